"""Five owners in their own words, and what an honest expert would tell each: choice, figures, next step, turning point.

Worked at default hours (instructions 8 h and their test 4 h at HK$525: HK$6,300) and 80 in 100 messages drafted.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from calculator.certainty_report import CertaintyReport
from calculator.export.text_export import estimate_text
from calculator.report import Report
from calculator.text import LANGS, Lang, say
from pricing.book import default_book
from pricing.estimate import estimate
from pricing.scenario import parse_scenario

TODAY = date(2026, 11, 21)
IN_BOTH_LANGUAGES = pytest.mark.parametrize("lang", LANGS)


def told(lang: Lang, **stated: Any) -> Report:
    return Report(estimate(parse_scenario(stated), default_book(), TODAY), lang, iso_dates=True)


def next_codes(report: Report) -> list[str]:
    return [step.code for step in report.estimate.verdict.next_steps]


# "Fifteen messages a day, three minutes each. I was told to train an AI on my forty past replies."
FLORIST = {"replies_per_day": 15, "days_per_month": 26, "minutes_per_reply_by_hand": 3, "review_minutes_per_reply": 1,
           "hire_hourly_pay_hkd": 65, "training_examples": 40, "messages_are_sensitive": "no"}  # fmt: skip


@IN_BOTH_LANGUAGES
def test_the_florist_tests_instructions_and_forgets_tuning(lang: Lang) -> None:
    # 312 drafts: 312 x (0.7 x 3 - 1) / 60 = 5.72 h a month; even all right 312 x 0.9 / 60 = 4.68 h more,
    # 4.68 x 74.56 x 12 = HK$4,187 a year, less than tuning costs more (20 x 74.56 + 8 x 525 = 5,691)
    report = told(lang, **FLORIST)
    assert report.headline == say("headline.prompting.prompt_untested", lang)
    assert report.figures[2].value == say("hours", lang, hours="5.7")
    assert report.if_prompt_falls_short == say("falls_short.lift_out_of_reach", lang)
    assert next_codes(report) == ["test_kit"]


# "Our two clerks answer 150 order questions a day; 27 of 30 drafts were fine, but it cannot see the orders."
WAREHOUSE = {"replies_per_day": 150, "days_per_month": 26, "minutes_per_reply_by_hand": 4,
             "review_minutes_per_reply": 1, "hire_pay_basis": "monthly", "hire_monthly_pay_hkd": 18_000,
             "hire_hours_per_week": 44, "hire_days_per_week": 6, "hire_headcount": 2, "drafts_tested": 30,
             "drafts_sent_as_is": 27, "needs_company_facts": "live", "delivery": "connected", "task_is_narrow": "yes",
             "format_or_style_specific": "no", "messages_are_sensitive": "no"}  # fmt: skip


@IN_BOTH_LANGUAGES
def test_the_warehouse_connects_its_orders(lang: Lang) -> None:
    # 3,120 drafts x (0.9 x 4 - 1) / 60 = 135.2 h, no cash: the clerks are paid by the month
    report = told(lang, **WAREHOUSE)
    assert report.headline == say("headline.prompting.live", lang)
    assert next_codes(report) == ["connect_system"]
    assert report.figures[2].value == say("hours", lang, hours="135")
    assert say("no", lang) in report.decisive_reason  # names the answer that decided


# "A reply takes a minute. Checking takes longer."
NOODLES = {"replies_per_day": 80, "minutes_per_reply_by_hand": 1, "review_minutes_per_reply": 1.2,
           "drafts_tested": 25, "drafts_sent_as_is": 10, "messages_are_sensitive": "no"}  # fmt: skip


@IN_BOTH_LANGUAGES
def test_the_noodle_shop_goes_on_by_hand_and_knows_when_that_changes(lang: Lang) -> None:
    report = told(lang, **NOODLES)
    assert report.headline == say("headline.by_hand", lang)
    text = estimate_text(report)
    assert "1.2" in report.decisive_reason and "1.20" not in report.decisive_reason
    sure = CertaintyReport(report)
    assert sure.threshold_sentences
    assert all(sentence in text for sentence in [sure.sentence, *sure.threshold_sentences])
    assert all(sentence in text for _, _, sentence in report.reasons)


# "Half the drafts were fine, all is cleared, but we kept only thirty old replies."
CLEARED = {"replies_per_day": 400, "days_per_month": 22, "minutes_per_reply_by_hand": 5, "review_minutes_per_reply": 1,
           "drafts_tested": 50, "drafts_sent_as_is": 25, "task_is_narrow": "yes", "format_or_style_specific": "yes",
           "messages_are_sensitive": "yes", "personal_data_cleared": "yes", "examples_are_clean": "yes",
           "training_examples": 30, "hire_headcount": 10}  # fmt: skip


@IN_BOTH_LANGUAGES
def test_too_few_examples_do_not_keep_anyone_from_what_already_pays(lang: Lang) -> None:
    # 7,040 drafts x (0.5 x 5 - 1) / 60 = 176 h a month from instructions alone
    report = told(lang, **CLEARED)
    assert report.headline == say("headline.not_yet", lang)
    assert next_codes(report) == ["begin_with_base", "collect_examples"]
    option = say("option.prompting", lang)
    assert (option.lower() if lang == "en" else option) in report.next_steps[0]


# "Our monthly-paid staff will work less."
@IN_BOTH_LANGUAGES
def test_hours_cut_from_a_monthly_pay_are_a_contradiction_worth_a_word(lang: Lang) -> None:
    paid = {"hire_pay_basis": "monthly", "hire_monthly_pay_hkd": 16_000, "hire_hours_per_week": 44,
            "hire_days_per_week": 6}  # fmt: skip
    assert told(lang, saving_mode="cut_hours", **paid).remarks == [say("remark.cut_hours_paid_monthly", lang)]
    assert told(lang, **paid).remarks == []
    assert told(lang, saving_mode="cut_hours").remarks == []
