"""When it pays back, what it is worth, and what tuning must win to beat its best rival."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy_financial as npf

from pricing.quantity import UNKNOWN, Array, Quantity

Z_95 = 1.96
FINEST = 2.0**50  # shares are told apart to one part in so many; they are sought in such parts
EVENLY = np.linspace(0.0, 1.0, 33)
DISTANCES = 4.0 ** np.arange(13)
CLOSE = np.concatenate([[-FINEST], -DISTANCES[::-1], [0.0], DISTANCES, [FINEST]])  # the ends themselves are tried too
A_TRACE_HKD = 1e-9  # less than this between two shares is no line to follow


def payback_months(cumulative_hkd: Array) -> Quantity:
    """First moment after which cumulative cash stays at or above zero, interpolated inside the month; NaN if never.

    `cumulative_hkd`: (..., horizon + 1), month 0 first, HK$. Returns one number, or one per draw.

    >>> float(payback_months(np.array([-300.0, -100.0, 100.0, 300.0])))
    1.5
    """
    months = cumulative_hkd.shape[-1]
    by_row = cumulative_hkd.reshape(-1, months)
    row = np.arange(len(by_row))
    below = by_row < 0
    last_below = months - 1 - np.argmax(below[:, ::-1], axis=1)  # the last month where none is below
    debt, then = by_row[row, last_below], by_row[row, np.minimum(last_below + 1, months - 1)]
    step = np.where(then > debt, then - debt, 1)
    crossing = np.where(below[row, last_below], last_below - debt / step, 0.0)
    unknowable = below[:, -1] | np.isnan(by_row).any(axis=1)
    found = np.where(unknowable, np.nan, crossing).reshape(cumulative_hkd.shape[:-1])
    return float(found) if found.ndim == 0 else found


def monthly_rate(yearly_rate: Quantity) -> Quantity:
    """(1 + yearly)^(1/12) - 1.

    >>> round(monthly_rate(0.08), 6)
    0.006434
    """
    return (1 + yearly_rate) ** (1 / 12) - 1


def discounted(flows_hkd: Array, yearly_rate: Quantity) -> Array:
    """Each month's flow in today's money; `flows_hkd`: (..., horizon + 1), month 0 first."""
    months = np.arange(flows_hkd.shape[-1])
    return np.asarray(flows_hkd / (1 + monthly_rate(yearly_rate)) ** months)


def npv_hkd(flows_hkd: Array, yearly_rate: float) -> float:
    """Net present value of monthly flows, month 0 not discounted (numpy-financial)."""
    return float(npf.npv(monthly_rate(yearly_rate), flows_hkd))


def irr_yearly(flows_hkd: Array) -> float | None:
    """Yearly internal rate of return, or None where it does not exist (no change of sign, or not a number)."""
    if not (np.any(flows_hkd > 0) and np.any(flows_hkd < 0)):
        return None
    with np.errstate(all="ignore"):
        monthly = float(npf.irr(flows_hkd))
    if not np.isfinite(monthly) or monthly <= -1:
        return None
    return float((1 + monthly) ** 12 - 1)


def roi_pct(net_hkd: float, total_cost_hkd: float) -> float | None:
    """Net at the horizon / total cost, in percent; None where nothing was spent.

    >>> roi_pct(500, 2000)
    25.0
    """
    return net_hkd / total_cost_hkd * 100 if total_cost_hkd > 0 else None


def needed_share(value_of_shares: Callable[[Array], Array], needed_hkd: Array) -> Array:
    """Smallest share sent unchanged (0-1) whose value reaches `needed_hkd`; NaN where even 1 is not enough.

    `needed_hkd`: (entries,). `value_of_shares` takes and gives (entries, shares) and never falls along a row. Finds
    what halving 50 times would, exact to 1e-15, and needs no formula for caps or whole people. Many shares are tried
    at once, in turn spread evenly and close to where a straight line leads, so that a few rounds do.
    """
    needed, row = needed_hkd[:, None], np.arange(len(needed_hkd))[:, None]
    tried, evenly = EVENLY * np.full_like(needed, FINEST), True
    values = value_of_shares(tried / FINEST)
    reachable = values[:, -1:] >= needed
    while True:
        end = 1 + np.argmax(values[:, 1:] >= needed, axis=1)[:, None]  # 1 where none is enough: unreachable
        low, high = tried[row, end - 1], tried[row, end]
        if (high - low <= 1)[reachable].all():
            return np.where(reachable, np.maximum(high, 1) / FINEST, np.nan)[:, 0]  # halving never ends at 0 itself
        evenly = not evenly
        if evenly:
            tried = np.floor(low + (high - low) * EVENLY)
        else:
            line = _share_on_the_line(needed, values[row, end - 1], values[row, end])
            tried = np.clip(np.rint(low + (high - low) * line) + CLOSE, low, high)
        values = value_of_shares(tried / FINEST)


def _share_on_the_line(needed: Array, at_low: Array, at_high: Array) -> Array:
    """Where between two ends (0-1) a straight line meets what is needed."""
    rise = at_high - at_low
    return np.clip(np.nan_to_num((needed - at_low) / np.where(rise > A_TRACE_HKD, rise, np.inf)), 0.0, 1.0)


def drafts_to_see(share: float, lift: float) -> int | None:
    """Drafts to test of each kind before such a lift can be told from chance: ceil(2 p (1 - p) (1.96 / lift)^2).

    >>> drafts_to_see(0.7, 0.10)
    162
    """
    if not lift > 0:
        return None
    return int(np.ceil(round(2 * share * (1 - share) * (Z_95 / lift) ** 2, 9)))


def break_even(at_zero_a: float, slope_a: float, at_zero_b: float, slope_b: float) -> float:
    """Volume at which two straight cost lines meet; NaN where they do not at a positive volume.

    >>> break_even(100, 1, 0, 2)
    100.0
    """
    if slope_a == slope_b:
        return UNKNOWN
    volume = (at_zero_a - at_zero_b) / (slope_b - slope_a)
    return volume if volume > 0 else UNKNOWN
