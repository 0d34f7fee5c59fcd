"""The same question has the same answer, worked out once; anything an answer depends on makes it another question."""

from __future__ import annotations

from datetime import date

import pytest

from calculator.certainty_report import CertaintyReport
from calculator.report import Report
from calculator.run import estimate_with
from calculator.sample import sample_counts, sample_scenario
from pricing.scenario import inputs

TODAY = date(2026, 11, 21)
STATED = {"replies_per_day": 70}


def test_asked_twice_worked_out_once() -> None:
    first, again = (estimate_with(None, dict(STATED), TODAY, False) for _ in range(2))
    assert again is first
    english, chinese = (CertaintyReport(Report(first, lang)) for lang in ("en", "zh-HK"))
    assert english.certainty is chinese.certainty
    assert english.thresholds is chinese.thresholds


def test_a_default_that_is_stated_is_another_question() -> None:
    """The figures are the same; where they come from is not: ours, or entered."""
    default = inputs()["days_per_month"].default
    silent = estimate_with(None, STATED, TODAY, False)
    stated = estimate_with(None, STATED | {"days_per_month": default}, TODAY, False)
    assert stated is not silent
    assert stated.resolved == silent.resolved
    sources = [Report(each, "en").input_source("days_per_month") for each in (silent, stated)]
    assert sources[0] != sources[1]


@pytest.mark.parametrize("hindsight", [False, True])
def test_day_hindsight_and_dataset_are_part_of_the_question(hindsight: bool) -> None:
    asked = sample_scenario()
    found = [
        estimate_with(None, asked, TODAY, hindsight),
        estimate_with(sample_counts(), asked, TODAY, hindsight),
        estimate_with(None, asked, date(2026, 4, 15), hindsight),
        estimate_with(None, asked, TODAY, not hindsight),
    ]
    assert len({id(each) for each in found}) == len(found)
    assert [each.as_of for each in found] == [TODAY, TODAY, date(2026, 4, 15), TODAY]
    assert [each.hindsight for each in found] == [hindsight, hindsight, hindsight, not hindsight]
