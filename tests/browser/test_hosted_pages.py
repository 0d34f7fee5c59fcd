"""The pages behind the hosting server in a real Chromium: the policy holds on every page, and nobody else is asked."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect

from calculator.text import Lang, say
from tests.browser.conftest import ROOT
from tests.browser.guarded_server import REACHED, WROTE
from tests.hosting.processes import OPTIONS, Running, free_port, start, wait_until_healthy

pytestmark = [pytest.mark.browser, pytest.mark.hosting]
WAIT_MS = 60_000  # an upper bound for a slow machine, never a wait
expect.set_options(timeout=WAIT_MS)
PAGES = ("", "data", "compare", "scenarios", "prices", "claims", "method", "export", "present", "privacy")
ROWS = '{"messages": [{"role": "user", "content": "Q"}, {"role": "assistant", "content": "A"}]}\n' * 12


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """serve.py where every attempt to write a file or to reach another machine fails, and is written down."""
    port, folder = free_port(), tmp_path_factory.mktemp("guarded")
    command = [sys.executable, "-m", "tests.browser.guarded_server", "serve.py", *OPTIONS, f"--server.port={port}"]
    running = start(command, port, folder / "log", env={"TMPDIR": str(folder / "none"), "PYTHONPATH": str(ROOT)})
    try:
        wait_until_healthy(running)
        yield running
    finally:
        running.stop()


class Watched:
    """A page with what it complained of and whom it asked."""

    def __init__(self, browser: Browser, lang: Lang) -> None:
        self.page: Page = browser.new_context(locale=lang, viewport={"width": 1366, "height": 768}).new_page()
        self.page.set_default_timeout(WAIT_MS)
        self.complaints: list[str] = []
        self.asked: set[str] = set()
        self.page.on("console", self._console)
        self.page.on("request", self._request)
        self.page.add_init_script(
            "document.addEventListener('securitypolicyviolation', event =>"
            " console.error('Content Security Policy', event.violatedDirective, event.blockedURI))"
        )

    def _console(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text or "Refused to" in message.text:
            self.complaints.append(message.text)

    def _request(self, request: Request) -> None:
        split = urlsplit(request.url)
        if split.scheme not in ("data", "blob"):
            self.asked.add(split.netloc)


def test_the_policy_holds_on_every_page(chromium: Browser, guarded: Running, tmp_path: Path) -> None:
    lang: Lang = "zh-HK"
    watched = Watched(chromium, lang)
    for name in PAGES:
        watched.page.goto(f"{guarded.address}{name}")
        expect(watched.page.locator("h1")).to_have_text(say("title", lang))
        expect(watched.page.get_by_test_id("stStatusWidget")).to_have_count(0)
        expect(watched.page.get_by_test_id("stException")).to_have_count(0)
        if not name:
            expect(watched.page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
            watched.page.locator(".js-plotly-plot .nsewdrag").first.hover()
        if name == "data":
            _give(watched.page, tmp_path / "chats.jsonl", lang)
    watched.page.context.close()
    assert watched.complaints == []
    assert watched.asked == {urlsplit(guarded.address).netloc}
    assert REACHED not in guarded.said() and WROTE not in guarded.said()


def _give(page: Page, file: Path, lang: Lang) -> None:
    file.write_text(ROWS, "utf-8")
    page.get_by_role("radio", name=say("data.way.files", lang)).click()
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(file)
    expect(page.get_by_test_id("stMetricValue").first).to_be_visible()


def test_another_site_cannot_frame_the_page(chromium: Browser, guarded: Running) -> None:
    page = chromium.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.set_content(f'<iframe src="{guarded.address}"></iframe>')
    page.wait_for_timeout(500)
    page.close()
    assert any("frame-ancestors" in text or "X-Frame-Options" in text for text in refused), refused
