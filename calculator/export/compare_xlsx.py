"""Scenarios side by side as one sheet of a workbook: values, no formula, the same bytes every time."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from xlsxwriter import Workbook

from calculator.export.compare_export import figures_of
from calculator.report import Report
from calculator.side_by_side import SideBySide
from calculator.text import Lang, say

MADE: Final = datetime(2000, 1, 1)  # noqa: DTZ001  a fixed stamp, so that the same scenarios give the same bytes
NUMBER_OF_ROW: Final = {"first_year": "first_year_hkd", "monthly": "running_hkd_per_month", "npv": "npv_hkd"}
LABEL_WIDTH, SCENARIO_WIDTH = 30, 34


def comparison_xlsx(reports: Sequence[tuple[str, Report]], lang: Lang) -> bytes:
    """Rows as on the page, a column a scenario; amounts are numbers, all text stays text."""
    side, buffer = SideBySide(reports, lang), io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": MADE, "title": say("side.title", lang)})
    sheet = book.add_worksheet(say("page.scenarios", lang))
    looks = _looks(book)
    sheet.set_column(0, 0, LABEL_WIDTH)
    sheet.set_column(1, len(side.names), SCENARIO_WIDTH)
    sheet.write_string(0, 0, say("side.title", lang), looks["title"])
    sheet.write_string(2, 0, say("side.scenario", lang), looks["head"])
    for column, name in enumerate(side.names, 1):
        sheet.write_string(2, column, name, looks["head"])
    last = _notes(sheet, side, _rows(sheet, side, looks), looks)
    sheet.freeze_panes(3, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.print_area(0, 0, last, len(side.names))
    book.close()
    return buffer.getvalue()


def _looks(book: Workbook) -> dict[str, Any]:
    wrapped = {"text_wrap": True, "valign": "top"}
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "head": book.add_format({"bold": True, "bottom": 2, **wrapped}),
        "label": book.add_format({"bold": True, **wrapped}),
        "text": book.add_format(wrapped),
        "differs": book.add_format({"bold": True, "bg_color": "#DCECF2", **wrapped}),
        "money": book.add_format({"num_format": '"HK$"#,##0.00;−"HK$"#,##0.00', "align": "left", "valign": "top"}),
        "note": book.add_format({"italic": True}),
    }


def _rows(sheet: Any, side: SideBySide, looks: dict[str, Any]) -> int:
    """Writes both blocks; returns the first row below them."""
    line = 3
    for block in (side.figure_rows, side.differing_rows):
        for row in block:
            sheet.write_string(line, 0, row.label, looks["label"])
            for column, (report, cell, other) in enumerate(zip(side.reports, row.cells, row.differs, strict=True), 1):
                figure = NUMBER_OF_ROW.get(row.id)
                amount = figures_of(report)[figure] if figure else None
                if amount is None:
                    sheet.write_string(line, column, cell, looks["differs" if other else "text"])
                else:
                    sheet.write_number(line, column, float(amount), looks["money"])
            line += 1
        line += 1
    return line


def _notes(sheet: Any, side: SideBySide, line: int, looks: dict[str, Any]) -> int:
    notes = [say("side.marked", side.lang), *side.footer, *side.reports[0].footer[1:]]
    for offset, note in enumerate(notes):
        sheet.write_string(line + offset, 0, note, looks["note"])
    return line + len(notes)
