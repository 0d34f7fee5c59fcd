"""Bad input: every refusal names the field and what is allowed; nothing is clamped, nothing crashes."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

import pytest

from calculator.text import LANGS
from calculator.text.problems import error_text
from pricing.book import default_book
from pricing.errors import InputError
from pricing.estimate import estimate
from pricing.scenario import inputs, parse_scenario

NUMBERS = [name for name, about in inputs().items() if about.minimum is not None]
WHOLE = [name for name in NUMBERS if inputs()[name].whole]
CHOICES = [name for name, about in inputs().items() if about.choices]


def refusal(**stated: Any) -> InputError:
    with pytest.raises(InputError) as caught:
        parse_scenario(stated)
    return caught.value


# --- every number


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, 1e300, -1e300, 10**400])
def test_no_number_may_be_endless_or_none_at_all(name: str, value: float) -> None:
    error = refusal(**{name: value})
    assert error.code in ("number_out_of_range", "not_whole")
    assert error.params["field"] == name
    assert (error.params["low"], error.params["high"]) == (inputs()[name].minimum, inputs()[name].maximum)


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("beyond", ["below", "above"])
def test_a_number_beyond_its_bounds_is_refused_with_the_bounds(name: str, beyond: str) -> None:
    about = inputs()[name]
    assert about.minimum is not None and about.maximum is not None
    error = refusal(**{name: about.minimum - 1 if beyond == "below" else about.maximum + 1})
    assert (error.code, error.params["field"]) == ("number_out_of_range", name)
    assert (error.params["low"], error.params["high"]) == (about.minimum, about.maximum)


@pytest.mark.parametrize("name", NUMBERS)
def test_the_bounds_themselves_are_allowed(name: str) -> None:
    about = inputs()[name]
    beside = {"drafts_tested": 1_000_000} if name == "drafts_sent_as_is" else {}
    beside |= {"hire_days_per_week": 7} if name == "hire_hours_per_week" else {}
    beside |= {"hire_hours_per_week": 12} if name == "hire_days_per_week" else {}
    for bound in (about.minimum, about.maximum):
        assert getattr(parse_scenario({**beside, name: bound}), name) == bound


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("value", ["60", "sixty", True, [60], {"n": 60}])
def test_what_is_no_number_is_refused(name: str, value: object) -> None:
    error = refusal(**{name: value})
    assert (error.code, error.params["field"]) == ("not_a_number", name)


@pytest.mark.parametrize("name", WHOLE)
def test_counts_are_whole(name: str) -> None:
    error = refusal(**{name: 2.5})
    assert (error.code, error.params["field"]) == ("not_whole", name)
    beside = {"drafts_tested": 3} if name == "drafts_sent_as_is" else {}
    assert getattr(parse_scenario({**beside, name: 3.0}), name) == 3  # a whole number written with a point


def test_quantities_need_not_be_whole() -> None:
    assert parse_scenario({"replies_per_day": 733.3}).replies_per_day == 733.3


# --- the cases of the plan


@pytest.mark.parametrize(
    ("name", "value", "low", "high"),
    [
        ("monthly_growth_pct", 500, -50, 50),
        ("replies_per_day", -1, 0, 1_000_000),
        ("hire_hours_per_week", 0, 0.5, 84),
        ("epochs", 0, 1, 1_000),
        ("days_per_month", 0, 1, 31),
        ("days_per_month", 32, 1, 31),
        ("share_drafted_by_ai", 80, 0, 1),
        ("cache_hit_rate", 1.01, 0, 1),
        ("horizon_months", 0, 1, 60),
        ("hire_headcount", 0, 1, 100_000),
        ("training_runs", 0, 1, 1_000),
        ("refresh_every_months", 0, 1, 120),
        ("hire_tenure_months", 0, 1, 600),
        ("fx_hkd_per_usd", 0, 1, 100),
    ],
)
def test_absurd_values_are_named_with_what_is_allowed(name: str, value: float, low: float, high: float) -> None:
    error = refusal(**{name: value})
    assert error.code == "number_out_of_range"
    assert (error.params["field"], error.params["low"], error.params["high"]) == (name, low, high)
    assert error.params["value"] == str(value)


@pytest.mark.parametrize("name", CHOICES)
@pytest.mark.parametrize("value", ["perhaps", "", 1, True])
def test_a_choice_names_its_answers(name: str, value: object) -> None:
    error = refusal(**{name: value})
    assert (error.code, error.params["field"]) == ("not_a_choice", name)
    assert error.params["allowed"] == ", ".join(inputs()[name].choices)


@pytest.mark.parametrize("value", ["yes", 1, None])
def test_new_customer_is_true_or_false(value: object) -> None:
    error = refusal(new_customer=value)
    assert (error.code, error.params["field"]) == ("wrong_kind", "new_customer")


# --- unknown keys


@pytest.mark.parametrize(
    ("key", "nearest"),
    [("replies_per_dya", "replies_per_day"), ("hire_hourly_pay", "hire_hourly_pay_hkd"), ("zzz", "")],
)
def test_an_unknown_key_suggests_the_nearest(key: str, nearest: str) -> None:
    error = refusal(**{key: 1})
    assert (error.code, error.params["field"], error.params["nearest"]) == ("unknown_key", key, nearest)


# --- contradictions


def test_more_sent_than_tested() -> None:
    error = refusal(drafts_tested=10, drafts_sent_as_is=11)
    assert error.code == "more_sent_than_tested"
    assert (error.params["field"], error.params["sent"], error.params["tested"]) == ("drafts_sent_as_is", 11, 10)
    assert refusal(drafts_sent_as_is=1).code == "more_sent_than_tested"  # of none tested
    assert parse_scenario({"drafts_tested": 10, "drafts_sent_as_is": 10}).drafts_sent_as_is == 10


def test_more_hours_than_the_days_hold() -> None:
    error = refusal(hire_hours_per_week=49, hire_days_per_week=2)
    assert (error.code, error.params["field"]) == ("hours_do_not_fit", "hire_hours_per_week")
    assert parse_scenario({"hire_hours_per_week": 48, "hire_days_per_week": 2}).hire_hours_per_week == 48


# --- a vendor's quote

PRICES = ["training_usd_per_mtok", "input_usd_per_mtok", "cached_input_usd_per_mtok", "output_usd_per_mtok",
          "hosting_usd_per_hour", "storage_usd_per_month", "minimum_job_usd"]  # fmt: skip


@pytest.mark.parametrize("price", [*PRICES, "evaluations"])
@pytest.mark.parametrize("value", [-0.01, math.nan, math.inf, 1e12])
def test_a_price_of_a_quote_has_bounds(price: str, value: float) -> None:
    error = refusal(custom_routes=[{"id": "vendor", price: value}])
    assert (error.code, error.params["field"]) == ("quote_out_of_range", f"custom_routes.0.{price}")
    assert error.params["value"] == str(value)
    most = {"evaluations": 1_000, "storage_usd_per_month": 1_000_000, "minimum_job_usd": 1_000_000}
    assert (error.params["low"], error.params["high"]) == (0, most.get(price, 100_000))
    for lang in LANGS:
        said = error_text(error, lang)
        assert f"{most.get(price, 100_000):,}" in said
        assert "Input should" not in said


@pytest.mark.parametrize(
    ("quote", "field"),
    [
        ({"id": "vendor", "price": 1}, "custom_routes.0.price"),
        ({}, "custom_routes.0.id"),
        ({"id": ""}, "custom_routes.0.id"),
        ({"id": "a b"}, "custom_routes.0.id"),
        ({"id": "x" * 81}, "custom_routes.0.id"),
        ({"id": "vendor", "validation_billed": "yes"}, "custom_routes.0.validation_billed"),
        ({"id": "vendor", "evaluations": "sometimes"}, "custom_routes.0.evaluations"),
        ({"id": "vendor", "input_usd_per_mtok": "1"}, "custom_routes.0.input_usd_per_mtok"),
        ("vendor", "custom_routes.0"),
    ],
)
def test_a_quote_that_cannot_be_read_names_its_field(quote: object, field: str) -> None:
    error = refusal(custom_routes=[quote])
    assert (error.code, error.params["field"]) == ("custom_route", field)


def test_the_second_quote_is_named_as_the_second() -> None:
    error = refusal(custom_routes=[{"id": "good"}, {"id": "bad", "input_usd_per_mtok": -1}])
    assert error.params["field"] == "custom_routes.1.input_usd_per_mtok"


def test_two_quotes_of_one_name() -> None:
    error = refusal(custom_routes=[{"id": "vendor"}, {"id": "vendor"}])
    assert (error.code, error.params["field"]) == ("custom_route_twice", "custom_routes")


@pytest.mark.parametrize("value", ["vendor", 1, None, {"id": "vendor"}])
def test_quotes_come_as_a_list(value: object) -> None:
    error = refusal(custom_routes=value)
    assert (error.code, error.params["field"]) == ("wrong_kind", "custom_routes")


# --- routes


@pytest.mark.parametrize("field", ["prompting_route", "fine_tuning_route"])
@pytest.mark.parametrize("value", ["nobody.nothing", "", "Recommended"])
def test_an_unknown_route_is_named(field: str, value: str) -> None:
    with pytest.raises(InputError) as caught:
        estimate(parse_scenario({field: value}), default_book(), date(2026, 11, 21))
    assert (caught.value.code, caught.value.params["field"]) == ("unknown_route", field)


def test_a_route_mistaken_for_its_untuned_model_gets_its_neighbours_and_no_wall_of_ids() -> None:
    with pytest.raises(InputError) as caught:
        estimate(parse_scenario({"fine_tuning_route": "aws.nova-micro"}), default_book(), date(2026, 11, 21))
    for lang in LANGS:
        said = error_text(caught.value, lang)
        assert "aws.nova-micro.tuned" in said
        assert len(said) < 400


@pytest.mark.parametrize("field", ["prompting_route", "fine_tuning_route"])
def test_a_route_is_a_word(field: str) -> None:
    error = refusal(**{field: 7})
    assert (error.code, error.params["field"]) == ("wrong_kind", field)


# --- the corners of what is allowed still give an answer

CORNERS: list[dict[str, Any]] = [
    {"replies_per_day": 0},
    {"replies_per_day": 1_000_000, "monthly_growth_pct": 50, "horizon_months": 60},
    {"monthly_growth_pct": -50, "horizon_months": 60},
    {"share_drafted_by_ai": 0},
    {"minutes_per_reply_by_hand": 0, "review_minutes_per_reply": 0},
    {"training_examples": 0, "data_preparation_hours": 0},
    {"hire_hourly_pay_hkd": 0},
    {"hire_hours_per_week": 0.5, "hire_days_per_week": 0.5},
    {"hire_hours_per_week": 17, "hire_days_per_week": 1},
    {"horizon_months": 1},
    {"untested_sent_as_is_pct": 0},
    {"untested_sent_as_is_pct": 100, "tuned_drafts_sent_as_is_pct": 0},
    {"hosting_hours_per_month": 0},
    {"prompting_hours": 0, "evaluation_hours": 0, "integration_hours": 0, "upkeep_hours_per_month": 0},
    {"custom_routes": [{"id": "vendor"}], "prompting_route": "vendor", "fine_tuning_route": "vendor"},
]


@pytest.mark.parametrize("stated", CORNERS, ids=lambda stated: ",".join(stated))
@pytest.mark.parametrize("mode", ["avoid_hire", "cut_hours", "redeploy"])
def test_every_corner_gives_an_answer(stated: dict[str, Any], mode: str) -> None:
    found = estimate(parse_scenario({**stated, "saving_mode": mode}), default_book(), date(2026, 11, 21))
    assert found.verdict.choice in ("by_hand", "prompting", "few_shot", "rag", "fine_tuning", "not_yet")
    assert found.verdict.reasons
