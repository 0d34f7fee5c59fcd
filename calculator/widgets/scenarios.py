"""Scenarios side by side as HTML: a table with a column each, and for a phone a card each."""

from __future__ import annotations

from html import escape
from pathlib import Path

import streamlit as st

from calculator.side_by_side import SideBySide, SideRow
from calculator.text import say

STYLE = Path(__file__).with_name("scenarios.css")
STRONG = frozenset({"first_year"})


def style() -> None:
    st.html(STYLE)


def side_table(side: SideBySide) -> None:
    """Both; the style shows one of them."""
    st.html(_table(side) + _cards(side))


def _table(side: SideBySide) -> str:
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in side.names)
    corner = escape(say("side.scenario", side.lang))
    figures = "".join(_row(row, side) for row in side.figure_rows)
    title = escape(say("side.inputs", side.lang))
    block = f'<tr class="block"><th scope="colgroup" colspan="{len(side.names) + 1}">{title}</th></tr>'
    differing = "".join(_row(row, side) for row in side.differing_rows)
    head = f'<thead><tr><th scope="col">{corner}</th>{heads}</tr></thead>'
    return f'<table class="memo side">{head}<tbody>{figures}{block}{differing}</tbody></table>'


def _row(row: SideRow, side: SideBySide) -> str:
    cells = "".join(
        f"<td{_mark(other)}>{escape(cell)}{_unseen(other, side)}</td>"
        for cell, other in zip(row.cells, row.differs, strict=True)
    )
    look = ' class="strong"' if row.id in STRONG else ""
    return f'<tr{look}><th scope="row">{escape(row.label)}</th>{cells}</tr>'


def _mark(differs: bool) -> str:
    return ' class="differs"' if differs else ""


def _unseen(differs: bool, side: SideBySide) -> str:
    """The mark for who cannot see it."""
    return f'<span class="unseen"> ({escape(say("side.differs", side.lang))})</span>' if differs else ""


def _cards(side: SideBySide) -> str:
    title = escape(say("side.inputs", side.lang))
    cards = []
    for index, name in enumerate(side.names):
        figures = "".join(_pair(row, index, side) for row in side.figure_rows)
        differing = "".join(_pair(row, index, side) for row in side.differing_rows)
        block = f'<div class="block">{title}</div>'
        cards.append(f"<section><h4>{escape(name)}</h4><dl>{figures}</dl>{block}<dl>{differing}</dl></section>")
    return f'<div class="side-cards">{"".join(cards)}</div>'


def _pair(row: SideRow, index: int, side: SideBySide) -> str:
    other = row.differs[index]
    look = ' class="differs"' if other else ' class="strong"' if row.id in STRONG else ""
    return f"<dt>{escape(row.label)}</dt><dd{look}>{escape(row.cells[index])}{_unseen(other, side)}</dd>"
