"""The price cells of a workbook, each once, and the months that each route spends on the same prices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import nan

import numpy as np

from calculator.export.workbook_formula import NOT_KNOWN, Formula, choose, given
from pricing import resolve
from pricing.book import View
from pricing.calendar import month_start
from pricing.options import OptionId
from pricing.priced import PricedRoute
from pricing.rules import Row
from pricing.units import currency

BY_MONTH = (resolve.VECTOR_STORE, resolve.MESSAGE, resolve.FREE_MESSAGES)  # looked up month by month
QUOTE_UNITS = {"training": "usd_per_mtok", "input": "usd_per_mtok", "cached_input": "usd_per_mtok",
               "output": "usd_per_mtok", "hosting": "usd_per_hour", "storage": "usd_per_month", "minimum_job": "usd",
               "validation_billed": "yes_no", "evaluations": "count"}  # fmt: skip


@dataclass(frozen=True)
class Price:
    """One price cell. `amount` NaN: unknown, the cell stays empty. `row` None: a quote, or no row on that day."""

    id: str
    route: str  # name of the first route that uses it; empty for what no route sells
    field: str
    row: Row | None
    unit: str
    amount: float
    is_quote: bool = False


@dataclass(frozen=True)
class Span:
    """Months of one option on one route at the same prices, from `first_month` on, which starts on `on`."""

    option: OptionId
    route: PricedRoute
    first_month: int
    on: date


class PriceList:
    """Price cells in the order in which they are asked for; `place`: column and first row, such as "Prices!$D", 7."""

    def __init__(self, view: View, place: tuple[str, int]) -> None:
        self.view, self.place = view, place
        self.prices: dict[tuple[str, date | None], Price] = {}

    def shared(self, row_id: str, on: date) -> Formula:
        """A price that no route sells."""
        return self._cell(row_id, on, Price(row_id, "", row_id, *self._in_force(row_id, on)))

    def of_route(self, route: PricedRoute, field: str, on: date) -> Formula | None:
        """A price of a route; None where the vendor does not charge it."""
        row_id = route.row_ids.get(field)
        if row_id is not None:
            return self._cell(row_id, on, Price(row_id, route.name, field, *self._in_force(row_id, on)))
        if not route.custom or field not in QUOTE_UNITS or field not in route.prices:
            return None
        amount = float(np.ravel(route.prices[field])[0])
        own = f"{route.id}: {field}"
        return self._cell(own, on, Price(own, route.name, field, None, QUOTE_UNITS[field], amount, is_quote=True))

    def every_span(self, route: PricedRoute, field: str, days: Iterable[date]) -> list[Formula]:
        """The cells of a price over all of `days`, each once."""
        found = (self.of_route(route, field, on) for on in days)
        return list({each.text: each for each in found if each is not None}.values())

    def _in_force(self, row_id: str, on: date) -> tuple[Row | None, str, float]:
        row, amount = self.view.row(row_id, on), self.view.amount(row_id, on)
        unit = row.unit if row else self.view.book.rows[row_id][0].unit
        return row, unit, nan if amount is None else float(amount)

    def _cell(self, row_id: str, on: date, price: Price) -> Formula:
        key = (row_id, price.row.from_ if price.row else None)
        kept = self.prices.setdefault(key, price)
        index = list(self.prices).index(key)
        column, first = self.place
        return Formula(f"{column}${first + index}", kept.amount, unknowable=True)


def in_dollars(unit: str) -> str:
    """The unit in which a price cell is filled in: only US$ can be worked with, so a price in CNY stays empty."""
    return unit.replace("cny_", "usd_") if currency(unit) == "CNY" else unit


def or_unknown(cell: Formula) -> Formula:
    """The price, or the word for unknown where its cell is empty."""
    return choose(given(cell), cell, NOT_KNOWN)


def spans(
    option: OptionId, route: PricedRoute, successor: PricedRoute | None, served: float, months: int, view: View
) -> list[Span]:
    """One span for each set of prices; a successor takes over after `served` months."""
    found: list[Span] = []
    before: tuple[object, ...] = ()
    for month in range(1, months + 1):
        on = month_start(view.as_of, month)
        bought = successor if successor is not None and month > served else route
        rows = (view.row(row_id, on) for row_id in (*bought.row_ids.values(), *BY_MONTH))
        now = (bought.id, *(None if row is None else row.from_ for row in rows))
        if now != before:
            found.append(Span(option, bought, month, on))
            before = now
    return found
