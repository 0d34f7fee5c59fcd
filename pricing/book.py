"""The price book: load the tables, look rows up at a date, say what can be bought."""

from __future__ import annotations

import hashlib
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from pricing.checks import check_tables
from pricing.errors import InputError, TableError
from pricing.rules import (
    CantoneseEvidence,
    Event,
    Evidence,
    Place,
    Route,
    Row,
    Sale,
    Statement,
    Table,
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
    files: dict[str, str] = field(default_factory=dict)  # row id -> file name

    @cached_property
    def first_day(self) -> date:
        """First day on which any row holds."""
        return min(history[0].from_ for history in self.rows.values())

    def at(self, as_of: date, *, hindsight: bool = False) -> View:
        """The book as it could be known on `as_of`. Raises InputError before the first row of the book."""
        if as_of < self.first_day:
            raise InputError("date_before_book", date=as_of.isoformat(), first=self.first_day.isoformat())
        return View(self, as_of, hindsight)


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
            known = [row for row in self.book.rows.get(row_id, ()) if row.from_ <= day and self.knows(row)]
            last = known[-1] if known else None
            self._seen[key] = last if last and (last.until is None or day <= last.until) else None
        return self._seen[key]

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
        found = ((row_id, self.row(row_id)) for row_id in self.book.rows)
        return {row_id: row for row_id, row in found if row is not None}

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


def stale_days(evidence: Evidence, as_of: date) -> int:
    """Days since the page was seen; above STALE_AFTER_DAYS the screen says so."""
    return (as_of - evidence.seen_on).days


def _read_tables(folder: Path) -> tuple[dict[str, Table], str]:
    tables: dict[str, Table] = {}
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.toml")):
        data = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(path.name.encode() + b"\n" + data)
        tables[path.name] = _parse_table(path.name, data)
    if not tables:
        raise TableError(str(folder), "-", "no price table found", "one TOML file a provider", "Restore the folder.")
    return tables, digest.hexdigest()


def _parse_table(name: str, data: bytes) -> Table:
    try:
        raw = tomllib.loads(data.decode("utf-8"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TableError(name, "-", f"not readable as TOML: {error}", "TOML 1.0 in UTF-8", "Mend that line.") from None
    try:
        return Table.model_validate(raw)
    except ValidationError as error:
        raise _table_error(name, raw, error) from None


def _table_error(name: str, raw: dict[str, object], error: ValidationError) -> TableError:
    """The first thing wrong, named by the row it stands in."""
    first = error.errors()[0]
    where = first["loc"]
    row = ".".join(str(part) for part in where) or "-"
    entries = raw.get(str(where[0])) if where else None
    if len(where) > 1 and isinstance(entries, list) and isinstance(where[1], int):
        entry = entries[where[1]]
        label = entry.get("id") or entry.get("routes") if isinstance(entry, dict) else entry
        row = f"[[{where[0]}]] {label}" + "".join(f" {part}" for part in where[2:])
    message = first["msg"].removeprefix("Value error, ")
    return TableError(
        name, row, message, "see pricing/rules.py", "Correct the row; the page named in its source decides."
    )


def load(folder: Path = TABLES) -> Book:
    """Read and check every table of `folder`. Raises TableError naming file, row and what to do."""
    tables, sha256 = _read_tables(folder)
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
