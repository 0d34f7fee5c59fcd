"""Tokens of examples as a provider would bill them, each repeated text counted once."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from calculator.dataset.example import Example, Message
from calculator.dataset.quick_counts import quick_counts
from pricing import tokens
from pricing.tokens import TOKENS_PER_EXAMPLE_HIGH, TOKENS_PER_MESSAGE, TOKENS_PER_NAME

MESSAGE_LIMIT_CHARACTERS = 500_000
_CACHED_TEXTS = 4_096
# Only texts up to this size are remembered, so that the memory stays bounded.
_CACHED_CHARACTERS = 20_000


class ExampleTokens(NamedTuple):
    """Tokens of one example: `low` and `high` as billed (before any limit), and the content tokens by
    role.
    """

    low: int
    high: int
    system: int
    user: int
    assistant: int
    other: int

    @property
    def content(self) -> int:
        """Content tokens of all messages, without overhead or names."""
        return self.system + self.user + self.assistant + self.other


class TokenCounter:
    """Counts in one encoding. System prompts repeat in every row, so their counts are remembered; `quick` is for
    large files.
    """

    def __init__(self, encoding: str = "o200k_base", quick: bool = False) -> None:
        self.encoding, self._quick = encoding, quick
        self._encode = tokens.encoding(encoding).encode_ordinary
        self._known: dict[str, int] = {}

    def text(self, text: str) -> int:
        """Tokens in `text`, equal to tiktoken's encode_ordinary."""
        return len(self._encode(text))

    def repeated(self, text: str) -> int:
        """The same, remembered."""
        count = self._known.get(text)
        if count is None:
            count = self.text(text)
            if len(text) <= _CACHED_CHARACTERS:
                if len(self._known) >= _CACHED_TEXTS:
                    self._known.clear()
                self._known[text] = count
        return count

    def _tool_calls(self, calls: str) -> int:
        """A call counts as its function's name and arguments."""
        functions = [call.get("function", call) for call in json.loads(calls) if isinstance(call, dict)]
        texts = [str(f.get(key, "")) for f in functions if isinstance(f, dict) for key in ("name", "arguments")]
        return sum(self.text(text) for text in texts)

    def example(self, example: Example) -> ExampleTokens:
        """low = Σ (4 + content [+ name + 1]), high = low + 3; instructions and names repeat, so they are
        remembered.
        """
        return self.examples((example,))[0]

    def examples(self, examples: Sequence[Example]) -> list[ExampleTokens]:
        """The tokens of several examples, each as `example` counts it."""
        spoken = [m.text for example in examples for m in example.messages if m.role != "system"]
        left = iter(quick_counts(spoken, self.encoding) if self._quick else map(self.text, spoken))
        return [self._total(example.messages, left) for example in examples]

    def _total(self, messages: Sequence[Message], spoken: Iterator[int]) -> ExampleTokens:
        by_role = {"system": 0, "user": 0, "assistant": 0}
        other = low = 0
        for role, text, name, tool_calls, _ in messages:
            count = self.repeated(text) if role == "system" else next(spoken)
            if tool_calls:
                count += self._tool_calls(tool_calls)
            low += TOKENS_PER_MESSAGE + count
            if name:
                low += TOKENS_PER_NAME + self.repeated(name)
            if role in by_role:
                by_role[role] += count
            else:
                other += count
        return ExampleTokens(low, low + TOKENS_PER_EXAMPLE_HIGH, **by_role, other=other)
