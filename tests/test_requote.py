"""An old quote priced again: equal to the cent on its day, and a difference whose parts are worked out by hand."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_books import with_corrected_price, with_new_price, with_new_rate

from calculator.export.json_export import estimate_data
from calculator.export.replay import replay_data
from calculator.export.requote_export import requote_data, requote_text
from calculator.old_quote import quote_of_bytes
from calculator.quoted import FIGURES, Money, OldQuote, figures_hkd
from calculator.report import Report
from calculator.requote import PARTS, Difference, Requote, split
from calculator.requote_report import RequoteReport
from calculator.run import estimate_with
from calculator.sample import sample_counts, sample_scenario
from calculator.text import LANGS, Lang
from calculator.text.money import exact
from pricing.book import Book, default_book
from pricing.estimate import estimate
from pricing.scenario import parse_scenario

THEN, TODAY = date(2026, 9, 1), date(2026, 11, 21)
# 10,000 replies a day x 30 days x 0.8 drafted by AI = 240,000 a month; 600 + 30 = 630 tokens in and 80 out of each:
# 151.2 million in, 19.2 million out. Qwen3.7-Flash: in US$0.03, out US$0.13 a million. Upkeep 1 h x HK$100.
BUSY: dict[str, Any] = {
    "replies_per_day": 10_000, "prompting_route": "alibaba.qwen3.7-flash", "data_preparation_hkd_per_hour": 100,
}  # fmt: skip


@cache
def exported(as_of: date, values: str = json.dumps(BUSY), lang: Lang = "en") -> dict[str, Any]:
    found = estimate(parse_scenario(json.loads(values)), default_book(), as_of)
    return estimate_data(Report(found, lang))


def old_quote(as_of: date = THEN, **stated: Any) -> OldQuote:
    data = exported(as_of, json.dumps(BUSY | stated))
    return quote_of_bytes("old.json", json.dumps(data).encode(), default_book())


def of(found: Requote, option: str, figure: str) -> Difference:
    return next(each for each in found.differences if (each.option, each.figure) == (option, figure))


def running(found: Requote) -> Difference:
    return of(found, "prompting", "running_hkd_per_month")


def parts(each: Difference) -> list[Money]:
    return [each.parts[part] for part in PARTS]


def cents(*amounts: str) -> list[Decimal]:
    return [Decimal(amount) for amount in amounts]


# --- the way between two figures


def test_steps_by_hand() -> None:
    # 100 -> 90 is -10; 90 -> unknown is not told apart; 90 -> 130 is +40, and -10 + 40 = 130 - 100
    assert split([Decimal(100), Decimal(90), None, Decimal(130)]) == (Decimal(-10), None, Decimal(40))
    assert split([None, Decimal(5), Decimal(7)]) == (None, Decimal(2))


money = st.decimals(-(10**9), 10**9, places=2)


@given(money, st.lists(st.none() | money, max_size=6), money)
def test_steps_add_up_whatever_is_unknown_between(first: Decimal, between: list[Money], last: Decimal) -> None:
    steps = split([first, *between, last])
    assert sum((step for step in steps if step is not None), Decimal(0)) == last - first


CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "replies_per_day": st.floats(1, 5_000), "reply_tokens": st.floats(1, 500), "fx_hkd_per_usd": st.floats(7, 9),
        "hire_hourly_pay_hkd": st.floats(45, 120), "horizon_months": st.sampled_from([6, 24, 36]),
        "needs_company_facts": st.sampled_from(["none", "documents", "live"]), "facts_tokens": st.just(30_000),
        "buyer_region": st.sampled_from(["HK", "anywhere"]), "fine_tuning_route": st.just("cheapest_buyable"),
    },
)  # fmt: skip
DAYS = st.sampled_from([date(2025, 5, 15), date(2026, 4, 15), date(2026, 8, 15), TODAY, date(2027, 3, 1)])


@settings(max_examples=20, deadline=None)
@given(old=CHANGES, new=CHANGES, then=DAYS, now=DAYS)
def test_the_parts_add_up_to_the_cent(old: dict[str, Any], new: dict[str, Any], then: date, now: date) -> None:
    found = Requote(recorded(old, then), default_book(), now, new)
    assert found.same_to_the_cent
    for each in found.differences:
        told = [amount for amount in parts(each) if amount is not None]
        assert each.whole is None or sum(told, Decimal(0)) == each.whole
        if each.same_services is not None and each.other_services is not None:
            assert each.same_services + each.other_services == each.parts["price"]


def recorded(values: dict[str, Any], as_of: date) -> OldQuote:
    """A quote as an export would hold it."""
    replay = replay_data(estimate(parse_scenario(values), default_book(), as_of))["replay"]
    figures = {option: {name: None if amount is None else exact(amount) for name, amount in each.items()}
               for option, each in replay["figures"].items()}  # fmt: skip
    return OldQuote("export", replay["scenario"], as_of, recorded=figures)


# --- each part by hand


def test_an_old_export_comes_out_again_and_nothing_has_changed() -> None:
    found = Requote(old_quote(), default_book(), TODAY)
    # 151.2 x 0.03 + 19.2 x 0.13 = 4.536 + 2.496 = US$7.032; x 7.8 = 54.8496; + 100 = 154.85
    assert running(found).then == running(found).now == Decimal("154.85")
    assert found.same_to_the_cent
    assert running(found).whole == 0
    # the sum of twelve rounded months: 12 h of work x 525 = 6,300; (54.85 + 100) x 12 = 1,858.20
    assert of(found, "prompting", "first_year_hkd").then == Decimal("8158.20")


def test_the_sample_with_its_replies_counted_is_unchanged_since_august() -> None:
    data = estimate_data(Report(estimate_with(sample_counts(), sample_scenario(), date(2026, 8, 15), False), "en"))
    found = Requote(quote_of_bytes("sample.json", json.dumps(data).encode(), default_book()), default_book(), TODAY)
    assert found.same_to_the_cent and found.nothing_changed and found.moves == ()
    assert RequoteReport(found, "en").headline.startswith("Nothing has changed since")


def test_volume_and_other_inputs_by_hand() -> None:
    found = Requote(old_quote(), default_book(), TODAY, {"replies_per_day": 20_000, "upkeep_hours_per_month": 3})
    # twice the replies: + 54.8496 -> 209.70 - 154.85 = 54.85; two hours more: + 200
    assert parts(running(found)) == cents("0", "0", "0", "54.85", "200")
    assert running(found).whole == Decimal("254.85")
    assert [(each.name, each.part) for each in found.input_changes] == [
        ("replies_per_day", "volume"), ("upkeep_hours_per_month", "assumptions"),
    ]  # fmt: skip


def test_what_is_held_against_the_answer_ends_in_the_answer() -> None:
    """Other replies counted now: the last step is the very estimate that a face shows."""
    now = estimate_with(sample_counts(), sample_scenario() | {"reply_tokens": 120}, TODAY, False)
    old = quote_of_bytes("shop.toml", b"replies_per_day = 80", default_book(), THEN)
    found = Requote(old, default_book(), TODAY, now.scenario.model_dump(mode="json"), now.measured)
    for each in found.differences:
        assert each.now == figures_hkd(now, each.option)[each.figure]
        assert sum((amount for amount in parts(each) if amount is not None), Decimal(0)) == each.whole
    assert any("counted now" in note for note in RequoteReport(found, "en").notes)


def test_a_rate_of_ones_own_is_exchange_rate_and_not_an_assumption() -> None:
    found = Requote(old_quote(), default_book(), TODAY, {"fx_hkd_per_usd": 7.9})
    # US$7.032 x 7.9 = 55.5528 -> 155.55 - 154.85 = 0.70
    assert parts(running(found)) == cents("0", "0", "0.70", "0", "0")


@pytest.fixture(scope="module")
def new_rate(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return with_new_rate(tmp_path_factory.mktemp("rate"))


@pytest.fixture(scope="module")
def new_price(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return with_new_price(tmp_path_factory.mktemp("price"))


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return with_corrected_price(tmp_path_factory.mktemp("corrected"))


def test_a_new_exchange_rate_by_hand(new_rate: Book) -> None:
    found = Requote(old_quote(), new_rate, TODAY)
    # US$7.032 x 7.85 = 55.2012 -> 155.20 - 154.85 = 0.35
    assert parts(running(found)) == cents("0", "0", "0.35", "0", "0")
    assert [each.id for each in found.price_changes] == ["fx.hkd-per-usd"]


def test_a_rate_that_was_stated_does_not_move(new_rate: Book) -> None:
    found = Requote(old_quote(fx_hkd_per_usd=7.8), new_rate, TODAY)
    assert running(found).whole == 0


def test_a_new_price_by_hand(new_price: Book) -> None:
    found = Requote(old_quote(), new_price, TODAY)
    # 19.2 x 0.26 = 4.992; + 4.536 = US$9.528; x 7.8 = 74.3184 -> 174.32 - 154.85 = 19.47, all on the same service
    assert parts(running(found)) == cents("0", "19.47", "0", "0", "0")
    assert (running(found).same_services, running(found).other_services) == (Decimal("19.47"), 0)
    assert found.corrected_prices == ()
    (change,) = found.price_changes
    assert (change.id, change.was and change.was.amount, change.now and change.now.amount) == (
        "alibaba.qwen3.7-flash.output", Decimal("0.13"), Decimal("0.26"),
    )  # fmt: skip


def test_a_corrected_price_is_a_correction_and_named(corrected: Book) -> None:
    found = Requote(old_quote(), corrected, TODAY)
    assert parts(running(found)) == cents("19.47", "0", "0", "0", "0")
    assert (running(found).then, running(found).now) == (Decimal("154.85"), Decimal("174.32"))
    # as shown: 6,300 + 12 x 154.85 = 8,158.20 and 6,300 + 12 x 174.32 = 8,391.84
    year = of(found, "prompting", "first_year_hkd")
    assert (year.then, year.parts["corrections"], year.now) == tuple(cents("8158.20", "233.64", "8391.84"))
    assert not found.same_to_the_cent and not found.same_book and found.price_changes == ()
    (change,) = found.corrected_prices
    assert (change.was and change.was.amount, change.now and change.now.amount) == (Decimal("0.13"), Decimal("0.26"))
    told = requote_text(RequoteReport(found, "en"))
    assert "Price book then" in told and "alibaba.qwen3.7-flash.output | 0.13 | 0.26" in told


def test_a_move_to_another_service_is_told_apart_within_the_price() -> None:
    """In April 2026 Qwen3.7-Flash (sold from 2026-07-27) was not there yet, so another model gave the instructions."""
    found = Requote(old_quote(date(2026, 4, 15), prompting_route="recommended"), default_book(), TODAY)
    move = next(each for each in found.moves if each.option == "prompting")
    assert (move.was, move.now) == ("aws.nova-micro", "alibaba.qwen3.7-flash") and not move.closed
    each = running(found)
    assert each.same_services == 0 and each.other_services == each.parts["price"] == each.whole != 0
    assert {each.id for each in found.price_changes} >= {"alibaba.qwen3.7-flash.input"}


def test_a_day_before_the_service_was_sold_leaves_the_step_untold() -> None:
    found = Requote(old_quote(TODAY, prompting_route="recommended"), default_book(), date(2026, 4, 15))
    each = running(found)
    assert each.same_services is None and each.other_services == each.whole == each.parts["price"]


def test_a_service_no_longer_sold_is_said_to_be_closed() -> None:
    """Gemini 2.0 Flash could be tuned in May 2025 and is closed today; Nova Micro is still sold, only dearer."""
    old = OldQuote("scenario", {}, date(2025, 5, 15))
    found = Requote(old, default_book(), TODAY)
    assert {move.was: move.closed for move in found.moves} == {
        "google.gemini-2.0-flash.tuned": True, "aws.nova-micro": False,
    }  # fmt: skip
    assert ["no longer be bought" in text for text in RequoteReport(found, "en").moves] == [False, True]


# --- what a file cannot say


def test_an_export_without_the_questions_is_opened_by_what_the_day_would_have_given() -> None:
    data = {key: value for key, value in exported(THEN).items() if key not in ("replay", "prices")}
    old = quote_of_bytes("old.json", json.dumps(data).encode(), default_book())
    assert old.values["fx_hkd_per_usd"] is None and old.values["fine_tuning_route"] == "recommended"
    assert old.values["data_preparation_hkd_per_hour"] == 100  # the hire would have given another figure
    assert old.values["prompting_route"] in ("recommended", "alibaba.qwen3.7-flash")
    found = Requote(old, default_book(), THEN)
    assert found.same_to_the_cent and found.nothing_changed


def test_a_scenario_file_has_no_figures_so_corrections_are_not_claimed() -> None:
    old = quote_of_bytes("shop.toml", b"replies_per_day = 10000\n", default_book(), THEN)
    found = Requote(old, default_book(), TODAY)
    assert all(each.parts["corrections"] is None for each in found.differences)
    assert "holds no figures" in RequoteReport(found, "en").again
    assert requote_data(RequoteReport(found, "en"))["same_to_the_cent"] is None


@pytest.mark.parametrize("lang", LANGS)
def test_every_sentence_is_whole_in_both_languages(lang: Lang, corrected: Book) -> None:
    found = Requote(old_quote(date(2026, 8, 15)), corrected, TODAY, {"replies_per_day": 90, "horizon_months": 36})
    report = RequoteReport(found, lang)
    text = requote_text(report)
    assert not re.search(r"[{}]|None|\bnan\b|requote\.", text)
    assert len(report.rows) == 4 * len(FIGURES)
    assert report.rows_of("first_year_hkd")[0].cells["option"] == report.rows[0].cells["option"]
    json.dumps(requote_data(report), allow_nan=False)


def test_json_adds_up_when_read_as_decimals(new_price: Book) -> None:
    found = Requote(old_quote(), new_price, TODAY, {"replies_per_day": 333, "reply_tokens": 81.7})
    text = json.dumps(requote_data(RequoteReport(found, "en")))
    for each in json.loads(text, parse_float=Decimal)["differences"]:
        assert sum(each["parts"].values()) == each["whole"] == each["now"] - each["then"]
