"""The method's formulas: worked again from what is written, with the engine's numbers, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from math import isclose

import pytest

from calculator.method_parts import MethodRow
from calculator.method_report import GROUPS, MethodReport
from calculator.report import Report
from calculator.run import estimate_with, run_estimate
from calculator.text import LANGS, Lang, words
from pricing.estimate import Estimate

TODAY = date(2026, 11, 21)
# Every branch of the formulas: pay by the month, long documents, a connected system, growth, a ramp, tests, refusals.
SCENARIOS: dict[str, list[str]] = {
    "sample": [],
    "monthly pay, not hiring": ["hire_pay_basis=monthly", "saving_mode=avoid_hire", "replies_per_day=400"],
    "redeployed": ["saving_mode=redeploy", "hire_hours_per_week=10"],
    "connected, growing, ramped": ["delivery=connected", "monthly_growth_pct=2", "ramp_up_months=3",
                                   "platform_hkd_per_month=300", "card_fee_pct=1.95"],
    "long documents": ["needs_company_facts=documents", "facts_tokens=40000", "knowledge_base_tokens=500000"],
    "tested": ["drafts_tested=40", "drafts_sent_as_is=30", "tuned_drafts_sent_as_is_pct=85", "epochs=4"],
    "stated rate, validation": ["fx_hkd_per_usd=7.75", "validation_tokens=5000", "tokens_per_example=100000",
                                "fine_tuning_route=cheapest_buyable"],
    "never pays": ["minutes_per_reply_by_hand=0.5"],
    "rented GPU": ["fine_tuning_route=aws.custom-model-import.tuned"],
    "kept on, cached": ["fine_tuning_route=azure.gpt-4.1-mini.global.tuned", "cache_hit_rate=0.5"],
    "a limit for an example": ["fine_tuning_route=azure.gpt-4o-mini.global.tuned", "tokens_per_example=100000"],
}  # fmt: skip


def estimate_of(settings: list[str]) -> Estimate:
    return run_estimate(None, None, settings, TODAY, hindsight=False)


def rows_of(settings: list[str], lang: Lang = "en") -> Iterator[MethodRow]:
    for group in MethodReport(Report(estimate_of(settings), lang)).groups:
        yield from group.rows


def row(found: list[MethodRow], name: str) -> MethodRow:
    return next(each for each in found if each.id == name)


def arithmetic(working: str) -> str | None:
    """What is written left of "=", for a machine; None where words stand in it that no machine can work out."""
    left = working.split(" = ")[0]
    for said, sign in (("×", "*"), ("÷", "/"), ("−", "-"), ("^", "**"), (",", ""), ("HK$", ""), ("US$", "")):
        left = left.replace(said, sign)
    capped = re.fullmatch(r"(.*) at most (.*)", left)
    left = f"min({capped[1]}, {capped[2]})" if capped else left
    left = re.sub(r"(.*) rounded down \*", r"int(\1) *", left)
    left = left.replace(" rounded up", "")
    return None if re.search(r"[a-z…;]", re.sub(r"\b(min|int)\(", "(", left)) else left


@pytest.mark.parametrize("name", SCENARIOS)
def test_what_is_written_can_be_worked_out_again(name: str) -> None:
    """Numbers are shown with two decimals and more, so a product of them is right to a part in a hundred."""
    checked = 0
    for each in rows_of(SCENARIOS[name]):
        written = None if "; ×" in each.working else arithmetic(each.working)  # what is billed in US$: below
        if not written or each.value is None:
            continue
        again = eval(written, {"__builtins__": {}}, {"min": min, "int": int})
        slack = 1.0 if each.id == "drafts_to_see" else 0.02
        if each.id.startswith("minutes_freed"):
            again = max(0.0, again)
        assert isclose(again, each.value, rel_tol=0.01, abs_tol=slack), f"{each.id}: {each.working} is {again}"
        checked += 1
    assert checked >= 20


NOTES = re.compile(r"\(\d+ pass(es)?\)|, idle or not|, at least US\$[\d.]+,|[a-z]+")


@pytest.mark.parametrize("name", SCENARIOS)
def test_what_is_billed_in_us_dollars_can_be_worked_out_again(name: str) -> None:
    """basis = US$a; × rate = HK$b, and the basis is sums of numbers with nouns between them."""
    checked = 0
    for each in rows_of(SCENARIOS[name]):
        told = re.search(r"^(.*) = US\$([\d,.]+); × ([\d.]+) = HK\$([\d,.]+)$", each.working)
        if told is None:
            continue
        usd, fx, hkd = (float(told[part].replace(",", "")) for part in (2, 3, 4))
        assert isclose(usd * fx, hkd, rel_tol=0.01, abs_tol=0.05), each.working
        if not each.id.startswith("delivery") and "GPU" not in told[1]:  # its platform fee is in HK$
            written = arithmetic(NOTES.sub("", told[1]))
            assert written
            assert isclose(eval(written, {"__builtins__": {}}), usd, rel_tol=0.01, abs_tol=0.0001), each.working
            checked += 1
    assert checked >= 2


def test_the_sample_by_hand() -> None:
    # 60 a day x 30 days x 0.8 = 1,440 drafts; 70 x 20 x 52 / 12 = 6,066.67 pay, 5 % MPF 303.33, together 6,370;
    # (52 x 5 - 22) days x 4 h / 12 = 79.33 h; 6,370 / 79.33 = 80.29; 1,440 x 1 minute / 60 = 24 h; x 80.29 = 1,927.06.
    found = list(rows_of([]))
    for name, value in (("ai_replies", 1440), ("pay", 6066.67), ("mpf", 303.33), ("hire_monthly", 6370),
                        ("worked_hours", 79.33), ("hkd_per_worked_hour", 80.29), ("minutes_freed", 1),
                        ("hours_freed", 24), ("saving.cut_hours", 1927.06), ("checking", 18)):  # fmt: skip
        shown = row(found, name).value
        assert shown is not None and isclose(shown, value, abs_tol=0.01), name
    assert row(found, "ai_replies").working == "60 × 30 × 0.8 = 1,440 drafts"
    assert row(found, "hours_freed").working == "1,440 × 1 ÷ 60, at most 79.33 × 1 = 24 h"
    # 6,300 once, 1,845.59 a month: 3 months leave 763.22 missing, 763.22 / 1,845.59 of the fourth
    assert row(found, "payback:Instructions").working == "3 + HK$763.22 ÷ HK$1,845.59 = 3.4 months"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", SCENARIOS)
def test_every_line_of_the_compared_options_is_there_with_its_amount_and_rows(name: str, lang: Lang) -> None:
    estimate = estimate_of(SCENARIOS[name])
    report = Report(estimate, lang)
    rows = [each for group in MethodReport(report).groups for each in group.rows]
    compared = {estimate.base, report.shown.option, "fine_tuning"}
    for line in (line for line in estimate.lines if line.option in compared):
        assert any(
            each.id.startswith(f"{line.item}:") and each.value == line.amount_hkd and each.price_rows == line.price_rows
            for each in rows
        ), line


@pytest.mark.parametrize("lang", LANGS)
def test_a_row_has_a_name_a_formula_and_a_result_and_no_gap(lang: Lang) -> None:
    for settings in SCENARIOS.values():
        for each in rows_of(settings, lang):
            assert each.name and each.formula and each.result
            assert not re.search(r"[{}]|\bnan\b|\binf\b|None", " ".join((each.name, each.formula, each.working)))


def test_both_languages_have_the_same_rows_and_numbers() -> None:
    for settings in SCENARIOS.values():
        english, chinese = (list(rows_of(settings, lang)) for lang in LANGS)
        assert [each.value for each in english] == [each.value for each in chinese]
        assert [each.price_rows for each in english] == [each.price_rows for each in chinese]
        assert [len(each.inputs) for each in english] == [len(each.inputs) for each in chinese]


def test_every_kind_of_arithmetic_has_its_formula_in_words() -> None:
    kinds = {key for key in words() if key.startswith("basis.")}
    assert {f"method.{key}" for key in kinds} == {key for key in words() if key.startswith("method.basis.")}


def test_every_price_row_is_in_the_sources_and_every_group_can_appear() -> None:
    seen: set[str] = set()
    for settings in SCENARIOS.values():
        method = MethodReport(Report(estimate_of(settings), "en"))
        seen |= {group.id for group in method.groups}
        used = {row_id for group in method.groups for each in group.rows for row_id in each.price_rows}
        known = {row_id for row_id in used if method.report.estimate.view.row(row_id) is not None}
        assert {source.id for source in method.sources} == known
    assert seen == set(GROUPS)


def test_a_day_that_knows_little_still_gets_its_formulas() -> None:
    """On the first day of the book most prices are unknown: the rows stand, with "unknown" for what nobody knows."""
    estimate = estimate_with(None, {}, date(2024, 1, 2), False)
    rows = [each for group in MethodReport(Report(estimate, "en")).groups for each in group.rows]
    assert {"ai_replies", "pay", "hours_freed"} <= {each.id.partition(":")[0] for each in rows}
