"""The words, English and 繁體中文（香港）side by side under one key.

`say(key, lang, **params)` is the only way to get words. Parameters arrive already formatted (see money.py).
"{count} {count:draft|drafts}" says the first word beside 1, the second beside any other number.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from string import Formatter
from typing import Final, Literal

Lang = Literal["en", "zh-HK"]
LANGS: Final[tuple[Lang, ...]] = ("en", "zh-HK")
AREAS: Final = ("screen", "inputs", "errors", "dataset", "verdict", "remarks", "lines", "book", "certainty",
                "claims", "vendor", "offered", "prices", "model", "data_page", "trades", "link", "files",
                "leave_behind", "requote", "scenarios", "method", "present", "side_bar", "quotes", "hosting",
                "workbook", "export_page", "cluster", "charts", "terms", "refusals")  # fmt: skip

Pair = tuple[str, str]
_GAP: Final = re.compile(r"(月\d{1,2}日|）) (?=[\u4e00-\u9fff])")


class _Words(Formatter):
    def format_field(self, value: object, format_spec: str) -> str:
        one, bar, many = format_spec.partition("|")
        if bar:
            return one if str(value) in ("1", "1.0") else many
        return str(super().format_field(value, format_spec))


_WORDS: Final = _Words()


@cache
def words() -> dict[str, Pair]:
    """Every key of every area: key -> (English, 繁體中文)."""
    found: dict[str, Pair] = {}
    for area in AREAS:
        found |= import_module(f"calculator.text.{area}").WORDS
    return found


def say(key: str, lang: Lang, **params: object) -> str:
    """The sentence under `key`. Raises KeyError for a key without words: a missing sentence is a bug."""
    template = words()[key][LANGS.index(lang)]
    return fill(template, **params) if params else template


def fill(template: str, **params: object) -> str:
    """A template with its gaps filled. A Chinese date ends in a Han character and a model's name may end in a
    full-width bracket: no space follows either.
    """
    return _GAP.sub(r"\1", _WORDS.format(template, **params))


def has(key: str) -> bool:
    return key in words()
