"""Excel workbooks (.xlsx) by python-calamine: values only, no macros, no links followed.

calamine makes room for every cell between the first and the last, so the extent is measured first; and
it is handed a copy of nothing but cells, texts and styles, unpacked under a limit.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import BinaryIO

from python_calamine import CalamineError, CalamineWorkbook

from calculator.dataset.archives import unzip
from calculator.dataset.formats.table import Columns, Record, find_columns
from pricing.errors import InputError

CELLS_LIMIT = 5_000_000
_COLUMN_SAMPLE_ROWS = 200
_PARTS = (".rels", "xl/workbook.xml", "xl/sharedstrings.xml", "xl/styles.xml", "[content_types].xml")
_PLACE = re.compile(rb'\br=["\']([A-Za-z]{0,4})(\d{1,9})["\']')


def read_workbook(
    stream: BinaryIO, name: str, question: str | None = None, answer: str | None = None
) -> tuple[Iterator[Record], Columns]:
    """The rows of the first sheet that has a question and a reply, and where they stand.

    Raises InputError dataset_archive_broken, dataset_archive_too_large, dataset_too_many_cells or
    dataset_columns.
    """
    try:
        sheets = _sheets(opened(stream, name))
    except (CalamineError, OSError, ValueError, KeyError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError("dataset_archive_broken", file=name) from None
    problem: InputError | None = None
    for rows in sheets:
        try:
            return _records(rows), find_columns(rows[:_COLUMN_SAMPLE_ROWS], question, answer, name)
        except InputError as error:
            problem = problem or error
    raise problem or InputError("dataset_empty", file=name)


def opened(stream: BinaryIO, name: str) -> CalamineWorkbook:
    """The workbook, unpacked and measured under limits first; calamine's own errors beside InputError as above."""
    parts = unzip(stream, name, _PARTS)
    stream.seek(0)
    cells = {p: data for p, data in unzip(stream, name, (".xml",)).items() if _is_sheet(p)}
    for data in cells.values():
        _check_extent(data, name)
    return CalamineWorkbook.from_filelike(_repacked(parts | cells))


def _is_sheet(part: str) -> bool:
    return part.lower().startswith("xl/worksheets/")


def _repacked(parts: dict[str, bytes]) -> io.BytesIO:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for part, data in parts.items():
            archive.writestr(part, data)
    packed.seek(0)
    return packed


def _sheets(workbook: CalamineWorkbook) -> list[list[list[str]]]:
    """The sheets that have cells, as texts."""
    sheets = [workbook.get_sheet_by_name(name) for name in workbook.sheet_names]
    read = [sheet.to_python(skip_empty_area=False) for sheet in sheets]
    return [[[_text(cell) for cell in row] for row in rows] for rows in read if rows]


def _text(cell: object) -> str:
    """A cell as a person would read it: 3 rather than 3.0."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _check_extent(data: bytes, name: str) -> None:
    columns = rows = 1
    for match in _PLACE.finditer(data):
        rows = max(rows, int(match[2]))
        columns = max(columns, _column_number(match[1]))
    if rows * columns > CELLS_LIMIT:
        raise InputError("dataset_too_many_cells", file=name, cells=rows * columns, limit=CELLS_LIMIT)


def _column_number(letters: bytes) -> int:
    """The place of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = 26 * number + letter - 64
    return number


def _records(rows: list[list[str]]) -> Iterator[Record]:
    for row, cells in enumerate(rows, 1):
        if any(cell.strip() for cell in cells):
            yield Record(row, cells)
