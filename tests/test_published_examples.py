"""Sums that vendors and others published, as quotes of a vendor's own: to the cent, from scenario to JSON and text.

Every figure on the right was printed by somebody else; the working beside it is theirs, or plain from their prices.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from pricing.payback import discounted, irr_yearly
from tests.running import estimated, printed, settings, tuned

TODAY = "2026-11-21"
# No instructions, no facts, every reply drafted: the tokens a month are replies x (message in + reply out).
BARE: dict[str, Any] = {
    "share_drafted_by_ai": 1, "needs_company_facts": "none", "facts_tokens": 0, "instruction_tokens": 0,
    "tuned_instruction_tokens": 0, "training_runs": 1, "days_per_month": 30,
}  # fmt: skip


@dataclass(frozen=True)
class Published:
    """`data`: (examples, tokens each, epochs); `month`: (replies a month, tokens in, tokens out)."""

    quote: dict[str, Any]
    data: tuple[int, float, int]
    month: tuple[float, float, float]
    training_usd: float
    month_usd: float
    also: dict[str, Any]

    def stated(self) -> list[str]:
        (examples, tokens, epochs), (replies, tokens_in, tokens_out) = self.data, self.month
        values = BARE | {
            "custom_routes": json.dumps([{"id": "quoted", **self.quote}]), "fine_tuning_route": "quoted",
            "prompting_route": "quoted", "training_examples": examples, "tokens_per_example": tokens, "epochs": epochs,
            "replies_per_day": replies / 30, "customer_message_tokens": tokens_in, "reply_tokens": tokens_out,
        }  # fmt: skip
        return ["--as-of", TODAY, *settings(**values | self.also)]


def published(training_usd: float, month_usd: float, data: tuple[int, float, int] = (100, 1_000, 1),
              month: tuple[float, float, float] = (0, 0, 0), also: dict[str, Any] | None = None,
              **quote: Any) -> Published:  # fmt: skip
    per_mtok = {"training_usd_per_mtok": 0, "input_usd_per_mtok": 0, "output_usd_per_mtok": 0}
    return Published(per_mtok | quote, data, month, training_usd, month_usd, also or {})


def at(training: float, tokens_in: float, tokens_out: float) -> dict[str, Any]:
    return {"training_usd_per_mtok": training, "input_usd_per_mtok": tokens_in, "output_usd_per_mtok": tokens_out}


# 500 examples x 400 tokens x 3 epochs = 0.6M; 10,000 calls of 300 in and 150 out: 3M in, 1.5M out
WORKED: dict[str, Any] = {"data": (500, 400, 3), "month": (10_000, 300, 150), "also": {"hosting_hours_per_month": 720}}

EXAMPLES = {
    # 2,000 x 800 x 5 = 8M at 1.00; 22,000 x (800 x 0.035 + 60 x 0.14) / 1M = 0.8008, and storage of 1.95
    "Amazon Nova Micro": published(8.00, 0.8008 + 1.95, (2_000, 800, 5), (22_000, 800, 60), **at(1, 0.035, 0.14),
                                   storage_usd_per_month=1.95),
    # 2.40 + 4.80
    "gpt-4.1-mini, OpenAI direct": published(3.00, 7.20, **WORKED, **at(5, 0.8, 3.2)),
    # 1.20 + 2.40 + 720 x 1.70 = 1,224
    "gpt-4.1-mini, Azure Global": published(3.00, 1_227.60, **WORKED, **at(5, 0.4, 1.6), hosting_usd_per_hour=1.7),
    "gpt-4.1-mini, Azure Developer": published(1.50, 1_227.60, **WORKED, **at(2.5, 0.4, 1.6), hosting_usd_per_hour=1.7),
    # 0.6 x 3.60; 0.21 + 0.45 + 720 x 0.30 = 216
    "gpt-oss-20b, Azure": published(2.16, 216.66, **WORKED, **at(3.6, 0.07, 0.3), hosting_usd_per_hour=0.3),
    # 1,000 x 600 x 3 = 1.8M at 1.60; 3,000 x (300 x 0.35 + 200 x 1.40) / 1M = 0.315 + 0.84
    "Qwen3-14B, Alibaba Singapore": published(2.88, 1.155, (1_000, 600, 3), (3_000, 300, 200), **at(1.6, 0.35, 1.4)),
    # OpenAI's announcement of August 2023: a file of 100,000 tokens, 3 epochs, US$0.008 per 1,000
    "gpt-3.5-turbo, OpenAI 2023": published(2.40, 0, (100, 1_000, 3), **at(8, 3, 6)),
    # OpenAI's guide of 2024: the same file on gpt-4o-mini at US$3
    "gpt-4o-mini, OpenAI 2024": published(0.90, 0, (100, 1_000, 3), **at(3, 0.3, 1.2)),
    # Amazon's price page, Cohere Command customized: 1,000 thousands of tokens at 0.004, storage 1.95, one hour 49.50
    "Cohere Command, Bedrock": published(4.00, 1.95 + 49.50, (1_000, 1_000, 1), **at(4, 0, 0),
                                         storage_usd_per_month=1.95, hosting_usd_per_hour=49.5,
                                         also={"hosting_hours_per_month": 1}),
    # Amazon's price page, Claude by the token: 11,000 in at 0.008 and 4,000 out at 0.024 per 1,000 = 0.088 + 0.096
    "Claude, Bedrock": published(0, 0.184, month=(1, 11_000, 4_000), **at(0, 8, 24)),
    # a month without a pause: 730 x 1.70 = 1,241
    "always on": published(0, 1_241, hosting_usd_per_hour=1.7),
}  # fmt: skip


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_published_sum_comes_out_to_the_cent(name: str) -> None:
    example = EXAMPLES[name]
    found = tuned(estimated(*example.stated()), "quoted")
    assert found["training_usd"] == pytest.approx(example.training_usd, abs=1e-9)
    assert found["running_usd_per_month"] == pytest.approx(example.month_usd, abs=1e-9)
    said = printed("estimate", *example.stated()).decode("utf-8")
    assert f"(US${example.training_usd:,.2f}) once" in said


def test_a_model_without_training_as_the_owner_would_prompt_it() -> None:
    # five times the input: 10,000 x (1,500 x 0.10 + 150 x 0.50) / 1M = 1.50 + 0.75
    example = published(0, 2.25, month=(10_000, 1_500, 150), **at(0, 0.1, 0.5))
    base = next(each for each in estimated(*example.stated())["options"] if each["id"] == "prompting")
    assert (base["route"], base["running_usd_per_month"]) == ("quoted", pytest.approx(2.25, abs=1e-9))


# --- validation and minimum, as Together and Ori word their rules: 1M tokens x 3 epochs, 100,000 of validation

VALIDATED = {"data": (1_000, 1_000, 3), "also": {"validation_tokens": 100_000}}


@pytest.mark.parametrize(
    ("rule", "tokens", "usd"),
    [
        ({"validation_billed": False}, 3_000_000, 1.44),  # 3 x 0.48
        ({"validation_billed": True}, 3_300_000, 1.584),  # at every epoch: 3.3 x 0.48
        ({"validation_billed": True, "evaluations": "epochs"}, 3_300_000, 1.584),
        ({"validation_billed": True, "evaluations": 10}, 4_000_000, 1.92),  # ten evaluations: 4 x 0.48
        ({"validation_billed": True, "evaluations": 1}, 3_100_000, 1.488),  # once: 3.1 x 0.48
        ({"minimum_job_usd": 4}, 3_000_000, 4.00),
        ({"minimum_job_usd": 1.44}, 3_000_000, 1.44),
    ],
)
def test_validation_and_the_minimum_job(rule: dict[str, Any], tokens: int, usd: float) -> None:
    example = published(usd, 0, **VALIDATED, **at(0.48, 0, 0) | rule)  # type: ignore[arg-type]
    found = tuned(estimated(*example.stated()), "quoted")
    assert (found["training_tokens_billed"], found["training_usd"]) == (tokens, pytest.approx(usd, abs=1e-9))


def test_every_run_pays_the_minimum_again() -> None:
    example = published(8, 0, **VALIDATED | {"also": {"training_runs": 2}}, **at(0.48, 0, 0), minimum_job_usd=4)
    assert tuned(estimated(*example.stated()), "quoted")["training_usd"] == 8.00


def test_a_cached_prefix_costs_what_the_quote_says() -> None:
    # 1,000 replies, 1,000 of instructions of which half is cached, 200 of message, 100 out:
    # 500 x 0.1 + (500 + 200) x 1 + 100 x 4 = 1,150 a reply: US$1.15
    example = published(0, 1.15, month=(1_000, 200, 100), **at(0, 1, 4), cached_input_usd_per_mtok=0.1,
                        also={"tuned_instruction_tokens": 1_000, "cache_hit_rate": 0.5})  # fmt: skip
    found = tuned(estimated(*example.stated()), "quoted")
    assert found["inference_usd_per_month"] == pytest.approx(1.15, abs=1e-9)


def test_a_price_left_out_of_a_quote_is_unknown_and_not_free() -> None:
    stated = settings(custom_routes='[{"id": "quoted", "training_usd_per_mtok": 3}]', fine_tuning_route="quoted")
    found = tuned(estimated("--as-of", TODAY, *stated), "quoted")
    assert (found["first_year_hkd"], found["running_usd_per_month"]) == (None, None)
    assert found["unknown"] == ["input", "output"]


# --- worth, as spreadsheets' own help pages print it (their periods are our months)


def yearly(per_period: float) -> float:
    return float((1 + per_period) ** 12 - 1)


def test_net_present_value_as_the_spreadsheet_manual_prints_it() -> None:
    # NPV(10%, -10,000, 3,000, 4,200, 6,800) = 1,188.44, the first flow a period away
    flows = np.array([0.0, -10_000, 3_000, 4_200, 6_800])
    assert round(float(discounted(flows, yearly(0.10)).sum()), 2) == 1_188.44


def test_rate_of_return_as_the_spreadsheet_manual_prints_it() -> None:
    # IRR(-70,000, 12,000, 15,000, 18,000, 21,000, 26,000) = 8.66 %, after four of them -2.12 %
    flows = np.array([-70_000.0, 12_000, 15_000, 18_000, 21_000, 26_000])
    for last, printed_pct in ((6, 8.66), (5, -2.12)):
        found = irr_yearly(flows[:last])
        assert found is not None
        assert round(((1 + found) ** (1 / 12) - 1) * 100, 2) == printed_pct
