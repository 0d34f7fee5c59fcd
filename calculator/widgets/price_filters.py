"""The day, the view and the filters of the page of prices; a filter keeps its value when the page is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from calculator import state
from calculator.prices_report import GROUPS, VENDORS, Filter
from calculator.text import say
from calculator.text.money import markdown
from calculator.text.route_names import route_name
from pricing.book import Book

VIEWS = ("routes", "timeline", "compare", "others")
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2099, 12, 31)  # what the box accepts; the book says what it knows
DAYS_BACK = 90


def begin() -> None:
    """The page starts at the answer's day and follows it when it moves; what the visitor picks here stays here."""
    kept = st.session_state
    as_of = state.as_of()
    if kept.get("prices.follows") != as_of:
        kept["prices.follows"] = kept["prices.date"] = as_of
    kept.setdefault("prices.before", date.fromordinal(as_of.toordinal() - DAYS_BACK))
    kept.setdefault("prices.view", VIEWS[0])
    for name in ("provider", "use", "buyable", "group", "search"):
        kept.setdefault(f"prices.{name}", "")


def view() -> str:
    lang = state.lang()
    picked: str | None = st.segmented_control(
        say("prices.view", lang), VIEWS, key="prices.view", required=True, label_visibility="collapsed",
        format_func=lambda name: say(f"prices.view.{name}", lang), persist_state="session",
    )  # fmt: skip
    return picked or VIEWS[0]


def filters(book: Book, shown: str) -> tuple[date, date, Filter]:
    """(day, day to compare with, what to list); only the boxes that the view uses are drawn."""
    lang = state.lang()
    day = _day("date", say("date", lang), say("date.help", lang)) or state.as_of()
    before = day
    if shown == "compare":
        before = _day("before", say("prices.compare.with", lang), "") or day
    search = st.text_input(say("prices.search", lang), key="prices.search", persist_state="session",
                           placeholder=say("prices.search.hint", lang))  # fmt: skip
    if shown == "others":
        return day, before, Filter(search=search or "", group=_pick("group", (*GROUPS, VENDORS)))
    names = {each: route_name(book.provider_names[each], lang) for each in set(book.provider_of.values())}
    provider = _pick("provider", sorted(names, key=lambda each: names[each].casefold()), names.__getitem__)
    use = _pick("use", ("tuning", "prompting"))
    buyable = "" if shown == "compare" else _pick("buyable", ("yes", "no", "unknown"))
    return day, before, Filter(provider, use, buyable, search or "")


def _day(name: str, label: str, about: str) -> date | None:
    picked: date | None = st.date_input(
        label, key=f"prices.{name}", help=about or None, format="YYYY-MM-DD", min_value=FIRST_DAY, max_value=LAST_DAY,
        persist_state="session",
    )  # fmt: skip
    return picked


def _pick(name: str, values: Sequence[str], named: Callable[[str], str] | None = None) -> str:
    lang = state.lang()

    def words(value: str) -> str:
        return named(value) if named and value else say(f"prices.{name}.{value or 'all'}", lang)

    picked: str | None = st.selectbox(
        markdown(say(f"prices.{name}", lang)), ("", *values), key=f"prices.{name}", format_func=words,
        filter_mode=None if len(values) < 12 else "fuzzy", persist_state="session",
    )  # fmt: skip
    return picked or ""
