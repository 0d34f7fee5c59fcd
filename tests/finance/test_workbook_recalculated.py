"""LibreOffice works the workbook out again: our values before a change, a fresh estimate's after it."""

from __future__ import annotations

from io import BytesIO

import pytest
import xlsxwriter
from finance.office import Cell, Cells, Value, changed, converted, read
from finance.quoted_cases import CASES, NOW, edited, input_cell, reported, written
from finance.worth_cells import our_worth, worth_cells

from calculator.export.workbook import workbook_xlsx
from calculator.from_counts import measured
from calculator.report import Report
from calculator.sample import sample_counts
from calculator.text import say
from pricing.book import default_book
from pricing.estimate import estimate

CLOSE = 0.004  # HK$: less than half a cent, so equal to the cent
ACTUAL = "Actual cost (HK$)"
CANARY, SHORTER = "canary", "shorter"
AS_EXPORTED = ("sample", "in_chinese", "moves_to_another_model", "unknown_prices", "growth_and_ramp")


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Cells]:
    """Cases as exported, every case with cells changed, and the canary, all in one run of LibreOffice."""
    files = {CANARY: canary(), SHORTER: shorter()}
    files |= {name: written(name) for name in AS_EXPORTED}
    files |= {f"{name}_edited": edited(name) for name in CASES}
    out = converted(tmp_path_factory.mktemp("office"), files)
    return {name: read(content) for name, content in out.items()}


def shorter() -> bytes:
    """24 months made 18 in the cell of the period, and HK$100 entered as what month 1 really cost."""
    content = written("sample")
    cells = read(content)
    content = changed(content, "Assumptions", {input_cell(cells["Assumptions"], "horizon_months"): 18})
    return changed(content, "Monthly", {f"{at_column(cells['Monthly'], ACTUAL)}8": 100.0})


def canary() -> bytes:
    """2 + 3 with 99 stored as its result."""
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.add_worksheet("Canary").write_formula("A1", "=2+3", None, 99)
    return buffer.getvalue()


def differences(expected: Cells, found: Cells) -> list[str]:
    """Formula cells that came out otherwise."""
    return [
        f"{sheet}!{at}: {cell.value!r} expected, {found[sheet][at].value!r} found, ={cell.formula[:120]}"
        for sheet, cells in expected.items() for at, cell in cells.items()
        if cell.formula and not alike(cell.value, found[sheet][at].value)
    ]  # fmt: skip


def alike(expected: Value, found: Value) -> bool:
    if isinstance(expected, float) and isinstance(found, float):
        return abs(expected - found) <= max(CLOSE, 1e-9 * abs(expected)) if abs(expected) >= 1 else (
            abs(expected - found) <= 1e-6)  # fmt: skip
    return expected == found


def test_results_are_worked_out_again_and_not_just_kept(recalculated: dict[str, Cells]) -> None:
    stored = read(canary())["Canary"]["A1"]
    assert (stored.value, stored.formula) == (99, "2+3")
    assert recalculated[CANARY]["Canary"]["A1"].value == 5


@pytest.mark.parametrize("name", AS_EXPORTED)
def test_every_formula_gives_the_value_we_stored(name: str, recalculated: dict[str, Cells]) -> None:
    ours = read(written(name))
    assert sum(bool(cell.formula) for cells in ours.values() for cell in cells.values()) > 2000
    assert differences(ours, recalculated[name]) == []


@pytest.mark.parametrize("name", CASES)
def test_changed_cells_give_what_a_fresh_estimate_gives(name: str, recalculated: dict[str, Cells]) -> None:
    """The edited file still holds the old results; every formula must come back as the fresh workbook has it."""
    stale, fresh = read(edited(name)), read(written(name, after=True))
    assert len(differences(fresh, stale)) > 20  # the change is no small one
    assert differences(fresh, recalculated[f"{name}_edited"]) == []


@pytest.mark.parametrize("name", CASES)
def test_worth_worked_out_by_the_spreadsheet_is_ours(name: str, recalculated: dict[str, Cells]) -> None:
    """NPV to the cent, IRR and discounted payback; no rate, or one below -99%, is none on both sides."""
    report = reported(name, after=True)
    summary = recalculated[f"{name}_edited"][say("wb.sheet.summary", report.lang)]
    for ours, shown in zip(our_worth(report), worth_cells(summary, report.lang), strict=True):
        assert shown == {key: value if value is None else pytest.approx(value, rel=1e-6, abs=CLOSE)
                         for key, value in ours.items()}  # fmt: skip


def test_a_shorter_period_gives_the_totals_of_a_shorter_estimate(recalculated: dict[str, Cells]) -> None:
    """The summary reads as that of an estimate over 18 months."""
    before = reported("sample").estimate
    told = before.scenario.model_copy(update={"horizon_months": 18})
    fresh = estimate(told, default_book(), NOW, measured=measured(sample_counts()))
    summary = read(workbook_xlsx(Report(fresh, "en", iso_dates=True)))["Summary"]
    assert differences({"Summary": summary}, recalculated[SHORTER]) == []


def test_no_cell_holds_an_error(recalculated: dict[str, Cells]) -> None:
    assert [
        f"{file} {sheet}!{at}" for file, sheets in recalculated.items() for sheet, cells in sheets.items()
        for at, cell in cells.items() if cell.is_error or str(cell.value).startswith(("#", "Err:"))
    ] == []  # fmt: skip


def test_an_actual_figure_shows_its_difference_and_breaks_nothing(recalculated: dict[str, Cells]) -> None:
    """Left blank: no difference. The sample's month 1 of the first option costs HK$81.46; HK$100 paid is 18.54 more."""
    monthly = recalculated[SHORTER]["Monthly"]
    cost, actual, difference = (
        at_column(monthly, heading) for heading in ("Cost (HK$)", ACTUAL, "Actual less planned (HK$)")
    )
    assert (monthly[f"{cost}8"].value, monthly[f"{actual}8"].value) == (81.46, 100.0)
    assert monthly[f"{difference}8"].value == pytest.approx(18.54)
    assert monthly[f"{difference}9"].value == ""


def at_column(cells: dict[str, Cell], heading: str) -> str:
    return next(at.rstrip("0123456789") for at, cell in cells.items() if cell.value == heading)
