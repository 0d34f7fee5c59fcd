"""One example as each target wants it: chat JSONL for OpenAI and Azure, Bedrock, Vertex, or two columns of CSV."""

from __future__ import annotations

import csv
import io
import json
from itertools import pairwise
from typing import Any

from calculator.dataset.example import Example, Message, Problem
from calculator.dataset.formats.table import as_text

TARGETS = ("openai", "bedrock", "vertex", "csv")
BEDROCK_SCHEMA = "bedrock-conversation-2024"


def header_of(target: str) -> str:
    """What stands before the first example: the column names of CSV (with a mark that Excel reads as UTF-8)."""
    return "\ufeffsystem,question,reply\r\n" if target == "csv" else ""


def unwritable(target: str, example: Example) -> str | None:
    """Why `example` cannot be written for `target`, as the code of a problem; None if it can."""
    roles = [message.role for message in example.messages]
    if "tool" in roles or any(message.tool_calls for message in example.messages):
        return "tools_not_written"
    if target == "openai":
        return None
    if any(message.weight == 0 for message in example.messages):
        return "weights_not_written"
    if target == "csv" and roles not in (["user", "assistant"], ["system", "user", "assistant"]):
        return "turns_not_written"
    spoken = [role for role in roles if role != "system"]
    if any(first == second for first, second in pairwise(spoken)):
        return "turns_not_written"
    return None


def line_of(target: str, example: Example) -> str:
    """The line (or CSV record) of one example."""
    if target == "csv":
        return _record(example)
    shapes = {"openai": _openai, "bedrock": _bedrock, "vertex": _vertex}
    return json.dumps(shapes[target](example.messages), ensure_ascii=False) + "\n"


def dropped_line(example: Example, problems: list[Problem]) -> str:
    """A dropped row: where it stood, why it was dropped, and what could be read of it."""
    reasons = [{"code": problem.code, **problem.params} for problem in problems]
    messages = _openai(example.messages)["messages"]
    row = {"file": example.file, "row": example.row, "reasons": reasons, "messages": messages}
    return json.dumps(row, ensure_ascii=False, default=str).encode("utf-8", "replace").decode() + "\n"


def _openai(messages: tuple[Message, ...]) -> dict[str, Any]:
    return {"messages": [_openai_message(message) for message in messages]}


def _openai_message(message: Message) -> dict[str, Any]:
    written: dict[str, Any] = {"role": message.role, "content": message.text}
    if message.name:
        written["name"] = message.name
    if message.weight is not None:
        written["weight"] = int(message.weight)
    if message.tool_calls:
        written["tool_calls"] = json.loads(message.tool_calls)
    return written


def _system(messages: tuple[Message, ...]) -> str:
    return "\n\n".join(message.text for message in messages if message.role == "system")


def _bedrock(messages: tuple[Message, ...]) -> dict[str, Any]:
    system = _system(messages)
    return {
        "schemaVersion": BEDROCK_SCHEMA,
        **({"system": [{"text": system}]} if system else {}),
        "messages": [{"role": m.role, "content": [{"text": m.text}]} for m in messages if m.role != "system"],
    }


def _vertex(messages: tuple[Message, ...]) -> dict[str, Any]:
    system = _system(messages)
    roles = {"user": "user", "assistant": "model"}
    return {
        **({"systemInstruction": {"role": "system", "parts": [{"text": system}]}} if system else {}),
        "contents": [{"role": roles[m.role], "parts": [{"text": m.text}]} for m in messages if m.role in roles],
    }


def _record(example: Example) -> str:
    texts = {message.role: message.text for message in example.messages}
    cells = [texts.get("system", ""), texts["user"], texts["assistant"]]
    line = io.StringIO()
    csv.writer(line).writerow([as_text(cell) for cell in cells])
    return line.getvalue()
