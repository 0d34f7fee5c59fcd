"""Files from the page in a real Chromium: the bytes the command line makes, and a scenario that opens again."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from calculator.export.files import FORMS
from calculator.link import read_link
from calculator.text import Lang, say
from tests.browser.test_chromium import IN_BOTH_LANGUAGES, LAPTOP, METRIC, visit
from tests.running import printed

pytestmark = pytest.mark.browser


def download(page: Page, form: str, lang: Lang, place: Path) -> bytes:
    with page.expect_download() as coming:
        page.get_by_role("button", name=say("export.get", lang, file=FORMS[form].file), exact=True).click()
    file = place / coming.value.suggested_filename
    coming.value.save_as(file)
    stem, _, ending = FORMS[form].file.rpartition(".")
    assert re.fullmatch(rf"{stem}-\d{{4}}-\d\d-\d\d\.{ending}", file.name)
    return file.read_bytes()


def go(page: Page, key: str, lang: Lang) -> None:
    page.get_by_test_id("stTopNavLink").filter(has_text=say(key, lang)).click()


def months_in(url: str) -> object:
    """What the address says once the page has taken it in."""
    return read_link(parse_qs(urlsplit(url).query, keep_blank_values=True)).values.get("horizon_months")


@IN_BOTH_LANGUAGES
def test_the_zip_of_the_page_is_the_zip_of_the_command_line_and_its_scenario_opens_again(
    chromium: Browser, server: str, lang: Lang, tmp_path: Path
) -> None:
    with visit(chromium, server, LAPTOP, lang) as page:
        page.get_by_test_id("stNumberInputStepUp").first.click()  # 70 a day: 70 x 30 x 0.8 x 1 minute = 28 hours
        expect(page.get_by_test_id("stNumberInputField").first).to_have_value("70")
        expect(page.get_by_test_id(METRIC).nth(2)).to_have_text(re.compile(r"^28\D"))
        figures = page.get_by_test_id(METRIC).all_inner_texts()
        go(page, "page.export", lang)
        page.get_by_text(say("export.months.of", lang, months=36), exact=True).click()
        page.wait_for_url(lambda url: months_in(url) == 36, wait_until="commit")
        expect(page.get_by_role("radio", name=say("export.months.of", lang, months=36))).to_be_checked()
        given = download(page, "zip", lang, tmp_path)
        scenario = zipfile.ZipFile(io.BytesIO(given)).read("scenario.json")
        (tmp_path / "saved.json").write_bytes(scenario)
        assert b'"replies_per_day": 70.0' in scenario
        assert b'"horizon_months": 36' in scenario
        assert printed("estimate", str(tmp_path / "saved.json"), "--lang", lang, "--format", "zip") == given
        for form in ("csv", "xlsx"):
            assert download(page, form, lang, tmp_path) == zipfile.ZipFile(io.BytesIO(given)).read(FORMS[form].file)
    with visit(chromium, server, LAPTOP, lang) as page:  # another visitor
        expect(page.get_by_test_id("stNumberInputField").first).to_have_value("60")
        go(page, "page.export", lang)
        page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(tmp_path / "saved.json")
        expect(page.get_by_test_id("stAlert")).to_contain_text("saved.json")
        go(page, "page.answer", lang)
        expect(page.get_by_test_id("stNumberInputField").first).to_have_value("70")
        expect(page.get_by_test_id(METRIC)).to_have_text(figures)
