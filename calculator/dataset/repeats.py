"""Repeated examples and questions with two answers, found from hashes only: 40 bytes an example,
whatever its length.

Exact repeats compare 16 bytes of hash, near ones and questions 8; for a million examples the
chance that any two different ones meet by accident is below 1 in 10 million.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from struct import Struct

import numpy as np
import numpy.typing as npt

from calculator.dataset.example import Problem

_KEYS = ("exact_a", "exact_b", "near", "question")
_ROW = np.dtype([*((key, "<u8") for key in _KEYS), ("file", "<u4"), ("row", "<u4")])
_pack = Struct("<16s8s8sII").pack
Rows = npt.NDArray[np.void]


@dataclass(slots=True)
class RepeatKeys:
    """The hashes of the examples seen, in order of reading."""

    packed: bytearray = field(default_factory=bytearray)

    def add(self, exact: bytes, near: bytes, question: bytes, file: int, row: int) -> None:
        """`exact` is a hash of 16 bytes; `near` (of question and reply) and `question` are cut to 8."""
        self.packed += _pack(exact, near[:8], question[:8], file, row)

    def absorb(self, later: RepeatKeys) -> None:
        """Add the keys of the part that follows."""
        self.packed += later.packed

    def find(self) -> Repeats:
        """The repeats among all examples seen. Each points from the later row to the first."""
        rows = np.frombuffer(self.packed, dtype=_ROW)
        exact = _later_rows(rows, "exact_a", "exact_b")
        kept = rows[~exact.mask] if len(rows) else rows
        near = _later_rows(kept, "near")
        conflicting = _later_rows(kept, "question")
        differs = conflicting.rows["near"] != conflicting.firsts["near"]
        return Repeats(
            Pairs(exact.rows, exact.firsts),
            Pairs(near.rows, near.firsts),
            Pairs(conflicting.rows[differs], conflicting.firsts[differs]),
        )


@dataclass(frozen=True, slots=True)
class Pairs:
    """Rows (file, row) beside the first row each one repeats, in order of file and row."""

    rows: Rows
    firsts: Rows

    def __len__(self) -> int:
        return len(self.rows)

    def problems(self, code: str, limit: int) -> Iterator[Problem]:
        """The first `limit` of them as problems."""
        for row, first in zip(self.rows[:limit], self.firsts[:limit], strict=True):
            params = {"first_row": int(first["row"]), "first_file": int(first["file"])}
            yield Problem(int(row["row"]), code, params, int(row["file"]))


@dataclass(frozen=True, slots=True)
class Repeats:
    """Equal examples, examples equal but for case, space, punctuation and digits, and same question,
    other answer.
    """

    exact: Pairs
    near: Pairs
    conflicting: Pairs


@dataclass(frozen=True, slots=True)
class _Later:
    rows: Rows
    firsts: Rows
    mask: npt.NDArray[np.bool_]


def _later_rows(rows: Rows, *names: str) -> _Later:
    """Rows whose key was seen before, each with the first row of that key."""
    keys = [rows[name] for name in names]
    order = np.lexsort((rows["row"], rows["file"], *keys))
    equal = np.ones(max(len(rows) - 1, 0), dtype=bool)
    for key in keys:
        equal &= key[order][1:] == key[order][:-1]
    repeated = np.concatenate(([False], equal)) if len(rows) else equal
    starts = np.maximum.accumulate(np.where(repeated, 0, np.arange(len(rows)))) if len(rows) else order
    later, firsts = rows[order[repeated]], rows[order[starts[repeated]]]
    by_place = np.lexsort((later["row"], later["file"]))
    mask = np.zeros(len(rows), dtype=bool)
    mask[order[repeated]] = True
    return _Later(later[by_place], firsts[by_place], mask)
