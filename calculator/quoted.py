"""A quote: what one holds that was given once, and what of an estimate is held against it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Final, Literal

from calculator.projection import month_rows
from calculator.run import LAST_DAY
from calculator.text.money import cents
from pricing.choose import FIRST_YEAR
from pricing.errors import InputError
from pricing.estimate import Estimate, Measured
from pricing.options import EVENTS, OptionId
from pricing.resolve import FX, HIRE_ROWS

Figure = Literal[
    "first_year_hkd", "running_hkd_per_month", "upfront_hkd", "net_hkd_at_horizon", "saving_hkd_per_month"
]  # fmt: skip
FIGURES: Final[tuple[Figure, ...]] = (
    "first_year_hkd", "running_hkd_per_month", "upfront_hkd", "net_hkd_at_horizon", "saving_hkd_per_month",
)  # fmt: skip
ROUTE_INPUT: Final[dict[OptionId, str]] = {"prompting": "prompting_route", "fine_tuning": "fine_tuning_route"}

Kind = Literal["export", "scenario", "link", "assumptions", "workbook"]
Money = Decimal | None


@dataclass(frozen=True)
class UsedPrice:
    """A price row as an export recorded it; `amount` None: it was unknown."""

    id: str
    from_: date
    amount: Decimal | None
    unit: str


@dataclass(frozen=True)
class OldQuote:
    """What an old export, scenario or link says. `recorded`: option -> figure -> HK$ to the cent (None: unknown)."""

    kind: Kind
    values: Mapping[str, Any]
    as_of: date
    measured: Measured | None = None
    hindsight: bool = False
    book_version: str = ""
    book_sha256: str = ""
    recorded: Mapping[str, Mapping[Figure, Money]] = field(default_factory=dict)
    exact_sums: bool = False  # recorded figures are exact sums, not those of lines rounded to the cent
    routes: Mapping[str, str] = field(default_factory=dict)  # option -> the route it was priced on
    choice: str = ""
    prices: tuple[UsedPrice, ...] = ()
    guessed: tuple[str, ...] = ()  # inputs of which the file cannot tell whether they were stated or left open
    ignored: tuple[str, ...] = ()  # what could not be read, as the reader says it


def same_value(one: object, other: object) -> bool:
    """Whether two values of an input are the same; a workbook keeps 15 digits of a number."""
    if isinstance(one, float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=1e-12)
    return one == other


def within_calendar(day: date) -> None:
    """Raises InputError after the last day that anything is worked out for."""
    if day > LAST_DAY:
        raise InputError("date_too_late", date=day.isoformat(), last=LAST_DAY.isoformat())


def figures_hkd(found: Estimate, option: OptionId) -> dict[Figure, Money]:
    """Every figure of an option's chosen route as finance re-adds it: from lines rounded to the cent once.

    None where a figure is unknown or the option is not offered.
    """
    chosen, horizon = found.chosen(option), found.scenario.horizon_months
    if chosen is None:
        return dict.fromkeys(FIGURES)
    rows = month_rows(chosen, found.as_of, max(FIRST_YEAR, horizon))
    saving = chosen.saving_hkd_per_month
    return {
        "first_year_hkd": _total(row.cost_hkd for row in rows[: FIRST_YEAR + 1]),
        "running_hkd_per_month": _total(amount for item, amount in rows[1].items.items() if item not in EVENTS),
        "upfront_hkd": rows[0].cost_hkd,
        "net_hkd_at_horizon": rows[horizon].cumulative_hkd,
        "saving_hkd_per_month": None if saving is None else cents(saving),
    }


def _total(amounts: Iterable[Money]) -> Money:
    """The sum; unknown as soon as one of them is."""
    total = Decimal("0.00")
    for amount in amounts:
        if amount is None:
            return None
        total += amount
    return total


def routes_of(found: Estimate) -> dict[str, str]:
    """Option -> the route it stands on; "" where none is sold."""
    chosen = ((option, found.chosen(option)) for option in ROUTE_INPUT)
    return {option: "" if each is None else each.route.id for option, each in chosen}


def used_rows(found: Estimate) -> tuple[str, ...]:
    """Ids of the price rows behind an estimate: its lines, the hire, and the exchange rate where none was stated."""
    used: dict[str, None] = {}
    for line in found.lines:
        used |= dict.fromkeys(line.price_rows)
    used |= dict.fromkeys(HIRE_ROWS)
    return (*used, *(() if FX in used or found.scenario.fx_hkd_per_usd is not None else (FX,)))
