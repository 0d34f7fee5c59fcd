"""Routes priced together: every field stacked as one array, so that one projection prices them all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

import numpy as np

from pricing.book import Book
from pricing.priced import FOREVER, NEUTRAL, PricedRoute, Terms, price_route
from pricing.quantity import UNKNOWN, Array
from pricing.scenario import RULES_OF_CHOICE


@dataclass(frozen=True, eq=False)
class RouteSet:
    """Routes and their prices stacked: every field as one array, (routes, 1) or (routes, months)."""

    routes: tuple[PricedRoute, ...]
    prices: dict[str, Array]
    months: int

    @cached_property
    def kinds(self) -> tuple[list[PricedRoute], list[int]]:
        """Routes that stand for all that are used alike (same epochs rule, tokenizer, end), and each one's place."""
        places: dict[tuple[object, ...], int] = {}
        alike: list[PricedRoute] = []
        found = []
        for route in self.routes:
            key = route.use_rules
            if key not in places:
                places[key] = len(alike)
                alike.append(route)
            found.append(places[key])
        return alike, found

    @cached_property
    def ending(self) -> list[bool]:
        """Of each route: whether it is served now and its end is known."""
        return [0 <= route.served_months < FOREVER for route in self.routes]

    @cached_property
    def lasting(self) -> list[int]:
        """Places of the routes that can be bought and have no known end."""
        return [
            place
            for place, route in enumerate(self.routes)
            if route.availability.buyable is True and route.served_months == FOREVER
        ]

    def plus(self, quotes: tuple[PricedRoute, ...]) -> RouteSet:
        return stacked(self.routes + quotes, self.months) if quotes else self


def stacked(routes: tuple[PricedRoute, ...], months: int) -> RouteSet:
    """Neutral where a route has no such field."""
    fields = {field: None for route in routes for field in route.prices}
    return RouteSet(routes, {field: _column(field, routes, months) for field in fields}, months)


def _column(field: str, routes: tuple[PricedRoute, ...], months: int) -> Array:
    neutral = UNKNOWN if field == "evaluations" else NEUTRAL.get(field, 0.0)
    values = [route.prices.get(field, route.prices["input"] if field == "cache_write" else neutral) for route in routes]
    if any(isinstance(value, np.ndarray) for value in values):
        return np.array([np.broadcast_to(np.asarray(value, dtype=float), (months,)) for value in values])
    return np.array(values, dtype=float)[:, None]


class EveryTerms:
    """The terms of each route of a set, made when asked for: a scenario needs those of the chosen few."""

    def __init__(self, routes: tuple[PricedRoute, ...], *use: Any) -> None:
        self._routes, self._use = routes, use

    def __getitem__(self, place: int) -> Terms:
        return self._routes[place].terms(*self._use)


@lru_cache(maxsize=32)
def terms_of(
    priced: RouteSet, stated_epochs: int | None, examples: int, chinese_share: float | None
) -> tuple[EveryTerms, Terms]:
    """The terms of every route, and all of them stacked; they change only with the training data."""
    alike, places = priced.kinds
    used = [route.terms(stated_epochs, examples, chinese_share) for route in alike]
    columns = np.array([[each.epochs, each.token_ratio, each.served_months] for each in used], dtype=float)
    epochs, ratios, served = columns[places].T[:, :, None]
    every = EveryTerms(priced.routes, stated_epochs, examples, chinese_share)
    return every, Terms(priced.prices, epochs, ratios, served)


@lru_cache(maxsize=32)
def price_all(
    book: Book, as_of: date, hindsight: bool, buyer_region: str, new_customer: bool, months: int
) -> tuple[RouteSet, RouteSet]:
    """(prompting, tuning) routes known on `as_of`, priced; looked up once a day, region and kind of buyer."""
    view = book.at(as_of, hindsight=hindsight)
    prompting, tuning = (
        tuple(price_route(view, route, buyer_region, new_customer, months) for route in view.routes(use))
        for use in ("prompting", "tuning")
    )
    return stacked(prompting, months), stacked(tuning, months)


@lru_cache(maxsize=64)
def pool_of(priced: RouteSet, wanted: str) -> RouteSet:
    """The routes a rule may choose from, which can be bought, and the one that is named; all where that leaves none."""
    if wanted not in RULES_OF_CHOICE and all(route.id != wanted for route in priced.routes):
        return priced
    found = tuple(route for route in priced.routes if route.availability.buyable is True or route.id == wanted)
    return stacked(found, priced.months) if found else priced


def forget() -> None:
    """Let go of what was kept for particular scenarios: their quotes, and what their files told of the training."""
    terms_of.cache_clear()
    pool_of.cache_clear()
