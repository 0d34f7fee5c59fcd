"""Which format a file is in, judged by its first bytes; its name only tells prose from a broken file."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from itertools import islice
from typing import Any

from calculator.dataset.archives import ZIP_MAGIC
from calculator.dataset.formats.pasted import speaker_of
from calculator.dataset.formats.table import DELIMITERS, names_columns, older_mac_lines
from calculator.dataset.formats.whatsapp_lines import head_of
from calculator.dataset.source import Source
from pricing.errors import InputError

JSON_FORMATS = ("openai", "bedrock", "vertex", "prompt_completion", "alpaca", "preference")
TABLE_FORMATS = ("csv", "tsv", "xlsx")
CHAT_FORMATS = ("whatsapp", "mbox")
FORMATS = (*JSON_FORMATS, *TABLE_FORMATS, *CHAT_FORMATS, "text")
# Prose under such a name is what its owner meant to be that: the reader then says what is wrong with it.
_MEANT = {"jsonl": "openai", "ndjson": "openai", "json": "openai", "csv": "csv", "tsv": "tsv"}
_SAMPLE_LINES = 50
_EQUALLY_WIDE = 0.8
_JSON_BEGINS = re.compile(r"\{|\[\s*(?:[\[{]|$)")
_MAIL_HEADERS = (
    "from:",
    "to:",
    "date:",
    "subject:",
    "message-id:",
    "received:",
    "return-path:",
    "delivered-to:",
    "x-",
)


def detect_format(source: Source) -> str:
    """The format's name. Raises InputError dataset_empty, or dataset_format_unknown for pictures and
    the like.
    """
    if source.sample()[:4] == ZIP_MAGIC:
        return "xlsx"
    text = source.sample_text()
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if not lines:
        raise InputError("dataset_empty", file=source.name)
    if _looks_like_json(lines):
        return _json_format(text, lines)
    if _binary(text):
        raise InputError("dataset_format_unknown", file=source.name)
    if lines[0].startswith("From ") and any(line.lower().startswith(_MAIL_HEADERS) for line in lines[1:6]):
        return "mbox"
    if any(head_of(line) for line in lines[:5]):
        return "whatsapp"
    if labelled(text):
        return "text"
    found = _table_format(older_mac_lines(text))
    return _MEANT.get(source.name.lower().rpartition(".")[2], found) if found == "text" else found


def _looks_like_json(lines: list[str]) -> bool:
    starts = sum(line.startswith(("{", "[{")) for line in lines)
    return bool(_JSON_BEGINS.match(lines[0])) or starts * 2 > len(lines)


def labelled(text: str) -> bool:
    """Whether lines say who speaks: at least one asks and one replies."""
    roles = {spoken[0] for line in text.split("\n")[:200] if (spoken := speaker_of(line))}
    return roles == {"user", "assistant"}


def _table_format(text: str) -> str:
    """tsv or csv if the first rows name their columns or are equally wide; otherwise pasted text."""
    for mark in sorted(DELIMITERS, key=text.split("\n", 1)[0].count, reverse=True):
        rows = _first_rows(text, mark)
        widths = Counter(map(len, rows)).most_common(1)
        width, count = widths[0] if widths else (0, 0)
        if width > 1 and (names_columns(rows[0]) or count >= _EQUALLY_WIDE * len(rows)):
            return "tsv" if mark == "\t" else "csv"
    return "text"


def _first_rows(text: str, delimiter: str) -> list[list[str]]:
    """The first rows that are whole and not blank, as far as their quotes allow."""
    rows: list[list[str]] = []
    try:
        for row in islice(csv.reader(text.split("\n"), delimiter=delimiter), _SAMPLE_LINES):
            rows += [row] if any(row) else []
    except csv.Error:
        pass
    return rows


def _binary(text: str) -> bool:
    """Text hardly holds control characters; pictures and archives are full of them."""
    odd = sum(character < "\t" or character in "\x0e\x0f\x10\x1a\x1b\ufffd" for character in text)
    return odd * 20 > len(text)


def json_is_lines(text: str) -> bool:
    """Whether JSON text holds one value a line, rather than an array or values over several lines."""
    first = next((line.strip() for line in text.split("\n") if line.strip()), "")
    if first == "{":
        return False
    return not first.startswith("[") or _is_plain_list(first)


def _is_plain_list(line: str) -> bool:
    """A whole list on one line that holds no objects: a bad row, not the file's array."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, list) and not any(isinstance(item, dict) for item in found)


def _json_format(text: str, lines: list[str]) -> str:
    """The format of the first whole object; chat JSONL if there is none."""
    if not json_is_lines(text):
        start = text.find("{")
        try:
            found, _ = json.JSONDecoder().raw_decode(text, start)
        except (ValueError, RecursionError):
            return "openai"
        return object_format(found)
    for line in lines[:_SAMPLE_LINES]:
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict):
            return object_format(found)
    return "openai"


def object_format(found: dict[str, Any]) -> str:
    """The JSON format whose keys `found` has; chat if none."""
    keys = found.keys()
    if "preferred_output" in keys or {"chosen", "rejected"} <= keys:
        return "preference"
    if "contents" in keys:
        return "vertex"
    if "messages" in keys:
        return "bedrock" if {"schemaVersion", "system"} & keys else "openai"
    if {"instruction", "output"} <= keys:
        return "alpaca"
    return "prompt_completion" if {"prompt", "completion"} <= keys else "openai"


def checked_format(name: str) -> str:
    """`name` if it is a format. Raises InputError dataset_format_name with those allowed."""
    if name not in FORMATS:
        raise InputError("dataset_format_name", format=name, allowed=FORMATS)
    return name
