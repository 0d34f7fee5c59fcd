"""One scenario, every face: the same figures in CSV, JSON, text and on the page, and files that add up."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from calculator.export.csv_export import HEADER, ITEMS, csv_bytes, projection_csv, text_cell
from calculator.export.json_export import estimate_json
from calculator.export.text_export import estimate_text
from calculator.report import Report
from calculator.run import run_estimate
from calculator.text import LANGS, Lang, say
from calculator.text.money import hkd

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2026, 11, 21)
UNPRICED = "aws.claude-3-haiku.tuned"
NUMBERS: dict[str, float] = {"replies_per_day": 130, "hire_hourly_pay_hkd": 75.0, "drafts_tested": 40,
                             "drafts_sent_as_is": 30, "card_fee_pct": 1.5, "monthly_growth_pct": 2.0}  # fmt: skip
CHOICES = {"delivery": "connected", "saving_mode": "cut_hours"}
IN_BOTH_LANGUAGES = pytest.mark.parametrize("lang", LANGS)
CENT = Decimal("0.01")


def reported(lang: Lang, *more: str) -> Report:
    stated = [f"{name}={value}" for name, value in (NUMBERS | CHOICES).items()]
    return Report(run_estimate(None, None, [*stated, *more], TODAY, hindsight=False), lang, iso_dates=True)


@cache
def report(lang: Lang) -> Report:
    return reported(lang)


@cache
def csv_rows(lang: Lang) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(projection_csv(report(lang)).decode("utf-8-sig"), newline="")))


@cache
def as_json(lang: Lang) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(estimate_json(report(lang)))
    return found


def cents(amount: float) -> Decimal:
    return Decimal(str(amount)).quantize(CENT, ROUND_HALF_UP)


# --- the CSV


@IN_BOTH_LANGUAGES
def test_the_csv_opens_in_a_spreadsheet_and_parses_back(lang: Lang) -> None:
    content = projection_csv(report(lang))
    assert content.startswith(b"\xef\xbb\xbfas_of,")
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == 1 + 4 * 25  # heading; four options, month 0 to 24
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == HEADER
    assert {len(row) for row in rows} == {len(HEADER)}
    assert [row[6] for row in rows[1:]] == 4 * [str(month) for month in range(25)]
    for row in csv_rows(lang):
        assert row["as_of"] == "2026-11-21" and row["fx_hkd_per_usd"] == "7.8"
        assert row["book_sha256"] == report(lang).estimate.view.book.sha256


@IN_BOTH_LANGUAGES
def test_every_row_of_the_csv_adds_up(lang: Lang) -> None:
    total = Decimal(0)
    for row in csv_rows(lang):
        amounts = [Decimal(row[f"{item}_hkd"]) for item in ITEMS]
        assert all(-amount.as_tuple().exponent == 2 for amount in amounts)  # type: ignore[operator]
        cost, saving, net = (Decimal(row[f"{name}_hkd"]) for name in ("cost", "saving", "net"))
        assert cost == sum(amounts)
        assert net == saving - cost
        total = net if row["month"] == "0" else total + net
        assert Decimal(row["cumulative_hkd"]) == total


def test_an_unknown_price_is_an_empty_cell_never_zero() -> None:
    rows = csv.DictReader(
        io.StringIO(projection_csv(reported("en", f"fine_tuning_route={UNPRICED}")).decode("utf-8-sig"))
    )
    tuned = [row for row in rows if row["option"] == "fine_tuning"]
    assert len(tuned) == 25 and {row["route"] for row in tuned} == {UNPRICED}
    assert {row["training_hkd"] for row in tuned if row["month"] == "0"} == {""}
    assert {row["inference_hkd"] for row in tuned if row["month"] != "0"} == {""}
    assert {row[f"{name}_hkd"] for row in tuned for name in ("cost", "net", "cumulative")} == {""}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_looks_like_a_formula_stays_text(start: str) -> None:
    written = csv_bytes(["route"], [[text_cell(f"{start}1+1, not “sum”")]]).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(written, newline=""))) == [["route"], [f"'{start}1+1, not “sum”"]]
    assert text_cell("aws.nova-micro") == "aws.nova-micro"
    assert csv_rows("en")[0]["net_hkd"].startswith("-")  # an amount is a number, not a formula


@IN_BOTH_LANGUAGES
def test_the_same_scenario_gives_the_same_bytes(lang: Lang) -> None:
    again = reported(lang)
    assert projection_csv(again) == projection_csv(report(lang))
    assert estimate_json(again) == estimate_json(report(lang))
    assert estimate_text(again) == estimate_text(report(lang))


# --- agreement


def first_year(rows: list[dict[str, str]], option: str) -> Decimal:
    """Month 0 to 12 of one option."""
    return sum((Decimal(row["cost_hkd"]) for row in rows if row["option"] == option and int(row["month"]) <= 12),
               Decimal(0))  # fmt: skip


@IN_BOTH_LANGUAGES
def test_csv_and_json_agree_to_the_cent_on_every_item(lang: Lang) -> None:
    rows, ledger = csv_rows(lang), as_json(lang)["ledger"]
    assert len(rows) == len(ledger)
    for row, exact in zip(rows, ledger, strict=True):
        assert (row["option"], row["route"], int(row["month"])) == (exact["option"], exact["route"], exact["month"])
        for item in ITEMS:
            assert Decimal(row[f"{item}_hkd"]) == cents(exact["items_hkd"].get(item, 0)), item
        assert Decimal(row["saving_hkd"]) == cents(exact["saving_hkd"])
        # every item and the saving of each month so far is at most half a cent off
        most = CENT / 2 * (len(exact["items_hkd"]) + 1) * (exact["month"] + 1)
        assert abs(Decimal(row["cumulative_hkd"]) - Decimal(str(exact["cumulative_hkd"]))) <= most


@IN_BOTH_LANGUAGES
def test_text_and_json_agree_to_the_cent_on_every_line(lang: Lang) -> None:
    said, data = estimate_text(report(lang)), as_json(lang)
    block = said.split(f"\n{say('section.lines', lang)}\n")[1].split("\n\n")[0].split("\n")
    assert len(block) == len(data["lines"])
    for text, line in zip(block, data["lines"], strict=True):
        option, item, amount, basis = text.strip().split(" | ")[:4]
        assert option == say(f"option.{line['option']}", lang) and item == say(f"item.{line['item']}", lang)
        assert basis == line["basis"]
        found = re.match(r"HK\$([\d,]+\.\d\d)", amount)
        assert found is not None and Decimal(found[1].replace(",", "")) == cents(line["amount_hkd"])
    assert said.startswith(data["verdict"]["text"])


@IN_BOTH_LANGUAGES
def test_first_year_is_the_same_in_csv_json_and_text(lang: Lang) -> None:
    chosen = {each["id"]: each for each in as_json(lang)["options"] if each["chosen"]}
    assert chosen.keys() == {"prompting", "few_shot", "rag", "fine_tuning"}
    said = estimate_text(report(lang))
    for name, option in chosen.items():
        year = first_year(csv_rows(lang), name)
        assert abs(year - Decimal(str(option["first_year_hkd"]))) <= CENT / 2 * len(ITEMS) * 13
        row = next(line for line in said.split("\n") if line.startswith(f" * {say(f'option.{name}', lang)} |"))
        assert hkd(year, lang) in row
        assert option["buyable_reason"] in row


def page(lang: Lang) -> AppTest:
    """The same scenario typed into the page."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
    app.context = {"locale": {"en": "en-HK", "zh-HK": "zh-HK"}[lang]}
    app.run()
    app.session_state["section.lines"] = app.session_state["section.sources"] = True
    app.date_input(key="as_of").set_value(TODAY)
    app.toggle(key="show_assumptions").set_value(True).run()
    for name, number in NUMBERS.items():
        app.number_input(key=f"input.{name}").set_value(number)
    for name, choice in CHOICES.items():
        app.selectbox(key=f"input.{name}").set_value(choice)
    app.run()
    assert not app.exception and not app.error
    return app


def table_rows(app: AppTest) -> Iterator[list[str]]:
    for element in app.get("html"):
        for row in re.findall(r"<tr[^>]*>(.*?)</tr>", element.proto.body):
            cells = re.findall(r"<td[^>]*>(.*?)</td>", row)
            if cells:
                yield [unescape(re.sub(r"<[^>]+>", "", cell)) for cell in cells]


@IN_BOTH_LANGUAGES
def test_the_page_shows_what_the_files_say(lang: Lang) -> None:
    app, data = page(lang), as_json(lang)
    assert app.header[0].value == data["verdict"]["text"]
    shown = report(lang).shown.option
    year = first_year(csv_rows(lang), shown)
    assert app.metric[0].value == hkd(year, lang)
    assert [metric.value for metric in app.metric] == [figure.value for figure in report(lang).figures]
    rows = list(table_rows(app))
    for line in data["lines"]:
        option, item = say(f"option.{line['option']}", lang), say(f"item.{line['item']}", lang)
        amount = hkd(cents(line["amount_hkd"]), lang, 2)
        assert [row for row in rows if row[:3] == [option, item, amount] and line["basis"] in row], (option, item)
    for row_id in {each for line in data["lines"] for each in line["price_rows"]}:
        assert [row for row in rows if row[0] == row_id], row_id
    for option in (each for each in data["options"] if each["chosen"]):
        assert [row for row in rows if row[0] == say(f"option.{option['id']}", lang)
                and hkd(first_year(csv_rows(lang), option["id"]), lang) in row]  # fmt: skip
