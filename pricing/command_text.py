"""The answers of `python -m pricing` in English, for whoever keeps the tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from typing import Final

from pricing.availability import Availability, availability
from pricing.book import STALE_AFTER_DAYS, Book, View, stale_days
from pricing.changes import Change
from pricing.errors import CommandError, InputError
from pricing.rules import Event, Evidence, Place, Row, Sale, Statement, Window
from pricing.units import UNITS

EVENTS: Final[dict[Event, str]] = {
    "sold_from": "sold from",
    "closed_to_new_customers": "closed to new customers from",
    "closed_to_all": "closed to everyone from",
    "served_until": "served until",
}
NOT_SAID: Final[dict[Event, str]] = {
    "closed_to_all": "unknown when new orders end: no day announced",
    "served_until": "unknown when service ends: no day announced",
}
BUYABLE: Final = {
    "open": "can be bought; the vendor names Hong Kong",
    "likely": "can probably be bought; nothing seen bars Hong Kong",
    "region_unknown": "unknown whether it can be bought",
    "not_sold_in_region": "cannot be bought; not sold to Hong Kong",
    "closed_to_all": "cannot be bought; closed to everyone since {on}",
    "closed_to_new_customers": "cannot be bought; closed to new customers since {on}",
    "service_ended": "cannot be bought; service ended on {on}",
}
SECTIONS: Final = {
    "price_changed": "Prices changed",
    "price_announced": "Prices announced for later",
    "price_started": "Prices started",
    "price_lapsed": "Prices lapsed",
    "price_now_known": "Prices became known",
    "price_now_unknown": "Prices became unknown",
    "opened": "Routes opened",
    "closed_to_new_customers": "Routes closed to new customers",
    "closed_to_all": "Routes closed to everyone",
    "ended": "Service ended",
    "announced": "Announced for later",
    "sale_stated": "Sold to Hong Kong",
    "place_stated": "Where data goes",
}
ERRORS: Final = {
    "bad_date": "“{text}” is no date. Allowed: YYYY-MM-DD, such as 2026-11-21. Write it so.",
    "date_before_book": "{date} is before the book begins. Allowed: {first} or later. Take a later date.",
    "dates_out_of_order": "{first} is after {last}. Allowed: the earlier date first. Swap the two.",
}


def error_words(error: InputError) -> str:
    """One sentence each: what, what is allowed, what to do."""
    return ERRORS[error.code].format(**error.params)


def unknown_id(book: Book, text: str) -> CommandError:
    known = [*book.rows, *book.routes, *book.provider_names]
    near = get_close_matches(text, known, n=3, cutoff=0.5)
    perhaps = f", perhaps {' or '.join(near)}" if near else ""
    return CommandError(
        f"“{text}” is no row, route or provider. Allowed: an id of the book{perhaps}. "
        "`python -m pricing show` lists them all."
    )


# -- show ---------------------------------------------------------------------------------------------------------


def show_lines(book: Book, wanted: str | None, view: View | None) -> list[str]:
    """Rows (and of a route or provider its statements): all of them, or with a view those in force.

    Raises CommandError where `wanted` is no id of the book.
    """
    routes = _routes(book, wanted)
    rows = _rows(book, wanted, routes)
    if not rows and not routes:
        raise unknown_id(book, wanted or "")
    found = [line for row_id in sorted(rows) for line in _row_lines(book, row_id, view)]
    if view is not None and wanted in book.rows and not found:
        return [_not_in_force(book, wanted, view)]
    for route_id in routes if wanted else []:
        found += ["", *_route_lines(book, route_id, view)]
    return found


def _routes(book: Book, wanted: str | None) -> list[str]:
    if wanted is None:
        return []
    return sorted(each for each in book.routes if wanted in (each, book.provider_of[each]))


def _rows(book: Book, wanted: str | None, routes: list[str]) -> set[str]:
    if wanted in book.routes:
        return {row_id for route_id in routes for row_id in book.routes[route_id].rows.values()}
    return {row_id for row_id in book.rows if wanted in (None, row_id, book.provider_of_row[row_id])}


def _row_lines(book: Book, row_id: str, view: View | None) -> list[str]:
    if view is None:
        return [row_line(row) for row in book.rows[row_id]]
    row = view.row(row_id)
    return [row_line(row, view.as_of)] if row is not None else []


def _not_in_force(book: Book, row_id: str, view: View) -> str:
    """What is said of a row asked for by name on a day on which it does not hold."""
    known = [row for row in book.rows[row_id] if view.knows(row)]
    if not known:
        return f"{row_id} | nothing known on {view.as_of}"
    spans = ", ".join(f"from {row.from_}" + (f" until {row.until}" if row.until else "") for row in known)
    return f"{row_id} | does not hold on {view.as_of}; known by then: {spans}"


def row_line(row: Row, as_of: date | None = None) -> str:
    """One row, parted by " | ": id, amount, unit, dates, evidence."""
    dates = [f"from {row.from_}"]
    dates += [f"until {row.until}"] if row.until else []
    dates += [f"announced {row.announced}"] if row.announced else []
    span = f" ({row.low} to {row.high})" if row.low is not None or row.high is not None else ""
    amount = f"unknown: {row.unknown}" if row.amount is None else f"{row.amount}"
    return " | ".join([row.id, amount + span, UNITS[row.unit][1], ", ".join(dates), *evidence_words(row, as_of)])


def evidence_words(evidence: Evidence, as_of: date | None = None) -> list[str]:
    """Seen on (stale or not), confidence, source, words, working, note."""
    seen = f"seen {evidence.seen_on}"
    if as_of is not None and stale_days(evidence, as_of) > STALE_AFTER_DAYS:
        seen += f" (stale: {stale_days(evidence, as_of)} days)"
    more = [f"check at {evidence.check_at}"] if evidence.check_at else []
    more += [f"working: {evidence.working}"] if evidence.working else []
    more += [f"note: {evidence.note}"] if evidence.note else []
    return [seen, evidence.confidence, evidence.source, f"“{evidence.words}”", *more]


def _route_lines(book: Book, route_id: str, view: View | None) -> list[str]:
    route = book.routes[route_id]
    lines = [f"{route_id} | {route.name} | {route.use} | {route.model}"]
    statements: list[Statement] = [
        *book.windows.get(route_id, ()),
        *book.sales.get(route_id, ()),
        *book.places.get(route_id, ()),
    ]
    if view is not None:
        found = [*(view.window(route_id, event) for event in EVENTS), view.sale(route_id), view.place(route_id)]
        statements = [each for each in found if each is not None]
        lines.append(f"  {_buyable(view, route_id)}")
    as_of = view.as_of if view else None
    lines += ["  " + " | ".join([_said(each), *evidence_words(each, as_of)]) for each in statements]
    return lines + [f"  {words}" for words in (_not_said(view, route_id) if view else ())]


def _buyable(view: View, route_id: str) -> str:
    """The answer a reader comes for; the statements below it carry the sources."""
    opened = view.window(route_id, "sold_from")
    if opened is None or opened.on > view.as_of:
        return f"on {view.as_of}: not on sale yet as far as was known"
    found: Availability = availability(view, route_id, buyer_region="HK", new_customer=True)
    answer = BUYABLE[found.code].format(on=found.on)
    closing = f"; new orders end on {found.closes_on}" if found.closes_on and found.buyable is not False else ""
    return f"on {view.as_of}, by a new customer in Hong Kong: {answer}{closing}"


def _not_said(view: View, route_id: str) -> Iterator[str]:
    """What nobody has announced or stated by that day."""
    yield from (words for event, words in NOT_SAID.items() if view.window(route_id, event) is None)
    if view.sale(route_id) is None:
        yield "unknown whether it is sold to Hong Kong: no page read says"
    if view.place(route_id) is None:
        yield "unknown where data goes: no page read says"


def _said(statement: Statement) -> str:
    if isinstance(statement, Window):
        return f"{EVENTS[statement.event]} {statement.on}, announced {statement.announced}"
    if isinstance(statement, Sale):
        return f"sold to {statement.region}: {statement.state} (gate: {statement.gate}), from {statement.from_}"
    if isinstance(statement, Place):
        return f"trains in {statement.trains_in or 'unknown'}, serves in {statement.serves_in}"
    raise TypeError(type(statement).__name__)


# -- check --------------------------------------------------------------------------------------------------------


def check_lines(book: Book, as_of: date) -> list[str]:
    """Counts, then the rows in force whose page was read too long ago."""
    entries = [row for history in book.rows.values() for row in history]
    uses = Counter(route.use for route in book.routes.values())
    confidence = Counter(row.confidence for row in entries)
    unknown = sum(row.amount is None for row in entries)
    force = book.at(as_of).rows_in_force()
    stale = [row for _, row in sorted(force.items()) if stale_days(row, as_of) > STALE_AFTER_DAYS]
    return [
        f"book {book.version} ({book.sha256[:12]}): sound",
        f"{len(book.provider_names)} providers, {uses['tuning']} tuning routes, {uses['prompting']} prompting routes",
        f"{len(book.rows)} ids, {len(entries)} dated rows, {unknown} of them stated unknowns",
        ", ".join(f"{count} {name}" for name, count in confidence.most_common()),
        f"{len(force)} rows in force on {as_of}, {len(stale)} of them read more than {STALE_AFTER_DAYS} days before",
        *(f"  {row.id} | seen {row.seen_on} | {stale_days(row, as_of)} days | {_look(row)}" for row in stale),
    ]


def _look(row: Row) -> str:
    return row.check_at or row.source


# -- diff ---------------------------------------------------------------------------------------------------------


def diff_lines(book: Book, found: list[Change], first: date, last: date) -> list[str]:
    """Changes by provider and kind; what several rows or routes share is said once."""
    if not found:
        return [f"Nothing changed from {first} to {last}."]
    lines = [f"From {first} to {last}: {len(found)} changes."]
    for provider in sorted({change.provider for change in found}, key=lambda each: book.provider_names[each].lower()):
        own = [change for change in found if change.provider == provider]
        lines += ["", book.provider_names[provider]]
        for code, title in SECTIONS.items():
            some = [change for change in own if change.code == code]
            lines += [f"  {title}", *(f"    {line}" for line in _merged(some))] if some else []
    return lines


def _merged(found: Iterable[Change]) -> Iterator[str]:
    subjects: dict[tuple[str, str], list[str]] = defaultdict(list)
    for change in found:
        subjects[_change_words(change), change.evidence.source].append(change.subject)
    for (words, source), names in subjects.items():
        yield f"{', '.join(names)}: {words}. Source: {source}"


def _change_words(change: Change) -> str:
    known = "" if change.known == change.on else f" (known from {change.known})"
    unit = UNITS[change.what][1] if change.what in UNITS else ""
    if change.code in ("price_changed", "price_now_known", "price_now_unknown"):
        return f"{change.before} → {change.after} {unit} from {change.on}{known}"
    if change.code == "price_announced":
        return f"{change.before or 'nothing'} → {change.after} {unit} from {change.on}{known}"
    if change.code == "price_started":
        return f"{change.after} {unit} from {change.on}{known}"
    if change.code == "price_lapsed":
        return f"{change.before} {unit} no longer holds from {change.on}"
    if change.code == "announced":
        instead = f" instead of {change.before}" if change.before else ""
        return f"{_event(change.what)} {change.on}{instead}{known}"
    if change.code in ("sale_stated", "place_stated"):
        return f"{change.before + ' → ' if change.before else ''}{change.after} from {change.on}{known}"
    return f"{change.on}{known}"


def _event(event: str) -> str:
    return next(words for name, words in EVENTS.items() if name == event)
