"""The number type of every formula: a float, or an array of them (months, draws); NaN is "nobody knows"."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float64]
Quantity: TypeAlias = float | Array

# The scenario's numbers, resolved: each a float, or an array of draws of shape (draws, 1). `month`: (months,).
Quantities = SimpleNamespace

UNKNOWN = float("nan")


def known(value: Quantity) -> bool:
    """Whether every part of the quantity is a number."""
    return not bool(np.isnan(value).any())


def pct(percent: Quantity) -> Quantity:
    """Percent as a share: 8 -> 0.08."""
    return percent / 100
