"""What an export carries so that the same question can be asked again: the scenario as asked, and the prices used."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any, Final

from calculator.quoted import Figure, figures_hkd, used_rows
from pricing.book import View
from pricing.calendar import month_start
from pricing.choose import FIRST_YEAR
from pricing.estimate import Estimate
from pricing.rules import Row

REPLAY_VERSION: Final = 1


def replay_data(estimate: Estimate) -> dict[str, Any]:
    """`replay`: inputs as asked, null and "recommended" left as they are, and what a dataset told beside them.

    Beside them the figures to the cent, as every face shows them. `prices`: every row behind the figures, those
    already announced for the months ahead included.
    """
    return {
        "replay": {
            "version": REPLAY_VERSION,
            "scenario": estimate.scenario.model_dump(mode="json"),
            "measured": asdict(estimate.measured),
            "figures": _figures(estimate),
        },
        "prices": prices_used(estimate),
    }


def _figures(estimate: Estimate) -> dict[str, dict[Figure, float | None]]:
    """Option -> figure -> HK$ of its chosen route."""
    shown = {each.option: figures_hkd(estimate, each.option) for each in estimate.options if each.chosen}
    return {
        option: {figure: None if amount is None else float(amount) for figure, amount in figures.items()}
        for option, figures in shown.items()
    }


def prices_used(estimate: Estimate) -> list[dict[str, Any]]:
    """One entry a row in force on the day or from a later day inside the months priced; `amount` null: unknown."""
    view = estimate.view
    months = max(estimate.scenario.horizon_months, FIRST_YEAR)
    days = [view.as_of, *(month_start(view.as_of, month) for month in range(2, months + 1))]
    return [_entry(row) for row_id in used_rows(estimate) for row in _over(view, row_id, days)]


def _over(view: View, row_id: str, days: list[date]) -> list[Row]:
    if not view.changes_after([row_id]):
        days = days[:1]
    found = {row.from_: row for day in days if (row := view.row(row_id, day)) is not None}
    return list(found.values())


def _entry(row: Row) -> dict[str, Any]:
    return {
        "id": row.id,
        "from": row.from_.isoformat(),
        "until": None if row.until is None else row.until.isoformat(),
        "amount": None if row.amount is None else float(row.amount),
        "unit": row.unit,
        "confidence": row.confidence,
        "source": row.source,
        "seen_on": row.seen_on.isoformat(),
    }
