"""One row of a dataset, as every reader hands it on: who said what, and what is wrong with the row."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one row. `code` and `params` are listed in codes.py; the words live in
    calculator/text.

    `row` is the line of a JSONL file, the row of a spreadsheet (header = 1), the message of a chat or
    mailbox.
    """

    row: int
    code: str
    params: Mapping[str, object] = field(default_factory=dict)
    file: int = 0


class Message(NamedTuple):
    """`role` is system, user, assistant or tool; `text` is empty where the source had null.

    `tool_calls` keeps the calls as JSON ("" if none), so that they can be counted; `weight` is 0 or 1 where
    the file says whether a reply is to be learned.
    """

    role: str
    text: str
    name: str | None = None
    tool_calls: str = ""
    weight: int | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """One example (a conversation), its place, the day of its reply (date.toordinal, 0 if unknown), and the
    problems its reader met. Without messages it could not be read.
    """

    row: int
    messages: tuple[Message, ...] = ()
    problems: tuple[Problem, ...] = ()
    file: int = 0
    day: int = 0


def with_unreadable_characters(example: Example) -> Example:
    """The same example, with a problem if its texts hold NULs, other controls, lone surrogates or U+FFFD."""
    found = sum(len(_UNREADABLE.findall(message.text)) for message in example.messages)
    if not found:
        return example
    problem = Problem(example.row, "unreadable_characters", {"characters": found}, example.file)
    return replace(example, problems=(*example.problems, problem))


def unreadable(row: int, code: str, file: int = 0, **params: object) -> Example:
    """The example that stands for a row nothing could be read from."""
    return Example(row, (), (Problem(row, code, params, file),), file)
