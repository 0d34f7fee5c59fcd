"""What the cells of the month table show before anything is changed: our own figures, rounded where ours are."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from calculator.export.csv_export import ITEMS
from calculator.projection import MonthRow, month_rows
from pricing.estimate import Estimate
from pricing.figures import OptionEstimate
from pricing.ledger import NOTHING, added_up, cents_by_month, discounted_by_month, floats, less
from pricing.options import Projection, Quantities, project
from pricing.quantity import Array

Column = list[float]  # month 0 to the last row; NaN unknown


@dataclass(frozen=True)
class Months:
    """One option: its figures by column of the month table."""

    option: OptionEstimate
    columns: dict[str, Column]


def months_of(estimate: Estimate, option: OptionEstimate, low_as_is: float, low_tuned: float) -> Months:
    """Month 0 to the horizon, and to month 12 at least, for the first year's sake."""
    months = len(estimate.q.month)
    projection = projected(option)
    rows = month_rows(option, estimate.as_of, months)
    rate = estimate.scenario.discount_rate_pct
    found = {item: _plain([row.items.get(item, NOTHING) for row in rows]) for item in ITEMS}
    costs = [row.cost_hkd for row in rows]
    found["cost"] = _plain(costs)
    redeploy = estimate.q.saving_mode == "redeploy"
    found |= _case(projection, costs, rate, redeploy)
    low_q = Quantities(**{**vars(estimate.q), "as_is": low_as_is, "tuned_as_is": low_tuned})
    low = project(option.option, projection.terms, low_q, projection.successor)
    found |= {f"low_{column}": values for column, values in _case(low, costs, rate, redeploy).items()}
    return Months(option, found | _working(estimate, projection, rows))


def projected(option: OptionEstimate) -> Projection:
    if option.projection is None:
        raise LookupError(f"{option.option} on {option.route.id} is not a chosen route")
    return option.projection


def _case(projection: Projection, costs: list[Decimal | None], rate: float, redeploy: bool) -> dict[str, Column]:
    saved, worth = (
        [NOTHING, *cents_by_month(gain, len(costs) - 1)] for gain in (projection.saving_hkd, projection.value_hkd)
    )
    counted = worth if redeploy else saved
    found = {"hours_freed": [0.0, *_spread(projection.hours_freed, len(costs) - 1)]}
    found |= {"saving": _plain(saved), "value_counted": _plain(counted)}
    for gains, ending in ((saved, ""), (counted, "_counted")):
        net = less(gains, costs)
        today = discounted_by_month(net, rate / 100)
        found[f"net{ending}"], found[f"cumulative{ending}"] = _plain(net), _plain(added_up(net))
        found[f"cumulative_discounted{ending}"] = _plain(added_up(today))
        if not ending:
            found["discounted"] = _plain(today)
    return found


def _working(estimate: Estimate, projection: Projection, rows: list[MonthRow]) -> dict[str, Column]:
    months = range(len(rows))
    served = np.inf if projection.successor is not None else float(np.squeeze(projection.terms.served_months))
    ends = float(np.squeeze(projection.terms.served_months)) if projection.successor is not None else np.inf
    moving = [float(month == np.floor(ends) + 1) for month in months]
    tuned, every = projection.option == "fine_tuning", estimate.scenario.refresh_every_months
    due = [tuned and month > 1 and (month - 1) % every == 0 and not moving[month] for month in months]
    full = max(1.0, estimate.scenario.ramp_up_months)
    return {
        "month": [float(month) for month in months],
        "served": [float(month <= served) for month in months],
        "ai_replies": [0.0, *_spread(projection.ai_replies, len(rows) - 1)],
        "ramp": [min(1.0, month / full) for month in months],
        "migrates": moving,
        "refreshes": [float(is_due and month <= served) for month, is_due in zip(months, due, strict=True)],
    }


def _spread(values: object, months: int) -> Column:
    flat: Array = np.ravel(np.asarray(values, dtype=float))
    return [float(flat[0])] * months if len(flat) == 1 else flat[:months].tolist()


def _plain(amounts: list[Decimal | None]) -> Column:
    return [float(each) for each in floats(amounts)]
