"""Scenario files and KEY=VALUE settings -> plain values; the built-in sample."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from pricing.errors import InputError

MAX_BYTES = 1_000_000


def read_scenario_file(path: Path) -> dict[str, Any]:
    """Values of a JSON or TOML scenario. Raises InputError naming the file and, where there is one, the line."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputError("scenario_not_readable", file=str(path), reason=f"> {MAX_BYTES} bytes")
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise InputError("scenario_missing", file=str(path)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError("scenario_not_readable", file=str(path), reason=str(error)) from None
    try:
        values = tomllib.loads(text) if path.suffix.lower() == ".toml" else json.loads(text)
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        raise InputError("scenario_not_readable", file=str(path), reason=str(error)) from None
    if not isinstance(values, dict):
        raise InputError("scenario_not_object", file=str(path))
    return values


def read_settings(settings: list[str]) -> dict[str, Any]:
    """["replies_per_day=80", "buyer_region=anywhere"] -> values; what is not JSON is taken as text."""
    values = {}
    for setting in settings:
        key, equals, text = setting.partition("=")
        if not (key.strip() and equals):
            raise InputError("set_without_equals", text=setting)
        values[key.strip()] = _value(text.strip())
    return values


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
