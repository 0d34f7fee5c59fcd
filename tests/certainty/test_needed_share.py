"""The search for a share of drafts finds what plain halving does."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from pricing.payback import needed_share
from pricing.quantity import Array

HALVINGS = 50
MONEY = st.floats(0, 1e6)


def halved(value_at: dict[str, Array], needed: Array) -> Array:
    low, high = np.zeros_like(needed), np.ones_like(needed)
    reachable = worth(value_at, high) >= needed
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        enough = worth(value_at, middle) >= needed
        low, high = np.where(enough, low, middle), np.where(enough, middle, high)
    return np.where(reachable, high, np.nan)


def worth(value_at: dict[str, Array], share: Array) -> Array:
    """Nothing up to a share, then a straight line, then a cap; whole people where `step` says so."""
    line = np.maximum(0.0, share - value_at["from"]) * value_at["slope"]
    whole = np.floor(line / value_at["step"]) * value_at["step"]
    return np.minimum(np.where(value_at["step"] > 0, whole, line), value_at["cap"])


ROWS = st.lists(st.tuples(st.floats(0, 1), MONEY, MONEY, st.sampled_from([0.0, 500.0]), MONEY), min_size=1, max_size=5)


@settings(max_examples=100, deadline=None)
@given(ROWS)
def test_the_same_share_to_the_last_digit(rows: list[tuple[float, ...]]) -> None:
    start, slope, cap, step, needed = (np.array(column)[:, None] for column in zip(*rows, strict=True))
    value_at = {"from": start, "slope": slope, "cap": cap, "step": step}
    with np.errstate(divide="ignore", invalid="ignore"):
        found = needed_share(lambda shares: worth(value_at, shares), needed[:, 0])
        assert np.array_equal(found, halved(value_at, needed)[:, 0], equal_nan=True)
