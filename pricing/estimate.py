"""The one orchestrator: (Scenario, Book, as_of) -> Estimate. Same inputs, same answer, for ever."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import isnan

import numpy as np

from pricing import resolve
from pricing.book import Book, View
from pricing.choose import FIRST_YEAR, Candidate, candidates, choose, ordered
from pricing.errors import InputError
from pricing.figures import OptionEstimate, option_estimates
from pricing.lines import LineItem, line_items
from pricing.options import OptionId, Projection, Quantities, asked_as, project, with_share
from pricing.payback import payback_months
from pricing.priced import PricedRoute, Terms, no_route, price_custom
from pricing.resolve import Remark, number
from pricing.rival import Rivalry, base_pays_from, rivalry
from pricing.route_set import RouteSet, pool_of, price_all, terms_of
from pricing.scenario import RULES_OF_CHOICE, Scenario
from pricing.verdict import BEST_SHARE, Grounds, Verdict, decide, decide_without_base
from pricing.volume import Bought, BreakEven, break_even_replies

OTHERWISE_ASKED: tuple[OptionId, ...] = ("few_shot", "rag")


@dataclass(frozen=True)
class Measured:
    """What a dataset told: the share of its tokens in Chinese script (None: no dataset, tokens are as stated)."""

    chinese_share: float | None = None
    shows_sensitive_data: bool = False


@dataclass(frozen=True, eq=False)
class Estimate:
    """The whole answer. `options`: the chosen route of each option, the other fine-tuning routes after theirs.

    Nothing else is left out by `estimate_chosen`; what a judgement does not need is worked out when it is asked for.
    """

    as_of: date
    hindsight: bool
    view: View
    scenario: Scenario
    q: Quantities
    options: tuple[OptionEstimate, ...]
    base: OptionId
    rival: str
    hire_monthly_hkd: float | None
    hkd_per_worked_hour: float | None
    verdict: Verdict
    successor: PricedRoute | None = None  # what the chosen tuned service moves to when its base model ends
    measured: Measured = Measured()

    @property
    def chinese_share(self) -> float | None:
        """Of the dataset's tokens; None: none was counted."""
        return self.measured.chinese_share

    def chosen(self, option: OptionId) -> OptionEstimate | None:
        return next((each for each in self.options if each.option == option and each.chosen), None)

    @cached_property
    def resolved(self) -> dict[str, object]:
        """Every field of the scenario with what was really used instead of null."""
        chosen = {each.option: each for each in self.options if each.chosen}
        routes = {f"{use}_route": chosen[use].route.id for use in ("prompting", "fine_tuning") if use in chosen}
        tuned = self._bought("fine_tuning")
        epochs = self.scenario.epochs if tuned is None else int(np.squeeze(tuned.terms.epochs))
        return resolve.resolved(self.scenario, self.q, routes, epochs)

    @cached_property
    def remarks(self) -> tuple[Remark, ...]:
        return tuple(resolve.remarks(self.scenario, self.q, self.view))

    @cached_property
    def lines(self) -> tuple[LineItem, ...]:
        """Every line of the chosen routes."""
        found: list[LineItem] = []
        for each in self.options:
            if each.projection is not None:
                found += line_items(each.projection, each.route, self.successor if each.moves else None, self.q)
        return tuple(found)

    @cached_property
    def break_even(self) -> BreakEven:
        """Replies a day at which fine-tuning and prompting cost the same over the horizon."""
        tuned, prompted = (self._bought(option) for option in ("fine_tuning", "prompting"))
        return break_even_replies(tuned, prompted, self.q, self.scenario.horizon_months)

    def _bought(self, option: OptionId) -> Bought | None:
        found = self.chosen(option)
        if found is None or found.projection is None:
            return None
        return Bought(option, found.projection.terms, found.projection.successor)


@dataclass(frozen=True)
class Group:
    """Routes of one use, stacked: one projection prices them all."""

    found: list[Candidate]
    projection: Projection
    successor: PricedRoute | None = None

    def successor_terms(self, each: Candidate) -> Terms | None:
        if not each.moves or self.successor is None:
            return None
        return next(other.terms for other in self.found if other.route is self.successor)


@dataclass(frozen=True)
class Weighed:
    """Every route with what chooses between them; the chosen ones stand first in `prompts` and `ranked`."""

    scenario: Scenario
    view: View
    told: Measured
    q: Quantities
    prompts: list[Candidate]
    tuned: Group
    ranked: list[Candidate]

    @property
    def base(self) -> OptionId:
        """What fine-tuning is held against."""
        return "rag" if self.q.facts_are_long else "prompting"


def estimate(
    scenario: Scenario, book: Book, as_of: date, *, hindsight: bool = False, measured: Measured | None = None
) -> Estimate:
    """Price every option on every route known on `as_of` and judge.

    Raises InputError for a date before the book, or an unknown route.
    Unknown prices give None, never 0.
    """
    return _assemble(weigh(scenario, book, as_of, hindsight=hindsight, measured=measured))


def estimate_chosen(
    scenario: Scenario, book: Book, as_of: date, *, hindsight: bool = False, measured: Measured | None = None
) -> Estimate:
    """The same estimate without the routes that were not chosen, for many scenarios; raises as `estimate` does."""
    found = weigh(scenario, book, as_of, hindsight=hindsight, measured=measured, only_pool=True)
    if not _chosen_from_pool(found):
        found = weigh(scenario, book, as_of, hindsight=hindsight, measured=measured)
    return _assemble(found, only_chosen=True)


def _chosen_from_pool(found: Weighed) -> bool:
    """Whether what a rule chose can be bought and is priced; else the routes outside the pool count too."""
    scenario = found.scenario
    chosen = ((scenario.prompting_route, found.prompts), (scenario.fine_tuning_route, found.ranked))
    return all(ranked[0].in_pool for wanted, ranked in chosen if ranked and wanted in RULES_OF_CHOICE)


def weigh(
    scenario: Scenario, book: Book, as_of: date, *, hindsight: bool = False, measured: Measured | None = None,
    only_pool: bool = False,
) -> Weighed:  # fmt: skip
    """Price every route and choose; raises as `estimate` does. `only_pool`: routes that no rule may choose left out."""
    told, view = measured or Measured(), book.at(as_of, hindsight=hindsight)
    months = max(scenario.horizon_months, FIRST_YEAR)
    q = resolve.quantities(scenario, view, months)
    prompting_set, tuning_set = price_all(book, as_of, hindsight, scenario.buyer_region, scenario.new_customer, months)
    if only_pool:
        prompting_set = pool_of(prompting_set, scenario.prompting_route)
        tuning_set = pool_of(tuning_set, scenario.fine_tuning_route)
    quotes = tuple(price_custom(custom) for custom in scenario.custom_routes)
    if taken := [quote.id for quote in quotes if quote.id in book.routes]:
        raise InputError("custom_route_twice", field="custom_routes", value=", ".join(taken))
    to_prompt = prompting_set.plus(quotes)
    if not to_prompt.routes:
        to_prompt = to_prompt.plus((no_route("prompting"),))
    prompting = _prompting_group(to_prompt, scenario, told, q)
    tuned = _tuned_group(tuning_set.plus(quotes), scenario, told, q)
    rank = _only_chosen if only_pool else ordered
    prompts = rank(prompting.found, scenario.prompting_route, scenario.reply_language, "prompting_route")
    ranked = rank(tuned.found, scenario.fine_tuning_route, scenario.reply_language, "fine_tuning_route")
    return Weighed(scenario, view, told, q, prompts, tuned, ranked)


def _only_chosen(found: list[Candidate], wanted: str, reply_language: str, field: str) -> list[Candidate]:
    chosen = choose(found, wanted, reply_language, field)
    return [chosen] if chosen else []


def _prompting_group(priced: RouteSet, scenario: Scenario, told: Measured, q: Quantities) -> Group:
    terms, stacked = terms_of(priced, 1, 0, told.chinese_share)  # nothing is trained: the same for every scenario
    projection = project("prompting", stacked, q)
    return Group(candidates(priced.routes, terms, projection, scenario.horizon_months), projection)


def _tuned_group(priced: RouteSet, scenario: Scenario, told: Measured, q: Quantities) -> Group:
    """Every tuning route; one whose base ends inside the horizon moves to the cheapest buyable one that goes on."""
    if not priced.routes:
        return Group([], project("fine_tuning", Terms({}, 1.0, 1.0, np.inf), q))
    every, terms = terms_of(priced, scenario.epochs, scenario.training_examples, told.chinese_share)
    alone = project("fine_tuning", terms, q)
    first_year = alone.total_cost_hkd(FIRST_YEAR).tolist()
    lasting = [place for place in priced.lasting if not isnan(first_year[place])]
    if not lasting:
        return Group(candidates(priced.routes, every, alone, scenario.horizon_months), alone)
    successor = min(lasting, key=lambda place: (first_year[place], priced.routes[place].id))
    projection = project("fine_tuning", terms, q, every[successor], np.array(priced.ending)[:, None])
    found = candidates(priced.routes, every, projection, scenario.horizon_months, priced.ending)
    return Group(found, projection, priced.routes[successor])


def _assemble(weighed: Weighed, *, only_chosen: bool = False) -> Estimate:
    scenario, view, q, told = weighed.scenario, weighed.view, weighed.q, weighed.told
    prompt, tuned, ranked = weighed.prompts[0], weighed.tuned, weighed.ranked
    base, horizon = weighed.base, scenario.horizon_months
    prompting = project("prompting", prompt.terms, q)
    projected: dict[OptionId, Projection] = {"prompting": prompting}
    projected |= {option: asked_as(option, prompting, q) for option in OTHERWISE_ASKED}
    if ranked:
        projected["fine_tuning"] = project("fine_tuning", ranked[0].terms, q, tuned.successor_terms(ranked[0]))
    shown, stacked = tuned.found, tuned.projection
    if only_chosen and ranked:
        shown = ranked = ranked[:1]
        stacked = projected["fine_tuning"]
    against = rivalry(base, projected[base], shown, stacked, q, horizon)
    options = option_estimates(projected, prompt.route, shown, stacked, ranked, against, q, horizon)
    payback = next(each.payback_months for each in options if each.option == base)
    prompt = prompt._replace(payback_months=float("nan") if payback is None else payback)
    return Estimate(
        as_of=view.as_of,
        hindsight=view.hindsight,
        view=view,
        scenario=scenario,
        q=q,
        options=options,
        base=base,
        rival=against.rival,
        hire_monthly_hkd=number(q.hire_monthly_hkd),
        hkd_per_worked_hour=number(q.hkd_per_worked_hour),
        verdict=_verdict(scenario, q, projected[base], prompt, projected.get("fine_tuning"), ranked, against, told),
        successor=tuned.successor if ranked and ranked[0].moves else None,
        measured=told,
    )


def _verdict(
    scenario: Scenario, q: Quantities, base: Projection, prompt: Candidate, tuned: Projection | None,
    ranked: list[Candidate], against: Rivalry, told: Measured,
) -> Verdict:  # fmt: skip
    horizon = scenario.horizon_months
    if not prompt.route.id:
        return decide_without_base(scenario, told.shows_sensitive_data)
    pays, upfront, lift = False, None, float("nan")
    if tuned is not None:
        best = with_share(tuned, max(BEST_SHARE, q.tuned_as_is), q)
        pays = not np.isnan(payback_months(best.cumulative_hkd(horizon)))
        upfront, lift = number(tuned.upfront_hkd), against.lifts[ranked[0].route.id]
    return decide(
        Grounds(
            scenario=scenario,
            base=prompt,
            base_option="rag" if base.option == "rag" else "prompting",
            as_is=float(q.as_is),
            tuned=ranked[0] if ranked else None,
            tuned_upfront_hkd=upfront,
            rival=against.rival,
            lift=lift,
            tuned_pays_at_best=pays,
            base_pays_from=base_pays_from(base, q, horizon),
            shows_sensitive_data=told.shows_sensitive_data,
        )
    )
