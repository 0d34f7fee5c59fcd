"""OpenAI and Azure: both sides of every dated price and window, who may buy, and the worked comparison by hand."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from pricing.availability import availability
from pricing.book import Book, default_book
from pricing.rules import Event

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)
BOOK: Book = default_book()

# row, first day of the price, amount before (None: no amount), amount since; US$ for a million tokens, or for an hour
CHANGES = [
    ("openai.gpt-3.5-turbo.tuned.training", "2023-08-22", None, "8.00"),
    ("openai.gpt-3.5-turbo.tuned.input", "2023-08-22", None, "12.00"),
    ("openai.gpt-3.5-turbo.tuned.input", "2024-02-02", "12.00", "3.00"),
    ("openai.gpt-3.5-turbo.tuned.output", "2023-08-22", None, "16.00"),
    ("openai.gpt-3.5-turbo.tuned.output", "2024-02-02", "16.00", "6.00"),
    ("openai.davinci-002.tuned.training", "2023-08-22", None, "6.00"),
    ("openai.davinci-002.tuned.input", "2023-08-22", None, "12.00"),
    ("openai.davinci-002.tuned.output", "2023-08-22", None, "12.00"),
    ("openai.babbage-002.tuned.training", "2023-08-22", None, "0.40"),
    ("openai.babbage-002.tuned.input", "2023-08-22", None, "1.60"),
    ("openai.babbage-002.tuned.output", "2023-08-22", None, "1.60"),
    ("openai.babbage-002.tuned.batch-output", "2023-08-22", None, "0.90"),
    ("openai.gpt-4o-mini.tuned.training", "2024-07-23", None, "3.00"),
    ("openai.gpt-4o-mini.tuned.input", "2024-07-23", None, "0.30"),
    ("openai.gpt-4o-mini.tuned.cached-input", "2024-10-01", None, "0.15"),
    ("openai.gpt-4o-mini.tuned.output", "2024-07-23", None, "1.20"),
    ("openai.gpt-4o.tuned.training", "2024-08-20", None, "25.00"),
    ("openai.gpt-4o.tuned.input", "2024-08-20", None, "3.75"),
    ("openai.gpt-4o.tuned.cached-input", "2024-10-01", None, "1.875"),
    ("openai.gpt-4o.tuned.output", "2024-08-20", None, "15.00"),
    ("openai.gpt-4o.tuned.batch-input", "2024-08-20", None, "2.225"),
    ("openai.gpt-4o.tuned.batch-output", "2024-08-20", None, "12.50"),
    ("openai.gpt-4.1.tuned.training", "2025-04-14", None, "25.00"),
    ("openai.gpt-4.1.tuned.input", "2025-04-14", None, "3.00"),
    ("openai.gpt-4.1.tuned.cached-input", "2025-04-14", None, "0.75"),
    ("openai.gpt-4.1.tuned.output", "2025-04-14", None, "12.00"),
    ("openai.gpt-4.1-mini.tuned.training", "2025-04-14", None, "5.00"),
    ("openai.gpt-4.1-mini.tuned.input", "2025-04-14", None, "0.80"),
    ("openai.gpt-4.1-mini.tuned.cached-input", "2025-04-14", None, "0.20"),
    ("openai.gpt-4.1-mini.tuned.output", "2025-04-14", None, "3.20"),
    ("openai.gpt-4.1-nano.tuned.training", "2025-05-07", None, "1.50"),
    ("openai.gpt-4.1-nano.tuned.input", "2025-05-07", None, "0.20"),
    ("openai.gpt-4.1-nano.tuned.cached-input", "2025-05-07", None, "0.05"),
    ("openai.gpt-4.1-nano.tuned.output", "2025-05-07", None, "0.80"),
    ("openai.o4-mini.tuned.training", "2025-05-07", None, "100.00"),
    ("openai.o4-mini.tuned.input", "2025-05-07", None, "4.00"),
    ("openai.o4-mini.tuned.output", "2025-05-07", None, "16.00"),
    ("openai.o4-mini.shared.tuned.training", "2025-05-07", None, "100.00"),
    ("openai.o4-mini.shared.tuned.input", "2025-05-07", None, "2.00"),
    ("openai.o4-mini.shared.tuned.output", "2025-05-07", None, "8.00"),
    ("openai.gpt-4o-mini.tuned.free-training-per-day", "2024-07-23", None, "2000000"),
    ("openai.gpt-4o.tuned.free-training-per-day", "2024-08-20", None, "1000000"),
    ("openai.gpt-4o-mini.cached-input", "2024-10-01", None, "0.075"),
    ("openai.gpt-4o.cached-input", "2024-10-01", None, "1.25"),
    ("openai.gpt-5-nano.input", "2025-08-07", None, "0.05"),
    ("openai.gpt-5.4-nano.output", "2026-03-17", None, "1.25"),
    ("openai.gpt-5.6-luna.input", "2026-07-30", "1.00", "0.20"),
    ("openai.gpt-5.6-luna.cached-input", "2026-07-30", "0.10", "0.02"),
    ("openai.gpt-5.6-luna.output", "2026-07-30", "6.00", "1.20"),
    ("openai.gpt-5.6-terra.input", "2026-07-30", "2.50", "2.00"),
    ("openai.gpt-5.6-terra.cached-input", "2026-07-30", "0.25", "0.20"),
    ("openai.gpt-5.6-terra.output", "2026-07-30", "15.00", "12.00"),
    ("openai.gpt-5.6-sol.output", "2026-08-21", "30.00", "20.00"),
    ("openai.gpt-6-luna.input", "2026-09-22", None, "0.10"),
    ("openai.gpt-6-luna.cached-input", "2026-09-22", None, "0.01"),
    ("openai.gpt-6-luna.cache-write", "2026-09-22", None, "0.125"),
    ("openai.gpt-6-luna.output", "2026-09-22", None, "0.50"),
    ("openai.gpt-6.1-sol.cached-input", "2026-09-29", None, "0.10"),
    ("openai.gpt-6.1-terra.input", "2026-10-26", None, "1.00"),
    ("azure.gpt-5.6-luna.input", "2026-10-31", "1.00", "0.20"),
    ("azure.gpt-5.6-luna.output", "2026-10-31", "6.00", "1.20"),
    ("azure.gpt-6-luna.input", "2026-09-22", None, "0.10"),
    ("azure.gpt-6-luna.output", "2026-09-22", None, "0.50"),
    ("openai.rule.example-token-limit-35", "2023-11-06", "4096", "16385"),
]


def _decimal(text: str | None) -> Decimal | None:
    return Decimal(text) if text is not None else None


@pytest.mark.parametrize(("row_id", "first", "before", "since"), CHANGES)
def test_the_day_before_and_the_day_of_a_price(row_id: str, first: str, before: str | None, since: str) -> None:
    day = date.fromisoformat(first)
    assert BOOK.at(day - DAY).amount(row_id) == _decimal(before)
    assert BOOK.at(day).amount(row_id) == Decimal(since)


def test_free_training_lapses_and_its_extension_was_news_on_2024_10_01() -> None:
    row = "openai.gpt-4o-mini.tuned.free-training-per-day"
    assert BOOK.at(date(2024, 9, 23)).amount(row) == 2_000_000
    assert BOOK.at(date(2024, 9, 24)).amount(row) is None
    assert BOOK.at(date(2024, 10, 1)).amount(row) == 2_000_000
    assert BOOK.at(date(2024, 10, 31)).amount(row) == 2_000_000
    assert BOOK.at(date(2024, 11, 1)).amount(row) is None


# route, event, the day a statement became known, the day stated until then, the day stated from then on
OPENAI_WINDOWS: list[tuple[str, Event, str, str | None, str]] = [
    ("openai.gpt-4o-mini.tuned", "closed_to_new_customers", "2026-05-07", None, "2026-05-07"),
    ("openai.gpt-4.1-mini.tuned", "closed_to_all", "2026-05-07", None, "2027-01-06"),
    ("openai.gpt-4o.tuned", "served_until", "2026-10-14", None, "2027-01-14"),
    ("openai.gpt-4o-mini.tuned", "served_until", "2026-10-14", None, "2027-01-14"),
    ("openai.gpt-4.1.tuned", "served_until", "2026-10-14", None, "2027-01-14"),
    ("openai.gpt-4.1-mini.tuned", "served_until", "2026-10-14", None, "2027-01-14"),
    ("openai.gpt-4.1-nano.tuned", "served_until", "2026-04-22", None, "2026-10-23"),
    ("openai.gpt-3.5-turbo.tuned", "served_until", "2026-04-22", None, "2026-10-23"),
    ("openai.gpt-4.tuned", "served_until", "2026-04-22", None, "2026-10-23"),
    ("openai.o4-mini.tuned", "served_until", "2026-04-22", None, "2026-10-23"),
    ("openai.davinci-002.tuned", "closed_to_all", "2024-08-29", None, "2024-10-28"),
    ("openai.babbage-002.tuned", "served_until", "2026-04-22", None, "2026-10-23"),
    ("openai.babbage-002", "served_until", "2025-09-26", None, "2026-09-28"),
    ("openai.gpt-5-nano", "served_until", "2026-06-11", None, "2026-12-11"),
    ("openai.gpt-5.4-nano", "served_until", "2026-10-31", None, "2027-04-01"),
    ("openai.gpt-4.1-mini", "served_until", "2026-10-14", None, "2027-01-14"),
]
AZURE_WINDOWS: list[tuple[str, Event, str, str | None, str]] = [
    ("azure.gpt-4.1-mini.global.tuned", "closed_to_all", "2025-12-16", "2026-04-11", "2026-10-14"),
    ("azure.gpt-4.1-mini.global.tuned", "closed_to_all", "2026-04-16", "2026-10-14", "2027-04-14"),
    ("azure.gpt-4.1-mini.global.tuned", "served_until", "2025-12-16", "2027-04-11", "2027-10-14"),
    ("azure.gpt-4.1-mini.global.tuned", "closed_to_new_customers", "2026-07-07", None, "2026-07-07"),
    ("azure.gpt-4.1-mini.global.tuned", "closed_to_new_customers", "2026-09-02", "2026-07-07", "2027-04-14"),
    ("azure.gpt-4o.global.tuned", "served_until", "2025-12-16", "2026-10-15", "2027-03-31"),
    ("azure.gpt-4o.global.tuned", "served_until", "2026-04-16", "2027-03-31", "2027-10-01"),
    ("azure.gpt-4o-mini.regional-us.tuned", "closed_to_all", "2026-04-16", "2026-09-30", "2027-04-01"),
    ("azure.o4-mini.global.tuned", "closed_to_all", "2026-07-07", "2026-10-16", "2027-04-16"),
    ("azure.gpt-4.1", "served_until", "2026-04-23", "2026-10-14", "2027-10-14"),
    ("azure.gpt-4.1", "served_until", "2026-07-07", "2027-10-14", "2026-10-14"),
    ("azure.gpt-4.1", "served_until", "2026-09-02", "2026-10-14", "2027-04-14"),
    ("azure.gpt-5", "served_until", "2026-09-02", "2027-02-06", "2027-02-09"),
    ("azure.gpt-4.regional-us.tuned", "served_until", "2025-05-23", None, "2025-06-06"),
    ("azure.davinci-002.regional-us.tuned", "served_until", "2025-01-27", None, "2025-01-27"),
]


@pytest.mark.parametrize(("route", "event", "announced", "before", "since"), OPENAI_WINDOWS + AZURE_WINDOWS)
def test_a_question_sees_only_what_had_been_announced(
    route: str, event: Event, announced: str, before: str | None, since: str
) -> None:
    day = date.fromisoformat(announced)
    earlier, later = BOOK.at(day - DAY).window(route, event), BOOK.at(day).window(route, event)
    assert (earlier.on.isoformat() if earlier else None) == before
    assert later is not None and later.on.isoformat() == since


def test_openai_tuning_open_in_april_ending_in_october_2026() -> None:
    route = "openai.gpt-4o-mini.tuned"
    april = availability(BOOK.at(date(2026, 4, 15)), route, buyer_region="anywhere", new_customer=True)
    assert (april.buyable, april.code, april.served_until, april.closes_on) == (True, "open", None, None)
    october = availability(BOOK.at(date(2026, 10, 15)), route, buyer_region="anywhere", new_customer=True)
    assert (october.buyable, october.code) == (False, "closed_to_new_customers")
    assert october.served_until == date(2027, 1, 14)
    old = availability(BOOK.at(date(2026, 10, 15)), route, buyer_region="anywhere", new_customer=False)
    assert (old.buyable, old.closes_on) == (True, date(2027, 1, 6))
    foresight = BOOK.at(date(2026, 4, 15), hindsight=True).window(route, "served_until")
    assert foresight is not None and foresight.on == date(2027, 1, 14)


@pytest.mark.parametrize(
    ("route", "state"),
    [
        ("openai.gpt-4o-mini.tuned", "no"),
        ("openai.gpt-6-luna", "no"),
        ("azure.gpt-4.1-mini.global.tuned", "likely"),
        ("azure.gpt-6-luna", "likely"),
        ("azure.ministral-3b.global.tuned", "confirmed"),
        ("azure.qwen3-32b.tuned", "unknown"),
        ("azure.llama-3.3-70b.global.tuned", "unknown"),
    ],
)
def test_sale_to_hong_kong(route: str, state: str) -> None:
    sale = BOOK.at(TODAY).sale(route)
    assert sale is not None and sale.state == state


def test_openai_gained_a_second_gate_in_july_2024() -> None:
    before, since = (BOOK.at(date(2024, 7, day)).sale("openai.gpt-3.5-turbo.tuned") for day in (8, 9))
    assert before is not None and since is not None
    assert (before.gate, since.gate) == ("contract_country", "both")


def test_developer_tier_is_never_a_place_to_run_a_service() -> None:
    routes = [route for route in BOOK.routes if route.endswith(".developer.tuned")]
    assert len(routes) == 4
    for day in (date(2025, 12, 1), date(2026, 4, 15), TODAY):
        for route in routes:
            assert availability(BOOK.at(day), route, buyer_region="HK", new_customer=False).buyable is False


def test_unpriced_models_say_why() -> None:
    for row_id in ("openai.gpt-4.tuned.training", "azure.qwen3-32b.tuned.training", "azure.gpt-5.tuned.training"):
        row = BOOK.at(TODAY).row(row_id)
        assert row is not None and row.amount is None and row.unknown


def _monthly(day: date, route: str, input_mtok: str, output_mtok: str, hours: int = 0) -> Decimal:
    view, rows = BOOK.at(day), BOOK.routes[route].rows
    found = {field: view.amount(rows[field]) for field in ("input", "output", "hosting") if field in rows}
    used = {"input": Decimal(input_mtok), "output": Decimal(output_mtok), "hosting": Decimal(hours)}
    return sum((amount * used[field] for field, amount in found.items() if amount is not None), Decimal(0))


def _training(day: date, route: str, mtok: str) -> Decimal:
    amount = BOOK.at(day).amount(BOOK.routes[route].rows["training"])
    assert amount is not None
    return amount * Decimal(mtok)


def test_worked_comparison() -> None:
    """500 examples x 400 tokens x 3 epochs = 0.6M trained; 10,000 calls of 300 in, 150 out; 30 x 24 = 720 hours.

    OpenAI 0.6 x 5.00 = 3.00; 3 x 0.80 + 1.5 x 3.20 = 2.40 + 4.80 = 7.20.
    Azure Global 0.6 x 5.00 = 3.00; 1.20 + 2.40 + 720 x 1.70 = 3.60 + 1,224 = 1,227.60. Developer training 0.6 x 2.50.
    gpt-oss-20b 0.6 x 3.60 = 2.16; 0.21 + 0.45 + 720 x 0.30 = 216.66.
    gpt-6-luna, 1,500 in and 150 out: 15 x 0.10 + 1.5 x 0.50 = 2.25.
    """
    assert _training(TODAY, "openai.gpt-4.1-mini.tuned", "0.6") == Decimal("3.00")
    assert _monthly(TODAY, "openai.gpt-4.1-mini.tuned", "3", "1.5") == Decimal("7.20")
    assert _training(TODAY, "azure.gpt-4.1-mini.global.tuned", "0.6") == Decimal("3.00")
    assert _monthly(TODAY, "azure.gpt-4.1-mini.global.tuned", "3", "1.5", 720) == Decimal("1227.60")
    assert _training(TODAY, "azure.gpt-4.1-mini.developer-training.tuned", "0.6") == Decimal("1.50")
    assert _monthly(TODAY, "azure.gpt-4.1-mini.developer-training.tuned", "3", "1.5", 720) == Decimal("1227.60")
    assert _training(TODAY, "azure.gpt-oss-20b.global.tuned", "0.6") == Decimal("2.16")
    assert _monthly(TODAY, "azure.gpt-oss-20b.global.tuned", "3", "1.5", 720) == Decimal("216.66")
    assert _monthly(TODAY, "openai.gpt-6-luna", "15", "1.5") == Decimal("2.25")
    assert _monthly(TODAY, "azure.gpt-6-luna", "15", "1.5") == Decimal("2.25")


def test_vendors_own_examples() -> None:
    """100,000 tokens x 3 epochs: 0.3 x 8.00 = 2.40 (gpt-3.5), 0.3 x 3.00 = 0.90 (4o mini). 15 x 24 x 1.70 = 612."""
    assert _training(date(2023, 8, 22), "openai.gpt-3.5-turbo.tuned", "0.3") == Decimal("2.40")
    assert _training(date(2024, 12, 31), "openai.gpt-4o-mini.tuned", "0.3") == Decimal("0.90")
    view = BOOK.at(TODAY)
    idle_days, hosting = view.amount("azure.rule.idle-deletion"), view.amount("azure.gpt-4.1.global.tuned.hosting")
    assert idle_days is not None and hosting is not None and idle_days * 24 * hosting == 612
