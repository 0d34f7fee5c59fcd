"""The words of chosen rows, masked, to show beside their problems: the summary keeps none, so the file is reread."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from calculator.dataset.personal_data import mask
from calculator.dataset.read import Options, iter_examples
from calculator.dataset.source import Given

SHOWN_CHARACTERS = 120
# Longer than what is shown, so that a number cut by the end is still seen whole when it is masked.
_LOOKED_AT_CHARACTERS = 400


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The beginnings of a row's question and reply, masked; "" where it has none."""

    question: str
    reply: str


def excerpts(
    given: Given | Iterable[Given], places: Collection[tuple[int, int]], options: Options | None = None
) -> dict[tuple[int, int], Excerpt]:
    """Excerpts of the rows at `places` (file, row). Rows that could not be read are left out. Raises InputError."""
    wanted, found = set(places), dict[tuple[int, int], Excerpt]()
    if not wanted:
        return found
    for example in iter_examples(given, options):
        place = (example.file, example.row)
        if place in wanted and example.messages:
            texts = {message.role: message.text for message in reversed(example.messages)}
            found[place] = Excerpt(_shown(texts.get("user", "")), _shown(texts.get("assistant", "")))
            if len(found) == len(wanted):
                break
    return found


def _shown(text: str) -> str:
    masked = mask(text[:_LOOKED_AT_CHARACTERS])
    return masked if len(text) <= SHOWN_CHARACTERS else masked[: SHOWN_CHARACTERS - 1] + "…"
