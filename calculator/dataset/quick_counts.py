"""Token counts of many texts by a faster tokenizer (toktok), equal to tiktoken's.

The two follow different editions of Unicode, so they part over letters that are new to one of them. Texts of
characters that have long been settled go the quick way; any other character sends its text to tiktoken. That the
settled ones count alike is tested one by one, in every neighbourhood the split pattern knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import toktok

from pricing import tokens

QUICK_FROM_BYTES = 4 << 20  # below this, loading the second tokenizer (half a second) costs more than it saves
# First and last of each range: Latin, general punctuation, arrows and signs, Chinese and Japanese, emoji.
SETTLED = (
    ("\t", "\n"), ("\r", "\r"), (" ", "~"), ("\u00a0", "\u024f"), ("\u2010", "\u2027"), ("\u2030", "\u205e"),
    ("\u20a0", "\u20bf"), ("\u2190", "\u23ff"), ("\u2460", "\u27bf"), ("\u3000", "\u303f"), ("\u3041", "\u3096"),
    ("\u309b", "\u30ff"), ("\u3105", "\u312d"), ("\u3220", "\u33ff"), ("\u3400", "\u4db5"), ("\u4e00", "\u9fd5"),
    ("\uf900", "\ufa6d"), ("\ufe0f", "\ufe0f"), ("\uff01", "\uffbe"), ("\U0001f300", "\U0001f64f"),
    ("\U0001f680", "\U0001f6c5"), ("\U0001f900", "\U0001f9ff"),
)  # fmt: skip
_unsettled = re.compile(f"[^{''.join(f'{first}-{re.escape(last)}' for first, last in SETTLED)}]").search


def load(encoding: str) -> None:
    """Load the quick tokenizer, once a process."""
    toktok.batch_count((), encoding, threads=1)


def quick_counts(texts: Sequence[str], encoding: str) -> list[int]:
    """Tokens in each text, equal to tiktoken's encode_ordinary; on the thread that asks."""
    slow = [place for place, text in enumerate(texts) if _unsettled(text)]
    if not slow:
        counts: list[int] = toktok.batch_count(texts, encoding, threads=1)
        return counts
    encode = tokens.encoding(encoding).encode_ordinary
    left = set(slow)
    quick = iter(
        toktok.batch_count([text for place, text in enumerate(texts) if place not in left], encoding, threads=1)
    )
    return [len(encode(text)) if place in left else next(quick) for place, text in enumerate(texts)]
