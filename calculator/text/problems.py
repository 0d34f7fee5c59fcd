"""Errors and dataset problems as sentences."""

from __future__ import annotations

from typing import Any

from calculator.text import Lang, has, say
from pricing.errors import InputError

# Parameters that are codes themselves -> the area whose words say them.
AREAS = {
    ("personal_data", "kinds"): "personal",
    ("content_not_text", "found"): "json",
    ("content_not_text", "role"): "role",
    ("missing_cell", "columns"): "role",
    ("not_an_object", "found"): "json",
    ("role_order", "what"): "order",
    ("dataset_no_examples", "problem"): "problem_name",
}


def error_text(error: InputError, lang: Lang, *, on_page: bool = False) -> str:
    """Where, what, what is allowed, what to do next. On the page an input goes by its label, elsewhere by its name."""
    key = f"error.{error.code}"
    if error.params.get("nearest") and has(f"{key}.nearest"):
        key += ".nearest"
    words = _words(error.code, error.params, lang)
    if on_page:
        key += ".page" if has(f"{key}.page") else ""
        label = f"input.{error.params.get('field')}"
        words |= {"field": say(label, lang)} if has(label) else {}
    return say(key, lang, **words)


def problem_text(problem: dict[str, Any], lang: Lang, files: tuple[str, ...] = ()) -> str:
    """One row's problem in plain words; `files`: names by index, for rows that repeat another file's."""
    params = dict(problem["params"])
    if isinstance(params.get("first_file"), int) and params["first_file"] < len(files):
        params["first_file"] = files[params["first_file"]]
    return say(f"problem.{problem['code']}", lang, **_words(problem["code"], params, lang))


def _words(code: str, params: dict[str, Any], lang: Lang) -> dict[str, str]:
    return {name: _said(code, name, value, lang) for name, value in params.items()}


def _said(code: str, name: str, value: object, lang: Lang) -> str:
    if isinstance(value, dict):
        value = list(value)
    if isinstance(value, list | tuple):
        return ("、" if lang == "zh-HK" else ", ").join(_said(code, name, each, lang) for each in value)
    area = "unit" if name == "unit" else AREAS.get((code, name), "")
    if area and has(f"{area}.{value}"):
        return say(f"{area}.{value}", lang)
    if isinstance(value, float):
        return f"{value:,.12g}"
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    return str(value)
