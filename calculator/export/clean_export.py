"""A dataset as the files a vendor takes, made in memory: to train with, to test with, and what was dropped."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from calculator.dataset import Options, iter_examples
from calculator.dataset.clean import Cleaned, Cleaning, clean_to, watched
from calculator.dataset.source import Source
from pricing.errors import InputError

Progress = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class CleanFiles:
    """The bytes of each file by kind (training, dropped, and validation if a share was asked for) and the counts."""

    files: dict[str, bytes]
    counts: Cleaned
    ending: str

    def name(self, kind: str) -> str:
        """File name of one kind, as the command line would name it beside clean.jsonl or clean.csv."""
        names = {"training": f"clean.{self.ending}", "validation": f"clean.validation.{self.ending}"}
        return names.get(kind, "clean.dropped.jsonl")


def clean_files(
    given: Iterable[Source], cleaning: Cleaning, options: Options, progress: Progress | None = None
) -> CleanFiles:
    """Every row goes to exactly one file. `progress(rows)` hears of rows done since its last call.

    Raises InputError clean_nothing_left, dataset_*.
    """
    kinds = ("training", "dropped", *(("validation",) if cleaning.validation_share else ()))
    texts = {kind: io.StringIO(newline="") for kind in kinds}
    counts = clean_to(watched(iter_examples(given, options), progress), cleaning, texts)
    if not counts.training:
        raise InputError("clean_nothing_left", rows=counts.dropped_rows)
    files = {kind: text.getvalue().encode() for kind, text in texts.items()}
    return CleanFiles(files, counts, "csv" if cleaning.to == "csv" else "jsonl")
