"""The workbook as it is written: our figures to the cent, nothing but inputs as constants, text that stays text."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

import pytest
from finance.office import Cell, Cells, read
from finance.quoted_cases import CASES, input_cell, price_cell, reported, written
from finance.worth_cells import label_rows, our_worth, worth_cells

from calculator.export.csv_export import ITEMS
from calculator.export.workbook import workbook_xlsx
from calculator.export.workbook_inputs import LIVE_CHOICES
from calculator.export.workbook_months import COLUMNS, letter
from calculator.export.workbook_sheet_months import heading
from calculator.projection import month_rows
from calculator.report import Report
from calculator.text import LANGS, Lang, say
from pricing.scenario import inputs

UP_TO_EXCEL_2010 = {
    "ABS", "AND", "COUNT", "EDATE", "IF", "IFERROR", "INDEX", "INT", "IRR", "ISNUMBER", "MATCH", "MAX", "MIN", "MOD",
    "NPV", "OR", "ROUND", "SUM", "SUMPRODUCT",
}  # fmt: skip
FIRST_MONTH_ROW = 7


@cache
def stored(name: str) -> Cells:
    return read(written(name))


def sheet(name: str, key: str) -> dict[str, Cell]:
    return stored(name)[say(f"wb.sheet.{key}", CASES[name].lang)]


def column(key: str) -> str:
    return letter(COLUMNS.index(key))


def number(cell: Cell) -> float | None:
    """The value of a cell; None where it says unknown."""
    return cell.value if isinstance(cell.value, float) else None


def plain(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)


# --- our figures


@pytest.mark.parametrize("name", CASES)
def test_every_month_holds_our_figures_to_the_cent(name: str) -> None:
    report, cells, row = reported(name), sheet(name, "months"), FIRST_MONTH_ROW
    horizon = max(12, report.estimate.scenario.horizon_months)
    for option in (each for each in report.estimate.options if each.chosen):
        for month in month_rows(option, report.estimate.as_of, horizon):
            assert cells[f"A{row}"].value == say(f"option.{option.option}", report.lang)
            assert cells[f"B{row}"].value == month.month
            for item in ITEMS:
                assert number(cells[f"{column(item)}{row}"]) == plain(month.items.get(item, Decimal(0))), item
            for key in ("cost", "saving", "net", "cumulative"):
                assert number(cells[f"{column(key)}{row}"]) == plain(getattr(month, f"{key}_hkd")), key
            assert number(cells[f"{column('hours_freed')}{row}"]) == pytest.approx(month.hours_freed)
            row += 1


@pytest.mark.parametrize("name", CASES)
def test_the_summary_tells_what_the_report_tells(name: str) -> None:
    """First year, NPV, IRR and discounted payback are the same; payback to a tenth."""
    report, summary = reported(name), sheet(name, "summary")
    ends = label_rows(summary, report.lang)
    for index, option in enumerate(each for each in report.estimate.options if each.chosen):
        at = letter(1 + 2 * index)
        assert number(summary[f"{at}{ends['wb.first_year']}"]) == plain(report.first_year_hkd(option))
        payback = summary[f"{at}{ends['wb.payback', 'counted']}"].value
        if isinstance(payback, float):
            assert payback == pytest.approx(option.payback_months, abs=0.05)
        else:
            assert option.payback_months is None
    for ours, shown in zip(our_worth(report), worth_cells(summary, report.lang), strict=True):
        assert shown == {
            key: value if value is None else pytest.approx(value, rel=1e-12) for key, value in ours.items()
        }


def test_a_month_costs_what_its_own_lines_cost() -> None:
    """An unknown month leaves the later ones known: no cell of the row above is looked at."""
    cell = sheet("sample", "months")[f"{column('cost')}{FIRST_MONTH_ROW + 3}"]
    assert set(re.findall(r"[A-Z]+(\d+)", cell.formula)) == {str(FIRST_MONTH_ROW + 3)}


def test_lines_add_up_to_the_first_year_of_each_option() -> None:
    cells, totals = sheet("sample", "lines"), []
    running = 0.0
    for row in range(6, 6 + 45 + 4):
        value = cells[f"F{row}"].value
        assert isinstance(value, float)
        if cells[f"C{row}"].value == "Total":
            assert value == pytest.approx(running, abs=1e-6)
            totals.append(value)
            running = 0.0
        else:
            running += value
    report = reported("sample")
    chosen = [each for each in report.estimate.options if each.chosen]
    assert totals == [plain(report.first_year_hkd(each)) for each in chosen]


def test_the_low_quality_case_of_the_sample_by_hand() -> None:
    """40 in 100 instead of 70: 1,440 replies x (0.4 x 2.5 - 0.75) / 60 = 6 hours a month instead of 24."""
    cells = sheet("sample", "months")
    base, low = (cells[f"{column(key)}{FIRST_MONTH_ROW + 1}"].value for key in ("hours_freed", "low_hours_freed"))
    assert (base, low) == (pytest.approx(24), pytest.approx(6))
    costs = {cells[f"{column('cost')}{FIRST_MONTH_ROW + month}"].value for month in range(1, 12)}
    assert costs == {81.46}  # the same in both cases: 1.17 for the model, 80.29 for an hour of upkeep


def test_unknown_is_a_word_and_never_zero() -> None:
    cells, row = sheet("unknown_prices", "months"), FIRST_MONTH_ROW + 3 * 13
    assert cells[f"A{row}"].value == "Fine-tuning"
    for key in ("training", "cost", "net", "cumulative", "cumulative_discounted"):
        assert cells[f"{column(key)}{row}"].value == "unknown", key
    prices = sheet("unknown_prices", "prices")
    assert prices[price_cell(prices, "aws.claude-3-haiku.tuned.training")].value == ""


# --- live


@pytest.mark.parametrize("name", CASES)
def test_the_month_table_is_formulas_but_for_its_counts_and_what_is_entered(name: str) -> None:
    for at, cell in sheet(name, "months").items():
        name_of, row = re.fullmatch(r"([A-Z]+)(\d+)", at).groups()  # type: ignore[union-attr]
        if int(row) >= FIRST_MONTH_ROW:
            constant = name_of in ("A", "B", column("actual"))
            assert bool(cell.formula) is not constant, at


@pytest.mark.parametrize("name", CASES)
def test_every_column_has_one_formula(name: str) -> None:
    """Cell addresses of its own row and the row above aside, each column says the same in every row."""
    said: dict[str, set[str]] = {}
    for at, cell in sheet(name, "months").items():
        name_of, row = re.fullmatch(r"([A-Z]+)(\d+)", at).groups()  # type: ignore[union-attr]
        if cell.formula and int(row) >= FIRST_MONTH_ROW:
            text = re.sub(rf"(\$[A-Z]+){row}\b", r"\1[0]", cell.formula)
            said.setdefault(name_of, set()).add(re.sub(rf"(\$[A-Z]+){int(row) - 1}\b", r"\1[-1]", text))
    assert {name_of for name_of, texts in said.items() if len(texts) > 1} == set()
    assert len(said) == len(COLUMNS) - 3


@pytest.mark.parametrize("name", CASES)
def test_no_formula_needs_more_than_excel_2010_or_another_file(name: str) -> None:
    used = set()
    for cells in stored(name).values():
        for cell in cells.values():
            used |= set(re.findall(r"([A-Z][A-Z0-9.]*)\(", cell.formula))
            assert "[" not in cell.formula and "http" not in cell.formula
            assert len(cell.formula) < 8_000
    assert used <= UP_TO_EXCEL_2010


def test_every_input_stands_among_the_assumptions_with_room_to_confirm_it() -> None:
    cells = sheet("sample", "assumptions")
    labels = {str(cell.value) for at, cell in cells.items() if at.startswith("B")}
    assert {say(f"input.{name}", "en") for name in inputs()} <= labels
    rows = [at[1:] for at, cell in cells.items() if at[0] == "B" and at[1:].isdigit() and int(at[1:]) > 5]
    assert len(rows) == len(inputs()) + 2  # what was measured: the low end of a test, the share in Chinese
    for row in rows:
        assert cells[f"K{row}"].value == cells[f"L{row}"].value == ""
        assert cells[f"J{row}"].value in ("yes", "no")
    given = cells[input_cell(cells, "replies_per_day")]
    assert (given.value, given.formula) == (60.0, "")
    guess = cells[f"J{input_cell(cells, 'review_minutes_per_reply')[1:]}"]
    assert guess.value == "no"  # the sample states it; what it leaves to us is our guess:
    assert cells[f"J{input_cell(cells, 'ramp_up_months')[1:]}"].value == "yes"


def test_numbers_are_alike_in_both_languages() -> None:
    """Only words differ; the choice of words in a cell is turned into its code beside it."""
    english, chinese = (read(workbook_xlsx(Report(reported("sample").estimate, lang))) for lang in LANGS)
    for ours, theirs in zip(english.values(), chinese.values(), strict=True):
        assert ours.keys() == theirs.keys()
        for at, cell in ours.items():
            if isinstance(cell.value, float):
                assert cell.value == theirs[at].value, at
    assert list(chinese) == ["摘要", "每月", "項目", "假設", "所用價格", "資料來源", "計算方法"]
    for name in LIVE_CHOICES:
        code = english["Assumptions"][f"E{input_cell(english['Assumptions'], name)[1:]}"].value
        assert code == chinese["假設"][f"E{input_cell(chinese['假設'], name)[1:]}"].value


@pytest.mark.parametrize("lang", LANGS)
def test_headings_of_the_month_table_carry_their_unit(lang: Lang) -> None:
    for key in ("cost", "saving", "net", "cumulative", "discounted", "actual"):
        assert re.search(r"[（(]HK\$[)）]$", heading(key, lang))
