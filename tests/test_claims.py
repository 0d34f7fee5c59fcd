"""The 19 claims by hand. The shop: 60 replies x 30 days, 80% drafted by AI, HK$70 x 20 h, the made-up restaurant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from calculator.from_counts import measured, scenario_values
from calculator.sample import sample_counts, sample_scenario
from pricing.book import Book, default_book
from pricing.claims import ARTICLES_DATE, CLAIMS, Finding, check_claims
from pricing.claims.sample_text import (
    CHINESE,
    CHINESE_CHARACTERS,
    CHINESE_TOKENS,
    ENGLISH,
    ENGLISH_TOKENS,
    ENGLISH_WORDS,
)
from pricing.errors import InputError
from pricing.scenario import Scenario, parse_scenario
from pricing.tokens import count_tokens

BOOK = default_book()
TODAY = date(2026, 11, 21)


def shop(**stated: Any) -> Scenario:
    return parse_scenario(scenario_values(sample_counts()) | sample_scenario() | stated)


def check(on: date = ARTICLES_DATE, book: Book = BOOK, **stated: Any) -> dict[int, Finding]:
    found = check_claims(shop(**stated), book, on, measured=measured(sample_counts()))
    return {finding.number: finding for finding in found}


THEN, NOW = check(), check(TODAY)
FIGURES = {number: finding.figures for number, finding in THEN.items()}


def test_the_claims_are_all_there_in_order() -> None:
    assert list(THEN) == list(NOW) == list(CLAIMS)


@pytest.mark.parametrize(
    ("number", "then", "now"),
    [
        (1, "holds", "closed_since"),
        (2, "holds_only_if", "closed_since"),
        (3, "holds", "closed_since"),
        (4, "holds_only_if", "closed_since"),
        (5, "holds_only_if", "holds_only_if"),
        (6, "does_not_hold", "does_not_hold"),
        (7, "holds_only_if", "holds_only_if"),
        (8, "does_not_hold", "does_not_hold"),
        (9, "holds", "holds"),
        (10, "holds", "does_not_hold"),
        (11, "holds", "holds_only_if"),
        (12, "holds", "holds"),
        (13, "holds", "holds"),
        (14, "not_computable", "not_computable"),
        (15, "holds", "holds"),
        (16, "closed_since", "closed_since"),
        (17, "not_computable", "not_computable"),
        (18, "does_not_hold", "does_not_hold"),
        (19, "holds_only_if", "holds_only_if"),
    ],
)
def test_status_on_both_days(number: int, then: str, now: str) -> None:
    assert (THEN[number].status, NOW[number].status) == (then, now)


def test_the_texts_are_as_long_as_they_say() -> None:
    assert (len(ENGLISH.split()), count_tokens(ENGLISH)) == (ENGLISH_WORDS, ENGLISH_TOKENS) == (500, 640)
    assert (len("".join(CHINESE.split())), count_tokens(CHINESE)) == (CHINESE_CHARACTERS, CHINESE_TOKENS) == (265, 279)


def test_1_the_door_closed_on_7_may_2026() -> None:
    assert FIGURES[1]["price_usd"] == 3.0
    assert (check(date(2026, 5, 6))[1].status, check(date(2026, 5, 7))[1].on) == ("holds", date(2026, 5, 7))
    assert NOW[1].figures["end_day"] == date(2027, 1, 14)


def test_2_dataset() -> None:
    # 640 tokens + 2 messages x 4 + 3 = 651 a pair; x 1,000 = 651,000 a pass.
    # 0.651 x 3 = US$1.953 a pass: 3 passes 5.859, 4 passes 7.812; 7 / 1.953 = 3.584; 15 / 1.953 = 7.680: 4 to 7 passes.
    # Rule of thumb: 1.3333 x 500 = 667 tokens + 11 = 678; 0.678 x 9 = 6.102.
    # Chinese, 3 passes: 7 / 9 x 1,000 = 777.8 tokens a pair, / (279 / 265) = 738.7 characters; 15: 1,583.0.
    figures = FIGURES[2]
    assert (figures["pair_tokens"], figures["epoch_tokens"]) == (651, 651_000)
    assert figures["three_usd"] == pytest.approx(5.859) and figures["four_usd"] == pytest.approx(7.812)
    assert figures["seven_n"] == pytest.approx(3.584, abs=5e-4) and figures["fifteen_n"] == pytest.approx(
        7.680, abs=5e-4
    )
    assert (figures["first_n"], figures["last_n"]) == (4, 7)
    assert figures["rule_usd"] == pytest.approx(6.102)
    assert figures["from_tokens"] == pytest.approx(738.7, abs=0.1) and figures["to_tokens"] == pytest.approx(
        1583.0, abs=0.1
    )


def test_3_ratios() -> None:
    # 0.30 / 0.15 = 2; 4.1-mini 0.80 / 0.40 = 2; 4o 3.75 / 2.50 = 1.5; Azure 0.15 / 0.15 = 1 and US$1.70 an hour.
    names = ("mini_x", "small_x", "big_x", "azure_x", "azure_hour_usd")
    assert [FIGURES[3][name] for name in names] == [2.0, 2.0, 1.5, 1.0, 1.7]
    # Sold to Hong Kong, priced both ways: least Nova 2 Lite 0.30 / 0.33, most Azure in Sweden 1.21, later Gemini 1.5.
    assert FIGURES[3]["low_x"] == pytest.approx(0.30 / 0.33) and FIGURES[3]["high_x"] == pytest.approx(1.21)
    assert NOW[3].figures["high_x"] == pytest.approx(1.5)


def test_4_input_tokens_that_the_range_needs() -> None:
    # 200 x 30 = 6,000 replies; a token in costs 6,000 x 0.30 / 1e6 = 0.0018; 300 out 2.16, 800 out 5.76.
    # (15 - 2.16) / 0.0018 = 7,133.3; (40 - 2.16) / 0.0018 = 21,022.2; (15 - 5.76) / 0.0018 = 5,133.3; 19,022.2.
    figures = FIGURES[4]
    needed = [figures[f"{length}_{end}_tokens"] for length in ("short", "long") for end in ("low", "high")]
    assert needed == pytest.approx([7133.333, 21022.222, 5133.333, 19022.222], abs=1e-3)
    # 700 in, 300 out: 6,000 x (210 + 360) / 1e6 = 3.42
    assert figures["typical_usd"] == pytest.approx(3.42)


def test_5_minutes_a_pair_and_what_the_hours_cost() -> None:
    # 600 / 812 = 0.739 minutes; 1,800 / 812 = 2.217. An hour: 6,370 x 12 / 952 = 80.294; 10 h 802.94, 30 h 2,408.82.
    figures = FIGURES[5]
    assert (figures["low_n"], figures["high_n"]) == pytest.approx((0.7389, 2.2167), abs=1e-4)
    assert (figures["staff_low_hkd"], figures["staff_high_hkd"]) == pytest.approx((802.94, 2408.82), abs=0.01)
    assert (figures["vendor_low_hkd"], figures["vendor_high_hkd"]) == (5_250, 15_750)
    assert check(training_examples=0)[5].status == "not_computable"


def test_6_the_lower_end_contradicts_its_own_parts() -> None:
    # 12 x 15 x 7.8 = 1,404 > 800. Low 7 x 7.8 + 1,404 = 1,458.60, + 802.94 = 2,261.54.
    # High (15 + 480) x 7.8 = 3,861, + 30 x 525 = 19,611. 800 leaves (800 / 7.8 - 7) / 12 = US$7.96 a month.
    names = ("running_hkd", "own_low_hkd", "staff_hkd", "own_high_hkd", "vendor_hkd", "most_usd")
    expected = (1404, 1458.60, 2261.54, 3861, 19611, 7.9637)
    assert [FIGURES[6][name] for name in names] == pytest.approx(expected, abs=0.01)
    # At HK$1 for US$1 the parts would fit (180 < 800), but not with a vendor's hours (495 + 15,750 > 8,000).
    assert check(fx_hkd_per_usd=1)[6].status == "holds_only_if"


def test_7_the_run_is_cheap_and_the_work_is_not() -> None:
    # 5.859 x 7.8 = 45.70; 6 h x 525 = 3,150; 3,195.70. (500 - 45.70) / 525 = 0.865 h; / 80.294 = 5.658 h.
    names = ("run_hkd", "total_hkd", "left_hours", "staff_hours")
    assert [FIGURES[7][name] for name in names] == pytest.approx([45.70, 3195.70, 0.8653, 5.658], abs=0.001)
    assert check(refresh_hours=0)[7].status == "holds"
    # Today on the route of the estimate, Qwen3-14B in Singapore: 651,000 x 3 x 1.60 / 1e6 x 7.8 = 24.37
    assert NOW[7].figures["run_hkd"] == pytest.approx(24.37, abs=0.01)


def test_8_full_time_pay() -> None:
    # 15,000 / (20 x 52 / 12) = 173.08, above 2 x 82.90; at the median 15,000 x 12 / 52 / 82.9 = 41.76 h a week.
    names = ("low_hour_hkd", "high_hour_hkd", "needed_hours", "needed_high_hours", "yours_hkd")
    assert [FIGURES[8][name] for name in names] == pytest.approx([173.08, 288.46, 41.76, 69.59, 6370], abs=0.01)
    assert check(hire_hours_per_week=44, hire_days_per_week=6)[8].status == "holds_only_if"


def test_9_training_hours_at_the_pace_of_the_example() -> None:
    # 1,000,000 x 2 / 8,100 s = 246.9 a second. 651,000 x 3 / 246.9 / 3,600 = 2.197 h; 300 pairs 0.659; 2,000 4.394.
    names = ("low_hours", "mid_hours", "high_hours")
    assert [FIGURES[9][name] for name in names] == pytest.approx([0.659, 2.197, 4.394], abs=0.001)


def test_10_the_end_of_the_base_comes_before_the_first_refresh() -> None:
    # 21 Nov 2026 to 14 Jan 2027: one full month. Half-yearly adds one refresh (month 7) to the first year:
    # 2 runs x 1.161648 x 7.8 + 3,150 = 3,168.12; quarterly three (months 4, 7, 10).
    assert (NOW[10].figures["left_n"], NOW[10].figures["end_day"]) == (1, date(2027, 1, 14))
    yearly, half, quarter = (FIGURES[10][name] for name in ("yearly_hkd", "half_hkd", "quarter_hkd"))
    assert half - yearly == pytest.approx(3168.12, abs=0.01)  # type: ignore[operator]
    assert quarter - yearly == pytest.approx(3 * 3168.12, abs=0.02)  # type: ignore[operator]
    assert check(date(2027, 3, 1))[10].on == date(2027, 1, 14)


def test_11_nobody_knew_the_end_then() -> None:
    assert FIGURES[11]["end_day"] is None and NOW[11].figures["end_day"] == date(2027, 1, 14)
    assert check(date(2027, 3, 1))[11].status == "closed_since"


def test_12_starting_with_instructions_costs_less() -> None:
    # upfront 12 h x 525 = 6,300; a month 80.29 + 1,440 x (3,129.46 x 0.15 + 80.495 x 0.60) / 1e6 x 7.8 = 86.11
    assert FIGURES[12]["prompting_hkd"] == pytest.approx(6300 + 12 * 86.109, abs=0.05)
    assert FIGURES[12]["saved_hkd"] == pytest.approx(13208.90 - 7333.31, abs=0.05)


def test_13_all_granted_the_verdict_is_a_pilot_unless_the_gain_is_out_of_reach() -> None:
    assert (FIGURES[13]["met_n"], FIGURES[13]["unmet"]) == (3, ("clean", "tested"))
    few = check(replies_per_day=3)[13]
    assert (few.status, few.code) == ("holds_only_if", "still_no")


def test_14_the_tuned_model_reads_the_facts_too() -> None:
    assert (FIGURES[14]["short_tokens"], FIGURES[14]["long_tokens"]) == (2_500, 3_000)
    assert (THEN[14].evidence, len(NOW[14].evidence)) == ((), 3)


def test_15_hours_not_machines() -> None:
    # Hours: 8 + 4 + 8 at 525 = 10,500; 20 + 12 x 1 at 80.294 = 2,569.41; 13,069.41.
    # Machines: training 18.12 + 12 x 10.11.
    assert FIGURES[15]["work_hkd"] == pytest.approx(13069.41, abs=0.01)
    assert FIGURES[15]["machine_hkd"] == pytest.approx(18.12 + 12 * 10.1137, abs=0.02)
    # Azure: 1.70 x 730 x 12 x 7.8 = 116,157.60
    assert FIGURES[15]["hosting_hkd"] == pytest.approx(116157.60)
    assert check(TODAY, fine_tuning_route="azure.gpt-4.1-mini.global.tuned")[15].status == "does_not_hold"


def test_16_closed_before_the_articles_day_and_ended_since() -> None:
    assert (check(date(2026, 3, 9))[16].status, THEN[16].on) == ("holds", date(2026, 3, 10))
    assert (THEN[16].code, NOW[16].code) == ("closed", "ended")
    claude = [id for id, route in BOOK.routes.items() if route.use == "tuning" and "claude" in id]
    assert claude == ["aws.claude-3-haiku.tuned"]  # "our price book knows of none"


def test_17_only_the_prices() -> None:
    # 0.30 / 30 = 1%; 0.30 / 2.50 = 12%
    assert (FIGURES[17]["gpt4_pct"], FIGURES[17]["gpt4o_pct"]) == pytest.approx((1.0, 12.0))


def test_18_against_the_hire_entered() -> None:
    # Start: (8 + 4 + 8) x 525 + 20 x 80.294 + 2 x 1.161648 x 7.8 = 10,500 + 1,605.88 + 18.12 = 12,124.00 > 6,370.
    # Year: + 12 x (80.294 + 10.1137) = 13,208.90; / 6,370 = 2.07 salaries.
    names = ("start_hkd", "year_hkd", "salary_hkd", "months_n", "low_hkd", "high_hkd")
    expected = (12124.00, 13208.90, 6370, 2.0736, 15750, 26250)
    assert [FIGURES[18][name] for name in names] == pytest.approx(expected, abs=0.02)
    full_time = {"hire_pay_basis": "monthly", "hire_monthly_pay_hkd": 15_000, "hire_hours_per_week": 40}
    assert check(**full_time)[18].status == "holds"  # 13,816 < 15,750
    # HK$160 an hour: 13,866.67 x 1.05 = 14,560 a month, 183.53 an hour; start 10,500 + 3,670.6 + 18.1 = 14,188.7,
    # year 14,188.7 + 12 x (183.5 + 10.1) = 16,512: only the start is below.
    assert check(hire_hourly_pay_hkd=160)[18].status == "holds_only_if"


def test_19_beats_the_hand_but_not_instructions() -> None:
    # 1,440 x (0.7 x 2.5 - 0.75) / 60 = 24 h x 80.294 = 1,927.06 a month; x 24 = 46,249.41.
    # Tuned: 46,249.41 - 12,124.00 - 24 x 90.408 - 3,168.12 (refresh in month 13) = 28,787.5
    # Instructions: 46,249.41 - 6,300 - 24 x 86.109 = 37,882.8
    assert FIGURES[19]["tuned_hkd"] == pytest.approx(28787.5, abs=0.1)
    assert FIGURES[19]["base_hkd"] == pytest.approx(37882.8, abs=0.1)
    assert check(tuned_drafts_sent_as_is_pct=95)[19].status == "holds"
    assert check(minutes_per_reply_by_hand=1)[19].code == "loses_to_hand"  # 0.7 x 1 < 0.75


def test_no_answer_is_a_constant_of_ours() -> None:
    """At twice the training price claim 1 falls, and claim 2 holds: 5.859 x 2 = 11.72."""
    row = BOOK.rows["openai.gpt-4o-mini.tuned.training"][0]
    dear = (row.model_copy(update={"amount": Decimal(6)}),)
    found = check(book=replace(BOOK, rows=BOOK.rows | {row.id: dear}))
    assert (found[1].status, found[2].status) == ("does_not_hold", "holds")
    assert found[2].figures["three_usd"] == pytest.approx(11.718)


@pytest.mark.parametrize(
    "on", [date(2022, 6, 1), date(2023, 1, 1), date(2024, 1, 1), date(2027, 3, 1), date(2030, 1, 1)]
)
def test_any_day_has_an_answer(on: date) -> None:
    found = check(on)
    assert list(found) == list(CLAIMS)
    assert all((finding.on is not None) == (finding.status == "closed_since") for finding in found.values())


def test_a_day_before_the_book_is_refused() -> None:
    with pytest.raises(InputError, match="date_before_book"):
        check(date(1990, 1, 1))


@pytest.mark.parametrize("finding", [*THEN.values(), *NOW.values()], ids=lambda finding: str(finding.number))
def test_every_row_named_is_in_the_book(finding: Finding) -> None:
    assert [row for row in finding.rows if row not in BOOK.rows] == []
