"""Answers are worked out one at a time, figures first, and nobody waits for ever."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from calculator.widgets import turns
from calculator.widgets.turns import in_turn


def test_one_at_a_time() -> None:
    inside, most = 0, 0

    def work(figures: bool) -> None:
        nonlocal inside, most
        with in_turn(figures=figures):
            inside += 1
            most = max(most, inside)
            time.sleep(0.02)
            inside -= 1

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, [True, False] * 4))
    assert (most, inside) == (1, 0)


def test_figures_go_before_what_came_earlier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LONGEST_WAIT_SECONDS", 30)
    order: list[str] = []

    def work(name: str) -> None:
        with in_turn(figures=name == "figures"):
            order.append(name)

    assert turns._TURNS.begin(figures=False)
    with ThreadPoolExecutor(3) as pool:
        for waiting, name in enumerate(("below", "below", "figures"), start=1):
            pool.submit(work, name)
            until_so_many_wait(waiting)
        assert order == []
        turns._TURNS.end()
    assert order == ["figures", "below", "below"]


def until_so_many_wait(count: int) -> None:
    until = time.monotonic() + 30
    while len(turns._TURNS._changed._waiters) < count:  # type: ignore[attr-defined]
        assert time.monotonic() < until
        time.sleep(0.001)


def test_nobody_waits_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LONGEST_WAIT_SECONDS", 0.05)
    with in_turn(), ThreadPoolExecutor(1) as other:
        assert other.submit(enter).result(timeout=30) == "was there"
        assert turns._TURNS._taken  # by the one that has the turn, still
    assert enter() == "was there"


def test_an_error_inside_ends_the_turn() -> None:
    with pytest.raises(ValueError, match="on purpose"), in_turn(figures=True):
        raise ValueError("on purpose")
    assert not turns._TURNS._taken


def enter() -> str:
    with in_turn():
        return "was there"
