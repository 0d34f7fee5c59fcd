"""Codes and figures of certainty put into sentences: tries in 100, thresholds, who overtakes whom."""

from __future__ import annotations

from math import ceil, floor

from calculator.text import Lang, has, say
from calculator.text import money as m
from pricing.break_even import Overtaking
from pricing.drivers import SENT_AS_IS, TESTED, YOURS, Driver
from pricing.scenario import GUESS, inputs
from pricing.tornado import Threshold

MOST_SAID = 10_000  # a turn above so many replies a day is in the data, but no shop needs the sentence
AS_IS = (SENT_AS_IS, "untested_sent_as_is_pct")


def of_100(share: float) -> int:
    """Tries in 100, half-up; only a certainty is 0 or 100."""
    whole = floor(share * 100 + 0.5)
    return whole if share in (0.0, 1.0) else min(99, max(1, whole))


def plain_number(value: float, lang: Lang) -> str:
    """Up to four decimals, none of them idle."""
    places = next((each for each in range(4) if abs(value - round(value, each)) < 1e-9), 4)
    return m.number(value, lang, places)


def driver_source_text(driver: Driver, lang: Lang) -> str:
    """Our guess, the user's own figure or test, or the row of the book."""
    if driver.source == TESTED:
        return say("driver.source.tested", lang, tested=m.number(driver.tested, lang))
    return say(f"driver.source.{driver.source}", lang) if driver.source in (GUESS, YOURS) else driver.source


def threshold_text(each: Threshold, lang: Lang) -> str:
    """The nearer turn of one assumption as a sentence; the number is rounded to the side on which it holds."""
    side = _nearer(each)
    turn = each.above if side == "over" else each.below
    if turn is None:
        raise LookupError(f"{each.name} has no threshold")
    name = "as_is" if each.name in AS_IS else each.name
    end = "stop" if each.pays else "start"
    key = f"threshold.{name}.{side}.{end}"
    value = _outward(turn, _places(each.name), up=side == "over")
    shown = m.hkd(value, lang) if _in_hkd(each.name) else m.number(value, lang, _places(each.name))
    if has(key):
        return say(key, lang, value=shown)
    label = say("driver.sent_as_is_pct" if name == "as_is" else f"input.{each.name}", lang)
    return say(f"threshold.other.{side}.{end}", lang, label=label, value=shown)


def _nearer(each: Threshold) -> str:
    if each.above is None or each.below is None:
        return "over" if each.below is None else "under"
    return "over" if each.above - each.value < each.value - each.below else "under"


def _in_hkd(name: str) -> bool:
    return name in inputs() and inputs()[name].unit.startswith("HK$")


def _places(name: str) -> int:
    return 2 if name.startswith(("minutes", "review")) else 0


def _outward(value: float, places: int, *, up: bool) -> float:
    scale = 10.0**places
    return (ceil if up else floor)(round(value * scale, 6)) / scale


def overtaking_text(each: Overtaking, lang: Lang) -> str:
    """Who is cheaper from which volume on, or why never."""
    names = {way: say(f"option.{way}", lang) for way in (each.first, each.second)}
    told: dict[str, str] = {"first": names[each.first], "second": names[each.second]}
    if each.cheaper_above is not None and each.cheaper_below is not None:
        loser = each.second if each.cheaper_above == each.first else each.first
        told |= {"above": names[each.cheaper_above], "below": names[each.cheaper_below], "other": names[loser]}
    if each.replies_per_day is not None:
        until = each.until_replies_per_day if (each.until_replies_per_day or 0.0) <= MOST_SAID else None
        told["replies"] = m.number(ceil(round(each.replies_per_day, 6)), lang)
        told["until"] = "" if until is None else m.number(floor(until), lang)
        return say("overtake.meets" if until is None else "overtake.meets.until", lang, **told)
    key = "overtake.always" if each.why.startswith("first_always") else f"overtake.{each.why}"
    return say(key, lang, **told)
