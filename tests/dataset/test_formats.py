"""Every other format: the same question and reply come out of each, and each is known by its content."""

from __future__ import annotations

import gzip
import io
import json
import zipfile

import pytest
from openpyxl import Workbook

from calculator.dataset import Options, as_data, chat_names, iter_examples, summarise
from calculator.dataset.detect import detect_format
from calculator.dataset.example import Example
from calculator.dataset.source import Source
from tests.dataset.made import chat_file, pair

ENQUIRY, REPLY = "請問你哋今晚有冇位？", "有呀，今晚七點可以嘅，幾多位呢？"
WHOLE = [("system", "請有禮"), ("user", ENQUIRY), ("assistant", REPLY)]
BEDROCK = {
    "schemaVersion": "bedrock-conversation-2024",
    "system": [{"text": "請有禮"}],
    "messages": [
        {"role": "user", "content": [{"text": ENQUIRY}]},
        {"role": "assistant", "content": [{"text": REPLY}]},
    ],
}
VERTEX = {
    "systemInstruction": {"role": "system", "parts": [{"text": "請有禮"}]},
    "contents": [
        {"role": "user", "parts": [{"text": ENQUIRY}]},
        {"role": "model", "parts": [{"text": REPLY}]},
    ],
}
PREFERENCE = {
    "input": {"messages": [{"role": "system", "content": "請有禮"}, {"role": "user", "content": ENQUIRY}]},
    "preferred_output": [{"role": "assistant", "content": REPLY}],
    "non_preferred_output": [{"role": "assistant", "content": "冇"}],
}
ALPACA = {"instruction": "請有禮", "input": ENQUIRY, "output": REPLY}


def detected(data: bytes) -> str:
    return detect_format(Source.of(data))


def turns(data: bytes, **choices: object) -> list[list[tuple[str, str]]]:
    examples: list[Example] = list(iter_examples(data, Options(**choices)))  # type: ignore[arg-type]
    return [[(m.role, m.text) for m in example.messages] for example in examples]


def line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode() + b"\n"


@pytest.mark.parametrize(("name", "row"), [("bedrock", BEDROCK), ("vertex", VERTEX), ("preference", PREFERENCE)])
def test_vendors_shapes(name: str, row: dict[str, object]) -> None:
    data = line(row) * 2
    assert (detected(data), turns(data)) == (name, [WHOLE, WHOLE])


def test_preference_pairs_are_named() -> None:
    assert summarise(line(PREFERENCE)).log.counts == {"preference_pair": 1}
    simple = line({"prompt": ENQUIRY, "chosen": REPLY, "rejected": "冇"})
    assert turns(simple) == [WHOLE[1:]]


def test_prompt_and_completion() -> None:
    data = line({"prompt": ENQUIRY, "completion": REPLY})
    assert (detected(data), turns(data)) == ("prompt_completion", [WHOLE[1:]])


@pytest.mark.parametrize("indent", [None, 1])
def test_alpaca_in_lines_and_in_an_array(indent: int | None) -> None:
    array = json.dumps([ALPACA, ALPACA], ensure_ascii=False, indent=indent).encode()
    expected = [[("user", f"請有禮\n\n{ENQUIRY}"), ("assistant", REPLY)]] * 2
    assert detected(array) == detected(line(ALPACA)) == "alpaca"
    assert turns(array) == turns(line(ALPACA) * 2) == expected


def test_array_longer_than_what_is_read_at_once() -> None:
    rows = [{"prompt": f"{n} {ENQUIRY}" * 30, "completion": REPLY} for n in range(1_500)]
    data = json.dumps(rows, ensure_ascii=False).encode()
    assert len(data) > 1_100_000
    assert [t[0][1][:5].split()[0] for t in turns(data)] == [str(n) for n in range(1_500)]


def test_values_over_several_lines() -> None:
    data = json.dumps(BEDROCK, indent=2, ensure_ascii=False).encode()
    assert turns(data + b"\n" + data) == [WHOLE, WHOLE]


def test_broken_array_keeps_what_came_before() -> None:
    data = json.dumps([ALPACA, ALPACA]).encode()[:-20]
    found = summarise(data)
    assert (found.examples, [(p.row, p.code) for p in found.log.in_order()]) == (1, [(2, "not_json")])


@pytest.mark.parametrize(("name", "mark"), [("tsv", "\t"), ("csv", ","), ("csv", ";"), ("csv", "|")])
def test_delimiters(name: str, mark: str) -> None:
    data = f"查詢{mark}回覆\n{ENQUIRY}{mark}{REPLY}\n".encode()
    assert (detected(data), turns(data)) == (name, [WHOLE[1:]])


def workbook(rows: list[list[object]], first_sheet: list[list[object]] | None = None) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in first_sheet or rows:
        sheet.append(row)
    if first_sheet is not None:
        other = book.create_sheet("chats")
        for row in rows:
            other.append(row)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def test_workbook() -> None:
    rows: list[list[object]] = [
        ["no", "查詢", "回覆"],
        [1, ENQUIRY, REPLY],
        [2, 30, 12.5],
        [],
        [3, ENQUIRY, None],
    ]
    data = workbook(rows)
    assert detected(data) == "xlsx"
    examples = list(iter_examples(data))
    assert [(e.row, [m.text for m in e.messages]) for e in examples] == [
        (2, [ENQUIRY, REPLY]),
        (3, ["30", "12.5"]),
        (5, [ENQUIRY]),
    ]
    assert [p.code for p in examples[2].problems] == ["missing_cell"]


def test_workbook_with_the_chats_on_its_second_sheet() -> None:
    rows: list[list[object]] = [["question", "answer"], [ENQUIRY, REPLY]]
    assert turns(workbook(rows, first_sheet=[[1, 2], [3, 4]])) == [WHOLE[1:]]


def test_gzip_and_zip() -> None:
    data = chat_file([pair(ENQUIRY, REPLY)])
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("b.jsonl", data)
        archive.writestr("a.csv", f"查詢,回覆\n{ENQUIRY},{REPLY}\n")
        archive.writestr("photo.jpg", b"\xff\xd8\xff")
    assert turns(gzip.compress(data)) == [WHOLE[1:]]
    assert turns(packed.getvalue()) == [WHOLE[1:], WHOLE[1:]]
    assert [read["file"] for read in as_data(summarise(packed.getvalue()))["files"]] == [
        "data/a.csv",
        "data/b.jsonl",
    ]


def test_pasted_with_labels() -> None:
    data = f"Q: {ENQUIRY}\nA: {REPLY}\n多謝！\n\nQ2：仲有咩？\nA2：冇喇。\n".encode()
    expected = [
        [("user", ENQUIRY), ("assistant", f"{REPLY}\n多謝！")],
        [("user", "仲有咩？"), ("assistant", "冇喇。")],
    ]
    assert (detected(data), turns(data)) == ("text", expected)
    assert [e.row for e in iter_examples(data)] == [1, 5]


def test_prose_with_commas_is_no_table() -> None:
    prose = b"Hi, do you deliver, and when?\nYes, every day.\n\nGood, thanks, and how much?\nIt is free, enjoy.\n"
    assert detected(prose) == "text"
    assert [len(t) for t in turns(prose)] == [2, 2]


def test_pasted_in_blocks() -> None:
    blocks = f"{ENQUIRY}\n{REPLY}\n\n仲有咩？\n冇喇。\n多謝。\n".encode()
    assert turns(blocks) == [WHOLE[1:], [("user", "仲有咩？"), ("assistant", "冇喇。\n多謝。")]]
    single = f"{ENQUIRY}\n\n{REPLY}\n\n仲有咩？\n".encode()
    assert turns(single) == [WHOLE[1:], [("user", "仲有咩？")]]


MAIL = """From a@example.com Sat Nov 21 10:00:00 2026
From: Ah Fan <fan@example.com>
To: shop@example.com
Message-ID: <one@example.com>
Date: Sat, 21 Nov 2026 10:00:00 +0800
Content-Type: text/plain; charset=utf-8

{enquiry}

Sent from my iPhone

From shop@example.com Sat Nov 21 11:00:00 2026
From: The Shop <Shop@example.com>
Message-ID: <two@example.com>
In-Reply-To: <one@example.com>
Date: Sat, 21 Nov 2026 11:00:00 +0800
Content-Type: text/plain; charset=utf-8

{reply}

Best regards,
The Shop
Nowhere Street

On Sat, 21 Nov 2026 at 10:00, Ah Fan <fan@example.com> wrote:
> {enquiry}

From shop@example.com Sat Nov 21 12:00:00 2026
From: The Shop <shop@example.com>
In-Reply-To: <gone@example.com>
Date: Sat, 21 Nov 2026 12:00:00 +0800
Content-Type: text/html; charset=utf-8

<html><style>p {{}}</style><p>Yes, we do.</p><p>&gt; Do you deliver?</p></html>
"""


def test_mailbox() -> None:
    data = MAIL.format(enquiry=ENQUIRY, reply=REPLY).encode()
    assert detected(data) == "mbox"
    assert turns(data) == [
        [("user", ENQUIRY), ("assistant", f"{REPLY}\n\nBest regards,")],
        [("user", "Do you deliver?"), ("assistant", "Yes, we do.")],
    ]
    assert chat_names(data) == [("shop@example.com", 2)]


def test_reply_before_its_question_is_paired_too() -> None:
    mails = MAIL.format(enquiry=ENQUIRY, reply=REPLY).split("\n\nFrom ")
    first, second = mails[0].removeprefix("From "), mails[1].split("\n\nOn Sat")[0]
    data = f"From {second}\n\nFrom {first}\n".encode()
    assert turns(data)[0][0] == ("user", ENQUIRY)
