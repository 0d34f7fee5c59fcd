"""The live workbook: change an assumption or a price cell, and the months, totals, payback, NPV and IRR follow."""

from __future__ import annotations

from calculator.export.workbook_model import Model
from calculator.export.workbook_paper import Paper
from calculator.export.workbook_sheet_inputs import assumptions_sheet, prices_sheet
from calculator.export.workbook_sheet_lines import lines_sheet, sources_sheet
from calculator.export.workbook_sheet_method import method_sheet
from calculator.export.workbook_sheet_months import months_sheet
from calculator.export.workbook_sheet_summary import summary_sheet
from calculator.report import Report


def workbook_xlsx(report: Report) -> bytes:
    """The chosen service of each option as formulas, with our own figures as their values; the same bytes each time.

    What it costs is worked out in the cells; which service an option uses, its dates and the verdict are as they were.
    """
    paper, model = Paper(report), Model(report)
    for sheet in (summary_sheet, months_sheet, lines_sheet, assumptions_sheet, prices_sheet, sources_sheet,
                  method_sheet):  # fmt: skip
        sheet(paper, model)
    return paper.done()
