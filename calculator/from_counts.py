"""What a dataset says about the scenario: how many examples, how long, in which script."""

from __future__ import annotations

from typing import Any

from pricing.estimate import Measured

CHINESE = ("cantonese", "written", "mixed")


def scenario_values(data: dict[str, Any]) -> dict[str, Any]:
    """Scenario fields from `as_data`: examples, billed tokens per example (high count), mean tokens of each side."""
    tokens = data["tokens"]
    return {
        "training_examples": data["examples"],
        "tokens_per_example": tokens["per_epoch_high"] / data["examples"],
        "customer_message_tokens": tokens["user_mean"],
        "reply_tokens": tokens["assistant_mean"],
    }


def measured(data: dict[str, Any]) -> Measured:
    """Share of replies in Chinese (for models whose tokenizer is not public); whether identity numbers showed up."""
    register = data["language"]["register"]
    told = sum(register[name] for name in (*CHINESE, "english"))
    share = sum(register[name] for name in CHINESE) / told if told else 0.0
    return Measured(chinese_share=share, shows_sensitive_data=data["personal_data"]["hkid"] > 0)


def counts_of(values: dict[str, Any], told: Measured | None) -> dict[str, Any] | None:
    """What must have been counted for these values and shares, as far as an estimate asks; None where nothing was."""
    names = ("training_examples", "tokens_per_example", "customer_message_tokens", "reply_tokens")
    examples, per_example, asked, replied = (values.get(name) for name in names)
    if told is None or told.chinese_share is None or not examples or None in (per_example, asked, replied):
        return None
    share = told.chinese_share
    return {
        "examples": examples,
        "tokens": {"per_epoch_high": per_example * examples, "user_mean": asked, "assistant_mean": replied},
        "language": {"register": dict.fromkeys(CHINESE, 0.0) | {"mixed": share, "english": 1 - share}},
        "personal_data": {"hkid": int(told.shows_sensitive_data)},
    }
