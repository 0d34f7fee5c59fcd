"""Which calculator this is: its version, and the commit it was taken from where that can be told."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Final

APP_VERSION: Final = "0.1.0"
COMMIT_VARIABLE: Final = "CALCULATOR_COMMIT"
SHOWN_DIGITS: Final = 10
_ROOT: Final = Path(__file__).resolve().parent.parent
_HEX: Final = frozenset("0123456789abcdef")


@cache
def commit() -> str | None:
    """The first digits of the commit: as the host says, else as the checkout beside the code says, else None."""
    found = os.environ.get(COMMIT_VARIABLE, "").strip().lower() or _checked_out(_ROOT / ".git")
    return found[:SHOWN_DIGITS] if len(found) >= 7 and set(found) <= _HEX else None


def _checked_out(git: Path) -> str:
    """What HEAD of a plain checkout points to; "" for anything else."""
    try:
        head = (git / "HEAD").read_text("ascii").strip()
        if not head.startswith("ref: "):
            return head
        ref = head.removeprefix("ref: ")
        if (git / ref).is_file():
            return (git / ref).read_text("ascii").strip()
        packed = (git / "packed-refs").read_text("ascii").splitlines()
        return next((line.split()[0] for line in packed if line.endswith(f" {ref}")), "")
    except (OSError, UnicodeDecodeError):
        return ""
