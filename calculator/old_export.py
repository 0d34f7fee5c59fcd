"""`estimate --format json`, read back as an old quote: every part checked, none of it trusted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from calculator.export.replay import REPLAY_VERSION
from calculator.quoted import FIGURES, ROUTE_INPUT, Figure, Money, OldQuote, UsedPrice, same_value, within_calendar
from calculator.text.money import cents, exact
from pricing.book import Book
from pricing.errors import InputError
from pricing.estimate import Measured, estimate
from pricing.scenario import inputs, parse_scenario

LINES_OF_A_MONTH: Final = 20  # at most; each is rounded by half a cent at most
Amount = Annotated[float, Field(allow_inf_nan=False)]
# What an estimate fills in by itself, so a file of values used cannot tell whether they had been stated.
LEFT_OPEN: Final[dict[str, Any]] = {
    **{name: None for name, about in inputs().items() if about.default is None},
    **dict.fromkeys(ROUTE_INPUT.values(), "recommended"),
}


class _Loose(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class _BookUsed(_Loose):
    version: str = ""
    sha256: str = ""


class _Figures(_Loose):
    first_year_hkd: Amount | None
    running_hkd_per_month: Amount | None
    upfront_hkd: Amount | None
    net_hkd_at_horizon: Amount | None
    saving_hkd_per_month: Amount | None

    def to_the_cent(self) -> dict[Figure, Money]:
        exact: dict[Figure, float | None] = {figure: getattr(self, figure) for figure in FIGURES}
        return {figure: None if amount is None else cents(amount) for figure, amount in exact.items()}


class _Option(_Figures):
    id: str
    route: str
    chosen: bool


class _Verdict(_Loose):
    choice: str


class _Measured(_Loose):
    chinese_share: Annotated[float, Field(ge=0, le=1)] | None = None
    shows_sensitive_data: bool = False


class _Replay(_Loose):
    version: int
    scenario: dict[str, Any]
    measured: _Measured = _Measured()
    figures: dict[str, _Figures]


class _Price(_Loose):
    id: str
    from_: date = Field(alias="from")
    amount: Amount | None
    unit: str


class _Export(_Loose):
    """`estimate --format json`, as far as a quote needs it."""

    as_of: date
    hindsight: bool = False
    book: _BookUsed
    scenario: dict[str, Any]
    options: list[_Option]
    verdict: _Verdict
    replay: _Replay | None = None
    prices: list[_Price] = []


def quote_of_export(name: str, values: dict[str, Any], book: Book) -> OldQuote:
    """Raises InputError where the file is of a newer version, damaged or contradicts itself."""
    replay = values.get("replay")
    version = replay.get("version") if isinstance(replay, dict) else None
    if isinstance(version, int) and version > REPLAY_VERSION:
        raise InputError("requote_newer", file=name, version=version, known=REPLAY_VERSION)
    try:
        export = _Export.model_validate(values)
        prices = tuple(
            UsedPrice(each.id, each.from_, None if each.amount is None else exact(each.amount), each.unit)
            for each in export.prices
        )
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise InputError("requote_damaged", file=name, where=where) from None
    chosen = [option for option in export.options if option.chosen]
    measured: Measured | None = None
    guessed: tuple[str, ...] = ()
    if export.replay is not None:
        asked = export.replay.scenario
        told = export.replay.measured
        measured = Measured(told.chinese_share, told.shows_sensitive_data)
    else:
        asked, guessed = reopened(export.scenario, export.as_of, book)
    return OldQuote(
        kind="export",
        values=asked,
        as_of=export.as_of,
        measured=measured,
        hindsight=export.hindsight,
        book_version=export.book.version,
        book_sha256=export.book.sha256,
        recorded=_recorded(name, chosen, export.replay),
        exact_sums=export.replay is None,
        routes={each.id: each.route for each in chosen if each.id in ROUTE_INPUT},
        choice=export.verdict.choice,
        prices=prices,
        guessed=guessed,
    )


def _recorded(name: str, chosen: list[_Option], replay: _Replay | None) -> dict[str, dict[Figure, Money]]:
    """Option -> figures to the cent. Raises InputError where the file contradicts itself."""
    exact = {each.id: each.to_the_cent() for each in chosen}
    if replay is None:
        return exact
    shown = {option: figures.to_the_cent() for option, figures in replay.figures.items()}
    if shown.keys() != exact.keys():
        raise InputError("requote_damaged", file=name, where="replay.figures")
    for option, figures in shown.items():
        for figure, amount in figures.items():
            if not _agree(amount, exact[option][figure], _rounding_hkd(figure)):
                raise InputError("requote_damaged", file=name, where=f"{option}: {figure}")
    return shown


def _rounding_hkd(figure: Figure) -> Decimal:
    """The most by which a sum of rounded lines may differ from the exact sum."""
    months = {"first_year_hkd": 13, "net_hkd_at_horizon": 61, "saving_hkd_per_month": 0}.get(figure, 1)
    return Decimal("0.005") * LINES_OF_A_MONTH * months


def _agree(one: Money, other: Money, within: Decimal) -> bool:
    return one is other if one is None or other is None else abs(one - other) <= within


def reopened(used: Mapping[str, Any], as_of: date, book: Book) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Values as they may have been asked, from the values used, and the names of those that had to be guessed.

    What the calculator would have filled in by itself on that day counts as left open. Raises InputError.
    """
    within_calendar(as_of)
    stated = parse_scenario(dict(used))
    opened = {name: left for name, left in LEFT_OPEN.items() if getattr(stated, name) != left}
    if not opened:
        return dict(used), ()
    found = estimate(stated.model_copy(update=opened), book, as_of).resolved
    guessed = tuple(name for name in opened if same_value(found[name], used.get(name)))
    return {**used, **{name: opened[name] for name in guessed}}, guessed
