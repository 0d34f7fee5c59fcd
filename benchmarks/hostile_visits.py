"""Hostile uploads and fuzzed links against a running server: failures, and memory afterwards.

python -m benchmarks.hostile_visits [--uploads 200] [--links 10000] [--sessions 1000]

Links are asked for over HTTP, where the program answers all alike, and --sessions of them are opened over the web
socket too, where the session reads them. The tests do the same with fewer.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from collections import Counter
from itertools import islice
from pathlib import Path

from tests.hosting.hostile import fuzzed_links, hostile_uploads
from tests.hosting.processes import Running, get, metric, served
from tests.hosting.ws_client import visitor

WARM = 20


async def give(running: Running, count: int) -> Counter[str]:
    """Each file to a session of its own, as somebody who tries would do."""
    found: Counter[str] = Counter()
    for name, content in hostile_uploads(count):
        async with visitor(running) as each:
            answer = await each.give(name, content)
            found["traceback" if "Traceback" in each.text() else str(answer.status)] += 1
    return found


async def open_links(running: Running, count: int) -> Counter[str]:
    found: Counter[str] = Counter()
    for query in fuzzed_links(count):
        async with visitor(running) as each:
            ended = await each.run(query)
            found["traceback" if "Traceback" in each.text() else f"ended {ended}"] += 1
    return found


def ask_links(running: Running, count: int) -> Counter[str]:
    answers = (get(f"{running.address}?{query}") for query in islice(fuzzed_links(count), count))
    return Counter("traceback" if b"Traceback" in answer.body else str(answer.status) for answer in answers)


def settled_mb(running: Running) -> float:
    time.sleep(40)
    return running.resident_mb()


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--uploads", type=int, default=200)
    parser.add_argument("--links", type=int, default=10_000)
    parser.add_argument("--sessions", type=int, default=1_000)
    chosen = parser.parse_args()
    options = ["--server.disconnectedSessionTTL=2"]
    with (
        tempfile.TemporaryDirectory() as folder,
        served(Path(folder) / "log", env={"CALCULATOR_METRICS": "1"}, options=options) as running,
    ):
        asyncio.run(give(running, WARM))
        asyncio.run(open_links(running, WARM))
        before = settled_mb(running)
        print(f"uploads        {dict(asyncio.run(give(running, chosen.uploads)))}", flush=True)
        print(f"links, asked   {dict(ask_links(running, chosen.links))}", flush=True)
        print(f"links, opened  {dict(asyncio.run(open_links(running, chosen.sessions)))}", flush=True)
        after = settled_mb(running)
        print(f"script errors  {metric(running, 'script_errors_total')}")
        print(f"files held     {metric(running, 'uploads_held_bytes')} bytes")
        print(f"memory         {before:.0f} MB before, {after:.0f} MB after: {after / before:.2f} times")


if __name__ == "__main__":
    main()
