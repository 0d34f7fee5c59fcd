"""Every unit a table row may carry, with the words a reader sees and the money it is in, if any."""

from __future__ import annotations

from typing import Final

# unit -> (currency or "", English words, 繁體中文)
UNITS: Final[dict[str, tuple[str, str, str]]] = {
    "usd_per_mtok": ("USD", "US$ per million tokens", "美元／百萬 Token"),
    "usd_per_hour": ("USD", "US$ per hour", "美元／小時"),
    "usd_per_minute": ("USD", "US$ per minute", "美元／分鐘"),
    "usd_per_month": ("USD", "US$ per month", "美元／月"),
    "usd_per_gb_month": ("USD", "US$ per GB per month", "美元／GB／月"),
    "usd_per_gb_day": ("USD", "US$ per GB per day", "美元／GB／日"),
    "usd_per_gb_hour": ("USD", "US$ per GB per hour", "美元／GB／小時"),
    "usd_per_million_units": ("USD", "US$ per million units", "美元／百萬單位"),
    "usd_per_1000_calls": ("USD", "US$ per 1,000 calls", "美元／1,000 次"),
    "usd_per_message": ("USD", "US$ per message", "美元／則訊息"),
    "usd": ("USD", "US$", "美元"),
    "cny_per_mtok": ("CNY", "CNY per million tokens", "人民幣／百萬 Token"),
    "cny_per_hour": ("CNY", "CNY per hour", "人民幣／小時"),
    "cny_per_month": ("CNY", "CNY per month", "人民幣／月"),
    "hkd_per_hour": ("HKD", "HK$ per hour", "港元／小時"),
    "hkd_per_month": ("HKD", "HK$ per month", "港元／月"),
    "hkd_per_year": ("HKD", "HK$ per year", "港元／年"),
    "hkd": ("HKD", "HK$", "港元"),
    "hkd_per_usd": ("", "HK$ for US$1", "1 美元兌港元"),
    "percent": ("", "%", "%"),
    "ratio": ("", "times", "倍"),
    "tokens": ("", "tokens", "Token"),
    "tokens_per_second": ("", "tokens per second", "Token／秒"),
    "examples": ("", "examples", "組"),
    "epochs": ("", "passes", "輪"),
    "count": ("", "times", "次"),
    "hours": ("", "hours", "小時"),
    "hours_per_week": ("", "hours per week", "小時／星期"),
    "minutes": ("", "minutes", "分鐘"),
    "days": ("", "days", "日"),
    "months": ("", "months", "個月"),
    "messages_per_month": ("", "messages per month", "則／月"),
    "yes_no": ("", "1 = yes, 0 = no", "1 = 是，0 = 否"),
}


def currency(unit: str) -> str:
    """ "USD", "HKD", "CNY", or "" for a unit that is not money."""
    return UNITS[unit][0]
