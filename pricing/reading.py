"""From the files of a folder to checked tables. Every fault names file, row, what, what is allowed, what to do."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import tomli
from pydantic import BaseModel, ValidationError

from pricing.errors import TableError
from pricing.rules import ALLOWED, CantoneseEvidence, Place, Provider, Route, Row, Sale, Table, Window

KINDS: Final[dict[str, type[BaseModel]]] = {
    "provider": Provider,
    "row": Row,
    "route": Route,
    "window": Window,
    "sale": Sale,
    "place": Place,
    "cantonese": CantoneseEvidence,
}
CORRECT: Final = "Correct it to what the page named in `source` says."


def read_tables(folder: Path) -> tuple[dict[str, Table], str]:
    """(file name -> table, sha256 of all files). Line ends do not count, so a checkout elsewhere has the same sum."""
    tables: dict[str, Table] = {}
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.toml")):
        data = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(path.name.encode() + b"\n" + data)
        tables[path.name] = parse_table(path.name, data)
    if not tables:
        raise TableError(str(folder), "-", "no price table found", "one TOML file a provider", "Restore the folder.")
    return tables, digest.hexdigest()


def parse_table(name: str, data: bytes) -> Table:
    """One file's bytes as a table; `name` is for the error. Raises TableError."""
    try:
        raw = tomli.loads(data.decode("utf-8"), parse_float=Decimal)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise TableError(name, f"line {line}", "not UTF-8", "text in UTF-8", "Save the file as UTF-8.") from None
    except tomli.TOMLDecodeError as error:
        raise TableError(name, "-", f"not readable as TOML: {error}", "TOML 1.0", "Mend that line.") from None
    try:
        return Table.model_validate(raw)
    except ValidationError as error:
        raise _table_error(name, raw, error) from None


def _table_error(name: str, raw: Mapping[str, Any], error: ValidationError) -> TableError:
    """The first thing wrong, named by the row it stands in."""
    fault = error.errors(include_url=False)[0]
    place = [str(part) for part in fault["loc"]]
    kind = place[0] if place else ""
    row = _row_name(raw, fault["loc"]) if kind in KINDS else "-"
    context = fault.get("ctx", {})
    if "allowed" in context:
        return TableError(name, row, fault["msg"], context["allowed"], context["todo"])
    keys = [part for part in place[1:] if not part.isdigit()]
    key = keys[0] if keys else kind
    what, todo = _what(fault, ".".join(keys) or kind)
    return TableError(name, row, what, _allowed(fault["type"], kind, key), todo)


def _row_name(raw: Mapping[str, Any], place: tuple[int | str, ...]) -> str:
    """[[row]] openai.gpt-4o.tuned.input from 2024-08-20; a statement is named by its routes."""
    kind = str(place[0])
    entry = raw.get(kind)
    if isinstance(entry, list):
        entry = entry[place[1]] if len(place) > 1 and isinstance(place[1], int) else {}
    told = entry if isinstance(entry, dict) else {}
    routes = told.get("routes")
    label = told.get("id") or (", ".join(map(str, routes)) if isinstance(routes, list) else "")
    since = f"from {told['from']}" if "from" in told else str(told.get("event", ""))
    bracket = f"[{kind}]" if kind == "provider" else f"[[{kind}]]"
    number = f"number {place[1] + 1}" if len(place) > 1 and isinstance(place[1], int) and not label else ""
    return " ".join(part for part in (bracket, str(label), since, number) if part)


def _what(fault: Any, key: str) -> tuple[str, str]:
    """(what is wrong, what to do), by the kind of fault."""
    given = fault["input"]
    if fault["type"] == "extra_forbidden":
        return f"`{key}` is no key here", "Correct its spelling, or take it out."
    if fault["type"] == "missing":
        return f"lacks `{key}`", f"Add `{key}`, from the page that was read."
    shown = f"{given}" if isinstance(given, Decimal) else repr(given)
    return f"`{key}` is {shown[:80]}", CORRECT


def _allowed(fault_type: str, kind: str, key: str) -> str:
    if fault_type == "extra_forbidden":
        model = KINDS.get(kind, Table)
        return ", ".join(field.alias or name for name, field in model.model_fields.items())
    return ALLOWED[key]
