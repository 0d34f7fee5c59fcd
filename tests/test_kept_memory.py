"""Memory that one run leaves is there for the next, where the C library can be told so."""

from __future__ import annotations

import ctypes
import platform
import subprocess
import sys

import pytest

from calculator import left_sessions

FAULTS = """
import resource, sys
import numpy as np
from calculator.left_sessions import keep_freed_memory

if sys.argv[1] == "kept":
    keep_freed_memory()

def run():
    rows = [np.ones((2_000, 24)) for _ in range(25)]
    return sum(each[0, 0] for each in rows)

run()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(20):
    run()
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library has no such options")
def test_a_run_does_not_fetch_its_memory_again() -> None:
    # 25 blocks of 2,000 x 24 numbers are 9.6 MB, or 2,344 pages of 4 KB, twenty times over
    fetched = {}
    for how in ("kept", "as it is"):
        done = subprocess.run(
            [sys.executable, "-c", FAULTS, how], capture_output=True, text=True, timeout=120, check=True
        )
        fetched[how] = int(done.stdout)
    assert fetched["as it is"] > 20 * 1_000
    assert fetched["kept"] < 20 * 100


@pytest.mark.parametrize("error", [OSError, TypeError, AttributeError])
def test_another_c_library_is_left_alone(monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    def none(_name: object) -> None:
        raise error

    monkeypatch.setattr(ctypes, "CDLL", none)
    left_sessions.keep_freed_memory()
