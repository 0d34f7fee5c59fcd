"""Prices, opening hours and phone numbers, normalised so that two replies can be compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.dataset.facts_in_replies import fact_values

ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=200)
PIECES = "$ HK$ 1,200 30 .50 元 蚊 10 : 00 - 至 8 pm 朝 晚 開門 open 電話 9123 4567"
LIKELY_TEXT = st.lists(st.sampled_from(PIECES.split())).map("".join)


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("HK$1,200", "HK$1200"),
        ("$1200.00", "HK$1200"),
        ("１２００元", "HK$1200"),
        ("1,200蚊", "HK$1200"),
        ("港幣1200", "HK$1200"),
        ("HKD 1,200", "HK$1200"),
        ("$30.5", "HK$30.50"),
        ("US$30", "US$30"),
        ("USD30", "US$30"),
        ("RMB 30", "RMB30"),
        ("＄30", "HK$30"),
    ],
)
def test_prices(text: str, price: str) -> None:
    assert fact_values(f"每件{text}，多謝") == {"price": {price}}


@pytest.mark.parametrize(
    "text",
    [
        "10:00-20:00",
        "10am-8pm",
        "朝10晚8",
        "上午10時至下午8時",
        "10點到8點",
        "10:00 至 8:00 pm",
        "早上10:00－晚上8:00",
    ],
)
def test_opening_hours(text: str) -> None:
    assert fact_values(f"營業時間{text}") == {"opening_hours": {"10:00-20:00"}}


def test_half_past() -> None:
    assert fact_values("朝十點開門；上午9點半至下午6點半辦公") == {"opening_hours": {"09:30-18:30"}}


@pytest.mark.parametrize(
    "text", ["2-3日內送到，星期一開門", "10:00-20:00送貨", "營業 99:00-100:00", "冇數字", "營業25-26", ""]
)
def test_no_opening_hours(text: str) -> None:
    assert fact_values(text) == {}


@pytest.mark.parametrize("text", ["9123 4567", "+852 9123 4567", "85291234567", "９１２３４５６７", "(852) 9123-4567"])
def test_phones(text: str) -> None:
    assert fact_values(f"電話：{text}") == {"phone": {"91234567"}}


def test_several_facts_in_one_reply() -> None:
    text = "一件$30，兩件$50。營業時間 11:00-20:00（星期日 12:00-18:00），電話 2345 6789"
    assert fact_values(text) == {
        "price": {"HK$30", "HK$50"},
        "opening_hours": {"11:00-20:00", "12:00-18:00"},
        "phone": {"23456789"},
    }


@given(st.one_of(ANY_TEXT, LIKELY_TEXT))
def test_any_text_has_an_answer(text: str) -> None:
    facts = fact_values(text)
    assert facts.keys() <= {"price", "opening_hours", "phone"}
    assert all(facts.values())


@given(st.integers(0, 10**9 - 1))
def test_a_price_reads_the_same_with_and_without_commas(amount: int) -> None:
    assert fact_values(f"${amount:,}") == fact_values(f"{amount}元") == {"price": {f"HK${amount}"}}


@pytest.mark.parametrize("piece", ["1", "$1", "1,", "open 10:00-", "1 ", "元", "open ", "10:00"], ids=ascii)
def test_hostile_repetition_is_read_in_one_go(piece: str) -> None:
    assert fact_values("open" + piece * (200_000 // len(piece))).keys() <= {"price", "opening_hours", "phone"}
