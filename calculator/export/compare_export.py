"""Scenarios side by side as text, as JSON and as CSV with one row a scenario."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any, Final

from calculator.export.csv_export import STAMP, csv_bytes, number_cell, stamp_cells, text_cell
from calculator.export.csv_lines import value_cell
from calculator.quoted import Money, figures_hkd
from calculator.report import Report
from calculator.side_by_side import SideBySide, SideRow, worth_of
from calculator.text import money as m
from calculator.text import say
from pricing.resolve import number
from pricing.scenario import inputs

DIFFERS: Final = "≠ "
FIGURES: Final = (
    "first_year_hkd", "running_hkd_per_month", "hours_freed_per_month", "saving_hkd_per_month", "payback_months",
    "npv_hkd",
)  # fmt: skip
USED: Final = tuple(name for name in inputs() if name not in STAMP)  # the exchange rate stands in front already
HEADER: Final = (*STAMP, "scenario", "advice", "option", "route", *FIGURES, *USED)


def compare_text(side: SideBySide) -> str:
    """A block of figures and a block of what differs, a column a scenario."""
    lang = side.lang
    head = " | ".join(("", *side.names))
    blocks = [
        [say("side.title", lang)],
        [head, *map(_line, side.figure_rows)],
        [say("side.inputs", lang), *map(_line, side.differing_rows)],
        [say("side.marked", lang), *side.footer, *side.reports[0].footer[1:]],
    ]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _line(row: SideRow) -> str:
    cells = (DIFFERS + cell if other else cell for cell, other in zip(row.cells, row.differs, strict=True))
    return " | ".join((row.label, *cells))


def figures_of(report: Report) -> dict[str, Money | float]:
    """Figures of the way the verdict speaks for; money to the cent, None: unknown or never."""
    shown, npv = report.shown, worth_of(report).npv_hkd
    money = figures_hkd(report.estimate, shown.option)
    return {
        "first_year_hkd": money["first_year_hkd"],
        "running_hkd_per_month": money["running_hkd_per_month"],
        "hours_freed_per_month": shown.hours_freed_per_month,
        "saving_hkd_per_month": money["saving_hkd_per_month"],
        "payback_months": shown.payback_months,
        "npv_hkd": None if npv is None else m.cents(npv),
    }


def compare_json(side: SideBySide) -> str:
    data = {
        "scenarios": [_scenario(name, report) for name, report in zip(side.names, side.reports, strict=True)],
        "differing_inputs": side.differing_inputs,
    }
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _scenario(name: str, report: Report) -> dict[str, Any]:
    estimate, shown = report.estimate, report.shown
    book = estimate.view.book
    figures = {key: None if each is None else float(each) for key, each in figures_of(report).items()}
    verdict = {"choice": estimate.verdict.choice, "text": report.headline}
    return {
        "name": name, "as_of": estimate.as_of.isoformat(), "book": {"version": book.version, "sha256": book.sha256},
        "fx_hkd_per_usd": number(estimate.q.fx), "verdict": verdict, "option": shown.option, "route": shown.route.id,
        **figures, "scenario": estimate.resolved,
    }  # fmt: skip


def compare_csv(side: SideBySide) -> bytes:
    """One row a scenario: day, book, advice, figures, then every input as used; an empty cell is unknown or never."""
    rows = (_cells(name, report) for name, report in zip(side.names, side.reports, strict=True))
    return csv_bytes(HEADER, rows)


def _cells(name: str, report: Report) -> list[str]:
    estimate, shown = report.estimate, report.shown
    head = [text_cell(name), estimate.verdict.choice, shown.option, text_cell(shown.route.id)]
    figures = (str(each) if isinstance(each, Decimal) else number_cell(each) for each in figures_of(report).values())
    return [*stamp_cells(report), *head, *figures, *(value_cell(estimate.resolved[each]) for each in USED)]
