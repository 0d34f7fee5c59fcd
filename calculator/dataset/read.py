"""From a file to its examples, one at a time, whatever the format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice

from calculator.dataset.detect import JSONL_FORMATS, checked_format, detect_format, sample_text
from calculator.dataset.example import Example
from calculator.dataset.formats.chat import from_openai
from calculator.dataset.formats.jsonl import FromObject, read_lines
from calculator.dataset.formats.table import (
    examples_from_records,
    find_columns,
    guess_delimiter,
    read_records,
)
from calculator.dataset.source import Source
from pricing.errors import InputError

FROM_OBJECT: dict[str, FromObject] = {"openai": from_openai}
_COLUMN_SAMPLE_ROWS = 200


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may choose about reading; None lets the file decide.

    `question_column` and `answer_column` are header names of a spreadsheet.
    """

    format: str | None = None
    question_column: str | None = None
    answer_column: str | None = None


def format_of(source: Source, options: Options) -> str:
    """The format chosen or detected. Raises InputError."""
    return checked_format(options.format) if options.format else detect_format(source)


def read_examples(source: Source, options: Options, file: int = 0) -> Iterator[Example]:
    """Every example of one file, rows that cannot be read included. Raises InputError if the file
    cannot be.
    """
    name = format_of(source, options)
    examples = _jsonl(source, name) if name in JSONL_FORMATS else _table(source, name, options)
    return (placed(example, file) for example in examples) if file else examples


def placed(example: Example, file: int) -> Example:
    """The same example as one of the file numbered `file`."""
    return replace(example, file=file, problems=tuple(replace(p, file=file) for p in example.problems))


def _jsonl(source: Source, name: str) -> Iterator[Example]:
    with source.utf8() as stream:
        yield from read_lines(stream, FROM_OBJECT[name])


def _table(source: Source, name: str, options: Options) -> Iterator[Example]:
    delimiter = "\t" if name == "tsv" else guess_delimiter(sample_text(source))
    with source.utf8() as stream:
        records = read_records(stream, delimiter)
        first = list(islice(records, _COLUMN_SAMPLE_ROWS))
        rows = [record.cells for record in first if record.problem is None]
        if not rows:
            raise InputError("dataset_empty", file=source.name)
        columns = find_columns(rows, options.question_column, options.answer_column, source.name)
        yield from examples_from_records(chain(first, records), columns)
