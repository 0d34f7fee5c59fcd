"""Who overtakes whom at which volume, and NPV, IRR, ROI and the rest, worked by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from plain_shop import FREE, WORKED_HOUR_HKD, plain, shipped

from pricing.break_even import Overtaking, chosen_ways, cost_curves, overtakings
from pricing.estimate import Estimate
from pricing.options import Quantities, project
from pricing.payback import irr_monthly, irr_yearly
from pricing.worth import Worth, worths


def pair(found: Estimate, first: str, second: str) -> Overtaking:
    return next(each for each in overtakings(found) if (each.first, each.second) == (first, second))


def worth(found: Estimate, option: str = "prompting") -> Worth:
    return next(each for each in worths(found) if each.option == option)


# --- volume


def test_every_pair_and_every_option_against_hand() -> None:
    # 4 options: 6 pairs and 4 against answering by hand
    found = overtakings(shipped())
    assert len({(each.first, each.second) for each in found}) == 10


def test_prompting_overtakes_hand_at_a_volume_by_hand() -> None:
    # v x 30 x 0.8 / 60 hours x 80.2941 x 24 months = 8,700, so v = 8,700 / (0.4 x 80.2941 x 24) = 11.2867
    found = pair(plain(), "prompting", "by_hand")
    assert found.replies_per_day == pytest.approx(8_700 / (0.4 * WORKED_HOUR_HKD * 24))
    assert (found.cheaper_below, found.cheaper_above, found.why) == ("by_hand", "prompting", "meets")


def test_two_options_meet_by_hand() -> None:
    # RAG: 16 h x 525 = 8,400 more, and US$20 a month x 7.8 x 24 = 3,744, and 0.02 x 30 / 1e6 US$ a message; tuning:
    # 20 h x 100 + 8 h x 525 = 6,200 and one refresh of 6 h x 525 = 3,150 are 9,350, and US$1 per million tokens of
    # input, 150 + 30 = 180 a reply, where prompting and RAG pay nothing. 12,144 - 9,350 = 2,794.
    tuned = {"id": "dear", "training_usd_per_mtok": 0.0, "input_usd_per_mtok": 1.0, "output_usd_per_mtok": 0.0}
    found = pair(plain(custom_routes=[FREE, tuned], fine_tuning_route="dear"), "rag", "fine_tuning")
    # each reply: (180 - 30 x 0.02) / 1e6 US$ x 7.8; a volume of v has v x 24 x 24 drafts in 24 months
    per_draft = (180 - 30 * 0.02) / 1e6 * 7.8
    assert found.replies_per_day == pytest.approx(2_794 / (per_draft * 24 * 24))
    assert (found.cheaper_below, found.cheaper_above) == ("fine_tuning", "rag")


@pytest.mark.parametrize(
    ("stated", "first", "second", "why"),
    [
        ({"few_shot_examples": 0}, "prompting", "few_shot", "always_equal"),
        ({}, "prompting", "rag", "first_always_cheaper"),
        ({}, "prompting", "few_shot", "always_equal"),  # examples cost tokens, and tokens cost nothing here
        ({"review_minutes_per_reply": 3}, "prompting", "by_hand", "drafts_save_no_time"),
        # one hour a week: 1 x 52 x 70 / 12 x 1.05 = 318 a month at most, and instructions cost 8,700 in 24
        ({"hire_hours_per_week": 1}, "prompting", "by_hand", "hours_are_capped"),
    ],
)
def test_why_one_never_overtakes(stated: dict[str, Any], first: str, second: str, why: str) -> None:
    found = pair(plain(**stated), first, second)
    assert (found.replies_per_day, found.why) == (None, why)


def test_few_shot_costs_more_where_tokens_cost() -> None:
    found = pair(shipped(), "prompting", "few_shot")
    assert (found.replies_per_day, found.why, found.cheaper_above) == (None, "first_always_cheaper", "prompting")


def test_an_unknown_price_is_said() -> None:
    route = {"id": "half", "training_usd_per_mtok": 1.0, "input_usd_per_mtok": 1.0}
    found = plain(custom_routes=[route], prompting_route="half", fine_tuning_route="half")
    assert {each.why for each in overtakings(found)} == {"unknown_price"}
    assert set(cost_curves(found).cost_hkd_per_month.values()) == {None}


@pytest.mark.parametrize("stated", [{}, {"delivery": "connected"}, {"saving_mode": "avoid_hire", "hire_headcount": 3},
                                    {"needs_company_facts": "documents", "facts_tokens": 15_000}])  # fmt: skip
def test_the_cheaper_one_changes_at_every_meeting(stated: dict[str, Any]) -> None:
    found = shipped(**stated)
    ways, horizon = chosen_ways(found), found.scenario.horizon_months

    def burden(way: str, replies: float, against_hand: bool) -> float:
        if way == "by_hand":
            return 0.0
        bought = ways[way]  # type: ignore[index]
        q = Quantities(**{**vars(found.q), "replies_per_day": replies})
        projection = project(bought.option, bought.terms, q, bought.successor)
        return -float(projection.flows_hkd(horizon, value=True if against_hand else None).sum())

    for each in overtakings(found):
        if each.replies_per_day is None:
            continue
        hand = each.second == "by_hand"
        for factor, cheaper in ((1 - 1e-6, each.cheaper_below), (1 + 1e-6, each.cheaper_above)):
            at = each.replies_per_day * factor
            first, second = (burden(way, at, hand) for way in (each.first, each.second))
            assert (each.first if first < second else each.second) == cheaper


def test_the_curves_hold_the_users_own_cost() -> None:
    # 8,700 in 24 months is 362.50 a month at every volume; 60 a day frees 24 hours a month
    found = cost_curves(plain(replies_per_day=60))
    costs = found.cost_hkd_per_month["prompting"]
    assert costs is not None and costs == pytest.approx([362.5] * len(costs))
    assert (found.replies_per_day[0], found.replies_per_day[-1], found.yours) == (1, 10_000, 60)
    one_a_day = found.time_freed_hkd_per_month["prompting"][0]
    assert one_a_day == pytest.approx(0.4 * WORKED_HOUR_HKD)
    ratios = np.diff(np.log(found.replies_per_day))
    assert ratios == pytest.approx([ratios[0]] * len(ratios))


# --- worth

# Engineer at 100 an hour: 12 h x 100 = 1,200 at the start, no upkeep; each month 24 h x 80.2941 = 1,927.06.
SIMPLE: dict[str, Any] = {"engineering_hkd_per_hour": 100, "upkeep_hours_per_month": 0}
MONTHLY = 24 * WORKED_HOUR_HKD
RATE = 1.08 ** (1 / 12) - 1


def test_worth_by_hand() -> None:
    found = worth(plain(**SIMPLE))
    # every month to the cent: 24 x 1,927.06 - 1,200 = 46,249.44 - 1,200
    assert found.net_hkd == pytest.approx(45_049.44, abs=1e-9)
    assert found.total_cost_hkd == 1_200
    assert found.roi_pct == pytest.approx(45_049.44 / 1_200 * 100)
    assert found.payback_months == pytest.approx(1_200 / MONTHLY)
    # and every month of today's money: 1,927.06 / 1.00643403 = 1,914.74 in the first
    assert found.discounted_payback_months == pytest.approx(1_200 / 1_914.74)
    months = [round(1_927.06 / 1.08 ** (month / 12), 2) for month in range(1, 25)]
    assert months[:2] == [1_914.74, 1_902.5] and months[11] == 1_784.31  # 1,927.06 / 1.08 = 1,784.3148
    assert found.npv_hkd == pytest.approx(sum(months) - 1_200, abs=1e-6)
    annuity = (1 - (1 + RATE) ** -24) / RATE
    assert found.npv_hkd == pytest.approx(1_927.06 * annuity - 1_200, abs=24 * 0.005)
    assert found.cost_per_reply_hkd == pytest.approx(1_200 / (1_440 * 24))
    assert found.hkd_per_month_after_first_year == 0
    assert found.in_cash is True


def test_the_internal_rate_makes_the_present_value_nothing() -> None:
    found = worth(plain(engineering_hkd_per_hour=1_500))
    assert found.irr_pct is not None
    monthly = (1 + found.irr_pct / 100) ** (1 / 12) - 1
    # 12 h x 1,500 = 18,000 at the start; 1,927.06 less 100 of upkeep a month, to the cent
    annuity = (1 - (1 + monthly) ** -24) / monthly
    assert 1_827.06 * annuity == pytest.approx(18_000, rel=1e-9)


def test_a_rate_that_says_only_that_nearly_all_is_lost_is_none() -> None:
    # -100 and 1 back: -99% a month; after twelve months 1 / 100 back is -99% a year, which is still said
    assert irr_yearly(np.array([-100.0, 1])) is None
    assert irr_monthly(np.array([-100.0, 1])) == pytest.approx(-0.99)
    assert irr_yearly(np.array([-100.0, *[0.0] * 11, 1.001])) == pytest.approx(-0.98999)
    assert irr_yearly(np.array([-100.0, *[0.0] * 11, 0.999])) is None


def test_what_never_pays_has_no_rate() -> None:
    found = worth(plain(review_minutes_per_reply=3))
    assert (found.irr_pct, found.payback_months, found.discounted_payback_months) == (None, None, None)
    assert found.roi_pct == pytest.approx(-100)


def test_after_the_first_year_a_refresh_counts() -> None:
    # 100 of upkeep a month and one refresh (6 h x 525 = 3,150) in months 13 to 24: 100 + 3,150 / 12 = 362.50
    assert worth(plain(), "fine_tuning").hkd_per_month_after_first_year == pytest.approx(362.5)
    assert worth(plain(horizon_months=12), "fine_tuning").hkd_per_month_after_first_year is None


def test_no_reply_has_no_cost_of_its_own() -> None:
    assert worth(plain(replies_per_day=0)).cost_per_reply_hkd is None


def test_discounted_payback_is_never_earlier() -> None:
    for each in worths(shipped()):
        assert each.payback_months is not None and each.discounted_payback_months is not None
        assert each.discounted_payback_months >= each.payback_months


def test_time_that_is_not_cash_is_said() -> None:
    found = worth(plain(saving_mode="redeploy"))
    assert found.in_cash is False
    # 24 x 1,927.06 = 46,249.44, less 8,700
    assert found.net_hkd == pytest.approx(37_549.44, abs=1e-9)


def test_an_unknown_price_is_worth_nothing_that_could_be_said() -> None:
    route = {"id": "half", "training_usd_per_mtok": 1.0, "input_usd_per_mtok": 1.0}
    found = worth(plain(custom_routes=[route], prompting_route="half", fine_tuning_route="half"))
    assert (found.net_hkd, found.npv_hkd, found.cost_per_reply_hkd) == (None, None, None)
