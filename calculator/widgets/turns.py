"""Whose turn it is to be worked out, where many visitors share a process.

One interpreter serves them all: side by side every answer would be late, and much of the time would go to changing
between them. So they are worked out one after the other, and figures that somebody waits for go before what stands
below another's.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition
from typing import Final

LONGEST_WAIT_SECONDS: Final = 1.0


class _Turns:
    def __init__(self) -> None:
        self._changed = Condition()
        self._taken = False
        self._figures_waiting = 0

    def begin(self, figures: bool) -> bool:
        with self._changed:
            self._figures_waiting += figures
            ours = self._changed.wait_for(lambda: self._is_free(figures), LONGEST_WAIT_SECONDS)
            self._figures_waiting -= figures
            self._taken = self._taken or ours
            return ours

    def _is_free(self, figures: bool) -> bool:
        return not self._taken and (figures or not self._figures_waiting)

    def end(self) -> None:
        with self._changed:
            self._taken = False
            self._changed.notify_all()


_TURNS: Final = _Turns()


@contextmanager
def in_turn(*, figures: bool = False) -> Iterator[None]:
    """Work inside waits for the work of others to end; `figures`: it goes first among those that wait. Whoever has
    waited for long goes ahead all the same, so nobody can hold all the others up.
    """
    ours = _TURNS.begin(figures)
    try:
        yield
    finally:
        if ours:
            _TURNS.end()
