"""What the visitor changed from where the chosen trade, the dataset or our default would have it; each can go back."""

from __future__ import annotations

from typing import Any

import streamlit as st

from calculator import state
from pricing.scenario import inputs


def standing(name: str) -> Any:
    """What counts for an input that the visitor leaves as it was: the trade's, what was counted, or our default."""
    start = starting(name)
    return start if start is not None else state.counted_values().get(name, inputs()[name].default)


def now(name: str) -> Any:
    """The value that counts at present, entered or not."""
    value = state.entered(name, st.session_state)
    return state.counted_values().get(name, inputs()[name].default) if value is None else value


def starting(name: str) -> Any:
    """What the box held before the visitor touched it; None: it was empty."""
    return state.starting_value(name, state.trade_values(state.chosen_trade()))


def changed() -> set[str]:
    """Inputs whose value is no longer the one they began with."""
    trade, counted = state.trade_values(state.chosen_trade()), state.counted_values()
    found, held = set(), state.all_held()
    for name, about in inputs().items():
        first, now = state.starting_value(name, trade), state.entered(name, held)
        if now == first or name == state.QUOTES:
            continue
        otherwise = counted.get(name, about.default)
        if (otherwise if now is None else now) != (otherwise if first is None else first):
            found.add(name)
    return found


def reset(name: str) -> None:
    """Back to what the box held before the visitor touched it; for a button's on_click."""
    st.session_state[state.key(name)] = starting(name)
