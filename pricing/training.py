"""What a training job costs. Source of the shape: OpenAI fine-tuning guide; Microsoft cost-management page."""

from __future__ import annotations

import numpy as np

from pricing.quantity import Quantity

TOKENS_PER_MTOK = 1e6


def per_epoch_tokens(
    training_examples: Quantity, tokens_per_example: Quantity, example_token_limit: Quantity
) -> Quantity:
    """examples x min(tokens of an example, the provider's limit); pass infinity where no limit is known.

    >>> per_epoch_tokens(2000, 800, float("inf"))
    np.float64(1600000.0)
    """
    return training_examples * np.minimum(tokens_per_example, example_token_limit)


def billed_training_tokens(
    per_epoch: Quantity,
    epochs: Quantity,
    validation_tokens: Quantity = 0,
    evaluations: Quantity = 0,
    validation_billed: Quantity = 0,
) -> Quantity:
    """per epoch x epochs + validation tokens x evaluations, the latter only where the provider bills them.

    >>> billed_training_tokens(1_600_000, 5)
    8000000
    """
    return per_epoch * epochs + validation_tokens * evaluations * validation_billed


def training_usd(
    billed_tokens: Quantity, usd_per_mtok: Quantity, minimum_usd: Quantity = 0, training_runs: Quantity = 1
) -> Quantity:
    """max(minimum, billed / 1e6 x price) x runs.

    >>> float(training_usd(8_000_000, 1.00))
    8.0
    """
    return np.maximum(minimum_usd, billed_tokens / TOKENS_PER_MTOK * usd_per_mtok) * training_runs


def gpu_training_usd(
    billed_tokens: Quantity, tokens_per_second: Quantity, setup_hours: Quantity, gpu_usd_per_hour: Quantity
) -> Quantity:
    """Rented GPU: (billed / tokens per second / 3600 + set-up hours) x US$ per hour.

    >>> gpu_training_usd(3_600_000, 1000, 1, 2.0)
    4.0
    """
    return (billed_tokens / tokens_per_second / 3600 + setup_hours) * gpu_usd_per_hour
