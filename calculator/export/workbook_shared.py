"""The quantities that hold for all options, each one cell with a name: the hire, the replies, shares, rates."""

from __future__ import annotations

from calculator.export.workbook_formula import (
    Condition,
    Formula,
    choose,
    formula,
    given,
    maximum,
    minimum,
    more_than,
    name,
    traced,
)
from calculator.export.workbook_inputs import TESTED_LOW, Inputs, derive_plain
from calculator.export.workbook_prices import PriceList, or_unknown
from pricing import hire, resolve
from pricing.drivers import drivers
from pricing.estimate import Estimate
from pricing.quantity import pct
from pricing.scenario import PASTE_LIMIT_TOKENS, inputs

UNTESTED = "untested_sent_as_is_pct"


class Shared:
    """Named cells in the order in which they are worked out."""

    def __init__(self, estimate: Estimate, cells: Inputs, prices: PriceList) -> None:
        self.estimate, self.cells, self.prices = estimate, cells, prices
        self.quantities: dict[str, Formula] = {}
        derive_plain(cells)
        self._exchange()
        self._hire()
        self._shares()
        self._facts()

    def __getitem__(self, wanted: str) -> Formula:
        return name(wanted, self.quantities[wanted])

    def add(self, wanted: str, found: Formula) -> Formula:
        self.quantities[wanted] = found
        return self[wanted]

    def _book(self, wanted: str, row_id: str) -> Formula:
        return self.add(wanted, or_unknown(self.prices.shared(row_id, self.estimate.as_of)))

    def _exchange(self) -> None:
        n = self.cells.named
        fx = self.cells.derive("fx_hkd_per_usd", self._book("book_hkd_per_usd", resolve.FX))
        self.add("hkd_per_usd_paid", fx * (1 + n.card_fee_pct / 100))
        rate = f"(1+{n.discount_rate_pct.text}/100)^(1/12)-1"
        self.add("monthly_discount_rate", Formula(rate, (1 + n.discount_rate_pct.value / 100) ** (1 / 12) - 1))
        self._book("embedding_usd_per_mtok", resolve.EMBEDDING)

    def _hire(self) -> None:
        n = self.cells.named
        hourly = traced(hire.monthly_pay_hkd, n.hire_hourly_pay_hkd, n.hire_hours_per_week)
        basis = self.cells.is_choice("hire_pay_basis", "hourly")
        pay = self.add("hire_pay_hkd_per_month", choose(basis, hourly, n.hire_monthly_pay_hkd))
        rate, cap = self._book("mpf_rate_pct", resolve.MPF_RATE), self._book("mpf_cap_hkd", resolve.MPF_CAP)
        mpf = self.add("mpf_hkd_per_month", traced(hire.mpf_hkd_per_month, pay, traced(pct, rate), cap))
        cost = traced(
            hire.monthly_hire_hkd,
            pay,
            mpf,
            n.hire_recruitment_fee_hkd,
            n.hire_tenure_months,
            n.hire_insurance_hkd_per_year,
        )
        monthly = self.add("hire_hkd_per_month", cost)
        yearly = self.add("worked_hours_per_year", self._worked_hours())
        self.add("worked_hours_per_month", maximum(formula(0), yearly) / hire.MONTHS_PER_YEAR)
        hourly_cost = self.add("hkd_per_worked_hour", traced(hire.hkd_per_worked_hour, monthly, yearly))
        self.cells.derive("data_preparation_hkd_per_hour", hourly_cost)

    def _worked_hours(self) -> Formula:
        """Under a continuous contract holidays and leave are paid and not worked."""
        n = self.cells.named
        weekly = self._book("continuous_hours_per_week", resolve.CONTINUOUS_WEEK)
        four_weekly = self._book("continuous_hours_per_four_weeks", resolve.CONTINUOUS_FOUR_WEEKS)
        off = self._book("statutory_holidays", resolve.HOLIDAYS) + self._book("annual_leave_days", resolve.LEAVE)
        hours = n.hire_hours_per_week
        holds = hours.value >= weekly.value or hours.value * hire.WEEKS_IN_FOUR >= four_weekly.value
        test = f"OR({hours.text}>={weekly.text},{hours.text}*{hire.WEEKS_IN_FOUR}>={four_weekly.text})"
        paid_off = self.add("paid_days_off", choose(Condition(test, holds), off, 0))
        return traced(hire.worked_hours_per_year, hours, n.hire_days_per_week, paid_off, True)

    def _shares(self) -> None:
        """Shares of drafts sent unchanged, and the same at the low end of their range."""
        n = self.cells.named
        tested = more_than(n.drafts_tested, 0)
        as_is = self.add(
            "sent_as_is", choose(tested, n.drafts_sent_as_is / n.drafts_tested, traced(pct, n.untested_sent_as_is_pct))
        )
        tuned = self.cells.derive("tuned_drafts_sent_as_is_pct", as_is * 100)
        stated = given(self.cells.stated("tuned_drafts_sent_as_is_pct"))
        tuned_as_is = self.add("tuned_sent_as_is", choose(stated, traced(pct, tuned), as_is))
        about = inputs()[UNTESTED]
        moved = n.untested_sent_as_is_pct * formula(about.low) / formula(about.default)
        found = self._tested_low()
        low = self.add("low_sent_as_is", choose(tested, minimum(traced(pct, found), as_is), traced(pct, moved)))
        self.add("low_tuned_sent_as_is", choose(stated, maximum(formula(0), tuned_as_is - (as_is - low)), low))

    def _tested_low(self) -> Formula:
        """Low end of what so many tested drafts can tell; as entered, for no spreadsheet draws it as we do."""
        driver = next((each for each in drivers(self.estimate) if each.kind == "tested"), None)
        low = driver.low if driver else inputs()[UNTESTED].low or 0.0
        return self.cells.measure(TESTED_LOW, "percent", low)

    def _facts(self) -> None:
        n = self.cells.named
        documents = self.cells.is_choice("needs_company_facts", "documents")
        self.add("facts_in_use_tokens", choose(documents, n.facts_tokens, 0))
        long = documents & more_than(n.facts_tokens, PASTE_LIMIT_TOKENS)
        self.add("facts_are_long", choose(long, 1, 0))
