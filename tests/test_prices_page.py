"""The page of prices as a visitor meets it: both languages, filters, pages of 25, two dates, a date before the book."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from calculator.text import LANGS, Lang, say
from calculator.widgets.pager import PAGE

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 21)


@pytest.fixture
def page() -> AppTest:
    at = AppTest.from_file(ROOT / "app.py", default_timeout=30).run()
    at.session_state["as_of"] = TODAY
    at.switch_page("calculator/pages/prices.py").run()
    assert not at.exception
    return at


def in_language(at: AppTest, lang: Lang) -> AppTest:
    return at.segmented_control(key="lang").set_value(lang).run()


def show(at: AppTest, view: str) -> AppTest:
    at = at.segmented_control(key="prices.view").set_value(view).run()
    assert not at.exception
    return at


def html(at: AppTest) -> str:
    return "".join(each.proto.body for each in at.get("html"))


def names(at: AppTest) -> list[str]:
    return re.findall(r"<summary><span class=\"name\"><b>(.*?)</b>", html(at))


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_opens_on_the_sessions_day_with_a_page_of_routes(page: AppTest, lang: Lang) -> None:
    at = in_language(page, lang)
    day = "21 Nov 2026" if lang == "en" else "2026年11月21日"
    assert day in at.header[0].value
    assert len(names(at)) == PAGE
    assert at.date_input(key="prices.date").value == TODAY
    assert at.button(key="prices.routes.below.previous").label == say("prices.previous", lang)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("view", ["timeline", "compare", "others"])
def test_every_view_opens_in_both_languages(page: AppTest, lang: Lang, view: str) -> None:
    at = show(in_language(page, lang), view)
    assert at.header and not at.error


def test_the_list_turns_and_starts_again_when_a_filter_changes(page: AppTest) -> None:
    first = names(page)
    at = page.button(key="prices.routes.below.next").click().run()
    assert names(at) and not set(names(at)) & set(first)
    at = at.selectbox(key="prices.use").set_value("tuning").run()
    assert at.session_state["prices.routes.page"] == 0
    assert "Fine-tuning</small>" in html(at) and "Ready-made model</small>" not in html(at)


def test_provider_buyable_and_search_narrow_the_list(page: AppTest) -> None:
    at = page.selectbox(key="prices.provider").set_value("openai").run()
    at = at.text_input(key="prices.search").set_value("4o mini tuned").run()
    assert names(at) == ["OpenAI GPT-4o mini, tuned"]
    assert "14 Jan 2027, announced 14 Oct 2026" in html(at)
    assert 'href="https://platform.openai.com/docs/pricing"' in html(at)
    assert not at.button  # one page holds it all
    at = at.selectbox(key="prices.buyable").set_value("yes").run()
    assert names(at) == []
    assert say("prices.none", "en") in html(at)


def test_own_date_leaves_the_answers_date_alone(page: AppTest) -> None:
    at = page.date_input(key="prices.date").set_value(date(2026, 4, 15)).run()
    at = at.text_input(key="prices.search").set_value("gpt-4o-mini-2024-07-18").run()
    assert "nothing announced by 15 Apr 2026" in html(at)
    assert at.session_state["as_of"] == TODAY
    at = at.switch_page("calculator/pages/answer.py").run()
    at = at.switch_page("calculator/pages/prices.py").run()
    assert at.date_input(key="prices.date").value == date(2026, 4, 15)


@pytest.mark.parametrize("lang", LANGS)
def test_two_dates_are_compared_in_words(page: AppTest, lang: Lang) -> None:
    at = show(in_language(page, lang), "compare")
    at = at.date_input(key="prices.before").set_value(date(2026, 4, 15)).run()
    at = at.text_input(key="prices.search").set_value("openai.gpt-4o-mini.tuned").run()
    wanted = {
        "en": "announced on 14 Oct 2026: served until 14 Jan 2027",
        "zh-HK": "2026年10月14日公布：服務至 2027年1月14日",
    }
    assert wanted[lang] in html(at)


def test_the_same_day_twice_has_no_changes(page: AppTest) -> None:
    at = show(page, "compare").date_input(key="prices.before").set_value(TODAY).run()
    assert say("prices.compare.none", "en") in html(at)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("view", ["routes", "timeline", "compare", "others"])
def test_a_date_before_the_book_is_a_sentence(page: AppTest, lang: Lang, view: str) -> None:
    at = show(in_language(page, lang), view).date_input(key="prices.date").set_value(date(1999, 1, 1)).run()
    assert not at.exception
    assert "1999" in at.error[0].value and "2005" in at.error[0].value


def test_a_day_without_routes_says_so(page: AppTest) -> None:
    at = page.date_input(key="prices.date").set_value(date(2012, 1, 1)).run()
    assert say("prices.none", "en") in html(at) and not at.exception


def test_other_figures_by_kind_show_ranges(page: AppTest) -> None:
    at = show(page, "others").selectbox(key="prices.group").set_value("offered").run()
    assert "HK$1,000 to 3,000 per month (a range; " in html(at)
    at = at.selectbox(key="prices.group").set_value("fx").run()
    assert "fx.hkd-per-usd" in html(at)


def test_what_is_typed_into_the_search_never_becomes_a_tag(page: AppTest) -> None:
    at = page.text_input(key="prices.search").set_value("<img src=x onerror=alert(1)>").run()
    assert "<img" not in html(at) and say("prices.none", "en") in html(at)


def test_the_timeline_carries_its_words(page: AppTest) -> None:
    at = show(page, "timeline").text_input(key="prices.search").set_value("openai.gpt-4o-mini.tuned").run()
    at = at.run()
    assert "closed to new customers, still served 7 May 2026 to 14 Jan 2027" in html(at)
