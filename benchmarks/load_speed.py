"""How many visitors a server holds, as a ratio to a bare Streamlit page driven the same way in the same run.

python -m benchmarks.load_speed [--workers 2 4] [--most 400]
python -m benchmarks.load_speed --memory [--sessions 500]

Each visitor is a real web-socket session that moves an input every two seconds; held is the largest number of them at
which 95 of 100 moves are answered within 300 ms: to the changed figures, and to the last word of the page. All pages
are served at once and visited by turns, some seconds each, so that an hour at which the machine is slow is slow for
all. With --workers the calculator runs as that many processes behind the nginx of hosting/nginx.conf. --most 0 measures
only the processor time of a move. The visitors' own work is done on the same machine, for every page alike.
load_pages/bare.py is the least a page can be; furnished.py has the calculator's boxes and texts, and works nothing out.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import random
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from math import ceil
from pathlib import Path
from statistics import quantiles
from typing import TypeVar

from psutil import Process

from tests.hosting.processes import ROOT, Running, served
from tests.hosting.proxy import proxied
from tests.hosting.ws_client import Visitor, visitor

EVERY_SECONDS, LIMIT_SECONDS = 2.0, 0.3
FEWEST, STEP = 6, 1.35
TURN_SECONDS = 10.0
TRIES, MOVES_EACH = 2, 80  # of few moves the 95th percentile is the worst one
PAGES = Path(__file__).with_name("load_pages")
BARE, FURNISHED = PAGES / "bare.py", PAGES / "furnished.py"
IDLE, FIRST, AT_ONCE, MOVES = 40, 50, 10, 30
WAITED_FOR = ("figures", "end")
Took = tuple[float, float]  # seconds to each of WAITED_FOR
T = TypeVar("T")


@dataclass(frozen=True)
class Site:
    """Where visitors go, and the processes that serve them."""

    front: Running
    workers: tuple[Running, ...]

    def resident_mb(self) -> float:
        return sum(worker.resident_mb() for worker in self.workers)

    def cpu_seconds(self) -> float:
        times = [Process(worker.process.pid).cpu_times() for worker in self.workers]
        return sum(each.user + each.system for each in times)


@contextmanager
def site(folder: Path, page: Path | None, workers: int = 1, options: tuple[str, ...] = ()) -> Iterator[Site]:
    """The calculator, or the page given; several workers stand behind nginx."""
    folder.mkdir()
    script, cwd = "serve.py", ROOT
    if page is not None:
        script, cwd = str(page), folder  # away from the calculator's configuration
    quiet = ("--browser.gatherUsageStats=false", *options)
    with ExitStack() as stack:
        started = tuple(
            stack.enter_context(served(folder / f"log{n}", script, cwd=cwd, options=quiet)) for n in range(workers)
        )
        front = started[0]
        if workers > 1:
            any_number = {"limit_conn calculator_addresses 100": "limit_conn calculator_addresses 5000"}
            front = stack.enter_context(proxied(folder / "nginx", [each.port for each in started], any_number))
        yield Site(front, started)


async def moves(each: Visitor, until: float, taken: list[Took], draw: random.Random) -> None:
    """One visitor: a move every two seconds, whatever the last one took."""
    box = each.widget_id("input.replies_per_day")
    await asyncio.sleep(draw.random() * EVERY_SECONDS)
    number = draw.randint(10, 900)
    while time.perf_counter() < until:
        number += 1
        took = await each.move(box, number)
        taken.append(took)
        await asyncio.sleep(max(0.0, EVERY_SECONDS - took[-1]))


async def p95_ms(places: dict[str, Site], count: int) -> dict[str, list[float]]:
    """The 95th percentiles, to the figures and to the end, of the answers to `count` visitors of each place, who move
    by turns with those of others.
    """
    async with AsyncExitStack() as stack:
        every = {}
        for name, place in places.items():
            every[name] = await in_turns(count, partial(came, stack, place))
        taken: dict[str, list[Took]] = {name: [] for name in places}
        for turn in range(ceil(MOVES_EACH * EVERY_SECONDS / TURN_SECONDS / count)):
            for name, visitors in every.items():
                draw, until = random.Random(100 * count + turn), time.perf_counter() + TURN_SECONDS
                await asyncio.gather(*(moves(each, until, taken[name], draw) for each in visitors))
    return {
        name: [quantiles(part, n=20)[-1] * 1000 for part in zip(*each, strict=True)] for name, each in taken.items()
    }


async def came(stack: AsyncExitStack, place: Site) -> Visitor:
    each = await stack.enter_async_context(visitor(place.front))
    await each.run()
    return each


async def in_turns(count: int, make: Callable[[], Awaitable[T]]) -> list[T]:
    """`count` results, at most AT_ONCE being made at a time."""
    places = asyncio.Semaphore(AT_ONCE)

    async def one() -> T:
        async with places:
            return await make()

    return await asyncio.gather(*(one() for _ in range(count)))


async def cpu_ms_a_move(places: dict[str, Site]) -> dict[str, float]:
    """Processor time of the workers for one move, at every place by turns."""
    async with AsyncExitStack() as stack:
        every = {name: await came(stack, place) for name, place in places.items()}
        box = {name: each.widget_id("input.replies_per_day") for name, each in every.items()}
        before: dict[str, float] = {}
        for number in range(MOVES + 1):
            for name, each in every.items():
                await each.move(box[name], 10 + number)
            before = before or {name: place.cpu_seconds() for name, place in places.items()}
        return {name: (place.cpu_seconds() - before[name]) / MOVES * 1000 for name, place in places.items()}


def held(places: dict[str, Site], most: int) -> dict[str, dict[str, int]]:
    """By what is waited for and by place the largest number of visitors within the limit, to one step of STEP. A number
    above it has a second try, and so has a place: a machine that others use too stands still at times.
    """
    good = {what: dict.fromkeys(places, 0) for what in WAITED_FOR}
    left, count = {what: dict(places) for what in WAITED_FOR}, FEWEST
    before: dict[str, dict[str, Site]] = {what: {} for what in WAITED_FOR}
    while any(left.values()) and count <= most:
        failed = left
        for _ in range(TRIES):
            failed = above_limit(failed, count)
        for what in WAITED_FOR:
            good[what] |= {name: count for name in left[what] if name not in failed[what]}
            out = failed[what].keys() & before[what].keys()
            left[what] = {name: place for name, place in left[what].items() if name not in out}
        before, count = failed, max(count + 1, round(count * STEP))
    return good


def above_limit(asked: dict[str, dict[str, Site]], count: int) -> dict[str, dict[str, Site]]:
    """Those of the places that keep `count` visitors waiting for longer than the limit."""
    every = {name: place for each in asked.values() for name, place in each.items()}
    found = asyncio.run(p95_ms(every, count)) if every else {}
    for name, each in found.items():
        print(f"    {count:4d} visitors: p95 {each[0]:7.0f} ms to figures, {each[1]:7.0f} to end, {name}", flush=True)
    return {
        what: {name: place for name, place in asked[what].items() if found[name][index] > LIMIT_SECONDS * 1000}
        for index, what in enumerate(WAITED_FOR)
    }


async def idle_growth_mb(place: Site) -> float:
    """Memory that one open, idle session takes: of the later ones, when everything is loaded."""
    async with AsyncExitStack() as stack:
        for each in await in_turns(5, lambda: stack.enter_async_context(visitor(place.front))):
            await each.run()
        before = place.resident_mb()
        for _ in range(IDLE):
            each = await stack.enter_async_context(visitor(place.front))
            await each.run()
        return (place.resident_mb() - before) / IDLE


async def come_and_go(place: Site, count: int) -> None:
    """Sessions that open, move an input once and leave, AT_ONCE at a time."""

    async def one() -> None:
        async with visitor(place.front) as each:
            await each.run()
            await each.move(each.widget_id("input.replies_per_day"), random.randint(10, 900))

    await in_turns(count, one)


def memory(folder: Path, sessions: int) -> None:
    """Print megabytes a session, and the level after the first 50 and after all have gone."""
    growth = {}
    for name, page in (("bare", BARE), ("furnished", FURNISHED), ("calculator", None)):
        with site(folder / name, page) as place:
            growth[name] = asyncio.run(idle_growth_mb(place))
            print(f"{growth[name]:6.2f} MB an idle session, {name}")
    print(f"{growth['calculator'] - growth['bare']:6.2f} MB above the bare page (at most 3)")
    with site(folder / "leaving", None, options=("--server.disconnectedSessionTTL=2",)) as place:
        asyncio.run(come_and_go(place, FIRST))
        first = settled_mb(place)
        asyncio.run(come_and_go(place, sessions - FIRST))
        last = settled_mb(place)
    print(
        f"{first:6.1f} MB after the first {FIRST} have left, {last:.1f} MB after {sessions}: {last / first:.2f} times"
    )


def settled_mb(place: Site) -> float:
    """Memory once sessions that have left are let go."""
    time.sleep(40)
    gc.collect()
    return place.resident_mb()


def load(folder: Path, workers: list[int], most: int) -> None:
    """Print visitors held by each page and the ratios."""
    pages = [("bare", BARE, 1), ("furnished", FURNISHED, 1), ("calculator", None, 1)]
    pages += [(f"calculator, {count} workers", None, count) for count in workers]
    with ExitStack() as stack:
        places = {name: stack.enter_context(site(folder / name.replace(" ", "_"), page, processes))
                  for name, page, processes in pages}  # fmt: skip
        cpu = asyncio.run(cpu_ms_a_move(places))
        for name, ms in cpu.items():
            of_bare, of_furnished = cpu["bare"] / ms, cpu["furnished"] / ms
            print(f"{ms:7.1f} ms of processor a move, {of_bare:.2f} of bare, {of_furnished:.2f} of furnished: {name}")
        found = held(places, most)
    for what, each in found.items() if most else ():
        for name, count in each.items():
            print(f"{count:4d} visitors held, {count / max(each['bare'], 1):.2f} of bare, to {what}: {name}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--workers", type=int, nargs="*", default=[])
    parser.add_argument("--most", type=int, default=400)
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--sessions", type=int, default=500)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if chosen.memory:
            memory(Path(folder), chosen.sessions)
        else:
            load(Path(folder), chosen.workers, chosen.most)


if __name__ == "__main__":
    main()
