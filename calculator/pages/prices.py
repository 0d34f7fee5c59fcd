"""The price book at a date: routes, figures, what changed between two dates, and a timeline."""

from __future__ import annotations

from datetime import date

import streamlit as st

from calculator import state
from calculator.prices_compare import Comparison
from calculator.prices_report import Filter, PricesReport
from calculator.text import Lang, say
from calculator.text.money import day as day_text
from calculator.text.money import markdown, number
from calculator.text.problems import error_text
from calculator.widgets import price_cards, price_filters
from calculator.widgets.frame import name_sidebar_button
from calculator.widgets.pager import page_of, turn
from calculator.widgets.tables import paragraphs, table
from pricing.book import default_book
from pricing.errors import InputError


def page() -> None:
    lang, book = state.lang(), default_book()
    name_sidebar_button(say("prices.filters.open", lang))
    price_filters.begin()
    shown = price_filters.view()
    with st.sidebar:
        st.subheader(say("prices.filters", lang), anchor=False)
        day, before, wanted = price_filters.filters(book, shown)
    try:
        report = PricesReport(book.at(day), lang)
        if shown == "compare":
            _compare(Comparison(book.at(before), report.view, lang), wanted, before, day)
        elif shown == "others":
            _others(report, wanted, day)
        elif shown == "timeline":
            _timeline(report, wanted, day)
        else:
            _routes(report, wanted, day)
    except InputError as error:
        st.error(markdown(say("check_value", lang, problem=error_text(error, lang))))
        return
    version = say("book", lang, version=book.version, sha=book.sha256[:12])
    paragraphs([say("prices.footer", lang, book=version), say("disclaimer", lang)], "quiet")


def _routes(report: PricesReport, wanted: Filter, day: date) -> None:
    lang = report.lang
    st.header(markdown(say("prices.title", lang, date=day_text(day, lang))), anchor=False)
    listed = report.route_ids(wanted)
    buyable = sum(report.open_to[each].buyable is True for each in listed)
    paragraphs([say("prices.lead", lang, routes=number(len(listed), lang), buyable=number(buyable, lang))], "lead")
    if _nothing(listed, lang):
        return
    shown = page_of(listed, "prices.routes", (wanted, day))
    price_cards.cards((report.card(each) for each in shown), lang)
    turn(listed, "prices.routes")


def _others(report: PricesReport, wanted: Filter, day: date) -> None:
    lang = report.lang
    st.header(markdown(say("prices.title", lang, date=day_text(day, lang))), anchor=False)
    listed = report.row_ids(wanted)
    if _nothing(listed, lang):
        return
    shown = page_of(listed, "prices.others", (wanted, day))
    price_cards.figures((report.other(each) for each in shown), lang)
    turn(listed, "prices.others")


def _compare(found: Comparison, wanted: Filter, before: date, after: date) -> None:
    lang = found.lang
    first, last = (day_text(view.as_of, lang) for view in (found.before, found.after))
    st.header(markdown(say("prices.compare.title", lang, before=first, after=last)), anchor=False)
    listed = found.wanted(wanted)
    if not listed:
        paragraphs([say("prices.compare.none", lang)], "lead")
        return
    routes = sum(change.of_route for change in listed)
    counts = say("prices.compare.counts", lang, routes=number(routes, lang), prices=number(len(listed) - routes, lang))
    paragraphs([counts], "lead")
    paragraphs([say("prices.compare.lead", lang)], "quiet")
    shown = page_of(listed, "prices.compare", (wanted, before, after))
    price_cards.changes((found.line(change) for change in shown), lang)
    turn(listed, "prices.compare")


def _timeline(report: PricesReport, wanted: Filter, day: date) -> None:
    from calculator.charts_timeline import lives, timeline_alt, timeline_figure, timeline_rows
    from calculator.widgets.charts import chart, ink

    lang = report.lang
    st.header(markdown(say("prices.title", lang, date=day_text(day, lang))), anchor=False)
    paragraphs([say("prices.life.legend", lang, date=day_text(day, lang))], "quiet")
    listed = report.route_ids(wanted)
    if _nothing(listed, lang):
        return
    shown = lives(report, page_of(listed, "prices.timeline", (wanted, day)))
    chart(timeline_figure(shown, report, ink()), "timeline", timeline_alt(shown, report))
    turn(listed, "prices.timeline")
    with st.expander(say("prices.life.as_text", lang)):
        heads = [("route", say("prices.col.route", lang)), ("when", say("prices.life.col.when", lang))]
        table(heads, ((cells, "") for cells in timeline_rows(shown, report)))


def _nothing(listed: list[str], lang: Lang) -> bool:
    if not listed:
        paragraphs([say("prices.none", lang)], "lead")
    return not listed


page()
