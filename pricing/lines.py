"""The lines of an estimate: each amount with the figures behind it and the rows it used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from pricing import resolve
from pricing.options import Cost, OptionId, Projection, Quantities, billed_tokens, prompt_tokens
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


def line_items(projection: Projection, q: Quantities) -> list[LineItem]:
    """Every line of one option on its route, in the order in which the money leaves."""
    once = [_line(projection, q, item, "once", cost) for item, cost in projection.once.items()]
    monthly = []
    for item, cost in projection.monthly.items():
        if item in ("refresh", "migration"):
            monthly.append(_line(projection, q, item, "event", _first_event(cost)))
        else:
            monthly.append(_line(projection, q, item, "month", projection.first_month(item)))
    return once + monthly


def _first_event(cost: Cost) -> Cost:
    """The first month in which a refresh or migration is paid."""
    hkd = np.asarray(cost.hkd)
    when = int(np.argmax(np.nan_to_num(hkd, nan=1.0) > 0))
    return Cost(hkd[..., when], None if cost.usd is None else np.asarray(cost.usd)[..., when])


def _line(projection: Projection, q: Quantities, item: str, period: Period, cost: Cost) -> LineItem:
    usd = None if cost.usd is None else number(cost.usd)
    figures = {name: number(value) for name, value in _figures(projection, q, item).items()}
    rows = _rows(projection, q, item) + ((resolve.FX,) if cost.usd is not None and q.fx_hkd_per_usd is None else ())
    return LineItem(projection.option, projection.route.id, item, period, number(cost.hkd), usd, figures, rows)


def _figures(projection: Projection, q: Quantities, item: str) -> dict[str, float]:
    """The numbers that a reader needs to work the amount out again."""
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
        return _training_figures(projection, q)
    if item in ("refresh", "migration"):
        worked = q.refresh_hours if item == "refresh" else q.migration_hours
        return {"hours": worked, "rate": q.engineering_hkd_per_hour, "every": q.refresh_every_months}
    return _running_figures(projection, q, item)


def _training_figures(projection: Projection, q: Quantities) -> dict[str, float]:
    route = projection.route
    price = route.price("training") if "training" in route.prices else route.price("gpu")
    return {"tokens": _float(billed_tokens(route, q)), "price": _float(price), "runs": q.training_runs,
            "epochs": route.epochs(q.epochs, q.training_examples),
            "minimum": _float(route.price("minimum_job"))}  # fmt: skip


def _running_figures(projection: Projection, q: Quantities, item: str) -> dict[str, float]:
    route, replies = projection.route, _float(projection.ai_replies)
    if item == "inference":
        prefix, rest = prompt_tokens(projection.option, q)
        return {"replies": replies, "input_tokens": prefix + rest,
                "output_tokens": q.reply_tokens + q.reasoning_tokens_per_reply,
                "input_price": _float(route.price("input")), "output_price": _float(route.price("output"))}  # fmt: skip
    if item == "hosting":
        window = "window_hosting" in route.prices
        price = _float(route.price("window_hosting" if window else "hosting"))
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
    return {"price": _float(route.price("storage") if item == "storage" else q.vector_store_usd_per_month)}


def _float(value: object) -> float:
    return float(np.ravel(value)[0])  # type: ignore[call-overload]


ROUTE_FIELDS_OF_ITEM = {
    "training": ("training", "minimum_job", "example_token_limit", "validation_billed", "evaluations",
                 "epochs_default", "epochs_small_set", "small_set_below", "gpu", "gpu_training_speed", "gpu_setup"),
    "inference": ("input", "output", "cached_input", "cache_write", "cache_minimum"),
    "hosting": ("hosting", "window_hosting", "window_minutes"),
    "storage": ("storage",),
}  # fmt: skip
ROWS_OF_ITEM = {
    "message_embedding": (resolve.EMBEDDING,),
    "knowledge_base_embedding": (resolve.EMBEDDING,),
    "vector_store": (resolve.VECTOR_STORE,),
    "delivery": (resolve.MESSAGE, resolve.FREE_MESSAGES),
}


def _rows(projection: Projection, q: Quantities, item: str) -> tuple[str, ...]:
    """Ids of the price rows behind an item."""
    field_source = "training" if item in ("refresh", "migration") else item
    used = projection.successor if item == "migration" and projection.successor else projection.route
    fields = ROUTE_FIELDS_OF_ITEM.get(field_source, ())
    if item == "inference" and not q.cache_hit_rate:
        fields = ("input", "output")
    rows = tuple(used.row_ids[field] for field in fields if field in used.row_ids)
    if item in ("data_preparation", "upkeep") and q.data_rate_from_hire:
        rows += resolve.HIRE_ROWS
    return rows + ROWS_OF_ITEM.get(item, ())
