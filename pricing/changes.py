"""What changed in the book between two dates: prices, windows, sale, places. Codes and figures; no words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from pricing.book import Book, View
from pricing.errors import InputError
from pricing.rules import Event, Evidence, Row

Code = Literal[
    "price_changed", "price_started", "price_lapsed", "price_now_known", "price_now_unknown", "price_announced",
    "opened", "closed_to_new_customers", "closed_to_all", "ended", "announced", "sale_stated", "place_stated",
]  # fmt: skip
HAPPENED: Final[dict[Event, Code]] = {
    "sold_from": "opened",
    "closed_to_new_customers": "closed_to_new_customers",
    "closed_to_all": "closed_to_all",
    "served_until": "ended",
}
DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class Change:
    """One change. `on`: the day it took or takes effect; `known`: the day from which it could be known."""

    provider: str  # id
    code: Code
    subject: str  # row or route id
    on: date
    known: date
    before: str  # as printed, "" for nothing
    after: str
    what: str  # unit of a price, event of a window
    evidence: Evidence


def changes(book: Book, first: date, last: date) -> list[Change]:
    """Every change after `first` up to `last`, as it could be known on `last`; by provider, kind, subject and day.

    Raises InputError where a date is before the book or `last` before `first`.
    """
    if last < first:
        raise InputError("dates_out_of_order", first=first.isoformat(), last=last.isoformat())
    before, after = book.at(first), book.at(last)
    found = [*_price_changes(book, first, last), *_announced_prices(book, first, last)]
    for route_id in book.routes:
        found += _window_changes(route_id, before, after)
        found += _statement_changes(route_id, before, after)
    return sorted(found, key=lambda each: (each.provider, each.subject, each.on, each.code))


def _price_changes(book: Book, first: date, last: date) -> Iterator[Change]:
    """Day by day: a price that moved twice gives two changes."""
    for row_id, history in book.rows.items():
        turns = {max(row.from_, row.visible_from) for row in history}
        turns |= {row.until + DAY for row in history if row.until is not None}
        for day in sorted(turn for turn in turns if first < turn <= last):
            before, after = View(book, day - DAY).row(row_id), View(book, day).row(row_id)
            code = _price_code(before, after)
            row = after or before
            if code and row:
                on = day if after is None else after.from_
                told = (_printed(before), _printed(after))
                yield Change(book.provider_of_row[row_id], code, row_id, on, day, *told, row.unit, row)


def _price_code(before: Row | None, after: Row | None) -> Code | None:
    if before is None or after is None:
        return None if before is after else "price_started" if before is None else "price_lapsed"
    if before.amount == after.amount:
        return None
    if after.amount is None:
        return "price_now_unknown"
    return "price_now_known" if before.amount is None else "price_changed"


def _announced_prices(book: Book, first: date, last: date) -> Iterator[Change]:
    """Prices that became known in between and start later."""
    for row_id, history in book.rows.items():
        for row in history:
            if first < row.visible_from <= last < row.from_:
                present = View(book, last).row(row_id)
                told = (_printed(present), _printed(row))
                known = row.visible_from
                yield Change(
                    book.provider_of_row[row_id], "price_announced", row_id, row.from_, known, *told, row.unit, row
                )


def _window_changes(route_id: str, before: View, after: View) -> Iterator[Change]:
    for event, code in HAPPENED.items():
        then, now = before.window(route_id, event), after.window(route_id, event)
        if now is None or (then is not None and then.on == now.on and not before.as_of < now.on <= after.as_of):
            continue
        happened = now.on <= after.as_of
        if happened and then is not None and then.on <= before.as_of:
            continue  # it had happened by the first date already; only its day was corrected
        provider = before.book.provider_of[route_id]
        told = (f"{then.on}" if then and not happened else "", f"{now.on}")
        yield Change(provider, code if happened else "announced", route_id, now.on, now.announced, *told, event, now)


def _statement_changes(route_id: str, before: View, after: View) -> Iterator[Change]:
    """Sale to Hong Kong and place of the data, where the statement differs from the one before."""
    provider = before.book.provider_of[route_id]
    sale, place = after.sale(route_id), after.place(route_id)
    old_sale, old_place = before.sale(route_id), before.place(route_id)
    if sale and (old_sale is None or old_sale.state != sale.state):
        told = (old_sale.state if old_sale else "", sale.state)
        yield Change(provider, "sale_stated", route_id, sale.from_, sale.visible_from, *told, sale.region, sale)
    if place and (old_place is None or old_place.serves_in != place.serves_in):
        places = (old_place.serves_in if old_place else "", place.serves_in)
        yield Change(provider, "place_stated", route_id, place.from_, place.visible_from, *places, "", place)


def _printed(row: Row | None) -> str:
    return "" if row is None else f"{row.amount}" if row.amount is not None else "unknown"
