"""Six made-up businesses as complete scenarios: every input stated, with the reason beside it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Final

from pricing.errors import InputError

FOLDER: Final = Path(__file__).resolve().parent / "presets"
PRESETS: Final = ("restaurant", "clinic", "property_agency", "online_shop", "tuition_centre", "invoices")


def load_preset(name: str) -> dict[str, Any]:
    """Values of a preset, ready for parse_scenario. Raises InputError where there is no preset of that name.

    What TOML cannot say, null (derived from other inputs or from the book), is left out of the file with a comment.
    """
    if name not in PRESETS:
        raise InputError("unknown_preset", value=name, allowed=", ".join(PRESETS))
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
