"""Up to five scenarios side by side: the same rows for each, and the inputs in which they differ from the first."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from calculator.quoted import same_value
from calculator.report import Report
from calculator.text import Lang, say
from calculator.text import money as m
from calculator.text.route_names import route_name
from calculator.text.values import input_name, input_value
from pricing.errors import InputError
from pricing.scenario import inputs
from pricing.worth import Worth, worths

FEWEST, MOST = 2, 5
NAME_LENGTH: Final = 60


@dataclass(frozen=True)
class SideRow:
    """One row: a cell a scenario. `differs`: from the first scenario's; a figure is never marked."""

    id: str
    label: str
    cells: tuple[str, ...]
    differs: tuple[bool, ...]


class SideBySide:
    """Named reports in one language. Raises InputError for more than MOST of them."""

    def __init__(self, named: Sequence[tuple[str, Report]], lang: Lang) -> None:
        refuse_too_many(len(named))
        self.lang: Lang = lang
        self.names = told_apart([name for name, _ in named])
        self.reports = [report for _, report in named]

    @cached_property
    def figure_rows(self) -> list[SideRow]:
        """The advice, and the figures of the way it speaks for."""
        lang = self.lang
        makers: list[tuple[str, str, Callable[[Report], str]]] = [
            ("verdict", "side.verdict", lambda report: report.headline),
            ("way", "side.way", self._way),
            ("first_year", "figure.first_year", lambda report: report.first_year_text(report.shown)),
            ("monthly", "figure.monthly", lambda report: m.hkd(report.shown.running_hkd_per_month, lang)),
            ("frees", "figure.frees", _frees),
            ("payback", "figure.payback", lambda report: report.payback_text(report.shown)),
            ("npv", "col.npv", lambda report: m.hkd(worth_of(report).npv_hkd, lang)),
        ]
        return [self._row(row_id, say(label, lang), make) for row_id, label, make in makers]

    def _row(self, row_id: str, label: str, make: Callable[[Report], str]) -> SideRow:
        cells = tuple(make(report) for report in self.reports)
        return SideRow(row_id, label, cells, (False,) * len(cells))

    def _way(self, report: Report) -> str:
        shown = report.shown
        route = route_name(shown.route.name, self.lang)
        return say("figure.of", self.lang, option=say(f"option.{shown.option}", self.lang), route=route)

    @cached_property
    def differing_rows(self) -> list[SideRow]:
        """The day, and every input that is not the same in all of them."""
        days = tuple(report.day(report.estimate.as_of, self.lang) for report in self.reports)
        rows = [SideRow("as_of", say("side.day", self.lang), days, _other(days))]
        for name in self.differing_inputs:
            stated = [getattr(report.estimate.scenario, name) for report in self.reports]
            cells = tuple(input_value(name, value, self.lang) for value in stated)
            rows.append(SideRow(name, input_name(name, self.lang), cells, _other(stated)))
        return rows

    @cached_property
    def differing_inputs(self) -> list[str]:
        first, *others = (report.estimate.scenario for report in self.reports)
        return [
            name
            for name in inputs()
            if not all(same_value(getattr(each, name), getattr(first, name)) for each in others)
        ]

    @property
    def footer(self) -> list[str]:
        notes = [say("side.way.note", self.lang)]
        return notes if self.differing_inputs or len(self.reports) < FEWEST else [say("side.alike", self.lang), *notes]


def _frees(report: Report) -> str:
    return next(each.value for each in report.figures if each.id == "frees")


def worth_of(report: Report) -> Worth:
    """Of the way the verdict speaks for."""
    return next(each for each in worths(report.estimate) if each.option == report.shown.option)


def refuse_too_many(count: int) -> None:
    if count > MOST:
        raise InputError("side_too_many", given=count, most=MOST)


def _other(values: Sequence[Any]) -> tuple[bool, ...]:
    return tuple(not same_value(value, values[0]) for value in values)


def clean_name(text: str) -> str:
    """A name on one line, without what cannot be seen, cut to a length that a table holds."""
    seen = "".join(" " if unicodedata.category(each)[0] in "CZ" else each for each in text)
    return " ".join(seen.split())[:NAME_LENGTH].strip()


def told_apart(names: Sequence[str]) -> list[str]:
    """Clean names, a number behind each that stood there before: shop, shop (2)."""
    found: list[str] = []
    for name in map(clean_name, names):
        count, own = 1, name or "–"
        while own in found:
            count += 1
            own = f"{name or '–'} ({count})"
        found.append(own)
    return found
