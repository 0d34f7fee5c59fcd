"""Method: every formula in words with the current numbers put in, and where each number comes from."""

from __future__ import annotations

import streamlit as st

from calculator import state
from calculator.method_report import MethodReport
from calculator.text import say
from calculator.text.money import markdown
from calculator.widgets.frame import no_sidebar_button
from calculator.widgets.method import method_table
from calculator.widgets.session import session_report
from calculator.widgets.tables import paragraphs, source_table, table


def page() -> None:
    no_sidebar_button()
    report = session_report()
    if report is None:
        return
    lang, method = state.lang(), MethodReport(report)
    st.header(say("method.title", lang), anchor=False)
    paragraphs([say("method.lead", lang)], "lead")
    for group in method.groups:
        st.subheader(markdown(group.title), anchor=False)
        method_table(group, method)
    st.subheader(say("method.judgement", lang), anchor=False)
    columns = [(key, say(f"method.col.{key}", lang)) for key in ("step", "reason")]
    table(columns, (({"step": step, "reason": reason}, "") for step, reason in method.judgement))
    with st.expander(say("method.sources", lang)):
        source_table(method.sources, lang)
    paragraphs(report.footer, "quiet")


page()
