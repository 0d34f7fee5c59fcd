"""What only the tables together can show: duplicates, overlaps, dangling references, windows out of order."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from pricing.errors import TableError
from pricing.rules import ROUTE_FIELDS, Route, Row, Statement, Table

OPENING = "sold_from"


def check_tables(tables: dict[str, Table]) -> None:
    """Raise TableError for the first fault that needs more than one row to see."""
    _check_providers(tables)
    _check_rows(tables)
    routes = _check_routes(tables)
    for name, table in tables.items():
        for statement in (*table.window, *table.sale, *table.place, *table.cantonese):
            _check_statement(name, statement, routes)
    _check_windows(tables)


def _check_providers(tables: dict[str, Table]) -> None:
    files: dict[str, str] = {}
    for name, table in tables.items():
        if table.provider.id in files:
            raise TableError(name, f"[provider] {table.provider.id}",
                             f"duplicate id: {files[table.provider.id]} has this provider", "one file a provider",
                             "Move the rows there, or give this provider an id of its own.")  # fmt: skip
        files[table.provider.id] = name


def _check_rows(tables: dict[str, Table]) -> None:
    histories: dict[str, list[tuple[str, Row]]] = defaultdict(list)
    for name, table in tables.items():
        for row in table.row:
            histories[row.id].append((name, row))
    for row_id, history in histories.items():
        history.sort(key=lambda entry: entry[1].from_)
        for (_, before), (name, after) in pairwise(history):
            where = f"[[row]] {row_id} from {after.from_}"
            if before.from_ == after.from_:
                raise TableError(name, where, "duplicate id: two rows start on the same day",
                                 "one row per id and day", "Delete one, or give the change its own `from`.")  # fmt: skip
            if before.until is not None and before.until >= after.from_:
                raise TableError(name, where, f"overlapping rows: the one before holds until {before.until}",
                                 "`until` before the next `from`", "Correct one of the two dates.")  # fmt: skip
            if before.unit != after.unit:
                raise TableError(name, where, f"unit {after.unit} where the row before has {before.unit}",
                                 "one unit per id", "Give the new unit an id of its own.")  # fmt: skip


def _check_routes(tables: dict[str, Table]) -> dict[str, Route]:
    units = {row.id: row.unit for table in tables.values() for row in table.row}
    routes: dict[str, Route] = {}
    for name, table in tables.items():
        for route in table.route:
            where = f"[[route]] {route.id}"
            if route.id in routes:
                raise TableError(
                    name,
                    where,
                    "duplicate id: a route of this name exists",
                    "one [[route]] an id",
                    "Rename one, or delete it.",
                )
            routes[route.id] = route
            for field, row_id in route.rows.items():
                if row_id not in units:
                    raise TableError(name, where, f"rows.{field} points to {row_id}, which is no row",
                                     "the id of a [[row]]", "Add the row, with `unknown` if nobody could find it.")  # fmt: skip
                if units[row_id] not in ROUTE_FIELDS[field]:
                    raise TableError(name, where, f"rows.{field} points to {row_id} in {units[row_id]}",
                                     " or ".join(sorted(ROUTE_FIELDS[field])), "Point to a row in that unit.")  # fmt: skip
    return routes


def _check_statement(name: str, statement: Statement, routes: dict[str, Route]) -> None:
    for route_id in statement.routes:
        if route_id not in routes:
            kind = type(statement).__name__.lower()
            raise TableError(name, f"[[{kind}]] {route_id}", "names a route that does not exist",
                             "the id of a [[route]]", "Correct the id or add the route.")  # fmt: skip


def _check_windows(tables: dict[str, Table]) -> None:
    opened = {
        route_id: window.on
        for table in tables.values()
        for window in table.window
        if window.event == OPENING
        for route_id in window.routes
    }
    for name, table in tables.items():
        for window in table.window:
            for route_id in window.routes:
                if route_id in opened and window.on < opened[route_id]:
                    raise TableError(name, f"[[window]] {route_id} {window.event}",
                                     f"closes on {window.on}, before it opens on {opened[route_id]}",
                                     "a day on or after sold_from", "Correct one of the two days.")  # fmt: skip
    for name, table in tables.items():
        for route in table.route:
            if route.id not in opened:
                raise TableError(name, f"[[route]] {route.id}", "has no sold_from window",
                                 "one [[window]] event = \"sold_from\" that names it",
                                 "Say since when it is sold; routes not yet sold on a date are left out.")  # fmt: skip
