"""Whether the date that a computer gives can be right, judged by the book it holds."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Final, Literal

from pricing.book import Book

LONG_AFTER_DAYS: Final = 180  # twice the age at which a single price is called old
ClockProblem = Literal["before_book", "long_after_book"]


@cache
def newest_seen_on(book: Book) -> date:
    """The last day on which any row of the book was read: no day before it can be today."""
    return max(row.seen_on for history in book.rows.values() for row in history)


def clock_problem(today: date, book: Book) -> ClockProblem | None:
    """What is wrong with `today`; None where nothing is."""
    seen_on = newest_seen_on(book)
    if today < seen_on:
        return "before_book"
    return "long_after_book" if (today - seen_on).days > LONG_AFTER_DAYS else None
