"""Problems of any number of rows in bounded memory: every one is counted, the first of each kind are kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from calculator.dataset.example import Problem

KEPT_PER_CODE = 1_000


def _place(problem: Problem) -> tuple[int, int]:
    return problem.file, problem.row


@dataclass(slots=True)
class ProblemLog:
    """`counts` by code, and the first KEPT_PER_CODE problems of each code."""

    counts: Counter[str] = field(default_factory=Counter)
    kept: dict[str, list[Problem]] = field(default_factory=dict)

    def add(self, problem: Problem) -> None:
        """Count one problem that comes after the ones before it."""
        self.counts[problem.code] += 1
        kept = self.kept.setdefault(problem.code, [])
        if len(kept) < KEPT_PER_CODE:
            kept.append(problem)

    def add_counted(self, code: str, count: int, first: Iterable[Problem]) -> None:
        """Add `count` problems of one code of which only the first are given."""
        if count:
            self.counts[code] += count
            self.kept[code] = sorted([*self.kept.get(code, []), *first], key=_place)[:KEPT_PER_CODE]

    def absorb(self, other: ProblemLog) -> None:
        """Add the problems of another part; the lowest rows stay."""
        for code, problems in other.kept.items():
            self.add_counted(code, other.counts[code], problems)

    def in_order(self) -> list[Problem]:
        """Those kept, by file, row and code."""
        every = [problem for kept in self.kept.values() for problem in kept]
        return sorted(every, key=lambda problem: (problem.file, problem.row, problem.code))
