"""The side bar in a real Chromium: what a Chinese keyboard types, the way back, and a page that is new for a client."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from test_chromium import LAPTOP, METRIC, choose_own_file, hours_freed, visit

from calculator.text import Lang, say

pytestmark = pytest.mark.browser
MARKER = "marker-7f3a.csv"


@pytest.mark.parametrize(("lang", "typed"), [("en", "1,200"), ("zh-HK", "１，２００")])
def test_separators_and_full_width_digits_are_read_and_a_change_goes_back(
    chromium: Browser, server: str, lang: Lang, typed: str
) -> None:
    # 60 x 30 x 0.8 drafts x 1 minute = 24 hours; 1,200 a day frees all of (20 x 52 - 22 x 4) / 12 = 79 hours worked
    with visit(chromium, server, LAPTOP, lang) as page:
        box = page.get_by_test_id("stNumberInputField").first
        freed, back = (
            page.get_by_test_id(METRIC).nth(2),
            page.get_by_role("button", name=say("reset.to", lang, value="60")),
        )
        expect(back).to_have_count(0)
        for number, hours in ((typed, 79), ("60", 24), (typed, 79)):
            box.click()
            box.press("Control+a")
            page.keyboard.insert_text(number)
            box.press("Enter")
            expect(freed).to_have_text(hours_freed(hours, lang))
        back.click()
        expect(box).to_have_value("60")
        expect(freed).to_have_text(hours_freed(24, lang))
        expect(back).to_have_count(0)


def test_new_client_clears_what_the_browser_itself_still_holds(chromium: Browser, server: str, tmp_path: Path) -> None:
    given, lang = tmp_path / MARKER, "en"
    given.write_text("question,reply\nOpen?,Yes\nToday?,Yes\nLate?,No\n", "utf-8")
    with visit(chromium, server, LAPTOP, lang) as page:
        choose_own_file(page, lang)
        page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(given)
        expect(page.get_by_text(MARKER)).to_be_visible()
        page.locator(".st-key-show_assumptions label").first.click()
        box = page.locator(".st-key-input-upkeep_hours_per_month input")
        box.fill("2")
        box.press("Enter")
        expect(page.get_by_text(say("assumptions.changed", lang, count=1))).to_be_visible()
        page.get_by_role("button", name=say("new_client", lang)).click()
        page.get_by_role("button", name=say("new_client.clear", lang)).click()
        expect(page.get_by_test_id(METRIC).nth(2)).to_have_text(hours_freed(24, lang))
        expect(box).to_have_count(0)
        page.get_by_test_id("stNumberInputStepUp").first.click()  # the browser sends all it holds along with this
        expect(page.get_by_test_id(METRIC).nth(2)).to_have_text(hours_freed(28, lang))
        expect(box).to_have_count(0)
        choose_own_file(page, lang)
        expect(page.get_by_test_id("stFileUploaderDropzoneInput")).to_have_count(1)
        expect(page.get_by_text(MARKER)).to_have_count(0)
