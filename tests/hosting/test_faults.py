"""Servers whose machine fails them: a full disk, a disk for reading only, a clock a year off; hostile visitors."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from calculator.text import LANGS, Lang, say, words
from tests.hosting.hostile import fuzzed_links, hostile_uploads
from tests.hosting.processes import Running, get, metric, served
from tests.hosting.ws_client import Visitor, visitor, wait_for

pytestmark = pytest.mark.hosting
METRICS = {"CALCULATOR_METRICS": "1"}
READ_ONLY = 'mount -o remount,ro,bind / && ! touch ./x 2>/dev/null && exec "$@"'
FULL = 'mount -t tmpfs -o size=64k none "$TMPDIR" && ! head -c 99999 /dev/zero >"$TMPDIR/x" && exec "$@"'
UPLOADS, LINKS, OPENED_LINKS = 40, 1000, 60
LONGEST_SURE_LINE = 15_000  # characters; the server's reader holds 16 KB of an unfinished request


def in_own_mounts(script: str) -> list[str]:
    """A prefix that runs what follows after `script`, whose mounts nobody else sees."""
    return ["unshare", "--mount", "sh", "-c", script, "sh"]


async def counts_a_large_file(running: Running) -> str:
    """What the page says of 3 MB, three times what servers would put on a disk."""
    rows = "".join(f"{letters(n)} {'so ' * 60},{letters(n)} {'and ' * 60}\n" for n in range(6_000))
    async with visitor(running) as each:
        await each.give("chats.csv", f"question,reply\n{rows}".encode())
        return each.text()


def letters(n: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(n))


def no_fault(each: Visitor) -> bool:
    """Whether the last run put a whole page out, without a trace of a program's error."""
    text = each.text()
    return "Traceback" not in text and "exception {" not in text and 'File "/' not in text and len(each.elements) > 10


# --- the disk


@pytest.mark.parametrize("script", [FULL, READ_ONLY], ids=["full", "read-only"])
def test_nothing_needs_the_disk(script: str, tmp_path: Path) -> None:
    """Full: no byte is left where it would put temporary files. In both cases its log stops growing once it runs."""
    small = tmp_path / "tmp"
    small.mkdir()
    env = METRICS | {"TMPDIR": str(small), "HOME": str(small)}
    with served(tmp_path / "log", env=env, prefix=in_own_mounts(script)) as running:
        subprocess.run(["prlimit", f"--pid={running.process.pid}", "--fsize=0"], check=True)
        text = wait_for(counts_a_large_file(running))
        assert '"6,000"' in text
        assert metric(running, "script_errors_total") == 0


# --- the clock


@pytest.mark.parametrize(("days", "key"), [("-366", "clock.before_book"), ("+366", "clock.long_after_book")])
def test_a_clock_a_year_off_is_said(days: str, key: str, tmp_path: Path) -> None:
    async def seen(running: Running, lang: Lang) -> Visitor:
        async with visitor(running, locale=lang) as each:
            await each.run()
            return each

    with served(tmp_path / "log", env=METRICS, prefix=["faketime", "-f", f"{days}d"]) as running:
        for number, lang in enumerate(LANGS):
            each = wait_for(seen(running, lang))
            assert words()[key][number].partition("{")[0] in each.text() and no_fault(each)
        assert metric(running, "script_errors_total") == 0


def test_a_clock_that_can_be_right_is_not_mentioned(hosted: Running) -> None:
    async def seen() -> str:
        async with visitor(hosted) as each:
            await each.run()
            return each.text()

    assert say("clock.before_book", "en").partition("{")[0] not in wait_for(seen())


# --- visitors


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with served(tmp_path_factory.mktemp("attacked") / "log", env=METRICS) as running:
        yield running
        assert metric(running, "script_errors_total") == 0
        assert "Traceback" not in running.said() and '"exception"' not in running.said()


def test_hostile_uploads(attacked: Running) -> None:
    async def give_all() -> list[str]:
        wrong = []
        async with visitor(attacked) as each:
            for name, content in hostile_uploads(UPLOADS):
                answer = await each.give(name, content)
                wrong += [] if answer.status < 500 and no_fault(each) else [f"{name}: {answer.status}"]
                await each.run(page="data")  # as after a reload: the uploader is empty again
        return wrong

    assert wait_for(give_all()) == []


def test_fuzzed_links_as_requests(attacked: Running) -> None:
    """The address never reaches the program as a request: it is the page, whatever it says. Only a line longer than
    the server reads at once may be refused as such, when it comes in pieces.
    """
    answers = [(query, get(f"{attacked.address}?{query}")) for query in fuzzed_links(LINKS)]
    refused = [query for query, answer in answers if answer.status == 400]
    assert all(len(query) > LONGEST_SURE_LINE for query in refused)
    served = [answer for _, answer in answers if answer.status != 400]
    assert len(served) > 0.9 * LINKS
    assert {answer.status for answer in served} == {200}
    assert len({answer.body for answer in served}) == 1


def test_fuzzed_links_as_sessions(attacked: Running) -> None:
    """The session is what reads the link, field by field."""

    async def open_one(query: str) -> bool:
        async with visitor(attacked) as each:
            await each.run(query)
            return no_fault(each)

    async def open_all() -> list[str]:
        found = [(query, await open_one(query)) for query in fuzzed_links(OPENED_LINKS)]
        return [query for query, well in found if not well]

    assert wait_for(open_all()) == []


# --- isolation


def test_visitors_at_once_see_nothing_of_each_other(attacked: Running) -> None:
    """Eight at a time, each with a language, a file and an input of their own, two rounds over."""
    everyone = [f"Quillstone{letters(n)}x" for n in range(8)]

    async def visit(number: int) -> list[str]:
        own, lang = everyone[number], LANGS[number % 2]
        rows = "".join(f"{own} {letters(n)} asks?,{own} {letters(n)} is told\n" for n in range(20 + number))
        wrong = []
        async with visitor(attacked, locale=lang) as each:
            await each.run()
            for turn in range(2):
                await each.run(widgets=[each.widget("input.replies_per_day", int_value=100 + number)])
                await each.give(f"{own}.csv", f"question,reply\n{rows}".encode())
                text = each.text()
                others = [name for name in everyone if name != own and name in text]
                right = own in text and say("page.data", lang) in text
                wrong += [] if right and not others else [f"{own}, round {turn}: {others or 'nothing of its own'}"]
                await each.run()
                wrong += [] if f"w={100 + number}~" in each.query else [f"{own}: {each.query[:80]}"]
        return wrong

    async def all_at_once() -> list[list[str]]:
        return await asyncio.gather(*(visit(number) for number in range(len(everyone))))

    assert wait_for(all_at_once()) == [[]] * len(everyone)
