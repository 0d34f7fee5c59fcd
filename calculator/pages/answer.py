"""The answer: inputs on the left; verdict, four figures, chart, options, lines and sources on the right."""

from __future__ import annotations

import streamlit as st

from calculator import own_files, state
from calculator.report import Report
from calculator.sample import sample_counts
from calculator.text import say
from calculator.text.money import markdown, number
from calculator.text.problems import error_text
from calculator.widgets import inputs
from calculator.widgets.dataset_give import uploader_in
from calculator.widgets.opened import counts_from_link, notice
from calculator.widgets.options import option_table
from calculator.widgets.progress import watched
from calculator.widgets.session import session_report
from calculator.widgets.tables import paragraphs, source_table, table
from pricing.errors import InputError


def page() -> None:
    lang = state.lang()
    with st.sidebar:
        problem = _inputs()
    if problem:
        st.error(markdown(say("check_value", lang, problem=problem)))
    report = session_report()
    if report is None:
        return
    notice(report)
    _answer(report)
    _chart_and_options(report)
    _working(report)


def _inputs() -> str:
    """All inputs; returns what is wrong with an uploaded file, or nothing."""
    lang = state.lang()
    st.subheader(say("section.business", lang), anchor=False)
    inputs.trade()
    inputs.number("replies_per_day")
    left, right = st.columns(2)
    with left:
        inputs.number("minutes_per_reply_by_hand")
    with right:
        inputs.number("review_minutes_per_reply")
    problem = _dataset()
    st.subheader(say("section.hire", lang), anchor=False)
    inputs.pick("hire_pay_basis")
    hourly = st.session_state[state.key("hire_pay_basis")] == "hourly"
    inputs.number("hire_hourly_pay_hkd" if hourly else "hire_monthly_pay_hkd")
    inputs.number("hire_hours_per_week")
    st.subheader(markdown(say("ask.drafts", lang)), anchor=False)
    left, right = st.columns(2)
    with left:
        inputs.number("drafts_sent_as_is")
    with right:
        inputs.number("drafts_tested")
    st.subheader(say("section.questions", lang), anchor=False)
    for name in ("task_is_narrow", "format_or_style_specific", "needs_company_facts"):
        inputs.ask(name)
    if st.session_state[state.key("needs_company_facts")] == "documents":
        inputs.number("facts_tokens")
    inputs.ask("messages_are_sensitive")
    inputs.ask("saving_mode")
    st.date_input(
        say("date", lang), key="as_of", help=say("date.help", lang), format="YYYY-MM-DD", persist_state="session",
        min_value=state.FIRST_DATE, max_value=state.LAST_DATE,
    )  # fmt: skip
    if st.toggle(say("section.assumptions", lang), key="show_assumptions", persist_state="session"):
        inputs.every_assumption()
    return problem


def _dataset() -> str:
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
    if st.session_state["dataset_source"] != state.OWN_FILE:
        return ""
    uploader_in(lang)
    st.file_uploader(
        say("dataset.upload", lang), key="upload", help=say("dataset.private", lang), on_change=own_files.take,
        args=("upload",), accept_multiple_files=True, label_visibility="collapsed",
    )  # fmt: skip
    if not own_files.own_sources():
        paragraphs([counts_from_link(lang)], "quiet")
        return ""
    try:
        with watched(say("data.reading.stop", lang)) as progress:
            counts = own_files.counted(sample=False, progress=progress)
    except InputError as error:
        return error_text(error, lang)
    st.caption(say("dataset.yours", lang, pairs=number(counts["examples"], lang)))
    st.page_link("calculator/pages/data.py", label=say("data.look", lang))
    return ""


def _answer(report: Report) -> None:
    st.header(markdown(report.headline), anchor=False)
    paragraphs([report.detail, report.decisive_reason], "lead")
    for column, figure in zip(st.columns(4), report.figures, strict=True):
        with column, st.container(border=True, height="stretch"):
            st.metric(markdown(figure.label), figure.value)
            paragraphs([figure.note], "figure-note")


def _chart_and_options(report: Report) -> None:
    from calculator.charts import cash_alt, cash_figure

    lang = report.lang
    st.subheader(say("section.cash", lang), anchor=False)
    st.plotly_chart(cash_figure(report), key="cash", alt=cash_alt(report), config={"displayModeBar": False})
    with st.container(horizontal=True):
        _download(report)
        if st.button(say("present.open", lang), key="present.open", help=say("present.open.help", lang)):
            st.switch_page("calculator/pages/present.py")
    option_table(report, key="show_all_routes")


def _download(report: Report) -> None:
    from calculator.export.csv_export import projection_csv

    st.download_button(say("download.csv", report.lang), projection_csv(report), on_click="ignore",
                       file_name=f"projection-{report.estimate.as_of.isoformat()}.csv", mime="text/csv")  # fmt: skip


def _working(report: Report) -> None:
    """Why, what next, every line with its arithmetic, every price with its source."""
    lang = report.lang
    st.subheader(say("section.why", lang), anchor=False)
    paragraphs([text for _, _, text in report.reasons], "quiet")
    st.subheader(say("section.next", lang), anchor=False)
    paragraphs([*report.next_steps, report.if_prompt_falls_short], "lead")
    _certainty(report)
    if report.remarks:
        st.subheader(say("section.remarks", lang), anchor=False)
        paragraphs(report.remarks, "lead")
    with st.expander(say("section.lines", lang)):
        _lines(report)
    with st.expander(say("section.sources", lang)):
        source_table(report.source_rows, report.lang)
    paragraphs([report.hire_text, *report.footer], "quiet")


def _certainty(report: Report) -> None:
    """How sure, and three sentences on when the answer changes; the rest is a page of its own."""
    from calculator.certainty_report import CertaintyReport

    certainty = CertaintyReport(report)
    st.subheader(say("section.thresholds", report.lang), anchor=False)
    paragraphs([certainty.sentence, *certainty.threshold_sentences[:3]], "lead")


def _lines(report: Report) -> None:
    lang = report.lang
    lines = {"option": "col.option", "item": "col.item", "amount_hkd": "col.amount_hkd", "amount_usd": "col.amount_usd",
             "period": "col.period", "basis": "col.basis", "row": "col.row",
             "inputs": "col.inputs"}  # fmt: skip
    table([(key, say(name, lang)) for key, name in lines.items()], ((row.cells, "") for row in report.line_rows))


page()
