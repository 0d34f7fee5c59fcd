"""What an option is worth over the horizon: NPV, IRR, ROI, payback simple and discounted, cost per reply."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pricing.choose import FIRST_YEAR
from pricing.estimate import Estimate
from pricing.figures import OptionEstimate
from pricing.options import OptionId, Projection
from pricing.payback import discounted, irr_yearly, npv_hkd, payback_months, roi_pct


@dataclass(frozen=True)
class Worth:
    """One chosen option over the horizon. None: unknown, never, or (of a rate) it does not exist.

    All but the costs count the value of time, as payback does; `in_cash` says whether that is cash as well.
    """

    option: OptionId
    route: str
    in_cash: bool
    net_hkd: float | None
    total_cost_hkd: float | None
    npv_hkd: float | None
    irr_pct: float | None  # a year
    roi_pct: float | None  # net / total cost
    payback_months: float | None
    discounted_payback_months: float | None
    cost_per_reply_hkd: float | None  # everything paid / replies drafted by AI
    hkd_per_month_after_first_year: float | None  # refreshes and migrations included


def worths(estimate: Estimate) -> tuple[Worth, ...]:
    """The worth of the chosen route of each option."""
    return tuple(_worth(estimate, each) for each in estimate.options if each.chosen)


def _worth(estimate: Estimate, option: OptionEstimate) -> Worth:
    projection, horizon = option.projection, estimate.scenario.horizon_months
    if projection is None:
        raise LookupError(f"{option.option} on {option.route.id} is not a chosen route")
    flows = projection.flows_hkd(horizon)
    in_cash = estimate.q.saving_mode != "redeploy"
    if np.isnan(flows).any():
        return Worth(option.option, option.route.id, in_cash, *[None] * 9)
    rate = estimate.scenario.discount_rate_pct / 100
    net, cost = float(flows.sum()), float(projection.total_cost_hkd(horizon))
    irr = irr_yearly(flows)
    pays = not option.route.ended
    return Worth(
        option=option.option,
        route=option.route.id,
        in_cash=in_cash,
        net_hkd=net,
        total_cost_hkd=cost,
        npv_hkd=npv_hkd(flows, rate),
        irr_pct=None if irr is None else irr * 100,
        roi_pct=roi_pct(net, cost),
        payback_months=option.payback_months,
        discounted_payback_months=_known(payback_months(np.cumsum(discounted(flows, rate)))) if pays else None,
        cost_per_reply_hkd=_cost_per_reply(projection, horizon),
        hkd_per_month_after_first_year=_after_first_year(projection, horizon),
    )


def drafts_while_served(projection: Projection, horizon: int) -> float:
    """Replies drafted by AI in the first `horizon` months, as long as the service or its successor is there."""
    served = np.inf if projection.successor is not None else float(np.squeeze(projection.terms.served_months))
    while_served = np.arange(1, horizon + 1) <= served
    return float((np.asarray(projection.ai_replies)[..., :horizon] * while_served).sum())


def _cost_per_reply(projection: Projection, horizon: int) -> float | None:
    replies = drafts_while_served(projection, horizon)
    return float(projection.total_cost_hkd(horizon)) / replies if replies > 0 else None


def _after_first_year(projection: Projection, horizon: int) -> float | None:
    """The mean month from month 13 to the horizon; None where the horizon ends before."""
    later = horizon - FIRST_YEAR
    if later <= 0:
        return None
    return float(projection.total_cost_hkd(horizon) - projection.total_cost_hkd(FIRST_YEAR)) / later


def _known(months: object) -> float | None:
    plain = float(np.squeeze(np.asarray(months)))
    return plain if np.isfinite(plain) else None
