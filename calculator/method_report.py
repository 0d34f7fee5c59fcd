"""Every formula in words with the current numbers put in, grouped, each with its sources: rows for any face."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Final

from calculator.method_benefit import hire_rows, hours_rows, payback_rows, tuning_rows, worth_rows
from calculator.method_costs import (
    INFERENCE,
    WORK,
    exchange_rows,
    hosting_rows,
    message_rows,
    token_rows,
    total_rows,
    training_rows,
)
from calculator.method_parts import MethodGroup, MethodRow, Working
from calculator.report import Report, SourceRow
from calculator.text import say

GROUPS: Final[dict[str, Callable[[Working], list[MethodRow]]]] = {
    "messages": message_rows,
    "tokens": token_rows,
    "training": training_rows,
    "inference": lambda w: w.line_rows(INFERENCE),
    "hosting": hosting_rows,
    "delivery": lambda w: w.line_rows(("delivery",)),
    "work": lambda w: w.line_rows(WORK),
    "exchange": exchange_rows,
    "totals": total_rows,
    "hire": hire_rows,
    "hours": hours_rows,
    "payback": payback_rows,
    "worth": worth_rows,
    "tuning": tuning_rows,
}


class MethodReport:
    """The working of one report; every number is the engine's own."""

    def __init__(self, report: Report) -> None:
        self.report = report

    @cached_property
    def groups(self) -> list[MethodGroup]:
        """In the order in which a reader would work the answer out; a group without rows is left out."""
        writer, lang = Working(self.report), self.report.lang
        found = [MethodGroup(each, say(f"method.group.{each}", lang), tuple(rows(writer)))
                 for each, rows in GROUPS.items()]  # fmt: skip
        return [group for group in found if group.rows]

    @cached_property
    def judgement(self) -> list[tuple[str, str]]:
        """The steps of the verdict in their order: holds or not, and the sentence with its figures."""
        lang = self.report.lang
        return [
            (say("method.step.holds" if holds else "method.step.passes", lang), text)
            for _, holds, text in self.report.reasons
        ]

    @cached_property
    def sources(self) -> list[SourceRow]:
        """Every price row of these formulas once, in the order in which they use it."""
        used = dict.fromkeys(row_id for group in self.groups for row in group.rows for row_id in row.price_rows)
        rows = (self.report.estimate.view.row(row_id) for row_id in used)
        return [self.report.source_row(row) for row in rows if row is not None]
