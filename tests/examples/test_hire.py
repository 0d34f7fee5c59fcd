"""The person who answers today, worked by hand from the Hong Kong rules named in pricing/tables/hong_kong.toml."""

from __future__ import annotations

from datetime import date

import pytest

from pricing import hire
from pricing.benefit import benefit
from pricing.book import default_book
from pricing.options import Quantities
from pricing.resolve import quantities, remarks
from pricing.scenario import parse_scenario

BOOK = default_book()
TODAY = date(2026, 11, 21)


def resolved(on: date = TODAY, **stated: object) -> Quantities:
    return quantities(parse_scenario(stated), BOOK.at(on), 24)


# --- cost


@pytest.mark.parametrize(
    ("hourly", "wage", "with_mpf", "per_worked_hour"),
    [
        # 20 h x 52 / 12 = 86.67 h a month; MPF 5%; 1,040 h paid, 952 worked: x 1.05 x 1,040 / 952
        (43.1, 3_735, 3_922, 49.4),
        (59.2, 5_131, 5_387, 67.9),
        (70, 6_067, 6_370, 80.3),
        (82.9, 7_185, 7_544, 95.1),
    ],
)
def test_a_part_timer_paid_by_the_hour(hourly: float, wage: int, with_mpf: int, per_worked_hour: float) -> None:
    q = resolved(hire_hourly_pay_hkd=hourly)
    assert q.hire_pay_hkd == pytest.approx(hourly * 20 * 52 / 12)
    assert round(q.hire_pay_hkd) == wage
    assert q.hire_monthly_hkd == pytest.approx(hourly * 20 * 52 / 12 * 1.05)
    assert round(q.hire_monthly_hkd) == with_mpf
    assert q.hkd_per_worked_hour == pytest.approx(hourly * 1.05 * 1_040 / 952)
    assert round(q.hkd_per_worked_hour, 1) == per_worked_hour


@pytest.mark.parametrize(
    ("salary", "monthly", "per_worked_hour", "agency_fee", "with_agency"),
    [
        # 40 h: (260 - 22) x 8 = 1,904 h worked; MPF 5%; agency 150% of a month (180% at 25,000) over 24 months
        (15_000, 15_750, 99.3, 22_500, 16_688),  # 15,750 + 22,500 / 24 = 16,687.50
        (20_000, 21_000, 132.4, 30_000, 22_250),  # 21,000 + 1,250
        (25_000, 26_250, 165.4, 45_000, 28_125),  # 26,250 + 1,875
    ],
)
def test_a_full_timer_paid_by_the_month(
    salary: float, monthly: int, per_worked_hour: float, agency_fee: float, with_agency: int
) -> None:
    stated = {"hire_pay_basis": "monthly", "hire_monthly_pay_hkd": salary, "hire_hours_per_week": 40}
    q = resolved(**stated)
    assert q.hire_monthly_hkd == pytest.approx(monthly)
    assert round(q.hkd_per_worked_hour, 1) == per_worked_hour == round(monthly * 12 / 1_904, 1)
    dearer = resolved(**stated, hire_recruitment_fee_hkd=agency_fee)
    assert dearer.hire_monthly_hkd == pytest.approx(salary * 1.05 + agency_fee / 24)
    assert int(dearer.hire_monthly_hkd + 0.5) == with_agency


def test_the_same_salary_for_twenty_hours_doubles_the_hour() -> None:
    q = resolved(hire_pay_basis="monthly", hire_monthly_pay_hkd=15_000)
    assert round(q.hkd_per_worked_hour, 1) == 198.5 == round(15_750 * 12 / 952, 1)


def test_mpf_is_capped_and_due_below_7_100() -> None:
    assert hire.mpf_hkd_per_month(30_000, 0.05, 1_500) == 1_500
    assert hire.mpf_hkd_per_month(40_000, 0.05, 1_500) == 1_500  # 5% would be 2,000
    assert hire.mpf_hkd_per_month(29_999, 0.05, 1_500) == pytest.approx(1_499.95)
    assert hire.mpf_hkd_per_month(7_000, 0.05, 1_500) == 350  # the employee is let off, the employer is not
    q = resolved(hire_pay_basis="monthly", hire_monthly_pay_hkd=55_000, hire_hours_per_week=40)
    assert q.hire_monthly_hkd == 55_000 + 1_500
    assert round(q.hkd_per_worked_hour) == 356  # 56,500 x 12 / 1,904


def test_insurance_and_recruitment_are_spread_over_months() -> None:
    # 6,370 + 4,800 / 24 + 1,200 / 12 = 6,370 + 200 + 100
    assert hire.monthly_hire_hkd(6_066.67, 303.33, 4_800, 24, 1_200) == pytest.approx(6_670)


# --- hours


@pytest.mark.parametrize(
    ("hours", "on", "continuous"),
    [
        (17, date(2026, 1, 18), True),  # "468": 17 h a week, or 68 h in four weeks
        (17, date(2026, 1, 17), False),  # "418" until the day before
        (18, date(2026, 1, 17), True),
        (16.9, TODAY, False),  # 67.6 h in four weeks
        (17.9, date(2026, 1, 17), False),
    ],
)
def test_468_replaces_418_on_its_day(hours: float, on: date, continuous: bool) -> None:
    q = resolved(on, hire_hours_per_week=hours)
    holidays = 15  # of 2026
    off = holidays + 7 if continuous else 0
    assert q.worked_hours_per_month * 12 == pytest.approx((260 - off) * hours / 5)


def test_holidays_and_leave_are_paid_and_not_worked() -> None:
    assert hire.worked_hours_per_year(20, 5, 15 + 7, True) == (260 - 22) * 4 == 952
    assert hire.worked_hours_per_year(10, 5, 15 + 7, False) == 52 * 10
    # 2025 had 14 holidays: (260 - 21) x 4 = 956
    assert resolved(date(2025, 6, 1)).worked_hours_per_month * 12 == pytest.approx(956)


def test_short_hours_cost_five_percent_more_than_pay() -> None:
    # below 17 h no holiday is paid: 70 x 1.05
    assert resolved(hire_hours_per_week=10).hkd_per_worked_hour == pytest.approx(73.5)


# --- hours freed


def test_hours_freed() -> None:
    # 1,440 x (0.7 x 2.5 - 0.75) / 60 = 1,440 x 1 / 60 = 24
    assert hire.hours_freed_per_month(1_440, 0.7, 2.5, 0.75, 79.33, 1) == pytest.approx(24)
    # checking takes as long as it saves: 0.3 x 2.5 = 0.75
    assert hire.hours_freed_per_month(1_440, 0.3, 2.5, 0.75, 79.33, 1) == pytest.approx(0)
    assert hire.hours_freed_per_month(1_440, 0.2, 2.5, 0.75, 79.33, 1) == 0  # never below nothing
    # 14,400 would free 240 h; one person works 952 / 12 = 79.33
    assert hire.hours_freed_per_month(14_400, 0.7, 2.5, 0.75, 952 / 12, 1) == pytest.approx(952 / 12)


@pytest.mark.parametrize("mode", ["avoid_hire", "cut_hours", "redeploy"])
def test_no_mode_frees_more_than_is_worked(mode: str) -> None:
    q = resolved(saving_mode=mode, hire_headcount=2, ramp_up_months=1)
    freed, _, value = benefit(1.0, 1e6, q.month > 0, q)
    assert freed[0] == pytest.approx(2 * 952 / 12)
    assert value[0] == pytest.approx(2 * 6_370)  # both people, whole


def test_the_ramp_is_linear_and_then_full() -> None:
    assert [float(hire.ramp_share(month, 4)) for month in (1, 2, 3, 4, 5)] == [0.25, 0.5, 0.75, 1, 1]
    assert hire.ramp_share(1, 1) == 1
    assert hire.ramp_share(1, 0) == 1  # no ramp


# --- the three modes


def test_cutting_hours_saves_the_cost_of_the_hours() -> None:
    # 24 h x 6,370 x 12 / 952 = 24 x 80.294 = 1,927.06
    q = resolved(saving_mode="cut_hours")
    freed, cash, value = benefit(0.7, 1_440, q.month > 0, q)
    assert freed[0] == pytest.approx(24)
    assert cash[0] == value[0] == pytest.approx(24 * 6_370 * 12 / 952)
    assert round(cash[0], 2) == 1_927.06


def test_redeploying_saves_no_cash_but_its_time_has_a_value() -> None:
    q = resolved(saving_mode="redeploy")
    _, cash, value = benefit(0.7, 1_440, q.month > 0, q)
    assert (cash == 0).all()
    assert value[0] == pytest.approx(24 * 6_370 * 12 / 952)


@pytest.mark.parametrize(
    ("freed_hours", "people"),
    [(24, 0), (79, 0), (952 / 12, 1), (158, 1), (2 * 952 / 12, 2), (5 * 952 / 12, 5)],
)
def test_only_whole_people_are_not_hired(freed_hours: float, people: int) -> None:
    assert hire.whole_people_hkd(freed_hours, 952 / 12, 6_370) == people * 6_370


def test_avoiding_a_hire_with_24_of_79_hours_saves_nothing() -> None:
    q = resolved(saving_mode="avoid_hire")
    freed, cash, value = benefit(0.7, 1_440, q.month > 0, q)
    assert freed[0] == pytest.approx(24)
    assert cash[0] == value[0] == 0


def test_the_default_mode_follows_the_pay() -> None:
    assert resolved(hire_pay_basis="hourly").saving_mode == "cut_hours"
    assert resolved(hire_pay_basis="monthly").saving_mode == "redeploy"


# --- remarks


def codes(**stated: object) -> list[str]:
    scenario = parse_scenario(stated)
    view = BOOK.at(TODAY)
    return [remark.code for remark in remarks(scenario, quantities(scenario, view, 24), view)]


@pytest.mark.parametrize(
    ("hourly", "expected"),
    [
        (43.09, ["pay_below_minimum"]),
        (43.1, []),  # the minimum wage itself
        (165.8, []),  # twice the median of 82.9
        (165.9, ["pay_above_market"]),
    ],
)
def test_pay_far_from_the_market_gets_a_remark(hourly: float, expected: list[str]) -> None:
    assert codes(hire_hourly_pay_hkd=hourly) == expected


def test_a_full_time_salary_for_half_the_hours_gets_a_remark() -> None:
    # 15,000 / 86.67 h = 173 an hour, above 165.80
    assert codes(hire_pay_basis="monthly", hire_monthly_pay_hkd=15_000) == ["pay_above_market"]
    assert codes(hire_pay_basis="monthly", hire_monthly_pay_hkd=15_000, hire_hours_per_week=40) == []


@pytest.mark.parametrize(
    ("replies", "remarked"),
    [
        (200, True),  # x 30 x 3 / 60 = 300 h against 86.67 paid
        (63, False),  # 94.5 h, below 1.1 x 86.67 = 95.33
        (64, True),  # 96 h
    ],
)
def test_more_than_one_person_can_write_gets_a_remark(replies: float, remarked: bool) -> None:
    found = codes(replies_per_day=replies, minutes_per_reply_by_hand=3)
    assert (found == ["volume_above_people"]) is remarked
    assert codes(replies_per_day=replies, minutes_per_reply_by_hand=3, hire_headcount=4) == []  # 346.67 h paid
