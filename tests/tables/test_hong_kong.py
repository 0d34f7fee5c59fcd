"""Hong Kong, WhatsApp and retrieval rows: the day before and the day of every change, and the hire table by hand."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest

from pricing.book import Book, View, default_book

TODAY = date(2026, 11, 21)
BOOK: Book = default_book()
NOW: View = BOOK.at(TODAY)

# id, first day of the change, amount before (None: no row held), amount since
CHANGES = [
    ("hk.minimum-wage", date(2011, 5, 1), None, "28.0"),
    ("hk.minimum-wage", date(2013, 5, 1), "28.0", "30.0"),
    ("hk.minimum-wage", date(2015, 5, 1), "30.0", "32.5"),
    ("hk.minimum-wage", date(2017, 5, 1), "32.5", "34.5"),
    ("hk.minimum-wage", date(2019, 5, 1), "34.5", "37.5"),
    ("hk.minimum-wage", date(2023, 5, 1), "37.5", "40.0"),
    ("hk.minimum-wage", date(2025, 5, 1), "40.0", "42.1"),
    ("hk.minimum-wage", date(2026, 5, 1), "42.1", "43.1"),
    ("hk.minimum-wage.record-cap", date(2023, 5, 1), "15300", "16300"),
    ("hk.minimum-wage.record-cap", date(2025, 5, 1), "16300", "17200"),
    ("hk.minimum-wage.record-cap", date(2026, 5, 1), "17200", None),
    ("hk.mpf.monthly-cap", date(2014, 6, 1), "1250", "1500"),
    ("hk.mpf.maximum-income", date(2014, 6, 1), "25000", "30000"),
    ("hk.mpf.minimum-income", date(2013, 11, 1), None, "7100"),
    ("hk.mpf.offsetting", date(2025, 5, 1), "1", "0"),
    ("hk.statutory-holidays", date(2022, 1, 1), "12", "13"),
    ("hk.statutory-holidays", date(2024, 1, 1), "13", "14"),
    ("hk.statutory-holidays", date(2026, 1, 1), "14", "15"),
    ("hk.statutory-holidays", date(2028, 1, 1), "15", "16"),
    ("hk.statutory-holidays", date(2030, 1, 1), "16", "17"),
    ("hk.continuous-contract.hours-per-week", date(2026, 1, 18), "18", "17"),
    ("hk.continuous-contract.hours-per-four-weeks", date(2026, 1, 18), None, "68"),
    ("hk.worked-days", date(2026, 1, 1), "239", "238"),
    ("hk.fund.bud.cap-per-application", date(2025, 3, 14), None, "800000"),
    ("hk.fund.dtspp.cap", date(2025, 6, 1), "50000", None),
    ("hk.fund.tvp.cap", date(2025, 1, 1), "600000", None),
    ("hk.fund.d-biz.cap", date(2020, 11, 1), "300000", None),
    ("whatsapp.service-message", date(2024, 11, 1), None, "0"),
    ("whatsapp.service-message", date(2026, 10, 1), "0", "0.026"),
    ("whatsapp.utility-message.in-window", date(2025, 7, 1), None, "0"),
    ("whatsapp.utility-message.in-window", date(2026, 10, 1), "0", "0.026"),
    ("whatsapp.free-messages", date(2026, 10, 1), None, "1000"),
    ("retrieval.embedding", date(2024, 5, 2), "0.1", "0.02"),
    ("retrieval.vector-store", date(2026, 6, 9), "20", "20"),
    ("fx.hkd-per-usd", date(2005, 6, 20), None, "7.80"),
]

# id, the day it became public, what a later day was believed to hold before and after; a survey's "later day" is itself
ANNOUNCEMENTS = [
    ("hk.minimum-wage", date(2026, 2, 10), date(2026, 5, 1), "42.1", "43.1"),
    ("hk.statutory-holidays", date(2021, 7, 16), date(2026, 1, 1), "12", "15"),
    ("hk.continuous-contract.hours-per-week", date(2025, 6, 27), date(2026, 1, 18), "18", "17"),
    ("hk.mpf.offsetting", date(2024, 11, 29), date(2025, 5, 1), "1", "0"),
    ("whatsapp.service-message", date(2026, 7, 1), date(2026, 10, 1), "0", "0.026"),
    ("hk.median-hourly-wage", date(2024, 3, 25), date(2024, 3, 25), "77.4", "80.1"),
    ("hk.median-hourly-wage", date(2025, 3, 24), date(2025, 3, 24), "80.1", "82.9"),
    ("hk.hourly-wage.p25", date(2025, 3, 24), date(2025, 3, 24), "54.8", "59.2"),
]

UNKNOWN = [
    "hk.insurance.employees-compensation", "hk.job-ad", "hk.training-hours", "hk.medical-cover", "hk.vendor.day-rate",
    "hk.vendor.government-day-rate", "hk.customer-service-pay", "hk.fund.dtspp.cap", "fx.card-fee",
    "retrieval.qdrant.paid", "retrieval.pgvector.hong-kong", "offered.meta-business-agent",
]  # fmt: skip

RANGES = [
    ("offered.faq-bot", "1000", "3000"),
    ("offered.llm-bot", "5000", "12000"),
    ("hk.monthly-pay.admin-full-time", "15000", "25000"),
    ("hk.monthly-pay.job-fair", "12000", "23000"),
    ("hk.agency-fee.apex", "100", "150"),
    ("hk.agency-fee.sunjob", "100", "120"),
    ("hk.agency-markup.temporary", "15", "30"),
    ("retrieval.pinecone.standard.read", "16", "18"),
    ("retrieval.rerank.cohere-model-vault", "3", "5"),
]

# id, unit, amount as printed
HELD = [
    ("hk.hourly-wage.p5", "hkd_per_hour", "46.1"),
    ("hk.hourly-wage.p10", "hkd_per_hour", "49.3"),
    ("hk.hourly-wage.p25", "hkd_per_hour", "59.2"),
    ("hk.median-hourly-wage", "hkd_per_hour", "82.9"),
    ("hk.hourly-wage.p75", "hkd_per_hour", "131.5"),
    ("hk.hourly-wage.p90", "hkd_per_hour", "209.3"),
    ("hk.hourly-wage.female-median", "hkd_per_hour", "73.2"),
    ("hk.monthly-wage.p10", "hkd_per_month", "10700"),
    ("hk.monthly-wage.median", "hkd_per_month", "20500"),
    ("hk.monthly-wage.p90", "hkd_per_month", "50000"),
    ("hk.mpf.rate", "percent", "5"),
    ("hk.annual-leave", "days", "7"),
    ("hk.severance.total-cap", "hkd", "390000"),
    ("hk.severance.wage-ceiling", "hkd_per_month", "22500"),
    ("hk.engineer.software", "hkd_per_month", "40000"),
    ("hk.fund.ai-subsidy.share", "percent", "70"),
    ("retrieval.embedding", "usd_per_mtok", "0.02"),
    ("retrieval.embedding.openai-3-large", "usd_per_mtok", "0.13"),
    ("retrieval.embedding.gemini-001", "usd_per_mtok", "0.15"),
    ("retrieval.embedding.gemini-2", "usd_per_mtok", "0.20"),
    ("retrieval.embedding.cohere-4", "usd_per_mtok", "0.12"),
    ("retrieval.embedding.voyage-4-large", "usd_per_mtok", "0.12"),
    ("retrieval.embedding.mistral", "usd_per_mtok", "0.10"),
    ("retrieval.vector-store", "usd_per_month", "20"),
    ("retrieval.pgvector.t4g-small", "usd_per_month", "23.36"),
    ("retrieval.openai.file-search", "usd_per_1000_calls", "2.50"),
    ("retrieval.rerank.cohere-4-pro", "usd_per_1000_calls", "2.50"),
    ("whatsapp.service-message", "usd_per_message", "0.026"),
    ("whatsapp.free-messages", "messages_per_month", "1000"),
    ("fx.hkd-per-usd", "hkd_per_usd", "7.80"),
]


def held(row_id: str, on: date) -> Decimal | None:
    """What the book now says of `on`: nothing hidden for having been announced later."""
    return NOW.amount(row_id, on)


def fixed(row_id: str, on: date = TODAY) -> Decimal:
    amount = held(row_id, on)
    assert amount is not None, row_id
    return amount


def number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


@pytest.mark.parametrize(("row_id", "day", "before", "since"), CHANGES)
def test_a_change_starts_on_its_day_and_not_before(
    row_id: str, day: date, before: str | None, since: str | None
) -> None:
    assert held(row_id, day - timedelta(days=1)) == number(before)
    assert held(row_id, day) == number(since)


@pytest.mark.parametrize(("row_id", "public", "day", "before", "since"), ANNOUNCEMENTS)
def test_what_was_not_yet_public_is_not_known(row_id: str, public: date, day: date, before: str, since: str) -> None:
    assert BOOK.at(public - timedelta(days=1)).amount(row_id, day) == Decimal(before)
    assert BOOK.at(public).amount(row_id, day) == Decimal(since)


@pytest.mark.parametrize(("row_id", "unit", "amount"), HELD)
def test_the_amount_is_the_one_printed(row_id: str, unit: str, amount: str) -> None:
    row = NOW.row(row_id)
    assert row is not None
    assert (row.unit, str(row.amount)) == (unit, amount)


@pytest.mark.parametrize("row_id", UNKNOWN)
def test_what_nobody_publishes_is_unknown_with_a_reason(row_id: str) -> None:
    row = NOW.row(row_id)
    assert row is not None and row.amount is None and row.unknown


@pytest.mark.parametrize(("row_id", "low", "high"), RANGES)
def test_a_printed_range_has_no_made_up_middle(row_id: str, low: str, high: str) -> None:
    row = NOW.row(row_id)
    assert row is not None and row.amount is None
    assert (row.low, row.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize("day", [date(2024, 7, 1), date(2025, 5, 1), date(2026, 4, 15), date(2026, 10, 15)])
@pytest.mark.parametrize(
    "row_id",
    ["fx.hkd-per-usd", "hk.minimum-wage", "hk.median-hourly-wage", "hk.hourly-wage.p25", "hk.mpf.rate",
     "hk.mpf.monthly-cap", "hk.statutory-holidays", "hk.annual-leave", "hk.continuous-contract.hours-per-week",
     "retrieval.embedding", "retrieval.vector-store", "retrieval.context-tokens"],
)  # fmt: skip
def test_what_every_estimate_needs_is_known_on_every_date_it_can_be_asked_for(row_id: str, day: date) -> None:
    assert BOOK.at(day).amount(row_id) is not None


def test_a_market_rate_holds_for_its_own_day_only() -> None:
    assert held("fx.market-rate", date(2026, 3, 10)) == Decimal("7.8234")
    assert held("fx.market-rate", date(2026, 3, 11)) is None


def test_the_misprinted_market_rate_is_unknown() -> None:
    # 7.946 was printed beside a day's range of 7.7913 to 7.7962: no such rate exists inside the band of 7.75 to 7.85
    assert held("fx.market-rate", date(2026, 1, 9)) is None


def test_the_rate_is_the_middle_of_the_band() -> None:
    strong, weak = fixed("fx.band.strong"), fixed("fx.band.weak")
    assert (strong + weak) / 2 == fixed("fx.hkd-per-usd") == Decimal("7.8")


def test_the_message_rate_is_the_resellers_less_its_five_percent() -> None:
    # 0.0273 / 1.05 = 0.026
    assert Decimal("0.0273") / Decimal("1.05") == fixed("whatsapp.service-message")


def rounded(value: Decimal, places: str = "1") -> Decimal:
    return value.quantize(Decimal(places), ROUND_HALF_UP)


WORKED_DAYS = 52 * 5 - fixed("hk.statutory-holidays") - fixed("hk.annual-leave")  # 260 - 15 - 7
FULL_TIME_HOURS = WORKED_DAYS * 8
PART_TIME_HOURS = WORKED_DAYS * 4


def mpf(monthly_pay: Decimal) -> Decimal:
    return min(monthly_pay * fixed("hk.mpf.rate") / 100, fixed("hk.mpf.monthly-cap"))


def test_days_and_hours_of_a_five_day_week() -> None:
    assert WORKED_DAYS == 238 == fixed("hk.worked-days")
    assert FULL_TIME_HOURS == 1904 == fixed("hk.worked-hours")
    assert PART_TIME_HOURS == 952


# salary, fee row, then month and hour: MPF only; agency fee over 24 months; severance set aside; a 13th month
FULL_TIME = [
    (15000, "hk.agency-fee.jobs-potential.15000", [("15750", "99.3"), ("16688", "105.2"), ("17521", "110.4"),
                                                    ("18771", "118.3")]),
    (20000, "hk.agency-fee.jobs-potential.15000", [("21000", "132.4"), ("22250", "140.2"), ("23361", "147.2"),
                                                    ("25028", "157.7")]),
    (25000, "hk.agency-fee.jobs-potential.25000", [("26250", "165.4"), ("28125", "177.3"), ("29375", "185.1"),
                                                    ("31458", "198.3")]),
]  # fmt: skip


@pytest.mark.parametrize(("salary", "fee_row", "expected"), FULL_TIME)
def test_full_time_hire(salary: int, fee_row: str, expected: list[tuple[str, str]]) -> None:
    # 15,000: 15,000 + 5% = 15,750; + 15,000 x 150% / 24 = 937.50; + 15,000 x 2/3 / 12 = 833.33; + 15,000 / 12 = 1,250
    pay = Decimal(salary)
    monthly = [pay + mpf(pay)]
    monthly.append(monthly[-1] + pay * fixed(fee_row) / 100 / 24)
    monthly.append(monthly[-1] + min(pay, fixed("hk.severance.wage-ceiling")) * 2 / 3 / 12)
    monthly.append(monthly[-1] + pay / 12)
    found = [(rounded(month), rounded(month * 12 / FULL_TIME_HOURS, "0.1")) for month in monthly]
    assert found == [(Decimal(month), Decimal(hour)) for month, hour in expected]


@pytest.mark.parametrize(("salary", "hour"), [(15000, "198.5"), (20000, "264.7"), (25000, "330.9")])
def test_a_full_salary_for_half_the_hours_doubles_the_hour(salary: int, hour: str) -> None:
    # 15,750 x 12 / 952 = 198.5
    pay = Decimal(salary)
    assert rounded((pay + mpf(pay)) * 12 / PART_TIME_HOURS, "0.1") == Decimal(hour)


PART_TIME = [
    ("hk.minimum-wage", "3735", "3922", "49.4"),
    ("hk.hourly-wage.p25", "5131", "5387", "67.9"),
    ("hk.hourly-pay.suggested", "6067", "6370", "80.3"),
    ("hk.median-hourly-wage", "7185", "7544", "95.1"),
]


@pytest.mark.parametrize(("rate_row", "wage", "with_mpf", "hour"), PART_TIME)
def test_part_time_hire_of_twenty_hours(rate_row: str, wage: str, with_mpf: str, hour: str) -> None:
    # 70 x 20 x 52 / 12 = 6,066.67; x 1.05 = 6,370; x 12 / 952 = 80.29
    pay = fixed(rate_row) * 20 * 52 / 12
    assert rounded(pay) == Decimal(wage)
    assert rounded(pay + mpf(pay)) == Decimal(with_mpf)
    assert rounded((pay + mpf(pay)) * 12 / PART_TIME_HOURS, "0.1") == Decimal(hour)


def test_part_time_multiplier() -> None:
    # 1.05 x (20 x 52 = 1,040 hours paid) / 952 hours worked = 1.1471
    assert rounded(Decimal("1.05") * 1040 / PART_TIME_HOURS, "0.001") == fixed("hk.on-cost.part-time")


@pytest.mark.parametrize("salary", [15000, 25000, 31000, 40000, 55000, 60000])
def test_in_house_hour_follows_from_the_monthly_pay(salary: int) -> None:
    # 40,000: (40,000 + 1,500) x 12 / 1,904 = 261.55, printed as 262
    pay = Decimal(salary)
    assert rounded((pay + mpf(pay)) * 12 / FULL_TIME_HOURS) == fixed(f"hk.hourly-cost.{salary}")


@pytest.mark.parametrize(
    ("row_id", "lowest", "highest"),
    [("law", (15750, 15000), (26250, 25000)), ("agency", (16688, 15000), (28125, 25000)),
     ("severance", (17521, 15000), (29375, 25000)), ("thirteenth-month", (18771, 15000), (31458, 25000))],
)  # fmt: skip
def test_on_cost_in_percent(row_id: str, lowest: tuple[int, int], highest: tuple[int, int]) -> None:
    # 16,688 / 15,000 = 1.1125, so 11.3% on top; 28,125 / 25,000 = 1.125, so 12.5%
    row = NOW.row(f"hk.on-cost.full-time.{row_id}")
    assert row is not None
    percents = [rounded((Decimal(cost) / pay - 1) * 100, "0.1") for cost, pay in (lowest, highest)]
    assert [row.low, row.high] == percents


def test_the_old_and_the_new_continuous_contract_agree_on_four_weeks() -> None:
    # 17 hours x 4 weeks = 68 hours
    assert fixed("hk.continuous-contract.hours-per-week") * 4 == fixed("hk.continuous-contract.hours-per-four-weeks")
