"""Charts of certainty and volume: tornado, cost against volume, and the band of the draws on the cash chart."""

from __future__ import annotations

from math import log10
from typing import Any

import plotly.graph_objects as go

from calculator.cash_curves import LOOK, NEUTRAL, cash_alt
from calculator.certainty_report import CertaintyReport
from calculator.chart_labels import label_lines, row_pixels
from calculator.charts import Spec, cash_spec
from calculator.text import money as m
from calculator.text import say
from calculator.text.certainty_words import overtaking_text, plain_number

# Orange and blue of Okabe–Ito: told apart by every kind of eye, and by pattern.
LOW_LOOK, HIGH_LOOK = ("#E69F00", "/"), ("#0072B2", "")
WIDEST = 26  # Latin letters on a line of a label, so that a phone keeps room for the bars
LEAST_ROW_PIXELS = 44
MARGIN = {"l": 8, "r": 8, "t": 8, "b": 8}


def tornado_figure(report: CertaintyReport) -> go.Figure:
    """Net at the horizon of the shown option, one assumption at a time at its low and its high, widest on top."""
    lang, net = report.lang, report.tornado.net_hkd or 0.0
    bars = report.tornado.bars[::-1]
    labels = [label_lines(report.driver_text(bar.driver), WIDEST) for bar in bars]
    names = ["<br>".join(lines) for lines in labels]
    figure = go.Figure()
    sides = (
        ("chart.tornado.low", LOW_LOOK, [bar.net_at_low_hkd for bar in bars], [bar.driver.low for bar in bars]),
        ("chart.tornado.high", HIGH_LOOK, [bar.net_at_high_hkd for bar in bars], [bar.driver.high for bar in bars]),
    )
    for key, (colour, pattern), nets, values in sides:
        told = [(plain_number(value, lang), m.hkd(each, lang)) for value, each in zip(values, nets, strict=True)]
        figure.add_trace(go.Bar(
            y=names, x=[each - net for each in nets], base=net, orientation="h", name=say(key, lang),
            marker={"color": colour, "line": {"color": NEUTRAL, "width": 0.5}, "pattern": {"shape": pattern}},
            customdata=told, hovertemplate="%{customdata[0]}: %{customdata[1]}<extra></extra>",
        ))  # fmt: skip
    figure.add_vline(x=net, line={"color": NEUTRAL, "width": 1})
    if min((min(bar.net_at_low_hkd, bar.net_at_high_hkd) for bar in bars), default=0.0) < 0:
        figure.add_vline(x=0, line={"color": NEUTRAL, "width": 1, "dash": "dot"})
    figure.update_layout(
        height=90 + row_pixels(labels, LEAST_ROW_PIXELS) * max(1, len(bars)), margin=MARGIN, barmode="overlay",
        dragmode=False, legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
        xaxis={"title": say("chart.tornado.x", lang, months=report.estimate.scenario.horizon_months),
               "tickprefix": "HK$", "tickformat": ",.0f", "zeroline": False, "fixedrange": True,
               "nticks": 3, "tickangle": 0},
        yaxis={"automargin": True, "fixedrange": True},
    )  # fmt: skip
    return figure


def tornado_alt(report: CertaintyReport) -> str:
    """The tornado in words."""
    lang = report.lang
    bars = [
        say("chart.tornado.bar", lang, driver=report.driver_text(bar.driver), low=m.hkd(bar.net_at_low_hkd, lang),
            high=m.hkd(bar.net_at_high_hkd, lang))
        for bar in report.tornado.bars
    ]  # fmt: skip
    return say("chart.tornado.alt", lang, option=say(f"option.{report.of_shown.shown}", lang),
               months=report.estimate.scenario.horizon_months, bars=_joined(bars, report))  # fmt: skip


def volume_figure(report: CertaintyReport) -> go.Figure:
    """Cost a month of each option against replies a day, both on a log scale, with the user's volume marked."""
    lang, curves = report.lang, report.curves
    figure = go.Figure()
    base = report.estimate.base
    freed = [each or None for each in curves.time_freed_hkd_per_month[base]]  # a log scale has no zero
    label = say("chart.volume.time_freed", lang, option=say(f"option.{base}", lang))
    figure.add_trace(_line(curves.replies_per_day, freed, label, NEUTRAL, "longdash"))
    for option, costs in curves.cost_hkd_per_month.items():
        if costs is not None:
            colour, dash = LOOK[option]
            figure.add_trace(_line(curves.replies_per_day, costs, say(f"option.{option}", lang), colour, dash))
    if curves.yours > 0:
        text = say("chart.volume.yours", lang, replies=plain_number(curves.yours, lang))
        figure.add_vline(x=curves.yours, line={"color": NEUTRAL, "width": 1, "dash": "dot"})
        # a shape takes the value itself on a log axis, an annotation its logarithm
        end = "bottom" if curves.yours > 10 else "top"  # clear of the time freed, which rises from the lower left
        figure.add_annotation(x=log10(curves.yours), xanchor="left", y=0 if end == "bottom" else 1, yref="paper",
                              yanchor=end, text=text, showarrow=False)  # fmt: skip
    figure.update_layout(
        height=340, margin=MARGIN, hovermode="x unified", dragmode=False,
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
        xaxis={"title": say("chart.volume.x", lang), "type": "log", "tickformat": ",~r", "dtick": 1,
               "fixedrange": True},
        yaxis={"title": say("chart.volume.y", lang), "type": "log", "tickprefix": "HK$", "tickformat": ",~r",
               "dtick": 1, "fixedrange": True},
    )  # fmt: skip
    return figure


def volume_alt(report: CertaintyReport) -> str:
    """The volume chart in words: who overtakes whom."""
    lang, curves = report.lang, report.curves
    turns = [overtaking_text(each, lang) for each in report.overtakings if each.replies_per_day is not None]
    low, high = (plain_number(curves.replies_per_day[end], lang) for end in (0, -1))
    return say("chart.volume.alt", lang, low=low, high=high, yours=plain_number(curves.yours, lang),
               turns=_joined(turns, report))  # fmt: skip


def cash_band_spec(report: CertaintyReport) -> Spec:
    """The cash chart with the band in which 8 of 10 draws of the shown option lie, behind the lines."""
    low, high = report.of_shown.cash_p10_hkd, report.of_shown.cash_p90_hkd
    if not all(each == each for each in (*low, *high)):  # an unknown price has no band
        return cash_spec(report.report)
    colour, _ = LOOK[report.of_shown.shown]
    months = list(range(len(low)))
    edge: Spec = {"type": "scatter", "x": months, "mode": "lines", "line": {"width": 0}, "hoverinfo": "skip"}
    upper = edge | {"y": list(high), "showlegend": False}
    lower = edge | {"y": list(low), "name": say("chart.band", report.lang), "fill": "tonexty",
                    "fillcolor": _faint(colour)}  # fmt: skip
    return cash_spec(report.report, behind=(upper, lower))


def cash_band_alt(report: CertaintyReport) -> str:
    """The cash chart in words, with the band at the end."""
    lang, found = report.lang, report.of_shown
    low, high = found.cash_p10_hkd[-1], found.cash_p90_hkd[-1]
    if low != low or high != high:
        return cash_alt(report.report)
    option = say(f"option.{found.shown}", lang)
    band = say("chart.band.alt", lang, option=option, low=m.hkd(low, lang), high=m.hkd(high, lang))
    return _joined([cash_alt(report.report), band], report)


def _line(x: Any, y: Any, name: str, colour: str, dash: str) -> go.Scatter:
    return go.Scatter(
        x=list(x), y=list(y), name=name, mode="lines", line={"color": colour, "dash": dash, "width": 2.5},
        hovertemplate="HK$%{y:,.0f}",
    )  # fmt: skip


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.22)"


def _joined(texts: list[str], report: CertaintyReport) -> str:
    return (" " if report.lang == "en" else "").join(texts)
