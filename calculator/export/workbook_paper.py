"""Sheets, number formats and print set-up: the only part that knows XlsxWriter's formats."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime, time
from math import ceil, inf, isnan
from typing import Any, Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from calculator.export.workbook_formula import Formula
from calculator.report import Report
from calculator.text import Lang, say

A4 = 9
LINE_POINTS = 13.0
FITS = 1.05  # letters to a digit's width, at the size used here
MOST_CHARACTERS = 32_767  # in one cell
FONTS: Final[dict[Lang, str]] = {"en": "Calibri", "zh-HK": "Microsoft JhengHei"}
NUMBERS: Final = {
    "hkd": '"HK$"#,##0.00;-"HK$"#,##0.00', "amount": '#,##0.00;-#,##0.00;"–"', "hours": "#,##0.00", "months": "0.0",
    "rate": "0.0%", "small": "0.0000%", "share": "0.0%", "count": "0",
    "number": "General", "date": "yyyy-mm-dd", "fx": "0.0000",
}  # fmt: skip
LOOKS: Final[dict[str, dict[str, Any]]] = {
    "plain": {},
    "title": {"bold": True, "font_size": 16},
    "note": {"font_color": "#555555", "text_wrap": True, "valign": "top", "align": "left", "indent": 1},
    "head": {"bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "text_wrap": True, "valign": "vcenter",
             "align": "center", "border": 1, "border_color": "#FFFFFF"},
    "band": {"bold": True, "bg_color": "#D9E1F2", "text_wrap": True},
    "wrap": {"text_wrap": True, "valign": "top"},
    "figure": {"valign": "top", "align": "right"},
    "words": {"text_wrap": True, "valign": "top", "align": "left", "indent": 1},
    "side": {"bold": True, "bg_color": "#D9E1F2", "align": "right"},
    "strong": {"bold": True, "text_wrap": True, "valign": "top"},
    "input": {"bg_color": "#FFF9DB", "font_color": "#1F3FBF", "border": 1, "border_color": "#D6B656",
              "valign": "top", "text_wrap": True},
    "total": {"bold": True, "top": 1, "align": "right", "valign": "top"},
    "sum": {"bold": True, "top": 1, "align": "left", "indent": 1},
    "cost": {"bold": True, "align": "right", "valign": "top"},
    "low": {"bg_color": "#F4F4F4", "align": "right", "valign": "top"},
    "working": {"font_color": "#777777", "valign": "top"},
    "helper": {"font_color": "#777777", "align": "right", "valign": "top"},
}  # fmt: skip


def lines_of(text: str, width: float) -> int:
    """Lines that `text` takes in a column `width` digits wide; a Chinese character is as wide as two.

    >>> lines_of("one line", 20), lines_of("計算方法計算方法計算方法", 12)
    (1, 2)
    """
    room = max(1.0, width * FITS)
    return sum(max(1, ceil(sum(1 + (ord(sign) > 0x2E7F) for sign in part) / room)) for part in text.split("\n"))


class PlainSheet(Worksheet):  # type: ignore[misc]  # XlsxWriter is not typed
    """A sheet whose formulas use no function newer than Excel 2010, so none is searched for such functions."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")


class Paper:
    """One workbook in memory. Everything made with the same calls is the same bytes."""

    def __init__(self, report: Report) -> None:
        self.report, self.lang = report, report.lang
        self.buffer = io.BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
                   "strings_to_numbers": False, "nan_inf_to_errors": False}  # fmt: skip
        self.book = xlsxwriter.Workbook(self.buffer, options)
        created = datetime.combine(report.estimate.as_of, time())
        self.book.set_properties({"title": say("wb.title.summary", self.lang), "created": created})
        self.book.set_calc_mode("auto")
        self._forms: dict[tuple[str, str], Format] = {}
        self._widths: dict[str, Sequence[float]] = {}
        self._lines: dict[str, dict[int, int]] = {}

    def form(self, look: str = "plain", number: str = "number") -> Format:
        key = (look, number)
        if key not in self._forms:
            described = {"font_name": FONTS[self.lang], "font_size": 10, **LOOKS[look]}
            if number != "number":
                described["num_format"] = NUMBERS[number]
            self._forms[key] = self.book.add_format(described)
        return self._forms[key]

    def sheet(self, key: str, widths: Sequence[float]) -> Worksheet:
        """A sheet with its title and the day, the book and the rate behind it, printed on A4 across."""
        sheet = self.book.add_worksheet(say(f"wb.sheet.{key}", self.lang), PlainSheet)
        self._widths[sheet.name], self._lines[sheet.name] = widths, {}
        sheet.hide_gridlines(2)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width, self.form())
        sheet.write_string(0, 0, say(f"wb.title.{key}", self.lang), self.form("title"))
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer(f"&L&8&F  &A&R&8{say('wb.page', self.lang)}")
        return sheet

    def stamp(self, sheet: Worksheet) -> None:
        """The line under the title of every sheet but the summary."""
        book = self.report.estimate.view.book
        day = self.report.estimate.as_of.isoformat()
        said = say("wb.stamp", self.lang, date=day, version=book.version, sha=book.sha256[:12])
        sheet.write_string(1, 0, said, self.form("working"))
        sheet.write_string(2, 0, say("wb.fx", self.lang), self.form("working"))

    def rate(self, sheet: Worksheet, rate: Formula) -> None:
        self.write(sheet, 2, 1, rate, self.form("working", "fx"))

    def heads(self, sheet: Worksheet, row: int, names: Sequence[str], height: float = 30) -> None:
        sheet.set_row(row, height)
        for column, name in enumerate(names):
            self.text(sheet, row, column, name, "head")

    def text(self, sheet: Worksheet, row: int, column: int, text: str, look: str = "words") -> None:
        """Text stays text, whatever it starts with."""
        sheet.write_string(row, column, text[:MOST_CHARACTERS], self.form(look))
        lines, widths = self._lines[sheet.name], self._widths[sheet.name]
        needed = lines_of(text, widths[column]) if column < len(widths) and LOOKS[look].get("text_wrap") else 1
        lines[row] = max(lines.get(row, 1), needed)

    def settle(self, sheet: Worksheet, first: int) -> None:
        """Rows from `first` on as high as their longest text, which not every program sees to by itself."""
        for row, lines in self._lines[sheet.name].items():
            if row >= first and lines > 1:
                sheet.set_row(row, 2 + LINE_POINTS * lines)

    def day(self, sheet: Worksheet, row: int, column: int, day: date, look: str = "figure") -> None:
        sheet.write_datetime(row, column, datetime.combine(day, time()), self.form(look, "date"))

    def word(self, value: float | str) -> float | str:
        """A number, or the word of the workbook for what is none."""
        if isinstance(value, str):
            return say(f"wb.{value}", self.lang) if value else ""
        return say("wb.unknown", self.lang) if isnan(value) else say("wb.none", self.lang) if value == inf else value

    def write(self, sheet: Worksheet, row: int, column: int, found: Formula, form: Format) -> None:
        """A number as a number, anything else as a formula with its value; an error never stands in a cell."""
        if found.text.replace(".", "").replace("-", "").isdigit():
            sheet.write_number(row, column, found.value, form)
            return
        text = f"IFERROR({found.text},unknown)" if found.raises else found.text
        self.formula(sheet, row, column, text, found.value, form)

    def formula(self, sheet: Worksheet, row: int, column: int, text: str, value: float | str, form: Format) -> None:
        sheet.write_formula(row, column, f"={text}", form, self.word(value))

    def done(self) -> bytes:
        self.book.close()
        return self.buffer.getvalue()
