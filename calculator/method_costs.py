"""Method: drafts, tokens, training, running and the totals of the costs."""

from __future__ import annotations

import numpy as np

from calculator.method_parts import MethodRow, Term, Working
from calculator.text import money as m
from calculator.text import say
from pricing import resolve
from pricing.choose import FIRST_YEAR
from pricing.figures import OptionEstimate
from pricing.options import EVENTS, Projection, billed_tokens, needs_retrieval, prompt_tokens
from pricing.quantity import Quantity
from pricing.training import per_epoch_tokens

TRAINING = ("training", "refresh", "migration")
INFERENCE = ("knowledge_base_embedding", "inference", "message_embedding", "vector_store")
HOSTING = ("hosting", "storage")
WORK = ("instructions", "evaluation", "integration", "rag_setup", "data_preparation", "tuned_evaluation", "upkeep")
RULE_FIELDS = ("epochs_default", "epochs_small_set", "small_set_below")


def first(value: Quantity) -> float:
    """The number of the first month."""
    return float(np.ravel(value)[0])


def message_rows(w: Working) -> list[MethodRow]:
    """Drafts a month, and a year on where messages grow."""
    names = ("replies_per_day", "days_per_month", "share_drafted_by_ai")
    replies = np.ravel(_projection(w.compared[0]).ai_replies)
    rows = [w.row("ai_replies", {name: w.input(name) for name in names}, first(replies), "drafts", inputs=names)]
    if w.q.monthly_growth_pct:
        terms = {"ai_replies": w.term("ai_replies", first(replies)),
                 "monthly_growth_pct": w.input("monthly_growth_pct"),
                 "months": w.term("months_since", FIRST_YEAR - 1)}  # fmt: skip
        later = float(replies[FIRST_YEAR - 1])
        rows.append(w.row("ai_replies_later", terms, later, "drafts", inputs=("monthly_growth_pct",)))
    return rows


def token_rows(w: Working) -> list[MethodRow]:
    """Tokens the model reads and writes for one reply."""
    rows = [_input_tokens(w, each) for each in w.compared]
    names = ("reply_tokens", "reasoning_tokens_per_reply")
    written = w.q.reply_tokens + w.q.reasoning_tokens_per_reply
    rows.append(w.row("output_tokens", {name: w.input(name) for name in names}, written, "tokens", inputs=names))
    return rows + [row for each in w.compared for row in _vendor_tokens(w, each)]


def _input_tokens(w: Working, each: OptionEstimate) -> MethodRow:
    names = {
        "prompting": ["instruction_tokens"], "few_shot": ["instruction_tokens", "few_shot_examples", "reply_tokens"],
        "rag": ["instruction_tokens"], "fine_tuning": ["tuned_instruction_tokens"],
    }[each.option]  # fmt: skip
    names.append("customer_message_tokens")
    terms = {name: w.input(name) for name in names}
    looked_up = needs_retrieval(each.option, w.q)
    facts = "retrieved_tokens_per_reply" if looked_up else "facts_tokens"
    terms["facts"] = w.input(facts, w.q.retrieved_tokens_per_reply if looked_up else w.q.facts_in_use)
    inputs = [*names, facts] if looked_up or w.q.facts_in_use else names
    return w.row(f"input_tokens.{each.option}", terms, first(sum(prompt_tokens(each.option, w.q))), "tokens",
                 inputs=inputs)  # fmt: skip


def _vendor_tokens(w: Working, each: OptionEstimate) -> list[MethodRow]:
    """Where the vendor's own count of tokens differs from ours."""
    ratio = first(_projection(each).terms.token_ratio)
    if ratio == 1.0:
        return []
    tokens = first(sum(prompt_tokens(each.option, w.q)))
    terms = {"tokens": w.term("input_tokens", tokens), "ratio": w.term("token_ratio", ratio)}
    fields = ("tokens_vs_o200k_latin", "tokens_vs_o200k_chinese")
    rows = [each.route.row_ids[field] for field in fields if field in each.route.row_ids]
    return [w.row("vendor_tokens", terms, tokens * ratio, "tokens", price_rows=rows, about=w.option(each.option))]


def training_rows(w: Working) -> list[MethodRow]:
    """From one example to the bill of the training, and of training again."""
    tuned = w.estimate.chosen("fine_tuning")
    if tuned is None:
        return []
    rows = [] if w.estimate.scenario.tokens_per_example is not None else [_tokens_per_example(w)]
    return [*rows, _per_epoch(w, tuned), _epochs(w, tuned), _billed(w, tuned), *w.line_rows(TRAINING)]


def _tokens_per_example(w: Working) -> MethodRow:
    names = ("tuned_instruction_tokens", "customer_message_tokens", "reply_tokens")
    terms = {name: w.input(name) for name in names}
    terms["overhead"] = w.term("overhead", resolve.OVERHEAD_TOKENS_PER_EXAMPLE)
    return w.row("tokens_per_example", terms, w.q.tokens_per_example, "tokens", inputs=names)


def _per_epoch_tokens(w: Working, tuned: OptionEstimate) -> float:
    terms = _projection(tuned).terms
    each = w.q.tokens_per_example * terms.token_ratio
    return first(per_epoch_tokens(w.q.training_examples, each, terms.price("example_token_limit")))


def _per_epoch(w: Working, tuned: OptionEstimate) -> MethodRow:
    terms = _projection(tuned).terms
    limit, ratio = first(terms.price("example_token_limit")), first(terms.token_ratio)
    names = ("training_examples", "tokens_per_example")
    shown = {name: w.input(name) for name in names}
    shown["ratio"], shown["limit"] = w.term("token_ratio", ratio), w.term("example_token_limit", limit)
    limited = w.q.tokens_per_example * ratio > limit
    key = "per_epoch.limited" if limited else "per_epoch.ratio" if ratio != 1.0 else "per_epoch"
    row_id = tuned.route.row_ids.get("example_token_limit")
    return w.row(key, shown, _per_epoch_tokens(w, tuned), "tokens", inputs=names, price_rows=[row_id] if row_id else [])


def _epochs(w: Working, tuned: OptionEstimate) -> MethodRow:
    epochs = first(_projection(tuned).terms.epochs)
    rows = [tuned.route.row_ids[field] for field in RULE_FIELDS if field in tuned.route.prices]
    stated = w.estimate.scenario.epochs is not None
    key = "epochs.stated" if stated else "epochs.vendor" if rows else "epochs.rule"
    inputs = ("epochs",) if stated else ("training_examples",)
    return w.row(key, {}, epochs, "passes", inputs=inputs, price_rows=[] if stated else rows)


def _billed(w: Working, tuned: OptionEstimate) -> MethodRow:
    terms = _projection(tuned).terms
    checked = w.q.validation_tokens and first(terms.price("validation_billed"))
    shown = {"per_epoch": w.term("per_epoch", _per_epoch_tokens(w, tuned)),
             "epochs": w.term("epochs", first(terms.epochs)),
             "validation_tokens": w.input("validation_tokens"),
             "evaluations": w.term("evaluations", first(terms.evaluations()))}  # fmt: skip
    inputs = ("validation_tokens",) if checked else ()
    fields = ("validation_billed", "evaluations") if checked else ()
    rows = [tuned.route.row_ids[field] for field in fields if field in tuned.route.row_ids]
    key = "billed.checked" if checked else "billed"
    return w.row(key, shown, first(billed_tokens(terms, w.q)), "tokens", inputs=inputs, price_rows=rows)


def hosting_rows(w: Working) -> list[MethodRow]:
    """Keeping the model switched on; where nothing is charged for it, that is said."""
    return w.line_rows(HOSTING) or [w.row("hosting.free", {}, None, result=w.show(0.0, "hkd"))]


def exchange_rows(w: Working) -> list[MethodRow]:
    """What a US dollar on the bill costs."""
    terms = {"fx": w.input("fx_hkd_per_usd"), "fee": w.input("card_fee_pct")}
    stated = w.q.fx_hkd_per_usd is not None
    return [w.row("hkd_per_usd", terms, first(w.q.hkd_per_usd_paid),
                  inputs=("fx_hkd_per_usd", "card_fee_pct") if stated else ("card_fee_pct",),
                  price_rows=() if stated else (resolve.FX,))]  # fmt: skip


def total_rows(w: Working) -> list[MethodRow]:
    """What is paid before the first month, in each month, and in the first year."""
    return [row for each in w.compared for row in (_upfront(w, each), _running(w, each), _first_year(w, each))]


def _upfront(w: Working, each: OptionEstimate) -> MethodRow:
    amounts = [first(cost.hkd) for cost in _projection(each).once.values()]
    return _sum_row(w, "upfront", amounts, each.upfront_hkd, each)


def _running(w: Working, each: OptionEstimate) -> MethodRow:
    projection = _projection(each)
    amounts = [first(projection.first_month(item).hkd) for item in projection.each_month if item not in EVENTS]
    return _sum_row(w, "running", amounts, each.running_hkd_per_month, each)


def _sum_row(w: Working, key: str, amounts: list[float], total: float | None, each: OptionEstimate) -> MethodRow:
    shown = " + ".join(w.show(amount, "hkd") for amount in amounts if amount != 0) or w.show(0.0, "hkd")
    terms = {"lines": Term(say(f"term.{key}", w.lang), shown)}
    return w.row(key, terms, total, "hkd", about=w.option(each.option))


def _first_year(w: Working, each: OptionEstimate) -> MethodRow:
    total = w.report.first_year_hkd(each)
    upfront = None if each.upfront_hkd is None else m.cents(each.upfront_hkd)
    later = None if total is None or upfront is None else float(total - upfront)
    terms = {"upfront": w.term("upfront_sum", each.upfront_hkd, "hkd"), "later": w.term("twelve_months", later, "hkd")}
    return w.row("first_year", terms, None if total is None else float(total), "hkd", about=w.option(each.option))


def _projection(each: OptionEstimate) -> Projection:
    if each.projection is None:
        raise LookupError(f"{each.option} on {each.route.id} is not a chosen route")
    return each.projection
