"""What is wrong with the shape of one example: who speaks when, and whether a reply is worth learning
from.
"""

from __future__ import annotations

import re

from calculator.dataset.counting import MESSAGE_LIMIT_CHARACTERS
from calculator.dataset.example import Example, Problem

TINY_REPLY_CHARACTERS = 4
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd\ud800-\udfff]")


def shape_problems(example: Example) -> list[Problem]:
    """Problems of an example that was read: its reader's own and those of its messages."""
    problems = list(example.problems)
    if not example.messages:
        return problems or [Problem(example.row, "no_assistant_reply", {}, example.file)]

    def add(code: str, **params: object) -> None:
        problems.append(Problem(example.row, code, params, example.file))

    if longest := too_long(example):
        add("message_too_long", characters=longest, limit=MESSAGE_LIMIT_CHARACTERS)
        return problems
    if not any(problem.code == "missing_cell" for problem in problems):
        if code := _reply_problem(example):
            add(code)
        elif order := _order_problem(example):
            add("no_question") if order == "no_user" else add("role_order", what=order)
    tiny = shortest_reply(example)
    if 0 < tiny < TINY_REPLY_CHARACTERS:
        add("tiny_reply", characters=tiny)
    if unreadable := sum(len(_UNREADABLE.findall(m.text)) for m in example.messages):
        add("unreadable_characters", characters=unreadable)
    return problems


def too_long(example: Example) -> int:
    """Characters of the longest message if it is over the limit, else 0. Such a message is never
    tokenised.
    """
    longest = max((max(len(m.text), len(m.tool_calls)) for m in example.messages), default=0)
    return longest if longest > MESSAGE_LIMIT_CHARACTERS else 0


def _reply_problem(example: Example) -> str | None:
    replies = [m for m in example.messages if m.role == "assistant"]
    if not replies:
        return "no_assistant_reply"
    return None if all(m.text.strip() or m.tool_calls for m in replies) else "empty_reply"


def _order_problem(example: Example) -> str | None:
    """A question comes first, a reply last, and instructions before both."""
    roles = [m.role for m in example.messages]
    spoken = [role for role in roles if role != "system"]
    if "user" not in roles:
        return "no_user"
    if "system" in roles[roles.index(spoken[0]) :]:
        return "system_late"
    if spoken[0] != "user":
        return "starts_with_reply"
    return None if spoken[-1] == "assistant" else "ends_without_reply"


def shortest_reply(example: Example) -> int:
    """Characters of the shortest worded reply, 0 if there is none."""
    return min((len(m.text.strip()) for m in example.messages if m.role == "assistant" and m.text.strip()), default=0)
