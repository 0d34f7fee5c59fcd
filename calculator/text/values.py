"""An input and its value as a person reads them."""

from __future__ import annotations

from typing import Any

from calculator.text import Lang, has, say
from calculator.text import money as m
from pricing.scenario import CustomRoute

PLACES, PLACES_FROM_TEN = 4, 1


def input_name(name: str, lang: Lang) -> str:
    return say(f"input.{name}", lang)


def input_value(name: str, value: Any, lang: Lang) -> str:
    """A choice in its own words, a number without its unit (its label says it), nothing as "left open".

    Text of the user's stays as it is.
    """
    key = f"choice.{name}.{str(value).lower() if value is None or isinstance(value, bool) else value}"
    if not isinstance(value, list) and has(key):
        return say(key, lang)
    if value is None:
        return say("value.left_open", lang)
    if isinstance(value, bool):
        return say("value.yes" if value else "value.no", lang)
    if isinstance(value, int | float):
        return _number(float(value), lang)
    if isinstance(value, list | tuple):
        ids = [each.id if isinstance(each, CustomRoute) else str(each) for each in value]
        return (", " if lang == "en" else "、").join(ids) or say("value.none", lang)
    return str(value)


def _number(value: float, lang: Lang) -> str:
    most = PLACES if abs(value) < 10 else PLACES_FROM_TEN
    shown = round(value, most)
    places = next((each for each in range(most) if abs(shown - round(shown, each)) < 1e-9), most)
    return m.number(value, lang, places)


def link_part_name(code: str, lang: Lang) -> str:
    """What of a link was not read: an input by its label, a group by its heading, the rest by words of its own."""
    if has(f"link.part.{code}"):
        return say(f"link.part.{code}", lang)
    return say("link.part", lang, name=say(code if has(code) else f"group.{code}", lang))
