"""Errors and dataset problems as sentences."""

from __future__ import annotations

from typing import Any

from calculator.text import Lang, has, say
from pricing.errors import InputError


def error_text(error: InputError, lang: Lang) -> str:
    """Where, what, what is allowed, what to do next."""
    key = f"error.{error.code}"
    if error.params.get("nearest") and has(f"{key}.nearest"):
        key += ".nearest"
    return say(key, lang, **{name: _shown(value) for name, value in error.params.items()})


def problem_text(problem: dict[str, Any], lang: Lang) -> str:
    """One row's problem in plain words."""
    params = {name: _shown(value) for name, value in problem["params"].items()}
    return say(f"problem.{problem['code']}", lang, **params)


def _shown(value: object) -> str:
    if isinstance(value, float):
        return f"{value:,.12g}"
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    if isinstance(value, list | tuple):
        return ", ".join(str(each) for each in value)
    return str(value)
