"""Which format a file is in, judged by its first lines, never by its name."""

from __future__ import annotations

import json
from typing import Any

from calculator.dataset.source import Source
from pricing.errors import InputError

JSONL_FORMATS = ("openai",)
TABLE_FORMATS = ("csv", "tsv")
FORMATS = JSONL_FORMATS + TABLE_FORMATS
_SAMPLE_LINES = 50


def detect_format(source: Source) -> str:
    """The format's name. Raises InputError dataset_empty, or dataset_format_unknown if nothing fits."""
    text = sample_text(source)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        raise InputError("dataset_empty", file=source.name)
    if lines[0].startswith("{") or sum(line.startswith("{") for line in lines) * 2 > len(lines):
        return _jsonl_format(lines)
    if _binary(text):
        raise InputError("dataset_format_unknown", file=source.name)
    return "tsv" if lines[0].count("\t") > lines[0].count(",") else "csv"


def sample_text(source: Source) -> str:
    """The beginning of the file as text, whatever its encoding."""
    source.sample()
    with source.utf8() as stream:
        return stream.read(65_536).decode("utf-8", "replace")


def _binary(text: str) -> bool:
    """Text hardly holds control characters; pictures and archives are full of them."""
    odd = sum(character < "\t" or character in "\x0e\x0f\x10\x1a\x1b\ufffd" for character in text)
    return odd * 20 > len(text)


def _jsonl_format(lines: list[str]) -> str:
    """The format of the first line that is a whole JSON object; chat JSONL if none is."""
    for line in lines[:_SAMPLE_LINES]:
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict):
            return object_format(found)
    return "openai"


def object_format(found: dict[str, Any]) -> str:
    """The JSONL format whose keys `found` has; chat JSONL if none."""
    return "openai"


def checked_format(name: str) -> str:
    """`name` if it is a format. Raises InputError dataset_format_name with those allowed."""
    if name not in FORMATS:
        raise InputError("dataset_format_name", format=name, allowed=FORMATS)
    return name
