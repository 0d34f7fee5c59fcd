"""What a visitor who came by a link is told: its day against today, a changed book, what of it was not usable."""

from __future__ import annotations

from datetime import date

import streamlit as st

from calculator import address, state
from calculator.link import Opened
from calculator.report import Report
from calculator.run import estimate_with
from calculator.text import Lang, say
from calculator.text import money as m
from calculator.text.values import link_part_name
from calculator.widgets.tables import paragraphs
from pricing.book import default_book
from pricing.errors import InputError

LISTED = {"en": ", ", "zh-HK": "、"}


def notice(report: Report) -> None:
    """Above the answer, until closed; nothing where the link is of today and whole."""
    link, lang = address.opened(), report.lang
    old = link.as_of == report.estimate.as_of != st.session_state["today"]
    told = [*(_then_and_now(report) if old else []), *_book(link, lang), *_ignored(link, lang), *_counts(link, lang)]
    if not told:
        return
    with st.container(border=True, key="opened-link"):
        paragraphs(told[:1], "lead")
        paragraphs(told[1:], "quiet")
        with st.container(horizontal=True):
            if old:
                st.button(say("link.today", lang), key="link.today", on_click=_price_today, type="primary")
            st.button(say("link.close", lang), key="link.close", on_click=address.close)


def counts_from_link(lang: Lang) -> str:
    """Said where an own file's numbers stand in for the file; else nothing."""
    counts = state.dataset_counts()
    came = st.session_state.get("dataset_source") == state.OWN_FILE and not st.session_state.get("own.sources")
    return say("link.counts", lang, pairs=m.number(counts["examples"], lang)) if counts and came else ""


def _price_today() -> None:
    st.session_state["as_of"] = st.session_state["today"]
    address.close()


def _then_and_now(then: Report) -> list[str]:
    lang, today = then.lang, st.session_state["today"]
    days = say("link.old", lang, then=m.day(then.estimate.as_of, lang), today=m.day(today, lang))
    now = _report_of(today, lang)
    if now is None:
        return [days]
    same = now.headline == then.headline
    verdict = say("link.verdict.same" if same else "link.verdict.other", lang, headline=now.headline)
    return [days, _joined([_first_year(then, now), verdict], lang)]


def _report_of(day: date, lang: Lang) -> Report | None:
    try:
        return Report(estimate_with(state.dataset_counts(), state.stated_values(), day, False), lang)
    except InputError:
        return None


def _first_year(then: Report, now: Report) -> str:
    lang = then.lang
    before, after = then.first_year_hkd(then.shown), now.first_year_hkd(now.shown)
    words = {"before": m.hkd(before, lang), "after": m.hkd(after, lang)}
    if before is None or after is None:
        return say("link.first_year.unknown", lang, **words)
    kind = "same" if words["before"] == words["after"] else "more" if after > before else "less"
    return say(f"link.first_year.{kind}", lang, difference=m.hkd(abs(after - before), lang), **words)


def _book(link: Opened, lang: Lang) -> list[str]:
    book = default_book()
    if not link.book_sha or book.sha256.startswith(link.book_sha):
        return []
    before, after = (f"{version} {sha[:8]}" for version, sha in
                     ((link.book_version, link.book_sha), (book.version, book.sha256)))  # fmt: skip
    return [say("link.book", lang, before=before, after=after)]


def _ignored(link: Opened, lang: Lang) -> list[str]:
    if "version" in link.ignored:
        return [say("link.unreadable", lang)]
    parts = dict.fromkeys(link_part_name(code, lang) for code in link.ignored if code != "newer")
    damaged = [say("link.damaged", lang, parts=LISTED[lang].join(parts))] if parts else []
    return [*damaged, *([say("link.newer", lang)] if "newer" in link.ignored else [])]


def _counts(link: Opened, lang: Lang) -> list[str]:
    told = counts_from_link(lang) if link.counts else ""
    return [told] if told else []


def _joined(sentences: list[str], lang: Lang) -> str:
    return (" " if lang == "en" else "").join(sentences)
