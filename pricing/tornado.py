"""What matters most, one number at a time; and how far one may move before the answer turns over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, log
from typing import Final

import numpy as np

from pricing import drivers
from pricing.drivers import SENT_AS_IS, Driver, Values
from pricing.estimate import Estimate
from pricing.quantity import Array
from pricing.roots import first_change
from pricing.scenario import inputs
from pricing.uncertainty import projected, shown_option

BARS: Final = 8
TOP: Final = 5
SENTENCES: Final = 3
BEYOND: Final = "replies_per_day"  # no range is drawn for it, yet every owner asks


@dataclass(frozen=True)
class Bar:
    """Net at the horizon (value of time counted) of the shown option with one driver at its low and at its high."""

    driver: Driver
    net_at_low_hkd: float
    net_at_high_hkd: float

    @property
    def width_hkd(self) -> float:
        return abs(self.net_at_high_hkd - self.net_at_low_hkd)


@dataclass(frozen=True)
class Tornado:
    """The bars that matter most, widest first."""

    net_hkd: float | None  # as entered
    bars: tuple[Bar, ...]

    @property
    def top_guesses(self) -> int:
        """How many of the five drivers that matter most are our guesses."""
        return sum(bar.driver.is_guess for bar in self.bars[:TOP])

    @property
    def top(self) -> int:
        return min(TOP, len(self.bars))


@dataclass(frozen=True)
class Threshold:
    """Values of one input at which "it pays for itself within the horizon" turns over, all else as entered.

    `below`: the nearest such value under the one entered, `above`: over it; None where the answer never turns.
    """

    name: str
    value: float
    pays: bool  # as entered
    below: float | None
    above: float | None
    low: float | None  # the plausible range, where one is known
    high: float | None

    @property
    def within_range(self) -> bool:
        """Whether the answer turns over inside what we hold plausible."""
        under = self.below is not None and self.low is not None and self.below >= self.low
        over = self.above is not None and self.high is not None and self.above <= self.high
        return under or over

    @property
    def distance(self) -> float:
        """How far the nearer turn lies from the value entered, as a ratio on a log scale; infinite from or to 0."""
        turns = [each for each in (self.below, self.above) if each is not None and each > 0 and self.value > 0]
        return min((abs(log(each / self.value)) for each in turns), default=inf)


def net_hkd(estimate: Estimate, values: Values, *, review_follows: bool = True) -> Array:
    """Net at the horizon of the shown option, value of time counted; one number a row of `values`."""
    q = drivers.quantities(estimate, values, review_follows=review_follows)
    projection = projected(estimate, shown_option(estimate), q, values)
    return np.atleast_1d(projection.cumulative_hkd(estimate.scenario.horizon_months)[..., -1])


def tornado(estimate: Estimate, found: Sequence[Driver] | None = None) -> Tornado:
    """One driver at a time at its low and its high, the others as entered; what changes nothing is left out."""
    every = drivers.drivers(estimate) if found is None else tuple(found)
    values, rows = {}, 2 * len(every) + 1
    for index, driver in enumerate(every):
        column = np.full((rows, 1), driver.value)
        column[2 * index], column[2 * index + 1] = driver.low, driver.high
        values[driver.name] = column
    nets = np.broadcast_to(net_hkd(estimate, values), (rows,)).tolist()
    if np.isnan(nets[-1]):
        return Tornado(None, ())
    bars = (Bar(driver, nets[2 * index], nets[2 * index + 1]) for index, driver in enumerate(every))
    moving = sorted((bar for bar in bars if bar.width_hkd > 0), key=lambda bar: (-bar.width_hkd, bar.driver.name))
    return Tornado(nets[-1], tuple(moving[:BARS]))


def thresholds(estimate: Estimate, ranked: Tornado | None = None) -> tuple[Threshold, ...]:
    """Three numbers an owner should know: those that can turn the answer over inside their range, then the nearest.

    Found on the formulas of the estimate itself, on the routes it chose, one input at a time.
    """
    bars = (tornado(estimate) if ranked is None else ranked).bars
    plausible = {bar.driver.name: bar.driver for bar in bars if bar.driver.kind != "row"}
    names = [*plausible, BEYOND]
    pays = bool(net_hkd(estimate, {})[0] >= 0)
    found = [
        Threshold(name, _entered(estimate, name), pays, *pair, *_range(plausible.get(name)))
        for name, pair in _turns(estimate, names).items()
    ]
    turning = [each for each in found if each.below is not None or each.above is not None]
    return tuple(sorted(turning, key=_by_use)[:SENTENCES])


def _by_use(each: Threshold) -> tuple[bool, float]:
    """Inside its range first, in the order of what matters; then the nearest."""
    return (not each.within_range, 0.0 if each.within_range else each.distance)


def _range(driver: Driver | None) -> tuple[float | None, float | None]:
    return (driver.low, driver.high) if driver else (None, None)


def _entered(estimate: Estimate, name: str) -> float:
    if name == SENT_AS_IS:
        return float(estimate.q.as_is) * 100
    return float(getattr(estimate.scenario, name))


def _bounds(name: str) -> tuple[float, float]:
    if name == SENT_AS_IS:
        return 0.0, 100.0
    about = inputs()[name]
    return about.minimum or 0.0, about.maximum or 0.0


def _turns(estimate: Estimate, names: Sequence[str]) -> dict[str, tuple[float | None, float | None]]:
    """(below, above) of each input, all searched side by side in one projection."""
    if np.isnan(net_hkd(estimate, {})).any():
        return {}
    entered = np.array([_entered(estimate, name) for name in names])
    ends = np.array([_bounds(name) for name in names])
    starts = np.concatenate([entered, entered])

    def pays(points: Array) -> Array:
        return np.asarray(_nets(estimate, names, points) >= 0)

    found = first_change(pays, starts, ends.T.ravel())
    plain = [None if np.isnan(each) else float(each) for each in found]
    return {name: (plain[index], plain[len(names) + index]) for index, name in enumerate(names)}


def _nets(estimate: Estimate, names: Sequence[str], points: Array) -> Array:
    """Net with one input at each of its points and every other as entered; `points`: (2 x names, points)."""
    rows, count = points.shape
    values = {}
    for index, name in enumerate(names):
        column = np.full(points.shape, _entered(estimate, name))
        column[index], column[len(names) + index] = points[index], points[len(names) + index]
        values[name] = column.reshape(-1, 1)
    nets = net_hkd(estimate, values, review_follows=False)
    return np.broadcast_to(nets, (rows * count,)).reshape(rows, count)
