"""Our inference prices against the package genai-prices, on both sides of every dated change. Offline; for development.

The package copies price pages by hand as we do; where both agree, a slip of one hand is unlikely.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import tomli
from genai_prices.data import providers
from genai_prices.types import ModelInfo, StartDateConstraint, TieredPrices

from pricing.book import Book
from pricing.rules import Row

KNOWLEDGE: Final = Path(__file__).parent / "drift.toml"
SHOP_HOUR_UTC: Final = 2  # 10:00 in Hong Kong: some vendors charge by the hour of the day
THEIR_KEYS: Final = {
    "input": "input_mtok",
    "cached_input": "cache_read_mtok",
    "cache_write": "cache_write_mtok",
    "output": "output_mtok",
}
DAY: Final = timedelta(days=1)

Outcome = Literal["agrees", "explained", "unexplained", "not_covered"]


@dataclass(frozen=True)
class Pair:
    """One of our rows and the price of the package it is held against."""

    row_id: str
    model: ModelInfo
    key: str  # the package's name of the price
    hour_utc: int = SHOP_HOUR_UTC
    prompt_tokens: int = 0  # picks the tier where a vendor charges long prompts more
    processing: str = ""  # "batch": the price for answers that may take a day


@dataclass(frozen=True)
class Finding:
    """What came of one row, or of one pair of amounts of it. `days`: those on which the amounts stood so."""

    row_id: str
    outcome: Outcome
    reason: str = ""
    days: tuple[date, ...] = ()
    ours: Decimal | None = None
    theirs: Decimal | None = None


@dataclass(frozen=True)
class Knowledge:
    """drift.toml: which provider and model of theirs is which of ours, and why some prices differ."""

    providers: dict[str, str]
    models: dict[str, str]  # route id -> the package's model id, where it is not the route's own model
    rows: dict[str, dict[str, Any]]  # row that no route uses -> provider, model and key of the package, and when
    reasons: dict[tuple[str, str, str], str]  # (row, our amount, their amount) -> why


@cache
def knowledge(file: Path = KNOWLEDGE) -> Knowledge:
    """What drift.toml says."""
    told = tomli.loads(file.read_text(encoding="utf-8"))
    reasons = {
        (row_id, ours, theirs): entry["reason"]
        for entry in told.get("explained", [])
        for row_id, ours, theirs in entry["rows"]
    }
    return Knowledge(told["providers"], told["models"], told["rows"], reasons)


def drift(book: Book, known: Knowledge | None = None) -> list[Finding]:
    """One finding a row that the package lacks, else one a pair of amounts that stood side by side, by row id."""
    known = known or knowledge()
    pairs, missing = _pairs(book, known)
    findings = [Finding(row_id, "not_covered", reason) for row_id, reason in missing.items()]
    for pair in pairs.values():
        findings += _compare(book, pair, known)
    return sorted(findings, key=lambda each: (each.row_id, each.days))


def unused_reasons(findings: list[Finding], known: Knowledge | None = None) -> list[str]:
    """Rows whose explanation in drift.toml explains nothing any more."""
    used = {(each.row_id, f"{each.ours}", f"{each.theirs}") for each in findings if each.outcome == "explained"}
    return sorted({key[0] for key in (known or knowledge()).reasons if key not in used})


def _pairs(book: Book, known: Knowledge) -> tuple[dict[str, Pair], dict[str, str]]:
    """(row id -> what to hold it against, row id -> why there is nothing)."""
    pairs: dict[str, Pair] = {}
    missing: dict[str, str] = {}
    for route in sorted(book.routes.values(), key=lambda each: (each.use, each.id)):
        model, reason = _model(book.provider_of[route.id], route.id, route.use, route.model, known)
        for field, row_id in route.rows.items():
            if field not in THEIR_KEYS:
                continue
            if model is None:
                missing.setdefault(row_id, reason)
            else:
                pairs.setdefault(row_id, Pair(row_id, model, THEIR_KEYS[field]))
    for row_id in known.rows.keys() & book.rows.keys():
        place = dict(known.rows[row_id])
        model = _named(place.pop("provider"), place.pop("model"))
        pairs[row_id] = Pair(row_id, model, **place)
    for row_id, history in book.rows.items():
        if history[-1].unit.endswith("per_mtok") and not row_id.endswith("training"):
            missing.setdefault(row_id, "no route uses this row, and drift.toml names nothing to hold it against")
    return pairs, {row_id: reason for row_id, reason in missing.items() if row_id not in pairs}


def _named(provider: str, model_id: str) -> ModelInfo:
    theirs = next(each for each in providers if each.id == provider)
    return next(model for model in theirs.models if model.id == model_id)


def _model(provider: str, route_id: str, use: str, name: str, known: Knowledge) -> tuple[ModelInfo | None, str]:
    """Their model, or None and why. A tuned model is taken only where drift.toml names it: its base costs less."""
    theirs = next((each for each in providers if each.id == known.providers.get(provider)), None)
    if theirs is None:
        return None, "the package does not have this provider"
    if route_id in known.models:
        return _named(theirs.id, known.models[route_id]), ""
    if use == "tuning":
        return None, "the package does not have this tuned model"
    found = next((model for model in theirs.models if model.is_match(name)), None)
    return found, "" if found else "the package does not have this model"


def _compare(book: Book, pair: Pair, known: Knowledge) -> Iterator[Finding]:
    history = book.rows[pair.row_id]
    if history[-1].unit != "usd_per_mtok":
        yield Finding(pair.row_id, "not_covered", "the package converts to US$; we keep the vendor's own currency")
        return
    side_by_side: dict[tuple[Decimal, Decimal], list[date]] = {}
    reason = "the price is unknown to us"
    for day in _days(history, pair.model):
        row = book.at(day, hindsight=True).row(pair.row_id)
        if row is None or row.amount is None:
            continue
        theirs = their_amount(pair, day)
        if theirs is None:
            reason = "the package has the model without this price"
        else:
            side_by_side.setdefault((row.amount, theirs), []).append(day)
    if not side_by_side:
        yield Finding(pair.row_id, "not_covered", reason)
    latest = max(side_by_side, key=lambda amounts: side_by_side[amounts][-1], default=None)
    only_latest_there = latest is not None and latest[0] == latest[1] and not _start_days(pair.model)
    for (ours, other), days in side_by_side.items():
        why = known.reasons.get((pair.row_id, f"{ours}", f"{other}"), "")
        if not why and only_latest_there:
            why = "the package keeps only the latest price of this model, and on that we agree"
        outcome: Outcome = "agrees" if ours == other else "explained" if why else "unexplained"
        yield Finding(pair.row_id, outcome, "" if ours == other else why, tuple(days), ours, other)


def _days(history: tuple[Row, ...], model: ModelInfo) -> list[date]:
    """Both sides of every day on which a price of ours or theirs starts or lapses, and the last day ours was read."""
    starts = {row.from_ for row in history} | set(_start_days(model))
    lapses = {row.until + DAY for row in history if row.until is not None}
    changes = starts | lapses
    days = changes | {day - DAY for day in changes} | {max(row.seen_on for row in history)}
    return sorted(day for day in days if day >= history[0].from_)


def _start_days(model: ModelInfo) -> list[date]:
    prices: Any = model.prices if isinstance(model.prices, list) else []
    return [each.constraint.start_date for each in prices if isinstance(each.constraint, StartDateConstraint)]


def their_amount(pair: Pair, day: date) -> Decimal | None:
    """US$ per million tokens at the pair's hour of that day; None where the package names no such price."""
    at = datetime.combine(day, time(pair.hour_utc, tzinfo=UTC))
    found = [pair.model.get_prices(at)]
    if pair.processing:
        variants = pair.model.price_variants or []
        active = [each for each in variants if each.constraint is None or each.constraint.active(at)]
        found = [each.prices for each in active if each.when == {"processing": pair.processing}]
    price = getattr(found[0], pair.key, None) if found else None
    return _in_tier(price, pair.prompt_tokens) if isinstance(price, TieredPrices) else price


def _in_tier(price: TieredPrices, prompt_tokens: int) -> Decimal:
    above = [tier.price for tier in sorted(price.tiers, key=lambda tier: tier.start) if prompt_tokens > tier.start]
    return above[-1] if above else price.base
