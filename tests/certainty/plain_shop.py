"""Estimates whose every figure can be worked by hand: a model that costs nothing to run, and an hour at HK$100."""

from __future__ import annotations

from datetime import date
from typing import Any

from pricing.book import default_book
from pricing.estimate import Estimate, estimate
from pricing.scenario import parse_scenario

BOOK = default_book()
TODAY = date(2026, 11, 21)
FREE = {"id": "free", "training_usd_per_mtok": 0.0, "input_usd_per_mtok": 0.0, "output_usd_per_mtok": 0.0}
# 60 x 30 x 0.8 = 1,440 drafts a month; instructions: 8 + 4 hours x 525 = 6,300, then 1 hour x 100 a month.
# The person: 70 x 20 x 52 / 12 x 1.05 = 6,370 a month, 12 x 6,370 / 952 hours = 80.2941 for an hour worked.
WORKED_HOUR_HKD = 12 * 6_370 / 952
PLAIN = {
    "custom_routes": [FREE], "prompting_route": "free", "fine_tuning_route": "free",
    "data_preparation_hkd_per_hour": 100,
}  # fmt: skip


def plain(**stated: Any) -> Estimate:
    """Nothing is paid but people."""
    return estimate(parse_scenario(PLAIN | stated), BOOK, TODAY)


def shipped(on: date = TODAY, **stated: Any) -> Estimate:
    """On the routes of the shipped book."""
    return estimate(parse_scenario(stated), BOOK, on)
