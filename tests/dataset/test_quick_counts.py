"""The quick tokenizer counts as tiktoken does: each settled character in every neighbourhood, and whole texts."""

from __future__ import annotations

import json

import pytest
import toktok
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.dataset import as_data, audit, counting, summarise
from calculator.dataset.quick_counts import QUICK_FROM_BYTES, SETTLED, quick_counts
from calculator.sample import RESTAURANT_JSONL
from pricing.tokens import RANKS_SHA256, encoding, load_ranks

ENCODINGS = sorted(RANKS_SHA256)
SETTLED_CHARACTERS = [chr(code) for first, last in SETTLED for code in range(ord(first), ord(last) + 1)]
# What the split pattern looks at around a character: letters of both cases, signs before a word, contractions,
# runs of digits, blanks and line ends, and the character beside itself.
AROUND = "{0}<w {0}'s a{0}B\n{0}1{0}23 -{0}_{0}{0}/T'LL"


def tiktoken_counts(texts: list[str], name: str) -> list[int]:
    return [len(found) for found in encoding(name).encode_ordinary_batch(texts, num_threads=1)]


@pytest.mark.parametrize("name", ENCODINGS)
def test_every_settled_character_counts_alike(name: str) -> None:
    texts = [AROUND.format(character) for character in SETTLED_CHARACTERS]
    assert toktok.batch_count(texts, name, threads=1) == tiktoken_counts(texts, name)


@pytest.mark.parametrize("name", ENCODINGS)
def test_both_know_the_same_ranks(name: str) -> None:
    ours = sorted(load_ranks(name), key=load_ranks(name).__getitem__)
    assert toktok._encoding(name).token_byte_values()[: len(ours)] == ours


BITS = st.sampled_from(
    ["<|endoftext|>", "<|im_start|>", "'s", "'LL", "  ", "\r\n", "123456", "嘅", "㗎喇，", "HK$", "👩‍🍳", "é", "Ａ"]
)
ANY_TEXT = st.lists(st.one_of(st.text(), BITS, st.text(st.sampled_from(SETTLED_CHARACTERS))), max_size=12).map("".join)


@pytest.mark.parametrize("name", ENCODINGS)
@given(texts=st.lists(ANY_TEXT, max_size=6))
@settings(max_examples=200)
def test_any_text_counts_alike(name: str, texts: list[str]) -> None:
    assert quick_counts(texts, name) == tiktoken_counts(texts, name)


def test_letters_new_to_one_of_them_go_to_tiktoken() -> None:
    # U+0CDC and U+324C9 are letters in the newest Unicode only: they would swallow the sign that follows.
    texts = ["\u0cdc_m", "plain", "\U000324c9-p", "\ud800 lone"]
    assert quick_counts(texts, "o200k_base") == [len(encoding("o200k_base").encode_ordinary(text)) for text in texts]


def test_a_large_file_is_told_as_its_parts_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the limit the file is counted the quick way; with the limit out of reach tiktoken says the same."""
    lines = RESTAURANT_JSONL.read_bytes()
    unsettled = {"messages": [{"role": "user", "content": "\u0cdc_m"}, {"role": "assistant", "content": "\u0cdc-p"}]}
    data = lines * (QUICK_FROM_BYTES // len(lines) + 1) + json.dumps(unsettled).encode()
    quick = as_data(summarise(data, checks=False))
    monkeypatch.setattr(audit, "QUICK_FROM_BYTES", len(data) + 1)
    monkeypatch.setattr(counting, "quick_counts", None)  # would fail if it were asked
    assert as_data(summarise(data, checks=False)) == quick
