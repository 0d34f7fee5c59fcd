"""Method: the hire, checking and hours freed, payback, worth, and fine-tuning against its best rival."""

from __future__ import annotations

import numpy as np

from calculator.method_parts import MethodRow, Working
from calculator.text import say
from pricing import hire, resolve
from pricing.choose import FIRST_YEAR
from pricing.estimate import Estimate
from pricing.figures import OptionEstimate
from pricing.ledger import floats, nets_by_month
from pricing.options import Projection
from pricing.payback import Z_95, drafts_to_see, monthly_rate
from pricing.quantity import Array
from pricing.worth import Worth, drafts_while_served, worths

LEAVE_ROWS = (resolve.HOLIDAYS, resolve.LEAVE, resolve.CONTINUOUS_WEEK, resolve.CONTINUOUS_FOUR_WEEKS)


def hire_rows(w: Working) -> list[MethodRow]:
    """What the person costs: pay, MPF, hours really worked, cost of each."""
    rows = [_pay(w)] if w.estimate.scenario.hire_pay_basis == "hourly" else []
    return [*rows, _mpf(w), _monthly(w), _worked(w), _per_hour(w)]


def _pay(w: Working) -> MethodRow:
    names = ("hire_hourly_pay_hkd", "hire_hours_per_week")
    return w.row("pay", {name: w.input(name) for name in names}, w.q.hire_pay_hkd, "hkd", inputs=names)


def _mpf(w: Working) -> MethodRow:
    rate, cap = (resolve.amount(w.estimate.view, row) for row in (resolve.MPF_RATE, resolve.MPF_CAP))
    terms = {"pay": w.term("pay", w.q.hire_pay_hkd, "hkd"), "rate": w.term("mpf_rate", rate),
             "cap": w.term("mpf_cap", cap, "hkd")}  # fmt: skip
    paid = float(hire.mpf_hkd_per_month(w.q.hire_pay_hkd, rate / 100, cap))
    inputs = ("hire_monthly_pay_hkd",) if w.estimate.scenario.hire_pay_basis == "monthly" else ()
    return w.row("mpf", terms, paid, "hkd", inputs=inputs, price_rows=(resolve.MPF_RATE, resolve.MPF_CAP))


def _monthly(w: Working) -> MethodRow:
    names = ("hire_recruitment_fee_hkd", "hire_tenure_months", "hire_insurance_hkd_per_year")
    rate, cap = (resolve.amount(w.estimate.view, row) for row in (resolve.MPF_RATE, resolve.MPF_CAP))
    paid = float(hire.mpf_hkd_per_month(w.q.hire_pay_hkd, rate / 100, cap))
    terms = {name: w.input(name) for name in names}
    terms |= {"pay": w.term("pay", w.q.hire_pay_hkd, "hkd"), "mpf": w.term("mpf", paid, "hkd")}
    return w.row("hire_monthly", terms, w.estimate.hire_monthly_hkd, "hkd", inputs=names)


def _worked(w: Working) -> MethodRow:
    names = ("hire_days_per_week", "hire_hours_per_week")
    off = sum(resolve.amount(w.estimate.view, row) for row in (resolve.HOLIDAYS, resolve.LEAVE))
    continuous = resolve.continuous_contract(w.estimate.view, w.q.hire_hours_per_week)
    terms = {name: w.input(name) for name in names} | {"off": w.term("days_off", off)}
    key = "worked_hours" if continuous else "worked_hours.short"
    return w.row(key, terms, w.q.worked_hours_per_month, "hours", inputs=names, price_rows=LEAVE_ROWS)


def _per_hour(w: Working) -> MethodRow:
    terms = {"monthly": w.term("hire_monthly", w.estimate.hire_monthly_hkd, "hkd"),
             "worked": w.term("worked_hours", w.q.worked_hours_per_month)}  # fmt: skip
    return w.row("hkd_per_worked_hour", terms, w.estimate.hkd_per_worked_hour, "hkd")


def hours_rows(w: Working) -> list[MethodRow]:
    """Drafts fit to send, minutes and hours freed, checking, and what the hours are worth."""
    rows = []
    for each in _as_is_kinds(w):
        rows += [_as_is(w, each), _minutes(w, each), _freed(w, each), _worth_of_hours(w, each)]
    return [*rows, *_checking(w)]


def _as_is_kinds(w: Working) -> list[OptionEstimate]:
    """One row for every way with drafts of its own quality: the prompted ones, and the tuned model if it differs."""
    tuned = [each for each in w.compared if each.option == "fine_tuning" and w.q.tuned_as_is != w.q.as_is]
    return [each for each in w.compared if each.option != "fine_tuning"][:1] + tuned


def _share(w: Working, each: OptionEstimate) -> float:
    return float(w.q.tuned_as_is if each.option == "fine_tuning" else w.q.as_is)


def _about(w: Working, each: OptionEstimate) -> str:
    return w.option(each.option) if len(_as_is_kinds(w)) > 1 else ""


def _as_is(w: Working, each: OptionEstimate) -> MethodRow:
    share = _share(w, each) * 100
    if each.option == "fine_tuning":
        names: tuple[str, ...] = ("tuned_drafts_sent_as_is_pct",)
        key = "as_is.tuned"
    elif w.estimate.scenario.drafts_tested:
        names, key = ("drafts_sent_as_is", "drafts_tested"), "as_is.tested"
    else:
        names, key = ("untested_sent_as_is_pct",), "as_is.untested"
    return w.row(key, {name: w.input(name) for name in names}, share, "pct", inputs=names, about=_about(w, each))


def _minutes_freed(w: Working, each: OptionEstimate) -> float:
    return float(np.maximum(0.0, _share(w, each) * w.q.minutes_per_reply_by_hand - w.q.review_minutes_per_reply))


def _minutes(w: Working, each: OptionEstimate) -> MethodRow:
    names = ("minutes_per_reply_by_hand", "review_minutes_per_reply")
    terms = {name: w.input(name) for name in names} | {"as_is": w.term("as_is", _share(w, each))}
    return w.row("minutes_freed", terms, _minutes_freed(w, each), "minutes", inputs=names, about=_about(w, each))


def _freed(w: Working, each: OptionEstimate) -> MethodRow:
    terms = {"ai_replies": w.term("ai_replies", _replies(each)), "minutes": w.term("minutes", _minutes_freed(w, each)),
             "worked": w.term("worked_hours", w.q.worked_hours_per_month),
             "hire_headcount": w.input("hire_headcount")}  # fmt: skip
    return w.row("hours_freed", terms, each.hours_freed_per_month, "hours", inputs=("hire_headcount",),
                 about=_about(w, each))  # fmt: skip


def _worth_of_hours(w: Working, each: OptionEstimate) -> MethodRow:
    """What the freed hours bring: cash, whole people, or time that is worth something but is no cash."""
    terms = {"hours": w.term("hours_freed", each.hours_freed_per_month),
             "worked": w.term("worked_hours", w.q.worked_hours_per_month),
             "monthly": w.term("hire_monthly", w.estimate.hire_monthly_hkd, "hkd"),
             "rate": w.term("hkd_per_worked_hour", w.estimate.hkd_per_worked_hour, "hkd")}  # fmt: skip
    redeployed = w.q.saving_mode == "redeploy"
    value = each.value_of_time_hkd_per_month if redeployed else each.saving_hkd_per_month
    return w.row(f"saving.{w.q.saving_mode}", terms, value, "hkd", inputs=("saving_mode",), about=_about(w, each))


def _checking(w: Working) -> list[MethodRow]:
    one = w.compared[0]
    terms = {"ai_replies": w.term("ai_replies", _replies(one)),
             "review_minutes_per_reply": w.input("review_minutes_per_reply")}  # fmt: skip
    worth = {"hours": w.term("checking_hours", one.checking_hours_per_month),
             "rate": w.term("hkd_per_worked_hour", w.estimate.hkd_per_worked_hour, "hkd")}  # fmt: skip
    return [
        w.row("checking", terms, one.checking_hours_per_month, "hours", inputs=("review_minutes_per_reply",)),
        w.row("checking_hkd", worth, one.checking_hkd_per_month, "hkd"),
    ]


def _replies(each: OptionEstimate) -> float:
    return 0.0 if each.projection is None else float(np.ravel(each.projection.ai_replies)[0])


def payback_rows(w: Working) -> list[MethodRow]:
    """The ramp, what is left at the horizon, and when it has paid for itself."""
    rows = []
    if w.q.ramp_up_months > 1:
        ramp = float(hire.ramp_share(1, w.q.ramp_up_months)) * 100
        rows.append(w.row("ramp", {"ramp_up_months": w.input("ramp_up_months")}, ramp, "pct",
                          inputs=("ramp_up_months",)))  # fmt: skip
    return rows + [row for each in w.compared for row in (_net(w, each), _payback(w, each))]


def _flows(w: Working, each: OptionEstimate) -> Array:
    """Month 0 to the horizon, each to the cent."""
    return floats(nets_by_month(_projection(each), w.estimate.scenario.horizon_months))


def _projection(each: OptionEstimate) -> Projection:
    if each.projection is None:
        raise LookupError(f"{each.option} on {each.route.id} is not a chosen route")
    return each.projection


def _net(w: Working, each: OptionEstimate) -> MethodRow:
    flows = _flows(w, each)
    brought = float(np.sum(flows[1:]))
    terms = {"months": w.term("months_net", brought, "hkd"), "upfront": w.term("upfront_sum", each.upfront_hkd, "hkd")}
    return w.row("net", terms, float(flows.sum()), "hkd", inputs=("horizon_months",), about=w.option(each.option))


def _payback(w: Working, each: OptionEstimate) -> MethodRow:
    """Interpolated inside the month, as the engine does; where it never comes, that is the result."""
    about, text = w.option(each.option), w.report.payback_text(each)
    cumulative = np.ravel(_projection(each).cumulative_hkd(w.estimate.scenario.horizon_months))
    if each.payback_months is None or each.payback_months == 0:
        return w.row("payback.none", {}, each.payback_months, about=about, result=text)
    month = int(np.ceil(each.payback_months)) - 1
    debt, step = -float(cumulative[month]), float(cumulative[month + 1] - cumulative[month])
    terms = {"month": w.term("last_month_below", month), "debt": w.term("still_missing", debt, "hkd"),
             "step": w.term("next_month", step, "hkd")}  # fmt: skip
    return w.row("payback", terms, each.payback_months, about=about, result=text)


def worth_rows(w: Working) -> list[MethodRow]:
    """Value today, yearly return, return on cost, cost of a reply."""
    rate = w.estimate.scenario.discount_rate_pct
    monthly = float(monthly_rate(rate / 100)) * 100
    wanted = {each.option for each in w.compared}
    rows = [w.row("monthly_rate", {"discount_rate_pct": w.input("discount_rate_pct")}, monthly, "pct",
                  inputs=("discount_rate_pct",))]  # fmt: skip
    for each, worth in zip((o for o in w.estimate.options if o.chosen), worths(w.estimate), strict=True):
        if worth.option in wanted:
            rows += _worth_rows(w, each, worth, monthly)
    return rows


def _worth_rows(w: Working, each: OptionEstimate, worth: Worth, monthly_pct: float) -> list[MethodRow]:
    flows, about = _flows(w, each), w.option(each.option)
    last = len(flows) - 1
    present = {"now": w.term("now", float(flows[0]), "hkd"), "first": w.term("first_net", float(flows[1]), "hkd"),
               "last": w.term("last_net", float(flows[last]), "hkd"), "months": w.term("horizon", last),
               "rate": w.term("monthly_factor", 1 + monthly_pct / 100)}  # fmt: skip
    roi = {"net": w.term("net", worth.net_hkd, "hkd"), "cost": w.term("total_cost", worth.total_cost_hkd, "hkd")}
    drafts = drafts_while_served(each.projection, last) if each.projection else None
    reply = {"cost": roi["cost"], "drafts": w.term("drafts_over_horizon", drafts)}
    none = say("worth.none", w.lang)
    return [
        w.row("npv", present, worth.npv_hkd, "hkd", inputs=("horizon_months",), about=about),
        w.row("irr", {}, worth.irr_pct, "pct", about=about,
              result="" if worth.irr_pct is not None else say("worth.irr_none", w.lang)),
        w.row("roi", roi, worth.roi_pct, "pct", about=about, result="" if worth.roi_pct is not None else none),
        w.row("cost_per_reply", reply, worth.cost_per_reply_hkd, "hkd", about=about,
              result="" if worth.cost_per_reply_hkd is not None else none),
    ]  # fmt: skip


def tuning_rows(w: Working) -> list[MethodRow]:
    """What fine-tuning costs more than its best rival, and how much better its drafts must be."""
    tuned = w.estimate.chosen("fine_tuning")
    if tuned is None or tuned.first_year_hkd is None or tuned.extra_cost_vs_base_hkd is None:
        return [w.row("tuning.unpriced", {}, None, result=say("unknown", w.lang))]
    rival = tuned.first_year_hkd - tuned.extra_cost_vs_base_hkd
    terms = {"tuned": w.term("tuned_first_year", tuned.first_year_hkd, "hkd_whole"),
             "rival": w.term("rival_first_year", rival, "hkd_whole")}  # fmt: skip
    rows = [w.row("extra", terms, tuned.extra_cost_vs_base_hkd, "hkd_whole"), *_lift(w, tuned), *_to_test(w, tuned)]
    return [*rows, _break_even(w, w.estimate)]


def _rival_net_hkd(w: Working) -> float:
    """What the rival leaves after a year: nothing where answering by hand is better."""
    base = w.estimate.chosen(w.estimate.base)
    if w.estimate.rival == "by_hand" or base is None or base.projection is None:
        return 0.0
    return float(base.projection.cumulative_hkd(FIRST_YEAR)[-1])


def _lift(w: Working, tuned: OptionEstimate) -> list[MethodRow]:
    """What a year must bring in, and the drafts in 100 that this takes beyond today's."""
    lift, as_is, rival = tuned.lift_needed_pct, float(w.q.as_is) * 100, _rival_net_hkd(w)
    wanted = {"cost": w.term("tuned_first_year", tuned.first_year_hkd, "hkd_whole"),
              "rival": w.term("rival_net", rival, "hkd_whole")}  # fmt: skip
    rows = [w.row("must_bring", wanted, (tuned.first_year_hkd or 0.0) + rival, "hkd_whole")]
    if lift is None:
        never = say("payback.never", w.lang, months=FIRST_YEAR)
        return [*rows, w.row("lift.none", {}, None, result=never)]
    if lift == 0:
        return [*rows, w.row("lift.already", {}, lift, "points")]
    shares = {"needed": w.term("needed", as_is + lift), "as_is": w.term("as_is_pct", as_is)}
    return [*rows, w.row("lift", shares, lift, "points")]


def _to_test(w: Working, tuned: OptionEstimate) -> list[MethodRow]:
    lift = (tuned.lift_needed_pct or 0.0) / 100
    drafts = drafts_to_see(float(w.q.as_is), lift)
    if drafts is None:
        return []
    terms = {"p": w.term("as_is", float(w.q.as_is)), "lift": w.term("lift", lift), "z": w.term("z", Z_95)}
    return [w.row("drafts_to_see", terms, drafts, "drafts")]


def _break_even(w: Working, estimate: Estimate) -> MethodRow:
    found = estimate.break_even
    result = "" if found.replies_per_day is not None else say(f"method.break_even.{found.why}", w.lang)
    return w.row("break_even", {}, found.replies_per_day, "replies_a_day", result=result)
