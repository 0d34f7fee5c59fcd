"""What is said on every page whatever it shows: a clock that cannot be right, and which calculator this is."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from calculator import state
from calculator.text import money, say
from calculator.version import APP_VERSION, commit
from calculator.widgets.tables import paragraphs
from pricing.book import default_book
from pricing.clock import clock_problem, newest_seen_on


def clock_notice() -> None:
    """A sentence where this computer's date cannot be, or is long after the book."""
    lang, today, book = state.lang(), st.session_state["today"], default_book()
    if code := clock_problem(today, book):
        seen_on = newest_seen_on(book)
        words = {"today": money.day(today, lang), "book": money.day(seen_on, lang)}
        st.warning(say(f"clock.{code}", lang, **words, days=money.number((today - seen_on).days, lang)))


def footer(privacy: StreamlitPage) -> None:
    """The link to the privacy page, and the version of calculator, book and commit."""
    lang = state.lang()
    st.page_link(privacy)
    about = {"version": APP_VERSION, "book": default_book().version}
    paragraphs([say("footer.version", lang, **about, commit=commit() or say("footer.no_commit", lang))], "quiet")
