"""Other vendors' JSON shapes: Bedrock Nova, Vertex, prompt and completion, Alpaca, and preference pairs.

Shapes as the vendors' guides show them. Bedrock: {"schemaVersion", "system": [{"text"}], "messages":
[{"role", "content": [{"text"}]}]}. Vertex: {"systemInstruction": {"parts"}, "contents": [{"role": "user" or
"model", "parts"}]}. OpenAI's preference pairs: {"input": {"messages"}, "preferred_output",
"non_preferred_output"}.
"""

from __future__ import annotations

from typing import Any

from calculator.dataset.example import Example, Message, Problem, unreadable
from calculator.dataset.formats.chat import content_text, read_messages, shown

_VERTEX_ROLES = {"user": "user", "model": "assistant", "system": "system"}


def from_bedrock(row_object: dict[str, Any], row: int) -> Example:
    """One Bedrock Nova conversation."""
    raw = row_object.get("messages")
    if not isinstance(raw, list):
        return unreadable(row, "wrong_shape", expected="messages", found=shown(row_object))
    problems: list[Problem] = []
    messages = read_messages(raw, row, problems)
    if "system" in row_object:
        text = content_text(row_object["system"], "system", row, problems)
        messages.insert(0, Message("system", text))
    _unknown(row_object, {"schemaVersion", "system", "messages"}, row, problems)
    return Example(row, tuple(messages), tuple(problems))


def from_vertex(row_object: dict[str, Any], row: int) -> Example:
    """One Vertex conversation."""
    raw = row_object.get("contents")
    if not isinstance(raw, list):
        return unreadable(row, "wrong_shape", expected="contents", found=shown(row_object))
    problems: list[Problem] = []
    turns = [*_vertex_system(row_object), *raw]
    renamed = [_vertex_turn(turn) for turn in turns]
    messages = read_messages(renamed, row, problems)
    known = {"contents", "systemInstruction", "system_instruction", "tools", "generationConfig", "labels"}
    _unknown(row_object, known, row, problems)
    return Example(row, tuple(messages), tuple(problems))


def _vertex_system(row_object: dict[str, Any]) -> list[Any]:
    found = row_object.get("systemInstruction", row_object.get("system_instruction"))
    return [{**found, "role": "system"}] if isinstance(found, dict) else []


def _vertex_turn(turn: Any) -> Any:
    """A Vertex turn under OpenAI's names."""
    if not isinstance(turn, dict):
        return turn
    role = turn.get("role", "user")
    return {
        "role": _VERTEX_ROLES.get(role, role) if isinstance(role, str) else role,
        "content": turn.get("parts"),
    }


def from_prompt_completion(row_object: dict[str, Any], row: int) -> Example:
    """One {"prompt", "completion"} pair."""
    return _from_fields(row_object, row, ("system",), ("prompt",), ("completion",))


def from_alpaca(row_object: dict[str, Any], row: int) -> Example:
    """One {"instruction", "input"?, "output"} row: instruction and input are the question."""
    return _from_fields(row_object, row, ("system",), ("instruction", "input"), ("output",))


def _from_fields(
    row_object: dict[str, Any],
    row: int,
    system: tuple[str, ...],
    question: tuple[str, ...],
    answer: tuple[str, ...],
) -> Example:
    if question[0] not in row_object or answer[0] not in row_object:
        return unreadable(row, "wrong_shape", expected=f"{question[0]}, {answer[0]}", found=shown(row_object))
    problems: list[Problem] = []
    messages: list[Message] = []
    for role, names in (("system", system), ("user", question), ("assistant", answer)):
        texts = [content_text(row_object.get(name), role, row, problems) for name in names]
        text = "\n\n".join(text for text in texts if text)
        if text or role != "system":
            messages.append(Message(role, text))
    _unknown(row_object, {*system, *question, *answer}, row, problems)
    return Example(row, tuple(messages), tuple(problems))


def from_preference(row_object: dict[str, Any], row: int) -> Example:
    """One preference pair: the question with the preferred reply, and a word that it is a pair."""
    if "chosen" in row_object:
        asked, preferred = row_object.get("prompt", []), row_object["chosen"]
    else:
        given = row_object.get("input")
        asked = given.get("messages") if isinstance(given, dict) else None
        preferred = row_object.get("preferred_output")
    turns = [*_turns(asked, "user"), *_turns(preferred, "assistant")]
    if not turns:
        return unreadable(row, "wrong_shape", expected="input, preferred_output", found=shown(row_object))
    problems = [Problem(row, "preference_pair")]
    return Example(row, tuple(read_messages(turns, row, problems)), tuple(problems))


def _turns(value: Any, role: str) -> list[Any]:
    """A list of messages as it is, or a text as one message of `role`."""
    if isinstance(value, list):
        return value
    return [{"role": role, "content": value}] if isinstance(value, str) else []


def _unknown(row_object: dict[str, Any], known: set[str], row: int, problems: list[Problem]) -> None:
    if not row_object.keys() <= known:
        problems.append(Problem(row, "unknown_keys", {"keys": shown(row_object.keys() - known)}))
