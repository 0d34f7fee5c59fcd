"""Personal data in Hong Kong text: identity, payment and Octopus cards, phones, e-mail, names after cues.

Every detector sees the text with what the earlier ones found blanked out, so one stretch is reported once.
Names are found after cues only (先生, Ms, 收件人:), so expect misses: a person should look as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from calculator.dataset.person_names import CUE, CUE_CHARACTERS, name_spans
from calculator.dataset.personal_numbers import (
    card_spans,
    half_width,
    hkid_spans,
    octopus_spans,
    phone_spans,
)
from calculator.dataset.spans import Span, blank

KINDS = ("hkid", "phone", "email", "card", "octopus", "name")
Detector = Callable[[str], list[Span]]

_PLACEHOLDERS = {kind: f"[{kind.upper()}]" for kind in KINDS}
# At most 64 characters before the @ and a look behind, so that a long run of letters is read only once.
_LOCAL = r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+"
_EMAIL = re.compile(_LOCAL + r"@([A-Za-z0-9-]{1,63}+(?:\.[A-Za-z0-9-]{1,63}+){1,8}+)")
_FIVE_MORE_DIGITS = r"(?:[\s()（）.\-－‐-―−]{0,3}+[0-9０-９]){5}"
_SIX_DIGITS = re.compile("[0-9０-９]" + _FIVE_MORE_DIGITS)
_NAME_CUE = re.compile(f"[{CUE_CHARACTERS}](?:{CUE})")
_WORTH_A_LOOK = re.compile(f"[0-9０-９@＠{CUE_CHARACTERS}](?:{CUE}|(?<=[0-9０-９]){_FIVE_MORE_DIGITS}|(?<=[@＠]))")
"""Begins with one class of characters, which the engine looks for fastest; most texts need no more."""
_KEPT_AT_LEAST_ALNUM = 8


class Finding(NamedTuple):
    """One piece of personal data: its kind (one of KINDS) and where it stands, text[start:end]."""

    kind: str
    start: int
    end: int


def email_spans(text: str) -> list[Span]:
    """Where e-mail addresses stand; the last part of the domain must hold a letter."""
    return [match.span() for match in _EMAIL.finditer(text) if not match[1].rpartition(".")[2].isdigit()]


_NUMBER_DETECTORS: tuple[tuple[str, Detector], ...] = (
    ("hkid", hkid_spans),
    ("card", card_spans),
    ("octopus", octopus_spans),
    ("phone", phone_spans),
)


def _detectors(text: str) -> list[tuple[str, Detector]]:
    chosen: list[tuple[str, Detector]] = []
    if "@" in text:
        chosen.append(("email", email_spans))
    if _SIX_DIGITS.search(text):
        chosen.extend(_NUMBER_DETECTORS)
    if _NAME_CUE.search(text):
        chosen.append(("name", name_spans))
    return chosen


def find(text: str) -> list[Finding]:
    """Personal data in `text`, in the order of appearance; findings never overlap."""
    if not _WORTH_A_LOOK.search(text):
        return []
    found: list[Finding] = []
    left = half_width(text)
    for kind, detector in _detectors(left):
        if spans := detector(left):
            found.extend(Finding(kind, start, end) for start, end in spans)
            left = blank(left, spans)
    if len(found) > 1:
        found.sort(key=lambda finding: finding.start)
    return found


def _masked(kind: str, value: str) -> str:
    """`value` with letters and digits turned into bullets, but the first and, of a number, the last two."""
    places = [place for place, char in enumerate(value) if char.isalnum()]
    kept = set(places[:1]) if len(places) > 1 else set()
    if kind in ("phone", "card", "octopus") and len(places) >= _KEPT_AT_LEAST_ALNUM:
        kept.update(places[-2:])
    hidden = set(places) - kept
    return "".join("•" if place in hidden else char for place, char in enumerate(value))


def _rewrite(text: str, found: Sequence[Finding], written: Callable[[str, str], str]) -> str:
    pieces, done = [], 0
    for kind, start, end in found:
        pieces += [text[done:start], written(kind, text[start:end])]
        done = end
    return "".join([*pieces, text[done:]])


def mask(text: str) -> str:
    """`text` to show on a screen: 9123 4567 becomes 9••• ••67; the length stays the same."""
    return _rewrite(text, find(text), _masked)


def replace(text: str) -> str:
    """`text` with placeholders such as [PHONE] for personal data; nothing is found in the result."""
    while found := find(text):
        text = _rewrite(text, found, lambda kind, _value: _PLACEHOLDERS[kind])
    return text


def count(text: str) -> dict[str, int]:
    """How many of each kind are in `text`; a kind that does not occur has no key."""
    counts: dict[str, int] = {}
    for finding in find(text):
        counts[finding.kind] = counts.get(finding.kind, 0) + 1
    return counts
