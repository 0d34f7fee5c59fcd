"""Small files made on the spot for the tests of the readers."""

from __future__ import annotations

import json
from collections.abc import Sequence


def chat_line(*turns: tuple[str, object], **more: object) -> str:
    """One line of chat JSONL from (role, content) pairs."""
    messages = [{"role": role, "content": content} for role, content in turns]
    return json.dumps({"messages": messages, **more}, ensure_ascii=False)


def chat_file(rows: Sequence[Sequence[tuple[str, object]]]) -> bytes:
    """A chat JSONL file, one line a row."""
    return "".join(chat_line(*row) + "\n" for row in rows).encode()


def pair(question: str, answer: str) -> list[tuple[str, object]]:
    """The two turns of a question and its reply."""
    return [("user", question), ("assistant", answer)]
