"""Formulas of the hire, the hours, payback, worth and the comparison with fine-tuning."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair

BENEFIT: Final[dict[str, Pair]] = {
    "method.pay.name": ("Pay a month", "每月工資"),
    "method.pay": (
        "{hire_hourly_pay_hkd} × {hire_hours_per_week} × 52 ÷ 12",
        "{hire_hourly_pay_hkd} × {hire_hours_per_week} × 52 ÷ 12",
    ),
    "method.mpf.name": ("Employer's MPF a month", "僱主強積金供款（每月）"),
    "method.mpf": (
        "{pay} × {rate} ÷ 100, at most {cap}",
        "{pay} × {rate} ÷ 100，最多為 {cap}",
    ),
    "method.hire_monthly.name": ("What the person costs a month", "聘請一人的每月成本"),
    "method.hire_monthly": (
        "{pay} + {mpf} + {hire_recruitment_fee_hkd} ÷ {hire_tenure_months} + {hire_insurance_hkd_per_year} ÷ 12",
        "{pay} + {mpf} + {hire_recruitment_fee_hkd} ÷ {hire_tenure_months} + {hire_insurance_hkd_per_year} ÷ 12",
    ),
    "method.worked_hours.name": (
        "Hours really worked a month (a continuous contract: holidays and leave are paid, not worked)",
        "每月實際工時（連續性合約：法定假日及年假有薪而不用上班）",
    ),
    "method.worked_hours": (
        "(52 × {hire_days_per_week} − {off}) × {hire_hours_per_week} ÷ {hire_days_per_week} ÷ 12",
        "（52 × {hire_days_per_week} − {off}）× {hire_hours_per_week} ÷ {hire_days_per_week} ÷ 12",
    ),
    "method.worked_hours.short.name": (
        "Hours really worked a month (too few hours a week for a continuous contract)",
        "每月實際工時（每星期工時不足以構成連續性合約）",
    ),
    "method.worked_hours.short": ("52 × {hire_hours_per_week} ÷ 12", "52 × {hire_hours_per_week} ÷ 12"),
    "method.hkd_per_worked_hour.name": ("Cost of an hour really worked", "每個實際工時的成本"),
    "method.hkd_per_worked_hour": ("{monthly} ÷ {worked}", "{monthly} ÷ {worked}"),
    "method.as_is.tested.name": ("Drafts that can be sent unchanged", "毋須修改便可發出的草稿"),
    "method.as_is.tested": (
        "{drafts_sent_as_is} ÷ {drafts_tested} × 100",
        "{drafts_sent_as_is} ÷ {drafts_tested} × 100",
    ),
    "method.as_is.untested.name": ("Drafts that can be sent unchanged", "毋須修改便可發出的草稿"),
    "method.as_is.untested": ("{untested_sent_as_is_pct}", "{untested_sent_as_is_pct}"),
    "method.as_is.tuned.name": ("Drafts that can be sent unchanged", "毋須修改便可發出的草稿"),
    "method.as_is.tuned": ("{tuned_drafts_sent_as_is_pct}", "{tuned_drafts_sent_as_is_pct}"),
    "method.minutes_freed.name": ("Minutes freed by one draft, never under 0", "每則草稿省下的分鐘，不少於 0"),
    "method.minutes_freed": (
        "{as_is} × {minutes_per_reply_by_hand} − {review_minutes_per_reply}",
        "{as_is} × {minutes_per_reply_by_hand} − {review_minutes_per_reply}",
    ),
    "method.hours_freed.name": ("Hours freed a month", "每月省下的工時"),
    "method.hours_freed": (
        "{ai_replies} × {minutes} ÷ 60, at most {worked} × {hire_headcount}",
        "{ai_replies} × {minutes} ÷ 60，最多為 {worked} × {hire_headcount}",
    ),
    "method.saving.cut_hours.name": ("Cash saved a month: fewer part-time hours", "每月省下的現金：減少兼職工時"),
    "method.saving.cut_hours": ("{hours} × {rate}", "{hours} × {rate}"),
    "method.saving.avoid_hire.name": (
        "Cash saved a month: whole people not hired, so rounded down",
        "每月省下的現金：只計整個人手，小數捨去",
    ),
    "method.saving.avoid_hire": (
        "{hours} ÷ {worked} rounded down, × {monthly}",
        "{hours} ÷ {worked} 捨去小數，× {monthly}",
    ),
    "method.saving.redeploy.name": (
        "What the time freed is worth a month (other work is done: no cash is saved)",
        "每月省下時間的價值（同事改做其他工作，不省現金）",
    ),
    "method.saving.redeploy": ("{hours} × {rate}", "{hours} × {rate}"),
    "method.checking.name": ("Checking drafts a month", "每月核對草稿"),
    "method.checking": (
        "{ai_replies} × {review_minutes_per_reply} ÷ 60",
        "{ai_replies} × {review_minutes_per_reply} ÷ 60",
    ),
    "method.checking_hkd.name": (
        "What checking is worth, beside the costs and not in them",
        "核對時間的價值，另列而不計入費用",
    ),
    "method.checking_hkd": ("{hours} × {rate}", "{hours} × {rate}"),
    "method.ramp.name": ("Part of the saving already felt in month 1", "第 1 個月已達到的節省比例"),
    "method.ramp": ("1 ÷ {ramp_up_months} × 100", "1 ÷ {ramp_up_months} × 100"),
    "method.net.name": ("Left at the end of the period", "年期結束時的結餘"),
    "method.net": ("{months} − {upfront}", "{months} − {upfront}"),
    "method.payback.name": ("Pays back in", "回本期"),
    "method.payback": ("{month} + {debt} ÷ {step}", "{month} + {debt} ÷ {step}"),
    "method.payback.none.name": ("Pays back in", "回本期"),
    "method.payback.none": (
        "The moment from which the running total stays at zero or above until the end of the period.",
        "累計結餘由該刻起至年期結束一直不低於零。",
    ),
    "method.monthly_rate.name": ("Discount rate a month", "每月折現率"),
    "method.monthly_rate": (
        "((1 + {discount_rate_pct} ÷ 100) ^ (1 ÷ 12) − 1) × 100",
        "（（1 + {discount_rate_pct} ÷ 100）^（1 ÷ 12）− 1）× 100",
    ),
    "method.npv.name": ("Value today (NPV): later money counts for less", "現值（NPV）：愈遲收到的錢，價值愈低"),
    "method.npv": (
        "{now} + {first} ÷ {rate} ^ 1 + … + {last} ÷ {rate} ^ {months}, each month rounded to the cent",
        "{now} + {first} ÷ {rate} ^ 1 + … + {last} ÷ {rate} ^ {months}，每月金額四捨五入至仙",
    ),
    "method.irr.name": ("Yearly return (IRR)", "年回報率（IRR）"),
    "method.irr": (
        "The yearly rate at which the value today would be exactly 0; not given below −99%.",
        "令現值剛好等於 0 的年率；低於 −99% 則不列出。",
    ),
    "method.roi.name": ("Return on cost (ROI)", "投資回報（ROI）"),
    "method.roi": ("{net} ÷ {cost} × 100", "{net} ÷ {cost} × 100"),
    "method.cost_per_reply.name": ("Cost of one draft", "每則草稿的成本"),
    "method.cost_per_reply": ("{cost} ÷ {drafts}", "{cost} ÷ {drafts}"),
    "method.tuning.unpriced.name": ("Fine-tuning", "模型微調"),
    "method.tuning.unpriced": (
        "No price is known for a fine-tuning service, so there is nothing to compare.",
        "未有任何微調服務的價格，因此無法比較。",
    ),
    "method.extra.name": ("First year: fine-tuning costs more than its rival by", "首年費用：微調比替代做法多"),
    "method.extra": ("{tuned} − {rival}", "{tuned} − {rival}"),
    "method.must_bring.name": (
        "What a year of tuned drafts must bring in to be worth it",
        "微調草稿於一年內須帶來多少，才算值得",
    ),
    "method.must_bring": ("{cost} + {rival}", "{cost} + {rival}"),
    "method.lift.name": (
        "More drafts in 100 that must be right for that (the verdict rounds up)",
        "為此每 100 則草稿要多少則毋須修改（結論所用的數字向上取整）",
    ),
    "method.lift": ("{needed} − {as_is}", "{needed} − {as_is}"),
    "method.lift.none.name": ("More drafts in 100 that must be right", "每 100 則草稿要多少則毋須修改"),
    "method.lift.none": (
        "Even if every draft were right, a year would not pay for it.",
        "即使每則草稿都毋須修改，一年內也無法回本。",
    ),
    "method.lift.already.name": ("More drafts in 100 that must be right", "每 100 則草稿要多少則毋須修改"),
    "method.lift.already": (
        "None: at the share of drafts sent unchanged today it already pays within a year.",
        "不用更多：按現時毋須修改的比例，一年內已可回本。",
    ),
    "method.drafts_to_see.name": (
        "Drafts of each kind to test before such a difference can be told from chance",
        "兩種做法各要測試多少則，才可分辨差別並非偶然",
    ),
    "method.drafts_to_see": (
        "2 × {p} × (1 − {p}) × ({z} ÷ {lift}) ^ 2, rounded up",
        "2 × {p} ×（1 − {p}）×（{z} ÷ {lift}）^ 2，向上取整",
    ),
    "method.break_even.name": (
        "Replies a day at which fine-tuning costs the same as instructions",
        "每日多少則回覆，微調與寫好指示的費用相同",
    ),
    "method.break_even": (
        "The volume at which both cost the same over the whole period.",
        "兩者於整個年期費用相等的回覆數目。",
    ),
    "method.break_even.no_route": ("no service to compare", "沒有服務可供比較"),
    "method.break_even.unknown_price": ("a price is unknown", "有價格未能查證"),
    "method.break_even.first_always_dearer": (
        "never: fine-tuning costs more at every volume",
        "沒有：任何數量下微調都較貴",
    ),
    "method.break_even.first_always_cheaper": (
        "never: fine-tuning costs less at every volume",
        "沒有：任何數量下微調都較平",
    ),
}
