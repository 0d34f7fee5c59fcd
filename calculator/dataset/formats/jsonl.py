"""JSON Lines: one object a line. Each line is judged alone, so a bad one costs only itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from calculator.dataset.example import Example, unreadable
from calculator.dataset.source import LINE_LIMIT_BYTES, bounded_lines

FromObject = Callable[[dict[str, Any], int], Example]


class _DuplicateKey(Exception):
    def __init__(self, key: str) -> None:
        self.key = key


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        raise _DuplicateKey(next(key for key in keys if keys.count(key) > 1))
    return found


_decode = json.JSONDecoder(object_pairs_hook=_unique_keys, strict=False).decode


def example_from_line(line: bytes | None, row: int, from_object: FromObject) -> Example | None:
    """The example on one line; None for a blank line; an example without messages if it cannot be read."""
    if line is None:
        return unreadable(row, "line_too_long", limit_bytes=LINE_LIMIT_BYTES)
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        return unreadable(row, "bad_encoding", position=error.start + 1)
    if not text.strip():
        return None
    return example_from_text(text, row, from_object)


def example_from_text(text: str, row: int, from_object: FromObject) -> Example:
    """The example in one JSON text."""
    try:
        found = _decode(text)
    except json.JSONDecodeError as error:
        return unreadable(row, "not_json", position=error.pos + 1)
    except _DuplicateKey as error:
        return unreadable(row, "duplicate_key", key=error.key[:40])
    except RecursionError:
        return unreadable(row, "too_deep")
    except ValueError:  # a whole number of thousands of digits
        return unreadable(row, "not_json", position=1)
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
    """Every example of a stream of UTF-8 lines, numbered by line from `first_row`."""
    for row, line in enumerate(bounded_lines(stream), first_row):
        example = example_from_line(line, row, from_object)
        if example is not None:
            yield example
