"""What goes on the one page: the report's own texts, chosen and counted so that they fit an A4 sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from calculator.cash_curves import LOOK, cash_alt, curve, shown_options
from calculator.certainty_report import CertaintyReport
from calculator.export.svg_chart import Band, Curve, cash_svg, swatch
from calculator.report import OptionRow, Report, SourceRow
from calculator.text import Lang, has, say
from calculator.text import money as m
from calculator.text.certainty_words import plain_number
from pricing.options import OptionId
from pricing.resolve import number
from pricing.scenario import GUESS, OWNER, PLAN, Input, inputs

LONGEST_PLACE = 42
KEY_INPUTS = (
    "replies_per_day", "share_drafted_by_ai", "minutes_per_reply_by_hand", "review_minutes_per_reply",
    "untested_sent_as_is_pct", "hire_hourly_pay_hkd", "saving_mode", "engineering_hkd_per_hour", "training_examples",
    "data_preparation_hours", "horizon_months",
)  # fmt: skip


@dataclass(frozen=True)
class Source:
    """Price rows that share a page and a day: one entry of the numbered list."""

    rows: tuple[SourceRow, ...]
    codes: str
    place: str
    url: str
    seen: str


# --- the answer


def question(report: Report) -> str:
    scenario, lang = report.estimate.scenario, report.lang
    minutes = plain_number(scenario.minutes_per_reply_by_hand, lang)
    return say("leave.question", lang, replies=plain_number(scenario.replies_per_day, lang), minutes=minutes)


def reasons(report: Report) -> list[str]:
    """The one that decided, then those that hold, then the others."""
    decided = report.estimate.verdict.decided_by
    ranked = sorted(report.reasons, key=lambda each: (each[0] != decided, not each[1]))
    return [text for _, _, text in ranked]


def changes(sure: CertaintyReport) -> list[str]:
    """When the answer changes, and how sure it is."""
    return [*sure.threshold_sentences[:3], sure.sentence]


# --- the chart


def chart(report: Report, sure: CertaintyReport) -> dict[str, Any]:
    """The drawing and the list that names its lines and says each payback in words."""
    lang = report.lang
    curves = {option: _curve(report, option) for option in shown_options(report)}
    drawn = [each for each in curves.values() if len(each.values) > 1]
    band = _band(report, sure) if drawn else None
    legend = [(swatch(each), _legend_words(report, option, each)) for option, each in curves.items()]
    by_hand = Curve("", "#3c4650", "solid", ())
    shown = say(f"option.{sure.of_shown.shown}", lang)
    return {
        "svg": cash_svg(drawn, band, lang, cash_alt(report), say("chart.month", lang)),
        "legend": [*legend, (swatch(by_hand), say("chart.by_hand", lang))],
        "shade": "" if band is None else f"{band.colour}33",
        "band": "" if band is None else say("leave.band", lang, option=shown),
    }


def _curve(report: Report, option: OptionId) -> Curve:
    colour, dash = LOOK[option]
    values = tuple(float(row.cumulative_hkd or 0) for row in curve(report, option))
    estimate = report.estimate.chosen(option)
    mark = None
    if estimate and estimate.payback_months is not None and report.estimate.q.saving_mode != "redeploy":
        mark = estimate.payback_months, f"{say('chart.pays_back', report.lang)} {report.payback_text(estimate)}"
    return Curve(say(f"option.{option}", report.lang), colour, dash, values, mark)


def _legend_words(report: Report, option: OptionId, drawn: Curve) -> str:
    lang, estimate = report.lang, report.estimate.chosen(option)
    rows = curve(report, option)
    if estimate is None or not rows:
        return say("leave.curve.unknown", lang, option=drawn.name)
    counted = estimate.payback_months  # 0: at once, None: never
    return say("leave.curve.months" if counted else "leave.curve.words", lang, option=drawn.name,
               payback=report.payback_text(estimate), hkd=m.hkd(rows[-1].cumulative_hkd, lang))  # fmt: skip


def _band(report: Report, sure: CertaintyReport) -> Band | None:
    found = sure.of_shown
    if found.shown not in shown_options(report) or None in map(number, (*found.cash_p10_hkd, *found.cash_p90_hkd)):
        return None
    return Band(LOOK[found.shown][0], found.cash_p10_hkd, found.cash_p90_hkd)


# --- assumptions


def assumptions(report: Report) -> list[tuple[str, str, str]]:
    """(label, value used, whose figure) of what moves the answer most."""
    scenario, lang = report.estimate.scenario, report.lang
    swapped = {}
    if scenario.hire_pay_basis == "monthly":
        swapped["hire_hourly_pay_hkd"] = "hire_monthly_pay_hkd"
    found = []
    for name in KEY_INPUTS:
        if name == "untested_sent_as_is_pct" and scenario.drafts_tested:
            found.append(_tested(report))
        else:
            about = inputs()[swapped.get(name, name)]
            value = value_text(about, report.estimate.resolved[about.name], lang)
            found.append((say(f"input.{about.name}", lang), value, whose(report, about)))
    return found


def _tested(report: Report) -> tuple[str, str, str]:
    lang, tested = report.lang, report.estimate.scenario.drafts_tested
    share = plain_number(round(float(report.estimate.q.as_is) * 100, 1), lang)
    return say("driver.sent_as_is_pct", lang), share, say("leave.whose.tested", lang, tested=m.number(tested, lang))


def value_text(about: Input, value: object, lang: Lang) -> str:
    """A number as short as it is exact, a choice in words."""
    if value is None or isinstance(value, bool | str):
        key = f"choice.{about.name}.{str(value).lower() if value is None or isinstance(value, bool) else value}"
        return say(key, lang) if has(key) else str(value or "–")
    return plain_number(float(str(value)), lang)


def whose(report: Report, about: Input) -> str:
    """Yours, our guess with its range, the book's, a convention, or worked out from other answers."""
    lang, scenario = report.lang, report.estimate.scenario
    stated = getattr(scenario, about.name)
    if stated is None:
        return say("leave.whose.derived", lang)
    if stated != about.default or (about.source == OWNER and about.name in scenario.model_fields_set):
        return say("leave.whose.yours", lang)
    if about.source not in (GUESS, OWNER):
        return say("leave.whose.project" if about.source == PLAN else "leave.whose.book", lang)
    if about.low is None or about.high is None:
        return say("leave.whose.guess", lang)
    low, high = plain_number(about.low, lang), plain_number(about.high, lang)
    return say("leave.whose.guess.range", lang, low=low, high=high)


# --- sources


def sources(report: Report) -> list[Source]:
    """The price rows behind the figures, those of one page and one day together, in the order of the lines."""
    groups: dict[tuple[str, str], list[SourceRow]] = {}
    for row in report.source_rows:
        groups.setdefault((row.cells["source"], row.cells["seen_on"]), []).append(row)
    return [_source(report, rows) for rows in groups.values()]


def _source(report: Report, rows: list[SourceRow]) -> Source:
    named = rows[0].cells["source"]
    places = [_place(each) for each in named.split(" → ")]
    url = next((each for each in named.split(" → ")[::-1] if each.startswith(("https://", "http://"))), "")
    seen = say("leave.seen", report.lang, date=rows[0].cells["seen_on"])
    return Source(tuple(rows), codes([row.id for row in rows]), " → ".join(places), url, seen)


def codes(ids: Sequence[str]) -> str:
    """Ids of rows; of those with the same beginning only the last part again.

    >>> codes(["a.b.input", "a.b.output", "a.c"])
    'a.b.input, .output, a.c'
    """
    found, before = [], ""
    for each in ids:
        start, _, end = each.rpartition(".")
        found.append(f".{end}" if start and start == before else each)
        before = start
    return ", ".join(found)


def _place(address: str) -> str:
    """Host and path, shortened."""
    short = address.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    return short if len(short) <= LONGEST_PLACE else short[: LONGEST_PLACE - 1] + "…"


def unknown_text(report: Report, row: OptionRow) -> str:
    """What nobody knows of an option's price; nothing where all is known."""
    colon = ": " if report.lang == "en" else "："
    return say("col.unknown", report.lang) + colon + row.cells["unknown"] if row.cells["unknown"] else ""


def numbered(report: Report, found: list[Source], row: OptionRow) -> str:
    """Which entries of the list an option's lines rest on: 1–3, 7."""
    used = {each for line in report.line_rows if line.option == row.option for each in line.price_rows}
    places = [index for index, each in enumerate(found, 1) if used & {one.id for one in each.rows}]
    return runs(places)


def runs(places: Sequence[int]) -> str:
    """Whole numbers in order, neighbours drawn together.

    >>> runs([1, 2, 3, 5, 7, 8])
    '1–3, 5, 7–8'
    """
    groups: list[list[int]] = []
    for place in places:
        if groups and groups[-1][-1] == place - 1:
            groups[-1].append(place)
        else:
            groups.append([place])
    return ", ".join(f"{each[0]}–{each[-1]}" if len(each) > 1 else str(each[0]) for each in groups)
