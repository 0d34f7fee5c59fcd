"""Made-up chats of a made-up restaurant, and the scenario that goes with them. Importing this reads nothing."""

from __future__ import annotations

from pathlib import Path

SAMPLE_DIR = Path(__file__).resolve().parent
RESTAURANT_JSONL = SAMPLE_DIR / "restaurant.jsonl"
RESTAURANT_CSV = SAMPLE_DIR / "restaurant.csv"
RESTAURANT_SCENARIO = SAMPLE_DIR / "restaurant_scenario.toml"
