"""The claims page in both languages; the vendor questions and the offers as pure functions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from html import escape
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from calculator import state
from calculator.claims_report import claim_rows, figure_text, tally
from calculator.offered import beside, offered
from calculator.report import Report
from calculator.run import estimate_with
from calculator.sample import sample_counts, sample_scenario
from calculator.text import LANGS, Lang, has, say
from calculator.vendor_questions import MOST_QUESTIONS, questions
from pricing.book import default_book
from pricing.claims import ARTICLES_DATE, CLAIMS, check_claims
from pricing.scenario import parse_scenario

APP = Path(__file__).parent.parent / "app.py"
BOOK = default_book()
TODAY = date(2026, 11, 21)
DAYS = [date(2022, 6, 1), date(2024, 1, 1), date(2025, 6, 1), ARTICLES_DATE, TODAY, date(2027, 3, 1)]


def report(lang: Lang = "en", on: date = TODAY, **stated: Any) -> Report:
    return Report(estimate_with(sample_counts(), sample_scenario() | stated, on, False), lang)


def page(lang: Lang, on: date = TODAY) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60)
    app.run()
    app.session_state["lang"] = lang
    app.session_state["as_of"] = on
    return app.switch_page("calculator/pages/claims.py").run()


def html(app: AppTest) -> str:
    return "".join(each.proto.body for each in app.get("html"))


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_shows_19_claims_with_word_and_icon_on_both_days(lang: Lang) -> None:
    app = page(lang)
    shown = html(app)
    assert not app.exception and not app.error
    assert shown.count('class="claim"') == len(CLAIMS)
    assert shown.count('<p class="day">') == 2 * len(CLAIMS)
    for number in CLAIMS:
        assert escape(say(f"claim.{number}", lang)) in shown
    assert ("Closed since 7 May 2026" if lang == "en" else "2026年5月7日起停售") in shown
    assert "US$3.42" in shown and "7,133" in shown and "HK$1,404" in shown
    assert "openai.gpt-4o-mini.tuned.training" in shown and "https://platform.openai.com/docs/pricing" in shown


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_ends_with_questions(lang: Lang) -> None:
    app = page(lang)
    assert [each.value for each in app.subheader] == [say("vendor.title", lang)]
    assert app.markdown[0].value.count("\n") == MOST_QUESTIONS - 1


def test_the_page_follows_the_chosen_day_and_words_its_refusals() -> None:
    app = page("en", date(2027, 3, 1))
    assert "6 closed" not in html(app) and "7 closed" in html(app)  # 1 to 4, 10, 11 and 16
    app.session_state[state.key("replies_per_day")] = -5
    app.run()
    assert not app.exception and len(app.error) == 1 and "subheader" not in [each.type for each in app.main]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("on", DAYS)
def test_every_finding_has_words_and_leaves_no_gap(lang: Lang, on: date) -> None:
    shown = report(lang, on)
    found = check_claims(shown.estimate.scenario, BOOK, on)
    for row in claim_rows(found, found, BOOK.at(on), shown):
        texts = (row.claim, row.now.word, row.now.text, row.true_if, *row.working)
        assert row.claim and row.now.word and row.now.text
        assert [text for text in texts if "{" in text or "None" in text or "nan" in text] == []


def test_a_statement_stands_with_its_page_and_day() -> None:
    shown = report()
    found = check_claims(shown.estimate.scenario, BOOK, TODAY)
    first = claim_rows(found, found, BOOK.at(ARTICLES_DATE), shown)[0]
    assert any("never ran fine-tuning" in each.words and each.url.startswith("https://") for each in first.statements)
    assert [row.cells["price"] for row in first.sources] == ["3.00"]


def test_the_tally_counts_each_status() -> None:
    scenario = parse_scenario(sample_scenario())
    # then: 1 3 9 10 11 12 13 15 hold; 2 4 5 7 19 with a condition; 6 8 18 not; 16 closed; 14 17 cannot be computed
    assert tally(check_claims(scenario, BOOK, ARTICLES_DATE), "en") == (
        "8 hold, 5 hold only with a condition, 3 do not hold, 1 closed, 2 cannot be computed"
    )


def test_a_figure_is_worded_by_its_suffix() -> None:
    assert figure_text("run_hkd", 1404.4, "en") == "HK$1,404"
    assert figure_text("low_hour_hkd", 173.077, "en") == "HK$173.08"
    assert figure_text("lift_up", 10.163, "en") == "11"
    assert figure_text("mini_x", 2.0, "en") == "2" and figure_text("low_n", 0.7389, "en") == "0.74"
    assert figure_text("end_day", None, "zh-HK") == "未有資料"
    assert figure_text("unmet", ("clean", "tested"), "zh-HK") == "問答範例足夠而且整理妥當、指示已用 20 則草稿測試"


# -- questions to a vendor ----------------------------------------------------------------------------------------


def asked(**stated: Any) -> str:
    return "\n".join(questions(report(**stated)))


def test_the_questions_stand_on_figures_of_the_estimate() -> None:
    # the sample: instructions HK$7,278, tuning HK$13,221; 70 + 10.3 = 81 of 100;
    # 2 x 0.7 x 0.3 x (1.96 / 0.1028)^2 = 152.7: 153 drafts
    text = asked()
    for said in ("HK$7,278", "HK$13,221", "It must be 81; 70 is assumed", "153 of each kind", "need documents",
                 "confirm with the vendor", "Singapore", "HK$12,106"):  # fmt: skip
        assert said in text
    assert len(questions(report())) == MOST_QUESTIONS


def test_a_question_without_a_reason_is_not_asked() -> None:
    calm = asked(needs_company_facts="none", facts_tokens=0, personal_data_cleared="yes", examples_are_clean="yes")
    assert "prices, menus" not in calm and "kept, who else" not in calm
    assert "stay ours" in calm
    assert "live data" in asked(needs_company_facts="live", facts_tokens=0)


def test_hosting_and_a_known_end_are_asked_about() -> None:
    # Azure: 1.70 x 730 = US$1,241 a month; GPT-4.1 mini is served there until 14 Oct 2027
    text = asked(fine_tuning_route="azure.gpt-4.1-mini.global.tuned")
    assert "US$1,241.00" in text and "14 Oct 2027" in text


def test_out_of_reach_is_said_as_such() -> None:
    assert "not even 100 right drafts" in asked(replies_per_day=1)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("on", DAYS)
def test_questions_on_any_day(lang: Lang, on: date) -> None:
    found = questions(report(lang, on))
    assert found and all("{" not in text and "None" not in text for text in found)


# -- what is offered instead --------------------------------------------------------------------------------------


def test_offers_by_hand() -> None:
    # 1,000 to 3,000 x 12 = 12,000 to 36,000; 5,000 to 12,000 x 12 = 60,000 to 144,000; Meta's price is unknown
    faq, llm, meta = offered(report())
    assert (faq.first_year_low_hkd, faq.first_year_high_hkd) == (Decimal(12_000), Decimal(36_000))
    assert (llm.first_year_low_hkd, llm.first_year_high_hkd) == (Decimal(60_000), Decimal(144_000))
    assert (meta.low_hkd, meta.cells["month"], meta.cells["year"]) == (None, "unknown", "unknown")
    assert "tokens" in meta.cells["unknown"] and meta.url.startswith("https://")


def test_meta_was_not_known_in_april() -> None:
    assert [row.id for row in offered(report(on=ARTICLES_DATE))] == ["offered.faq-bot", "offered.llm-bot"]
    assert offered(report(on=date(2025, 6, 1))) == []


def test_every_offer_of_the_book_has_words() -> None:
    ids = {row for row in BOOK.rows if row.startswith("offered.")}
    assert [row for row in ids if not (has(row) and has(f"{row}.unknown"))] == []


def test_our_own_options_stand_beside_them() -> None:
    rows = beside(report("zh-HK"))
    assert [row["year"] for row in rows] == ["HK$7,278", "HK$7,280", "HK$17,552", "HK$13,221"]
