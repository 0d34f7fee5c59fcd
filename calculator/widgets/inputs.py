"""Widgets of the scenario's inputs: label, unit, help, default and source come from the one description.

What the visitor changed carries a mark in its label and, on the same line, a button that takes it back.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any

import streamlit as st

from calculator import edits, state
from calculator.sample.presets import PRESETS
from calculator.text import Lang, has, say
from calculator.text.money import markdown, widget_label
from calculator.widgets.tables import paragraphs
from pricing.scenario import GROUPS, Input, inputs

STEPS = {
    "replies_per_day": 10, "minutes_per_reply_by_hand": 0.25, "review_minutes_per_reply": 0.25,
    "hire_hourly_pay_hkd": 5.0, "hire_monthly_pay_hkd": 500, "hire_hours_per_week": 1, "drafts_tested": 1,
    "drafts_sent_as_is": 1, "facts_tokens": 500,
}  # fmt: skip
MARK = "● "  # plain: a browser reads a label out as it is written
UNDO = ":material/undo:"


def number(name: str, changed: Collection[str] = ()) -> None:
    """A number that is always stated; an emptied box is refused like a bad one. Bounds are the scenario's, which
    words its own refusals.
    """
    step, lang = STEPS[name], state.lang()
    label = markdown(say(f"ask.{name}", lang)) if has(f"ask.{name}") else _label(name, lang)
    _take_back(name, changed)
    st.number_input(
        _marked(name, label, changed), value=None, step=float(step), key=state.key(name), help=_help(name, lang),
        format="%.2f" if isinstance(step, float) else "%g", persist_state="session",
    )  # fmt: skip


def trade() -> None:
    """A trade to start from: its made-up figures fill the boxes, to be changed to one's own."""
    lang = state.lang()
    st.selectbox(
        say("trade", lang), PRESETS, key="trade", help=say("trade.help", lang), persist_state="session",
        format_func=lambda name: say(f"trade.{name}", lang), on_change=state.take_trade, filter_mode=None,
    )  # fmt: skip


def pick(name: str, changed: Collection[str] = (), label: str | None = None) -> None:
    """One of a few answers; where leaving it open is one of them, that stands last."""
    about, lang = inputs()[name], state.lang()
    unsure = (None,) if about.default is None else ()
    _take_back(name, changed)
    st.selectbox(
        _marked(name, label or _label(name, lang), changed), (*state.choices(about), *unsure), key=state.key(name),
        help=_help(name, lang), persist_state="session", format_func=lambda value: _option(name, value, lang),
        filter_mode=None, placeholder=_option(name, about.default, lang),
    )  # fmt: skip


def ask(name: str, changed: Collection[str] = ()) -> None:
    """A plain question with its answers."""
    pick(name, changed, widget_label(say(f"ask.{name}", state.lang())))


def every_assumption(changed: Collection[str]) -> None:
    """All other inputs by group; an empty box means what is shown in it: counted in the dataset, or the default."""
    counted, lang = state.counted_values(), state.lang()
    paragraphs([say("assumptions.intro", lang)], "quiet")
    for group in GROUPS:
        named = [inputs()[name] for name in assumptions() if inputs()[name].group == group]
        if named:
            st.subheader(say(f"group.{group}", lang), anchor=False)
        for about in named:
            _assumption(about, counted, changed)


@cache
def assumptions() -> tuple[str, ...]:
    """Inputs behind the switch, in the order in which people meet them."""
    return tuple(name for name in inputs() if name not in (*state.FIRST_INPUTS, state.QUOTES))


def _assumption(about: Input, counted: dict[str, Any], changed: Collection[str]) -> None:
    lang, name = state.lang(), about.name
    unstated = counted.get(name, about.default)
    origin = _origin(name, name in counted, state.entered(name, st.session_state) is not None, lang)
    label = _marked(name, _label(name, lang), changed) + f" · {origin}"
    shown = "–" if unstated is None else _value(about, unstated, lang)
    shared: Any = {"key": state.key(name), "help": _help(name, lang), "persist_state": "session", "placeholder": shown}
    _take_back(name, changed)
    if state.in_a_list(about):
        offered = state.choices(about)
        st.selectbox(label, offered, index=None, filter_mode="fuzzy" if len(offered) > 12 else None,
                     format_func=lambda value: _option(name, value, lang), **shared)  # fmt: skip
    else:
        st.number_input(label, value=None, step=1.0, format="%g", **shared)
        if about.low is not None and about.high is not None:
            st.html(_range_bar(about, edits.now(name), lang))


def _range_bar(about: Input, value: Any, lang: Lang) -> str:
    """Where the figure stands in the range that the draws take, drawn with half of it on either side."""
    low, high = about.low or 0.0, about.high or 0.0
    place = min(max((float(value) - low) / (high - low), -0.5), 1.5)
    words = say("about.range", lang, low=_value(about, low, lang), high=_value(about, high, lang))
    return (
        f'<div class="stands"><span aria-hidden="true"><i></i><b style="left:{25 + 50 * place:.0f}%"></b></span>'
        f"<small>{words}</small></div>"
    )


def _take_back(name: str, changed: Collection[str]) -> None:
    if name not in changed:
        return
    lang, before = state.lang(), edits.standing(name)
    words = say("reset.to_empty", lang)
    if before is not None:
        words = markdown(say("reset.to", lang, value=_value(inputs()[name], before, lang)))
    st.button(words, key=f"reset.{name}", on_click=edits.reset, args=(name,), type="tertiary", icon=UNDO, help=words)


def _marked(name: str, label: str, changed: Collection[str]) -> str:
    return MARK + label if name in changed else label


def _option(name: str, value: Any, lang: Lang) -> str:
    said = f"choice.{name}.{str(value).lower() if value is None or isinstance(value, bool) else value}"
    return say(said, lang) if name not in state.ROUTE_USES or has(said) else state.name_of_route(value, lang)


def _value(about: Input, value: Any, lang: Lang) -> str:
    """A value as its box shows it, with separators."""
    if state.in_a_list(about):
        return _option(about.name, value, lang)
    return f"{round(value, 2):,}".removesuffix(".0")


@cache
def _label(name: str, lang: Lang) -> str:
    return widget_label(say(f"input.{name}", lang))


@cache
def _origin(name: str, counted: bool, filled: bool, lang: Lang) -> str:
    """Whose figure counts where the box is empty, and once it is filled, which."""
    about = inputs()[name]
    if counted or about.default is None:
        return markdown(say("about.counted" if counted else "about.derived", lang))
    source = say(f"about.{about.source}" if has(f"about.{about.source}") else "about.book", lang)
    if not filled:
        return markdown(source)
    return markdown(say("about.default", lang, value=_value(about, about.default, lang), source=source))


@cache
def _help(name: str, lang: Lang) -> str:
    """What it is, its default, where that comes from, and what may be entered."""
    about = inputs()[name]
    source = f"source.{about.source}"
    named = say(source, lang) if has(source) else about.source
    default = "–" if about.default is None else _value(about, about.default, lang)
    texts = [say(f"input.{name}.help", lang), say("default_is", lang, value=default, source=named)]
    if about.minimum is not None and about.maximum is not None:
        low, high = (_value(about, bound, lang) for bound in (about.minimum, about.maximum))
        texts.append(say("about.allowed", lang, low=low, high=high, unit=say(f"unit.{about.unit}", lang)))
    return markdown((" " if lang == "en" else "").join(texts))
