"""Can it be bought: on this date, from this region, by this buyer, and for how long will it be served?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pricing.book import View
from pricing.rules import Evidence, Sold

RANK = {"confirmed": 0, "likely": 1, "unknown": 2, "no": 3}


@dataclass(frozen=True)
class Availability:
    """`buyable`: True, False, or None where nobody could establish it; `code` is the reason that comes first."""

    buyable: bool | None
    code: str
    on: date | None  # the day the reason names, if it names one
    sold: Sold
    served_until: date | None
    closes_on: date | None  # a known day in the future on which new orders stop
    evidence: tuple[Evidence, ...]


def availability(view: View, route_id: str, *, buyer_region: str, new_customer: bool) -> Availability:
    """Reason order: region, closed to all, closed to new customers, end of service (then unknown, likely, open)."""
    sale = view.sale(route_id)
    sold: Sold = "confirmed" if buyer_region == "anywhere" else sale.state if sale else "unknown"
    to_all = view.window(route_id, "closed_to_all")
    to_new = view.window(route_id, "closed_to_new_customers")
    end = view.window(route_id, "served_until")
    as_of = view.as_of
    code, on, buyable = "open", None, True
    used: list[Evidence | None] = [sale if buyer_region != "anywhere" else None, end]
    if sold == "no":
        code, buyable = "not_sold_in_region", False
    elif to_all and to_all.on <= as_of:
        code, on, buyable = "closed_to_all", to_all.on, False
    elif new_customer and to_new and to_new.on <= as_of:
        code, on, buyable = "closed_to_new_customers", to_new.on, False
    elif end and end.on <= as_of:
        code, on, buyable = "service_ended", end.on, False
    elif sold == "unknown":
        return Availability(None, "region_unknown", None, sold, end.on if end else None, None, _found(used))
    elif sold == "likely":
        code = "likely"
    closing = [window.on for window in (to_all, to_new if new_customer else None) if window and window.on > as_of]
    return Availability(
        buyable, code, on, sold, end.on if end else None, min(closing, default=None), _found([*used, to_all, to_new])
    )


def _found(evidence: list[Evidence | None]) -> tuple[Evidence, ...]:
    return tuple(each for each in evidence if each is not None)
