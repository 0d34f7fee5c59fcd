"""Old exports as people keep them: read where they are ours, one sentence where they are not."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.link import write_link
from calculator.old_quote import quote_of_bytes
from calculator.requote import Requote
from calculator.sample import sample_counts, sample_scenario
from calculator.text import LANGS, Lang, say
from pricing.book import default_book
from pricing.errors import InputError
from pricing.scenario import inputs
from tests.running import estimated, printed, refused

THEN, TODAY = "2026-04-15", "2026-11-21"


@pytest.fixture(scope="module")
def export() -> dict[str, Any]:
    return estimated("--as-of", THEN, "--set", "replies_per_day=80")


def saved(tmp_path: Path, name: str, content: bytes | str | dict[str, Any]) -> str:
    data = json.dumps(content) if isinstance(content, dict) else content
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return str(tmp_path / name)


def zipped(*files: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name), content)  # of one fixed time
    return buffer.getvalue()


def requoted(*arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(printed("requote", *arguments, "--as-of", TODAY, "--format", "json"))
    return found


# --- what is read


def test_an_export_holds_the_question_and_the_prices_behind_the_answer(export: dict[str, Any]) -> None:
    assert list(export["replay"]["scenario"]) == list(inputs())
    assert export["replay"]["scenario"]["fx_hkd_per_usd"] is None and export["scenario"]["fx_hkd_per_usd"] == 7.8
    assert export["replay"]["measured"].keys() == {"chinese_share", "shows_sensitive_data"}
    named = {row for line in export["lines"] for row in line["price_rows"]}
    assert named <= {price["id"] for price in export["prices"]}
    rate = next(price for price in export["prices"] if price["id"] == "fx.hkd-per-usd")
    assert (rate["amount"], rate["unit"], rate["seen_on"]) == (7.8, "hkd_per_usd", "2025-06-26")


def test_json_and_the_zip_around_it_say_the_same(tmp_path: Path, export: dict[str, Any]) -> None:
    alone = requoted(saved(tmp_path, "old.json", export))
    packed = zipped(("readme.txt", b"x"), ("scenario.json", b"{}"), ("estimate.json", json.dumps(export).encode()))
    assert requoted(saved(tmp_path, "old.zip", packed)) == alone
    assert alone["same_to_the_cent"] is True and alone["then"]["as_of"] == THEN


def test_a_scenario_needs_its_day_and_new_inputs_come_from_a_file_or_from_the_line(tmp_path: Path) -> None:
    old = saved(tmp_path, "shop.toml", "replies_per_day = 80\nhire_hourly_pay_hkd = 65\n")
    new = saved(tmp_path, "now.json", {"replies_per_day": 120})
    found = requoted(old, "--then", THEN, "--scenario", new, "--set", "minutes_per_reply_by_hand=3")
    changed = {each["name"]: (each["then"], each["now"], each["part"]) for each in found["inputs"]}
    assert changed == {"replies_per_day": (80, 120, "volume"), "minutes_per_reply_by_hand": (2.5, 3, "assumptions")}
    assert found["same_to_the_cent"] is None


@pytest.mark.parametrize("form", ["zip", "csv-assumptions", "scenario"])
def test_every_file_that_is_written_is_read_back_to_the_same_figures(tmp_path: Path, form: str) -> None:
    """The sample with its counted replies; only the zip and the JSON in it record figures to hold them against."""
    asked = ("estimate", "--as-of", THEN, "--set", "hire_hourly_pay_hkd=66")
    whole = requoted(saved(tmp_path, "whole.json", printed(*asked, "--format", "json")))
    found = requoted(saved(tmp_path, f"old.{form[:3]}", printed(*asked, "--format", form)))
    assert found["then"]["as_of"] == THEN and found["then"]["book"] == whole["then"]["book"]
    assert [(each["then"], each["now"]) for each in found["differences"]] == [
        (each["then"], each["now"]) for each in whole["differences"]
    ]
    assert found["same_to_the_cent"] is (True if form == "zip" else None)


@pytest.mark.parametrize("lang", LANGS)
def test_the_workbook_is_read_back_to_the_cent_with_what_was_typed_into_it(tmp_path: Path, lang: Lang) -> None:
    asked = ("estimate", "--as-of", THEN, "--set", "delivery=connected", "--set", "messages_are_sensitive=no")
    data = printed(*asked, "--format", "xlsx", "--lang", lang)
    whole, found = (requoted(saved(tmp_path, name, content)) for name, content in (
        ("whole.json", printed(*asked, "--format", "json")), ("old.xlsx", data)))  # fmt: skip
    assert found["same_to_the_cent"] is True and found["given"] == "workbook" and found["inputs"] == []
    assert [(each["then"], each["now"]) for each in found["differences"]] == [
        (each["then"], each["now"]) for each in whole["differences"]
    ]
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book[say("wb.sheet.assumptions", lang)]
    row = next(row for row in sheet.iter_rows() if row[1].value == say("input.replies_per_day", lang))
    row[3].value = 90
    book.save(tmp_path / "typed.xlsx")
    typed = json.loads(printed("requote", str(tmp_path / "typed.xlsx"), "--set", "replies_per_day=60", "--as-of", TODAY,
                               "--format", "json"))  # fmt: skip
    assert [(each["name"], each["then"], each["now"]) for each in typed["inputs"]] == [("replies_per_day", 90, 60)]
    assert typed["same_to_the_cent"] is None  # saved without the values of its formulas


def address(**stated: Any) -> str:
    book = default_book()
    counts, values = sample_counts(), sample_scenario() | stated
    link = write_link(values, date.fromisoformat(THEN), (book.version, book.sha256), "en", source="sample",
                      counts=counts)  # fmt: skip
    return urlencode(link)


@pytest.mark.parametrize("start", ["https://shop.example/answer?", "?", ""])
def test_a_link_is_read_as_an_address_or_as_what_stands_behind_its_question_mark(start: str) -> None:
    found = requoted(start + address())
    sample = estimated("--as-of", THEN)
    base = next(each for each in sample["options"] if each["id"] == "prompting" and each["chosen"])
    upfront = next(each for each in found["differences"] if each["figure"] == "upfront_hkd")
    assert (found["given"], found["then"]["as_of"]) == ("link", THEN)
    assert upfront["then"] == base["upfront_hkd"] and found["same_to_the_cent"] is None
    told = {each["figure"]: each["then"] for each in found["differences"] if each["option"] == "prompting"}
    assert told == sample["replay"]["figures"]["prompting"]


def test_what_a_damaged_link_lost_is_said_and_a_link_without_its_day_asks_for_it() -> None:
    whole = address()
    broken = whole.replace("w=60", "w=61")
    text = printed("requote", broken, "--as-of", TODAY).decode()
    assert "Not read, so our defaults stand in its place" in text
    assert "--then" in refused("requote", whole.replace(f"on={THEN}", "on=2026-05-15"))
    assert "another version" in refused("requote", whole.replace("v=1", "v=7"))
    assert "holds no quote" in refused("requote", "https://shop.example/?a=1&c=2")
    assert refused("requote", "https://[broken?v=1&w=2") and refused(
        "requote", "v=1&" * 9_000 + "w=1", "--lang", "zh-HK"
    )


@pytest.mark.parametrize("lang", LANGS)
def test_text_says_when_nothing_has_changed(tmp_path: Path, lang: Lang) -> None:
    today = estimated("--as-of", TODAY)
    text = printed("requote", saved(tmp_path, "a.json", today), "--as-of", TODAY, "--lang", lang).decode()
    assert ("Nothing has changed since" if lang == "en" else "至今沒有任何改變") in text
    assert ("All 20 figures" if lang == "en" else "20 個數字") in text  # 4 ways x 5 figures


# --- what is refused, in one sentence


def damaged(export: dict[str, Any], *path: str | int, value: object) -> dict[str, Any]:
    copy: Any = json.loads(json.dumps(export))
    place = copy
    for part in path[:-1]:
        place = place[part]
    place[path[-1]] = value
    found: dict[str, Any] = copy
    return found


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (("as_of",), "yesterday", "as_of"),
        (("options",), {}, "options"),
        (("options", 0, "upfront_hkd"), "12", "damaged"),  # as text it agrees with nothing else in the file
        (("options", 0, "upfront_hkd"), 1.0, "upfront_hkd"),
        (("options", 0, "first_year_hkd"), 5.0, "first_year_hkd"),
        (("replay", "scenario", "replies_per_day"), -1, "replies_per_day"),
        (("replay", "scenario", "what_is_this"), 1, "what_is_this"),
        (("replay", "measured", "chinese_share"), 7, "chinese_share"),
        (("replay", "figures"), {}, "replay.figures"),
        (("prices", 0, "amount"), "a lot", "prices.0.amount"),
        (("as_of",), "9999-12-31", "9999-12-31"),
        (("as_of",), "0001-01-01", "0001-01-01"),
    ],
)
def test_a_changed_export_is_not_trusted(
    tmp_path: Path, export: dict[str, Any], path: tuple[str | int, ...], value: object, where: str
) -> None:
    assert where in refused("requote", saved(tmp_path, "old.json", damaged(export, *path, value=value)))


def test_an_export_of_a_newer_version_asks_for_an_update(tmp_path: Path, export: dict[str, Any]) -> None:
    newer = saved(tmp_path, "old.json", damaged(export, "replay", "version", value=99))
    assert "newer version" in refused("requote", newer) and "99" in refused("requote", newer)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.json", b""),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00\xff"),
        ("letter.txt", "親愛的店主".encode()),
        ("list.json", b"[1, 2]"),
        ("other.json", b'{"menu": ["tea"]}'),
        ("cut.json", b'{"as_of": "2026-04'),
        ("deep.json", b'{"a":' * 100_000),
        ("nan.json", b'{"options": NaN, "scenario": Infinity}'),
        ("cut.zip", zipped(("a.json", b"{}" * 99))[:60]),
        ("other.zip", zipped(("a.txt", b"hello"))),
        ("fake.xlsx", zipped(("xl/workbook.xml", b"<workbook/>"))),
        ("bomb.xlsx", zipped(("xl/workbook.xml", b"<w/>"), ("xl/worksheets/s.xml", b'<c r="A1048576"/><c r="XFD1"/>'))),
        ("bad.toml", b"replies_per_day = "),
        ("big5.json", "報價".encode("big5")),
        ("no_day.toml", b"replies_per_day = 80"),
        ("newer.json", b'{"scenario_version": 99, "inputs": {}}'),
        ("cut.csv", b"as_of,name,value_used\r\n2026-04-15,replies_per_day"),
        ("days.csv", b"as_of,name,value_used\n2026-04-15,replies_per_day,1\n2026-04-16,reply_tokens,1\n"),
        ("strange.csv", b"as_of,name,value_used\n2026-04-15,menu,1\n"),
    ],
)
@pytest.mark.parametrize("lang", LANGS)
def test_what_is_not_a_quote_gets_one_sentence(tmp_path: Path, name: str, content: bytes, lang: Lang) -> None:
    said = refused("requote", saved(tmp_path, name, content), "--lang", lang)
    assert name in said


def places(node: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Where anything stands in a file that could be changed."""
    inside = list(node.items()) if isinstance(node, dict) else list(enumerate(node)) if isinstance(node, list) else []
    return [(*path, key) for key, _ in inside] + [each for key, child in inside for each in places(child, (*path, key))]


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_whatever_is_changed_in_an_export_it_is_read_or_refused(export: dict[str, Any], data: st.DataObject) -> None:
    small = {key: value for key, value in export.items() if key not in ("ledger", "certainty", "lines", "remarks")}
    small["options"] = [option for option in small["options"] if option["chosen"]]
    path = data.draw(st.sampled_from(places(small)))
    value = data.draw(st.sampled_from([None, True, -1, 1e308, 10**30, "x", "", [], {}, "2026-99-99", [[]], {"a": 1}]))
    try:
        old = quote_of_bytes("old.json", json.dumps(damaged(small, *path, value=value)).encode(), default_book())
        Requote(old, default_book(), date.fromisoformat(TODAY)).differences  # noqa: B018  worked out when asked for
    except InputError:
        pass


def test_missing_too_large_and_two_days(tmp_path: Path, export: dict[str, Any]) -> None:
    assert "not found" in refused("requote", str(tmp_path / "none.json"))
    with (tmp_path / "large.json").open("wb") as large:
        large.truncate(20_000_001)
    assert "20 MB" in refused("requote", str(tmp_path / "large.json"))
    old = saved(tmp_path, "old.json", export)
    assert THEN in refused("requote", old, "--then", "2026-05-01")
    assert refused("requote", old, "--as-of", "soon") and refused("requote", old, "--set", "replies_per_day=x")


def test_a_member_that_unpacks_to_too_much_is_left_alone(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("estimate.json", b" " * 20_000_001)
    assert "20 MB" in refused("requote", saved(tmp_path, "bomb.zip", buffer.getvalue()))
