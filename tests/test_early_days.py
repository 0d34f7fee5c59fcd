"""Days so early that the book knows no holidays, no exchange rate or no model: said as unknown on every face."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest

from calculator.text import LANGS, Lang
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
