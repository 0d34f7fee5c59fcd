"""Report -> Plotly figures, with a text that says the same."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from calculator.cash_curves import LOOK, NEUTRAL, cash_alt, curve, shown_options
from calculator.report import Report
from calculator.text import say
from pricing.figures import OptionEstimate

__all__ = ["LOOK", "NEUTRAL", "cash_alt", "cash_figure", "in_ink", "shown_options"]


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
                x=estimate.payback_months, y=0, text=_pays_back(report, estimate), font={"size": 12},
                showarrow=True, arrowhead=0, arrowcolor=colour, ax=0, ay=24 if option == report.shown.option else 46,
                xanchor=_towards_the_middle(estimate.payback_months / horizon),
            )  # fmt: skip
    figure.update_layout(
        height=264, margin={"l": 8, "r": 8, "t": 8, "b": 8}, hovermode="x unified", dragmode=False,
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
        xaxis={"title": {"text": say("chart.month", lang), "standoff": 4}, "range": [0, horizon],
               "dtick": 3 if horizon <= 24 else 6, "fixedrange": True},
        yaxis={"title": "", "tickprefix": "HK$", "tickformat": ",.0f", "zeroline": False, "fixedrange": True},
    )  # fmt: skip
    return figure


def in_ink(figure: go.Figure, ink: str) -> go.Figure:
    """Every word of a figure in one colour: the greys of the drawing library are too faint to read."""
    text = {"color": ink}
    figure.update_layout(font=text, legend={"font": text})
    for axes in (figure.update_xaxes, figure.update_yaxes):
        axes(tickfont=text, title={"font": text})
    return figure.update_annotations(font=text)


def _towards_the_middle(place: float) -> str:
    """On which side of its arrow a text stands, so that it ends inside a narrow chart; `place`: 0 left, 1 right."""
    return "left" if place < 0.2 else "right" if place > 0.55 else "center"


def _pays_back(report: Report, option: OptionEstimate) -> str:
    """Which way, and when, in the theme's own ink: the arrow has the colour."""
    key = "chart.pays_back_at_once" if option.payback_months == 0 else "chart.pays_back_of"
    name = say(f"option.{option.option}", report.lang)
    return say(key, report.lang, option=name, payback=report.payback_text(option))


def _line(x: list[Any], y: list[Any], name: str, colour: str, dash: str, width: float) -> go.Scatter:
    return go.Scatter(
        x=x, y=[float(value) for value in y], name=name, mode="lines",
        line={"color": colour, "dash": dash, "width": width}, hovertemplate="HK$%{y:,.0f}",
    )  # fmt: skip
