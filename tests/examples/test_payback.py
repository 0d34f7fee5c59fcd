"""Payback, present value, return and the lift that pays, worked by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from made_routes import BOOK, TODAY, booked, project, quoted

from pricing.options import Projection
from pricing.payback import (
    break_even,
    discounted,
    drafts_to_see,
    irr_yearly,
    monthly_rate,
    needed_share,
    payback_months,
    roi_pct,
)
from pricing.priced import PricedRoute
from pricing.resolve import quantities
from pricing.scenario import parse_scenario


def payback(*cumulative: float) -> float:
    return float(payback_months(np.array(cumulative, dtype=float)))


# --- payback


def test_payback_inside_a_month_is_interpolated() -> None:
    assert payback(-300, -100, 100, 300) == 1.5  # from -100 to 100 half-way through month 2
    assert payback(-300, -100, 300) == 1.25  # 100 of the 400 of month 2
    assert payback(-100, 0, 100) == 1.0  # reached exactly at the end of month 1


def test_at_once_and_never() -> None:
    assert payback(0, 100, 200) == 0.0
    assert payback(50, 100) == 0.0
    assert np.isnan(payback(-300, -200, -100))
    assert np.isnan(payback(-300, -200, -100, -0.01))
    assert np.isnan(payback(0, -1, -2))


def test_payback_is_the_last_crossing() -> None:
    # above zero after month 1, but a migration in month 2 takes it back: -50 to 150 in month 3, a quarter of it
    assert payback(-100, 20, -50, 150) == 2.25
    assert np.isnan(payback(-100, 20, -50))


def test_an_unknown_cost_has_no_payback() -> None:
    assert np.isnan(payback(-100, np.nan, 100))


def test_payback_of_many_draws_is_one_a_row() -> None:
    found = payback_months(np.array([[-300.0, -100, 100], [-1, -1, -1], [0, 1, 2]]))
    assert np.array_equal(found, [1.5, np.nan, 0.0], equal_nan=True)


# --- money in time


def test_the_monthly_rate_compounds_to_the_yearly() -> None:
    assert (1 + monthly_rate(0.08)) ** 12 == pytest.approx(1.08)
    assert monthly_rate(0) == 0
    assert monthly_rate(1.01**12 - 1) == pytest.approx(0.01)


def test_money_of_later_months_in_that_of_today() -> None:
    one_percent = 1.01**12 - 1
    # -1,000 + 505 / 1.01 + 612.06 / 1.0201 = -1,000 + 500 + 600
    flows = np.array([-1_000, 505, 612.06])
    assert discounted(flows, one_percent) == pytest.approx([-1_000, 500, 600])
    assert discounted(flows, 0) == pytest.approx(flows)


def test_internal_rate_of_return() -> None:
    # -100 then 110 a month later: 10% a month, 1.1^12 - 1 a year
    assert irr_yearly(np.array([-100.0, 110])) == pytest.approx(1.1**12 - 1)
    # twelve months later: 8% a year
    assert irr_yearly(np.array([-100.0, *[0.0] * 11, 108])) == pytest.approx(0.08)
    assert irr_yearly(np.array([-100.0, -10])) is None  # never a gain
    assert irr_yearly(np.array([100.0, 10])) is None  # never a cost
    assert irr_yearly(np.array([0.0, 0])) is None


def test_return_on_what_was_spent() -> None:
    assert roi_pct(500, 2_000) == 25
    assert roi_pct(-500, 2_000) == -25
    assert roi_pct(500, 0) is None


def test_two_cost_lines_meet() -> None:
    assert break_even(100, 1, 0, 2) == 100  # 100 + v = 2 v
    assert break_even(6_000, 0.5, 0, 2) == 4_000  # 6,000 = 1.5 v
    assert np.isnan(break_even(100, 1, 0, 1))  # side by side
    assert np.isnan(break_even(100, 2, 0, 1))  # they would meet at -100


# --- lift


def test_the_smallest_share_whose_value_reaches_what_is_needed() -> None:
    found = needed_share(lambda share: 1_000 * share, np.array([250.0, 0.0, 1_000.0, 1_000.1]))
    assert found[:3] == pytest.approx([0.25, 0, 1])
    assert np.isnan(found[3])


def test_the_smallest_share_where_value_comes_in_steps() -> None:
    # whole people: 500 from one half on, 1,000 only at one
    found = needed_share(lambda share: np.floor(share * 2) * 500, np.array([1.0, 500.0, 501.0]))
    assert found == pytest.approx([0.5, 0.5, 1.0])


@pytest.mark.parametrize(
    ("share", "lift", "drafts"),
    [
        (0.7, 0.10, 162),  # 2 x 0.21 x 19.6^2 = 0.42 x 384.16 = 161.3
        (0.5, 0.10, 193),  # 0.5 x 384.16 = 192.08
        (0.9, 0.02, 1_729),  # 0.18 x 98^2 = 0.18 x 9,604 = 1,728.72
        (0.5, 0.98, 2),  # 0.5 x 2^2 = 2 exactly
        (1.0, 0.05, 0),  # nothing to tell apart
    ],
)
def test_drafts_to_test(share: float, lift: float, drafts: int) -> None:
    assert drafts_to_see(share, lift) == drafts


def test_no_drafts_show_a_lift_of_nothing() -> None:
    assert drafts_to_see(0.7, 0) is None
    assert drafts_to_see(0.7, -0.1) is None
    assert drafts_to_see(0.7, float("nan")) is None


# --- refreshes, migrations and the end of a service: a made-up quote at round figures

FLAT = {
    "training_examples": 1_000, "tokens_per_example": 1_000, "epochs": 1, "training_runs": 1, "fx_hkd_per_usd": 10,
    "engineering_hkd_per_hour": 100, "refresh_hours": 2, "migration_hours": 5, "horizon_months": 36,
}  # fmt: skip


def at_3_dollars(**stated: object) -> PricedRoute:
    return quoted(**{"training_usd_per_mtok": 3.0, **stated})


def tuned(route: PricedRoute, successor: PricedRoute | None = None, **stated: object) -> Projection:
    return project("fine_tuning", route, quantities(parse_scenario(FLAT | stated), BOOK.at(TODAY), 36), successor)


def months_paid(projection: Projection, item: str) -> dict[int, float]:
    amounts = np.asarray(projection.monthly[item].hkd) if item in projection.monthly else np.zeros(36)
    return {month: float(amounts[month - 1]) for month in range(1, 37) if amounts[month - 1]}


def ending_after(months: int, **stated: object) -> PricedRoute:
    return replace(at_3_dollars(**stated), served_months=months)


def test_refreshes_fall_in_months_1_plus_k_times_every() -> None:
    # 1,000 x 1,000 = 1M at US$3 = HK$30, and 2 h at HK$100: 230
    assert months_paid(tuned(at_3_dollars()), "refresh") == pytest.approx({13: 230, 25: 230})
    assert months_paid(tuned(at_3_dollars(), refresh_every_months=3, horizon_months=12), "refresh") == pytest.approx(
        {4: 230, 7: 230, 10: 230, 13: 230, 16: 230, 19: 230, 22: 230, 25: 230, 28: 230, 31: 230, 34: 230}
    )
    assert months_paid(tuned(at_3_dollars(), refresh_every_months=36), "refresh") == {}


def test_several_runs_are_paid_at_each_refresh() -> None:
    # HK$30 x 2 runs + 200
    assert months_paid(tuned(at_3_dollars(), training_runs=2), "refresh") == pytest.approx({13: 260, 25: 260})


def test_the_end_of_a_base_is_a_migration_to_the_successor() -> None:
    dearer = at_3_dollars(training_usd_per_mtok=8.0)
    projection = tuned(ending_after(5), successor=dearer)
    # month 6: 1M at US$8 = HK$80, and 5 h at HK$100: 580; refreshes are then the successor's: 80 + 200
    assert months_paid(projection, "migration") == pytest.approx({6: 580})
    assert months_paid(projection, "refresh") == pytest.approx({13: 280, 25: 280})


def test_a_migration_replaces_a_refresh_of_the_same_month() -> None:
    projection = tuned(ending_after(12), successor=at_3_dollars(training_usd_per_mtok=8.0))
    assert months_paid(projection, "migration") == pytest.approx({13: 580})
    assert months_paid(projection, "refresh") == pytest.approx({25: 280})


def test_without_a_successor_the_service_ends() -> None:
    projection = tuned(ending_after(5, storage_usd_per_month=2.0))
    assert months_paid(projection, "storage") == dict.fromkeys(range(1, 6), 20)  # US$2 x 10
    assert months_paid(projection, "migration") == {}
    assert months_paid(projection, "refresh") == {}
    assert (projection.value_hkd[:5] > 0).all()
    assert (projection.value_hkd[5:] == 0).all()


def test_a_service_that_ends_before_it_has_paid_never_pays() -> None:
    # upfront 8 + 4 + 8 = 20 h at HK$100, 20 h of data at 80.29 and HK$30: 2,000 + 1,605.88 + 30 = 3,635.88
    # a month: 24 h freed x 80.294 = 1,927.06, less an hour of upkeep 80.29 = 1,846.76; 3,635.88 / 1,846.76 = 1.97
    lasting = payback_months(tuned(at_3_dollars()).cumulative_hkd(36))
    assert lasting == pytest.approx(3_635.88 / 1_846.76, abs=1e-4)
    assert payback_months(tuned(ending_after(2)).cumulative_hkd(36)) == pytest.approx(lasting)
    assert np.isnan(payback_months(tuned(ending_after(1)).cumulative_hkd(36)))


def test_months_served_are_counted_from_the_book() -> None:
    # GPT-4o mini ends on 2027-01-14: from 2026-11-21 only the month to 2026-12-20 is whole
    assert booked("openai.gpt-4o-mini.tuned").served_months == 1
    # in April 2026 nobody knew of an end
    assert np.isinf(booked("openai.gpt-4o-mini.tuned", date(2026, 4, 15)).served_months)


def test_hours_before_the_first_month() -> None:
    once = tuned(at_3_dollars(), integration_hours=3).once
    amounts = {item: float(cost.hkd) for item, cost in once.items()}
    assert amounts == pytest.approx({
        "instructions": 800, "evaluation": 400, "integration": 300, "tuned_evaluation": 800, "training": 30,
        "data_preparation": 20 * 6_370 * 12 / 952,
    })  # fmt: skip


@pytest.mark.parametrize(("delivery", "hours"), [("copy_by_hand", 0), ("connected", 16)])
def test_integration_by_default(delivery: str, hours: float) -> None:
    assert quantities(parse_scenario({"delivery": delivery}), BOOK.at(TODAY), 12).integration_hours == hours
