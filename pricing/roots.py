"""Where an answer turns over: the first change of sign of a vectorised function, by repeated narrowing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from pricing.quantity import Array

POINTS: Final = 33
ROUNDS: Final = 11  # 32 parts each: 32^11 is finer than a double


def first_change(positive: Callable[[Array], Array], starts: Array, ends: Array) -> Array:
    """For each row the point nearest to its start at which `positive` differs from what it is at the start.

    `starts`, `ends`: (rows,); `positive` takes points of shape (rows, points) and answers true or false for each.
    Returns the far side of the change, so that the answer there is already the other one; NaN where none is found.
    """
    low, high = starts.astype(float), ends.astype(float)
    at_start = positive(starts[:, None])
    found = np.zeros(len(starts), dtype=bool)
    for turn in range(ROUNDS):
        points = low[:, None] + (high - low)[:, None] * np.linspace(0.0, 1.0, POINTS)
        points[:, -1] = high
        changed = positive(points) != at_start
        if turn == 0:
            found = changed.any(axis=1)
        index = np.where(changed.any(axis=1), np.argmax(changed, axis=1), POINTS - 1)
        high = np.take_along_axis(points, index[:, None], 1)[:, 0]
        low = np.take_along_axis(points, np.maximum(index - 1, 0)[:, None], 1)[:, 0]
    return np.where(found, high, np.nan)
