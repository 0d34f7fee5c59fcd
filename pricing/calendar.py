"""Months of a projection as dates: month m runs from start(m) to the day before start(m + 1); start(1) is as_of."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=4096)
def month_start(as_of: date, month: int) -> date:
    """First day of month `month` (1 = as_of); the 31st falls back to the last day of a shorter month.

    >>> month_start(date(2026, 11, 21), 3), month_start(date(2026, 1, 31), 2)
    (datetime.date(2027, 1, 21), datetime.date(2026, 2, 28))
    """
    years, month_index = divmod(as_of.month - 1 + month - 1, 12)
    year, month_number = as_of.year + years, month_index + 1
    return date(year, month_number, min(as_of.day, monthrange(year, month_number)[1]))


def full_months_until(as_of: date, end: date, most: int) -> int:
    """Months that are over by `end`, counted from as_of, at most `most`.

    >>> full_months_until(date(2026, 11, 21), date(2027, 1, 14), 36)
    1
    """
    count = 0
    while count < most and month_start(as_of, count + 2) <= end:
        count += 1
    return count
