"""Versions of the scenario file, and the one small step from each to the next.

0: a flat table of inputs, as people write it by hand. 1: the same table under "inputs", with the day, the book and
what a dataset showed beside it. A version never changes once a file was written in it: a new need is a new version
with its own step, and an example of every version is kept in tests/frozen/scenarios.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from pricing.errors import InputError

VERSION: Final = "scenario_version"
CURRENT: Final = 1

Data = dict[str, Any]


def flat_to_envelope(flat: Data) -> Data:
    """0 -> 1: nothing is known of the day, the book or a dataset."""
    return {VERSION: 1, "inputs": flat}


STEPS: Final[Mapping[int, Callable[[Data], Data]]] = {0: flat_to_envelope}


def version_of(data: Data, file: str) -> int:
    """What the file says it is; 0 where it says nothing. Raises InputError for what no version can be."""
    version = data.get(VERSION, 0)
    if isinstance(version, bool) or not isinstance(version, int) or version < 0 or (version == 0 and VERSION in data):
        raise InputError("scenario_field", file=file, field=VERSION, allowed=f"1–{CURRENT}")
    if version > CURRENT:
        raise InputError("scenario_newer", file=file, version=version, newest=CURRENT)
    return version


def migrated(data: Data, file: str) -> Data:
    """The same scenario as the current version writes it."""
    for version in range(version_of(data, file), CURRENT):
        data = STEPS[version](data)
    return data
