"""Made-up chats of a made-up restaurant, and the scenario that goes with them. Importing this reads nothing."""

from __future__ import annotations

import json
import tomllib
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
    """What `dataset` says about the sample, counted beforehand so that the first page need not tokenise (a test
    counts again)."""
    counts: dict[str, Any] = json.loads(RESTAURANT_COUNTS.read_text(encoding="utf-8"))
    return counts
