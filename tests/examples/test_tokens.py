"""Message overhead and default epochs, worked by hand from OpenAI's cookbook rule."""

from __future__ import annotations

import pytest

from pricing.tokens import count_tokens, default_epochs, example_tokens


def test_each_message_adds_four_tokens() -> None:
    # three messages of 10, 20 and 30 tokens: (4 + 10) + (4 + 20) + (4 + 30) = 72; high: 72 + 3
    assert example_tokens([10, 20, 30]) == (72, 75)


def test_a_name_adds_its_tokens_and_one() -> None:
    # two messages: (4 + 5) + (4 + 6) = 19; a name of 2 tokens: 2 + 1 = 3; 22 and 25
    assert example_tokens([5, 6], names=[2]) == (22, 25)


def test_null_content_still_has_its_overhead() -> None:
    assert example_tokens([0]) == (4, 7)  # 4 + 0, then 3 more
    assert example_tokens([]) == (0, 3)


def test_ten_examples_of_the_tutorial_differ_by_30_between_low_and_high() -> None:
    # Microsoft's tutorial set has 10 examples: 468 low, 498 high, 10 x 3 apart. Made-up contents of the same size:
    contents = [[11, 12, 12]] * 9 + [[10, 11, 12]]  # 9 x (35 + 12) + (33 + 12) = 423 + 45
    assert sum(example_tokens(each)[0] for each in contents) == 9 * 47 + 45 == 468
    assert sum(example_tokens(each)[1] for each in contents) == 468 + 30 == 498


def test_roles_are_one_token_and_special_looking_text_is_text() -> None:
    assert [count_tokens(role) for role in ("system", "user", "assistant")] == [1, 1, 1]
    assert count_tokens("<|endoftext|>") > 1  # a special token would be one
    assert count_tokens("") == 0


@pytest.mark.parametrize(
    ("examples", "epochs"),
    [
        (0, 25),  # nothing to divide by: the most
        (1, 25),  # 100 // 1 = 100, at most 25
        (4, 25),  # 100 // 4 = 25
        (5, 20),  # 100 // 5
        (10, 10),  # 100 // 10
        (20, 5),  # 100 // 20
        (33, 3),  # 3 x 33 = 99 < 100; 100 // 33 = 3
        (34, 3),  # 3 x 34 = 102: the target
        (8_333, 3),  # 3 x 8,333 = 24,999
        (8_334, 2),  # 3 x 8,334 = 25,002 > 25,000; 25,000 // 8,334 = 2
        (10_000, 2),  # 25,000 // 10,000
        (12_501, 1),  # 25,000 // 12,501
        (25_000, 1),
        (90_000, 1),  # 25,000 // 90,000 = 0, at least 1
    ],
)
def test_default_epochs(examples: int, epochs: int) -> None:
    assert default_epochs(examples) == epochs
