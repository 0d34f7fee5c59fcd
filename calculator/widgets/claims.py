"""The claims as blocks of plain HTML: two days side by side, the working folded away under each."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

import streamlit as st

from calculator.claims_report import ClaimRow, Judged, Statement
from calculator.report import SourceRow
from calculator.text import Lang, say

SOURCE_COLUMNS = ("row", "price", "unit", "seen_on", "confidence", "source")
STYLE = Path(__file__).with_name("claims.css")


def claim_blocks(rows: Iterable[ClaimRow], then: str, now: str, lang: Lang) -> None:
    """All claims; `then` and `now` are the two days in words."""
    st.html(STYLE)
    st.html("".join(_block(row, then, now, lang) for row in rows))


def _block(row: ClaimRow, then: str, now: str, lang: Lang) -> str:
    true_if = f'<p class="true-if">{escape(say("claims.if", lang, text=row.true_if))}</p>' if row.true_if else ""
    return (
        f'<section class="claim"><h4><span class="no">{row.number}</span>{escape(row.claim)}</h4>'
        f'<div class="body">{_days(row, then, now)}{true_if}{_details(row, lang)}</div></section>'
    )


def _days(row: ClaimRow, then: str, now: str) -> str:
    """A finding that reads the same on both days is said once, under both."""
    if row.then.text != row.now.text:
        sides = "".join(
            f"<div>{_day(day, judged)}<p>{escape(judged.text)}</p></div>"
            for day, judged in ((then, row.then), (now, row.now))
        )
        return f'<div class="days">{sides}</div>'
    return f'<div class="days">{_day(then, row.then)}{_day(now, row.now)}</div><p>{escape(row.now.text)}</p>'


def _day(day: str, judged: Judged) -> str:
    return (
        f'<p class="day"><span>{escape(day)}</span><b class="{judged.status}">'
        f'<i aria-hidden="true">{judged.icon}</i> {escape(judged.word)}</b></p>'
    )


def _details(row: ClaimRow, lang: Lang) -> str:
    if not (row.working or row.statements or row.sources):
        return ""
    parts = [f"<p>{escape(text)}</p>" for text in row.working]
    parts += [_statement(each) for each in row.statements]
    if row.sources:
        parts.append(_sources(row.sources, lang))
    return f"<details><summary>{escape(say('claims.working', lang))}</summary>{''.join(parts)}</details>"


def _statement(each: Statement) -> str:
    return f"<p>{escape(each.words)}<br>{_link(each.url)} ({escape(each.seen)})</p>"


def _link(url: str) -> str:
    shown = escape(url)
    if not url.startswith("https://"):
        return shown
    return f'<a href="{shown}" target="_blank" rel="noopener noreferrer">{shown}</a>'


def _sources(sources: Iterable[SourceRow], lang: Lang) -> str:
    titles = {key: say(f"col.{key}", lang) for key in SOURCE_COLUMNS}
    head = "".join(f'<th scope="col">{escape(title)}</th>' for title in titles.values())
    body = "".join(
        "<tr>" + "".join(f'<td data-label="{escape(titles[key])}">{_cell(key, row)}</td>' for key in titles) + "</tr>"
        for row in sources
    )
    return f'<table class="memo"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _cell(key: str, row: SourceRow) -> str:
    return _link(row.url) if key == "source" else escape(row.cells[key])
