"""Cumulative cash as a small SVG: no script, no style sheet, every text real text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import count
from math import ceil, floor, log10

from calculator.text import Lang
from calculator.text import money as m

WIDTH, HEIGHT = 400, 196
TOP, RIGHT, BOTTOM = 6, 8, 28
FONT, ROW = 10, 12
DASHES = {"solid": "", "dash": "7 4", "dot": "2 3", "dashdot": "8 3 2 3"}
INK, GRID = "#3c4650", "#d5dade"


@dataclass(frozen=True)
class Curve:
    """HK$ at month 0, 1, ...; `mark`: the month and the words of its payback, where it is marked."""

    name: str
    colour: str
    dash: str  # solid, dash, dot or dashdot
    values: tuple[float, ...]
    mark: tuple[float, str] | None = None


@dataclass(frozen=True)
class Band:
    """Low and high HK$ by month, in the colour of its curve."""

    colour: str
    low: tuple[float, ...]
    high: tuple[float, ...]


@dataclass(frozen=True)
class Frame:
    """Months and HK$ to places on the drawing."""

    months: int
    low: float
    high: float
    left: float

    def x(self, month: float) -> float:
        return self.left + (WIDTH - RIGHT - self.left) * month / self.months

    def y(self, hkd: float) -> float:
        return TOP + (HEIGHT - BOTTOM - TOP) * (self.high - hkd) / (self.high - self.low)


def cash_svg(curves: Sequence[Curve], band: Band | None, lang: Lang, alt: str, month_word: str) -> str:
    """The drawing as one element; empty where there is no curve. Month 0 to the end of the longest curve."""
    if not curves:
        return ""
    frame, ticks = _frame(curves, band, lang)
    parts = [
        f'<svg role="img" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" font-size="{FONT}" '
        f'xmlns="http://www.w3.org/2000/svg"><title>{escape(alt)}</title>',
        *(_tick(frame, tick, lang) for tick in ticks),
        *_months(frame, month_word),
        "" if band is None else _band(frame, band),
        _line(frame.x(0), frame.y(0), frame.x(frame.months), frame.y(0), INK, 1.4),
        *(_curve(frame, curve) for curve in curves),
        *_marks(frame, curves),
        "</svg>",
    ]
    return "\n".join(part for part in parts if part)


def swatch(curve: Curve) -> str:
    """A short piece of the line, for the list that names the lines."""
    dash = f' stroke-dasharray="{DASHES[curve.dash]}"' if DASHES[curve.dash] else ""
    return (
        f'<svg aria-hidden="true" width="30" height="8" viewBox="0 0 30 8"><path d="M1 4H29" '
        f'stroke="{curve.colour}" stroke-width="2.2"{dash}/></svg>'
    )


def _frame(curves: Sequence[Curve], band: Band | None, lang: Lang) -> tuple[Frame, list[float]]:
    values = [0.0, *(value for curve in curves for value in curve.values)]
    if band is not None:
        values += [*band.low, *band.high]
    low, high = min(values), max(values)
    step = _step(max(high - low, 1.0) / 4)
    first, last = floor(low / step), max(ceil(high / step), floor(low / step) + 1)
    ticks = [index * step for index in range(first, last + 1)]
    widest = max(len(m.hkd(tick, lang)) for tick in ticks)
    months = max(len(curve.values) - 1 for curve in curves)
    return Frame(max(months, 1), ticks[0], ticks[-1], 8 + 0.56 * FONT * widest), ticks


def _step(rough: float) -> float:
    """The next 1, 2, 2.5 or 5 times a power of ten.

    >>> [_step(0.9), _step(1.2), _step(2_300), _step(30_000)]
    [1.0, 2.0, 2500.0, 50000.0]
    """
    power = 10.0 ** floor(log10(rough))
    return next((power * each for each in (1, 2, 2.5, 5) if power * each >= rough), power * 10)


def _tick(frame: Frame, hkd: float, lang: Lang) -> str:
    y = frame.y(hkd)
    return (
        _line(frame.left, y, WIDTH - RIGHT, y, GRID, 0.7)
        + f'<text x="{frame.left - 4:.1f}" y="{y + 3.4:.1f}" text-anchor="end" fill="{INK}">'
        + f"{escape(m.hkd(hkd, lang))}</text>"
    )


def _months(frame: Frame, word: str) -> list[str]:
    every = next(each for each in (1, 2, 3, 6, 12) if frame.months / each <= 12)
    y = HEIGHT - BOTTOM + 13
    found = [
        f'<text x="{frame.x(month):.1f}" y="{y}" text-anchor="middle" fill="{INK}">{month}</text>'
        for month in range(0, frame.months + 1, every)
    ]
    centre = (frame.x(0) + frame.x(frame.months)) / 2
    return [*found, f'<text x="{centre:.1f}" y="{y + 12}" text-anchor="middle" fill="{INK}">{escape(word)}</text>']


def _line(x1: float, y1: float, x2: float, y2: float, colour: str, width: float) -> str:
    return f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke="{colour}" stroke-width="{width}"/>'


def _points(frame: Frame, values: Sequence[float]) -> list[str]:
    return [f"{frame.x(month):.1f} {frame.y(hkd):.1f}" for month, hkd in zip(count(), values, strict=False)]


def _curve(frame: Frame, curve: Curve) -> str:
    dash = f' stroke-dasharray="{DASHES[curve.dash]}"' if DASHES[curve.dash] else ""
    path = "M" + "L".join(_points(frame, curve.values))
    return f'<path d="{path}" fill="none" stroke="{curve.colour}" stroke-width="2.2" stroke-linejoin="round"{dash}/>'


def _band(frame: Frame, band: Band) -> str:
    around = _points(frame, band.high) + _points(frame, band.low)[::-1]
    return f'<path d="M{"L".join(around)}Z" fill="{band.colour}" fill-opacity="0.13"/>'


def _marks(frame: Frame, curves: Sequence[Curve]) -> list[str]:
    """Each payback as a dot on the zero line, led up to its words; the earliest stands highest, so none is crossed."""
    marked = sorted((curve.mark, curve.colour) for curve in curves if curve.mark is not None)
    found = []
    for row, ((month, words), colour) in enumerate(marked):
        x, y = frame.x(month), TOP + ROW * (row + 0.8)
        late = month > frame.months / 2
        found.append(
            _line(x, frame.y(0), x, y - ROW / 2, colour, 0.8)
            + f'<circle cx="{x:.1f}" cy="{frame.y(0):.1f}" r="3" fill="{colour}"/>'
            + f'<text x="{x - 4 if late else x + 4:.1f}" y="{y:.1f}" text-anchor="{"end" if late else "start"}" '
            + f'fill="{colour}" font-weight="600" stroke="#fff" stroke-width="2.5" paint-order="stroke">'
            + f"{escape(words)}</text>"
        )
    return found
