"""What an option is worth over the horizon: NPV, IRR, ROI, payback simple and discounted, cost per reply."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pricing.choose import FIRST_YEAR
from pricing.estimate import Estimate
from pricing.figures import OptionEstimate
from pricing.ledger import added_up, costs_by_month, discounted_by_month, floats, nets_by_month
from pricing.options import OptionId, Projection
from pricing.payback import irr_yearly, payback_months, roi_pct
from pricing.quantity import Array


@dataclass(frozen=True)
class Worth:
    """One chosen option over the horizon. None: unknown, never, or (of a rate) it does not exist.

    Amounts, rates and the discounted payback are those of the months to the cent, as every table shows them, so that
    they can be worked out again from it: the NPV adds each month's net, discounted and rounded to the cent. Payback
    is the one that judges, of exact months.

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
    in_cash = estimate.q.saving_mode != "redeploy"
    nets, costs = nets_by_month(projection, horizon), costs_by_month(projection, horizon)
    today = added_up(discounted_by_month(nets, estimate.scenario.discount_rate_pct / 100))
    if None in nets or today[-1] is None:
        return Worth(option.option, option.route.id, in_cash, *[None] * 9)
    net, cost = (float(sum(each for each in amounts if each is not None)) for amounts in (nets, costs))
    over = option.option == "fine_tuning" and option.route.ended  # a tuned service that is over pays nothing back
    irr, replies = irr_yearly(floats(nets)), drafts_while_served(projection, horizon)
    return Worth(
        option=option.option,
        route=option.route.id,
        in_cash=in_cash,
        net_hkd=net,
        total_cost_hkd=cost,
        npv_hkd=float(today[-1]),
        irr_pct=None if irr is None else irr * 100,
        roi_pct=roi_pct(net, cost),
        payback_months=option.payback_months,
        discounted_payback_months=None if over else _known(payback_months(floats(today))),
        cost_per_reply_hkd=cost / replies if replies > 0 else None,
        hkd_per_month_after_first_year=_after_first_year(floats(costs)),
    )


def drafts_while_served(projection: Projection, horizon: int) -> float:
    """Replies drafted by AI in the first `horizon` months, as long as the service or its successor is there."""
    served = np.inf if projection.successor is not None else float(np.squeeze(projection.terms.served_months))
    while_served = np.arange(1, horizon + 1) <= served
    return float((np.asarray(projection.ai_replies)[..., :horizon] * while_served).sum())


def _after_first_year(costs_hkd: Array) -> float | None:
    """The mean month from month 13 to the last; None where there is none. `costs_hkd`: month 0 first."""
    later = costs_hkd[FIRST_YEAR + 1 :]
    return float(later.mean()) if len(later) else None


def _known(months: object) -> float | None:
    plain = float(np.squeeze(np.asarray(months)))
    return plain if np.isfinite(plain) else None
