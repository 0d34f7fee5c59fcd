"""The Export page in both languages: every file with what it is for, the months, and a scenario file opened again."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from calculator.export.files import FORMS
from calculator.from_counts import counts_of, measured, scenario_values
from calculator.report import Report
from calculator.run import run_estimate
from calculator.sample import sample_counts
from calculator.scenario_file import read_scenario_file, write_scenario
from calculator.text import LANGS, Lang, say
from calculator.text.money import day as day_text
from calculator.text.money import hkd, markdown
from pricing.estimate import Measured

APP = Path(__file__).parents[2] / "app.py"
EXAMPLES = Path(__file__).parents[1] / "frozen/scenarios"
TODAY = date(2026, 11, 21)
IN_BOTH_LANGUAGES = pytest.mark.parametrize("lang", LANGS)


def page(lang: Lang, **inputs: Any) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60).run()
    app.session_state["lang"] = lang
    app.session_state["as_of"] = TODAY
    for name, value in inputs.items():
        app.session_state[f"input.{name}"] = value
    return app.switch_page("calculator/pages/export.py").run()


def html(app: AppTest) -> str:
    return "".join(each.proto.body for each in app.get("html"))


def given(app: AppTest, name: str, content: bytes) -> AppTest:
    app.get("file_uploader")[0].upload(name, content)
    return app.run()


def first_year(app: AppTest) -> str:
    return str(app.switch_page("calculator/pages/answer.py").run().metric[0].value)


# --- the files


@IN_BOTH_LANGUAGES
def test_every_file_is_offered_once_with_what_it_is_for(lang: Lang) -> None:
    app = page(lang)
    assert not app.exception and not app.error and app.header[0].value == say("export.title", lang)
    labels = [button.proto.label for button in app.get("download_button")]
    ours = {form: found.file for form, found in FORMS.items() if form != "html"}  # that one has a widget of its own
    assert sorted(labels) == sorted(
        [say("leave.download", lang), *(say("export.get", lang, file=f) for f in ours.values())]
    )
    said = [each.value for each in app.markdown]
    for form in ours:
        words = [markdown(say(f"export.{form}{part}", lang)) for part in ("", ".for")]
        assert f"**{words[0]}**  \n{words[1]}" in said


@IN_BOTH_LANGUAGES
def test_the_months_chosen_here_are_the_scenarios(lang: Lang) -> None:
    app = page(lang)
    choice = app.get("button_group")[-1]
    assert list(choice.options) == [say("export.months.of", lang, months=months) for months in (12, 24, 36)]
    choice.set_value(36).run()
    assert not app.exception and app.session_state["input.horizon_months"] == 36
    app.get("button_group")[-1].set_value(24).run()
    assert app.session_state["input.horizon_months"] is None  # our default again


def test_another_number_of_months_stands_among_them() -> None:
    app = page("en", horizon_months=18)
    assert list(app.get("button_group")[-1].options) == ["12 months", "18 months", "24 months", "36 months"]


@IN_BOTH_LANGUAGES
def test_what_cannot_be_used_gets_the_usual_sentence_and_no_file(lang: Lang) -> None:
    app = page(lang, replies_per_day=None)
    assert len(app.error) == 1 and not app.exception and not app.get("download_button")
    assert app.get("file_uploader")  # opening a file is a way out


# --- a file opened


@IN_BOTH_LANGUAGES
def test_a_scenario_file_fills_the_boxes_and_gives_its_figures_again(lang: Lang) -> None:
    stated = ["replies_per_day=85", "monthly_growth_pct=1.5", "hire_hourly_pay_hkd=77.5", "epochs=4",
              "fine_tuning_route=openai.gpt-4.1-mini.tuned", "horizon_months=36"]  # fmt: skip
    saved = run_estimate(None, None, stated, date(2026, 8, 15), hindsight=False)
    app = given(page(lang), "shop.json", write_scenario(saved).encode())
    assert not app.exception and not app.error
    said = say("export.opened", lang, file="shop.json", date=day_text(date(2026, 8, 15), lang))
    assert [each.value for each in app.success] == [markdown(said)]
    report = Report(saved, lang)
    assert first_year(app) == hkd(report.first_year_hkd(report.shown), lang)
    assert app.session_state["as_of"] == date(2026, 8, 15) and app.session_state["dataset_source"] == "sample"


def test_counts_of_an_own_file_come_back_with_the_scenario(tmp_path: Path) -> None:
    chats = (
        '{"messages": [{"role": "user", "content": "有冇位？"}, {"role": "assistant", "content": "有呀，幾多位？"}]}\n'
    )
    (tmp_path / "own.jsonl").write_text(chats * 3, "utf-8")
    (tmp_path / "shop.toml").write_text("replies_per_day = 85", "utf-8")
    saved = run_estimate(tmp_path / "shop.toml", tmp_path / "own.jsonl", [], TODAY, hindsight=False)
    assert saved.measured == Measured(1.0, False)
    app = given(page("en"), "shop.json", write_scenario(saved).encode())
    assert app.session_state["dataset_source"] == "own"
    report = Report(saved, "en")
    assert first_year(app) == hkd(report.first_year_hkd(report.shown), "en")


@pytest.mark.parametrize("name", sorted(file.name for file in EXAMPLES.iterdir()))
def test_every_old_version_opens_on_the_page(name: str) -> None:
    app = given(page("en"), name, (EXAMPLES / name).read_bytes())
    assert not app.error and len(app.success) == 1
    assert app.session_state["input.replies_per_day"] == 45 and app.session_state["input.drafts_sent_as_is"] == 31
    assert app.session_state["input.horizon_months"] == 36
    assert [route["id"] for route in app.session_state["input.custom_routes"]] == ["quote-a"]
    without_day = read_scenario_file(EXAMPLES / name).as_of is None
    assert (say("export.opened.no_day", "en") in html(app)) == without_day


@IN_BOTH_LANGUAGES
@pytest.mark.parametrize(
    ("content", "part"),
    [
        ("{", "shop.json"),
        ('{"replies_per_day": -1}', "1,000,000"),
        ('{"replies_per_day": 1, "replies_per_day": 2}', "replies\\_per\\_day"),
        ('{"scenario_version": 9, "inputs": {}}', "9"),
        ('{"fine_tuning_route": "openai.gpt-9"}', "openai.gpt-9"),
        ('{"scenario_version": 1, "as_of": "1999-01-01", "inputs": {}}', "1999"),
    ],
)
def test_a_file_that_cannot_be_used_changes_nothing(content: str, part: str, lang: Lang) -> None:
    app = page(lang, replies_per_day=33)
    given(app, "shop.json", content.encode())
    assert not app.exception and not app.success
    assert len(app.error) == 1 and part in app.error[0].value
    assert app.session_state["input.replies_per_day"] == 33 and app.session_state["as_of"] == TODAY


def test_counts_are_worked_back_from_values_and_shares() -> None:
    counts = sample_counts()
    again = counts_of(scenario_values(counts), measured(counts))
    assert again is not None
    assert scenario_values(again) == scenario_values(counts) and measured(again) == measured(counts)
    assert counts_of(scenario_values(counts), None) is None
    assert counts_of({"reply_tokens": 5}, Measured(0.5)) is None
