"""The same numbers in words, tables, charts and JSON, in both languages."""

from __future__ import annotations

import json
from typing import Any

import plotly.graph_objects as go
import pytest
from plain_shop import plain, shipped

from calculator.certainty_report import CertaintyReport
from calculator.charts_more import (
    cash_band_alt,
    cash_band_spec,
    tornado_alt,
    tornado_figure,
    volume_alt,
    volume_figure,
)
from calculator.export.json_export import estimate_data, estimate_json
from calculator.report import Report
from calculator.text import LANGS, Lang
from calculator.text.certainty_words import of_100, overtaking_text, plain_number, threshold_text
from pricing.break_even import Overtaking
from pricing.estimate import Estimate
from pricing.tornado import Threshold

HALF = {"id": "half", "training_usd_per_mtok": 1.0, "input_usd_per_mtok": 1.0}
UNPRICED: dict[str, Any] = {"custom_routes": [HALF], "prompting_route": "half", "fine_tuning_route": "half"}


def sure(found: Estimate, lang: Lang = "en") -> CertaintyReport:
    return CertaintyReport(Report(found, lang))


@pytest.mark.parametrize(
    ("share", "tries"), [(0.0, 0), (0.0001, 1), (0.924, 92), (0.925, 93), (0.9999, 99), (1.0, 100)]
)
def test_tries_in_a_hundred(share: float, tries: int) -> None:
    assert of_100(share) == tries


def test_numbers_carry_no_idle_digit() -> None:
    assert [plain_number(each, "en") for each in (2.50, 7.75, 1_000.0, 0.027)] == ["2.5", "7.75", "1,000", "0.027"]


def test_the_sentence_says_tries_and_guesses() -> None:
    text = sure(plain()).sentence
    paid = of_100(sure(plain()).shown.chance_at_horizon or 0)
    assert f"in {paid} of 100 tries of these assumptions it pays back within 24 months" in text
    assert text.endswith("4 of the 5 that matter are our guesses.")


def test_an_untested_tuned_model_is_said_to_be_no_better() -> None:
    ready = dict.fromkeys(("task_is_narrow", "format_or_style_specific", "examples_are_clean",
                           "personal_data_cleared"), "yes")  # fmt: skip
    pilot = shipped(**ready, drafts_tested=400, drafts_sent_as_is=280, replies_per_day=300, hire_headcount=4)
    assert pilot.verdict.choice == "fine_tuning"
    said = "The tries give a tuned model no better drafts"
    assert any(each.startswith(said) for each in sure(pilot).details)
    assert not any(each.startswith(said) for each in sure(plain()).details)


def test_a_threshold_is_rounded_to_the_side_on_which_it_holds() -> None:
    over = Threshold("review_minutes_per_reply", 0.75, True, None, 1.56189, 0.3, 1.5)
    assert threshold_text(over, "en") == "If checking takes more than 1.57 minutes a reply, answer by hand."
    assert threshold_text(over, "zh-HK") == "若核對每則草稿要多於 1.57 分鐘，便應維持人手回覆。"
    under = Threshold("untested_sent_as_is_pct", 70, True, 37.525, None, 40, 90)
    assert threshold_text(under, "en") == "If fewer than 37 in 100 drafts can be sent unchanged, answer by hand."
    start = Threshold("hire_hourly_pay_hkd", 70, False, None, 228.3, 59.2, 82.9)
    assert threshold_text(start, "en") == "It pays only if the person is paid more than HK$229 an hour."


def test_the_nearer_turn_is_said() -> None:
    both = Threshold("replies_per_day", 60, True, 11.2, 245_000.0, None, None)
    assert threshold_text(both, "en") == "Below 11 replies a day, answer by hand."


def test_an_input_without_a_sentence_of_its_own_still_has_one() -> None:
    found = Threshold("data_preparation_hours", 20, True, None, 88.2, 10, 30)
    assert threshold_text(found, "en") == "Tidying the examples (hours): above 89, answer by hand."


def test_overtaking_in_words() -> None:
    meets = Overtaking("prompting", "by_hand", 11.2867, "meets", "by_hand", "prompting", 400.5)
    assert overtaking_text(meets, "en") == 'From 12 to 400 replies a day, "Instructions" costs less than "By hand".'
    far = Overtaking("prompting", "by_hand", 11.2867, "meets", "by_hand", "prompting", 245_000.0)
    assert overtaking_text(far, "zh-HK") == "由每日 12 則起，「寫好指示」比「人手回覆」便宜。"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("stated", [
    {}, {"saving_mode": "redeploy", "horizon_months": 6}, {"review_minutes_per_reply": 3}, {"replies_per_day": 0},
    {"drafts_tested": 40, "drafts_sent_as_is": 14}, {"hire_hours_per_week": 1}, {"few_shot_examples": 0}, UNPRICED,
])  # fmt: skip
def test_every_face_has_its_words(stated: dict[str, Any], lang: Lang) -> None:
    found = sure(shipped(**stated), lang)
    said = [found.sentence, *found.details, *found.threshold_sentences, *found.overtaking_sentences, found.worth_note,
            tornado_alt(found), volume_alt(found), cash_band_alt(found)]  # fmt: skip
    assert all(said) and not any("nan" in each or "None" in each for each in said)
    tables = [(found.option_columns, found.option_rows), (found.tornado_columns, found.tornado_rows),
              (found.worth_columns, found.worth_rows)]  # fmt: skip
    for columns, rows in tables:
        assert all(set(row.cells) == {key for key, _ in columns} for row in rows)
        assert all(row.cells[key] for row in rows for key, _ in columns)
    for figure in (tornado_figure(found), volume_figure(found), go.Figure(cash_band_spec(found))):
        json.loads(figure.to_json())


def test_the_tornado_chart_draws_what_the_table_says() -> None:
    found = sure(plain())
    low, high = tornado_figure(found).data
    bars = found.tornado.bars[::-1]  # the widest on top is the last one drawn
    assert [base + each for base, each in zip([low.base] * len(bars), low.x, strict=True)] == pytest.approx(
        [bar.net_at_low_hkd for bar in bars]
    )
    assert [high.base + each for each in high.x] == pytest.approx([bar.net_at_high_hkd for bar in bars])


def test_the_band_lies_around_the_middle_of_the_draws() -> None:
    found = sure(plain())
    upper, lower = go.Figure(cash_band_spec(found)).data[:2]
    assert len(upper.y) == len(lower.y) == 25
    assert all(low <= high for low, high in zip(lower.y, upper.y, strict=True))


# --- JSON


def test_percentiles_stand_on_chosen_routes_only() -> None:
    data = estimate_data(Report(shipped(), "en"))
    for option in data["options"]:
        known = [option[name] for name in ("payback_p10", "payback_p50", "payback_p90")]
        assert option["chosen"] or known == [None, None, None]
    prompting = data["options"][0]
    assert prompting["payback_p10"] < prompting["payback_p50"] < prompting["payback_p90"]


def test_certainty_has_its_key_and_the_same_bytes_twice() -> None:
    first, second = (estimate_json(Report(shipped(), "en")) for _ in range(2))
    assert first == second
    certainty = json.loads(first)["certainty"]
    assert certainty["draws"] == 10_000
    assert len(certainty["tornado"]["bars"]) == 8
    assert certainty["options"][0]["chance_within_months"].keys() == {"6", "12", "24"}
    assert certainty["worth"][0]["npv_hkd"] > 0


def test_unknown_is_null_in_json() -> None:
    certainty = estimate_data(Report(shipped(**UNPRICED), "en"))["certainty"]
    assert certainty["options"][0]["first_year_hkd"] == {"p10": None, "p50": None, "p90": None}
    assert certainty["tornado"]["bars"] == []
    assert certainty["thresholds"] == []
