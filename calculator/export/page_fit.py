"""How much fits on one A4 page: heights estimated from the width of the words, in the pixels of the printed page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

WIDE_FROM = "\u2e80"  # characters from here on are about two and a quarter Latin ones wide
WIDE, CAPITAL = 2.25, 1.4
PAGE_PX = 1058  # A4 less the margins of the template
SPARE_PX = 26  # another system's letters are not quite as wide
LINE_PX, ITEM_PX, HEADING_PX, SMALL_LINE_PX = 13.95, 1.3, 22.8, 11.1
HALF, FULL, HEADLINE, SMALL_HALF, NOTE, VALUE, CELL, NAME = 68, 143, 82, 80, 37, 22, 33, 33  # Latin letters to a line
BESIDE_TITLE = 88
LONGEST_NAME = 60
LONG_VALUE = 14  # signs; beyond, a figure is words rather than a number
LEAST_BOTTOM_PX = 180
CAPS = (15, 13, 11, 9, 7)  # lines of the two columns of the middle
MOST_QUESTIONS, MOST_REASONS = 6, 6


def width(text: str) -> float:
    """Places a text takes on a line, in Latin letters.

    >>> width("ab微調")
    6.5
    >>> width("AI")
    2.8
    """
    return sum(WIDE if sign >= WIDE_FROM else CAPITAL if sign.isupper() else 1 for sign in text)


def lines(text: str, places: float) -> int:
    """Lines a text takes, none for no text."""
    return ceil(width(text) / places)


def taken(texts: Iterable[str], most_px: float, places: float, line_px: float = LINE_PX) -> list[str]:
    """As many items of a list, from the first, as fit into a height; the first always."""
    found: list[str] = []
    for text in texts:
        most_px -= lines(text, places) * line_px + ITEM_PX
        if found and most_px < 0:
            break
        found.append(text)
    return found


def height(texts: Iterable[str], places: float, line_px: float = LINE_PX) -> float:
    return sum(lines(text, places) * line_px + ITEM_PX for text in texts)


@dataclass(frozen=True)
class Wanted:
    """Everything that could be said, the most important first."""

    names: Sequence[str]  # and the day
    question: str
    headline: str
    detail: str
    figures: Sequence[tuple[str, str]]  # value and note
    reasons: Sequence[str]
    steps: Sequence[str]
    remarks: Sequence[str]
    changes: Sequence[str]
    option_cells: Sequence[tuple[str, str, str]]  # name of the route, whether it can be bought, what is not known
    legend: Sequence[str]
    assumptions: Sequence[tuple[str, str, str]]
    questions: Sequence[str]
    sources: Sequence[str]


@dataclass(frozen=True)
class Fitted:
    """What goes on the page; `sources`: how many."""

    reasons: list[str]
    remarks: list[str]
    changes: list[str]
    questions: list[str]
    sources: int


def fitted(wanted: Wanted) -> Fitted:
    """The most that fits: a shorter middle where the page would otherwise have no room for questions and sources."""
    for cap in CAPS:
        middle = _middle(wanted, cap)
        left = PAGE_PX - SPARE_PX - _fixed_px(wanted) - _middle_px(wanted, middle) - HEADING_PX
        if left >= LEAST_BOTTOM_PX:
            break
    questions = taken(wanted.questions[:MOST_QUESTIONS], left, HALF)
    sources = taken(wanted.sources, left - SMALL_LINE_PX, SMALL_HALF, SMALL_LINE_PX)
    reasons, remarks, changes = middle
    return Fitted(reasons, remarks, changes, questions, len(sources))


Middle = tuple[list[str], list[str], list[str]]  # reasons, remarks, changes


def _middle(wanted: Wanted, cap: int) -> Middle:
    """Reasons on the left; on the right the steps, remarks as far as there is room, then what would change it."""
    room = cap * LINE_PX - height(wanted.steps, HALF)
    remarks = taken(wanted.remarks, room / 2, HALF) if wanted.remarks else []
    changes = taken(wanted.changes, room - height(remarks, HALF), HALF)
    return taken(wanted.reasons[:MOST_REASONS], cap * LINE_PX, HALF), remarks, changes


def _middle_px(wanted: Wanted, middle: Middle) -> float:
    reasons, remarks, changes = middle
    right = [wanted.steps, changes, remarks]
    right_px = sum(HEADING_PX + height(each, HALF) for each in right if each)
    return max(HEADING_PX + height(reasons, HALF), right_px)


def _fixed_px(wanted: Wanted) -> float:
    """Header, question, verdict, figures, options, chart beside assumptions, and the footer."""
    names = "   ".join(wanted.names)
    header = LINE_PX * (1 if width(names) < BESIDE_TITLE else 1 + lines(names, FULL))
    verdict = 12 + 20.4 * lines(wanted.headline, HEADLINE)
    said = 5 + LINE_PX * (lines(wanted.question, FULL) + lines(wanted.detail, FULL))
    figures = 30 + max(_figure_px(value, note) for value, note in wanted.figures)
    return header + verdict + said + figures + _options_px(wanted) + _chart_px(wanted) + 29


def _figure_px(value: str, note: str) -> float:
    """A long value stands in smaller type, and may take two lines."""
    return (19 if len(value) <= LONG_VALUE else 16.5 * lines(value, VALUE)) + SMALL_LINE_PX * lines(note, NOTE)


def _options_px(wanted: Wanted) -> float:
    rows = sum(
        2.4 + 12.7 * max(1 + lines(name, NAME), lines(buyable, CELL) + lines(unknown, CELL))
        for name, buyable, unknown in wanted.option_cells
    )
    return HEADING_PX + 17 + rows


def _chart_px(wanted: Wanted) -> float:
    table = 16 + sum(
        3.3 + 12.1 * max(lines(label, 33), lines(value, 17), lines(whose, 26))
        for label, value, whose in wanted.assumptions
    )
    drawing = 175 + 13 * sum(lines(words, 70) for words in wanted.legend)
    return HEADING_PX + max(table, drawing)
