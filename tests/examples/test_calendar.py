"""Months of a projection, counted on a calendar by hand."""

from __future__ import annotations

from datetime import date

import pytest

from pricing.calendar import full_months_until, month_start


@pytest.mark.parametrize(
    ("as_of", "month", "start"),
    [
        (date(2026, 11, 21), 1, date(2026, 11, 21)),
        (date(2026, 11, 21), 2, date(2026, 12, 21)),
        (date(2026, 11, 21), 3, date(2027, 1, 21)),
        (date(2026, 11, 21), 14, date(2027, 12, 21)),
        (date(2026, 12, 1), 13, date(2027, 12, 1)),
        (date(2026, 1, 31), 2, date(2026, 2, 28)),  # no 31st in February
        (date(2028, 1, 31), 2, date(2028, 2, 29)),  # 2028 is a leap year
        (date(2026, 1, 31), 3, date(2026, 3, 31)),  # the day comes back
        (date(2026, 8, 31), 2, date(2026, 9, 30)),
    ],
)
def test_month_start(as_of: date, month: int, start: date) -> None:
    assert month_start(as_of, month) == start


@pytest.mark.parametrize(
    ("end", "months"),
    [
        (date(2026, 12, 20), 0),  # month 1 runs to 2026-12-20
        (date(2026, 12, 21), 1),
        (date(2027, 1, 14), 1),  # month 2 would run to 2027-01-20
        (date(2027, 1, 21), 2),
        (date(2027, 11, 21), 12),
        (date(2026, 11, 1), 0),  # already over
        (date(2040, 1, 1), 36),  # never more than asked for
    ],
)
def test_full_months_until(end: date, months: int) -> None:
    assert full_months_until(date(2026, 11, 21), end, 36) == months
