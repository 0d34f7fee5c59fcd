"""Every route of an estimate month by month, not only the chosen ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pricing.estimate import Estimate, weigh
from pricing.options import OptionId, Projection, project
from pricing.priced import PricedRoute


@dataclass(frozen=True)
class RouteProjection:
    """One option on one route; amounts that nobody could price are NaN."""

    option: OptionId
    route: PricedRoute
    projection: Projection


def every_route(estimate: Estimate) -> Iterator[RouteProjection]:
    """The base option on every route it can be prompted on, then fine-tuning on every route; the chosen first."""
    found = weigh(estimate.scenario, estimate.view.book, estimate.as_of, hindsight=estimate.hindsight,
                  measured=estimate.measured)  # fmt: skip
    for each in found.prompts:
        yield RouteProjection(found.base, each.route, project(found.base, each.terms, found.q))
    for each in found.ranked:
        successor = found.tuned.successor_terms(each)
        yield RouteProjection("fine_tuning", each.route, project("fine_tuning", each.terms, found.q, successor))
