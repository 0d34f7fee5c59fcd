"""How formal a shop's reply sounds, and what the shop calls itself and its customer.

Casual may well be the house style: what a dataset can be faulted for is sounding both ways. Markers come from
common usage; the weights and thresholds are assumptions. Give it the shop's side only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from calculator.dataset.markers import CharacterClasses

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
_FORMAL_KEYS = "閣阁貴贵端司店尊啟启愛爱蒙謹谨歉敬煩烦務务便致頌颂祺"
_CHARACTERS = CharacterClasses(
    {
        b"c": "呀啦囉㗎喎吖嘛嘞啩噃喇呢哈~～☺☀♥❤✅✨",
        b"m": "你哋",
        b"f": _FORMAL_KEYS,
        b"e": "。！？!?\n",
        b"p": "意晒拜",
    }
)
"""c: casual, m: mildly so, e: ends a sentence; f and p: every formal, every casual phrase holds one."""
_NOT_CASUAL = re.compile("[喇嘛呢](?:(?<=喇)(?=[叭嘛])|(?<=喇嘛)|(?<=呢)(?=[\u4e00-\u9fff]))")
_EMOJI = re.compile("[\U0001f300-\U0001faff]")
_CASUAL_PHRASE = re.compile("謝晒|谢晒|該晒|该晒|唔好意思|拜拜")
_HONOURED = re.compile("[貴贵][客公](?:(?<=客)|司)")
_LATIN_PAIR = re.compile("[A-Za-z][A-Za-z]")
_WORD = re.compile("[a-z][a-z']*+")
_FORMAL_ENGLISH = """
kindly apologise apologize apologies sincerely faithfully regret regrets grateful appreciate appreciated
valued sir madam hereby herewith advised respectfully cordially esteemed
"""
_CASUAL_ENGLISH = """
hey thx tks ty lol haha hahaha xd u ur r gonna wanna gotta cheers pls plz yeah yep yup nope sor btw np omg xx
awesome cool guys
"""
_MILD_CASUAL_ENGLISH = """
hi hello thanks ok okay just i'm i'll i've i'd you're you'll you've you'd we're we'll we've we'd they're
they'll it's it'll that's there's here's what's let's don't doesn't didn't can't couldn't won't wouldn't
isn't aren't wasn't weren't haven't hasn't shouldn't
"""
_ENGLISH_WEIGHTS = {
    word + end: weight
    for words, weight in ((_FORMAL_ENGLISH, 1.0), (_CASUAL_ENGLISH, -1.0), (_MILD_CASUAL_ENGLISH, -_MILD))
    for word in words.split()
    for end in ("", *",.!?:;~)", "!!", "...")
}


def tone(text: str) -> Tone:
    """Formal, neutral or casual: formal marks less casual ones for every sentence, in three buckets."""
    if text.isascii():
        marks = _english_marks(text)
        ends = text.count("!") + text.count("?") + text.count("\n") if marks else 0
    else:
        found = _CHARACTERS.labels(text)
        marks = _han_marks(text, found)
        ends = found.count(b"e")
        if _LATIN_PAIR.search(text):
            marks += _english_marks(text)
    if not marks:
        return "neutral"
    score = marks / max(1, ends + text.count(". ") + text.endswith("."))
    if score >= FORMAL_FROM:
        return "formal"
    return "casual" if score <= CASUAL_FROM else "neutral"


def _han_marks(text: str, found: bytes) -> float:
    casual = found.count(b"c") + len(_EMOJI.findall(text))
    if b"p" in found:
        casual += len(_CASUAL_PHRASE.findall(text))
    if casual and ("呢" in text or "喇" in text):
        casual -= len(_NOT_CASUAL.findall(text))
    formal = len(_FORMAL_HAN.findall(text)) if b"f" in found else 0
    return formal - casual - _MILD * found.count(b"m") - ("！！" in text)


def _english_marks(text: str) -> float:
    lower = text.lower()
    if "’" in lower:
        lower = lower.replace("’", "'")
    words = lower.split() if lower.isascii() else _WORD.findall(lower)
    marks = float(sum(map(_ENGLISH_WEIGHTS.__getitem__, _ENGLISH_WEIGHTS.keys() & words)))
    if "should you" in lower:
        marks += 1
    if "!!" in text or (text.isupper() and len(words) > 1):
        marks -= 1
    return marks


_NONE: frozenset[str] = frozenset()
_SELF_NAMES = [_NONE, frozenset({"我們"}), frozenset({"我哋"}), frozenset({"我們", "我哋"})]
_SELF_NAMES += [names | {"本公司"} for names in _SELF_NAMES]
_CUSTOMER_NAMES = [_NONE, frozenset({"你"}), frozenset({"您"}), frozenset({"你", "您"})]
_CUSTOMER_NAMES += [names | {"閣下"} for names in _CUSTOMER_NAMES]


def self_references(text: str) -> frozenset[str]:
    """What the firm calls itself: families named 本公司 (敝公司, 本店), 我們, 我哋."""
    if text.isascii():
        return _NONE
    plain = "我" in text and ("我們" in text or "我们" in text)
    formal = "本公司" in text or "敝公司" in text or "本店" in text
    return _SELF_NAMES[plain + 2 * ("我哋" in text) + 4 * formal]


def customer_addresses(text: str) -> frozenset[str]:
    """What the customer is called: families named 閣下 (貴客, 貴公司, 台端), 您, 你."""
    if text.isascii():
        return _NONE
    formal = "閣下" in text or "阁下" in text or "台端" in text or _HONOURED.search(text) is not None
    return _CUSTOMER_NAMES[("你" in text) + 2 * ("您" in text) + 4 * formal]


def inconsistent(counts: Mapping[str, int]) -> bool:
    """Whether a dataset sounds both ways: over 15% of its replies formal and over 15% casual.

    `counts`: replies by tone.
    """
    least = BOTH_ENDS_SHARE * sum(counts.values())
    return counts.get("formal", 0) > least and counts.get("casual", 0) > least
