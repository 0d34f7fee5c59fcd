"""A View of the book + language -> routes and figures in words, each with its evidence. Nothing unknown becomes 0."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Final
from unicodedata import normalize
from urllib.parse import urlsplit

from calculator.text import Lang, has, say
from calculator.text import money as m
from calculator.text.reasons import buyable_text
from calculator.text.route_names import route_name
from calculator.text.stated import stated
from pricing.availability import RANK, Availability, availability
from pricing.book import STALE_AFTER_DAYS, Book, View, stale_days
from pricing.priced import price_route
from pricing.rules import Event, Evidence, Row, Sold, Window

REGION: Final = "HK"
HEADLINE: Final = ("training", "input", "output", "hosting", "gpu")
RULES: Final = frozenset({
    "window_minutes", "gpu_training_speed", "gpu_setup", "example_token_limit", "validation_billed", "evaluations",
    "cache_minimum", "epochs_default", "epochs_small_set", "small_set_below", "idle_deletion",
    "tokens_vs_o200k_latin", "tokens_vs_o200k_chinese",
})  # fmt: skip
EVENTS: Final[tuple[Event, ...]] = ("sold_from", "closed_to_new_customers", "closed_to_all", "served_until")
GROUPS: Final = ("hk", "fx", "whatsapp", "retrieval", "offered", "gpu", "throughput")
VENDORS: Final = "vendors"


@dataclass(frozen=True)
class Proof:
    """Why a line may be believed: evidence with its day, the source's name and address, its words and our notes."""

    evidence: str
    source: str
    url: str  # "" where the source is no web page
    remarks: tuple[str, ...]
    check_at: str


@dataclass(frozen=True)
class Line:
    """One figure or one dated fact. `known` is False where the book states that nobody could find it."""

    id: str
    label: str
    text: str
    in_force: str
    known: bool
    proof: Proof | None


@dataclass(frozen=True)
class Card:
    """Everything the book says about one route on the day."""

    id: str
    name: str
    provider: str
    use: str
    model: str
    buyable: bool | None
    standing: Sold  # confirmed or likely where it can be bought; unknown; no, whatever the reason
    buyable_text: str
    headline: tuple[str, ...]
    prices: tuple[Line, ...]
    rules: tuple[Line, ...]
    life: tuple[Line, ...]
    note: str


@dataclass(frozen=True)
class Filter:
    """What to list; an empty string leaves that question open."""

    provider: str = ""
    use: str = ""
    buyable: str = ""  # yes, no, unknown
    search: str = ""
    group: str = ""


class PricesReport:
    """The book on one day, for a new customer in Hong Kong."""

    def __init__(self, view: View, lang: Lang) -> None:
        self.view = view
        self.book: Book = view.book
        self.lang: Lang = lang

    # -- what to list -------------------------------------------------------------------------------------------

    @cached_property
    def open_to(self) -> dict[str, Availability]:
        """Availability of every route sold by the day, best first, then by provider and name."""
        every = (route.id for use in ("tuning", "prompting") for route in self.view.routes(use))
        found = {each: availability(self.view, each, buyer_region=REGION, new_customer=True) for each in every}
        return dict(sorted(found.items(), key=lambda pair: (RANK[_standing(pair[1])], self.provider(pair[0]), pair[0])))

    def route_ids(self, wanted: Filter) -> list[str]:
        return [each for each, state in self.open_to.items() if self._fits(each, state, wanted)]

    def _fits(self, route_id: str, state: Availability, wanted: Filter) -> bool:
        route = self.book.routes[route_id]
        names = (route.name, route_name(route.name, self.lang))
        return (
            wanted.provider in ("", self.book.provider_of[route_id])
            and wanted.use in ("", route.use)
            and wanted.buyable in ("", ANSWER[state.buyable])
            and matches(wanted.search, (route_id, *names, self.provider(route_id), route.model, route.family))
        )

    def row_ids(self, wanted: Filter) -> list[str]:
        """Rows in force that no route carries: pay, exchange rate, messages, retrieval, vendors' further prices."""
        in_routes = {row_id for route in self.book.routes.values() for row_id in route.rows.values()}
        return [
            row.id
            for row in sorted(self.view.rows_in_force().values(), key=lambda row: _group_order(row.id))
            if row.id not in in_routes
            and wanted.group in ("", group(row.id))
            and matches(wanted.search, (row.id, row.words, row.note or ""))
        ]

    def provider(self, route_id: str) -> str:
        return route_name(self.book.provider_names[self.book.provider_of[route_id]], self.lang)

    # -- in words -----------------------------------------------------------------------------------------------

    def card(self, route_id: str) -> Card:
        lang, route = self.lang, self.book.routes[route_id]
        priced = price_route(self.view, route, REGION, True, 1)
        lines = {field: self._route_line(field, row_id) for field, row_id in route.rows.items()}
        return Card(
            id=route_id,
            name=route_name(route.name, lang),
            provider=self.provider(route_id),
            use=say(f"prices.use.{route.use}", lang),
            model=route.model,
            buyable=priced.availability.buyable,
            standing=_standing(priced.availability),
            buyable_text=buyable_text(priced, REGION, lang),
            headline=self.headline(route_id),
            prices=tuple(line for field, line in lines.items() if field not in RULES),
            rules=tuple(line for field, line in lines.items() if field in RULES),
            life=self._life(route_id),
            note=say("prices.note", lang, note=route.note) if route.note else "",
        )

    def headline(self, route_id: str) -> tuple[str, ...]:
        """The prices that decide, short: per million tokens unless they say otherwise."""
        rows = self.book.routes[route_id].rows
        return tuple(self._short(field, rows[field]) for field in HEADLINE if field in rows)

    def other(self, row_id: str) -> Line:
        """A row that no route carries, named by the words of its source."""
        row = self.view.row(row_id)
        return self._line(row.words if row else row_id, row_id)

    def _route_line(self, field: str, row_id: str) -> Line:
        return self._line(say(f"prices.field.{field}", self.lang), row_id)

    def _line(self, label: str, row_id: str) -> Line:
        row = self.view.row(row_id)
        if row is None:
            return Line(row_id, label, say("prices.unknown.no_row", self.lang), "", False, None)
        return Line(row_id, label, figure(row, self.lang), self._in_force(row), row.amount is not None, self.proof(row))

    def _short(self, field: str, row_id: str) -> str:
        row, label = self.view.row(row_id), say(f"prices.field.{field}", self.lang)
        if row is None or row.amount is None:
            return f"{label} {say('unknown', self.lang)}"
        key = f"prices.short.{row.unit}"
        return f"{label} {say(key, self.lang, n=_digits(row.amount)) if has(key) else figure(row, self.lang)}"

    def _in_force(self, row: Row) -> str:
        if row.until is None:
            return say("prices.from", self.lang, day=m.day(row.from_, self.lang))
        return say("prices.from_until", self.lang, first=m.day(row.from_, self.lang), last=m.day(row.until, self.lang))

    def _life(self, route_id: str) -> tuple[Line, ...]:
        """Windows, sale to Hong Kong, and where data goes."""
        events = (self._event(route_id, event) for event in EVENTS)
        return (*events, self._sale(route_id), self._place(route_id))

    def _event(self, route_id: str, event: Event) -> Line:
        window, label = self.view.window(route_id, event), say(f"prices.event.{event}", self.lang)
        if window is None:
            text = say("prices.event.none", self.lang, day=m.day(self.view.as_of, self.lang))
            return Line(event, label, text, "", False, None)
        return Line(event, label, self._announced(window), "", True, self.proof(window))

    def _announced(self, window: Window) -> str:
        on, announced = m.day(window.on, self.lang), m.day(window.announced, self.lang)
        return on if window.on == window.announced else say("prices.announced", self.lang, day=on, announced=announced)

    def _sale(self, route_id: str) -> Line:
        sale, label = self.view.sale(route_id, REGION), say("prices.sold", self.lang)
        if sale is None:
            return Line("sold", label, say("prices.sold.unknown", self.lang), "", False, None)
        since = say("prices.from", self.lang, day=m.day(sale.from_, self.lang))
        sold, gate = say(f"prices.sold.{sale.state}", self.lang), say(f"prices.gate.{sale.gate}", self.lang)
        text = say("prices.gate", self.lang, sold=sold, gate=gate)
        return Line("sold", label, text, since, sale.state != "unknown", self.proof(sale))

    def _place(self, route_id: str) -> Line:
        place, label = self.view.place(route_id), say("prices.place", self.lang)
        if place is None:
            return Line("place", label, say("prices.place.none", self.lang), "", False, None)
        text = place_text(place.trains_in, place.serves_in, self.lang)
        return Line("place", label, text, "", True, self.proof(place))

    def proof(self, said: Evidence) -> Proof:
        lang = self.lang
        kind, _, name = said.source.partition(":")
        seen = m.day(said.seen_on, lang)
        is_page = kind in ("http", "https")
        day = say(f"prices.seen.{'page' if is_page else kind.replace('project', 'guess')}", lang, name=name, seen=seen)
        parts = [say(f"confidence.{said.confidence}", lang), day]
        if (age := stale_days(said, self.view.as_of)) > STALE_AFTER_DAYS:
            parts.append(say("source.stale", lang, days=m.number(age, lang)))
        remarks = [say("prices.words", lang, words=said.words)]
        remarks += [say("prices.working", lang, working=said.working)] if said.working else []
        remarks += [say("prices.note", lang, note=said.note)] if said.note else []
        source = (
            urlsplit(said.source).netloc.removeprefix("www.")
            if is_page
            else say(f"prices.source.{kind.replace('project', 'guess')}", lang, name=name)
        )
        return Proof(("; " if lang == "en" else "；").join(parts), source, said.source if is_page else "",
                     tuple(remarks), said.check_at or "")  # fmt: skip


ANSWER: Final = {True: "yes", False: "no", None: "unknown"}


def _standing(state: Availability) -> Sold:
    return "no" if state.buyable is False else state.sold


def matches(search: str, texts: Iterable[str]) -> bool:
    """Whether every word of `search` stands in one of the texts, whatever its case and width."""
    everything = normalize("NFKC", " ".join(texts)).casefold()
    return all(word in everything for word in normalize("NFKC", search).casefold().split())


def group(row_id: str) -> str:
    """The kind of a figure outside the routes, by the first part of its id; a vendor's own figures otherwise."""
    first = row_id.partition(".")[0]
    return first if first in GROUPS else VENDORS


def _group_order(row_id: str) -> tuple[int, str]:
    return (*GROUPS, VENDORS).index(group(row_id)), row_id


def place_text(trains_in: str | None, serves_in: str, lang: Lang) -> str:
    if trains_in is None:
        return say("prices.place.serves", lang, serves=stated(serves_in, lang))
    return say("prices.place.both", lang, trains=stated(trains_in, lang), serves=stated(serves_in, lang))


def figure(row: Row, lang: Lang) -> str:
    """The amount as printed with its unit, its range if it has one; else that it is unknown, and why."""
    key = f"prices.unit.{row.unit}"
    span = None
    if row.low is not None and row.high is not None:
        span = say("prices.between", lang, low=_digits(row.low), high=_digits(row.high))
    if row.amount is None:
        if span is None:
            return say("prices.unknown", lang, reason=stated(row.unknown or "", lang))
        return say("prices.unknown.range", lang, figure=say(key, lang, n=span), reason=stated(row.unknown or "", lang))
    if row.unit == "yes_no":
        return say("yes" if row.amount else "no", lang)
    amount = say(key, lang, n=_digits(row.amount))
    if row.low is None or row.high is None or row.low == row.high:
        return amount
    return say("prices.range", lang, figure=amount, low=_digits(row.low), high=_digits(row.high))


def _digits(amount: Decimal) -> str:
    """As printed, thousands told apart: no digit lost, none invented."""
    return f"{amount:,f}"
