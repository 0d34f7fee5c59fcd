"""The side bar of the answer: the few inputs to start from, then every assumption behind a switch."""

from __future__ import annotations

import streamlit as st

from calculator import edits, state
from calculator.sample import sample_counts
from calculator.text import say
from calculator.text.money import markdown, number
from calculator.text.problems import error_text
from calculator.widgets import inputs
from calculator.widgets.opened import counts_from_link
from calculator.widgets.progress import watched
from calculator.widgets.quotes import quote_form
from calculator.widgets.tables import paragraphs
from pricing.errors import InputError


def count_own_files() -> str:
    """Counts of the visitor's own files, made before the answer needs them; says what is wrong with them, if anything.

    Reading files asks for much that a page without any does not, so it is imported here.
    """
    lang = state.lang()
    if st.session_state["dataset_source"] != state.OWN_FILE:
        return ""
    from calculator import own_files

    if not own_files.own_sources():
        return ""
    try:
        with watched(say("data.reading.stop", lang)) as progress:
            own_files.counted(sample=False, progress=progress)
    except InputError as error:
        return error_text(error, lang)
    return ""


def side_bar() -> None:
    lang, changed = state.lang(), edits.changed()
    st.subheader(say("section.business", lang), anchor=False)
    inputs.trade()
    inputs.number("replies_per_day", changed)
    _pair(("minutes_per_reply_by_hand", "review_minutes_per_reply"), changed)
    _dataset()
    st.subheader(say("section.hire", lang), anchor=False)
    inputs.pick("hire_pay_basis", changed)
    hourly = st.session_state[state.key("hire_pay_basis")] == "hourly"
    inputs.number("hire_hourly_pay_hkd" if hourly else "hire_monthly_pay_hkd", changed)
    inputs.number("hire_hours_per_week", changed)
    st.subheader(markdown(say("ask.drafts", lang)), anchor=False)
    _pair(("drafts_sent_as_is", "drafts_tested"), changed)
    st.subheader(say("section.questions", lang), anchor=False)
    for name in ("task_is_narrow", "format_or_style_specific", "needs_company_facts"):
        inputs.ask(name, changed)
    if st.session_state[state.key("needs_company_facts")] == "documents":
        inputs.number("facts_tokens", changed)
    inputs.ask("messages_are_sensitive", changed)
    inputs.ask("saving_mode", changed)
    st.date_input(
        say("date", lang), key="as_of", help=say("date.help", lang), format="YYYY-MM-DD", persist_state="session",
        min_value=state.FIRST_DATE, max_value=state.LAST_DATE,
    )  # fmt: skip
    _more(changed)


def _pair(names: tuple[str, str], changed: set[str]) -> None:
    for column, name in zip(st.columns(2, vertical_alignment="bottom"), names, strict=True):
        with column:
            inputs.number(name, changed)


def _more(changed: set[str]) -> None:
    """Every assumption, the quotes of vendors, and the way to start again for somebody else."""
    lang, behind = state.lang(), len(changed & set(inputs.assumptions()))
    words = say("assumptions.changed", lang, count=behind) if behind else say("section.assumptions", lang)
    if st.toggle(words, key="show_assumptions", persist_state="session"):
        inputs.every_assumption(changed)
    quote_form()
    with st.popover(say("new_client", lang), width="stretch"):
        paragraphs([say("new_client.warning", lang)], "quiet")
        st.button(say("new_client.clear", lang), key="new_client.clear", on_click=state.new_client, type="primary")


def _dataset() -> None:
    lang = state.lang()
    names = {
        state.SAMPLE: "dataset.sample",
        state.OWN_FILE: "dataset.upload",
        state.NO_FILE: "dataset.none",
    }
    pairs = number(sample_counts()["examples"], lang)
    st.selectbox(
        say("dataset.source", lang), tuple(names), key="dataset_source", persist_state="session", filter_mode=None,
        format_func=lambda name: say(names[name], lang, pairs=pairs),
    )  # fmt: skip
    if st.session_state["dataset_source"] == state.OWN_FILE:
        _own_files()


def _own_files() -> None:
    from calculator import own_files
    from calculator.widgets.dataset_give import uploader_in

    lang, counts = state.lang(), state.dataset_counts()
    uploader_in(lang)
    st.file_uploader(
        say("dataset.upload", lang), key="upload", help=say("dataset.private", lang), on_change=own_files.take,
        args=("upload",), accept_multiple_files=True, label_visibility="collapsed",
    )  # fmt: skip
    if not own_files.own_sources():
        paragraphs([counts_from_link(lang)], "quiet")
    elif counts is not None:
        st.caption(say("dataset.yours", lang, pairs=number(counts["examples"], lang)))
        st.page_link("calculator/pages/data.py", label=say("data.look", lang))
