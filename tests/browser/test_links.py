"""A link in a real Chromium: passed on, reloaded, gone back to, in two tabs, and after the server was restarted."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from calculator.link import read_link
from calculator.text import Lang, say
from tests.browser.conftest import ROOT, wait_until_healthy
from tests.browser.test_chromium import (
    IN_BOTH_LANGUAGES,
    LAPTOP,
    LOCALES,
    METRIC,
    SMALL_CSV,
    WAIT_MS,
    choose_own_file,
    hours_freed,
    visit,
)

pytestmark = pytest.mark.browser
OTHER: dict[Lang, Lang] = {"en": "zh-HK", "zh-HK": "en"}
MARKER = "Quillstone-Fennimore-1174"
PUBLIC = "calculator.example.org"
NOTICE_A_RUN = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  new MutationObserver(() => { window.ranAgain ||= app.dataset.testScriptState === 'notRunning'; })
    .observe(app, {attributes: true, attributeFilter: ['data-test-script-state']});
}"""


def type_replies(page: Page, replies: int) -> None:
    field = page.get_by_test_id("stNumberInputField").first
    field.fill(str(replies))
    field.press("Enter")
    # 70 a day: 70 x 30 x 0.8 = 1,680 drafts with 1 minute freed each = 28 hours; every 10 more: 4 hours more.
    expect(freed(page)).to_have_text(re.compile(rf"^{replies * 30 * 0.8 / 60:g}\D"))
    page.wait_for_function("text => location.search.includes(text)", arg=f"&w={replies}~")


def freed(page: Page) -> Locator:
    return page.get_by_test_id(METRIC).nth(2)


def address(page: Page) -> str:
    return str(page.evaluate("location.href"))


def held(page: Page, name: str) -> object:
    return read_link(parse_qs(urlsplit(address(page)).query, keep_blank_values=True)).values[name]


def seen(page: Page) -> list[str]:
    """Headline and the four figures."""
    expect(page.get_by_test_id(METRIC)).to_have_count(4)
    return [page.locator("h2").first.inner_text(), *page.get_by_test_id(METRIC).all_inner_texts()]


@IN_BOTH_LANGUAGES
def test_a_link_passed_on_shows_the_same_answer_in_the_senders_language(
    chromium: Browser, server: str, lang: Lang
) -> None:
    with visit(chromium, server, LAPTOP, lang) as page:
        type_replies(page, 90)
        sent, wanted = address(page), seen(page)
    assert len(urlsplit(sent).query) < 500
    with visit(chromium, sent, LAPTOP, OTHER[lang]) as page:
        assert seen(page) == wanted
        expect(page.locator("h1")).to_have_text(say("title", lang))
        assert address(page) == sent


def test_reload_and_back_lose_nothing_and_a_visitor_can_leave_as_they_came(chromium: Browser, server: str) -> None:
    with visit(chromium, server, LAPTOP, "en") as page:
        assert address(page) == server
        start = int(page.evaluate("history.length"))
        type_replies(page, 70)
        type_replies(page, 80)
        page.get_by_role("link", name=say("page.compare", "en")).first.click()
        page.wait_for_url("**/compare?v=1*")
        assert held(page, "replies_per_day") == 80
        assert page.evaluate("history.length") == start + 3  # one step for each thing done
        page.go_back()
        expect(freed(page)).to_have_text(hours_freed(32, "en"))
        page.go_back()
        expect(freed(page)).to_have_text(hours_freed(28, "en"))
        page.reload()
        expect(freed(page)).to_have_text(hours_freed(28, "en"))
        page.go_forward()
        expect(freed(page)).to_have_text(hours_freed(32, "en"))
        for hours in (28, 24):
            page.go_back()
            expect(freed(page)).to_have_text(hours_freed(hours, "en"))
        expect(page.get_by_test_id("stNumberInputField").first).to_have_value("60")


def test_two_tabs_keep_their_own_scenarios(chromium: Browser, server: str) -> None:
    with visit(chromium, server, LAPTOP, "en") as page:
        type_replies(page, 70)
        beside = page.context.new_page()
        beside.goto(address(page))
        expect(freed(beside)).to_have_text(hours_freed(28, "en"))
        type_replies(beside, 110)
        type_replies(page, 80)
        for tab, hours in ((beside, 44), (page, 32)):
            tab.reload()
            expect(freed(tab)).to_have_text(hours_freed(hours, "en"))


@contextmanager
def serving(port: int, log: Path) -> Iterator[None]:
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless=true", f"--server.port={port}",
               "--server.address=127.0.0.1", "--server.fileWatcherType=none"]  # fmt: skip
    with log.open("ab") as out, subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out) as process:
        try:
            wait_until_healthy(f"http://127.0.0.1:{port}/_stcore/health", process, log)
            yield
        finally:
            process.kill()


def test_a_restarted_server_finds_the_scenario_in_the_open_page(
    chromium: Browser, free_port: int, tmp_path: Path
) -> None:
    page = chromium.new_context(locale=LOCALES["en"]).new_page()
    page.set_default_timeout(WAIT_MS)
    with serving(free_port, tmp_path / "log"):
        page.goto(f"http://127.0.0.1:{free_port}/")
        type_replies(page, 70)
    expect(page.locator('[data-testid="stApp"][data-test-connection-state="CONNECTED"]')).to_have_count(0)
    page.evaluate(NOTICE_A_RUN)
    with serving(free_port, tmp_path / "log"):
        page.wait_for_function("window.ranAgain")
        by_hand = page.get_by_test_id("stNumberInputField").nth(1)
        by_hand.fill("3.5")  # 1 minute freed per draft becomes 2 - 0.3 x 1 = 1.7: 1,680 x 1.7 / 60 = 47.6 hours
        by_hand.press("Enter")
        expect(freed(page)).to_have_text(hours_freed(48, "en"))
        assert (held(page, "replies_per_day"), held(page, "minutes_per_reply_by_hand")) == (70, 3.5)
        page.context.close()


def test_a_damaged_link_says_which_part_and_still_answers(chromium: Browser, server: str) -> None:
    lang: Lang = "en"
    with visit(chromium, server, LAPTOP, lang) as page:
        type_replies(page, 70)
        sent = address(page)
    with visit(chromium, sent.replace("&h=hourly~20000", "&h=hourly~2000"), LAPTOP, lang) as page:
        notice = page.locator(".st-key-opened-link")
        part = say("link.part", lang, name=say("group.hire", lang))
        expect(notice).to_contain_text(say("link.damaged", lang, parts=part))
        expect(freed(page)).to_have_text(hours_freed(28, lang))
        notice.get_by_role("button", name=say("link.close", lang)).click()
        expect(notice).to_have_count(0)


def test_of_an_uploaded_file_the_address_holds_numbers_only(chromium: Browser, server: str, tmp_path: Path) -> None:
    lang: Lang = "zh-HK"
    given = tmp_path / f"{MARKER}.csv"
    given.write_text(SMALL_CSV + f"{MARKER}?,{MARKER}!\n", "utf-8")
    with visit(chromium, server, LAPTOP, lang) as page:
        addresses: list[str] = []
        page.on("framenavigated", lambda frame: addresses.append(frame.url))
        choose_own_file(page, lang)
        page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(given)
        page.wait_for_function("location.search.includes('&d=own~4~')")
        wanted = seen(page)
        assert [each for each in [*addresses, address(page)] if MARKER in unquote(each)] == []
        page.reload()
        expect(page.locator(".st-key-opened-link")).to_contain_text(say("link.counts", lang, pairs="4"))
        assert seen(page) == wanted


def test_share_offers_the_link_where_others_can_open_it_and_else_the_six_lines(
    chromium: Browser, server: str, tmp_path: Path
) -> None:
    lang: Lang = "zh-HK"
    public = server.replace("127.0.0.1", PUBLIC)
    for start, texts in ((server, 1), (public, 2)):
        context = chromium.new_context(locale=LOCALES[lang])
        page = context.new_page()
        page.goto(f"{start}prices")
        page.locator(".st-key-share button").first.click()
        opened = page.get_by_test_id("stPopoverBody")
        expect(opened.get_by_test_id("stCode")).to_have_count(texts)
        expect(opened).to_contain_text(say("share.link" if texts == 2 else "share.here_only", lang))
        assert opened.get_by_test_id("stCode").last.inner_text().strip().count("\n") == 5
        for form, found in (("scenario", '"as_of"'), ("html", "<!doctype html>")):
            with page.expect_download() as coming:
                opened.get_by_role("button", name=say(f"share.{form}", lang)).click()
            coming.value.save_as(tmp_path / form)
            assert found in (tmp_path / form).read_text("utf-8").lower()
        if texts == 2:
            link = opened.get_by_test_id("stCode").first.inner_text().strip()
            assert link.startswith(f"{public}?v=1&lang={lang}&")
            page.goto(link)
            expect(page.get_by_test_id(METRIC)).to_have_count(4)
        context.close()
