"""The one description of every input: default, bounds, range for the draws, unit and source.

Everything else (command line, page, exports, links, help texts) reads it from here.
"""

from __future__ import annotations

import difflib
import math
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.config import JsonDict

from pricing.errors import InputError

YesNo = Literal["yes", "no", "unknown"]
GUESS: Final = "guess"  # "our guess" on screen
OWNER: Final = "owner"  # only the owner knows; our default is a starting point
PLAN: Final = "project"  # a convention of this calculator, not a measurement

GROUPS: Final = ("workload", "prompting", "facts", "fine_tuning", "engineering", "delivery", "hire", "finance",
                 "decision", "buyer")  # fmt: skip
RULES_OF_CHOICE: Final = frozenset({"recommended", "cheapest_buyable"})  # words that stand where a route id may
PASTE_LIMIT_TOKENS: Final = 20_000  # documents up to this size are pasted into the prompt, larger ones retrieved


@dataclass(frozen=True)
class Input:
    """What a person needs to know about one input."""

    name: str
    group: str
    unit: str
    source: str
    default: Any
    minimum: float | None
    maximum: float | None
    low: float | None  # range for the draws
    high: float | None
    choices: tuple[str, ...]
    whole: bool
    optional: bool


def quantity(default: float | None, unit: str, group: str, ge: float, le: float, *, source: str = OWNER,
             low: float | None = None, high: float | None = None) -> Any:  # fmt: skip
    """A number with its unit, its bounds [ge, le] and, where it is drawn, its range [low, high]."""
    extra: JsonDict = {"unit": unit, "group": group, "source": source, "low": low, "high": high}
    return Field(default, ge=ge, le=le, allow_inf_nan=False, json_schema_extra=extra)


def whole(default: int | None, unit: str, group: str, ge: int, le: int, *, source: str = OWNER) -> Any:
    extra: JsonDict = {"unit": unit, "group": group, "source": source, "low": None, "high": None}
    return Field(default, ge=ge, le=le, json_schema_extra=extra)


def choice(default: Any, group: str) -> Any:
    extra: JsonDict = {"unit": "", "group": group, "source": OWNER, "low": None, "high": None}
    return Field(default, json_schema_extra=extra)


class CustomRoute(BaseModel):
    """A vendor's own quote, used like any row of the book and marked "your figure". US$, absent = not charged."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    id: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._\-]{0,79}$")
    training_usd_per_mtok: float | None = Field(None, ge=0, le=100_000, allow_inf_nan=False)
    input_usd_per_mtok: float | None = Field(None, ge=0, le=100_000, allow_inf_nan=False)
    cached_input_usd_per_mtok: float | None = Field(None, ge=0, le=100_000, allow_inf_nan=False)
    output_usd_per_mtok: float | None = Field(None, ge=0, le=100_000, allow_inf_nan=False)
    hosting_usd_per_hour: float | None = Field(None, ge=0, le=100_000, allow_inf_nan=False)
    storage_usd_per_month: float | None = Field(None, ge=0, le=1_000_000, allow_inf_nan=False)
    validation_billed: bool = False
    evaluations: Literal["epochs"] | Annotated[float, Field(ge=0, le=1_000, allow_inf_nan=False)] = "epochs"
    minimum_job_usd: float | None = Field(None, ge=0, le=1_000_000, allow_inf_nan=False)


class Scenario(BaseModel):
    """Every input of an estimate. None means: derived from other inputs, the book or the provider's rule."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    # workload
    replies_per_day: float = quantity(60, "replies per day", "workload", 0, 1_000_000)
    days_per_month: float = quantity(30, "days per month", "workload", 1, 31)
    monthly_growth_pct: float = quantity(0, "percent per month", "workload", -50, 50)
    ramp_up_months: float = quantity(1, "months", "workload", 0, 36, source=GUESS)
    customer_message_tokens: float = quantity(30, "tokens", "workload", 0, 200_000, source=GUESS)
    reply_tokens: float = quantity(80, "tokens", "workload", 0, 200_000, source=GUESS)
    # prompting
    instruction_tokens: float = quantity(600, "tokens", "prompting", 0, 1_000_000, source=GUESS)
    few_shot_examples: int = whole(5, "examples", "prompting", 0, 1_000, source=PLAN)
    reasoning_tokens_per_reply: float = quantity(0, "tokens", "prompting", 0, 200_000, source=PLAN)
    cache_hit_rate: float = quantity(0, "share 0–1", "prompting", 0, 1, source=PLAN)
    prompting_hours: float = quantity(8, "hours", "prompting", 0, 10_000, source=GUESS)
    drafts_tested: int = whole(0, "drafts", "prompting", 0, 1_000_000)
    drafts_sent_as_is: int = whole(0, "drafts", "prompting", 0, 1_000_000)
    untested_sent_as_is_pct: float = quantity(70, "percent", "prompting", 0, 100, source=GUESS, low=40, high=90)
    # facts
    needs_company_facts: Literal["none", "documents", "live"] = choice("none", "facts")
    facts_tokens: float = quantity(0, "tokens", "facts", 0, 100_000_000)
    retrieved_tokens_per_reply: float = quantity(3_000, "tokens", "facts", 0, 1_000_000,
                                                 source="retrieval.context-tokens")  # fmt: skip
    knowledge_base_tokens: float | None = quantity(None, "tokens", "facts", 0, 10_000_000_000)
    rag_hours: float = quantity(16, "hours", "facts", 0, 10_000, source=GUESS)
    # fine-tuning
    training_examples: int = whole(800, "examples", "fine_tuning", 0, 100_000_000)
    tokens_per_example: float | None = quantity(None, "tokens", "fine_tuning", 0, 10_000_000)
    validation_tokens: float = quantity(0, "tokens", "fine_tuning", 0, 1_000_000_000_000)
    epochs: int | None = whole(None, "epochs", "fine_tuning", 1, 1_000)
    training_runs: int = whole(2, "runs", "fine_tuning", 1, 1_000, source=GUESS)
    tuned_instruction_tokens: float = quantity(150, "tokens", "fine_tuning", 0, 1_000_000, source=GUESS)
    tuned_drafts_sent_as_is_pct: float | None = quantity(None, "percent", "fine_tuning", 0, 100)
    refresh_every_months: int = whole(12, "months", "fine_tuning", 1, 120, source=GUESS)
    refresh_hours: float = quantity(6, "hours", "fine_tuning", 0, 10_000, source=GUESS)
    migration_hours: float = quantity(12, "hours", "fine_tuning", 0, 10_000, source=GUESS)
    hosting_hours_per_month: float = quantity(730, "hours per month", "fine_tuning", 0, 744, source=PLAN)
    # engineering
    engineering_hkd_per_hour: float = quantity(525, "HK$ per hour", "engineering", 0, 100_000, source=GUESS,
                                               low=262, high=1_000)  # fmt: skip
    data_preparation_hkd_per_hour: float | None = quantity(None, "HK$ per hour", "engineering", 0, 100_000)
    data_preparation_hours: float = quantity(20, "hours", "engineering", 0, 10_000, source=GUESS, low=10, high=30)
    evaluation_hours: float = quantity(4, "hours", "engineering", 0, 10_000, source=GUESS)
    tuned_evaluation_hours: float = quantity(8, "hours", "engineering", 0, 10_000, source=GUESS)
    integration_hours: float | None = quantity(None, "hours", "engineering", 0, 10_000)
    upkeep_hours_per_month: float = quantity(1, "hours per month", "engineering", 0, 744, source=GUESS)
    # delivery
    delivery: Literal["copy_by_hand", "connected"] = choice("copy_by_hand", "delivery")
    whatsapp_numbers: int = whole(1, "numbers", "delivery", 0, 100_000)
    messages_per_reply: float = quantity(1, "messages", "delivery", 0, 100, source=PLAN)
    platform_hkd_per_month: float = quantity(0, "HK$ per month", "delivery", 0, 10_000_000)
    # hire
    hire_pay_basis: Literal["monthly", "hourly"] = choice("hourly", "hire")
    hire_monthly_pay_hkd: float = quantity(20_000, "HK$ per month", "hire", 0, 1_000_000, low=15_000, high=25_000,
                                           source="hk.monthly-pay.admin-full-time")  # fmt: skip
    hire_hourly_pay_hkd: float = quantity(70, "HK$ per hour", "hire", 0, 10_000, low=59.2, high=82.9,
                                          source="hk.hourly-wage.p25")  # fmt: skip
    hire_hours_per_week: float = quantity(20, "hours per week", "hire", 0.5, 84)
    hire_days_per_week: float = quantity(5, "days per week", "hire", 0.5, 7)
    hire_headcount: int = whole(1, "people", "hire", 1, 100_000)
    hire_recruitment_fee_hkd: float = quantity(0, "HK$", "hire", 0, 10_000_000)
    hire_tenure_months: float = quantity(24, "months", "hire", 1, 600, source=GUESS)
    hire_insurance_hkd_per_year: float = quantity(0, "HK$ per year", "hire", 0, 10_000_000)
    minutes_per_reply_by_hand: float = quantity(2.5, "minutes", "hire", 0, 480, source=GUESS, low=1, high=4)
    review_minutes_per_reply: float = quantity(0.75, "minutes", "hire", 0, 480, source=GUESS, low=0.3, high=1.5)
    share_drafted_by_ai: float = quantity(0.8, "share 0–1", "hire", 0, 1, source=GUESS)
    saving_mode: Literal["avoid_hire", "cut_hours", "redeploy"] | None = choice(None, "hire")
    # finance
    horizon_months: int = whole(24, "months", "finance", 1, 60, source=PLAN)
    discount_rate_pct: float = quantity(8, "percent per year", "finance", 0, 100, source=PLAN)
    fx_hkd_per_usd: float | None = quantity(None, "HK$ for US$1", "finance", 1, 100)
    card_fee_pct: float = quantity(0, "percent", "finance", 0, 20, source=PLAN)
    # decision
    task_is_narrow: YesNo = choice("unknown", "decision")
    format_or_style_specific: YesNo = choice("unknown", "decision")
    examples_are_clean: YesNo = choice("unknown", "decision")
    messages_are_sensitive: YesNo = choice("unknown", "decision")
    personal_data_cleared: YesNo = choice("unknown", "decision")
    reply_language: Literal["cantonese", "written_chinese", "english", "mixed"] = choice("mixed", "decision")
    # buyer
    buyer_region: Literal["HK", "anywhere"] = choice("HK", "buyer")
    new_customer: bool = choice(True, "buyer")
    prompting_route: str = choice("recommended", "buyer")
    fine_tuning_route: str = choice("recommended", "buyer")
    custom_routes: list[CustomRoute] = choice([], "buyer")


def inputs() -> dict[str, Input]:
    """Every input by name, in the order in which people meet them."""
    return _INPUTS


def _describe(name: str) -> Input:
    info = Scenario.model_fields[name]
    extra: Any = info.json_schema_extra
    bounds = {key: getattr(each, key) for each in info.metadata for key in ("ge", "le") if hasattr(each, key)}
    shown = str(info.annotation)
    options = _choices(info.annotation)
    return Input(
        name=name, group=extra["group"], unit=extra["unit"], source=extra["source"], default=info.default,
        minimum=bounds.get("ge"), maximum=bounds.get("le"), low=extra["low"], high=extra["high"],
        choices=options, whole="int" in shown, optional="None" in shown,
    )  # fmt: skip


def _choices(annotation: Any) -> tuple[str, ...]:
    found: list[str] = []
    for argument in getattr(annotation, "__args__", ()):
        found += [argument] if isinstance(argument, str) else _choices(argument)
    return tuple(found)


_INPUTS: Final[dict[str, Input]] = {name: _describe(name) for name in Scenario.model_fields}


def parse_scenario(values: dict[str, Any]) -> Scenario:
    """Scenario from plain values. Raises InputError naming the field and what is allowed; nothing is clamped."""
    for name in values:
        if name not in _INPUTS:
            near = difflib.get_close_matches(name, _INPUTS, n=1)
            raise InputError("unknown_key", field=name, nearest=near[0] if near else "")
    plain = {name: _plain(name, value) for name, value in values.items()}
    try:
        scenario = Scenario.model_validate(plain)
    except ValidationError as error:
        raise _input_error(error) from None
    _check_together(scenario)
    return scenario


def _plain(name: str, value: Any) -> Any:
    """A whole number written 800.0 is still whole."""
    if _INPUTS[name].whole and isinstance(value, float) and math.isfinite(value) and value == int(value):
        return int(value)
    return value


def _input_error(error: ValidationError) -> InputError:
    found = error.errors()
    numbers = [each for each in found if isinstance(each["input"], int | float) and each["type"] != "literal_error"]
    first = (numbers or found)[0]
    name = str(first["loc"][0])
    kinds = ("literal", "float", "constrained-float")
    field = ".".join(str(part) for part in first["loc"] if not str(part).startswith(kinds))
    about, value = _INPUTS[name], first["input"]
    if len(first["loc"]) > 1:
        bounds = None if isinstance(value, bool | str) else _bounds_of_quote(field.rpartition(".")[2])
        if bounds is None:
            return InputError("custom_route", field=field, value=str(value))
        return InputError("quote_out_of_range", field=field, value=str(value), low=bounds[0], high=bounds[1])
    if about.choices:
        return InputError("not_a_choice", field=name, value=str(value), allowed=", ".join(about.choices))
    if about.minimum is None:
        return InputError("wrong_kind", field=name, value=str(value))
    kind = "number_out_of_range" if isinstance(value, int | float) and not isinstance(value, bool) else "not_a_number"
    if kind == "number_out_of_range" and about.whole and first["type"].startswith("int"):
        kind = "not_whole"
    return InputError(kind, field=name, value=str(value), low=about.minimum, high=about.maximum, unit=about.unit)


def _bounds_of_quote(name: str) -> tuple[float, float] | None:
    """What a number of a quote may be; None where the field takes no number."""
    about = CustomRoute.model_json_schema()["properties"].get(name, {})
    return next(((each["minimum"], each["maximum"]) for each in about.get("anyOf", []) if "maximum" in each), None)


def _check_together(scenario: Scenario) -> None:
    """Answers that contradict each other."""
    if scenario.drafts_sent_as_is > scenario.drafts_tested:
        raise InputError("more_sent_than_tested", field="drafts_sent_as_is",
                         sent=scenario.drafts_sent_as_is, tested=scenario.drafts_tested)  # fmt: skip
    if scenario.hire_hours_per_week > 24 * scenario.hire_days_per_week:
        raise InputError("hours_do_not_fit", field="hire_hours_per_week",
                         hours=scenario.hire_hours_per_week, days=scenario.hire_days_per_week)  # fmt: skip
    ids = [route.id for route in scenario.custom_routes]
    if len(ids) != len(set(ids)) or set(ids) & RULES_OF_CHOICE:
        raise InputError("custom_route_twice", field="custom_routes", value=", ".join(ids))
