"""Claims about how to go about it: examples and hours, refreshing, staying put, the order, the tests, facts."""

from __future__ import annotations

from typing import Final

from pricing import options
from pricing.availability import availability
from pricing.book import Book
from pricing.calendar import full_months_until
from pricing.claims.prices import PAIRS, not_sold_yet, tokens_per_pair
from pricing.claims.world import Finding, Status, World, rows_of
from pricing.estimate import Measured, estimate
from pricing.options import Quantities
from pricing.tokens import default_epochs
from pricing.verdict import BEST_SHARE, GOOD_EXAMPLES, MIN_DRAFTS_TESTED, MIN_EXAMPLES

TRAINING_HOURS: Final = (1.0, 6.0)  # claim 9
PAIR_RANGE: Final = (300, 2_000)
SPEED: Final = "guidance.training-speed"
START: Final = "guidance.examples.start"
LEAST: Final = "guidance.examples.least"
REFRESH_MONTHS: Final = (6, 12)  # claim 10
QUARTERLY: Final = 3
LONGEST_HORIZON: Final = 60
CANTONESE_TESTED: Final = "alibaba.qwen3-8b.beijing.tuned"
TESTED_PAGE: Final = "cantonese-llm-lab"
LONG_FACTS_TOKENS: Final = 90_000


def examples_and_hours(w: World) -> Finding:
    """9: 300 to 2,000 pairs, fewer than 50 does little, training takes 1 to 6 hours."""
    speed, start, least = w.amount(SPEED), w.amount(START), w.amount(LEAST)
    if speed is None or start is None or least is None:
        return Finding(9, "not_computable", "no_guidance")
    hours = {pairs: training_hours(pairs, speed) for pairs in (*PAIR_RANGE, PAIRS)}
    fits = TRAINING_HOURS[0] <= hours[PAIRS] <= TRAINING_HOURS[1] and start <= MIN_EXAMPLES
    figures = {
        "low_hours": hours[PAIR_RANGE[0]], "mid_hours": hours[PAIRS], "high_hours": hours[PAIR_RANGE[1]],
        "start_n": start, "least_n": least, "minimum_n": MIN_EXAMPLES, "good_n": GOOD_EXAMPLES,
        "yours_n": w.estimate.scenario.training_examples,
    }  # fmt: skip
    return Finding(9, "holds" if fits else "does_not_hold", "same", figures, (START, LEAST, SPEED))


def training_hours(pairs: int, tokens_per_second: float) -> float:
    """1,000 pairs x 651 tokens x 3 epochs / 246.9 tokens a second / 3,600 = 2.2 hours."""
    return pairs * tokens_per_pair() * default_epochs(pairs) / tokens_per_second / 3600


def refreshing(w: World, book: Book, measured: Measured | None) -> Finding:
    """10: train again every 6 to 12 months, or every quarter."""
    if w.mini is None:
        return not_sold_yet(10)
    years = {every: _first_year_with(w, every, book, measured) for every in (*REFRESH_MONTHS, QUARTERLY)}
    end = w.mini.availability.served_until
    left = None if end is None else full_months_until(w.view.as_of, end, LONGEST_HORIZON)
    sooner = left is not None and left < REFRESH_MONTHS[0]
    status: Status = "does_not_hold" if sooner else "holds" if end is None else "holds_only_if"
    figures = {"route": w.tuned.route.name if w.tuned else None, "yearly_hkd": years[12], "half_hkd": years[6],
               "quarter_hkd": years[QUARTERLY], "end_day": end, "left_n": left}  # fmt: skip
    evidence = w.mini.availability.evidence
    rows = rows_of(w.tuned.route if w.tuned else None, "training")
    if end is not None and end <= w.view.as_of:
        return Finding(10, "closed_since", "ended", figures, rows, evidence, end)
    code = "sooner" if sooner else "open" if end is None else "until"
    return Finding(10, status, code, figures, rows, evidence)


def _first_year_with(w: World, every: int, book: Book, measured: Measured | None) -> float | None:
    if every == w.estimate.scenario.refresh_every_months:
        return w.tuned.first_year_hkd if w.tuned else None
    scenario = w.estimate.scenario.model_copy(update={"refresh_every_months": every})
    tuned = estimate(scenario, book, w.view.as_of, measured=measured).chosen("fine_tuning")
    return tuned.first_year_hkd if tuned else None


def stays_put(w: World) -> Finding:
    """11: a tuned model stays as it is when a new base comes out."""
    if w.mini is None:
        return not_sold_yet(11)
    routes = w.view.routes("tuning")
    ends = [availability(w.view, route.id, buyer_region="anywhere", new_customer=True).served_until for route in routes]
    ended = sum(end is not None and end <= w.view.as_of for end in ends)
    end = w.mini.availability.served_until
    figures = {"end_day": end, "routes_n": len(routes), "ended_n": ended,
               "known_n": sum(end is not None for end in ends) - ended}  # fmt: skip
    evidence = w.mini.availability.evidence
    if end is None:
        return Finding(11, "holds", "no_end_known", figures, (), evidence)
    if end <= w.view.as_of:
        return Finding(11, "closed_since", "ended", figures, (), evidence, end)
    return Finding(11, "holds_only_if", "until", figures, (), evidence)


def order(w: World) -> Finding:
    """12: prompting first, RAG for facts, then fine-tuning."""
    found = {each.option: each.first_year_hkd for each in w.estimate.options if each.chosen}
    base, tuned = found[w.estimate.base], found.get("fine_tuning")
    if base is None or tuned is None:
        return Finding(12, "not_computable", "no_price")
    status: Status = "holds" if base < tuned else "holds_only_if"
    figures = {"prompting_hkd": found["prompting"], "few_shot_hkd": found["few_shot"], "rag_hkd": found["rag"],
               "fine_tuning_hkd": tuned, "base_option": w.estimate.base, "saved_hkd": tuned - base}  # fmt: skip
    rows = tuple(dict.fromkeys(row for line in w.estimate.lines for row in line.price_rows))
    return Finding(12, status, "cheaper" if base < tuned else "dearer", figures, rows)


def tests_of_fit(w: World, book: Book, measured: Measured | None) -> Finding:
    """13: narrow, repetitive, of a fixed style, high volume, clean examples, prompt exhausted. All granted: a pilot?"""
    own = w.estimate.scenario
    met = {
        "narrow": own.task_is_narrow == "yes", "style": own.format_or_style_specific == "yes",
        "clean": own.examples_are_clean == "yes" and own.training_examples >= MIN_EXAMPLES,
        "tested": own.drafts_tested >= MIN_DRAFTS_TESTED,
        "volume": w.tuned is not None and w.tuned.lift_needed_pct is not None
        and w.q.as_is * 100 + w.tuned.lift_needed_pct <= BEST_SHARE * 100,
    }  # fmt: skip
    granted = own.model_copy(update={
        "task_is_narrow": "yes", "format_or_style_specific": "yes", "examples_are_clean": "yes",
        "messages_are_sensitive": "no", "personal_data_cleared": "yes",
        "training_examples": max(own.training_examples, GOOD_EXAMPLES),
        "drafts_tested": 100, "drafts_sent_as_is": round(float(w.q.as_is) * 100),
    })  # fmt: skip
    verdict = estimate(granted, book, w.view.as_of, measured=measured).verdict
    pilot = verdict.choice == "fine_tuning"
    figures = {"met_n": sum(met.values()), "tests_n": len(met), "lift_up": w.tuned.lift_needed_pct if w.tuned else None,
               "unmet": tuple(name for name, holds in met.items() if not holds)}  # fmt: skip
    code = "pilot" if pilot else "still_no"
    figures["decided_by"] = verdict.decided_by
    return Finding(13, "holds" if pilot else "holds_only_if", code, figures)


def behaviour_not_knowledge(w: World) -> Finding:
    """14: tuning changes behaviour, not knowledge. Prices cannot show it; the estimate is worked as if it were so."""
    facts = {"facts_in_use": LONG_FACTS_TOKENS, "facts_are_long": True}
    short = {"facts_in_use": 2_500, "facts_are_long": False}
    carried = {name: sum(options.prompt_tokens("fine_tuning", Quantities(**vars(w.q) | change)))
               - w.q.tuned_instruction_tokens - w.q.customer_message_tokens
               for name, change in (("short", short), ("long", facts))}  # fmt: skip
    figures = {"short_tokens": float(carried["short"]), "long_tokens": float(carried["long"])}
    known = [each for each in w.view.book.cantonese.get(CANTONESE_TESTED, ()) if w.view.knows(each)]
    tested = tuple(each for each in known if TESTED_PAGE in each.source)
    return Finding(14, "not_computable", "measured" if tested else "same", figures, (), tested)
