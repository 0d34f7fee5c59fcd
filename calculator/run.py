"""The steps every face takes: files and settings -> scenario -> estimate. No screen, no words."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from calculator.from_counts import measured, scenario_values
from calculator.sample import sample_counts, sample_scenario
from calculator.scenario_file import StoredScenario, read_scenario_file, read_settings
from pricing.book import default_book
from pricing.errors import InputError
from pricing.estimate import Estimate, Measured, estimate, estimate_chosen
from pricing.model_life import ModelLife, model_life
from pricing.scenario import parse_scenario

LAST_DAY = date(2099, 12, 31)  # months are counted on from the date, and the calendar itself ends at 9999


def run_estimate(
    scenario_file: Path | None, dataset_file: Path | None, settings: list[str], as_of: date, hindsight: bool,
    *, as_filed: bool = False,
) -> Estimate:  # fmt: skip
    """Defaults < dataset < scenario < settings. Without a scenario file: the sample, counts of its replies included.

    `as_filed`: a scenario file that states its day is answered for that day, any other for `as_of`.
    """
    stored = StoredScenario(sample_scenario()) if scenario_file is None else read_scenario_file(scenario_file)
    stated = stored.inputs | read_settings(settings)
    data = sample_counts() if scenario_file is None else None
    if dataset_file is not None:
        from calculator.dataset import as_data, summarise  # heavy, and a page without own files reads none

        parse_scenario(stated)  # say what is wrong with the scenario before reading a long file
        data = as_data(summarise([dataset_file]), every_problem=False)
    day = stored.as_of if as_filed and stored.as_of is not None else as_of
    return estimate_with(data, stated, day, hindsight or (as_filed and stored.hindsight), stored.measured)


def estimate_with(
    data: dict[str, Any] | None, stated: dict[str, Any], as_of: date, hindsight: bool, told: Measured | None = None
) -> Estimate:
    """An estimate of stated values over what a dataset told, if there is one; `told`: what an earlier one showed."""
    _refuse_after_last_day(as_of)
    counted = {} if data is None else scenario_values(data)
    scenario = parse_scenario(counted | stated)
    measured_now = told if data is None else measured(data)
    return estimate(scenario, default_book(), as_of, hindsight=hindsight, measured=measured_now)


def estimate_chosen_with(stated: dict[str, Any], as_of: date) -> Estimate:
    """The estimate of stated values without the routes that were not chosen, for one of many scenarios."""
    _refuse_after_last_day(as_of)
    return estimate_chosen(parse_scenario(stated), default_book(), as_of)


def run_model(model_id: str, as_of: date) -> ModelLife:
    """When a tuned model ends, as could be known on `as_of`, and where to go."""
    _refuse_after_last_day(as_of)
    return model_life(default_book(), model_id, as_of)


def _refuse_after_last_day(as_of: date) -> None:
    if as_of > LAST_DAY:
        raise InputError("date_too_late", date=as_of.isoformat(), last=LAST_DAY.isoformat())
