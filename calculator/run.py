"""The steps every face takes: files and settings -> scenario -> estimate. No screen, no words."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from calculator.dataset import as_data, summarise
from calculator.dataset.as_scenario import measured, scenario_values
from calculator.sample import sample_counts, sample_scenario
from calculator.scenario_file import read_scenario_file, read_settings
from pricing.book import default_book
from pricing.errors import InputError
from pricing.estimate import Estimate, estimate
from pricing.model_life import ModelLife, model_life
from pricing.priced import price_route
from pricing.scenario import parse_scenario
from pricing.tokens import RANKS_SHA256

LAST_DAY = date(2099, 12, 31)  # months are counted on from the date, and the calendar itself ends at 9999


def run_estimate(
    scenario_file: Path | None, dataset_file: Path | None, settings: list[str], as_of: date, hindsight: bool
) -> Estimate:
    """Defaults < dataset < scenario < settings. Without a scenario file: the sample, counts of its replies included."""
    stated = sample_scenario() if scenario_file is None else read_scenario_file(scenario_file)
    stated |= read_settings(settings)
    data = sample_counts() if scenario_file is None else None
    if dataset_file is not None:
        parse_scenario(stated)  # say what is wrong with the scenario before reading a long file
        data = as_data(summarise([dataset_file]), every_problem=False)
    return estimate_with(data, stated, as_of, hindsight)


def estimate_with(data: dict[str, Any] | None, stated: dict[str, Any], as_of: date, hindsight: bool) -> Estimate:
    """An estimate of stated values over what a dataset told, if there is one."""
    _refuse_after_last_day(as_of)
    counted = {} if data is None else scenario_values(data)
    scenario = parse_scenario(counted | stated)
    told = None if data is None else measured(data)
    return estimate(scenario, default_book(), as_of, hindsight=hindsight, measured=told)


def run_model(model_id: str, as_of: date) -> ModelLife:
    """When a tuned model ends, as could be known on `as_of`, and where to go."""
    _refuse_after_last_day(as_of)
    return model_life(default_book(), model_id, as_of)


def _refuse_after_last_day(as_of: date) -> None:
    if as_of > LAST_DAY:
        raise InputError("date_too_late", date=as_of.isoformat(), last=LAST_DAY.isoformat())


def run_dataset(
    files: list[Path], model: str | None, encoding: str | None, epochs: int | None, max_example_tokens: int | None,
    workers: int,
) -> dict[str, Any]:  # fmt: skip
    """Counts and findings of one or more files, with a route's own encoding and limit if one is named."""
    for name, value, high, unit in (
        ("--epochs", epochs, 1_000, "epochs"),
        ("--max-example-tokens", max_example_tokens, 10_000_000, "tokens"),
        ("--workers", workers, 64, "processes"),
    ):
        if value is not None and not 1 <= value <= high:
            raise InputError("number_out_of_range", field=name, value=str(value), low=1, high=high, unit=unit)
    if encoding is not None and encoding not in RANKS_SHA256:
        raise InputError("not_a_choice", field="--encoding", value=encoding, allowed=", ".join(RANKS_SHA256))
    limit = max_example_tokens
    if model is not None:
        route_encoding, route_limit = _rules_of(model)
        encoding, limit = encoding or route_encoding, limit or route_limit
    summary = summarise(files, encoding=encoding or "o200k_base", max_example_tokens=limit, workers=workers)
    return as_data(summary, epochs=epochs)


def _rules_of(model: str) -> tuple[str, int | None]:
    """Encoding and token limit of the route or model `model` (other vendors' tokenizers: o200k_base stands in)."""
    book = default_book()
    named = [route for route in book.routes.values() if model in (route.id, route.model, *route.model_ids)]
    if not named:
        raise InputError("unknown_route", field="--model", value=model, allowed=", ".join(sorted(book.routes)))
    route = next((each for each in named if each.use == "tuning"), named[0])
    last = max(row.from_ for history in book.rows.values() for row in history)
    priced = price_route(book.at(last, hindsight=True), route, "HK", True, 1)
    limit = priced.prices.get("example_token_limit", 0.0)
    return ("o200k_base" if route.encoding == "ratio" else route.encoding), (int(limit) or None)
