"""Random and nearly right bytes through every reader: an answer or an InputError, never anything else."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from calculator.dataset import FORMATS, Options, as_data, merge, summarise
from calculator.dataset.audit import Auditor, Rules
from calculator.dataset.codes import ERRORS, PROBLEMS
from calculator.dataset.example import Example
from calculator.dataset.formats.whatsapp_lines import head_of
from calculator.dataset.read import iter_examples
from calculator.dataset.summary import Summary
from pricing.errors import InputError
from tests.dataset.made import chat_file, pair
from tests.dataset.test_formats import BEDROCK, MAIL, PREFERENCE, VERTEX, line
from tests.dataset.test_whatsapp import IOS

FUZZ = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _workbook() -> bytes:
    book = Workbook()
    assert book.active is not None
    for row in (["question", "answer"], ["do you deliver", "yes, we do"], [1, 2.5]):
        book.active.append(row)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def _zip() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("_chat.txt", IOS)
    return packed.getvalue()


CHATS = chat_file([pair("有冇位呀？", "有呀，請問幾多位？"), [("system", "x"), *pair("hello", "good morning")]])
SEEDS = {
    "openai": CHATS,
    "bedrock": line(BEDROCK) * 2,
    "vertex": line(VERTEX) * 2,
    "preference": line(PREFERENCE) * 2,
    "alpaca": b'[{"instruction": "a", "input": "b", "output": "c d"},\n {"instruction": "e", "output": "f g"}]',
    "prompt_completion": b'{"prompt": "a", "completion": "b c d"}\n' * 3,
    "csv": '查詢,回覆\n"有冇位,呀？","有呀\n請問幾多位？"\nhello,"good ""morning"""\n'.encode(),
    "tsv": "查詢\t回覆\n有冇位呀？\t有呀，請問幾多位？\n".encode(),
    "xlsx": _workbook(),
    "whatsapp": IOS.encode(),
    "mbox": MAIL.format(enquiry="有冇位呀？", reply="有呀。").encode(),
    "text": "Q: 有冇位呀？\nA: 有呀，請問幾多位？\n".encode(),
}
ARCHIVES = {"zip": _zip(), "gzip": gzip.compress(CHATS)}
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 6), st.binary(min_size=1, max_size=6)), max_size=6)


def edited(data: bytes, edits: list[tuple[float, int, bytes]]) -> bytes:
    """`data` with some bytes taken out and others put in."""
    for where, removed, added in edits:
        place = int(where * len(data))
        data = data[:place] + added + data[place + removed :]
    return data


def check(data: bytes, name: str | None) -> Summary | None:
    """The summary, if there is one; otherwise the error has its parameters."""
    failure: InputError | None = None
    try:
        found = summarise(data, options=Options(format=name))
        whole = as_data(found)
    except InputError as error:
        failure = error
    if failure is not None:
        assert tuple(failure.params) == ERRORS[failure.code]
        return None
    assert 0 <= whole["usable"] <= whole["examples"] <= found.rows
    assert whole["tokens"]["per_epoch_low"] <= whole["tokens"]["per_epoch_high"]
    for problem in found.problems().in_order():
        assert tuple(problem.params) == PROBLEMS[problem.code]
    return found


def test_every_format_has_a_seed() -> None:
    assert set(SEEDS) == set(FORMATS)
    for name, data in SEEDS.items():
        found = check(data, None)
        assert found is not None
        assert found.files[0].format == name


@pytest.mark.parametrize("name", SEEDS)
@FUZZ
@given(edits=EDITS)
def test_edited_files(name: str, edits: list[tuple[float, int, bytes]]) -> None:
    data = edited(SEEDS[name], edits)
    check(data, name)
    check(data, None)


@pytest.mark.parametrize("name", ARCHIVES)
@FUZZ
@given(edits=EDITS)
def test_edited_archives(name: str, edits: list[tuple[float, int, bytes]]) -> None:
    check(edited(ARCHIVES[name], edits), None)


@FUZZ
@given(data=st.binary(max_size=400), name=st.sampled_from([None, *FORMATS]))
def test_random_bytes(data: bytes, name: str | None) -> None:
    check(data, name)


LINES = [
    "1/2/2026, 10:00 - A: ",
    "[1/2/2026, 10:00:00] B: ",
    "From x\n",
    "From: a@b.c\n",
    "In-Reply-To: <1>\n",
    "\n",
]
LINES += [
    "Q: ",
    "A: ",
    '{"messages": [',
    '"',
    ",",
    "\t",
    "> ",
    "On Monday A wrote:\n",
    "-- \n",
    "hello there ",
    "多謝",
]


@FUZZ
@given(text=st.lists(st.sampled_from(LINES), max_size=25).map("".join), name=st.sampled_from([None, *FORMATS]))
def test_pieces_of_formats(text: str, name: str | None) -> None:
    check(text.encode(), name)


@FUZZ
@given(st.text(max_size=60))
def test_any_line_is_a_head_or_not(text: str) -> None:
    head = head_of(text)
    assert head is None or 0 <= head.seconds < 86_400


@FUZZ
@given(edits=EDITS, cut=st.floats(0, 1))
def test_merging_holds_for_damaged_files_too(edits: list[tuple[float, int, bytes]], cut: float) -> None:
    data = edited(CHATS * 3, edits)
    try:
        examples: list[Example] = list(iter_examples(data, Options(format="openai")))
    except InputError:
        return
    place = int(cut * len(examples))
    parts = [Auditor(Rules()).summarise(part) for part in (examples, examples[:place], examples[place:])]
    assert merge(parts[1], parts[2]) == parts[0]
