"""Every meter of Microsoft's retail price feed of 2026-08-11 for the tuned models in the book equals its row.

The figures below were copied from the feed by hand, in US$ for a million tokens (hosting and reinforcement training:
for an hour), each with the day the feed gives the meter.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from pricing.book import Book, default_book

BOOK: Book = default_book()
FIELDS = ("training", "input", "cached-input", "output", "hosting")

# route, then training, input, cached input, output, hosting; "@" marks another first day than the route's, "-" no meter
METERS = """
gpt-4.1.global              2025-04-01  25.0    2.0    0.5               8.0    1.7
gpt-4.1.regional-us         2025-04-01  27.5    2.2    0.55              8.8    1.7@2025-05-01
gpt-4.1.regional-sweden     2025-04-01  30.25   2.42   0.605             9.68   1.7@2025-05-01
gpt-4.1.data-zone           2026-05-01  27.5    2.2    0.55              8.8    1.7
gpt-4.1.developer           2025-05-01  12.5@2025-12-01   2.0   0.5      8.0    -
gpt-4.1-mini.global         2025-04-01  5.0     0.4    0.1               1.6    1.7
gpt-4.1-mini.regional-us    2025-04-01  5.5     0.44   0.11              1.76   1.7@2025-05-01
gpt-4.1-mini.regional-sweden 2025-04-01 6.05    0.484  0.121             1.936  1.7@2025-05-01
gpt-4.1-mini.data-zone      2026-05-01  5.5     0.44   0.11              1.76   1.7
gpt-4.1-mini.developer      2025-05-01  2.5@2025-12-01    0.4   0.1      1.6    -
gpt-4.1-nano.global         2025-05-01  1.5     0.1    0.025             0.4    1.7
gpt-4.1-nano.regional-us    2025-05-01  1.65    0.11   0.028             0.44   1.7
gpt-4.1-nano.regional-sweden 2025-05-01 1.815   0.121  0.031             0.484  1.7
gpt-4.1-nano.data-zone      2026-05-01  1.65    0.11   0.028             0.44   1.7
gpt-4.1-nano.developer      2025-05-01  0.75@2025-12-01   0.1   0.025    0.4    -
gpt-4o.global               2024-12-01  25.0    2.5    1.25              10.0   1.7
gpt-4o.regional-us          2024-09-01  27.5    2.75   1.375@2024-12-01  11.0   1.7
gpt-4o.regional-sweden      2024-09-01  27.5    2.75   1.513@2024-12-01  11.0   1.7
gpt-4o.data-zone            2026-05-01  27.5    2.75   1.375             11.0   1.7
gpt-4o.developer-training   2025-12-01  12.5    -      -                 -      -
gpt-4o-mini.global          2024-12-01  3.0     0.15   0.075             0.6    1.7
gpt-4o-mini.regional-us     2024-09-01  3.3     0.165  0.083@2024-12-01  0.66   1.7
gpt-4o-mini.regional-sweden 2024-09-01  3.3     0.165  0.091@2024-12-01  0.66   1.7
gpt-4o-mini.data-zone       2026-05-01  3.3     0.165  0.083             0.66   1.7
gpt-4o-mini.developer-training 2025-12-01 1.5   -      -                 -      -
o4-mini.global              2025-05-01  100.0   1.1    0.275             4.4    1.7
o4-mini.regional-us         2025-05-01  110.0   1.21   0.303             4.84   1.7
o4-mini.regional-sweden     2025-05-01  121.0   1.331  0.333             5.324  1.7
o4-mini.data-zone           2026-05-01  110.0   1.21   0.303             4.84   1.7
o4-mini.developer           2025-12-01  50.0    1.1    0.275             4.4    -
gpt-oss-20b.global          2025-11-01  3.6     0.07   -                 0.3    0.3
gpt-oss-20b.regional-us     2026-05-01  4.0     0.077  -                 0.33   0.33
gpt-oss-20b.data-zone       2026-05-01  4.0     0.077  -                 0.33   0.33
llama-3.3-70b.global        2025-11-01  4.5@2025-12-01    0.71  -        0.71   0.3
llama-3.3-70b.regional-us   2026-05-01  4.95    0.781  -                 0.781  0.33
llama-3.3-70b.data-zone     2026-05-01  4.95    0.781  -                 0.781  0.33
ministral-3b.global         2025-11-01  1.0     0.05   -                 0.15   0.65
ministral-3b.regional-us    2026-05-01  1.1     0.055  -                 0.17   0.715
ministral-3b.data-zone      2026-05-01  1.1     0.055  -                 0.17   0.715
gpt-35-turbo.regional-us    2025-09-01  8.8     0.55   -                 1.65   1.87
gpt-4.regional-us           2024-07-01  80.0@2024-06-01   30.0  -        60.0   5.0
davinci-002.regional-us     2024-05-01  6.0@2024-06-01    -     -        2.0    1.7@2024-07-01
babbage-002.regional-us     2024-05-01  0.4@2024-06-01    -     -        0.4    1.7
gpt-4.1.regional-northeurope      2026-06-01  33.0  2.64   0.66   10.56  1.7
gpt-4.1-mini.regional-northeurope 2026-06-01  6.6   0.528  0.132  2.112  1.7
gpt-4.1-nano.regional-northeurope 2026-06-01  1.98  0.132  0.033  0.528  1.7
gpt-4o.regional-southeastasia      2025-01-01  33.0  3.3    1.65   13.2   2.04
gpt-4o-mini.regional-southeastasia 2025-01-01  3.96  0.198  0.099  0.792  2.04
gpt-oss-20b.regional-sweden   2026-05-01  -  0.085  -  0.36   -
llama-3.3-70b.regional-sweden 2026-05-01  -  0.859  -  0.859  -
ministral-3b.regional-sweden  2026-05-01  -  0.06   -  0.19   -
o3-mini.global                2026-06-01  100.0  1.1    0.55   4.4    1.02
o3-mini.regional-northeurope  2026-06-01  132.0  1.452  0.726  5.808  1.3464
"""

# Training by the hour, before it was charged by the token; see test_hourly_training_of_2024.
TRAINED_BY_THE_HOUR = (
    "babbage-002.regional-us.tuned.training-hourly", "davinci-002.regional-us.tuned.training-hourly",
    "gpt-4.regional-us.tuned.training-hourly", "gpt-35-turbo.regional-us.tuned.training-hourly-4k",
    "gpt-35-turbo.regional-us.tuned.training-hourly-16k",
)  # fmt: skip


def _meters() -> list[tuple[str, date, Decimal | None]]:
    found: list[tuple[str, date, Decimal | None]] = []
    for line in METERS.split("\n"):
        if not line:
            continue
        route, since, *figures = line.split()
        for field, figure in zip(FIELDS, figures, strict=True):
            amount, _, own = figure.partition("@")
            first = date.fromisoformat(own or since)
            found.append((f"azure.{route}.tuned.{field}", first, None if amount == "-" else Decimal(amount)))
    return found


PRICED = [(row_id, first, amount) for row_id, first, amount in _meters() if amount is not None]


@pytest.mark.parametrize(("row_id", "first", "amount"), PRICED)
def test_meter_holds_from_its_day_and_not_before(row_id: str, first: date, amount: Decimal) -> None:
    the_day_before = first - timedelta(days=1)
    assert BOOK.at(first).amount(row_id) == amount
    assert BOOK.at(the_day_before).amount(row_id) != amount
    assert BOOK.at(date(2026, 8, 11)).amount(row_id) == amount


def test_no_row_where_the_feed_has_no_meter() -> None:
    for row_id, first, amount in _meters():
        if amount is None:
            assert BOOK.at(first).amount(row_id) is None, row_id


def test_every_meter_above_is_a_priced_tuning_row() -> None:
    hourly = {f"azure.{meter}" for meter in TRAINED_BY_THE_HOUR}
    listed = {row_id for row_id, _, _ in PRICED} | hourly
    rows = [
        row_id
        for row_id, history in BOOK.rows.items()
        if row_id.startswith("azure.") and ".tuned." in row_id and any(row.amount is not None for row in history)
    ]
    assert listed == set(rows)


def test_hourly_training_of_2024() -> None:
    may = BOOK.at(date(2024, 5, 31))
    assert may.amount("azure.babbage-002.regional-us.tuned.training-hourly") == Decimal("34")
    assert may.amount("azure.davinci-002.regional-us.tuned.training-hourly") == Decimal("40")
    assert may.amount("azure.babbage-002.regional-us.tuned.training") is None
    assert BOOK.at(date(2024, 7, 1)).amount("azure.gpt-4.regional-us.tuned.training-hourly") == Decimal("102")
    september = BOOK.at(date(2025, 9, 1))
    assert september.amount("azure.gpt-35-turbo.regional-us.tuned.training-hourly-4k") == Decimal("49.5")
    assert september.amount("azure.gpt-35-turbo.regional-us.tuned.training-hourly-16k") == Decimal("74.8")


def test_gpt_35_turbo_rose_by_a_tenth_on_2025_09_01() -> None:
    """Hosting 1.70 x 1.1 = 1.87; the token rates before are not in the feed, so they are unknown, not 8.00."""
    hosting, training = (f"azure.gpt-35-turbo.regional-us.tuned.{field}" for field in ("hosting", "training"))
    before, since = BOOK.at(date(2025, 8, 31)), BOOK.at(date(2025, 9, 1))
    assert before.amount(hosting) == Decimal("1.70")
    assert since.amount(hosting) == Decimal("1.70") * Decimal("1.1")
    assert before.amount(training) is None
    row = before.row(training)
    assert row is not None and row.unknown
    assert since.amount(training) == Decimal("8.80")
