"""Claims about list prices: training, dataset, dearer tokens, monthly inference, Claude, and the quoted benchmark."""

from __future__ import annotations

from math import ceil, floor
from typing import Final

import numpy as np

from pricing import inference, options, tokens
from pricing.availability import availability
from pricing.claims.sample_text import CHINESE_CHARACTERS, CHINESE_TOKENS, ENGLISH_TOKENS, ENGLISH_WORDS
from pricing.claims.world import BASE, TUNED, Finding, Status, World, closed_or, evidence_of, rows_of
from pricing.priced import PricedRoute
from pricing.quantity import UNKNOWN
from pricing.rules import Route

TRAINING_USD_PER_MTOK: Final = 3.0  # claim 1
ABOUT: Final = 0.1  # "about": within a tenth
PAIRS: Final = 1_000  # claim 2
WORDS_PER_PAIR: Final = 500
DATASET_USD: Final = (7.0, 15.0)
TIMES_BASE: Final = 2.0  # claim 3
REPLIES_PER_DAY: Final = 200  # claim 4
DAYS_PER_MONTH: Final = 30
INFERENCE_USD: Final = (15.0, 40.0)
TYPICAL_INPUT_TOKENS: Final = 700  # our reading of an ordinary drafted reply: instructions and message, then 300 out
SHORT_REPLY_TOKENS: Final = 300
LONG_REPLY_TOKENS: Final = 800
TOKENS_PER_WORD: Final = "guidance.tokens-per-english-word"


def not_sold_yet(number: int) -> Finding:
    return Finding(number, "not_computable", "not_sold_yet")


def _price(route: PricedRoute, field: str) -> float:
    """US$ on the day of the question; NaN where it is unknown or not charged."""
    return float(np.ravel(route.prices.get(field, UNKNOWN))[0])


def training_price(w: World) -> Finding:
    """1: about US$3 for a million training tokens."""
    if w.mini is None:
        return not_sold_yet(1)
    price = _price(w.mini, "training")
    near = abs(price - TRAINING_USD_PER_MTOK) <= ABOUT * TRAINING_USD_PER_MTOK
    status, on = closed_or("holds" if near else "does_not_hold", w.mini)
    here = availability(w.view, TUNED, buyer_region="HK", new_customer=True)
    end = here.served_until
    code = "in_hk" if here.buyable else "open"
    if on:
        code = "closed" if end is None else "ended" if end <= w.view.as_of else "ending"
    figures = {"price_usd": price, "on_day": on, "end_day": end}
    return Finding(1, status, code, figures, rows_of(w.mini, "training"), here.evidence, on)


def tokens_per_pair() -> int:
    """High count of one pair of 500 English words, from our own text: its tokens, and 2 messages of overhead.

    640 tokens / 500 words x 500 words + 2 x 4 + 3 = 651
    """
    content = round(ENGLISH_TOKENS / ENGLISH_WORDS * WORDS_PER_PAIR)
    return tokens.example_tokens([content, 0])[1]


def dataset_cost(w: World) -> Finding:
    """2: 1,000 examples of 500 words cost US$7 to 15 once."""
    if w.mini is None:
        return not_sold_yet(2)
    pair, low, high = tokens_per_pair(), *DATASET_USD
    by_epochs = {epochs: w.job_usd(w.mini, PAIRS, pair, epochs) for epochs in (1, 3, 4)}
    first, last = ceil(low / by_epochs[1]), floor(high / by_epochs[1])
    default = w.job_usd(w.mini, PAIRS, pair)
    status: Status = "holds" if low <= default <= high else "holds_only_if" if first <= last else "does_not_hold"
    status, on = closed_or(status, w.mini)
    rule = w.amount(TOKENS_PER_WORD)
    by_rule = None if rule is None else w.job_usd(
        w.mini, PAIRS, tokens.example_tokens([round(rule * WORDS_PER_PAIR), 0])[1], 3)  # fmt: skip
    chinese = CHINESE_TOKENS / CHINESE_CHARACTERS
    characters = [usd / (by_epochs[3] / pair) / chinese for usd in DATASET_USD]  # of a pair, at three epochs
    figures = {
        "pair_tokens": pair, "epoch_tokens": float(pair * PAIRS), "three_usd": by_epochs[3], "four_usd": by_epochs[4],
        "seven_n": low / by_epochs[1], "fifteen_n": high / by_epochs[1], "first_n": first, "last_n": last,
        "rule_usd": by_rule, "from_tokens": characters[0], "to_tokens": characters[1], "text_tokens": ENGLISH_TOKENS,
        "price_usd": _price(w.mini, "training"),
    }  # fmt: skip
    rows = (*rows_of(w.mini, "training", "example_token_limit"), TOKENS_PER_WORD)
    return Finding(2, status, "same", figures, rows, evidence_of(w.mini) if on else (), on)


def times_base(w: World) -> Finding:
    """3: tokens of a tuned model cost twice those of its base."""
    if w.mini is None:
        return not_sold_yet(3)
    found = ratios(w)
    times = found.get(TUNED)
    near = times is not None and abs(times - TIMES_BASE) <= ABOUT * TIMES_BASE
    status, on = closed_or("holds" if near else "does_not_hold", w.mini)
    here = [times for route, times in found.items() if _buyable_here(w, route)]
    azure = w.route("azure.gpt-4o-mini.global.tuned") if "azure.gpt-4o-mini.global.tuned" in found else None
    figures = {
        "mini_x": times, "small_x": found.get("openai.gpt-4.1-mini.tuned"), "big_x": found.get("openai.gpt-4o.tuned"),
        "azure_x": found.get("azure.gpt-4o-mini.global.tuned"),
        "azure_hour_usd": None if azure is None else _price(azure, "hosting"),
        "in_usd": w.amount(f"{TUNED}.input"), "base_usd": w.amount(f"{BASE}.input"),
        "low_x": min(here, default=None), "high_x": max(here, default=None),
        "count_n": len(here),
    }  # fmt: skip
    rows = rows_of(w.mini, "input", "output") + rows_of(w.route(BASE), "input", "output")
    rows += rows_of(w.route("openai.gpt-4.1-mini.tuned"), "input") + rows_of(w.route("openai.gpt-4.1-mini"), "input")
    rows += rows_of(w.route("openai.gpt-4o.tuned"), "input") + rows_of(w.route("openai.gpt-4o"), "input")
    rows += rows_of(azure, "input", "hosting")
    return Finding(3, status, "same", figures, rows, evidence_of(w.mini) if on else (), on)


def ratios(w: World) -> dict[str, float]:
    """Tuned price / base price of every tuned route whose vendor prices the same model untuned too (input tokens)."""
    provider = w.view.book.provider_of
    bases = {(provider[route.id], route.model): route for route in w.view.routes("prompting")}
    found = {}
    for route in w.view.routes("tuning"):
        base = bases.get((provider[route.id], route.model))
        times = None if base is None else _times(w, route, base)
        if times is not None:
            found[route.id] = times
    return found


def _times(w: World, tuned: Route, base: Route) -> float | None:
    above, below = w.view.amount(tuned.rows["input"]), w.view.amount(base.rows["input"])
    return float(above / below) if above is not None and below else None


def _buyable_here(w: World, route_id: str) -> bool:
    return availability(w.view, route_id, buyer_region="HK", new_customer=True).buyable is True


def monthly_inference(w: World) -> Finding:
    """4: 200 drafted replies a day cost US$15 to 40 a month."""
    if w.mini is None:
        return not_sold_yet(4)
    low, high = INFERENCE_USD
    typical = usd_a_month(w.mini, TYPICAL_INPUT_TOKENS, SHORT_REPLY_TOKENS)
    prefix, rest = options.prompt_tokens("fine_tuning", w.q)
    own = usd_a_month(w.mini, float(prefix + rest), w.q.reply_tokens)
    status: Status = "holds" if low <= typical <= high else "holds_only_if"
    status, on = closed_or(status, w.mini)
    figures = {
        "typical_usd": typical, "own_usd": own, "own_in_tokens": float(prefix + rest),
        "own_out_tokens": w.q.reply_tokens,
        "replies_n": float(inference.replies_per_month(REPLIES_PER_DAY, DAYS_PER_MONTH, 0, 1)),
        "in_usd": _price(w.mini, "input"), "out_usd": _price(w.mini, "output"),
        "short_low_tokens": input_tokens_for(w.mini, low, SHORT_REPLY_TOKENS),
        "short_high_tokens": input_tokens_for(w.mini, high, SHORT_REPLY_TOKENS),
        "long_low_tokens": input_tokens_for(w.mini, low, LONG_REPLY_TOKENS),
        "long_high_tokens": input_tokens_for(w.mini, high, LONG_REPLY_TOKENS),
    }  # fmt: skip
    evidence = evidence_of(w.mini) if on else ()
    return Finding(4, status, "same", figures, rows_of(w.mini, "input", "output"), evidence, on)


def usd_a_month(route: PricedRoute, input_tokens: float, output_tokens: float) -> float:
    """US$ of 200 replies a day for 30 days at these tokens a reply.

    6,000 x (700 x 0.30 + 300 x 1.20) / 1e6 = 3.42
    """
    replies = inference.replies_per_month(REPLIES_PER_DAY, DAYS_PER_MONTH, 0, 1)
    usd = inference.inference_usd(
        replies, input_tokens, 0, output_tokens, route.prices["input"], 0, route.prices["output"]
    )
    return float(np.ravel(usd)[0])


def input_tokens_for(route: PricedRoute, usd: float, output_tokens: float) -> float:
    """Input tokens a reply at which a month costs `usd`: (usd - output) / cost of one input token a reply.

    (15 - 6,000 x 300 x 1.20 / 1e6) / (6,000 x 0.30 / 1e6) = 12.84 / 0.0018 = 7,133
    """
    return (usd - usd_a_month(route, 0, output_tokens)) / usd_a_month(route, 1, 0)


def claude_on_bedrock(w: World) -> Finding:
    """16: Claude can be fine-tuned: Claude 3 Haiku, through Bedrock."""
    route = w.route("aws.claude-3-haiku.tuned")
    if route is None:
        return not_sold_yet(16)
    status, on = closed_or("holds", route)
    here = availability(w.view, route.id, buyer_region="HK", new_customer=True)
    ended = here.served_until is not None and here.served_until <= w.view.as_of
    figures = {"on_day": on, "end_day": here.served_until}
    code = "ended" if ended else "closed" if on else "open"
    return Finding(16, status, code, figures, rows_of(route, "training", "storage"), here.evidence, on)


def quoted_benchmark(w: World) -> Finding:
    """17: matches GPT-4 at a tenth of the cost; 85% of failures are data. Only the prices can be recomputed."""
    big, current = w.amount("openai.gpt-4.input"), w.amount("openai.gpt-4o.input")
    if w.mini is None:
        return not_sold_yet(17)
    small = _price(w.mini, "input")
    figures = {
        "gpt4_pct": None if not big else small / big * 100,
        "gpt4o_pct": None if not current else small / current * 100,
    }
    rows = (*rows_of(w.mini, "input"), "openai.gpt-4.input", "openai.gpt-4o.input")
    return Finding(17, "not_computable", "same", figures, rows)
