"""Which route stands for an option: the cheapest that can be bought, or the recommended one; never an unknown."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from itertools import repeat
from math import isinf, isnan
from typing import NamedTuple

import numpy as np

from pricing.availability import RANK
from pricing.errors import InputError
from pricing.options import Projection
from pricing.payback import payback_months
from pricing.priced import PricedRoute, Terms
from pricing.route_set import EveryTerms

NEAR_CHEAPEST_HKD_PER_MONTH = 100
CANTONESE_RANK = {"model": 0, "family": 1, "none": 2}
FIRST_YEAR = 12


class Candidate(NamedTuple):
    """One option on one route with the figures that choose between routes; `every`, `place`: where its terms are."""

    route: PricedRoute
    every: EveryTerms | Sequence[Terms]
    place: int
    first_year_hkd: float
    running_hkd: float  # month 1
    payback_months: float  # NaN if never
    moves: bool = False  # goes on with a successor when its base model ends

    @property
    def terms(self) -> Terms:
        """As this scenario uses the route."""
        return self.every[self.place]

    @property
    def in_pool(self) -> bool:
        """Buyable (confirmed or likely) and priced."""
        return self.route.availability.buyable is True and not isnan(self.first_year_hkd)

    @property
    def served_until_payback(self) -> bool:
        served = self.route.served_months
        return bool(isinf(served) or self.payback_months <= served)

    def _order(self) -> tuple[float, int, str]:
        return (self.first_year_hkd, RANK[self.route.availability.sold], self.route.id)

    def _recommendation(self, prefer_cantonese: bool) -> tuple[int, int, float, str]:
        level = CANTONESE_RANK[self.route.cantonese] if prefer_cantonese else 0
        return (level, RANK[self.route.availability.sold], self.first_year_hkd, self.route.id)


def candidates(
    routes: Sequence[PricedRoute], terms: EveryTerms | Sequence[Terms], projection: Projection, horizon: int,
    moves: Sequence[bool] | None = None,
) -> list[Candidate]:  # fmt: skip
    """One candidate a route, from the projection of all of them stacked along the first axis."""
    count = len(routes)
    first_year = projection.total_cost_hkd(FIRST_YEAR).tolist()
    running = np.broadcast_to(projection.running_hkd, count).tolist()
    payback = np.asarray(payback_months(projection.cumulative_hkd(horizon)))
    payback = np.where([route.ended for route in routes], np.nan, payback).tolist()
    return list(
        map(Candidate, routes, repeat(terms), range(count), first_year, running, payback, moves or repeat(False))
    )


def cheapest_buyable(found: list[Candidate]) -> Candidate | None:
    """Lowest first-year cost among confirmed and likely; ties: confirmed first, then id."""
    return _cheapest([each for each in found if each.in_pool])


def _cheapest(pool: list[Candidate]) -> Candidate | None:
    return min(pool, key=Candidate._order, default=None)


def recommended(found: list[Candidate], reply_language: str) -> Candidate | None:
    """Within HK$100 a month of the cheapest and served until payback; then Cantonese evidence if it matters, ..."""
    pool = [each for each in found if each.in_pool]
    cheapest = _cheapest(pool)
    if cheapest is None:
        return None
    most_hkd = cheapest.running_hkd + NEAR_CHEAPEST_HKD_PER_MONTH
    near = [each for each in pool if each.running_hkd <= most_hkd and each.served_until_payback]
    prefer = reply_language in ("cantonese", "mixed")
    return min(near, key=lambda each: each._recommendation(prefer), default=cheapest)


def nearest(wanted: str, ids: Iterable[str]) -> str:
    """The three ids most like the wanted one, for an error that can be read; there are over a hundred."""
    return ", ".join(difflib.get_close_matches(wanted, sorted(ids), n=3, cutoff=0))


def ordered(found: list[Candidate], wanted: str, reply_language: str, field: str) -> list[Candidate]:
    """All candidates, the chosen one first, then buyable, unknown, closed; cheaper first in each.

    Raises InputError where `wanted` names no route of this use.
    """
    chosen = choose(found, wanted, reply_language, field)
    return ([chosen] if chosen else []) + sorted((each for each in found if each is not chosen), key=_listing)


def choose(found: list[Candidate], wanted: str, reply_language: str, field: str) -> Candidate | None:
    """The one that stands for an option: as a rule says, or by its id; None where there is no route at all."""
    if wanted == "recommended":
        chosen = recommended(found, reply_language)
    elif wanted == "cheapest_buyable":
        chosen = cheapest_buyable(found)
    else:
        chosen = next((each for each in found if each.route.id == wanted), None)
        if chosen is None:
            near = nearest(wanted, (each.route.id for each in found))
            raise InputError("unknown_route", field=field, value=wanted, nearest=near)
    if chosen is None:  # nothing can be bought: the cheapest priced route stands first, with buyable false
        chosen = min(found, key=_priced_first, default=None)
    return chosen


def _listing(each: Candidate) -> tuple[int, float, str]:
    state = {True: 0, None: 1, False: 2}[each.route.availability.buyable]
    return (state, *_priced_first(each))


def _priced_first(each: Candidate) -> tuple[float, str]:
    cost = each.first_year_hkd
    return (float("inf") if isnan(cost) else cost, each.route.id)
