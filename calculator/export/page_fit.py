"""How much fits on one A4 page: heights estimated from the width of the words, in the pixels of the printed page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

WIDE_FROM = "\u2e80"  # characters from here on are about two and a quarter Latin ones wide
WIDE = 2.25
PAGE_PX = 1058  # A4 less the margins of the template
SPARE_PX = 22
LINE_PX, ITEM_PX, HEADING_PX, SMALL_LINE_PX = 13.95, 1.3, 22.8, 11.1
HALF, FULL, HEADLINE, SMALL_HALF, NOTE, CELL, NAME = 69, 150, 92, 82, 42, 56, 34  # Latin letters to a line
LEAST_BOTTOM_PX = 205
CAPS = (15, 13, 11, 9, 7)  # lines of the two columns of the middle
MOST_QUESTIONS, MOST_REASONS = 6, 6


def width(text: str) -> float:
    """Places a text takes on a line, in Latin letters.

    >>> width("ab微調")
    6.5
    """
    return sum(WIDE if sign >= WIDE_FROM else 1 for sign in text)


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

    names: Sequence[str]
    question: str
    headline: str
    detail: str
    notes: Sequence[str]  # under the four figures
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
    header = 15 + LINE_PX * lines("".join(wanted.names), FULL - 50)
    verdict = 12 + 20.4 * lines(wanted.headline, HEADLINE)
    said = 5 + LINE_PX * (lines(wanted.question, FULL) + lines(wanted.detail, FULL))
    figures = 49 + SMALL_LINE_PX * max(lines(note, NOTE) for note in wanted.notes)
    return header + verdict + said + figures + _options_px(wanted) + _chart_px(wanted) + 40


def _options_px(wanted: Wanted) -> float:
    rows = sum(
        7 + 12.7 * max(1 + lines(name, NAME), lines(buyable, CELL) + lines(unknown, CELL))
        for name, buyable, unknown in wanted.option_cells
    )
    return HEADING_PX + 17 + rows


def _chart_px(wanted: Wanted) -> float:
    table = 16 + sum(
        3.3 + 12.1 * max(lines(label, 38), lines(value, 16), lines(whose, 24))
        for label, value, whose in wanted.assumptions
    )
    drawing = 175 + 13 * sum(lines(words, 70) for words in wanted.legend)
    return HEADING_PX + max(table, drawing)
