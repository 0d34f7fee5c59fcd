"""What the quantities of the method's formulas are called, where they are no inputs."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair

TERMS: Final[dict[str, Pair]] = {
    "term.ai_replies": ("drafts by AI a month", "每月 AI 草稿"),
    "term.months_since": ("months since month 1", "自第 1 個月起的月數"),
    "term.input_tokens": ("tokens read, as counted here", "讀入的 Token（本計算器計法）"),
    "term.token_ratio": ("the vendor's tokens for one of ours", "供應商的 Token 與本計算器之比"),
    "term.overhead": ("marks between messages (tokens)", "訊息之間的標記（Token）"),
    "term.example_token_limit": ("the vendor's limit for an example", "供應商對每組範例的上限"),
    "term.per_epoch": ("tokens in one pass", "每輪的 Token"),
    "term.epochs": ("passes", "輪數"),
    "term.evaluations": ("times they are billed", "驗證計費次數"),
    "term.upfront": ("every line that is paid once, added up", "各項一次性費用相加"),
    "term.running": ("every line that is paid each month, added up", "各項每月費用相加"),
    "term.upfront_sum": ("what is paid before the first month", "開始前支付的費用"),
    "term.twelve_months": ("what twelve months cost, training again included", "12 個月的費用，包括重新訓練"),
    "term.pay": ("pay a month", "每月工資"),
    "term.mpf_rate": ("MPF rate (%)", "強積金供款率（%）"),
    "term.mpf_cap": ("the MPF cap", "強積金供款上限"),
    "term.mpf": ("employer's MPF", "僱主強積金供款"),
    "term.days_off": ("statutory holidays and annual leave (days)", "法定假日及年假（日）"),
    "term.hire_monthly": ("what the person costs a month", "聘請一人的每月成本"),
    "term.worked_hours": ("hours really worked a month", "每月實際工時"),
    "term.hkd_per_worked_hour": ("cost of an hour really worked", "每個實際工時的成本"),
    "term.as_is": ("share of drafts sent unchanged (0–1)", "毋須修改的草稿比例（0–1）"),
    "term.as_is_pct": ("share sent unchanged now (%)", "現時毋須修改的比例（%）"),
    "term.minutes": ("minutes freed by one draft", "每則草稿省下的分鐘"),
    "term.hours_freed": ("hours freed a month", "每月省下的工時"),
    "term.checking_hours": ("hours of checking a month", "每月核對時數"),
    "term.months_net": ("saving less cost, all months added up", "各月節省減費用後相加"),
    "term.last_month_below": ("last month that ends below zero", "累計結餘最後一個低於零的月份"),
    "term.still_missing": ("what is then still missing", "當時尚欠的金額"),
    "term.next_month": ("what the next month brings in", "下一個月帶來的金額"),
    "term.now": ("paid now", "現時支付"),
    "term.first_net": ("saving less cost of month 1", "第 1 個月的節省減費用"),
    "term.last_net": ("that of the last month", "最後一個月的節省減費用"),
    "term.horizon": ("months of the period", "年期的月數"),
    "term.monthly_factor": ("(1 + monthly rate)", "（1 + 每月折現率）"),
    "term.net": ("what is left at the end", "年期結束時的結餘"),
    "term.total_cost": ("everything paid in the period", "年期內的總支出"),
    "term.drafts_over_horizon": ("drafts in the period", "年期內的草稿數目"),
    "term.tuned_first_year": ("the first year of fine-tuning", "微調的首年費用"),
    "term.rival_first_year": ("the first year of its best rival", "最佳替代做法的首年費用"),
    "term.rival_net": ("what the rival leaves after a year", "替代做法一年後的結餘"),
    "term.needed": ("share that would be needed (%)", "所需的比例（%）"),
    "term.lift": ("the difference (0–1)", "差別（0–1）"),
    "term.z": ("95-in-100 certainty", "95% 置信水平的系數"),
}
