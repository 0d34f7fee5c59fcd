"""The words, English and 繁體中文（香港）side by side under one key.

`say(key, lang, **params)` is the only way to get words. Parameters arrive already formatted (see money.py).
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Final, Literal

Lang = Literal["en", "zh-HK"]
LANGS: Final[tuple[Lang, ...]] = ("en", "zh-HK")
AREAS: Final = ("screen", "inputs", "errors", "dataset", "verdict", "lines", "book", "certainty", "claims", "vendor",
                "offered", "prices", "model", "data_page")  # fmt: skip

Pair = tuple[str, str]


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
    return template.format(**params) if params else template


def has(key: str) -> bool:
    return key in words()
