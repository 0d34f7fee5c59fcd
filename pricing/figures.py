"""The figures of every option, from the projections: plain numbers, None for unknown or never."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite

import numpy as np

from pricing.benefit import worth_of_hours
from pricing.choose import FIRST_YEAR, Candidate
from pricing.options import EVENTS, OptionId, Projection, Quantities, billed_tokens, needs_retrieval, now_part
from pricing.payback import payback_months
from pricing.priced import PricedRoute
from pricing.quantity import Quantity
from pricing.resolve import unknown_figures
from pricing.rival import Rivalry


@dataclass(frozen=True)
class OptionEstimate:
    """One option on one route. None is unknown or never; `unknown` names what nobody could price."""

    option: OptionId
    route: PricedRoute
    chosen: bool
    moves: bool  # goes on with another model when its own ends
    unknown: tuple[str, ...]
    projection: Projection | None  # of the chosen routes only
    training_tokens_billed: float | None
    training_usd: float | None
    inference_usd_per_month: float | None
    hosting_usd_per_month: float | None
    delivery_usd_per_month: float | None
    running_usd_per_month: float | None
    upfront_hkd: float | None
    running_hkd_per_month: float | None
    first_year_hkd: float | None
    checking_hours_per_month: float | None
    checking_hkd_per_month: float | None
    hours_freed_per_month: float | None
    saving_hkd_per_month: float | None
    value_of_time_hkd_per_month: float | None
    net_hkd_at_horizon: float | None
    payback_months: float | None
    extra_cost_vs_base_hkd: float | None
    payback_vs_base_months: float | None
    lift_needed_pct: float | None


def option_estimates(
    projected: Mapping[OptionId, Projection], prompt: PricedRoute, tuned: Sequence[Candidate], stacked: Projection,
    ranked: Sequence[Candidate], against: Rivalry, q: Quantities, horizon: int,
) -> tuple[OptionEstimate, ...]:  # fmt: skip
    """The chosen route of each option, then every other fine-tuning route in the order of `ranked`."""
    found = []
    for option, projection in projected.items():
        if option != "fine_tuning":
            figures = _figures(projection, against, q, horizon, 1)[0]
            unknown = prompt.unknown + unknown_figures(q, retrieval=needs_retrieval(option, q))
            found.append(OptionEstimate(option, prompt, True, False, unknown, projection, **figures))
    every = dict(
        zip((each.route.id for each in tuned), _figures(stacked, against, q, horizon, len(tuned)), strict=True)
    )
    beside = unknown_figures(q, retrieval=needs_retrieval("fine_tuning", q))
    for index, each in enumerate(ranked):
        own = projected["fine_tuning"] if index == 0 else None
        figures = every[each.route.id]
        if each.route.ended:
            figures |= {"payback_months": None, "payback_vs_base_months": None, "lift_needed_pct": None}
        unknown = each.route.unknown + beside
        found.append(OptionEstimate("fine_tuning", each.route, index == 0, each.moves, unknown, own, **figures))
    return tuple(found)


def _figures(
    projection: Projection, against: Rivalry, q: Quantities, horizon: int, count: int
) -> list[dict[str, float | None]]:
    """One dict of numbers a route; the projection may hold one route or `count` stacked ones."""
    columns = _columns(projection, against, q, horizon)
    spread = {name: _spread(value, count) for name, value in columns.items()}
    if projection.option == "fine_tuning":
        spread["lift_needed_pct"] = _spread(np.array(list(against.lifts.values())) * 100, count)
    return [dict(zip(spread, row, strict=True)) for row in zip(*spread.values(), strict=True)]


def _spread(value: Quantity | None, count: int) -> list[float | None]:
    if value is None:
        return [None] * count
    flat = [each if isfinite(each) else None for each in np.asarray(value, dtype=float).reshape(-1).tolist()]
    return flat if len(flat) == count else flat * count


def _columns(projection: Projection, against: Rivalry, q: Quantities, horizon: int) -> dict[str, Quantity | None]:
    tuned = projection.option == "fine_tuning"
    replies = np.asarray(projection.ai_replies)[..., :1]
    checking = replies * q.review_minutes_per_reply / 60
    cumulative = projection.cumulative_hkd(horizon)
    in_cash = projection.saving_hkd is projection.value_hkd
    cash = cumulative if in_cash else projection.cumulative_hkd(horizon, value=False)
    first_year = projection.total_cost_hkd(FIRST_YEAR)
    payback, against_base = payback_months(cumulative), None
    if tuned:
        ahead = payback if against.rival == "by_hand" else payback_months(cumulative - against.rival_cumulative_hkd)
        against_base = np.where(np.isnan(first_year), np.nan, ahead)
    return _usd_columns(projection, q, tuned) | {
        "upfront_hkd": projection.upfront_hkd,
        "running_hkd_per_month": projection.running_hkd,
        "first_year_hkd": first_year,
        "checking_hours_per_month": checking,
        "checking_hkd_per_month": checking * q.hkd_per_worked_hour,
        "hours_freed_per_month": projection.hours_freed_full,
        "saving_hkd_per_month": worth_of_hours(projection.hours_freed_full, q)[0],
        "value_of_time_hkd_per_month": projection.hours_freed_full * q.hkd_per_worked_hour,
        "net_hkd_at_horizon": cash[..., -1],
        "payback_months": payback,
        "extra_cost_vs_base_hkd": first_year - (against.rival_first_year_hkd if tuned else against.base_first_year_hkd),
        "payback_vs_base_months": against_base,
        "lift_needed_pct": None,
    }


def _usd_columns(projection: Projection, q: Quantities, tuned: bool) -> dict[str, Quantity | None]:
    first = {item: projection.first_month(item).usd for item in projection.each_month if item not in EVENTS}
    usd = {item: amount for item, amount in first.items() if amount is not None}
    training = projection.once["training"].usd if tuned else 0.0
    return {
        "training_tokens_billed": now_part(billed_tokens(projection.terms, q)) if tuned else 0.0,
        "training_usd": training,
        "inference_usd_per_month": usd["inference"] + usd.get("message_embedding", 0.0),
        "hosting_usd_per_month": usd.get("hosting", 0.0),
        "delivery_usd_per_month": usd.get("delivery", 0.0),
        "running_usd_per_month": sum(usd.values(), start=0.0),
    }
