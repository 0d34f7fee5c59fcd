"""The workbook of an estimate, read back as an old quote: what stands in its input cells, and the figures beside."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final

from python_calamine import CalamineError, CalamineWorkbook

from calculator.dataset.formats.workbook import opened
from calculator.quoted import Figure, Money, OldQuote
from calculator.text import LANGS, Lang, say
from calculator.text.money import cents
from calculator.text.values import input_value
from pricing.errors import InputError
from pricing.estimate import Measured
from pricing.options import OPTIONS
from pricing.scenario import RULES_OF_CHOICE, Input, inputs

Rows = list[list[Any]]
BOOK: Final = re.compile(r"(\S+) \(([0-9a-f]+)\)")
FIGURE_ROWS: Final[dict[str, Figure]] = {
    "wb.upfront": "upfront_hkd", "wb.each_month": "running_hkd_per_month", "wb.first_year": "first_year_hkd",
    "wb.net": "net_hkd_at_horizon",
}  # fmt: skip
CHINESE_SHARE: Final = "wb.input.chinese_share"


def quote_of_workbook(name: str, data: bytes) -> OldQuote:
    """Raises InputError where the workbook is damaged or not one of ours. A vendor's own quotes are not in it whole."""
    try:
        workbook = opened(io.BytesIO(data), name)
        lang = _language(workbook)
        if lang is None:
            raise InputError("requote_not_ours", file=name)
        summary, table = (_sheet(workbook, sheet, lang) for sheet in ("summary", "assumptions"))
        entered = dict(_entered(table, lang))
        return _quote(summary, entered, lang)
    except InputError as error:
        if error.code.startswith("requote_"):
            raise
        raise InputError("requote_damaged", file=name, where=error.code) from None
    except (CalamineError, OSError, ValueError, KeyError, IndexError, StopIteration) as error:
        raise InputError("requote_damaged", file=name, where=str(error)[:100]) from None


def _language(workbook: CalamineWorkbook) -> Lang | None:
    """In which the sheets are named."""
    wanted = {lang: {say(f"wb.sheet.{sheet}", lang) for sheet in ("summary", "assumptions")} for lang in LANGS}
    return next((lang for lang in LANGS if wanted[lang] <= set(workbook.sheet_names)), None)


def _sheet(workbook: CalamineWorkbook, sheet: str, lang: Lang) -> Rows:
    return workbook.get_sheet_by_name(say(f"wb.sheet.{sheet}", lang)).to_python(skip_empty_area=False)


def _quote(summary: Rows, entered: Mapping[str, Any], lang: Lang) -> OldQuote:
    named = {row[0]: row[1] for row in reversed(summary) if row and row[0]}
    as_of = named[say("wb.as_of", lang)]
    book = BOOK.fullmatch(str(named[say("wb.book_version", lang)]))
    share = entered.get(CHINESE_SHARE)
    quotes = entered.get("custom_routes")
    return OldQuote(
        kind="workbook",
        values={name: value for name, value in entered.items() if name in inputs() and name != "custom_routes"},
        as_of=as_of.date() if isinstance(as_of, datetime) else _day(as_of),
        measured=Measured(share) if isinstance(share, float) else None,
        hindsight=say("wb.hindsight", lang) in named,
        book_version=book[1] if book else "",
        book_sha256=book[2] if book else "",
        recorded=_recorded(summary, lang),
        ignored=("custom_routes",) if quotes else (),
    )


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))


# -- what was entered ---------------------------------------------------------------------------------------------


def _entered(table: Rows, lang: Lang) -> Iterator[tuple[str, Any]]:
    """Name and value of every filled input cell. Raises KeyError where an input has no row."""
    label, value = (say(f"wb.col.{column}", lang) for column in ("input", "entered"))
    head = next(index for index, row in enumerate(table) if label in row and value in row)
    at, into = table[head].index(label), table[head].index(value)
    cells = {str(row[at]): row[into] for row in table[head + 1 :]}
    for name, about in inputs().items():
        cell = cells[say(f"input.{name}", lang)]
        if cell != "" and cell != say("wb.none", lang):
            yield name, _value(about, cell, lang)
    yield CHINESE_SHARE, cells.get(say(CHINESE_SHARE, lang))


def _value(about: Input, cell: Any, lang: Lang) -> Any:
    """A number as it is; words of a choice as its code; anything else as the text that stands there."""
    if isinstance(cell, bool | int | float):
        return cell
    codes: tuple[str | bool, ...] = about.choices or (True, False) if about.minimum is None else ()
    if about.name.endswith("_route"):
        codes = tuple(sorted(RULES_OF_CHOICE))
    words = {input_value(about.name, code, lang): code for code in codes}
    return words.get(str(cell), str(cell))


# -- what it came to ----------------------------------------------------------------------------------------------


def _recorded(summary: Rows, lang: Lang) -> dict[str, dict[Figure, Money]]:
    """Figures of the base case, as the file's own formulas last gave them; text instead of a number is unknown."""
    head = next(row for row in summary if row and row[0] == say("wb.figure", lang))
    columns = {option: head.index(name) for option in OPTIONS if (name := say(f"option.{option}", lang)) in head}
    rows: dict[Figure, list[Any]] = {}
    for row in summary:
        for key, figure in FIGURE_ROWS.items():
            if row and row[0] == say(key, lang):
                rows.setdefault(figure, row)  # the first of two is in cash
    found = {
        option: {figure: _amount(row[column]) for figure, row in rows.items() if row[column] != ""}
        for option, column in columns.items()
    }
    return {option: figures for option, figures in found.items() if figures}


def _amount(cell: Any) -> Money:
    return cents(cell) if isinstance(cell, int | float) else None
