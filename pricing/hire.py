"""The person who answers today: what they cost under Hong Kong rules, and what drafts would free of their time."""

from __future__ import annotations

import numpy as np

from pricing.quantity import Quantity

WEEKS_PER_YEAR = 52
MONTHS_PER_YEAR = 12
WEEKS_IN_FOUR = 4


def monthly_pay_hkd(hourly_pay_hkd: Quantity, hours_per_week: Quantity) -> Quantity:
    """Hourly pay as a month: rate x hours a week x 52 / 12.

    >>> round(monthly_pay_hkd(70, 20), 2)
    6066.67
    """
    return hourly_pay_hkd * hours_per_week * WEEKS_PER_YEAR / MONTHS_PER_YEAR


def mpf_hkd_per_month(pay_hkd: Quantity, rate: Quantity, cap_hkd: Quantity) -> Quantity:
    """Employer's MPF: 5% of pay up to the cap, due even when the employee pays nothing.

    >>> float(mpf_hkd_per_month(20_000, 0.05, 1500)), float(mpf_hkd_per_month(40_000, 0.05, 1500))
    (1000.0, 1500.0)
    """
    return np.minimum(pay_hkd * rate, cap_hkd)


def monthly_hire_hkd(
    pay_hkd: Quantity, mpf_hkd: Quantity, recruitment_fee_hkd: Quantity, tenure_months: Quantity,
    insurance_hkd_per_year: Quantity,
) -> Quantity:  # fmt: skip
    """pay + MPF + recruitment fee / tenure + insurance / 12."""
    return pay_hkd + mpf_hkd + recruitment_fee_hkd / tenure_months + insurance_hkd_per_year / MONTHS_PER_YEAR


def worked_hours_per_year(
    hours_per_week: Quantity, days_per_week: Quantity, paid_days_off: Quantity, continuous_contract: bool
) -> Quantity:
    """Hours really worked: under a continuous contract, holidays and leave are paid and not worked.

    >>> worked_hours_per_year(20, 5, 15 + 7, True), worked_hours_per_year(10, 5, 15 + 7, False)
    (952.0, 520.0)
    """
    days = WEEKS_PER_YEAR * days_per_week - (paid_days_off if continuous_contract else 0)
    return days * hours_per_week / days_per_week


def hkd_per_worked_hour(monthly_cost_hkd: Quantity, worked_hours: Quantity) -> Quantity:
    """Yearly cost / hours really worked in the year.

    >>> round(hkd_per_worked_hour(6370, 952), 2)
    80.29
    """
    return monthly_cost_hkd * MONTHS_PER_YEAR / worked_hours


def hours_freed_per_month(
    ai_replies: Quantity, as_is: Quantity, minutes_by_hand: Quantity, review_minutes: Quantity,
    worked_hours_per_month: Quantity, ramp: Quantity,
) -> Quantity:  # fmt: skip
    """ramp x replies x max(0, share sent unchanged x minutes by hand - minutes checking) / 60, at most what is worked.

    >>> float(hours_freed_per_month(1440, 0.7, 2.5, 0.75, 79.33, 1))
    24.0
    """
    freed = ai_replies * np.maximum(0, as_is * minutes_by_hand - review_minutes) / 60
    return ramp * np.minimum(freed, worked_hours_per_month)


def ramp_share(month: Quantity, ramp_up_months: Quantity) -> Quantity:
    """min(1, month / ramp-up months); a ramp of one month or less is full from month 1.

    >>> [float(ramp_share(m, 4)) for m in (1, 2, 4, 9)]
    [0.25, 0.5, 1.0, 1.0]
    """
    return np.minimum(1, month / np.maximum(1, ramp_up_months))


def value_of_time_hkd(hours_freed: Quantity, hkd_per_hour: Quantity) -> Quantity:
    """Hours freed x cost per worked hour. Cash only where hours are really cut."""
    return hours_freed * hkd_per_hour


def whole_people_hkd(hours_freed: Quantity, one_persons_hours: Quantity, one_persons_cost_hkd: Quantity) -> Quantity:
    """Not hiring saves whole people only: floor(freed / one person's hours) x one person's cost.

    >>> float(whole_people_hkd(24, 79.33, 6370)), float(whole_people_hkd(160, 79.33, 6370))
    (0.0, 12740.0)
    """
    return np.floor(hours_freed / one_persons_hours + 1e-9) * one_persons_cost_hkd
