"""ONE summary of a dataset that can be merged: what two halves say together is what the whole says.

Everything in it is a sum, a smallest, a largest, a counter, or hashes in order of reading, so parts
may be read anywhere and absorbed in any grouping. Memory grows by 40 bytes an example (see repeats.py)
and by nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from calculator.dataset.codes import BLOCKING
from calculator.dataset.counting import ExampleTokens
from calculator.dataset.example import Example, Problem
from calculator.dataset.findings import Findings
from calculator.dataset.problem_log import KEPT_PER_CODE, ProblemLog
from calculator.dataset.repeats import RepeatKeys, Repeats
from pricing.errors import InputError

SUMMED = ("content", "low_cut", "high_cut", "high", "system", "user", "assistant")


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file of the dataset: its name, the sha256 of its bytes, and the format it was read as."""

    file: str
    sha256: str
    format: str


@dataclass(slots=True)
class TokenTotals:
    """Token sums over examples. `*_cut` are after the limit per example, the others before it."""

    sums: Counter[str] = field(default_factory=lambda: Counter(dict.fromkeys(SUMMED, 0)))
    smallest: int | None = None
    largest: int | None = None
    over_limit: int = 0
    histogram: Counter[int] = field(default_factory=Counter)

    def add(self, tokens: ExampleTokens, limit: int | None) -> None:
        """Count one example."""
        cut = tokens.high if limit is None else limit
        low_cut, high_cut = min(tokens.low, cut), min(tokens.high, cut)
        found = (tokens.content, low_cut, high_cut, tokens.high, tokens.system, tokens.user, tokens.assistant)
        for name, count in zip(SUMMED, found, strict=True):
            self.sums[name] += count
        self.smallest = tokens.high if self.smallest is None else min(self.smallest, tokens.high)
        self.largest = tokens.high if self.largest is None else max(self.largest, tokens.high)
        self.over_limit += tokens.high > cut
        self.histogram[two_figures(tokens.high)] += 1

    def absorb(self, other: TokenTotals) -> None:
        """Add another part's totals."""
        self.sums.update(other.sums)
        self.smallest = min((n for n in (self.smallest, other.smallest) if n is not None), default=None)
        self.largest = max((n for n in (self.largest, other.largest) if n is not None), default=None)
        self.over_limit += other.over_limit
        self.histogram.update(other.histogram)


@dataclass(slots=True)
class Summary:
    """Everything known about a dataset. Counts cover each example that was read and has an assistant
    message; `reply_days` counts the replies of chats and mail by day (date.toordinal).
    """

    encoding: str = "o200k_base"
    max_example_tokens: int | None = None
    files: tuple[FileRead, ...] = ()
    rows: int = 0
    examples: int = 0
    unblocked: int = 0
    tokens: TokenTotals = field(default_factory=TokenTotals)
    log: ProblemLog = field(default_factory=ProblemLog)
    repeat_keys: RepeatKeys = field(default_factory=RepeatKeys)
    findings: Findings = field(default_factory=Findings)
    reply_days: Counter[int] = field(default_factory=Counter)

    def add(self, example: Example, problems: Sequence[Problem], tokens: ExampleTokens | None) -> bool:
        """Count one row; `tokens` is None for one that is not counted. Returns whether it is fit to
        train on.
        """
        self.rows += 1
        if tokens is not None:
            self.examples += 1
            self.tokens.add(tokens, self.max_example_tokens)
            if example.day:
                self.reply_days[example.day] += 1
            limit = self.max_example_tokens
            if limit is not None and tokens.high > limit:
                params = {"tokens": tokens.high, "limit": limit}
                self.log.add(Problem(example.row, "over_limit", params, example.file))
        for problem in problems:
            self.log.add(problem)
        fit = tokens is not None and (not problems or not any(p.code in BLOCKING for p in problems))
        self.unblocked += fit
        return fit

    def absorb(self, later: Summary) -> None:
        """Add the summary of the part that follows. Raises ValueError if it was counted by other rules."""
        if (self.encoding, self.max_example_tokens) != (later.encoding, later.max_example_tokens):
            raise ValueError("summaries counted by different encodings or limits cannot be merged")
        self.files += later.files
        self.rows += later.rows
        self.examples += later.examples
        self.unblocked += later.unblocked
        self.tokens.absorb(later.tokens)
        self.log.absorb(later.log)
        self.repeat_keys.absorb(later.repeat_keys)
        self.findings.absorb(later.findings)
        self.reply_days.update(later.reply_days)

    def repeats(self) -> Repeats:
        """Duplicates and conflicts over the whole dataset."""
        return self.repeat_keys.find()

    def problems(self, repeats: Repeats | None = None) -> ProblemLog:
        """The problems of all rows, repeats included (those given, else found now)."""
        log = deepcopy(self.log)
        repeats = repeats or self.repeats()
        for code, pairs in (
            ("exact_duplicate", repeats.exact),
            ("near_duplicate", repeats.near),
            ("conflicting_answer", repeats.conflicting),
        ):
            log.add_counted(code, len(pairs), pairs.problems(code, KEPT_PER_CODE))
        return log

    @property
    def usable(self) -> int:
        """Examples fit to train on: nothing blocking, and each only once."""
        return self.unblocked - len(self.repeats().exact)

    def require_examples(self) -> None:
        """Raise InputError if no example with an assistant message could be read."""
        if self.examples:
            return
        file = ", ".join(read.file for read in self.files)
        first = next(iter(self.log.in_order()), None)
        if first is None:
            raise InputError("dataset_empty", file=file)
        if first.code == "not_json":
            raise InputError("dataset_not_json", file=file, row=first.row)
        if "no_assistant_reply" in self.log.counts:
            raise InputError("dataset_no_reply", file=file, rows=self.rows)
        raise InputError("dataset_no_examples", file=file, problem=first.code, row=first.row)


def merge(first: Summary, later: Summary) -> Summary:
    """The summary of both parts, `later` following `first`; neither is changed."""
    both = deepcopy(first)
    both.absorb(later)
    return both


def two_figures(tokens: int) -> int:
    """`tokens` rounded down to two significant figures: the histogram's bins.

    >>> [two_figures(n) for n in (7, 99, 129, 6589)]
    [7, 99, 120, 6500]
    """
    step = 1
    while tokens >= 100 * step:
        step *= 10
    return tokens - tokens % step
