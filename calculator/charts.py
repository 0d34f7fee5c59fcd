"""Report -> the cash chart as data for Plotly, and any chart in one ink."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any, Final

import plotly.graph_objects as go

from calculator.cash_curves import LOOK, NEUTRAL, curve, shown_options
from calculator.report import Report
from calculator.text import say
from pricing.figures import OptionEstimate
from pricing.options import OptionId

# (drawn, from pixel, to pixel) of one piece of a line
STROKES: Final = {
    "solid": ((True, 0, 30),),
    "dash": ((True, 0, 7), (False, 7, 11)),
    "dot": ((True, 0, 3), (False, 3, 6)),
    "dashdot": ((True, 0, 7), (False, 7, 10), (True, 10, 13), (False, 13, 16)),
}
TICK_PX = 12
Spec = dict[str, Any]  # a figure, a trace or a mark as the drawing library writes it


def cash_spec(report: Report, behind: Sequence[Spec] = ()) -> Spec:
    """Cumulative cash by month of the options shown, against answering by hand (zero); `behind`: traces drawn first.

    Plain data: the drawing library checks a figure at every change of it, and this one is made anew at every input.
    """
    lang, horizon = report.lang, report.estimate.scenario.horizon_months
    by_hand = _line([0, horizon], [0, 0], say("chart.by_hand", lang), NEUTRAL, "solid", 1.5)
    lines = [_cash_line(report, option) for option in shown_options(report)]
    in_cash = report.estimate.q.saving_mode != "redeploy"
    paid = [estimate for estimate in map(report.estimate.chosen, shown_options(report))
            if in_cash and estimate and estimate.payback_months is not None]  # fmt: skip
    return {
        "data": [*behind, by_hand, *lines],
        "layout": {
            "shapes": [_tick(option) for option in paid], "annotations": [_mark(report, option) for option in paid],
            "height": 232, "margin": {"l": 8, "r": 8, "t": 4, "b": 4}, "hovermode": "x unified", "dragmode": False,
            "showlegend": False,
            "xaxis": {"title": {"text": say("chart.month", lang), "standoff": 4}, "range": [0, horizon],
                      "dtick": 3 if horizon <= 24 else 6, "fixedrange": True},
            "yaxis": {"tickprefix": "HK$", "tickformat": ",.0f", "zeroline": False, "fixedrange": True},
        },
    }  # fmt: skip


def _cash_line(report: Report, option: OptionId) -> Spec:
    rows, (colour, dash) = curve(report, option), LOOK[option]
    months, cash = [row.month for row in rows], [row.cumulative_hkd for row in rows]
    return _line(months, cash, say(f"option.{option}", report.lang), colour, dash, 2.5)


def _tick(option: OptionEstimate) -> Spec:
    """Where the line of an option crosses zero for good; short, so that it strikes no other option's words out."""
    line = {"color": LOOK[option.option][0], "width": 2}
    return {"type": "line", "x0": option.payback_months, "x1": option.payback_months, "line": line,
            "yanchor": 0, "ysizemode": "pixel", "y0": 0, "y1": -TICK_PX}  # fmt: skip


def _mark(report: Report, option: OptionEstimate) -> Spec:
    """The payback of an option in words, under the line of zero."""
    months = option.payback_months or 0.0
    return {
        "x": months, "y": 0, "text": _pays_back(report, option), "font": {"size": 12}, "showarrow": False,
        "yshift": -24 if option.option == report.shown.option else -44, "yanchor": "middle",
        "xanchor": _towards_the_middle(months / report.estimate.scenario.horizon_months),
    }  # fmt: skip


def legend_html(spec: Spec) -> str:
    """What each line is, over the chart: on a phone it breaks where there is room, which a drawn one does not."""
    named = [trace for trace in spec["data"] if trace.get("showlegend", True)]
    return f'<p class="key">{"".join(map(_key, named))}</p>'


def _key(trace: Spec) -> str:
    if "fillcolor" in trace:
        look = f"background:{trace['fillcolor']};height:0.7rem"
    else:
        colour = trace["line"]["color"]
        stops = ",".join(f"{colour if drawn else '#0000'} {start}px {end}px" for drawn, start, end in
                         STROKES[trace["line"]["dash"]])  # fmt: skip
        look = f"background:repeating-linear-gradient(90deg,{stops})"
    return f'<span><i style="{look}" aria-hidden="true"></i>{escape(trace["name"])}</span>'


def in_ink(figure: go.Figure | Spec, ink: str) -> Spec:
    """Every word of a figure in one colour: the greys of the drawing library are too faint to read. Its default looks
    are left out: the page has its own, and they would travel along with every change.
    """
    spec = figure if isinstance(figure, dict) else figure.to_dict()
    layout, text = spec["layout"], {"color": ink}
    inked = layout | {"template": {"layout": {"font": text}}, "font": layout.get("font", {}) | text}
    inked["legend"] = layout.get("legend", {}) | {"font": text}
    for name in {"xaxis", "yaxis"} | {each for each in layout if each.startswith(("xaxis", "yaxis"))}:
        axis = layout.get(name, {})
        inked[name] = axis | {
            "tickfont": axis.get("tickfont", {}) | text,
            "title": axis.get("title", {}) | {"font": text},
        }
    inked["annotations"] = [each | {"font": each.get("font", {}) | text} for each in layout.get("annotations", ())]
    return spec | {"layout": inked}


def _towards_the_middle(place: float) -> str:
    """On which side of its tick a text stands, so that it ends inside a narrow chart; `place`: 0 left, 1 right."""
    return "left" if place < 0.29 else "right" if place > 0.55 else "center"


def _pays_back(report: Report, option: OptionEstimate) -> str:
    """Which way, and when, in the theme's own ink: the tick has the colour."""
    key = "chart.pays_back_at_once" if option.payback_months == 0 else "chart.pays_back_of"
    name = say(f"option.{option.option}", report.lang)
    return say(key, report.lang, option=name, payback=report.payback_text(option))


def _line(x: list[Any], y: list[Any], name: str, colour: str, dash: str, width: float) -> Spec:
    return {
        "type": "scatter", "x": x, "y": [float(value) for value in y], "name": name, "mode": "lines",
        "line": {"color": colour, "dash": dash, "width": width}, "hovertemplate": "HK$%{y:,.0f}",
    }  # fmt: skip
