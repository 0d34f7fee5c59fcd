"""The answer: inputs on the left; verdict, four figures, chart, options, lines and sources on the right."""

from __future__ import annotations

import streamlit as st

from calculator import state
from calculator.report import Report
from calculator.text import say
from calculator.text.money import markdown
from calculator.widgets.opened import notice
from calculator.widgets.options import option_table
from calculator.widgets.sending import sent_first
from calculator.widgets.session import session_report
from calculator.widgets.side_bar import count_own_files, side_bar
from calculator.widgets.tables import paragraphs, paragraphs_html, section_html, source_table, table
from calculator.widgets.terms import glossary_html, term_text
from calculator.widgets.turns import in_turn


def page() -> None:
    """The answer first, the inputs that gave it after it: what a visitor waits for is sent before what stays."""
    lang = state.lang()
    if problem := count_own_files():
        st.error(markdown(say("check_value", lang, problem=problem)))
    with in_turn(figures=True):
        report = session_report()
        if report is not None:
            notice(report)
            _answer(report)
    if report is not None:
        sent_first()
    with in_turn():
        with st.sidebar:
            side_bar()
        if report is not None:
            _chart(report)
            option_table(report, key="show_all_routes")
            _working(report)


def _answer(report: Report) -> None:
    st.header(markdown(report.headline), anchor=False, help=term_text("fine_tuning", report.lang))
    paragraphs([report.detail, report.decisive_reason], "lead")
    for column, figure in zip(st.columns(4, border=True), report.figures, strict=True):
        with column:
            explained = term_text("payback", report.lang) if figure.id == "payback" else None
            st.metric(markdown(figure.label), figure.value, help=explained)
            paragraphs([figure.note], "figure-note")


def _chart(report: Report) -> None:
    """Cumulative cash, then three sentences on when the answer changes; every other chart is one tap away."""
    from calculator.certainty_report import CertaintyReport
    from calculator.charts import legend_html
    from calculator.charts_more import cash_band_alt, cash_band_spec
    from calculator.widgets.charts import chart

    certainty, lang = CertaintyReport(report), report.lang
    drawn = cash_band_spec(certainty)
    st.html(section_html(say("section.cash", lang), legend_html(drawn)))
    chart(drawn, "cash", cash_band_alt(certainty))
    sentences = paragraphs_html([*certainty.threshold_sentences[:3], certainty.sentence], "lead")
    st.html(section_html(say("section.thresholds", lang), sentences))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link("calculator/pages/compare.py", label=say("answer.more_charts", lang))
        _download(report)
        if st.button(say("present.open", lang), key="present.open", help=say("present.open.help", lang)):
            st.switch_page("calculator/pages/present.py")


def _download(report: Report) -> None:
    from calculator.export.csv_export import projection_csv

    st.download_button(say("download.csv", report.lang), projection_csv(report), on_click="ignore",
                       file_name=f"projection-{report.estimate.as_of.isoformat()}.csv", mime="text/csv")  # fmt: skip


def _working(report: Report) -> None:
    """Why, what next, every line with its arithmetic, every price with its source. Tables as long as those two are
    made when opened: nobody reads them while changing a number.
    """
    lang = report.lang
    st.html(
        section_html(say("section.why", lang), paragraphs_html((text for _, _, text in report.reasons), "quiet"))
        + section_html(say("section.next", lang),
                       paragraphs_html([*report.next_steps, report.if_prompt_falls_short], "lead"))
        + section_html(say("section.remarks", lang), paragraphs_html(report.remarks, "lead"))
    )  # fmt: skip
    for key, show in (("section.lines", _lines), ("section.sources", _sources)):
        opened = st.expander(say(key, lang), key=key, on_change="rerun")
        if opened.open:
            with opened:
                show(report)
    st.html(glossary_html(lang))  # apart from what changes: it would fold up again
    paragraphs([report.hire_text, *report.footer], "quiet")


def _lines(report: Report) -> None:
    lang = report.lang
    lines = {"option": "col.option", "item": "col.item", "amount_hkd": "col.amount_hkd", "amount_usd": "col.amount_usd",
             "period": "col.period", "basis": "col.basis", "row": "col.row",
             "inputs": "col.inputs"}  # fmt: skip
    table([(key, say(name, lang)) for key, name in lines.items()], ((row.cells, "") for row in report.line_rows))


def _sources(report: Report) -> None:
    source_table(report.source_rows, report.lang)


page()
