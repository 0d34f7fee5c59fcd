"""An old quote priced again: the same figures on its day, and what changed since, in parts that add up to the cent.

The parts follow one order; each is what its own step changes after all the steps before it:
corrections (the same day, with the book and formulas of today), price (today's prices and offers at the old exchange
rate), exchange rate, volume (inputs of the workload), assumptions (every other input).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Any, Final, Literal

from calculator.quoted import (
    FIGURES,
    ROUTE_INPUT,
    Figure,
    Money,
    OldQuote,
    UsedPrice,
    figures_hkd,
    routes_of,
    same_value,
    used_rows,
    within_calendar,
)
from calculator.text.money import cents
from pricing.availability import availability
from pricing.book import Book
from pricing.errors import InputError
from pricing.estimate import Estimate, Measured, estimate
from pricing.options import OPTIONS, OptionId
from pricing.resolve import number
from pricing.rules import Row
from pricing.scenario import Scenario, inputs, parse_scenario

Part = Literal["corrections", "price", "exchange_rate", "volume", "assumptions"]
PARTS: Final[tuple[Part, ...]] = ("corrections", "price", "exchange_rate", "volume", "assumptions")
RATE: Final = "fx_hkd_per_usd"


@dataclass(frozen=True)
class Difference:
    """One figure of one option. `parts` add up to `whole`; None: unknown, or not told apart from the next part."""

    option: OptionId
    figure: Figure
    then: Money
    now: Money
    parts: Mapping[Part, Money]
    same_services: Money  # of the price: what the services of then cost today
    other_services: Money  # of the price: what moving to other services adds

    @property
    def whole(self) -> Money:
        return None if self.then is None or self.now is None else self.now - self.then


@dataclass(frozen=True)
class Move:
    """An option that stands on another service today. `closed`: the old one cannot be bought any more."""

    option: OptionId
    was: str
    now: str
    closed: bool


@dataclass(frozen=True)
class InputChange:
    name: str
    was: Any
    now: Any
    part: Part


@dataclass(frozen=True)
class PriceChange:
    """A row behind the figures whose amount differs. `was`: as recorded, or in force then; None: there was none."""

    id: str
    was: Row | UsedPrice | None
    now: Row | None


class Requote:
    """An old quote, its figures of then and of `today`, and the way between them. `then` and `now`: one estimate each.

    `changes`: inputs that are others now; `measured`: what a dataset shows now, counted among the other inputs.

    Raises InputError as an estimate does.
    """

    def __init__(
        self, old: OldQuote, book: Book, today: date, changes: Mapping[str, Any] | None = None,
        measured: Measured | None = None,
    ) -> None:  # fmt: skip
        for day in (old.as_of, today):
            within_calendar(day)
        self.old, self.book, self.today = old, book, today
        self.old_scenario = parse_scenario(dict(old.values))
        self.new_scenario = parse_scenario({**old.values, **(changes or {})})
        self.measured = measured or old.measured
        self._made: list[tuple[Scenario, date, Measured | None, Estimate]] = []
        self._figures: dict[tuple[int, OptionId], dict[Figure, Money]] = {}
        self.then = self._priced(self.old_scenario, old.as_of)
        self.now = self._priced(self.new_scenario, today, self.measured)

    def _priced(self, scenario: Scenario, on: date, measured: Measured | None = None) -> Estimate:
        told = measured or self.old.measured
        for *asked, found in self._made:
            if asked == [scenario, on, told]:
                return found
        found = estimate(scenario, self.book, on, hindsight=self.old.hindsight, measured=told)
        self._made.append((scenario, on, told, found))
        return found

    # -- the steps ----------------------------------------------------------------------------------------------

    @cached_property
    def _steps(self) -> tuple[Estimate | None, ...]:
        """Then; the services of then at today's prices; today's services; today's rate; new volume; everything new."""
        rate = {RATE: number(self.then.q.fx) if self.old_scenario.fx_hkd_per_usd is None else None}
        at_old_rate = {name: value for name, value in rate.items() if value is not None}
        moved = self._priced(_with(self.old_scenario, at_old_rate), self.today)
        new_rate = {RATE: self.new_scenario.fx_hkd_per_usd}
        rated = self._priced(_with(self.old_scenario, new_rate), self.today)
        grown = self._priced(_with(self.old_scenario, new_rate | self._new_volume()), self.today)
        return self.then, self._kept(moved, at_old_rate), moved, rated, grown, self.now

    def _kept(self, moved: Estimate, at_old_rate: Mapping[str, Any]) -> Estimate | None:
        """Today's prices of the services of then; None on a day on which one of them was not sold yet."""
        before, after = routes_of(self.then), routes_of(moved)
        if before == after:
            return moved
        stay = {name: before[option] for option, name in ROUTE_INPUT.items() if before.get(option)}
        try:
            return self._priced(_with(self.old_scenario, {**at_old_rate, **stay}), self.today)
        except InputError:
            return None

    def _new_volume(self) -> dict[str, Any]:
        return {change.name: change.now for change in self.input_changes if change.part == "volume"}

    # -- what a reader gets -------------------------------------------------------------------------------------

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """Every figure of every option that was or is priced."""
        options = [option for option in OPTIONS if self.then.chosen(option) or self.now.chosen(option)]
        return tuple(self._difference(option, figure) for option in options for figure in FIGURES)

    def _difference(self, option: OptionId, figure: Figure) -> Difference:
        then, kept, moved, *rest = (None if each is None else self._hkd(each, option)[figure] for each in self._steps)
        start = self._start(option, figure, then)
        states = [start, then, moved, *rest]
        parts: dict[Part, Money] = dict(zip(PARTS, split(states), strict=True))
        if not self._has(option, figure):
            parts["corrections"] = None
        same, other = split([start if then is None else then, kept, moved])
        return Difference(option, figure, start, states[-1], parts, same, other)

    def _hkd(self, found: Estimate, option: OptionId) -> dict[Figure, Money]:
        """Figures of one of the estimates, worked out once."""
        key = (id(found), option)  # all of them are kept in self._made
        if key not in self._figures:
            self._figures[key] = figures_hkd(found, option)
        return self._figures[key]

    def _has(self, option: OptionId, figure: Figure) -> bool:
        return figure in self.old.recorded.get(option, {})

    def _start(self, option: OptionId, figure: Figure, then: Money) -> Money:
        """The figure of then as recorded, else as worked out again.

        A figure recorded as an exact sum, not as the sum of rounded lines, is the same where the exact sums agree to
        the cent.
        """
        if not self._has(option, figure):
            return then
        recorded, chosen = self.old.recorded[option][figure], self.then.chosen(option)
        exact = None if chosen is None else getattr(chosen, figure)
        alike = self.old.exact_sums and exact is not None and cents(exact) == recorded
        return then if alike else recorded

    @property
    def records_figures(self) -> bool:
        return bool(self.old.recorded)

    @cached_property
    def same_to_the_cent(self) -> bool:
        """Whether every recorded figure comes out again on its day; False where none was recorded."""
        compared = [each for each in self.differences if self._has(each.option, each.figure)]
        found = [each.then == self._shown_then(each) for each in compared]
        return bool(found) and all(found)

    def _shown_then(self, each: Difference) -> Money:
        return self._hkd(self.then, each.option)[each.figure]

    @property
    def nothing_changed(self) -> bool:
        """No figure, no verdict, no service and no input differs."""
        still = all(each.then == each.now for each in self.differences)
        same_words = self.choice_then == self.now.verdict.choice
        return still and same_words and not self.moves and not self.input_changes

    @property
    def choice_then(self) -> str:
        return self.old.choice or self.then.verdict.choice

    @property
    def same_book(self) -> bool:
        """Whether the very book in use is named, in full or by the start of its fingerprint; False where none is."""
        return bool(self.old.book_sha256) and self.book.sha256.startswith(self.old.book_sha256)

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        before, after = {**routes_of(self.then), **self.old.routes}, routes_of(self.now)
        return tuple(
            Move(option, before[option], after[option], self._closed(before[option]))
            for option in ROUTE_INPUT
            if before.get(option) and after.get(option) and before[option] != after[option]
        )

    def _closed(self, route: str) -> bool:
        """Whether the buyer of the new scenario cannot buy it today; a vendor's own quote is never closed."""
        if route not in self.book.routes:
            return False
        region, new = self.new_scenario.buyer_region, self.new_scenario.new_customer
        return availability(self.now.view, route, buyer_region=region, new_customer=new).buyable is not True

    @cached_property
    def input_changes(self) -> tuple[InputChange, ...]:
        old, new = self.old_scenario, self.new_scenario
        return tuple(
            InputChange(name, getattr(old, name), getattr(new, name), _part_of(name))
            for name in inputs()
            if not same_value(getattr(old, name), getattr(new, name))
        )

    @cached_property
    def price_changes(self) -> tuple[PriceChange, ...]:
        """Rows behind either answer whose amount is another today; the exchange rate among them."""
        used = dict.fromkeys((*used_rows(self.then), *used_rows(self.now)))
        pairs = ((row_id, self.then.view.row(row_id), self.now.view.row(row_id)) for row_id in used)
        return tuple(PriceChange(row_id, was, now) for row_id, was, now in pairs if _amount(was) != _amount(now))

    @cached_property
    def corrected_prices(self) -> tuple[PriceChange, ...]:
        """Rows that the file records otherwise than the book in use has them for that day."""
        view = self.then.view
        pairs = ((each, view.row(each.id, max(each.from_, self.old.as_of))) for each in self.old.prices)
        return tuple(PriceChange(was.id, was, now) for was, now in pairs if was.amount != _amount(now))


def split(states: Sequence[Money]) -> tuple[Money, ...]:
    """The steps between states, one a pair; they add up to last minus first where both are known.

    A step to an unknown state is None, and the next known state takes what it would have been.
    """
    steps: list[Money] = []
    last = states[0]
    for _, state in pairwise(states):
        steps.append(None if state is None or last is None else state - last)
        last = last if state is None else state
    return tuple(steps)


def _with(scenario: Scenario, values: Mapping[str, Any]) -> Scenario:
    return scenario.model_copy(update=dict(values))


def _part_of(name: str) -> Part:
    if name == RATE:
        return "exchange_rate"
    return "volume" if inputs()[name].group == "workload" else "assumptions"


def _amount(row: Row | UsedPrice | None) -> Decimal | None:
    return None if row is None else row.amount


def changed(differences: Sequence[Difference]) -> Iterator[Difference]:
    """Those whose figure of today is another than that of then."""
    return (each for each in differences if each.then != each.now)
