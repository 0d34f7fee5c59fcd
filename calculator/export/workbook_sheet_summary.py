"""Summary: the verdict as it was, every option in its base and its low-quality case, and cumulative cash drawn."""

from __future__ import annotations

from math import isnan

from xlsxwriter.worksheet import Worksheet

from calculator.export.csv_export import ITEMS
from calculator.export.workbook_model import Block, Model
from calculator.export.workbook_months import COLUMNS, letter
from calculator.export.workbook_paper import Paper
from calculator.export.workbook_worth import Case, Figure, costs, last_below, worth
from calculator.text import say
from calculator.text.route_names import route_name

DATE_ROW, VERDICT_ROW = 1, 6
COSTS = ("upfront", "each_month", "first_year", "total_cost")
BENEFITS = ("share_sent_as_is", "hours_a_month", "total_saving")
WORKING = ("below", "below_discounted", "monthly_irr", "below_counted", "below_discounted_counted",
           "monthly_irr_counted")  # fmt: skip
WORTH = ("net", "payback", "discounted_payback", "npv", "irr")
CASES = (("", "base"), ("low_", "low"))
# Colours and dashes as on the page (Okabe–Ito).
LINES = {"prompting": ("#0072B2", "solid"), "few_shot": ("#56B4E9", "round_dot"), "rag": ("#009E73", "dash_dot"),
         "fine_tuning": ("#D55E00", "dash")}  # fmt: skip


def summary_sheet(paper: Paper, model: Model) -> None:
    """What finance reads first; one page across."""
    sheet = paper.sheet("summary", [40] + [15.5] * 2 * len(model.blocks))
    _stamp(paper, sheet, model)
    row = _verdict(paper, sheet, model, 2 * len(model.blocks))
    top = _heads(paper, sheet, model, row)
    sheet.freeze_panes(0, 1)
    rows = _labels(paper, sheet, model, top)
    for index, block in enumerate(model.blocks):
        for offset, (case, _) in enumerate(CASES):
            _column(paper, sheet, model, block, case, 1 + 2 * index + offset, rows)
    last = max(rows.values())
    _chart(paper, sheet, model, last + 2)
    sheet.print_area(0, 0, last + 24, 2 * len(model.blocks))
    sheet.fit_to_pages(1, 1)


def _stamp(paper: Paper, sheet: Worksheet, model: Model) -> None:
    lang, book, estimate = paper.lang, paper.book, model.estimate
    labels = ["as_of", "book_version", "fx", "horizon"] + (["hindsight"] if estimate.hindsight else [])
    for offset, label in enumerate(labels):
        paper.text(sheet, DATE_ROW + offset, 0, say(f"wb.{label}", lang), "strong")
    paper.day(sheet, DATE_ROW, 1, estimate.as_of)
    book.define_name("as_of", f"={model.sheet('summary')}!$B${DATE_ROW + 1}")
    version = estimate.view.book
    sheet.write_string(DATE_ROW + 1, 1, f"{version.version} ({version.sha256[:12]})", paper.form())
    paper.write(sheet, DATE_ROW + 2, 1, model.inputs.named.fx_hkd_per_usd, paper.form("figure", "fx"))
    paper.write(sheet, DATE_ROW + 3, 1, model.inputs.named.horizon_months, paper.form("figure"))


def _verdict(paper: Paper, sheet: Worksheet, model: Model, width: int) -> int:
    """The judgement and the notes; returns the row after them."""
    lang, report = paper.lang, model.report
    paper.text(sheet, VERDICT_ROW, 0, say("wb.verdict", lang), "strong")
    said = (" " if lang == "en" else "").join([report.headline, report.detail, report.decisive_reason])
    sheet.merge_range(VERDICT_ROW, 1, VERDICT_ROW, width, "", paper.form("wrap"))
    paper.text(sheet, VERDICT_ROW, 1, said)
    sheet.set_row(VERDICT_ROW, 48)
    notes = ("verdict.note", "low.note", "counted.note", "colours")
    for offset, note in enumerate(notes, start=1):
        sheet.merge_range(VERDICT_ROW + offset, 0, VERDICT_ROW + offset, width, "", paper.form("note"))
        paper.text(sheet, VERDICT_ROW + offset, 0, say(f"wb.{note}", lang), "note")
        sheet.set_row(VERDICT_ROW + offset, 15 if note == "colours" else 27)
    return VERDICT_ROW + len(notes) + 2


def _heads(paper: Paper, sheet: Worksheet, model: Model, row: int) -> int:
    """Option, service, whether it can be bought; returns the row after them."""
    lang = paper.lang
    sheet.set_row(row, 30)
    for offset, label in enumerate(("figure", "route", "buyable", "")):
        paper.text(
            sheet, row + offset, 0, say(f"wb.{label}", lang) if label else "", "head" if not offset else "strong"
        )
    sheet.set_row(row + 1, 28)
    sheet.set_row(row + 2, 42)
    for index, block in enumerate(model.blocks):
        left = 1 + 2 * index
        option = block.months.option
        said = (block.label, route_name(option.route.name, lang), model.report.buyable_text(option))
        for offset, text in enumerate(said):
            look = "wrap" if offset else "head"
            sheet.merge_range(row + offset, left, row + offset, left + 1, "", paper.form(look))
            paper.text(sheet, row + offset, left, text, look)
        for side, (_, case) in enumerate(CASES):
            paper.text(sheet, row + 3, left + side, say(f"wb.{case}", lang), "side")
    return row + 4


def _labels(paper: Paper, sheet: Worksheet, model: Model, row: int) -> dict[str, int]:
    """The names of the figures under their bands; figure -> row from 0."""
    found: dict[str, int] = {}
    bands = (("cost", COSTS), ("", BENEFITS), ("cash", WORTH), ("counted", tuple(f"{each}_counted" for each in WORTH)),
             ("working", WORKING))  # fmt: skip
    for band, figures in bands:
        if band:
            for column in range(2 * len(model.blocks) + 1):
                paper.text(sheet, row, column, "" if column else say(f"wb.band.{band}", paper.lang), "band")
            row += 1
        for figure in figures:
            key = figure.removesuffix("_counted")
            label = "wb.t.share_sent_as_is" if key == "share_sent_as_is" else f"wb.{key}"
            look = "working" if band == "working" else "strong"
            paper.text(sheet, row, 0, say(label, paper.lang), look)
            found[figure], row = row, row + 1
    return found


def _column(
    paper: Paper, sheet: Worksheet, model: Model, block: Block, case_name: str, column: int, rows: dict[str, int]
) -> None:  # fmt: skip
    horizon = model.estimate.scenario.horizon_months
    case = Case(block.months, case_name, horizon)
    found = costs(case, _running_cells(model, block), _position(model, block)) | _from_terms(model, block, case_name)
    for ending in ("", "_counted"):
        helpers = [f"${letter(column)}${rows[f'{name}{ending}'] + 1}" for name in WORKING[:3]]
        found |= worth(case, ending, *helpers)
        found[f"below{ending}"] = last_below(case, f"cumulative{ending}")
        found[f"below_discounted{ending}"] = last_below(case, f"cumulative_discounted{ending}")
    for name, figure in found.items():
        look = "helper" if name in WORKING else "low" if case_name else "figure"
        paper.formula(sheet, rows[name], column, figure.text, figure.value, paper.form(look, figure.form))


def _running_cells(model: Model, block: Block) -> str:
    """What month 1 costs, without what is paid in some months only."""
    first, last = letter(COLUMNS.index(ITEMS[8])), letter(COLUMNS.index(ITEMS[-3]))
    row = block.first + 1
    return f"{model.sheet('months')}!${first}${row}:${last}${row}"


def _position(model: Model, block: Block) -> str:
    """Which column of terms the option starts with."""
    return str(1 + next(index for index, each in enumerate(model.terms) if each.option is block.months.option))


def _from_terms(model: Model, block: Block, case: str) -> dict[str, Figure]:
    terms, position = model.terms_of(block.months.option)[0], _position(model, block)
    names = {"share_sent_as_is": "share", "hours_freed_full": "hours"}
    found = {}
    for name, form in names.items():
        value = terms.formulas[f"{case}{name}"].value
        shown = "unknown" if isnan(value) else value
        key = "hours_a_month" if name == "hours_freed_full" else name
        found[key] = Figure(f"INDEX({case}{name},{position})", shown, form)
    return found


def _chart(paper: Paper, sheet: Worksheet, model: Model, row: int) -> None:
    """Cumulative cash by month, one line an option; an option whose cost is unknown has none."""
    chart = paper.book.add_chart({"type": "line"})
    name, horizon = say("wb.sheet.months", paper.lang), model.estimate.scenario.horizon_months
    month, cash = COLUMNS.index("month"), COLUMNS.index("cumulative")
    drawn = [block for block in model.blocks if not isnan(block.months.columns["cumulative"][horizon])]
    if not drawn:
        return
    for block in drawn:
        colour, dash = LINES[block.months.option.option]
        first, last = block.first - 1, block.first - 1 + horizon
        chart.add_series({
            "name": block.label, "categories": [name, first, month, last, month],
            "values": [name, first, cash, last, cash],
            "line": {"color": colour, "width": 2.25, "dash_type": dash},
        })  # fmt: skip
    chart.set_title({"name": say("wb.chart", paper.lang), "name_font": {"size": 12}})
    chart.set_x_axis({"name": say("wb.chart.months", paper.lang), "label_position": "low", "interval_unit": 3,
                      "interval_tick": 3})  # fmt: skip
    chart.set_y_axis({"num_format": '"HK$"#,##0', "major_gridlines": {"visible": True, "line": {"color": "#DDDDDD"}}})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 1130, "height": 400})
    sheet.insert_chart(row, 0, chart, {"object_position": 2, "description": say("wb.chart", paper.lang)})
