"""The quick estimate of the chosen routes says exactly what the whole estimate says of them."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pricing.book import default_book
from pricing.errors import InputError
from pricing.estimate import Estimate, Measured, estimate, estimate_chosen
from pricing.figures import OptionEstimate
from pricing.scenario import parse_scenario
from tests.test_laws import SCENARIOS

BOOK = default_book()
TODAY = date(2026, 11, 21)
DAYS = st.sampled_from([date(2024, 8, 1), date(2025, 5, 15), date(2026, 4, 15), date(2026, 8, 15), TODAY])
NAMED = {use: sorted(route.id for route in BOOK.routes.values() if route.use == use) for use in ("prompting", "tuning")}
QUOTES = st.lists(
    st.fixed_dictionaries(
        {"id": st.sampled_from(["quote-a", "quote-b"]), "training_usd_per_mtok": st.floats(0, 50)},
        optional={"input_usd_per_mtok": st.floats(0, 5), "output_usd_per_mtok": st.floats(0, 5)},
    ),
    max_size=2, unique_by=lambda quote: quote["id"],
)  # fmt: skip
RULES = st.sampled_from(["recommended", "cheapest_buyable"])
BUYER = st.fixed_dictionaries({
    "horizon_months": st.sampled_from([1, 12, 24, 36]),
    "buyer_region": st.sampled_from(["HK", "anywhere"]),
    "new_customer": st.booleans(),
    "reply_language": st.sampled_from(["cantonese", "written_chinese", "english", "mixed"]),
    "task_is_narrow": st.sampled_from(["yes", "no", "unknown"]),
    "format_or_style_specific": st.sampled_from(["yes", "no", "unknown"]),
    "prompting_route": RULES | st.sampled_from(NAMED["prompting"]),
    "fine_tuning_route": RULES | st.sampled_from(NAMED["tuning"]),
    "custom_routes": QUOTES,
})  # fmt: skip
MEASURED = st.none() | st.builds(Measured, st.none() | st.floats(0, 1), st.booleans())
PLAIN = [field.name for field in fields(OptionEstimate) if field.name not in ("route", "projection")]


def figures(found: OptionEstimate) -> dict[str, Any]:
    """Every figure of an option to the last bit, and its months."""
    assert found.projection is not None
    months = found.projection.cumulative_hkd(found.projection.saving_hkd.shape[-1]).tolist()
    return {name: getattr(found, name) for name in PLAIN} | {"route": found.route.id, "months": repr(months)}


def said(found: Estimate) -> dict[str, Any]:
    return {
        "options": [figures(each) for each in found.options if each.chosen],
        "verdict": repr(found.verdict),  # NaN among its figures equals itself here
        "resolved": found.resolved,
        "base": (found.base, found.rival, found.hire_monthly_hkd, found.hkd_per_worked_hour),
        "break_even": found.break_even,
        "lines": repr(found.lines),
        "remarks": repr(found.remarks),
        "successor": None if found.successor is None else found.successor.id,
    }


def either(way: Any, values: dict[str, Any], day: date, measured: Measured | None) -> Any:
    try:
        return said(way(parse_scenario(values), BOOK, day, measured=measured))
    except InputError as error:
        return (error.code, error.params)


@settings(max_examples=60, deadline=None)
@given(SCENARIOS, BUYER, DAYS, MEASURED)
def test_the_chosen_routes_are_what_the_whole_estimate_says(
    stated: dict[str, Any], buyer: dict[str, Any], day: date, measured: Measured | None
) -> None:
    values = {**stated, **buyer}
    assert either(estimate_chosen, values, day, measured) == either(estimate, values, day, measured)


@pytest.mark.parametrize("day", [date(2024, 8, 1), date(2025, 5, 15), TODAY])
@pytest.mark.parametrize("region", ["HK", "anywhere"])
def test_it_holds_where_nothing_or_little_can_be_bought(day: date, region: str) -> None:
    values = {"buyer_region": region, "horizon_months": 36}
    found = estimate_chosen(parse_scenario(values), BOOK, day)
    assert said(found) == said(estimate(parse_scenario(values), BOOK, day))
    assert all(each.chosen for each in found.options)


def test_a_route_nobody_knows_is_refused_with_the_same_neighbours() -> None:
    for field in ("prompting_route", "fine_tuning_route"):
        values = {field: "openai.gpt-4.1-mini.tunde"}
        refusal = either(estimate_chosen, values, TODAY, None)
        assert refusal == either(estimate, values, TODAY, None) and refusal[0] == "unknown_route"
