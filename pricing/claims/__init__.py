"""The 19 claims of the two articles, each recomputed by the engine on any day. Codes and figures only; no words."""

from __future__ import annotations

from datetime import date

from pricing.book import Book
from pricing.claims import practice, prices, year
from pricing.claims.world import ARTICLES_DATE, Finding, Status, World, world
from pricing.estimate import Measured
from pricing.scenario import Scenario

__all__ = ["ARTICLES_DATE", "CLAIMS", "Finding", "Status", "World", "check_claims", "world"]

CLAIMS = range(1, 20)


def check_claims(
    scenario: Scenario, book: Book, as_of: date, *, measured: Measured | None = None
) -> tuple[Finding, ...]:
    """One finding a claim, in order. `scenario` is the visitor's: claims about a hire or a volume use it.

    Raises InputError for a date before the book, or a route that the scenario names and that was not sold yet.
    """
    w = world(scenario, book, as_of, measured)
    return (
        prices.training_price(w), prices.dataset_cost(w), prices.times_base(w), prices.monthly_inference(w),
        year.preparation_hours(w), year.first_year(w), year.refresh(w), year.part_time_pay(w),
        practice.examples_and_hours(w), practice.refreshing(w, book, measured), practice.stays_put(w),
        practice.order(w), practice.tests_of_fit(w, book, measured), practice.behaviour_not_knowledge(w),
        year.where_the_cost_lies(w), prices.claude_on_bedrock(w), prices.quoted_benchmark(w),
        year.one_months_salary(w), year.favours_tuning(w),
    )  # fmt: skip
