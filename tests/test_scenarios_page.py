"""The page Scenarios in both languages: keeping, loading, removing, and an old quote priced again."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from streamlit.testing.v1 import AppTest

from calculator.link import write_link
from calculator.sample import sample_counts, sample_scenario
from calculator.side_by_side import MOST
from calculator.text import LANGS, Lang, say
from pricing.book import default_book
from tests.running import estimated

APP = str(Path(__file__).resolve().parents[1] / "app.py")
PAGE = "calculator/pages/scenarios.py"
TODAY = date(2026, 11, 21)


def opened(lang: Lang = "en") -> AppTest:
    app = AppTest.from_file(APP, default_timeout=60)
    app.session_state["lang"] = lang
    app.run()
    app.segmented_control(key="lang").set_value(lang).run()
    app.session_state["as_of"] = TODAY
    return app.switch_page(PAGE).run()


def html(app: AppTest) -> str:
    return " ".join(each.proto.body for each in app.get("html"))


def keep(app: AppTest, name: str) -> AppTest:
    app.text_input(key="side.name").set_value(name).run()
    return app.button(key="side.keep").click().run()


def given(app: AppTest, key: str, name: str, data: dict[str, Any] | bytes) -> AppTest:
    content = data if isinstance(data, bytes) else json.dumps(data).encode()
    app.file_uploader(key=key).upload(name, content, "application/octet-stream")
    return app.run()


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_page_teaches(lang: Lang) -> None:
    app = opened(lang)
    assert not app.exception and not app.error
    assert say("side.empty", lang) in html(app)
    assert [each.value for each in app.header] == [say("side.title", lang), say("requote.title", lang)]


@pytest.mark.parametrize("lang", LANGS)
def test_two_kept_scenarios_stand_side_by_side_and_the_difference_is_marked(lang: Lang) -> None:
    app = keep(opened(lang), "<b>$shop$</b>")
    app = app.switch_page("calculator/pages/answer.py").run()
    app.number_input(key="input.replies_per_day").set_value(200).run()
    app = keep(app.switch_page(PAGE).run(), "")
    shown = html(app)
    assert not app.exception and not app.error
    assert "&lt;b&gt;$shop$&lt;/b&gt;" in shown and "<b>$shop$" not in shown
    assert say("side.name.own", lang, number=2) in shown  # left empty, so it has our name
    assert shown.count('class="differs"') == 2  # 200 instead of 60, in the table and on the card
    assert len(app.get("download_button")) == 2


def test_five_are_kept_and_one_can_go() -> None:
    app = opened()
    for number in range(MOST):
        app.session_state["input.replies_per_day"] = 60 + number
        app = keep(app, f"shop {number}")
    assert app.button(key="side.keep").disabled and say("side.full", "en") in html(app)
    app.button(key="side.remove.1").click().run()
    assert "shop 1" not in html(app) and "shop 4" in html(app)
    assert not app.button(key="side.keep").disabled


def test_files_are_loaded_and_a_bad_one_is_named() -> None:
    app = given(opened(), "side.loaded", "spring.toml", b"replies_per_day = 90\n")
    assert "spring" in html(app) and "90" in html(app) and not app.error
    app = given(opened("zh-HK"), "side.loaded", "photo.json", b"\xff\xd8")
    assert "photo.json" in app.error[0].value and not app.exception


@pytest.mark.parametrize("lang", LANGS)
def test_an_old_export_is_priced_again(lang: Lang) -> None:
    app = given(opened(lang), "requote.file", "old.json", estimated("--as-of", "2026-04-15"))
    shown = html(app)
    assert not app.exception and not app.error
    assert ("the same, to the cent" if lang == "en" else "分毫不差") in shown
    # instructions moved from one model to another: first year 7,279.80 then, 7,277.52 today, 2.28 less
    assert "HK$7,279.80" in shown and "−HK$2.28" in shown
    app.selectbox(key="requote.figure").set_value("running_hkd_per_month").run()
    assert "HK$81.65" in html(app)
    app.toggle(key="requote.new").set_value(True).run()
    assert not app.exception and not app.error


def test_a_pasted_link_is_held_against_what_stands_on_the_answer() -> None:
    book, counts = default_book(), sample_counts()
    link = write_link(sample_scenario(), date(2026, 4, 15), (book.version, book.sha256), "en", source="sample",
                      counts=counts)  # fmt: skip
    app = opened()
    app.session_state["input.replies_per_day"] = 120
    app.toggle(key="requote.new").set_value(True).run()
    app.text_input(key="requote.link").set_value(f"https://shop.example/?{urlencode(link)}").run()
    shown = html(app)
    assert not app.exception and not app.error
    assert "holds no figures" in shown and say("requote.part.volume", "en") in shown
    assert re.search(r'data-label="Then">60</td><td[^>]* data-label="Now">120<', shown)
    app.text_input(key="requote.link").set_value("https://shop.example/menu").run()
    assert "holds no quote" in app.error[0].value


def test_a_scenario_without_its_day_asks_for_it() -> None:
    app = given(opened(), "requote.file", "shop.toml", b"replies_per_day = 90\n")
    assert not app.error and not app.exception
    app.date_input(key="requote.then").set_value(date(2026, 4, 15)).run()
    assert "holds no figures" in html(app)


def test_a_file_that_is_not_ours_gets_a_sentence() -> None:
    app = given(opened(), "requote.file", "menu.json", b"[]")
    assert "menu.json" in app.error[0].value and not app.exception
