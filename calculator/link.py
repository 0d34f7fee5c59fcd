"""A scenario as a short address, and back: every input, the day, the book, the language; nothing of anyone's files.

One query parameter for each group of inputs, its values in an order that never changes, so that damage to one part
loses that part alone. Version 1; the order below is frozen: a new input goes to the end of its group.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from pydantic import ValidationError

from calculator.from_counts import CHINESE, scenario_values
from calculator.link_parts import (
    LONG,
    NOT_STATED,
    NOTHING,
    SHORT,
    Damaged,
    number_text,
    read_number,
    read_text,
    read_value,
    seal,
    unseal,
    write_text,
    write_value,
)
from calculator.sample.presets import PRESETS
from calculator.text import LANGS, Lang
from pricing.errors import InputError
from pricing.scenario import CustomRoute, inputs, parse_scenario

VERSION: Final = "1"
SOURCES: Final = ("sample", "own", "none")
FIRST_YEAR, LAST_YEAR = 1900, 2199  # of the box that holds the date
GROUPS: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "w": ("workload", (
        "replies_per_day", "days_per_month", "monthly_growth_pct", "ramp_up_months", "customer_message_tokens",
        "reply_tokens",
    )),
    "p": ("prompting", (
        "instruction_tokens", "few_shot_examples", "reasoning_tokens_per_reply", "cache_hit_rate", "prompting_hours",
        "drafts_tested", "drafts_sent_as_is", "untested_sent_as_is_pct",
    )),
    "f": ("facts", (
        "needs_company_facts", "facts_tokens", "retrieved_tokens_per_reply", "knowledge_base_tokens", "rag_hours",
    )),
    "t": ("fine_tuning", (
        "training_examples", "tokens_per_example", "validation_tokens", "epochs", "training_runs",
        "tuned_instruction_tokens", "tuned_drafts_sent_as_is_pct", "refresh_every_months", "refresh_hours",
        "migration_hours", "hosting_hours_per_month",
    )),
    "e": ("engineering", (
        "engineering_hkd_per_hour", "data_preparation_hkd_per_hour", "data_preparation_hours", "evaluation_hours",
        "tuned_evaluation_hours", "integration_hours", "upkeep_hours_per_month",
    )),
    "s": ("delivery", ("delivery", "whatsapp_numbers", "messages_per_reply", "platform_hkd_per_month")),
    "h": ("hire", (
        "hire_pay_basis", "hire_monthly_pay_hkd", "hire_hourly_pay_hkd", "hire_hours_per_week", "hire_days_per_week",
        "hire_headcount", "hire_recruitment_fee_hkd", "hire_tenure_months", "hire_insurance_hkd_per_year",
        "minutes_per_reply_by_hand", "review_minutes_per_reply", "share_drafted_by_ai", "saving_mode",
    )),
    "m": ("finance", ("horizon_months", "discount_rate_pct", "fx_hkd_per_usd", "card_fee_pct")),
    "j": ("decision", (
        "task_is_narrow", "format_or_style_specific", "examples_are_clean", "messages_are_sensitive",
        "personal_data_cleared", "reply_language",
    )),
    "b": ("buyer", ("buyer_region", "new_customer", "prompting_route", "fine_tuning_route")),
}  # fmt: skip
QUOTE: Final = (
    "id", "training_usd_per_mtok", "input_usd_per_mtok", "cached_input_usd_per_mtok", "output_usd_per_mtok",
    "hosting_usd_per_hour", "storage_usd_per_month", "validation_billed", "evaluations", "minimum_job_usd",
)  # fmt: skip
TOGETHER: Final = {  # what goes when two inputs contradict each other: one of them alone would mean something else
    "more_sent_than_tested": ("drafts_tested", "drafts_sent_as_is"),
    "hours_do_not_fit": ("hire_hours_per_week", "hire_days_per_week"),
    "custom_route_twice": ("custom_routes",),
}


@dataclass(frozen=True)
class Opened:
    """What a link held. `ignored`: "version", "date", "lang", "trade", "data", a group of inputs, "input.NAME", or
    "newer": an input this version does not know.
    """

    is_link: bool = False
    values: dict[str, Any] = field(default_factory=dict)
    as_of: date | None = None
    book_version: str = ""
    book_sha: str = ""
    lang: Lang | None = None
    trade: str | None = None
    source: str | None = None
    counts: dict[str, Any] | None = None  # as `as_data` gives them, as far as an estimate asks
    ignored: tuple[str, ...] = ()


def write_link(
    values: Mapping[str, Any], as_of: date, book: tuple[str, str], lang: Lang, *, trade: str = PRESETS[0],
    source: str = "none", counts: Mapping[str, Any] | None = None,
) -> dict[str, str]:  # fmt: skip
    """Query parameters that hold the stated values and, for every other input, the default of today.

    `book`: version and sha256. `counts`: what a dataset told, as `as_data` gives it; only numbers of it are written.
    """
    counted = set() if counts is None else set(scenario_values(dict(counts)))
    link = {
        "v": VERSION,
        "lang": lang,
        "trade": trade,
        "on": seal("on", [as_of.isoformat(), write_text(book[0]), book[1][:8]]),
        "d": seal("d", [source, *([] if counts is None else _write_counts(counts))]),
    }
    for name, (_, fields) in GROUPS.items():
        link[name] = seal(name, [_stated(field, values, counted) for field in fields])
    routes = values.get("custom_routes") or []
    if routes:
        link["q"] = seal("q", [text for route in routes for text in _write_quote(route)])
    return link


def _stated(name: str, values: Mapping[str, Any], counted: set[str]) -> str:
    if name in values:
        return write_value(name, values[name])
    return NOT_STATED if name in counted else write_value(name, inputs()[name].default)


def _write_counts(counts: Mapping[str, Any]) -> list[str]:
    tokens, register = counts["tokens"], counts["language"]["register"]
    chinese = sum(register[name] for name in CHINESE)
    told = (counts["examples"], tokens["per_epoch_high"], tokens["user_mean"], tokens["assistant_mean"], chinese,
            register["english"], int(counts["personal_data"]["hkid"] > 0))  # fmt: skip
    return [number_text(each) for each in told]


def _write_quote(route: CustomRoute | Mapping[str, Any]) -> list[str]:
    given = route if isinstance(route, CustomRoute) else CustomRoute.model_validate(route)
    return [_write_quoted(getattr(given, name)) for name in QUOTE]


def _write_quoted(value: object) -> str:
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return SHORT[value]
    return write_text(value) if isinstance(value, str) else number_text(float(str(value)))


def read_link(params: Mapping[str, str | Sequence[str]]) -> Opened:
    """What the query parameters of an address hold, as far as it is whole and valid; whatever they are, no error."""
    lang: Lang | None = next((each for each in LANGS if each == _one(params, "lang")), None)
    if not ({"v", *GROUPS} & set(params)):
        return Opened(lang=lang)
    if _one(params, "v") != VERSION:
        return Opened(is_link=True, lang=lang, ignored=("version",))
    ignored: list[str] = []
    as_of, book_version, book_sha = _part(params, "on", "date", _read_on, ignored) or (None, "", "")
    source, counts = _part(params, "d", "data", _read_data, ignored) or (None, None)
    trade = next((each for each in PRESETS if each == _one(params, "trade")), None)
    ignored += [name for name, found in (("lang", lang), ("trade", trade)) if found is None]
    values = _read_values(params, ignored)
    return Opened(True, values, as_of, book_version, book_sha, lang, trade, source, counts, tuple(ignored))


def _one(params: Mapping[str, str | Sequence[str]], name: str) -> str | None:
    """A parameter given once; None where it is missing or given twice with different values."""
    given = params.get(name)
    different = {given} if isinstance(given, str) else set(given or ())
    return different.pop() if len(different) == 1 else None


def _part(
    params: Mapping[str, str | Sequence[str]], name: str, what: str, read: Callable[[list[str]], Any],
    ignored: list[str],
) -> Any:  # fmt: skip
    """What `read` makes of a part; None, with `what` added to `ignored`, where it is damaged or missing."""
    text = _one(params, name)
    try:
        if text is None:
            raise Damaged(name)
        return read(unseal(name, text))
    except Damaged:
        ignored.append(what)
        return None


def _read_on(texts: list[str]) -> tuple[date, str, str]:
    try:
        day = date.fromisoformat(texts[0])
        version, sha = texts[1:3]
    except ValueError:
        raise Damaged("on") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise Damaged("on")
    return day, read_text(version), sha


def _read_data(texts: list[str]) -> tuple[str, dict[str, Any] | None]:
    if texts[0] not in SOURCES:
        raise Damaged("d")
    if len(texts) == 1:
        return texts[0], None
    numbers = [read_number(text) for text in texts[1:8]]
    if len(numbers) < 7 or min(numbers) < 0 or numbers[0] == 0:
        raise Damaged("d")
    examples, tokens, asked, replied, chinese, english, identity = numbers
    register = dict.fromkeys(CHINESE, 0) | {"mixed": chinese, "english": english}
    counts = {
        "examples": examples,
        "tokens": {"per_epoch_high": tokens, "user_mean": asked, "assistant_mean": replied},
        "language": {"register": register},
        "personal_data": {"hkid": identity},
    }
    try:
        parse_scenario(scenario_values(counts))
    except (InputError, OverflowError):
        raise Damaged("d") from None
    return texts[0], counts


def _read_values(params: Mapping[str, str | Sequence[str]], ignored: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, (group, fields) in GROUPS.items():
        texts = _part(params, name, group, list, ignored) or []
        ignored += ["newer"] if len(texts) > len(fields) else []
        for each, text in zip(fields, texts, strict=False):
            try:
                values |= {} if text == NOT_STATED else {each: read_value(each, text)}
            except Damaged:
                ignored.append(f"input.{each}")
    if "q" in params:
        values |= {"custom_routes": _part(params, "q", "custom_routes", _read_quotes, ignored) or []}
    return _together(values, ignored)


def _read_quotes(texts: list[str]) -> list[dict[str, Any]]:
    if len(texts) % len(QUOTE):
        raise Damaged("q")
    rows = [texts[start : start + len(QUOTE)] for start in range(0, len(texts), len(QUOTE))]
    try:
        return [_read_quote(row) for row in rows]
    except ValidationError:
        raise Damaged("q") from None


def _read_quote(texts: list[str]) -> dict[str, Any]:
    given = {name: text for name, text in zip(QUOTE, texts, strict=True) if text != NOTHING}
    quote: dict[str, Any] = {
        name: read_text(text) if name == "id" or text == "epochs" else LONG.get(text) if text in LONG
        else read_number(text)
        for name, text in given.items()
    }  # fmt: skip
    return CustomRoute.model_validate(quote).model_dump(exclude_none=True)


def _together(values: dict[str, Any], ignored: list[str]) -> dict[str, Any]:
    """The values that may stand beside each other."""
    try:
        parse_scenario(values)
    except InputError as error:
        gone = TOGETHER.get(error.code, (str(error.params.get("field")),))
        ignored += [f"input.{name}" for name in gone]
        if not set(gone) & set(values):
            return {}
        return _together({name: value for name, value in values.items() if name not in gone}, ignored)
    return values
