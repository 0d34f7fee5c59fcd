"""The edges a visitor can reach: days of which the book knows little, and the largest numbers every input allows."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from calculator.certainty_report import MOST_PCT, CertaintyReport
from calculator.report import Report
from calculator.run import run_estimate
from calculator.text import LANGS, Lang
from calculator.text.money import cents, number
from tests.running import estimated, printed, settings

# The book opens on 2005-05-18, its exchange rate on 2005-06-20; statutory holidays are known from 2022 on.
NO_RATE, NO_HOLIDAYS = "2005-05-18", "2014-04-28"
NOT_FOR_PEOPLE = re.compile(r"nan\b|\bnan|\binf\b|\bNone\b|unknown h\b|[{}]", re.IGNORECASE)
IN_BOTH_LANGUAGES = pytest.mark.parametrize("lang", LANGS)
ON_EARLY_DAYS = pytest.mark.parametrize("day", [NO_RATE, NO_HOLIDAYS])


@IN_BOTH_LANGUAGES
@ON_EARLY_DAYS
@pytest.mark.parametrize("replies", [60, 1_000_000])
def test_the_text_of_an_early_day_has_words_for_what_is_unknown(lang: Lang, day: str, replies: int) -> None:
    said = printed("estimate", "--as-of", day, "--lang", lang, *settings(replies_per_day=replies)).decode("utf-8")
    written = re.sub(r"https?://\S+", "", said)
    assert not (found := NOT_FOR_PEOPLE.search(written)), written[max(0, found.start() - 80) : found.end()]


def test_more_replies_than_people_is_told_from_paid_hours_where_holidays_are_unknown() -> None:
    # 1,000,000 x 30 x 2.5 / 60 = 1,250,000 hours; 20 x 52 / 12 = 86.67 paid hours a month
    shop = settings(replies_per_day=1_000_000, days_per_month=30, minutes_per_reply_by_hand=2.5, hire_hours_per_week=20)
    said = printed("estimate", "--as-of", NO_HOLIDAYS, *shop).decode("utf-8")
    assert "1,250,000 hours a month; you entered one person, about 87 paid hours." in said


@ON_EARLY_DAYS
def test_the_csv_of_an_early_day_leaves_what_is_unknown_empty(day: str) -> None:
    written = printed("estimate", "--as-of", day, "--format", "csv").decode("utf-8-sig")
    rows: list[dict[str, Any]] = list(csv.DictReader(io.StringIO(written, newline="")))
    assert "nan" not in written.lower()
    assert {row["fx_hkd_per_usd"] for row in rows} == {"" if day == NO_RATE else "7.8"}
    later = [row for row in rows if row["month"] != "0"]
    assert {row[name] for row in later for name in ("saving_hkd", "net_hkd", "cumulative_hkd")} == {""}
    ledger = json.loads(printed("estimate", "--as-of", day, "--format", "json"))["ledger"]
    assert {each["saving_hkd"] for each in ledger if each["month"]} == {None}
    assert estimated("--as-of", day)["fx_hkd_per_usd"] == (None if day == NO_RATE else 7.8)


@IN_BOTH_LANGUAGES
def test_every_page_opens_on_a_day_without_any_model(lang: Lang) -> None:
    app = AppTest.from_file(str(Path(__file__).parent.parent / "app.py"), default_timeout=60)
    app.session_state["lang"] = lang
    app.run()
    app.session_state["as_of"] = date.fromisoformat(NO_HOLIDAYS)
    for page in ("answer", "data", "compare", "prices", "claims"):
        app.switch_page(f"calculator/pages/{page}.py").run()
        assert not app.exception, page


# --- the largest numbers


LARGEST = settings(
    replies_per_day=1_000_000, days_per_month=31, monthly_growth_pct=50, horizon_months=60, reply_tokens=200_000,
    instruction_tokens=1_000_000, few_shot_examples=1_000, customer_message_tokens=200_000, fx_hkd_per_usd=100,
    share_drafted_by_ai=1, custom_routes='[{"id":"x","input_usd_per_mtok":100000,"output_usd_per_mtok":100000}]',
    prompting_route="x",
)  # fmt: skip


@pytest.mark.parametrize("form", ["text", "csv", "json"])
def test_the_largest_inputs_give_figures_not_a_traceback(form: str) -> None:
    assert printed("estimate", "--format", form, *LARGEST)


def test_a_number_longer_than_28_digits_is_written_out() -> None:
    assert number(1e30, "en") == "1" + ",000" * 10
    assert str(cents(1e30)) == "1" + "0" * 30 + ".00"
    assert (number(1.005, "en", 2), number(-0.004, "en", 2)) == ("1.01", "0.00")  # half-up; no minus before zero


@IN_BOTH_LANGUAGES
def test_a_yearly_rate_of_30_digits_is_said_as_over_a_limit(lang: Lang) -> None:
    # HK$1 once (1 h at HK$1) against hundreds of millions a month: (1 + 10^8)^12 - 1 is about 10^96 a year
    stated = ["prompting_hours=1", "engineering_hkd_per_hour=1", "evaluation_hours=0", "hire_headcount=100000",
              "replies_per_day=1000000", "minutes_per_reply_by_hand=480"]  # fmt: skip
    report = Report(run_estimate(None, None, stated, date(2026, 11, 21), hindsight=False), lang)
    rate = next(row.cells["irr"] for row in CertaintyReport(report).worth_rows if row.option == "prompting")
    assert rate == f"{'over ' if lang == 'en' else '超過 '}{number(MOST_PCT, lang)}%"
