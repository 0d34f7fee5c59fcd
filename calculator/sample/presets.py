"""Six made-up businesses as complete scenarios: every input stated, with the reason beside it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Final

from pricing.errors import InputError
from pricing.resolve import CONNECTED_HOURS

FOLDER: Final = Path(__file__).resolve().parent / "presets"
PRESETS: Final = ("restaurant", "clinic", "property_agency", "online_shop", "tuition_centre", "invoices")
FOLLOWS: Final = ("tokens_per_example", "knowledge_base_tokens", "saving_mode")  # a test holds them to their derivation


def load_preset(name: str) -> dict[str, Any]:
    """Values of a preset, ready for parse_scenario. Raises InputError where there is no preset of that name.

    What TOML cannot say, null (derived from other inputs or from the book), is left out of the file with a comment.
    """
    if name not in PRESETS:
        raise InputError("unknown_preset", value=name, allowed=", ".join(PRESETS))
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def as_first_entered(name: str) -> dict[str, Any]:
    """A preset without what follows from its other answers, so that changing one of those still moves the rest."""
    values = load_preset(name)
    values = {field: value for field, value in values.items() if field not in FOLLOWS}
    by_delivery = CONNECTED_HOURS if values["delivery"] == "connected" else 0
    if values["integration_hours"] == by_delivery:
        del values["integration_hours"]
    return values
