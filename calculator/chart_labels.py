"""Labels of a chart's rows broken into lines, so that a phone keeps room for the bars."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final
from unicodedata import east_asian_width

# A unit in brackets and what follows a comma stand together; inside them a line may end after a Han character, and
# after the hyphen or stop of a price row's name. No closing mark begins a line.
_PARTS: Final = re.compile(r"(?<=[，、：]) ?|(?=（)| (?=\()")
_ENDS: Final = re.compile(
    r"(?<=[\u4e00-\u9fff／，、：（])(?![）／，、：])|(?=[\u4e00-\u9fff])(?<![（ ])|(?<=[-.])(?=\w)|(?<= )"
)
LINE_PIXELS: Final = 16


def width(text: str) -> int:
    """How wide it is drawn, a Latin letter being 1 and a Chinese one 2."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def label_lines(text: str, widest: int) -> list[str]:
    """The lines of a label, none wider than `widest` Latin letters as long as a word of it is not."""
    lines = [""]
    for piece in _pieces(text, widest):
        if width((lines[-1] + piece).rstrip()) > widest and lines[-1]:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


def _pieces(text: str, widest: int) -> Iterator[str]:
    """What stands together: a part where it fits on a line, else what of it may."""
    starts = [0, *(found.end() for found in _PARTS.finditer(text)), len(text)]
    for start, end in pairwise(starts):
        part = text[start:end]
        yield from [part] if width(part.rstrip()) <= widest else _ENDS.split(part)


def row_pixels(labels: Sequence[Sequence[str]], least: int) -> int:
    """Height of a row in which the label of most lines stands clear of the next."""
    return max([least, *(LINE_PIXELS * len(lines) + LINE_PIXELS // 2 for lines in labels)])
