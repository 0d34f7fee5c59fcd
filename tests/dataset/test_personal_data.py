"""Personal data: published check-digit vectors, traps, and laws that hold for any text.

Every number is made up: HKID bodies such as A123456, example.com, cards that issuers publish for testing.
"""

import random
from itertools import pairwise

import phonenumbers
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calculator.dataset.personal_data import KINDS, count, find, mask, replace
from calculator.dataset.personal_numbers import (
    half_width,
    hkid_check_character,
    is_hk_number,
    octopus_check_digit,
    passes_luhn,
)
from calculator.dataset.spans import BLANK, blank

ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=200)
WORDS = """
A123456(3) AB123456(9) Ａ１２３４５６（３） 9123 4567 91234567 +852-2345-6789 (852)23456789 ９１２３４５６７
4111111111111111 4111-1111-1111-1111 102012507(0) 八達通 電話 訂單 陳 大文 先生 小姐 Mr Ms Chan CHAN Tai Man
姓名： 收件人: a@example.com @ . - + ( ) （ ） 1 12 12345678-000-01-11-1 +86 13800138000 [PHONE] 先 生 太
"""
PIECES = st.sampled_from(["\n", *WORDS.split()])
LIKELY_TEXT = st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=12).flatmap(
    lambda parts: st.sampled_from(["", " "]).map(lambda glue: glue.join(parts))
)
TEXTS = st.one_of(ANY_TEXT, LIKELY_TEXT)


def kinds_and_values(text: str) -> list[tuple[str, str]]:
    return [(kind, text[start:end]) for kind, start, end in find(text)]


# The check value is what the weighted sum lacks to a multiple of 11; 10 is written A.
# Weights 9 8 7 6 5 4 3 2, a blank in front counts 36, letters 10 to 35.
@pytest.mark.parametrize(
    ("body", "check"),
    [
        ("A123456", "3"),  # 36*9+10*8+1*7+2*6+3*5+4*4+5*3+6*2 = 481 = 43*11+8; 11-8 = 3
        ("AB123456", "9"),  # 10*9+11*8+1*7+2*6+3*5+4*4+5*3+6*2 = 255 = 23*11+2; 11-2 = 9
        ("C668668", "9"),  # 324+12*8+6*7+6*6+8*5+6*4+6*3+8*2 = 596 = 54*11+2; 9
        ("CA182361", "1"),  # 108+80+7+48+10+12+18+2 = 285 = 25*11+10; 1
        ("D288754", "2"),  # 324+104+14+48+40+28+15+8 = 581 = 52*11+9; 2
        ("G123456", "A"),  # 324+128+77 = 529 = 48*11+1; 10, written A
        ("A555555", "0"),  # 324+80+5*(7+6+5+4+3+2) = 539 = 49*11
        ("AB987654", "3"),  # 90+88+63+48+35+24+15+8 = 371 = 33*11+8; 3
        ("C876300", "1"),  # 324+96+56+42+30+12 = 560 = 50*11+10; 1
    ],
)
def test_hkid_check_character(body: str, check: str) -> None:
    assert hkid_check_character(body) == check
    assert hkid_check_character(body.lower()) == check
    assert kinds_and_values(f"{body}{check}") == [("hkid", f"{body}{check}")]


@pytest.mark.parametrize(
    "written",
    [
        "A123456(3)",
        "AB123456(9)",
        "a123456(3)",
        "A 123456 (3)",
        "A123456（3）",
        "Ａ１２３４５６（３）",
        "G123456(a)",
        "A123456-3",
        # Wrong, but in brackets: a slip in somebody's number is still that number.
        "A123456(7)",
        "C876300(0)",
    ],
)
def test_hkid_is_found_however_it_is_written(written: str) -> None:
    assert kinds_and_values(f"身份證號碼{written}，多謝") == [("hkid", written)]


@pytest.mark.parametrize("written", ["A1234567", "AB1234567", "XA1234563A", "ABC123456(3)", "訂單A1234563", "A123456"])
def test_what_only_looks_like_an_hkid(written: str) -> None:
    assert "hkid" not in count(written)


def test_two_letters_tell_the_full_rule_from_the_one_taught_in_school() -> None:
    # School: A=1 with weight 8, no blank. AB123456: 1*9+2*8+77 = 102 = 9*11+3, check 8; the card says 9.
    assert kinds_and_values("AB1234569") == [("hkid", "AB1234569")]
    assert find("AB1234568") == []


@pytest.mark.parametrize(
    ("body", "check"),
    [
        # From the right, x1 x2 x1 ...: 7*1 0*2 5->1 ... worked: 7+0+5+(2*2)+1+(0*2)+2+(0*2)+1 = 20; 0
        ("102012507", 0),
        ("102012508", 9),  # one more than above: 21; 9
    ],
)
def test_octopus_check_digit(body: str, check: int) -> None:
    assert octopus_check_digit(body) == check
    assert kinds_and_values(f"卡號 {body}({check})") == [("octopus", f"{body}({check})")]
    assert not passes_luhn(f"{body}{check}")


def test_octopus_with_a_wrong_digit_needs_its_cue() -> None:
    assert find("卡號 102012508(1)") == []
    assert kinds_and_values("八達通 102012508(1)") == [("octopus", "102012508(1)")]
    assert kinds_and_values("八達通號碼：102012508") == [("octopus", "102012508")]


@pytest.mark.parametrize(
    ("digits", "valid"),
    [
        ("4111111111111111", True),  # 4*2 + 7*(1*2) + 8*1 = 8+14+8 = 30
        ("5555555555554444", True),  # doubled: 6*1(10)... 5->1 six times = 6, 4->8 twice = 16; plain 30+8; 60
        ("378282246310005", True),  # 60
        ("4111111111111112", False),  # 31
    ],
)
def test_payment_cards(digits: str, valid: bool) -> None:
    assert passes_luhn(digits) is valid
    assert count(f"card {digits}") == ({"card": 1} if valid else {})


@pytest.mark.parametrize("written", ["4111 1111 1111 1111", "4111-1111-1111-1111", "3782 822463 10005"])
def test_cards_in_groups_beside_other_numbers(written: str) -> None:
    assert kinds_and_values(f"卡 {written} 12/27") == [("card", written)]
    assert kinds_and_values(f"12 {written} 123") == [("card", written)]


@pytest.mark.parametrize(
    "written",
    [
        "9123 4567",
        "91234567",
        "+852-2345-6789",
        "(852)23456789",
        "(+852) 9123 4567",
        "85291234567",
        "９１２３４５６７",
        "2345-6789",
        "+852 9123 4567",
        "00852 9123 4567",
        "+86 13800138000",
        "+44 20 7946 0958",
    ],
)
def test_phone_numbers(written: str) -> None:
    assert kinds_and_values(f"可以搵我 {written} 呀") == [("phone", written)]


def test_phones_as_a_phone_writes_them_into_an_export() -> None:
    # Direction marks around, no-break spaces and hyphens inside.
    assert count("\u202a+852\u00a09123\u00a04567\u202c") == {"phone": 1}
    assert count("9123\u20114567") == {"phone": 1}


@pytest.mark.parametrize(
    "text",
    [
        "今日係20261121",  # numbers that begin with 20 do not exist
        "訂單編號 91234567",
        "Order no. 6123 4567",
        "invoice 23456789",
        "#91234567",
        "商業登記 12345678-000-01-11-1",
        "12345678-000-01-11-1",
        "SF1234567891234",
        "SF91234567",
        "總數91234567元",
        "$91234567",
        "912345678",
        "1234567",
    ],
)
def test_what_only_looks_like_a_phone(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize("text", ["訂單有問題請致電 9123 4567", "Order late? Call 91234567", "WhatsApp:48123456"])
def test_the_nearest_word_decides(text: str) -> None:
    assert count(text) == {"phone": 1}


def test_hotel_is_no_telephone() -> None:
    assert find("hotel booking ref 91234567") == []
    # 0 cannot be: the first digit does not occur, so only "Tel" right in front makes it one.
    assert count("Tel: 2000 0000") == {"phone": 1}
    assert find("hotel 2000 0000") == []


@given(st.from_regex(r"[2-9][0-9]{7}", fullmatch=True))
def test_numbers_in_use_are_those_of_phonenumbers(digits: str) -> None:
    assert is_hk_number(digits) is phonenumbers.is_valid_number(phonenumbers.parse(digits, "HK"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("多謝陳大文先生", ["陳大文"]),
        ("有關黃小姐嘅訂單", ["黃"]),
        ("歐陽女士您好", ["歐陽"]),
        ("陳生你好，李太早晨", ["陳", "李"]),
        ("打畀何生，唔係學生", ["何"]),
        ("Dear Ms Chan, thank you", ["Chan"]),
        ("Mr. Wong and Mrs Lee", ["Wong", "Lee"]),
        ("收件人：陳大文電話：9123 4567", ["陳大文"]),
        ("姓名: Chan Tai Man", ["Chan Tai Man"]),
        ("聯絡人：李小明", ["李小明"]),
        ("CHAN Tai Man 收", ["CHAN Tai Man"]),
        ("Wong Siu-ming 先生", []),
        ("請問先生想要邊款？小姐你好", []),
        ("任何先生女士都歡迎", []),
        ("醫生話花生唔好食太多", []),
        ("請問貴姓名稱", []),
        ("We miss you! Mrs", []),
    ],
)
def test_names_after_cues(text: str, names: list[str]) -> None:
    assert [value for kind, value in kinds_and_values(text) if kind == "name"] == names


@pytest.mark.parametrize("address", ["chan.tai+shop@example.com", "a@mail.example.com.hk"])
def test_email(address: str) -> None:
    assert kinds_and_values(f"電郵{address}。") == [("email", address)]
    assert kinds_and_values(f"Mail {address}. Thanks") == [("email", address)]


@pytest.mark.parametrize("text", ["a@b", "@example.com", "a@1.2", "a @ example.com", "a" * 65 + "@example.com"])
def test_no_email(text: str) -> None:
    assert find(text) == []


def test_one_stretch_is_reported_once() -> None:
    text = "91234567@example.com A123456(3) 4111 1111 1111 1111 102012507(0) 9123 4567 陳小姐"
    assert [kind for kind, _value in kinds_and_values(text)] == [
        "email",
        "hkid",
        "card",
        "octopus",
        "phone",
        "name",
    ]
    assert count(text) == dict.fromkeys(KINDS, 1)


@pytest.mark.parametrize(
    ("text", "masked", "replaced"),
    [
        ("電話9123 4567", "電話9••• ••67", "電話[PHONE]"),
        ("A123456(3)", "A••••••(•)", "[HKID]"),
        ("4111 1111 1111 1111", "4••• •••• •••• ••11", "[CARD]"),
        ("chan@example.com", "c•••@•••••••.•••", "[EMAIL]"),
        ("陳大文先生，黃小姐", "陳••先生，•小姐", "[NAME]先生，[NAME]小姐"),
        ("八達通102012507(0)", "八達通1•••••••7(0)", "八達通[OCTOPUS]"),
        ("冇嘢", "冇嘢", "冇嘢"),
    ],
)
def test_mask_and_replace(text: str, masked: str, replaced: str) -> None:
    assert mask(text) == masked
    assert replace(text) == replaced


@given(TEXTS)
def test_findings_are_in_order_and_apart(text: str) -> None:
    found = find(text)
    assert all(kind in KINDS and 0 <= start < end <= len(text) for kind, start, end in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(TEXTS)
def test_blanking_keeps_the_length(text: str) -> None:
    spans = [(start, end) for _kind, start, end in find(text)]
    blanked = blank(text, spans)
    assert len(blanked) == len(text) == len(half_width(text))
    assert all(set(blanked[start:end]) == {BLANK} for start, end in spans)


@given(TEXTS)
@example("+86 13800138000 9123 4567")
def test_mask_leaves_at_most_three_characters_of_a_finding(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    for kind, start, end in find(text):
        shown = [char for char in masked[start:end] if char.isalnum() and char != "•"]
        limit = 3 if kind in ("phone", "card", "octopus") else 1
        assert len(shown) <= limit
        assert masked[start:end] != text[start:end]


@given(TEXTS)
@example("[PHONE]9123 4567")
def test_replace_leaves_nothing_to_find(text: str) -> None:
    once = replace(text)
    assert find(once) == []
    assert replace(once) == once


@given(TEXTS)
def test_count_counts_what_find_finds(text: str) -> None:
    assert sum(count(text).values()) == len(find(text))


LONG = 200_000
PATHOLOGICAL = """
1 @ 1- a@ x@a. ( A123456( 陳先生 先生 姓名: A +1 91234567, 八達通 1234567( a １ a.b@example.com,
"""
SPACED = (" ", "1 ", "Mr ", "CHAN ", "+852 ", "9123 4567 ", "4111 ", "\ud800")


@pytest.mark.parametrize("piece", [*PATHOLOGICAL.split(), *SPACED], ids=ascii)
def test_hostile_repetition_is_read_in_one_go(piece: str) -> None:
    # A pattern that went back over what it read would need 200,000 squared steps: hours, not moments.
    text = piece * (LONG // len(piece))
    assert len(mask(text)) == len(text)
    assert find(replace(text)) == []


def test_random_eight_digits_seldom_pass_for_phones_behind_an_order_cue() -> None:
    digits = random.Random(1)
    assert all(find(f"訂單 {digits.randrange(10**7, 10**8)}") == [] for _ in range(500))
