"""How long the dataset room takes, as ratios to a bare single-thread loop of tiktoken over the same message
texts.

python -m benchmarks.dataset_speed [--megabytes 24]

One run, one generated file of Chinese and English chats, each with the shop's instructions as real files
have them. Every measure is the best of five, taken in turn, so that a busy machine slows all of them
alike. The bare loop counts every message of the file, instructions included, as a loop without thought
would; the second ratio leaves the instructions out of the loop, so that nothing is gained by counting them
once.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from calculator.dataset import iter_examples, summarise
from pricing.tokens import encoding

ROUNDS = 5
# About 150 tokens: what the calculator takes by default for the instructions of a tuned model.
SYSTEM = (
    "你係一間香港餐廳嘅客戶服務員。用香港廣東話口語回覆，語氣親切有禮，唔好超過三句。唔知嘅事就話會問返經理，唔好估。"
    "客人用英文就用英文覆，用書面語就用書面語覆。訂位要問清楚日期、時間、人數同聯絡方法，未確認之前唔好話已經留位。"
    "Reply in the customer's own language. Never promise a table before it is confirmed, and never share another "
    "guest's details. Prices and opening hours come from the list below; if something is not on it, say that the "
    "manager will call back."
)
SUBJECTS = (
    *("訂位", "外賣", "生日飯", "素食", "兒童餐", "泊車", "開瓶費", "退款", "優惠", "包場", "輪椅", "露天座位"),
    *("WiFi", "停電", "菜單", "午市套餐", "早餐", "落單", "送貨", "發票"),
)
DAYS = ("今晚", "聽日", "後日", "星期六", "下個禮拜日", "平安夜", "大年初二", "公眾假期", "下星期五", "月底")
ASKS = (
    "請問{day}{n}點仲有冇位？想訂{k}位，{subject}嗰方面有冇特別安排？",
    "你好，想問下{subject}點計？上次{day}去嗰陣話要{n}蚊，係咪仲係咁？",
    "Hi, we are {k} people coming on {day}, do you have anything for {subject}? We would arrive around {n}:30.",
    "唔該，{subject} 可唔可以改做{day}？booking 係{k}位，名係網上落嗰個。",
    "Good morning. Could you tell me whether {subject} is included in the set for {k}, and until when on day {n}?",
)
REPLIES = (
    "有呀！{day}{n}點可以安排到{k}位，{subject}我哋會幫你留意，到時搵返櫃面同事就得㗎喇，多謝晒！",
    "多謝查詢。{subject}方面，{day}起按人數計算，{k}位共{n}份，如有更改請於一日前通知本店，謝謝。",
    "Thank you for asking! For {k} guests on {day} we can arrange {subject}; please come by {n}:30 to keep the table.",
    "可以呀，已經幫你改咗去{day}，{k}位，{subject}個部分我哋同廚房講咗，唔使擔心。",
    "Certainly. {subject} is included for parties of {k} or more, and the kitchen closes {n} minutes before us.",
)


def chats(megabytes: float, seed: int = 7) -> Iterator[str]:
    """Lines of chat JSONL, about `megabytes` in all, made from a seed."""
    draw, size = random.Random(seed), 0
    while size < megabytes * 1_000_000:
        turns = [("system", SYSTEM)]
        for _ in range(draw.choice((1, 1, 1, 2, 3))):
            turns += [("user", _words(draw, ASKS)), ("assistant", _words(draw, REPLIES))]
        messages = [{"role": role, "content": text} for role, text in turns]
        line = json.dumps({"messages": messages}, ensure_ascii=False) + "\n"
        size += len(line.encode())
        yield line


def _words(draw: random.Random, forms: tuple[str, ...]) -> str:
    chosen = draw.sample(forms, draw.choice((1, 2, 2, 3)))
    fill = {"day": draw.choice(DAYS), "subject": draw.choice(SUBJECTS)}
    fill |= {"n": str(draw.randint(1, 99_999)), "k": str(draw.randint(1, 40))}
    return " ".join(form.format(**fill) for form in chosen)


def bare_loop(texts: list[str]) -> Callable[[], object]:
    """tiktoken over every text, one after the other, and nothing else."""
    encode = encoding("o200k_base").encode_ordinary

    def run() -> int:
        return sum(len(encode(text)) for text in texts)

    return run


def best_seconds(jobs: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The best of ROUNDS for each job, the jobs taking turns."""
    best = dict.fromkeys(jobs, float("inf"))
    for _ in range(ROUNDS):
        for name, job in jobs.items():
            start = time.perf_counter()
            job()
            best[name] = min(best[name], time.perf_counter() - start)
    return best


def ratios(path: Path) -> dict[str, float]:
    """Each way of reading `path` against the two loops."""
    examples = list(iter_examples(path))
    every = [m.text for example in examples for m in example.messages]
    spoken = [m.text for example in examples for m in example.messages if m.role != "system"]
    jobs: dict[str, Callable[[], object]] = {
        "loop": bare_loop(every),
        "loop without instructions": bare_loop(spoken),
        "read, validate, count": lambda: summarise(path, checks=False),
        "full audit, one process": lambda: summarise(path),
        "full audit, two processes": lambda: summarise(path, workers=2),
    }
    del examples
    seconds = best_seconds(jobs)
    return {
        f"{name} / {loop}": seconds[name] / seconds[loop]
        for name in list(jobs)[2:]
        for loop in ("loop", "loop without instructions")
    }


def peak_megabytes(path: Path, workers: int) -> tuple[float, float]:
    """Largest memory of the main process and of its workers while a fresh process audits `path`."""
    code = (
        "import resource, sys; from calculator.dataset import summarise; "
        f"summarise(sys.argv[1], workers={workers}); "
        "print(*(resource.getrusage(w).ru_maxrss for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], check=True, capture_output=True, text=True)
    mine, workers_kb = (int(word) / 1024 for word in done.stdout.split())
    return mine, workers_kb


def main() -> None:
    """Print the ratios, then the memory of a larger file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=float, default=24)
    parser.add_argument("--large-megabytes", type=float, default=200)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "chats.jsonl"
        path.write_text("".join(chats(chosen.megabytes)), encoding="utf-8")
        print(f"{path.stat().st_size / 1e6:.1f} MB of chats")
        for name, ratio in ratios(path).items():
            print(f"{ratio:6.2f}  {name}")
        if chosen.large_megabytes:
            with path.open("w", encoding="utf-8") as large:
                large.writelines(chats(chosen.large_megabytes))
            for workers in (1, 2):
                mine, theirs = peak_megabytes(path, workers)
                print(f"{chosen.large_megabytes:.0f} MB by {workers}: main {mine:.0f} MB, a worker {theirs:.0f} MB")


if __name__ == "__main__":
    main()
