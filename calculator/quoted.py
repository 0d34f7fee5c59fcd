"""A quote: what one holds that was given once, and what of an estimate is held against it."""

from __future__ import annotations

from collections.abc import Mapping
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
from pricing.figures import OptionEstimate
from pricing.options import OptionId
from pricing.resolve import FX, HIRE_ROWS

Figure = Literal[
    "first_year_hkd", "running_hkd_per_month", "upfront_hkd", "net_hkd_at_horizon", "saving_hkd_per_month"
]  # fmt: skip
FIGURES: Final[tuple[Figure, ...]] = (
    "first_year_hkd", "running_hkd_per_month", "upfront_hkd", "net_hkd_at_horizon", "saving_hkd_per_month",
)  # fmt: skip
ROUTE_INPUT: Final[dict[OptionId, str]] = {"prompting": "prompting_route", "fine_tuning": "fine_tuning_route"}

Kind = Literal["export", "scenario", "link", "assumptions"]
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
    exact_sums: bool = False  # a recorded first year is the exact sum, not that of the rounded lines faces show
    routes: Mapping[str, str] = field(default_factory=dict)  # option -> the route it was priced on
    choice: str = ""
    prices: tuple[UsedPrice, ...] = ()
    guessed: tuple[str, ...] = ()  # inputs of which the file cannot tell whether they were stated or left open
    ignored: tuple[str, ...] = ()  # what could not be read, as the reader says it


def within_calendar(day: date) -> None:
    """Raises InputError after the last day that anything is worked out for."""
    if day > LAST_DAY:
        raise InputError("date_too_late", date=day.isoformat(), last=LAST_DAY.isoformat())


def hkd(found: Estimate, option: OptionId, figure: Figure) -> Money:
    """A figure of an option's chosen route, to the cent as every face shows it; None where unknown or not offered."""
    chosen = found.chosen(option)
    if chosen is None:
        return None
    if figure == "first_year_hkd":
        return _first_year_hkd(chosen, found.as_of)
    exact = getattr(chosen, figure)
    return None if exact is None else cents(exact)


def _first_year_hkd(chosen: OptionEstimate, as_of: date) -> Money:
    """Added from rounded lines, as the answer shows it."""
    total = Decimal("0.00")
    for row in month_rows(chosen, as_of, FIRST_YEAR):
        if row.cost_hkd is None:
            return None
        total += row.cost_hkd
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
