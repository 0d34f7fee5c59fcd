"""The clean file and the file of what was dropped: nothing lost, nothing half-written, nothing overwritten."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calculator.dataset import Options, iter_examples, summarise
from calculator.dataset.clean import Cleaning, in_validation, write_clean
from calculator.dataset.detect import detect_format
from calculator.dataset.example import Example, Message
from calculator.dataset.source import Source
from calculator.dataset.writers import TARGETS
from pricing.errors import InputError
from tests.dataset.made import chat_file, chat_line, pair

KEEP = Cleaning(replace_personal_data=False)


def rows_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n")[:-1]]


def turns(path: Path) -> list[list[tuple[str, str]]]:
    return [[(m.role, m.text) for m in example.messages] for example in iter_examples(path)]


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_reads_back_as_itself(target: str, tmp_path: Path) -> None:
    rows = [
        [("system", "請有禮"), *pair("有冇位？", "有呀，請問幾多位？")],
        [("system", "請有禮"), *pair("=1+1 係幾多？", "“二”,\n即係兩個。")],
    ]
    out = tmp_path / "clean.out"
    done = write_clean(chat_file(rows), out, Cleaning(to=target))
    assert (done.training, done.validation, done.dropped) == (2, 0, {})
    assert turns(out) == rows
    names = {"openai": "openai", "bedrock": "bedrock", "vertex": "vertex", "csv": "csv"}
    assert detect_format(Source.of(out)) == names[target]


def test_dropped_rows_go_to_the_second_file_with_the_reason(tmp_path: Path) -> None:
    lines = [
        chat_line(*pair("hello there", "good morning")),
        "{broken",
        chat_line(("user", "hello")),
        chat_line(*pair("hello there", "good morning")),
        chat_line(*pair("hello you", "good evening " * 30)),
    ]
    out = tmp_path / "clean.jsonl"
    done = write_clean("\n".join(lines).encode(), out, Cleaning(max_example_tokens=40))
    assert (done.training, done.dropped) == (
        1,
        {"not_json": 1, "no_assistant_reply": 1, "exact_duplicate": 1, "over_limit": 1},
    )
    dropped = rows_of(tmp_path / "clean.dropped.jsonl")
    found = [(row["row"], row["reasons"][0]["code"]) for row in dropped]
    assert found == [(2, "not_json"), (3, "no_assistant_reply"), (4, "exact_duplicate"), (5, "over_limit")]
    assert dropped[1]["messages"] == [{"role": "user", "content": "hello"}]


def test_personal_data_become_placeholders(tmp_path: Path) -> None:
    data = chat_file([pair("my mail is someone@example.com, ok?", "noted, thank you")])
    write_clean(data, tmp_path / "a.jsonl", Cleaning())
    write_clean(data, tmp_path / "b.jsonl", KEEP)
    assert "someone@example.com" not in (tmp_path / "a.jsonl").read_text("utf-8")
    assert "someone@example.com" in (tmp_path / "b.jsonl").read_text("utf-8")
    assert summarise(tmp_path / "a.jsonl").findings.personal_data.total() == 0


def test_weights_stay_where_the_target_knows_them(tmp_path: Path) -> None:
    unlearned = '{"role":"assistant","content":"good morning","weight":0}'
    line = '{"messages":[{"role":"user","content":"hello you"},' + unlearned + "]}\n"
    data = (line + chat_line(*pair("hello there", "good evening"))).encode()
    assert write_clean(data, tmp_path / "a.jsonl", Cleaning()).training == 2
    assert '"weight": 0' in (tmp_path / "a.jsonl").read_text("utf-8")
    assert write_clean(data, tmp_path / "b.jsonl", Cleaning(to="vertex")).dropped == {"weights_not_written": 1}


def test_split_is_seeded_and_keeps_equal_questions_together(tmp_path: Path) -> None:
    rows = [pair(f"question {'abcdefghij'[n // 2 % 10]}{n // 2}", f"a reply, number {n}") for n in range(400)]
    half = Cleaning(validation_share=0.5, seed=3)
    first = write_clean(chat_file(rows), tmp_path / "a.jsonl", half)
    write_clean(chat_file(rows), tmp_path / "b.jsonl", half)
    write_clean(chat_file(rows), tmp_path / "c.jsonl", Cleaning(validation_share=0.5, seed=4))
    assert first.training + first.validation == 400
    assert 100 < first.validation < 300
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()
    assert (tmp_path / "a.jsonl").read_bytes() != (tmp_path / "c.jsonl").read_bytes()
    training = {t[0][1] for t in turns(tmp_path / "a.jsonl")}
    validation = {t[0][1] for t in turns(tmp_path / "a.validation.jsonl")}
    assert not training & validation


def test_never_over_its_input_and_never_by_halves(tmp_path: Path) -> None:
    source = tmp_path / "chats.jsonl"
    source.write_bytes(chat_file([pair("hello there", "good morning")]))
    before = source.read_bytes()
    for out in (source, tmp_path / "x" / ".." / "chats.jsonl"):
        with pytest.raises(InputError, match="clean_over_input"):
            write_clean(source, out, Cleaning())
    dropped = tmp_path / "out.dropped.jsonl"
    dropped.write_bytes(before)
    with pytest.raises(InputError, match="clean_over_input"):
        write_clean(dropped, tmp_path / "out.jsonl", Cleaning())
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(chat_file([[("user", "hello")]]))
    with pytest.raises(InputError, match="clean_nothing_left"):
        write_clean(bad, tmp_path / "none.jsonl", Cleaning())
    assert source.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "bad.jsonl",
        "chats.jsonl",
        "out.dropped.jsonl",
    ]


def test_a_link_to_the_input_is_the_input(tmp_path: Path) -> None:
    source, link = tmp_path / "chats.jsonl", tmp_path / "link.jsonl"
    source.write_bytes(chat_file([pair("hello there", "good morning")]))
    link.symlink_to(source)
    with pytest.raises(InputError, match="clean_over_input"):
        write_clean(source, link, Cleaning())


@pytest.mark.parametrize(
    ("cleaning", "code"),
    [(Cleaning(to="excel"), "clean_target"), (Cleaning(validation_share=1.0), "clean_share")],
)
def test_choices_that_cannot_be(cleaning: Cleaning, code: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=code):
        write_clean(chat_file([pair("hello there", "good morning")]), tmp_path / "a", cleaning)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="clean_unwritable"):
        write_clean(chat_file([pair("hello there", "good morning")]), tmp_path / "no" / "a.jsonl", Cleaning())


TEXTS = st.lists(st.tuples(st.text(min_size=1), st.text(min_size=1)), min_size=1, max_size=6)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=TEXTS, target=st.sampled_from(TARGETS))
def test_every_row_goes_somewhere(texts: list[tuple[str, str]], target: str, tmp_path: Path) -> None:
    lines = [json.dumps({"messages": [{"role": r, "content": c} for r, c in pair(*text)]}) for text in texts]
    source = [*lines, chat_line(*pair("hello there", "good morning"))]
    out = tmp_path / "out"
    done = write_clean("\n".join(source).encode(), out, Cleaning(to=target, replace_personal_data=False))
    assert done.training + len(rows_of(tmp_path / "out.dropped.jsonl")) == len(source)
    again = iter_examples(out, Options(format=target))
    assert sum(1 for example in again if example.messages) == done.training


def test_share_of_validation_follows_the_seeded_hash() -> None:
    example = Example(1, (Message("user", "hello"), Message("assistant", "yes")))
    assert not in_validation(example, Cleaning(validation_share=0.0))
    assert in_validation(example, Cleaning(validation_share=1 - 2**-40))
