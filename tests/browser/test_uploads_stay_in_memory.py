"""An upload above the size at which servers turn to the disk, on a server that can write nothing and reach nobody."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.formparsers import MultiPartParser

from calculator import state
from calculator.text import Lang, say
from calculator.text.money import number
from tests.browser.conftest import ROOT, wait_until_healthy
from tests.browser.guarded_server import REACHED, WROTE

pytestmark = pytest.mark.browser
WAIT_MS = 60_000
SECRET = "Fennimore-Quillstone-4711"
ROWS = 6_000
LANG: Lang = "zh-HK"


def in_letters(n: int) -> str:
    """Digits as letters: texts that differ by digits alone count as the same question."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(n))


def three_megabytes() -> bytes:
    """6,000 different examples of 500 characters and more, each with the secret."""
    rows = (
        {"messages": [{"role": "user", "content": f"{SECRET} question {in_letters(n)} " + "so " * 80},
                      {"role": "assistant", "content": f"{SECRET} reply {in_letters(n)} " + "and " * 40}]}
        for n in range(ROWS)
    )  # fmt: skip
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Address and log of a guarded server whose temporary folder does not even exist."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path / "log"
    command = [sys.executable, str(ROOT / "tests/browser/guarded_server.py"), "app.py", "--server.headless=true",
               f"--server.port={port}", "--server.address=127.0.0.1", "--server.fileWatcherType=none",
               "--logger.level=debug"]  # fmt: skip
    quiet = os.environ | {"TMPDIR": str(tmp_path / "none"), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT)}
    with log.open("wb") as out, subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out, env=quiet) as process:
        try:
            wait_until_healthy(f"http://127.0.0.1:{port}/_stcore/health", process, log)
            yield f"http://127.0.0.1:{port}/", log
        finally:
            process.terminate()
            process.wait(20)


def opened(browser: Browser, address: str) -> Page:
    page = browser.new_context(viewport={"width": 1366, "height": 768}, locale=LANG).new_page()
    page.set_default_timeout(WAIT_MS)
    page.goto(f"{address}data")
    page.get_by_role("radio", name=say("data.way.files", LANG)).click()
    return page


def test_three_megabytes_are_read_without_a_disk_a_trace_or_a_network(
    chromium: Browser, guarded: tuple[str, Path], tmp_path: Path
) -> None:
    address, log = guarded
    file = tmp_path / "chats.jsonl"
    file.write_bytes(three_megabytes())
    assert file.stat().st_size > 3_000_000 > 2 * (1 << 20)  # twice the size above which Starlette would spool
    page = opened(chromium, address)
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(file)
    usable = page.get_by_test_id("stMetricValue").first
    expect(usable).to_have_text(number(ROWS, LANG), timeout=WAIT_MS)
    expect(page.get_by_test_id("stCode").first).to_contain_text(
        SECRET, timeout=WAIT_MS
    )  # the page holds it; the log must not
    page.context.close()
    written = log.read_text("utf-8")
    assert SECRET not in written
    assert WROTE not in written
    assert REACHED not in written


def test_removing_the_file_stops_the_reading(chromium: Browser, server: str, tmp_path: Path) -> None:
    file = tmp_path / "long.jsonl"
    file.write_bytes(three_megabytes() * 7)
    page = opened(chromium, server)
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(file)
    expect(page.get_by_test_id("stProgress")).to_be_visible(timeout=WAIT_MS)
    page.get_by_test_id("stFileChipDeleteBtn").get_by_role("button").click()
    expect(page.get_by_text(say("data.nothing", LANG))).to_be_visible(timeout=WAIT_MS)
    expect(page.get_by_test_id("stMetricValue")).to_have_count(0)
    page.context.close()


def test_an_upload_is_spooled_only_above_what_the_server_takes() -> None:
    state.keep_uploads_in_memory()
    assert MultiPartParser.spool_max_size > 25 * (1 << 20)
