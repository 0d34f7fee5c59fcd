"""The address bar holds the scenario: read once when a visitor arrives or goes back, kept equal at every run."""

from __future__ import annotations

import ipaddress
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlsplit

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from calculator import state
from calculator.from_counts import measured, scenario_values
from calculator.link import Opened, read_link, write_link
from calculator.run import estimate_with
from calculator.sample import sample_counts
from pricing.book import default_book
from pricing.errors import InputError
from pricing.scenario import RULES_OF_CHOICE, parse_scenario

OPENED: Final = "link.opened"  # what the link held with which the visitor came
FIRST: Final = "link.first"  # the scenario of the bare address, as link
NOT_PUBLIC: Final = (".local", ".localhost", ".lan", ".internal", ".home.arpa", ".home", ".test", ".localdomain")
ROUTES: Final = ("prompting_route", "fine_tuning_route")


def arrive() -> None:
    """Enter the scenario of the address into a new session, and again when the visitor goes back or forward to it.

    Between those the boxes decide: a browser may send the address of a moment ago along with a new value.
    """
    if OPENED not in st.session_state:
        there = _there()
        if there.is_link:
            st.session_state[FIRST] = current()
        st.session_state[OPENED] = _enter(there)
    elif _gone_back():
        there = _there()
        st.session_state[OPENED] = _enter(there if there.is_link else read_link(st.session_state.get(FIRST) or {}))
    elif "v" not in st.query_params:
        keep()  # a page chosen in the navigation comes without: said before the page opens, it is part of its address


def _there() -> Opened:
    return read_link({name: st.query_params.get_all(name) for name in st.query_params})


def _gone_back() -> bool:
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def keep() -> None:
    """Make the address say what the boxes say. Unusable inputs leave the last usable address; a bare one stays bare
    as long as nothing was changed, so that whoever only looked in can go back as they came.
    """
    link = current()
    if link is None:
        return
    first = st.session_state.setdefault(FIRST, link)
    if st.query_params.to_dict() != link and ("v" in st.query_params or link != first):
        st.query_params.from_dict(link)


@st.fragment(run_every=timedelta(days=7))
def find_again() -> None:
    """Draws nothing. A page that has something to repeat asks for a run as soon as it finds a restarted server again;
    any other asks with the visitor's next change, which the address, a moment older, would then undo.
    """


def current() -> dict[str, str] | None:
    """The scenario of this session as query parameters; None where an input cannot be used."""
    book = default_book()
    try:
        stated = state.stated_values()
        parse_scenario(state.counted_values() | stated)
    except InputError:
        return None
    return write_link(
        stated, state.as_of(), (book.version, book.sha256), state.lang(), trade=state.chosen_trade(),
        source=st.session_state["dataset_source"], counts=state.dataset_counts(),
    )  # fmt: skip


def opened() -> Opened:
    """What the link held with which the visitor came, or went back to."""
    found: Opened = st.session_state.get(OPENED, Opened())
    return found


def close() -> None:
    """What was said about the link was read; for a button's on_click."""
    st.session_state[OPENED] = Opened(is_link=True)


def public_base(url: str | None, pages: Collection[str]) -> str:
    """Where others find the first page, from the address of any page; "" where only this machine or network does."""
    try:
        parts = urlsplit(url or "")
        host = parts.hostname or ""
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not _is_public(host):
        return ""
    above, _, page = parts.path.rstrip("/").rpartition("/")
    path = above if page in pages else parts.path.rstrip("/")
    return f"{parts.scheme}://{parts.netloc}{path}/"


def _is_public(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host and not host.endswith(NOT_PUBLIC)


def _enter(link: Opened) -> Opened:
    if link.lang:
        st.session_state["lang"] = link.lang
    if not link.is_link or "version" in link.ignored:
        return link
    usable = _usable(link)
    _enter_data(usable)
    if usable.trade:
        st.session_state["trade"] = usable.trade
    state.enter_values(usable.values, usable.as_of)
    return usable


def _enter_data(link: Opened) -> None:
    """Where the counts come from. An own file is not in a link: its numbers stand in until it is given again."""
    session = st.session_state
    if link.source is None:
        return
    session["dataset_source"] = link.source
    if link.counts is None or session.get("own.sources"):
        return
    if link.source == state.OWN_FILE or _sample_has_changed(link.counts):
        session["dataset_source"], session["own_counts"] = state.OWN_FILE, link.counts


def _sample_has_changed(counts: dict[str, Any]) -> bool:
    """Whether the sample of the link is no longer the sample of today."""
    now = sample_counts()
    return (scenario_values(now), measured(now)) != (scenario_values(counts), measured(counts))


def _usable(link: Opened) -> Opened:
    """Without routes that this book does not know."""
    named = {link.values.get(name, "recommended") for name in ROUTES} - RULES_OF_CHOICE
    if not named and "custom_routes" not in link.values:
        return link
    try:
        estimate_with(link.counts, link.values, link.as_of or st.session_state["today"], False)
    except InputError as error:
        gone = str(error.params.get("field"))
        if gone not in link.values:
            return link
        values = {name: value for name, value in link.values.items() if name != gone}
        return _usable(replace(link, values=values, ignored=(*link.ignored, f"input.{gone}")))
    return link
