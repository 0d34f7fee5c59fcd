"""Counts of one server process in the OpenMetrics text format: sessions, reruns, errors, memory. No visitor in them."""

from __future__ import annotations

import os
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Final

METRICS_VARIABLE: Final = "CALCULATOR_METRICS"
MEDIA_TYPE: Final = "application/openmetrics-text; version=1.0.0; charset=utf-8"
_STATUS: Final = Path("/proc/self/status")
_HELP: Final = {
    "sessions_open": ("gauge", "Web sockets open now."),
    "sessions": ("counter", "Web sockets opened since the start."),
    "reruns": ("counter", "Reruns that browsers asked for."),
    "script_errors": ("counter", "Runs of a page that ended in an exception."),
    "uploads_refused": ("counter", "Files refused for their size or for want of memory."),
    "uploads_held_bytes": ("gauge", "Uploaded files in memory."),
    "answers": ("counter", "HTTP answers by class of their status."),
}


class Metrics:
    """Counters that any thread may raise."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self._lock = threading.Lock()
        self._started = time.monotonic()

    def add(self, name: str, by: int = 1, label: str = "") -> None:
        with self._lock:
            self._counts[name, label] += by

    def set(self, name: str, value: int) -> None:
        with self._lock:
            self._counts[name, ""] = value

    def value(self, name: str, label: str = "") -> int:
        with self._lock:
            return self._counts[name, label]

    def text(self, version: dict[str, str]) -> str:
        """The page of metrics; `version` becomes the labels of calculator_info."""
        with self._lock:
            counts = dict(self._counts)
        lines = [line for name in _HELP for line in _family(name, counts)]
        lines += _gauge("resident_memory_bytes", "Memory the process holds.", resident_bytes())
        lines += _gauge(
            "uptime_seconds", "Time since the process began to serve.", int(time.monotonic() - self._started)
        )
        labels = ",".join(f'{name}="{value}"' for name, value in version.items())
        lines += ["# TYPE calculator info", f"calculator_info{{{labels}}} 1", "# EOF", ""]
        return "\n".join(lines)


def _family(name: str, counts: dict[tuple[str, str], int]) -> list[str]:
    kind, about = _HELP[name]
    end = "_total" if kind == "counter" else ""
    found = {label: count for (family, label), count in counts.items() if family == name} or {"": 0}
    values = (f"calculator_{name}{end}{_labelled(label)} {count}" for label, count in sorted(found.items()))
    return [f"# TYPE calculator_{name} {kind}", f"# HELP calculator_{name} {about}", *values]


def _labelled(label: str) -> str:
    return f'{{class="{label}"}}' if label else ""


def _gauge(name: str, about: str, value: int) -> list[str]:
    return [f"# TYPE calculator_{name} gauge", f"# HELP calculator_{name} {about}", f"calculator_{name} {value}"]


def resident_bytes() -> int:
    """Memory of this process as Linux counts it; 0 where that cannot be read."""
    try:
        line = next(line for line in _STATUS.read_text("ascii").splitlines() if line.startswith("VmRSS:"))
    except (OSError, StopIteration):
        return 0
    return int(line.split()[1]) * 1024


def metrics_wanted() -> bool:
    """Whether the host asked for metrics; off unless it did."""
    return os.environ.get(METRICS_VARIABLE, "") == "1"
