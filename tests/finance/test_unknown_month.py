"""A month whose price nobody knows is unknown by itself; what adds up stays unknown from there on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
from made_routes import BOOK, TODAY, project, quoted

from calculator.projection import discounted_rows, projection_rows, total_cost_hkd
from pricing.ledger import costs_by_month
from pricing.options import Projection
from pricing.resolve import quantities
from pricing.scenario import parse_scenario


def unknown_in_month_3() -> Projection:
    """2,400 replies x 630 tokens x US$1 a million = US$1.512, at 7.8 HK$11.79 a month; 12 h x 100 before; no saving."""
    stated = {"replies_per_day": 100, "share_drafted_by_ai": 0.8, "instruction_tokens": 600, "hire_pay_basis": "hourly",
              "customer_message_tokens": 30, "engineering_hkd_per_hour": 100, "upkeep_hours_per_month": 0,
              "minutes_per_reply_by_hand": 0, "fx_hkd_per_usd": 7.8}  # fmt: skip
    route = quoted(input_usd_per_mtok=1.0)
    prices = {**route.prices, "input": np.array([1.0, 1.0, np.nan, 1.0])}
    return project("prompting", replace(route, prices=prices), quantities(parse_scenario(stated), BOOK.at(TODAY), 4))


def test_later_months_are_known_and_their_sum_is_not() -> None:
    rows = projection_rows("prompting", "quote", unknown_in_month_3(), TODAY, 4)
    paid = [Decimal("1200.00"), Decimal("11.79"), Decimal("11.79"), None, Decimal("11.79")]
    assert [row.cost_hkd for row in rows] == paid
    assert [row.net_hkd for row in rows] == [None if amount is None else -amount for amount in paid]
    added = [Decimal("-1200.00"), Decimal("-1211.79"), Decimal("-1223.58"), None, None]
    assert [row.cumulative_hkd for row in rows] == added
    assert rows[4].starts == date(2027, 2, 21)


def test_the_money_of_today_follows_the_same_rule() -> None:
    rows = projection_rows("prompting", "quote", unknown_in_month_3(), TODAY, 4)
    # at 21.938% a year: a month is worth the one before less 1/60.0; month 4: 11.79 / 1.21938 ** (4 / 12) = 11.0358
    net, added = zip(*discounted_rows(rows, 21.938), strict=True)
    assert net[0] == Decimal("-1200.00") and net[3] is None and net[4] == Decimal("-11.04")
    assert added[2] is not None and added[3:] == (None, None)


def test_no_total_is_given_over_an_unknown_month() -> None:
    projection = unknown_in_month_3()
    assert total_cost_hkd(projection, 2) == Decimal("1223.58")
    assert total_cost_hkd(projection, 3) is None
    assert costs_by_month(projection, 4)[3:] == [None, Decimal("11.79")]
