"""What the checks of language, tone and personal data found, as counts that can be merged."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, fields

PERSONAL_KINDS = ("hkid", "phone", "email", "card", "octopus", "name")
REGISTERS = ("cantonese", "written", "mixed", "english", "neutral")
SCRIPTS = ("traditional", "simplified", "mixed", "none")
TONES = ("formal", "neutral", "casual")


@dataclass(slots=True)
class Findings:
    """Personal data per occurrence; register, script, tone and the firm's names for itself per reply."""

    personal_data: Counter[str] = field(default_factory=Counter)
    registers: Counter[str] = field(default_factory=Counter)
    scripts: Counter[str] = field(default_factory=Counter)
    tones: Counter[str] = field(default_factory=Counter)
    self_references: Counter[str] = field(default_factory=Counter)
    code_switched: int = 0

    def absorb(self, other: Findings) -> None:
        """Add another part's counts."""
        for each in fields(self):
            mine, theirs = getattr(self, each.name), getattr(other, each.name)
            setattr(self, each.name, mine + theirs)
