"""Keys by which equal and nearly equal texts meet, small enough to keep millions of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

Units = npt.NDArray[np.uint16]
KEY_BYTES = 16
_EMPTY = blake2b(digest_size=KEY_BYTES)  # copying costs half of setting up a new one

_NOT_LETTERS = re.compile(r"[\W\d_]+")
_DROPPED, _NOT_PLAIN = 0, 0xFFFF
_HAN_SIGNS = ((0x2010, 0x2027), (0x3000, 0x3004), (0x3008, 0x301C), (0xFF01, 0xFF0F), (0xFF1A, 0xFF20))
_MORE_SIGNS = ((0xFF3B, 0xFF40), (0xFF5B, 0xFF65), (0xFE0F, 0xFE0F), (0x2600, 0x27BF))
# U+1F300-1FAFF take two code units: all of D83D's, and a part of those that begin with D83C and D83E.
_EMOJI = ((0xD83D, 0xD83D), (0xDC00, 0xDFFF))


def _plain_forms() -> Units:
    """What each UTF-16 code unit counts as: a letter, _DROPPED, or _NOT_PLAIN where Unicode must be asked."""
    forms = np.full(1 << 16, _NOT_PLAIN, dtype="<u2")
    for code in range(128):
        forms[code] = ord(chr(code).lower()) if chr(code).isalpha() else _DROPPED
    for first, last in ((0x3400, 0x4DBF), (0x4E00, 0x9FFF)):
        forms[first : last + 1] = range(first, last + 1)
    for first, last in (*_HAN_SIGNS, *_MORE_SIGNS, *_EMOJI):
        forms[first : last + 1] = _DROPPED
    return forms


_PLAIN_FORMS = _plain_forms()


def exact_key(text: str) -> bytes:
    """16-byte digest of `text` as it stands; lone surrogates are allowed."""
    return _digest(text.encode("utf-8", "surrogatepass"))


def near_key(text: str) -> bytes:
    """16-byte digest of `text` without case, width, space, punctuation, signs, emoji and digits.

    Texts in which nothing is left (only digits or emoji) keep their exact key, lest they all meet.
    """
    return near_keys((text,))[0]


def near_keys(texts: Sequence[str]) -> list[bytes]:
    """The near key of every text, most of them by one look into a table for all characters of all texts."""
    return [
        _digest(letters) if letters else exact_key(text)
        for text, letters in zip(texts, _letters_of(texts), strict=True)
    ]


def _letters_of(texts: Sequence[str]) -> Iterator[bytes]:
    """What is left of every text, in UTF-8."""
    encoded = [text.encode("utf-16-le", "surrogatepass") for text in texts]
    ends = np.cumsum([len(each) // 2 for each in encoded], dtype=np.int64)
    units = np.frombuffer(b"".join([*encoded, b"\0\0"]), dtype="<u2")
    forms = _PLAIN_FORMS[units]
    odd = np.flatnonzero(forms == _NOT_PLAIN)
    emoji = _begins_emoji(units[odd], units[odd + 1])  # the NUL at the end is plain, so every odd unit has a next
    forms[odd[emoji]] = _DROPPED
    kept = forms != _DROPPED
    plain = forms[kept].tobytes()
    at = np.concatenate(([0], np.cumsum(kept)))[np.concatenate(([0], ends))].tolist()
    ask = set(np.searchsorted(ends, odd[~emoji], side="right").tolist())
    for place, text in enumerate(texts):
        yield _letters(text) if place in ask else plain[2 * at[place] : 2 * at[place + 1]].decode("utf-16-le").encode()


def _begins_emoji(first: Units, second: Units) -> npt.NDArray[np.bool_]:
    """Where code units and those that follow them are emoji from U+1F300-1F3FF or U+1F800-1FAFF."""
    early = (first == 0xD83C) & (second >= 0xDF00) & (second <= 0xDFFF)
    late = (first == 0xD83E) & (second >= 0xDC00) & (second < 0xDF00)
    either: npt.NDArray[np.bool_] = early | late
    return either


def _digest(data: bytes) -> bytes:
    digest = _EMPTY.copy()
    digest.update(data)
    return digest.digest()


def _letters(text: str) -> bytes:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return _NOT_LETTERS.sub("", folded).encode("utf-8", "surrogatepass")
