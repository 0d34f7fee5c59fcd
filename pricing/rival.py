"""Tuning against its best rival: by hand, or the base option, whichever has the higher net at the horizon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pricing import hire
from pricing.benefit import benefit
from pricing.choose import FIRST_YEAR, Candidate
from pricing.options import OptionId, Projection, Quantities
from pricing.payback import needed_share
from pricing.quantity import Array


@dataclass(frozen=True)
class Rivalry:
    """`rival_*` are the flows tuning is held against: the base's, or nothing where answering by hand is better."""

    base: OptionId
    rival: str
    base_first_year_hkd: float
    rival_first_year_hkd: float
    rival_cumulative_hkd: Array  # (horizon + 1,)
    lifts: dict[str, float]  # route id -> share of drafts more; NaN if even all of them would not do


def rivalry(
    base: OptionId, base_projection: Projection, tuned: Sequence[Candidate], projection: Projection, q: Quantities,
    horizon: int,
) -> Rivalry:  # fmt: skip
    cumulative = base_projection.cumulative_hkd(horizon)
    first_year = float(base_projection.total_cost_hkd(FIRST_YEAR))
    by_hand = not float(cumulative[-1]) >= 0
    net = 0.0 if by_hand else float(base_projection.cumulative_hkd(FIRST_YEAR)[-1])
    return Rivalry(
        base=base,
        rival="by_hand" if by_hand else base,
        base_first_year_hkd=first_year,
        rival_first_year_hkd=0.0 if by_hand else first_year,
        rival_cumulative_hkd=np.zeros_like(cumulative) if by_hand else cumulative,
        lifts=_lifts(net, tuned, projection, q),
    )


def _lifts(rival_net_hkd: float, tuned: Sequence[Candidate], projection: Projection, q: Quantities) -> dict[str, float]:
    """How many more drafts (share) must be right for each route to pay for itself in a year."""
    if not tuned:
        return {}
    needed = np.array([rival_net_hkd + each.first_year_hkd for each in tuned])
    ends = np.array([np.inf if each.moves else each.terms.served_months for each in tuned])
    alive = q.month[:FIRST_YEAR] <= ends[:, None]
    shares = _needed(needed, projection, alive, q, FIRST_YEAR)
    lifts = np.maximum(0.0, shares - q.as_is).tolist()
    return {each.route.id: lift for each, lift in zip(tuned, lifts, strict=True)}


def base_pays_from(base: Projection, q: Quantities, horizon: int) -> float:
    """Share sent unchanged from which the base pays back inside the horizon; NaN if none does."""
    needed = np.atleast_1d(base.total_cost_hkd(horizon))
    return float(_needed(needed, base, np.ones((1, horizon), dtype=bool), q, horizon)[0])


def _needed(needed_hkd: Array, projection: Projection, alive: Array, q: Quantities, months: int) -> Array:
    replies = np.asarray(projection.ai_replies)[..., :months]
    ramp = hire.ramp_share(q.month[:months], q.ramp_up_months)

    def value_of_shares(shares: Array) -> Array:
        return np.asarray(benefit(shares[..., None], replies, alive[:, None], q, ramp)[2].sum(axis=-1))

    return needed_share(value_of_shares, needed_hkd)
