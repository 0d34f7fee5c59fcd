"""Everything the sheets of a workbook show of one report, worked out before any sheet is written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from calculator.export.workbook_formula import NO_LIMIT, Formula
from calculator.export.workbook_inputs import CHINESE_SHARE, Inputs
from calculator.export.workbook_months import COLUMNS, letter, templates
from calculator.export.workbook_prices import PriceList, spans
from calculator.export.workbook_shared import Shared
from calculator.export.workbook_terms import ROWS, Terms
from calculator.export.workbook_values import Months, months_of, projected
from calculator.report import Report
from calculator.text import say
from pricing.figures import OptionEstimate

FIRST = 6  # row of the first entry of every table but the month table's, from 1
FIRST_MONTH_ROW = 7
ENTERED, DEFAULT, USED = "D", "C", "E"
PRICE = "D"
VALUE = 3  # column of values on the method sheet, from 0
NOTES, WORDS = ("names", "rounding", "unknown", "fixed", "horizon"), ("unknown", "none", "never")


@dataclass(frozen=True)
class Block:
    """One option in the month table: its rows, from 1."""

    months: Months
    label: str
    first: int
    last: int

    def cells(self, column: str, last: int | None = None) -> str:
        name = letter(COLUMNS.index(column))
        return f"${name}${self.first}:${name}${self.last if last is None else last}"


class Model:
    """`sheet(key)`: quoted name of a sheet in the language of the report."""

    def __init__(self, report: Report) -> None:
        self.report, self.estimate, self.lang = report, report.estimate, report.lang
        self.options: list[OptionEstimate] = [each for each in self.estimate.options if each.projection is not None]
        assumptions = self.sheet("assumptions")
        self.inputs = Inputs(self.estimate, f"{assumptions}!${ENTERED}", f"{assumptions}!${DEFAULT}", FIRST)
        self.prices = PriceList(self.estimate.view, (f"{self.sheet('prices')}!${PRICE}", FIRST))
        if self.estimate.chinese_share is not None:
            share = self.inputs.measure(CHINESE_SHARE, "share 0–1", self.estimate.chinese_share)
            setattr(self.inputs.named, CHINESE_SHARE, share)
        self.shared = Shared(self.estimate, self.inputs, self.prices)
        self.terms = self._terms()
        self.inputs.derive("epochs", self._epochs())
        self.templates = templates(self.shared)

    def sheet(self, key: str) -> str:
        return f"'{say(f'wb.sheet.{key}', self.lang)}'"

    def option_name(self, option: OptionEstimate) -> str:
        return say(f"option.{option.option}", self.lang)

    # -- rows of the method sheet, from 1 -------------------------------------------------------------------------

    @property
    def words_row(self) -> int:
        return FIRST + len(NOTES)

    @property
    def shared_row(self) -> int:
        return self.words_row + len(WORDS) + 2

    @property
    def terms_row(self) -> int:
        """Row of the names of the options above the table of terms."""
        return self.shared_row + len(self.shared.quantities) + 2

    @cached_property
    def term_rows(self) -> dict[str, int]:
        return {row: self.terms_row + 2 + index for index, row in enumerate(ROWS)}

    def _terms(self) -> list[Terms]:
        found: list[Terms] = []
        months = len(self.estimate.q.month)
        for option in self.options:
            projection = projected(option)
            served = float(np.squeeze(projection.terms.served_months))
            successor = self.estimate.successor if projection.successor is not None else None
            for span in spans(option.option, option.route, successor, served, months, self.estimate.view):
                column = letter(VALUE + len(found))
                found.append(Terms(span, option, self.shared, column, self.term_rows))
        return found

    def terms_of(self, option: OptionEstimate) -> list[Terms]:
        return [each for each in self.terms if each.option is option]

    def _epochs(self) -> Formula:
        for each in self.terms:
            if each.span.option == "fine_tuning":
                cell = each["epochs_used"]
                return Formula(f"{self.sheet('method')}!${cell.text}", cell.value)
        return NO_LIMIT

    # -- the month table ------------------------------------------------------------------------------------------

    @cached_property
    def blocks(self) -> list[Block]:
        low = self.shared["low_sent_as_is"].value, self.shared["low_tuned_sent_as_is"].value
        rows, found = len(self.estimate.q.month) + 1, []
        for index, option in enumerate(self.options):
            months = months_of(self.estimate, option, *low)
            months.columns["terms"] = self._terms_by_month(option, rows)
            first = FIRST_MONTH_ROW + index * rows
            found.append(Block(months, self.option_name(option), first, first + rows - 1))
        return found

    def _terms_by_month(self, option: OptionEstimate, rows: int) -> list[float]:
        before = next(index for index, each in enumerate(self.terms) if each.option is option)
        starts = [each.span.first_month for each in self.terms_of(option)]
        return [before + float(sum(start <= max(1, month) for start in starts)) for month in range(rows)]
