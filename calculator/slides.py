"""The answer one statement at a time, for showing across a table: Report -> slides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from calculator.certainty_report import CertaintyReport
from calculator.report import Report
from calculator.text import say

FIGURES: Final = ("first_year", "monthly", "frees", "payback")
MOST_SENTENCES: Final = 3


@dataclass(frozen=True)
class Slide:
    """`statements` are said large, one under the other; `label` above and `notes` below them are smaller."""

    id: str
    label: str
    statements: tuple[str, ...]
    notes: tuple[str, ...] = ()


def slide_ids(report: Report) -> list[str]:
    """What there is to show, in the order in which it is told; nothing is worked out for it yet."""
    options = [f"option.{each.option}" for each in report.estimate.options if each.chosen]
    return ["verdict", "reason", *FIGURES, *options, "change", "next", "basis"]


def slide(report: Report, slide_id: str) -> Slide:
    """One slide; only "change" needs the draws."""
    lang = report.lang
    if slide_id in FIGURES:
        figure = next(each for each in report.figures if each.id == slide_id)
        return Slide(slide_id, figure.label, (figure.value,), (figure.note,) if figure.note else ())
    if slide_id.startswith("option."):
        return _option(report, slide_id)
    if slide_id == "verdict":
        return Slide(slide_id, say("page.answer", lang), (report.headline,), (report.detail,))
    if slide_id == "reason":
        return Slide(slide_id, say("section.why", lang), (report.decisive_reason,))
    if slide_id == "change":
        sentences = tuple(CertaintyReport(report).threshold_sentences[:MOST_SENTENCES])
        return Slide(slide_id, say("section.thresholds", lang), sentences or (say("certainty.unknown", lang),))
    if slide_id == "next":
        notes = (report.if_prompt_falls_short,) if report.if_prompt_falls_short else ()
        return Slide(slide_id, say("section.next", lang), tuple(report.next_steps), notes)
    return Slide(slide_id, say("section.sources", lang), (report.footer[0],), tuple(report.footer[1:]))


def _option(report: Report, slide_id: str) -> Slide:
    """One way of doing it: the first year large, then a month, payback and whether it can be bought."""
    row = next(each for each in report.option_rows if each.chosen and slide_id == f"option.{each.option}")
    told = ("running", "payback", "buyable")
    heads = {"running": "col.running", "payback": "col.payback", "buyable": "col.buyable"}
    if report.estimate.scenario.buyer_region != "HK":
        heads["buyable"] = "col.buyable.anywhere"
    lang = report.lang
    notes = (say("present.fact", lang, name=say(heads[key], lang), value=row.cells[key]) for key in told)
    label = say("present.option", lang, option=row.cells["option"], route=row.cells["route"])
    return Slide(slide_id, label, (row.cells["first_year"],), (say("figure.first_year", lang), *notes))
