"""How a batch went, in words."""

from __future__ import annotations

from collections.abc import Sequence

from calculator.text import Lang, say
from calculator.text import money as m


def tally_text(done: int, rejected: int, shown: Sequence[tuple[int, str]], file: str, lang: Lang) -> str:
    """What was done; the first refused rows with their reasons, and where all of them are."""
    lines = [say("batch.done", lang, done=m.number(done, lang), rejected=m.number(rejected, lang))]
    lines += [say("batch.row", lang, row=m.number(row, lang), reason=reason) for row, reason in shown]
    if left := rejected - len(shown):
        lines.append(say("batch.more", lang, count=m.number(left, lang), file=file))
    elif rejected:
        lines.append(say("batch.rejected", lang, file=file))
    return "\n".join(lines)
