"""A fine-tuned model's own page of life: its base, when training and serving end, what it can move to at what cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase

from pricing.book import Book, View
from pricing.errors import InputError
from pricing.estimate import estimate
from pricing.figures import OptionEstimate
from pricing.rules import Event, Route, Row, Window
from pricing.scenario import Scenario


@dataclass(frozen=True)
class Milestone:
    """One day in a model's life. `days_left`: whole days from as_of, 0 or less once it is past."""

    window: Window
    days_left: int

    @property
    def past(self) -> bool:
        return self.days_left <= 0


@dataclass(frozen=True)
class Life:
    """What was known on as_of about one route; None is a day nobody has announced."""

    route: Route
    provider: str  # its name
    opened: Milestone | None
    closed_to_new_customers: Milestone | None
    training_ends: Milestone | None
    serving_ends: Milestone | None


@dataclass(frozen=True)
class Move:
    """A route that can be bought now, with what the default scenario costs on it and the rows that say so."""

    option: OptionEstimate
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class ModelLife:
    """`lives`: one base model; several where the id does not say which of a provider's models it was tuned from."""

    model_id: str
    as_of: date
    lives: tuple[Life, ...]
    moves: tuple[Move, ...]  # prompting first, then fine-tuning, the cheapest in the first year first


def matches(pattern: str, model_id: str) -> bool:
    """Both parted at ":"; each part of the pattern is a glob for the part of the id in its place.

    >>> matches("ft:gpt-4", "ft:gpt-4:your-company:2026-04"), matches("ft:gpt-4", "ft:gpt-4o-mini-2024-07-18:shop::abc")
    (True, False)
    """
    wanted, given = pattern.lower().split(":"), model_id.lower().split(":")
    return len(wanted) <= len(given) and all(map(fnmatchcase, given, wanted))


def base_routes(book: Book, model_id: str) -> list[Route]:
    """The tuning routes whose longest pattern matches best. Raises InputError where none does."""
    asked = model_id.strip()
    tuning = [route for route in book.routes.values() if route.use == "tuning"]
    found = [(pattern, route) for route in tuning for pattern in route.model_ids if matches(pattern, asked)]
    if not found:
        raise InputError("unknown_model_id", text=asked)
    best = max(_exactness(pattern) for pattern, _ in found)
    return sorted((route for pattern, route in found if _exactness(pattern) == best), key=lambda route: route.id)


def _exactness(pattern: str) -> int:
    return len(pattern.replace("*", ""))


def model_life(book: Book, model_id: str, as_of: date) -> ModelLife:
    """Everything about one tuned model as it could be known on `as_of`.

    Raises InputError for an id like no model of the book, or a date before the book.
    """
    view = book.at(as_of)
    routes = base_routes(book, model_id)
    lives = tuple(_life(view, route) for route in routes)
    own = routes[0].id if len(routes) == 1 else ""
    end = lives[0].serving_ends if len(lives) == 1 else None
    return ModelLife(model_id.strip(), as_of, lives, _moves(book, view, own, end.window.on if end else as_of))


def _life(view: View, route: Route) -> Life:
    def on(event: Event) -> Milestone | None:
        window = view.window(route.id, event)
        return None if window is None else Milestone(window, (window.on - view.as_of).days)

    provider = view.book.provider_names[view.book.provider_of[route.id]]
    serving, training = on("served_until"), on("closed_to_all")
    return Life(route, provider, on("sold_from"), on("closed_to_new_customers"), _sooner(training, serving), serving)


def _sooner(training: Milestone | None, serving: Milestone | None) -> Milestone | None:
    """No model is trained after it stopped being served."""
    known = [each for each in (training, serving) if each is not None]
    return min(known, key=lambda each: each.days_left, default=None)


def _moves(book: Book, view: View, own: str, left_on: date) -> tuple[Move, ...]:
    """The prompt on its chosen route, then each tuning route that is buyable, priced and outlives the model left."""
    options = estimate(Scenario(), book, view.as_of).options
    prompting = [each for each in options if each.option == "prompting"]
    tuned = [each for each in options if each.option == "fine_tuning" and each.route.id != own]
    tuned = [each for each in tuned if (each.route.availability.served_until or date.max) > left_on]
    buyable = [each for each in prompting + tuned if each.route.availability.buyable]
    priced = [each for each in buyable if each.first_year_hkd is not None]
    ranked = sorted(priced, key=lambda each: (each.option != "prompting", each.first_year_hkd or 0, each.route.id))
    return tuple(Move(each, _rows(view, each)) for each in ranked)


def _rows(view: View, option: OptionEstimate) -> tuple[Row, ...]:
    found: Sequence[Row | None] = [view.row(row_id) for row_id in option.route.row_ids.values()]
    return tuple(row for row in found if row is not None)
