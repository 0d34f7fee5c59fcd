"""Made-up chats of a made-up restaurant, and the scenario that goes with them. Importing this reads nothing."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

SAMPLE_DIR = Path(__file__).resolve().parent
RESTAURANT_JSONL = SAMPLE_DIR / "restaurant.jsonl"
RESTAURANT_CSV = SAMPLE_DIR / "restaurant.csv"
RESTAURANT_SCENARIO = SAMPLE_DIR / "restaurant_scenario.toml"
RESTAURANT_COUNTS = SAMPLE_DIR / "restaurant_counts.json"


def sample_scenario() -> dict[str, Any]:
    """The restaurant's scenario: only what this shop knows about itself."""
    return tomllib.loads(RESTAURANT_SCENARIO.read_text(encoding="utf-8"))


def sample_counts() -> dict[str, Any]:
    """What `dataset` says about the sample, counted beforehand (a test counts again): the first page need not."""
    return dict(_shipped_counts())


@cache
def _shipped_counts() -> dict[str, Any]:
    counts: dict[str, Any] = json.loads(RESTAURANT_COUNTS.read_text(encoding="utf-8"))
    return counts


def count_sample() -> dict[str, Any]:
    """The counts that restaurant_counts.json holds; the bulky list of problems is left out."""
    from calculator.dataset import as_data, summarise

    return as_data(summarise([RESTAURANT_JSONL]), every_problem=False) | {"file": RESTAURANT_JSONL.name}
