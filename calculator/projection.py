"""The month-by-month table of one option: every amount rounded to the cent once, totals added from the rounded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np

from pricing.calendar import month_start
from pricing.figures import OptionEstimate
from pricing.ledger import NOTHING, added_up, cents_by_month, discounted_by_month, sum_of
from pricing.options import OptionId, Projection
from pricing.resolve import number


@dataclass(frozen=True)
class MonthRow:
    """One month of one option, every amount rounded to the cent once; totals add these.

    None: unknown. A month is known by itself; only the cumulative stays unknown after a month that is.
    """

    option: OptionId
    route: str
    month: int
    starts: date
    items: dict[str, Decimal | None]
    saving_hkd: Decimal | None
    hours_freed: float | None
    cost_hkd: Decimal | None
    net_hkd: Decimal | None
    cumulative_hkd: Decimal | None


def month_rows(option: OptionEstimate, as_of: date, months: int) -> list[MonthRow]:
    """Month 0 to `months` of a chosen route; nothing for a route that is only compared."""
    if option.projection is None:
        return []
    return projection_rows(option.option, option.route.id, option.projection, as_of, months)


def projection_rows(option: OptionId, route: str, projection: Projection, as_of: date, months: int) -> list[MonthRow]:
    """Month 0 to `months` of one option on one route."""
    rows: list[MonthRow] = []
    total: Decimal | None = Decimal(0)
    once = {item: cents_by_month(cost.hkd, 1)[0] for item, cost in projection.once.items()}
    by_month = {item: cents_by_month(cost.hkd, months) for item, cost in projection.each_month.items()}
    savings = [NOTHING, *cents_by_month(projection.saving_hkd, months)]
    freed = [0.0, *(number(hours) for hours in np.ravel(projection.hours_freed).tolist())]
    for month in range(months + 1):
        items = once if month == 0 else {item: amounts[month - 1] for item, amounts in by_month.items()}
        cost, saving = sum_of(items.values()), savings[month]
        net = None if cost is None or saving is None else saving - cost
        total = None if net is None or total is None else total + net
        rows.append(MonthRow(
            option, route, month, month_start(as_of, max(month, 1)), items, saving,
            freed[month], cost, net, total,
        ))  # fmt: skip
    return rows


def total_cost_hkd(projection: Projection, months: int) -> Decimal | None:
    """Month 0 to `months`: what the rows of these months add up to; None where one of them is unknown."""
    paid = ((projection.once.values(), 1), (projection.each_month.values(), months))
    return sum_of(each for costs, times in paid for cost in costs for each in cents_by_month(cost.hkd, times))


def discounted_rows(rows: list[MonthRow], discount_rate_pct: float) -> list[tuple[Decimal | None, Decimal | None]]:
    """(net, cumulative net) in the money of month 0, HK$ to the cent, for the months 0, 1, 2 … of one option.

    The net as shown is discounted and rounded once; the cumulative adds the rounded. None: unknown.
    """
    nets = discounted_by_month([row.net_hkd for row in rows], discount_rate_pct / 100)
    return list(zip(nets, added_up(nets), strict=True))
