"""Names of models in Chinese: every one of the book, told apart as in English, the same on every face."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from calculator.charts_timeline import lives
from calculator.claims_report import claim_rows
from calculator.export.files import file_bytes
from calculator.export.page_html import answer_html
from calculator.prices_report import PricesReport
from calculator.report import Report
from calculator.run import run_estimate
from calculator.slides import slide, slide_ids
from calculator.text.route_names import route_name
from pricing.book import default_book
from pricing.claims import ARTICLES_DATE, check_claims

BY_HAND = {
    "OpenAI GPT-4.1 nano, tuned": "OpenAI GPT-4.1 nano（微調版）",
    "Alibaba Qwen3-14B (Singapore), tuned": "Alibaba Qwen3-14B（新加坡，微調版）",
    "Azure o4-mini (reinforcement), tuned (Data Zone, US)": "Azure o4-mini（強化學習，微調版，資料區域，美國）",
    "Qwen3-8B on your own rented L4 (AWS, USA), tuned": "Qwen3-8B（自行租用 L4，AWS，美國，微調版）",
    "Together AI, model 17B to 69B, full, tuned": "Together AI（17B 至 69B 模型，全參數，微調版）",
    "OpenAI GPT-4o (November 2024)": "OpenAI GPT-4o（2024年11月）",
    "OpenRouter: OpenAI, Anthropic, Gemini": "OpenRouter（OpenAI、Anthropic、Gemini）",
    "Rented GPUs, own model": "租用 GPU，自備模型",
    "Cerebras gpt-oss-120b": "Cerebras gpt-oss-120b",
    "my.own-quote_1": "my.own-quote_1",
}
# Words that a brand does not hold.
ENGLISH = re.compile(
    r"\b(tuned|tuning|own|models?|full|global|region|training|serving|rented|data|shared|only|version|old|name|hosted"
    r"|open|closed|partner|invitation|enterprise|serverless|adapter|to|up|on|in|of|by|Standard|Zone|Developer|Global"
    r"|USA?|Sweden|Singapore|Beijing|Kong|May|November|guidance|Ready|made|facts)\b"
)
TUNED = "alibaba.qwen3-14b.singapore.tuned"
IN_ENGLISH, IN_CHINESE = "Alibaba Qwen3-14B (Singapore), tuned", "Alibaba Qwen3-14B（新加坡，微調版）"


@pytest.mark.parametrize("name", BY_HAND)
def test_by_hand(name: str) -> None:
    assert route_name(name, "zh-HK") == BY_HAND[name]
    assert route_name(name, "en") == name


def test_every_name_of_the_book_is_chinese_and_its_own() -> None:
    book = default_book()
    names = {route.name for route in book.routes.values()} | set(book.provider_names.values())
    said = {name: route_name(name, "zh-HK") for name in names}
    assert [words for words in said.values() if ENGLISH.search(words) or re.search(r"[,(]", words)] == []
    assert len(set(said.values())) == len(names)


def test_every_chinese_face_says_the_same() -> None:
    estimate = run_estimate(None, None, [f"fine_tuning_route={TUNED}"], date(2026, 11, 21), hindsight=False)
    told, prices = Report(estimate, "zh-HK"), PricesReport(estimate.view, "zh-HK")
    faces = {form: file_bytes(told, form).decode("utf-8-sig") for form in ("text", "csv", "csv-lines", "html")}
    faces["annex"] = answer_html(told, "", "", with_annex=True)
    book = load_workbook(BytesIO(file_bytes(told, "xlsx")))
    faces["xlsx"] = "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
    faces["table"] = "\n".join(row.cells["route"] for row in told.option_rows)
    faces["slides"] = "\n".join(slide(told, each).label for each in slide_ids(told))
    faces["prices"] = prices.card(TUNED).name
    faces["timeline"] = lives(prices, [TUNED])[0].name
    assert [form for form, face in faces.items() if IN_ENGLISH in face or ", tuned" in face] == []
    assert all(IN_CHINESE in faces[form] for form in ("annex", "xlsx", "table", "slides", "prices", "timeline"))


def test_a_quote_keeps_the_name_its_owner_gave_it() -> None:
    quote = 'custom_routes=[{"id": "tuned", "input_usd_per_mtok": 1.0, "output_usd_per_mtok": 1.0}]'
    estimate = run_estimate(None, None, [quote, "fine_tuning_route=tuned"], date(2026, 11, 21), hindsight=False)
    assert "tuned" in [row.cells["route"] for row in Report(estimate, "zh-HK").option_rows]


def test_the_claims_name_models_in_chinese_too() -> None:
    estimate = run_estimate(None, None, [], date(2026, 11, 21), hindsight=False)
    report = Report(estimate, "zh-HK")
    then, now = (check_claims(estimate.scenario, default_book(), on) for on in (ARTICLES_DATE, estimate.as_of))
    rows = claim_rows(then, now, default_book().at(ARTICLES_DATE), report)
    said = "\n".join(text for row in rows for text in (row.then.text, row.now.text, row.true_if, *row.working))
    assert "微調版" in said and ", tuned" not in said
