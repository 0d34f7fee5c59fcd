"""Scenarios side by side: the same figures as each alone, differences marked, names that can harm nothing."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from calculator.export.compare_export import HEADER, compare_text, figures_of
from calculator.export.compare_xlsx import comparison_xlsx
from calculator.kept import Kept, report_of
from calculator.side_by_side import NAME_LENGTH, SideBySide, clean_name, told_apart
from calculator.text import LANGS, Lang, say
from pricing.errors import InputError
from pricing.scenario import inputs
from tests.running import estimated, printed, refused

TODAY = "2026-11-21"
EVIL = "=cmd|calc"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """A plain one, one of 200 replies a day, and an export of April."""
    (tmp_path / "plain.json").write_text("{}")
    (tmp_path / f"{EVIL}.toml").write_text("replies_per_day = 200\nfew_shot_examples = 5\n")
    (tmp_path / "april.json").write_bytes(printed("estimate", "--as-of", "2026-04-15", "--format", "json"))
    return [str(tmp_path / name) for name in ("plain.json", f"{EVIL}.toml", "april.json")]


def compared(*arguments: str) -> bytes:
    return printed("compare", *arguments, "--as-of", TODAY)


def side(lang: Lang = "en", *more: dict[str, object]) -> SideBySide:
    from datetime import date

    kept = [Kept(f"shop {number}", values, date(2026, 11, 21)) for number, values in enumerate(({}, *more))]
    return SideBySide([(each.name, report_of(each, lang)) for each in kept], lang)


def test_each_has_the_figures_it_has_alone(files: list[str]) -> None:
    found = json.loads(compared(*files, "--format", "json"))["scenarios"]
    alone = estimated(files[1], "--as-of", TODAY)
    shown = next(each for each in alone["options"] if each["id"] == found[1]["option"] and each["chosen"])
    worth = next(each for each in alone["certainty"]["worth"] if each["option"] == found[1]["option"])
    assert found[1]["name"] == EVIL and found[1]["as_of"] == TODAY
    assert found[1]["verdict"]["text"] == alone["verdict"]["text"]
    assert found[1]["running_hkd_per_month"] == round(shown["running_hkd_per_month"], 2)
    assert found[1]["payback_months"] == shown["payback_months"]
    assert found[1]["npv_hkd"] == round(worth["npv_hkd"], 2)
    assert found[2]["as_of"] == "2026-04-15"  # an export stays on its own day


def test_only_what_differs_is_listed_and_marked_against_the_first() -> None:
    found = side("en", {"replies_per_day": 60, "reply_tokens": 90.5}, {"replies_per_day": 61})
    assert found.differing_inputs == ["replies_per_day", "reply_tokens"]
    rows = {row.id: (row.cells, row.differs) for row in found.differing_rows}
    assert rows["replies_per_day"] == (("60", "60", "61"), (False, False, True))
    assert rows["reply_tokens"] == (("80", "90.5", "80"), (False, True, False))
    assert rows["as_of"][1] == (False, False, False)
    fifteen_digits = side("en", {"reply_tokens": 80.00000000000001})  # as a workbook gives a number back
    assert fifteen_digits.differing_inputs == []
    assert say("side.alike", "en") in side("en", {}).footer and say("side.alike", "en") not in found.footer


def test_net_present_value_by_hand() -> None:
    """A shop that hires nobody and pays 12 h x 525 = 6,300 at the start and HK$100 a month: no benefit at all."""
    values: dict[str, object] = {
        "replies_per_day": 0, "data_preparation_hkd_per_hour": 100, "horizon_months": 1, "discount_rate_pct": 0,
    }  # fmt: skip
    report = side("en", values).reports[1]
    assert figures_of(report)["npv_hkd"] == Decimal("-6400.00")  # -6,300 - 100, undiscounted


@pytest.mark.parametrize("lang", LANGS)
def test_text_has_a_column_each_in_both_languages(files: list[str], lang: Lang) -> None:
    text = compared(*files, "--lang", lang).decode()
    assert f" | plain | {EVIL} | april" in text and "≠ 200" in text
    assert "{" not in text and "None" not in text and say("side.inputs", lang) in text


def test_csv_has_a_row_each_with_stable_columns_and_no_formula(files: list[str]) -> None:
    data = compared(*files, "--format", "csv", "--lang", "zh-HK")
    assert data.startswith(b"\xef\xbb\xbf") and data.count(b"\r\n") == 4
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert tuple(rows[0]) == HEADER and set(HEADER) >= set(inputs()) and len(set(HEADER)) == len(HEADER)
    assert [row["scenario"] for row in rows] == ["plain", f"'{EVIL}", "april"]
    assert [row["replies_per_day"] for row in rows] == ["60", "200", "60"]


@pytest.mark.parametrize("lang", LANGS)
def test_the_sheet_holds_text_as_text_amounts_as_numbers_and_the_same_bytes_twice(lang: Lang) -> None:
    found = side(lang, {"replies_per_day": 200})
    named = list(zip([EVIL, "+1"], found.reports, strict=True))
    data = comparison_xlsx(named, lang)
    assert data == comparison_xlsx(named, lang)
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    cells = {cell.value: cell for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert cells[EVIL].data_type == "s" and cells["+1"].data_type == "s"
    assert not [cell for cell in cells.values() if cell.data_type == "f"]
    year = next(row for row in sheet.iter_rows(values_only=True) if row[0] == say("figure.first_year", lang))
    assert [Decimal(str(each)) for each in year[1:3]] == [figures_of(each)["first_year_hkd"] for each in found.reports]


def test_two_to_five() -> None:
    given = ["x.toml"] * 6
    assert "at most 5" in refused("compare", *given)
    assert "at least 2" in refused("compare", "x.toml")
    assert "not found" in refused("compare", *given[:5])
    with pytest.raises(InputError, match="side_too_many"):
        side("en", *[{}] * 5)


def test_names_are_one_line_told_apart_and_not_too_long() -> None:
    assert clean_name("a\n\x1b[31mb\u202e  c\t") == "a [31mb c"
    assert told_apart(["shop", "shop", "", "shop (2)", "shop"]) == ["shop", "shop (2)", "–", "shop (2) (2)", "shop (3)"]
    assert len(clean_name("長" * 500)) == NAME_LENGTH


def test_text_of_one_is_not_refused() -> None:
    assert say("side.title", "en") in compare_text(side())
