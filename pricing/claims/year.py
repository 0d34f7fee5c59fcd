"""Claims about a year's money: data preparation, first year, refresh, the hire, where the cost lies, what it beats."""

from __future__ import annotations

from typing import Final

import numpy as np

from pricing import resolve
from pricing.claims.prices import DATASET_USD, INFERENCE_USD, PAIRS, tokens_per_pair
from pricing.claims.world import Finding, Status, World, rows_of
from pricing.figures import OptionEstimate
from pricing.hire import MONTHS_PER_YEAR, WEEKS_PER_YEAR, monthly_hire_hkd, mpf_hkd_per_month
from pricing.inference import HOURS_PER_MONTH
from pricing.options import EVENTS

PREPARATION_HOURS: Final = (10.0, 30.0)  # claim 5
FIRST_YEAR_HKD: Final = (800.0, 8_000.0)  # claim 6
REFRESH_HKD: Final = 500.0  # claim 7
PAY_HKD: Final = (15_000.0, 25_000.0)  # claim 8
WORK: Final = frozenset({"instructions", "evaluation", "integration", "rag_setup", "data_preparation",
                         "tuned_evaluation", "upkeep"})  # fmt: skip
FULL_TIME_PAY: Final = "hk.monthly-pay.admin-full-time"


def preparation_hours(w: World) -> Finding:
    """5: a clean dataset takes 10 to 30 hours."""
    pairs, (low, high) = w.estimate.scenario.training_examples, PREPARATION_HOURS
    if not pairs:
        return Finding(5, "not_computable", "no_pairs")
    staff, vendor = w.q.data_preparation_hkd_per_hour, w.q.engineering_hkd_per_hour
    figures = {
        "pairs_n": pairs, "low_n": low * 60 / pairs, "high_n": high * 60 / pairs,
        "staff_low_hkd": low * staff, "staff_high_hkd": high * staff,
        "vendor_low_hkd": low * vendor, "vendor_high_hkd": high * vendor, "yours_hours": w.q.data_preparation_hours,
    }  # fmt: skip
    return Finding(5, "holds_only_if", "same", figures, resolve.HIRE_ROWS if w.q.data_rate_from_hire else ())


def first_year(w: World) -> Finding:
    """6: the first year costs HK$800 to 8,000."""
    (low, high), (train_low, train_high), (run_low, run_high) = FIRST_YEAR_HKD, DATASET_USD, INFERENCE_USD
    staff, vendor, fx = w.q.data_preparation_hkd_per_hour, w.q.engineering_hkd_per_hour, w.q.fx
    running = MONTHS_PER_YEAR * run_low * fx
    own = {"low": train_low * fx + running, "high": (train_high + MONTHS_PER_YEAR * run_high) * fx}
    hours_low, hours_high = PREPARATION_HOURS
    figures = {
        "running_hkd": running, "own_low_hkd": own["low"], "own_high_hkd": own["high"], "fx_n": fx,
        "staff_hour_hkd": staff, "vendor_hour_hkd": vendor,
        "staff_hkd": own["low"] + hours_low * staff, "vendor_hkd": own["high"] + hours_high * vendor,
        "ours_hkd": w.tuned.first_year_hkd if w.tuned else None, "most_usd": (low / fx - train_low) / MONTHS_PER_YEAR,
    }  # fmt: skip
    dearest = figures["vendor_hkd"]
    status: Status = "does_not_hold" if running > low else "holds" if dearest <= high else "holds_only_if"
    return Finding(6, status, "same" if running > low else "possible", figures, (resolve.FX,))


def refresh(w: World) -> Finding:
    """7: a refresh costs less than HK$500."""
    route = w.of_the_day
    if route is None:
        return Finding(7, "not_computable", "no_route")
    run = w.job_usd(route, PAIRS, tokens_per_pair()) * w.q.hkd_per_usd_paid
    if np.isnan(run):
        return Finding(7, "not_computable", "no_price", {"route": route.name})
    rate, work = w.q.engineering_hkd_per_hour, w.q.refresh_hours * w.q.engineering_hkd_per_hour
    left = max(0.0, REFRESH_HKD - run)
    status: Status = "holds" if run + work < REFRESH_HKD else "holds_only_if" if run < REFRESH_HKD else "does_not_hold"
    figures = {
        "route": route.name, "run_hkd": run, "hours_n": w.q.refresh_hours, "rate_hkd": rate, "work_hkd": work,
        "total_hkd": run + work, "left_hours": left / rate if rate else None,
        "staff_hours": left / w.q.data_preparation_hkd_per_hour if w.q.data_preparation_hkd_per_hour else None,
    }  # fmt: skip
    return Finding(7, status, "same", figures, (*rows_of(route, "training", "minimum_job"), resolve.FX))


def part_time_pay(w: World) -> Finding:
    """8: a part-time customer-service hire costs HK$15,000 to 25,000 a month."""
    low, high = PAY_HKD
    hours = w.q.hire_hours_per_week * WEEKS_PER_YEAR / MONTHS_PER_YEAR
    median = w.amount(resolve.MEDIAN_WAGE)
    if median is None:
        return Finding(8, "not_computable", "no_median")
    implied = low / hours
    full_time = median * resolve.PAY_REMARK_ABOVE_MEDIANS >= implied
    weekly = WEEKS_PER_YEAR / MONTHS_PER_YEAR * median
    figures = {
        "hours_n": w.q.hire_hours_per_week, "low_hour_hkd": implied, "high_hour_hkd": high / hours,
        "median_hour_hkd": median, "needed_hours": low / weekly, "needed_high_hours": high / weekly,
        "yours_hkd": w.estimate.hire_monthly_hkd,
    }  # fmt: skip
    status: Status = "holds_only_if" if full_time else "does_not_hold"
    rows = (resolve.MEDIAN_WAGE, FULL_TIME_PAY, *resolve.HIRE_ROWS)
    return Finding(8, status, "full_time" if full_time else "part_time", figures, rows)


def where_the_cost_lies(w: World) -> Finding:
    """15: the cost is examples, evaluation and upkeep, not compute."""
    if w.tuned is None or w.tuned.first_year_hkd is None or w.tuned.projection is None:
        return Finding(15, "not_computable", "no_price")
    total, work = w.tuned.first_year_hkd, work_hkd(w.tuned, w)
    status: Status = "holds" if work > total - work else "does_not_hold"
    figures = {"route": w.tuned.route.name, "total_hkd": total, "work_hkd": work, "machine_hkd": total - work,
               "work_pct": work / total * 100 if total else 0.0}  # fmt: skip
    hosted = w.route("azure.gpt-4.1-mini.global.tuned")
    hour = None if hosted is None else float(np.ravel(hosted.prices["hosting"])[0])
    figures["hosting_hkd"] = None if hour is None else hour * HOURS_PER_MONTH * MONTHS_PER_YEAR * w.q.fx
    return Finding(15, status, "same", figures, rows_of(w.tuned.route, "training", "input", "output", "hosting")
                   + rows_of(hosted, "hosting"))  # fmt: skip


def work_hkd(option: OptionEstimate, w: World) -> float:
    """Hours that people are paid for in the first year; of a refresh or a move, its hours too."""
    projection = option.projection
    if projection is None:
        return 0.0
    once = sum(float(np.squeeze(cost.hkd)) for item, cost in projection.once.items() if item in WORK)
    monthly = 0.0
    for item, cost in projection.monthly.items():
        hkd = np.asarray(cost.hkd, dtype=float)[..., :MONTHS_PER_YEAR].sum()
        if item in EVENTS:
            usd = np.asarray(cost.usd, dtype=float)[..., :MONTHS_PER_YEAR].sum()
            monthly += float(hkd - usd * w.q.hkd_per_usd_paid)
        elif item in WORK:
            monthly += float(hkd)
    return once + monthly


def one_months_salary(w: World) -> Finding:
    """18: a custom model for less than one month's salary."""
    salary = w.estimate.hire_monthly_hkd
    if w.tuned is None or w.tuned.first_year_hkd is None or w.tuned.upfront_hkd is None or salary is None:
        return Finding(18, "not_computable", "no_price")
    year, start = w.tuned.first_year_hkd, w.tuned.upfront_hkd
    status: Status = "holds" if year < salary else "holds_only_if" if start < salary else "does_not_hold"
    machine = year - work_hkd(w.tuned, w)
    low, high = (full_cost_hkd(w, pay) for pay in PAY_HKD)
    figures = {
        "route": w.tuned.route.name, "start_hkd": start, "year_hkd": year, "salary_hkd": salary,
        "machine_hkd": machine, "low_hkd": low, "high_hkd": high, "months_n": year / salary if salary else None,
    }  # fmt: skip
    rows = rows_of(w.tuned.route, "training", "input", "output", "hosting") + resolve.HIRE_ROWS
    return Finding(18, status, "same", figures, rows)


def full_cost_hkd(w: World, pay_hkd: float) -> float:
    """What an employer pays on `pay_hkd` a month: pay and MPF."""
    rate, cap = w.amount(resolve.MPF_RATE) or 0.0, w.amount(resolve.MPF_CAP) or 0.0
    return float(monthly_hire_hkd(pay_hkd, mpf_hkd_per_month(pay_hkd, rate / 100, cap), 0, 1, 0))


def favours_tuning(w: World) -> Finding:
    """19: against a part-time hire, repetitive work usually favours fine-tuning."""
    base, tuned, horizon = w.estimate.chosen(w.estimate.base), w.tuned, w.estimate.scenario.horizon_months
    if base is None or tuned is None or base.projection is None or tuned.projection is None:
        return Finding(19, "not_computable", "no_price")
    worth = {name: float(np.ravel(option.projection.cumulative_hkd(horizon)[..., -1])[0])
             for name, option in (("base", base), ("tuned", tuned)) if option.projection}  # fmt: skip
    if any(np.isnan(value) for value in worth.values()):
        return Finding(19, "not_computable", "no_price")
    beats_hand, beats_base = worth["tuned"] > 0, worth["tuned"] > worth["base"]
    status: Status = "does_not_hold" if not beats_hand else "holds" if beats_base else "holds_only_if"
    code = "loses_to_hand" if not beats_hand else "beats_both" if beats_base else "loses_to_prompting"
    if code == "loses_to_prompting" and tuned.lift_needed_pct is None:
        code = "out_of_reach"
    figures = {
        "route": tuned.route.name, "base_route": base.route.name, "months_n": horizon, "tuned_hkd": worth["tuned"],
        "base_hkd": worth["base"], "extra_hkd": tuned.extra_cost_vs_base_hkd, "lift_up": tuned.lift_needed_pct,
        "freed_hours": tuned.hours_freed_per_month,
    }  # fmt: skip
    rows = rows_of(tuned.route, "training", "input", "output", "hosting") + rows_of(base.route, "input", "output")
    return Finding(19, status, code, figures, rows + resolve.HIRE_ROWS)
