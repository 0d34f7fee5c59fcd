"""Two Views of the book -> what changed between them, route by route and row by row, and the sentences that say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final, Literal

from calculator.prices_report import EVENTS, Filter, PricesReport, Proof, figure, matches, place_text
from calculator.text import Lang, say
from calculator.text import money as m
from calculator.text.route_names import route_name
from pricing.book import Book, View
from pricing.rules import Place, Row, Sale, Window

Code = Literal[
    "route_new", "event_new", "event_moved", "event_came", "sale", "place",
    "row_new", "row_gone", "row_raised", "row_cut", "row_restated", "row_known", "row_unknown",
]  # fmt: skip
ORDER: Final[dict[Code, int]] = {
    "event_new": 0, "event_moved": 0, "event_came": 0, "sale": 1, "place": 1, "row_raised": 2, "row_cut": 2,
    "row_restated": 2, "row_known": 2, "row_unknown": 2, "route_new": 3, "row_new": 4, "row_gone": 5,
}  # fmt: skip
Stated = Row | Window | Sale | Place


@dataclass(frozen=True)
class Change:
    """One difference. `was` and `now` are the statements of the earlier and the later day; None: none was known."""

    code: Code
    subject: str  # id of a route or of a row
    was: Stated | None
    now: Stated | None

    @property
    def of_route(self) -> bool:
        return not self.code.startswith("row_")


@dataclass(frozen=True)
class ChangeLine:
    """A change in words, with the evidence of the later statement (of the earlier one where nothing followed)."""

    subject: str
    text: str
    day: str
    proof: Proof


def compare(before: View, after: View) -> tuple[Change, ...]:
    """What `after` says otherwise than `before`, both as their day could know it: routes first, then rows."""
    on_sale = {route.id for use in ("tuning", "prompting") for route in after.routes(use)}
    sold_already = {route.id for use in ("tuning", "prompting") for route in before.routes(use)}
    changes: list[Change] = []
    for route_id in sorted(on_sale):
        if route_id not in sold_already:
            changes.append(Change("route_new", route_id, None, after.window(route_id, "sold_from")))
        else:
            changes += _route_changes(before, after, route_id)
    for row_id in sorted(after.book.rows):
        changes += _row_change(row_id, before.row(row_id), after.row(row_id))
    return tuple(changes)


def _route_changes(before: View, after: View, route_id: str) -> Iterator[Change]:
    for event in EVENTS:
        was, now = before.window(route_id, event), after.window(route_id, event)
        if now is not None and (code := _event_code(was, now, before.as_of, after.as_of)):
            yield Change(code, route_id, was, now)
    sold, sells = before.sale(route_id), after.sale(route_id)
    if sells is not None and (sold is None or sold.state != sells.state):
        yield Change("sale", route_id, sold, sells)
    placed, goes = before.place(route_id), after.place(route_id)
    if goes is not None and (
        placed is None or (placed.trains_in, placed.serves_in) != (goes.trains_in, goes.serves_in)
    ):
        yield Change("place", route_id, placed, goes)


def _event_code(was: Window | None, now: Window, before: date, after: date) -> Code | None:
    if was is None:
        return "event_new"
    if was.on != now.on:
        return "event_moved"
    return "event_came" if before < now.on <= after else None


def _row_change(row_id: str, was: Row | None, now: Row | None) -> Iterator[Change]:
    if was is now or (was is not None and now is not None and _figures(was) == _figures(now)):
        return
    yield Change(_row_code(was, now), row_id, was, now)


def _figures(row: Row) -> tuple[object, ...]:
    return row.unit, row.amount, row.low, row.high


def _row_code(was: Row | None, now: Row | None) -> Code:
    if was is None or now is None:
        return "row_new" if was is None else "row_gone"
    if was.amount is None or now.amount is None:
        both = was.amount is None and now.amount is None
        return "row_restated" if both else "row_known" if was.amount is None else "row_unknown"
    if was.unit != now.unit or was.amount == now.amount:
        return "row_restated"
    return "row_raised" if now.amount > was.amount else "row_cut"


class Comparison:
    """The changes between two days, filtered and in words."""

    def __init__(self, before: View, after: View, lang: Lang) -> None:
        self.before, self.after = sorted((before, after), key=lambda view: view.as_of)
        self.lang: Lang = lang
        self.changes = compare(self.before, self.after)
        self._report = PricesReport(self.after, lang)

    def wanted(self, wanted: Filter) -> list[Change]:
        """Changes to list: ends and sales first, then prices, new routes, new and lapsed figures.

        The prices a new route starts with stand in its own line, not in lines of theirs.
        """
        new = {change.subject for change in self.changes if change.code == "route_new"}
        listed = (each for each in self.changes if not (each.code == "row_new" and self._only_of(each, new)))
        return sorted((each for each in listed if self._fits(each, wanted)), key=lambda each: ORDER[each.code])

    def _only_of(self, change: Change, routes: set[str]) -> bool:
        carriers = self._routes(change)
        return bool(carriers) and routes.issuperset(carriers)

    def _fits(self, change: Change, wanted: Filter) -> bool:
        routes = self._routes(change)
        book = self.after.book
        fits_provider = wanted.provider == "" or any(book.provider_of[each] == wanted.provider for each in routes)
        fits_use = wanted.use == "" or any(book.routes[each].use == wanted.use for each in routes)
        texts = (change.subject, self.subject(change), *(book.routes[each].model for each in routes),
                 *(self._report.provider(each) for each in routes))  # fmt: skip
        return fits_provider and fits_use and matches(wanted.search, texts)

    def _routes(self, change: Change) -> list[str]:
        if change.of_route:
            return [change.subject]
        return [route_id for route_id, _ in _carriers(self.after.book).get(change.subject, ())]

    def subject(self, change: Change) -> str:
        """The route's name; a row by the routes that carry it and what it is to them, else by its id."""
        lang, names = self.lang, self.after.book.routes
        if change.of_route:
            return route_name(names[change.subject].name, lang)
        carriers = _carriers(self.after.book).get(change.subject, ())
        if not carriers:
            return change.subject
        route_id, field = carriers[0]
        label, name = say(f"prices.field.{field}", lang), route_name(names[route_id].name, lang)
        if len(carriers) == 1:
            return say("prices.of", lang, route=name, field=label)
        return say("prices.of_many", lang, route=name, more=m.number(len(carriers) - 1, lang), field=label)

    def line(self, change: Change) -> ChangeLine:
        stated = change.now or change.was
        if stated is None:
            raise LookupError(f"{change.subject}: a change between nothing and nothing")
        day = stated.on if isinstance(stated, Window) else stated.from_
        if change.code == "row_gone" and isinstance(stated, Row) and stated.until is not None:
            day = stated.until
        return ChangeLine(self.subject(change), self._text(change), m.day(day, self.lang), self._report.proof(stated))

    def _text(self, change: Change) -> str:
        lang, was, now = self.lang, change.was, change.now
        if isinstance(now, Window):
            key = f"prices.change.{change.code}" + ("" if change.code == "route_new" else f".{now.event}")
            old = m.day(was.on, lang) if isinstance(was, Window) else ""
            prices = ("、" if lang == "zh-HK" else ", ").join(self._headline(change))
            return say(key, lang, on=m.day(now.on, lang), was=old, announced=m.day(now.announced, lang), prices=prices)
        return say(f"prices.change.{change.code}", lang, was=self._stated(was, now), now=self._stated(now, was))

    def _headline(self, change: Change) -> tuple[str, ...]:
        return self._report.headline(change.subject) if change.code == "route_new" else ()

    def _stated(self, stated: Stated | None, other: Stated | None) -> str:
        lang = self.lang
        if isinstance(stated, Row):
            return figure(stated, lang)
        if isinstance(stated, Sale):
            return say(f"prices.sold.{stated.state}", lang)
        if isinstance(stated, Place):
            return place_text(stated.trains_in, stated.serves_in, lang)
        return say("prices.place.none" if isinstance(other, Place) else "prices.sold.unknown", lang)


@cache
def _carriers(book: Book) -> dict[str, list[tuple[str, str]]]:
    """Row id -> the routes that carry it, with the field it is to them."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for route in book.routes.values():
        for field, row_id in route.rows.items():
            found[row_id].append((route.id, field))
    return dict(found)
