"""Keys by which equal and nearly equal texts meet, small enough to keep millions of them."""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b
from string import ascii_lowercase, ascii_uppercase

KEY_BYTES = 16
_EMPTY = blake2b(digest_size=KEY_BYTES)  # copying costs half of setting up a new one

_NOT_LETTERS = re.compile(r"[\W\d_]+")
_HAN_SIGNS = "\u2010-\u2027\u3000-\u3004\u3008-\u301c\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufe0f"
_EMOJI = "\u2600-\u27bf\U0001f300-\U0001faff"
# Within these, dropping signs is all there is to do: no character has another form that counts as the same.
_NOT_PLAIN = re.compile(f"[^\0-\x7f\u3400-\u4dbf\u4e00-\u9fff{_HAN_SIGNS}{_EMOJI}]")
# The same signs and emoji in UTF-8, where their first bytes tell them from Han characters.
_PLAIN_SIGNS = re.compile(rb"(?:[\xe2\xef].|\xe3[\x80-\x8f]|\xf0..).", re.DOTALL)
_LOWER = bytes.maketrans(ascii_uppercase.encode(), ascii_lowercase.encode())
_ASCII_SIGNS = bytes(code for code in range(128) if not chr(code).isalpha())


def exact_key(text: str) -> bytes:
    """16-byte digest of `text` as it stands; lone surrogates are allowed."""
    return _digest(text.encode("utf-8", "surrogatepass"))


def near_key(text: str) -> bytes:
    """16-byte digest of `text` without case, width, space, punctuation, signs, emoji and digits.

    Texts in which nothing is left (only digits or emoji) keep their exact key, lest they all meet.
    """
    letters = _plain_letters(text) if text.isascii() or not _NOT_PLAIN.search(text) else _letters(text)
    return _digest(letters) if letters else exact_key(text)


def _digest(data: bytes) -> bytes:
    digest = _EMPTY.copy()
    digest.update(data)
    return digest.digest()


def _plain_letters(text: str) -> bytes:
    if text.isascii():
        return text.encode().translate(_LOWER, _ASCII_SIGNS)
    return _PLAIN_SIGNS.sub(b"", text.encode().translate(_LOWER, _ASCII_SIGNS))


def _letters(text: str) -> bytes:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return _NOT_LETTERS.sub("", folded).encode("utf-8", "surrogatepass")
