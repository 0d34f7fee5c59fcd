"""What an owner is offered instead: the book's rows of ready-made bots, as report rows beside the options."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculator.report import Report
from calculator.text import has, say
from calculator.text import money as m
from pricing.rules import Row

PREFIX = "offered."
MONTHS_PER_YEAR = 12


@dataclass(frozen=True)
class OfferedRow:
    """One offer. Amounts in HK$ a month and for twelve months; None where the seller's price is unknown."""

    id: str
    low_hkd: Decimal | None
    high_hkd: Decimal | None
    first_year_low_hkd: Decimal | None
    first_year_high_hkd: Decimal | None
    cells: dict[str, str]  # offer, month, year, unknown, seen_on, confidence, source
    url: str


def offered(report: Report) -> list[OfferedRow]:
    """Every offer known on the report's day, cheapest first, unknown prices last; a price range is the seller's own."""
    rows = report.estimate.view.rows_in_force()
    found = [_offer(report, row) for row_id, row in rows.items() if row_id.startswith(PREFIX)]
    return sorted(found, key=lambda each: (each.low_hkd is None, each.low_hkd or 0, each.id))


def beside(report: Report) -> list[dict[str, str]]:
    """This estimate's own options in the columns of the offers."""
    lang = report.lang
    return [
        {
            "offer": say(
                "offered.ours",
                lang,
                option=say("figure.of", lang, option=row.cells["option"], route=row.cells["route"]),
            ),
            "month": row.cells["running"],
            "year": row.cells["first_year"],
            "unknown": row.cells["unknown"] or say("offered.ours.none", lang),
            "seen_on": "",
            "confidence": "",
            "source": "",
        }
        for row in report.option_rows
        if row.chosen
    ]


def _offer(report: Report, row: Row) -> OfferedRow:
    low, high = (row.low or row.amount, row.high or row.amount) if row.unit == "hkd_per_month" else (None, None)
    year_low, year_high = (None if each is None else each * MONTHS_PER_YEAR for each in (low, high))
    lang, source = report.lang, report.source_row(row)
    unknown = f"{row.id}.unknown"
    cells = {
        "offer": say(row.id, lang) if has(row.id) else row.words,
        "month": _range(report, low, high),
        "year": _range(report, year_low, year_high),
        "unknown": say(unknown, lang) if has(unknown) else row.unknown or "",
        "seen_on": source.cells["seen_on"],
        "confidence": source.cells["confidence"],
        "source": row.source,
    }
    return OfferedRow(row.id, low, high, year_low, year_high, cells, row.source)


def _range(report: Report, low: Decimal | None, high: Decimal | None) -> str:
    lang = report.lang
    if low is None or high is None:
        return say("unknown", lang)
    return m.hkd(low, lang) if low == high else say("offered.range", lang, low=m.hkd(low, lang), high=m.hkd(high, lang))
