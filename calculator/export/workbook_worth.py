"""The figures of each option over the horizon: totals, payback, NPV, IRR; as formulas, with our own as values."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan, nan
from typing import Final

import numpy as np

from calculator.export.csv_export import ITEMS
from calculator.export.workbook_values import Column, Months
from pricing.choose import FIRST_YEAR
from pricing.payback import LEAST_IRR, irr_monthly, payback_months

NEVER, NO_RATE = "never", "none"
LEAST_MONTHLY: Final = -0.9  # below this a spreadsheet finds none
GUESSES: Final = (
    0.1,
    -0.1,
    1,
    -0.3,
    10,
    -0.6,
    -0.8,
    -0.9,
)  # monthly rates to start looking for the IRR from, after a better one
Value = float | str  # a word of the workbook by its name, where there is no number


@dataclass(frozen=True)
class Figure:
    """One cell of the summary: its formula and what it shows. `form`: how it is written."""

    text: str
    value: Value
    form: str


@dataclass(frozen=True)
class Case:
    """One option in one case ("" or "low_"): where its figures stand."""

    months: Months
    case: str
    horizon: int

    def cells(self, column: str, rows: str = "horizon_months+1") -> str:
        name = self.name(column)
        return f"INDEX({name},1):INDEX({name},{rows})"

    def name(self, column: str) -> str:
        """Defined name of a column of the option: its months from 0 on."""
        own = column if column == "cost" else f"{self.case}{column}"
        return f"{own}_{self.months.option.option}"

    def values(self, column: str) -> Column:
        return self.months.columns[column if column == "cost" else f"{self.case}{column}"]

    @property
    def ended(self) -> bool:
        """A tuned service that is over pays nothing back, whatever it would cost."""
        return self.months.option.option == "fine_tuning" and self.months.option.route.ended


def known(value: float) -> Value:
    return "unknown" if isnan(value) else value


def costs(case: Case, sheet_cells: str, full_hours: str) -> dict[str, Figure]:
    """What it costs. `sheet_cells`: the running items of month 1; `full_hours`: hours freed a month at full use."""
    cost, columns = case.values("cost"), case.months.columns
    running = [columns[item][1] for item in ITEMS[8:-2]]
    first_year = case.cells("cost", str(FIRST_YEAR + 1))
    freed = "low_hours_freed_full" if case.case else "hours_freed_full"
    return {
        "upfront": Figure(f"INDEX({case.name('cost')},1)", known(cost[0]), "hkd"),
        "each_month": Figure(_sum(sheet_cells, str(len(running))), known(round(sum(running), 2)), "hkd"),
        "first_year": Figure(_sum(first_year, str(FIRST_YEAR + 1)), known(_total(cost, FIRST_YEAR)), "hkd"),
        "total_cost": Figure(_total_text(case, "cost"), known(_total(cost, case.horizon)), "hkd"),
        "hours_a_month": Figure(f"INDEX({freed},{full_hours})", nan, "hours"),
        "total_saving": Figure(_total_text(case, "saving"), known(_total(case.values("saving"), case.horizon)), "hkd"),
    }


def worth(case: Case, counted: str, below: str, below_discounted: str, monthly: str) -> dict[str, Figure]:
    """What it is worth, in cash ("") or counting time ("_counted").

    `below…`: cells with the last month below zero; `monthly`: the cell with the month's rate of return.
    """
    horizon, net = case.horizon, case.values(f"net{counted}")[: case.horizon + 1]
    total, today = case.values(f"cumulative{counted}"), case.values(f"cumulative_discounted{counted}")
    at_end = f"INDEX({case.name(f'cumulative{counted}')},horizon_months+1)"
    npv = f"INDEX({case.name(f'cumulative_discounted{counted}')},horizon_months+1)"
    return {
        f"net{counted}": Figure(at_end, known(total[horizon]), "hkd"),
        f"payback{counted}": _payback(case, f"cumulative{counted}", below),
        f"discounted_payback{counted}": _payback(case, f"cumulative_discounted{counted}", below_discounted),
        f"npv{counted}": Figure(npv, known(today[horizon]), "hkd"),
        f"irr{counted}": _yearly(case, f"net{counted}", monthly, _monthly(net)),
        f"monthly_irr{counted}": Figure(_irr_text(case, f"net{counted}"), _monthly(net), "rate"),
    }


def last_below(case: Case, column: str) -> Figure:
    """The last month up to the horizon with less than nothing; -1 if there is none."""
    name = case.name(column)
    values = case.values(column)[: case.horizon + 1]
    last = max((month for month, value in enumerate(values) if value < 0), default=-1)
    return Figure(f"SUMPRODUCT(MAX(({name}<0)*(months<=horizon_months)*(months+1)))-1", float(last), "count")


def _payback(case: Case, column: str, below: str) -> Figure:
    name = case.name(column)
    if case.ended:
        return Figure(NEVER, NEVER, "months")
    crossing = f"{below}-INDEX({name},{below}+1)/(INDEX({name},{below}+2)-INDEX({name},{below}+1))"
    text = f"IF({below}<0,0,IF({below}=horizon_months,never,{crossing}))"
    text = f"IF(COUNT({case.cells(column)})=horizon_months+1,{text},unknown)"
    values = case.values(column)[: case.horizon + 1]
    found = float(payback_months(np.array(values)))
    value: Value = found if not isnan(found) else "unknown" if any(map(isnan, values)) else NEVER
    return Figure(text, value, "months")


def _monthly(net: Column) -> Value:
    if any(map(isnan, net)):
        return "unknown"
    found = irr_monthly(np.array(net))
    return found if found is not None and found > LEAST_MONTHLY else NO_RATE


def _yearly(case: Case, column: str, cell: str, monthly: Value) -> Figure:
    """A year's rate, once it is checked that the month's brings the flows to nothing: a search may end elsewhere."""
    flows, name, yearly = case.cells(column), case.name(column), f"(1+{cell})^12-1"
    left = f"ABS(INDEX({name},1)+NPV({cell},INDEX({name},2):INDEX({name},horizon_months+1)))"
    off = f"OR({yearly}<{LEAST_IRR},{left}>0.000001*(MAX({flows})-MIN({flows})))"
    text = f"IF(ISNUMBER({cell}),IF({off},{NO_RATE},{yearly}),{cell})"
    if isinstance(monthly, str):
        return Figure(text, monthly, "rate")
    value = (1 + monthly) ** 12 - 1
    return Figure(text, NO_RATE if value < LEAST_IRR else value, "rate")


def _irr_text(case: Case, column: str) -> str:
    """A month's rate. A spreadsheet has to be told where to start looking: all that comes back against all that is
    paid at the start, as if half way through, is near the rate."""
    flows, first, text = case.cells(column), f"INDEX({case.name(column)},1)", NO_RATE
    near = f"MAX(0.01,1-SUM({flows})/{first})^(2/(horizon_months+1))-1"
    for guess in (*map(str, reversed(GUESSES)), near):
        text = f"IFERROR(IRR({flows},{guess}),{text})"
    text = f"IF(AND(MAX({flows})>0,MIN({flows})<0),{text},{NO_RATE})"
    return f"IF(COUNT({flows})=horizon_months+1,{text},unknown)"


def _sum(cells: str, count: str) -> str:
    return f"IF(COUNT({cells})={count},ROUND(SUM({cells}),2),unknown)"


def _total_text(case: Case, column: str) -> str:
    return _sum(case.cells(column), "horizon_months+1")


def _total(amounts: Column, months: int) -> float:
    return round(sum(amounts[: months + 1]), 2)
