"""The inputs of a scenario as cells: entered, or worked out from others where the cell is empty."""

from __future__ import annotations

from dataclasses import dataclass
from math import nan
from types import SimpleNamespace
from typing import Final

from calculator.export.workbook_formula import Condition, Formula, choose, formula, given, minimum
from pricing.estimate import Estimate
from pricing.resolve import CONNECTED_HOURS, OVERHEAD_TOKENS_PER_EXAMPLE
from pricing.scenario import Input, inputs

# Choices that the formulas follow; the others decide between routes and verdicts, which no formula does.
LIVE_CHOICES: Final = ("needs_company_facts", "delivery", "hire_pay_basis", "saving_mode")
HORIZON: Final = "horizon_months"
TESTED_LOW: Final = "low_of_drafts_tested_pct"
CHINESE_SHARE: Final = "chinese_share"  # of the tokens of a dataset, where one was counted


@dataclass(frozen=True)
class InputCell:
    """One row of the assumptions. `entered`: what stands in the input cell, None if empty."""

    about: Input
    entered: object
    used: Formula | None  # None: not a number; the words stand there as they are

    @property
    def is_live(self) -> bool:
        return self.used is not None or self.about.name in LIVE_CHOICES


class Inputs:
    """Cells by name. `column`: of what is entered, such as "Assumptions!$E"; `row` of an input from `first`."""

    def __init__(self, estimate: Estimate, entered: str, default: str, first: int) -> None:
        self.estimate, self.entered, self.default, self.first = estimate, entered, default, first
        self.cells: dict[str, InputCell] = {}
        self.named = SimpleNamespace()
        for about in inputs().values():
            self._add(about, getattr(estimate.scenario, about.name))

    @property
    def months(self) -> int:
        """Last month of the month table: no horizon beyond it can be shown."""
        return len(self.estimate.q.month)

    def row(self, name: str) -> int:
        """Row of an input on its sheet, from 1."""
        return self.first + list(self.cells).index(name)

    def measure(self, name: str, unit: str, value: float) -> Formula:
        """A number behind the estimate that is no input of the scenario, as one more input."""
        self._add(Input(name, "measured", unit, "measured", value, 0, None, None, None, (), False, False), value)
        return Formula(name, value)

    def stated(self, name: str) -> Formula:
        """The cell in which `name` is entered; empty where it is to be worked out."""
        value = self.cells[name].entered
        return Formula(f"{self.entered}${self.row(name)}", float(value) if isinstance(value, int | float) else nan)

    def is_choice(self, name: str, choice: str) -> Condition:
        """Whether one of LIVE_CHOICES is `choice`; the name stands for its code."""
        used = self.estimate.q.saving_mode if name == "saving_mode" else getattr(self.estimate.scenario, name)
        return Condition(f'{name}="{choice}"', used == choice)

    def derive(self, name: str, worked_out: Formula) -> Formula:
        """What is used of an input that may be left empty."""
        stated = self.stated(name)
        return self._use(name, choose(given(stated), stated, worked_out))

    def _add(self, about: Input, value: object) -> None:
        name = about.name
        self.cells[name] = InputCell(about, value, None)
        if about.minimum is not None and about.default is not None:
            stated = self.stated(name)
            used = choose(given(stated), stated, Formula(f"{self.default}${self.row(name)}", stated.value))
            self._use(name, minimum(used, formula(self.months)) if name == HORIZON else used)

    def _use(self, name: str, used: Formula) -> Formula:
        cell = self.cells[name]
        self.cells[name] = InputCell(cell.about, cell.entered, used)
        named = Formula(name, used.value, unknowable=used.unknowable)
        setattr(self.named, name, named)
        return named


def derive_plain(cells: Inputs) -> None:
    """What follows from other inputs alone."""
    n = cells.named
    connected = cells.is_choice("delivery", "connected")
    cells.derive("integration_hours", choose(connected, CONNECTED_HOURS, 0))
    cells.derive("knowledge_base_tokens", n.facts_tokens)
    told = n.tuned_instruction_tokens + n.customer_message_tokens + n.reply_tokens
    cells.derive("tokens_per_example", told + formula(OVERHEAD_TOKENS_PER_EXAMPLE))
