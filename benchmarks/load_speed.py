"""How many visitors a server holds, as a ratio to a bare Streamlit page driven the same way in the same run.

python -m benchmarks.load_speed [--workers 2 4] [--seconds 12] [--most 400]
python -m benchmarks.load_speed --memory [--sessions 500]

Each visitor is a real web-socket session that moves an input every two seconds; held is the largest number of them at
which 95 of 100 moves are answered within 300 ms. With --workers the calculator runs as that many processes behind the
nginx of hosting/nginx.conf. --most 0 measures only the processor time of a move. The visitors' own work is done on the
same machine, for every page alike. load_pages/bare.py is the least a page can be; furnished.py has the calculator's
boxes and texts, and works nothing out.
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
from pathlib import Path
from statistics import quantiles
from typing import TypeVar

from psutil import Process

from tests.hosting.processes import ROOT, Running, served
from tests.hosting.proxy import proxied
from tests.hosting.ws_client import Visitor, visitor

EVERY_SECONDS, LIMIT_SECONDS = 2.0, 0.3
STEP = 1.35
TRIES, MOVES_EACH = 2, 60  # of few moves the 95th percentile is the worst one
PAGES = Path(__file__).with_name("load_pages")
BARE, FURNISHED = PAGES / "bare.py", PAGES / "furnished.py"
IDLE, FIRST, AT_ONCE, MOVES = 40, 50, 10, 30
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


async def moves(each: Visitor, until: float, taken: list[float], draw: random.Random) -> None:
    """One visitor: a move every two seconds, whatever the last one took."""
    box = each.widget_id("input.replies_per_day")
    await asyncio.sleep(draw.random() * EVERY_SECONDS)
    number = draw.randint(10, 900)
    while time.perf_counter() < until:
        number += 1
        began = time.perf_counter()
        await each.move(box, number)
        took = time.perf_counter() - began
        taken.append(took)
        await asyncio.sleep(max(0.0, EVERY_SECONDS - took))


async def p95_ms(place: Site, count: int, seconds: float) -> float:
    """The 95th percentile of the answers to `count` visitors."""
    async with AsyncExitStack() as stack:
        every = await in_turns(count, lambda: stack.enter_async_context(visitor(place.front)))
        waiting = list(every)
        await in_turns(count, lambda: waiting.pop().run())
        taken: list[float] = []
        until = time.perf_counter() + seconds
        draw = random.Random(count)
        await asyncio.gather(*(moves(each, until, taken, draw) for each in every))
    return quantiles(taken, n=20)[-1] * 1000


async def in_turns(count: int, make: Callable[[], Awaitable[T]]) -> list[T]:
    """`count` results, at most AT_ONCE being made at a time."""
    places = asyncio.Semaphore(AT_ONCE)

    async def one() -> T:
        async with places:
            return await make()

    return await asyncio.gather(*(one() for _ in range(count)))


async def cpu_ms_a_move(place: Site) -> float:
    """Processor time of the workers for one move: of use where others keep the machine busy."""
    async with visitor(place.front) as each:
        await each.run()
        box = each.widget_id("input.replies_per_day")
        await each.move(box, 10)
        before = place.cpu_seconds()
        for number in range(MOVES):
            await each.move(box, 11 + number)
        return (place.cpu_seconds() - before) / MOVES * 1000


def held(place: Site, seconds: float, most: int) -> int:
    """The largest number of visitors within the limit, to one step of STEP; one above it has a second try."""
    good, count, failed = 0, 4, 0
    while count <= most and failed < TRIES:
        p95 = asyncio.run(p95_ms(place, count, max(seconds, MOVES_EACH * EVERY_SECONDS / count)))
        print(f"    {count:4d} visitors: p95 {p95:7.0f} ms", flush=True)
        if p95 > LIMIT_SECONDS * 1000:
            failed += 1
        else:
            good, failed, count = count, 0, max(count + 1, round(count * STEP))
    return good


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


def load(folder: Path, workers: list[int], seconds: float, most: int) -> None:
    """Print visitors held by each page and the ratios."""
    found, cpu = {}, {}
    places = [("bare", BARE, 1), ("furnished", FURNISHED, 1), ("calculator", None, 1)]
    places += [(f"calculator, {count} workers", None, count) for count in workers]
    for name, page, processes in places:
        print(f"{name}:", flush=True)
        with site(folder / name.replace(" ", "_"), page, processes) as place:
            cpu[name] = asyncio.run(cpu_ms_a_move(place))
            print(f"    {cpu[name]:7.1f} ms of processor a move", flush=True)
            if most:
                found[name] = held(place, seconds, most)
    for name in cpu:
        of_bare, of_furnished = cpu["bare"] / cpu[name], cpu["furnished"] / cpu[name]
        print(f"{of_bare:5.2f} of bare, {of_furnished:.2f} of furnished by processor time: {name}")
    if found and not found["bare"]:
        print("Not even the bare page holds 4 visitors here: the machine is too busy to say more.")
        return
    for name, count in found.items():
        print(f"{count:4d} visitors held, {count / found['bare']:.2f} of bare: {name}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--workers", type=int, nargs="*", default=[])
    parser.add_argument("--seconds", type=float, default=12)
    parser.add_argument("--most", type=int, default=400)
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--sessions", type=int, default=500)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if chosen.memory:
            memory(Path(folder), chosen.sessions)
        else:
            load(Path(folder), chosen.workers, chosen.seconds, chosen.most)


if __name__ == "__main__":
    main()
