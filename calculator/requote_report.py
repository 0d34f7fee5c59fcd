"""A quote priced again -> sentences and rows with formatted values; every face shows these."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from calculator.quoted import FIGURES, Figure, Money, UsedPrice
from calculator.report import Report
from calculator.requote import PARTS, Difference, Move, Part, PriceChange, Requote
from calculator.text import LANGS, Lang, has, say
from calculator.text import money as m
from calculator.text.route_names import route_name
from calculator.text.values import input_name, input_value, link_part_name
from pricing.options import OptionId
from pricing.rules import Row
from pricing.units import UNITS

SHA = 12


@dataclass(frozen=True)
class RequoteRow:
    """One line of a table. `changed`: its figure of today differs from that of then."""

    cells: dict[str, str]
    changed: bool = True


class RequoteReport:
    """Everything a face may show of a quote priced again, in one language."""

    def __init__(self, found: Requote, lang: Lang, *, iso_dates: bool = False) -> None:
        self.found, self.lang = found, lang
        self.iso_dates = iso_dates
        self.now = Report(found.now, lang, iso_dates=iso_dates)

    def day(self, value: date) -> str:
        return (m.iso_day if self.iso_dates else m.day)(value, self.lang)

    # -- sentences ----------------------------------------------------------------------------------------------

    @cached_property
    def days(self) -> str:
        return say("requote.days", self.lang, then=self.day(self.found.old.as_of), now=self.day(self.found.today))

    @cached_property
    def headline(self) -> str:
        """Nothing changed, or the figure of the way the verdict speaks for."""
        if self.found.nothing_changed:
            return say("requote.nothing", self.lang)
        option = self.now.shown.option
        each = next(each for each in self.found.differences if each.option == option)
        return self._summary(each)

    def _summary(self, each: Difference) -> str:
        way = "unknown" if each.whole is None else "same" if each.whole == 0 else "more" if each.whole > 0 else "less"
        amount = "" if each.whole is None else m.hkd(abs(each.whole), self.lang, 2)
        words = say(f"requote.summary.{way}", self.lang, option=say(f"option.{each.option}", self.lang),
                    then=m.hkd(each.then, self.lang, 2), now=m.hkd(each.now, self.lang, 2), amount=amount)  # fmt: skip
        parts = [(part, amount) for part, amount in each.parts.items() if amount]
        if not parts:
            return words
        if len(parts) == 1:
            return self._run_on(words, say("requote.from.one", self.lang, part=self.part_name(parts[0][0])))
        named = self._joined(
            say("requote.from.part", self.lang, part=self.part_name(part), amount=self._signed(amount))
            for part, amount in parts
        )
        return self._run_on(words, say("requote.from", self.lang, parts=named))

    @cached_property
    def verdict(self) -> str:
        was, now = self.found.choice_then, self.found.now.verdict.choice
        if was == now:
            return say("requote.verdict.same", self.lang, choice=self.now.headline)
        return say("requote.verdict.other", self.lang, was=self._choice(was), now=self._choice(now))

    def _choice(self, choice: str) -> str:
        key = f"requote.choice.{choice}"
        return say(key if has(key) else "requote.choice.unknown", self.lang)

    @cached_property
    def again(self) -> str:
        """Whether the figures of then come out again on their day."""
        found, then = self.found, self.day(self.found.old.as_of)
        if not found.records_figures:
            return say("requote.again.none", self.lang, then=then)
        if found.same_to_the_cent:
            return say("requote.again.same", self.lang, then=then)
        compared = [each for each in found.differences if each.option in found.old.recorded]
        count = sum(each.parts["corrections"] != 0 for each in compared)
        return say("requote.again.corrected", self.lang, then=then, count=m.number(count, self.lang),
                   all=m.number(len(compared), self.lang))  # fmt: skip

    @cached_property
    def book(self) -> str:
        old, book = self.found.old, self.found.book
        now = {"version": book.version, "sha": book.sha256[:SHA]}
        if not old.book_sha256:
            return say("requote.book.untold", self.lang, **now)
        if self.found.same_book:
            return say("requote.book.same", self.lang, **now)
        return say("requote.book.other", self.lang, was=old.book_version or "–", was_sha=old.book_sha256[:SHA], **now)

    @cached_property
    def warnings(self) -> list[str]:
        """What of a link or workbook was not read, which may change every figure."""
        codes = self.found.old.ignored
        parts = dict.fromkeys(link_part_name(code, self.lang) for code in codes if code != "newer")
        told = [say("requote.ignored", self.lang, parts=self._joined(parts))] if parts else []
        return told + ([say("link.newer", self.lang)] if "newer" in codes else [])

    @cached_property
    def notes(self) -> list[str]:
        """What could not be known."""
        old, notes = self.found.old, []
        if any(None in each.parts.values() and each.whole is not None for each in self._told):
            notes.append(say("requote.untold.note", self.lang))
        if old.guessed:
            names = self._joined(input_name(name, self.lang) for name in old.guessed)
            notes.append(say("requote.guessed", self.lang, names=names))
        if self.found.measured != old.measured:
            notes.append(say("requote.measured", self.lang))
        if old.measured is None and old.kind in ("export", "assumptions"):
            notes.append(say("requote.without_dataset", self.lang))
        return notes

    @property
    def _told(self) -> list[Difference]:
        return [each for each in self.found.differences if each.option in self.found.old.recorded]

    @cached_property
    def order(self) -> list[str]:
        return [say("requote.order", self.lang), say("requote.order.price", self.lang)]

    @cached_property
    def moves(self) -> list[str]:
        return [self._move(move) for move in self.found.moves]

    def _move(self, move: Move) -> str:
        key = "requote.move.closed" if move.closed else "requote.move.better"
        return say(key, self.lang, option=say(f"option.{move.option}", self.lang), was=self._route(move.was),
                   now=self._route(move.now))  # fmt: skip

    def _route(self, route_id: str) -> str:
        route = self.found.book.routes.get(route_id)
        return route_id if route is None else route_name(route.name, self.lang)

    @cached_property
    def footer(self) -> list[str]:
        return [self.book, say("disclaimer", self.lang)]

    # -- tables -------------------------------------------------------------------------------------------------

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The parts in which any figure differs, in their order."""
        return tuple(part for part in PARTS if any(each.parts[part] for each in self.found.differences))

    @cached_property
    def split_by_service(self) -> bool:
        return any(each.other_services for each in self.found.differences)

    @cached_property
    def columns(self) -> list[tuple[str, str]]:
        """Heads of the difference table: only parts in which something differs."""
        lang = self.lang
        heads = [("option", say("col.option", lang)), ("figure", say("requote.figure", lang)),
                 ("then", say("requote.then", lang))]  # fmt: skip
        for part in self.parts:
            heads.append((part, self.part_name(part)))
            if part == "price" and self.split_by_service:
                heads += [(key, say(f"requote.{key}", lang)) for key in ("same_services", "other_services")]
        return [*heads, ("now", say("requote.now", lang)), ("whole", say("requote.whole", lang))]

    def part_name(self, part: Part) -> str:
        return say(f"requote.part.{part}", self.lang)

    @cached_property
    def rows(self) -> list[RequoteRow]:
        return [self._row(each) for each in self.found.differences]

    @property
    def unchanged(self) -> str:
        """How many figures are the same as then; "" where none is."""
        same = sum(not row.changed for row in self.rows)
        key = "requote.unchanged" + (".all" if same == len(self.rows) else "")
        return say(key, self.lang, count=m.number(same, self.lang)) if same else ""

    def rows_of(self, figure: Figure) -> list[RequoteRow]:
        """One row an option."""
        return [row for row, each in zip(self.rows, self.found.differences, strict=True) if each.figure == figure]

    def _row(self, each: Difference) -> RequoteRow:
        lang = self.lang
        cells = {
            "option": say(f"option.{each.option}", lang),
            "figure": self.figure_name(each.figure),
            "then": m.hkd(each.then, lang, 2),
            "now": m.hkd(each.now, lang, 2),
            "whole": self._signed(each.whole),
            "same_services": self._part(each.option, each.same_services),
            "other_services": self._part(each.option, each.other_services),
        }
        return RequoteRow(cells | {part: self._part(each.option, each.parts[part]) for part in PARTS},
                          each.then != each.now)  # fmt: skip

    def figure_name(self, figure: Figure) -> str:
        was, now = (scenario.horizon_months for scenario in (self.found.old_scenario, self.found.new_scenario))
        if figure == "net_hkd_at_horizon" and was != now:
            return say(f"requote.figure.{figure}.two", self.lang, was=was, now=now)
        return say(f"requote.figure.{figure}", self.lang, months=now)

    @property
    def figures(self) -> dict[Figure, str]:
        return {figure: self.figure_name(figure) for figure in FIGURES}

    def _part(self, option: OptionId, amount: Money) -> str:
        if amount is not None:
            return self._signed(amount)
        return say("requote.untold", self.lang) if option in self.found.old.recorded else "–"

    def _signed(self, amount: Money) -> str:
        """+HK$1.00, −HK$1.00, and a dash for no difference at all."""
        if amount is None:
            return say("unknown", self.lang)
        return "–" if amount == 0 else ("+" if amount > 0 else "") + m.hkd(amount, self.lang, 2)

    @cached_property
    def input_columns(self) -> list[tuple[str, str]]:
        names = {"input": "requote.col.input", "then": "requote.then", "now": "requote.now", "part": "requote.col.part"}
        return [(key, say(name, self.lang)) for key, name in names.items()]

    @cached_property
    def input_rows(self) -> list[RequoteRow]:
        lang = self.lang
        return [
            RequoteRow({
                "input": input_name(each.name, lang), "then": input_value(each.name, each.was, lang),
                "now": input_value(each.name, each.now, lang), "part": self.part_name(each.part),
            })
            for each in self.found.input_changes
        ]  # fmt: skip

    @cached_property
    def price_columns(self) -> list[tuple[str, str]]:
        names = {"row": "col.row", "then": "requote.then", "now": "requote.now", "unit": "col.unit",
                 "from": "col.from", "source": "col.source"}  # fmt: skip
        return [(key, say(name, self.lang)) for key, name in names.items()]

    @cached_property
    def price_rows(self) -> list[RequoteRow]:
        return [self._price_row(each) for each in self.found.price_changes]

    @cached_property
    def corrected_rows(self) -> list[RequoteRow]:
        return [self._price_row(each) for each in self.found.corrected_prices]

    def _price_row(self, each: PriceChange) -> RequoteRow:
        lang, row = self.lang, each.now or each.was
        unit = "" if row is None else UNITS[row.unit][1 + LANGS.index(lang)] if row.unit in UNITS else row.unit
        stated = each.now or (each.was if isinstance(each.was, Row) else None)
        return RequoteRow({
            "row": each.id, "then": self._amount(each.was), "now": self._amount(each.now), "unit": unit,
            "from": "" if row is None else self.day(row.from_), "source": "" if stated is None else stated.source,
        })  # fmt: skip

    def _amount(self, row: Row | UsedPrice | None) -> str:
        if row is None:
            return say("requote.no_row", self.lang)
        return say("unknown", self.lang) if row.amount is None else m.price(row.amount, self.lang)

    # -- joining ------------------------------------------------------------------------------------------------

    def _joined(self, parts: Iterable[str]) -> str:
        return (", " if self.lang == "en" else "、").join(parts)

    def _run_on(self, *sentences: str) -> str:
        return (" " if self.lang == "en" else "").join(sentences)
