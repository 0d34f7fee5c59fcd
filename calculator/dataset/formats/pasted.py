"""Text pasted by hand: lines that say who speaks ("Q: … A: …", 客：… 店：…), or blocks of a question and
its reply.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from calculator.dataset.example import Example, Message
from calculator.dataset.source import forgiving_lines

ASKS = (
    *("q", "question", "enquiry", "inquiry", "customer", "client", "user"),
    *("問", "問題", "客", "客人", "客戶", "顧客", "查詢"),
)
REPLIES = (
    *("a", "answer", "reply", "shop", "staff", "agent", "assistant", "us"),
    *("答", "回覆", "店", "店員", "職員", "我哋", "客服"),
)
_LABEL = re.compile(rf"^\s*({'|'.join(ASKS + REPLIES)})\s?\d{{0,4}}\s{{0,3}}[:：]\s*(.*)$", re.IGNORECASE | re.DOTALL)
_BLOCK_LINES = 200


def speaker_of(line: str) -> tuple[str, str] | None:
    """(role, text) of a line that begins with a known label; None otherwise."""
    match = _LABEL.match(line)
    if match is None:
        return None
    return ("user" if match[1].lower() in ASKS else "assistant"), match[2].strip()


def read_pasted(stream: BinaryIO, labelled: bool) -> Iterator[Example]:
    """One example a question and its reply; `row` is the line of the question."""
    lines = enumerate(forgiving_lines(stream), 1)
    return _labelled(lines) if labelled else _blocks(lines)


def _labelled(lines: Iterator[tuple[int, str]]) -> Iterator[Example]:
    """A new question after a reply begins a new example; unlabelled lines continue the last speaker's."""
    row, turns = 0, list[Message]()
    for number, line in lines:
        spoken = speaker_of(line)
        if spoken is None:
            if turns and line.strip():
                turns[-1] = Message(turns[-1].role, f"{turns[-1].text}\n{line.strip()}".strip())
            continue
        if turns and spoken[0] == "user" and turns[-1].role == "assistant":
            yield Example(row, tuple(turns))
            turns = []
        row = row if turns else number
        if turns and turns[-1].role == spoken[0]:
            turns[-1] = Message(spoken[0], f"{turns[-1].text}\n{spoken[1]}".strip())
        else:
            turns.append(Message(*spoken))
    if turns:
        yield Example(row, tuple(turns))


def _blocks(lines: Iterator[tuple[int, str]]) -> Iterator[Example]:
    """Blocks between blank lines: the first line asks, the rest reply; single lines take turns."""
    waiting: tuple[int, str] | None = None
    for row, block in _paragraphs(lines):
        if len(block) > 1 and waiting is None:
            yield _pair(row, block[0], "\n".join(block[1:]))
        elif waiting is None:
            waiting = (row, block[0])
        else:
            yield _pair(waiting[0], waiting[1], "\n".join(block))
            waiting = None
    if waiting is not None:
        yield Example(waiting[0], (Message("user", waiting[1]),))


def _pair(row: int, question: str, reply: str) -> Example:
    return Example(row, (Message("user", question), Message("assistant", reply)))


def _paragraphs(lines: Iterator[tuple[int, str]]) -> Iterator[tuple[int, list[str]]]:
    row, block = 0, list[str]()
    for number, line in lines:
        text = line.strip()
        if text:
            row = row if block else number
            block.append(text)
        if block and (not text or len(block) >= _BLOCK_LINES):
            yield row, block
            block = []
    if block:
        yield row, block
