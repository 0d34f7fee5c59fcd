"""The lines of an estimate: each amount with the figures behind it and the rows it used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from pricing import resolve
from pricing.inference import cached_tokens
from pricing.options import EVENTS, Cost, OptionId, Projection, Quantities, billed_tokens, prompt_tokens
from pricing.priced import PricedRoute
from pricing.resolve import number

Period = Literal["once", "month", "event"]


@dataclass(frozen=True)
class LineItem:
    """`amount_*`: once, in month 1, or on each event (refresh, migration). None is unknown."""

    option: OptionId
    route: str
    item: str
    period: Period
    amount_hkd: float | None
    amount_usd: float | None
    figures: Mapping[str, float | None]
    price_rows: tuple[str, ...]
    inputs: tuple[str, ...]  # scenario fields behind it


@dataclass(frozen=True)
class _Bought:
    """One option as bought: its costs, its route and, where the base ends, the route that follows."""

    projection: Projection
    route: PricedRoute
    successor: PricedRoute | None
    q: Quantities


def line_items(
    projection: Projection, route: PricedRoute, successor: PricedRoute | None, q: Quantities
) -> list[LineItem]:
    """Every line of one option on its route, in the order in which money leaves; what is not charged is left out."""
    bought = _Bought(projection, route, successor, q)
    once = [_line(bought, item, "once", cost) for item, cost in projection.once.items()]
    monthly = []
    for item, cost in projection.monthly.items():
        if item in EVENTS:
            monthly.append(_line(bought, item, "event", _first_event(cost)))
        elif item not in ("hosting", "storage") or np.any(cost.hkd != 0):
            monthly.append(_line(bought, item, "month", projection.first_month(item)))
    return once + monthly


def _first_event(cost: Cost) -> Cost:
    """The first month in which a refresh or migration is paid."""
    hkd = np.asarray(cost.hkd)
    when = int(np.argmax(np.nan_to_num(hkd, nan=1.0) > 0))
    return Cost(hkd[..., when], None if cost.usd is None else np.asarray(cost.usd)[..., when])


def _line(bought: _Bought, item: str, period: Period, cost: Cost) -> LineItem:
    usd = None if cost.usd is None else number(cost.usd)
    figures = {name: number(value) for name, value in _figures(bought, item).items()}
    in_usd = cost.usd is not None and bought.q.fx_hkd_per_usd is None
    rows = _rows(bought, item) + ((resolve.FX,) if in_usd else ())
    option, route = bought.projection.option, bought.route.id
    return LineItem(option, route, item, period, number(cost.hkd), usd, figures, rows, INPUTS_OF_ITEM.get(item, ()))


def _figures(bought: _Bought, item: str) -> dict[str, float]:
    """The numbers that a reader needs to work the amount out again."""
    q = bought.q
    hours = {
        "instructions": q.prompting_hours, "evaluation": q.evaluation_hours, "integration": q.integration_hours,
        "rag_setup": q.rag_hours, "tuned_evaluation": q.tuned_evaluation_hours,
    }  # fmt: skip
    if item in hours:
        return {"hours": hours[item], "rate": q.engineering_hkd_per_hour}
    if item in ("data_preparation", "upkeep"):
        worked = q.data_preparation_hours if item == "data_preparation" else q.upkeep_hours_per_month
        return {"hours": worked, "rate": q.data_preparation_hkd_per_hour}
    if item == "training":
        return _training_figures(bought)
    if item in EVENTS:
        worked = q.refresh_hours if item == "refresh" else q.migration_hours
        return {"hours": worked, "rate": q.engineering_hkd_per_hour, "every": q.refresh_every_months}
    return _running_figures(bought, item)


def _training_figures(bought: _Bought) -> dict[str, float]:
    terms, q = bought.projection.terms, bought.q
    price = terms.price("training") if "training" in terms.prices else terms.price("gpu")
    return {"tokens": _float(billed_tokens(terms, q)), "price": _float(price), "runs": q.training_runs,
            "epochs": _float(terms.epochs), "minimum": _float(terms.price("minimum_job"))}  # fmt: skip


def _running_figures(bought: _Bought, item: str) -> dict[str, float]:
    projection, terms, q = bought.projection, bought.projection.terms, bought.q
    replies = _float(projection.ai_replies)
    if item == "inference":
        return _inference_figures(bought, replies)
    if item == "hosting":
        window = "window_hosting" in terms.prices
        price = _float(terms.price("window_hosting" if window else "hosting"))
        usd = number(projection.first_month("hosting").usd or 0.0)
        hours = (usd or 0.0) / price if window and price else q.hosting_hours_per_month
        return {"hours": hours, "price": price}
    if item == "delivery":
        return {"replies": replies, "messages": replies * q.messages_per_reply, "price": _float(q.usd_per_message),
                "free": _float(q.free_messages) * q.whatsapp_numbers, "platform": q.platform_hkd_per_month}  # fmt: skip
    if item == "message_embedding":
        return {"replies": replies, "tokens": q.customer_message_tokens, "price": q.embedding_usd_per_mtok}
    if item == "knowledge_base_embedding":
        return {"tokens": q.knowledge_base_tokens, "price": q.embedding_usd_per_mtok}
    return {"price": _float(terms.price("storage") if item == "storage" else q.vector_store_usd_per_month)}


def _inference_figures(bought: _Bought, replies: float) -> dict[str, float]:
    """Input in whole, or, where part of it is read from a cache, what is fresh, cached and written to it."""
    terms, q = bought.projection.terms, bought.q
    ratio = _float(terms.token_ratio)
    prefix, rest = (tokens * ratio for tokens in prompt_tokens(bought.projection.option, q))
    hits = _float(cached_tokens(prefix, q.cache_hit_rate, _float(terms.price("cache_minimum"))))
    figures = {"replies": replies, "input_tokens": prefix + rest,
               "output_tokens": (q.reply_tokens + q.reasoning_tokens_per_reply) * ratio,
               "input_price": _float(terms.price("input")), "output_price": _float(terms.price("output"))}  # fmt: skip
    if hits > 0:
        figures |= {"input_tokens": prefix + rest - hits, "cached_tokens": hits,
                    "cached_price": _float(terms.price("cached_input"))}  # fmt: skip
        extra = _float(terms.price("cache_write")) - figures["input_price"]
        figures |= {"written_tokens": prefix - hits, "write_price": extra} if extra else {}
    return figures


def _float(value: object) -> float:
    return float(np.ravel(value)[0])  # type: ignore[call-overload]


ROUTE_FIELDS_OF_ITEM = {
    "training": ("training", "minimum_job", "example_token_limit", "validation_billed", "evaluations",
                 "epochs_default", "epochs_small_set", "small_set_below", "gpu", "gpu_training_speed", "gpu_setup"),
    "inference": ("input", "output", "cached_input", "cache_write", "cache_minimum"),
    "hosting": ("hosting", "window_hosting", "window_minutes"),
    "storage": ("storage",),
}  # fmt: skip
# Scenario inputs behind an item: what the owner entered, or our guess.
INPUTS_OF_ITEM = {
    "instructions": ("prompting_hours", "engineering_hkd_per_hour"),
    "evaluation": ("evaluation_hours", "engineering_hkd_per_hour"),
    "integration": ("integration_hours", "engineering_hkd_per_hour"),
    "rag_setup": ("rag_hours", "engineering_hkd_per_hour"),
    "knowledge_base_embedding": ("knowledge_base_tokens",),
    "data_preparation": ("data_preparation_hours", "data_preparation_hkd_per_hour"),
    "tuned_evaluation": ("tuned_evaluation_hours", "engineering_hkd_per_hour"),
    "training": ("training_examples", "tokens_per_example", "epochs", "training_runs"),
    "inference": ("replies_per_day", "share_drafted_by_ai", "customer_message_tokens", "reply_tokens"),
    "hosting": ("hosting_hours_per_month",),
    "message_embedding": ("replies_per_day", "customer_message_tokens"),
    "delivery": ("replies_per_day", "messages_per_reply", "platform_hkd_per_month"),
    "upkeep": ("upkeep_hours_per_month", "data_preparation_hkd_per_hour"),
    "refresh": ("refresh_hours", "refresh_every_months"),
    "migration": ("migration_hours",),
}
ROWS_OF_ITEM = {
    "message_embedding": (resolve.EMBEDDING,),
    "knowledge_base_embedding": (resolve.EMBEDDING,),
    "vector_store": (resolve.VECTOR_STORE,),
    "delivery": (resolve.MESSAGE, resolve.FREE_MESSAGES),
}


def _rows(bought: _Bought, item: str) -> tuple[str, ...]:
    """Ids of the price rows behind an item."""
    field_source = "training" if item in EVENTS else item
    used = bought.successor if item == "migration" and bought.successor else bought.route
    fields = ROUTE_FIELDS_OF_ITEM.get(field_source, ())
    if item == "inference" and not bought.q.cache_hit_rate:
        fields = ("input", "output")
    rows = tuple(used.row_ids[field] for field in fields if field in used.row_ids)
    if item in ("data_preparation", "upkeep") and bought.q.data_rate_from_hire:
        rows += resolve.HIRE_ROWS
    return rows + ROWS_OF_ITEM.get(item, ())
