"""What a row of the method is, and how it is written: one template, filled once with words and once with numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from calculator.report import Report
from calculator.text import Lang, fill, has, say
from calculator.text import money as m
from calculator.text.certainty_words import plain_number
from calculator.text.reasons import basis_key, basis_text
from pricing.figures import OptionEstimate
from pricing.lines import LineItem
from pricing.options import EVENTS, OptionId

Number = float | None
SHORT_FROM = 10  # two decimals from here, four below
GAPS = re.compile(r"(?<=[）」]) (?=[×÷+−^，])|(?<=[×÷+−^]) (?=[（「])|(?<=[\u4e00-\u9fff]) (?=[「（\u4e00-\u9fff])")


@dataclass(frozen=True)
class Term:
    """One quantity of a formula: what it is called and what it is here."""

    words: str
    shown: str


@dataclass(frozen=True)
class MethodRow:
    """One formula. `value` is the engine's own number (None: unknown, never, or not a number)."""

    id: str
    name: str
    formula: str
    working: str
    result: str
    value: Number
    inputs: tuple[str, ...]  # label and source of each
    price_rows: tuple[str, ...]  # ids of the book


@dataclass(frozen=True)
class MethodGroup:
    id: str
    title: str
    rows: tuple[MethodRow, ...]


class Working:
    """Writes the rows of one report in its language."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.estimate = report.estimate
        self.q = report.estimate.q
        self.lang: Lang = report.lang

    @property
    def compared(self) -> list[OptionEstimate]:
        """What is worked out in full: the base, what the verdict speaks for, and fine-tuning."""
        wanted = {self.estimate.base, self.report.shown.option, "fine_tuning"}
        return [each for each in self.estimate.options if each.chosen and each.option in wanted]

    def option(self, option: OptionId) -> str:
        return say(f"option.{option}", self.lang)

    def input(self, name: str, value: Number = None) -> Term:
        """An input by its label, with the number the estimate used."""
        used = self.estimate.resolved[name] if value is None else value
        shown = self.show(float(used) if isinstance(used, int | float) else None, _kind_of(name))
        return Term(say("method.input", self.lang, label=say(f"input.{name}", self.lang)), shown)

    def term(self, name: str, value: Number, kind: str = "number") -> Term:
        return Term(say(f"term.{name}", self.lang), self.show(value, kind))

    def show(self, value: Number, kind: str = "number") -> str:
        """A number as a formula wants it: money to the cent, prices to the last digit, no idle decimals."""
        if value is None or not np.isfinite(value):
            return say("unknown", self.lang)
        if kind == "hkd":
            return m.hkd(value, self.lang, 2)
        if kind == "usd":
            return m.usd(value, self.lang, 2 if abs(value) >= 1 else 4)
        if kind == "hkd_whole":
            return m.hkd(value, self.lang)
        plain = plain_number(round(value, 2 if abs(value) >= SHORT_FROM else 4), self.lang).replace("-", "−")
        return say(f"method.as.{kind}", self.lang, value=plain) if has(f"method.as.{kind}") else plain

    def row(
        self, key: str, terms: Mapping[str, Term], value: Number, kind: str = "number", *,
        inputs: Iterable[str] = (), price_rows: Iterable[str] = (), about: str = "", result: str = "",
    ) -> MethodRow:  # fmt: skip
        """The formula under `method.<key>`; `result` replaces the number where there is none to show."""
        template = say(f"method.{key}", self.lang)
        formula = self._filled(template, {name: term.words for name, term in terms.items()})
        numbers = self._filled(template, {name: term.shown for name, term in terms.items()}) if terms else ""
        name = say(f"method.{key}.name", self.lang)
        shown = result or self.show(value, kind)
        known = value if value is not None and np.isfinite(value) else None
        return MethodRow(
            f"{key}:{about}" if about else key, self.named(name, about), formula,
            "" if not numbers or numbers == shown else say("method.equals", self.lang, numbers=numbers, result=shown),
            shown, known, tuple(self.report.input_source(each) for each in inputs), tuple(price_rows),
        )  # fmt: skip

    def _filled(self, template: str, gaps: Mapping[str, str]) -> str:
        """Full-width brackets and quotes bring their own gap."""
        filled = fill(template, **gaps)
        return filled if self.lang == "en" else GAPS.sub("", filled)

    def named(self, name: str, about: str) -> str:
        return say("method.of", self.lang, name=name, option=about) if about else name

    def line_rows(self, items: Iterable[str]) -> list[MethodRow]:
        """The estimate's own lines of these items; a line that is the same for several options stands once."""
        wanted, options = tuple(items), {each.option for each in self.compared}
        lines = [line for line in self.estimate.lines if line.item in wanted and line.option in options]
        same: dict[tuple[object, ...], list[LineItem]] = {}
        for line in sorted(lines, key=lambda line: wanted.index(line.item)):
            same.setdefault((line.item, basis_text(line, self.lang), line.amount_hkd, line.price_rows), []).append(line)
        return [self._line_row(each) for each in same.values()]

    def _line_row(self, lines: list[LineItem]) -> MethodRow:
        line, lang = lines[0], self.lang
        every = {each.option for each in self.compared}
        names = [self.option(each.option) for each in lines]
        about = "" if len(names) == len(every) > 1 else (", " if lang == "en" else "、").join(names)
        result, basis = self.show(line.amount_hkd, "hkd"), basis_text(line, lang)
        if not _billed_in_usd(line):
            working = say("method.equals", lang, numbers=basis, result=result)
        else:
            working = say("method.line.in_usd", lang, numbers=basis, usd=self.show(line.amount_usd, "usd"),
                          fx=plain_number(self.q.hkd_per_usd_paid, lang), result=result)  # fmt: skip
        period = say(f"period.{line.period}", lang)
        return MethodRow(
            f"{line.item}:{about}", self.named(say(f"item.{line.item}", lang), about), self._formula_of(line), working,
            say("method.result.period", lang, amount=result, period=period), line.amount_hkd,
            tuple(self.report.input_source(each) for each in line.inputs), line.price_rows,
        )  # fmt: skip

    def _formula_of(self, line: LineItem) -> str:
        words = say(f"method.{basis_key(line)}", self.lang)
        return say("method.line.in_hkd", self.lang, formula=words) if _billed_in_usd(line) else words


def _billed_in_usd(line: LineItem) -> bool:
    """Whether the whole amount is one in US$; of a refresh only the training is."""
    return line.amount_usd is not None and line.item not in EVENTS


def _kind_of(name: str) -> str:
    """Inputs in HK$ show it; all others are plain numbers."""
    return "hkd" if "hkd" in name and not name.startswith("fx") else "number"
