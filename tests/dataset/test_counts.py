"""Token counts worked by hand. In o200k_base "hello", "yes", "no", " world" and "你好" are one token each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.dataset import as_data, summarise
from calculator.dataset.counting import TokenCounter
from calculator.dataset.example import Example, Message
from pricing.tokens import encoding
from tests.dataset.made import chat_file, chat_line, pair


def tokens(data: bytes, **choices: object) -> dict[str, object]:
    found = as_data(summarise(data, **choices))["tokens"]  # type: ignore[arg-type]
    assert isinstance(found, dict)
    return found


def test_one_example() -> None:
    # user "hello" 4 + 1, assistant "hello world" 4 + 2: low 11, high 11 + 3 = 14
    found = tokens(chat_file([pair("hello", "hello world")]))
    assert (found["content"], found["per_epoch_low"], found["per_epoch_high"]) == (3, 11, 14)
    assert (found["user_mean"], found["assistant_mean"], found["system_mean"]) == (1, 2, 0)


def test_two_examples_and_their_means() -> None:
    # first: 4 + 1 + 4 + 2 + 3 = 14; second with instructions "hello": 4 + 1 + 4 + 1 + 4 + 1 + 3 = 18; mean 16
    second = [("system", "hello"), *pair("你好", "yes")]
    found = tokens(chat_file([pair("hello", "hello world"), second]))
    assert (found["example_min"], found["example_max"], found["example_mean"]) == (14, 18, 16)
    # content 3 + 3 = 6; low 11 + 15 = 26; high 32; instructions 1 token over 2 examples
    assert (found["content"], found["per_epoch_low"], found["per_epoch_high"]) == (6, 26, 32)
    assert (found["system_mean"], found["assistant_mean"]) == (0.5, 1.5)


def test_limit_cuts_what_is_billed_but_not_what_is_measured() -> None:
    # 14 and 18 as above, limit 15: high 14 + 15 = 29; low 11 + 15 = 26
    rows = [pair("hello", "hello world"), [("system", "hello"), *pair("你好", "yes")]]
    found = tokens(chat_file(rows), max_example_tokens=15)
    assert (found["per_epoch_low"], found["per_epoch_high"], found["over_limit"]) == (26, 29, 1)
    assert (found["example_min"], found["example_max"]) == (14, 18)


def test_name_costs_its_tokens_and_one() -> None:
    # user 4 + 1, its name 1 + 1, assistant 4 + 1, and 3: 15
    line = '{"messages":[{"role":"user","content":"hello","name":"hello"},{"role":"assistant","content":"yes"}]}'
    assert tokens(line.encode())["per_epoch_high"] == 15


def test_null_content_and_weight_and_parts() -> None:
    # null counts 0: 4 + 0; parts "hello" and "yes" joined by a line break: 3 tokens; reply "yes" 4 + 1
    parts = [{"type": "text", "text": "hello"}, {"type": "text", "text": "yes"}]
    line = chat_line(("assistant", None), ("user", parts), ("assistant", "yes"))
    # 4 + 4 + 3 + 4 + 1 + 3 = 19
    assert tokens(line.encode())["per_epoch_high"] == 19
    weighted = '{"messages":[{"role":"user","content":"hello"},{"role":"assistant","content":"yes","weight":0}]}'
    # 4 + 1 + 4 + 1 + 3 = 13
    assert tokens(weighted.encode())["per_epoch_high"] == 13


def test_tool_call_counts_name_and_arguments() -> None:
    calls = '[{"id":"x","type":"function","function":{"name":"hello","arguments":"yes"}}]'
    line = (
        '{"messages":[{"role":"user","content":"no"},{"role":"assistant","content":null,"tool_calls":' + calls + "}]}"
    )
    # 4 + 1 + 4 + (1 + 1) + 3 = 14
    assert tokens(line.encode())["per_epoch_high"] == 14


def test_billed_tokens_are_epochs_times() -> None:
    # one example of 11 to 14 tokens; default epochs for 1 example: min(25, 100 // 1) = 25
    data = as_data(summarise(chat_file([pair("hello", "hello world")])))
    assert data["default_epochs"] == 25
    assert (data["billed_tokens_low"], data["billed_tokens_high"]) == (275, 350)
    chosen = as_data(summarise(chat_file([pair("hello", "hello world")])), epochs=4)
    assert (chosen["default_epochs"], chosen["billed_tokens_high"]) == (25, 56)


def test_histogram_counts_by_two_figures() -> None:
    # "hello" + 199 × " hello" = 200 tokens: 4 + 200 + 4 + 1 + 3 = 212, shown in the bin that starts at 210
    found = tokens(chat_file([pair("hello" + " hello" * 199, "yes"), pair("hello", "yes")]))
    assert found["histogram"] == {"13": 1, "210": 1}


@pytest.mark.parametrize("name", ["o200k_base", "cl100k_base"])
@settings(deadline=None)
@given(
    text=st.text() | st.lists(st.sampled_from(["<|endoftext|>", "<|im_start|>", " ", "嘅", "唔該", "👍🏽", "a", "\n"]))
)
def test_every_text_counts_as_tiktoken_counts_it(name: str, text: str | list[str]) -> None:
    whole = text if isinstance(text, str) else "".join(text)
    counter = TokenCounter(name)
    expected = len(encoding(name).encode_ordinary(whole))
    assert counter.text(whole) == counter.repeated(whole) == counter.repeated(whole) == expected
    example = counter.example(Example(1, (Message("system", whole), Message("user", whole))))
    assert (example.content, example.low) == (2 * expected, 8 + 2 * expected)
