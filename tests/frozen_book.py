"""Frozen history: what the price book said of every row, window and sale when it was last frozen.

`python tests/frozen_book.py` adds what is new and renews what the newest section of CHANGELOG.md names in a line
"corrected KIND ID: why" (KIND is row, window, sale or place); it never touches another one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from frozen_quotes import named_in_change_log  # noqa: E402

from pricing.book import Book, default_book  # noqa: E402
from pricing.rules import Evidence  # noqa: E402

HISTORY = ROOT / "tests" / "frozen" / "book.txt"
Said = dict[str, list[tuple[date, str]]]  # "row ID" -> (day from which it could be known, what it says), oldest first


def said(book: Book) -> Said:
    """Everything a question as of some day can see, without evidence: words and sources may be bettered."""
    found: Said = {}
    for row_id, rows in book.rows.items():
        found[f"row {row_id}"] = _dated(
            (row, f"{row.from_}..{row.until or ''} {'unknown' if row.amount is None else row.amount} {row.unit}")
            for row in rows
        )
    for route_id in book.routes:
        found[f"window {route_id}"] = _dated((each, f"{each.event} {each.on}") for each in book.windows[route_id])
        sales, places = book.sales.get(route_id, ()), book.places.get(route_id, ())
        found[f"sale {route_id}"] = _dated(
            (each, f"{each.region} {each.state} {each.gate} {each.from_}") for each in sales
        )
        found[f"place {route_id}"] = _dated((each, f"{each.trains_in or ''} / {each.serves_in}") for each in places)
    return {key: entries for key, entries in found.items() if entries}


def _dated(entries: Iterable[tuple[Evidence, str]]) -> list[tuple[date, str]]:
    return sorted((evidence.visible_from, text) for evidence, text in entries)


def moved(before: Said, now: Said, frozen_on: date) -> list[str]:
    """What says something else about a day up to `frozen_on` than it did. What is new altogether has no history."""
    return [key for key, entries in before.items() if _known(now.get(key, []), entries, frozen_on) != entries]


def _known(now: list[tuple[date, str]], before: list[tuple[date, str]], frozen_on: date) -> list[tuple[date, str]]:
    """Today's entries without those announced since."""
    return [entry for entry in now if entry in before or entry[0] <= frozen_on]


def frozen() -> tuple[date, Said]:
    """(the day of the freeze, what was said then)."""
    first, *lines = HISTORY.read_text(encoding="utf-8").splitlines()
    found: Said = {}
    for line in lines:
        key, day, text = line.split(" | ", 2)
        found.setdefault(key, []).append((date.fromisoformat(day), text))
    return date.fromisoformat(first.removeprefix("frozen on ")), found


def main() -> None:
    now, named = said(default_book()), named_in_change_log("corrected")
    day, before = frozen() if HISTORY.exists() else (date.min, {})
    kept = {key: before[key] for key in moved(before, now, day) if key not in named}
    lines = [f"{key} | {each} | {text}" for key, entries in sorted((now | kept).items()) for each, text in entries]
    last = default_book().version.replace(".", "-")
    HISTORY.write_text("\n".join([f"frozen on {last}", *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
