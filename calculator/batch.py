"""Many scenarios, one a row: each priced on its chosen routes, or refused with the reason. Pure; knows no file.

A row is plain text by input name, as a spreadsheet holds it; so is a result. Rows know nothing of each other, so any
part of a file can be worked out anywhere and the parts put together in order.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from calculator.export.csv_export import STAMP, amount_cell, number_cell, stamp_cells, text_cell
from calculator.report import Report
from calculator.run import estimate_chosen_with
from calculator.scenario_file import value_of_text
from calculator.text import Lang
from calculator.text import money as m
from calculator.text.problems import error_text
from pricing.errors import InputError
from pricing.figures import OptionEstimate
from pricing.options import OPTIONS
from pricing.scenario import inputs

NAME: Final = "name"
REJECTED: Final = ("rejected_row", "rejected_reason")  # a rejected file, put right, may be given again as it is
MONEY = ("upfront_hkd", "running_hkd_per_month", "saving_hkd_per_month", "net_hkd_at_horizon")
PLAIN = ("hours_freed_per_month", "payback_months")
OF_OPTION = ("route", "buyable", "first_year_hkd", *MONEY, *PLAIN, "unknown")
HEADER: Final = (
    *STAMP, "row", NAME, "verdict", "decided_by", "base", "rival", "hire_monthly_hkd",
    *(f"{option}_{figure}" for option in OPTIONS for figure in OF_OPTION),
    "fine_tuning_extra_cost_vs_base_hkd", "fine_tuning_payback_vs_base_months", "fine_tuning_lift_needed_pct",
    "verdict_name",
)  # fmt: skip
_SEPARATED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?")


@dataclass(frozen=True)
class Result:
    """One row's answer: `cells` under HEADER, or why there is none."""

    row: int
    cells: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True)
class Asked:
    """What is the same for every row."""

    as_of: date
    lang: Lang = "en"


def batch_rows(rows: Iterable[tuple[int, Mapping[str, str]]], asked: Asked) -> Iterator[Result]:
    """One result a row, in order; `rows`: (number in the file, cells by input name; empty means our default)."""
    for number, cells in rows:
        try:
            estimate = estimate_chosen_with(row_values(cells), asked.as_of)
        except InputError as error:
            yield Result(number, problem=error_text(error, asked.lang))
        else:
            report = Report(estimate, asked.lang, iso_dates=True)
            yield Result(number, tuple(_cells(report, number, cells.get(NAME, ""))))


def row_values(cells: Mapping[str, str]) -> dict[str, Any]:
    """Scenario values of one row: what its cells say, without the columns that are no input."""
    found = {name: _value(name, text) for name, text in cells.items() if name not in (NAME, *REJECTED)}
    return {name: value for name, value in found.items() if value is not None}


def _value(name: str, text: str) -> Any:
    """A cell as its input takes it: full-width digits and thousands separators are a spreadsheet's, not the owner's."""
    text = text.strip()
    about = inputs().get(name)
    if not text:
        return None
    if about is None or isinstance(about.default, str) or about.choices:
        return text
    if isinstance(about.default, bool) and text.lower() in ("true", "false"):
        return text.lower() == "true"
    plain = unicodedata.normalize("NFKC", text)
    return value_of_text(plain.replace(",", "") if _SEPARATED.fullmatch(plain) else plain)


def _cells(report: Report, number: int, name: str) -> Iterator[str]:
    estimate, tuned = report.estimate, report.estimate.chosen("fine_tuning")
    yield from stamp_cells(report)
    yield str(number)
    yield text_cell(name)
    yield from (estimate.verdict.choice, estimate.verdict.decided_by, estimate.base, estimate.rival)
    yield _money(estimate.hire_monthly_hkd)
    for option in OPTIONS:
        yield from _option_cells(report, estimate.chosen(option))
    yield "" if tuned is None else _money(tuned.extra_cost_vs_base_hkd)
    yield "" if tuned is None else number_cell(tuned.payback_vs_base_months)
    yield "" if tuned is None else number_cell(tuned.lift_needed_pct)
    yield text_cell(report.headline)


def _option_cells(report: Report, option: OptionEstimate | None) -> Iterator[str]:
    if option is None:
        yield from [""] * len(OF_OPTION)
        return
    yield text_cell(option.route.id)
    yield {True: "yes", False: "no", None: "unknown"}[option.route.availability.buyable]
    yield amount_cell(report.first_year_hkd(option))
    for figure in MONEY:
        yield _money(getattr(option, figure))
    for figure in PLAIN:
        yield number_cell(getattr(option, figure))
    yield " | ".join(option.unknown)


def _money(amount: float | None) -> str:
    return amount_cell(None if amount is None else m.cents(amount))
