"""A scenario kept to be compared: its inputs, its day and what a dataset told beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from calculator.quoted import OldQuote, within_calendar
from calculator.report import Report
from calculator.text import Lang
from pricing.book import default_book
from pricing.estimate import Estimate, Measured, estimate
from pricing.scenario import parse_scenario


@dataclass(frozen=True)
class Kept:
    """Enough to work the same estimate out again, in either language."""

    name: str
    values: Mapping[str, Any]
    as_of: date
    measured: Measured | None = None
    hindsight: bool = False


def kept_of(name: str, quote: OldQuote) -> Kept:
    return Kept(name, quote.values, quote.as_of, quote.measured, quote.hindsight)


def kept_from(name: str, found: Estimate) -> Kept:
    """The scenario of an estimate."""
    return Kept(name, found.scenario.model_dump(mode="json"), found.as_of, found.measured, found.hindsight)


def report_of(kept: Kept, lang: Lang, *, iso_dates: bool = False) -> Report:
    """Raises InputError where the inputs or the day cannot be used."""
    within_calendar(kept.as_of)
    scenario = parse_scenario(dict(kept.values))
    found = estimate(scenario, default_book(), kept.as_of, hindsight=kept.hindsight, measured=kept.measured)
    return Report(found, lang, iso_dates=iso_dates)
