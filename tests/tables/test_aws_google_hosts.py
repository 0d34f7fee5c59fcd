"""What the tables of Bedrock, Google, Anthropic, the hosts and the rented GPUs say, on which day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from pricing.availability import availability
from pricing.book import View, default_book
from pricing.rules import Event

NOW = date(2026, 11, 21)
CENT = Decimal("0.01")


def at(day: str) -> View:
    return default_book().at(date.fromisoformat(day))


def usd(row_id: str, day: date = NOW) -> Decimal:
    amount = default_book().at(day).amount(row_id)
    assert amount is not None
    return amount


def buyable(route_id: str, day: date, *, new: bool, region: str = "anywhere") -> tuple[bool | None, str]:
    found = availability(default_book().at(day), route_id, buyer_region=region, new_customer=new)
    return found.buyable, found.code


# ---- examples printed by the vendors ----


def test_aws_worked_example_of_training_nova_micro() -> None:
    # 2,000 examples x 800 tokens x 5 epochs = 8,000,000 tokens; 8 x $1.00 = $8.00
    assert 2_000 * 800 * 5 * usd("aws.nova-micro.tuned.training") / 1_000_000 == Decimal("8.00")


def test_aws_worked_example_of_serving_nova_micro() -> None:
    # 22,000 x 800 = 17.6M in x 0.035 = 0.616; 22,000 x 60 = 1.32M out x 0.14 = 0.1848; together 0.8008, printed $0.80
    cost = 22_000 * (800 * usd("aws.nova-micro.tuned.input") + 60 * usd("aws.nova-micro.tuned.output")) / 1_000_000
    assert cost == Decimal("0.8008")
    assert cost.quantize(CENT) == Decimal("0.80")


def test_ori_worked_example_counts_validation_once() -> None:
    # 5M x 3 epochs + 1M validation x 1 = 16M; 16 x 0.46 = 7.36
    tokens = 5 * 3 + 1 * usd("ori.rule.evaluations") * usd("ori.rule.validation-billed")
    assert tokens * usd("ori.up-to-10b.tuned.training") == Decimal("7.36")


def test_fireworks_real_bill_fits_its_rate() -> None:
    # 13.5M tokens were billed $40.59; 13.5 x 3.00 = 40.50, 9 cents (0.2%) apart: the token count is rounded
    assert abs(Decimal("13.5") * usd("fireworks.16b-80b.lora.tuned.training") - Decimal("40.59")) < Decimal("0.15")


def test_custom_model_import_is_two_units_by_the_window() -> None:
    # 0.05718 x 2 x 60 = 6.8616 an hour; a lone reply opens 5 minutes: 6.8616 x 5 / 60 = 0.5718; storage 1.95 x 2 = 3.90
    unit, count = usd("aws.custom-model-import.cmu-minute"), usd("aws.custom-model-import.cmu-count-8b")
    hour = usd("aws.custom-model-import.window-hosting")
    assert hour == unit * count * 60 == Decimal("6.8616")
    assert hour * usd("aws.custom-model-import.window-minutes") / 60 == Decimal("0.5718")
    assert usd("aws.custom-model-import.storage") == usd("aws.custom-model-import.cmu-storage") * count


@pytest.mark.parametrize(
    ("row_id", "hours", "month"),
    [
        ("aws.nova-2-lite.tuned.provisioned", 730, "44165.00"),  # 60.50 x 730
        ("aws.nova-2-lite.tuned.provisioned-one-month", 730, "40150.00"),  # 55.00 x 730
        ("fireworks.on-demand.h100", 730, "5840.00"),  # 8.00 x 730
        ("together.dedicated.h100", 730, "2912.70"),  # 3.99 x 730
        ("gpu.a10g.aws-hong-kong", 730, "1130.62"),  # 1.5488 x 730 = 1,130.624
        ("gpu.l4.aws-us-east-1", 220, "177.06"),  # 0.8048 x 220 = 177.056
    ],
)
def test_a_month_of_hosting(row_id: str, hours: int, month: str) -> None:
    assert (usd(row_id) * hours).quantize(CENT) == Decimal(month)


def test_prices_of_today() -> None:
    expected = {
        "aws.nova-2-lite.tuned.training": "3.78",
        "aws.nova-2-lite.tuned.output": "2.50",
        "aws.nova-micro.tuned.storage": "1.95",
        "google.gemini-3.5-flash.tuned.training": "10.00",
        "google.gemini-3.5-flash.tuned.input": "2.25",
        "google.gemini-3.5-flash.tuned.output": "13.50",
        "google.gemini-3.1-flash-lite.tuned.training": "3.00",
        "google.gemini-3.1-flash-lite.tuned.input": "0.375",
        "google.gemini-3.1-flash-lite.tuned.output": "2.25",
        "google.gemini-2.5-pro.tuned.training": "25.00",
        "google.gemini-2.5-flash-lite.tuned.training": "1.50",
        "together.up-to-16b.lora.tuned.training": "0.48",
        "prime-intellect.qwen3.5-9b.tuned.training": "0.60",
        "mistral.hosted.tuned.minimum-job": "4.00",
        "anthropic.claude-haiku-5-5.input": "0.10",
        "google.rule.cache-minimum-3": "4096",
        "google.rule.cache-minimum-2.5": "2048",
        "google.rule.example-token-limit": "131072",
    }
    assert {row_id: usd(row_id) for row_id in expected} == {k: Decimal(v) for k, v in expected.items()}


@pytest.mark.parametrize("model", ["google.gemini-3.5-flash", "google.gemini-3.1-flash-lite"])
@pytest.mark.parametrize("field", ["input", "output"])
def test_a_tuned_gemini_3_costs_half_as_much_again(model: str, field: str) -> None:
    # 1.50 x 1.5 = 2.25, 9.00 x 1.5 = 13.50, 0.25 x 1.5 = 0.375, 1.50 x 1.5 = 2.25
    assert usd(f"{model}.tuned.{field}") == usd(f"{model}.{field}") * Decimal("1.5")


# ---- the day before and the day of every change of price ----


@pytest.mark.parametrize(
    ("row_id", "day", "before", "after"),
    [
        ("google.gemini-4-argon.input", "2026-12-01", "2.00", "4.00"),
        ("google.gemini-4-argon.output", "2026-12-01", "10.00", "20.00"),
        ("google.gemini-3.8-flash.input", "2027-01-01", "0.75", "1.50"),
        ("google.gemini-3.7-flash.output", "2027-01-01", "3.75", "7.50"),
        ("google.gemini-3.6-flash.cached-input", "2027-01-01", "0.075", "0.15"),
        ("mistral.mistral-large-4.input", "2026-10-20", "0.68", "1.36"),
        ("mistral.mistral-large-4.output", "2026-10-29", "4.18", "2.10"),
        ("fireworks.on-demand.h100", "2026-09-01", "7.00", "8.00"),
        ("fireworks.gpt-oss-120b.cached-input", "2026-10-19", "0.014", "0.015"),
        ("tinker.qwen3-8b.tuned.training", "2026-10-07", "0.40", "0.44"),
        ("tinker.qwen3-8b.tuned.input", "2026-10-07", "0.13", "0.195"),
        ("tinker.qwen3-8b.tuned.output", "2026-10-07", "0.40", "0.60"),
        ("anthropic.claude-sonnet-5-5.cached-input", "2026-10-07", "0.20", "0.10"),
        ("gpu.a100-80.sxm.runpod-secure", "2026-11-09", "1.59", "1.79"),
        ("gpu.h100.sxm.runpod-secure", "2026-11-09", "3.49", "3.99"),
    ],
)
def test_price_changes_on_its_day(row_id: str, day: str, before: str, after: str) -> None:
    change = date.fromisoformat(day)
    assert usd(row_id, change - timedelta(days=1)) == Decimal(before)
    assert usd(row_id, change) == Decimal(after)


def test_an_announced_price_is_known_before_it_holds() -> None:
    assert at("2026-11-21").amount("google.gemini-3.8-flash.input", date(2027, 1, 1)) == Decimal("1.50")
    assert at("2026-08-19").amount("fireworks.on-demand.h100", date(2026, 9, 1)) == Decimal("8.00")
    # the day before the cookbook printed it, the old price is all that was known, and it lapses with August
    assert at("2026-08-18").amount("fireworks.on-demand.h100", date(2026, 9, 1)) is None


# ---- windows ----


@pytest.mark.parametrize(
    ("route_id", "event", "announced", "before", "after"),
    [
        ("google.gemini-2.5-flash.tuned", "served_until", "2026-05-14", "2026-06-17", "2026-10-16"),
        ("google.gemini-2.5-flash.tuned", "served_until", "2026-07-29", "2026-10-16", "2026-10-20"),
        ("google.gemini-2.5-flash-lite.tuned", "served_until", "2026-05-14", "2026-07-22", "2026-10-16"),
        ("google.gemini-2.5-pro.vertex", "closed_to_new_customers", "2026-07-29", None, "2026-09-20"),
        ("google.gemini-2.0-flash.tuned", "served_until", "2025-12-20", "2026-02-05", "2026-03-03"),
        ("google.gemini-2.0-flash.tuned", "served_until", "2026-01-15", "2026-03-03", "2026-06-01"),
        ("google.gemini-1.5-flash.tuned", "served_until", "2025-03-15", None, "2025-09-24"),
        ("google.gemini-2.5-pro.api", "served_until", "2026-11-10", "2026-10-16", "2026-12-01"),
        ("google.gemini-3.6-flash.vertex", "served_until", "2026-11-01", None, "2026-11-19"),
        ("google.gemini-3.7-flash.vertex", "served_until", "2026-11-01", None, "2027-01-28"),
        ("aws.claude-3-haiku.tuned", "served_until", "2026-03-10", None, "2026-09-10"),
        ("aws.llama-3.2-1b.tuned", "served_until", "2026-05-17", None, "2026-07-07"),
        ("aws.llama-3.3-70b.tuned", "served_until", "2026-11-01", None, "2027-03-30"),
        ("anthropic.claude-sonnet-4-5", "served_until", "2026-10-01", None, "2026-11-30"),
        ("cohere.command.tuned", "closed_to_all", "2025-09-15", None, "2025-09-15"),
    ],
)
def test_a_window_is_known_from_its_announcement(
    route_id: str, event: Event, announced: str, before: str | None, after: str
) -> None:
    day = date.fromisoformat(announced)
    earlier = default_book().at(day - timedelta(days=1)).window(route_id, event)
    later = default_book().at(day).window(route_id, event)
    assert (earlier.on.isoformat() if earlier else None) == before
    assert later is not None and later.on.isoformat() == after


@pytest.mark.parametrize(
    ("route_id", "day", "new", "code"),
    [
        ("aws.claude-3-haiku.tuned", "2026-09-10", False, "service_ended"),
        ("aws.claude-3-haiku.tuned", "2026-03-10", True, "closed_to_new_customers"),
        ("aws.llama-3.2-3b.tuned", "2026-07-07", True, "service_ended"),
        ("aws.claude-haiku-4-5.global", "2026-10-15", True, "service_ended"),
        ("google.gemini-2.5-flash.tuned", "2026-09-20", True, "closed_to_new_customers"),
        ("google.gemini-2.5-flash.tuned", "2026-10-20", False, "service_ended"),
        ("google.gemini-2.0-flash.tuned", "2026-06-01", False, "service_ended"),
        ("google.gemini-1.5-pro.tuned", "2025-04-29", True, "closed_to_new_customers"),
        ("google.gemini-1.5-pro.tuned", "2025-09-24", False, "service_ended"),
        ("google.gemini-3.7-flash.api", "2026-10-08", True, "service_ended"),
        ("google.gemini-3.6-flash.vertex", "2026-11-19", True, "service_ended"),
        ("google.gemini-2.5-pro.api", "2026-12-01", True, "service_ended"),
        ("google.gemini-3.1-flash-lite.tuned", "2027-04-07", True, "closed_to_new_customers"),
        ("google.gemini-3.5-flash.tuned", "2027-05-19", False, "service_ended"),
        ("google.gemini-3.5-flash-lite.tuned", "2027-07-21", False, "service_ended"),
        ("mistral.hosted.tuned", "2026-08-21", False, "closed_to_all"),
        ("cohere.command.tuned", "2025-09-15", False, "closed_to_all"),
        ("anthropic.claude-sonnet-4-5", "2026-11-30", True, "service_ended"),
    ],
)
def test_open_the_day_before_and_closed_on_the_day(route_id: str, day: str, new: bool, code: str) -> None:
    closing = date.fromisoformat(day)
    assert buyable(route_id, closing - timedelta(days=1), new=new) == (True, "open")
    assert buyable(route_id, closing, new=new) == (False, code)


@pytest.mark.parametrize(
    ("route_id", "day"),
    [
        ("aws.nova-micro.tuned", "2025-07-16"),
        ("aws.qwen3-32b.reinforcement.tuned", "2026-02-17"),
        ("google.gemini-3.1-flash-lite.tuned", "2026-05-20"),
        ("google.gemini-3.8-flash.vertex", "2026-09-02"),
        ("google.gemini-4-argon.api", "2026-10-13"),
        ("anthropic.claude-haiku-5-5", "2026-10-07"),
        ("mistral.mistral-large-4", "2026-10-06"),
        ("selfhosted.qwen3-8b.a10g-hong-kong.tuned", "2025-04-29"),
    ],
)
def test_absent_the_day_before_it_is_sold(route_id: str, day: str) -> None:
    opening, use = date.fromisoformat(day), default_book().routes[route_id].use
    assert route_id not in {route.id for route in default_book().at(opening - timedelta(days=1)).routes(use)}
    assert route_id in {route.id for route in default_book().at(opening).routes(use)}
