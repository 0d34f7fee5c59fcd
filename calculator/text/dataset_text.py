"""What a dataset is worth, for a terminal: words, and JSON with a message beside every code."""

from __future__ import annotations

import json
from typing import Any

from calculator.text import Lang, say
from calculator.text import money as m
from calculator.text.problems import problem_text

SHOWN_PROBLEMS = 20


def dataset_json(data: dict[str, Any], lang: Lang) -> str:
    """The contract of `dataset --format json`."""
    files = _files(data)
    problems = [problem | {"message": problem_text(problem, lang, files)} for problem in data["problems"]]
    return json.dumps(data | {"problems": problems}, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def dataset_text(data: dict[str, Any], lang: Lang) -> str:
    """Readiness first, then counts, findings and the first problems."""
    lines = [say(f"ready.{data['ready']}", lang), "", *_counts(data, lang), "", *_findings(data, lang)]
    problems, files = data["problems"], _files(data)
    if problems:
        lines += ["", _line("problems", m.number(len(problems), lang), lang)]
        lines += [_problem(problem, lang, files) for problem in problems[:SHOWN_PROBLEMS]]
    if len(problems) > SHOWN_PROBLEMS:
        lines.append("  " + say("dataset.not_shown", lang, count=m.number(len(problems) - SHOWN_PROBLEMS, lang)))
    if "cleaned" in data:
        lines += ["", *_cleaned(data["cleaned"], lang)]
    return "\n".join(lines) + "\n"


def _cleaned(cleaned: dict[str, Any], lang: Lang) -> list[str]:
    """The files written, in the order of Cleaned.files, with what each holds."""
    kinds = ("training", "dropped", "validation")
    counts = (cleaned["training"], cleaned["dropped_rows"], cleaned["validation"])
    values = (
        say("clean.file.value", lang, file=file, count=m.number(count, lang))
        for file, count in zip(cleaned["files"], counts, strict=False)
    )
    labels = (say(f"clean.file.{kind}", lang) for kind in kinds)
    return [say("dataset.line", lang, label=label, value=value) for label, value in zip(labels, values, strict=False)]


def _files(data: dict[str, Any]) -> tuple[str, ...]:
    every = data.get("files") or [data]
    return tuple(str(each["file"]) for each in every)


def _problem(problem: dict[str, Any], lang: Lang, files: tuple[str, ...]) -> str:
    row = m.number(problem["row"], lang)
    where = say("dataset.row", lang, row=row)
    if len(files) > 1 and isinstance(problem.get("file"), int):
        where = say("dataset.row_of_file", lang, file=files[problem["file"]], row=row)
    return "  " + say("dataset.line", lang, label=where, value=problem_text(problem, lang, files))


def _line(name: str, value: str, lang: Lang) -> str:
    return say("dataset.line", lang, label=say(f"dataset.{name}", lang), value=value)


def _counts(data: dict[str, Any], lang: Lang) -> list[str]:
    tokens = data["tokens"]
    per_epoch = _band(tokens["per_epoch_low"], tokens["per_epoch_high"], lang)
    rows = (
        ("examples", m.number(data["examples"], lang)),
        ("usable", m.number(data["usable"], lang)),
        ("tokens_per_epoch", say("dataset.counted_as", lang, band=per_epoch, encoding=tokens["encoding"])),
        ("mean", m.number(tokens["example_mean"], lang, 1)),
        ("epochs", m.number(data["epochs"], lang)),
        ("billed", _band(data["billed_tokens_low"], data["billed_tokens_high"], lang)),
    )
    return [_line(name, value, lang) for name, value in rows]


def _band(low: int, high: int, lang: Lang) -> str:
    return say("dataset.band_value", lang, low=m.number(low, lang), high=m.number(high, lang))


def _findings(data: dict[str, Any], lang: Lang) -> list[str]:
    groups = (
        ("personal_data", "personal", data["personal_data"]),
        ("duplicates", "duplicates", data["duplicates"]),
        ("register", "register", data["language"]["register"]),
        ("script", "script", data["language"]["script"]),
        ("tone", "tone", data["tone"]),
    )
    comma = "、" if lang == "zh-HK" else ", "
    found = []
    for title, area, counts in groups:
        parts = [f"{say(f'{area}.{name}', lang)} {m.number(count, lang)}" for name, count in counts.items() if count]
        found.append(_line(title, comma.join(parts) or "0", lang))
    return found
