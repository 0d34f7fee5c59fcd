"""Files that try to break the reader, made on the spot: the whole file at fault, or one row of it."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from openpyxl import Workbook

from tests.dataset.made import chat_line, pair

GOOD = chat_line(*pair("有冇位呀？", "有呀，請問幾多位？"))
LONG = 500_001


def after_good(line: str | bytes) -> bytes:
    """A fine first line, then the bad one."""
    return GOOD.encode() + b"\n" + (line.encode() if isinstance(line, str) else line) + b"\n"


def answer(question: object, reply: object = "good morning") -> bytes:
    return after_good(chat_line(("user", question), ("assistant", reply)))


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def workbook(cells: dict[str, object]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for place, value in cells.items():
        sheet[place] = value
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def with_part(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A zip with one member changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members[part] = change(members.get(part, b""))
    return zipped(members)


SHEET = "xl/worksheets/sheet1.xml"
BOOK = workbook({"A1": "question", "B1": "answer", "A2": "do you deliver", "B2": "yes, we do"})


def locked_zip() -> bytes:
    """A zip whose member says that it is encrypted."""
    data = bytearray(zipped({"a.txt": b"Q: hello\nA: hello you\n"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    return bytes(data)


def lying_zip() -> bytes:
    """A zip whose member unpacks to a thousand times the size it declares."""
    data = bytearray(zipped({"a.txt": b"Q: hello you\n" * 100_000}))
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", data, data.index(mark) + place, 100)
    return bytes(data)


def bomb_zip() -> bytes:
    return zipped({f"{n}.txt": bytes(50_000_000) for n in range(5)})


def png() -> bytes:
    body = b"IHDR" + struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    head = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))
    return head + zlib.compress(bytes(range(256)) * 40)


ERROR_FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "dataset_empty"),
    "blank lines": (lambda: b"\n \r\n\t\n" * 500, "dataset_empty"),
    "only a byte order mark": (lambda: b"\xef\xbb\xbf", "dataset_empty"),
    "only a wide byte order mark": (lambda: b"\xff\xfe", "dataset_empty"),
    "NULs": (lambda: bytes(4_000), "dataset_format_unknown"),
    "an image called jsonl": (png, "dataset_format_unknown"),
    "a PDF": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 8, "dataset_format_unknown"),
    "an old Excel file": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000),
        "dataset_format_unknown",
    ),
    "a program": (lambda: b"\x7fELF" + bytes(range(256)) * 8, "dataset_format_unknown"),
    "truncated gzip": (lambda: gzip.compress(GOOD.encode() * 2_000)[:-20], "dataset_archive_broken"),
    "gzip of nothing": (lambda: gzip.compress(b""), "dataset_empty"),
    "gzip with a wrong checksum": (
        lambda: gzip.compress(GOOD.encode())[:-8] + b"\0\0\0\0" + struct.pack("<I", len(GOOD.encode())),
        "dataset_archive_broken",
    ),
    "gzip head alone": (lambda: b"\x1f\x8b\x08\x00", "dataset_archive_broken"),
    "gzip of rubbish": (lambda: b"\x1f\x8b" + bytes(range(200)), "dataset_archive_broken"),
    "gzip bomb": (
        lambda: gzip.compress(GOOD.encode() + b"\n" + bytes(260_000_000), 1),
        "dataset_archive_too_large",
    ),
    "truncated zip": (lambda: zipped({"a.txt": b"Q: hello\n" * 99})[:-30], "dataset_archive_broken"),
    "zip head alone": (lambda: b"PK\x03\x04" + bytes(40), "dataset_archive_broken"),
    "zip without text": (lambda: zipped({"a.jpg": b"\xff\xd8"}), "dataset_format_unknown"),
    "empty zip of folders": (lambda: zipped({"a/": b""}), "dataset_format_unknown"),
    "locked zip": (locked_zip, "dataset_archive_locked"),
    "zip that lies about sizes": (lying_zip, "dataset_archive_broken"),
    "zip bomb": (bomb_zip, "dataset_archive_too_large"),
    "zip of thousands": (
        lambda: zipped({f"{n}.txt": b"" for n in range(1_500)}),
        "dataset_archive_too_large",
    ),
    "zip with a changed byte": (
        lambda: zipped({"a.txt": b"Q: hello\nA: yes it is"}, 0).replace(b"yes", b"yeS"),
        "dataset_archive_broken",
    ),
    "workbook cut short": (lambda: BOOK[:2_000], "dataset_archive_broken"),
    "workbook of a billion cells": (
        lambda: workbook({"A1": "question", "B1": "answer", "XFD1048576": "far away"}),
        "dataset_too_many_cells",
    ),
    "workbook with an absurd row": (
        lambda: with_part(BOOK, SHEET, lambda data: data.replace(b'r="A2"', b'r="ZZZ99999999"')),
        "dataset_too_many_cells",
    ),
    "workbook of numbers": (lambda: workbook({"A1": 1, "B1": 2, "A2": 3, "B2": 4}), "dataset_columns"),
    "workbook without cells": (lambda: workbook({}), "dataset_empty"),
    "workbook with broken XML": (
        lambda: with_part(BOOK, SHEET, lambda data: data[: len(data) // 2]),
        "dataset_archive_broken",
    ),
    "workbook whose sheet is gone": (
        lambda: with_part(BOOK, "xl/workbook.xml", lambda data: data.replace(b"sheet1", b"sheet9")[:-40]),
        "dataset_archive_broken",
    ),
    "a bomb in a workbook": (
        lambda: with_part(BOOK, "xl/sharedStrings.xml", lambda _: bytes(220_000_000)),
        "dataset_archive_too_large",
    ),
    "not JSON at all": (lambda: b"{oops\n{again\n", "dataset_not_json"),
    "JSON cut short": (lambda: GOOD.encode()[:-3], "dataset_not_json"),
    "JSON array cut short": (lambda: b'[{"messages": [{"role"', "dataset_not_json"),
    "one object without messages": (lambda: b'{"a": 1}', "dataset_no_examples"),
    "only questions": (lambda: chat_line(("user", "hello")).encode(), "dataset_no_reply"),
    "columns of numbers": (lambda: b"1,2\n3,4\n5,6\n", "dataset_columns"),
    "ten thousand columns": (lambda: b"1," * 10_000 + b"\n" + b"2," * 10_000, "dataset_columns"),
    "only a header": (lambda: b"question,answer\n", "dataset_empty"),
    "one question in pasted text": (lambda: "有冇位呀？".encode(), "dataset_no_reply"),
    "a deep array": (lambda: b"[" * 100_000 + b"{", "dataset_not_json"),
    "a chat of one voice": (lambda: b"1/2/2026, 10:00 - Shop: hello\n", "dataset_no_examples"),
    "a mailbox without answers": (
        lambda: b"From x\nFrom: a@example.com\nSubject: hi\n\nhello\n",
        "dataset_no_examples",
    ),
}


ROW_FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "a line over the limit": (lambda: answer("x" * 8_000_001), "line_too_long"),
    "a line of brackets over the limit": (lambda: after_good("[" * 9_000_000), "line_too_long"),
    "a message over the limit": (lambda: answer("a" * LONG), "message_too_long"),
    "a million spaces": (lambda: answer("hello", " " * 1_000_000), "message_too_long"),
    "deep nesting": (lambda: after_good('{"messages":' * 50_000), "too_deep"),
    "deep lists": (lambda: after_good('{"messages": ' + "[" * 50_000), "too_deep"),
    "the same key twice": (lambda: after_good('{"messages": [], "messages": []}'), "duplicate_key"),
    "the same key twice inside": (
        lambda: after_good(GOOD.replace('"content":', '"content": "x", "content":', 1)),
        "duplicate_key",
    ),
    "a number of ten thousand digits": (lambda: after_good('{"messages": ' + "9" * 10_000 + "}"), "not_json"),
    "a number as content": (lambda: answer(12), "content_not_text"),
    "true as content": (lambda: answer("hello", True), "content_not_text"),
    "an object as content": (lambda: answer({"a": 1}), "content_not_text"),
    "not a number": (lambda: after_good('{"messages": NaN}'), "wrong_shape"),
    "a list as a row": (lambda: after_good("[1, 2]"), "not_an_object"),
    "a text as a row": (lambda: after_good('"hello"'), "not_an_object"),
    "null as a row": (lambda: after_good("null"), "not_an_object"),
    "messages that are no list": (lambda: after_good('{"messages": {}}'), "wrong_shape"),
    "messages that are numbers": (lambda: after_good('{"messages": [1, 2]}'), "not_an_object"),
    "no messages": (lambda: after_good('{"messages": []}'), "no_assistant_reply"),
    "a role that is a list": (
        lambda: after_good('{"messages": [{"role": ["user"], "content": "x"}]}'),
        "unknown_role",
    ),
    "a name that is a number": (
        lambda: after_good(GOOD.replace('"content"', '"name": 3, "content"', 1)),
        "content_not_text",
    ),
    "pictures": (lambda: answer([{"type": "image_url", "image_url": {"url": "x"}}]), "parts_not_counted"),
    "parts that are numbers": (lambda: answer([1, None]), "parts_not_counted"),
    "tool calls that are a text": (
        lambda: after_good('{"messages":[{"role":"user","content":"hi"},{"role":"assistant","tool_calls":"x"}]}'),
        "content_not_text",
    ),
    "tool calls that are numbers": (
        lambda: after_good('{"messages":[{"role":"user","content":"hi"},{"role":"assistant","tool_calls":[1]}]}'),
        "content_not_text",
    ),
    "a lone surrogate": (lambda: after_good(GOOD.replace("有冇位", "\\udc00", 1)), "unreadable_characters"),
    "an escaped NUL": (lambda: after_good(GOOD.replace("有冇位", "\\u0000", 1)), "unreadable_characters"),
    "a raw NUL": (lambda: after_good(GOOD.replace("有冇位", "\0", 1)), "not_json"),
    "Big5 in a UTF-8 file": (lambda: after_good(GOOD.replace("冇", "無").encode("big5")), "bad_encoding"),
    "half a character": (lambda: after_good(GOOD.encode()[:-4] + b'\xe4"}]}'), "bad_encoding"),
    "text with marks of bad decoding": (
        lambda: after_good(GOOD.replace("有冇位", "\ufffd\ufffd", 1)),
        "unreadable_characters",
    ),
    "a single quote as JSON": (lambda: after_good("{'messages': []}"), "not_json"),
    "a trailing comma": (lambda: after_good('{"messages": [],}'), "not_json"),
    "two objects on a line": (lambda: after_good('{"messages": []} {"messages": []}'), "not_json"),
    "an unbalanced quote": (
        lambda: b'question,answer\nhello there,hello you\n"never,closed\nmore\n',
        "unbalanced_quote",
    ),
    "an unbalanced quote before much": (
        lambda: b'question,answer\nhello there,hello you\n"never,closed\n' + b"more and more\n" * 9_000,
        "unbalanced_quote",
    ),
    "a bad byte in a table": (
        lambda: "查詢,回覆\n有冇位呀？,有呀請問幾多位\n".encode() * 2 + b"\xff\xfe,x\n",
        "bad_encoding",
    ),
    "a row too short": (lambda: b"question,answer\nhello there,hello you\nalone\n", "missing_cell"),
    "a NUL in a table": (lambda: b"question,answer\nhello \0 there,hello you\n", "unreadable_characters"),
    "a formula without a value": (
        lambda: workbook(
            {"A1": "question", "B1": "answer", "A2": "hi there", "B2": "yes do", "A3": "sum", "B3": "=1+1"}
        ),
        "missing_cell",
    ),
    "a chat that never ends": (
        lambda: b"1/2/2026, 10:00 - Fan: hi\n" + b"go on\n" * 120_000 + b"1/2/2026, 10:01 - Shop: yes, hello\n",
        "message_too_long",
    ),
}
