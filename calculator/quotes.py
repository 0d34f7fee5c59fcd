"""A vendor's own quotes as a visitor enters them: the boxes of one form, and the list that the estimate takes."""

from __future__ import annotations

from typing import Any, Final

import streamlit as st

from calculator import state
from pricing.book import default_book
from pricing.errors import InputError
from pricing.scenario import RULES_OF_CHOICE, parse_scenario

NUMBERS: Final = (
    "training_usd_per_mtok", "input_usd_per_mtok", "output_usd_per_mtok", "cached_input_usd_per_mtok",
    "hosting_usd_per_hour", "storage_usd_per_month", "minimum_job_usd", "evaluations",
)  # fmt: skip
MOST_QUOTES: Final = 5
EDITED, PROBLEM = "quote.edited", "quote.problem"


def key(field: str) -> str:
    """Key of the widget of one field of the form."""
    return f"quote.{field}"


def begin() -> None:
    """An empty form at first."""
    if key("id") not in st.session_state:
        _fill({})


def _fill(quote: dict[str, Any]) -> None:
    values = st.session_state
    values[key("id")] = quote.get("id", "")
    values[key("validation_billed")] = quote.get("validation_billed", False)
    for field in NUMBERS:
        given = quote.get(field)
        values[key(field)] = float(given) if isinstance(given, int | float) else None


def edited() -> str:
    """Id of the quote that the form changes; "" while it adds one."""
    return str(st.session_state.get(EDITED) or "")


def problem() -> tuple[str, dict[str, Any]] | None:
    """Code and figures of what is wrong with the form as it was last sent."""
    found: tuple[str, dict[str, Any]] | None = st.session_state.get(PROBLEM)
    return found


def save() -> None:
    """The form into the list, or what is wrong with it beside it; for a button's on_click."""
    quote, others = _entered(), [each for each in state.quotes() if each["id"] != edited()]
    wrong = _wrong(quote, others)
    st.session_state[PROBLEM] = wrong
    if wrong is not None:
        return
    if edited():
        _follow(edited(), quote["id"])
    _keep([*others, quote])


def edit(quote_id: str) -> None:
    """A quote back into the form; for a button's on_click."""
    _fill(next(each for each in state.quotes() if each["id"] == quote_id))
    st.session_state[EDITED], st.session_state[PROBLEM] = quote_id, None


def remove(quote_id: str) -> None:
    """A quote out of the list, and out of what was chosen; for a button's on_click."""
    _follow(quote_id, None)
    st.session_state[PROBLEM] = None
    _keep([each for each in state.quotes() if each["id"] != quote_id])


def _keep(quotes: list[dict[str, Any]]) -> None:
    st.session_state[state.key(state.QUOTES)] = quotes or None
    st.session_state[EDITED] = ""
    _fill({})


def _follow(before: str, after: str | None) -> None:
    """A model chosen by the name of a quote goes by its new name, or is chosen no longer."""
    for name in state.ROUTE_USES:
        if st.session_state.get(state.key(name)) == before:
            st.session_state[state.key(name)] = after


def _entered() -> dict[str, Any]:
    values = st.session_state
    numbers = {field: values.get(key(field)) for field in NUMBERS}
    stated = {field: value for field, value in numbers.items() if value is not None}
    billed = {"validation_billed": True} if values.get(key("validation_billed")) else {}
    return {"id": str(values.get(key("id")) or "").strip()} | stated | billed


def _wrong(quote: dict[str, Any], others: list[dict[str, Any]]) -> tuple[str, dict[str, Any]] | None:
    name = quote["id"]
    if not name:
        return "no_id", {}
    if len(others) >= MOST_QUOTES:
        return "many", {"limit": MOST_QUOTES}
    if name in RULES_OF_CHOICE | default_book().routes.keys() | {each["id"] for each in others}:
        return "taken", {"value": name}
    try:
        parse_scenario({state.QUOTES: [quote]})
    except InputError as error:
        field = str(error.params["field"]).rpartition(".")[2]
        return ("id", {"value": name}) if field == "id" else ("range", error.params | {"field": field})
    return None
