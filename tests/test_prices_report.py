"""What the page of prices may say of routes and rows: checked against facts picked by hand, in both languages."""

from __future__ import annotations

import itertools
import re
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.charts_timeline import life, lives, timeline_alt, timeline_figure, timeline_rows
from calculator.dataset import language
from calculator.prices_compare import Comparison, compare
from calculator.prices_report import GROUPS, RULES, VENDORS, Card, Filter, Line, PricesReport, figure, group, matches
from calculator.text import LANGS, Lang, has, words
from calculator.text.stated import CHINESE, stated
from pricing.book import default_book
from pricing.rules import ROUTE_FIELDS
from pricing.units import UNITS

ROOT = Path(__file__).parent.parent
BOOK = default_book()
TODAY, APRIL, OCTOBER = date(2026, 11, 21), date(2026, 4, 15), date(2026, 10, 15)
MINI, NOVA = "openai.gpt-4o-mini.tuned", "aws.nova-micro.tuned"


def report(on: date = TODAY, lang: Lang = "en") -> PricesReport:
    return PricesReport(BOOK.at(on), lang)


def life_of(card: Card) -> dict[str, str]:
    return {line.id: line.text for line in card.life}


# --- one route, on days that know different things


def test_4o_mini_in_april_had_no_end() -> None:
    said = life_of(report(APRIL).card(MINI))
    assert said["sold_from"] == "23 Jul 2024"
    for event in ("closed_to_new_customers", "closed_to_all", "served_until"):
        assert said[event] == "nothing announced by 15 Apr 2026"


def test_4o_mini_today_is_closed_and_ends_in_january() -> None:
    card = report().card(MINI)
    assert life_of(card) | {"sold": "", "place": ""} == {
        "sold_from": "23 Jul 2024",
        "closed_to_new_customers": "7 May 2026",
        "closed_to_all": "6 Jan 2027, announced 7 May 2026",
        "served_until": "14 Jan 2027, announced 14 Oct 2026",
        "sold": "",
        "place": "",
    }
    assert card.buyable is False and card.standing == "no"
    assert "does not sell this in Hong Kong" in card.buyable_text


def test_the_same_in_chinese() -> None:
    said = life_of(report(lang="zh-HK").card(MINI))
    assert said["closed_to_new_customers"] == "2026年5月7日"
    assert said["served_until"] == "2027年1月14日（2026年10月14日公布）"
    assert life_of(report(APRIL, "zh-HK").card(MINI))["served_until"] == "截至 2026年4月15日未有公布"


def test_prices_of_4o_mini_stand_as_printed() -> None:
    # Training 3.00, input 0.30, cached 0.15, output 1.20 US$ per million tokens
    card = report().card(MINI)
    assert card.headline == ("Training US$3.00", "Input US$0.30", "Output US$1.20")
    assert {line.label: line.text for line in card.prices}["Input from cache"] == "US$0.15 per million tokens"
    assert report(lang="zh-HK").card(MINI).headline == ("訓練 US$3.00", "輸入 US$0.30", "輸出 US$1.20")
    rules = {line.label: line.text for line in card.rules}
    assert rules["Validation data billed"] == "no"
    assert rules["Longest example"] == "65,536 tokens"


def test_evidence_names_the_day_the_kind_and_the_age() -> None:
    # Seen 2025-12-11; to 2026-11-21 are 20 + 31 + 28 + 31 + 30 + 31 + 30 + 31 + 31 + 30 + 31 + 21 = 345 days
    training = report().card(MINI).prices[0]
    assert training.proof is not None
    assert training.proof.evidence == (
        "first-hand source; as printed 11 Dec 2025; not checked live; seen 345 days ago: check again"
    )
    assert training.proof.url == "https://platform.openai.com/docs/pricing"
    assert training.proof.source == "platform.openai.com"
    assert "“tuned gpt-4o-mini-2024-07-18: training 3.00”" in training.proof.remarks


def test_where_data_goes() -> None:
    assert "us-east-1 (N. Virginia, USA)" in life_of(report().card(NOVA))["place"]
    assert life_of(report().card(MINI))["place"] == "the vendor's pages as read do not say"


# --- every route and every row


def every_line(on: date, lang: Lang) -> list[Line]:
    found = report(on, lang)
    cards = [found.card(each) for each in found.route_ids(Filter())]
    lines = [line for card in cards for line in (*card.prices, *card.rules)]
    return lines + [found.other(each) for each in found.row_ids(Filter())]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("on", [TODAY, APRIL, date(2023, 9, 1)])
def test_every_shown_price_has_source_and_seen_on_and_unknown_is_never_nought(on: date, lang: Lang) -> None:
    view, unknown_word = BOOK.at(on), words()["unknown"][LANGS.index(lang)]
    for line in every_line(on, lang):
        row = view.row(line.id)
        if row is None:
            assert not line.known and line.text.startswith(unknown_word), line
            continue
        assert line.proof is not None and line.proof.source and line.proof.evidence
        assert str(row.seen_on.year) in line.proof.evidence
        assert line.known is (row.amount is not None)
        if row.amount is None:
            assert stated(str(row.unknown), lang) in line.text
            assert line.text.startswith(unknown_word) or (row.low is not None and f"{row.low:,f}" in line.text)


@pytest.mark.parametrize("lang", LANGS)
def test_an_unknown_price_is_said_on_the_closed_line_too(lang: Lang) -> None:
    found = report(lang=lang)
    unpriced = [each for each in found.open_to
                if (row := found.view.row(BOOK.routes[each].rows["output"])) and row.amount is None]  # fmt: skip
    assert len(unpriced) > 20
    label = words()["prices.field.output"][LANGS.index(lang)]
    unknown = words()["unknown"][LANGS.index(lang)]
    for each in unpriced:
        assert f"{label} {unknown}" in found.card(each).headline


def test_reasons_and_places_are_told_in_chinese() -> None:
    reasons = {row.unknown for history in BOOK.rows.values() for row in history if row.unknown}
    places = {each for stated_ in BOOK.places.values() for place in stated_
              for each in (place.trains_in, place.serves_in) if each}  # fmt: skip
    for wanted in (reasons, places):
        assert len(wanted & CHINESE.keys()) >= 0.9 * len(wanted)  # a new table may bring a statement of its own
    assert stated("where the moon rises", "zh-HK") == stated("where the moon rises", "en") == "where the moon rises"
    assert "美國" in life_of(report(lang="zh-HK").card(NOVA))["place"]


@pytest.mark.parametrize("english", CHINESE)
def test_a_statement_in_chinese_is_hong_kongs_and_keeps_its_dates(english: str) -> None:
    chinese = CHINESE[english]
    assert language.script(chinese) in ("traditional", "none")
    assert not re.search(r"[\u4e00-\u9fff][,;:()]|[,;:()][\u4e00-\u9fff]", chinese)
    assert set(re.findall(r"\d{4}-\d\d-\d\d", english)) == set(re.findall(r"\d{4}-\d\d-\d\d", chinese))


def test_a_range_without_a_middle_is_shown_as_a_range() -> None:
    text = report().other("offered.faq-bot").text
    assert text.startswith("HK$1,000 to 3,000 per month (a range; ")
    assert report(lang="zh-HK").other("offered.faq-bot").text.startswith("每月 HK$1,000 至 3,000（只有範圍：")


def test_units_read_as_people_say_them() -> None:
    view = BOOK.at(TODAY)
    wage, rate, message = (view.row(each) for each in ("hk.mpf.rate", "hk.minimum-wage", "whatsapp.service-message"))
    assert wage and rate and message
    assert figure(wage, "en") == "5%"
    assert figure(rate, "zh-HK").startswith("每小時 ")
    assert figure(message, "en") == "US$0.026 per message"
    assert figure(message, "zh-HK") == "每則訊息 US$0.026"


@pytest.mark.parametrize("unit", sorted(set(UNITS) - {"yes_no"}))
def test_every_unit_has_a_phrase_that_takes_the_figure(unit: str) -> None:
    assert all("{n}" in side for side in words()[f"prices.unit.{unit}"])


def test_every_field_and_group_has_words() -> None:
    assert all(has(f"prices.field.{field}") for field in ROUTE_FIELDS)
    assert set(ROUTE_FIELDS) >= RULES
    assert all(has(f"prices.group.{each}") for each in (*GROUPS, VENDORS))


def test_routes_and_other_rows_hold_the_whole_book() -> None:
    found = report()
    in_routes = {row_id for route in BOOK.routes.values() for row_id in route.rows.values()}
    assert set(found.route_ids(Filter())) == {
        route.id for use in ("tuning", "prompting") for route in found.view.routes(use)
    }
    assert set(found.row_ids(Filter())) == set(found.view.rows_in_force()) - in_routes
    assert {group(each) for each in found.row_ids(Filter())} == {*GROUPS, VENDORS}


# --- filters


def test_filters_narrow_and_hold_together() -> None:
    found = report()
    everything = found.route_ids(Filter())
    by_answer = [found.route_ids(Filter(buyable=each)) for each in ("yes", "no", "unknown")]
    assert sorted(everything) == sorted(each for answered in by_answer for each in answered)
    assert all(found.open_to[each].buyable is True for each in by_answer[0])
    openai = found.route_ids(Filter(provider="openai", use="tuning"))
    assert MINI in openai and all(each.startswith("openai.") for each in openai)
    assert found.route_ids(Filter(buyable="yes", provider="openai")) == []


def test_confirmed_before_likely_before_unknown_before_no() -> None:
    standings = [report().card(each).standing for each in report().route_ids(Filter())]
    order = ["confirmed", "likely", "unknown", "no"]
    assert standings == sorted(standings, key=order.index)
    assert set(standings) == set(order)


def test_search_takes_any_case_width_and_order() -> None:
    assert MINI in report().route_ids(Filter(search="TUNED gpt-4o-mini"))
    assert MINI in report().route_ids(Filter(search="ＧＰＴ－４ｏ"))
    assert report().route_ids(Filter(search="no such model")) == []
    assert "hk.mpf.rate" in report().row_ids(Filter(search="MPF 5%", group="hk"))
    assert report().row_ids(Filter(search="mpf", group="fx")) == []


@given(st.lists(st.sampled_from(["Nova", "Micro", "AWS", "微調"]), max_size=3))
def test_every_word_of_a_text_finds_it(searched: list[str]) -> None:
    assert matches(" ".join(searched), ("Amazon Nova Micro", "aws", "微調"))


# --- two days


def changed(route_id: str, before: date, after: date) -> list[tuple[str, str]]:
    found = Comparison(BOOK.at(before), BOOK.at(after), "en")
    return [(each.code, found.line(each).text) for each in found.changes if each.subject == route_id]


def test_what_happened_to_4o_mini_between_april_and_november() -> None:
    assert changed(MINI, APRIL, TODAY) == [
        ("event_new", "announced on 7 May 2026: closed to new customers from 7 May 2026"),
        ("event_new", "announced on 7 May 2026: closed to all new orders from 6 Jan 2027"),
        ("event_new", "announced on 14 Oct 2026: served until 14 Jan 2027"),
    ]


def test_an_end_known_before_is_news_on_the_day_it_comes() -> None:
    assert changed(MINI, TODAY, date(2027, 1, 10)) == [
        ("event_came", "closed to all new orders on 6 Jan 2027, as announced on 7 May 2026")
    ]


def test_the_charge_for_messages_came_in_october() -> None:
    # 0 from 2024-11-01, 0.026 from 2026-10-01
    found = Comparison(BOOK.at(date(2026, 9, 30)), BOOK.at(date(2026, 10, 1)), "zh-HK")
    line = next(found.line(each) for each in found.changes if each.subject == "whatsapp.service-message")
    assert line.text == "上升：每則訊息 US$0 → 每則訊息 US$0.026"
    assert line.day == "2026年10月1日" and line.proof.source == "help.gohighlevel.com"


@settings(max_examples=10, deadline=None)
@given(st.dates(date(2023, 6, 1), date(2027, 2, 1)), st.dates(date(2023, 6, 1), date(2027, 2, 1)))
def test_nothing_changes_in_no_time_and_every_change_can_be_said(one: date, other: date) -> None:
    assert compare(BOOK.at(one), BOOK.at(one)) == ()
    for lang in LANGS:
        found = Comparison(BOOK.at(one), BOOK.at(other), lang)
        assert found.before.as_of <= found.after.as_of
        for change in found.changes:
            line = found.line(change)
            assert line.text and line.subject and line.proof.source


def test_a_row_is_in_the_list_exactly_if_its_figures_differ() -> None:
    before, after = BOOK.at(APRIL), BOOK.at(TODAY)
    listed = {each.subject for each in compare(before, after) if not each.of_route}
    for row_id in BOOK.rows:
        was, now = before.row(row_id), after.row(row_id)
        same = was is now or (
            was and now and (was.amount, was.unit, was.low, was.high) == (now.amount, now.unit, now.low, now.high)
        )
        assert (row_id in listed) is not bool(same)


def test_a_price_raised_or_cut_is_named_so() -> None:
    for change in compare(BOOK.at(date(2024, 1, 1)), BOOK.at(TODAY)):
        if change.code in ("row_raised", "row_cut"):
            was, now = getattr(change.was, "amount", None), getattr(change.now, "amount", None)
            assert isinstance(was, Decimal) and isinstance(now, Decimal)
            assert (now > was) is (change.code == "row_raised")


def test_every_stated_change_of_a_table_is_found() -> None:
    """The minimum wage as its table prints it: each step of the pay is a change between its eve and its day."""
    text = (ROOT / "pricing/tables/hong_kong.toml").read_text("utf-8")
    steps = [row for row in tomllib.loads(text)["row"] if row["id"] == "hk.minimum-wage"]
    for was, now in itertools.pairwise(steps):
        eve = date.fromordinal(now["from"].toordinal() - 1)
        found = [each for each in compare(BOOK.at(eve), BOOK.at(now["from"])) if each.subject == "hk.minimum-wage"]
        assert [each.code for each in found] == (["row_raised"] if was["amount"] < now["amount"] else [])


# --- the timeline


def test_the_life_of_4o_mini_is_drawn_as_told() -> None:
    # Never sold to Hong Kong; closed to new customers on 7 May 2026; served until 14 January 2027
    drawn = life(BOOK.at(TODAY), MINI)
    assert [(each.kind, each.first, each.last, each.goes_on) for each in drawn] == [
        ("elsewhere", date(2024, 7, 23), date(2026, 5, 7), False),
        ("closed", date(2026, 5, 7), date(2027, 1, 14), False),
    ]
    assert [(each.kind, each.last, each.goes_on) for each in life(BOOK.at(APRIL), MINI)] == [
        ("elsewhere", date(2026, 4, 16), True)
    ]


@pytest.mark.parametrize("on", [TODAY, APRIL, OCTOBER])
def test_stretches_follow_one_another_without_a_gap(on: date) -> None:
    view = BOOK.at(on)
    for route_id in report(on).open_to:
        drawn = life(view, route_id)
        sold = view.window(route_id, "sold_from")
        assert sold is not None and (not drawn or drawn[0].first == sold.on)
        assert all(one.last == next_.first and one.kind != next_.kind
                   for one, next_ in itertools.pairwise(drawn))  # fmt: skip
        assert all(each.first < each.last for each in drawn)


def test_the_state_drawn_on_the_day_is_the_state_told() -> None:
    found = report()
    for each in lives(found, found.open_to):
        now = [part.kind for part in each.stretches if part.first <= TODAY and (part.last > TODAY or part.goes_on)]
        if found.open_to[each.route].buyable is True:
            assert now == ["open"], each
        elif found.open_to[each.route].buyable is None:
            assert now == ["unknown"], each
        else:
            assert now in ([], ["closed"], ["elsewhere"]), each


@pytest.mark.parametrize("lang", LANGS)
def test_the_chart_says_in_words_all_it_draws(lang: Lang) -> None:
    found = report(lang=lang)
    shown = lives(found, [MINI, NOVA])
    alt, rows = timeline_alt(shown, found), timeline_rows(shown, found)
    drawn = timeline_figure(shown, found, "#000000").to_dict()["data"]
    assert sum(len(trace["x"]) for trace in drawn) == sum(len(each.stretches) for each in shown)
    assert len({trace["marker"]["pattern"]["shape"] for trace in drawn}) == len(drawn)
    assert all(row["route"] in alt and row["when"] in alt for row in rows)
