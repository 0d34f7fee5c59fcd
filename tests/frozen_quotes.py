"""Frozen quotes: scenarios on dates, with the answers they had. History never moves.

`python tests/frozen_quotes.py` adds quotes that are not frozen yet and renews those that the newest section of
CHANGELOG.md names in a line "frozen quote NAME: why it moved"; it never touches another one. Each quote is stored with
its scenario, so that editing a preset moves no quote.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from calculator.sample.presets import PRESETS, load_preset  # noqa: E402
from pricing.book import default_book  # noqa: E402
from pricing.estimate import Estimate, estimate  # noqa: E402
from pricing.options import OPTIONS  # noqa: E402
from pricing.scenario import parse_scenario  # noqa: E402

QUOTES = ROOT / "tests" / "frozen" / "quotes.json"
DATES = ("2024-08-01", "2025-05-15", "2026-04-15", "2026-08-15", "2026-10-15", "2026-11-21")
FIGURES = ("upfront_hkd", "running_hkd_per_month", "first_year_hkd", "net_hkd_at_horizon", "payback_months",
           "lift_needed_pct")  # fmt: skip


def cases() -> Iterator[tuple[str, dict[str, Any], date]]:
    """(name, scenario, date): every preset and the empty scenario from both regions, on every date."""
    scenarios = {name: load_preset(name) for name in PRESETS}
    scenarios |= {"defaults": {}, "defaults-anywhere": {"buyer_region": "anywhere"}}
    for name, values in scenarios.items():
        for day in DATES:
            yield f"{name}@{day}", values, date.fromisoformat(day)


def answer(values: dict[str, Any], day: date) -> dict[str, Any]:
    """What an estimate says, to the tenth of a cent: the choice, and the figures of each option's chosen route."""
    found: Estimate = estimate(parse_scenario(values), default_book(), day)
    options = {option: found.chosen(option) for option in OPTIONS}
    return {
        "verdict": found.verdict.choice,
        "decided_by": found.verdict.decided_by,
        "options": {
            option: {"route": each.route.id, "buyable": each.route.availability.buyable}
            | {name: _rounded(getattr(each, name)) for name in FIGURES}
            for option, each in options.items()
            if each is not None
        },
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3) + 0.0


def frozen() -> dict[str, Any]:
    quotes: dict[str, Any] = json.loads(QUOTES.read_text(encoding="utf-8")) if QUOTES.exists() else {}
    return quotes


def named_in_change_log(word: str = "frozen quote") -> set[str]:
    """What the newest section of the change log says has moved; what an older one excused counts no more."""
    newest = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")[1]
    return set(re.findall(rf"{word} ([^:\n]+):", newest))


def main() -> None:
    quotes, named = frozen(), named_in_change_log()
    for name, values, day in cases():
        if name not in quotes or name in named:
            quotes[name] = {"scenario": values, "answer": answer(values, day)}
    QUOTES.write_text(json.dumps(quotes, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
