"""Report -> Plotly figures, with a text that says the same."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from calculator.cash_curves import LOOK, NEUTRAL, cash_alt, curve, shown_options
from calculator.report import Report
from calculator.text import say

__all__ = ["LOOK", "NEUTRAL", "cash_alt", "cash_figure", "shown_options"]


def cash_figure(report: Report) -> go.Figure:
    """Cumulative cash by month of the options shown, against answering by hand (zero)."""
    lang, horizon = report.lang, report.estimate.scenario.horizon_months
    figure = go.Figure()
    figure.add_trace(_line([0, horizon], [0, 0], say("chart.by_hand", lang), NEUTRAL, "solid", 1.5))
    for option in shown_options(report):
        rows = curve(report, option)
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
