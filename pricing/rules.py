"""What a row of a price table must satisfy. The shapes here are the only description of the table format."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from pricing.units import UNITS

Confidence = Literal["primary", "secondary", "derived", "assumption"]
Event = Literal["sold_from", "closed_to_new_customers", "closed_to_all", "served_until"]
Sold = Literal["confirmed", "likely", "unknown", "no"]
Gate = Literal["contract_country", "request_address", "both", "none_seen", "unknown"]

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.\-]*$", max_length=80)]
Words = Annotated[str, StringConstraints(min_length=3, max_length=240)]
Source = Annotated[str, StringConstraints(pattern=r"^(https?://\S+|package:\S+|project:assumption)$")]


def fault(what: str, allowed: str, todo: str) -> PydanticCustomError:
    """What a validator raises: what is wrong, what is allowed, what to do; reading.py adds file and row."""
    return PydanticCustomError("fault", "{what}", {"what": what, "allowed": allowed, "todo": todo})


def _unit_known(unit: str) -> str:
    if unit not in UNITS:
        raise fault(f"unknown unit {unit!r}", ", ".join(UNITS), "Use one of these, or add it to pricing/units.py.")
    return unit


def _exact(value: Any) -> Any:
    """Integers in a table are exact too; floats never get here (the reader makes decimals)."""
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value


Unit = Annotated[str, BeforeValidator(_unit_known)]
Amount = Annotated[Decimal, BeforeValidator(_exact), Field(ge=0, allow_inf_nan=False)]

# What a route may point to, and in which units; a field that is absent is not charged by that vendor.
ROUTE_FIELDS: Final[dict[str, frozenset[str]]] = {
    "training": frozenset({"usd_per_mtok", "cny_per_mtok", "usd_per_hour"}),
    "input": frozenset({"usd_per_mtok", "cny_per_mtok"}),
    "cached_input": frozenset({"usd_per_mtok", "cny_per_mtok"}),
    "cache_write": frozenset({"usd_per_mtok", "cny_per_mtok"}),
    "output": frozenset({"usd_per_mtok", "cny_per_mtok"}),
    "hosting": frozenset({"usd_per_hour", "cny_per_hour"}),
    "window_hosting": frozenset({"usd_per_hour"}),
    "window_minutes": frozenset({"minutes"}),
    "storage": frozenset({"usd_per_month"}),
    "minimum_job": frozenset({"usd"}),
    "gpu": frozenset({"usd_per_hour"}),
    "gpu_training_speed": frozenset({"tokens_per_second"}),
    "gpu_setup": frozenset({"hours"}),
    "example_token_limit": frozenset({"tokens"}),
    "validation_billed": frozenset({"yes_no"}),
    "evaluations": frozenset({"count"}),
    "cache_minimum": frozenset({"tokens"}),
    "epochs_default": frozenset({"epochs"}),
    "epochs_small_set": frozenset({"epochs"}),
    "small_set_below": frozenset({"examples"}),
    "idle_deletion": frozenset({"days"}),
    "tokens_vs_o200k_latin": frozenset({"ratio"}),
    "tokens_vs_o200k_chinese": frozenset({"ratio"}),
}


class Evidence(BaseModel):
    """What every dated statement carries: who says so, in which words, read on which day, how surely."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    source: Source
    words: Words
    seen_on: date
    confidence: Confidence
    announced: date | None = None
    working: Words | None = None
    check_at: Source | None = None
    note: str | None = None

    @property
    def first_day(self) -> date:
        raise NotImplementedError

    @property
    def visible_from(self) -> date:
        """The day from which a question may know this: `announced`, else the day it starts to hold."""
        return self.announced or self.first_day

    @model_validator(mode="after")
    def _evidence_hangs_together(self) -> Evidence:
        if self.confidence == "derived" and not self.working:
            raise fault("derived, but without `working`", "the arithmetic or reasoning that gives it", "Add `working`.")
        if self.source == "project:assumption" and self.confidence != "assumption":
            raise fault(f"a {self.confidence} row whose source is the project itself",
                        "project:assumption only with confidence = \"assumption\"", "Give the page's URL.")  # fmt: skip
        if self.seen_on < self.visible_from:
            raise fault(f"seen_on {self.seen_on} is before it could have been printed ({self.visible_from})",
                        "the day on which the page read so, on or after `announced` or the first day",
                        "Correct seen_on, or set `announced` to the day it became known.")  # fmt: skip
        return self


class Row(Evidence):
    """One amount from one day on. Unknown amounts are stated with the reason, never 0."""

    id: Id
    unit: Unit
    from_: date = Field(alias="from")
    until: date | None = None
    amount: Amount | None = None
    unknown: Words | None = None
    low: Amount | None = None
    high: Amount | None = None

    @property
    def first_day(self) -> date:
        return self.from_

    @model_validator(mode="after")
    def _amount_hangs_together(self) -> Row:
        if (self.amount is None) == (self.unknown is None):
            state = "neither `amount` nor `unknown`" if self.amount is None else "both `amount` and `unknown`"
            raise fault(state, "`amount`, or `unknown` with the reason why nobody could find it", "Keep one.")
        if self.until is not None and self.until < self.from_:
            raise fault(f"`until` {self.until} is before `from` {self.from_}", "the last day it holds, from `from` on",
                        "Correct one of the two days.")  # fmt: skip
        if self.confidence == "assumption" and self.amount is not None and (self.low is None or self.high is None):
            raise fault("an assumption without `low` and `high`", "the range within which you would not be surprised",
                        "Add both.")  # fmt: skip
        bounds = (self.low, self.amount, self.high)
        if (
            self.low is not None
            and self.high is not None
            and self.amount is not None
            and list(bounds) != sorted(bound for bound in bounds if bound is not None)
        ):
            raise fault(f"low {self.low}, amount {self.amount}, high {self.high}", "low ≤ amount ≤ high",
                        "Put the three in order.")  # fmt: skip
        return self


class Statement(Evidence):
    """Something said about one or more routes."""

    routes: list[Id] = Field(min_length=1)


class Window(Statement):
    """A day on which a route opens or closes. `announced` is the day it became known."""

    event: Event
    on: date
    announced: date

    @property
    def first_day(self) -> date:
        return self.on


class Dated(Statement):
    from_: date = Field(alias="from")

    @property
    def first_day(self) -> date:
        return self.from_


class Sale(Dated):
    """Whether a business in a region can buy a route, and which gate decides."""

    region: Literal["HK"]
    state: Sold
    gate: Gate


class Place(Dated):
    """Where data goes: country or region names as the vendor prints them."""

    trains_in: str | None = None
    serves_in: str


class CantoneseEvidence(Dated):
    """How much is known about this model answering in Cantonese."""

    level: Literal["model", "family", "none"]


class Route(BaseModel):
    """One way to buy one model: a tuned one ("tuning") or a ready one ("prompting")."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    id: Id
    name: str
    use: Literal["tuning", "prompting"]
    model: str
    family: str
    method: Literal["sft", "dpo", "rft"] = "sft"
    encoding: Literal["o200k_base", "cl100k_base", "ratio"]
    rows: dict[str, Id]
    model_ids: list[str] = []
    note: str | None = None

    @model_validator(mode="after")
    def _fields_known(self) -> Route:
        for field in self.rows:
            if field not in ROUTE_FIELDS:
                raise fault(f"rows.{field} is not a field of a route", ", ".join(ROUTE_FIELDS), "Use one of these.")
        needed = {"input", "output"} | ({"training"} if self.use == "tuning" and "gpu" not in self.rows else set())
        if missing := needed - self.rows.keys():
            raise fault(f"rows lacks {', '.join(sorted(missing))}", "the id of a [[row]] for each",
                        "Point to a row, with `unknown` if nobody could find the price.")  # fmt: skip
        return self


class Provider(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    id: Id
    name: str


class Table(BaseModel):
    """One TOML file."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    provider: Provider
    row: list[Row] = []
    route: list[Route] = []
    window: list[Window] = []
    sale: list[Sale] = []
    place: list[Place] = []
    cantonese: list[CantoneseEvidence] = []


_DAY: Final = "a day such as 2026-11-21, without quotation marks"
_NUMBER: Final = "a finite number of 0 or more, as printed, without quotation marks"
_SOURCE: Final = "https://… (the page), package:NAME, or project:assumption"
_WORDS: Final = "3 to 240 characters in quotation marks"
_NAME: Final = "text in quotation marks"

# What each key may hold, wherever it stands; for the errors.
ALLOWED: Final[dict[str, str]] = {
    "provider": "one [provider] with id and name",
    **dict.fromkeys(("row", "route", "window", "sale", "place", "cantonese"), "a list of tables, each under [[…]]"),
    "id": "small letters, digits, dots and hyphens, at most 80 characters, a letter or digit first",
    "unit": ", ".join(UNITS),
    **dict.fromkeys(("from", "until", "seen_on", "announced", "on"), _DAY),
    **dict.fromkeys(("amount", "low", "high"), _NUMBER),
    **dict.fromkeys(("source", "check_at"), _SOURCE),
    **dict.fromkeys(("words", "unknown", "working"), _WORDS),
    **dict.fromkeys(("note", "name", "model", "family", "trains_in", "serves_in"), _NAME),
    "confidence": ", ".join(get_args(Confidence)),
    "routes": "a list of at least one [[route]] id",
    "event": ", ".join(get_args(Event)),
    "region": "HK",
    "state": ", ".join(get_args(Sold)),
    "gate": ", ".join(get_args(Gate)),
    "level": "model, family, none",
    "use": "tuning, prompting",
    "method": "sft, dpo, rft",
    "encoding": "o200k_base, cl100k_base, ratio",
    "rows": "rows.FIELD = the id of a [[row]]",
    "model_ids": "a list of patterns in quotation marks",
}
