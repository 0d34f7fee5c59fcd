"""What running costs each month: replies, tokens per reply, caching, hosting, delivery."""

from __future__ import annotations

import numpy as np

from pricing.quantity import Quantity
from pricing.training import TOKENS_PER_MTOK

HOURS_PER_MONTH = 730


def replies_per_month(
    replies_per_day: Quantity, days_per_month: Quantity, monthly_growth: Quantity, month: Quantity
) -> Quantity:
    """replies a day x days x (1 + growth)^(month - 1); growth as a share, month from 1.

    >>> replies_per_month(60, 30, 0, 1)
    1800
    """
    return replies_per_day * days_per_month * (1 + monthly_growth) ** (month - 1)


def cached_tokens(prefix_tokens: Quantity, cache_hit_rate: Quantity, cache_minimum_tokens: Quantity) -> Quantity:
    """Tokens read from a prompt cache: hit rate x fixed prefix, and only where the prefix reaches the minimum.

    >>> float(cached_tokens(2000, 0.5, 1024)), float(cached_tokens(600, 0.5, 1024))
    (1000.0, 0.0)
    """
    return cache_hit_rate * prefix_tokens * np.greater_equal(prefix_tokens, cache_minimum_tokens)


def inference_usd(
    ai_replies: Quantity,
    fresh_tokens: Quantity,
    cached: Quantity,
    output_tokens: Quantity,
    input_usd_per_mtok: Quantity,
    cached_usd_per_mtok: Quantity,
    output_usd_per_mtok: Quantity,
) -> Quantity:
    """replies x (fresh x input + cached x cached input + output x output) / 1e6; tokens are per reply.

    >>> round(inference_usd(22_000, 800, 0, 60, 0.035, 0, 0.14), 4)
    0.8008
    """
    per_reply = fresh_tokens * input_usd_per_mtok + cached * cached_usd_per_mtok + output_tokens * output_usd_per_mtok
    return ai_replies * per_reply / TOKENS_PER_MTOK


def cache_write_usd(ai_replies: Quantity, written_tokens: Quantity, extra_usd_per_mtok: Quantity) -> Quantity:
    """What writing a prefix to the cache costs above reading it fresh, where a provider bills the write."""
    return ai_replies * written_tokens * extra_usd_per_mtok / TOKENS_PER_MTOK


def hosting_usd(hosting_hours: Quantity, usd_per_hour: Quantity) -> Quantity:
    """Hours switched on x US$ per hour, idle or not.

    >>> hosting_usd(720, 1.70)
    1224.0
    """
    return hosting_hours * usd_per_hour


def window_hours(ai_replies: Quantity, window_minutes: Quantity) -> Quantity:
    """Hours billed by a host that opens a window per call and then sleeps, at most the whole month.

    >>> float(window_hours(1200, 5)), float(window_hours(100_000, 5))
    (100.0, 730.0)
    """
    return np.minimum(HOURS_PER_MONTH, ai_replies * window_minutes / 60)


def messages_usd(
    ai_replies: Quantity, messages_per_reply: Quantity, free_messages: Quantity, usd_per_message: Quantity
) -> Quantity:
    """WhatsApp messages above the free allowance x the rate.

    >>> round(float(messages_usd(1440, 1, 1000, 0.026)), 2)
    11.44
    """
    return np.maximum(0, ai_replies * messages_per_reply - free_messages) * usd_per_message
