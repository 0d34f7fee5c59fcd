"""The month table: each option month by month, one formula a column."""

from __future__ import annotations

from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from calculator.export.csv_export import ITEMS
from calculator.export.workbook_model import FIRST_MONTH_ROW, Block, Model
from calculator.export.workbook_months import ACTUAL, BASE, COLUMNS, COUNTED, LOW, WORKING
from calculator.export.workbook_paper import Paper
from calculator.text import Lang, say
from pricing.calendar import month_start

BANDS = (("items", (*ITEMS, "cost")), ("months.base", BASE), ("months.counted", COUNTED), ("months.low", LOW),
         ("months.actual", ACTUAL), ("months.working", WORKING))  # fmt: skip
PRINTED = COLUMNS.index(WORKING[0]) - 1  # last column on paper; what follows is working
DAY_ZERO = date(1899, 12, 30)
HEAD = FIRST_MONTH_ROW - 2  # row of the headings, from 0
NUMBERS = {"hours_freed": "hours", "low_hours_freed": "hours", "ai_replies": "hours", "ramp": "hours",
           "starts": "date", **dict.fromkeys(("terms", "served", "migrates", "refreshes"), "count")}  # fmt: skip


def months_sheet(paper: Paper, model: Model) -> None:
    """Headings, every row, names for the columns of each option, and three pages across on paper."""
    widths = [24, 7, 11] + [10.5] * (len(ITEMS)) + [13] * (len(COLUMNS) - 3 - len(ITEMS) - len(WORKING))
    sheet = paper.sheet("months", widths + [9] * len(WORKING))
    paper.stamp(sheet)
    paper.rate(sheet, model.inputs.named.fx_hkd_per_usd)
    _heads(paper, sheet)
    forms = {column: _form(paper, column) for column in COLUMNS}
    for block in model.blocks:
        _rows(paper, sheet, model, block, forms)
        _names(paper, model, block)
    sheet.freeze_panes(FIRST_MONTH_ROW - 1, 3)
    last = model.blocks[-1].last - 1
    sheet.print_area(0, 0, last, PRINTED)
    sheet.repeat_rows(HEAD - 1, HEAD)
    sheet.repeat_columns(0, 2)
    sheet.fit_to_pages(3, 0)
    sheet.set_h_pagebreaks([block.last for block in model.blocks[:-1]])


def heading(column: str, lang: Lang) -> str:
    """Name of a column with its unit."""
    own = column.removeprefix("low_")
    key = f"item.{own}" if own in ITEMS else f"wb.col.{own}"
    return say(key, lang)


def _heads(paper: Paper, sheet: Worksheet) -> None:
    for band, columns in BANDS:
        first, last = COLUMNS.index(columns[0]), COLUMNS.index(columns[-1])
        sheet.merge_range(HEAD - 1, first, HEAD - 1, last, say(f"wb.{band}", paper.lang), paper.form("band"))
    paper.heads(sheet, HEAD, [heading(column, paper.lang) for column in COLUMNS], height=58)


def _form(paper: Paper, column: str) -> Format:
    number = NUMBERS.get(column, "amount" if column in ITEMS else "hkd")
    if column == "actual":
        return paper.form("input", "hkd")
    look = "helper" if column in WORKING else "low" if column in LOW else "figure"
    return paper.form("cost" if column == "cost" else look, number)


def _rows(paper: Paper, sheet: Worksheet, model: Model, block: Block, forms: dict[str, Format]) -> None:
    columns = block.months.columns
    unknown, plain = paper.word("unknown"), paper.form()
    written = [(COLUMNS.index(column), text, forms[column], columns.get(column)) for column, text in
               model.templates.items()]  # fmt: skip
    starts, actual = COLUMNS.index("starts"), COLUMNS.index("actual")
    as_of, rows = model.estimate.as_of, block.last - block.first + 1
    days = [_serial(month_start(as_of, max(1, month))) for month in range(rows)]
    for row in range(block.first, block.last + 1):
        index = row - block.first
        sheet.write_string(row - 1, 0, block.label, plain)
        sheet.write_number(row - 1, 1, index, plain)
        sheet.write_blank(row - 1, actual, None, forms["actual"])
        for column, text, form, values in written:
            value: float | str = days[index] if column == starts else "" if values is None else values[index]
            shown = unknown if value != value else value
            sheet.write_formula(row - 1, column, "=" + text.format(r=row, p=row - 1), form, shown)


def _serial(day: date) -> float:
    """A day as a spreadsheet counts it."""
    return float((day - DAY_ZERO).days)


def _names(paper: Paper, model: Model, block: Block) -> None:
    """Names such as cumulative_fine_tuning: a column of one option, month 0 first."""
    option, sheet = block.months.option.option, model.sheet("months")
    for column in ("cost", *BASE, *COUNTED, *LOW):
        paper.book.define_name(f"{column}_{option}", f"={sheet}!{block.cells(column)}")
    if block is model.blocks[0]:
        paper.book.define_name("months", f"={sheet}!{block.cells('month')}")
