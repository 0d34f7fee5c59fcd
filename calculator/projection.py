"""The month-by-month table of one option: every amount rounded to the cent once, totals added from the rounded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import isnan

import numpy as np

from calculator.text.money import cents
from pricing.calendar import month_start
from pricing.figures import OptionEstimate
from pricing.options import OptionId, Projection
from pricing.payback import discounted
from pricing.quantity import pct
from pricing.resolve import number


@dataclass(frozen=True)
class MonthRow:
    """One month of one option, every amount rounded to the cent once; totals add these. None: unknown."""

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
    once = {item: _cents_by_month(cost.hkd, 1)[0] for item, cost in projection.once.items()}
    by_month = {item: _cents_by_month(cost.hkd, months) for item, cost in projection.each_month.items()}
    savings = [Decimal("0.00"), *_cents_by_month(projection.saving_hkd, months)]
    freed = [0.0, *(number(hours) for hours in np.ravel(projection.hours_freed).tolist())]
    known = True
    for month in range(months + 1):
        items = once if month == 0 else {item: amounts[month - 1] for item, amounts in by_month.items()}
        known = known and None not in items.values()
        cost = sum((amount for amount in items.values() if amount is not None), Decimal("0.00")) if known else None
        saving = savings[month]
        net = None if cost is None or saving is None else saving - cost
        total = None if net is None or total is None else total + net
        rows.append(MonthRow(
            option, route, month, month_start(as_of, max(month, 1)), items, saving,
            freed[month], cost, net, total,
        ))  # fmt: skip
    return rows


def total_cost_hkd(projection: Projection, months: int) -> Decimal | None:
    """Month 0 to `months`: what the rows of these months add up to; None where one of them is unknown."""
    total = Decimal("0.00")
    paid = ((projection.once.values(), 1), (projection.each_month.values(), months))
    for amount in (each for costs, times in paid for cost in costs for each in _cents_by_month(cost.hkd, times)):
        if amount is None:
            return None
        total += amount
    return total


def discounted_rows(rows: list[MonthRow], discount_rate_pct: float) -> list[tuple[Decimal | None, Decimal | None]]:
    """(net, cumulative net) in the money of month 0, HK$ to the cent, for the months 0, 1, 2 … of one option.

    The net as shown is discounted and rounded once; the cumulative adds the rounded. None: unknown.
    """
    nets = np.array([np.nan if row.net_hkd is None else float(row.net_hkd) for row in rows])
    found: list[tuple[Decimal | None, Decimal | None]] = []
    total: Decimal | None = Decimal(0)
    for value in discounted(nets, pct(discount_rate_pct)).tolist():
        net = None if np.isnan(value) else cents(value)
        total = None if net is None or total is None else total + net
        found.append((net, total))
    return found


def _cents_by_month(hkd: object, months: int) -> list[Decimal | None]:
    """One amount a month, each to the cent; what is alike in all months is rounded once."""
    exact = np.ravel(np.asarray(hkd, dtype=float))[:months].tolist()
    rounded = {value: None if isnan(value) else cents(value) for value in set(exact)}
    found = [rounded[value] for value in exact]
    return found if len(found) == months else found * months
