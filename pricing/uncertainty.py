"""How sure the answer is: thousands of seeded draws of every uncertain number through the same formulas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from pricing import drivers
from pricing.choose import FIRST_YEAR
from pricing.drivers import Driver, Values
from pricing.estimate import Estimate
from pricing.figures import OptionEstimate
from pricing.options import OPTIONS, OptionId, Projection, Quantities, project
from pricing.payback import payback_months
from pricing.quantity import Array

DRAWS: Final = 10_000
SEED: Final = 2026
ROWS_AT_ONCE: Final = 2_000  # a block of draws that stays in the processor's cache
WITHIN_MONTHS: Final = (6, 12, 24)
PERCENTILES: Final = (0.10, 0.50, 0.90)


@dataclass(frozen=True)
class Band:
    """The value that 10, 50 and 90 in 100 draws do not exceed. None: unknown, or (of a payback) never."""

    p10: float | None
    p50: float | None
    p90: float | None


@dataclass(frozen=True)
class OptionCertainty:
    """The chosen route of one option. Chances are shares 0-1; None past the horizon or where a price is unknown."""

    option: OptionId
    route: str
    first_year_hkd: Band
    payback_months: Band
    chance_within: Mapping[int, float | None]  # months -> share of draws that have paid back
    chance_at_horizon: float | None


@dataclass(frozen=True)
class Certainty:
    """All draws summed up. `cash_*`: cumulative cash of the shown option by month, month 0 to the horizon, HK$."""

    draws: int
    seed: int
    drivers: tuple[Driver, ...]
    options: tuple[OptionCertainty, ...]
    shown: OptionId
    cash_p10_hkd: tuple[float, ...]
    cash_p90_hkd: tuple[float, ...]

    def of(self, option: OptionId) -> OptionCertainty | None:
        return next((each for each in self.options if each.option == option), None)


def shown_option(estimate: Estimate) -> OptionEstimate:
    """The option the verdict speaks for: its choice, else the base."""
    choice = estimate.verdict.choice
    wanted: OptionId = choice if choice in OPTIONS else estimate.base
    found = estimate.chosen(wanted) or estimate.chosen(estimate.base)
    if found is None:
        raise LookupError("no option was priced")
    return found


def projected(estimate: Estimate, option: OptionEstimate, q: Quantities, values: Values) -> Projection:
    """The option on its chosen route with drawn values: the projection that the estimate itself makes."""
    usual = option.projection
    if usual is None:
        raise LookupError(f"{option.option} on {option.route.id} is not a chosen route")
    terms = drivers.terms(estimate, option.route, usual.terms, values)
    successor = usual.successor
    if successor is not None and estimate.successor is not None:
        successor = drivers.terms(estimate, estimate.successor, successor, values)
    return project(option.option, terms, q, successor)


def certainty(estimate: Estimate, *, draws: int = DRAWS, seed: int = SEED, only_shown: bool = False) -> Certainty:
    """Percentiles and chances of the chosen route of each option, or of the shown one only: its numbers are the same
    then. The same seed gives the same numbers.
    """
    found = drivers.drivers(estimate)
    values = {driver.name: drivers.draw(driver, draws, seed) for driver in found}
    shown = shown_option(estimate)
    chosen = [shown] if only_shown else [each for each in estimate.options if each.chosen]
    horizon = estimate.scenario.horizon_months
    costs, paybacks = (np.empty((len(chosen), draws)) for _ in range(2))
    cash = np.empty((horizon + 1, draws))
    for start in range(0, draws, ROWS_AT_ONCE):
        block = slice(start, start + ROWS_AT_ONCE)
        part = {name: column[block] for name, column in values.items()}
        q = drivers.quantities(estimate, part)
        for index, option in enumerate(chosen):
            projection = projected(estimate, option, q, part)
            costs[index, block] = projection.total_cost_hkd(FIRST_YEAR)
            worth = projection.cumulative_hkd(horizon)
            paybacks[index, block] = payback_months(worth)
            if option is shown:
                in_cash = projection.value_hkd is projection.saving_hkd
                cash[:, block] = (worth if in_cash else projection.cumulative_hkd(horizon, value=False)).T
    low, high = (tuple(each) for each in _ranked(cash, (PERCENTILES[0], PERCENTILES[-1])).T.tolist())
    each = zip(chosen, costs, paybacks, strict=True)
    return Certainty(draws, seed, found, tuple(_summed_up(*one, horizon) for one in each), shown.option, low, high)


def _summed_up(option: OptionEstimate, costs: Array, paybacks: Array, horizon: int) -> OptionCertainty:
    unknown = bool(np.isnan(costs).any())
    never = np.isnan(paybacks) | option.route.ended
    months = np.where(never, np.inf, paybacks)
    chances = {
        within: None if unknown or within > horizon else float((months <= within).mean()) for within in WITHIN_MONTHS
    }
    return OptionCertainty(
        option=option.option,
        route=option.route.id,
        first_year_hkd=band(np.where(unknown, np.inf, costs)),
        payback_months=band(np.where(unknown, np.inf, months)),
        chance_within=chances,
        chance_at_horizon=None if unknown else float((~never).mean()),
    )


def band(values: Array) -> Band:
    """P10, P50 and P90; infinity (never, unknown) sorts last and a percentile that falls on it is None.

    >>> band(np.array([4.0, 1.0, 3.0, 2.0, np.inf]))
    Band(p10=1.0, p50=3.0, p90=None)
    """
    found = [float(each) for each in _ranked(values, PERCENTILES)]
    return Band(*(each if np.isfinite(each) else None for each in found))


def _ranked(values: Array, shares: tuple[float, ...]) -> Array:
    """Along the last axis, the smallest value that a share of the draws does not exceed: a draw that happened, nothing
    interpolated.
    """
    draws = values.shape[-1]
    ranks = [max(0, int(np.ceil(round(share * draws, 9))) - 1) for share in shares]
    return np.asarray(np.sort(values)[..., ranks])
