"""Method: every quantity in words with its live value, and what is not worked out again."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from calculator.export.csv_export import ITEMS
from calculator.export.workbook_model import FIRST, NOTES, VALUE, WORDS, Model
from calculator.export.workbook_months import ACTUAL, COLUMNS, letter
from calculator.export.workbook_paper import Paper
from calculator.export.workbook_sheet_months import heading
from calculator.export.workbook_terms import ROWS
from calculator.text import has, say
from calculator.text.route_names import route_name

SHARES = ("sent_as_is", "tuned_sent_as_is", "low_sent_as_is", "low_tuned_sent_as_is", "share_sent_as_is",
          "low_share_sent_as_is")  # fmt: skip
BESIDE = {"price_vector_store": "retrieval.vector-store", "price_message": "whatsapp.service-message"}
FIGURES = ("upfront", "each_month", "first_year", "total_cost", "hours_a_month", "total_saving", "net", "payback",
           "discounted_payback", "npv", "irr")  # fmt: skip


def method_sheet(paper: Paper, model: Model) -> None:
    """Notes, words, quantities for all, quantities by service, columns of the month table, figures."""
    sheet = paper.sheet("method", [38, 56, 25] + [19] * max(4, len(model.terms)))
    paper.stamp(sheet)
    paper.rate(sheet, model.inputs.named.fx_hkd_per_usd)
    months = len(model.estimate.q.month)
    for index, note in enumerate(NOTES):
        params = {"months": months} if note == "horizon" else {}
        row = FIRST - 2 + index
        sheet.set_row(row, 30)
        sheet.merge_range(row, 0, row, 4, say(f"wb.method.{note}", paper.lang, **params), paper.form("note"))
    _words(paper, sheet, model)
    _shared(paper, sheet, model)
    last = _described(paper, sheet, _terms(paper, sheet, model))
    paper.settle(sheet, FIRST - 1 + len(NOTES))
    sheet.freeze_panes(2, 1)
    sheet.print_area(0, 0, last - 1, VALUE + len(model.terms) - 1)


def _words(paper: Paper, sheet: Worksheet, model: Model) -> None:
    for index, word in enumerate(WORDS):
        row = model.words_row - 1 + index
        paper.text(sheet, row, 0, say("wb.method.words", paper.lang) if not index else "", "strong")
        paper.text(sheet, row, 2, word, "working")
        paper.text(sheet, row, VALUE, say(f"wb.{word}", paper.lang))
        paper.book.define_name(word, f"={model.sheet('method')}!${letter(VALUE)}${row + 1}")


def _heads(paper: Paper, sheet: Worksheet, row: int, title: str, *more: str) -> None:
    names = [say(f"wb.method.{title}", paper.lang), *(say(f"wb.col.{head}", paper.lang) for head in ("how", "name"))]
    paper.heads(sheet, row, [*names, *more], height=24)


def _shared(paper: Paper, sheet: Worksheet, model: Model) -> None:
    row = model.shared_row - 2
    _heads(paper, sheet, row, "shared", say("wb.col.value", paper.lang))
    for name, found in model.shared.quantities.items():
        row += 1
        _described_row(paper, sheet, row, say(f"wb.q.{name}", paper.lang), say(f"wb.how.{name}", paper.lang), name)
        paper.write(sheet, row, VALUE, found, paper.form("figure", _number(name)))
        paper.book.define_name(name, f"={model.sheet('method')}!${letter(VALUE)}${row + 1}")


def _number(name: str) -> str:
    if name in SHARES:
        return "share"
    money = "hkd" in name and "usd" not in name
    return "hkd" if money else "small" if name == "monthly_discount_rate" else "number"


def _described_row(paper: Paper, sheet: Worksheet, row: int, label: str, how: str, name: str = "") -> None:
    paper.text(sheet, row, 0, label, "strong")
    paper.text(sheet, row, 1, how, "note")
    paper.text(sheet, row, 2, name, "working")


def term_label(row: str, paper: Paper) -> tuple[str, str]:
    """(label, in words) of a row of the table of terms."""
    if row.startswith("price_"):
        field = BESIDE.get(row, row.removeprefix("price_"))
        how = f"wb.th.{row}" if has(f"wb.th.{row}") else "wb.th.price"
        return say(f"wb.price.{field}", paper.lang), say(how, paper.lang)
    return say(f"wb.t.{row}", paper.lang), say(f"wb.th.{row}", paper.lang)


def _terms(paper: Paper, sheet: Worksheet, model: Model) -> int:
    """The table of terms; returns the row after it, from 0."""
    row = model.terms_row - 1
    _heads(paper, sheet, row, "terms", *(model.option_name(each.option) for each in model.terms))
    paper.text(sheet, row + 1, 0, say("wb.route", paper.lang), "strong")
    method, last = model.sheet("method"), letter(VALUE + len(model.terms) - 1)
    first = letter(VALUE)
    paper.book.define_name("terms_option", f"={method}!${first}${row + 1}:${last}${row + 1}")
    for column, each in enumerate(model.terms, start=VALUE):
        paper.text(sheet, row + 1, column, route_name(each.span.route.name, paper.lang))
    for name in ROWS:
        at = model.term_rows[name] - 1
        _described_row(paper, sheet, at, *term_label(name, paper), name)
        form = paper.form("figure", "share" if name in SHARES else "number")
        for column, each in enumerate(model.terms, start=VALUE):
            paper.write(sheet, at, column, each.formulas[name], form)
        paper.book.define_name(name, f"={method}!${first}${at + 1}:${last}${at + 1}")
    return model.term_rows[ROWS[-1]] + 1


def _described(paper: Paper, sheet: Worksheet, row: int) -> int:
    """What the columns of the month table and the figures of the summary are; returns the row after them."""
    lang = paper.lang
    _heads(paper, sheet, row, "months")
    columns = [column for column in COLUMNS[2:] if column not in ACTUAL[:1] and not column.startswith("low_")]
    for column in columns:
        row += 1
        how = f"wb.item.{column}" if column in ITEMS else f"wb.c.{column}"
        _described_row(paper, sheet, row, heading(column, lang), say(how, lang), "")
    row += 2
    _heads(paper, sheet, row, "figures")
    for figure in FIGURES:
        row += 1
        _described_row(paper, sheet, row, say(f"wb.{figure}", lang), say(f"wb.f.{figure}", lang))
    return row + 1
