"""Two workers behind the nginx of hosting/nginx.conf: who goes where, what is refused, what is logged, who dies."""

from __future__ import annotations

import asyncio
import json
import re
import signal
from collections.abc import Iterator
from contextlib import AsyncExitStack, ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from calculator.server import security_headers
from tests.hosting.processes import Answer, Running, command, get, served, start, wait_until_healthy
from tests.hosting.proxy import proxied
from tests.hosting.ws_client import Visitor, visitor, wait_for

pytestmark = pytest.mark.hosting
TYPED = "Fennimore-Quillstone-4711"
SESSIONS, CHANGED = 50, 12
MB = 1 << 20


@dataclass
class Site:
    front: Running
    workers: list[Running]
    folder: Path

    def get(self, path: str = "", **headers: str) -> Answer:
        return get(self.front.address + path, headers=headers, trust=self.front.trust)

    def start_again(self, number: int) -> None:
        """A new process in the place of worker `number`, on the same port."""
        old = self.workers[number]
        self.workers[number] = start(command("serve.py", old.port), old.port, old.log)
        wait_until_healthy(self.workers[number])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    with ExitStack() as stack:
        workers = [stack.enter_context(served(folder / f"worker{n}")) for n in range(2)]
        front = stack.enter_context(proxied(folder / "nginx", [worker.port for worker in workers]))
        site = Site(front, workers, folder)
        stack.callback(lambda: [worker.stop() for worker in site.workers])
        yield site


def ports_used(site: Site) -> list[str]:
    """The worker of each session and page in nginx's log, in the order of the requests."""
    lines = [json.loads(line) for line in (site.folder / "nginx" / "calculator.log").read_text("utf-8").splitlines()]
    return [line["worker"].rpartition(":")[2] for line in lines]


def test_the_page_keeps_its_headers_and_gains_one(site: Site) -> None:
    answer = site.get()
    assert {name: answer.headers.get(name) for name in security_headers()} == security_headers()
    assert answer.headers["strict-transport-security"] == "max-age=31536000"
    assert re.fullmatch(r"nginx", answer.headers["server"])


def test_a_visitor_stays_with_one_worker_and_visitors_spread(site: Site) -> None:
    seen = set()
    for _ in range(12):
        cookie = site.get().cookies["worker"]
        assert re.fullmatch(r"[0-9a-f]{32}", cookie)
        before = len(ports_used(site))
        for _ in range(3):
            assert "worker" not in site.get("_stcore/host-config", Cookie=f"worker={cookie}").cookies
        (port,) = set(ports_used(site)[before:])
        seen.add(port)
    assert seen == {str(worker.port) for worker in site.workers}  # 12 visitors on one of two: 1 in 2,048


def test_a_cookie_of_somebodys_making_is_replaced(site: Site) -> None:
    assert re.fullmatch(r"[0-9a-f]{32}", site.get(Cookie="worker=mine").cookies["worker"])


@pytest.mark.parametrize(
    "path", ["metrics", "_stcore/metrics", "_stcore/agent/openapi.json", "_stcore/script-health-check", "auth/login"]
)
def test_doors_that_are_closed(site: Site, path: str) -> None:
    assert site.get(path).status == 404


def test_uploads_pass_up_to_the_limit_and_never_touch_the_disk(site: Site) -> None:
    spool = site.folder / "nginx" / "spool"
    spool.chmod(0o000)  # nothing could be written even if nginx wanted to; as root only the next line tells

    async def give() -> list[int]:
        async with visitor(site.front) as each:
            await each.run()
            large = await each.upload("a.txt", b"x" * (20 * MB))
            more = await each.upload("b.txt", b"x" * (10 * MB))
            largest = await each.upload("c.txt", b"x" * (27 * MB))
            return [large[0].status, more[0].status, largest[0].status]

    before = spool.stat().st_mtime_ns
    assert wait_for(give()) == [204, 413, 413]
    assert spool.stat().st_mtime_ns == before and list(spool.iterdir()) == []


def test_no_log_holds_what_was_typed(site: Site) -> None:
    site.get(f"{TYPED}?{TYPED}={TYPED}", Referer=TYPED, **{"User-Agent": TYPED})
    site.get(f"metrics?{TYPED}")
    site.get(f"_stcore/upload_file/{TYPED}/x")
    for log in (*site.folder.glob("*/*log"), *(worker.log for worker in site.workers)):
        assert TYPED not in log.read_text("utf-8"), log


def test_a_rolling_restart_without_a_failed_health_check(site: Site) -> None:
    failed: list[object] = []

    async def watch(done: asyncio.Event) -> int:
        checks = 0
        while not done.is_set():
            answer = await asyncio.to_thread(site.get, "_stcore/health")
            failed.extend([answer] if answer.status != 200 else [])
            checks += 1
            await asyncio.sleep(0.02)
        return checks

    async def roll() -> int:
        done = asyncio.Event()
        watching = asyncio.create_task(watch(done))
        for number in range(len(site.workers)):
            await asyncio.to_thread(site.workers[number].stop)
            await asyncio.to_thread(site.start_again, number)
            await asyncio.sleep(2.5)  # as long as nginx leaves a failed worker out
        done.set()
        return await watching

    assert wait_for(roll()) > 20
    assert failed == []


async def change(each: Visitor, replies: int) -> dict[str, float]:
    """What the boxes show afterwards; the server does not repeat to a browser what was typed there."""
    await each.run(widgets=[each.widget("input.replies_per_day", int_value=replies)])
    return each.numbers() | {"input.replies_per_day": replies}


async def come_back(site: Site, each: Visitor) -> dict[str, float]:
    """What the boxes show to a visitor who opens the address bar's link in the same browser."""
    async with visitor(site.front, cookies=each.cookies) as again:
        await again.run(each.query)
        return again.numbers()


def test_a_worker_killed_under_fifty_sessions(site: Site) -> None:
    """Of 50 visitors, 12 have changed an input, to a number of their own; they come back with cookies and link."""

    async def killed_while_open() -> tuple[list[dict[str, float]], list[dict[str, float]], int]:
        async with AsyncExitStack() as stack:
            every = [await stack.enter_async_context(visitor(site.front)) for _ in range(SESSIONS)]
            for each in every:
                await each.run()
            before = [await change(each, 100 + n) for n, each in enumerate(every[:CHANGED])]
            site.workers[0].process.send_signal(signal.SIGKILL)
            site.workers[0].process.wait(10)
            lost = [each for each in every if await each.is_gone()]
            return before, [await come_back(site, each) for each in every[:CHANGED]], len(lost)

    try:
        before, after, lost = wait_for(killed_while_open())
    finally:
        site.start_again(0)
    assert after == before and len(before[0]) > 5
    assert 5 < lost < SESSIONS - 5  # about half were with the one that died: within 5 deviations of 3.5 of 25
