"""Line items and assumptions as CSV, by the rules of the monthly projection."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from calculator.export.csv_export import STAMP, csv_bytes, number_cell, stamp_cells, text_cell
from calculator.report import Report
from calculator.text import Lang, has, say
from calculator.text import money as m
from calculator.text.reasons import basis_text
from pricing.lines import LineItem
from pricing.rules import Row
from pricing.scenario import GUESS, Input, inputs

BETWEEN = " | "  # several price rows stand in one cell, in the same order in every price_ column
LINES_HEADER = (
    *STAMP, "option", "route", "item", "period", "amount_hkd", "amount_usd", "basis", "price_rows", "price_amounts",
    "price_units", "price_from", "price_seen_on", "price_confidence", "price_sources", "inputs", "option_name",
    "item_name",
)  # fmt: skip
ASSUMPTIONS_HEADER = (
    *STAMP, "name", "group", "value_used", "default", "unit", "source", "source_url", "origin", "our_guess", "minimum",
    "maximum", "drawn_low", "drawn_high", "input_name", "unit_name", "source_name",
)  # fmt: skip


def lines_csv(report: Report) -> bytes:
    """One row a line of a chosen route, its price rows beside it; an amount nobody knows is an empty cell."""
    stamp = stamp_cells(report)
    return csv_bytes(LINES_HEADER, ([*stamp, *_line_cells(report, line)] for line in report.estimate.lines))


def _line_cells(report: Report, line: LineItem) -> Iterator[str]:
    lang = report.lang
    found = {name: report.estimate.view.row(name) for name in line.price_rows}
    yield line.option
    yield text_cell(line.route)
    yield from (line.item, line.period)
    yield "" if line.amount_hkd is None else str(m.cents(line.amount_hkd))
    yield "" if line.amount_usd is None else str(m.cents(line.amount_usd))
    yield text_cell(basis_text(line, lang))
    yield BETWEEN.join(line.price_rows)
    for column in ("amount", "unit", "from_", "seen_on", "confidence", "source"):
        yield BETWEEN.join(_price_cell(row, column) for row in found.values())
    yield BETWEEN.join(line.inputs)
    yield text_cell(say(f"option.{line.option}", lang))
    yield text_cell(say(f"item.{line.item}", lang))


def _price_cell(row: Row | None, column: str) -> str:
    value = None if row is None else getattr(row, column)
    if value is None:
        return ""
    return format(value, "f") if column == "amount" else str(value)


def assumptions_csv(report: Report) -> bytes:
    """One row an input: what was used, our default, its unit and its source; a price row of the book by its address."""
    stamp = stamp_cells(report)
    return csv_bytes(ASSUMPTIONS_HEADER, ([*stamp, *_input_cells(report, each)] for each in inputs().values()))


def _input_cells(report: Report, about: Input) -> Iterator[str]:
    lang, origin = report.lang, origin_of(report, about)
    row = report.estimate.view.row(about.source)
    yield from (about.name, about.group)
    yield value_cell(report.estimate.resolved[about.name])
    yield value_cell(about.default)
    yield from (about.unit, about.source, "" if row is None else row.source, origin)
    yield "yes" if origin == "default" and about.source == GUESS else "no"
    for bound in (about.minimum, about.maximum, about.low, about.high):
        yield number_cell(bound)
    yield text_cell(say(f"input.{about.name}", lang))
    yield text_cell(_unit_name(about.unit, lang))
    yield text_cell(_source_name(about, origin, lang))


def origin_of(report: Report, about: Input) -> str:
    """Where the value used comes from: entered (or counted in a file), derived from other values, or our default."""
    if about.name in report.estimate.scenario.model_fields_set:
        return "entered"
    return "derived" if about.default is None else "default"


def value_cell(value: Any) -> str:
    """A value as a scenario file writes it; text that could be a formula as text; empty: none or unknown."""
    if value is None:
        return ""
    if isinstance(value, str):
        return text_cell(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number_cell(value)
    return json.dumps(value, ensure_ascii=False)


def _unit_name(unit: str, lang: Lang) -> str:
    return say(f"unit.{unit}", lang) if unit else ""


def _source_name(about: Input, origin: str, lang: Lang) -> str:
    if origin != "default":
        return say(f"source.{origin}", lang)
    return say(f"source.{about.source}", lang) if has(f"source.{about.source}") else about.source
