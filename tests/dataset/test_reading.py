"""Chat JSONL and two-column tables: what is read, under which encodings, and what each bad row is called."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from calculator.dataset import Options, as_data, first_examples, iter_examples, summarise
from calculator.dataset.codes import ERRORS, PROBLEMS
from pricing.errors import InputError
from tests.dataset.made import chat_file, chat_line, pair

ENQUIRY, REPLY = "請問你哋今晚有冇位？", "有呀，今晚七點可以嘅，幾多位呢？"


def codes(data: bytes, **choices: object) -> list[tuple[int, str]]:
    """(row, code) of every problem, with parameters checked against the list of codes."""
    found = summarise(data, **choices).problems().in_order()  # type: ignore[arg-type]
    for problem in found:
        assert tuple(problem.params) == PROBLEMS[problem.code]
    return [(problem.row, problem.code) for problem in found]


def error_of(data: object, **choices: object) -> tuple[str, dict[str, object]]:
    with pytest.raises(InputError) as caught:
        summarise(data, **choices)  # type: ignore[arg-type]
    assert tuple(caught.value.params) == ERRORS[caught.value.code]
    return caught.value.code, caught.value.params


def good(*more: str) -> bytes:
    """A file whose first line is fine."""
    return "\n".join([chat_line(*pair(ENQUIRY, REPLY)), *more]).encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings(encoding: str) -> None:
    text = chat_line(*pair(ENQUIRY, REPLY))
    assert [m.text for m in first_examples(text.encode(encoding), 1)[0].messages] == [ENQUIRY, REPLY]


@pytest.mark.parametrize(
    ("encoding", "enquiry", "reply"),
    [
        ("big5hkscs", "請問你哋今晚有冇位？我想訂四個人", "有呀，今晚七點可以嘅，唔該留低電話"),
        ("gb18030", "请问你们今天晚上还有位子吗？", "有的，今天晚上七点可以，请留下电话。"),
        ("gb18030", "請問你們今天晚上還有位子嗎？", "有的，今天晚上七點可以，請留下電話。"),
    ],
)
def test_chinese_encodings(encoding: str, enquiry: str, reply: str) -> None:
    data = f"查詢,回覆\n{enquiry},{reply}\n".encode(encoding)
    assert [m.text for m in first_examples(data, 1)[0].messages] == [enquiry, reply]


@pytest.mark.parametrize(
    "header",
    ["enquiry,reply", "Question,Answer", "prompt,completion", "查詢,回覆", "問,答", " REPLY , Enquiry "],
)
def test_two_columns_by_header(header: str) -> None:
    cells = {"enquiry": ENQUIRY, "reply": REPLY}
    swapped = "REPLY" in header
    row = f"{cells['reply']},{cells['enquiry']}" if swapped else f"{cells['enquiry']},{cells['reply']}"
    found = first_examples(f"{header}\n{row}\n".encode(), 5)
    assert [(e.row, [m.text for m in e.messages]) for e in found] == [(2, [ENQUIRY, REPLY])]


def test_two_columns_by_content() -> None:
    table = (
        f"編號,日期,客人問咩,我哋點答\n1,2026-01-02,{ENQUIRY},{REPLY}\n2,2026-01-03,可唔可以外賣？,可以，請打電話嚟。\n"
    )
    found = first_examples(table.encode(), 5)
    assert [(e.row, e.messages[0].text, e.messages[1].text) for e in found] == [
        (2, ENQUIRY, REPLY),
        (3, "可唔可以外賣？", "可以，請打電話嚟。"),
    ]
    headless = first_examples(f"{ENQUIRY},{REPLY}\n再問一句幾時開門？,早上十點開門。\n".encode(), 5)
    assert [e.row for e in headless] == [1, 2]


def test_columns_chosen_by_name() -> None:
    table = b"a,b,c\none,two,three\n"
    found = first_examples(table, 1, Options(question_column="C", answer_column="a"))
    assert [m.text for m in found[0].messages] == ["three", "one"]
    with pytest.raises(InputError) as caught:
        first_examples(table, 1, Options(question_column="x", answer_column="a"))
    assert caught.value.params["columns"] == ("a", "b", "c")


def test_quoted_cells_keep_their_line_breaks() -> None:
    table = 'question,answer\n"one\ntwo","said ""yes"""\nthree,four\n'
    assert [(e.row, e.messages[0].text, e.messages[1].text) for e in iter_examples(table.encode())] == [
        (2, "one\ntwo", 'said "yes"'),
        (3, "three", "four"),
    ]


def test_lines_that_end_as_on_older_macs() -> None:
    table = 'question,answer\rone,two\rthree,"fo\rur"\r'
    assert [(e.row, e.messages[0].text, e.messages[1].text) for e in iter_examples(table.encode())] == [
        (2, "one", "two"),
        (3, "three", "fo\rur"),
    ]


def test_bad_rows_are_named_and_the_rest_is_read() -> None:
    data = good(
        "{broken",
        "",
        "[1]",
        '{"other": 1}',
        chat_line(("user", "hello there")),
        chat_line(("user", "hello there"), ("assistant", " ")),
        chat_line(("assistant", "hello there"), ("user", "hello")),
        chat_line(("user", "hello there"), ("robot", "hi"), ("assistant", "hello you")),
        chat_line(("user", 12), ("assistant", "hello you")),
        chat_line(("assistant", "hello you")),
        chat_line(*pair("what", "ok")),
        chat_line(*pair("what else", "fine today"), surplus=1),
        '{"messages": 1, "messages": 2}',
        chat_line(*pair("ODD", "fine today too")).replace("ODD", "\\ud800 odd \\u0000"),
    )
    assert codes(data) == [
        (2, "not_json"),
        (4, "not_an_object"),
        (5, "wrong_shape"),
        (6, "no_assistant_reply"),
        (7, "empty_reply"),
        (8, "role_order"),
        (9, "unknown_role"),
        (10, "content_not_text"),
        (11, "no_question"),
        (12, "tiny_reply"),
        (13, "unknown_keys"),
        (14, "duplicate_key"),
        (15, "unreadable_characters"),
    ]
    # counted: those read that have an assistant: rows 1, 7, 8, 9, 10, 11, 12, 13, 15; fit: 1, 12, 13, 15
    found = as_data(summarise(data))
    assert (found["examples"], found["usable"]) == (9, 4)


def test_repeats_point_to_the_first_row() -> None:
    rows = [
        pair("有冇位？", "有呀，請問幾多位？"),
        pair("有冇位？", "有呀，請問幾多位？"),
        pair("有冇位", "有呀 請問幾多位"),
        pair("有冇位？", "對不起，今晚滿座。"),
    ]
    found = summarise(chat_file(rows)).problems()
    assert [(p.row, p.code, p.params["first_row"]) for p in found.in_order()] == [
        (2, "exact_duplicate", 1),
        (3, "near_duplicate", 1),
        (4, "conflicting_answer", 1),
    ]
    data = as_data(summarise(chat_file(rows)))
    assert (data["usable"], data["duplicates"]) == (3, {"exact": 1, "near": 1, "conflicting": 1})


def test_errors_say_where_and_what(tmp_path: Path) -> None:
    missing = tmp_path / "none.jsonl"
    assert error_of(missing) == ("dataset_missing", {"file": "none.jsonl"})
    assert error_of(b"")[0] == error_of(b"\n \n\n")[0] == "dataset_empty"
    assert error_of(b"{oops\n{oops\n")[0] == "dataset_not_json"
    assert error_of(b"{oops\n{oops\n")[1]["row"] == 1
    assert error_of(chat_file([[("user", "hello")]]))[0] == "dataset_no_reply"
    assert error_of(b"1,2\n3,4\n")[0] == "dataset_columns"
    assert error_of(b"hello", format="docx")[0] == "dataset_format_name"
    assert error_of(tmp_path)[0] == "dataset_unreadable"


def test_sizes_of_files_and_shas(tmp_path: Path) -> None:
    stream = BytesIO(good())
    stream.name = "/somewhere/chats.jsonl"
    found = as_data(summarise(stream))
    assert (found["file"], found["format"], len(str(found["sha256"]))) == ("chats.jsonl", "openai", 64)
    both = as_data(summarise([stream, good()]))
    assert [read["file"] for read in both["files"]] == ["chats.jsonl", "data"]


def test_progress_reaches_the_whole_and_may_stop_the_work() -> None:
    seen: list[tuple[int, int]] = []
    data = good()
    summarise(data, progress=lambda done, size: seen.append((done, size)))
    assert seen[-1] == (len(data), len(data))

    def stop(_done: int, _size: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        summarise(data, progress=stop)
