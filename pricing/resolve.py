"""From a scenario to the numbers the formulas take: derived defaults, the hire, the book's rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from pricing import hire
from pricing.book import View
from pricing.calendar import month_start
from pricing.options import Quantities
from pricing.quantity import UNKNOWN, Quantity, known
from pricing.scenario import PASTE_LIMIT_TOKENS, Scenario

FX: Final = "fx.hkd-per-usd"
EMBEDDING: Final = "retrieval.embedding"
VECTOR_STORE: Final = "retrieval.vector-store"
MESSAGE: Final = "whatsapp.service-message"
FREE_MESSAGES: Final = "whatsapp.free-messages"
MPF_RATE: Final = "hk.mpf.rate"
MPF_CAP: Final = "hk.mpf.monthly-cap"
HOLIDAYS: Final = "hk.statutory-holidays"
LEAVE: Final = "hk.annual-leave"
CONTINUOUS_WEEK: Final = "hk.continuous-contract.hours-per-week"
CONTINUOUS_FOUR_WEEKS: Final = "hk.continuous-contract.hours-per-four-weeks"
MINIMUM_WAGE: Final = "hk.minimum-wage"
MEDIAN_WAGE: Final = "hk.median-hourly-wage"

OVERHEAD_TOKENS_PER_EXAMPLE = 15  # instruction, message, reply: 3 x 4 + 3
CONNECTED_HOURS = 16
VOLUME_REMARK_ABOVE = 1.1
PAY_REMARK_ABOVE_MEDIANS = 2
NUMBERS: Final = (int, float)  # yes and no are none
REMARK_ROWS: Final = (MINIMUM_WAGE, MEDIAN_WAGE)
HIRE_ROWS: Final = (MPF_RATE, MPF_CAP, HOLIDAYS, LEAVE, CONTINUOUS_WEEK, CONTINUOUS_FOUR_WEEKS)


@dataclass(frozen=True)
class Remark:
    """Something worth saying that is not an error."""

    code: str
    figures: Mapping[str, float]
    price_rows: tuple[str, ...] = ()


def amount(view: View, row_id: str) -> float:
    found = view.amount(row_id)
    return UNKNOWN if found is None else float(found)


@lru_cache(maxsize=256)
def by_month(view: View, row_id: str, months: int) -> Quantity:
    """One amount, or one a month where a known change falls ahead; nobody may write into it."""
    if not view.changes_after([row_id]):
        return amount(view, row_id)
    days = [month_start(view.as_of, month) for month in range(1, months + 1)]
    found = [view.amount(row_id, day) for day in days]
    amounts = np.array([UNKNOWN if each is None else float(each) for each in found])
    amounts.setflags(write=False)
    return amounts


def continuous_contract(view: View, hours_per_week: float) -> bool:
    """Whether the week's hours make a continuous contract ("468", before 2026-01-18 "418")."""
    weekly, four_weekly = amount(view, CONTINUOUS_WEEK), amount(view, CONTINUOUS_FOUR_WEEKS)
    return hours_per_week >= weekly or hours_per_week * hire.WEEKS_IN_FOUR >= four_weekly


def quantities(scenario: Scenario, view: View, months: int, drawn: Mapping[str, Quantity] | None = None) -> Quantities:
    """Every number a formula needs. `drawn` replaces fields by arrays of draws of shape (draws, 1)."""
    fields = {name: value if type(value) in NUMBERS else None for name, value in vars(scenario).items()}
    q = Quantities(**fields | dict(drawn or {}))
    q.month = np.arange(1.0, months + 1)
    q.connected = scenario.delivery == "connected"
    q.saving_mode = scenario.saving_mode or ("cut_hours" if scenario.hire_pay_basis == "hourly" else "redeploy")
    q.fx = amount(view, FX) if q.fx_hkd_per_usd is None else q.fx_hkd_per_usd
    q.hkd_per_usd_paid = q.fx * (1 + q.card_fee_pct / 100)
    q.token_ratio = {}
    _add_hire(q, scenario, view)
    _add_defaults(q, scenario)
    q.embedding_usd_per_mtok = amount(view, EMBEDDING)
    q.vector_store_usd_per_month = by_month(view, VECTOR_STORE, months)
    q.usd_per_message = by_month(view, MESSAGE, months)
    q.free_messages = np.nan_to_num(by_month(view, FREE_MESSAGES, months))  # no allowance known: none counted
    return q


def unknown_figures(q: Quantities, *, retrieval: bool) -> tuple[str, ...]:
    """What no route sells and the book still does not know, where an estimate needs it."""
    needed = {"fx": q.fx, "hire": q.hkd_per_worked_hour}
    if q.connected:
        needed["delivery"] = q.usd_per_message
    if retrieval:
        needed |= {"embedding": q.embedding_usd_per_mtok, "vector_store": q.vector_store_usd_per_month}
    return tuple(name for name, figure in needed.items() if not known(figure))


def _add_hire(q: Quantities, scenario: Scenario, view: View) -> None:
    q.hire_pay_hkd = q.hire_monthly_pay_hkd
    if scenario.hire_pay_basis == "hourly":
        q.hire_pay_hkd = hire.monthly_pay_hkd(q.hire_hourly_pay_hkd, q.hire_hours_per_week)
    mpf = hire.mpf_hkd_per_month(q.hire_pay_hkd, amount(view, MPF_RATE) / 100, amount(view, MPF_CAP))
    q.hire_monthly_hkd = hire.monthly_hire_hkd(
        q.hire_pay_hkd, mpf, q.hire_recruitment_fee_hkd, q.hire_tenure_months, q.hire_insurance_hkd_per_year
    )
    yearly = hire.worked_hours_per_year(
        q.hire_hours_per_week, q.hire_days_per_week, amount(view, HOLIDAYS) + amount(view, LEAVE),
        continuous_contract(view, scenario.hire_hours_per_week),
    )  # fmt: skip
    q.worked_hours_per_month = max(yearly, 0.0) / hire.MONTHS_PER_YEAR
    q.hkd_per_worked_hour = hire.hkd_per_worked_hour(q.hire_monthly_hkd, yearly)


def _add_defaults(q: Quantities, scenario: Scenario) -> None:
    """Nulls that are derived from other inputs."""
    tested = scenario.drafts_tested
    as_is: Quantity = scenario.drafts_sent_as_is / tested if tested else q.untested_sent_as_is_pct / 100
    q.as_is = getattr(q, "drawn_as_is", as_is)
    tuned = q.tuned_drafts_sent_as_is_pct
    q.tuned_as_is = q.as_is if tuned is None else tuned / 100
    q.data_rate_from_hire = q.data_preparation_hkd_per_hour is None
    if q.data_rate_from_hire:
        q.data_preparation_hkd_per_hour = q.hkd_per_worked_hour
    if q.integration_hours is None:
        q.integration_hours = CONNECTED_HOURS if q.connected else 0
    if q.knowledge_base_tokens is None:
        q.knowledge_base_tokens = q.facts_tokens
    if q.tokens_per_example is None:
        told = q.tuned_instruction_tokens + q.customer_message_tokens + q.reply_tokens
        q.tokens_per_example = told + OVERHEAD_TOKENS_PER_EXAMPLE
    q.facts_in_use = q.facts_tokens if scenario.needs_company_facts == "documents" else 0
    q.facts_are_long = scenario.needs_company_facts == "documents" and scenario.facts_tokens > PASTE_LIMIT_TOKENS


def resolved(scenario: Scenario, q: Quantities, routes: Mapping[str, str], epochs: int | None) -> dict[str, object]:
    """Every field of the scenario with what an estimate really used instead of null."""
    values: dict[str, object] = scenario.model_dump(mode="json")
    derived = {
        "data_preparation_hkd_per_hour": q.data_preparation_hkd_per_hour,
        "integration_hours": q.integration_hours,
        "knowledge_base_tokens": q.knowledge_base_tokens,
        "tokens_per_example": q.tokens_per_example,
        "tuned_drafts_sent_as_is_pct": q.tuned_as_is * 100,
        "fx_hkd_per_usd": q.fx,
        "saving_mode": q.saving_mode,
        "epochs": epochs,
    }
    used = {name: number(value) if isinstance(value, float) else value for name, value in derived.items()}
    return values | {name: value for name, value in used.items() if values[name] is None} | dict(routes)


def number(value: Quantity) -> float | None:
    """A plain float; None where it is unknown, never comes, or is not finite."""
    plain = float(np.squeeze(value))
    return plain if np.isfinite(plain) else None


def remarks(scenario: Scenario, q: Quantities, view: View) -> list[Remark]:
    """Pay far from the market; more replies than the people entered can write; answers that have no effect."""
    found = []
    paid_hours = q.hire_hours_per_week * hire.WEEKS_PER_YEAR / hire.MONTHS_PER_YEAR
    hourly = round(q.hire_pay_hkd / paid_hours, 6)  # the minimum wage itself must not fall below it by rounding
    low, median = amount(view, MINIMUM_WAGE), amount(view, MEDIAN_WAGE)
    if hourly < low or hourly > PAY_REMARK_ABOVE_MEDIANS * median:
        code = "pay_below_minimum" if hourly < low else "pay_above_market"
        found.append(Remark(code, {"hourly": hourly, "minimum": low, "median": median}, REMARK_ROWS))
    by_hand = q.replies_per_day * q.days_per_month * q.minutes_per_reply_by_hand / 60
    if by_hand > VOLUME_REMARK_ABOVE * paid_hours * q.hire_headcount:
        figures = {"replies": q.replies_per_day, "minutes": q.minutes_per_reply_by_hand, "hours": by_hand,
                   "people": q.hire_headcount}  # fmt: skip
        if known(q.worked_hours_per_month):
            worked = q.worked_hours_per_month * q.hire_headcount
            found.append(Remark("volume_above_people", {**figures, "worked": worked}))
        else:  # holidays or leave are not in the book for this day
            paid = paid_hours * q.hire_headcount
            found.append(Remark("volume_above_paid_hours", {**figures, "paid": paid}))
    if scenario.saving_mode == "cut_hours" and scenario.hire_pay_basis == "monthly":
        found.append(Remark("cut_hours_paid_monthly", {}))
    if scenario.needs_company_facts == "documents" and scenario.facts_tokens == 0:
        found.append(Remark("documents_without_size", {}))
    if scenario.needs_company_facts != "documents" and scenario.facts_tokens > 0:
        found.append(Remark("facts_tokens_unused", {"tokens": scenario.facts_tokens}))
    if q.facts_are_long:
        figures = {"tokens": scenario.facts_tokens, "limit": PASTE_LIMIT_TOKENS}
        found.append(Remark("long_facts_pasted", {**figures, "read": scenario.retrieved_tokens_per_reply}))
    return found
