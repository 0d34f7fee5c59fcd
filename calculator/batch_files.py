"""A file of scenarios -> a file of results and a file of what was rejected, a row at a time, however long it is."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import IO, Any

from tqdm import tqdm

from calculator.batch import HEADER, NAME, REJECTED, Asked, Result, batch_rows
from calculator.dataset.crew import Crew
from calculator.dataset.formats.table import Record, guess_delimiter, read_records
from calculator.dataset.source import Source
from calculator.export.csv_export import text_cell
from calculator.text.problems import error_text, problem_text
from calculator.whole_file import whole_file
from pricing.book import default_book
from pricing.errors import InputError
from pricing.scenario import inputs, parse_scenario

CHUNK_ROWS = 100
CHUNKS_AHEAD = 2
SHOWN_PROBLEMS = 10
MOST_WORKERS = 64


@dataclass
class Tally:
    """How a batch went; `shown`: the first rejected rows with their reasons."""

    done: int = 0
    rejected: int = 0
    shown: list[tuple[int, str]] = field(default_factory=list)


@dataclass(frozen=True)
class _Row:
    """`problem`: why its cells cannot be told apart; its cells then are what could be read."""

    number: int
    cells: tuple[str, ...]
    problem: str = ""


def run_batch(
    scenarios: Path, out: Path, rejected: Path, asked: Asked, workers: int = 1, crew: Crew | None = None
) -> Tally:
    """Work out every row of the CSV `scenarios`, by `workers` processes or the `crew` of a cluster. Raises InputError
    before the first row; then no file was written.
    """
    _check(scenarios, out, rejected, workers)
    default_book().at(asked.as_of, hindsight=False)  # a day without a book is one refusal, not one a row
    source, tally = Source.of(scenarios), Tally()
    delimiter = guess_delimiter(source.sample_text())
    with source.utf8() as stream, _bar() as bar:
        records = read_records(stream, delimiter)
        header = _header(records, source.name)
        rows = _rows(records, header, asked)
        with whole_file(out) as results, whole_file(rejected) as refusals:
            good, bad = _writer(results, HEADER), _writer(refusals, (*REJECTED, *header))
            for row, result in _worked_out(rows, header, asked, workers, crew):
                _note(tally, row, result, good, bad)
                bar.update()
    return tally


def _note(tally: Tally, row: _Row, result: Result, good: Any, bad: Any) -> None:
    if not result.problem:
        tally.done += 1
        good.writerow(result.cells)
        return
    tally.rejected += 1
    if len(tally.shown) < SHOWN_PROBLEMS:
        tally.shown.append((row.number, result.problem))
    bad.writerow([str(row.number), text_cell(result.problem), *map(_as_given, row.cells)])


def _as_given(cell: str) -> str:
    """A cell handed back: a number stays one, minus sign and all."""
    try:
        float(cell)
    except ValueError:
        return text_cell(cell)
    return cell


def _check(scenarios: Path, out: Path, rejected: Path, workers: int) -> None:
    if not 1 <= workers <= MOST_WORKERS:
        raise InputError("number_out_of_range", field="--workers", value=str(workers), low=1, high=MOST_WORKERS,
                         unit="processes")  # fmt: skip
    places = [path.resolve() for path in (scenarios, out, rejected)]
    if len(set(places)) < len(places):
        raise InputError("batch_one_file_twice", file=str(out))


def _header(records: Iterator[Record], file: str) -> tuple[str, ...]:
    """Names of the columns. Raises InputError for one that is no input, or that stands twice."""
    first = next(records, None)
    header = () if first is None else _without_empty_end([cell.strip() for cell in first.cells], 0)
    if not header or "" in header:
        raise InputError("batch_no_header", file=file)
    for name in header:
        if header.count(name) > 1:
            raise InputError("scenario_key_twice", file=file, name=name)
        if name not in (NAME, *REJECTED) and name not in inputs():
            parse_scenario({name: None})  # says which input is meant
    return header


def _rows(records: Iterator[Record], header: tuple[str, ...], asked: Asked) -> Iterator[_Row]:
    for record in records:
        cells, problem = _without_empty_end(record.cells, len(header)), ""
        if record.problem is not None:
            problem = problem_text({"code": record.problem.code, "params": record.problem.params}, asked.lang)
        elif len(cells) != len(header):
            counts = InputError("batch_cells", found=len(cells), wanted=len(header))
            problem = error_text(counts, asked.lang)
        yield _Row(record.row, cells, problem)


def _without_empty_end(cells: Sequence[str], least: int) -> tuple[str, ...]:
    """Cells without the empty ones at the end that a spreadsheet adds; at least `least` are kept."""
    end = len(cells)
    while end > least and not cells[end - 1].strip():
        end -= 1
    return tuple(cells[:end])


def _worked_out(
    rows: Iterator[_Row], header: tuple[str, ...], asked: Asked, workers: int, crew: Crew | None
) -> Iterator[tuple[_Row, Result]]:
    """Every row with its result, in order; no more than a few chunks are held at a time."""
    chunks = iter(lambda: list(islice(rows, CHUNK_ROWS)), [])
    work = partial(_work, header, asked)
    if crew is not None:
        for chunk, results in crew.in_order(work, chunks):
            yield from zip(chunk, results, strict=True)
    elif workers == 1:
        for chunk in chunks:
            yield from zip(chunk, work(chunk), strict=True)
    else:
        with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
            yield from _worked_out(rows, header, asked, workers, Crew(pool, workers + CHUNKS_AHEAD))


def _work(header: tuple[str, ...], asked: Asked, chunk: list[_Row]) -> list[Result]:
    readable = ((row.number, dict(zip(header, row.cells, strict=True))) for row in chunk if not row.problem)
    results = batch_rows(readable, asked)
    return [Result(row.number, problem=row.problem) if row.problem else next(results) for row in chunk]


def _writer(file: IO[bytes], header: tuple[str, ...]) -> Any:
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    return writer


@contextmanager
def _bar() -> Iterator[tqdm[Any]]:
    """A bar on standard error, drawn only for a terminal and gone when the work is done."""
    with tqdm(unit=" rows", leave=False, file=sys.stderr, disable=not sys.stderr.isatty()) as bar:
        yield bar
