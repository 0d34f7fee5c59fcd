"""JSON, one object a line or many in one array. Each line is judged alone, so a bad one costs only itself."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from calculator.dataset.example import Example, unreadable, with_unreadable_characters
from calculator.dataset.source import LINE_LIMIT_BYTES, bounded_lines

FromObject = Callable[[dict[str, Any], int], Example]
_CHUNK_BYTES = 1 << 20
_BETWEEN_VALUES = " \t\r\n,[]"


class JsonParser:
    """JSON text to values; a key that stands twice in one object is noticed, because readers differ on
    which counts.
    """

    def __init__(self) -> None:
        self._decoder = json.JSONDecoder(object_pairs_hook=self._object)
        self._repeated: list[str] = []

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            counts = Counter(key for key, _ in pairs)
            self._repeated += [key for key, count in counts.items() if count > 1]
        return found

    def example(self, text: str, row: int, from_object: FromObject) -> Example:
        """The example in one JSON text; one without messages if there is none."""
        self._repeated.clear()
        try:
            found = self._decoder.decode(text)
        except json.JSONDecodeError as error:
            return unreadable(row, "not_json", position=error.pos + 1)
        except RecursionError:
            return unreadable(row, "too_deep")
        except ValueError:  # a whole number of thousands of digits
            return unreadable(row, "not_json", position=1)
        return self._from_value(found, row, from_object)

    def next_example(self, text: str, start: int, row: int, from_object: FromObject) -> tuple[Example, int]:
        """The example in the value that begins at `start`, and where it ends. Raises ValueError,
        RecursionError.
        """
        self._repeated.clear()
        found, end = self._decoder.raw_decode(text, start)
        return self._from_value(found, row, from_object), end

    def _from_value(self, found: Any, row: int, from_object: FromObject) -> Example:
        if self._repeated:
            return unreadable(row, "duplicate_key", key=self._repeated[0][:40])
        if not isinstance(found, dict):
            return unreadable(row, "not_an_object", found=json_type(found))
        return from_object(found, row)


def json_type(value: object) -> str:
    """JSON's own name for the type of a parsed value."""
    if value is None or isinstance(value, bool):
        return "null" if value is None else "boolean"
    names = {str: "string", int: "number", float: "number", list: "array", dict: "object"}
    return names.get(type(value), "unknown")


def read_lines(stream: BinaryIO, from_object: FromObject, first_row: int = 1) -> Iterator[Example]:
    """Every example of a stream of UTF-8 lines, numbered by line from `first_row`; blank lines are
    skipped.
    """
    parser = JsonParser()
    for row, line in enumerate(bounded_lines(stream), first_row):
        if line == b"\n":
            continue
        if line is None:
            yield unreadable(row, "line_too_long", limit_bytes=LINE_LIMIT_BYTES)
            continue
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError as error:
            yield unreadable(row, "bad_encoding", position=error.start + 1)
            continue
        if not text.isspace():
            example = parser.example(text, row, from_object)
            yield with_unreadable_characters(example) if _may_hold_controls(text) else example


def _may_hold_controls(text: str) -> bool:
    """Whether a JSON text has escapes or marks that may stand for unreadable characters: seen at a glance."""
    if "\\" in text and ("\\u" in text or "\\b" in text or "\\f" in text):
        return True
    return "\ufffd" in text or "\x7f" in text


def read_values(stream: BinaryIO, from_object: FromObject) -> Iterator[Example]:
    """Every example of a JSON array, or of values written over several lines; numbered by value from 1.

    At most one value (up to LINE_LIMIT_BYTES) is held. What follows a broken value cannot be told
    apart, so it ends the reading, with its problem.
    """
    parser, held, start, row, ended = JsonParser(), "", 0, 1, False
    while True:
        while start < len(held) and held[start] in _BETWEEN_VALUES:
            start += 1
        try:
            example, start = parser.next_example(held, start, row, from_object)
        except RecursionError:
            yield unreadable(row, "too_deep")
            return
        except ValueError as error:
            if ended:
                if start < len(held):
                    yield unreadable(row, "not_json", position=getattr(error, "pos", start) - start + 1)
                return
            if len(held) - start > LINE_LIMIT_BYTES:
                yield unreadable(row, "line_too_long", limit_bytes=LINE_LIMIT_BYTES)
                return
            more = stream.read(max(_CHUNK_BYTES, len(held) - start))
            ended = not more
            held, start = held[start:] + _whole_characters(more, stream), 0
            continue
        yield with_unreadable_characters(example)
        row += 1


def _whole_characters(block: bytes, stream: BinaryIO) -> str:
    """`block` decoded, with the rest of a character that its end cuts in two."""
    for _ in range(3):
        if not block or block[-1] < 0x80 or _complete(block):
            break
        block += stream.read(1)
    return block.decode("utf-8", "replace")


def _complete(block: bytes) -> bool:
    """Whether the last character of `block` has all its bytes."""
    for back in range(1, 5):
        byte = block[-back] if back <= len(block) else 0
        if byte >= 0xC0:
            return back >= (2 if byte < 0xE0 else 3 if byte < 0xF0 else 4)
        if byte < 0x80:
            return True
    return True
