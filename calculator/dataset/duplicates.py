"""Keys by which equal and nearly equal texts meet, small enough to keep millions of them."""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

KEY_BYTES = 16

_NOT_LETTERS = re.compile(r"[\W\d_]+")


def exact_key(text: str) -> bytes:
    """16-byte digest of `text` as it stands; lone surrogates are allowed."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=KEY_BYTES).digest()


def near_key(text: str) -> bytes:
    """16-byte digest of `text` without case, width, space, punctuation, signs, emoji and digits.

    Texts in which nothing is left (only digits or emoji) keep their exact key, lest they all meet.
    """
    letters = _letters(text)
    return exact_key(letters) if letters else exact_key(text)


def _letters(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return _NOT_LETTERS.sub("", text.casefold())
