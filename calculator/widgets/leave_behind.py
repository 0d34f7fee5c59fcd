"""The page to leave behind, offered on screen: two names that stay in this session, and the file."""

from __future__ import annotations

import streamlit as st

from calculator.export.page_fit import LONGEST_NAME
from calculator.report import Report
from calculator.text import say
from calculator.widgets.tables import paragraphs

FOR, BY = "leave_behind_for", "leave_behind_by"  # keys of the two names; of no input, so of no link and no file


def leave_behind(report: Report) -> None:
    """Two optional names and a download; the page is made when it is asked for."""
    lang = report.lang
    st.subheader(say("leave.heading", lang), anchor=False)
    paragraphs([say("leave.what", lang)], "quiet")
    for column, key, label in zip(st.columns(2), (FOR, BY), ("leave.for.label", "leave.by.label"), strict=True):
        with column:
            st.text_input(say(label, lang), key=key, max_chars=LONGEST_NAME, persist_state="session")
    paragraphs([say("leave.private", lang)], "quiet")
    names = st.session_state.get(FOR) or "", st.session_state.get(BY) or ""
    st.download_button(
        say("leave.download", lang), lambda: _page(report, *names), on_click="ignore", mime="text/html",
        file_name=f"answer-{report.estimate.as_of.isoformat()}.html", icon=":material/print:",
    )  # fmt: skip


def _page(report: Report, prepared_for: str, prepared_by: str) -> bytes:
    from calculator.export.page_html import answer_html

    return answer_html(Report(report.estimate, report.lang), prepared_for, prepared_by).encode()
