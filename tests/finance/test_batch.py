"""Many scenarios from a file: each as the command line says it alone, bad rows apart, and nothing half-written."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from calculator.batch import HEADER, MONEY, NAME, PLAIN, REJECTED, Asked, batch_rows, row_values
from calculator.batch_files import CHUNK_ROWS, run_batch
from calculator.report import Report
from calculator.run import estimate_with
from calculator.text import LANGS, Lang, say
from calculator.text.money import cents
from pricing.options import OPTIONS
from tests.finance.test_chosen import BUYER
from tests.running import Done, estimated, refused, run
from tests.test_laws import SCENARIOS

TODAY = date(2026, 11, 21)
ASKED = Asked(TODAY)
GOOD = (
    "name,replies_per_day,drafts_tested,drafts_sent_as_is,fine_tuning_route,new_customer\r\n"
    '陳記茶餐廳,60,40,30,,TRUE\r\n"=HYPERLINK(1)","1,200",,,openai.gpt-4.1-mini.tuned,false\r\nthird,１２,,,,\r\n'
)
BAD = (
    "name,replies_per_day,drafts_tested,drafts_sent_as_is\r\na,60,,\r\nb,-1,,\r\nc,many,,\r\nd,5,10,20\r\n"
    'e,5\r\nf,5,,,,7\r\n\r\ng,70,,,,\r\nh,"5,1,2\r\n'
)


def batch(folder: Path, content: str | bytes, *more: str) -> Done:
    given_bytes = content if isinstance(content, bytes) else content.encode()
    (folder / "shops.csv").write_bytes(given_bytes)
    return run("batch", str(folder / "shops.csv"), "--out", str(folder / "out.csv"), "--as-of", "2026-11-21", *more)


def read(file: Path) -> list[dict[str, str]]:
    content = file.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and content.count(b"\n") == content.count(b"\r\n")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def text_of(values: dict[str, Any]) -> dict[str, str]:
    """Values as a spreadsheet's cells."""
    return {name: "" if value is None else value if isinstance(value, str) else json.dumps(value)
            for name, value in values.items()}  # fmt: skip


# --- each row


@settings(max_examples=20, deadline=None)
@given(SCENARIOS, BUYER)
def test_a_row_says_what_the_estimate_of_the_same_scenario_says(stated: dict[str, Any], buyer: dict[str, Any]) -> None:
    values = {name: value for name, value in {**stated, **buyer}.items() if value is not None}
    (result,) = batch_rows([(2, text_of(values))], ASKED)
    if result.problem:
        assert result.problem.startswith(("prompting_route", "fine_tuning_route"))  # not sold that day yet
        return
    row, alone = dict(zip(HEADER, result.cells, strict=True)), estimate_with(None, values, TODAY, False)
    report = Report(alone, "en", iso_dates=True)
    assert (row["verdict"], row["decided_by"]) == (alone.verdict.choice, alone.verdict.decided_by)
    assert row["verdict_name"] == report.headline
    for option in OPTIONS:
        found = alone.chosen(option)
        assert found is not None and row[f"{option}_route"] == found.route.id
        first = report.first_year_hkd(found)
        assert row[f"{option}_first_year_hkd"] == ("" if first is None else str(first))
        for figure in MONEY:
            exact = getattr(found, figure)
            assert row[f"{option}_{figure}"] == ("" if exact is None else str(cents(exact)))
        for figure in PLAIN:
            exact = getattr(found, figure)
            assert (None if row[f"{option}_{figure}"] == "" else float(row[f"{option}_{figure}"])) == exact


def test_a_file_says_what_the_command_line_says_of_each_row(tmp_path: Path) -> None:
    done = batch(tmp_path, GOOD)
    assert (done.code, done.out) == (0, b"")
    rows = read(tmp_path / "out.csv")
    assert [row["name"] for row in rows] == ["陳記茶餐廳", "'=HYPERLINK(1)", "third"]
    assert [row["row"] for row in rows] == ["2", "3", "4"]
    stated: list[dict[str, Any]] = [
        {"replies_per_day": 60, "drafts_tested": 40, "drafts_sent_as_is": 30, "new_customer": True},
        {"replies_per_day": 1200, "fine_tuning_route": "openai.gpt-4.1-mini.tuned", "new_customer": False},
        {"replies_per_day": 12},
    ]
    for row, values in zip(rows, stated, strict=True):
        (tmp_path / "one.json").write_text(json.dumps(values), "utf-8")
        alone = estimated(str(tmp_path / "one.json"), "--as-of", "2026-11-21")
        assert row["verdict"] == alone["verdict"]["choice"] and row["verdict_name"] == alone["verdict"]["text"]
        assert row["book_sha256"] == alone["book"]["sha256"]
        for option in (each for each in alone["options"] if each["chosen"]):
            assert row[f"{option['id']}_route"] == option["route"]
            assert Decimal(row[f"{option['id']}_net_hkd_at_horizon"]) == cents(option["net_hkd_at_horizon"])
    assert read(tmp_path / "out.rejected.csv") == []


def test_an_empty_cell_is_our_default_and_a_spreadsheets_way_of_writing_is_understood() -> None:
    cells = {"name": "x", "replies_per_day": " 1,200.5 ", "epochs": "", "new_customer": "False", "reply_tokens": "８０",
             "prompting_route": "123", "rejected_row": "3", "rejected_reason": "why"}  # fmt: skip
    assert row_values(cells) == {"replies_per_day": 1200.5, "new_customer": False, "reply_tokens": 80,
                                 "prompting_route": "123"}  # fmt: skip


def test_parts_of_a_file_give_the_parts_of_the_answer() -> None:
    rows = [(number, {"replies_per_day": str(10 * number)}) for number in range(2, 9)]
    whole = list(batch_rows(rows, ASKED))
    assert [*batch_rows(rows[:3], ASKED), *batch_rows(rows[3:], ASKED)] == whole
    assert [result.row for result in whole] == [number for number, _ in rows]


def test_rows_are_worked_out_as_they_come() -> None:
    asked_for: list[int] = []

    def endless() -> Iterator[tuple[int, dict[str, str]]]:
        number = 1
        while True:
            number += 1
            asked_for.append(number)
            yield number, {"replies_per_day": "60"}

    results = batch_rows(endless(), ASKED)
    assert [next(results).row for _ in range(3)] == asked_for == [2, 3, 4]


# --- bad rows


@pytest.mark.parametrize("lang", LANGS)
def test_bad_rows_are_told_and_kept_apart_and_the_rest_is_done(lang: Lang, tmp_path: Path) -> None:
    done = batch(tmp_path, BAD, "--lang", lang)
    assert done.code == 0 and [row["name"] for row in read(tmp_path / "out.csv")] == ["a", "g"]
    bad = read(tmp_path / "out.rejected.csv")
    assert [row["rejected_row"] for row in bad] == ["3", "4", "5", "6", "7", "10"]
    assert tuple(bad[0])[:2] == REJECTED and bad[0][NAME] == "b" and bad[0]["replies_per_day"] == "-1"
    said = done.err.decode("utf-8")
    assert said.startswith(say("batch.done", lang, done="2", rejected="6"))
    for row in bad:
        assert say("batch.row", lang, row=row["rejected_row"], reason=row["rejected_reason"]) in said
    assert "0" in bad[0]["rejected_reason"] and "1,000,000" in bad[0]["rejected_reason"]  # what is allowed


def test_a_rejected_file_put_right_may_be_given_again(tmp_path: Path) -> None:
    batch(tmp_path, "name,replies_per_day\r\na,60\r\nb,-80\r\n")
    mended = (tmp_path / "out.rejected.csv").read_bytes().replace(b"-80", b"80")
    assert batch(tmp_path, mended).code == 0
    (row,) = read(tmp_path / "out.csv")
    assert row["name"] == "b"


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("name,replies_a_day\r\na,1\r\n", ["replies_a_day", "replies_per_day"]),
        ("name,reply_tokens,reply_tokens\r\na,1,2\r\n", ["reply_tokens", "more than once"]),
        ("name,,reply_tokens\r\na,1,2\r\n", ["first row", "name,replies_per_day"]),
        ("\r\n", ["first row"]),
        ("", ["empty"]),
    ],
)
def test_a_file_whose_columns_nobody_can_tell_is_refused_whole(content: str, named: list[str], tmp_path: Path) -> None:
    done = batch(tmp_path, content)
    said = done.err.decode("utf-8")
    assert (done.code, done.out) == (2, b"") and said.count("\n") == 1
    assert [part for part in named if part not in said] == [], said
    assert [file.name for file in tmp_path.iterdir()] == ["shops.csv"]


def test_what_would_overwrite_another_file_is_refused(tmp_path: Path) -> None:
    shops = tmp_path / "shops.csv"
    shops.write_bytes(GOOD.encode())
    assert "three different files" in refused("batch", str(shops), "--out", str(shops))
    both = str(tmp_path / "out.csv")
    assert "three different files" in refused("batch", str(shops), "--out", both, "--rejected", both)
    assert "1 to 64" in refused("batch", str(shops), "--out", both, "--workers", "0")
    assert "before the first day" in refused("batch", str(shops), "--out", both, "--as-of", "2001-01-01")
    assert "not found" in refused("batch", str(tmp_path / "none.csv"), "--out", both)
    assert [file.name for file in tmp_path.iterdir()] == ["shops.csv"] and shops.read_bytes().decode("utf-8") == GOOD


def test_an_interruption_leaves_earlier_files_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "out.csv").write_bytes(b"yesterday")
    shops = tmp_path / "shops.csv"
    shops.write_bytes(GOOD.encode())

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("calculator.batch_files._note", stop)
    with pytest.raises(KeyboardInterrupt):
        run_batch(shops, tmp_path / "out.csv", tmp_path / "bad.csv", ASKED)
    assert (tmp_path / "out.csv").read_bytes() == b"yesterday"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["out.csv", "shops.csv"]


# --- the same whichever way


def test_workers_write_the_same_bytes(tmp_path: Path) -> None:
    rows = [f"{number},{number % 7 - 1}\r\n" for number in range(CHUNK_ROWS + 5)]
    content = "".join(["name,replies_per_day\r\n", *rows])
    assert batch(tmp_path, content).code == 0
    alone = [(tmp_path / name).read_bytes() for name in ("out.csv", "out.rejected.csv")]
    assert batch(tmp_path, content, "--workers", "2").code == 0
    assert [(tmp_path / name).read_bytes() for name in ("out.csv", "out.rejected.csv")] == alone


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "big5hkscs"])
def test_a_file_as_excel_saves_it_in_hong_kong(encoding: str, tmp_path: Path) -> None:
    rows = "".join(f"陳記茶餐廳分店第{number}間,{number}\r\n" for number in range(40, 50))
    assert batch(tmp_path, f"name,replies_per_day\r\n{rows}".encode(encoding)).code == 0
    assert read(tmp_path / "out.csv")[0]["name"] == "陳記茶餐廳分店第40間"
