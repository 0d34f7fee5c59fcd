"""What each check of a reply costs, as a share of the time tiktoken takes to tokenise the same texts.

Run: PYTHONPATH=. python benchmarks/checks_speed.py. The replies are made up: two to four labelled lines of
the tests, in random order, one reply in ten with personal data or changing facts added. Each figure is the
best of several passes, taken in turns with tiktoken's, so that a busy machine slows both.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import perf_counter

from calculator.dataset import duplicates, facts_in_replies, language, personal_data, tone
from pricing.tokens import encoding

LINES = Path(__file__).parents[1] / "tests" / "dataset" / "labelled_lines.tsv"
KINDS = ("cantonese", "written", "mixed", "english")
REPLIES_A_KIND = 1500
PASSES = 7
WITH_DATA_SHARE = 0.1
WITH_DATA = {
    "cantonese": ("陳小姐你好，有咩可以打嚟 2345 6789 搵我哋。", "送貨就打 9123 4567 畀李先生，貨價係$380。"),
    "written": ("如有查詢，請電郵至 cs@example.com。", "營業時間：11:00-20:00，電話：2345 6789。"),
    "mixed": ("請WhatsApp 9123 4567，我們覆返你。", "王小姐你好，一套$1,280，可以先付訂金。"),
    "english": ("Dear Ms Chan, please call us on 2345 6789.", "We open 11am-8pm; the blue one is HK$320."),
}
CHECKS: dict[str, Callable[[str], object]] = {
    "personal_data.count": personal_data.count,
    "language.register": language.register,
    "language.script": language.script,
    "language.code_switched": language.code_switched,
    "tone.tone": tone.tone,
    "tone.self_references": tone.self_references,
    "tone.customer_addresses": tone.customer_addresses,
    "duplicates.exact_key": duplicates.exact_key,
    "duplicates.near_key": duplicates.near_key,
    "facts_in_replies.fact_values": facts_in_replies.fact_values,
}


def replies() -> dict[str, list[str]]:
    """Made-up replies by register, the same at every run."""
    random = Random(4)
    with LINES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    made: dict[str, list[str]] = {}
    for kind in KINDS:
        lines = [row["text"] for row in rows if row["register"] == kind]
        made[kind] = [_reply(random, lines, WITH_DATA[kind]) for _ in range(REPLIES_A_KIND)]
    return made


def _reply(random: Random, lines: list[str], with_data: tuple[str, ...]) -> str:
    chosen = random.sample(lines, random.randint(2, 4))
    if random.random() < WITH_DATA_SHARE:
        chosen.append(random.choice(with_data))
    return " ".join(chosen)


def all_checks(text: str) -> None:
    """Every check in turn, as an audit of one reply runs them."""
    for check in CHECKS.values():
        check(text)


def seconds(function: Callable[[str], object], texts: list[str]) -> float:
    """Time of one pass of `function` over `texts`."""
    start = perf_counter()
    for text in texts:
        function(text)
    return perf_counter() - start


def ratios(texts: list[str]) -> dict[str, float]:
    """Cost of each check over `texts`, tokenising them = 1."""
    tokenise = encoding("o200k_base").encode_ordinary
    runs = {"tokenise": tokenise, **CHECKS, "all checks": all_checks}
    best = dict.fromkeys(runs, float("inf"))
    for _ in range(PASSES):
        for name, function in runs.items():
            best[name] = min(best[name], seconds(function, texts))
    return {name: best[name] / best["tokenise"] for name in runs if name != "tokenise"}


def main() -> None:
    """Print one row a check and one column a kind of text."""
    texts = replies()
    columns = {"all": ratios([text for kind in texts.values() for text in kind])}
    columns |= {kind: ratios(made) for kind, made in texts.items()}
    print(f"{'share of tokenising':30}" + "".join(f"{kind:>11}" for kind in columns))
    for name in columns["all"]:
        print(f"{name:30}" + "".join(f"{column[name]:11.3f}" for column in columns.values()))


if __name__ == "__main__":
    main()
