"""Prompting, few-shot, RAG and fine-tuning as compositions of the same formulas, month by month."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final, Literal, NamedTuple

import numpy as np

from pricing import inference, training
from pricing.benefit import benefit, hours_freed
from pricing.priced import Terms
from pricing.quantity import Array, Quantity
from pricing.quantity import Quantities as Quantities

OptionId = Literal["prompting", "few_shot", "rag", "fine_tuning"]
OPTIONS: Final[tuple[OptionId, ...]] = ("prompting", "few_shot", "rag", "fine_tuning")
EVENTS: Final = ("refresh", "migration")  # paid in some months only, so no part of the running cost of a month


class Cost(NamedTuple):
    """One item. HK$ always; US$ where it is billed in US$. Once: a number; monthly: (..., months), or alike in all."""

    hkd: Quantity
    usd: Quantity | None = None


@dataclass(frozen=True)
class Projection:
    """One option on one route (or many, or many draws, along the first axis): costs, hours freed, their worth."""

    option: OptionId
    terms: Terms
    successor: Terms | None
    once: dict[str, Cost]
    each_month: dict[str, Cost]  # a number or (..., 1) where all months are the same
    alive: Array  # (..., months): whether the service, or its successor, is there
    ai_replies: Array  # (..., months)
    hours_freed: Array  # (..., months), ramped
    hours_freed_full: Quantity  # month 1 at full ramp
    saving_hkd: Array  # (..., months): cash
    value_hkd: Array  # (..., months): what a judgement uses; the same as cash unless staff are redeployed
    upfront_hkd: Quantity = field(init=False)
    cost_hkd: Array = field(init=False)  # (..., months)

    def __post_init__(self) -> None:
        object.__setattr__(self, "upfront_hkd", sum(cost.hkd for cost in self.once.values()))
        cost = sum((item.hkd for item in self.each_month.values()), start=0.0)  # spread over the months when added up
        object.__setattr__(self, "cost_hkd", np.asarray(cost + 0 * self.saving_hkd))

    @cached_property
    def monthly(self) -> dict[str, Cost]:
        """Every item month by month, (..., months)."""
        months = self.saving_hkd.shape[-1]
        return {
            item: Cost(_by_month(cost.hkd, months), None if cost.usd is None else _by_month(cost.usd, months))
            for item, cost in self.each_month.items()
        }

    def flows_hkd(self, months: int, *, value: bool | None = True) -> Array:
        """Month 0 to `months`: minus upfront, then benefit minus cost; (..., months + 1).

        `value` True counts the value of time, False cash, None no benefit at all.
        """
        cost = self.cost_hkd[..., :months]
        later = -cost if value is None else (self.value_hkd if value else self.saving_hkd)[..., :months] - cost
        upfront = np.atleast_1d(np.asarray(-self.upfront_hkd, dtype=float))
        if upfront.shape[:-1] != later.shape[:-1]:
            rows = np.broadcast_shapes(later.shape[:-1], upfront.shape[:-1])
            upfront, later = np.broadcast_to(upfront, (*rows, 1)), np.broadcast_to(later, (*rows, later.shape[-1]))
        return np.concatenate([upfront, later], axis=-1)

    def cumulative_hkd(self, months: int, *, value: bool = True) -> Array:
        return self.flows_hkd(months, value=value).cumsum(axis=-1)

    def total_cost_hkd(self, months: int) -> Array:
        """Upfront and everything paid in the first `months` months; a number, or one per route or draw."""
        return np.asarray(-self.flows_hkd(months, value=None).sum(axis=-1))

    @property
    def running_hkd(self) -> Quantity:
        """Month 1 without what is paid in some months only."""
        return sum((_first(cost.hkd) for item, cost in self.each_month.items() if item not in EVENTS), start=0.0)

    def first_month(self, item: str) -> Cost:
        cost = self.each_month[item]
        usd = None if cost.usd is None else _first(cost.usd)
        return Cost(_first(cost.hkd), usd)


def _first(amount: Quantity) -> Quantity:
    return amount[..., 0] if isinstance(amount, np.ndarray) and amount.ndim else amount


def project(
    option: OptionId, terms: Terms, q: Quantities, successor: Terms | None = None, moves: bool | Array = True
) -> Projection:
    """Cost and benefit of `option` on `terms`.

    A tuned service ends with its base model, unless a `successor` is given and the route `moves` to it.
    """
    ai_replies = _drafted(q)
    alive: Array = np.ones(len(q.month), dtype=bool)
    once, monthly = _once(option, q), _running(option, terms, q, ai_replies)
    if option == "fine_tuning":
        moving = np.logical_and(successor is not None, moves)
        alive = (q.month <= terms.served_months) | moving
        if successor is not None:
            monthly = _switch(monthly, _running(option, successor, q, ai_replies), q.month <= terms.served_months)
        usd = job_usd(terms, q)
        once |= _tuned_once(usd, q)
        monthly |= _retraining(usd, terms, successor, moving, q)
    if not alive.all():
        monthly = {item: _while_alive(cost, alive) for item, cost in monthly.items()}
    as_is = q.tuned_as_is if option == "fine_tuning" else q.as_is
    freed, saving, value = benefit(as_is, ai_replies, alive, q)
    full = _first(hours_freed(as_is, ai_replies[..., :1], 1.0, q))
    replies = ai_replies * np.ones(len(q.month))
    return Projection(option, terms, successor, once, monthly, alive, replies, freed, full, saving, value)


def _drafted(q: Quantities) -> Array:
    """Replies drafted by AI: (..., months), or (..., 1) where all months are alike."""
    growing = q.month if np.count_nonzero(q.monthly_growth_pct) else q.month[:1]
    monthly_growth = q.monthly_growth_pct / 100
    replies = inference.replies_per_month(q.replies_per_day, q.days_per_month, monthly_growth, growing)
    return np.asarray(q.share_drafted_by_ai * replies)


def asked_as(option: OptionId, prompting: Projection, q: Quantities) -> Projection:
    """Few-shot or RAG on the terms of `prompting`: drafts that bring the same, and other costs."""
    monthly = _running(option, prompting.terms, q, _drafted(q))
    return replace(prompting, option=option, once=_once(option, q), each_month=monthly)


def with_share(projection: Projection, as_is: Quantity, q: Quantities) -> Projection:
    """The same costs where another share of the drafts is sent unchanged."""
    freed, saving, value = benefit(as_is, projection.ai_replies, projection.alive, q)
    full = _first(hours_freed(as_is, projection.ai_replies[..., :1], 1.0, q))
    return replace(projection, hours_freed=freed, hours_freed_full=full, saving_hkd=saving, value_hkd=value)


def _while_alive(cost: Cost, alive: Array) -> Cost:
    return Cost(cost.hkd * alive, None if cost.usd is None else cost.usd * alive)


def prompt_tokens(option: OptionId, q: Quantities) -> tuple[Quantity, Quantity]:
    """(fixed prefix, the part that differs) of the input of one reply, in tokens.

    Tuning does not teach facts, so the tuned prompt carries them too: pasted, or retrieved where they are long.
    """
    if option == "rag":
        return q.instruction_tokens, q.retrieved_tokens_per_reply + q.customer_message_tokens
    if option == "fine_tuning":
        pasted = 0 if q.facts_are_long else q.facts_in_use
        retrieved = q.retrieved_tokens_per_reply if q.facts_are_long else 0
        return q.tuned_instruction_tokens + pasted, retrieved + q.customer_message_tokens
    examples = q.few_shot_examples if option == "few_shot" else 0
    shown = examples * (q.customer_message_tokens + q.reply_tokens)
    return q.instruction_tokens + q.facts_in_use + shown, q.customer_message_tokens


def needs_retrieval(option: OptionId, q: Quantities) -> bool:
    return option == "rag" or (option == "fine_tuning" and q.facts_are_long)


def _running(option: OptionId, terms: Terms, q: Quantities, ai_replies: Quantity) -> dict[str, Cost]:
    """What every month costs while the service runs."""
    usd = {"inference": _inference_usd(option, terms, q, ai_replies)}
    awake = inference.window_hours(ai_replies, terms.price("window_minutes"))
    usd["hosting"] = inference.hosting_usd(q.hosting_hours_per_month, terms.price("hosting"))
    usd["hosting"] = usd["hosting"] + inference.hosting_usd(awake, terms.price("window_hosting"))
    usd["storage"] = terms.price("storage")
    if needs_retrieval(option, q):
        usd["message_embedding"] = ai_replies * q.customer_message_tokens * q.embedding_usd_per_mtok / 1e6
        usd["vector_store"] = q.vector_store_usd_per_month
    if q.connected:
        usd["delivery"] = q.platform_hkd_per_month / q.fx + inference.messages_usd(
            ai_replies, q.messages_per_reply, q.free_messages * q.whatsapp_numbers, q.usd_per_message
        )
    items = {item: Cost(amount * q.hkd_per_usd_paid, amount) for item, amount in usd.items()}
    items["upkeep"] = Cost(q.upkeep_hours_per_month * q.data_preparation_hkd_per_hour)
    return items


def _by_month(amount: Quantity, months: int) -> Array:
    """The same amount in every month, or the amounts by month as they are; nothing is copied."""
    shape = np.shape(amount)
    if shape and shape[-1] == months:
        return np.asarray(amount)
    return np.broadcast_to(amount, (*shape[:-1], months))


def _inference_usd(option: OptionId, terms: Terms, q: Quantities, ai_replies: Quantity) -> Quantity:
    prefix, rest = (tokens * terms.token_ratio for tokens in prompt_tokens(option, q))
    output = (q.reply_tokens + q.reasoning_tokens_per_reply) * terms.token_ratio
    hits = inference.cached_tokens(prefix, q.cache_hit_rate, terms.price("cache_minimum"))
    usd = inference.inference_usd(
        ai_replies, prefix + rest - hits, hits, output,
        terms.price("input"), terms.price("cached_input"), terms.price("output"),
    )  # fmt: skip
    written = (prefix - hits) * np.greater(hits, 0)
    return usd + inference.cache_write_usd(ai_replies, written, terms.price("cache_write") - terms.price("input"))


def _once(option: OptionId, q: Quantities) -> dict[str, Cost]:
    """What is paid before the first month."""
    rate = q.engineering_hkd_per_hour
    once = {
        "instructions": Cost(q.prompting_hours * rate),
        "evaluation": Cost(q.evaluation_hours * rate),
        "integration": Cost(q.integration_hours * rate),
    }
    if needs_retrieval(option, q):
        usd = q.knowledge_base_tokens * q.embedding_usd_per_mtok / 1e6
        once["rag_setup"] = Cost(q.rag_hours * rate)
        once["knowledge_base_embedding"] = Cost(usd * q.hkd_per_usd_paid, usd)
    return once


def _tuned_once(job_usd: Quantity, q: Quantities) -> dict[str, Cost]:
    """What tuning adds before the first month; `job_usd`: of the training runs of one round."""
    usd = now_part(job_usd)
    return {
        "data_preparation": Cost(q.data_preparation_hours * q.data_preparation_hkd_per_hour),
        "tuned_evaluation": Cost(q.tuned_evaluation_hours * q.engineering_hkd_per_hour),
        "training": Cost(usd * q.hkd_per_usd_paid, usd),
    }


def now_part(amount: Quantity) -> Quantity:
    """Today's part of a price that changes by month: a number, or (routes, 1)."""
    return amount[..., :1] if isinstance(amount, np.ndarray) and amount.ndim > 1 else _first(amount)


def billed_tokens(terms: Terms, q: Quantities) -> Quantity:
    """Tokens billed by one training job."""
    per_example = q.tokens_per_example * terms.token_ratio
    per_epoch = training.per_epoch_tokens(q.training_examples, per_example, terms.price("example_token_limit"))
    return training.billed_training_tokens(
        per_epoch, terms.epochs, q.validation_tokens, terms.evaluations(), terms.price("validation_billed")
    )


def job_usd(terms: Terms, q: Quantities) -> Quantity:
    """US$ of the training runs of one round: by the token, or by the hour of a rented GPU."""
    billed = billed_tokens(terms, q)
    by_token = training.training_usd(billed, terms.price("training"), terms.price("minimum_job"), q.training_runs)
    speed, setup = terms.price("gpu_training_speed"), terms.price("gpu_setup")
    by_hour: Quantity = training.gpu_training_usd(billed, speed, setup, terms.price("gpu")) * q.training_runs
    return by_token + by_hour


def _switch(before: dict[str, Cost], after: dict[str, Cost], first: Array) -> dict[str, Cost]:
    """Item by item, the old route while it is served and its successor from then on."""
    nothing = Cost(0.0, 0.0)
    items = {}
    for item in before | after:
        old, new = before.get(item, nothing), after.get(item, nothing)
        usd = None if old.usd is None or new.usd is None else np.where(first, old.usd, new.usd)
        items[item] = Cost(np.where(first, old.hkd, new.hkd), usd)
    return items


def _retraining(
    usd: Quantity, terms: Terms, successor: Terms | None, moving: bool | Array, q: Quantities
) -> dict[str, Cost]:
    """Refreshes (months 1 + k x every) and the migration that replaces one falling in the same month.

    `usd`: of the training runs of one round.
    """
    migrating = (q.month == np.floor(terms.served_months) + 1) & moving
    served = (q.month <= terms.served_months) | moving
    refreshing = served & (q.month > 1) & ((q.month - 1) % q.refresh_every_months == 0) & ~migrating
    if successor is not None:
        usd = np.where(q.month <= terms.served_months, usd, job_usd(successor, q))
    rate = q.engineering_hkd_per_hour
    items = {}
    for item, when, hours in (("refresh", refreshing, q.refresh_hours), ("migration", migrating, q.migration_hours)):
        if when.any():
            paid = np.where(when, usd, 0.0)
            items[item] = Cost(paid * q.hkd_per_usd_paid + when * (hours * rate), paid)
    return items
