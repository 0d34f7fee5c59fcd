"""Facts that change and so belong in a lookup, not in a model: prices, opening hours, phone numbers.

Values are normalised, so a summary can tell which replies disagree. Amounts in Chinese numerals are missed.
"""

from __future__ import annotations

import re

from calculator.dataset.personal_data import find
from calculator.dataset.personal_numbers import half_width

_DIGIT = re.compile("[0-9０-９]")
_AMOUNT = r"([0-9]{1,3}(?:,[0-9]{3}){1,3}(?:\.[0-9]{1,2})?|[0-9]{1,9}(?:\.[0-9]{1,2})?)(?![0-9])"
_PRICE = re.compile(
    rf"(?P<sign>US|HK|NT|RMB)?[$＄]\s?{_AMOUNT}|\b(?P<code>HKD|USD|RMB|港幣|港币)\s?{_AMOUNT}"
    rf"|(?<![0-9.,]){_AMOUNT}\s?(?:元|蚊|港元|港幣|港币|HKD|dollars)"
)
_PRICE_CUES = ("$", "＄", "元", "蚊", "HKD", "USD", "RMB", "港幣", "港币", "dollars")
_PART = r"(上午|早上|朝早|朝|中午|下午|晚上|夜晚|晚)?\s?"
_TIME = _PART + r"([0-9]{1,2})(?:[:：]([0-9]{2})|\s?([時时點点]半?))?\s?([AaPp]\.?[Mm])?"
_HOURS = re.compile(rf"(?<![0-9.:]){_TIME}\s?(?:-|~|～|至|到|to|until|till)?\s?{_TIME}(?![0-9])")
_OPENING = re.compile(
    "營業|营业|開門|开门|開舖|開鋪|收舖|收鋪|開放|开放|辦公|办公|門市|open|hours|close", re.IGNORECASE
)
_AFTERNOON = ("下午", "晚", "晚上", "夜晚")


def fact_values(text: str) -> dict[str, frozenset[str]]:
    """Normalised values by kind: price ("HK$1200"), opening_hours ("10:00-20:00"), phone ("23456789")."""
    if not _DIGIT.search(text):
        return {}
    facts = {"price": _prices(text), "opening_hours": _opening_hours(text), "phone": _phones(text)}
    return {kind: values for kind, values in facts.items() if values}


def _prices(text: str) -> frozenset[str]:
    if not any(cue in text for cue in _PRICE_CUES):
        return frozenset()
    return frozenset(_price(match) for match in _PRICE.finditer(half_width(text)))


def _price(match: re.Match[str]) -> str:
    amount = next(group for group in match.group(2, 4, 5) if group).replace(",", "")
    whole, _, cents = amount.partition(".")
    cents = cents.ljust(2, "0") if cents.strip("0") else ""
    currency = {"US": "US$", "USD": "US$", "NT": "NT$", "RMB": "RMB"}.get(match["sign"] or match["code"] or "", "HK$")
    return currency + (whole.lstrip("0") or "0") + ("." + cents if cents else "")


def _opening_hours(text: str) -> frozenset[str]:
    if not _OPENING.search(text):
        return frozenset()
    ranges = (_range(match) for match in _HOURS.finditer(half_width(text)))
    return frozenset(value for value in ranges if value)


def _range(match: re.Match[str]) -> str | None:
    """ "10:00-20:00", or None if nothing but two bare numbers or no time of day."""
    opens, closes = match.group(1, 2, 3, 4, 5), match.group(6, 7, 8, 9, 10)
    if not any(group for group in (*opens[:1], *opens[2:], *closes[:1], *closes[2:])):
        return None
    start, end = _minutes(*opens), _minutes(*closes)
    if end <= start and end < 12 * 60:
        end += 12 * 60
    if not start < end <= 24 * 60:
        return None
    return f"{start // 60:02}:{start % 60:02}-{end // 60:02}:{end % 60:02}"


def _minutes(part: str | None, hour: str, minute: str | None, clock: str | None, meridiem: str | None) -> int:
    hours = int(hour)
    if hours < 12 and (part in _AFTERNOON or (meridiem and meridiem[0] in "Pp")):
        hours += 12
    return hours * 60 + (30 if clock and clock.endswith("半") else int(minute or 0))


def _phones(text: str) -> frozenset[str]:
    numbers = (re.sub("[^0-9]", "", half_width(text[start:end])) for kind, start, end in find(text) if kind == "phone")
    return frozenset(number.removeprefix("852") if len(number) == 11 else number for number in numbers)
