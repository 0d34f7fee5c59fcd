"""The one orchestrator: (Scenario, Book, as_of) -> Estimate. Same inputs, same answer, for ever."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from pricing import resolve
from pricing.book import Book, View
from pricing.choose import FIRST_YEAR, Candidate, candidate, ordered
from pricing.lines import LineItem, line_items
from pricing.options import (
    OPTIONS,
    OptionId,
    Projection,
    Quantities,
    benefit,
    billed_tokens,
    job_usd,
    project,
)
from pricing.payback import needed_share, payback_months
from pricing.priced import PricedRoute, price_custom, price_route
from pricing.quantity import Array
from pricing.resolve import Remark, number
from pricing.scenario import Scenario
from pricing.verdict import BEST_SHARE, Grounds, Verdict, decide
from pricing.volume import BreakEven, break_even_replies


@dataclass(frozen=True)
class OptionEstimate:
    """One option on one route. None is unknown or never; `unknown` says which prices nobody could find."""

    option: OptionId
    route: PricedRoute
    chosen: bool
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
    unknown: tuple[str, ...]
    projection: Projection


@dataclass(frozen=True)
class Estimate:
    """The whole answer. `options`: the chosen route of each option first, then every other fine-tuning route."""

    as_of: date
    hindsight: bool
    view: View
    scenario: Scenario
    resolved: dict[str, object]
    q: Quantities
    options: tuple[OptionEstimate, ...]
    base: OptionId
    rival: str
    hire_monthly_hkd: float | None
    hkd_per_worked_hour: float | None
    break_even: BreakEven
    verdict: Verdict
    lines: tuple[LineItem, ...]
    remarks: tuple[Remark, ...]

    def chosen(self, option: OptionId) -> OptionEstimate | None:
        return next((each for each in self.options if each.option == option and each.chosen), None)


@dataclass(frozen=True)
class Measured:
    """What a dataset told: the share of its tokens in Chinese script (None: no dataset, tokens are as stated)."""

    chinese_share: float | None = None
    shows_sensitive_data: bool = False


def estimate(
    scenario: Scenario, book: Book, as_of: date, *, hindsight: bool = False, measured: Measured | None = None
) -> Estimate:
    """Price every option on every route known on `as_of` and judge.

    Raises InputError for a date before the book or an unknown route. Unknown prices give None, never 0.
    """
    view = book.at(as_of, hindsight=hindsight)
    months = max(scenario.horizon_months, FIRST_YEAR)
    q = resolve.quantities(scenario, view, months)
    routes = _routes(scenario, view, months)
    q.token_ratio = _token_ratios(routes, measured or Measured())
    prompting = _candidates(
        "prompting", [each for each in routes if each.use == "prompting" or each.custom], q, scenario
    )
    prompting = ordered(prompting, scenario.prompting_route, scenario.reply_language, "prompting_route")
    tuned = _with_successors([each for each in routes if each.use == "tuning"], q, scenario)
    tuned = ordered(tuned, scenario.fine_tuning_route, scenario.reply_language, "fine_tuning_route")
    chosen = {"prompting": prompting[0]} if prompting else {}
    for option in ("few_shot", "rag"):
        if prompting:
            chosen[option] = candidate(project(option, prompting[0].route, q), scenario.horizon_months)  # type: ignore[arg-type]
    if tuned:
        chosen["fine_tuning"] = tuned[0]
    return _assemble(scenario, view, q, chosen, tuned, measured or Measured())


def _routes(scenario: Scenario, view: View, months: int) -> list[PricedRoute]:
    booked = [*view.routes("prompting"), *view.routes("tuning")]
    priced = [price_route(view, route, scenario, months) for route in booked]
    return priced + [price_custom(custom) for custom in scenario.custom_routes]


def _token_ratios(routes: list[PricedRoute], measured: Measured) -> dict[str, float]:
    """Tokens of other vendors' models against o200k, by script; only where a dataset was counted."""
    if measured.chinese_share is None:
        return {}
    share = measured.chinese_share
    found = {}
    for route in routes:
        latin, chinese = route.price("tokens_vs_o200k_latin", 1.0), route.price("tokens_vs_o200k_chinese", 1.0)
        if route.encoding == "ratio":
            found[route.id] = float(np.ravel(latin)[0] * (1 - share) + np.ravel(chinese)[0] * share)
    return found


def _candidates(option: OptionId, routes: list[PricedRoute], q: Quantities, scenario: Scenario) -> list[Candidate]:
    return [candidate(project(option, route, q), scenario.horizon_months) for route in routes]


def _with_successors(routes: list[PricedRoute], q: Quantities, scenario: Scenario) -> list[Candidate]:
    """Every tuning route; one whose base ends inside the horizon moves to the cheapest buyable one that goes on."""
    alone = _candidates("fine_tuning", routes, q, scenario)
    lasting = [each for each in alone if each.in_pool and np.isinf(each.route.served_months)]
    if not lasting:
        return alone
    successor = min(lasting, key=lambda each: (each.first_year_hkd, each.route.id)).route
    return [
        each
        if np.isinf(each.route.served_months) or each.route.served_months < 1
        else candidate(project("fine_tuning", each.route, q, successor), scenario.horizon_months)
        for each in alone
    ]


def _assemble(
    scenario: Scenario, view: View, q: Quantities, chosen: dict[str, Candidate], tuned: list[Candidate],
    measured: Measured,
) -> Estimate:  # fmt: skip
    base: OptionId = "rag" if q.facts_are_long else "prompting"
    rival, lifts = "by_hand", np.full(len(tuned), np.nan)
    if base in chosen:
        net = chosen[base].projection.cumulative_hkd(scenario.horizon_months)[..., -1]
        rival = base if float(net) >= 0 else "by_hand"
        lifts = _lifts(tuned, chosen[base] if rival == base else None, q)
    every = [(option, chosen[option], np.nan, True) for option in OPTIONS[:3] if option in chosen]
    every += [
        ("fine_tuning", each, lift, index == 0) for index, (each, lift) in enumerate(zip(tuned, lifts, strict=True))
    ]
    options = tuple(
        _option(each, q, scenario, chosen.get(base), rival if option == "fine_tuning" else base, lift, first)
        for option, each, lift, first in every
    )
    return Estimate(
        as_of=view.as_of,
        hindsight=view.hindsight,
        view=view,
        scenario=scenario,
        resolved=_resolved(scenario, q, chosen),
        q=q,
        options=options,
        base=base,
        rival=rival,
        hire_monthly_hkd=number(q.hire_monthly_hkd),
        hkd_per_worked_hour=number(q.hkd_per_worked_hour),
        break_even=break_even_replies(chosen.get("fine_tuning"), chosen.get("prompting"), q, scenario.horizon_months),
        verdict=_verdict(scenario, q, chosen, base, rival, lifts, measured),
        lines=tuple(
            line for option in OPTIONS if option in chosen for line in line_items(chosen[option].projection, q)
        ),
        remarks=tuple(resolve.remarks(scenario, q, view)),
    )


def _resolved(scenario: Scenario, q: Quantities, chosen: dict[str, Candidate]) -> dict[str, object]:
    taken = {"prompting_route": "prompting", "fine_tuning_route": "fine_tuning"}
    routes = {field: chosen[option].route.id for field, option in taken.items() if option in chosen}
    epochs = None
    if "fine_tuning" in chosen:
        epochs = chosen["fine_tuning"].route.epochs(scenario.epochs, scenario.training_examples)
    return resolve.resolved(scenario, q, routes, epochs)


def _lifts(tuned: list[Candidate], base: Candidate | None, q: Quantities) -> Array:
    """For each tuned route: the share of drafts it must get right above today's to pay for itself in a year, or NaN."""
    if not tuned:
        return np.array([])
    rival_net = 0.0
    if base is not None:
        rival_net = float(base.projection.cumulative_hkd(FIRST_YEAR)[..., -1])
    needed = np.array([rival_net + each.first_year_hkd for each in tuned])
    ends = np.array([each.route.served_months if each.projection.successor is None else np.inf for each in tuned])
    alive = q.month[:FIRST_YEAR] <= ends[:, None]
    first = _first_year(q)
    replies = tuned[0].projection.ai_replies[..., :FIRST_YEAR]  # type: ignore[index]

    def value_of_share(share: Array) -> Array:
        return np.asarray(benefit(share[:, None], replies, alive, first)[2].sum(axis=-1))

    return np.maximum(0.0, needed_share(value_of_share, needed) - q.as_is)


def _first_year(q: Quantities) -> Quantities:
    return Quantities(**{**vars(q), "month": q.month[:FIRST_YEAR]})


def _option(
    each: Candidate, q: Quantities, scenario: Scenario, base: Candidate | None, rival: str, lift: float, chosen: bool
) -> OptionEstimate:  # fmt: skip
    projection, route, horizon = each.projection, each.route, scenario.horizon_months
    tuned = projection.option == "fine_tuning"
    against = base if base is not None and rival != "by_hand" else None
    usd = {item: projection.first_month(item).usd for item, cost in projection.monthly.items()
           if cost.usd is not None and item not in ("refresh", "migration")}  # fmt: skip
    replies = float(np.ravel(projection.ai_replies)[0])
    checking = replies * q.review_minutes_per_reply / 60
    own, theirs = projection.cumulative_hkd(horizon), against.projection.cumulative_hkd(horizon) if against else 0.0
    full_value = projection.hours_freed_full * q.hkd_per_worked_hour
    return OptionEstimate(
        option=projection.option,
        route=route,
        chosen=chosen,
        training_tokens_billed=number(billed_tokens(route, q)) if tuned else 0.0,
        training_usd=number(np.ravel(job_usd(route, q))[0]) if tuned else 0.0,
        inference_usd_per_month=number(usd["inference"] + usd.get("message_embedding", 0.0)),  # type: ignore[operator]
        hosting_usd_per_month=number(usd.get("hosting", 0.0)),  # type: ignore[arg-type]
        delivery_usd_per_month=number(usd.get("delivery", 0.0)),  # type: ignore[arg-type]
        running_usd_per_month=number(sum(usd.values())),  # type: ignore[arg-type]
        upfront_hkd=number(projection.upfront_hkd),
        running_hkd_per_month=number(each.running_hkd),
        first_year_hkd=number(each.first_year_hkd),
        checking_hours_per_month=number(checking),
        checking_hkd_per_month=number(checking * q.hkd_per_worked_hour),
        hours_freed_per_month=number(projection.hours_freed_full),
        saving_hkd_per_month=number(_full_saving(projection, q)),
        value_of_time_hkd_per_month=number(full_value),
        net_hkd_at_horizon=number(projection.cumulative_hkd(horizon, value=False)[..., -1]),
        payback_months=number(each.payback_months),
        extra_cost_vs_base_hkd=number(each.first_year_hkd - (against.first_year_hkd if against else 0.0)),
        payback_vs_base_months=number(payback_months(own - theirs)) if tuned else None,
        lift_needed_pct=number(lift * 100) if tuned else None,
        unknown=route.unknown,
        projection=projection,
    )


def _full_saving(projection: Projection, q: Quantities) -> float:
    """Cash saved in month 1 if the ramp were over."""
    at_full = Quantities(**{**vars(q), "ramp_up_months": 1, "month": q.month[:1]})
    as_is = q.tuned_as_is if projection.option == "fine_tuning" else q.as_is
    return float(benefit(as_is, projection.ai_replies[..., :1], np.ones(1), at_full)[1][..., 0])  # type: ignore[index]


def _verdict(
    scenario: Scenario, q: Quantities, chosen: dict[str, Candidate], base: OptionId, rival: str, lifts: Array,
    measured: Measured,
) -> Verdict:  # fmt: skip
    tuned, horizon = chosen.get("fine_tuning"), scenario.horizon_months
    best = Quantities(**{**vars(q), "tuned_as_is": max(BEST_SHARE, q.tuned_as_is)})
    pays = False
    if tuned is not None:
        projection = project("fine_tuning", tuned.route, best, tuned.projection.successor)
        pays = not np.isnan(payback_months(projection.cumulative_hkd(horizon)))
    if base not in chosen:
        raise ValueError("no prompting route in the book on this date")
    return decide(Grounds(
        scenario=scenario, base=chosen[base], base_option=base, as_is=float(q.as_is), tuned=tuned, rival=rival,
        lift=float(lifts[0]) if len(lifts) else float("nan"), tuned_pays_at_best=pays,
        base_pays_from=_base_pays_from(chosen[base], q, horizon), shows_sensitive_data=measured.shows_sensitive_data,
    ))  # type: ignore[arg-type]  # fmt: skip


def _base_pays_from(base: Candidate, q: Quantities, horizon: int) -> float:
    """Share sent unchanged from which the base pays back inside the horizon; NaN if none does."""
    projection = base.projection
    inside = Quantities(**{**vars(q), "month": q.month[:horizon]})
    alive, replies = np.ones(horizon), projection.ai_replies[..., :horizon]  # type: ignore[index]
    needed = np.atleast_1d(np.asarray(projection.total_cost_hkd(horizon), dtype=float))

    def value_of_share(share: Array) -> Array:
        return np.asarray(benefit(share[:, None], replies, alive, inside)[2].sum(axis=-1))

    return float(needed_share(value_of_share, needed)[0])
