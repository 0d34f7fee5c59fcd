"""How sure the answer is as plain data: exact numbers; null is unknown, never, or past the horizon."""

from __future__ import annotations

from typing import Any

from calculator.certainty_report import CertaintyReport
from calculator.text.certainty_words import overtaking_text, threshold_text
from pricing.figures import OptionEstimate
from pricing.uncertainty import Band, OptionCertainty
from pricing.worth import Worth


def payback_percentiles(option: OptionEstimate, sure: CertaintyReport) -> dict[str, float | None]:
    """P10, P50 and P90 of payback of a chosen route; null elsewhere."""
    found = sure.certainty.of(option.option) if option.chosen else None
    months = found.payback_months if found else Band(None, None, None)
    return {f"payback_{name}": value for name, value in vars(months).items()}


def certainty_data(sure: CertaintyReport) -> dict[str, Any]:
    """The draws, the drivers, the thresholds, the volumes and the worth."""
    found, ranked = sure.certainty, sure.tornado
    return {
        "draws": found.draws,
        "seed": found.seed,
        "text": sure.sentence,
        "shown": found.shown,
        "top_drivers": ranked.top,
        "top_drivers_guessed": ranked.top_guesses,
        "options": [_option(each) for each in found.options],
        "tornado": {"net_hkd": ranked.net_hkd, "bars": _bars(sure)},
        "thresholds": _thresholds(sure),
        "overtakings": [vars(each) | {"text": overtaking_text(each, sure.lang)} for each in sure.overtakings],
        "worth": [_worth(each) for each in sure.worths],
    }


def _option(each: OptionCertainty) -> dict[str, Any]:
    return {
        "id": each.option,
        "route": each.route,
        "first_year_hkd": vars(each.first_year_hkd),
        "payback_months": vars(each.payback_months),
        "chance_within_months": {str(months): chance for months, chance in each.chance_within.items()},
        "chance_at_horizon": each.chance_at_horizon,
    }


def _bars(sure: CertaintyReport) -> list[dict[str, Any]]:
    return [
        {
            "driver": bar.driver.name, "value": bar.driver.value, "low": bar.driver.low, "high": bar.driver.high,
            "net_at_low_hkd": bar.net_at_low_hkd, "net_at_high_hkd": bar.net_at_high_hkd,
            "source": bar.driver.source, "is_guess": bar.driver.is_guess,
        }
        for bar in sure.tornado.bars
    ]  # fmt: skip


def _thresholds(sure: CertaintyReport) -> list[dict[str, Any]]:
    return [
        {
            "input": each.name, "value": each.value, "pays": each.pays, "below": each.below, "above": each.above,
            "text": threshold_text(each, sure.lang),
        }
        for each in sure.thresholds
    ]  # fmt: skip


def _worth(each: Worth) -> dict[str, Any]:
    return vars(each)
