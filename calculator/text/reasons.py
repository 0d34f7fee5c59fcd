"""Codes and figures of the engine put into sentences: reasons, next steps, remarks, availability, arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from math import ceil, isnan
from typing import Any

from calculator.text import Lang, has, say
from calculator.text import money as m
from calculator.text.certainty_words import plain_number
from calculator.text.route_names import NAMED, route_name
from pricing.lines import LineItem
from pricing.priced import PricedRoute
from pricing.resolve import Remark
from pricing.verdict import Reason

Day = Callable[[date, Lang], str]
MOST_DRAFTS_TO_TEST = 2_000
ANSWERS = {"yes": "yes", "no": "no", "unknown": "not_sure"}


def reason_text(reason: Reason, lang: Lang, area: str = "reason", day: Day = m.day) -> str:
    """The sentence of one step of the judgement."""
    figures = reason.figures
    key = f"{area}.{reason.code}"
    if reason.code == "facts_decide":
        key += f".{figures['needs']}" + (f".{figures['base']}" if figures["needs"] == "documents" else "")
    elif reason.code == "prompt_untested" and not figures["tested"]:
        key += ".none"
    elif area == "reason":
        key += ".yes" if reason.holds else ".no"
    if reason.code == "pilot" and area == "reason" and reason.holds and _hard_to_see(figures):
        key = "reason.pilot.small"
    elif reason.code == "pilot" and area == "reason" and reason.holds and isnan(float(str(figures["lift_pct"]))):
        key = "reason.pilot.no_target"
    words = _words(figures, lang, day)
    sentence = say(key, lang, **words)
    if (
        reason.code == "prompt_untested"
        and reason.holds
        and not figures["pays"]
        and not isnan(float(str(figures["pays_from_pct"])))
    ):
        sentence += (" " if lang == "en" else "") + say("reason.prompt_untested.loses", lang, **words)
    return sentence


def _hard_to_see(figures: Mapping[str, Any]) -> bool:
    drafts = figures["drafts"]
    return drafts is not None and drafts > MOST_DRAFTS_TO_TEST


def _words(figures: Mapping[str, Any], lang: Lang, day: Day = m.day) -> dict[str, str]:
    """Figures as the sentences want them: percentages whole (a target rounds up), money in HK$, answers in words."""
    shown: dict[str, str] = {}
    for name, value in figures.items():
        if name.endswith("_pct"):
            shown[name] = _whole(value, up=name in ("lift_pct", "needed_pct", "target_pct", "pays_from_pct"))
        elif name == "base":
            shown[name] = say(f"option.{value}", lang) if lang != "en" else say(f"option.{value}", lang).lower()
        elif name == "cost_hkd":
            shown["cost"] = m.hkd(value, lang)
        elif value in ANSWERS and isinstance(value, str):
            shown[name] = say(ANSWERS[value], lang)
        elif name in NAMED and value is not None:
            shown[name] = route_name(value, lang)
        elif isinstance(value, float | int) and not isinstance(value, bool):
            shown[name] = plain_number(value, lang)
        else:
            shown[name] = say("unknown", lang) if value is None else str(value)
    shown["lift"] = shown.get("lift_pct", "")
    shown["target"] = shown.get("target_pct", "")
    if "code" in figures:
        shown["why"] = _why(figures, lang, day)
    return shown


def _whole(value: Any, *, up: bool) -> str:
    if value is None or isnan(value):
        return "100"
    return str(ceil(round(value, 9)) if up else round(value))


def _why(figures: Mapping[str, Any], lang: Lang, day: Day) -> str:
    on = figures["on"]
    name, provider = (route_name(figures[each], lang) for each in ("route", "provider"))
    words = say(f"buy.{figures['code']}", lang, on=day(on, lang) if isinstance(on, date) else "", provider=provider)
    return f"{name}{'：' if lang == 'zh-HK' else ': '}{words}" if name else words


def next_step_text(step: Reason, lang: Lang) -> str:
    return say(f"next.{step.code}", lang, **_words(step.figures, lang))


def remark_text(remark: Remark, lang: Lang) -> str:
    """A remark with its figures: money an hour to the cent, everything else as short as it is exact."""
    figures = remark.figures
    shown = {
        name: m.hkd(value, lang, 2)
        if name in ("hourly", "minimum", "median")
        else m.number(value, lang, 0 if value == int(value) or value >= 10 else 1)
        for name, value in figures.items()
    }
    if "people" in figures:
        key = "remark.people.one" if figures["people"] == 1 else "remark.people.many"
        shown["people"] = say(key, lang, count=shown["people"])
    return say(f"remark.{remark.code}", lang, **shown)


def buyable_text(route: PricedRoute, buyer_region: str, lang: Lang, day: Day = m.day) -> str:
    """Whether it can be bought; the reason that comes first; a known end of sale or service."""
    open_to = route.availability
    key = f"buy.{open_to.code}"
    if buyer_region == "anywhere" and has(f"{key}.anywhere"):
        key += ".anywhere"
    on = day(open_to.on, lang) if open_to.on else ""
    parts = [say(key, lang, on=on, provider=route_name(route.provider, lang))]
    if open_to.buyable is not False and open_to.closes_on:
        parts.append(say("buy.closes_on", lang, on=day(open_to.closes_on, lang)))
    if open_to.served_until and open_to.code != "service_ended":
        key = "buy.ended_on" if route.ended else "buy.ends_on"
        parts.append(say(key, lang, on=day(open_to.served_until, lang)))
    return (". " if lang == "en" else "。").join(part.rstrip(".。") for part in parts) + ("." if lang == "en" else "。")


def basis_text(line: LineItem, lang: Lang) -> str:
    """The arithmetic of a line in words, with its numbers put in."""
    figures = line.figures
    shown = {name: _figure(name, value, lang, line.item) for name, value in figures.items()}
    return say(basis_key(line), lang, **shown)


def basis_key(line: LineItem) -> str:
    item, figures = line.item, line.figures
    if item in ("refresh", "migration"):
        return "basis.retraining" if item == "refresh" else "basis.migration"
    if item == "training":
        if not any(row.endswith("training") for row in line.price_rows) and line.price_rows:
            return "basis.training.gpu"
        return "basis.training.minimum" if figures.get("minimum") else "basis.training"
    if item == "inference" and "cached_tokens" in figures:
        return "basis.inference.written" if "written_tokens" in figures else "basis.inference.cached"
    if item in ("storage", "vector_store"):
        return "basis.flat"
    return "basis.hours" if "rate" in figures else f"basis.{item}"


def _figure(name: str, value: float | None, lang: Lang, item: str) -> str:
    if value is None:
        return say("unknown", lang)
    if name == "rate":
        return m.hkd(value, lang, 2)
    if name == "platform":
        return m.hkd(value, lang, 2)
    if name in ("price", "input_price", "output_price", "cached_price", "write_price", "minimum"):
        return f"US${m.price(value, lang)}"
    return m.number(value, lang, 0 if value == int(value) else 2)
