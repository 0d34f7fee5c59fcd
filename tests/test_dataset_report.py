"""What the page says of counts made by hand, and the files it offers, byte for byte."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from calculator.dataset import Options, as_data, summarise
from calculator.dataset.clean import Cleaning
from calculator.dataset.source import Source
from calculator.dataset.testkit import make_test_kit
from calculator.dataset_charts import bins, tokens_figure
from calculator.dataset_report import DatasetReport
from calculator.export.clean_export import clean_files
from calculator.export.kit_export import kit_sheet, kit_text
from calculator.text import LANGS, Lang, say
from pricing.errors import InputError
from tests.dataset.made import chat_file, chat_line, pair

ROWS = [pair(f"do you sell {name}?", f"yes, {name} is on the shelf") for name in ("tea", "rice", "soy", "oil")]


def report_of(data: bytes, lang: Lang = "en") -> DatasetReport:
    return DatasetReport(as_data(summarise(data)), lang)


def of_counts(**changed: Any) -> DatasetReport:
    return DatasetReport(as_data(summarise(chat_file(ROWS))) | changed, "en")


@pytest.mark.parametrize(
    ("usable", "step"),
    [(9, "10"), (10, "50"), (49, "50"), (50, "300"), (299, "300"), (300, "2000"), (2_000, "2000"), (2_001, "more")],
)
def test_how_many_examples_against_10_50_300_and_2000(usable: int, step: str) -> None:
    assert of_counts(usable=usable).ladder == say(f"data.ladder.{step}", "en", usable=f"{usable:,}")


def test_shares_add_up_and_what_does_not_occur_is_left_out() -> None:
    # 1 of 8 is 12.5%, half-up 13; 7 of 8 is 87.5%, half-up 88.
    bars = dict(of_counts(tone={"formal": 1, "neutral": 7, "casual": 0}).bars)[say("dataset.tone", "en")]
    assert [(bar.value, bar.share) for bar in bars] == [("1 (13%)", 0.125), ("7 (88%)", 0.875)]


def test_two_tones_are_a_remark_only_beyond_one_in_twenty() -> None:
    said = say("dataset.tone_inconsistent", "en")
    assert said not in of_counts(tone={"formal": 5, "neutral": 0, "casual": 95}).remarks  # 5% of 100, no more
    assert said in of_counts(tone={"formal": 6, "neutral": 0, "casual": 94}).remarks


def test_names_of_the_shop_count_from_the_second_time_on() -> None:
    assert len(of_counts(self_references={"我哋": 9, "本公司": 1}).remarks) == 0
    assert "我哋 9, 本公司 2" in of_counts(self_references={"我哋": 9, "本公司": 2}).remarks[0]


def test_bars_of_a_histogram_hold_every_example_once() -> None:
    # Longest 240: 30 bars of 10 reach 300, so a bar is 10 wide; 62 and 65 share the bar from 60.
    assert bins({"62": 1, "65": 2, "100": 4, "240": 8}) == (10, {60: 3, 100: 4, 240: 8}, None)
    # One example of 9,000 among 999 of 100 stands in an open bar behind the last; 100 // 5 x 5 + 5 would be 105,
    # but counts go by steps of 10 from 100 on, so the bar is 10 wide and the open one begins at 110.
    assert bins({"100": 999, "9000": 1}) == (10, {100: 999, 110: 1}, 110)


@pytest.mark.parametrize("longest", [5, 99, 100, 990, 1_000, 6_500, 99_000, 100_000])
def test_a_bar_is_a_multiple_of_the_step_it_counts(longest: int) -> None:
    width, counts, cut = bins({str(longest): 1})
    step = 1
    while longest >= 100 * step:
        step *= 10
    assert width % step == 0
    assert longest < 30 * width
    assert sum(counts.values()) == 1 and cut is None


@pytest.mark.parametrize(("limit", "lines"), [(30, 1), (50_000, 0)])
def test_a_near_limit_is_a_line_and_a_far_one_an_arrow(limit: int, lines: int) -> None:
    figure = tokens_figure(report_of(chat_file(ROWS)), limit)
    assert len(figure.layout.shapes) == lines
    assert f"{limit:,}" in figure.layout.annotations[0].text
    assert figure.layout.annotations[0].text.endswith("→") == (not lines)


@pytest.mark.parametrize("target", ["openai", "csv"])
def test_clean_files_hold_every_row_once(target: str) -> None:
    lines = [chat_line(*row) for row in ROWS] + ["{broken", chat_line(*ROWS[0])]
    made = clean_files([Source("a.jsonl", data="\n".join(lines).encode())], Cleaning(to=target), Options())
    assert (made.counts.training, made.counts.validation, made.counts.dropped_rows) == (4, 0, 2)
    dropped = [json.loads(line) for line in made.files["dropped"].decode().splitlines()]
    assert [(row["row"], row["reasons"][0]["code"]) for row in dropped] == [(5, "not_json"), (6, "exact_duplicate")]
    assert made.name("training") == ("clean.csv" if target == "csv" else "clean.jsonl")
    assert made.name("dropped") == "clean.dropped.jsonl"
    if target == "csv":
        read = list(csv.reader(io.StringIO(made.files["training"].decode("utf-8-sig"))))
        assert read == [["system", "question", "reply"], *[["", row[0][1], row[1][1]] for row in ROWS]]
    else:
        assert made.files["training"].decode() == "".join(json.dumps(json.loads(line)) + "\n" for line in lines[:4])


def test_nothing_left_is_refused_in_memory_too() -> None:
    data = chat_file([[("user", "hello")], *ROWS[:1]]).replace(b"yes, tea is on the shelf", b"")
    with pytest.raises(InputError, match="clean_nothing_left") as refused:
        clean_files([Source("a.jsonl", data=data)], Cleaning(), Options())
    assert refused.value.params == {"rows": 2}


@pytest.mark.parametrize("lang", LANGS)
def test_the_kit_is_text_and_a_sheet_of_the_chosen_language(lang: Lang) -> None:
    kit = make_test_kit(chat_file(ROWS))  # 4 questions: 2 become examples, 2 are asked
    text = kit_text(kit, lang).decode()
    assert text.startswith(say("kit.instructions", lang))
    for each in (*kit.examples, *kit.questions):
        assert text.count(each.question) == 1
    head, *rows = csv.reader(io.StringIO(kit_sheet(kit, lang).decode("utf-8-sig")))
    scores = [say(f"kit.{score}", lang) for score in ("sent", "corrected", "rewritten")]
    assert head[3:6] == scores
    assert [row[1] for row in rows] == [each.question for each in kit.questions]
