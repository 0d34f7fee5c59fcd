"""Keys of equal and nearly equal texts."""

import re
import unicodedata
from hashlib import blake2b

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.dataset.duplicates import exact_key, near_key, near_keys

ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=200)


def test_exact_key_is_a_16_byte_digest() -> None:
    assert exact_key("好") == blake2b(b"\xe5\xa5\xbd", digest_size=16).digest()
    assert len(exact_key("")) == len(near_key("")) == 16


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thank you!", "thank  you"),
        ("ORDER 12345 shipped.", "order 999 Shipped"),
        ("多謝，歡迎再嚟！", "多謝 歡迎再嚟😊"),
        ("訂單１２３已寄出。", "訂單９９已寄出"),
        ("ＯＫ，收到", "ok收到"),
        ("Café", "CAFE\u0301"),  # composed and decomposed
        ("Straße", "STRASSE"),
        ("ﾊﾞｽ", "バス"),
        ("㗎啦", "㗎  啦…"),
        ("a_b-c", "abc"),
    ],
)
def test_near_texts_meet(one: str, other: str) -> None:
    assert near_key(one) == near_key(other)
    assert exact_key(one) != exact_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("有貨", "冇貨"),
        ("can", "can't you"),
        ("後", "后"),
        ("123", "124"),  # nothing but digits: compared as they stand
        ("😊", "👍"),
        ("", " "),
    ],
)
def test_other_texts_do_not_meet(one: str, other: str) -> None:
    assert near_key(one) != near_key(other)


@given(ANY_TEXT)
def test_equal_texts_have_equal_keys_and_sizes(text: str) -> None:
    assert exact_key(text) == exact_key("".join(list(text)))
    assert len(exact_key(text)) == len(near_key(text)) == 16


@given(ANY_TEXT, ANY_TEXT)
def test_exact_keys_tell_texts_apart(one: str, other: str) -> None:
    assert (exact_key(one) == exact_key(other)) == (one == other)


@given(
    st.text(min_size=1).filter(lambda text: any(char.isalpha() for char in text)),
    st.text("，。！？!?.,- 0123456789０１２", max_size=4),
)
def test_signs_and_digits_do_not_matter(text: str, signs: str) -> None:
    assert near_key(text + signs) == near_key(signs + text) == near_key(text)


@given(st.text("abcXYZ貨嘅㗎，。 !1２😊é", max_size=40))
def test_the_short_way_agrees_with_unicode(text: str) -> None:
    # An accented letter at the end forces the long way; it must lead to the same key as the short one.
    plain = text.replace("é", "e")
    kept = "".join(char for char in plain.casefold() if char.isalpha())
    expected = blake2b(kept.encode(), digest_size=16).digest() if kept else exact_key(plain)
    assert near_key(plain) == expected
    assert near_key(plain + "é") == blake2b((kept + "é").encode(), digest_size=16).digest()


def plain_working(text: str) -> bytes:
    """Compatibility forms, no case, then letters alone: nothing but Unicode's own tables."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    letters = re.sub(r"[\W\d_]+", "", folded).encode("utf-8", "surrogatepass")
    return blake2b(letters or text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


# The numbers in circles among the dingbats count as signs in the table, as letters in Unicode.
UNCIRCLED = ANY_TEXT.filter(lambda text: not any("\u2776" <= char <= "\u2793" for char in text))
SHOP_TEXT = st.text("abZ貨嘅㐀，。！～ !1２é😊🎉🥳🄰\U0001fbf3䷀々ﾊ\ufe0f\ud83c\udf00\U00020000", max_size=30)


@given(st.lists(UNCIRCLED | SHOP_TEXT, max_size=8))
def test_keys_of_many_texts_are_those_worked_plainly_one_by_one(texts: list[str]) -> None:
    assert near_keys(texts) == [plain_working(text) for text in texts] == [near_key(text) for text in texts]
