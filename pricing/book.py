"""The price book: load the tables, look rows up at a date, say what can be bought."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TypeVar

from pricing.checks import check_tables
from pricing.errors import InputError
from pricing.reading import read_tables
from pricing.rules import (
    CantoneseEvidence,
    Event,
    Evidence,
    Place,
    Route,
    Row,
    Sale,
    Statement,
    Window,
)
from pricing.units import currency

TABLES = Path(__file__).parent / "tables"
STALE_AFTER_DAYS = 90


@dataclass(frozen=True, eq=False)
class Book:
    """Every row of every table, and the fingerprint of the files they came from."""

    version: str
    sha256: str
    rows: dict[str, tuple[Row, ...]]  # id -> its history, oldest first
    routes: dict[str, Route]
    provider_of: dict[str, str]  # route id -> provider id
    provider_names: dict[str, str]
    windows: dict[str, tuple[Window, ...]]  # route id -> statements, oldest announcement first
    sales: dict[str, tuple[Sale, ...]]
    places: dict[str, tuple[Place, ...]]
    cantonese: dict[str, tuple[CantoneseEvidence, ...]]
    provider_of_row: dict[str, str]
    files: dict[str, str] = field(default_factory=dict)  # row id -> file name

    @cached_property
    def first_day(self) -> date:
        """First day on which any row holds."""
        return min(history[0].from_ for history in self.rows.values())

    def at(self, as_of: date, *, hindsight: bool = False) -> View:
        """The book as it could be known on `as_of`. Raises InputError before the first row of the book."""
        if as_of < self.first_day:
            raise InputError("date_before_book", date=as_of.isoformat(), first=self.first_day.isoformat())
        return _view(self, as_of, hindsight)


@dataclass(frozen=True)
class View:
    """The book on one day: only what had been announced by then, unless hindsight is asked for."""

    book: Book
    as_of: date
    hindsight: bool = False
    _seen: dict[tuple[str, date], Row | None] = field(default_factory=dict, repr=False, compare=False)

    def knows(self, evidence: Evidence) -> bool:
        return self.hindsight or evidence.visible_from <= self.as_of

    def row(self, row_id: str, on: date | None = None) -> Row | None:
        """The row `row_id` in force on day `on` (default: as_of), or None if none holds or none was known."""
        day = on or self.as_of
        key = (row_id, day)
        if key not in self._seen:
            self._seen[key] = _in_force(self.book.rows.get(row_id, ()), day, self._known_by)
        return self._seen[key]

    @property
    def _known_by(self) -> date:
        return date.max if self.hindsight else self.as_of

    def amount(self, row_id: str, on: date | None = None) -> Decimal | None:
        """Amount of a row, or None where it is unknown. CNY has no exchange rate of ours, so it is unknown too."""
        row = self.row(row_id, on)
        return row.amount if row is not None and currency(row.unit) != "CNY" else None

    def changes_after(self, row_ids: Iterable[str]) -> bool:
        """Whether any of these rows has a known change after as_of (so months differ)."""
        histories = (row for row_id in row_ids for row in self.book.rows.get(row_id, ()))
        return any(self.knows(row) and (row.from_ > self.as_of or row.until is not None) for row in histories)

    def rows_in_force(self) -> dict[str, Row]:
        """Every row in force on as_of, by id."""
        day, known_by = self.as_of, self._known_by
        histories = self.book.rows.items()
        return {row_id: row for row_id, history in histories if (row := _in_force(history, day, known_by))}

    def routes(self, use: str) -> list[Route]:
        """Routes already sold on as_of (ended ones stay, closed), by id."""
        every = (self.book.routes[route_id] for route_id in sorted(self.book.routes))
        return [route for route in every if route.use == use and self._sold_yet(route.id)]

    def _sold_yet(self, route_id: str) -> bool:
        opened = self.window(route_id, "sold_from")
        return opened is not None and opened.on <= self.as_of

    def window(self, route_id: str, event: Event) -> Window | None:
        """The latest statement known about this event of the route's life."""
        known = [
            window for window in self.book.windows.get(route_id, ()) if window.event == event and self.knows(window)
        ]
        return known[-1] if known else None

    def sale(self, route_id: str, region: str = "HK") -> Sale | None:
        known = [
            sale
            for sale in self.book.sales.get(route_id, ())
            if sale.region == region and self.knows(sale) and sale.from_ <= self.as_of
        ]
        return known[-1] if known else None

    def place(self, route_id: str) -> Place | None:
        known = [place for place in self.book.places.get(route_id, ()) if self.knows(place)]
        return known[-1] if known else None

    def cantonese_level(self, route_id: str) -> str:
        known = [each for each in self.book.cantonese.get(route_id, ()) if self.knows(each)]
        return known[-1].level if known else "none"


@lru_cache(maxsize=32)
def _view(book: Book, as_of: date, hindsight: bool) -> View:
    """One view for all who ask about the same day: what it has looked up need not be looked up again."""
    return View(book, as_of, hindsight)


def _in_force(history: tuple[Row, ...], day: date, known_by: date) -> Row | None:
    """The last row announced by `known_by` that starts on or before `day`, unless it has lapsed by then."""
    for row in reversed(history):
        if row.from_ <= day and (row.announced or row.from_) <= known_by:  # visible_from, without two calls a row
            return row if row.until is None or day <= row.until else None
    return None


def stale_days(evidence: Evidence, as_of: date) -> int:
    """Days since the page was seen; above STALE_AFTER_DAYS the screen says so."""
    return (as_of - evidence.seen_on).days


@contextmanager
def _without_collection() -> Iterator[None]:
    """No garbage collection while the tables are read: nearly every object made here stays, so looking is waste."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@_without_collection()
def load(folder: Path = TABLES) -> Book:
    """Read and check every table of `folder`. Raises TableError naming file, row and what to do."""
    tables, sha256 = read_tables(folder)
    check_tables(tables)
    rows: dict[str, list[Row]] = defaultdict(list)
    files: dict[str, str] = {}
    for name, table in tables.items():
        for row in table.row:
            rows[row.id].append(row)
            files[row.id] = name
    version = max(row.seen_on for history in rows.values() for row in history)
    return Book(
        version=version.strftime("%Y.%m.%d"),
        sha256=sha256,
        rows={row_id: tuple(sorted(history, key=lambda row: row.from_)) for row_id, history in rows.items()},
        routes={route.id: route for table in tables.values() for route in table.route},
        provider_of={route.id: table.provider.id for table in tables.values() for route in table.route},
        provider_names={table.provider.id: table.provider.name for table in tables.values()},
        windows=_by_route(window for table in tables.values() for window in table.window),
        sales=_by_route(sale for table in tables.values() for sale in table.sale),
        places=_by_route(place for table in tables.values() for place in table.place),
        cantonese=_by_route(each for table in tables.values() for each in table.cantonese),
        provider_of_row={row.id: table.provider.id for table in tables.values() for row in table.row},
        files=files,
    )


S = TypeVar("S", bound=Statement)


def _by_route(statements: Iterable[S]) -> dict[str, tuple[S, ...]]:
    found: dict[str, list[S]] = defaultdict(list)
    for statement in statements:
        for route_id in statement.routes:
            found[route_id].append(statement)
    return {route_id: tuple(sorted(each, key=lambda one: one.visible_from)) for route_id, each in found.items()}


@cache
def default_book() -> Book:
    """The shipped book, loaded once."""
    return load()
