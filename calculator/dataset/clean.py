"""Writes what is fit to train on as a file a provider accepts, and what is not as a second file with the reasons.

Nothing is lost and nothing half-written: every row goes to exactly one file (of a row that could not be read, its
number), each file is written beside its place and renamed when complete, and no input is ever overwritten.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TextIO

from calculator.dataset.codes import BLOCKING
from calculator.dataset.counting import TokenCounter
from calculator.dataset.duplicates import exact_key
from calculator.dataset.example import Example, Problem
from calculator.dataset.personal_data import replace as without_personal_data
from calculator.dataset.read import Options, iter_examples
from calculator.dataset.source import Given, sources_of
from calculator.dataset.validate import shape_of
from calculator.dataset.writers import TARGETS, dropped_line, header_of, line_of, unwritable
from pricing.errors import InputError

ROWS_A_STEP = 200


@dataclass(frozen=True, slots=True)
class Cleaning:
    """What to write: `to` a target, a share of validation examples chosen by `seed`, personal data replaced or not,
    and the tokens an example may have (None: no limit).
    """

    to: str = "openai"
    validation_share: float = 0.0
    seed: int = 0
    replace_personal_data: bool = True
    max_example_tokens: int | None = None
    encoding: str = "o200k_base"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What was written: examples for training and validation, and rows dropped, by reason (a row may have several)."""

    training: int
    validation: int
    dropped_rows: int
    dropped: Mapping[str, int]
    files: tuple[str, ...] = ()


@dataclass(slots=True)
class _Tally:
    training: int = 0
    validation: int = 0
    dropped_rows: int = 0
    dropped: Counter[str] = field(default_factory=Counter)

    def cleaned(self, files: tuple[str, ...] = ()) -> Cleaned:
        return Cleaned(self.training, self.validation, self.dropped_rows, dict(self.dropped), files)


def write_clean(
    given: Given | Iterable[Given],
    out: str | os.PathLike[str],
    cleaning: Cleaning,
    options: Options | None = None,
    progress: Callable[[int], object] | None = None,
) -> Cleaned:
    """Write `out`, beside it `<name>.validation<ending>` if a share is asked for, and `<name>.dropped.jsonl`.

    `progress(rows)` is called with the rows done since the last call; what it raises ends the work.
    Raises InputError clean_target, clean_share, clean_over_input, clean_nothing_left or dataset_*; then nothing is
    written.
    """
    sources = sources_of(given)
    paths = clean_paths(Path(out), cleaning)
    _check(cleaning, [source.path for source in sources if source.path], paths.values())
    tally = _Tally()
    with ExitStack() as stack:
        files = {kind: stack.enter_context(_whole(path)) for kind, path in paths.items()}
        clean_to(watched(iter_examples(sources, options), progress), cleaning, files, tally)
        if not tally.training:
            raise InputError("clean_nothing_left", rows=tally.dropped_rows)
    return tally.cleaned(tuple(str(path) for path in paths.values()))


def watched(examples: Iterable[Example], progress: Callable[[int], object] | None) -> Iterator[Example]:
    """The same examples; `progress` hears of every ROWS_A_STEP of them."""
    for row, example in enumerate(examples, 1):
        if progress is not None and row % ROWS_A_STEP == 0:
            progress(ROWS_A_STEP)
        yield example


def clean_to(
    examples: Iterable[Example], cleaning: Cleaning, files: Mapping[str, TextIO], tally: _Tally | None = None
) -> Cleaned:
    """The same into open text files: "training" and "dropped", and "validation" if a share is asked for."""
    tally = tally or _Tally()
    for kind in files.keys() - {"dropped"}:
        files[kind].write(header_of(cleaning.to))
    for example, problems in judged(examples, cleaning):
        if problems:
            tally.dropped_rows += 1
            tally.dropped.update({problem.code for problem in problems})
            files["dropped"].write(dropped_line(example, problems))
            continue
        kind = "validation" if in_validation(example, cleaning) else "training"
        setattr(tally, kind, getattr(tally, kind) + 1)
        files[kind].write(line_of(cleaning.to, example))
    return tally.cleaned()


def judged(examples: Iterable[Example], cleaning: Cleaning) -> Iterator[tuple[Example, list[Problem]]]:
    """Each example as it would be written, with the reasons to drop it (none: keep)."""
    counter, seen = TokenCounter(cleaning.encoding), dict[bytes, tuple[int, int]]()
    for example in examples:
        shape = shape_of(example)
        problems = [problem for problem in shape.problems if problem.code in BLOCKING]
        cleaned = _prepared(example, cleaning.replace_personal_data)
        if shape.counted and not problems:
            problems = list(_late_problems(cleaned, cleaning, counter, seen))
        yield cleaned, problems


def _late_problems(
    example: Example, cleaning: Cleaning, counter: TokenCounter, seen: dict[bytes, tuple[int, int]]
) -> Iterator[Problem]:
    """Reasons that need the whole example: it does not fit the target, it is too long, it came before."""
    reason = unwritable(cleaning.to, example)
    if reason:
        yield Problem(example.row, reason, {"to": cleaning.to}, example.file)
    limit, tokens = cleaning.max_example_tokens, counter.example(example).high
    if limit is not None and tokens > limit:
        yield Problem(example.row, "over_limit", {"tokens": tokens, "limit": limit}, example.file)
    key = exact_key(repr(example.messages))
    first_file, first_row = seen.setdefault(key, (example.file, example.row))
    if (first_file, first_row) != (example.file, example.row):
        params = {"first_row": first_row, "first_file": first_file}
        yield Problem(example.row, "exact_duplicate", params, example.file)


def _prepared(example: Example, replacing: bool) -> Example:
    """The example as UTF-8 can hold it, with placeholders for personal data if asked."""
    texts = [message.text.encode("utf-8", "replace").decode() for message in example.messages]
    if replacing:
        texts = [without_personal_data(text) for text in texts]
    pairs = zip(example.messages, texts, strict=True)
    return replace(example, messages=tuple(message._replace(text=text) for message, text in pairs))


def in_validation(example: Example, cleaning: Cleaning) -> bool:
    """Whether the seed sends this example to validation. Equal questions go the same way, so no text is in both."""
    if not cleaning.validation_share:
        return False
    question = next((message.text for message in example.messages if message.role == "user"), "")
    digest = hashlib.blake2b(f"{cleaning.seed}\x1f{question}".encode(), digest_size=8).digest()
    return int.from_bytes(digest) < cleaning.validation_share * 2**64


def clean_paths(out: Path, cleaning: Cleaning) -> dict[str, Path]:
    """The files a clean copy at `out` consists of, by kind."""
    paths = {"training": out, "dropped": out.with_name(f"{out.stem}.dropped.jsonl")}
    if cleaning.validation_share:
        paths["validation"] = out.with_name(f"{out.stem}.validation{out.suffix}")
    return paths


def _check(cleaning: Cleaning, inputs: list[str], outputs: Iterable[Path]) -> None:
    if cleaning.to not in TARGETS:
        raise InputError("clean_target", to=cleaning.to, allowed=TARGETS)
    if not 0 <= cleaning.validation_share < 1:
        raise InputError("clean_share", share=cleaning.validation_share)
    read = {Path(path).resolve() for path in inputs}
    for path in outputs:
        if path.resolve() in read:
            raise InputError("clean_over_input", file=path.name)


@contextmanager
def _whole(path: Path) -> Iterator[TextIO]:
    """A text file that takes its place at `path` only if everything went well."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise InputError("clean_unwritable", file=path.name, reason=error.strerror or "") from None
    try:
        with open(handle, "w", encoding="utf-8", newline="") as file:
            yield file
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
