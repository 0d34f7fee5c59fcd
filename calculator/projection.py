"""The month-by-month table of one option: every amount rounded to the cent once, totals added from the rounded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np

from calculator.text.money import cents
from pricing.calendar import month_start
from pricing.figures import OptionEstimate
from pricing.options import OptionId
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
    projection, rows = option.projection, []
    total: Decimal | None = Decimal(0)
    if projection is None:
        return []
    freed = np.ravel(projection.hours_freed)
    known = True
    for month in range(months + 1):
        costs = projection.once if month == 0 else projection.monthly
        items = {item: _cents_in(cost.hkd, month) for item, cost in costs.items()}
        saving = Decimal("0.00") if month == 0 else _cents_in(projection.saving_hkd, month)
        known = known and None not in items.values()
        cost = sum((amount for amount in items.values() if amount is not None), Decimal("0.00")) if known else None
        net = None if cost is None or saving is None else saving - cost
        total = None if net is None or total is None else total + net
        rows.append(MonthRow(
            option.option, option.route.id, month, month_start(as_of, max(month, 1)), items, saving,
            0.0 if month == 0 else number(freed[month - 1]), cost, net, total,
        ))  # fmt: skip
    return rows


def _cents_in(hkd: object, month: int) -> Decimal | None:
    every = np.ravel(np.asarray(hkd, dtype=float))
    value = float(every[0] if month == 0 else every[month - 1])
    return None if np.isnan(value) else cents(value)
