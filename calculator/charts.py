"""Report -> Plotly figures, with a text that says the same."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import plotly.graph_objects as go

from calculator.projection import MonthRow
from calculator.report import Report
from calculator.text import money as m
from calculator.text import say
from pricing.options import OptionId

# Told apart by colour-blind eyes (Okabe–Ito) and by dash; the hire is a neutral.
LOOK: dict[str, tuple[str, str]] = {
    "prompting": ("#0072B2", "solid"),
    "few_shot": ("#56B4E9", "dot"),
    "rag": ("#009E73", "dashdot"),
    "fine_tuning": ("#D55E00", "dash"),
}
NEUTRAL = "#777777"


def shown_options(report: Report) -> tuple[OptionId, ...]:
    """The base, fine-tuning, and the verdict's own choice: what the chart compares with answering by hand."""
    wanted: dict[OptionId, None] = {report.estimate.base: None, report.shown.option: None, "fine_tuning": None}
    return tuple(wanted)


def _curve(report: Report, option: OptionId) -> list[MonthRow]:
    return [row for row in report.month_rows if row.option == option and row.cumulative_hkd is not None]


def cash_figure(report: Report) -> go.Figure:
    """Cumulative cash by month of the options shown, against answering by hand (zero)."""
    lang, horizon = report.lang, report.estimate.scenario.horizon_months
    figure = go.Figure()
    figure.add_trace(_line([0, horizon], [0, 0], say("chart.by_hand", lang), NEUTRAL, "solid", 1.5))
    for option in shown_options(report):
        rows = _curve(report, option)
        colour, dash = LOOK[option]
        name = say(f"option.{option}", lang)
        figure.add_trace(
            _line([row.month for row in rows], [row.cumulative_hkd for row in rows], name, colour, dash, 2.5)
        )
        estimate = report.estimate.chosen(option)
        if estimate and estimate.payback_months is not None and report.estimate.q.saving_mode != "redeploy":
            figure.add_annotation(
                x=estimate.payback_months, y=0, text=f"{say('chart.pays_back', lang)} {report.payback_text(estimate)}",
                showarrow=True, arrowhead=0, ax=0, ay=-28 if option == report.shown.option else 32,
                font={"color": colour, "size": 12},
            )  # fmt: skip
    figure.update_layout(
        height=264, margin={"l": 8, "r": 8, "t": 8, "b": 8}, hovermode="x unified", dragmode=False,
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
        xaxis={"title": say("chart.month", lang), "dtick": 3 if horizon <= 24 else 6, "fixedrange": True},
        yaxis={"title": "", "tickprefix": "HK$", "tickformat": ",.0f", "zeroline": False, "fixedrange": True},
    )  # fmt: skip
    return figure


def _line(x: list[Any], y: list[Any], name: str, colour: str, dash: str, width: float) -> go.Scatter:
    return go.Scatter(
        x=x, y=[float(value) for value in y], name=name, mode="lines",
        line={"color": colour, "dash": dash, "width": width}, hovertemplate="HK$%{y:,.0f}",
    )  # fmt: skip


def cash_alt(report: Report) -> str:
    """The chart in a sentence, for those who cannot see it."""
    lang = report.lang
    ends = []
    for option in shown_options(report):
        rows = _curve(report, option)
        last: Decimal | None = rows[-1].cumulative_hkd if rows else None
        ends.append(say("chart.end", lang, option=say(f"option.{option}", lang), hkd=m.hkd(last, lang)))
    joined = (" " if lang == "en" else "").join(ends)
    return say("chart.alt", lang, months=report.estimate.scenario.horizon_months, ends=joined)
