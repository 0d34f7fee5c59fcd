"""Stretches of a text, as (start, end)."""

from __future__ import annotations

from collections.abc import Sequence

Span = tuple[int, int]
BLANK = "\ufffc"
"""Stands for a character already claimed: no detector takes it for a letter, a digit or a separator."""


def without_overlaps(spans: list[Span]) -> list[Span]:
    """The spans in order of their start, without those that begin inside an earlier or longer one."""
    if len(spans) < 2:
        return spans
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def blank(text: str, spans: Sequence[Span]) -> str:
    """`text` with BLANK over every span; the length stays the same. Spans in order, not overlapping."""
    pieces, done = [], 0
    for start, end in spans:
        pieces += [text[done:start], BLANK * (end - start)]
        done = end
    return "".join([*pieces, text[done:]])
