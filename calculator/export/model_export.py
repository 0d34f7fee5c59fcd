"""A tuned model's page of life as text and as JSON; every statement with its source."""

from __future__ import annotations

import json
from typing import Any

from calculator.text import Lang, say
from calculator.text import money as m
from calculator.text.reasons import buyable_text
from calculator.text.route_names import route_name
from pricing.model_life import Life, Milestone, ModelLife, Move
from pricing.rules import Evidence

REGION = "HK"


def model_text(life: ModelLife, lang: Lang) -> str:
    """Base model, its days, where to go."""
    lines = [say("model.title", lang, id=life.model_id, date=m.iso_day(life.as_of, lang)), ""]
    if len(life.lives) > 1:
        lines += [say("model.several", lang, count=m.number(len(life.lives), lang)), ""]
    for each in life.lives:
        lines += [*_life_lines(each, lang), ""]
    if not life.moves:
        return "\n".join([*lines, say("model.moves.none", lang)]) + "\n"
    lines += [say("model.moves", lang), *(line for move in life.moves for line in _move_lines(move, lang))]
    return "\n".join([*lines, "", say("model.exact", lang)]) + "\n"


def _life_lines(life: Life, lang: Lang) -> list[str]:
    lines = [say("model.base", lang, model=life.route.model, name=route_name(life.route.name, lang))]
    if life.opened is None or not life.opened.past:
        return [*lines, f"  {say('model.not_yet', lang)}"]
    lines += _day_lines("model.opened", life.opened, lang)
    if life.closed_to_new_customers is not None:
        lines += _ahead_or_past("model.new", life.closed_to_new_customers, lang)
    lines += _ahead_or_past("model.training", life.training_ends, lang)
    return lines + _ahead_or_past("model.serving", life.serving_ends, lang)


def _ahead_or_past(key: str, milestone: Milestone | None, lang: Lang) -> list[str]:
    if milestone is None:
        return [f"  {say(f'{key}.none', lang)}"]
    return _day_lines(f"{key}.past" if milestone.past else f"{key}.ahead", milestone, lang)


def _day_lines(key: str, milestone: Milestone, lang: Lang) -> list[str]:
    window = milestone.window
    left = milestone.days_left
    days = say("model.days.one" if left == 1 else "model.days", lang, count=m.number(left, lang))
    evidence = say(
        "model.evidence",
        lang,
        announced=m.iso_day(window.announced, lang),
        seen=m.iso_day(window.seen_on, lang),
        confidence=say(f"confidence.{window.confidence}", lang),
        source=window.source,
    )
    return [f"  {say(key, lang, on=m.iso_day(window.on, lang), days=days)}", f"    {evidence}"]


def _move_lines(move: Move, lang: Lang) -> list[str]:
    option = move.option
    words = say(
        "model.move",
        lang,
        option=say(f"option.{option.option}", lang),
        name=route_name(option.route.name, lang),
        first_year=m.hkd(option.first_year_hkd, lang),
        running=m.hkd(option.running_hkd_per_month, lang),
        buyable=buyable_text(option.route, REGION, lang, m.iso_day),
    )
    return [f"  {words}", f"    {say('model.prices', lang, sources='; '.join(_sources(move)))}"]


def _sources(move: Move) -> list[str]:
    said = [*move.rows, *move.option.route.availability.evidence]
    return list(dict.fromkeys(evidence.source for evidence in said))


def model_data(life: ModelLife, lang: Lang) -> dict[str, Any]:
    """Plain data; null is a day nobody has announced."""
    return {
        "model_id": life.model_id,
        "as_of": life.as_of.isoformat(),
        "base_models": [_life_data(each) for each in life.lives],
        "move_to": [_move_data(each, lang) for each in life.moves],
    }


def model_json(life: ModelLife, lang: Lang) -> str:
    return json.dumps(model_data(life, lang), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _life_data(life: Life) -> dict[str, Any]:
    return {
        "route": life.route.id,
        "name": life.route.name,
        "model": life.route.model,
        "provider": life.provider,
        "sold_from": _day_data(life.opened),
        "closed_to_new_customers": _day_data(life.closed_to_new_customers),
        "training_ends": _day_data(life.training_ends),
        "serving_ends": _day_data(life.serving_ends),
    }


def _day_data(milestone: Milestone | None) -> dict[str, Any] | None:
    if milestone is None:
        return None
    window = milestone.window
    told = {"on": window.on.isoformat(), "days_left": milestone.days_left, "announced": window.announced.isoformat()}
    return told | _evidence_data(window)


def _evidence_data(evidence: Evidence) -> dict[str, Any]:
    return {
        "source": evidence.source,
        "words": evidence.words,
        "seen_on": evidence.seen_on.isoformat(),
        "confidence": evidence.confidence,
    }


def _move_data(move: Move, lang: Lang) -> dict[str, Any]:
    option = move.option
    end = option.route.availability.served_until
    return {
        "option": option.option,
        "route": option.route.id,
        "name": option.route.name,
        "model": option.route.model,
        "provider": option.route.provider,
        "upfront_hkd": option.upfront_hkd,
        "running_hkd_per_month": option.running_hkd_per_month,
        "first_year_hkd": option.first_year_hkd,
        "serve_until": end.isoformat() if end else None,
        "buyable_reason": buyable_text(option.route, REGION, lang, m.iso_day),
        "sources": _sources(move),
        "price_rows": [{"id": row.id} | _evidence_data(row) for row in move.rows],
    }
