"""Every file of one report by its format: what it is called and its bytes. Same report, same bytes, on any machine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from calculator.report import Report


@dataclass(frozen=True)
class Form:
    """`file`: its name, inside the zip too; `make`: its bytes."""

    file: str
    mime: str
    make: Callable[[Report], bytes]


def _text(report: Report) -> bytes:
    from calculator.export.text_export import estimate_text

    return estimate_text(report).encode()


def _json(report: Report) -> bytes:
    from calculator.export.json_export import estimate_json

    return estimate_json(report).encode()


def _months(report: Report) -> bytes:
    from calculator.export.csv_export import projection_csv

    return projection_csv(report)


def _every_route(report: Report) -> bytes:
    from calculator.export.csv_routes import routes_csv

    return routes_csv(report)


def _lines(report: Report) -> bytes:
    from calculator.export.csv_lines import lines_csv

    return lines_csv(report)


def _assumptions(report: Report) -> bytes:
    from calculator.export.csv_lines import assumptions_csv

    return assumptions_csv(report)


def _workbook(report: Report) -> bytes:
    from calculator.export.workbook import workbook_xlsx

    return workbook_xlsx(report)


def _scenario(report: Report) -> bytes:
    from calculator.scenario_file import write_scenario

    return write_scenario(report.estimate).encode()


def _page(report: Report) -> bytes:
    from calculator.export.page_html import answer_html
    from calculator.report import Report as InWords

    return answer_html(InWords(report.estimate, report.lang)).encode()  # a page for people: dates in words


def zip_bytes(report: Report) -> bytes:
    """The files of IN_ZIP, stored as they are with one fixed time: no compressor and no clock changes a byte."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in IN_ZIP:
            form = FORMS[name]
            info = zipfile.ZipInfo(form.file, date_time=(1980, 1, 1, 0, 0, 0))
            info.create_system, info.external_attr = 3, 0o644 << 16
            archive.writestr(info, form.make(report))
    return buffer.getvalue()


CSV, JSON = "text/csv", "application/json"
FORMS: Final[dict[str, Form]] = {
    "text": Form("report.txt", "text/plain", _text),
    "json": Form("report.json", JSON, _json),
    "csv": Form("months.csv", CSV, _months),
    "csv-routes": Form("months-every-route.csv", CSV, _every_route),
    "csv-lines": Form("lines.csv", CSV, _lines),
    "csv-assumptions": Form("assumptions.csv", CSV, _assumptions),
    "xlsx": Form("workbook.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _workbook),
    "html": Form("page.html", "text/html", _page),
    "scenario": Form("scenario.json", JSON, _scenario),
    "zip": Form("everything.zip", "application/zip", zip_bytes),
}
IN_ZIP: Final = ("csv", "csv-lines", "csv-assumptions", "xlsx", "html", "scenario", "json")
BINARY: Final = frozenset({"zip", "xlsx"})  # not for a terminal


def file_bytes(report: Report, form: str) -> bytes:
    """The file of one format."""
    return FORMS[form].make(report)
