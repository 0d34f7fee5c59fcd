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
    problems = [problem | {"message": problem_text(problem, lang)} for problem in data["problems"]]
    return json.dumps(data | {"problems": problems}, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def dataset_text(data: dict[str, Any], lang: Lang) -> str:
    """Readiness first, then counts, findings and the first problems."""
    lines = [say(f"ready.{data['ready']}", lang), "", *_counts(data, lang), "", *_findings(data, lang)]
    problems = data["problems"]
    if problems:
        lines += ["", f"{say('dataset.problems', lang)}: {m.number(len(problems), lang)}"]
        lines += [f"  {problem['row']}: {problem_text(problem, lang)}" for problem in problems[:SHOWN_PROBLEMS]]
    if len(problems) > SHOWN_PROBLEMS:
        lines.append(f"  … +{m.number(len(problems) - SHOWN_PROBLEMS, lang)}")
    return "\n".join(lines) + "\n"


def _counts(data: dict[str, Any], lang: Lang) -> list[str]:
    tokens = data["tokens"]
    band = f"{m.number(tokens['per_epoch_low'], lang)} – {m.number(tokens['per_epoch_high'], lang)}"
    billed = f"{m.number(data['billed_tokens_low'], lang)} – {m.number(data['billed_tokens_high'], lang)}"
    rows = (
        ("examples", m.number(data["examples"], lang)),
        ("usable", m.number(data["usable"], lang)),
        ("tokens_per_epoch", f"{band} ({tokens['encoding']})"),
        ("mean", m.number(tokens["example_mean"], lang, 1)),
        ("epochs", m.number(data["epochs"], lang)),
        ("billed", billed),
    )
    return [f"{say(f'dataset.{name}', lang)}: {value}" for name, value in rows]


def _findings(data: dict[str, Any], lang: Lang) -> list[str]:
    groups = (
        ("personal_data", "personal", data["personal_data"]),
        ("register", "register", data["language"]["register"]),
        ("script", "script", data["language"]["script"]),
        ("tone", "tone", data["tone"]),
    )
    found = []
    for title, area, counts in groups:
        parts = [f"{say(f'{area}.{name}', lang)} {m.number(count, lang)}" for name, count in counts.items() if count]
        found.append(f"{say(f'dataset.{title}', lang)}: {', '.join(parts) or '0'}")
    repeats = data["duplicates"]
    found.append(f"{say('dataset.duplicates', lang)}: {repeats['exact']} / {repeats['conflicting']}")
    return found
