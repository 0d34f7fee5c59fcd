"""What the summary of a workbook says an option is worth, with time counted; and what our own figures are."""

from __future__ import annotations

import re
from collections.abc import Mapping

from finance.office import Cell, Value

from calculator.export.workbook_months import letter
from calculator.report import Report
from calculator.text import Lang, say
from pricing.worth import worths

FIGURES = ("npv", "irr", "discounted_payback")
LABELS = ("first_year", "payback", "band.counted", *FIGURES)


def label_rows(summary: Mapping[str, Cell], lang: Lang) -> dict[object, str]:
    """Row by words key; figures of worth stand twice, in cash and with time counted."""
    words = {say(f"wb.{key}", lang): f"wb.{key}" for key in LABELS}
    found: dict[object, str] = {}
    case = "cash"
    for at, cell in summary.items():
        if not re.fullmatch(r"A\d+", at) or (key := words.get(str(cell.value))) is None:
            continue
        case = "counted" if key == "wb.band.counted" else case
        found[key] = found[key, case] = at[1:]
    return found


def worth_cells(summary: Mapping[str, Cell], lang: Lang) -> list[dict[str, Value | None]]:
    """NPV in HK$, IRR in percent and discounted payback of each option; None where a word stands."""
    ends, found = label_rows(summary, lang), []
    for index in range(4):
        cells = {key: summary[f"{letter(1 + 2 * index)}{ends[f'wb.{key}', 'counted']}"].value for key in FIGURES}
        plain = {key: None if isinstance(value, str) else value for key, value in cells.items()}
        found.append(plain | {"irr": None if plain["irr"] is None else plain["irr"] * 100})
    return found


def our_worth(report: Report) -> list[dict[str, Value | None]]:
    return [
        {"npv": each.npv_hkd, "irr": each.irr_pct, "discounted_payback": each.discounted_payback_months}
        for each in worths(report.estimate)
    ]
