"""When each route could be bought from Hong Kong and is served: stretches of time, drawn as bars and said in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Final, Literal

import plotly.graph_objects as go

from calculator.prices_report import EVENTS, REGION, PricesReport
from calculator.text import money as m
from calculator.text import say
from calculator.text.route_names import route_name
from pricing.book import View
from pricing.rules import Event, Sale

Kind = Literal["open", "unknown", "elsewhere", "closed"]
# Told apart by colour-blind eyes (Okabe–Ito), by pattern, and by the words on and beside the bars.
LOOK: Final[dict[Kind, tuple[str, str]]] = {
    "open": ("#0072B2", ""), "unknown": ("#E69F00", "."), "elsewhere": ("#8a8a8a", "/"), "closed": ("#CC79A7", "x"),
}  # fmt: skip
ROW_PIXELS, EDGE_PIXELS, YEARS_PIXELS = 40, 90, 24
DAY_MS, NAME_LETTERS = 86_400_000, 44


@dataclass(frozen=True)
class Stretch:
    """One state of a route from `first` up to but not including `last`; `goes_on`: no end was known."""

    kind: Kind
    first: date
    last: date
    goes_on: bool


@dataclass(frozen=True)
class Life:
    route: str
    name: str
    stretches: tuple[Stretch, ...]


def lives(report: PricesReport, route_ids: Iterable[str]) -> list[Life]:
    names = report.book.routes
    return [Life(each, route_name(names[each].name, report.lang), life(report.view, each)) for each in route_ids]


def life(view: View, route_id: str) -> tuple[Stretch, ...]:
    """The route's states as `view` knows them, up to its day or to the last day announced by then."""
    days = {event: window.on for event in EVENTS if (window := view.window(route_id, event))}
    sales = [sale for sale in view.book.sales.get(route_id, ()) if sale.region == REGION and view.knows(sale)]
    start, end = days.get("sold_from"), days.get("served_until")
    if start is None:
        return ()
    horizon = end or max(view.as_of, *days.values()) + timedelta(days=1)
    cuts = sorted({start, horizon, *(day for day in (*days.values(), *(sale.from_ for sale in sales))
                                     if start < day < horizon)})  # fmt: skip
    stretches: list[Stretch] = []
    for first, last in pairwise(cuts):
        kind = _kind(first, days, sales)
        if stretches and stretches[-1].kind == kind:
            first = stretches.pop().first
        stretches.append(Stretch(kind, first, last, end is None and last == horizon))
    return tuple(stretches)


def _kind(day: date, days: dict[Event, date], sales: Sequence[Sale]) -> Kind:
    """What a new customer in Hong Kong would have met on `day`."""
    closing = (days.get("closed_to_new_customers"), days.get("closed_to_all"))
    if any(on is not None and on <= day for on in closing):
        return "closed"
    known = [sale for sale in sales if sale.from_ <= day]
    state = known[-1].state if known else "unknown"
    return "elsewhere" if state == "no" else "unknown" if state == "unknown" else "open"


def timeline_figure(shown: Sequence[Life], report: PricesReport, ink: str) -> go.Figure:
    """A bar for each stretch; the route's name and what it is on the day above its bar; the day as a dotted line.

    `ink`: colour of the names, which the theme decides.
    """
    figure = go.Figure([_bars(kind, shown, report) for kind in LOOK])
    for place, each in enumerate(shown):
        figure.add_annotation(x=0, xref="paper", y=place, yshift=17, text=_now(each, report), showarrow=False,
                              xanchor="left", font={"size": 12, "color": ink})  # fmt: skip
    figure.add_vline(x=_moment(report.view.as_of), line={"color": "#777777", "width": 1.5, "dash": "dot"})
    above = 1 + YEARS_PIXELS / (ROW_PIXELS * len(shown))
    figure.update_layout(
        height=EDGE_PIXELS + ROW_PIXELS * len(shown), margin={"l": 8, "r": 8, "t": EDGE_PIXELS - 8, "b": 8},
        barmode="overlay", bargap=0.65, dragmode=False,
        legend={"orientation": "h", "y": above, "yanchor": "bottom", "x": 0, "xanchor": "left"},
        xaxis={"type": "date", "fixedrange": True, "side": "top", "tickformat": "%Y", "dtick": "M12"},
        yaxis={"range": [len(shown) - 0.5, -0.8], "visible": False, "fixedrange": True},
    )  # fmt: skip
    return figure


def _bars(kind: Kind, shown: Sequence[Life], report: PricesReport) -> go.Bar:
    every = [(place, each) for place, life_ in enumerate(shown) for each in life_.stretches if each.kind == kind]
    colour, pattern = LOOK[kind]
    return go.Bar(
        orientation="h", name=say(f"prices.life.{kind}", report.lang), base=[_moment(each.first) for _, each in every],
        x=[(each.last - each.first).days * DAY_MS for _, each in every], y=[place for place, _ in every],
        marker={"color": colour, "line": {"width": 0},
                "pattern": {"shape": pattern, "fillmode": "replace", "bgcolor": colour, "fgcolor": "#ffffff",
                            "size": 7, "solidity": 0.35}},
        customdata=[f"{_plain(shown[place].name)}<br>{_said(each, report)}" for place, each in every],
        hovertemplate="%{customdata}<extra></extra>",
    )  # fmt: skip


def _now(each: Life, report: PricesReport) -> str:
    """The route's name and its state on the day of the question."""
    day = report.view.as_of
    kinds = [part.kind for part in each.stretches if part.first <= day and (day < part.last or part.goes_on)]
    state = say(f"prices.life.now.{kinds[-1] if kinds else 'ended'}", report.lang)
    return say("prices.life.now", report.lang, route=_plain(_short(each.name)), state=state)


def _short(name: str) -> str:
    """What fits over a bar on a phone."""
    return name if len(name) <= NAME_LETTERS else name[: NAME_LETTERS - 1].rstrip() + "…"


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _plain(text: str) -> str:
    """Plotly reads tags in texts; names hold none."""
    return text.replace("<", "‹").replace(">", "›")


def _said(each: Stretch, report: PricesReport) -> str:
    lang = report.lang
    kind = say(f"prices.life.{each.kind}", lang)
    first, last = m.day(each.first, lang), m.day(each.last, lang)
    return say(f"prices.life.{'goes_on' if each.goes_on else 'part'}", lang, kind=kind, first=first, last=last)


def timeline_rows(shown: Sequence[Life], report: PricesReport) -> list[dict[str, str]]:
    """The same in words, a row for each route."""
    joint = "; " if report.lang == "en" else "；"
    return [{"route": each.name, "when": joint.join(_said(part, report) for part in each.stretches)} for each in shown]


def timeline_alt(shown: Sequence[Life], report: PricesReport) -> str:
    lang = report.lang
    rows = timeline_rows(shown, report)
    each = (" " if lang == "en" else "").join(
        say("prices.life.each", lang, route=row["route"], parts=row["when"]) for row in rows
    )
    return say("prices.life.alt", lang, count=len(shown), each=each)
