"""Facts that change and so belong in a lookup, not in a model: prices, opening hours, phone numbers.

Values are normalised, so a summary can tell which replies disagree. Amounts in Chinese numerals are missed.
"""

from __future__ import annotations

import re

from calculator.dataset.personal_numbers import half_width, phone_spans

# Every pattern begins with one class of characters, which the engine looks for fastest.
_DIGIT = re.compile("[0-9０-９]")
_EIGHT_DIGITS = re.compile("[0-9]" + 7 * "[ .()-]{0,2}+[0-9]")  # a repeated group would take half as long again
_AMOUNT = r"[0-9][0-9,]{0,14}+(?:\.[0-9]{1,2})?(?![0-9])"
_AFTER_DOLLAR = re.compile(rf"[$]\s?({_AMOUNT})")
_AFTER_CODE = re.compile(rf"(?:(HKD|港幣|港币)|(USD)|(RMB))\s?({_AMOUNT})")
_BEFORE_UNIT = re.compile(
    r"[0-9](?<![0-9.,$][0-9])(?<=([0-9]))([0-9,]{0,14}+(?:\.[0-9]{1,2})?)\s?(?:元|蚊|港元|港幣|港币|HKD)"
)
_DOLLARS = {"US": "US$", "NT": "NT$", "SG": "SG$", "AU": "AU$"}

_PARTS_OF_DAY = "上午|早上|朝早|朝|中午|下午|晚上|夜晚|晚"
_PART_BEFORE = re.compile(rf"(?:{_PARTS_OF_DAY})(?=\s?$)")
_CLOCK = r"(?:[:：]([0-9]{2})|\s?([時时點点]半?))?\s?([AaPp]\.?[Mm])?"
_HOURS = re.compile(
    rf"[0-9](?<![0-9.:：][0-9])(?<=([0-9]))([0-9]?){_CLOCK}"
    rf"\s?(?:(?:-|~|至|到|to|until|till)\s?|(?={_PARTS_OF_DAY}))({_PARTS_OF_DAY})?\s?([0-9]{{1,2}}){_CLOCK}(?![0-9])"
)
_OPENING = re.compile(
    "營業|营业|開門|开门|開舖|開鋪|收舖|收鋪|開放|开放|辦公|办公|門市|open|Open|OPEN|hours|Hours|close|Close"
)
_AFTERNOON = ("下午", "晚", "晚上", "夜晚")
_NOON_MINUTES = 12 * 60


def fact_values(text: str) -> dict[str, frozenset[str]]:
    """Normalised values by kind: price ("HK$1200"), opening_hours ("10:00-20:00"), phone ("23456789").

    A kind that does not occur has no key. A sum in dollars without a country is taken as Hong Kong's.
    """
    if not _DIGIT.search(text):
        return {}
    half = half_width(text)
    facts = {"price": _prices(half), "opening_hours": _opening_hours(half), "phone": _phones(half)}
    return {kind: frozenset(values) for kind, values in facts.items() if values}


def _prices(text: str) -> set[str]:
    prices = set()
    if "$" in text:
        for match in _AFTER_DOLLAR.finditer(text):
            country = text[max(0, match.start() - 2) : match.start()].upper()
            prices.add(_DOLLARS.get(country, "HK$") + _amount(match[1]))
    if "元" in text or "蚊" in text or "港" in text or "HKD" in text or "USD" in text or "RMB" in text:
        prices.update("HK$" + _amount(match[1] + match[2]) for match in _BEFORE_UNIT.finditer(text))
        for match in _AFTER_CODE.finditer(text):
            prices.add(("HK$" if match[1] else "US$" if match[2] else "RMB") + _amount(match[4]))
    return prices


def _amount(written: str) -> str:
    """ "1,200.50" as "1200.50", "30.00" as "30"."""
    whole, _, cents = written.replace(",", "").partition(".")
    return (whole.lstrip("0") or "0") + (f".{cents:0<2}" if cents.strip("0") else "")


def _opening_hours(text: str) -> set[str]:
    if not _OPENING.search(text):
        return set()
    return {hours for match in _HOURS.finditer(text) if (hours := _hours(text, match))}


def _hours(text: str, match: re.Match[str]) -> str | None:
    """ "10:00-20:00", or None for two bare numbers or for what is no time of day."""
    part = _PART_BEFORE.search(text[max(0, match.start() - 3) : match.start()])
    if not (part or any(match.group(3, 4, 5, 6, 8, 9, 10))):
        return None
    start = _minutes(part[0] if part else None, match[1] + match[2], *match.group(3, 4, 5))
    end = _minutes(*match.group(6, 7, 8, 9, 10))
    if end <= start and end < _NOON_MINUTES:
        end += _NOON_MINUTES
    if not start < end <= 2 * _NOON_MINUTES:
        return None
    return f"{start // 60:02}:{start % 60:02}-{end // 60:02}:{end % 60:02}"


def _minutes(part: str | None, hour: str, minute: str | None, clock: str | None, meridiem: str | None) -> int:
    hours = int(hour)
    if hours < 12 and (part in _AFTERNOON or (meridiem and meridiem[0] in "Pp")):
        hours += 12
    return hours * 60 + (30 if clock and clock.endswith("半") else int(minute or 0))


def _phones(text: str) -> set[str]:
    if not _EIGHT_DIGITS.search(text):
        return set()
    numbers = (re.sub("[^0-9]", "", text[start:end]) for start, end in phone_spans(text))
    return {number.removeprefix("852") if len(number) == 11 else number for number in numbers}
