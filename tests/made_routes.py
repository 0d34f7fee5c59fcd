"""Routes, terms and projections for tests, from the shipped book or made up."""

from __future__ import annotations

from datetime import date

import numpy as np

from pricing.book import default_book
from pricing.choose import Candidate, candidates
from pricing.options import OptionId, Projection, Quantities
from pricing.options import project as project_terms
from pricing.priced import PricedRoute, Terms, price_custom, price_route
from pricing.route_set import stacked
from pricing.scenario import CustomRoute

BOOK = default_book()
TODAY = date(2026, 11, 21)
MONTHS = 24


def booked(route_id: str, on: date = TODAY) -> PricedRoute:
    """A route of the book, as bought from Hong Kong by a new customer."""
    return price_route(BOOK.at(on), BOOK.routes[route_id], "HK", True, MONTHS)


def quoted(name: str = "quote", **stated: object) -> PricedRoute:
    """A vendor's own quote: free but for what is stated."""
    figures = {"training_usd_per_mtok": 0.0, "input_usd_per_mtok": 0.0, "output_usd_per_mtok": 0.0, **stated}
    return price_custom(CustomRoute.model_validate({"id": name, **figures}))


def terms_of(route: PricedRoute, q: Quantities) -> Terms:
    return route.terms(q.epochs, q.training_examples, None)


def project(option: OptionId, route: PricedRoute, q: Quantities, successor: PricedRoute | None = None) -> Projection:
    return project_terms(option, terms_of(route, q), q, None if successor is None else terms_of(successor, q))


def candidate(option: OptionId, route: PricedRoute, q: Quantities, horizon: int = MONTHS) -> Candidate:
    """One route as the only one of its use."""
    own = terms_of(route, q)
    column = [np.array([[float(value)]]) for value in (own.epochs, own.token_ratio, own.served_months)]
    projection = project_terms(option, Terms(stacked((route,), len(q.month)).prices, *column), q)
    return candidates([route], [own], projection, horizon)[0]
