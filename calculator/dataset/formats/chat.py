"""OpenAI and Azure chat JSONL: {"messages": [{"role", "content", "name"?, "weight"?, "tool_calls"?}],
"tools"?}.

`weight` chooses what is learned, not what is billed, so it is read past. Source of the shape: OpenAI's
guide and cookbook notebook Chat_finetuning_data_prep.
"""

from __future__ import annotations

import json
from typing import Any

from calculator.dataset.example import Example, Message, Problem, unreadable
from calculator.dataset.formats.jsonl import json_type

ROLES = {
    "system": "system",
    "developer": "system",
    "user": "user",
    "assistant": "assistant",
    "tool": "tool",
    "function": "tool",
}
_ROW_KEYS = frozenset({"messages", "tools", "parallel_tool_calls", "functions"})
_MESSAGE_KEYS = frozenset(
    {"role", "content", "name", "weight", "tool_calls", "tool_call_id", "function_call", "refusal"}
)
_KEYS_SHOWN = 5


def from_openai(row_object: dict[str, Any], row: int) -> Example:
    """One chat example. What is wrong with it goes into its problems; nothing is raised."""
    raw = row_object.get("messages")
    if not isinstance(raw, list):
        return unreadable(row, "wrong_shape", expected="messages", found=shown(row_object))
    problems: list[Problem] = []
    if not row_object.keys() <= _ROW_KEYS:
        problems.append(Problem(row, "unknown_keys", {"keys": shown(row_object.keys() - _ROW_KEYS)}))
    if row_object.get("tools") or row_object.get("functions"):
        problems.append(Problem(row, "tools_not_counted"))
    return Example(row, tuple(read_messages(raw, row, problems)), tuple(problems))


def read_messages(raw: list[Any], row: int, problems: list[Problem]) -> list[Message]:
    """The messages of a list in OpenAI's shape; adds what is wrong to `problems`."""
    messages: list[Message] = []
    for item in raw:
        message = _plain_message(item) or _message(item, row, problems)
        if message is not None:
            messages.append(message)
    return messages


def _plain_message(raw: Any) -> Message | None:
    """A message of nothing but a known role and a text, as nearly all are; None for any other."""
    if type(raw) is not dict or len(raw) != 2:
        return None
    given, text = raw.get("role"), raw.get("content")
    if type(given) is not str or type(text) is not str or given not in ROLES:
        return None
    return Message(ROLES[given], text)


def _message(raw: Any, row: int, problems: list[Problem]) -> Message | None:
    if not isinstance(raw, dict):
        problems.append(Problem(row, "not_an_object", {"found": json_type(raw)}))
        return None
    given = raw.get("role")
    role = ROLES.get(given) if isinstance(given, str) else None
    if role is None:
        problems.append(Problem(row, "unknown_role", {"role": str(given)[:40]}))
        return None
    if not raw.keys() <= _MESSAGE_KEYS:
        problems.append(Problem(row, "unknown_keys", {"keys": shown(raw.keys() - _MESSAGE_KEYS)}))
    name = raw.get("name")
    if name is not None and not isinstance(name, str):
        problems.append(Problem(row, "content_not_text", {"role": "name", "found": json_type(name)}))
        name = None
    content = raw.get("content")
    text = content if isinstance(content, str) else content_text(content, role, row, problems)
    weight = raw.get("weight")
    return Message(role, text, name or None, _tool_calls(raw, row, problems), weight if weight in (0, 1) else None)


def content_text(content: Any, role: str, row: int, problems: list[Problem]) -> str:
    """The text of null ("") or of a list of parts; anything else is a problem and has no text."""
    if content is None:
        return ""
    if isinstance(content, str):
        return content
    if not isinstance(content, list):
        problems.append(Problem(row, "content_not_text", {"role": role, "found": json_type(content)}))
        return ""
    texts = [_part_text(part) for part in content]
    if None in texts:
        kinds = {str(part.get("type"))[:40] if isinstance(part, dict) else json_type(part) for part in content}
        problems.append(Problem(row, "parts_not_counted", {"kinds": shown(kinds - {"text"})}))
    return "\n".join(text for text in texts if text is not None)


def _part_text(part: Any) -> str | None:
    text = part.get("text", part.get("refusal")) if isinstance(part, dict) else part
    return text if isinstance(text, str) else None


def _tool_calls(raw: dict[str, Any], row: int, problems: list[Problem]) -> str:
    calls = raw.get("tool_calls") or ([raw["function_call"]] if raw.get("function_call") else None)
    if not calls:
        return ""
    if not isinstance(calls, list) or not all(isinstance(call, dict) for call in calls):
        problems.append(Problem(row, "content_not_text", {"role": "tool_calls", "found": json_type(calls)}))
        return ""
    return json.dumps(calls, ensure_ascii=False)


def shown(keys: Any) -> tuple[str, ...]:
    """A few of `keys`, shortened and in order, to name in a sentence."""
    return tuple(sorted(str(key)[:40] for key in keys)[:_KEYS_SHOWN])
