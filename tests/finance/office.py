"""LibreOffice that works everything out again on opening, a reader of what stands in cells, and a pen for inputs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pytest

SPACE = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
SECONDS = 400
Value = float | str


@dataclass(frozen=True)
class Cell:
    """`value` as it was stored, empty where there is none; `formula` empty for a constant."""

    value: Value
    formula: str
    is_error: bool


Cells = dict[str, dict[str, Cell]]  # sheet -> "D6" -> cell


def soffice() -> str:
    """The program. Without it: a stated skip, but a failure where CI is set."""
    found = shutil.which("soffice")
    if found is None:
        missing = "no soffice found: the workbook was not worked out again in LibreOffice"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    return found


def converted(folder: Path, files: Mapping[str, bytes], to: str = "xlsx") -> dict[str, bytes]:
    """Every file opened, worked out again and saved, in one run with a profile of its own."""
    profile, out, given = folder / "profile", folder / "out", folder / "in"
    for each in (profile / "user", out, given):
        each.mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS, "utf-8")
    for name, content in files.items():
        (given / f"{name}.xlsx").write_bytes(content)
    command = [soffice(), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", to,
               "--outdir", str(out), *(str(given / f"{name}.xlsx") for name in files)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return {name: (out / f"{name}.{to}").read_bytes() for name in files}


def read(content: bytes) -> Cells:
    """Every cell of every sheet, as stored."""
    with zipfile.ZipFile(BytesIO(content)) as parts:
        texts = []
        if "xl/sharedStrings.xml" in parts.namelist():
            root = ElementTree.fromstring(parts.read("xl/sharedStrings.xml"))
            texts = ["".join(each.itertext()) for each in root.findall("m:si", SPACE)]
        book = ElementTree.fromstring(parts.read("xl/workbook.xml"))
        names = [each.attrib["name"] for each in book.iterfind("m:sheets/m:sheet", SPACE)]
        return {name: _sheet(parts.read(part_of(index)), texts) for index, name in enumerate(names)}


def part_of(index: int) -> str:
    return f"xl/worksheets/sheet{index + 1}.xml"


def _sheet(part: bytes, texts: list[str]) -> dict[str, Cell]:
    return {cell.attrib["r"]: _cell(cell, texts) for cell in ElementTree.fromstring(part).iter(f"{{{SPACE['m']}}}c")}


def _cell(cell: ElementTree.Element, texts: list[str]) -> Cell:
    kind, stored = cell.get("t", "n"), cell.findtext("m:v", "", SPACE)
    value: Value = stored
    if kind == "s":
        value = texts[int(stored)]
    elif kind == "n" and stored:
        value = float(stored)
    return Cell(value, cell.findtext("m:f", "", SPACE), kind == "e")


def changed(content: bytes, sheet: str, cells: Mapping[str, Value | None]) -> bytes:
    """The same file with other constants in `cells` (None empties one); every stored result stays as it was."""
    names = list(read(content))
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as parts, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
        for each in parts.namelist():
            part = parts.read(each)
            if each == part_of(names.index(sheet)):
                text = part.decode("utf-8")
                for at, value in cells.items():
                    text = _written(text, at, value)
                part = text.encode("utf-8")
            copy.writestr(each, part)
    return out.getvalue()


def _written(text: str, at: str, value: Value | None) -> str:
    found = re.search(rf'<c r="{at}"( s="\d+")?( t="s")?(?:/>|><v>[^<]*</v></c>)', text)
    assert found is not None, f"{at} holds no constant"
    style = found[1] or ""
    if value is None:
        cell = f'<c r="{at}"{style}/>'
    elif isinstance(value, str):
        cell = f'<c r="{at}"{style} t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    else:
        cell = f'<c r="{at}"{style}><v>{value!r}</v></c>'
    return text[: found.start()] + cell + text[found.end() :]
