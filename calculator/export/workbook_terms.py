"""What one option costs a reply, a month and a training job on its route: one column for each span of months."""

from __future__ import annotations

from math import isfinite, nan

import numpy as np

from calculator.export.workbook_formula import (
    NO_LIMIT,
    NOT_KNOWN,
    Condition,
    Formula,
    choose,
    equal,
    formula,
    given,
    greater,
    maximum,
    minimum,
    more_than,
    traced,
    whole,
)
from calculator.export.workbook_inputs import CHINESE_SHARE, Inputs
from calculator.export.workbook_prices import PriceList, Span, or_unknown
from calculator.export.workbook_shared import Shared
from pricing import hire, inference, resolve, training
from pricing.calendar import month_start
from pricing.figures import OptionEstimate

CHARGED = ("training", "input", "output", "hosting", "window_hosting", "window_minutes", "storage", "minimum_job",
           "gpu", "gpu_training_speed", "gpu_setup")  # fmt: skip
# Rows of the table, in the order in which a reader works them out.
ROWS = (
    "first_month", "last_month_served", "migration_month", "is_tuned", "retrieves",
    *(f"price_{field}" for field in CHARGED), "price_cached_input", "price_cache_write", "cache_minimum_tokens",
    "token_ratio", "prefix_tokens", "differing_tokens", "cached_tokens", "output_tokens", "inference_usd_per_reply",
    "price_vector_store", "price_message", "free_messages", "example_token_limit", "epochs_used", "validation_billed",
    "evaluations", "billed_tokens", "training_job_usd", "share_sent_as_is", "low_share_sent_as_is",
    "hours_freed_full", "low_hours_freed_full",
)  # fmt: skip


class Terms:
    """One column: formulas by row of ROWS. `place`: column and first row, such as "D", 40."""

    def __init__(self, span: Span, option: OptionEstimate, shared: Shared, column: str, rows: dict[str, int]) -> None:
        self.span, self.option, self.shared = span, option, shared
        self.column, self.rows = column, rows
        self.prices: PriceList = shared.prices
        self.inputs: Inputs = shared.cells
        self.n = shared.cells.named
        self.formulas: dict[str, Formula] = {}
        self._life()
        self._prices()
        self._reply()
        self._beside()
        self._training()
        self._benefit()

    def __getitem__(self, wanted: str) -> Formula:
        found = self.formulas[wanted]
        return Formula(f"{self.column}${self.rows[wanted]}", found.value, unknowable=found.unknowable)

    def add(self, wanted: str, found: Formula) -> Formula:
        self.formulas[wanted] = found
        return self[wanted]

    def _cell(self, field: str) -> Formula | None:
        return self.prices.of_route(self.span.route, field, self.span.on)

    def _life(self) -> None:
        tuned = self.span.option == "fine_tuning"
        projection = self.option.projection
        served = float(np.squeeze(projection.terms.served_months)) if projection else nan
        moves = tuned and self.option.moves
        ends = tuned and not moves and isfinite(served)
        self.add("first_month", formula(self.span.first_month))
        self.add("last_month_served", formula(served) if ends else NO_LIMIT)
        self.add("migration_month", formula(np.floor(served) + 1) if moves else NO_LIMIT)
        self.add("is_tuned", formula(int(tuned)))
        long = self.shared["facts_are_long"]
        needs = {"rag": formula(1), "fine_tuning": choose(equal(long, 1), 1, 0)}
        self.add("retrieves", needs.get(self.span.option, formula(0)))

    def _prices(self) -> None:
        for field in CHARGED:
            cell = self._cell(field)
            known = formula(0) if cell is None else or_unknown(cell)
            if field == "training" and self.span.route.method == "rft":
                known = NOT_KNOWN  # billed by the hour of a job whose length nobody can say beforehand
            self.add(f"price_{field}", known)
        self._caching()
        self._ratio()

    def _caching(self) -> None:
        """A discount only where it and what the vendor asks for it are known in all months."""
        discount, written = self._cell("cached_input"), self._cell("cache_write")
        price = formula(0) if discount is None else choose(given(discount), discount, 0)
        self.add("price_cached_input", price)
        fresh = self["price_input"]
        self.add("price_cache_write", fresh if written is None else choose(given(written), written, fresh))
        self.add("cache_minimum_tokens", self._cache_minimum(discount))

    def _cache_minimum(self, discount: Formula | None) -> Formula:
        view, route = self.prices.view, self.span.route
        if discount is None:
            return NO_LIMIT
        months = range(1, len(self.shared.estimate.q.month) + 1)
        days = list(dict.fromkeys(month_start(view.as_of, month) for month in months))
        cells = [
            cell for field in ("cached_input", "cache_write", "cache_minimum")
            for cell in self.prices.every_span(route, field, days)
        ]  # fmt: skip
        test = f"COUNT({','.join(cell.text for cell in cells)})={len(cells)}"
        least = formula(0) if route.custom else self._cell("cache_minimum")
        known = all(isfinite(cell.value) for cell in cells)
        return NO_LIMIT if least is None else choose(Condition(test, known), least, NO_LIMIT)

    def _ratio(self) -> None:
        route, share = self.span.route, getattr(self.n, CHINESE_SHARE, None)
        ratio = formula(1)
        if share is not None and route.encoding == "ratio" and not route.custom:
            latin, chinese = self._cell("tokens_vs_o200k_latin"), self._cell("tokens_vs_o200k_chinese")
            latin_ratio, chinese_ratio = (formula(1) if cell is None else or_unknown(cell) for cell in (latin, chinese))
            ratio = latin_ratio * (1 - share) + chinese_ratio * share
        self.add("token_ratio", ratio)

    def _reply(self) -> None:
        """Tokens of one reply and what they cost."""
        n, ratio = self.n, self["token_ratio"]
        prefix, rest = self._prompt()
        prefix, rest = self.add("prefix_tokens", prefix * ratio), self.add("differing_tokens", rest * ratio)
        least = self["cache_minimum_tokens"]
        hits = formula(0)
        if self.formulas["cache_minimum_tokens"] is not NO_LIMIT:
            hits = traced(inference.cached_tokens, prefix, n.cache_hit_rate, least)
        hits = self.add("cached_tokens", hits)
        output = self.add("output_tokens", (n.reply_tokens + n.reasoning_tokens_per_reply) * ratio)
        usd = traced(
            inference.inference_usd,
            formula(1),
            prefix + rest - hits,
            hits,
            output,
            self["price_input"],
            self["price_cached_input"],
            self["price_output"],
        )
        if self._cell("cache_write") is not None:
            extra = self["price_cache_write"] - self["price_input"]
            usd = usd + traced(
                inference.cache_write_usd, formula(1), (prefix - hits) * greater(hits, formula(0)), extra
            )
        self.add("inference_usd_per_reply", usd)

    def _prompt(self) -> tuple[Formula, Formula]:
        """(fixed prefix, the part that differs), as options.prompt_tokens has them."""
        n, shared = self.n, self.shared
        facts, message = shared["facts_in_use_tokens"], n.customer_message_tokens
        if self.span.option == "rag":
            return n.instruction_tokens, n.retrieved_tokens_per_reply + message
        if self.span.option == "fine_tuning":
            long = equal(shared["facts_are_long"], 1)
            retrieved = choose(long, n.retrieved_tokens_per_reply, 0)
            return n.tuned_instruction_tokens + choose(long, 0, facts), retrieved + message
        if self.span.option == "few_shot":
            return n.instruction_tokens + facts + n.few_shot_examples * (message + n.reply_tokens), message
        return n.instruction_tokens + facts, message

    def _beside(self) -> None:
        """What no route sells but every month may need."""
        on = self.span.on
        self.add("price_vector_store", or_unknown(self.prices.shared(resolve.VECTOR_STORE, on)))
        self.add("price_message", or_unknown(self.prices.shared(resolve.MESSAGE, on)))
        free = self.prices.shared(resolve.FREE_MESSAGES, on)
        self.add("free_messages", choose(given(free), free, 0))

    def _training(self) -> None:
        if self.span.option != "fine_tuning":
            for row in ("example_token_limit", "epochs_used", "validation_billed", "evaluations", "billed_tokens",
                        "training_job_usd"):  # fmt: skip
                self.add(row, formula(0))
            return
        n = self.n
        limit = self.add("example_token_limit", self._or("example_token_limit", NO_LIMIT))
        epochs = self.add("epochs_used", choose(given(self.inputs.stated("epochs")), self.inputs.stated("epochs"),
                                                self._epochs_rule()))  # fmt: skip
        checked = self.add("validation_billed", self._or("validation_billed", formula(1), absent=formula(0)))
        rounds = self.add("evaluations", self._or("evaluations", epochs))
        per_epoch = traced(
            training.per_epoch_tokens, n.training_examples, n.tokens_per_example * self["token_ratio"], limit
        )
        billed = traced(training.billed_training_tokens, per_epoch, epochs, n.validation_tokens, rounds, checked)
        self.add("billed_tokens", billed)
        self.add("training_job_usd", self._job_usd())

    def _or(self, field: str, unknown: Formula, absent: Formula | None = None) -> Formula:
        """A rule of the vendor, or what holds where nobody knows it."""
        cell = self._cell(field)
        if cell is None:
            return unknown if absent is None else absent
        return choose(given(cell), cell, unknown)

    def _job_usd(self) -> Formula:
        billed, runs = self["billed_tokens"], self.n.training_runs
        usd = traced(training.training_usd, billed, self["price_training"], self["price_minimum_job"], runs)
        if self._cell("gpu") is not None and self._cell("gpu_training_speed") is not None:
            speed, setup = self["price_gpu_training_speed"], self["price_gpu_setup"]
            usd = usd + traced(training.gpu_training_usd, billed, speed, setup, self["price_gpu"]) * runs
        return usd

    def _epochs_rule(self) -> Formula:
        """The vendor's own rule, else the cookbook's."""
        examples = self.n.training_examples
        fewer = minimum(formula(25), whole(100 / maximum(examples, formula(1))))
        many = choose(more_than(examples * 3, 25_000), maximum(formula(1), whole(25_000 / examples)), 3)
        rule = choose(more_than(100, examples * 3), fewer, many)
        if (usual := self._cell("epochs_default")) is not None:
            rule = choose(given(usual), usual, rule)
        below, small = self._cell("small_set_below"), self._cell("epochs_small_set")
        if below is not None and small is not None:
            rule = choose(given(below) & given(small) & more_than(below, examples), small, rule)
        return rule

    def _benefit(self) -> None:
        """Shares sent unchanged, and the hours that month 1 would free at full use."""
        n, shared, tuned = self.n, self.shared, self.span.option == "fine_tuning"
        replies = n.replies_per_day * n.days_per_month * n.share_drafted_by_ai
        worked = shared["worked_hours_per_month"] * n.hire_headcount
        for case, source in (("", "tuned_sent_as_is" if tuned else "sent_as_is"),
                             ("low_", "low_tuned_sent_as_is" if tuned else "low_sent_as_is")):  # fmt: skip
            share = self.add(f"{case}share_sent_as_is", shared[source])
            freed = traced(
                hire.hours_freed_per_month,
                replies,
                share,
                n.minutes_per_reply_by_hand,
                n.review_minutes_per_reply,
                worked,
                formula(1),
            )
            self.add(f"{case}hours_freed_full", freed)
