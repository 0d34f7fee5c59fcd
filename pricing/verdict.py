"""The judgement, in a fixed order; every step has a code, whether it holds, and the figures it stands on.

The order is the plan's: cleared data, does anything pay, where facts live, is the prompt tested, is the needed lift
within reach, is the task one for tuning, are the examples ready, can it be bought, then a pilot.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from pricing.choose import Candidate
from pricing.payback import drafts_to_see
from pricing.scenario import Scenario

Choice = Literal["by_hand", "prompting", "few_shot", "rag", "fine_tuning", "not_yet"]
Figures = Mapping[str, object]

MIN_DRAFTS_TESTED = 20
BEST_SHARE = 0.95
MIN_EXAMPLES = 50
GOOD_EXAMPLES = 300


@dataclass(frozen=True)
class Reason:
    """One step of the judgement: `holds` means that it speaks against going further (or, last, for the pilot)."""

    code: str
    holds: bool
    figures: Figures = field(default_factory=dict)


@dataclass(frozen=True)
class Verdict:
    choice: Choice
    decided_by: str
    reasons: tuple[Reason, ...]
    next_steps: tuple[Reason, ...]
    if_prompt_falls_short: Reason | None


@dataclass(frozen=True)
class Grounds:
    """What the judgement looks at. Shares are 0-1; NaN where a thing is out of reach."""

    scenario: Scenario
    base: Candidate
    base_option: Literal["prompting", "rag"]
    as_is: float
    tuned: Candidate | None  # the recommended (or chosen) tuning route
    tuned_upfront_hkd: float | None
    rival: str
    lift: float  # of the tuned route, NaN if even 100 in 100 would not do
    tuned_pays_at_best: bool
    base_pays_from: float  # share sent unchanged from which the base pays back inside the horizon
    shows_sensitive_data: bool = False


def decide(grounds: Grounds) -> Verdict:
    """The first step that holds decides."""
    steps = (
        _sensitive(grounds.scenario, grounds.shows_sensitive_data), _nothing_pays(grounds), _facts(grounds),
        _untested(grounds), _out_of_reach(grounds), _not_narrow(grounds), _not_ready(grounds),
        _not_buyable(grounds), _pilot(grounds),
    )  # fmt: skip
    decisive = next(step for step in steps if step.holds and step.code != "facts_decide")
    choice = _choice(decisive.code, grounds)
    return Verdict(
        choice=choice,
        decided_by=decisive.code,
        reasons=steps,
        next_steps=_next_steps(decisive.code, grounds),
        if_prompt_falls_short=_falls_short(grounds) if decisive.code == "prompt_untested" else None,
    )


def decide_without_base(scenario: Scenario, shows_sensitive_data: bool) -> Verdict:
    """On a day on which the book holds no model to prompt, nothing can be judged, so nothing is advised."""
    sensitive = _sensitive(scenario, shows_sensitive_data)
    nothing = Reason("no_base_route", True)
    if sensitive.holds:
        return Verdict("not_yet", sensitive.code, (sensitive, nothing), (Reason("clear_data", True),), None)
    return Verdict("by_hand", nothing.code, (sensitive, nothing), (Reason("keep_watch", True),), None)


def _choice(code: str, grounds: Grounds) -> Choice:
    fixed: dict[str, Choice] = {
        "sensitive_not_cleared": "not_yet", "nothing_pays_back": "by_hand", "examples_not_ready": "not_yet",
        "pilot": "fine_tuning",
    }  # fmt: skip
    if code in fixed:
        return fixed[code]
    if code != "prompt_untested" and np.isnan(grounds.base.payback_months):
        return "by_hand"  # measured, and it does not pay: recommending it would cost the owner money
    if code == "not_narrow_or_style" and _few_shot_fits(grounds.scenario):
        return "few_shot"
    return grounds.base_option


def _few_shot_fits(scenario: Scenario) -> bool:
    enough = scenario.training_examples >= scenario.few_shot_examples
    return scenario.format_or_style_specific == "yes" and enough


def _sensitive(scenario: Scenario, shows_sensitive_data: bool) -> Reason:
    sensitive = scenario.messages_are_sensitive == "yes"
    shown = shows_sensitive_data and scenario.messages_are_sensitive == "unknown"
    uncleared = scenario.personal_data_cleared != "yes"
    return Reason("sensitive_not_cleared", (sensitive or shown) and uncleared,
                  {"sensitive": scenario.messages_are_sensitive,
                   "cleared": scenario.personal_data_cleared})  # fmt: skip


def _nothing_pays(grounds: Grounds) -> Reason:
    base_pays = not np.isnan(grounds.base.payback_months) or grounds.base_pays_from <= BEST_SHARE
    return Reason("nothing_pays_back", not base_pays and not grounds.tuned_pays_at_best, {
        "months": grounds.scenario.horizon_months, "best_pct": BEST_SHARE * 100,
        "as_is_pct": grounds.as_is * 100, "minutes": grounds.scenario.minutes_per_reply_by_hand,
        "review": grounds.scenario.review_minutes_per_reply})  # fmt: skip


def _facts(grounds: Grounds) -> Reason:
    needs = grounds.scenario.needs_company_facts
    return Reason("facts_decide", needs != "none", {"needs": needs, "base": grounds.base_option,
                                                    "tokens": grounds.scenario.facts_tokens})  # fmt: skip


def _untested(grounds: Grounds) -> Reason:
    tested = grounds.scenario.drafts_tested
    return Reason("prompt_untested", tested < MIN_DRAFTS_TESTED, {
        "tested": tested, "needed": MIN_DRAFTS_TESTED, "as_is_pct": grounds.as_is * 100,
        "pays_from_pct": grounds.base_pays_from * 100, "pays": not np.isnan(grounds.base.payback_months)})  # fmt: skip


def _out_of_reach(grounds: Grounds) -> Reason:
    needed = grounds.as_is + grounds.lift
    return Reason("lift_out_of_reach", bool(np.isnan(needed) or needed > BEST_SHARE), {
        "needed_pct": needed * 100, "as_is_pct": grounds.as_is * 100, "best_pct": BEST_SHARE * 100,
        "lift_pct": grounds.lift * 100, "rival": grounds.rival})  # fmt: skip


def _not_narrow(grounds: Grounds) -> Reason:
    narrow, style = grounds.scenario.task_is_narrow, grounds.scenario.format_or_style_specific
    return Reason("not_narrow_or_style", narrow != "yes" or style != "yes", {"narrow": narrow, "style": style})


def _not_ready(grounds: Grounds) -> Reason:
    scenario = grounds.scenario
    ready = (
        scenario.training_examples >= MIN_EXAMPLES
        and scenario.examples_are_clean == "yes"
        and scenario.personal_data_cleared == "yes"
    )
    return Reason("examples_not_ready", not ready, {
        "examples": scenario.training_examples, "minimum": MIN_EXAMPLES, "good": GOOD_EXAMPLES,
        "clean": scenario.examples_are_clean, "cleared": scenario.personal_data_cleared})  # fmt: skip


def _not_buyable(grounds: Grounds) -> Reason:
    tuned = grounds.tuned
    if tuned is None:
        return Reason("not_buyable", True, {"code": "no_route", "on": None, "route": "", "provider": ""})
    open_to = tuned.route.availability
    holds = open_to.buyable is not True or not tuned.served_until_payback
    code = open_to.code if open_to.buyable is not True else "served_until"
    on = open_to.on if open_to.buyable is not True else open_to.served_until
    return Reason(
        "not_buyable", holds, {"code": code, "on": on, "route": tuned.route.name, "provider": tuned.route.provider}
    )


def _pilot(grounds: Grounds) -> Reason:
    lift = grounds.lift
    tests = None if np.isnan(lift) else drafts_to_see(grounds.as_is, lift)
    tuned = grounds.tuned
    return Reason("pilot", tuned is not None, {
        "route": tuned.route.name if tuned else "", "lift_pct": lift * 100, "target_pct": (grounds.as_is + lift) * 100,
        "drafts": tests, "cost_hkd": grounds.tuned_upfront_hkd,
        "rival": grounds.rival})  # fmt: skip


def _falls_short(grounds: Grounds) -> Reason:
    """What to do if the tested prompt is not good enough."""
    for step in (_out_of_reach(grounds), _not_buyable(grounds)):
        if step.holds:
            return step
    return _pilot(grounds)


def _next_steps(decided_by: str, grounds: Grounds) -> tuple[Reason, ...]:
    """What to do next, first things first; an answer "not sure" becomes a question."""
    scenario = grounds.scenario
    steps: list[Reason] = []
    if scenario.messages_are_sensitive == "unknown":
        steps.append(Reason("ask_sensitive", True))
    if decided_by == "sensitive_not_cleared":
        return (*steps, Reason("clear_data", True))
    if decided_by != "nothing_pays_back" and scenario.needs_company_facts == "live":
        steps.append(Reason("connect_system", True))
    if decided_by == "prompt_untested":
        steps.append(Reason("test_kit", True, {"needed": MIN_DRAFTS_TESTED - scenario.drafts_tested}))
    if decided_by == "not_narrow_or_style":
        asked = {"task_is_narrow": "ask_narrow", "format_or_style_specific": "ask_style"}
        steps += [Reason(code, True) for name, code in asked.items() if getattr(scenario, name) == "unknown"]
    if decided_by == "examples_not_ready":
        steps += _meanwhile(grounds) + _readiness(scenario)
    if decided_by == "pilot":
        steps += [Reason("confirm_vendor", True), Reason("run_pilot", True, _pilot(grounds).figures)]
    return tuple(steps) or (Reason("keep_watch", True),)


def _meanwhile(grounds: Grounds) -> list[Reason]:
    """What already pays need not wait for tuning."""
    months = grounds.base.payback_months
    return [] if np.isnan(months) else [Reason("begin_with_base", True, {"base": grounds.base_option})]


def _readiness(scenario: Scenario) -> list[Reason]:
    steps = []
    count = scenario.training_examples
    if count < GOOD_EXAMPLES:
        code = "collect_examples" if count < MIN_EXAMPLES else "more_examples"
        steps.append(Reason(code, True, {"examples": count, "minimum": MIN_EXAMPLES, "good": GOOD_EXAMPLES}))
    if scenario.examples_are_clean != "yes":
        steps.append(Reason("clean_examples", True))
    if scenario.personal_data_cleared != "yes":
        steps.append(Reason("clear_data", True))
    return steps
