"""The dataset command's steps: count and check files, and write what is fit to train on. No screen, no words."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tqdm import tqdm

from calculator.dataset import as_data, summarise
from calculator.dataset.clean import Cleaned, Cleaning, clean_paths, write_clean
from calculator.dataset.crew import Crew
from calculator.dataset.writers import TARGETS
from pricing.book import default_book
from pricing.choose import nearest
from pricing.errors import InputError
from pricing.priced import price_route
from pricing.tokens import RANKS_SHA256


@dataclass(frozen=True)
class Rules:
    """How examples are counted: a route of the book by name, or an encoding and a limit; None leaves it to the book."""

    model: str | None = None
    encoding: str | None = None
    max_example_tokens: int | None = None
    epochs: int | None = None
    workers: int = 1

    def checked(self) -> tuple[str, int | None]:
        """The encoding and the limit per example. Raises InputError for what is out of range or unknown."""
        for name, value, high, unit in (
            ("--epochs", self.epochs, 1_000, "epochs"),
            ("--max-example-tokens", self.max_example_tokens, 10_000_000, "tokens"),
            ("--workers", self.workers, 64, "processes"),
        ):
            if value is not None and not 1 <= value <= high:
                raise InputError("number_out_of_range", field=name, value=str(value), low=1, high=high, unit=unit)
        encoding, limit = self.encoding, self.max_example_tokens
        if encoding is not None and encoding not in RANKS_SHA256:
            raise InputError("not_a_choice", field="--encoding", value=encoding, allowed=", ".join(RANKS_SHA256))
        if self.model is not None:
            route_encoding, route_limit = _rules_of(self.model)
            encoding, limit = encoding or route_encoding, limit or route_limit
        return encoding or "o200k_base", limit


@dataclass(frozen=True)
class Clean:
    """Where the clean file goes, and how it is written (see calculator.dataset.clean.Cleaning)."""

    file: Path
    to: str
    validation_share: float
    seed: int
    replace_personal_data: bool

    def cleaning(self, encoding: str = "o200k_base", limit: int | None = None) -> Cleaning:
        return Cleaning(self.to, self.validation_share, self.seed, self.replace_personal_data, limit, encoding)


def clean_of(
    file: Path | None, to: str | None, validation_share: float | None, seed: int | None, keep_personal_data: bool
) -> Clean | None:
    """What the options ask for; None without a file. Raises InputError if other options need one."""
    if file is not None:
        return Clean(file, to or TARGETS[0], validation_share or 0.0, seed or 0, not keep_personal_data)
    asked = {"--to": to, "--validation-share": validation_share, "--seed": seed,
             "--keep-personal-data": keep_personal_data or None}  # fmt: skip
    if option := next((name for name, value in asked.items() if value is not None), None):
        raise InputError("clean_without_file", option=option)
    return None


def run_dataset(
    files: list[Path], rules: Rules, clean: Clean | None = None, out: Path | None = None, crew: Crew | None = None
) -> dict[str, Any]:
    """Counts and findings of one or more files; with `clean`, what was written stands under "cleaned".

    `out` is where the report will go: it must be neither a file that is read nor one that is written here.
    A terminal on standard error sees progress. Raises InputError; then no file was written.
    """
    encoding, limit = rules.checked()
    cleaned = None
    if out is not None:
        _check_report(out, files, clean)
    if clean is not None:
        cleaned = _write(files, clean, encoding, limit)
    with _bar("B") as bar:

        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        summary = summarise(
            files, encoding=encoding, max_example_tokens=limit, workers=rules.workers, progress=progress, crew=crew
        )
    data = as_data(summary, epochs=rules.epochs)
    return data if cleaned is None or clean is None else data | {"cleaned": {"to": clean.to, **asdict(cleaned)}}


def _check_report(out: Path, files: list[Path], clean: Clean | None) -> None:
    if out.resolve() in {file.resolve() for file in files}:
        raise InputError("clean_over_input", file=out.name)
    written = () if clean is None else clean_paths(clean.file, clean.cleaning()).values()
    if out.resolve() in {path.resolve() for path in written}:
        raise InputError("clean_over_output", file=out.name)


def _write(files: list[Path], clean: Clean, encoding: str, limit: int | None) -> Cleaned:
    with _bar(" rows") as bar:
        return write_clean(files, clean.file, clean.cleaning(encoding, limit), progress=bar.update)


@contextmanager
def _bar(unit: str) -> Iterator[tqdm[Any]]:
    """A bar on standard error, drawn only for a terminal and gone when the work is done."""
    hidden = not sys.stderr.isatty()
    with tqdm(unit=unit, unit_scale=True, leave=False, file=sys.stderr, disable=hidden) as bar:
        yield bar


def _rules_of(model: str) -> tuple[str, int | None]:
    """Encoding and token limit of the route or model `model` (other vendors' tokenizers: o200k_base stands in)."""
    book = default_book()
    named = [route for route in book.routes.values() if model in (route.id, route.model, *route.model_ids)]
    if not named:
        raise InputError("unknown_model", field="--model", value=model, nearest=nearest(model, book.routes))
    route = next((each for each in named if each.use == "tuning"), named[0])
    last = max(row.from_ for history in book.rows.values() for row in history)
    priced = price_route(book.at(last, hindsight=True), route, "HK", True, 1)
    limit = priced.prices.get("example_token_limit", 0.0)
    return ("o200k_base" if route.encoding == "ratio" else route.encoding), (int(limit) or None)
