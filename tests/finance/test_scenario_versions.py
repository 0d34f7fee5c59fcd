"""A scenario file loads again to the same result, today and in every version there ever was."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from calculator.export.files import FORMS, file_bytes
from calculator.report import Report
from calculator.run import run_estimate
from calculator.scenario_file import StoredScenario, read_scenario_file, scenario_of_bytes, write_scenario
from calculator.scenario_versions import CURRENT, STEPS, flat_to_envelope
from calculator.text import LANGS, Lang
from pricing.errors import InputError
from pricing.estimate import Measured
from pricing.scenario import parse_scenario
from tests.running import ROOT, printed, refused

EXAMPLES = ROOT / "tests/frozen/scenarios"
TODAY = date(2026, 11, 21)
QUOTE = {"id": "quote-a", "training_usd_per_mtok": 4, "input_usd_per_mtok": 0.4, "output_usd_per_mtok": 1.6}
INPUTS = {"replies_per_day": 45, "hire_hourly_pay_hkd": 68.5, "drafts_tested": 40, "drafts_sent_as_is": 31,
          "horizon_months": 36, "custom_routes": [QUOTE]}  # fmt: skip
FLAT = StoredScenario(INPUTS)
BOOK = ("2026.11.21", "2237fccdeea9ab9fa0213dd90c6626f9ba908291f548adcf1e67f40ad1a08a33")
FULL = StoredScenario(INPUTS, date(2026, 4, 15), False, *BOOK, Measured(0.75, True))
EXPECTED = {"version_0.json": FLAT, "version_0.toml": FLAT, "version_1.json": FULL}


# --- every version there ever was


def test_every_version_has_an_example_and_every_older_one_a_step() -> None:
    assert {file.name for file in EXAMPLES.iterdir()} == set(EXPECTED)
    assert {int(file.stem.rpartition("_")[2]) for file in EXAMPLES.iterdir()} == set(range(CURRENT + 1))
    assert set(STEPS) == set(range(CURRENT))


@pytest.mark.parametrize("name", EXPECTED)
def test_an_old_file_still_says_what_it_said(name: str) -> None:
    assert read_scenario_file(EXAMPLES / name) == EXPECTED[name]


def test_a_step_leaves_what_it_is_given_as_it_was() -> None:
    flat = {"replies_per_day": 45}
    assert flat_to_envelope(flat) == {"scenario_version": 1, "inputs": {"replies_per_day": 45}}
    assert flat == {"replies_per_day": 45}


def test_the_example_of_the_current_version_is_what_is_written_today() -> None:
    stored = read_scenario_file(EXAMPLES / f"version_{CURRENT}.json")
    again = run_estimate(EXAMPLES / f"version_{CURRENT}.json", None, [], TODAY, hindsight=False, as_filed=True)
    written = json.loads(write_scenario(again))
    assert written | {"book": None} == json.loads((EXAMPLES / "version_1.json").read_text("utf-8")) | {"book": None}
    assert again.measured == stored.measured and again.as_of == stored.as_of


# --- there and back


@pytest.mark.parametrize("lang", LANGS)
def test_a_saved_scenario_gives_every_file_again_byte_for_byte(lang: Lang, tmp_path: Path) -> None:
    first = run_estimate(None, None, ["replies_per_day=77", "monthly_growth_pct=1.5"], date(2026, 8, 15), False)
    (tmp_path / "scenario.json").write_text(write_scenario(first), "utf-8")
    again = run_estimate(tmp_path / "scenario.json", None, [], TODAY, hindsight=False, as_filed=True)
    for form in FORMS:
        assert file_bytes(Report(again, lang, iso_dates=True), form) == file_bytes(
            Report(first, lang, iso_dates=True), form
        ), form


def test_hindsight_is_part_of_the_scenario(tmp_path: Path) -> None:
    first = run_estimate(None, None, [], date(2026, 4, 15), hindsight=True)
    (tmp_path / "scenario.json").write_text(write_scenario(first), "utf-8")
    again = run_estimate(tmp_path / "scenario.json", None, [], TODAY, hindsight=False, as_filed=True)
    assert again.hindsight and again.options[0].first_year_hkd == first.options[0].first_year_hkd


def test_the_day_of_the_file_counts_unless_another_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "scenario.json"
    assert printed("estimate", "--as-of", "2026-04-15", "--format", "scenario", "--out", str(file)) == b""
    assert printed("estimate", str(file), "--format", "scenario") == file.read_bytes()
    for name in ("csv", "json", "zip"):
        assert printed("estimate", str(file), "--format", name) == printed(
            "estimate", "--as-of", "2026-04-15", "--format", name
        )
    later = json.loads(printed("estimate", str(file), "--format", "scenario", "--as-of", "2026-08-15"))
    assert later["as_of"] == "2026-08-15" and later["inputs"] == json.loads(file.read_text("utf-8"))["inputs"]


def test_what_was_not_stated_stays_our_default(tmp_path: Path) -> None:
    stated = parse_scenario(INPUTS)
    (tmp_path / "shop.json").write_text(json.dumps(INPUTS), "utf-8")
    found = run_estimate(tmp_path / "shop.json", None, [], TODAY, hindsight=False)
    assert set(json.loads(write_scenario(found))["inputs"]) == set(INPUTS)
    assert found.scenario == stated
    assert replace(found.measured, shows_sensitive_data=True) == Measured(None, True)


# --- what cannot be used


@pytest.mark.parametrize(
    ("content", "code", "params"),
    [
        ('{"scenario_version": 2, "inputs": {}}', "scenario_newer", {"version": 2, "newest": 1}),
        ('{"scenario_version": 99}', "scenario_newer", {"version": 99, "newest": 1}),
        ('{"scenario_version": 0, "inputs": {}}', "scenario_field", {"field": "scenario_version"}),
        ('{"scenario_version": "1", "inputs": {}}', "scenario_field", {"field": "scenario_version"}),
        ('{"scenario_version": true, "inputs": {}}', "scenario_field", {"field": "scenario_version"}),
        ('{"scenario_version": -1, "inputs": {}}', "scenario_field", {"field": "scenario_version"}),
        ('{"scenario_version": 1}', "scenario_field", {"field": "inputs"}),
        ('{"scenario_version": 1, "inputs": [1]}', "scenario_field", {"field": "inputs"}),
        ('{"scenario_version": 1, "inputs": {}, "as_of": 20261121}', "scenario_field", {"field": "as_of"}),
        ('{"scenario_version": 1, "inputs": {}, "as_of": "soon"}', "scenario_field", {"field": "as_of"}),
        ('{"scenario_version": 1, "inputs": {}, "colour": 1}', "scenario_field", {"field": "colour"}),
        ('{"scenario_version": 1, "inputs": {}, "measured": {"chinese_share": 2}}', "scenario_field",
         {"field": "measured.chinese_share"}),
        ('{"scenario_version": 1, "inputs": {}, "hindsight": "no"}', "scenario_field", {"field": "hindsight"}),
        ('{"replies_per_day": 1, "replies_per_day": 2}', "scenario_key_twice", {"name": "replies_per_day"}),
        ('{"scenario_version": 1, "inputs": {"reply_tokens": 1, "reply_tokens": 1}}', "scenario_key_twice",
         {"name": "reply_tokens"}),
        ("[" * 100_000, "scenario_not_readable", {}),
        ("[]", "scenario_not_object", {}),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)  # fmt: skip
def test_a_file_that_cannot_be_used_is_refused(content: str, code: str, params: dict[str, object]) -> None:
    with pytest.raises(InputError) as refusal:
        scenario_of_bytes(content.encode(), "shop.json")
    assert refusal.value.code == code and refusal.value.params["file"] == "shop.json"
    assert refusal.value.params.items() >= params.items()


@pytest.mark.parametrize("lang", LANGS)
def test_a_newer_file_is_refused_with_a_sentence(lang: Lang, tmp_path: Path) -> None:
    file = tmp_path / "tomorrow.json"
    file.write_text('{"scenario_version": 7, "inputs": {}}', "utf-8")
    said = refused("estimate", str(file), "--lang", lang)
    assert "tomorrow.json" in said and "7" in said and "1" in said
    file.write_text('{"replies_per_day": 1, "replies_per_day": 2}', "utf-8")
    assert "replies_per_day" in refused("estimate", str(file), "--lang", lang)


def test_a_toml_file_may_carry_a_day_of_its_own() -> None:
    stored = scenario_of_bytes(b"scenario_version = 1\nas_of = 2026-04-15\n[inputs]\nreplies_per_day = 5\n", "a.toml")
    assert stored == StoredScenario({"replies_per_day": 5}, date(2026, 4, 15))
