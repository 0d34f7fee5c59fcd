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
Places = npt.NDArray[np.uint32]


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
        every = np.arange(len(rows), dtype=np.uint32)
        later, firsts = _repeated(rows, every, "exact_b", "exact_a")
        exact = Pairs(rows, later, firsts)
        unlike = np.ones(len(rows), dtype=bool)
        unlike[later] = False
        kept = every[unlike]
        near = Pairs(rows, *_repeated(rows, kept, "near"))
        later, firsts = _repeated(rows, kept, "question")
        differs = rows["near"][later] != rows["near"][firsts]
        return Repeats(exact, near, Pairs(rows, later[differs], firsts[differs]))


@dataclass(frozen=True, slots=True)
class Pairs:
    """Places of `rows` beside the first place each one repeats, in order of reading."""

    rows: Rows
    later: Places
    firsts: Places

    def __len__(self) -> int:
        return len(self.later)

    def problems(self, code: str, limit: int) -> Iterator[Problem]:
        """The first `limit` of them as problems."""
        for row, first in zip(self.rows[self.later[:limit]], self.rows[self.firsts[:limit]], strict=True):
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


def _repeated(rows: Rows, among: Places, *names: str) -> tuple[Places, Places]:
    """Places `among` those given whose key (all columns `names`) stood before, and the first place of that key."""
    order = among
    for name in names:
        order = order[np.argsort(rows[name][order], kind="stable")]
    equal = np.ones(max(len(order) - 1, 0), dtype=bool)
    for name in names:
        key = rows[name][order]
        equal &= key[1:] == key[:-1]
    repeated = np.zeros(len(order), dtype=bool)
    repeated[1:] = equal
    starts = np.arange(len(order), dtype=np.uint32)
    starts[repeated] = 0
    np.maximum.accumulate(starts, out=starts)
    later, firsts = order[repeated], order[starts[repeated]]
    by_place = np.argsort(later)
    return later[by_place], firsts[by_place]
