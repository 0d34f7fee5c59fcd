"""The monthly projection as CSV: UTF-8 with BOM, CRLF, one stable column order, every row with date, book and rate.

Column names are English, carry their unit and never change with the language; only columns that end in _name do.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby

from calculator.projection import MonthRow, discounted_rows
from calculator.report import Report
from calculator.text import say
from pricing.resolve import number

ITEMS = (
    "instructions", "evaluation", "integration", "rag_setup", "knowledge_base_embedding", "data_preparation",
    "tuned_evaluation", "training", "inference", "hosting", "storage", "message_embedding", "vector_store", "delivery",
    "upkeep", "refresh", "migration",
)  # fmt: skip
STAMP = ("as_of", "book_version", "book_sha256", "fx_hkd_per_usd")  # in front of every row of every file
HEADER = (
    *STAMP, "option", "route", "month", "month_starts", *(f"{item}_hkd" for item in ITEMS), "cost_hkd", "saving_hkd",
    "net_hkd", "cumulative_hkd", "hours_freed", "net_discounted_hkd", "cumulative_discounted_hkd", "option_name",
)  # fmt: skip
# Full-width signs start a formula too where East Asian input is set up.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def projection_csv(report: Report) -> bytes:
    """One row a month and option; amounts in HK$ to the cent, an empty cell where a figure is unknown."""
    return csv_bytes(HEADER, month_cells(report, report.month_rows))


def month_cells(report: Report, rows: Iterable[MonthRow]) -> Iterator[list[str]]:
    """Rows of the file; `rows`: each option on each route from month 0 on, one after the other."""
    stamp, rate = stamp_cells(report), report.estimate.scenario.discount_rate_pct
    for (option, route), group in groupby(rows, key=lambda row: (row.option, row.route)):
        months, ends = list(group), [text_cell(say(f"option.{option}", report.lang))]
        head = [*stamp, option, text_cell(route)]
        for row, later in zip(months, discounted_rows(months, rate), strict=True):
            yield [*head, *_cells(row), *map(amount_cell, later), *ends]


def _cells(row: MonthRow) -> list[str]:
    items = [amount_cell(row.items[item]) if item in row.items else "0.00" for item in ITEMS]
    totals = map(amount_cell, (row.cost_hkd, row.saving_hkd, row.net_hkd, row.cumulative_hkd))
    freed = "" if row.hours_freed is None else f"{row.hours_freed:.2f}"
    return [str(row.month), row.starts.isoformat(), *items, *totals, freed]


def stamp_cells(report: Report) -> list[str]:
    """The cells under STAMP: the day, the book and the rate behind every amount."""
    estimate = report.estimate
    book = estimate.view.book
    return [estimate.as_of.isoformat(), book.version, book.sha256, number_cell(number(estimate.q.fx))]


def amount_cell(amount: Decimal | None) -> str:
    """An amount as it is; empty where it is unknown."""
    return "" if amount is None else str(amount)


def number_cell(value: float | None) -> str:
    """No digit lost; empty where it is unknown."""
    return "" if value is None else repr(value).removesuffix(".0")


def text_cell(text: str) -> str:
    """Text that a spreadsheet would take for a formula keeps a quote in front."""
    return "'" + text if text.startswith(FORMULA_STARTS) else text


def csv_bytes(header: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """RFC 4180 in UTF-8 with the mark by which spreadsheets know it."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return buffer.getvalue().encode("utf-8-sig")
