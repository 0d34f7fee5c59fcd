"""Scenario files and KEY=VALUE settings -> plain values; and the file that loads again to the same estimate."""

from __future__ import annotations

import json
import tomllib
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path, PurePath
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from calculator.scenario_versions import CURRENT, VERSION, migrated
from pricing.errors import InputError
from pricing.estimate import Estimate, Measured

MAX_BYTES = 1_000_000


@dataclass(frozen=True)
class StoredScenario:
    """What a scenario file says. `as_of`, `book_*` and `measured` are None where it says nothing of them."""

    inputs: dict[str, Any] = field(default_factory=dict)
    as_of: date | None = None
    hindsight: bool = False
    book_version: str | None = None
    book_sha256: str | None = None
    measured: Measured | None = None


def _day(value: Any) -> Any:
    """TOML has days of its own, JSON writes them as text; a number is no day."""
    if isinstance(value, str):
        return date.fromisoformat(value)
    return value


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class _BookOfFile(_Strict):
    version: str
    sha256: str


class _MeasuredInFile(_Strict):
    chinese_share: float | None = Field(None, ge=0, le=1, allow_inf_nan=False)
    shows_sensitive_data: bool = False


class _Envelope(_Strict):
    """Version 1."""

    scenario_version: int
    as_of: Annotated[date, BeforeValidator(_day)] | None = None
    hindsight: bool = False
    book: _BookOfFile | None = None
    measured: _MeasuredInFile | None = None
    inputs: dict[str, Any]


ALLOWED = {
    "as_of": "2026-11-21", "hindsight": "true, false", "book": '{"version": …, "sha256": …}',
    "measured": '{"chinese_share": 0–1, "shows_sensitive_data": true, false}', "inputs": '{"replies_per_day": 60}',
}  # fmt: skip


def read_scenario_file(path: Path) -> StoredScenario:
    """A JSON or TOML scenario of any version. Raises InputError naming the file and, where there is one, the line."""
    try:
        with path.open("rb") as opened:
            content = opened.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError("scenario_missing", file=str(path)) from None
    except OSError as error:
        raise InputError("scenario_not_readable", file=str(path), reason=str(error)) from None
    return scenario_of_bytes(content, str(path))


def scenario_of_bytes(content: bytes, file: str) -> StoredScenario:
    """The same from bytes; `file` is a name for messages, and ".toml" at its end makes it TOML."""
    if len(content) > MAX_BYTES:
        raise InputError("scenario_not_readable", file=file, reason=f"> {MAX_BYTES} bytes")
    try:
        text = content.decode("utf-8-sig")
        is_toml = PurePath(file).suffix.lower() == ".toml"
        data = tomllib.loads(text) if is_toml else json.loads(text, object_pairs_hook=lambda pairs: _once(pairs, file))
    except InputError:
        raise
    except (ValueError, RecursionError) as error:  # broken text and broken JSON or TOML are kinds of ValueError
        raise InputError("scenario_not_readable", file=file, reason=str(error)) from None
    if not isinstance(data, dict):
        raise InputError("scenario_not_object", file=file)
    return _stored(migrated(data, file), file)


def _once(pairs: list[tuple[str, Any]], file: str) -> dict[str, Any]:
    """Two answers to one question: nobody can say which is meant."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise InputError("scenario_key_twice", file=file, name=key)
        found[key] = value
    return found


def _stored(data: dict[str, Any], file: str) -> StoredScenario:
    try:
        envelope = _Envelope.model_validate(data)
    except ValidationError as error:
        where = [str(part) for part in error.errors()[0]["loc"]]
        allowed = ALLOWED.get(where[0], ", ".join((VERSION, *ALLOWED)))
        raise InputError("scenario_field", file=file, field=".".join(where), allowed=allowed) from None
    book, told = envelope.book, envelope.measured
    return StoredScenario(
        inputs=envelope.inputs,
        as_of=envelope.as_of,
        hindsight=envelope.hindsight,
        book_version=None if book is None else book.version,
        book_sha256=None if book is None else book.sha256,
        measured=None if told is None else Measured(told.chinese_share, told.shows_sensitive_data),
    )


def write_scenario(estimate: Estimate) -> str:
    """JSON of the current version: what was stated or counted, its day and its book; null stays our default."""
    book = estimate.view.book
    data = {
        VERSION: CURRENT,
        "as_of": estimate.as_of.isoformat(),
        "hindsight": estimate.hindsight,
        "book": {"version": book.version, "sha256": book.sha256},
        "measured": asdict(estimate.measured),
        "inputs": estimate.scenario.model_dump(mode="json", exclude_unset=True),
    }
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def read_settings(settings: list[str]) -> dict[str, Any]:
    """["replies_per_day=80", "buyer_region=anywhere"] -> values; what is not JSON is taken as text."""
    values = {}
    for setting in settings:
        key, equals, text = setting.partition("=")
        if not (key.strip() and equals):
            raise InputError("set_without_equals", text=setting)
        values[key.strip()] = value_of_text(text.strip())
    return values


def value_of_text(text: str) -> Any:
    """JSON where it is JSON, else the text itself."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
