"""Report rows as plain HTML tables: text wraps, closed routes are grey, and on a phone each row is a card."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape

import streamlit as st

NUMERIC = frozenset({"first_year", "running", "frees", "payback", "amount_hkd", "amount_usd", "price"})
CODES = frozenset({"row"})
SHORT = frozenset({"period", "item", "option", "from", "seen_on"})


def table(
    columns: Sequence[tuple[str, str]],
    rows: Iterable[tuple[Mapping[str, str], str]],
    urls: frozenset[str] = frozenset(),
) -> None:
    """`columns`: (key, heading); `rows`: (cells, CSS class); columns in `urls` hold addresses."""
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
    st.html(f'<table class="memo"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>')


def paragraphs(texts: Iterable[str], css: str) -> None:
    st.html("".join(f'<p class="{css}">{escape(text)}</p>' for text in texts))


def _kind(key: str) -> str:
    return "n" if key in NUMERIC else "code" if key in CODES else "w" if key in SHORT else ""


def _cell(text: str, is_url: bool) -> str:
    if not is_url:
        return escape(text)
    return " ".join(_link(word) if word.startswith("https://") else escape(word) for word in text.split(" "))


def _link(url: str) -> str:
    shown = escape(url)
    return f'<a href="{shown}" target="_blank" rel="noopener noreferrer">{shown}</a>'
