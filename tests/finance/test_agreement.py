"""One scenario in every form and both languages: text, JSON, CSV, workbook, printed page and screen say one number."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from calculator.export.csv_export import ITEMS
from calculator.export.csv_lines import BETWEEN
from calculator.export.files import file_bytes
from calculator.report import Report
from calculator.run import estimate_with
from calculator.sample import sample_counts, sample_scenario
from calculator.text import LANGS, Lang, say, words
from calculator.text.money import hkd, number, usd
from pricing.options import OPTIONS

APP = Path(__file__).parents[2] / "app.py"
TODAY = date(2026, 11, 21)
STATED: dict[str, Any] = {
    "replies_per_day": 130, "monthly_growth_pct": 2.0, "card_fee_pct": 1.5, "drafts_tested": 40,
    "drafts_sent_as_is": 30, "delivery": "connected", "hire_hourly_pay_hkd": 75.0, "saving_mode": "cut_hours",
}  # fmt: skip
IN_BOTH_LANGUAGES = pytest.mark.parametrize("lang", LANGS)
CENT = Decimal("0.01")
FIRST_ROW = 5  # of a sheet of the workbook: title, day, rate, an empty row and the headings stand above
TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?")
NOT_FIGURES = re.compile(r"https?://\S+|package:\S+|\d{4}-\d\d-\d\d|[a-z]+\.[a-z0-9.\-]+|[0-9a-f]{12,}")
Row = dict[str, str]


@cache
def report(lang: Lang) -> Report:
    return Report(estimate_with(sample_counts(), sample_scenario() | STATED, TODAY, False), lang, iso_dates=True)


@cache
def as_json(lang: Lang) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file_bytes(report(lang), "json"))
    return found


@cache
def rows(form: str, lang: Lang) -> tuple[Row, ...]:
    content = file_bytes(report(lang), form).decode("utf-8-sig")
    return tuple(csv.DictReader(io.StringIO(content, newline="")))


@cache
def sheets(lang: Lang) -> list[list[tuple[Any, ...]]]:
    """Values of every sheet of the workbook, as its cells hold them: Summary, Monthly, Lines, Assumptions, Prices …"""
    book = load_workbook(io.BytesIO(file_bytes(report(lang), "xlsx")), data_only=True)
    return [list(sheet.iter_rows(values_only=True)) for sheet in book]


@cache
def text(lang: Lang) -> str:
    return file_bytes(report(lang), "text").decode()


@cache
def printed_page(lang: Lang) -> str:
    return file_bytes(report(lang), "html").decode()


@cache
def screen(lang: Lang) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=120).run()
    app.session_state["lang"] = lang
    app.session_state["as_of"] = TODAY
    for name, value in STATED.items():
        app.session_state[f"input.{name}"] = value
    app.run()
    app.session_state["section.lines"] = app.session_state["section.sources"] = True
    app.run()
    assert not app.exception and not app.error
    return app


@cache
def screen_rows(lang: Lang) -> list[list[str]]:
    bodies = "".join(element.proto.body for element in screen(lang).get("html"))
    cells = [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in re.findall(r"<tr[^>]*>(.*?)</tr>", bodies, re.DOTALL)]
    return [[unescape(re.sub(r"<[^>]+>", "", cell)) for cell in row] for row in cells]


def cents(amount: float | None) -> Decimal:
    assert amount is not None
    return Decimal(repr(round(amount, 9))).quantize(CENT, ROUND_HALF_UP)


def named(lang: Lang, form: str) -> dict[str, str]:
    """What people read -> code."""
    names = OPTIONS if form == "option" else ITEMS
    return {say(f"{form}.{name}", lang): name for name in names}


# --- months: CSV, JSON, workbook


@IN_BOTH_LANGUAGES
def test_every_month_of_every_option(lang: Lang) -> None:
    months, ledger = rows("csv", lang), as_json(lang)["ledger"]
    in_book = sheets(lang)[1][FIRST_ROW + 1 :][: len(months)]  # two rows of headings
    assert len(months) == len(ledger) == len(in_book) == 4 * 25
    options = named(lang, "option")
    for row, exact, cells in zip(months, ledger, in_book, strict=True):
        assert row["option"] == exact["option"] == options[cells[0]]
        assert int(row["month"]) == exact["month"] == cells[1]
        assert date.fromisoformat(row["month_starts"]) == cells[2].date()
        for item, amount in zip(ITEMS, cells[3:], strict=False):
            assert Decimal(row[f"{item}_hkd"]) == cents(exact["items_hkd"].get(item, 0.0)) == cents(amount), item
        cost, freed, saved, *later = cells[3 + len(ITEMS) : 10 + len(ITEMS)]
        assert float(row["hours_freed"]) == pytest.approx(freed, abs=0.005 + 1e-9)
        assert Decimal(row["cost_hkd"]) == cents(cost)
        assert Decimal(row["saving_hkd"]) == cents(exact["saving_hkd"]) == cents(saved)
        columns = ("net_hkd", "cumulative_hkd", "net_discounted_hkd", "cumulative_discounted_hkd")
        assert [Decimal(row[column]) for column in columns] == [cents(value) for value in later]


# --- lines: CSV, JSON, text, workbook, screen


@IN_BOTH_LANGUAGES
def test_every_line(lang: Lang) -> None:
    lines, exact = rows("csv-lines", lang), as_json(lang)["lines"]
    options, items = named(lang, "option"), named(lang, "item")
    in_book = {
        (options[cells[0]], items[cells[2]]): cells[4] for cells in sheets(lang)[2][FIRST_ROW:] if cells[2] in items
    }
    said = text(lang).split(f"\n{say('section.lines', lang)}\n")[1].split("\n\n")[0].split("\n")
    assert len(lines) == len(exact) == len(said)
    assert {(row["option"], row["item"]) for row in lines} <= set(in_book)
    for row, line, spoken in zip(lines, exact, said, strict=True):
        assert (row["option"], row["item"], row["basis"]) == (line["option"], line["item"], line["basis"])
        amount = Decimal(row["amount_hkd"])
        assert amount == cents(line["amount_hkd"]) == cents(in_book[row["option"], row["item"]])
        shown = [row["option_name"], row["item_name"], hkd(amount, lang, 2)]
        assert all(part in spoken for part in (*shown, row["basis"]))
        on_screen = [cells for cells in screen_rows(lang) if cells[:3] == shown and row["basis"] in cells]
        assert on_screen, shown
        if row["amount_usd"]:
            assert Decimal(row["amount_usd"]) == cents(line["amount_usd"])
            assert usd(line["amount_usd"], lang) in spoken
            assert any(usd(line["amount_usd"], lang) in cells for cells in on_screen)


# --- the figures of each option: every form


def summary_of(lang: Lang) -> dict[str, list[Any]]:
    """Figures of each option's base case from the first sheet, in its order, headings left out."""
    numbers = [row for row in sheets(lang)[0][13:] if any(isinstance(cell, int | float) for cell in row[1:])]
    return {option: [row[1 + 2 * place] for row in numbers] for place, option in enumerate(OPTIONS)}


@IN_BOTH_LANGUAGES
def test_every_figure_of_every_option(lang: Lang) -> None:
    page_rows = re.findall(r"<tr[^>]*><td>.*?</tr>", printed_page(lang).split('<table class="options')[1])[:4]
    for option, page_row in zip(OPTIONS, page_rows, strict=True):
        found = next(each for each in as_json(lang)["options"] if each["id"] == option and each["chosen"])
        months = [row for row in rows("csv", lang) if row["option"] == option]
        costs = [Decimal(row["cost_hkd"]) for row in months]
        upfront, month_1, year, whole, _, hours, saved, net, payback = summary_of(lang)[option][:9]
        assert costs[0] == cents(upfront) and sum(costs) == cents(whole)
        assert costs[1] == cents(month_1)
        assert sum(costs[:13]) == cents(year)
        assert found["hours_freed_per_month"] == pytest.approx(hours)
        assert sum(Decimal(row["saving_hkd"]) for row in months) == cents(saved)
        assert Decimal(months[-1]["cumulative_hkd"]) == cents(net)
        assert abs(cents(net) - cents(found["net_hkd_at_horizon"])) <= CENT / 2 * 25 * (len(ITEMS) + 1)
        assert found["payback_months"] == pytest.approx(payback, abs=1e-3)  # the sheet's months are rounded to the cent
        shown = [hkd(cents(year), lang), hkd(found["running_hkd_per_month"], lang),
                 say("months", lang, months=number(found["payback_months"], lang, 1))]  # fmt: skip
        assert [part for part in shown if part not in page_row] == []
        assert [each for each in screen_rows(lang) if each[:1] == [say(f"option.{option}", lang)]
                and set(shown) <= {part for cell in each for part in (cell, *cell.split(" · "))}]  # fmt: skip
        spoken = next(line for line in text(lang).split("\n") if f" * {say(f'option.{option}', lang)} |" in line)
        assert shown[0] in spoken and shown[2] in spoken
    assert [metric.value for metric in screen(lang).metric] == [figure.value for figure in report(lang).figures]
    for figure in report(lang).figures:
        assert figure.value in text(lang) and figure.value in unescape(printed_page(lang))


# --- assumptions and prices: CSV, JSON, workbook, text


@IN_BOTH_LANGUAGES
def test_every_assumption(lang: Lang) -> None:
    in_book = {cells[1]: cells for cells in sheets(lang)[3][FIRST_ROW:]}
    compared = 0
    for row in rows("csv-assumptions", lang):
        used = as_json(lang)["scenario"][row["name"]]
        if not isinstance(used, int | float) or isinstance(used, bool):
            continue
        assert float(row["value_used"]) == used
        cells = in_book[row["input_name"]]
        assert cells[4] == pytest.approx(used, rel=1e-12), row["name"]
        if row["default"]:
            assert cells[2] == float(row["default"])
        compared += 1
    assert compared > 45


@IN_BOTH_LANGUAGES
def test_every_price(lang: Lang) -> None:
    in_book = {cells[0]: cells for cells in sheets(lang)[4][FIRST_ROW:]}
    shown = {row.id: row.cells for row in report(lang).source_rows}
    compared = set()
    for row in rows("csv-lines", lang):
        columns = [row[f"price_{name}"].split(BETWEEN) for name in ("rows", "amounts", "from", "seen_on")]
        for name, amount, since, seen in zip(*columns, strict=True):
            if not amount:
                continue
            compared.add(name)
            assert shown[name]["price"] == amount and shown[name]["from"] == since and shown[name]["seen_on"] == seen
            assert f"   {name} | {amount} | " in text(lang)
            assert [cells for cells in screen_rows(lang) if cells[:2] == [name, amount]], name
            if name in in_book:
                as_printed, in_force, read_on = in_book[name][5:8]
                assert as_printed == amount
                assert [in_force.date().isoformat(), read_on.date().isoformat()] == [since, seen]
    assert len(compared) > 12 and len(compared & set(in_book)) > 10


# --- nothing is said that another form does not know, and one language says what the other says


def figures_in(said: str) -> set[str]:
    """Numbers of a text without those inside addresses, ids and days."""
    return set(TOKEN.findall(NOT_FIGURES.sub(" ", said)))


def leaves(data: Any) -> Iterator[Any]:
    """Every number and text of plain data."""
    if isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from leaves(each)
    else:
        yield data


def numbers_in(data: Any) -> list[float]:
    return [each for each in leaves(data) if isinstance(each, int | float) and not isinstance(each, bool)]


@cache
def known(lang: Lang) -> set[str]:
    """Every number of the JSON and of the CSVs as people read it, and those that stand in the words themselves."""
    exact = set(numbers_in(as_json(lang)))
    for form in ("csv", "csv-lines", "csv-assumptions"):
        cells = {part for row in rows(form, lang) for cell in row.values() for part in cell.split(BETWEEN)}
        exact |= {float(cell) for cell in cells if re.fullmatch(r"-?\d+(\.\d+)?", cell)}
    found = {number(abs(each), lang, places) for each in exact for places in range(5)}
    found |= {part for row in rows("csv-lines", lang) for part in figures_in(row["basis"])}
    return found | {part for pair in words().values() for side in pair for part in TOKEN.findall(side)}


@IN_BOTH_LANGUAGES
def test_the_text_says_no_number_that_json_and_csv_do_not_know(lang: Lang) -> None:
    names = {part for option in report(lang).estimate.options for part in TOKEN.findall(option.route.name)}
    prices = {part for row in report(lang).source_rows for part in TOKEN.findall(row.cells["price"])}
    ages = {str((TODAY - date.fromisoformat(row.cells["seen_on"])).days) for row in report(lang).source_rows}
    spoken = {part for each in leaves(as_json(lang)) for part in figures_in(str(each))}  # reasons, remarks, steps
    unlisted = {str(len(as_json(lang)["options"]) - text(lang).count(f" | {say('col.first_year', lang)} "))}
    said = figures_in(text(lang).replace(as_json(lang)["book"]["version"], ""))
    assert len(said) > 100
    assert said - known(lang) - names - prices - ages - spoken - unlisted == set()


def test_one_language_says_what_the_other_says() -> None:
    for form in ("csv", "csv-lines", "csv-assumptions"):
        for english, chinese in zip(rows(form, "en"), rows(form, "zh-HK"), strict=True):
            worded = {"basis"} | {name for name in english if name.endswith("_name")}
            assert {name for name in english if english[name] != chinese[name]} <= worded
            assert figures_in(english.get("basis", "")) == figures_in(chinese.get("basis", ""))
    assert numbers_in(as_json("en")) == numbers_in(as_json("zh-HK"))
    for english_sheet, chinese_sheet in zip(sheets("en")[:6], sheets("zh-HK")[:6], strict=True):
        pairs = [(one, other) for left, right in zip(english_sheet, chinese_sheet, strict=True)
                 for one, other in zip(left, right, strict=True)]  # fmt: skip
        numbers = [(one, other) for one, other in pairs if isinstance(one, int | float | datetime)]
        assert numbers and all(one == other for one, other in numbers)
    assert [metric.value for metric in screen("en").metric][:2] == [metric.value for metric in screen("zh-HK").metric][
        :2
    ]
