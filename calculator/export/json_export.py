"""The estimate as JSON: the contract that scripts depend on. Exact numbers; null is unknown or never."""

from __future__ import annotations

import json
from typing import Any

from calculator.certainty_report import CertaintyReport
from calculator.export.certainty_data import certainty_data, payback_percentiles
from calculator.export.replay import replay_data
from calculator.report import Report
from calculator.text.reasons import basis_text
from pricing.estimate import Estimate
from pricing.figures import OptionEstimate
from pricing.resolve import number

OPTION_NUMBERS = (
    "training_tokens_billed", "training_usd", "inference_usd_per_month", "hosting_usd_per_month",
    "delivery_usd_per_month", "running_usd_per_month", "upfront_hkd", "running_hkd_per_month", "first_year_hkd",
    "checking_hours_per_month", "checking_hkd_per_month", "hours_freed_per_month", "saving_hkd_per_month",
    "value_of_time_hkd_per_month", "net_hkd_at_horizon", "payback_months", "extra_cost_vs_base_hkd",
    "payback_vs_base_months", "lift_needed_pct",
)  # fmt: skip


def estimate_data(report: Report) -> dict[str, Any]:
    """Plain data of the whole estimate."""
    estimate = report.estimate
    book = estimate.view.book
    break_even = estimate.break_even
    sure = CertaintyReport(report)
    return {
        "as_of": estimate.as_of.isoformat(),
        "hindsight": estimate.hindsight,
        "book": {"version": book.version, "sha256": book.sha256},
        "fx_hkd_per_usd": number(estimate.q.fx),
        "scenario": estimate.resolved,
        "base": estimate.base,
        "rival": estimate.rival,
        "options": [_option(option, report) | payback_percentiles(option, sure) for option in estimate.options],
        "hire": {"monthly_cost_hkd": estimate.hire_monthly_hkd, "hkd_per_worked_hour": estimate.hkd_per_worked_hour},
        "break_even": {
            "fine_tuning_vs_prompting_replies_per_day": break_even.replies_per_day,
            "why": break_even.why,
        },
        "verdict": _verdict(report),
        "certainty": certainty_data(sure),
        "remarks": [
            {"code": remark.code, "text": text}
            for remark, text in zip(estimate.remarks, report.remarks, strict=True)
        ],
        "lines": [
            {
                "option": line.option, "route": line.route, "item": line.item, "period": line.period,
                "amount_hkd": line.amount_hkd, "amount_usd": line.amount_usd,
                "basis": basis_text(line, report.lang), "price_rows": list(line.price_rows),
                "inputs": list(line.inputs),
            }
            for line in estimate.lines
        ],
        "ledger": _ledger(estimate),
        **replay_data(estimate),
    }  # fmt: skip


def estimate_json(report: Report) -> str:
    return json.dumps(estimate_data(report), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _option(option: OptionEstimate, report: Report) -> dict[str, Any]:
    open_to = option.route.availability
    row: dict[str, Any] = {
        "id": option.option,
        "route": option.route.id,
        "chosen": option.chosen,
        "buyable": open_to.buyable,
        "buyable_reason": report.buyable_text(option),
        "serve_until": open_to.served_until.isoformat() if open_to.served_until else None,
        "model": option.route.model,
    }
    row |= {name: getattr(option, name) for name in OPTION_NUMBERS}
    return row | {"unknown": [option.route.row_ids.get(field, field) for field in option.unknown]}


def _verdict(report: Report) -> dict[str, Any]:
    verdict = report.estimate.verdict
    return {
        "choice": verdict.choice,
        "decided_by": verdict.decided_by,
        "text": report.headline,
        "reasons": [{"code": code, "holds": holds, "text": text} for code, holds, text in report.reasons],
        "next_step": (" " if report.lang == "en" else "").join(report.next_steps),
        "if_prompt_falls_short": report.if_prompt_falls_short or None,
    }


def _ledger(estimate: Estimate) -> list[dict[str, Any]]:
    """Month 0 to the horizon of the chosen route of each option, exact; cumulative is cash."""
    rows = []
    horizon = estimate.scenario.horizon_months
    for option in (each for each in estimate.options if each.chosen):
        projection = option.projection
        if projection is None:
            continue
        cumulative = projection.cumulative_hkd(horizon, value=False)
        for month in range(horizon + 1):
            costs = projection.once if month == 0 else projection.monthly
            items = {item: number(_in_month(cost.hkd, month)) for item, cost in costs.items()}
            known = None not in items.values()
            rows.append({
                "month": month, "option": option.option, "route": option.route.id,
                "cost_hkd": sum(amount for amount in items.values() if amount is not None) if known else None,
                "saving_hkd": 0.0 if month == 0 else number(projection.saving_hkd[month - 1]),
                "cumulative_hkd": number(cumulative[month]), "items_hkd": items,
            })  # fmt: skip
    return rows


def _in_month(hkd: Any, month: int) -> float:
    if month == 0 or getattr(hkd, "ndim", 0) == 0:
        return float(hkd)
    return float(hkd[month - 1])
