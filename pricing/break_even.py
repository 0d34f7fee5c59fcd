"""Replies a day at which one way of answering overtakes another, and cost against volume for a chart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final, Literal

import numpy as np

from pricing.estimate import Estimate
from pricing.options import OptionId, Projection, Quantities, project
from pricing.quantity import Array
from pricing.roots import first_change
from pricing.volume import Bought, volumes

Way = OptionId | Literal["by_hand"]
BY_HAND: Final = "by_hand"
CURVE_POINTS: Final = 81


@dataclass(frozen=True)
class Overtaking:
    """Two ways over the horizon. Against answering by hand a way counts what it costs less what the time is worth.

    `replies_per_day`: where they cost the same; None with the reason in `why`: unknown_price, always_equal,
    first_always_cheaper, first_always_dearer, drafts_save_no_time, hours_are_capped.
    `cheaper_above` is the cheaper one just above it; `until_replies_per_day`: where that turns back, if it does.
    """

    first: Way
    second: Way
    replies_per_day: float | None
    why: str
    cheaper_below: Way | None
    cheaper_above: Way | None
    until_replies_per_day: float | None = None


@dataclass(frozen=True)
class CostCurves:
    """HK$ a month, averaged over the horizon, upfront included, at each volume; a None option has an unknown price."""

    replies_per_day: tuple[float, ...]
    cost_hkd_per_month: Mapping[OptionId, tuple[float, ...] | None]
    time_freed_hkd_per_month: Mapping[OptionId, tuple[float, ...]]  # what a person would cost for the same time
    yours: float


def chosen_ways(estimate: Estimate) -> dict[OptionId, Bought]:
    """The chosen route of each option on the terms the estimate used."""
    chosen = (each for each in estimate.options if each.chosen and each.projection is not None)
    return {
        each.option: Bought(each.option, each.projection.terms, each.projection.successor)
        for each in chosen
        if each.projection is not None
    }


def overtakings(estimate: Estimate) -> tuple[Overtaking, ...]:
    """Every pair of the chosen options, then every option against answering by hand."""
    ways = chosen_ways(estimate)
    pairs = [_between(estimate, first, second) for first, second in combinations(ways.values(), 2)]
    return tuple(pairs + [_against_hand(estimate, way) for way in ways.values()])


def _between(estimate: Estimate, first: Bought, second: Bought) -> Overtaking:
    def gap(replies_per_day: Array) -> Array:
        return _cost(estimate, first, replies_per_day) - _cost(estimate, second, replies_per_day)

    steps, at = _gaps(gap)
    if np.isnan(at).any():
        return Overtaking(first.option, second.option, None, "unknown_price", None, None)
    tolerance = 1e-9 * np.abs(_cost(estimate, first, steps))
    if (np.abs(at) <= tolerance).all():
        return Overtaking(first.option, second.option, None, "always_equal", None, None)
    found = _turns(gap, steps, at)
    cheaper: tuple[Way, Way] = (first.option, second.option)
    if not found:
        dearer = bool(at[-1] > 0)
        why = "first_always_dearer" if dearer else "first_always_cheaper"
        return Overtaking(*cheaper, None, why, cheaper[dearer], cheaper[dearer])
    below = bool(at[0] > 0)
    return Overtaking(*cheaper, found[0], "meets", cheaper[below], cheaper[not below], *found[1:2])


def _against_hand(estimate: Estimate, way: Bought) -> Overtaking:
    def gap(replies_per_day: Array) -> Array:
        return -_net(estimate, way, replies_per_day)

    pair: tuple[Way, Way] = (way.option, BY_HAND)
    steps, at = _gaps(gap)
    if np.isnan(at).any():
        return Overtaking(way.option, BY_HAND, None, "unknown_price", None, None)
    found = _turns(gap, steps, at)
    if not found:
        dearer = bool(at[-1] > 0)
        why = _why_never(_projection(estimate, way, steps)) if dearer else "first_always_cheaper"
        return Overtaking(way.option, BY_HAND, None, why, pair[dearer], pair[dearer])
    below = bool(at[0] > 0)
    return Overtaking(*pair, found[0], "meets", pair[below], pair[not below], *found[1:2])


def _why_never(projection: Projection) -> str:
    """Why freeing time never covers the cost, at any volume."""
    return "hours_are_capped" if projection.hours_freed.max() > 0 else "drafts_save_no_time"


def _gaps(gap: Callable[[Array], Array]) -> tuple[Array, Array]:
    steps = volumes()[1:]
    return steps, gap(steps)


def _turns(gap: Callable[[Array], Array], steps: Array, at: Array) -> list[float]:
    """Every volume at which the gap changes its sign, each narrowed down to the last digit."""
    crossing = np.flatnonzero((at[1:] > 0) != (at[:-1] > 0))

    def dearer(points: Array) -> Array:
        return np.asarray(gap(points.ravel()).reshape(points.shape) > 0)

    return first_change(dearer, steps[crossing], steps[crossing + 1]).tolist() if len(crossing) else []


def _at(q: Quantities, replies_per_day: Array) -> Quantities:
    return Quantities(**{**vars(q), "replies_per_day": replies_per_day[:, None]})


def _projection(estimate: Estimate, way: Bought, replies_per_day: Array) -> Projection:
    return project(way.option, way.terms, _at(estimate.q, replies_per_day), way.successor)


def _cost(estimate: Estimate, way: Bought, replies_per_day: Array) -> Array:
    return _projection(estimate, way, replies_per_day).total_cost_hkd(estimate.scenario.horizon_months)


def _net(estimate: Estimate, way: Bought, replies_per_day: Array) -> Array:
    projection = _projection(estimate, way, replies_per_day)
    return np.asarray(projection.cumulative_hkd(estimate.scenario.horizon_months)[..., -1])


def cost_curves(estimate: Estimate) -> CostCurves:
    """From a tenth of the user's volume or 1 a day, to ten times it or 10,000 a day, evenly on a log scale."""
    yours, horizon = estimate.scenario.replies_per_day, estimate.scenario.horizon_months
    lowest, highest = min(1.0, yours / 10 or 1.0), max(10_000.0, yours * 10)
    steps = np.geomspace(lowest, highest, CURVE_POINTS)
    costs: dict[OptionId, tuple[float, ...] | None] = {}
    worth: dict[OptionId, tuple[float, ...]] = {}
    for option, way in chosen_ways(estimate).items():
        projection = _projection(estimate, way, steps)
        cost = projection.total_cost_hkd(horizon) / horizon
        costs[option] = None if np.isnan(cost).any() else tuple(cost.tolist())
        worth[option] = tuple((projection.value_hkd[..., :horizon].sum(axis=-1) / horizon).tolist())
    return CostCurves(tuple(steps.tolist()), costs, worth, yours)
