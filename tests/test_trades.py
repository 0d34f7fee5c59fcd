"""Six trades to start from, on the page: the figures of each are those of its scenario file."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest
from test_page import IN_BOTH_LANGUAGES, SMALL_CSV, TODAY, enter, figures, fine, headline, opened, pick

from calculator.report import Report
from calculator.sample.presets import PRESETS, as_first_entered, load_preset
from calculator.text import Lang, say
from pricing.book import default_book
from pricing.estimate import estimate
from pricing.resolve import quantities
from pricing.scenario import inputs, parse_scenario

OTHER_TRADES = PRESETS[1:]


def by_file(name: str, lang: Lang, on: date = TODAY, **changed: object) -> Report:
    return Report(estimate(parse_scenario(load_preset(name) | changed), default_book(), on), lang)


def trade(app: AppTest, name: str) -> AppTest:
    return fine(pick(app, "trade", name))


@IN_BOTH_LANGUAGES
@pytest.mark.parametrize("name", OTHER_TRADES)
def test_the_page_says_what_the_file_says(name: str, lang: Lang) -> None:
    app, wanted = trade(opened(lang), name), by_file(name, lang)
    assert headline(app) == wanted.headline.replace("$", "\\$")
    assert figures(app) == [each.value for each in wanted.figures]


@IN_BOTH_LANGUAGES
def test_the_trade_stands_first_and_replies_a_day_is_the_first_number(lang: Lang) -> None:
    app = opened(lang)
    assert app.sidebar.selectbox[0].key == "trade"
    assert app.sidebar.selectbox[0].options == [say(f"trade.{name}", lang) for name in PRESETS]
    assert app.sidebar.selectbox[0].value == "restaurant"
    assert app.sidebar.number_input[0].key == "input.replies_per_day"


def test_back_to_the_restaurant_is_where_it_began() -> None:
    app = opened("en")
    first = headline(app), figures(app)
    trade(app, "invoices")
    assert (headline(app), figures(app)) != first
    trade(app, "restaurant")
    assert (headline(app), figures(app)) == first
    assert app.selectbox(key="dataset_source").value == "sample"


def test_a_trade_is_only_a_start() -> None:
    # 100 documents in place of 300: 2,200 x (0.9 x 3 - 0.4) / 60 = 84.3 hours
    app = trade(opened("en"), "invoices")
    assert figures(app)[2] == "253 h"
    enter(app, replies_per_day=100)
    assert figures(app)[2] == "84 h"


def test_the_replies_of_the_restaurant_are_not_those_of_a_clinic_but_ones_own_are() -> None:
    app = trade(opened("en"), "invoices")
    assert app.selectbox(key="dataset_source").value == "none"
    pick(app, "dataset_source", "own")
    app.file_uploader(key="upload").upload("three.csv", SMALL_CSV, "text/csv").run()
    trade(app, "tuition_centre")
    assert app.selectbox(key="dataset_source").value == "own"
    # three pairs counted in the file, and not the 400 of the made-up centre
    assert any("3 pairs, of at least 50" in each for each in shown_html(app))


def test_an_emptied_box_means_the_default_it_shows_and_not_the_trade() -> None:
    app = trade(opened("en"), "invoices")
    app.toggle(key="show_assumptions").set_value(True).run()
    assert app.number_input(key="input.hire_headcount").value == 4
    enter(app, hire_headcount=None)
    # one person works 79.33 hours a month: no more can be freed
    assert figures(app)[2] == "79 h"


def shown_html(app: AppTest) -> list[str]:
    return [each.proto.body for each in app.get("html")]


@pytest.mark.parametrize("name", PRESETS)
def test_what_follows_from_other_answers_is_left_to_follow(name: str) -> None:
    view = default_book().at(TODAY)
    stated, left = parse_scenario(load_preset(name)), parse_scenario(as_first_entered(name))
    one, other = quantities(stated, view, 24), quantities(left, view, 24)
    for field in ("tokens_per_example", "knowledge_base_tokens", "saving_mode", "integration_hours"):
        assert getattr(one, field) == getattr(other, field)
    assert set(as_first_entered(name)) <= set(inputs())
