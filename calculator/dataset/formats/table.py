"""Spreadsheets as text: CSV and TSV with a question and a reply in two columns, found by header or by
content.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from calculator.dataset.example import Example, Message, Problem
from calculator.dataset.source import LINE_LIMIT_BYTES, bounded_lines
from pricing.errors import InputError

DELIMITERS = ",\t;|"
QUESTION_NAMES = {
    *("enquiry", "inquiry", "question", "query", "prompt", "input", "user", "customer", "message", "request"),
    *("client", "查詢", "問", "問題", "客人", "客戶", "顧客", "提問", "查询", "问", "问题", "客户"),
}
ANSWER_NAMES = {
    *("reply", "answer", "response", "completion", "output", "assistant", "staff", "agent"),
    *("回覆", "答", "答案", "回答", "店員", "職員", "回复", "答复"),
}
SYSTEM_NAMES = {"system", "instruction", "instructions", "指示", "系統"}
# What a spreadsheet takes for the beginning of a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_RECORD_LINES = 5_000
_RETURN = re.compile(r"(?<=\r)(?=[^\n])")  # older Macs end lines so
_NOT_WORDS = re.compile(r"^[\d\s.,:/\\+\-()年月日時分秒上下午APMapm$%#]*$")


@dataclass(frozen=True, slots=True)
class Columns:
    """Places of the columns in a row, from 0; `header_rows` is 1 if the first row holds their names."""

    question: int
    answer: int
    system: int | None
    header_rows: int


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a spreadsheet: its number (header = 1) and cells, or the problem that made it unreadable."""

    row: int
    cells: Sequence[str]
    problem: Problem | None = None


def older_mac_lines(text: str) -> str:
    """`text` with a line break after each carriage return that stands alone."""
    return _RETURN.sub("\n", text)


def names_columns(row: Sequence[str]) -> bool:
    """Whether a first row names a question and a reply."""
    header = [cell.strip().lower() for cell in row]
    return _named(header, QUESTION_NAMES) is not None and _named(header, ANSWER_NAMES) is not None


def guess_delimiter(sample: str) -> str:
    """The delimiter that splits the first lines into the most equal number of columns; comma if none does."""
    lines = [line for line in older_mac_lines(sample).split("\n")[:20] if line.strip()]
    best = max(DELIMITERS, key=lambda mark: sum(mark in line for line in lines) * 100 + (mark in ",\t"))
    return best if any(best in line for line in lines) else ","


def text_lines(stream: BinaryIO) -> Iterator[str | Problem]:
    """Decoded lines; a line that is too long or not UTF-8 arrives as a Problem."""
    for number, line in enumerate(bounded_lines(stream), 1):
        if line is None:
            yield Problem(number, "line_too_long", {"limit_bytes": LINE_LIMIT_BYTES})
            continue
        try:
            yield from _RETURN.split(line.decode("utf-8"))
        except UnicodeDecodeError as error:
            yield Problem(number, "bad_encoding", {"position": error.start + 1})


class _RecordLines:
    """Feeds csv.reader and remembers the lines of the record in hand, so that a broken one can be named."""

    def __init__(self, lines: Iterator[str | Problem]) -> None:
        self._lines = lines
        self.held: list[str] = []
        self.characters = 0
        self.problem: Problem | None = None

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if len(self.held) > _RECORD_LINES or self.characters > LINE_LIMIT_BYTES:
            raise csv.Error("unexpected end of data")
        line = next(self._lines)
        if isinstance(line, Problem):
            self.problem = line
            line = "\n"
        self.held.append(line)
        self.characters += len(line)
        return line

    def start(self) -> None:
        """Forget the record in hand."""
        self.held.clear()
        self.characters = 0
        self.problem = None


def read_records(stream: BinaryIO, delimiter: str) -> Iterator[Record]:
    """Every record of a delimited file, quotes and line breaks inside quotes understood; blank ones
    are skipped.
    """
    csv.field_size_limit(2 * LINE_LIMIT_BYTES)
    lines = _RecordLines(text_lines(stream))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    row = 0
    while True:
        row += 1
        lines.start()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            forgiven = _forgive(lines.held, delimiter)
            if forgiven is None:
                yield Record(row, (), Problem(row, "unbalanced_quote", {"lines": len(lines.held)}))
                continue
            cells = forgiven
        if lines.problem is not None:
            yield Record(row, (), Problem(row, lines.problem.code, lines.problem.params))
        elif any(cell.strip() for cell in cells):
            yield Record(row, cells)


def _forgive(held: list[str], delimiter: str) -> list[str] | None:
    """A record with a stray quote, read as a spreadsheet would; None if its quotes never close."""
    if len(held) != 1 or held[0].count('"') % 2:
        return None
    try:
        return next(csv.reader(held, delimiter=delimiter), None)
    except csv.Error:
        return None


def find_columns(
    rows: Sequence[Sequence[str]], question: str | None = None, answer: str | None = None, file: str = ""
) -> Columns:
    """Which columns hold question and reply: the ones asked for, else known header names, else the
    first two of words.

    Raises InputError dataset_columns with the columns there are.
    """
    header = [cell.strip().lower() for cell in rows[0]] if rows else []
    if question or answer:
        wanted = [_named(header, {name.strip().lower()}) for name in (question or "", answer or "")]
    else:
        wanted = [_named(header, names) for names in (QUESTION_NAMES, ANSWER_NAMES)]
    found_question, found_answer = wanted
    if found_question is not None and found_answer is not None:
        return Columns(found_question, found_answer, _named(header, SYSTEM_NAMES), 1)
    worded = [] if question or answer else _worded_columns(rows)
    if len(worded) < 2:
        raise InputError("dataset_columns", file=file, columns=tuple(cell[:40] for cell in header[:20]))
    return Columns(worded[0], worded[1], None, int(_looks_like_header(rows, worded[:2])))


def _named(header: list[str], names: set[str]) -> int | None:
    exact = [place for place, cell in enumerate(header) if cell in names]
    return exact[0] if exact else None


def _worded_columns(rows: Sequence[Sequence[str]]) -> list[int]:
    """Columns where most cells are neither empty nor a number, date or time."""
    body = rows[1:] or rows
    width = max(map(len, body), default=0)
    cells = [[row[place].strip() if place < len(row) else "" for row in body] for place in range(min(width, 200))]
    return [p for p, col in enumerate(cells) if 2 * sum(not _NOT_WORDS.match(c) for c in col) > len(col)]


def _looks_like_header(rows: Sequence[Sequence[str]], places: Sequence[int]) -> bool:
    """A first row of short names, clearly shorter than what stands below it, and without a sentence's end."""
    first = [rows[0][place].strip() if place < len(rows[0]) else "" for place in places]
    below = [len(row[place]) for row in rows[1:] for place in places if place < len(row)]
    if not below or any(len(cell) > 20 or cell.endswith(tuple("?？!！。.")) for cell in first):
        return False
    return 2 * max(map(len, first)) <= sum(below) / len(below)


def examples_from_records(records: Iterable[Record], columns: Columns) -> Iterator[Example]:
    """One example a record; a record without both cells keeps what it has and says which is missing."""
    for record in records:
        if record.problem is not None:
            yield Example(record.row, (), (record.problem,))
        elif record.row > columns.header_rows:
            yield _example(record, columns)


def as_text(cell: str) -> str:
    """A cell that a spreadsheet shows as it is, formula or not."""
    return "'" + cell if cell.startswith(FORMULA_STARTS) else cell


def _plain(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from taking text for a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA_STARTS else cell


def _example(record: Record, columns: Columns) -> Example:
    places = {"system": columns.system, "user": columns.question, "assistant": columns.answer}
    cells = {
        role: _plain(record.cells[place].strip()) if place < len(record.cells) else ""
        for role, place in places.items()
        if place is not None
    }
    missing = tuple(role for role in ("user", "assistant") if not cells[role])
    problems = (Problem(record.row, "missing_cell", {"columns": missing}),) if missing else ()
    messages = tuple(Message(role, text) for role, text in cells.items() if text)
    return Example(record.row, messages, problems)
