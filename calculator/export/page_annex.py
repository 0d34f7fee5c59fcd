"""The annex behind the one page: every reason, line, month, assumption and price row, in the report's own texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from calculator.certainty_report import CertaintyReport
from calculator.export.page_parts import value_text, whose
from calculator.projection import MonthRow
from calculator.report import Report
from calculator.text import money as m
from calculator.text import say
from calculator.vendor_questions import questions
from pricing.options import OPTIONS
from pricing.scenario import inputs

LINES = ("item", "amount_hkd", "amount_usd", "period", "basis")
MONTHS = ("month", "month_starts", "cost", "saving", "net", "cumulative")
PRICES = ("row", "price", "unit", "from", "seen_on", "confidence", "source")
RIGHT = frozenset({"amount_hkd", "amount_usd", "price", "value", "default", "cost", "saving", "net", "cumulative",
                   "p10", "p50", "p90"})  # fmt: skip
UNBROKEN = frozenset({"period", "from", "seen_on", "month_starts"})


@dataclass(frozen=True)
class Table:
    """`columns`: (heading, CSS class); `rows`: cells, and what stands small beneath the last of them."""

    title: str
    columns: list[tuple[str, str]]
    rows: list[tuple[list[str], list[str]]]


def annex(report: Report, sure: CertaintyReport) -> dict[str, Any]:
    """Lists of sentences by their heading, and tables."""
    lang = report.lang
    lists = [
        (say("section.why", lang), [text for _, _, text in report.reasons]),
        (say("section.remarks", lang), report.remarks),
        (say("section.thresholds", lang), [*sure.threshold_sentences, *sure.overtaking_sentences]),
        (say("section.certainty", lang), [sure.sentence, *sure.details]),
        (say("vendor.title", lang), questions(report)),
    ]
    tables = [_certainty(sure), *_lines(report), _assumptions(report), *_months(report), _prices(report)]
    return {"lists": [each for each in lists if each[1]], "tables": tables}


def _columns(report: Report, names: tuple[str, ...], area: str = "col") -> list[tuple[str, str]]:
    return [(say(f"{area}.{name}", report.lang), _css(name)) for name in names]


def _css(name: str) -> str:
    return "n" if name in RIGHT else "num" if name in UNBROKEN else ""


def _certainty(sure: CertaintyReport) -> Table:
    columns = [(title, "" if key == "option" else "n") for key, title in sure.option_columns]
    rows = [([row.cells[key] for key, _ in sure.option_columns], list[str]()) for row in sure.option_rows]
    return Table(say("leave.annex.certainty", sure.lang), columns, rows)


def _lines(report: Report) -> list[Table]:
    """A table an option; beneath each line its price rows and where its inputs come from."""
    found = []
    for option in OPTIONS:
        cells = [row.cells for row in report.line_rows if row.option == option]
        rows = [([each[name] for name in LINES], [each["row"], each["inputs"]]) for each in cells]
        title = say("leave.annex.lines", report.lang, option=say(f"option.{option}", report.lang))
        found.append(Table(title, _columns(report, LINES), rows))
    return [table for table in found if table.rows]


def _assumptions(report: Report) -> Table:
    """Every input but a vendor's own quotes, which are lines of their own."""
    lang = report.lang
    rows = []
    for about in inputs().values():
        if isinstance(about.default, list):
            continue
        used = value_text(about, report.estimate.resolved[about.name], lang)
        default = value_text(about, about.default, lang)
        rows.append(([say(f"input.{about.name}", lang), used, default, whose(report, about)], list[str]()))
    names = ("assumption", "value", "default", "whose")
    return Table(say("section.assumptions", lang), _columns(report, names, "leave.col"), rows)


def _months(report: Report) -> list[Table]:
    found = []
    for option in OPTIONS:
        rows = [(_month(report, row), list[str]()) for row in report.month_rows if row.option == option]
        title = say("leave.annex.months", report.lang, option=say(f"option.{option}", report.lang))
        found.append(Table(title, _columns(report, MONTHS, "leave.col"), rows))
    return [table for table in found if table.rows]


def _month(report: Report, row: MonthRow) -> list[str]:
    """To the cent, as in the CSV."""
    amounts = (row.cost_hkd, row.saving_hkd, row.net_hkd, row.cumulative_hkd)
    starts = report.day(row.starts, report.lang)
    return [str(row.month), starts, *(m.hkd(amount, report.lang, 2) for amount in amounts)]


def _prices(report: Report) -> Table:
    rows = [([row.cells[name] for name in PRICES], list[str]()) for row in report.source_rows]
    return Table(say("section.sources", report.lang), _columns(report, PRICES), rows)
