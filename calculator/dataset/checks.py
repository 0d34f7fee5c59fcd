"""The checks of one example's words: personal data, register, script, tone, and the keys that show
repeats.
"""

from __future__ import annotations

from collections import Counter

from calculator.dataset import duplicates, facts_in_replies, language, personal_data, tone
from calculator.dataset.example import Example, Message, Problem
from calculator.dataset.summary import Summary

_REMEMBERED = 4_096
_BETWEEN = " Q A "  # letters, because near keys drop everything else


class Checker:
    """Adds to a summary what the words of an example show. What repeated instructions hold is remembered."""

    def __init__(self) -> None:
        self._personal: dict[str, list[str]] = {}

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
            if found := self._find(message):
                kinds.update(found)
        if kinds:
            summary.findings.personal_data.update(kinds)
            summary.log.add(Problem(example.row, "personal_data", {"kinds": dict(kinds)}, example.file))

    def _find(self, message: Message) -> list[str]:
        """The kinds of personal data in a message, one for each occurrence."""
        if message.role != "system":
            return [finding.kind for finding in personal_data.find(message.text)]
        if message.text not in self._personal:
            if len(self._personal) >= _REMEMBERED:
                self._personal.clear()
            self._personal[message.text] = [finding.kind for finding in personal_data.find(message.text)]
        return self._personal[message.text]


def _check_reply(text: str, example: Example, summary: Summary) -> None:
    findings = summary.findings
    register, script = language.register(text), language.script(text)
    findings.registers[register] += 1
    findings.scripts[script] += 1
    findings.code_switched += language.code_switched(text)
    findings.tones[tone.tone(text)] += 1
    findings.self_references.update(tone.self_references(text))
    findings.add_facts(facts_in_replies.fact_values(text))
    if register == "mixed":
        summary.log.add(Problem(example.row, "mixed_register", {}, example.file))
    if script == "mixed":
        summary.log.add(Problem(example.row, "mixed_script", {}, example.file))


def _add_keys(example: Example, summary: Summary) -> None:
    """Exact: every role and text. Question: all before the last reply but the instructions. Near: both."""
    last = max(place for place, message in enumerate(example.messages) if message.role == "assistant")
    question = "\x1f".join([m.text for m in example.messages[:last] if m.role != "system"])
    reply = example.messages[last]
    whole = "\x1e".join([f"{m.role}\x1f{m.text}\x1f{m.tool_calls}" for m in example.messages])
    summary.repeat_keys.add(
        duplicates.exact_key(whole),
        duplicates.near_key(f"{question}{_BETWEEN}{reply.text}{reply.tool_calls}"),
        duplicates.exact_key(question),
        example.file,
        example.row,
    )
