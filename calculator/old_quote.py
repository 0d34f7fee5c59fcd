"""An old export, scenario or link -> the quote it holds; what cannot be used gets a sentence."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from calculator.dataset.archives import is_workbook
from calculator.from_counts import measured, scenario_values
from calculator.link import read_link
from calculator.old_export import quote_of_export, reopened
from calculator.old_workbook import quote_of_workbook
from calculator.quoted import OldQuote
from calculator.scenario_file import scenario_of_bytes, value_of_text
from calculator.scenario_versions import VERSION
from pricing.book import Book
from pricing.errors import InputError
from pricing.scenario import inputs

LIMIT_BYTES: Final = 20_000_000
LIMIT_LINK: Final = 20_000  # characters
MEMBERS: Final = 100
NAME, USED = "name", "value_used"  # columns of the assumptions CSV


def read_old_quote(given: str, book: Book, otherwise: date | None = None) -> OldQuote:
    """The quote in a link, or in the file of that name. `otherwise`: the day it was priced on, where it does not say.

    Raises InputError for a file that is missing, damaged, of a newer version or not one of ours.
    """
    path = Path(given)
    if looks_like_link(given) and not _exists(path):
        return quote_of_link(given, otherwise)
    try:
        if path.stat().st_size > LIMIT_BYTES:
            raise InputError("requote_too_large", file=str(path), limit_mb=LIMIT_BYTES // 1_000_000)
        data = path.read_bytes()
    except InputError:
        raise
    except FileNotFoundError:
        raise InputError("requote_missing", file=str(path)) from None
    except (OSError, ValueError) as error:
        raise InputError("requote_unreadable", file=given, reason=getattr(error, "strerror", str(error))) from None
    return quote_of_bytes(path.name, data, book, otherwise)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


# -- links --------------------------------------------------------------------------------------------------------


def looks_like_link(text: str) -> bool:
    """An address, or the part of one behind its question mark."""
    return "://" in text or text.startswith("?") or ("=" in text and "&" in text)


def quote_of_link(text: str, otherwise: date | None = None) -> OldQuote:
    """The quote in an address. Raises InputError where it holds none, or holds one of another version."""
    shown = text if len(text) <= 60 else f"{text[:60]}…"
    try:
        query = urlsplit(text).query if "://" in text else text.lstrip("?")
        found = read_link(parse_qs(query[:LIMIT_LINK], keep_blank_values=True))
    except ValueError:
        raise InputError("requote_not_ours", file=shown) from None
    if not found.is_link:
        raise InputError("requote_not_ours", file=shown)
    if "version" in found.ignored:
        raise InputError("requote_link_version", file=shown)
    counted = {} if found.counts is None else scenario_values(found.counts)
    return OldQuote(
        kind="link",
        values=counted | found.values,
        as_of=_day(shown, found.as_of, otherwise),
        measured=None if found.counts is None else measured(found.counts),
        book_version=found.book_version,
        book_sha256=found.book_sha,
        ignored=found.ignored,
    )


# -- files --------------------------------------------------------------------------------------------------------


def quote_of_bytes(name: str, data: bytes, book: Book, otherwise: date | None = None) -> OldQuote:
    """The same of bytes; `name` is for the sentences and, where it ends in .toml, for the format."""
    if len(data) > LIMIT_BYTES:
        raise InputError("requote_too_large", file=name, limit_mb=LIMIT_BYTES // 1_000_000)
    if data.startswith(b"PK") and is_workbook(io.BytesIO(data)):
        return quote_of_workbook(name, data)
    if data.startswith(b"PK"):
        return _of_zip(name, data, book, otherwise)
    return _of_text(name, _decoded(name, data), book, otherwise)


def _decoded(name: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError("requote_not_ours", file=name) from None


def _of_zip(name: str, data: bytes, book: Book, otherwise: date | None) -> OldQuote:
    """The quote in a zip of exports: the estimate as JSON, else the assumptions."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = archive.infolist()[:MEMBERS]
            for ending, ours in ((".json", _is_export), (".csv", _is_assumptions)):
                for info in (each for each in files if each.filename.lower().endswith(ending)):
                    text = _decoded(name, _member(name, archive, info))
                    if ours(text):
                        return _of_text(name, text, book, otherwise)
    except InputError:
        raise
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise InputError("requote_damaged", file=name, where=str(error)) from None
    raise InputError("requote_not_ours", file=name)


def _is_export(text: str) -> bool:
    return '"options"' in text and '"as_of"' in text


def _is_assumptions(text: str) -> bool:
    head = text.partition("\n")[0].strip().split(",")
    return {"as_of", NAME, USED} <= set(head)


def _member(name: str, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as member:
        data = member.read(LIMIT_BYTES + 1)
    if len(data) > LIMIT_BYTES:
        raise InputError("requote_too_large", file=name, limit_mb=LIMIT_BYTES // 1_000_000)
    return data


def _of_text(name: str, text: str, book: Book, otherwise: date | None) -> OldQuote:
    if _is_assumptions(text):
        return _of_assumptions(name, text, book)
    if name.lower().endswith(".toml"):
        return _of_scenario(name, text, otherwise)
    if not text.lstrip().startswith("{"):
        raise InputError("requote_not_ours", file=name)
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("requote_damaged", file=name, where=str(error)) from None
    if {"options", "scenario"} <= values.keys():
        return quote_of_export(name, values, book)
    if values and not values.keys() & {VERSION, *inputs()}:
        raise InputError("requote_not_ours", file=name)
    return _of_scenario(name, text, otherwise)


def _of_scenario(name: str, text: str, otherwise: date | None) -> OldQuote:
    stored = scenario_of_bytes(text.encode(), name)
    return OldQuote(
        kind="scenario",
        values=stored.inputs,
        as_of=_day(name, stored.as_of, otherwise),
        measured=stored.measured,
        hindsight=stored.hindsight,
        book_version=stored.book_version or "",
        book_sha256=stored.book_sha256 or "",
    )


def _of_assumptions(name: str, text: str, book: Book) -> OldQuote:
    """The assumptions CSV: every input as used, with the day and the book in front of each row."""
    try:
        rows = list(csv.DictReader(io.StringIO(text), strict=True))
        used = {row[NAME]: _value(row[NAME], row[USED]) for row in rows}
        (as_of,) = {date.fromisoformat(row["as_of"]) for row in rows}
        if missing := [each for each in inputs() if each not in used]:
            raise ValueError(missing[0])  # a file cut short would pass for one with our defaults
        version, sha256 = rows[0].get("book_version") or "", rows[0].get("book_sha256") or ""
    except (csv.Error, KeyError, TypeError, ValueError) as error:
        raise InputError("requote_damaged", file=name, where=str(error)) from None
    values, guessed = reopened(used, as_of, book)
    return OldQuote("assumptions", values, as_of, book_version=version, book_sha256=sha256, guessed=guessed)


def _value(name: str, cell: str) -> Any:
    """What a cell holds: nothing, text (with the quote that keeps it from being a formula taken off), or JSON."""
    if not cell:
        return None
    about = inputs().get(name)
    if about is not None and isinstance(about.default, str):
        return cell.removeprefix("'")
    return value_of_text(cell)


def _day(name: str, stated: date | None, otherwise: date | None) -> date:
    found = stated or otherwise
    if found is None:
        raise InputError("requote_no_day", file=name)
    return found
