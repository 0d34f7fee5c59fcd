"""A route with its prices put in: one number a field, or one a month where a known change falls inside the horizon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import numpy as np

from pricing.availability import Availability, availability
from pricing.book import View
from pricing.calendar import full_months_until, month_start
from pricing.quantity import UNKNOWN, Quantity, known
from pricing.rules import Route, Row
from pricing.scenario import CustomRoute
from pricing.tokens import default_epochs

FOREVER = float("inf")
MUST_BE_KNOWN = ("training", "input", "output", "hosting", "window_hosting", "window_minutes", "storage", "gpu",
                 "gpu_training_speed", "gpu_setup", "minimum_job")  # fmt: skip
# What an absent field means in a formula: not charged (0), no limit, no discount.
NEUTRAL = {"example_token_limit": FOREVER, "cache_minimum": FOREVER, "gpu_training_speed": FOREVER}


@dataclass(frozen=True)
class Terms:
    """What the formulas take of a route: US$ prices, epochs, token ratio, months served. NaN is unknown.

    One route: each a float or an array of months (months,). Many routes, or draws: (routes, 1) or (routes, months).
    """

    prices: Mapping[str, Quantity]
    epochs: Quantity
    token_ratio: Quantity
    served_months: Quantity

    def price(self, field: str) -> Quantity:
        found = self.prices.get(field)
        if found is not None:
            return found
        return self.price("input") if field == "cache_write" else NEUTRAL.get(field, 0.0)

    def evaluations(self) -> Quantity:
        """Evaluations of the validation set that are billed: the vendor's number, else one an epoch."""
        stated = self.prices.get("evaluations", UNKNOWN)
        return np.where(np.isnan(stated), self.epochs, stated)

    def scaled(self, factors: Mapping[str, Quantity]) -> Terms:
        """The same terms with prices multiplied, for the draws."""
        return replace(self, prices={field: price * factors.get(field, 1.0) for field, price in self.prices.items()})


@dataclass(frozen=True)
class PricedRoute:
    """Prices in US$ by field of ROUTE_FIELDS; a field that is absent is not charged; NaN is unknown."""

    id: str
    name: str
    model: str
    provider: str  # its name, as people know it
    use: str
    prices: Mapping[str, Quantity]
    rows: Mapping[str, Row | None]  # field -> row in force on as_of; None where none is
    row_ids: Mapping[str, str]
    availability: Availability
    cantonese: str
    served_months: float  # whole months from as_of during which it is served; FOREVER: no end known; -1: ended
    custom: bool = False
    method: str = "sft"
    encoding: str = "ratio"

    @cached_property
    def unknown(self) -> tuple[str, ...]:
        """Fields that decide a total and that nobody could price."""
        return tuple(field for field in MUST_BE_KNOWN if field in self.prices and not known(self.prices[field]))

    def epochs(self, stated: int | None, examples: int) -> int:
        """The stated epochs, else the provider's own rule, else the cookbook's."""
        if stated is not None:
            return stated
        if "small_set_below" in self.prices and examples < self._first("small_set_below"):
            return int(self._first("epochs_small_set"))
        if "epochs_default" in self.prices:
            return int(self._first("epochs_default"))
        return default_epochs(examples)

    @property
    def use_rules(self) -> tuple[object, ...]:
        """All that `terms` looks at beside the prices themselves: routes equal in it are used alike."""
        fields = ("small_set_below", "epochs_small_set", "epochs_default", "tokens_vs_o200k_latin",
                  "tokens_vs_o200k_chinese")  # fmt: skip
        stated = (self._first(field) if field in self.prices else None for field in fields)
        return (*stated, self.encoding, self.custom, self.served_months)

    def token_ratio(self, chinese_share: float | None) -> float:
        """Tokens against o200k by script, where a dataset was counted and the vendor's tokenizer is not public."""
        if chinese_share is None or self.encoding != "ratio" or self.custom:
            return 1.0
        latin, chinese = self._first("tokens_vs_o200k_latin"), self._first("tokens_vs_o200k_chinese")
        return latin * (1 - chinese_share) + chinese * chinese_share

    def _first(self, field: str) -> float:
        value = self.prices.get(field, 1.0)
        return float(np.ravel(value)[0]) if isinstance(value, np.ndarray) else float(value)

    def terms(self, stated_epochs: int | None, examples: int, chinese_share: float | None) -> Terms:
        """As a scenario uses it. A service that has ended is priced as if it went on: what it would cost."""
        epochs = self.epochs(stated_epochs, examples)
        served = FOREVER if self.ended else self.served_months
        return Terms(self.prices, epochs, self.token_ratio(chinese_share), served)

    @property
    def ended(self) -> bool:
        return self.served_months < 0


def price_route(view: View, route: Route, buyer_region: str, new_customer: bool, months: int) -> PricedRoute:
    """Put the book's prices into `route` for `months` months from the view's day."""
    on = [month_start(view.as_of, month) for month in range(1, months + 1)]
    prices = {field: _price(view, row_id, on) for field, row_id in route.rows.items()}
    _cautious_rules(prices)
    if route.method == "rft":
        prices["training"] = UNKNOWN  # billed by the hour of a job whose length nobody can say beforehand
    open_to = availability(view, route.id, buyer_region=buyer_region, new_customer=new_customer)
    end = open_to.served_until
    return PricedRoute(
        id=route.id,
        name=route.name,
        model=route.model,
        provider=view.book.provider_names[view.book.provider_of[route.id]],
        use=route.use,
        prices=prices,
        rows={field: view.row(row_id) for field, row_id in route.rows.items()},
        row_ids=route.rows,
        availability=open_to,
        cantonese=view.cantonese_level(route.id),
        served_months=FOREVER if end is None else _served_months(view.as_of, end, months),
        method=route.method,
        encoding=route.encoding,
    )


def _cautious_rules(prices: dict[str, Quantity]) -> None:
    """Where nobody could find a rule or a discount: no discount, no limit, validation billed at every epoch."""
    sold = "cached_input" in prices
    if not sold or not all(known(prices.get(field, 0.0)) for field in ("cached_input", "cache_write")):
        for field in ("cached_input", "cache_write", "cache_minimum"):  # without a minimum nothing is cached
            prices.pop(field, None)
    if "cached_input" in prices and not known(prices.get("cache_minimum", UNKNOWN)):
        prices["cache_minimum"] = FOREVER
    for rule in ("example_token_limit", "evaluations", "epochs_default", "small_set_below", "epochs_small_set"):
        if rule in prices and not known(prices[rule]):
            del prices[rule]
    if not known(prices.get("validation_billed", 0.0)):
        prices["validation_billed"] = 1.0


def _served_months(as_of: date, end: date, months: int) -> float:
    if end <= as_of:
        return -1
    served = full_months_until(as_of, end, months + 1)
    return FOREVER if served > months else served


def _price(view: View, row_id: str, on: list[date]) -> Quantity:
    if not view.changes_after([row_id]):
        return _number(view, row_id, view.as_of)
    return np.array([_number(view, row_id, day) for day in on])


def _number(view: View, row_id: str, on: date) -> float:
    amount = view.amount(row_id, on)
    return UNKNOWN if amount is None else float(amount)


def no_route(use: str) -> PricedRoute:
    """What stands for a route on a day on which the book holds none: nothing known, nothing to buy."""
    nothing = Availability(False, "no_route", None, "unknown", None, None, ())
    prices = dict.fromkeys(("training", "input", "output"), UNKNOWN)
    return PricedRoute(
        id="", name="–", model="", provider="–", use=use, prices=prices, rows={}, row_ids={}, availability=nothing,
        cantonese="none", served_months=FOREVER, custom=True,
    )  # fmt: skip


def price_custom(custom: CustomRoute) -> PricedRoute:
    """A vendor's own quote as a route: open, "your figure", to be confirmed with the vendor like any likely one."""
    quoted = {
        "training": custom.training_usd_per_mtok,
        "input": custom.input_usd_per_mtok,
        "cached_input": custom.cached_input_usd_per_mtok,
        "output": custom.output_usd_per_mtok,
        "hosting": custom.hosting_usd_per_hour,
        "storage": custom.storage_usd_per_month,
        "minimum_job": custom.minimum_job_usd,
        "validation_billed": float(custom.validation_billed),
        "evaluations": None if custom.evaluations == "epochs" else custom.evaluations,
    }
    prices: dict[str, Quantity] = {field: value for field, value in quoted.items() if value is not None}
    for needed in ("training", "input", "output"):
        prices.setdefault(needed, UNKNOWN)
    if "cached_input" in prices:
        prices["cache_minimum"] = 0.0  # a quote states its own discount
    return PricedRoute(
        id=custom.id, name=custom.id, model=custom.id, provider=custom.id, use="tuning", prices=prices, rows={},
        row_ids={}, availability=Availability(True, "your_figure", None, "likely", None, None, ()), cantonese="none",
        served_months=FOREVER, custom=True,
    )  # fmt: skip
