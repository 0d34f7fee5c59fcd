"""The page in a real Chromium: what it shows at first sight, what moves, what comes out, and that nothing leaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, FloatRect, Locator, Page, Request, expect

from calculator.export.csv_export import projection_csv
from calculator.report import Report
from calculator.run import run_estimate
from calculator.text import Lang, say
from calculator.text.money import number

pytestmark = pytest.mark.browser

LAPTOP, PHONE = (1366, 768), (390, 844)
WAIT_MS = 60_000  # an upper bound for a slow machine, never a wait
LOCALES: dict[Lang, str] = {"en": "en-HK", "zh-HK": "zh-HK"}
SMALL_CSV = (
    'question,reply\nOpen on Sunday?,"Yes, from 11am."\n有冇位呀？,有呀，幾多位？\n可以帶狗嗎？,戶外座位可以。\n'
)
HEAD, THUMB = ".st-key-head button, .st-key-head a", 44  # CSS pixels that a thumb finds
METRIC, CHART, BUTTON = "stMetricValue", "stPlotlyChart", "stExpandSidebarButton"
expect.set_options(timeout=WAIT_MS)
IN_BOTH_LANGUAGES = pytest.mark.parametrize("lang", LOCALES)


@contextmanager
def visit(browser: Browser, address: str, size: tuple[int, int], lang: Lang) -> Iterator[Page]:
    """The page as a visitor of that language finds it; afterwards nothing may have gone wrong or left the machine."""
    width, height = size
    phone = size == PHONE
    context = browser.new_context(
        viewport={"width": width, "height": height}, locale=LOCALES[lang], has_touch=phone, is_mobile=phone,
        accept_downloads=True,
    )  # fmt: skip
    context.set_default_timeout(WAIT_MS)
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.extend(console_error(message)))
    page.on("pageerror", lambda error: wrong.append(uncaught(error)))
    page.on("request", lambda request: wrong.extend(elsewhere(request)))
    try:
        page.goto(address)
        expect(page.get_by_test_id(METRIC)).to_have_count(4)
        expect(page.get_by_test_id(CHART).locator(".main-svg").first).to_be_visible(timeout=WAIT_MS)
        yield page
        expect(page.locator(".katex")).to_have_count(0)
        expect(page.get_by_test_id("stException")).to_have_count(0)
        assert wrong == []
    finally:
        context.close()


def console_error(message: ConsoleMessage) -> list[str]:
    return [f"console: {message.text}"] if message.type == "error" else []


def uncaught(error: Error) -> str:
    return f"uncaught: {error.message}"


def elsewhere(request: Request) -> list[str]:
    address = urlsplit(request.url)
    local = address.scheme in ("data", "blob") or address.hostname == "127.0.0.1"
    return [] if local else [f"left the machine: {request.url}"]


def box(page: Page, test_id: str, nth: int = 0) -> FloatRect:
    found = page.get_by_test_id(test_id).nth(nth).bounding_box()
    assert found is not None
    return found


def hours_freed(hours: int, lang: Lang) -> str:
    return say("hours", lang, hours=number(hours, lang))


def choose_own_file(page: Page, lang: Lang) -> None:
    page.get_by_role("combobox", name=say("dataset.source", lang)).click()
    page.get_by_role("option", name=say("dataset.upload", lang)).click()


@IN_BOTH_LANGUAGES
def test_on_a_laptop_the_answer_is_in_sight_moves_with_an_input_and_downloads(
    chromium: Browser, server: str, lang: Lang, tmp_path: Path
) -> None:
    # 60 x 30 x 0.8 = 1,440 drafts; 2.5 - 0.75 - 0.3 x 2.5 = 1 minute freed each = 24 hours. 70 a day: 1,680 = 28 hours.
    with visit(chromium, server, LAPTOP, lang) as page:
        everything_above_the_fold(page, page.get_by_test_id(CHART), LAPTOP[1])
        freed, lead = page.get_by_test_id(METRIC).nth(2), page.locator("p.lead").first
        expect(freed).to_have_text(hours_freed(24, lang))
        before = lead.inner_text()
        page.get_by_test_id("stNumberInputStepUp").first.click()
        expect(page.get_by_test_id("stNumberInputField").first).to_have_value("70")
        expect(freed).to_have_text(hours_freed(28, lang))
        expect(lead).not_to_have_text(before)
        with page.expect_download() as coming:
            page.get_by_role("button", name=say("download.csv", lang)).click()
        coming.value.save_as(tmp_path / "projection.csv")
        named = re.fullmatch(r"projection-(\d{4}-\d{2}-\d{2})\.csv", coming.value.suggested_filename)
        assert named is not None
        wanted = run_estimate(None, None, ["replies_per_day=70"], date.fromisoformat(named[1]), hindsight=False)
        assert (tmp_path / "projection.csv").read_bytes() == projection_csv(Report(wanted, lang))


def everything_above_the_fold(page: Page, chart: Locator, fold: float) -> None:
    """Headline, then four figures, then the chart, or what of it counts, all within the first screen."""
    headline, drawn = page.locator("h2").first.bounding_box(), chart.first.bounding_box()
    assert headline is not None and headline["y"] >= 0 and drawn is not None
    for nth in range(4):
        figure = box(page, METRIC, nth)
        assert headline["y"] + headline["height"] <= figure["y"]
        assert figure["y"] + figure["height"] <= drawn["y"]
    assert drawn["y"] + drawn["height"] <= fold


@IN_BOTH_LANGUAGES
def test_an_uploaded_table_is_counted_and_bad_input_gets_a_sentence(
    chromium: Browser, server: str, lang: Lang, tmp_path: Path
) -> None:
    good, empty = tmp_path / "replies.csv", tmp_path / "nothing.csv"
    good.write_text(SMALL_CSV, "utf-8")
    empty.write_bytes(b"")
    with visit(chromium, server, LAPTOP, lang) as page:
        choose_own_file(page, lang)
        field = page.get_by_test_id("stFileUploaderDropzoneInput")
        field.set_input_files(good)
        counted = say("dataset.yours", lang, pairs="3")
        expect(page.get_by_text(counted, exact=True)).to_be_visible(timeout=WAIT_MS)
        field.set_input_files(empty)
        problem = say("error.dataset_empty", lang, file="nothing.csv")
        expect(page.get_by_test_id("stAlert")).to_have_text(say("check_value", lang, problem=problem), timeout=WAIT_MS)
        expect(page.get_by_text(counted, exact=True)).to_have_count(0)
        expect(page.get_by_test_id(METRIC)).to_have_count(4)
        page.get_by_role("button", name="Remove nothing.csv").click()
        expect(page.get_by_test_id("stAlert")).to_have_count(0)
        expect(page.get_by_text(counted, exact=True)).to_be_visible(timeout=WAIT_MS)
        replies = page.get_by_test_id("stNumberInputField").first
        for typed, named in (("", "1,000,000"), ("-5", "-5")):
            replies.fill(typed)
            replies.press("Enter")
            expect(page.get_by_test_id("stAlert")).to_contain_text(say("input.replies_per_day", lang))
            expect(page.get_by_test_id("stAlert")).to_contain_text(named)
            expect(page.get_by_test_id(METRIC)).to_have_count(0)


@IN_BOTH_LANGUAGES
def test_on_a_phone_one_column_a_switch_in_reach_and_the_inputs_behind_the_button(
    chromium: Browser, server: str, lang: Lang
) -> None:
    other: Lang = "en" if lang == "zh-HK" else "zh-HK"
    with visit(chromium, server, PHONE, lang) as page:
        expect(page.locator("h1")).to_have_text(say("title", lang))
        for width in ("document.documentElement.scrollWidth", "document.querySelector('.stMain').scrollWidth"):
            assert page.evaluate(width) <= PHONE[0]
        for name in ("h1", '[role="radiogroup"]'):
            assert on_top(page, name), f"{name} is covered"
        button = box(page, BUTTON)
        assert button["y"] > PHONE[1] / 2 and button["y"] + button["height"] <= PHONE[1]
        everything_above_the_fold(page, page.get_by_test_id(CHART).locator(".scatterlayer"), button["y"])
        for touched in page.locator(HEAD).all():
            found = touched.bounding_box()
            assert found is not None and found["height"] >= THUMB
        page.get_by_role("radio", name={"en": "English", "zh-HK": "繁體中文"}[other]).click()
        expect(page.locator("h1")).to_have_text(say("title", other))
        page.get_by_test_id(BUTTON).click()
        replies = page.get_by_test_id("stNumberInputField").first
        replies.fill("70")
        replies.press("Enter")
        expect(page.get_by_test_id(METRIC).nth(2)).to_have_text(hours_freed(28, other))


def on_top(page: Page, selector: str) -> bool:
    """Whether a finger on the middle of the first `selector` touches it and nothing laid over it."""
    return bool(
        page.locator(selector).first.evaluate(
            "e => { const b = e.getBoundingClientRect();"
            " return e.contains(document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2)); }"
        )
    )
