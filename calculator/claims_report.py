"""The claims check as report rows: claim, status and finding on two days, what would make it true, working, sources."""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from math import ceil

from calculator.report import Report, SourceRow
from calculator.text import LANGS, Lang, has, say, words
from calculator.text import money as m
from calculator.text.route_names import NAMED, route_name
from pricing.book import View
from pricing.claims import Finding, Status
from pricing.rules import Evidence

ICONS: dict[Status, str] = {
    "holds": "✓", "holds_only_if": "◐", "does_not_hold": "✗", "closed_since": "⊘", "not_computable": "?",
}  # fmt: skip
STATUSES: tuple[Status, ...] = ("holds", "holds_only_if", "does_not_hold", "closed_since", "not_computable")


@dataclass(frozen=True)
class Judged:
    """A claim on one day, in words; `icon` stands beside the word, never alone."""

    status: Status
    icon: str
    word: str
    text: str


@dataclass(frozen=True)
class Statement:
    """What somebody stated, where, and the day on which the page was seen to say so."""

    words: str
    url: str
    seen: str


@dataclass(frozen=True)
class ClaimRow:
    """One claim. `then` is the articles' day, `now` the chosen one. Empty text: there is nothing to say."""

    number: int
    claim: str
    then: Judged
    now: Judged
    true_if: str
    working: tuple[str, ...]
    statements: tuple[Statement, ...]
    sources: tuple[SourceRow, ...]


def claim_rows(then: Iterable[Finding], now: Iterable[Finding], articles: View, report: Report) -> list[ClaimRow]:
    """The 19 claims in the report's language; `articles` is the book on the articles' day."""
    return [_row(*pair, articles, report) for pair in zip(then, now, strict=True)]


def tally(findings: Iterable[Finding], lang: Lang) -> str:
    """How many claims have each status, in words."""
    counted = Counter(finding.status for finding in findings)
    parts = [
        say(f"tally.{status}", lang, count=m.number(counted[status], lang)) for status in STATUSES if counted[status]
    ]
    return (", " if lang == "en" else "，").join(parts)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _row(then: Finding, now: Finding, articles: View, report: Report) -> ClaimRow:
    lang, number = report.lang, now.number
    return ClaimRow(
        number=number,
        claim=say(f"claim.{number}", lang),
        then=_judged(then, lang),
        now=_judged(now, lang),
        true_if=_first_said((f"claim.{number}.if.{now.code}", f"claim.{number}.if"), now, lang),
        working=tuple(
            dict.fromkeys(filter(None, (_first_said((f"claim.{number}.sum",), each, lang) for each in (then, now))))
        ),
        statements=tuple(dict.fromkeys(_statement(each, lang) for each in (*then.evidence, *now.evidence))),
        sources=tuple(_sources(dict.fromkeys((*then.rows, *now.rows)), articles, report)),
    )


def _judged(finding: Finding, lang: Lang) -> Judged:
    word = say(f"status.{finding.status}", lang)
    if finding.on is not None:
        word = say("status.closed_since.on", lang, on=m.day(finding.on, lang))
    own, general = f"claim.{finding.number}.{finding.code}", f"claim.{finding.code}"
    return Judged(finding.status, ICONS[finding.status], word, _said(own if has(own) else general, finding, lang))


def _first_said(keys: Iterable[str], finding: Finding, lang: Lang) -> str:
    """The first of `keys` that has words and whose gaps this finding fills; else nothing."""
    for key in keys:
        if has(key) and _gaps(key, lang) <= finding.figures.keys():
            return _said(key, finding, lang)
    return ""


def _gaps(key: str, lang: Lang) -> set[str]:
    template = words()[key][LANGS.index(lang)]
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def _said(key: str, finding: Finding, lang: Lang) -> str:
    return say(key, lang, **{name: figure_text(name, value, lang) for name, value in finding.figures.items()})


def figure_text(name: str, value: object, lang: Lang) -> str:
    """A figure as its name's suffix says: money, tokens, hours, times, a day, a rounded-up gain, or a word."""
    if isinstance(value, tuple):
        named = [say(f"claim.13.met.{each}", lang) for each in value] or [say("claim.13.met.none", lang)]
        return (", " if lang == "en" else "、").join(named)
    if isinstance(value, date):
        return m.day(value, lang)
    if isinstance(value, str):
        return _word(name, value, lang)
    if value is None or not isinstance(value, int | float):
        return say("unknown", lang)
    return next(shape(float(value), lang) for suffix, shape in SHAPES.items() if name.endswith(suffix))


def _word(name: str, value: str, lang: Lang) -> str:
    if name == "base_option":
        return _lower(say(f"option.{value}", lang))
    if name in NAMED:
        return route_name(value, lang)
    return say(f"claim.13.by.{value}", lang) if name == "decided_by" and has(f"claim.13.by.{value}") else value


def _short(value: float, lang: Lang) -> str:
    """Whole if it is whole or large; one decimal else, two below one."""
    places = 0 if value == int(value) or abs(value) >= 100 else 1 if abs(value) >= 1 else 2
    return m.number(value, lang, places)


SHAPES: dict[str, Callable[[float, Lang], str]] = {
    "_hour_hkd": lambda value, lang: m.hkd(value, lang, 2),
    "_hkd": lambda value, lang: m.hkd(value, lang),
    "_usd": lambda value, lang: m.usd(value, lang),
    "_tokens": lambda value, lang: m.number(value, lang),
    "_hours": lambda value, lang: m.number(value, lang, 0 if value == int(value) else 1),
    "_pct": lambda value, lang: m.number(value, lang),
    "_x": _short,
    "_up": lambda value, lang: str(ceil(round(value, 9))),
    "": _short,
}


def _statement(evidence: Evidence, lang: Lang) -> Statement:
    seen = say("source.printed", lang, seen=m.day(evidence.seen_on, lang))
    return Statement(evidence.words, evidence.source, seen)


def _sources(row_ids: Iterable[str], articles: View, report: Report) -> Iterable[SourceRow]:
    """Rows in force on the chosen day; one that held only on the articles' day is shown as of then."""
    for row_id in row_ids:
        row = report.estimate.view.row(row_id) or articles.row(row_id)
        if row is not None:
            yield report.source_row(row)
