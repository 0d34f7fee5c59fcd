"""What is not known exactly: every input with a range, the share sent unchanged, prices and the exchange rate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal
from zlib import crc32

import numpy as np

from pricing import resolve
from pricing.estimate import Estimate
from pricing.options import Quantities
from pricing.priced import PricedRoute, Terms
from pricing.quantity import Array, Quantity
from pricing.rules import Row
from pricing.scenario import GUESS, Input, inputs

Kind = Literal["input", "tested", "row"]
SENT_AS_IS: Final = "sent_as_is_pct"  # of the drafts tested; before a test it is the input untested_sent_as_is_pct
YOURS: Final = "yours"  # the value is the user's own; the width of its range is still ours
TESTED: Final = "tested"
SPREAD: Final = {"primary": 0.0, "secondary": 0.10, "derived": 0.30, "assumption": 0.30}
DRAWN_FIELDS: Final = ("training", "input", "cached_input", "cache_write", "output", "hosting", "window_hosting",
                       "storage", "minimum_job", "gpu", "gpu_training_speed", "gpu_setup")  # fmt: skip
RATIO_FIELDS: Final = ("tokens_vs_o200k_latin", "tokens_vs_o200k_chinese")
OTHER_ROWS: Final = {
    resolve.EMBEDDING: "embedding_usd_per_mtok",
    resolve.VECTOR_STORE: "vector_store_usd_per_month",
    resolve.MESSAGE: "usd_per_message",
}
BY_HAND: Final = "minutes_per_reply_by_hand"
REVIEW: Final = "review_minutes_per_reply"
LIKELY: Final = (0.025, 0.975)  # what counts as low and high of a tested share, which has no ends of its own


@dataclass(frozen=True)
class Driver:
    """One uncertain number in its own unit. `source`: GUESS, YOURS, TESTED or the id of a row of the book."""

    name: str
    kind: Kind
    value: float
    low: float
    high: float
    source: str
    is_guess: bool
    sent: int = 0
    tested: int = 0


Values = Mapping[str, Quantity]


def triangular(uniform: Array, low: float, mode: float, high: float) -> Array:
    """Triangular draws from uniform ones, by the inverse of the distribution; a point where low = high.

    >>> triangular(np.array([0.0, 0.5, 1.0]), 0.0, 1.0, 2.0).tolist()
    [0.0, 1.0, 2.0]
    """
    if not high > low:
        return np.full_like(uniform, mode)
    rising = low + np.sqrt(uniform * (high - low) * (mode - low))
    falling = high - np.sqrt((1 - uniform) * (high - low) * (high - mode))
    return np.where(uniform < (mode - low) / (high - low), rising, falling)


def drivers(estimate: Estimate) -> tuple[Driver, ...]:
    """Every uncertain number behind the chosen routes, in a fixed order; what cannot vary is left out."""
    found = _input_drivers(estimate) + _row_drivers(estimate)
    return tuple(each for each in found if each.high > each.low)


def _input_drivers(estimate: Estimate) -> list[Driver]:
    scenario = estimate.scenario
    unused = {"hire_monthly_pay_hkd" if scenario.hire_pay_basis == "hourly" else "hire_hourly_pay_hkd"}
    found = []
    if tested := scenario.drafts_tested:
        unused.add("untested_sent_as_is_pct")
        sent = scenario.drafts_sent_as_is
        low, high = np.quantile(_beta(sent, tested, 0, 10_000), LIKELY) * 100
        found.append(
            Driver(SENT_AS_IS, "tested", 100 * sent / tested, float(low), float(high), TESTED, False, sent, tested)
        )
    ranged = (each for each in inputs().values() if each.low is not None and each.name not in unused)
    return found + [_of_input(each, float(getattr(scenario, each.name))) for each in ranged]


def _of_input(about: Input, value: float) -> Driver:
    """The range moves in proportion to the value, inside what may be entered."""
    moved = value / about.default
    low, high = (about.low or 0.0) * moved, (about.high or 0.0) * moved
    if about.maximum is not None:
        high = min(high, max(value, about.maximum))
    own = value != about.default
    source = YOURS if own else about.source
    return Driver(about.name, "input", value, low, high, source, source == GUESS)


def _row_drivers(estimate: Estimate) -> list[Driver]:
    found = {}
    for route in _routes(estimate):
        fields = DRAWN_FIELDS + (RATIO_FIELDS if _counts_by_script(estimate, route) else ())
        for field in fields:
            if (row := route.rows.get(field)) is not None:
                found[row.id] = row
    for row_id in (*OTHER_ROWS, resolve.FX):
        if (row := estimate.view.row(row_id)) is not None:
            found[row_id] = row
    return [driver for row in found.values() if (driver := _of_row(row, estimate)) is not None]


def _of_row(row: Row, estimate: Estimate) -> Driver | None:
    """A range that the row itself states goes first; else its confidence decides."""
    if row.amount is None:
        return None
    amount, spread = float(row.amount), SPREAD[row.confidence]
    low, high = amount * (1 - spread), amount * (1 + spread)
    if row.low is not None and row.high is not None:
        low, high = float(row.low), float(row.high)
    stated = estimate.scenario.fx_hkd_per_usd
    if row.id == resolve.FX and stated is not None:
        moved = stated / amount
        return Driver(row.id, "row", stated, low * moved, high * moved, YOURS, False)
    return Driver(row.id, "row", amount, low, high, row.id, row.confidence == "assumption")


def _routes(estimate: Estimate) -> list[PricedRoute]:
    """The chosen routes, and the one a tuned service moves to."""
    chosen = [each.route for each in estimate.options if each.chosen]
    return chosen + ([estimate.successor] if estimate.successor else [])


def _counts_by_script(estimate: Estimate, route: PricedRoute) -> bool:
    return estimate.chinese_share is not None and route.encoding == "ratio" and not route.custom


# --- draws


def _generator(name: str, seed: int) -> np.random.Generator:
    """A stream of its own for each driver, so that adding one never moves the others."""
    return np.random.default_rng([seed, crc32(name.encode())])


@lru_cache(maxsize=128)
def _uniform(name: str, seed: int, draws: int) -> Array:
    found = _generator(name, seed).random(draws)
    found.setflags(write=False)
    return found


@lru_cache(maxsize=32)
def _beta(sent: int, tested: int, seed: int, draws: int) -> Array:
    found = _generator(SENT_AS_IS, seed).beta(sent + 1, tested - sent + 1, draws)
    found.setflags(write=False)
    return found


def draw(driver: Driver, draws: int, seed: int) -> Array:
    """`draws` values of one driver in its own unit, the same for the same seed; shape (draws, 1)."""
    if driver.kind == "tested":
        return _beta(driver.sent, driver.tested, seed, draws)[:, None] * 100
    return triangular(_uniform(driver.name, seed, draws), driver.low, driver.value, driver.high)[:, None]


# --- from drawn values to what the formulas take


def quantities(estimate: Estimate, values: Values, *, review_follows: bool = True) -> Quantities:
    """The numbers of the estimate with some replaced; `values`: driver or input name -> number or (draws, 1).

    `review_follows`: minutes by hand carry the minutes of checking with them, as the share that the scenario has.
    """
    scenario, known = estimate.scenario, inputs()
    drawn = {name: value for name, value in values.items() if name in known}
    if review_follows and BY_HAND in drawn and scenario.minutes_per_reply_by_hand:
        review = drawn.get(REVIEW, scenario.review_minutes_per_reply)
        drawn[REVIEW] = review * (drawn[BY_HAND] / scenario.minutes_per_reply_by_hand)
    if resolve.FX in values:
        drawn["fx_hkd_per_usd"] = values[resolve.FX]
    if SENT_AS_IS in values:
        drawn["drawn_as_is"] = values[SENT_AS_IS] / 100
    q = resolve.quantities(scenario, estimate.view, len(estimate.q.month), drawn)
    for row_id, name in OTHER_ROWS.items():
        if row_id in values:
            setattr(q, name, getattr(q, name) * _factor(estimate, row_id, values))
    return q


def terms(estimate: Estimate, route: PricedRoute, usual: Terms, values: Values) -> Terms:
    """The route's terms with drawn prices and, where tokens were counted in a dataset, a drawn token ratio."""
    ids = {field: row.id for field in DRAWN_FIELDS if (row := route.rows.get(field)) is not None}
    factors = {field: _factor(estimate, row_id, values) for field, row_id in ids.items() if row_id in values}
    found = usual.scaled(factors) if factors else usual
    ratios = [row.id for field in RATIO_FIELDS if (row := route.rows.get(field)) is not None]
    share = estimate.chinese_share
    if share is None or not _counts_by_script(estimate, route) or not set(ratios) & set(values):
        return found
    weights = dict(zip(RATIO_FIELDS, (1 - share, share), strict=True))
    ratio = sum(weight * _amount(route, field, values) for field, weight in weights.items())
    return replace(found, token_ratio=ratio)


def _amount(route: PricedRoute, field: str, values: Values) -> Quantity:
    row = route.rows.get(field)
    if row is None or row.amount is None:
        return 1.0
    return values.get(row.id, float(row.amount))


def _factor(estimate: Estimate, row_id: str, values: Values) -> Quantity:
    row = estimate.view.row(row_id)
    amount = float(row.amount) if row is not None and row.amount is not None else 0.0
    return values[row_id] / amount if amount else 1.0
