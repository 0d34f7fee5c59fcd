"""Words of a vendor's own quote."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {}
