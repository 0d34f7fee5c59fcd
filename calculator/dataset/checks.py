"""The checks of one example's words: personal data, register, script, tone, and the keys that show
repeats.
"""

from __future__ import annotations

from collections import Counter

from calculator.dataset import duplicates, language, personal_data, tone
from calculator.dataset.example import Example, Message, Problem
from calculator.dataset.summary import Summary

_REMEMBERED = 4_096


class Checker:
    """Adds to a summary what the words of an example show. What repeated instructions hold is remembered."""

    def __init__(self) -> None:
        self._personal: dict[str, dict[str, int]] = {}

    def __call__(self, example: Example, summary: Summary, fit: bool) -> None:
        """Check `example`; only one that is `fit` to train on can be a repeat of another."""
        self._check_personal_data(example, summary)
        for message in example.messages:
            if message.role == "assistant" and message.text.strip():
                _check_reply(message.text, example, summary)
        if fit:
            _add_keys(example, summary)

    def _check_personal_data(self, example: Example, summary: Summary) -> None:
        kinds: Counter[str] = Counter()
        for message in example.messages:
            kinds.update(self._count(message))
        kinds = +kinds
        if kinds:
            summary.findings.personal_data.update(kinds)
            summary.log.add(Problem(example.row, "personal_data", {"kinds": dict(kinds)}, example.file))

    def _count(self, message: Message) -> dict[str, int]:
        if message.role != "system":
            return personal_data.count(message.text)
        if message.text not in self._personal:
            if len(self._personal) >= _REMEMBERED:
                self._personal.clear()
            self._personal[message.text] = personal_data.count(message.text)
        return self._personal[message.text]


def _check_reply(text: str, example: Example, summary: Summary) -> None:
    findings = summary.findings
    register, script = language.register(text), language.script(text)
    findings.registers[register] += 1
    findings.scripts[script] += 1
    findings.code_switched += language.code_switched(text)
    findings.tones[tone.tone(text)] += 1
    findings.self_references.update(tone.self_references(text))
    if register == "mixed":
        summary.log.add(Problem(example.row, "mixed_register", {}, example.file))
    if script == "mixed":
        summary.log.add(Problem(example.row, "mixed_script", {}, example.file))


def _add_keys(example: Example, summary: Summary) -> None:
    """Exact: every role and text. Question: all that came before the last reply, instructions aside."""
    last = max(place for place, m in enumerate(example.messages) if m.role == "assistant")
    spoken = [m.text for m in example.messages[:last] if m.role != "system"]
    question, answer = "\x1f".join(spoken), example.messages[last]
    answer_key = duplicates.near_key(answer.text + answer.tool_calls)
    near_question = duplicates.near_key(question)
    summary.repeat_keys.add(
        duplicates.exact_key("\x1e".join(f"{m.role}\x1f{m.text}\x1f{m.tool_calls}" for m in example.messages)),
        bytes(a ^ b for a, b in zip(near_question, reversed(answer_key), strict=False)),
        duplicates.exact_key(question),
        answer_key,
        example.file,
        example.row,
    )
