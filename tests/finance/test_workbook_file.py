"""The workbook as a file: no macro, no outside link, the same bytes, names that hold, text that stays text."""

from __future__ import annotations

import hashlib
import math
import os
import re
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from finance.office import read
from finance.quoted_cases import NOW, QUOTE, reported, written
from running import ROOT

from calculator.export.workbook import workbook_xlsx
from calculator.report import Report
from pricing.book import default_book
from pricing.estimate import estimate
from pricing.scenario import CustomRoute, parse_scenario


def test_the_file_holds_no_macro_no_outside_link_and_says_when_it_was_made() -> None:
    with zipfile.ZipFile(BytesIO(written("sample"))) as parts:
        names = parts.namelist()
        relations = b"".join(parts.read(each) for each in names if each.endswith(".rels"))
        assert not [each for each in names if "vba" in each.lower() or "externalLink" in each]
        assert b'TargetMode="External"' not in relations
        assert b"2026-11-21T00:00:00Z" in parts.read("docProps/core.xml")
        assert "xl/charts/chart1.xml" in names
        for index in range(7):
            part = parts.read(f"xl/worksheets/sheet{index + 1}.xml")
            assert b'orientation="landscape"' in part and b'paperSize="9"' in part
            assert b"fitToPage" in part and b"<pane " in part
        assert b"_xlnm.Print_Titles" in parts.read("xl/workbook.xml")


def test_the_same_scenario_gives_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    sums = set()
    for seed in ("1", "77"):
        out = tmp_path / f"{seed}.xlsx"
        command = [sys.executable, "-m", "calculator", "estimate", "--as-of", "2026-11-21", "--format", "xlsx",
                   "--out", str(out)]  # fmt: skip
        environment = os.environ | {"PYTHONHASHSEED": seed}
        subprocess.run(command, cwd=ROOT, check=True, env=environment, capture_output=True, timeout=300)
        sums.add(hashlib.sha256(out.read_bytes()).hexdigest())
    assert len(sums) == 1
    assert workbook_xlsx(reported("sample")) == written("sample")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_looks_like_a_formula_stays_text(start: str) -> None:
    """Such an id cannot be entered; put past the checks it still is text wherever it stands."""
    hostile = f"{start}1+1"
    quote = CustomRoute.model_construct(**(QUOTE | {"id": hostile}))
    told = parse_scenario({}).model_copy(update={"custom_routes": [quote], "fine_tuning_route": hostile})
    cells = read(workbook_xlsx(Report(estimate(told, default_book(), NOW), "en")))
    found = [cell for each in cells.values() for cell in each.values() if escaped(hostile) in str(cell.value)]
    assert len(found) > 5
    assert all(not cell.formula for cell in found)


def escaped(text: str) -> str:
    """A carriage return as the file format writes it."""
    return text.replace("\r", "_x000D_")


@pytest.mark.parametrize("hostile", ["A1", "1e5", "TRUE", "R1C1", "00012", "SUM"])
def test_an_id_that_looks_like_a_cell_or_a_number_stays_text(hostile: str) -> None:
    told = parse_scenario({"custom_routes": [QUOTE | {"id": hostile}], "fine_tuning_route": hostile})
    cells = read(workbook_xlsx(Report(estimate(told, default_book(), NOW), "en")))
    lines = [cell.value for at, cell in cells["Lines"].items() if re.fullmatch(r"B\d+", at)]
    assert lines.count(hostile) == 17
    assert not any(cell.is_error for each in cells.values() for cell in each.values())


@pytest.mark.parametrize("on", ["2005-06-20", "2010-03-01", "2023-09-01"])
def test_a_day_on_which_little_is_known_still_gives_a_workbook(on: str) -> None:
    told = estimate(parse_scenario({"horizon_months": 3}), default_book(), NOW.fromisoformat(on))
    cells = read(workbook_xlsx(Report(told, "zh-HK")))
    values = [cell.value for each in cells.values() for cell in each.values()]
    assert "未有資料" in values
    assert not any(isinstance(value, float) and not math.isfinite(value) for value in values)


@pytest.mark.parametrize("name", ["sample", "in_chinese", "moves_to_another_model"])
def test_every_name_in_a_formula_is_defined_once(name: str) -> None:
    with zipfile.ZipFile(BytesIO(written(name))) as parts:
        defined = re.findall(r'<definedName name="([^"]+)"', parts.read("xl/workbook.xml").decode())
    own = [each for each in defined if not each.startswith("_xlnm.")]
    assert len(own) == len({each.casefold() for each in own})
    assert [each for each in own if re.fullmatch(r"[A-Za-z]{1,3}\d+|[RrCc]\d*", each)] == []  # these would be cells
    used = set()
    for cells in read(written(name)).values():
        for cell in cells.values():
            text = re.sub(r"'[^']*'!|\"[^\"]*\"", "", cell.formula)
            used |= set(re.findall(r"(?<![\w$])[a-z][a-z_]*\b(?!\()", text))
    assert used <= set(own)
