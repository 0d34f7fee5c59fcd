"""Scenarios for the workbook: what is estimated, and what finance then changes in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cache

from finance.office import Value, changed, read

from calculator.export.workbook import workbook_xlsx
from calculator.export.workbook_inputs import LIVE_CHOICES, TESTED_LOW
from calculator.from_counts import measured, scenario_values
from calculator.report import Report
from calculator.sample import sample_counts, sample_scenario
from calculator.text import Lang, say
from pricing.book import Book, default_book
from pricing.estimate import estimate
from pricing.scenario import parse_scenario

NOW = date(2026, 11, 21)
QUOTE = {
    "id": "A1", "training_usd_per_mtok": 3.0, "input_usd_per_mtok": 0.5, "cached_input_usd_per_mtok": 0.1,
    "output_usd_per_mtok": 1.0, "hosting_usd_per_hour": 0.2, "storage_usd_per_month": 3.0, "validation_billed": True,
    "evaluations": 2.0, "minimum_job_usd": 4.0,
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    """`stated` goes over the sample; `inputs` and `prices` (row id -> US$, None empties the cell) are changed after."""

    stated: Mapping[str, object]
    inputs: Mapping[str, object] = field(default_factory=dict)
    prices: Mapping[str, float | None] = field(default_factory=dict)
    lang: Lang = "en"
    on: date = NOW


CASES: dict[str, Case] = {
    "sample": Case(
        {}, {"untested_sent_as_is_pct": 77, "replies_per_day": 95,
              "minutes_per_reply_by_hand": 3.5, "engineering_hkd_per_hour": 480.0}),
    "in_chinese": Case(
        {"horizon_months": 12}, {"delivery": "connected", "platform_hkd_per_month": 780.5, "card_fee_pct": 1.95},
        {"whatsapp.service-message": 0.031}, lang="zh-HK",
    ),
    "moves_to_another_model": Case(
        {"fine_tuning_route": "google.gemini-3.1-flash-lite.tuned", "horizon_months": 36, "refresh_every_months": 3},
        {"refresh_every_months": 5, "migration_hours": 7.25, "training_examples": 20},
    ),
    "hosted_and_connected": Case(
        {"fine_tuning_route": "azure.gpt-4.1-mini.global.tuned", "validation_tokens": 5000, "epochs": 4,
         "cache_hit_rate": 0.4, "delivery": "connected", "messages_per_reply": 2, "horizon_months": 12},
        {"epochs": None, "hosting_hours_per_month": 200.5, "cache_hit_rate": 0.0},
    ),
    "monthly_hire_with_own_rate": Case(
        {"hire_pay_basis": "monthly", "hire_hours_per_week": 44, "hire_days_per_week": 6, "replies_per_day": 900,
         "hire_headcount": 3, "saving_mode": "avoid_hire", "minutes_per_reply_by_hand": 3, "fx_hkd_per_usd": 7.79,
         "horizon_months": 12},
        {"fx_hkd_per_usd": None, "hire_monthly_pay_hkd": 31_000, "replies_per_day": 1_500},
        {"hk.mpf.monthly-cap": 1_600.0, "fx.hkd-per-usd": 7.84},
    ),
    "growth_and_ramp": Case(
        {"hire_pay_basis": "monthly", "hire_hours_per_week": 44, "monthly_growth_pct": -4, "ramp_up_months": 6},
        {"saving_mode": "cut_hours", "monthly_growth_pct": 3.5, "ramp_up_months": 0},
    ),
    "unknown_prices": Case(
        {"fine_tuning_route": "aws.claude-3-haiku.tuned", "horizon_months": 12},
        {"facts_tokens": 60_000},
        {"aws.claude-3-haiku.tuned.training": 8.0, "aws.claude-3-haiku.tuned.input": 0.5,
         "aws.claude-3-haiku.tuned.output": 2.5, "aws.claude-3-haiku.tuned.hosting": 1.0},
    ),
    "price_changes_ahead": Case(
        {"prompting_route": "google.gemini-3.7-flash.api", "cache_hit_rate": 0.7, "facts_tokens": 9000,
         "fine_tuning_route": "fireworks.16b-80b.lora.tuned", "drafts_tested": 40, "drafts_sent_as_is": 31,
         "tuned_drafts_sent_as_is_pct": 90, "horizon_months": 12},
        {"drafts_tested": 60, "drafts_sent_as_is": 51, "tuned_drafts_sent_as_is_pct": None, "hire_hours_per_week": 9},
    ),
    "a_price_is_emptied": Case({"horizon_months": 12}, {}, {"retrieval.vector-store": None}),
    "own_quote": Case(
        {"custom_routes": [QUOTE, {"id": "1e5"}], "fine_tuning_route": "A1", "prompting_route": "A1",
         "cache_hit_rate": 0.5, "validation_tokens": 10_000, "horizon_months": 6},
        {"needs_company_facts": "none", "training_runs": 1, "discount_rate_pct": 3.0},
    ),
    "rented_by_the_window": Case(
        {"fine_tuning_route": "aws.custom-model-import.tuned", "training_examples": 9000, "horizon_months": 12},
        {"replies_per_day": 500, "review_minutes_per_reply": 0.2, "hire_hourly_pay_hkd": 66.6},
    ),
    "an_early_day": Case({"horizon_months": 12}, {"facts_tokens": 30_000}, on=date(2024, 3, 1)),
}  # fmt: skip


@cache
def reported(name: str, *, after: bool = False) -> Report:
    """The report of a case, or of a fresh estimate with what was changed, on the same services."""
    case = CASES[name]
    counts = sample_counts()
    stated = scenario_values(counts) | sample_scenario() | dict(case.stated)
    book = default_book()
    if after:
        before = reported(name).estimate
        chosen = {f"{use}_route": found.route.id for use, option in (("prompting", "prompting"),
                  ("fine_tuning", "fine_tuning")) if (found := before.chosen(option))}  # type: ignore[arg-type]  # fmt: skip
        stated |= dict(case.inputs) | chosen
        book = with_prices(book, case)
    stated = {key: value for key, value in stated.items() if value is not None}
    found = estimate(parse_scenario(stated), book, case.on, measured=measured(counts))
    return Report(found, case.lang, iso_dates=True)


def with_prices(book: Book, case: Case) -> Book:
    """The book with other amounts in the rows in force on the day of the case."""
    rows = dict(book.rows)
    for row_id, amount in case.prices.items():
        kept = book.at(case.on).row(row_id)
        update = {"amount": None, "unknown": "emptied"} if amount is None else {
            "amount": Decimal(str(amount)), "unknown": None}  # fmt: skip
        rows[row_id] = tuple(each.model_copy(update=update) if each is kept else each for each in book.rows[row_id])
    return replace(book, rows=rows)


@cache
def written(name: str, *, after: bool = False) -> bytes:
    return workbook_xlsx(reported(name, after=after))


def edited(name: str) -> bytes:
    """The workbook of a case with what is changed written into its input cells, and nothing else."""
    case, content = CASES[name], written(name)
    assumptions, prices = (say(f"wb.sheet.{key}", case.lang) for key in ("assumptions", "prices"))
    cells = read(content)
    inputs = {input_cell(cells[assumptions], key): entered(key, value, case.lang) for key, value in
              case.inputs.items()}  # fmt: skip
    if "drafts_tested" in case.inputs:  # what such a test can tell is entered too: no spreadsheet draws it as we do
        low = input_cell(cells[assumptions], TESTED_LOW)
        inputs[low] = read(written(name, after=True))[assumptions][low].value
    content = changed(content, assumptions, inputs)
    return changed(content, prices, {price_cell(cells[prices], key): value for key, value in case.prices.items()})


def input_cell(cells: Mapping[str, object], name: str) -> str:
    """Where an input is entered: column D of the row that names it in column M."""
    return "D" + row_of(cells, "M", name)


def price_cell(cells: Mapping[str, object], row_id: str) -> str:
    return "D" + row_of(cells, "A", row_id)


def row_of(cells: Mapping[str, object], column: str, value: str) -> str:
    found = [at[1:] for at, cell in cells.items() if at[0] == column and at[1].isdigit()
             and getattr(cell, "value", None) == value]  # fmt: skip
    assert len(found) == 1, (column, value, found)
    return found[0]


def entered(name: str, value: object, lang: Lang) -> Value | None:
    """As a person enters it: a choice by its words."""
    if name in LIVE_CHOICES and value is not None:
        return say(f"choice.{name}.{value}", lang)
    return None if value is None else float(str(value))
