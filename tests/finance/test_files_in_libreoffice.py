"""The CSVs in a real spreadsheet: LibreOffice opens them with Chinese, numbers and texts intact."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from calculator.export.files import file_bytes
from calculator.report import Report
from calculator.run import run_estimate

TODAY = date(2026, 11, 21)
FORMS = ("csv", "csv-lines", "csv-assumptions")
SOFFICE = shutil.which("soffice")
# Comma, double quote, UTF-8, from line 1. Its window proposes UTF-8 by the mark; without a screen it has to be told.
OPEN_AS_CSV = "CSV:44,34,76,1"


def cell_text(value: object) -> str:
    """A cell as the file wrote it, as far as a spreadsheet keeps it: 60.0 and 60 are one number."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        return value.date().isoformat()
    return f"{float(value):.9g}" if isinstance(value, int | float) else str(value)


def written_text(text: str) -> str:
    try:
        return f"{float(text):.9g}"
    except ValueError:
        return text


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All three converted in one start of the program, with a profile of its own."""
    assert SOFFICE is not None, "LibreOffice is needed: apt-get install libreoffice-calc"
    folder = tmp_path_factory.mktemp("sheets")
    report = Report(
        run_estimate(None, None, ["monthly_growth_pct=-2"], TODAY, hindsight=False), "zh-HK", iso_dates=True
    )
    for form in FORMS:
        (folder / f"{form}.csv").write_bytes(file_bytes(report, form))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, "--headless", profile, f"--infilter={OPEN_AS_CSV}", "--convert-to", "xlsx", "--outdir",
               str(folder), *(str(folder / f"{form}.csv") for form in FORMS)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder


@pytest.mark.parametrize("form", FORMS)
def test_libreoffice_reads_every_cell_as_it_was_written(form: str, opened: Path) -> None:
    written = list(csv.reader(io.StringIO((opened / f"{form}.csv").read_bytes().decode("utf-8-sig"), newline="")))
    sheet = load_workbook(opened / f"{form}.xlsx").active
    assert sheet is not None
    read = [[cell_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert read == [[written_text(cell) for cell in row] for row in written]
    assert any("\u4e00" <= letter <= "\u9fff" for row in read for cell in row for letter in cell)
    assert not any(cell.startswith("=") for row in read for cell in row)
