"""The draws: distributions that can be computed by hand, and laws that hold for every seed."""

from __future__ import annotations

from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plain_shop import plain, shipped

from pricing import drivers, uncertainty
from pricing.choose import FIRST_YEAR
from pricing.drivers import Driver, draw, triangular
from pricing.estimate import Estimate
from pricing.payback import payback_months
from pricing.uncertainty import Band, OptionCertainty, band, certainty, projected

FEW = settings(max_examples=8, deadline=None)


def driver(found: Estimate, name: str) -> Driver:
    return next(each for each in drivers.drivers(found) if each.name == name)


def prompting(found: Estimate, **how: int) -> OptionCertainty:
    of = certainty(found, **how).of("prompting")
    assert of is not None
    return of


# --- one driver


def test_triangular_quantiles() -> None:
    # 40, 70, 90: the peak is at 30/50 = 0.6; below it low + sqrt(u x 50 x 30), above it high - sqrt((1 - u) x 50 x 20)
    # u = 0.15: 40 + sqrt(225) = 55; u = 0.6: 70; u = 0.9: 90 - sqrt(100) = 80
    found = triangular(np.array([0.0, 0.15, 0.6, 0.9, 1.0]), 40.0, 70.0, 90.0)
    assert found == pytest.approx([40, 55, 70, 80, 90])


def test_a_point_has_no_spread() -> None:
    assert triangular(np.array([0.0, 0.3, 1.0]), 5.0, 5.0, 5.0).tolist() == [5.0, 5.0, 5.0]


def test_a_range_moves_in_proportion_to_the_value() -> None:
    # 2.5 has 1 to 4, so 5 has 2 to 8
    found = driver(plain(minutes_per_reply_by_hand=5), "minutes_per_reply_by_hand")
    assert (found.low, found.value, found.high) == (2, 5, 8)
    assert (found.source, found.is_guess) == ("yours", False)


def test_a_range_stays_inside_what_may_be_entered() -> None:
    # 95 / 70 x 40 = 54.2857; 95 / 70 x 90 = 122.1 would be more than all
    found = driver(plain(untested_sent_as_is_pct=95), "untested_sent_as_is_pct")
    assert found.low == pytest.approx(54.285714)
    assert found.high == 100


def test_nothing_by_hand_is_drawn_without_a_division_by_zero() -> None:
    found = prompting(plain(minutes_per_reply_by_hand=0), draws=50)
    assert found.chance_at_horizon == 0


def test_a_tested_share_is_beta() -> None:
    # 14 of 40: Beta(15, 27), mean 15 / 42 = 0.35714, variance 15 x 27 / (42 x 42 x 43) = 0.0053393;
    # 4 standard errors of 10,000 draws: 4 x sqrt(0.0053393 / 10,000) = 0.0029
    found = draw(driver(plain(drafts_tested=40, drafts_sent_as_is=14), drivers.SENT_AS_IS), 10_000, 1) / 100
    assert found.mean() == pytest.approx(15 / 42, abs=0.0029)
    assert found.var() == pytest.approx(0.0053393, rel=0.1)


def test_one_draft_tested_tells_little() -> None:
    # 0 of 1: Beta(1, 2), F(x) = 1 - (1 - x)^2, median 1 - sqrt(0.5) = 0.29289
    found = draw(driver(plain(drafts_tested=1), drivers.SENT_AS_IS), 10_000, 1) / 100
    assert np.median(found) == pytest.approx(1 - sqrt(0.5), abs=0.015)


def test_prices_spread_by_confidence_unless_the_row_states_its_own_range() -> None:
    found = shipped(delivery="connected", needs_company_facts="documents", facts_tokens=90_000)
    seen = {each.name: each for each in drivers.drivers(found)}
    for option in found.options:
        for field in drivers.DRAWN_FIELDS if option.chosen else ():
            row = option.route.rows.get(field)
            if row is None or row.amount is None or row.low is not None:
                continue
            share = {"primary": 0.0, "secondary": 0.1, "derived": 0.3, "assumption": 0.3}[row.confidence]
            if share and row.amount:
                assert seen[row.id].low == pytest.approx(float(row.amount) * (1 - share))
                assert seen[row.id].high == pytest.approx(float(row.amount) * (1 + share))
            else:
                assert row.id not in seen
    fx = seen["fx.hkd-per-usd"]
    assert (fx.low, fx.value, fx.high) == (7.75, 7.8, 7.85)


def test_checking_is_drawn_as_a_share_of_the_minutes_by_hand() -> None:
    # 0.3 / 2.5 = 0.12 to 1.5 / 2.5 = 0.6 of the minutes by hand
    found = plain()
    values = {each.name: draw(each, 2_000, 3) for each in drivers.drivers(found)}
    q = drivers.quantities(found, values)
    share = q.review_minutes_per_reply / q.minutes_per_reply_by_hand
    assert share.min() >= 0.12 and share.max() <= 0.6
    assert np.corrcoef(share[:, 0], q.minutes_per_reply_by_hand[:, 0])[0, 1] == pytest.approx(0, abs=0.1)


# --- the sums of many draws


def test_first_year_of_one_uncertain_rate_by_hand() -> None:
    # Only the engineer's rate moves the cost: 12 hours x rate + 12 x 100. Rate 262, 525, 1,000: 738 wide.
    # P10: 262 + sqrt(0.1 x 738 x 263) = 401.317, 12 x 401.317 + 1,200 = 6,015.80
    # P50: 1,000 - sqrt(0.5 x 738 x 475) = 581.336, P90: 1,000 - sqrt(0.1 x 738 x 475) = 812.769
    # 4 standard errors: 4 x 12 x sqrt(p (1 - p) / 10,000) / density = 100, 100 and 135
    found = prompting(plain()).first_year_hkd
    assert found.p10 == pytest.approx(6_015.80, abs=100)
    assert found.p50 == pytest.approx(12 * 581.336 + 1_200, abs=100)
    assert found.p90 == pytest.approx(12 * 812.769 + 1_200, abs=135)


def test_percentiles_are_draws_that_happened() -> None:
    found = plain()
    rates = np.sort(draw(driver(found, "engineering_hkd_per_hour"), 1_000, 7)[:, 0])
    first_year = prompting(found, draws=1_000, seed=7).first_year_hkd
    assert first_year.p10 == pytest.approx(12 * rates[99] + 1_200)
    assert first_year.p50 == pytest.approx(12 * rates[499] + 1_200)
    assert first_year.p90 == pytest.approx(12 * rates[899] + 1_200)


def test_never_sorts_last_and_is_no_number() -> None:
    # 10 draws, 2 of which never pay: P10 is the 1st, P50 the 5th, P90 the 9th
    assert band(np.array([np.inf, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0, np.inf])) == Band(1.0, 5.0, None)
    assert band(np.full(10, np.inf)) == Band(None, None, None)


def test_the_same_seed_gives_the_same_numbers_and_another_gives_others() -> None:
    found = shipped()
    assert certainty(found, draws=300, seed=5) == certainty(found, draws=300, seed=5)
    assert certainty(found, draws=300, seed=5).options != certainty(found, draws=300, seed=6).options


def test_the_shown_option_alone_has_the_numbers_it_has_among_all() -> None:
    found = shipped()
    whole, alone = certainty(found, draws=300), certainty(found, draws=300, only_shown=True)
    assert alone.options == (whole.of(whole.shown),) and len(whole.options) > 1
    assert (alone.drivers, alone.cash_p10_hkd, alone.cash_p90_hkd) == (
        whole.drivers, whole.cash_p10_hkd, whole.cash_p90_hkd,
    )  # fmt: skip


def test_the_size_of_a_block_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    found = shipped()
    whole = certainty(found, draws=1_100)
    monkeypatch.setattr(uncertainty, "ROWS_AT_ONCE", 64)
    assert certainty(found, draws=1_100) == whole


@FEW
@given(
    replies=st.floats(0, 3_000), minutes=st.floats(0, 8), sent=st.integers(0, 40), pay=st.floats(40, 200),
    mode=st.sampled_from(["avoid_hire", "cut_hours", "redeploy"]), horizon=st.sampled_from([6, 12, 24, 36]),
    seed=st.integers(0, 9),
)  # fmt: skip
def test_percentiles_never_fall_and_chances_never_shrink(
    replies: float, minutes: float, sent: int, pay: float, mode: str, horizon: int, seed: int
) -> None:
    found = shipped(
        replies_per_day=replies, minutes_per_reply_by_hand=minutes, drafts_tested=40, drafts_sent_as_is=sent,
        hire_hourly_pay_hkd=pay, saving_mode=mode, horizon_months=horizon,
    )  # fmt: skip
    for each in certainty(found, draws=200, seed=seed).options:
        for months in (each.first_year_hkd, each.payback_months):
            ranks = [np.inf if value is None else value for value in (months.p10, months.p50, months.p90)]
            assert ranks == sorted(ranks)
        known = [chance for months, chance in each.chance_within.items() if months <= horizon]
        assert None not in known and known == sorted(known, key=float)  # type: ignore[arg-type]
        assert all(chance is None for months, chance in each.chance_within.items() if months > horizon)
        assert all((chance or 0) <= (each.chance_at_horizon or 0) for chance in known)


def test_an_unknown_price_gives_no_percentile() -> None:
    route = {"id": "half", "training_usd_per_mtok": 1.0, "input_usd_per_mtok": 1.0}
    found = prompting(plain(custom_routes=[route], prompting_route="half", fine_tuning_route="half"), draws=50)
    assert (found.first_year_hkd, found.payback_months) == (Band(None, None, None), Band(None, None, None))
    assert found.chance_at_horizon is None


# --- an array of draws is what each draw gives alone

SITUATIONS: list[dict[str, object]] = [
    {},
    {"needs_company_facts": "documents", "facts_tokens": 90_000, "delivery": "connected", "monthly_growth_pct": 4},
    {"saving_mode": "avoid_hire", "hire_headcount": 5, "replies_per_day": 900, "cache_hit_rate": 0.5},
    {"drafts_tested": 40, "drafts_sent_as_is": 30, "hire_pay_basis": "monthly", "refresh_every_months": 4},
    {"fine_tuning_route": "openai.gpt-4o-mini.tuned", "buyer_region": "anywhere", "new_customer": False},
    {"fine_tuning_route": "azure.gpt-4.1-mini.global.tuned", "ramp_up_months": 6, "horizon_months": 36},
]


@pytest.mark.parametrize("stated", SITUATIONS, ids=[str(index) for index in range(len(SITUATIONS))])
def test_draws_together_are_each_draw_alone(stated: dict[str, object]) -> None:
    found = shipped(**stated)
    horizon = found.scenario.horizon_months
    values = {each.name: draw(each, 4, 11) for each in drivers.drivers(found)}
    together_q = drivers.quantities(found, values)
    for option in (each for each in found.options if each.chosen):
        together = projected(found, option, together_q, values)
        costs, paybacks = together.total_cost_hkd(FIRST_YEAR), payback_months(together.cumulative_hkd(horizon))
        for index in range(4):
            alone = {name: float(column[index, 0]) for name, column in values.items()}
            single = projected(found, option, drivers.quantities(found, alone), alone)
            assert np.asarray(costs)[index] == pytest.approx(single.total_cost_hkd(FIRST_YEAR))
            months = payback_months(single.cumulative_hkd(horizon))
            assert np.asarray(paybacks)[index] == pytest.approx(months, nan_ok=True)
            assert together.upfront_hkd[index, 0] == pytest.approx(single.upfront_hkd)
            assert together.monthly["inference"].hkd[index] == pytest.approx(single.monthly["inference"].hkd)


@pytest.mark.parametrize("stated", SITUATIONS, ids=[str(index) for index in range(len(SITUATIONS))])
def test_the_values_as_entered_give_the_estimate_itself(stated: dict[str, object]) -> None:
    found = shipped(**stated)
    values = {each.name: each.value for each in drivers.drivers(found)}
    q = drivers.quantities(found, values)
    for option in (each for each in found.options if each.chosen):
        again = projected(found, option, q, values)
        assert float(again.total_cost_hkd(FIRST_YEAR)) == pytest.approx(option.first_year_hkd)
        assert option.projection is not None
        assert again.value_hkd == pytest.approx(option.projection.value_hkd)
