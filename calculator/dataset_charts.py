"""A dataset's token counts -> a Plotly histogram, with a text that says the same."""

from __future__ import annotations

from collections import Counter
from typing import Any

import plotly.graph_objects as go

from calculator.dataset_report import DatasetReport
from calculator.text import money as m
from calculator.text import say

BARS = 30
COLOUR = "#0072B2"
LIMIT_COLOUR = "#B3261E"
# An example this many times the length of nearly all others is shown at the end, not to scale.
NEARLY_ALL = 0.995
FAR = 1.5


def bins(histogram: dict[str, int]) -> tuple[int, dict[int, int], int | None]:
    """(width, examples by the lower edge of their bar, first edge of the open last bar or None).

    `histogram` counts by two significant figures, so a bar is as wide as that step or a multiple of it.
    """
    counts = {int(low): count for low, count in histogram.items()}
    total, seen, end = sum(counts.values()), 0, max(counts)
    for low in sorted(counts):
        seen += counts[low]
        if seen >= NEARLY_ALL * total:
            end = low
            break
    shown = max(counts) if max(counts) <= FAR * end else end
    width = _width(shown)
    cut = None if shown == max(counts) else (shown // width + 1) * width
    found: Counter[int] = Counter()
    for low, count in counts.items():
        found[low // width * width if cut is None else min(low // width * width, cut)] += count
    return width, dict(sorted(found.items())), cut


def _width(longest: int) -> int:
    """The smallest of 1, 2 and 5 times a power of ten that is no finer than the counts and needs at most BARS bars."""
    counted = 1
    while longest >= 100 * counted:
        counted *= 10
    width = counted
    while width * BARS <= longest:
        width = width * 5 // 2 if str(width).startswith("2") else width * 2
    return width


def tokens_figure(report: DatasetReport, limit: int | None) -> go.Figure:
    """Tokens per example; the limit as a line where it is near, else as an arrow at the edge."""
    lang, (width, counts, cut) = report.lang, bins(report.data["tokens"]["histogram"])
    figure = go.Figure(
        go.Bar(
            x=[low + width / 2 for low in counts], y=list(counts.values()), width=width * 0.92,
            marker={"color": COLOUR}, hovertemplate="%{customdata}<extra></extra>",
            customdata=[_bin_text(report, low, width, count, low == cut) for low, count in counts.items()],
        )
    )  # fmt: skip
    end = max(counts) + width
    if limit is not None:
        _mark_limit(figure, limit, end, say("data.histogram.limit", lang, limit=m.number(limit, lang)))
    figure.update_layout(
        height=240, margin={"l": 8, "r": 8, "t": 24, "b": 8}, dragmode=False, showlegend=False,
        xaxis={"title": say("data.histogram.x", lang), "fixedrange": True, "tickformat": ",d", "rangemode": "tozero"},
        yaxis={"title": "", "fixedrange": True, "tickformat": ",d"},
    )  # fmt: skip
    return figure


def _bin_text(report: DatasetReport, low: int, width: int, count: int, is_rest: bool) -> str:
    lang = report.lang
    key = "data.histogram.rest" if is_rest else "data.histogram.bin"
    edges: dict[str, Any] = {"low": m.number(low, lang), "count": m.number(count, lang)}
    return say(key, lang, **edges) if is_rest else say(key, lang, high=m.number(low + width - 1, lang), **edges)


def _mark_limit(figure: go.Figure, limit: int, end: int, text: str) -> None:
    if limit <= FAR * end:
        figure.add_vline(x=limit, line={"color": LIMIT_COLOUR, "dash": "dash", "width": 2})
        figure.add_annotation(x=limit, y=1, yref="paper", text=text, showarrow=False, yanchor="bottom",
                              xanchor="right", font={"color": LIMIT_COLOUR})  # fmt: skip
        return
    figure.add_annotation(x=1, xref="paper", y=1, yref="paper", text=f"{text} →", showarrow=False, xanchor="right",
                          yanchor="bottom", font={"color": LIMIT_COLOUR})  # fmt: skip


def tokens_alt(report: DatasetReport) -> str:
    """The chart in a sentence, for those who cannot see it."""
    lang, tokens = report.lang, report.data["tokens"]
    return say("data.histogram.alt", lang, low=m.number(tokens["example_min"], lang),
               high=m.number(tokens["example_max"], lang), mean=m.number(tokens["example_mean"], lang))  # fmt: skip
