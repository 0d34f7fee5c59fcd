"""When it pays back, what it is worth, and what tuning must win to beat its best rival."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy_financial as npf

from pricing.quantity import UNKNOWN, Array, Quantity

Z_95 = 1.96
FINEST = 2.0**50  # shares are told apart to one part in so many, and counted in them while one is sought
ROUGH_HALVINGS = 5  # leave caps and other bends outside before a straight line is followed
ROUGHLY, FEW = 2**ROUGH_HALVINGS, 8
CLOSE = np.array([-512.0, -16.0, 15.0, 512.0])  # around where the line leads, in parts
LEAST_IRR = -0.99
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


def irr_yearly(flows_hkd: Array) -> float | None:
    """Yearly internal rate of return, or None where it does not exist (no change of sign, or not a number).

    None too below -99%: that says no more than that nearly all is lost, and spreadsheets find no such rate.
    """
    monthly = irr_monthly(flows_hkd)
    yearly = None if monthly is None else (1 + monthly) ** 12 - 1
    return None if yearly is None or yearly < LEAST_IRR else yearly


def irr_monthly(flows_hkd: Array) -> float | None:
    """The same a month, as far down as -100%."""
    if not (np.any(flows_hkd > 0) and np.any(flows_hkd < 0)):
        return None
    with np.errstate(all="ignore"):
        monthly = float(npf.irr(flows_hkd))
    return monthly if np.isfinite(monthly) and monthly > -1 else None


def roi_pct(net_hkd: float, total_cost_hkd: float) -> float | None:
    """Net at the horizon / total cost, in percent; None where nothing was spent.

    >>> roi_pct(500, 2000)
    25.0
    """
    return net_hkd / total_cost_hkd * 100 if total_cost_hkd > 0 else None


def needed_share(value_of_shares: Callable[[Array], Array], needed_hkd: Array) -> Array:
    """Smallest share sent unchanged (0-1) whose value reaches `needed_hkd`; NaN where even 1 is not enough.

    `needed_hkd`: (entries,). `value_of_shares` takes and gives (entries, shares) and never falls along a row. Finds
    what halving 50 times would, exact to 1e-15, and needs no formula for caps or whole people. The space between two
    ends is split evenly and, now and then, close to where a straight line leads: most of the fifty are spared. For few
    entries many shares are tried at once, as a call costs more than what it works out.
    """
    needed, row = needed_hkd[:, None], np.arange(len(needed_hkd))[:, None]
    parts, each_turn = (ROUGHLY, 1) if len(needed_hkd) <= FEW else (2, ROUGH_HALVINGS)
    evenly, turn = np.arange(1, parts) / parts, 0
    ends = np.array([0.0, FINEST]) + np.zeros_like(needed)
    worth = value_of_shares(ends / FINEST)
    reachable = worth[:, 1:] >= needed
    while ((ends[:, 1:] - ends[:, :1])[reachable] > 1).any():
        low, width = ends[:, :1], ends[:, 1:] - ends[:, :1]
        if turn % (each_turn + 1) < each_turn:
            tried = np.floor(low + width * evenly)
        else:
            guess = np.rint(low + width * _on_the_line(worth, needed))
            tried = np.minimum(np.maximum(guess + CLOSE, low), ends[:, 1:])
        turn += 1
        values = value_of_shares(tried / FINEST)
        short = (values < needed).sum(axis=1)[:, None] + [0, 1]  # the last that is not enough, and the next
        ends = np.concatenate([low, tried, ends[:, 1:]], axis=1)[row, short]
        worth = np.concatenate([worth[:, :1], values, worth[:, 1:]], axis=1)[row, short]
    return np.where(reachable, np.maximum(ends[:, 1:], 1) / FINEST, np.nan)[:, 0]  # halving never ends at 0 itself


def _on_the_line(at_ends_hkd: Array, needed_hkd: Array) -> Array:
    """How far between two ends (0-1) a straight line meets what is needed."""
    rise = at_ends_hkd[:, 1:] - at_ends_hkd[:, :1]
    return np.clip((needed_hkd - at_ends_hkd[:, :1]) / np.where(rise > A_TRACE_HKD, rise, np.inf), 0.0, 1.0)


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
