"""What the checks of language, tone and personal data found, as counts that can be merged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields

PERSONAL_KINDS = ("hkid", "phone", "email", "card", "octopus", "name")
REGISTERS = ("cantonese", "written", "mixed", "english", "neutral")
SCRIPTS = ("traditional", "simplified", "mixed", "none")
KEPT_VALUES = 20
TONES = ("formal", "neutral", "casual")


@dataclass(slots=True)
class FactValues:
    """In how many replies a kind of fact stands, and its distinct values, the first KEPT_VALUES in order of text.

    Two values or more: replies differ, so a model would learn what is no longer true.
    """

    replies: int = 0
    values: set[str] = field(default_factory=set)

    def add(self, replies: int, values: Iterable[str]) -> None:
        """Count replies that hold `values`."""
        self.replies += replies
        self.values.update(values)
        if len(self.values) > KEPT_VALUES:
            self.values = set(sorted(self.values)[:KEPT_VALUES])


@dataclass(slots=True)
class Findings:
    """Personal data per occurrence; register, script, tone and the firm's names for itself per reply."""

    personal_data: Counter[str] = field(default_factory=Counter)
    registers: Counter[str] = field(default_factory=Counter)
    scripts: Counter[str] = field(default_factory=Counter)
    tones: Counter[str] = field(default_factory=Counter)
    self_references: Counter[str] = field(default_factory=Counter)
    code_switched: int = 0
    facts: dict[str, FactValues] = field(default_factory=dict)

    def add_facts(self, values: Mapping[str, Iterable[str]]) -> None:
        """Note the prices, hours and phone numbers of one reply, by kind."""
        for kind, found in values.items():
            self.facts.setdefault(kind, FactValues()).add(1, found)

    def absorb(self, other: Findings) -> None:
        """Add another part's counts."""
        for each in fields(self):
            if each.name != "facts":
                setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))
        for kind, facts in other.facts.items():
            self.facts.setdefault(kind, FactValues()).add(facts.replies, facts.values)
