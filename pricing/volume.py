"""Cost against volume: where two options cost the same over the horizon."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pricing.options import OptionId, Quantities, project
from pricing.priced import Terms
from pricing.quantity import Array


@dataclass(frozen=True)
class BreakEven:
    """Replies a day at which both cost the same over the horizon, or None and the reason why they never do."""

    replies_per_day: float | None
    why: str


def volumes() -> Array:
    """0 and 10 steps a decade up to the most that may be entered."""
    return np.concatenate([[0.0], np.logspace(-1, 6, 71)])


@dataclass(frozen=True)
class Bought:
    """An option on its terms, and the terms it moves to when its base model ends."""

    option: OptionId
    terms: Terms
    successor: Terms | None = None


def cost_by_volume_hkd(bought: Bought, q: Quantities, horizon: int, replies_per_day: Array) -> Array:
    """Cost of an option over `horizon` months at each volume; (volumes,) in HK$."""
    at = Quantities(**{**vars(q), "replies_per_day": replies_per_day[:, None]})
    return project(bought.option, bought.terms, at, bought.successor).total_cost_hkd(horizon)


def break_even_replies(a: Bought | None, b: Bought | None, q: Quantities, horizon: int) -> BreakEven:
    """Volume at which `a` stops or starts being cheaper than `b`; straight between steps, so interpolated exactly."""
    if a is None or b is None:
        return BreakEven(None, "no_route")
    steps = volumes()
    gap = cost_by_volume_hkd(a, q, horizon, steps) - cost_by_volume_hkd(b, q, horizon, steps)
    if np.isnan(gap).any():
        return BreakEven(None, "unknown_price")
    crossing = np.flatnonzero(np.sign(gap[1:]) != np.sign(gap[:-1]))
    if not len(crossing):
        return BreakEven(None, "first_always_dearer" if gap[0] > 0 else "first_always_cheaper")
    at = int(crossing[0])
    share = gap[at] / (gap[at] - gap[at + 1])
    return BreakEven(float(steps[at] + share * (steps[at + 1] - steps[at])), "meets")
