"""The first year of every option by what it is spent on: rows, a stacked chart, and the same in words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

import plotly.graph_objects as go

from calculator.chart_labels import label_lines
from calculator.projection import month_rows
from calculator.report import Report
from calculator.text import money as m
from calculator.text import say
from pricing.choose import FIRST_YEAR
from pricing.options import OptionId

PARTS: Final[dict[str, tuple[str, ...]]] = {
    "setup": ("instructions", "evaluation", "integration", "rag_setup", "data_preparation", "tuned_evaluation"),
    "training": ("training", "refresh", "migration"),
    "model": ("inference", "knowledge_base_embedding", "message_embedding", "vector_store"),
    "hosting": ("hosting", "storage"),
    "delivery": ("delivery",),
    "upkeep": ("upkeep",),
}
# Told apart by colour-blind eyes (Okabe–Ito) and by pattern; an edge keeps light colours visible on white.
LOOK: Final[dict[str, tuple[str, str]]] = {
    "setup": ("#0072B2", ""), "training": ("#E69F00", "/"), "model": ("#009E73", "x"), "hosting": ("#CC79A7", "-"),
    "delivery": ("#56B4E9", "."), "upkeep": ("#8a8a8a", "\\"),
}  # fmt: skip
EDGE: Final = "#777777"
BAR_PIXELS, FRAME_PIXELS = 46, 110
WIDEST: Final = 17  # Latin letters on a line of a label, so that a phone keeps room for the bars
ROOM_FOR_SUMS = 1.4  # behind the longest bar


@dataclass(frozen=True)
class CostRow:
    """One option's first year in HK$ by part, each added from rounded months; None where a price is unknown."""

    option: OptionId
    parts: dict[str, Decimal] | None
    total_hkd: Decimal | None


def cost_rows(report: Report) -> list[CostRow]:
    """The chosen route of each option."""
    return [_row(report, each.option) for each in report.estimate.options if each.chosen]


def _row(report: Report, option: OptionId) -> CostRow:
    estimate = report.estimate.chosen(option)
    if estimate is None or estimate.projection is None:
        return CostRow(option, None, None)
    spent = dict.fromkeys(PARTS, Decimal(0))
    part_of = {item: part for part, items in PARTS.items() for item in items}
    for month in month_rows(estimate, report.estimate.as_of, FIRST_YEAR):
        for item, hkd in month.items.items():
            if hkd is None:
                return CostRow(option, None, None)
            spent[part_of[item]] += hkd
    return CostRow(option, spent, sum(spent.values(), Decimal(0)))


def cost_figure(report: Report) -> go.Figure:
    """A bar for each option, a piece for each part, the sum behind it."""
    lang, rows = report.lang, cost_rows(report)[::-1]
    names = ["<br>".join(label_lines(say(f"option.{row.option}", lang), WIDEST)) for row in rows]
    used = [part for part in PARTS if any(row.parts and row.parts[part] for row in rows)]
    figure = go.Figure([_pieces(report, part, rows, names) for part in used])
    for row, name in zip(rows, names, strict=True):
        figure.add_annotation(x=float(row.total_hkd or 0), y=name, xanchor="left", showarrow=False, xshift=4,
                              text=m.hkd(row.total_hkd, lang))  # fmt: skip
    most = max((float(row.total_hkd or 0) for row in rows), default=0.0)
    figure.update_layout(
        height=FRAME_PIXELS + BAR_PIXELS * len(rows), margin={"l": 8, "r": 8, "t": 8, "b": 8}, barmode="stack",
        dragmode=False, legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "traceorder": "normal"},
        xaxis={"title": say("figure.first_year", lang), "tickprefix": "HK$", "tickformat": ",.0f", "fixedrange": True,
               "nticks": 3, "tickangle": 0, "range": [0, most * ROOM_FOR_SUMS or 1]},
        yaxis={"automargin": True, "fixedrange": True},
    )  # fmt: skip
    return figure


def _pieces(report: Report, part: str, rows: list[CostRow], names: list[str]) -> go.Bar:
    colour, pattern = LOOK[part]
    spent = [row.parts[part] if row.parts else Decimal(0) for row in rows]
    return go.Bar(
        orientation="h", y=names, x=[float(each) for each in spent], name=say(f"part.{part}", report.lang),
        marker={"color": colour, "line": {"color": EDGE, "width": 0.5},
                "pattern": {"shape": pattern, "fillmode": "overlay", "size": 6, "solidity": 0.25}},
        customdata=[m.hkd(each, report.lang) for each in spent],
        hovertemplate="%{fullData.name}: %{customdata}<extra></extra>",
    )  # fmt: skip


def cost_alt(report: Report) -> str:
    """The same in words."""
    lang = report.lang
    told = []
    for row in cost_rows(report):
        option, total = say(f"option.{row.option}", lang), m.hkd(row.total_hkd, lang)
        parts = [
            say("chart.cost.part", lang, part=say(f"part.{part}", lang), hkd=m.hkd(hkd, lang))
            for part, hkd in (row.parts or {}).items() if hkd
        ]  # fmt: skip
        joined = (", " if lang == "en" else "、").join(parts) or total
        told.append(say("chart.cost.option", lang, option=option, total=total, parts=joined))
    return say("chart.cost.alt", lang, options=(" " if lang == "en" else "").join(told))
