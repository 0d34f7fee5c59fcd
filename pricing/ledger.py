"""The months as amounts of money: each to the cent, totals added from these, so that anyone can add them up again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from math import isnan

import numpy as np

from pricing.options import Projection
from pricing.payback import discounted
from pricing.quantity import UNKNOWN, Array, Quantity

WIDE = Context(prec=400, rounding=ROUND_HALF_UP)  # any float has fewer digits before its point; 28 would not do
CENT, NOTHING = Decimal("0.01"), Decimal("0.00")


def exact(value: float | Decimal) -> Decimal:
    """The decimal a float stands for: what binary sums leave behind the ninth place is not part of the number."""
    return value if isinstance(value, Decimal) else Decimal(repr(round(float(value), 9)))


def cents(amount: float | Decimal) -> Decimal:
    """Half-up to the cent.

    >>> cents(1.005), cents(-0.125)
    (Decimal('1.01'), Decimal('-0.13'))
    """
    return exact(amount).quantize(CENT, context=WIDE)


def cents_by_month(hkd: Quantity, months: int) -> list[Decimal | None]:
    """One amount a month, each to the cent; what is alike in all months is rounded once. None: unknown."""
    amounts = np.asarray(hkd, dtype=float).ravel()[:months].tolist()
    rounded = {value: None if isnan(value) else cents(value) for value in set(amounts)}
    found = [rounded[value] for value in amounts]
    return found if len(found) == months else found * months


def sum_of(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """What amounts add up to; unknown where one of them is."""
    total = NOTHING
    for amount in amounts:
        if amount is None:
            return None
        total += amount
    return total


def added_up(amounts: Iterable[Decimal | None]) -> list[Decimal | None]:
    """Running totals; unknown from the first unknown amount on.

    >>> added_up([Decimal("-3.00"), Decimal("1.25"), None, Decimal("9.00")])
    [Decimal('-3.00'), Decimal('-1.75'), None, None]
    """
    found: list[Decimal | None] = []
    total: Decimal | None = NOTHING
    for amount in amounts:
        total = None if total is None or amount is None else total + amount
        found.append(total)
    return found


def costs_by_month(projection: Projection, months: int) -> list[Decimal | None]:
    """Month 0 to `months`: what the lines of the month add up to, HK$; a month with an unknown line is unknown."""
    once = sum_of(amount for cost in projection.once.values() for amount in cents_by_month(cost.hkd, 1))
    lines = [cents_by_month(cost.hkd, months) for cost in projection.each_month.values()]
    return [once, *(sum_of(line[month] for line in lines) for month in range(months))]


def nets_by_month(projection: Projection, months: int) -> list[Decimal | None]:
    """Month 0 to `months`: the value of time, or the cash where it is cash, less what the lines add up to, HK$."""
    gains = [NOTHING, *cents_by_month(projection.value_hkd, months)]
    return less(gains, costs_by_month(projection, months))


def less(gains: Iterable[Decimal | None], costs: Iterable[Decimal | None]) -> list[Decimal | None]:
    """Gain less cost, month by month."""
    each = zip(gains, costs, strict=True)
    return [None if gain is None or cost is None else gain - cost for gain, cost in each]


def discounted_by_month(amounts: Sequence[Decimal | None], yearly_rate: float) -> list[Decimal | None]:
    """Amounts of the months 0, 1, 2 … in the money of month 0, each to the cent."""
    return cents_by_month(discounted(floats(amounts), yearly_rate), len(amounts))


def floats(amounts: Iterable[Decimal | None]) -> Array:
    return np.array([UNKNOWN if amount is None else float(amount) for amount in amounts])
