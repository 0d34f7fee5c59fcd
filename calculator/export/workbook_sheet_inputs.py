"""Assumptions and prices used: the cells that may be changed, and what is known about each."""

from __future__ import annotations

from math import isnan
from typing import Any

from xlsxwriter.worksheet import Worksheet

from calculator.export.workbook_formula import Formula
from calculator.export.workbook_inputs import CHINESE_SHARE, HORIZON, LIVE_CHOICES, TESTED_LOW, InputCell
from calculator.export.workbook_model import ENTERED, FIRST, USED, Model
from calculator.export.workbook_paper import Paper
from calculator.export.workbook_prices import Price, in_dollars
from calculator.text import LANGS, has, say
from calculator.text import money as m
from calculator.text.route_names import route_name
from pricing.scenario import GUESS
from pricing.units import UNITS, currency

ASSUMPTION_HEADS = ("group", "input", "default", "entered", "used", "unit", "low", "high", "source", "guess",
                    "confirmed", "date", "name")  # fmt: skip
PRICE_HEADS = ("row", "used_for", "route", "price", "unit", "printed", "from", "seen", "confidence")
CHOICES_COLUMN = 14  # of the codes behind the choices, from 0; the words stand beside them


def assumptions_sheet(paper: Paper, model: Model) -> None:
    """Every input: default, what was entered, what is used, unit, range, source; who confirmed it and when."""
    sheet = paper.sheet("assumptions", [28, 42, 17, 22, 16, 18, 8, 8, 34, 13, 15, 12, 28, 3, 16, 30])
    paper.stamp(sheet)
    paper.rate(sheet, model.inputs.named.fx_hkd_per_usd)
    paper.heads(sheet, FIRST - 2, [say(f"wb.col.{head}", paper.lang) for head in ASSUMPTION_HEADS])
    lists = _choices(paper, sheet, model)
    for index, cell in enumerate(model.inputs.cells.values()):
        _assumption(paper, sheet, model, cell, FIRST - 1 + index, lists)
    paper.settle(sheet, FIRST - 1)
    last = FIRST - 2 + len(model.inputs.cells)
    sheet.freeze_panes(FIRST - 1, 2)
    sheet.repeat_rows(FIRST - 2)
    sheet.print_area(0, 0, last, len(ASSUMPTION_HEADS) - 1)


def _choices(paper: Paper, sheet: Worksheet, model: Model) -> dict[str, str]:
    """Codes and words of the live choices, beside the table; name -> cells of the words."""
    row, found = FIRST - 1, {}
    for name in LIVE_CHOICES:
        codes = model.inputs.cells[name].about.choices
        for index, code in enumerate(codes):
            paper.text(sheet, row + index, CHOICES_COLUMN, code, "working")
            words = say(f"choice.{name}.{code}", paper.lang)
            paper.text(sheet, row + index, CHOICES_COLUMN + 1, words, "working")
        cells = f"{model.sheet('assumptions')}!${{0}}${row + 1}:${{0}}${row + len(codes)}"
        paper.book.define_name(f"codes_{name}", "=" + cells.format("O"))
        paper.book.define_name(f"choices_{name}", "=" + cells.format("P"))
        found[name] = f"=choices_{name}"
        row += len(codes) + 1
    return found


def _assumption(
    paper: Paper, sheet: Worksheet, model: Model, cell: InputCell, row: int, lists: dict[str, str]
) -> None:  # fmt: skip
    about, lang = cell.about, paper.lang
    group = f"wb.group.{about.group}" if has(f"wb.group.{about.group}") else f"group.{about.group}"
    paper.text(sheet, row, 0, say(group, lang))
    label = f"wb.input.{about.name}" if has(f"wb.input.{about.name}") else f"input.{about.name}"
    paper.text(sheet, row, 1, say(label, lang), "strong")
    _value(paper, sheet, 2, row, shown(model, about.name, about.default), "wb.derived")
    if cell.used is not None:
        _number(paper, sheet, model, cell, row)
    elif about.name in LIVE_CHOICES:
        _choice(paper, sheet, model, cell, row, lists[about.name])
    else:
        _value(paper, sheet, 3, row, shown(model, about.name, cell.entered), "wb.none")
        paper.text(sheet, row, 4, say("wb.not_live", lang), "note")
    unit = say(f"unit.{about.unit}", lang) if about.unit else ""
    paper.text(sheet, row, 5, unit)
    _range(paper, sheet, cell, row)
    _evidence(paper, sheet, model, cell, row)


def _evidence(paper: Paper, sheet: Worksheet, model: Model, cell: InputCell, row: int) -> None:
    about, lang = cell.about, paper.lang
    source, guess = _source(paper, model, cell)
    paper.text(sheet, row, 8, source)
    paper.text(sheet, row, 9, say("wb.yes" if guess else "wb.no", lang))
    sheet.write_blank(row, 10, None, paper.form("input"))
    sheet.write_blank(row, 11, None, paper.form("input", "date"))
    paper.text(sheet, row, 12, about.name if cell.is_live else "", "working")


def shown(model: Model, name: str, value: object) -> object:
    """Choices in words; everything else as it is."""
    key = f"choice.{name}.{str(value).lower() if isinstance(value, bool) else value}"
    if isinstance(value, str | bool) and has(key):
        return say(key, model.lang)
    if isinstance(value, list):
        return ", ".join(str(quote.id) for quote in value)
    return str(value) if isinstance(value, str | bool) else value


def _value(paper: Paper, sheet: Worksheet, column: int, row: int, value: object, absent: str) -> None:
    if isinstance(value, int | float):
        sheet.write_number(row, column, value, paper.form("figure"))
    else:
        paper.text(sheet, row, column, str(value) if value else say(absent, paper.lang))


def _number(paper: Paper, sheet: Worksheet, model: Model, cell: InputCell, row: int) -> None:
    """The cell to change, and the cell that the formulas take."""
    form = paper.form("input")
    if isinstance(cell.entered, int | float):
        sheet.write_number(row, 3, cell.entered, form)
    else:
        sheet.write_blank(row, 3, None, form)
    about = cell.about
    bounds: dict[str, Any] = {"validate": "integer" if about.whole else "decimal", "criteria": ">=", "value": 0}
    most = model.inputs.months if about.name == HORIZON else about.maximum
    if about.minimum is not None and most is not None:
        bounds |= {"criteria": "between", "minimum": about.minimum, "maximum": most,
                   "error_message": f"{about.minimum:g} – {most:g}"}  # fmt: skip
    sheet.data_validation(row, 3, row, 3, bounds)
    if cell.used is not None:
        paper.write(sheet, row, 4, cell.used, paper.form("figure"))
        paper.book.define_name(about.name, f"={_cell(paper, USED, row)}")


def _choice(paper: Paper, sheet: Worksheet, model: Model, cell: InputCell, row: int, source: str) -> None:
    """Picked by its words; the formulas take its code."""
    name = cell.about.name
    entered, used = cell.entered, model.estimate.q.saving_mode if cell.entered is None else cell.entered
    form = paper.form("input")
    if entered is None:
        sheet.write_blank(row, 3, None, form)
    else:
        sheet.write_string(row, 3, say(f"choice.{name}.{entered}", paper.lang), form)
    sheet.data_validation(row, 3, row, 3, {"validate": "list", "source": source})
    otherwise = f'"{cell.about.default}"'
    if cell.about.default is None:
        otherwise = 'IF(hire_pay_basis="hourly","cut_hours","redeploy")'
    text = f"IFERROR(INDEX(codes_{name},MATCH(${ENTERED}{row + 1},choices_{name},0)),{otherwise})"
    sheet.write_formula(row, 4, f"={text}", paper.form("words"), used)
    paper.book.define_name(name, f"={_cell(paper, USED, row)}")


def _cell(paper: Paper, column: str, row: int) -> str:
    return f"'{say('wb.sheet.assumptions', paper.lang)}'!${column}${row + 1}"


def _range(paper: Paper, sheet: Worksheet, cell: InputCell, row: int) -> None:
    """The range moves in proportion to the value, as it does in the draws."""
    about = cell.about
    if about.low is None or about.high is None or cell.used is None:
        return
    moved = cell.used.value / about.default
    for column, end in ((6, about.low), (7, about.high)):
        most = cell.used.value if about.maximum is None else max(cell.used.value, about.maximum)
        value = min(end * moved, most) if column == 7 else end * moved
        text = f"{about.name}*{end:g}/{about.default:g}"
        if column == 7 and about.maximum is not None:
            text = f"MIN({text},MAX({about.name},{about.maximum:g}))"
        paper.write(sheet, row, column, Formula(text, value), paper.form("figure"))


def _source(paper: Paper, model: Model, cell: InputCell) -> tuple[str, bool]:
    """Where the value comes from, and whether that is our guess."""
    name, lang = cell.about.name, paper.lang
    if name in (TESTED_LOW, CHINESE_SHARE):
        return say("wb.source.measured", lang), False
    if name in model.estimate.scenario.model_fields_set:
        return say("source.entered", lang), False
    if cell.about.default is None:
        return say("source.derived", lang), False
    source = cell.about.source
    return (say(f"source.{source}", lang) if has(f"source.{source}") else source), source == GUESS


def prices_sheet(paper: Paper, model: Model) -> None:
    """Every price behind the chosen services, each in one cell; empty where nobody knows it."""
    sheet = paper.sheet("prices", [38, 26, 28, 13, 22, 18, 11, 11, 22])
    paper.stamp(sheet)
    paper.rate(sheet, model.inputs.named.fx_hkd_per_usd)
    heads = ["wb.route" if head == "route" else f"wb.col.{head}" for head in PRICE_HEADS]
    paper.heads(sheet, FIRST - 2, [say(head, paper.lang) for head in heads])
    prices = list(model.prices.prices.values())
    for index, price in enumerate(prices):
        _price(paper, sheet, price, FIRST - 1 + index)
    paper.settle(sheet, FIRST - 1)
    sheet.freeze_panes(FIRST - 1, 2)
    sheet.repeat_rows(FIRST - 2)
    sheet.print_area(0, 0, FIRST - 2 + len(prices), len(PRICE_HEADS) - 1)


def _price(paper: Paper, sheet: Worksheet, price: Price, row: int) -> None:
    lang = paper.lang
    paper.text(sheet, row, 0, price.id)
    paper.text(sheet, row, 1, say(f"wb.price.{price.field}", lang))
    paper.text(sheet, row, 2, route_name(price.route, lang))
    if isnan(price.amount):
        sheet.write_blank(row, 3, None, paper.form("input"))
    else:
        sheet.write_number(row, 3, price.amount, paper.form("input"))
    sheet.data_validation(row, 3, row, 3, {"validate": "decimal", "criteria": ">=", "value": 0})
    paper.text(sheet, row, 4, UNITS[in_dollars(price.unit)][1 + LANGS.index(lang)])
    kept = price.row
    if kept is None:
        paper.text(sheet, row, 5, say("wb.your_quote" if price.is_quote else "wb.no_row", lang))
        return
    paper.text(sheet, row, 5, printed(paper, price))
    paper.day(sheet, row, 6, kept.from_)
    paper.day(sheet, row, 7, kept.seen_on)
    paper.text(sheet, row, 8, say(f"confidence.{kept.confidence}", lang))


def printed(paper: Paper, price: Price) -> str:
    """The price as the source prints it, in its own money."""
    row = price.row
    if row is None or row.amount is None:
        return say("wb.unknown", paper.lang)
    amount = m.price(row.amount, paper.lang)
    return f"{amount} {UNITS[row.unit][1 + LANGS.index(paper.lang)]}" if currency(row.unit) == "CNY" else amount
