"""The checks of examples' words: personal data, register, script, tone, and the keys that show repeats.

Each check runs over a whole batch of texts before the next one begins; see audit.py for why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from calculator.dataset import duplicates, facts_in_replies, language, personal_data, tone
from calculator.dataset.example import Example, Message, Problem
from calculator.dataset.summary import Summary

_REMEMBERED = 4_096
_BETWEEN = " Q A "  # letters, because near keys drop everything else


class Checker:
    """Adds to a summary what the words of examples show. What repeated instructions hold is remembered."""

    def __init__(self) -> None:
        self._personal: dict[str, list[str]] = {}

    def __call__(self, examples: Sequence[Example], fit: Sequence[Example], summary: Summary) -> None:
        """Check `examples`; only those of them `fit` to train on can be repeats of others."""
        self._check_personal_data(examples, summary)
        _check_replies(examples, summary)
        _add_keys(fit, summary)

    def _check_personal_data(self, examples: Sequence[Example], summary: Summary) -> None:
        for example in examples:
            found = [kind for message in example.messages for kind in self._find(message)]
            if found:
                kinds = Counter(found)
                summary.findings.personal_data.update(kinds)
                summary.log.add(Problem(example.row, "personal_data", {"kinds": dict(kinds)}, example.file))

    def _find(self, message: Message) -> Sequence[str]:
        """The kinds of personal data in a message, one for each occurrence."""
        if message.role != "system":
            return [finding.kind for finding in personal_data.find(message.text)]
        if message.text not in self._personal:
            if len(self._personal) >= _REMEMBERED:
                self._personal.clear()
            self._personal[message.text] = [finding.kind for finding in personal_data.find(message.text)]
        return self._personal[message.text]


def _check_replies(examples: Sequence[Example], summary: Summary) -> None:
    spoken = [
        (message.text, example)
        for example in examples
        for message in example.messages
        if message.role == "assistant" and message.text.strip()
    ]
    replies, findings = [text for text, _example in spoken], summary.findings
    registers = [language.register(text) for text in replies]
    scripts = [language.script(text) for text in replies]
    findings.registers.update(registers)
    findings.scripts.update(scripts)
    findings.code_switched += sum([language.code_switched(text) for text in replies])
    findings.tones.update([tone.tone(text) for text in replies])
    for names in [tone.self_references(text) for text in replies]:
        findings.self_references.update(names)
    for values in [facts_in_replies.fact_values(text) for text in replies]:
        findings.add_facts(values)
    for (_text, example), register, script in zip(spoken, registers, scripts, strict=True):
        if register == "mixed":
            summary.log.add(Problem(example.row, "mixed_register", {}, example.file))
        if script == "mixed":
            summary.log.add(Problem(example.row, "mixed_script", {}, example.file))


def _add_keys(examples: Sequence[Example], summary: Summary) -> None:
    """Exact: every role and text. Question: all before the last reply but the instructions. Near: both."""
    questions, pairs, wholes = [], [], []
    for example in examples:
        messages = example.messages
        last = max([place for place, message in enumerate(messages) if message.role == "assistant"])
        question = "\x1f".join([m.text for m in messages[:last] if m.role != "system"])
        questions.append(question)
        pairs.append(f"{question}{_BETWEEN}{messages[last].text}{messages[last].tool_calls}")
        wholes.append("\x1e".join([f"{m.role}\x1f{m.text}\x1f{m.tool_calls}" for m in messages]))
    exact = map(duplicates.exact_key, wholes)
    near = duplicates.near_keys(pairs)
    asked = map(duplicates.exact_key, questions)
    for example, whole_key, near_key, asked_key in zip(examples, exact, near, asked, strict=True):
        summary.repeat_keys.add(whole_key, near_key, asked_key, example.file, example.row)
