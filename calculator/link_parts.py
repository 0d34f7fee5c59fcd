"""How one part of a link is written: its values in a frozen order, and two characters that tell whether it is whole."""

from __future__ import annotations

import re
import string
import zlib
from typing import Any, Final
from urllib.parse import quote, unquote

from pricing.errors import InputError
from pricing.scenario import inputs, parse_scenario

BETWEEN: Final = "~"  # survives an address unescaped and stands in no number and no id
NOT_STATED: Final = ""  # counted in the dataset, or the default
NOTHING: Final = "-"  # stated to be none: derived from other inputs or from the book
LONGEST_PART: Final = 20_000  # characters; what is longer was not written here
SHORT: Final = {"yes": "y", "no": "n", "unknown": "u", True: "t", False: "f"}
LONG: Final = {short: value for value, short in SHORT.items()}
_DIGITS: Final = string.digits + string.ascii_lowercase
_NUMBER: Final = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,20})?(e-[0-9]{1,3})?")


class Damaged(ValueError):
    """A part of a link that cannot have been written here."""


def seal(name: str, values: list[str]) -> str:
    """The values joined, and the two characters that tell whether all of them arrived."""
    return BETWEEN.join([*values, _mark(name, values)])


def unseal(name: str, text: str) -> list[str]:
    """What `seal` joined. Raises Damaged."""
    if len(text) > LONGEST_PART or not text.isascii():
        raise Damaged(name)
    *values, mark = text.split(BETWEEN)
    if not values or mark != _mark(name, values):
        raise Damaged(name)
    return values


def _mark(name: str, values: list[str]) -> str:
    number = zlib.crc32(f"{name}={BETWEEN.join(values)}".encode()) % len(_DIGITS) ** 2
    return _DIGITS[number // len(_DIGITS)] + _DIGITS[number % len(_DIGITS)]


def number_text(value: float) -> str:
    """The shortest text that reads back as the same number: 60, 2.5, 0.3; a zero has no sign."""
    return repr(value + 0).removesuffix(".0")


def read_number(text: str) -> float:
    """Whole numbers as int. Raises Damaged for anything but plain ASCII digits of a finite number."""
    if not _NUMBER.fullmatch(text):
        raise Damaged(text[:40])
    return int(text) if text.lstrip("-").isdigit() else float(text)


def write_text(text: str) -> str:
    return "%2D" if text == NOTHING else quote(text, safe="").replace(BETWEEN, "%7E")


def read_text(text: str) -> str:
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        raise Damaged(text[:40]) from None


def write_value(name: str, value: Any) -> str:
    """One input's value; `name` tells how it is read again."""
    if value is None:
        return NOTHING
    if inputs()[name].minimum is not None:
        return number_text(value)
    return SHORT[value] if _from_a_list(name) and value in SHORT else write_text(str(value))


def _from_a_list(name: str) -> bool:
    return bool(inputs()[name].choices) or isinstance(inputs()[name].default, bool)


def _read_stated(name: str, text: str) -> Any:
    if inputs()[name].minimum is not None:
        return read_number(text)
    return LONG[text] if _from_a_list(name) and text in LONG else read_text(text)


def read_value(name: str, text: str) -> Any:
    """What `write_value` wrote, valid for this input by itself. Raises Damaged."""
    value: Any = None
    if text != NOTHING:
        value = _read_stated(name, text)
    try:
        parse_scenario({name: value})
    except InputError as error:
        if error.code not in ("more_sent_than_tested", "hours_do_not_fit"):  # those speak of two inputs together
            raise Damaged(name) from None
    return value
