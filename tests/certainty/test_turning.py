"""What matters most and where the answer turns: by hand, and by running the estimate again on both sides."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from plain_shop import WORKED_HOUR_HKD, plain, shipped

from pricing import drivers
from pricing.drivers import Driver
from pricing.estimate import Estimate
from pricing.quantity import Array
from pricing.roots import first_change
from pricing.tornado import Bar, Threshold, thresholds, tornado
from pricing.uncertainty import shown_option

FIXED = {"prompting_route": "alibaba.qwen3.7-flash", "fine_tuning_route": "aws.nova-micro.tuned"}


def bar(found: Estimate, name: str) -> Bar:
    return next(each for each in tornado(found).bars if each.driver.name == name)


def turn(found: Estimate, name: str) -> Threshold:
    return next(each for each in thresholds(found) if each.name == name)


# --- roots


def test_the_first_change_is_found_on_either_side() -> None:
    def positive(points: Array) -> Array:
        return np.asarray(points >= 1.4)

    found = first_change(positive, np.array([0.0, 10.0, 2.0]), np.array([480.0, 0.0, 480.0]))
    assert found[:2] == pytest.approx([1.4, 1.4], abs=1e-9)
    assert np.isnan(found[2])
    assert found[0] >= 1.4 > found[1]  # the far side of each


# --- the tornado


def test_the_engineers_rate_by_hand() -> None:
    # 12 hours: 475 more an hour costs 5,700, 263 less saves 3,156
    found = plain()
    net = tornado(found).net_hkd
    assert net is not None
    rate = bar(found, "engineering_hkd_per_hour")
    assert rate.net_at_high_hkd == pytest.approx(net - 5_700)
    assert rate.net_at_low_hkd == pytest.approx(net + 3_156)
    assert rate.width_hkd == pytest.approx(8_856)


def test_net_as_entered_by_hand() -> None:
    # 24 hours x 80.2941 x 24 months - 6,300 - 100 x 24 = 46,249.41 - 8,700
    net = tornado(plain()).net_hkd
    assert net == pytest.approx(24 * 24 * WORKED_HOUR_HKD - 8_700)


@pytest.mark.parametrize("stated", [{}, {"saving_mode": "redeploy"}, {"drafts_tested": 40, "drafts_sent_as_is": 14},
                                    {"needs_company_facts": "documents", "facts_tokens": 90_000}])  # fmt: skip
def test_widest_first_and_eight_at_most(stated: dict[str, Any]) -> None:
    found = tornado(shipped(**stated))
    widths = [each.width_hkd for each in found.bars]
    assert widths == sorted(widths, reverse=True)
    assert 0 < len(widths) <= 8 and widths[-1] > 0
    assert found.top_guesses == sum(each.driver.is_guess for each in found.bars[:5])


def test_each_bar_is_the_estimate_run_again() -> None:
    found = shipped(**FIXED)
    changed = {"untested_sent_as_is_pct": 40, "engineering_hkd_per_hour": 262, "hire_hourly_pay_hkd": 59.2,
               "review_minutes_per_reply": 0.3}  # fmt: skip
    for name, low in changed.items():
        again = shipped(**FIXED, **{name: low}).chosen("prompting")
        assert again is not None
        assert bar(found, name).net_at_low_hkd == pytest.approx(again.net_hkd_at_horizon)


def test_minutes_by_hand_take_the_checking_with_them() -> None:
    # 1 minute by hand is 0.4 of 2.5, so checking is 0.4 of 0.75 = 0.3
    again = shipped(**FIXED, minutes_per_reply_by_hand=1, review_minutes_per_reply=0.3).chosen("prompting")
    assert again is not None
    assert bar(shipped(**FIXED), "minutes_per_reply_by_hand").net_at_low_hkd == pytest.approx(again.net_hkd_at_horizon)


def test_a_value_of_the_users_own_is_no_guess_of_ours() -> None:
    # as entered three of ours lead with the pay (a row) and the rate: 4 guesses of 5; two own values leave 2
    assert tornado(plain()).top_guesses == 4
    own = plain(minutes_per_reply_by_hand=3, review_minutes_per_reply=1)
    assert tornado(own).top_guesses == 2


def test_an_unknown_price_has_no_tornado_and_no_thresholds() -> None:
    route = {"id": "half", "training_usd_per_mtok": 1.0, "input_usd_per_mtok": 1.0}
    found = plain(custom_routes=[route], prompting_route="half", fine_tuning_route="half")
    assert (tornado(found).net_hkd, tornado(found).bars, thresholds(found)) == (None, (), ())


# --- thresholds


def test_checking_may_take_so_long_by_hand() -> None:
    # 1,440 x (0.7 x 2.5 - r) / 60 x 80.2941 x 24 = 8,700, so r = 1.75 - 8,700 / (24 x 24 x 80.2941) = 1.56189
    found = turn(plain(), "review_minutes_per_reply")
    assert found.above == pytest.approx(1.75 - 8_700 / (24 * 24 * WORKED_HOUR_HKD))
    assert (found.below, found.pays) == (None, True)


def test_drafts_sent_unchanged_must_be_so_many_by_hand() -> None:
    # (s x 2.5 - 0.75) x 24 x 80.2941 x 24 = 8,700: s = (0.75 + 0.18811) / 2.5 = 0.37525
    found = turn(plain(), "untested_sent_as_is_pct")
    assert found.below == pytest.approx((0.75 + 8_700 / (24 * 24 * WORKED_HOUR_HKD)) / 2.5 * 100)


def pays(found: Estimate) -> bool:
    return shown(found).payback_months is not None


def shown(found: Estimate) -> Any:
    return found.chosen(found.base)


@pytest.mark.parametrize("stated", [
    {}, {"replies_per_day": 8.0}, {"minutes_per_reply_by_hand": 1.2}, {"saving_mode": "redeploy"},
    {"monthly_growth_pct": 5, "ramp_up_months": 4}, {"needs_company_facts": "documents", "facts_tokens": 90_000},
])  # fmt: skip
def test_the_answer_turns_between_both_sides_of_every_threshold(stated: dict[str, Any]) -> None:
    found = shipped(**FIXED, **stated)
    assert shown_option(found).option == found.base
    every = thresholds(found)
    assert 0 < len(every) <= 3
    for each in every:
        assert each.pays == pays(found)
        for side, at in ((-1, each.below), (1, each.above)):
            if at is None:
                continue
            near, far = at * (1 - side * 1e-6), at * (1 + side * 1e-6)
            assert pays(shipped(**FIXED, **(stated | {each.name: near}))) == each.pays
            assert pays(shipped(**FIXED, **(stated | {each.name: far}))) != each.pays


def test_a_tested_share_turns_too() -> None:
    found = shipped(**FIXED, drafts_tested=40, drafts_sent_as_is=30)
    at = turn(found, drivers.SENT_AS_IS).below
    assert at is not None
    many = 1_000_000
    for drafts, expected in ((int(at / 100 * many) - 2, False), (int(at / 100 * many) + 2, True)):
        assert pays(shipped(**FIXED, drafts_tested=many, drafts_sent_as_is=drafts)) == expected


def test_what_may_turn_the_answer_inside_its_range_comes_first() -> None:
    flags = [each.within_range for each in thresholds(shipped(**FIXED))]
    assert flags == sorted(flags, reverse=True)


def test_outside_their_ranges_the_nearest_turn_comes_first() -> None:
    # ln(120 / 60) = 0.693 is nearer than ln(3 / 70) = -3.15
    near = Threshold("replies_per_day", 60, True, None, 120, None, None)
    far = Threshold("hire_hourly_pay_hkd", 70, True, 3, None, 59.2, 82.9)
    assert (near.distance, far.distance) == pytest.approx((0.693147, 3.149883))
    found = thresholds(shipped(**FIXED, drafts_tested=400, drafts_sent_as_is=380, replies_per_day=900))
    outside = [each.distance for each in found if not each.within_range]
    assert outside == sorted(outside)


def test_a_driver_that_cannot_vary_is_left_out() -> None:
    names = [each.name for each in drivers.drivers(plain(review_minutes_per_reply=0))]
    assert "review_minutes_per_reply" not in names
    assert all(isinstance(each, Driver) and each.high > each.low for each in drivers.drivers(plain()))
