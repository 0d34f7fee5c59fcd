"""The test kit: five examples, twenty other questions, a sheet; offline, masked, the same for the same seed."""

from __future__ import annotations

import csv
import io

import pytest

from calculator.dataset.testkit import (
    KitWords,
    instructions_text,
    make_test_kit,
    questions_text,
    sheet_csv,
    sheet_rows,
)
from pricing.errors import InputError
from tests.dataset.made import chat_file, pair

WORDS = KitWords(
    "Answer as our shop does.",
    "Facts:",
    "Examples:",
    "Customer: ",
    "We: ",
    "Questions:",
    ("sent unchanged", "corrected", "rewritten"),
    ("no", "question", "our reply", "remark"),
)
LETTERS = "abcdefghijklmnopqrstuvwxyz"
ROWS = [pair(f"do you sell {a}{b}?", f"yes, {a}{b} is on the shelf") for a in LETTERS for b in "xyz"]


def test_examples_and_questions_are_different_ones() -> None:
    kit = make_test_kit(chat_file(ROWS * 2))
    asked = [each.question for each in (*kit.examples, *kit.questions)]
    assert (len(kit.examples), len(kit.questions), len(set(asked))) == (5, 20, 25)


def test_the_seed_decides_and_the_order_of_rows_does_not() -> None:
    kit = make_test_kit(chat_file(ROWS))
    assert {e.question for e in kit.questions} == {e.question for e in make_test_kit(chat_file(ROWS[::-1])).questions}
    assert kit.questions != make_test_kit(chat_file(ROWS), seed=1).questions


def test_personal_data_are_replaced() -> None:
    rows = [pair(f"{a}, mail someone@example.com", "ok, noted") for a in LETTERS]
    kit = make_test_kit(chat_file(rows), facts="Ask someone@example.com.")
    everything = instructions_text(kit, WORDS) + questions_text(kit, WORDS) + sheet_csv(kit, WORDS)
    assert "someone@example.com" not in everything


def test_texts_and_sheet() -> None:
    kit = make_test_kit(chat_file(ROWS[:3]), facts="Open at ten.", questions=2, examples=1)
    example, first, second = kit.examples[0], *kit.questions
    assert instructions_text(kit, WORDS) == (
        "Answer as our shop does.\n\nFacts:\nOpen at ten.\n\nExamples:\n\n"
        f"Customer: {example.question}\nWe: {example.reply}\n"
    )
    assert questions_text(kit, WORDS) == f"Questions:\n\n1. {first.question}\n\n2. {second.question}\n"
    assert sheet_rows(kit, WORDS)[0] == ["no", "question", "our reply", *WORDS.scores, "remark"]
    read = list(csv.reader(io.StringIO(sheet_csv(kit, WORDS).removeprefix("\ufeff"))))
    assert read == sheet_rows(kit, WORDS)
    assert read[1] == ["1", first.question, first.reply, "", "", "", ""]


def test_a_cell_of_the_sheet_is_never_a_formula() -> None:
    kit = make_test_kit(chat_file([pair("=HYPERLINK(1)", "no links"), pair("+hello", "hi there")]))
    cells = [cell for row in csv.reader(io.StringIO(sheet_csv(kit, WORDS))) for cell in row]
    assert not any(cell.startswith(("=", "+")) for cell in cells)


def test_small_files_give_what_they_have() -> None:
    kit = make_test_kit(chat_file(ROWS[:4]))
    assert (len(kit.examples), len(kit.questions)) == (2, 2)
    with pytest.raises(InputError, match="test_kit_too_few"):
        make_test_kit(chat_file(ROWS[:1]))
