"""The three CSVs and the zip: they re-add, they read back, they are the same twice, and no cell is a formula."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import date
from decimal import Decimal
from functools import cache

import pandas as pd
import pytest

from calculator.export.csv_export import HEADER, STAMP
from calculator.export.csv_lines import ASSUMPTIONS_HEADER, BETWEEN, LINES_HEADER, value_cell
from calculator.export.files import FORMS, IN_ZIP, file_bytes
from calculator.projection import MonthRow, discounted_rows
from calculator.report import Report
from calculator.run import run_estimate
from calculator.text import LANGS, Lang, say
from pricing.book import default_book
from pricing.scenario import inputs
from tests.running import printed, refused

TODAY = date(2026, 11, 21)
HEADERS = {"csv": HEADER, "csv-routes": HEADER, "csv-lines": LINES_HEADER, "csv-assumptions": ASSUMPTIONS_HEADER}
STATED = ["replies_per_day=130", "drafts_tested=40", "drafts_sent_as_is=30", "monthly_growth_pct=2", "epochs=3"]
IN_BOTH_LANGUAGES = pytest.mark.parametrize("lang", LANGS)


@cache
def report(lang: Lang, *stated: str) -> Report:
    found = run_estimate(None, None, [*STATED, "delivery=connected", *stated], TODAY, hindsight=False)
    return Report(found, lang, iso_dates=True)


def rows(form: str, lang: Lang = "en", *stated: str) -> list[dict[str, str]]:
    content = file_bytes(report(lang, *stated), form).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content, newline="")))


# --- every file


@IN_BOTH_LANGUAGES
@pytest.mark.parametrize("form", HEADERS)
def test_it_is_rfc_4180_in_utf_8_with_a_mark_and_pandas_reads_back_what_was_written(form: str, lang: Lang) -> None:
    content = file_bytes(report(lang), form)
    assert content.startswith(b"\xef\xbb\xbfas_of,book_version,") and content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")  # no cell breaks a line
    written = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    assert tuple(written[0]) == HEADERS[form] and {len(row) for row in written} == {len(HEADERS[form])}
    frame = pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)
    pd.testing.assert_frame_equal(frame, pd.DataFrame(written[1:], columns=written[0]))
    typed = pd.read_csv(io.BytesIO(content))
    again = pd.read_csv(io.BytesIO(typed.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")))
    pd.testing.assert_frame_equal(typed, again)
    book = default_book()
    assert {tuple(row[: len(STAMP)]) for row in written[1:]} == {("2026-11-21", book.version, book.sha256, "7.8")}


@pytest.mark.parametrize("form", HEADERS)
def test_only_columns_of_words_change_with_the_language(form: str) -> None:
    words = {"basis", *(name for name in HEADERS[form] if name.endswith("_name"))}
    for english, chinese in zip(rows(form), rows(form, "zh-HK"), strict=True):
        assert {name for name in english if english[name] != chinese[name]} <= words
    assert {row["option_name"] for row in rows("csv", "zh-HK")} >= {say("option.prompting", "zh-HK")}


@pytest.mark.parametrize("form", HEADERS)
def test_no_cell_starts_a_formula(form: str) -> None:
    quote = {"id": "quote-a", "training_usd_per_mtok": 4, "input_usd_per_mtok": 1, "output_usd_per_mtok": 2}
    for row in rows(form, "en", f"custom_routes={json.dumps([quote])}", "fine_tuning_route=quote-a"):
        for cell in row.values():
            assert not cell.startswith(("=", "+", "@", "\t", "\r"))
            assert not cell.startswith("-") or Decimal(cell) < 0


@pytest.mark.parametrize("text", ["=1+1", "+852", "-1", "@sum", "\tx", "\rx", "＝1"])
def test_a_text_that_could_be_a_formula_stays_text(text: str) -> None:
    assert value_cell(text) == f"'{text}"
    assert value_cell(-5.0) == "-5" and value_cell(True) == "true" and value_cell(None) == ""


@IN_BOTH_LANGUAGES
@pytest.mark.parametrize("form", FORMS)
def test_the_same_scenario_gives_the_same_bytes_twice(form: str, lang: Lang) -> None:
    again = run_estimate(None, None, [*STATED, "delivery=connected"], TODAY, hindsight=False)
    assert file_bytes(Report(again, lang, iso_dates=True), form) == file_bytes(report(lang), form)


# --- months


def test_discounting_by_hand() -> None:
    """12 % a year is 1.12^(1/12) a month: after 12 months -1,000 is worth -1,000 / 1.12 = -892.857 → -892.86."""

    def row(month: int, net: str) -> MonthRow:
        amount = Decimal(net)
        return MonthRow("prompting", "a", month, TODAY, {}, amount, 0.0, Decimal("0.00"), amount, amount)

    found = discounted_rows([row(0, "-500.00"), *(row(month, "0.00") for month in range(1, 12)), row(12, "-1000")], 12)
    assert found[0] == (Decimal("-500.00"), Decimal("-500.00"))
    assert found[12] == (Decimal("-892.86"), Decimal("-1392.86"))
    assert discounted_rows([row(0, "-500.00"), row(1, "70.10")], 0)[1] == (Decimal("70.10"), Decimal("-429.90"))


@pytest.mark.parametrize("months", [12, 24, 36])
def test_the_months_re_add_and_re_discount(months: int) -> None:
    found = rows("csv", "en", f"horizon_months={months}")
    assert [int(row["month"]) for row in found] == 4 * list(range(months + 1))
    total = Decimal(0)
    for row in found:
        net, later = Decimal(row["net_hkd"]), Decimal(row["net_discounted_hkd"])
        worth = float(net) / 1.08 ** (int(row["month"]) / 12)  # 8 % a year is the default
        assert abs(float(later) - worth) <= 0.005 + 1e-9
        total = later if row["month"] == "0" else total + later
        assert Decimal(row["cumulative_discounted_hkd"]) == total


def test_an_unknown_price_leaves_the_discounted_cells_empty_too() -> None:
    found = rows("csv", "en", "fine_tuning_route=aws.claude-3-haiku.tuned")
    tuned = [row for row in found if row["option"] == "fine_tuning"]
    assert len(tuned) == 25
    assert {row[name] for row in tuned for name in ("net_discounted_hkd", "cumulative_discounted_hkd")} == {""}


# --- every route


def test_every_route_holds_the_chosen_ones_first_and_all_others() -> None:
    every, chosen = rows("csv-routes"), rows("csv")
    base = report("en").estimate.base
    for option, use in ((base, "prompting"), ("fine_tuning", "tuning")):
        found = [row for row in every if row["option"] == option]
        assert found[:25] == [row for row in chosen if row["option"] == option]
        routes = {row["route"] for row in found}
        assert routes == {route.id for route in report("en").estimate.view.routes(use)}
        assert len(found) == 25 * len(routes)


def test_a_route_among_all_is_what_it_is_when_chosen() -> None:
    every = rows("csv-routes")
    tuned = list(dict.fromkeys(row["route"] for row in every if row["option"] == "fine_tuning"))
    for route in tuned[:: len(tuned) // 6]:
        alone = [row for row in rows("csv", "en", f"fine_tuning_route={route}") if row["option"] == "fine_tuning"]
        assert [row for row in every if row["option"] == "fine_tuning" and row["route"] == route] == alone


# --- lines and assumptions


def test_every_line_carries_its_price_rows_with_source_and_dates() -> None:
    view, found = report("en").estimate.view, rows("csv-lines")
    assert len(found) == len(report("en").estimate.lines)
    for row in found:
        ids = row["price_rows"].split(BETWEEN) if row["price_rows"] else []
        told = [view.row(name) for name in ids]
        for column, field in (("price_sources", "source"), ("price_seen_on", "seen_on"), ("price_from", "from_"),
                              ("price_confidence", "confidence"), ("price_units", "unit")):  # fmt: skip
            assert row[column].split(BETWEEN) == [str(getattr(each, field)) for each in told] or not ids
        assert row["item_name"] and row["basis"] and row["period"] in ("once", "month", "event")
    assert sum(bool(row["price_rows"]) for row in found) > 10


def test_lines_paid_once_add_up_to_month_0() -> None:
    for option in ("prompting", "few_shot", "rag", "fine_tuning"):
        once = [Decimal(row["amount_hkd"]) for row in rows("csv-lines")
                if row["option"] == option and row["period"] == "once"]  # fmt: skip
        month_0 = next(row for row in rows("csv") if row["option"] == option and row["month"] == "0")
        assert sum(once) == Decimal(month_0["cost_hkd"]) and once


def test_every_assumption_stands_with_default_value_unit_and_source() -> None:
    found = {row["name"]: row for row in rows("csv-assumptions")}
    assert list(found) == list(inputs())
    used = report("en").estimate.resolved
    for name, about in inputs().items():
        row = found[name]
        assert (row["default"], row["unit"], row["source"]) == (value_cell(about.default), about.unit, about.source)
        assert row["value_used"] == value_cell(used[name]) and row["input_name"] == say(f"input.{name}", "en")
    assert (found["replies_per_day"]["value_used"], found["replies_per_day"]["origin"]) == ("130", "entered")
    assert (found["prompting_hours"]["our_guess"], found["prompting_hours"]["origin"]) == ("yes", "default")
    assert found["reply_tokens"]["our_guess"] == "no"  # a guess by default, here counted in the sample
    assert found["fx_hkd_per_usd"]["value_used"] == "7.8" and found["fx_hkd_per_usd"]["origin"] == "derived"
    assert found["hire_hourly_pay_hkd"]["source_url"].startswith("https://")


# --- the zip, and the command line


def test_the_zip_holds_each_file_as_it_is_alone() -> None:
    archive = zipfile.ZipFile(io.BytesIO(file_bytes(report("zh-HK"), "zip")))
    assert archive.namelist() == [FORMS[name].file for name in IN_ZIP]
    for name in IN_ZIP:
        assert archive.read(FORMS[name].file) == file_bytes(report("zh-HK"), name)
    for info in archive.infolist():
        assert (info.date_time, info.compress_type) == ((1980, 1, 1, 0, 0, 0), zipfile.ZIP_STORED)


def test_the_command_line_gives_the_same_bytes() -> None:
    stated = [part for text in (*STATED, "delivery=connected") for part in ("--set", text)]
    for form in ("csv-lines", "csv-assumptions", "scenario", "zip"):
        given = printed("estimate", *stated, "--as-of", "2026-11-21", "--lang", "zh-HK", "--format", form)
        assert given == file_bytes(report("zh-HK"), form)
    given = printed("estimate", *stated, "--as-of", "2026-11-21", "--format", "csv", "--all-routes")
    assert given == file_bytes(report("en"), "csv-routes")


def test_all_routes_without_csv_is_refused() -> None:
    assert "--format csv" in refused("estimate", "--format", "json", "--all-routes")
    assert "--format csv" in refused("estimate", "--format", "json", "--all-routes", "--lang", "zh-HK")
