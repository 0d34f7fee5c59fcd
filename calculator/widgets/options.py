"""The options side by side, and what an owner is offered instead."""

from __future__ import annotations

import streamlit as st

from calculator.offered import beside, offered
from calculator.report import Report
from calculator.text import say
from calculator.widgets.tables import paragraphs, section_html, table, table_html


def option_table(report: Report, key: str) -> None:
    """The chosen routes, each vendor's best, the ones the articles name; every route behind a switch."""
    lang = report.lang
    buyable = "col.buyable" if report.estimate.scenario.buyer_region == "HK" else "col.buyable.anywhere"
    keys = {"option": "col.option", "route": "col.route", "first_year": "col.first_year", "running": "col.running",
            "payback": "col.payback", "buyable": buyable, "data": "col.data", "unknown": "col.unknown"}  # fmt: skip
    shown = report.option_rows if st.session_state.get(key, False) else report.short_option_rows
    rows = ((row.cells, _look(row.chosen, row.buyable)) for row in shown)
    shown_table = table_html([(column, say(name, lang)) for column, name in keys.items()], rows)
    st.html(section_html(say("section.options", lang), shown_table))
    st.toggle(say("options.show_all", lang), key=key, help=report.options_left_out, persist_state="session")


def _look(chosen: bool, buyable: bool | None) -> str:
    return ("chosen " if chosen else "") + ("closed" if buyable is False else "")


def offer_table(report: Report) -> None:
    """The offers in the book, and under them what this estimate's own options cost."""
    lang = report.lang
    st.subheader(say("offered.title", lang), anchor=False)
    paragraphs([say("offered.intro", lang)], "quiet")
    titles = {"offer": "offered.col.offer", "month": "offered.col.month", "year": "offered.col.year",
              "unknown": "offered.col.unknown", "confidence": "col.confidence", "source": "col.source"}  # fmt: skip
    rows = [(row.cells, "") for row in offered(report)]
    if not rows:
        paragraphs([say("offered.nothing", lang)], "quiet")
    rows += [(cells, "") for cells in beside(report)]
    table([(key, say(title, lang)) for key, title in titles.items()], rows, urls=frozenset({"source"}))
