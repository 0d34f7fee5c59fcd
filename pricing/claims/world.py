"""One day as the articles' claims meet it: the book on that day, the routes they name, the visitor's own estimate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from math import isnan
from typing import Final, Literal

import numpy as np

from pricing import options
from pricing.book import Book, View
from pricing.estimate import Estimate, Measured, estimate
from pricing.figures import OptionEstimate
from pricing.options import Quantities
from pricing.priced import PricedRoute, price_route
from pricing.rules import Evidence
from pricing.scenario import Scenario

Status = Literal["holds", "holds_only_if", "does_not_hold", "closed_since", "not_computable"]
ARTICLES_DATE: Final = date(2026, 4, 15)
TUNED: Final = "openai.gpt-4o-mini.tuned"
BASE: Final = "openai.gpt-4o-mini"


@dataclass(frozen=True)
class Finding:
    """What became of one claim on one day.

    `code` picks the sentence, `figures` fill it (the suffix of a name is its unit), `rows` and `evidence` carry the
    sources. `on`: the day since which it is closed.
    """

    number: int
    status: Status
    code: str
    figures: Mapping[str, object] = field(default_factory=dict)
    rows: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    on: date | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "figures", {name: _plain(value) for name, value in self.figures.items()})


def _plain(value: object) -> object:
    """Plain floats; None where nobody knows."""
    if isinstance(value, float):
        return None if isnan(value) else float(value)
    return value


@dataclass(frozen=True)
class World:
    """`estimate` is the visitor's scenario on this day: on the articles' own routes while anybody could buy them."""

    view: View
    estimate: Estimate
    articles_open: bool

    @property
    def q(self) -> Quantities:
        return self.estimate.q

    @cached_property
    def mini(self) -> PricedRoute | None:
        """The fine-tuning the articles price: GPT-4o mini at OpenAI, for a buyer in a place OpenAI sells to."""
        return self.route(TUNED)

    @cached_property
    def tuned(self) -> OptionEstimate | None:
        return self.estimate.chosen("fine_tuning")

    @property
    def of_the_day(self) -> PricedRoute | None:
        """The articles' route while it is sold, else the one that the visitor's estimate chose."""
        return self.mini if self.articles_open else self.tuned.route if self.tuned else None

    def route(self, route_id: str, buyer_region: str = "anywhere") -> PricedRoute | None:
        """A route with the prices of this day; None before it was sold."""
        use = self.view.book.routes[route_id].use
        if all(route.id != route_id for route in self.view.routes(use)):
            return None
        return price_route(self.view, self.view.book.routes[route_id], buyer_region, True, 1)

    def amount(self, row_id: str) -> float | None:
        found = self.view.amount(row_id)
        return None if found is None else float(found)

    def job_usd(self, route: PricedRoute, pairs: int, tokens_per_pair: float, epochs: int | None = None) -> float:
        """US$ of one training run on `route`, through the engine's own formula; NaN where its price is unknown."""
        fields = {"training_examples": pairs, "tokens_per_example": tokens_per_pair, "validation_tokens": 0.0,
                  "training_runs": 1}  # fmt: skip
        usd = options.job_usd(route.terms(epochs, pairs, None), Quantities(**vars(self.q) | fields))
        return float(np.ravel(usd)[0])


def world(scenario: Scenario, book: Book, as_of: date, measured: Measured | None = None) -> World:
    """The day `as_of`. While OpenAI took new customers, its routes stand in for the visitor's, as in the articles.

    Raises InputError for a date before the book, or a route that the scenario names and that was not sold yet.
    """
    view = book.at(as_of)
    tuned_sold = any(route.id == TUNED for route in view.routes("tuning"))
    mini = price_route(view, book.routes[TUNED], "anywhere", True, 1)
    is_open = tuned_sold and mini.availability.buyable is True
    if is_open:
        articles = {"buyer_region": "anywhere", "fine_tuning_route": TUNED, "prompting_route": BASE}
        scenario = scenario.model_copy(update=articles)
    return World(view, estimate(scenario, book, as_of, measured=measured), is_open)


def closed(route: PricedRoute | None) -> date | None:
    """The day since which nobody new can buy `route`, or None while it is open."""
    if route is None or route.availability.buyable is not False:
        return None
    return route.availability.on


def closed_or(status: Status, route: PricedRoute | None) -> tuple[Status, date | None]:
    """A claim that nobody can act on any more is closed, whatever its arithmetic says."""
    since = closed(route)
    return ("closed_since", since) if since else (status, None)


def evidence_of(route: PricedRoute | None) -> tuple[Evidence, ...]:
    return () if route is None else route.availability.evidence


def rows_of(route: PricedRoute | None, *fields: str) -> tuple[str, ...]:
    """Row ids behind fields of a route, those that it has."""
    return () if route is None else tuple(route.row_ids[name] for name in fields if name in route.row_ids)
