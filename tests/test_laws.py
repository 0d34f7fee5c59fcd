"""What must hold for every input: the laws of the estimate, tried on drawn scenarios and prices."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_routes import BOOK, MONTHS, TODAY, quoted
from made_routes import project as project_option

from pricing import hire, inference, payback, training
from pricing.estimate import Estimate, OptionEstimate, estimate
from pricing.lines import line_items
from pricing.options import EVENTS, OPTIONS, OptionId, Projection, prompt_tokens
from pricing.priced import PricedRoute
from pricing.resolve import quantities
from pricing.scenario import Scenario, parse_scenario

LAW = settings(max_examples=50, deadline=None)
WHOLE_ESTIMATE = settings(max_examples=15, deadline=None)
Stated = dict[str, Any]
Prices = dict[str, float]


def amounts(most: float, least: float = 0.0) -> st.SearchStrategy[float]:
    return st.floats(least, most, allow_nan=False, allow_infinity=False)


SCENARIOS = st.fixed_dictionaries({
    "replies_per_day": amounts(5_000),
    "days_per_month": amounts(31, 1),
    "monthly_growth_pct": amounts(20, -20),
    "ramp_up_months": amounts(12),
    "customer_message_tokens": amounts(500),
    "reply_tokens": amounts(500),
    "instruction_tokens": amounts(5_000),
    "cache_hit_rate": amounts(1),
    "reasoning_tokens_per_reply": amounts(500),
    "needs_company_facts": st.sampled_from(["none", "documents", "live"]),
    "facts_tokens": amounts(60_000),
    "untested_sent_as_is_pct": amounts(100),
    "training_examples": st.integers(0, 5_000),
    "epochs": st.none() | st.integers(1, 10),
    "refresh_every_months": st.integers(1, 24),
    "hosting_hours_per_month": amounts(744),
    "delivery": st.sampled_from(["copy_by_hand", "connected"]),
    "platform_hkd_per_month": amounts(1_000),
    "hire_hourly_pay_hkd": amounts(200),
    "hire_hours_per_week": amounts(48, 1),
    "hire_headcount": st.integers(1, 30),
    "minutes_per_reply_by_hand": amounts(10),
    "review_minutes_per_reply": amounts(5),
    "share_drafted_by_ai": amounts(1),
    "saving_mode": st.sampled_from([None, "avoid_hire", "cut_hours", "redeploy"]),
    "card_fee_pct": amounts(5),
})  # fmt: skip

PRICES = ("training_usd_per_mtok", "input_usd_per_mtok", "cached_input_usd_per_mtok", "output_usd_per_mtok",
          "hosting_usd_per_hour", "storage_usd_per_month", "minimum_job_usd")  # fmt: skip
QUOTES = st.fixed_dictionaries({price: amounts(50) for price in PRICES})
OPTION = st.sampled_from(OPTIONS)


def quote(prices: Prices) -> PricedRoute:
    return quoted(**prices)


def project(option: OptionId, route: PricedRoute, stated: Stated, **changes: Any) -> Projection:
    q = quantities(parse_scenario(stated | changes), BOOK.at(TODAY), MONTHS)
    return project_option(option, route, q)


def no_less(larger: object, smaller: object) -> bool:
    """Within what adding floats in another order may change."""
    a, b = np.asarray(larger, dtype=float), np.asarray(smaller, dtype=float)
    return bool((a >= b - 1e-9 * (1 + np.abs(b))).all())


# --- volume


@LAW
@given(SCENARIOS, QUOTES, OPTION)
def test_zero_volume_costs_only_what_is_fixed(stated: Stated, prices: Prices, option: OptionId) -> None:
    projection = project(option, quote(prices), stated, replies_per_day=0)
    assert np.asarray(projection.monthly["inference"].hkd).max() == 0
    if "message_embedding" in projection.monthly:
        assert np.asarray(projection.monthly["message_embedding"].hkd).max() == 0
    if "delivery" in projection.monthly:  # the platform, not a message
        per_hkd = 1 + stated["card_fee_pct"] / 100
        assert projection.first_month("delivery").hkd == pytest.approx(stated["platform_hkd_per_month"] * per_hkd)
    assert projection.hours_freed.max() == 0
    assert projection.value_hkd.max() == 0


@LAW
@given(SCENARIOS, QUOTES, OPTION)
def test_twice_the_replies_cost_twice_the_tokens(stated: Stated, prices: Prices, option: OptionId) -> None:
    route = quote(prices)
    once = project(option, route, stated)
    twice = project(option, route, stated, replies_per_day=2 * stated["replies_per_day"])
    assert np.asarray(twice.monthly["inference"].usd) == pytest.approx(2 * np.asarray(once.monthly["inference"].usd))
    for fixed in ("hosting", "storage", "upkeep", "vector_store"):
        if fixed in once.monthly:
            assert np.array_equal(once.monthly[fixed].hkd, twice.monthly[fixed].hkd)
    assert once.upfront_hkd == twice.upfront_hkd


@LAW
@given(SCENARIOS, QUOTES, OPTION)
def test_more_replies_never_free_fewer_hours(stated: Stated, prices: Prices, option: OptionId) -> None:
    route = quote(prices)
    more = project(option, route, stated, replies_per_day=stated["replies_per_day"] * 1.5)
    assert no_less(more.hours_freed, project(option, route, stated).hours_freed)


# --- prices


@LAW
@given(SCENARIOS, QUOTES, OPTION, st.sampled_from(PRICES), amounts(100))
def test_a_dearer_price_never_lowers_cost(
    stated: Stated, prices: Prices, option: OptionId, which: str, more: float
) -> None:
    cheap = project(option, quote(prices), stated)
    dear = project(option, quote(prices | {which: prices[which] + more}), stated)
    assert no_less(dear.upfront_hkd, cheap.upfront_hkd)
    assert no_less(dear.cost_hkd, cheap.cost_hkd)


@LAW
@given(SCENARIOS, QUOTES, OPTION, amounts(5_000))
def test_payback_is_never_earlier_when_upfront_rises(
    stated: Stated, prices: Prices, option: OptionId, more: float
) -> None:
    route = quote(prices)
    before = payback.payback_months(project(option, route, stated).cumulative_hkd(MONTHS))
    after = payback.payback_months(
        project(option, route, stated, prompting_hours=8 + more / 525).cumulative_hkd(MONTHS)
    )
    assert np.isnan(after) or no_less(after, before)


@LAW
@given(st.lists(st.integers(-100_000, 100_000), min_size=2, max_size=37), st.integers(0, 100_000))
def test_payback_holds_from_its_month_on(flows: list[int], debt: int) -> None:
    cumulative = np.cumsum([-debt, *flows])
    found = float(payback.payback_months(cumulative))
    if np.isnan(found):
        assert cumulative[-1] < 0
    else:
        assert (cumulative[int(np.ceil(found)) :] >= 0).all()
        assert found == 0 or cumulative[int(np.ceil(found)) - 1] < 0


# --- adding up


@LAW
@given(SCENARIOS, QUOTES, OPTION)
def test_lines_add_up_to_totals(stated: Stated, prices: Prices, option: OptionId) -> None:
    q = quantities(parse_scenario(stated), BOOK.at(TODAY), MONTHS)
    route = quote(prices)
    projection = project_option(option, route, q)
    lines = line_items(projection, route, None, q)
    once = sum(line.amount_hkd or 0 for line in lines if line.period == "once")
    monthly = sum(line.amount_hkd or 0 for line in lines if line.period == "month")
    assert once == pytest.approx(projection.upfront_hkd)
    assert monthly == pytest.approx(projection.running_hkd)
    assert {line.item for line in lines if line.period == "event"} <= set(EVENTS)
    by_month = sum(np.asarray(cost.hkd) for cost in projection.monthly.values())
    assert projection.upfront_hkd + by_month.sum() == pytest.approx(projection.total_cost_hkd(MONTHS))


@LAW
@given(SCENARIOS, QUOTES, OPTION)
def test_the_ledger_is_the_sum_of_its_flows(stated: Stated, prices: Prices, option: OptionId) -> None:
    projection = project(option, quote(prices), stated)
    value, cost = projection.value_hkd.sum(), projection.total_cost_hkd(MONTHS)
    assert projection.cumulative_hkd(MONTHS)[-1] == pytest.approx(value - cost, abs=1e-6 * (1 + abs(value) + abs(cost)))
    assert projection.flows_hkd(MONTHS)[0] == -projection.upfront_hkd


@LAW
@given(SCENARIOS, QUOTES, OPTION)
def test_no_more_hours_are_freed_than_are_worked(stated: Stated, prices: Prices, option: OptionId) -> None:
    q = quantities(parse_scenario(stated), BOOK.at(TODAY), MONTHS)
    projection = project_option(option, quote(prices), q)
    assert (projection.hours_freed >= 0).all()
    assert no_less(q.worked_hours_per_month * stated["hire_headcount"], projection.hours_freed)
    assert no_less(projection.value_hkd, projection.saving_hkd)
    cost_of_all = q.hire_monthly_hkd * stated["hire_headcount"]
    assert no_less(cost_of_all, projection.saving_hkd)


@LAW
@given(SCENARIOS)
def test_the_tuned_prompt_carries_the_facts_of_the_base(stated: Stated) -> None:
    q = quantities(parse_scenario(stated), BOOK.at(TODAY), MONTHS)
    base = "rag" if q.facts_are_long else "prompting"
    own = q.instruction_tokens - q.tuned_instruction_tokens
    assert sum(prompt_tokens(base, q)) - sum(prompt_tokens("fine_tuning", q)) == pytest.approx(own)


# --- one formula for a number and for an array of draws

LENGTH = 5
FORMULAS: list[tuple[Callable[..., Any], int]] = [
    (training.per_epoch_tokens, 3),
    (training.billed_training_tokens, 5),
    (training.training_usd, 4),
    (training.gpu_training_usd, 4),
    (inference.replies_per_month, 4),
    (inference.cached_tokens, 3),
    (inference.inference_usd, 7),
    (inference.cache_write_usd, 3),
    (inference.hosting_usd, 2),
    (inference.window_hours, 2),
    (inference.messages_usd, 4),
    (hire.monthly_pay_hkd, 2),
    (hire.mpf_hkd_per_month, 3),
    (hire.monthly_hire_hkd, 5),
    (hire.hkd_per_worked_hour, 2),
    (hire.hours_freed_per_month, 6),
    (hire.ramp_share, 2),
    (hire.value_of_time_hkd, 2),
    (hire.whole_people_hkd, 3),
    (payback.monthly_rate, 1),
]


@pytest.mark.parametrize(("formula", "arguments"), FORMULAS, ids=[each.__name__ for each, _ in FORMULAS])
@LAW
@given(data=st.data())
def test_an_array_gives_what_each_number_gives(
    formula: Callable[..., Any], arguments: int, data: st.DataObject
) -> None:
    column = st.lists(amounts(50, 0.01), min_size=LENGTH, max_size=LENGTH)
    columns = [np.array(data.draw(column)) for _ in range(arguments)]
    together = formula(*columns)
    one_by_one = [float(formula(*(column[each] for column in columns))) for each in range(LENGTH)]
    assert np.asarray(together) == pytest.approx(one_by_one)


@LAW
@given(st.lists(st.lists(amounts(1e5, -1e5), min_size=13, max_size=13), min_size=2, max_size=6))
def test_payback_of_an_array_is_the_payback_of_each_row(rows: list[list[float]]) -> None:
    together = payback.payback_months(np.array(rows))
    one_by_one = [payback.payback_months(np.array(row)) for row in rows]
    assert np.asarray(together) == pytest.approx(one_by_one, nan_ok=True)


@LAW
@given(SCENARIOS, QUOTES, OPTION)
def test_a_projection_of_draws_is_the_projection_of_each(stated: Stated, prices: Prices, option: OptionId) -> None:
    drawn = {
        "untested_sent_as_is_pct": [40.0, 70.0, 90.0], "minutes_per_reply_by_hand": [1.0, 2.5, 4.0],
        "review_minutes_per_reply": [0.3, 0.75, 1.5], "engineering_hkd_per_hour": [262.0, 525.0, 1_000.0],
    }  # fmt: skip
    columns = {name: np.array(values)[:, None] for name, values in drawn.items()}
    route, view = quote(prices), BOOK.at(TODAY)
    together = project_option(option, route, quantities(parse_scenario(stated), view, MONTHS, columns))
    for each in range(3):
        alone = project(option, route, stated, **{name: values[each] for name, values in drawn.items()})
        assert together.cumulative_hkd(MONTHS)[each] == pytest.approx(alone.cumulative_hkd(MONTHS), abs=1e-6)


# --- the end of a service


@LAW
@given(SCENARIOS, QUOTES, st.integers(0, MONTHS))
def test_nothing_is_paid_or_saved_after_the_end(stated: Stated, prices: Prices, served: int) -> None:
    projection = project("fine_tuning", replace(quote(prices), served_months=served), stated)
    assert (projection.value_hkd[served:] == 0).all()
    assert (projection.cost_hkd[max(1, served) :] == 0).all()
    found = payback.payback_months(projection.cumulative_hkd(MONTHS))
    assert np.isnan(found) or found <= served


# --- the whole estimate on the shipped book

DAYS = st.dates(date(2024, 7, 1), date(2027, 12, 31))
PLACES = st.fixed_dictionaries(
    {"buyer_region": st.sampled_from(["HK", "anywhere"]), "new_customer": st.booleans()}
)  # fmt: skip


def unknown_is_said(option: OptionEstimate) -> bool:
    return option.first_year_hkd is not None or len(option.unknown) > 0


@WHOLE_ESTIMATE
@given(SCENARIOS, PLACES, DAYS, st.booleans())
def test_every_estimate_says_what_it_does_not_know(stated: Stated, place: Stated, as_of: date, hindsight: bool) -> None:
    found = estimate(parse_scenario(stated | place), BOOK, as_of, hindsight=hindsight)
    assert all(unknown_is_said(option) for option in found.options)
    assert sum(reason.holds for reason in found.verdict.reasons) >= 1
    assert found.verdict.decided_by in {reason.code for reason in found.verdict.reasons if reason.holds}
    for option in found.options:
        if option.option == "fine_tuning" and option.chosen and option.route.availability.buyable is not True:
            assert not any(each.route.availability.buyable and each.first_year_hkd is not None
                           for each in found.options if each.option == "fine_tuning")  # fmt: skip


def plain(found: Estimate) -> list[object]:
    return [
        (each.option, each.route.id, each.upfront_hkd, each.first_year_hkd, each.payback_months, each.lift_needed_pct)
        for each in found.options
    ]


@WHOLE_ESTIMATE
@given(SCENARIOS)
def test_the_same_scenario_gives_the_same_answer(stated: Stated) -> None:
    first, second = (estimate(parse_scenario(stated), BOOK, TODAY) for _ in range(2))
    assert plain(first) == plain(second)
    assert first.verdict == second.verdict or str(first.verdict) == str(second.verdict)  # NaN figures
    assert first.lines == second.lines


# --- the same months once more, in plain sums


def hire_by_sums(s: Scenario) -> tuple[float, float, float]:
    """(cost a month, hours worked a month, cost of such an hour) of one person paid by the hour."""
    pay = s.hire_hourly_pay_hkd * s.hire_hours_per_week * 52 / 12
    cost = pay + min(0.05 * pay, 1_500)
    days = 260 - (22 if s.hire_hours_per_week >= 17 else 0)
    worked = days * s.hire_hours_per_week / 5 / 12
    return cost, worked, cost / worked


def tokens_by_sums(s: Scenario, prices: Prices, documents: float) -> tuple[float, float]:
    """US$ of (one tuned reply, one round of training)."""
    long = documents > 20_000
    prefix = s.tuned_instruction_tokens + (0 if long else documents)
    rest = s.customer_message_tokens + (s.retrieved_tokens_per_reply if long else 0)
    hits = s.cache_hit_rate * prefix
    reply = (prefix + rest - hits) * prices["input_usd_per_mtok"] + hits * prices["cached_input_usd_per_mtok"]
    reply += (s.reply_tokens + s.reasoning_tokens_per_reply) * prices["output_usd_per_mtok"]
    n = s.training_examples
    epochs = s.epochs or (min(25, 100 // max(n, 1)) if 3 * n < 100 else 3)
    billed = n * (s.tuned_instruction_tokens + s.customer_message_tokens + s.reply_tokens + 15) * epochs
    job = max(prices["minimum_job_usd"], billed / 1e6 * prices["training_usd_per_mtok"]) * s.training_runs
    return reply / 1e6, job


def by_plain_sums(s: Scenario, prices: Prices) -> list[float]:
    """Cumulative value of a tuned quote, month by month, worked a second time with nothing but sums."""
    hire_cost, worked, hour = hire_by_sums(s)
    documents = s.facts_tokens if s.needs_company_facts == "documents" else 0
    long, connected = documents > 20_000, s.delivery == "connected"
    reply_usd, job_usd = tokens_by_sums(s, prices, documents)
    paid = 7.8 * (1 + s.card_fee_pct / 100)
    hours = 8 + 4 + 8 + (16 if connected else 0) + (16 if long else 0)
    total = -(hours * 525 + 20 * hour + job_usd * paid + (documents * 0.02 / 1e6 * paid if long else 0))
    found = [total]
    for month in range(1, MONTHS + 1):
        grown = (1 + s.monthly_growth_pct / 100) ** (month - 1)
        replies = s.replies_per_day * s.days_per_month * grown * s.share_drafted_by_ai
        usd = replies * reply_usd + s.hosting_hours_per_month * prices["hosting_usd_per_hour"]
        usd += prices["storage_usd_per_month"]
        usd += (replies * s.customer_message_tokens * 0.02 / 1e6 + 20) if long else 0
        usd += (s.platform_hkd_per_month / 7.8 + max(0, replies - 1_000) * 0.026) if connected else 0
        if month > 1 and (month - 1) % s.refresh_every_months == 0:
            usd, total = usd + job_usd, total - 6 * 525
        minutes = max(0, s.untested_sent_as_is_pct / 100 * s.minutes_per_reply_by_hand - s.review_minutes_per_reply)
        freed = min(replies * minutes / 60, worked * s.hire_headcount) * min(1, month / max(1, s.ramp_up_months))
        people = math.floor(freed / worked + 1e-9)
        total += (people * hire_cost if s.saving_mode == "avoid_hire" else freed * hour) - usd * paid - hour
        found.append(total)
    return found


@LAW
@given(SCENARIOS, QUOTES)
def test_the_engine_says_what_plain_sums_say(stated: Stated, prices: Prices) -> None:
    engine = project("fine_tuning", quote(prices), stated).cumulative_hkd(MONTHS)
    assert engine == pytest.approx(by_plain_sums(parse_scenario(stated), prices), rel=1e-9, abs=1e-6)
