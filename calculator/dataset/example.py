"""One row of a dataset, as every reader hands it on: who said what, and what is wrong with the row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


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


@dataclass(frozen=True, slots=True)
class Message:
    """`role` is system, user, assistant or tool; `text` is empty where the source had null.

    `tool_calls` keeps the calls as JSON ("" if none), so that they can be counted and written back.
    """

    role: str
    text: str
    name: str | None = None
    tool_calls: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """One example (a conversation), its place and the problems its reader met. No messages: it could
    not be read.
    """

    row: int
    messages: tuple[Message, ...] = ()
    problems: tuple[Problem, ...] = ()
    file: int = 0

    @property
    def has_assistant(self) -> bool:
        """Whether any message is an assistant's, empty or not."""
        return any(m.role == "assistant" for m in self.messages)


def unreadable(row: int, code: str, file: int = 0, **params: object) -> Example:
    """The example that stands for a row nothing could be read from."""
    return Example(row, (), (Problem(row, code, params, file),), file)
