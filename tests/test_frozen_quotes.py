"""A quote given once comes out the same for ever, unless the change log says which one moved and why."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from frozen_quotes import answer, cases, frozen

FROZEN = frozen()


def test_there_are_at_least_forty() -> None:
    assert len(FROZEN) >= 40
    assert {name for name, _, _ in cases()} == set(FROZEN)


@pytest.mark.parametrize("name", FROZEN)
def test_a_quote_has_not_moved(name: str) -> None:
    values: dict[str, Any] = FROZEN[name]["scenario"]
    assert answer(values, date.fromisoformat(name.partition("@")[2])) == FROZEN[name]["answer"], (
        f"{name} moved. If a row was corrected, write a line 'frozen quote {name}: why' in CHANGELOG.md "
        "and run python tests/frozen_quotes.py"
    )
