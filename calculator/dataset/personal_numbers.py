"""Numbers that belong to a person: identity card, payment card, Octopus card, phone. Text must be half-width.

Check digits: HKID weights 9 to 2 modulo 11, a missing first letter counting 36 (iLexN/HKID-Check-Digit);
Octopus as two published cards show it (keithbox.blogspot.com, 2025-12), thinly tested; payment cards by Luhn.
Phone numbers that exist: the metadata of the package phonenumbers, region HK.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

import phonenumbers

from calculator.dataset.spans import Span, without_overlaps

CUE_WINDOW_CHARS = 16
"""How far before a number a word may stand and still say what the number is (an assumption)."""

_FULL_WIDTH = re.compile(r"[０-９Ａ-Ｚａ-ｚ＋－＠．＄\u00a0\u2010-\u2015\u2212]")
_TO_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_TO_HALF_WIDTH |= dict.fromkeys([*range(0x2010, 0x2016), 0x2212], ord("-"))
_TO_HALF_WIDTH |= {0xA0: ord(" "), 0x3000: ord(" ")}

# Patterns begin with one class of characters, which the engine looks for fastest, and look back from there.
_HKID = re.compile(
    r"[0-9](?:(?<=[A-Za-z][0-9])|(?<=[A-Za-z][ -][0-9]))[0-9]{5}"
    r"(?:\s?[(（]\s?([0-9Aa])\s?[)）]|[ -]?([0-9Aa])(?![A-Za-z0-9]))"
)
_HKID_LETTERS = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{1,2}(?=[ -]?$)")
_DIGIT_GROUPS = re.compile(r"[0-9](?<![0-9][0-9])(?<![0-9][ -][0-9])[0-9]*+(?:[ -][0-9]++)*+")
_LONG_NUMBER = re.compile("[0-9](?:[ -]?[0-9]){12}")
_CARD_GROUPS = ((4, 4, 4, 4), (4, 6, 5), (4, 6, 4), (4, 4, 4, 4, 3))
_CARD_DIGITS = range(13, 20)
_LEAST_IN_A_GROUP = 3
_OCTOPUS = re.compile(r"[0-9](?<![0-9A-Za-z][0-9])[0-9]{6,8}\s?[(（]\s?[0-9]\s?[)）]")
_OCTOPUS_CUE = re.compile(r"(?:八達通|八达通|[Oo]ctopus)[^0-9\n]{0,12}$")
_OCTOPUS_AFTER_CUE = re.compile(r"(?:八達通|八达通|Octopus|octopus)[^0-9\n]{0,12}([0-9]{8,10})(?![0-9])")

_HK_PHONE = re.compile(
    r"[+(02-9](?<![0-9A-Za-z+][+(02-9])(?<![0-9][-.][+(02-9])"
    r"(?:((?<=\+)\(?852\)?|(?<=0)0852|(?<=\()\+?852\)|(?<=8)52)[ -]{0,2}+[2-9]|(?<=[2-9]))"
    r"(?:[ .-]?[0-9]){7}(?![0-9A-Za-z]|[-.][0-9])"
)
_FOREIGN_PHONE = re.compile(r"\+(?!852)[0-9](?:[ ()-]{0,2}+[0-9]){7,14}+(?![0-9])")
_PHONE_CUES = frozenset(
    re.split(
        r"\s+",
        "電話 手機 手提 致電 打去 打嚟 打來 撥打 聯絡 熱線 短訊 傳真 轉數快 电话 手机 联系 热线"
        " tel phone mobile whatsapp call hotline fax fps payme signal sms contact ring",
    )
)
_OTHER_CUES = frozenset(
    re.split(
        r"\s+",
        "訂單 單號 編號 发票 發票 追蹤 運單 商業登記 貨號 條碼 會員 交易 參考 序號 订单 单号 编号"
        " order invoice ref reference tracking sku barcode br no member transaction receipt serial item # $",
    )
)
_CUES = re.compile("|".join(map(re.escape, sorted(_PHONE_CUES | _OTHER_CUES, key=len, reverse=True))))
_ORDER_CUE = re.compile(r"訂單|單號|發票|運單|追蹤|貨號|订单|单号|order|invoice|tracking|sku|receipt", re.IGNORECASE)
_AMOUNT_AFTER = re.compile(r"\s?(?:元|蚊|HKD|港元|港幣|件|個|分|%)")
_USUAL_GROUPS = re.compile(r"[0-9]{4}[ .-][0-9]{4}")
_USUAL_LEADS = "235679"
"""First digits of most lines in use; behind 4, 7 and 8 less than half of the 8-digit numbers exist."""


def half_width(text: str) -> str:
    """`text` with full-width letters, digits and signs, odd spaces and dashes made ASCII; same length."""
    return text.translate(_TO_HALF_WIDTH) if _FULL_WIDTH.search(text) else text


def hkid_check_character(body: str) -> str:
    """Check character of an HKID body of one or two letters and six digits.

    >>> hkid_check_character("A123456"), hkid_check_character("AB123456")
    ('3', '9')
    """
    values = (36 if char == " " else int(char, 36) for char in body.upper().rjust(8))
    rest = -sum(value * weight for value, weight in zip(values, range(9, 1, -1), strict=True)) % 11
    return "A" if rest == 10 else str(rest)


def passes_luhn(digits: str) -> bool:
    """Whether the last digit of `digits` is the Luhn check digit of the others.

    >>> passes_luhn("4111111111111111"), passes_luhn("4111111111111112")
    (True, False)
    """
    doubled = sum(sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (doubled + sum(map(int, digits[-1::-2]))) % 10 == 0


def octopus_check_digit(body: str) -> int:
    """Check digit of an Octopus card number: unlike Luhn's, the digit beside it is not doubled.

    >>> octopus_check_digit("10201250"), octopus_check_digit("102012508")
    (9, 9)
    """
    doubled = sum(sum(divmod(2 * int(digit), 10)) for digit in body[-2::-2])
    return -(doubled + sum(map(int, body[-1::-2]))) % 10


def _before(text: str, start: int) -> str:
    return text[max(0, start - CUE_WINDOW_CHARS) : start].rpartition("\n")[2]


def hkid_spans(text: str) -> list[Span]:
    """Where HKIDs stand: in brackets any check character (a slip is still somebody's), else a right one."""
    spans = []
    for match in _HKID.finditer(text):
        start = max(0, match.start() - 4)
        letters = _HKID_LETTERS.search(text[start : match.start()])
        if letters and _is_hkid(text, letters[0], match):
            spans.append((start + letters.start(), match.end()))
    return spans


def _is_hkid(text: str, letters: str, match: re.Match[str]) -> bool:
    if match[1]:
        return True
    right = hkid_check_character(letters + match[0][:6]) == match[2].upper()
    return right and not _ORDER_CUE.search(_before(text, match.start()))


def card_spans(text: str) -> list[Span]:
    """Where payment card numbers stand: 13 to 19 digits that pass Luhn, in one piece or the usual groups."""
    spans: list[Span] = []
    if not _LONG_NUMBER.search(text):
        return spans
    for run in _DIGIT_GROUPS.finditer(text):
        if run.end() - run.start() >= _CARD_DIGITS.start:
            spans += _cards_in(run[0], run.start())
    return spans


def _cards_in(run: str, offset: int) -> list[Span]:
    groups = list(re.finditer("[0-9]+", run))
    spans, at = [], 0
    while at < len(groups):
        size = _card_groups_at(groups, at)
        if size:
            spans.append((offset + groups[at].start(), offset + groups[at + size - 1].end()))
        at += size or 1
    return spans


def _card_groups_at(groups: list[re.Match[str]], at: int) -> int:
    """How many groups from `at` on make one card number; 0 if none do."""
    shapes = [1, *(len(shape) for shape in _CARD_GROUPS if _has_shape(groups, at, shape))]
    if at == 0 and all(len(group[0]) >= _LEAST_IN_A_GROUP for group in groups[:-1]):
        shapes.append(len(groups))
    for size in sorted(shapes, reverse=True):
        pieces = groups[at : at + size]
        length = sum(piece.end() - piece.start() for piece in pieces)
        if length in _CARD_DIGITS and passes_luhn("".join(piece[0] for piece in pieces)):
            return size
    return 0


def _has_shape(groups: list[re.Match[str]], at: int, shape: tuple[int, ...]) -> bool:
    return tuple(len(group[0]) for group in groups[at : at + len(shape)]) == shape


def octopus_spans(text: str) -> list[Span]:
    """Where Octopus card numbers stand: a right check digit in brackets, or straight after the cue."""
    spans = [match.span(1) for match in _OCTOPUS_AFTER_CUE.finditer(text)]
    if "(" not in text and "（" not in text:
        return spans
    for match in _OCTOPUS.finditer(text):
        digits = re.sub("[^0-9]", "", match[0])
        if octopus_check_digit(digits[:-1]) == int(digits[-1]) or _OCTOPUS_CUE.search(_before(text, match.start())):
            spans.append(match.span())
    return without_overlaps(spans)


@cache
def _hk_numbers() -> re.Pattern[str]:
    metadata = phonenumbers.PhoneMetadata.metadata_for_region("HK")
    kinds = "fixed_line mobile toll_free premium_rate shared_cost personal_number voip pager uan voicemail"
    described = [getattr(metadata, kind) for kind in kinds.split()]
    patterns = [kind.national_number_pattern for kind in described if kind and kind.national_number_pattern]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def is_hk_number(digits: str) -> bool:
    """Whether `digits`, without +852, is a number in use in Hong Kong's plan as phonenumbers knows it."""
    return _hk_numbers().fullmatch(digits) is not None


def phone_spans(text: str) -> list[Span]:
    """Where phone numbers stand: Hong Kong's, weighed by the words around them, and any with a + in front."""
    spans = [match.span() for match in _HK_PHONE.finditer(text) if _is_phone(text, match)]
    if "+" in text:
        spans += [match.span() for match in _FOREIGN_PHONE.finditer(text) if _is_foreign_phone(match[0])]
    return without_overlaps(spans)


def _is_foreign_phone(number: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return False


def _is_phone(text: str, match: re.Match[str]) -> bool:
    digits = re.sub("[^0-9]", "", match[0])[-8:]
    exists = is_hk_number(digits)
    if match[1]:
        return exists
    before = _before(text, match.start()).lower()
    cue = _last_cue(before)
    if cue in _PHONE_CUES:
        return exists or (before.rstrip(" :：.").endswith(cue) and not _is_date(digits))
    if not exists or cue or _AMOUNT_AFTER.match(text, match.end()):
        return False
    if digits == match[0]:
        return digits[0] in _USUAL_LEADS
    return _USUAL_GROUPS.fullmatch(match[0]) is not None


def _last_cue(before: str) -> str:
    """The cue nearest to the number that `before` leads up to, "" if there is none; words only as a whole."""
    cue = ""
    for match in _CUES.finditer(before):
        around = before[max(0, match.start() - 1) : match.start()] + before[match.end() : match.end() + 1]
        if not (match[0].isalpha() and match[0].isascii() and any(map(_is_latin, around))):
            cue = match[0]
    return cue


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _is_date(digits: str) -> bool:
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return True
