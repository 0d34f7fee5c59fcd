"""What is wrong with the shape of one example: who speaks when, and whether a reply is worth learning
from.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from calculator.dataset.codes import BLOCKING
from calculator.dataset.counting import MESSAGE_LIMIT_CHARACTERS
from calculator.dataset.example import Example, Message, Problem

TINY_REPLY_CHARACTERS = 4


class Shape(NamedTuple):
    """What is wrong with an example's shape, and whether its tokens may be counted.

    Counted are examples with an assistant's message, none of whose messages is too long to tokenise.
    """

    problems: tuple[Problem, ...]
    counted: bool


def shape_of(example: Example) -> Shape:
    """The shape of an example: its reader's problems and those of its messages."""
    messages = example.messages
    if not messages:
        missing = Problem(example.row, "no_assistant_reply", {}, example.file)
        return Shape(example.problems or (missing,), False)
    roles = tuple([message.role for message in messages])
    longest = max([len(message.text) + len(message.tool_calls) for message in messages])
    has_assistant = "assistant" in roles
    found = list(_faults(example, roles, longest))
    if not found:
        return Shape(example.problems, has_assistant)
    problems = [Problem(example.row, code, params, example.file) for code, params in found]
    return Shape((*example.problems, *problems), has_assistant and longest <= MESSAGE_LIMIT_CHARACTERS)


def _faults(example: Example, roles: tuple[str, ...], longest: int) -> Iterator[tuple[str, dict[str, object]]]:
    if longest > MESSAGE_LIMIT_CHARACTERS:
        yield "message_too_long", {"characters": longest, "limit": MESSAGE_LIMIT_CHARACTERS}
        return
    replies = [_reply_characters(message) for message in example.messages if message.role == "assistant"]
    if not any(problem.code in BLOCKING for problem in example.problems):
        if not replies:
            yield "no_assistant_reply", {}
        elif 0 in replies:
            yield "empty_reply", {}
        elif not any(m.role == "user" and not m.text.isspace() and m.text for m in example.messages):
            yield "no_question", {}
        elif order := _order_fault(roles):
            yield "role_order", {"what": order}
    if replies and 0 < min(replies) < TINY_REPLY_CHARACTERS:
        yield "tiny_reply", {"characters": min(replies)}


def _reply_characters(message: Message) -> int:
    """Characters of a reply; a call of a tool alone is never tiny."""
    return len(message.text.strip()) or (TINY_REPLY_CHARACTERS if message.tool_calls else 0)


@lru_cache(maxsize=1_024)
def _order_fault(roles: tuple[str, ...]) -> str | None:
    """A question comes first, a reply last, and instructions before both."""
    spoken = [role for role in roles if role != "system"]
    if "system" in roles[roles.index(spoken[0]) :]:
        return "system_late"
    if spoken[0] != "user":
        return "starts_with_reply"
    return None if spoken[-1] == "assistant" else "ends_without_reply"
