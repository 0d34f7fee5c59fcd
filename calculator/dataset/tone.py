"""How formal a shop's reply sounds, and what the shop calls itself and its customer.

Casual may well be the house style: what a dataset can be faulted for is sounding both ways. Markers come from
common usage; the weights and thresholds are assumptions. Give it the shop's side only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

Tone = Literal["formal", "neutral", "casual"]

FORMAL_FROM = 0.4
CASUAL_FROM = -0.6
"""Marks per sentence, formal less casual, from which a reply counts as formal or as casual."""
BOTH_ENDS_SHARE = 0.15
"""A dataset is inconsistent when formal and casual replies each exceed this share."""

_MILD = 0.5
_FORMAL_HAN = re.compile(
    "閣下|阁下|貴客|贵客|貴公司|贵公司|台端|本公司|敝公司|本店|尊敬的|敬啟者|敬启者|親愛的(?:客戶|顧客)|亲爱的(?:客户|顾客)"
    "|承蒙|謹致|谨致|謹此|谨此|謹啟|谨启|深表歉意|敬希|敬請|敬请|煩請|烦请|務請|务请|不便之處|不便之处|此致|順頌|顺颂|商祺"
)
_CASUAL_CHARACTER = re.compile(
    "[呀啦囉㗎喎吖嘛嘞啩噃~～\u2600-\u26ff\u2705\u2728\u2763\u2764\U0001f300-\U0001faff]"
    "|喇(?![叭嘛])|呢(?![\u4e00-\u9fff])"
)
_CASUAL_HAN = re.compile("哈囉|哈哈|晒|唔好意思|麻煩你|麻烦你|拜拜|!!|！！")
_MILD_CASUAL_HAN = ("你", "我哋")
_LATIN = re.compile("[A-Za-z]")
_WORD = re.compile("[a-z']+")
_NO_PUNCTUATION = str.maketrans(dict.fromkeys('!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~', " "))
_FORMAL_ENGLISH = """
kindly apologise apologize apologies sincerely faithfully regret regrets grateful appreciate appreciated
valued sir madam hereby herewith advised respectfully cordially esteemed
"""
_CASUAL_ENGLISH = """
hey thx tks ty lol haha hahaha xd u ur r gonna wanna gotta cheers pls plz yeah yep yup nope sor btw np omg xx
awesome cool guys
"""
_MILD_CASUAL_ENGLISH = "hi hello thanks ok okay just"
_FORMAL_WORDS = frozenset(_FORMAL_ENGLISH.split())
_CASUAL_WORDS = frozenset(_CASUAL_ENGLISH.split())
_MILD_CASUAL_WORDS = frozenset(_MILD_CASUAL_ENGLISH.split())
_CONTRACTION = re.compile(r"[a-z]['’](?:t|ll|re|ve|m|d)\b|\b(?:it|that|here|there|what|let)['’]s\b", re.IGNORECASE)
_SHOUTING = re.compile(r"[A-Z]{3,}+ [A-Z]{2,}+ [A-Z]{2,}")
_SENTENCE_ENDS = "。！？!?\n"

_SELF_FAMILIES = {
    "本公司": ("本公司", "敝公司", "本店"),
    "我們": ("我們", "我们"),
    "我哋": ("我哋",),
}
_CUSTOMER_FAMILIES = {
    "閣下": ("閣下", "阁下", "貴客", "贵客", "貴公司", "贵公司", "台端"),
    "您": ("您",),
    "你": ("你",),
}


def tone(text: str) -> Tone:
    """Formal, neutral or casual: formal marks less casual ones for every sentence, in three buckets."""
    marks = 0.0 if text.isascii() else _han_marks(text)
    if _LATIN.search(text):
        marks += _english_marks(text)
    if not marks:
        return "neutral"
    score = marks / _sentences(text)
    if score >= FORMAL_FROM:
        return "formal"
    return "casual" if score <= CASUAL_FROM else "neutral"


def _han_marks(text: str) -> float:
    formal = len(_FORMAL_HAN.findall(text))
    casual = len(_CASUAL_CHARACTER.findall(text)) + len(_CASUAL_HAN.findall(text))
    mild = sum(map(text.count, _MILD_CASUAL_HAN))
    return formal - casual - _MILD * mild


def _english_marks(text: str) -> float:
    lower = text.lower()
    words = set(lower.translate(_NO_PUNCTUATION).split() if text.isascii() else _WORD.findall(lower))
    marks = float(len(words & _FORMAL_WORDS) - len(words & _CASUAL_WORDS)) - _MILD * len(words & _MILD_CASUAL_WORDS)
    if "should you" in lower:
        marks += 1
    if "'" in text or "’" in text:
        marks -= _MILD * len(_CONTRACTION.findall(text))
    if _SHOUTING.search(text) or ("!!" in text and text.isascii()):
        marks -= 1
    return marks


def _sentences(text: str) -> int:
    ends = sum(map(text.count, _SENTENCE_ENDS)) + text.count(". ") + text.endswith(".")
    return max(1, ends)


def self_references(text: str) -> frozenset[str]:
    """What the firm calls itself: families named 本公司 (敝公司, 本店), 我們, 我哋."""
    return _families(text, _SELF_FAMILIES)


def customer_addresses(text: str) -> frozenset[str]:
    """What the customer is called: families named 閣下 (貴客, 貴公司, 台端), 您, 你."""
    return _families(text, _CUSTOMER_FAMILIES)


_NONE: frozenset[str] = frozenset()


def _families(text: str, families: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    if text.isascii():
        return _NONE
    return frozenset(name for name, words in families.items() if any(word in text for word in words))


def inconsistent(counts: Mapping[str, int]) -> bool:
    """Whether a dataset sounds both ways: over 15% of its replies formal and over 15% casual.

    `counts`: replies by tone.
    """
    least = BOTH_ENDS_SHARE * sum(counts.values())
    return counts.get("formal", 0) > least and counts.get("casual", 0) > least
