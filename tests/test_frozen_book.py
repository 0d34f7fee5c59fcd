"""No old price, window, sale or place changes unless the change log says which one was corrected and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from frozen_book import frozen, moved, said

from pricing.book import Book, default_book
from pricing.rules import Row

DAY, FROZEN = frozen()
BOOK = default_book()
PRICE = "openai.gpt-4.1-nano.tuned.training"


def with_rows(row_id: str, rows: tuple[Row, ...]) -> Book:
    return replace(BOOK, rows={**BOOK.rows, row_id: rows})


def test_nothing_frozen_has_moved() -> None:
    found = moved(FROZEN, said(BOOK), DAY)
    assert not found, (
        f"{found} moved. If it was corrected, write a line 'corrected {found[0]}: why' at the top of CHANGELOG.md "
        "and run python tests/frozen_book.py"
    )


def test_everything_in_the_book_is_frozen() -> None:
    assert set(said(BOOK)) == set(FROZEN), "Run python tests/frozen_book.py to freeze what is new."


def test_a_price_that_moves_is_seen() -> None:
    (row,) = BOOK.rows[PRICE]
    dearer = with_rows(PRICE, (row.model_copy(update={"amount": Decimal("1.60")}),))
    assert moved(FROZEN, said(dearer), DAY) == [f"row {PRICE}"]


def test_a_price_that_goes_or_starts_earlier_or_lapses_is_seen() -> None:
    (row,) = BOOK.rows[PRICE]
    for changed in ((), (row.model_copy(update={"from_": date(2025, 5, 1)}),),
                    (row.model_copy(update={"until": date(2026, 1, 1)}),)):  # fmt: skip
        assert moved(FROZEN, said(with_rows(PRICE, changed)), DAY) == [f"row {PRICE}"]


def test_a_change_appended_from_now_on_moves_nothing_but_one_dated_back_does() -> None:
    (row,) = BOOK.rows[PRICE]
    for days, expected in ((1, []), (0, [f"row {PRICE}"])):
        later = row.model_copy(update={"from_": DAY + timedelta(days=days), "amount": Decimal("2.00")})
        assert moved(FROZEN, said(with_rows(PRICE, (row, later))), DAY) == expected


def test_better_words_for_the_same_price_move_nothing() -> None:
    (row,) = BOOK.rows[PRICE]
    assert not moved(FROZEN, said(with_rows(PRICE, (row.model_copy(update={"words": "training 1.50"}),))), DAY)


def test_an_end_taken_back_is_seen() -> None:
    route = "openai.gpt-4o-mini.tuned"
    windows = tuple(each for each in BOOK.windows[route] if each.event != "served_until")
    assert moved(FROZEN, said(replace(BOOK, windows={**BOOK.windows, route: windows})), DAY) == [f"window {route}"]
