"""A spreadsheet formula that carries its own value, so that our formulas write themselves into a workbook.

The functions of `pricing` take floats or arrays. Given a `Formula` they return one: its `text` is what they did, its
`value` what they found, so a cell and its cached value cannot say different things.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import floor, inf, isfinite, isnan, nan
from typing import Any, Final

import numpy as np

ATOM, POWER, PRODUCT, SUM, COMPARED = 5, 4, 3, 2, 1  # how tightly the outermost sign binds
# Defined names of the cells that hold these words in the language of the workbook.
UNKNOWN, NONE, NEVER = "unknown", "none", "never"


@dataclass(frozen=True, eq=False)
class Formula:
    """`text` without the equals sign; `value` NaN where it is unknown, infinite where there is no limit.

    `unknowable`: it may come out as the word for unknown. `raises`: it works with such a word, which gives an error
    that its cell has to catch.
    """

    text: str
    value: float
    rank: int = ATOM
    unknowable: bool = False
    raises: bool = False

    def inside(self, rank: int) -> str:
        """As part of a formula whose sign binds as tightly as `rank`."""
        return self.text if self.rank >= rank else f"({self.text})"

    @property
    def argument(self) -> str:
        """As an argument of MIN and MAX, which pass over the word for unknown in a cell but not over an error."""
        return f"{self.text}+0" if self.unknowable and self.rank == ATOM else self.text

    def __add__(self, other: object) -> Formula:
        if formula(other).text == "0":
            return self
        return _joined("+", self, other, SUM, lambda a, b: a + b, right=SUM)

    def __radd__(self, other: object) -> Formula:
        return formula(other) + self

    def __sub__(self, other: object) -> Formula:
        return _joined("-", self, other, SUM, lambda a, b: a - b, right=PRODUCT)

    def __rsub__(self, other: object) -> Formula:
        return formula(other) - self

    def __mul__(self, other: object) -> Formula:
        if "1" in (self.text, formula(other).text):
            return formula(other) if self.text == "1" else self
        return _joined("*", self, other, PRODUCT, lambda a, b: a * b, right=PRODUCT)

    def __rmul__(self, other: object) -> Formula:
        return formula(other) * self

    def __truediv__(self, other: object) -> Formula:
        return _joined("/", self, other, PRODUCT, _ratio, right=POWER)

    def __rtruediv__(self, other: object) -> Formula:
        return formula(other) / self

    def __pow__(self, other: object) -> Formula:
        return _joined("^", self, other, ATOM, lambda a, b: a**b, right=ATOM, rank=POWER)

    def __rpow__(self, other: object) -> Formula:
        return formula(other) ** self

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *operands: object, **_: object) -> Formula:
        """What numpy is asked to do with a formula, a spreadsheet is asked instead."""
        return UFUNCS[ufunc](*(formula(each) for each in operands))


def name(text: str, behind: Formula) -> Formula:
    """The cell called `text` that holds the formula `behind`."""
    return Formula(text, behind.value, unknowable=behind.unknowable)


def formula(value: object) -> Formula:
    """A number as a formula; a formula as it is."""
    if isinstance(value, Formula):
        return value
    number = float(value)  # type: ignore[arg-type]
    whole = number.is_integer() and abs(number) < 1e15
    return Formula(str(int(number)) if whole else repr(number).upper(), number)


def traced(function_of_ours: Callable[..., Any], *given_to_it: object) -> Formula:
    """What one of our functions does with formulas, as a formula."""
    return formula(function_of_ours(*given_to_it))


def _joined(
    sign: str, left: Formula, other: object, inside: int, work: Callable[[float, float], float], *, right: int,
    rank: int | None = None,
) -> Formula:  # fmt: skip
    second = formula(other)
    text = f"{left.inside(inside)}{sign}{second.inside(right)}"
    unknowable = left.unknowable or second.unknowable
    return Formula(text, work(left.value, second.value), rank or inside, unknowable, unknowable)


def _ratio(a: float, b: float) -> float:
    return a / b if b else nan


NO_LIMIT: Final = Formula(NONE, inf)
NOT_KNOWN: Final = Formula(UNKNOWN, nan, unknowable=True)


def function(name: str, value: float, *arguments: Formula) -> Formula:
    """NAME(arguments); one unknown makes the whole unknown."""
    text = f"{name}({','.join(each.argument for each in arguments)})"
    unknowable = any(each.unknowable for each in arguments)
    return Formula(text, value, unknowable=unknowable, raises=unknowable)


def minimum(a: Formula, b: Formula) -> Formula:
    """The smaller. A cell with the word for no limit is passed over."""
    return function("MIN", float(np.minimum(a.value, b.value)), a, b)


def maximum(a: Formula, b: Formula) -> Formula:
    return function("MAX", float(np.maximum(a.value, b.value)), a, b)


def whole(a: Formula) -> Formula:
    """Rounded down."""
    return function("INT", nan if isnan(a.value) else float(floor(a.value)), a)


def at_least(a: Formula, b: Formula) -> Formula:
    """1 where a >= b, else 0, once it is multiplied."""
    return _joined(">=", a, b, SUM, lambda x, y: float(x >= y), right=SUM, rank=COMPARED)


def greater(a: Formula, b: Formula) -> Formula:
    """1 where a > b, else 0, once it is multiplied."""
    return _joined(">", a, b, SUM, lambda x, y: float(x > y), right=SUM, rank=COMPARED)


def choose(condition: Condition, so: object, otherwise: object) -> Formula:
    """IF(condition, so, otherwise)."""
    yes, no = formula(so), formula(otherwise)
    text = f"IF({condition.text},{yes.text},{no.text})"
    value = (yes if condition.holds else no).value
    tested = condition.text == f"ISNUMBER({yes.text})"  # then it is a number where it is chosen
    unknowable = no.unknowable or (yes.unknowable and not tested)
    return Formula(text, value, unknowable=unknowable, raises=yes.raises or no.raises)


@dataclass(frozen=True)
class Condition:
    """A test and whether it holds."""

    text: str
    holds: bool

    def __and__(self, other: Condition) -> Condition:
        return Condition(f"AND({self.text},{other.text})", self.holds and other.holds)


def given(cell: Formula) -> Condition:
    """Whether a cell holds a number."""
    return Condition(f"ISNUMBER({cell.text})", isfinite(cell.value))


def equal(a: Formula, b: object) -> Condition:
    right = formula(b)
    return Condition(f"{a.inside(SUM)}={right.inside(SUM)}", a.value == right.value)


def more_than(a: object, b: object) -> Condition:
    left, right = formula(a), formula(b)
    return Condition(f"{left.inside(SUM)}>{right.inside(SUM)}", left.value > right.value)


UFUNCS: Final[dict[Any, Callable[..., Formula]]] = {
    np.add: lambda a, b: a + b,
    np.subtract: lambda a, b: a - b,
    np.multiply: lambda a, b: a * b,
    np.divide: lambda a, b: a / b,
    np.power: lambda a, b: a**b,
    np.minimum: minimum,
    np.maximum: maximum,
    np.floor: whole,
    np.greater_equal: at_least,
}
