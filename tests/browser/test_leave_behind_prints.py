"""The page to leave behind in a real Chromium: one sheet of paper, a phone's width, nothing asked of anyone."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from calculator.export.page_fit import LONGEST_NAME
from calculator.export.page_html import answer_html
from calculator.report import Report
from calculator.run import estimate_with
from calculator.sample.presets import PRESETS, load_preset
from calculator.text import LANGS, Lang

pytestmark = pytest.mark.browser

TODAY = date(2026, 11, 21)
A4_POINTS = (595, 842)  # 210 x 297 mm at 72 to the inch
PHONE, PAPER = {"width": 390, "height": 844}, {"width": 794, "height": 1123}
UNPRICED: dict[str, Any] = {"fine_tuning_route": "aws.claude-3-haiku.tuned", "drafts_tested": 25,
                            "drafts_sent_as_is": 20, "personal_data_cleared": "yes"}  # fmt: skip
MANY_REMARKS: dict[str, Any] = {
    "hire_hourly_pay_hkd": 30, "replies_per_day": 3_000, "saving_mode": "redeploy", "needs_company_facts": "documents",
    "facts_tokens": 900_000, "monthly_growth_pct": 20, "horizon_months": 60, "delivery": "connected",
    "custom_routes": [{"id": "x" * 80, "training_usd_per_mtok": 20, "output_usd_per_mtok": 3}],
    "fine_tuning_route": "x" * 80,
}  # fmt: skip
CASES = {name: (name, {}, TODAY) for name in PRESETS} | {
    "unpriced": ("clinic", UNPRICED, TODAY),
    "many remarks": ("property_agency", MANY_REMARKS, TODAY),
    "long ago": ("online_shop", {}, date(2024, 9, 1)),
}


@pytest.fixture(scope="module")
def paper(chromium: Browser) -> Iterator[Page]:
    """A page on which any console message or request beyond the document itself is an error."""
    context = chromium.new_context()
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith("file:") else wrong.append(request.url))
    yield page
    assert wrong == []
    context.close()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("case", CASES)
def test_it_is_one_sheet_and_no_wider_than_a_phone(paper: Page, tmp_path: Path, case: str, lang: Lang) -> None:
    preset, more, day = CASES[case]
    report = Report(estimate_with(None, load_preset(preset) | more, day, False), lang)
    file = tmp_path / "page.html"
    file.write_text(answer_html(report, "W" * LONGEST_NAME, "客" * LONGEST_NAME), "utf-8")
    paper.set_viewport_size(PAPER)  # type: ignore[arg-type]
    paper.goto(file.as_uri())
    sheets = PdfReader(io.BytesIO(paper.pdf(prefer_css_page_size=True))).pages
    assert len(sheets) == 1
    assert tuple(round(float(side)) for side in sheets[0].mediabox[2:]) == A4_POINTS
    paper.set_viewport_size(PHONE)  # type: ignore[arg-type]
    assert paper.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_words_in_the_pdf_are_words(paper: Page, tmp_path: Path) -> None:
    """They can be searched and copied: the drawing's payback too."""
    report = Report(estimate_with(None, load_preset("restaurant"), TODAY, False), "en")
    file = tmp_path / "page.html"
    file.write_text(answer_html(report), "utf-8")
    paper.goto(file.as_uri())
    text = PdfReader(io.BytesIO(paper.pdf(prefer_css_page_size=True))).pages[0].extract_text()
    assert report.figures[0].value in text and report.estimate.view.book.sha256[:12] in text
    assert f"pays back {report.figures[3].value}" in text


def test_the_answer_page_prints_without_its_handles(chromium: Browser, server: str) -> None:
    """The browser's own print of the answer: its figures and its chart, no side bar, no bar at the top, no button."""
    context = chromium.new_context(viewport={"width": 1366, "height": 768}, locale="en-HK")
    page = context.new_page()
    page.goto(server)
    expect(page.get_by_test_id("stPlotlyChart").locator(".main-svg").first).to_be_visible(timeout=60_000)
    expect(page.get_by_test_id("stSidebar")).to_be_visible()
    page.emulate_media(media="print")
    for handle in ("stSidebar", "stHeader", "stDownloadButton", "stPopover"):
        expect(page.get_by_test_id(handle).first).to_be_hidden()
    expect(page.get_by_test_id("stMetric").first).to_be_visible()
    context.close()
