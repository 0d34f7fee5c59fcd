"""Which cash curves an owner sees, how they are told apart, and the text that says the same; no drawing."""

from __future__ import annotations

from decimal import Decimal

from calculator.projection import MonthRow
from calculator.report import Report
from calculator.text import money as m
from calculator.text import say
from pricing.options import OptionId

# Told apart by colour-blind eyes (Okabe–Ito) and by dash, 3:1 and more on white and on dark; the hire is a neutral.
LOOK: dict[str, tuple[str, str]] = {
    "prompting": ("#0072B2", "solid"),
    "few_shot": ("#CC79A7", "dot"),
    "rag": ("#009E73", "dashdot"),
    "fine_tuning": ("#D55E00", "dash"),
}
NEUTRAL = "#777777"


def shown_options(report: Report) -> tuple[OptionId, ...]:
    """The base, fine-tuning, and the verdict's own choice: what the chart compares with answering by hand."""
    wanted: dict[OptionId, None] = {report.estimate.base: None, report.shown.option: None, "fine_tuning": None}
    return tuple(wanted)


def curve(report: Report, option: OptionId) -> list[MonthRow]:
    """Month 0 to the horizon of one option's chosen route, as far as its cumulative cash is known."""
    return [row for row in report.month_rows if row.option == option and row.cumulative_hkd is not None]


def cash_alt(report: Report) -> str:
    """The chart in a sentence, for those who cannot see it."""
    lang = report.lang
    ends = []
    for option in shown_options(report):
        rows = curve(report, option)
        last: Decimal | None = rows[-1].cumulative_hkd if rows else None
        ends.append(say("chart.end", lang, option=say(f"option.{option}", lang), hkd=m.hkd(last, lang)))
    joined = (" " if lang == "en" else "").join(ends)
    return say("chart.alt", lang, months=report.estimate.scenario.horizon_months, ends=joined)
