"""Compare: every route, how sure the answer is, what matters most, and from which volume each way pays."""

from __future__ import annotations

import streamlit as st

from calculator import state
from calculator.certainty_report import CertaintyReport
from calculator.charts import legend_html
from calculator.charts_cost import cost_alt, cost_figure
from calculator.charts_more import (
    cash_band_alt,
    cash_band_spec,
    tornado_alt,
    tornado_figure,
    volume_alt,
    volume_figure,
)
from calculator.report import Report
from calculator.text import say
from calculator.widgets.charts import chart
from calculator.widgets.options import offer_table, option_table
from calculator.widgets.session import session_report
from calculator.widgets.tables import paragraphs, table
from calculator.widgets.turns import in_turn


def page() -> None:
    report = session_report()
    if report is None:
        return
    lang = state.lang()
    st.header(say("page.compare", lang), anchor=False)
    paragraphs([report.headline, report.detail], "lead")
    option_table(report, key="compare_all_routes")
    _cost(report)
    certainty = CertaintyReport(report)
    _how_sure(certainty)
    _volume(certainty)
    _drivers(certainty)
    _worth(certainty)
    offer_table(report)
    paragraphs(report.footer, "quiet")


def _cost(report: Report) -> None:
    st.subheader(say("section.cost", report.lang), anchor=False)
    chart(cost_figure(report), "cost", cost_alt(report))


def _how_sure(certainty: CertaintyReport) -> None:
    rows = [(row.cells, "") for row in certainty.option_rows]  # draws every option, so the sentences draw none again
    st.subheader(say("section.certainty", certainty.lang), anchor=False)
    paragraphs([certainty.sentence], "lead")
    paragraphs(certainty.details, "quiet")
    drawn = cash_band_spec(certainty)
    st.html(legend_html(drawn))
    chart(drawn, "band", cash_band_alt(certainty))
    table(certainty.option_columns, rows)
    if certainty.threshold_sentences:
        st.subheader(say("section.thresholds", certainty.lang), anchor=False)
        paragraphs(certainty.threshold_sentences, "lead")


def _volume(certainty: CertaintyReport) -> None:
    st.subheader(say("section.volume", certainty.lang), anchor=False)
    chart(volume_figure(certainty), "volume", volume_alt(certainty))
    paragraphs(certainty.overtaking_sentences, "quiet")


def _drivers(certainty: CertaintyReport) -> None:
    st.subheader(say("section.tornado", certainty.lang), anchor=False)
    chart(tornado_figure(certainty), "tornado", tornado_alt(certainty))
    table(certainty.tornado_columns, ((row.cells, "") for row in certainty.tornado_rows))


def _worth(certainty: CertaintyReport) -> None:
    with st.expander(say("section.worth", certainty.lang)):
        table(certainty.worth_columns, ((row.cells, "") for row in certainty.worth_rows))
        paragraphs([certainty.worth_note], "quiet")


with in_turn():
    page()
