"""Which Chinese a text is in: spoken Cantonese or written Chinese, Traditional or Simplified, English or not.

Own rules over marker lists; cantonesedetect (CanCLID, MIT) served as reference. The weights and the
thresholds below are assumptions. A neutral text is one that cannot be told: never call it inconsistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from calculator.dataset.markers import CharacterClasses

Register = Literal["cantonese", "written", "mixed", "english", "neutral"]
Script = Literal["traditional", "simplified", "mixed", "none"]

LEAST_HAN_CHARACTERS = 4
"""Shorter Chinese is neutral."""
MIXED_SHARE = 0.2
"""From which share of the evidence the lesser of Cantonese and written Chinese makes a text mixed."""
STRONG_EVIDENCE = 2.0
"""The weight of one strong written marker: less than this is no evidence against the other side."""
CLEARLY_CANTONESE = 2
"""So many strong Cantonese characters, and no strong written one, need no look at words."""

_CANTONESE_STRONG = "嘅咗喺冇嚟佢哋啲嗰嘢咁噉乜咩瞓睇攞揾搵畀諗㗎嚿冧嬲踎氹嘥嗮啱喐慳"
_CANTONESE_WEAK = "唔係俾晒啦呀喇喎囉嘞啩噃吖嘛咪呢"
_WRITTEN_STRONG = "这這那哪怎們们什甚沒否"
_WRITTEN_WEAK = "的是了在把被與与及於"
_FORMAL = "茲之均謹谨閣阁"
# Words of two characters, or what tells of a longer one: 貴公 stands for 貴公司.
_CANTONESE_WORDS = """
唔係 唔系 唔該 唔该 唔好 唔使 唔知 唔得 係咪 系咪 幾時 几时 幾多 几多 幾錢 几钱 點解 点解 點樣 点样
邊個 边个 邊度 边度 而家 依家 聽日 听日 尋日 寻日 琴日 同埋 搞掂 仲有 即係 即系 謝晒 谢晒 煩晒 烦晒
呢個 呢个 呢度 呢款 呢件 呢隻 呢只 呢次 呢張 呢张 呢間 呢间 呢排 呢邊 呢边 邊日 边日 上晝 下晝 聽朝
"""
# 已經, 如果 and the like are said as well as written: no evidence.
_WRITTEN_WORDS = "没有 現在 现在 正在 但是 還是 还是"
_FORMAL_WORDS = "敬請 敬请 如有 查詢 查询 此致 貴公 贵公 本公"
# Words in which a marker is no marker take its weight back.
_NO_CANTONESE_MARKER = "關係 聯係 係數 喇叭 喇嘛 俾斯"
_NO_WRITTEN_MARKER = "的士 的確 的确 目的 了解"
_NO_STRONG_WRITTEN_MARKER = "什錦 什锦 什項 沒收"
_NO_FORMAL_MARKER = "之前 之後 之后 之間 之间 平均"


def _weights(features: Iterable[str], cantonese: float, written: float) -> dict[str, tuple[float, float]]:
    return dict.fromkeys(features, (cantonese, written))


_CHARACTERS = CharacterClasses(
    {
        b"C": _CANTONESE_STRONG,
        b"c": _CANTONESE_WEAK,
        b"W": _WRITTEN_STRONG,
        b"w": _WRITTEN_WEAK,
        b"f": _FORMAL,
    }
)
_WORD_WEIGHTS = (
    _weights(_CANTONESE_WORDS.split(), 3, 0)
    | _weights(_WRITTEN_WORDS.split(), 0, 2)
    | _weights(_FORMAL_WORDS.split(), 0, 1)
    | _weights(_NO_CANTONESE_MARKER.split(), -1, 0)
    | _weights(_NO_WRITTEN_MARKER.split(), 0, -0.5)
    | _weights(_NO_STRONG_WRITTEN_MARKER.split(), 0, -2)
    | _weights(_NO_FORMAL_MARKER.split(), 0, -1)
)
# Two classes are matched much faster than a hundred words; pairs that are no word then weigh nothing.
_WORDS = re.compile("[{}][{}]".format(*map("".join, zip(*sorted(_WORD_WEIGHTS), strict=True))))

_HAN_CLASS = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af"
_FOUR_HAN = re.compile(f"[{_HAN_CLASS}](?:[^{_HAN_CLASS}]*+[{_HAN_CLASS}]){{{LEAST_HAN_CHARACTERS - 1}}}")
_HAN = re.compile(f"[{_HAN_CLASS}]")
_TWO_HAN = re.compile(f"[{_HAN_CLASS}][^{_HAN_CLASS}]*+[{_HAN_CLASS}]")
_OTHER_LETTERS = re.compile("[\u0370-\u1fff\u3041-\u30ff\uac00-\ud7a3]")
_LATIN_PAIR = re.compile("[A-Za-z][A-Za-z]")
_ADDRESSES = re.compile(r"(?:https?://|www\.)[!-~]++|(?<![!-~])[!-?A-~]++@[!-~]++")
_LATIN_RUN = re.compile("[A-Za-z0-9][A-Za-z0-9'&./_-]*+")
_DIGIT = re.compile("[0-9]")
_BRAND_NAMES = """
whatsapp wechat facebook instagram ig fb line telegram signal youtube google gmail apple iphone ipad ios
android samsung payme fps alipay alipayhk octopus visa mastercard amex unionpay paypal hsbc boc sf
hktvmall shopify openrice foodpanda keeta uniqlo ikea nike adidas sony lego dyson hk hkd mtr
qr pdf app vip wifi usb cm mm kg ml sku tel no id
"""
_BRANDS = frozenset(_BRAND_NAMES.split())


def register(text: str) -> Register:
    """Spoken Cantonese, written Chinese, both mixed in one text, English, or neutral.

    Neutral: fewer than four Han characters beside the Latin ones, or no marker of either kind.
    """
    if text.isascii():
        return "english" if _LATIN_PAIR.search(text) else "neutral"
    found = _CHARACTERS.labels(text)
    if len(found) < LEAST_HAN_CHARACTERS and not _FOUR_HAN.search(text):
        foreign = _HAN.search(text) or _OTHER_LETTERS.search(text)
        return "english" if not foreign and _LATIN_PAIR.search(text) else "neutral"
    if found.count(b"C") >= CLEARLY_CANTONESE and b"W" not in found:
        return "cantonese"
    return _chinese_register(*_evidence(text, found))


def _evidence(text: str, found: bytes) -> tuple[float, float]:
    cantonese = 3.0 * found.count(b"C") + found.count(b"c")
    written = 2.0 * found.count(b"W") + 0.5 * found.count(b"w") + found.count(b"f")
    for pair in _WORDS.findall(text):
        if pair in _WORD_WEIGHTS:
            weight = _WORD_WEIGHTS[pair]
            cantonese += weight[0]
            written += weight[1]
    return cantonese, written


def _chinese_register(cantonese: float, written: float) -> Register:
    if cantonese <= 0 and written <= 0:
        return "neutral"
    if cantonese < STRONG_EVIDENCE and written > 0:
        return "written"
    share = cantonese / (cantonese + written)
    if share > 1 - MIXED_SHARE or written < STRONG_EVIDENCE:
        return "cantonese"
    return "mixed" if share >= MIXED_SHARE else "written"


def code_switched(text: str) -> bool:
    """Whether Chinese (two Han characters) carries an English word; addresses, codes and brands apart."""
    if text.isascii() or not _LATIN_PAIR.search(text) or not _TWO_HAN.search(text):
        return False
    if "@" in text or "://" in text or "www." in text:
        text = _ADDRESSES.sub(" ", text)
    return any(_is_word(run[0]) for run in _LATIN_RUN.finditer(text))


def _is_word(run: str) -> bool:
    return len(run) > 1 and not _DIGIT.search(run) and run.lower() not in _BRANDS


def _decoded(rows: Iterable[int], cells: Iterable[int], codec: str) -> str:
    return bytes(byte for row in rows for cell in cells for byte in (row, cell)).decode(codec, "ignore")


def _within(characters: str, codec: str) -> set[str]:
    return set(characters.encode(codec, "ignore").decode(codec))


# What a Hong Kong typist may well write, or what both scripts share.
_NOT_SIMPLIFIED = set("后系几里台面干余斗谷才布占征云料据惠迎您着户脱悦税蜕")
# Checked against CC-CEDICT. Hong Kong's own character set holds several of them, so that set cannot tell.
_LISTED_SIMPLIFIED = set(
    "们个这为时会来国说对开没过发学样动问关请谢订单货费账邮电话联务质价钱换团让还进从给应该谁见买卖东门间听"
    "写读错误长张实现无业员处网络统计号码认证际满须愿难题经验续线护营运书签输递选择优欢顾与"
)
_MORE_SIMPLIFIED = set(
    "边车钟铁银鱼鸟马风飞页点灯头宝总庆两争从众伤变团园块坏备奥尔惧惨担拟晓条桥梦汉沟济渊满滨灵灾烂类粮约纺"
    "织缆罗肤脑艺苏荣虾补装视设询贝跃达迁迹邻轮辆钢锭镇险随麦齐齿龙龟"
)
# GB 2312 is mainland China's set of 1980, Big5 Hong Kong's: what only one of them holds tells the script.
_MAINLAND = _decoded(range(0xB0, 0xF8), range(0xA1, 0xFF), "gb2312")
_BIG5_COMMON = _decoded(range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)], "big5")
_SIMPLIFIED = set(_MAINLAND) - _within(_MAINLAND, "big5hkscs") | _LISTED_SIMPLIFIED | _MORE_SIMPLIFIED
_SIMPLIFIED -= _NOT_SIMPLIFIED
_TRADITIONAL = {char for char in set(_BIG5_COMMON) - set(_MAINLAND) if _HAN.match(char)}
_SIMPLIFIED_CHARACTER = re.compile(f"[{''.join(sorted(_SIMPLIFIED))}]")
_TRADITIONAL_CHARACTER = re.compile(f"[{''.join(sorted(_TRADITIONAL))}]")


def script(text: str) -> Script:
    """Traditional, Simplified, both in one text, or none when no character tells."""
    if text.isascii():
        return "none"
    traditional = _TRADITIONAL_CHARACTER.search(text)
    if _SIMPLIFIED_CHARACTER.search(text):
        return "mixed" if traditional else "simplified"
    return "traditional" if traditional else "none"
