"""Claims check: 19 claims of two articles on their day and on the chosen one; what to ask a vendor."""

from __future__ import annotations

import streamlit as st

from calculator import state
from calculator.claims_report import claim_rows, tally
from calculator.from_counts import measured
from calculator.report import Report
from calculator.text import money as m
from calculator.text import say
from calculator.text.money import markdown
from calculator.vendor_questions import questions
from calculator.widgets.claims import claim_blocks
from calculator.widgets.session import session_report
from calculator.widgets.tables import paragraphs
from pricing.book import default_book
from pricing.claims import ARTICLES_DATE, check_claims


def page() -> None:
    lang = state.lang()
    st.header(say("claims.title", lang), anchor=False)
    report = session_report()
    if report is None:
        return
    _claims(report)
    _questions(report)
    paragraphs(report.footer, "quiet")


def _claims(report: Report) -> None:
    lang, estimate, book = report.lang, report.estimate, default_book()
    counts = state.dataset_counts()
    told = measured(counts) if counts else None
    then = check_claims(estimate.scenario, book, ARTICLES_DATE, measured=told)
    now = check_claims(estimate.scenario, book, estimate.as_of, measured=told)
    days = [m.day(day, lang) for day in (ARTICLES_DATE, estimate.as_of)]
    paragraphs([say("claims.intro", lang), say("claims.yours", lang)], "lead")
    colon = ": " if lang == "en" else "："
    counted = zip(days, (then, now), strict=True)
    paragraphs((f"{day}{colon}{tally(found, lang)}" for day, found in counted), "quiet")
    st.page_link("calculator/pages/answer.py", label=say("claims.change", lang), icon=":material/edit:")
    claim_blocks(claim_rows(then, now, book.at(ARTICLES_DATE), report), days[0], days[1], lang)


def _questions(report: Report) -> None:
    lang = report.lang
    st.subheader(say("vendor.title", lang), anchor=False)
    paragraphs([say("vendor.intro", lang)], "quiet")
    st.markdown("\n".join(f"{number}. {markdown(text)}" for number, text in enumerate(questions(report), 1)))


page()
