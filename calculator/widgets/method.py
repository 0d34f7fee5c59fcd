"""One group of formulas as a table: the formula, the same with numbers, the result, and where the numbers come from."""

from __future__ import annotations

from html import escape

import streamlit as st

from calculator.method_parts import MethodGroup, MethodRow
from calculator.method_report import MethodReport
from calculator.text import say
from calculator.widgets.tables import anchor

COLUMNS = ("name", "how", "result", "from")


def method_table(group: MethodGroup, method: MethodReport) -> None:
    """On a phone each formula is a card, as everywhere."""
    lang = method.report.lang
    titles = [escape(say(f"method.col.{key}", lang)) for key in COLUMNS]
    head = "".join(f'<th scope="col">{title}</th>' for title in titles)
    body = "".join(_row(row, titles, method) for row in group.rows)
    st.html(f'<table class="memo method"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>')


def _row(row: MethodRow, titles: list[str], method: MethodReport) -> str:
    working = f"<b>{escape(row.working)}</b>" if row.working else ""
    cells = (escape(row.name), f"<span>{escape(row.formula)}</span>{working}", escape(row.result), _from(row, method))
    return (
        "<tr>"
        + "".join(f'<td data-label="{title}">{cell}</td>' for title, cell in zip(titles, cells, strict=True))
        + "</tr>"
    )


def _from(row: MethodRow, method: MethodReport) -> str:
    """Inputs with their sources, then each price row as a link to the page that says so."""
    urls = {source.id: source.url for source in method.sources}
    rows = (f'<small class="code">{anchor(row_id, urls.get(row_id, ""))}</small>' for row_id in row.price_rows)
    return "".join([*(f"<small>{escape(each)}</small>" for each in row.inputs), *rows])
