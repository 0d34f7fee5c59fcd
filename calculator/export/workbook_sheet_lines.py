"""Lines: every item of every option, its amount, the first year and the whole period; and where figures come from."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from calculator.export.csv_export import ITEMS
from calculator.export.workbook_model import FIRST, Block, Model
from calculator.export.workbook_months import COLUMNS, ONCE, letter
from calculator.export.workbook_paper import Paper
from calculator.report import LineRow
from calculator.text import LANGS, say
from calculator.text import money as m
from calculator.text.route_names import route_name
from calculator.text.stated import stated
from pricing.choose import FIRST_YEAR
from pricing.rules import Evidence, Row, Window
from pricing.scenario import inputs
from pricing.units import UNITS

HEADS = ("option", "route", "item", "period", "amount", "first_year", "whole", "how", "rows", "source")
SOURCE_HEADS = ("row", "printed", "unit", "from", "announced", "seen", "confidence", "words", "source")
LOOKED_UP = ("rag_setup", "knowledge_base_embedding", "message_embedding", "vector_store")
TUNED = ("data_preparation", "tuned_evaluation", "training", "refresh", "migration")
EVENT_FLAGS = {"refresh": "refreshes", "migration": "migrates"}


def items_of(option: str) -> tuple[str, ...]:
    """Items that an option can have, whatever is entered."""
    left_out = (() if option in ("rag", "fine_tuning") else LOOKED_UP) + (() if option == "fine_tuning" else TUNED)
    return tuple(item for item in ITEMS if item not in left_out)


def lines_sheet(paper: Paper, model: Model) -> None:
    """One row an item and a total for each option."""
    sheet = paper.sheet("lines", [20, 26, 22, 10, 14, 14, 14, 36, 34, 44])
    paper.stamp(sheet)
    paper.rate(sheet, model.inputs.named.fx_hkd_per_usd)
    heads = ["wb.route" if head == "route" else f"wb.col.{head}" for head in HEADS]
    paper.heads(sheet, FIRST - 2, [say(head, paper.lang) for head in heads])
    told = {(row.option, row.item): row for row in model.report.line_rows}
    row = FIRST - 1
    for block in model.blocks:
        option, first = block.months.option.option, row
        for item in items_of(option):
            _line(paper, sheet, model, block, item, row, told.get((option, item)))
            row += 1
        _total(paper, sheet, model, block, first, row)
        row += 1
    paper.settle(sheet, FIRST - 1)
    sheet.freeze_panes(FIRST - 1, 3)
    sheet.repeat_rows(FIRST - 2)
    sheet.print_area(0, 0, row - 1, len(HEADS) - 1)


def period_of(item: str) -> str:
    return "event" if item in EVENT_FLAGS else "once" if item in ONCE else "month"


def _line(
    paper: Paper, sheet: Worksheet, model: Model, block: Block, item: str, row: int, told: LineRow | None
) -> None:  # fmt: skip
    lang, route = paper.lang, block.months.option.route
    what, when = say(f"item.{item}", lang), say(f"period.{period_of(item)}", lang)
    for column, text in enumerate((block.label, route_name(route.name, lang), what, when)):
        paper.text(sheet, row, column, text)
    for column, (text, value) in enumerate(_amounts(model, block, item), start=4):
        paper.formula(sheet, row, column, text, value, paper.form("figure", "hkd"))
    paper.text(sheet, row, 7, say(f"wb.item.{item}", lang), "note")
    paper.text(sheet, row, 8, told.cells["row"] if told else "", "note")
    paper.text(sheet, row, 9, told.cells["inputs"] if told else "", "note")


def _amounts(model: Model, block: Block, item: str) -> list[tuple[str, float]]:
    """(formula, value) of the line itself, of the first year and of the whole period."""
    sheet, horizon = model.sheet("months"), model.estimate.scenario.horizon_months
    values, name = block.months.columns[item], letter(COLUMNS.index(item))
    cells = f"{sheet}!{block.cells(item)}"
    first_year = f"{sheet}!{block.cells(item, block.first + FIRST_YEAR)}"
    whole = f"INDEX({cells},1):INDEX({cells},horizon_months+1)"
    if item in EVENT_FLAGS:
        flags = block.months.columns[EVENT_FLAGS[item]]
        when = f"{sheet}!{block.cells(EVENT_FLAGS[item])}"
        own = f"IF(SUM({when})=0,0,INDEX({cells},MATCH(1,{when},0)))"
        line = (own, values[flags.index(1.0)] if 1.0 in flags else 0.0)
    else:
        month = 0 if item in ONCE else 1
        line = (f"{sheet}!${name}${block.first + month}", values[month])
    return [line, (_sum(first_year, str(FIRST_YEAR + 1)), round(sum(values[: FIRST_YEAR + 1]), 2)),
            (_sum(whole, "horizon_months+1"), round(sum(values[: horizon + 1]), 2))]  # fmt: skip


def _sum(cells: str, count: str) -> str:
    return f"IF(COUNT({cells})={count},ROUND(SUM({cells}),2),unknown)"


def _total(paper: Paper, sheet: Worksheet, model: Model, block: Block, first: int, row: int) -> None:
    form = paper.form("total", "hkd")
    paper.text(sheet, row, 0, block.label, "sum")
    for column in (1, 3, 4, 7, 8, 9):
        sheet.write_blank(row, column, None, form)
    paper.text(sheet, row, 2, say("wb.col.total", paper.lang), "sum")
    cost, horizon = block.months.columns["cost"], model.estimate.scenario.horizon_months
    for column, months in ((5, FIRST_YEAR), (6, horizon)):
        cells = f"{letter(column)}{first + 1}:{letter(column)}{row}"
        value = round(sum(cost[: months + 1]), 2)
        paper.formula(sheet, row, column, _sum(cells, str(row - first)), value, form)


def sources_sheet(paper: Paper, model: Model) -> None:
    """Every row of the book behind a figure in the words of its source, and the dated statements on the services."""
    sheet = paper.sheet("sources", [36, 16, 18, 11, 11, 11, 18, 44, 50])
    paper.stamp(sheet)
    paper.rate(sheet, model.inputs.named.fx_hkd_per_usd)
    paper.heads(sheet, FIRST - 2, [say(f"wb.col.{head}", paper.lang) for head in SOURCE_HEADS])
    row = FIRST - 1
    for kept in _rows(model):
        _source(paper, sheet, row, kept.id, kept)
        _printed(paper, sheet, row, kept)
        row += 1
    for name, evidence in _statements(model):
        _source(paper, sheet, row, name, evidence)
        row += 1
    paper.settle(sheet, FIRST - 1)
    sheet.freeze_panes(FIRST - 1, 1)
    sheet.repeat_rows(FIRST - 2)
    sheet.print_area(0, 0, row - 1, len(SOURCE_HEADS) - 1)


def _rows(model: Model) -> list[Row]:
    """Rows of the price cells, of the remarks and of the defaults, each once."""
    view = model.estimate.view
    found = [price.row for price in model.prices.prices.values() if price.row is not None]
    others = [row_id for remark in model.estimate.remarks for row_id in remark.price_rows]
    others += [about.source for about in inputs().values()]
    found += [row for row_id in others if (row := view.row(row_id)) is not None]
    return list({(row.id, row.from_): row for row in found}.values())


def _statements(model: Model) -> list[tuple[str, Evidence]]:
    """What is said on the sale and the end of the chosen services."""
    routes = [option.route for option in model.options]
    routes += [model.estimate.successor] if model.estimate.successor else []
    every = [(route.id, evidence) for route in routes for evidence in route.availability.evidence]
    return list({(name, id(evidence)): (name, evidence) for name, evidence in every}.values())


def _printed(paper: Paper, sheet: Worksheet, row: int, kept: Row) -> None:
    lang = paper.lang
    unknown = say("source.unknown_price", lang, reason=stated(kept.unknown or "", lang))
    paper.text(sheet, row, 1, unknown if kept.amount is None else m.price(kept.amount, lang))
    paper.text(sheet, row, 2, UNITS[kept.unit][1 + LANGS.index(lang)])


def _source(paper: Paper, sheet: Worksheet, row: int, name: str, evidence: Evidence) -> None:
    paper.text(sheet, row, 0, name)
    if isinstance(evidence, Window):
        paper.text(sheet, row, 1, evidence.event)
    paper.day(sheet, row, 3, evidence.first_day)
    if evidence.announced is not None:
        paper.day(sheet, row, 4, evidence.announced)
    paper.day(sheet, row, 5, evidence.seen_on)
    paper.text(sheet, row, 6, say(f"confidence.{evidence.confidence}", paper.lang))
    paper.text(sheet, row, 7, evidence.words, "note")
    at = evidence.source if evidence.check_at is None else f"{evidence.source} → {evidence.check_at}"
    paper.text(sheet, row, 8, at, "note")
