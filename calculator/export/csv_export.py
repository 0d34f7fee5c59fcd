"""The monthly projection as CSV: UTF-8 with BOM, CRLF, one stable column order, every row with date, book and rate."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from calculator.projection import MonthRow
from calculator.report import Report
from pricing.resolve import number

ITEMS = (
    "instructions", "evaluation", "integration", "rag_setup", "knowledge_base_embedding", "data_preparation",
    "tuned_evaluation", "training", "inference", "hosting", "storage", "message_embedding", "vector_store", "delivery",
    "upkeep", "refresh", "migration",
)  # fmt: skip
HEADER = (
    "as_of", "book_version", "book_sha256", "fx_hkd_per_usd", "option", "route", "month", "month_starts",
    *(f"{item}_hkd" for item in ITEMS), "cost_hkd", "saving_hkd", "net_hkd", "cumulative_hkd", "hours_freed",
)  # fmt: skip
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def projection_csv(report: Report) -> bytes:
    """One row a month and option; amounts in HK$ to the cent, an empty cell where a figure is unknown."""
    return csv_bytes(HEADER, (_row(report, row) for row in report.month_rows))


def _row(report: Report, row: MonthRow) -> list[str]:
    estimate = report.estimate
    book = estimate.view.book
    fx = number(estimate.q.fx)
    head = [estimate.as_of.isoformat(), book.version, book.sha256, "" if fx is None else repr(fx), row.option,
            text_cell(row.route), str(row.month), row.starts.isoformat()]  # fmt: skip
    items = ["" if row.items.get(item, 0) is None else str(row.items.get(item, "0.00")) for item in ITEMS]
    totals = [row.cost_hkd, row.saving_hkd, row.net_hkd, row.cumulative_hkd]
    return [*head, *items, *("" if total is None else str(total) for total in totals),
            "" if row.hours_freed is None else f"{row.hours_freed:.2f}"]  # fmt: skip


def text_cell(text: str) -> str:
    """Text that a spreadsheet would take for a formula keeps a quote in front."""
    return "'" + text if text.startswith(FORMULA_STARTS) else text


def csv_bytes(header: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return buffer.getvalue().encode("utf-8-sig")
