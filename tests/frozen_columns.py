"""Frozen columns: the order in which each CSV names its columns. Sheets built on them must not break.

`python tests/frozen_columns.py` adds files that are not frozen yet and renews those that the newest section of
CHANGELOG.md names in a line "columns of NAME: why they moved"; it never touches another one.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from frozen_quotes import named_in_change_log  # noqa: E402

from calculator.export.csv_export import HEADER  # noqa: E402
from calculator.export.csv_lines import ASSUMPTIONS_HEADER, LINES_HEADER  # noqa: E402

COLUMNS = ROOT / "tests" / "frozen" / "columns.json"
NOW = {"csv": HEADER, "csv-lines": LINES_HEADER, "csv-assumptions": ASSUMPTIONS_HEADER}


def frozen() -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(COLUMNS.read_text(encoding="utf-8")) if COLUMNS.exists() else {}
    return found


def main() -> None:
    kept, named = frozen(), named_in_change_log("columns of")
    kept |= {name: list(columns) for name, columns in NOW.items() if name not in kept or name in named}
    COLUMNS.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
