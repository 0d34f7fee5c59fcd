"""Report rows as plain HTML tables: text wraps, closed routes are grey, and on a phone each row is a card."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import NamedTuple

import streamlit as st

from calculator.report import SourceRow
from calculator.text import Lang, say

NUMERIC = frozenset({"first_year", "running", "frees", "amount_hkd", "amount_usd", "price"})
TIMES = frozenset({"payback"})
CODES = frozenset({"row"})
NAMES = frozenset({"item", "option"})
SHORT = frozenset({"where", "period", "from", "seen_on"})


class Link(NamedTuple):
    """A cell that names its source, links to it where it has an address, and says more beneath."""

    label: str
    url: str
    more: tuple[str, ...] = ()
    check: tuple[str, str] = ("", "")  # words and address of the page that decides today


Cells = Mapping[str, "str | Link"]


def table(
    columns: Sequence[tuple[str, str]],
    rows: Iterable[tuple[Cells, str]],
    urls: frozenset[str] = frozenset(),
    css: str = "",
) -> None:
    """`columns`: (key, heading); `rows`: (cells, CSS class); columns in `urls` hold addresses; `css`: of the table."""
    st.html(table_html(columns, rows, urls, css))


def table_html(
    columns: Sequence[tuple[str, str]],
    rows: Iterable[tuple[Cells, str]],
    urls: frozenset[str] = frozenset(),
    css: str = "",
) -> str:
    """The table as HTML, every text escaped, for a place inside other HTML."""
    head = "".join(f'<th scope="col" class="{_kind(key)}">{escape(title)}</th>' for key, title in columns)
    body = "".join(
        f'<tr class="{escape(css)}">'
        + "".join(
            f'<td class="{_kind(key)}" data-label="{escape(title)}">{_cell(cells[key], key in urls)}</td>'
            for key, title in columns
        )
        + "</tr>"
        for cells, css in rows
    )
    return f'<table class="{escape(f"memo {css}")}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def source_table(rows: Iterable[SourceRow], lang: Lang) -> None:
    """Price rows with what they say, since when, seen when, and the page that says so."""
    titles = {"row": "col.row", "price": "col.price", "unit": "col.unit", "from": "col.from", "seen_on": "col.seen_on",
              "confidence": "col.confidence", "source": "col.source"}  # fmt: skip
    table([(key, say(name, lang)) for key, name in titles.items()], ((row.cells, "") for row in rows),
          urls=frozenset({"source"}))  # fmt: skip


def paragraphs(texts: Iterable[str], css: str) -> None:
    """Each text that says something as a paragraph; nothing at all where none does."""
    if shown := paragraphs_html(texts, css):
        st.html(shown)


def paragraphs_html(texts: Iterable[str], css: str) -> str:
    return "".join(f'<p class="{css}">{escape(text)}</p>' for text in texts if text)


def section_html(title: str, inside: str) -> str:
    """A heading and what stands under it; nothing at all where that is nothing. Several of these in one place cost a
    visitor's browser less at every change than as many places.
    """
    return f"<h3>{escape(title)}</h3>{inside}" if inside else ""


def _kind(key: str) -> str:
    kinds = {"n": NUMERIC, "t": TIMES, "code": CODES, "name": NAMES, "w": SHORT}
    return next((css for css, keys in kinds.items() if key in keys), "")


def _cell(cell: str | Link, is_url: bool) -> str:
    if isinstance(cell, Link):
        check = " " + anchor(*cell.check) if cell.check[1] else ""
        return anchor(cell.label, cell.url) + check + "".join(f"<small>{escape(text)}</small>" for text in cell.more)
    return " ".join(anchor(word, word) for word in cell.split(" ")) if is_url else escape(cell)


def anchor(text: str, url: str) -> str:
    """A link that opens apart; plain text where the address is no web page."""
    if not url.startswith(("https://", "http://")):
        return escape(text)
    return f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">{escape(text)}</a>'
