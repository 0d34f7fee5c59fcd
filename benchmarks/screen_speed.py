"""How fast the page answers in a real Chromium, as ratios to a bare Streamlit page with one slider and one metric.

Run: PYTHONPATH=. python benchmarks/screen_speed.py [changes] [visits]. Both servers on loopback, in turns, so that
a busy machine slows both. Change: from the key or click to the changed st.metric, timed in the page itself; the page of
the calculator is timed with "All assumptions" shut and open. Visit: from the address to the visible answer, a fresh
server and an empty browser cache each time; the calculator is compiled, as on any machine that started it before.
"""

from __future__ import annotations

import compileall
import shutil
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import sleep

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
FLOOR = 'import streamlit as st\n\nst.metric("Twice", 2 * st.slider("Number", 0, 100, 50))\n'
CHANGES, VISITS, BLOCK = 30, 5, 10
CHANGE_LIMIT, VISIT_LIMIT = 2.0, 1.5
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
# `visited`: ms after the address was asked for when all figures stand. `changed`: ms from an input to a changed figure.
TIMER = """
const figures = () => [...document.querySelectorAll('[data-testid="stMetricValue"]')].map(e => e.textContent);
const shut = () => { window.began = performance.now(); window.before = figures().join(); window.changed = null; };
addEventListener('keydown', shut, true); addEventListener('click', shut, true);
new MutationObserver(() => {
  const now = figures();
  if (!window.visited && now.length >= WANTED && now.every(t => t)) window.visited = performance.now();
  if (window.began && !window.changed && now.length >= WANTED && now.join() !== window.before)
    window.changed = performance.now() - window.began;
}).observe(document, {subtree: true, childList: true, characterData: true});
"""
SLIDER, STEP_UP, TOGGLE = 'input[type="range"]', '[data-testid="stNumberInputStepUp"]', ".st-key-show_assumptions label"


@contextmanager
def served(script: Path) -> Iterator[str]:
    """Address of a new server of `script`, once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.headless=true",
               f"--server.port={port}", "--server.address=127.0.0.1", "--server.fileWatcherType=none",
               "--browser.gatherUsageStats=false"]  # fmt: skip
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=script.parent, stdout=quiet, stderr=quiet) as process:
        try:
            until_healthy(f"http://127.0.0.1:{port}/_stcore/health")
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()


def until_healthy(address: str) -> None:
    for _ in range(600):
        try:
            with urllib.request.urlopen(address, timeout=1) as answer:
                if answer.status == 200:
                    return
        except OSError:
            sleep(0.1)
    raise SystemExit(f"no answer from {address}")


def opened(browser: Browser, address: str, figures: int) -> Page:
    """A first visit by a browser that has seen nothing yet; afterwards the page is at rest."""
    page = browser.new_context(viewport={"width": 1366, "height": 768}, locale="en-HK").new_page()
    page.add_init_script(TIMER.replace("WANTED", str(figures)))
    page.goto(address)
    page.wait_for_function("window.visited", timeout=120_000)
    return page


def at_rest(page: Page) -> None:
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=120_000)
    page.wait_for_timeout(300)


def change(page: Page, control: str) -> float:
    """Milliseconds from one key or click to the changed figure."""
    at_rest(page)
    if control == SLIDER:
        page.locator(control).press("ArrowRight")
    else:
        page.locator(control).first.click()
    page.wait_for_function("window.changed", timeout=120_000)
    return float(page.evaluate("window.changed"))


def visits(browser: Browser, floor: Path, count: int) -> tuple[list[float], list[float]]:
    found: tuple[list[float], list[float]] = ([], [])
    for _ in range(count):
        for times, script, figures in zip(found, (floor, ROOT / "app.py"), (1, 4), strict=True):
            with served(script) as address:
                page = opened(browser, address, figures)
                times.append(float(page.evaluate("window.visited")))
                page.context.close()
    return found


def changes(browser: Browser, floor: Path, count: int) -> dict[str, list[float]]:
    """Changes in blocks, taken in turns: the bare page, the calculator, the calculator with all assumptions open."""
    found: dict[str, list[float]] = {"bare page": [], "calculator": [], "all assumptions open": []}
    with served(floor) as bare, served(ROOT / "app.py") as ours:
        pages = [opened(browser, bare, 1), opened(browser, ours, 4), opened(browser, ours, 4)]
        pages[2].locator(TOGGLE).first.click()
        while len(found["bare page"]) < count:
            for times, page, control in zip(found.values(), pages, (SLIDER, STEP_UP, STEP_UP), strict=True):
                page.bring_to_front()
                times += [change(page, control) for _ in range(min(BLOCK, count - len(times)))]
    return found


def row(name: str, times: list[float], floor: list[float], limit: float | None) -> None:
    ratio = median(times) / median(floor)
    judged = "" if limit is None else f"   at most {limit}"
    print(f"{name:<44}{median(times):8.0f} ms  ({min(times):.0f}–{max(times):.0f}){ratio:8.2f}{judged}")


def main() -> None:
    count, first = ([int(word) for word in sys.argv[1:]] + [CHANGES, VISITS][len(sys.argv) - 1 :])[:2]
    chromium = next(path for path in map(shutil.which, NAMES) if path)
    for package in ("calculator", "pricing"):
        compileall.compile_dir(ROOT / package, quiet=1)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        floor = Path(folder) / "floor.py"
        floor.write_text(FLOOR, "utf-8")
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        if first:
            bare, ours = visits(browser, floor, first)
            row("first visit, bare page", bare, bare, None)
            row("first visit, calculator", ours, bare, VISIT_LIMIT)
        changed = changes(browser, floor, count) if count else {}
        for name, times in changed.items():
            limit = None if name == "bare page" else CHANGE_LIMIT
            row(f"input to changed figure, {name}", times, changed["bare page"], limit)
        browser.close()


if __name__ == "__main__":
    main()
