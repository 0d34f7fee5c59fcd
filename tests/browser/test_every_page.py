"""Every page in both languages, two sizes and two themes: axe finds nothing serious, nothing overflows, nothing leaks.

One visit a language; pages are turned by the bar's own links, sizes and themes changed on the open page.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from calculator.text import Lang, say
from tests.browser.test_chromium import CHART, LAPTOP, METRIC, PHONE, WAIT_MS, console_error, elsewhere, uncaught

pytestmark = pytest.mark.browser
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
LOCALES: dict[Lang, str] = {"en": "en-HK", "zh-HK": "zh-HK"}
IN_BOTH_LANGUAGES = pytest.mark.parametrize("lang", LOCALES)
PAGES = ("data", "compare", "scenarios", "prices", "claims", "method", "export", "privacy", "answer", "present")
BAD = ("serious", "critical")
# Faults of the framework's own parts, which a page cannot change: rule id and what its element holds, with the reason.
KNOWN: dict[tuple[str, str], str] = {
    ("scrollable-region-focusable", "<pre"): "a text box with a height scrolls inside, and its element takes no focus",
}
IDLE = """() => { const app = document.querySelector('[data-testid=stApp]');
 return app && app.dataset.testScriptState !== 'running' && !document.querySelector('[data-testid=stSkeleton]')
   && !document.querySelector('[data-stale=true]'); }"""
FAULTS = """async rules => { const found = await axe.run(document, {
   resultTypes: ['violations'], preload: false, selectors: false,
   ...(rules ? {runOnly: {type: 'rule', values: rules}} : {})});
 return found.violations.flatMap(v => v.nodes.map(n => [v.id, v.impact, n.html.slice(0, 160), n.failureSummary])); }"""
# Labels whose text a browser would read out with signs of markup in it.
MARKED_UP = """() => [...document.querySelectorAll('[aria-label]')].map(e => e.getAttribute('aria-label'))
 .filter(t => t.includes('\\\\') || t.includes(':small'))"""


@contextmanager
def visited(browser: Browser, address: str, lang: Lang) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": LAPTOP[0], "height": LAPTOP[1]}, locale=LOCALES[lang], color_scheme="light"
    )
    context.set_default_timeout(WAIT_MS)
    page, wrong = context.new_page(), list[str]()
    page.on("console", lambda message: wrong.extend(console_error(message)))
    page.on("pageerror", lambda error: wrong.append(uncaught(error)))
    page.on("request", lambda request: wrong.extend(elsewhere(request)))
    try:
        page.goto(address)
        expect(page.get_by_test_id(METRIC)).to_have_count(4)
        expect(page.get_by_test_id(CHART).locator(".main-svg").first).to_be_visible(timeout=WAIT_MS)
        page.add_script_tag(content=AXE.read_text("utf-8"))
        yield page
        assert wrong == []
    finally:
        context.close()


def idle(page: Page) -> None:
    page.wait_for_function(IDLE, timeout=WAIT_MS)


def turn_to(page: Page, name: str, lang: Lang) -> None:
    """By the bar at the top; to privacy by the foot of a page, to the presenter view by the answer's button."""
    if name == "present":
        page.get_by_role("button", name=say("present.open", lang)).click()
    elif name == "privacy":
        page.get_by_test_id("stPageLink-NavLink").filter(has_text=say("page.privacy", lang)).click()
    else:
        page.get_by_test_id("stTopNavLink").filter(has_text=say(f"page.{name}", lang)).first.click()
    page.wait_for_url(lambda address: urlsplit(address).path == f"/{'' if name == 'answer' else name}")
    expect(page.locator("h2").first).to_be_visible()
    idle(page)


def faults(page: Page, where: str, rules: list[str] | None = None) -> list[str]:
    """What axe calls serious or critical and the list above does not hold."""
    found: list[tuple[str, str, str, Any]] = page.evaluate(FAULTS, rules)
    return [
        f"{where}: {rule}: {html}: {why}"
        for rule, impact, html, why in found
        if impact in BAD and not any(rule == known and part in html for known, part in KNOWN)
    ]


def size(page: Page, wanted: tuple[int, int]) -> None:
    page.set_viewport_size({"width": wanted[0], "height": wanted[1]})
    idle(page)


@IN_BOTH_LANGUAGES
def test_every_page_is_sound_at_both_sizes_in_both_themes(chromium: Browser, server: str, lang: Lang) -> None:
    found: list[str] = []
    with visited(chromium, server, lang) as page:
        for name in PAGES:
            page.emulate_media(color_scheme="light")
            size(page, LAPTOP)
            turn_to(page, name, lang)
            found += faults(page, f"{name}, laptop, light")
            page.emulate_media(color_scheme="dark")
            idle(page)
            found += faults(page, f"{name}, laptop, dark", ["color-contrast"])
            size(page, PHONE)
            found += faults(page, f"{name}, phone, dark")
            for width in ("document.documentElement.scrollWidth", "document.querySelector('.stMain').scrollWidth"):
                assert page.evaluate(width) <= PHONE[0], name
            page.emulate_media(color_scheme="light")
            idle(page)
            found += faults(page, f"{name}, phone, light", ["color-contrast"])
            assert page.evaluate(MARKED_UP) == [], name
            expect(page.locator(".katex")).to_have_count(0)
            expect(page.get_by_test_id("stException")).to_have_count(0)
    assert found == []


# What is drawn of the focused element and of what stands around it; kept, to be looked at again without the focus.
LOOK = """async keep => { if (keep) window.held = document.activeElement;
 for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
 const look = []; let e = window.held;
 for (let up = 0; up < 5 && e; up++, e = e.parentElement) {
   const s = getComputedStyle(e);
   look.push(s.outline, s.boxShadow, s.borderColor, s.backgroundColor, s.color); }
 return look; }"""
NAME = "e => e.ariaLabel || (e.closest('label') || e).innerText || e.outerHTML"
HELD = "window.held.outerHTML.slice(0, 200)"


@IN_BOTH_LANGUAGES
def test_the_keyboard_reaches_every_input_and_shows_where_it_is(chromium: Browser, server: str, lang: Lang) -> None:
    with visited(chromium, server, lang) as page:
        idle(page)
        inputs = page.get_by_test_id("stSidebar").locator("input:visible:not([tabindex='-1'])")
        wanted = inputs.evaluate_all(f"all => all.map({NAME})")
        assert len(wanted) >= 12
        page.add_style_tag(content="* { transition: none !important; }")
        inputs.first.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        reached, unseen = set[str](), list[str]()
        for _ in range(6 * len(wanted)):
            reached.add(str(page.evaluate(f"({NAME})(document.activeElement)")))
            focused = page.evaluate(LOOK, True)
            page.keyboard.press("Tab")
            unseen += [] if page.evaluate(LOOK, False) != focused else [page.evaluate(HELD)]
            if not page.evaluate("!!document.activeElement.closest('[data-testid=stSidebar]')"):
                break
        assert [each for each in wanted if each not in reached] == []
        assert unseen == []


BOXES = """() => [...document.querySelectorAll('[data-testid=stSidebar] input')]
 .map(e => e.getBoundingClientRect()).map(b => [b.x, b.y, b.width, b.height].map(Math.round))"""


@IN_BOTH_LANGUAGES
def test_nothing_moves_while_typing(chromium: Browser, server: str, lang: Lang) -> None:
    """Every input stays where it is, and so do the four figures, from before the first key until after the answer."""
    with visited(chromium, server, lang) as page:
        replies = page.get_by_test_id("stNumberInputField").first
        before, figures = page.evaluate(BOXES), [page.get_by_test_id(METRIC).nth(n).bounding_box() for n in range(4)]
        replies.fill("")
        replies.press_sequentially("70", delay=30)
        assert page.evaluate(BOXES) == before
        replies.press("Enter")
        expect(page.get_by_test_id(METRIC).nth(2)).to_contain_text("28")
        idle(page)
        assert page.evaluate(BOXES) == before
        assert [page.get_by_test_id(METRIC).nth(n).bounding_box() for n in range(4)] == figures


def turn(page: Page, key: str, place: Locator, at: int) -> None:
    """A key as a presenter presses it: once more where a busy machine was between two drawings of the button."""
    page.keyboard.press(key)
    try:
        expect(place).to_contain_text(str(at), timeout=15_000)  # "of N" is 10 and more
    except AssertionError:
        page.keyboard.press(key)
        expect(place).to_contain_text(str(at))


@IN_BOTH_LANGUAGES
def test_the_presenter_view_turns_by_arrow_keys_and_leads_back(chromium: Browser, server: str, lang: Lang) -> None:
    with visited(chromium, server, lang) as page:
        page.get_by_test_id("stNumberInputStepUp").first.click()
        expect(page.get_by_test_id(METRIC).nth(2)).to_contain_text("28")
        page.get_by_role("button", name=say("present.open", lang)).click()
        slide = page.locator(".slide")
        expect(slide.locator("h2")).to_have_text(say("page.answer", lang))
        assert slide.locator(".said p").first.evaluate("e => getComputedStyle(e).fontSize") == "40px"
        expect(page.get_by_test_id("stSidebar")).not_to_be_visible()
        place = page.locator("p.quiet").first
        for key, at in (("ArrowRight", 2), ("ArrowRight", 3), ("ArrowRight", 4), ("ArrowRight", 5), ("ArrowLeft", 4)):
            turn(page, key, place, at)
            idle(page)
        expect(slide.locator("h2")).to_have_text(say("figure.monthly", lang))
        idle(page)
        page.keyboard.press("Escape")
        expect(page.get_by_test_id(METRIC).nth(2)).to_contain_text("28")
        expect(page.get_by_test_id("stNumberInputField").first).to_have_value("70")
