"""Widgets of the scenario's inputs: label, unit, help, default and source come from the one description."""

from __future__ import annotations

from typing import Any

import streamlit as st

from calculator import state
from calculator.sample.presets import PRESETS
from calculator.text import Lang, has, say
from calculator.text.money import markdown
from pricing.scenario import GROUPS, Input, inputs

STEPS = {
    "replies_per_day": 10, "minutes_per_reply_by_hand": 0.25, "review_minutes_per_reply": 0.25,
    "hire_hourly_pay_hkd": 5.0, "hire_monthly_pay_hkd": 500, "hire_hours_per_week": 1, "drafts_tested": 1,
    "drafts_sent_as_is": 1, "facts_tokens": 500,
}  # fmt: skip


def number(name: str) -> None:
    """A number that is always stated; an emptied box is refused like a bad one. Bounds are the scenario's, which
    words its own refusals.
    """
    step = STEPS[name]
    if isinstance(st.session_state.get(state.key(name)), float):
        step = float(step)  # 733.3 replies a day, from a link or a file
    st.number_input(
        _label(name), value=None, step=step, format="%.2f" if isinstance(step, float) and step < 1 else None,
        key=state.key(name), help=_help(inputs()[name]), persist_state="session",
    )  # fmt: skip


def trade() -> None:
    """A trade to start from: its made-up figures fill the boxes, to be changed to one's own."""
    lang = state.lang()
    st.selectbox(
        say("trade", lang), PRESETS, key="trade", help=say("trade.help", lang), persist_state="session",
        format_func=lambda name: say(f"trade.{name}", lang), on_change=state.take_trade, filter_mode=None,
    )  # fmt: skip


def pick(name: str, label: str | None = None) -> None:
    """One of a few answers."""
    about, lang = inputs()[name], state.lang()
    st.selectbox(
        label or _label(name), _options(about), key=state.key(name), help=_help(about), persist_state="session",
        format_func=lambda value: _option(name, value, lang), filter_mode=None,
        placeholder=_option(name, about.default, lang),
    )  # fmt: skip


def ask(name: str) -> None:
    """A plain question with its answers."""
    pick(name, markdown(say(f"ask.{name}", state.lang())))


def every_assumption() -> None:
    """All other inputs by group; an empty box means what is shown in it: counted in the dataset, or the default."""
    counted = state.counted_values()
    for group in GROUPS:
        named = [about for about in inputs().values() if about.group == group and _behind(about)]
        if named:
            st.caption(say(f"group.{group}", state.lang()))
        for about in named:
            _assumption(about, counted.get(about.name, about.default))


def _behind(about: Input) -> bool:
    return about.name not in state.FIRST_INPUTS and about.name not in state.NOT_ON_A_FORM


def _assumption(about: Input, unstated: Any) -> None:
    lang = state.lang()
    shared: Any = {"key": state.key(about.name), "help": _help(about), "persist_state": "session"}
    if about.minimum is None:
        shown = _option(about.name, unstated, lang) if unstated is not None else "–"
        st.selectbox(_label(about.name), _options(about), index=None, placeholder=shown, filter_mode=None,
                     format_func=lambda value: _option(about.name, value, lang), **shared)  # fmt: skip
        return
    faint = "–" if unstated is None else f"{round(unstated, 2):,}".removesuffix(".0")
    if about.whole:
        st.number_input(_label(about.name), value=None, placeholder=faint, step=1, **shared)
    else:
        st.number_input(_label(about.name), value=None, placeholder=faint, step=1.0, format="%g", **shared)
    if about.low is not None and about.high is not None:
        unit = say(f"unit.{about.unit}", lang)
        st.caption(markdown(say("range", lang, low=f"{about.low:g}", high=f"{about.high:g}", unit=unit)))


def _options(about: Input) -> tuple[Any, ...]:
    return about.choices or (True, False)


def _option(name: str, value: Any, lang: Lang) -> str:
    return say(f"choice.{name}.{str(value).lower() if value is None or isinstance(value, bool) else value}", lang)


def _label(name: str) -> str:
    return markdown(say(f"input.{name}", state.lang()))


def _help(about: Input) -> str:
    """What it is, its default, and where the default comes from."""
    lang = state.lang()
    source = f"source.{about.source}"
    named = say(source, lang) if has(source) else about.source
    default = "–" if about.default is None else str(about.default)
    if about.choices:
        default = _option(about.name, about.default, lang)
    texts = say(f"input.{about.name}.help", lang), say("default_is", lang, value=default, source=named)
    return markdown((" " if lang == "en" else "").join(texts))
