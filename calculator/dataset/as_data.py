"""A summary as plain data: the keys of `dataset --format json`, without words."""

from __future__ import annotations

from datetime import date
from typing import Any

from calculator.dataset.example import Problem
from calculator.dataset.findings import PERSONAL_KINDS, REGISTERS, SCRIPTS, TONES
from calculator.dataset.problem_log import ProblemLog
from calculator.dataset.repeats import Repeats
from calculator.dataset.summary import Summary
from calculator.dataset.tone import inconsistent
from pricing.tokens import default_epochs

TOO_FEW_USABLE = 50
# Our judgement: more than one row in twenty at fault, or any personal data, is worth an hour before an
# upload.
NEEDS_WORK_SHARE = 0.05
FAULTS = ("conflicting_answer", "mixed_register", "mixed_script", "tiny_reply", "unreadable_characters")


def as_data(summary: Summary, epochs: int | None = None, every_problem: bool = True) -> dict[str, Any]:
    """The contract of `dataset --format json` (each problem lacks only its `message`), and more keys beside.

    `epochs` None: the default for as many examples. Raises InputError if there is no example.
    """
    summary.require_examples()
    repeats = summary.repeats()
    log = summary.problems(repeats)
    chosen = default_epochs(summary.examples) if epochs is None else epochs
    sums = summary.tokens.sums
    return {
        **_files(summary),
        "examples": summary.examples,
        "usable": summary.unblocked - len(repeats.exact),
        "problems": [problem_data(problem) for problem in log.in_order()] if every_problem else [],
        "problem_counts": dict(sorted(log.counts.items())),
        "tokens": _tokens(summary),
        "default_epochs": default_epochs(summary.examples),
        "epochs": chosen,
        "billed_tokens_low": sums["low_cut"] * chosen,
        "billed_tokens_high": sums["high_cut"] * chosen,
        "personal_data": {kind: summary.findings.personal_data[kind] for kind in PERSONAL_KINDS},
        "duplicates": _duplicates(repeats),
        "language": _language(summary),
        "tone": {tone: summary.findings.tones[tone] for tone in TONES},
        "tone_inconsistent": inconsistent(summary.findings.tones),
        "self_references": dict(sorted(summary.findings.self_references.items())),
        "facts": _facts(summary),
        "chats": _chats(summary),
        "ready": readiness(summary, repeats, log),
    }


def problem_data(problem: Problem) -> dict[str, Any]:
    """One problem as plain data."""
    params = {key: list(value) if isinstance(value, tuple) else value for key, value in problem.params.items()}
    return {"row": problem.row, "code": problem.code, "params": params, "file": problem.file}


def readiness(summary: Summary, repeats: Repeats, log: ProblemLog) -> str:
    """too_few under 50 usable examples; needs_work with personal data or many faults; else yes."""
    usable = summary.unblocked - len(repeats.exact)
    if usable < TOO_FEW_USABLE:
        return "too_few"
    lost = summary.rows - usable
    faults = lost + sum(log.counts[code] for code in FAULTS)
    if summary.findings.personal_data.total() or faults > NEEDS_WORK_SHARE * summary.rows:
        return "needs_work"
    return "yes"


def _files(summary: Summary) -> dict[str, Any]:
    formats = sorted({read.format for read in summary.files})
    named = {"format": formats[0] if len(formats) == 1 else formats}
    if len(summary.files) == 1:
        return {"file": summary.files[0].file, "sha256": summary.files[0].sha256, **named}
    return {"files": [{"file": read.file, "sha256": read.sha256} for read in summary.files], **named}


def _tokens(summary: Summary) -> dict[str, Any]:
    tokens, sums, examples = summary.tokens, summary.tokens.sums, summary.examples
    return {
        "encoding": summary.encoding,
        "content": sums["content"],
        "per_epoch_low": sums["low_cut"],
        "per_epoch_high": sums["high_cut"],
        "example_min": tokens.smallest,
        "example_max": tokens.largest,
        "example_mean": sums["high"] / examples,
        "max_example_tokens": summary.max_example_tokens,
        "over_limit": tokens.over_limit,
        "user_mean": sums["user"] / examples,
        "assistant_mean": sums["assistant"] / examples,
        "system_mean": sums["system"] / examples,
        "histogram": {str(low): count for low, count in sorted(tokens.histogram.items())},
    }


def _chats(summary: Summary) -> dict[str, Any] | None:
    """What chats and mail teach about the workload, at least: other chats may exist. None if nothing is
    dated.
    """
    days = summary.reply_days
    if not days:
        return None
    first, last, replies = min(days), max(days), days.total()
    covered = last - first + 1
    return {
        "first_day": date.fromordinal(first).isoformat(),
        "last_day": date.fromordinal(last).isoformat(),
        "days_covered": covered,
        "days_with_replies": len(days),
        "replies": replies,
        "replies_per_day_at_least": replies / covered,
    }


def _facts(summary: Summary) -> dict[str, Any]:
    """What belongs in a lookup rather than in a model: by kind, replies that hold it and some of its values."""
    return {
        kind: {"replies": found.replies, "values": sorted(found.values)}
        for kind, found in sorted(summary.findings.facts.items())
    }


def _duplicates(repeats: Repeats) -> dict[str, int]:
    return {"exact": len(repeats.exact), "near": len(repeats.near), "conflicting": len(repeats.conflicting)}


def _language(summary: Summary) -> dict[str, Any]:
    findings = summary.findings
    return {
        "register": {register: findings.registers[register] for register in REGISTERS},
        "script": {script: findings.scripts[script] for script in SCRIPTS},
        "code_switched": findings.code_switched,
    }
