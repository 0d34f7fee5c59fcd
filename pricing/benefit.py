"""What drafts bring: hours freed, the cash they save, and what a judgement counts for them."""

from __future__ import annotations

import numpy as np

from pricing import hire
from pricing.quantity import Array, Quantities, Quantity


def hours_freed(as_is: Quantity, ai_replies: Quantity, ramp: Quantity, q: Quantities) -> Quantity:
    return hire.hours_freed_per_month(
        ai_replies, as_is, q.minutes_per_reply_by_hand, q.review_minutes_per_reply,
        q.worked_hours_per_month * q.hire_headcount, ramp,
    )  # fmt: skip


def benefit(
    as_is: Quantity, ai_replies: Quantity, alive: Array, q: Quantities, ramp: Quantity | None = None
) -> tuple[Array, Array, Array]:
    """(hours freed, cash saved, value for a judgement) by month; `ramp`: the share in use, if known already."""
    ramp = hire.ramp_share(q.month, q.ramp_up_months) if ramp is None else ramp
    freed = hours_freed(as_is, ai_replies, ramp, q)
    if not alive.all():
        freed = freed * alive
    return np.asarray(freed), *worth_of_hours(freed, q)


def worth_of_hours(freed: Quantity, q: Quantities) -> tuple[Array, Array]:
    """(cash saved, value for a judgement) of hours freed; one and the same where it is cash."""
    worth = np.asarray(hire.value_of_time_hkd(freed, q.hkd_per_worked_hour))
    if q.saving_mode == "redeploy":
        return np.zeros_like(worth), worth
    if q.saving_mode == "avoid_hire":
        worth = np.asarray(hire.whole_people_hkd(freed, q.worked_hours_per_month, q.hire_monthly_hkd))
    return worth, worth
