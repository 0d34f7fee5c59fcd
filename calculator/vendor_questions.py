"""Which questions to put to a vendor whose first move is to fine-tune: those that this estimate gives a reason for."""

from __future__ import annotations

from math import ceil

from calculator.report import Report
from calculator.text import money as m
from calculator.text import say
from calculator.text.route_names import route_name
from pricing.figures import OptionEstimate
from pricing.payback import drafts_to_see
from pricing.verdict import GOOD_EXAMPLES, MIN_DRAFTS_TESTED

MOST_QUESTIONS = 8
WORK = frozenset({"instructions", "evaluation", "integration", "rag_setup", "data_preparation", "tuned_evaluation"})


def questions(report: Report) -> list[str]:
    """At most eight, the ones that decide first; each ends with its reason in this estimate's own figures."""
    tuned = report.estimate.chosen("fine_tuning")
    asked = [_why_not_less(report, tuned)]
    if tuned is not None:
        asked += _target(report, tuned)
    asked += _facts(report)
    if tuned is not None:
        asked += _buyable(report, tuned) + _data(report, tuned) + _hosting(report, tuned)
        asked += [_end(report, tuned)]
        asked += _hours(report, tuned)
    asked += _examples(report)
    return asked[:MOST_QUESTIONS]


def _why_not_less(report: Report, tuned: OptionEstimate | None) -> str:
    base = report.estimate.chosen(report.estimate.base)
    if base is None or tuned is None or tuned.first_year_hkd is None:
        return say("vendor.why_not_less.unpriced", report.lang)
    option = say(f"option.{base.option}", report.lang)
    return say("vendor.why_not_less", report.lang, option=option, base=report.first_year_text(base),
               tuned=report.first_year_text(tuned))  # fmt: skip


def _target(report: Report, tuned: OptionEstimate) -> list[str]:
    """What share is needed, and on how many drafts it would show; or that no share is enough."""
    lang, lift = report.lang, tuned.lift_needed_pct
    if tuned.first_year_hkd is None or tuned.route.ended:
        return []
    if lift is None:
        return [say("vendor.out_of_reach", lang, extra=m.hkd(tuned.extra_cost_vs_base_hkd, lang))]
    now = float(report.estimate.q.as_is) * 100
    key = "vendor.target.tested" if report.estimate.scenario.drafts_tested >= MIN_DRAFTS_TESTED else "vendor.target"
    found = [say(key, lang, target=str(ceil(round(now + lift, 9))), now=m.number(now, lang))]
    if lift > 0:
        drafts = drafts_to_see(now / 100, lift / 100)
        size = m.number(drafts, lang)
        found.append(say("vendor.test_size", lang, drafts=size, lift=str(ceil(round(lift, 9)))))
    return found


def _facts(report: Report) -> list[str]:
    needs = report.estimate.scenario.needs_company_facts
    return [] if needs == "none" else [say("vendor.live" if needs == "live" else "vendor.facts", report.lang)]


def _end(report: Report, tuned: OptionEstimate) -> str:
    lang, end = report.lang, tuned.route.availability.served_until
    if end is not None:
        hours = m.number(report.estimate.scenario.migration_hours, lang)
        return say("vendor.end", lang, end=report.day(end, lang), hours=hours)
    routes = [each.route for each in report.estimate.options if each.option == "fine_tuning" and not each.route.custom]
    ended = sum(route.ended for route in routes)
    return say("vendor.no_end", lang, route=route_name(tuned.route.name, lang), ended=m.number(ended, lang),
               routes=m.number(len(routes), lang))  # fmt: skip


def _buyable(report: Report, tuned: OptionEstimate) -> list[str]:
    """Asked unless the vendor itself names the place."""
    if tuned.route.availability.code == "open":
        return []
    colon = ": " if report.lang == "en" else "："
    name = route_name(tuned.route.name, report.lang)
    why = report.buyable_text(tuned).rstrip(".。")
    return [say("vendor.buyable", report.lang, why=f"{name}{colon}{why}")]


def _data(report: Report, tuned: OptionEstimate) -> list[str]:
    if report.estimate.scenario.personal_data_cleared == "yes":
        return []
    place = report.estimate.view.place(tuned.route.id)
    return [say("vendor.data", report.lang, place=place.serves_in if place else say("place.unknown", report.lang))]


def _hosting(report: Report, tuned: OptionEstimate) -> list[str]:
    if not tuned.hosting_usd_per_month:
        return []
    return [say("vendor.hosting", report.lang, hosting=m.usd(tuned.hosting_usd_per_month, report.lang))]


def _hours(report: Report, tuned: OptionEstimate) -> list[str]:
    if tuned.projection is None or tuned.first_year_hkd is None:
        return []
    once = {line.item: line.amount_hkd or 0.0 for line in report.estimate.lines
            if line.option == "fine_tuning" and line.period == "once"}  # fmt: skip
    work = sum(hkd for item, hkd in once.items() if item in WORK)
    training = m.hkd(once.get("training"), report.lang)
    return [say("vendor.hours", report.lang, work=m.hkd(work, report.lang), training=training)]


def _examples(report: Report) -> list[str]:
    """Who makes them right, or, where they are, who keeps them."""
    scenario, lang = report.estimate.scenario, report.lang
    if scenario.examples_are_clean == "yes" and scenario.training_examples >= GOOD_EXAMPLES:
        return [say("vendor.leave", lang, hours=m.number(scenario.data_preparation_hours, lang))]
    return [say("vendor.examples", lang, examples=m.number(scenario.training_examples, lang),
                good=m.number(GOOD_EXAMPLES, lang))]  # fmt: skip
