"""The summary of two parts merged is the summary of the whole; processes change nothing."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.dataset import merge, problem_log, summarise
from calculator.dataset.audit import Auditor, Rules
from calculator.dataset.example import Example, Message, Problem
from calculator.dataset.summary import Summary
from tests.dataset.made import chat_file, pair

TEXTS = st.sampled_from(
    ["", "hi", "Hi!", "有冇位", "有冇位？", "我哋十點開", "本公司將於十時營業。", "A123456(3)", "\ufffd"]
)
ROLES = st.sampled_from(["system", "user", "assistant", "tool"])
NO_CALLS = (st.none(), st.just(""), st.none())
MESSAGES = st.builds(Message, ROLES, TEXTS, *NO_CALLS)
BODIES = st.lists(MESSAGES, max_size=4).map(tuple) | st.tuples(
    st.builds(Message, st.just("user"), TEXTS, *NO_CALLS),
    st.builds(Message, st.just("assistant"), TEXTS, *NO_CALLS),
)


@st.composite
def datasets(draw: st.DrawFn) -> list[Example]:
    bodies = draw(st.lists(BODIES, max_size=12))
    broken = Problem(0, "not_json", {"position": 1})
    return [Example(row, body, () if body else (broken,)) for row, body in enumerate(bodies, 1)]


def summary_of(examples: list[Example]) -> Summary:
    return Auditor(Rules(max_example_tokens=20)).summarise(examples)


@settings(max_examples=60, deadline=None)
@given(datasets(), st.data())
def test_merged_parts_equal_the_whole(examples: list[Example], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(examples)))
    second = data.draw(st.integers(first, len(examples)))
    a, b, c = (summary_of(part) for part in (examples[:first], examples[first:second], examples[second:]))
    whole = summary_of(examples)
    assert merge(merge(a, b), c) == merge(a, merge(b, c)) == whole
    assert merge(summary_of([]), whole) == merge(whole, summary_of([])) == whole


def test_merging_keeps_only_the_first_problems_of_a_kind_but_counts_all() -> None:
    rows = problem_log.KEPT_PER_CODE + 5
    examples = [Example(row, (Message("user", "hi"),)) for row in range(1, rows + 1)]
    whole, parts = summary_of(examples), merge(summary_of(examples[:7]), summary_of(examples[7:]))
    assert whole == parts
    assert whole.log.counts["no_assistant_reply"] == rows
    assert [p.row for p in parts.log.kept["no_assistant_reply"]] == list(range(1, rows - 4))


def test_processes_give_the_same_summary(tmp_path: Path) -> None:
    rows = [pair(f"enquiry {n % 900} " + "多謝 " * 40, f"reply {n % 700}") for n in range(6_000)]
    data = chat_file(rows)
    path = tmp_path / "chats.jsonl"
    path.write_bytes(data)
    assert len(data) > 1_500_000  # more than one shard
    assert summarise(path) == summarise(path, workers=2)


def test_two_files_are_one_dataset_with_rows_of_their_own() -> None:
    files = [
        chat_file([pair("hello", "right")]),
        chat_file([pair("hi", "wrong"), pair("hello", "right"), []]),
    ]
    summary = summarise(files)
    assert summary.examples == 3
    assert [(p.file, p.row, p.code) for p in summary.problems().in_order()] == [
        (1, 2, "exact_duplicate"),
        (1, 3, "no_assistant_reply"),
    ]
