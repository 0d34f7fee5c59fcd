"""The side bar in both languages: what is changed is marked, counted and taken back; New client leaves nothing."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from test_page import IN_BOTH_LANGUAGES, enter, figures, fine, opened, pick, written

from calculator.text import Lang, say
from pricing.scenario import inputs

MARKER = "Marker-7f3a"
MARKED_CSV = f"question,reply\n{MARKER}?,Yes\n有冇位呀？,有呀\n可以帶狗嗎？,可以\n".encode()


def resets(app: AppTest) -> set[str]:
    """Inputs beside which the way back stands."""
    return {str(each.key).removeprefix("reset.") for each in app.button if str(each.key).startswith("reset.")}


def show_assumptions(app: AppTest) -> AppTest:
    return fine(app.toggle(key="show_assumptions").set_value(True).run())


@IN_BOTH_LANGUAGES
def test_a_first_input_is_marked_and_goes_back_to_what_the_trade_says(lang: Lang) -> None:
    app = opened(lang)
    before = figures(app)
    assert resets(app) == set()
    enter(app, replies_per_day=70, hire_hourly_pay_hkd=75.0)
    pick(app, "input.task_is_narrow", "no")
    assert resets(app) == {"replies_per_day", "hire_hourly_pay_hkd", "task_is_narrow"}
    assert "●" in app.number_input(key="input.replies_per_day").label
    assert app.button(key="reset.replies_per_day").label == say("reset.to", lang, value="60")
    app.button(key="reset.replies_per_day").click().run()
    assert app.number_input(key="input.replies_per_day").value == 60
    assert resets(app) == {"hire_hourly_pay_hkd", "task_is_narrow"}
    app.button(key="reset.hire_hourly_pay_hkd").click().run()
    app.button(key="reset.task_is_narrow").click().run()
    assert (figures(fine(app)), resets(app)) == (before, set())
    assert "●" not in app.number_input(key="input.replies_per_day").label
    pick(app, "trade", "clinic")  # another trade's own figures are not the visitor's changes
    assert resets(app) == set()
    enter(app, replies_per_day=60)
    app.button(key="reset.replies_per_day").click().run()
    assert app.number_input(key="input.replies_per_day").value == 30  # of the clinic


@IN_BOTH_LANGUAGES
def test_changed_assumptions_are_counted_on_the_switch_and_reset_one_by_one(lang: Lang) -> None:
    app = show_assumptions(opened(lang))
    before = figures(app)
    assert app.toggle(key="show_assumptions").label == say("section.assumptions", lang)
    enter(app, upkeep_hours_per_month=2.0, prompting_hours=10.0)
    pick(app, "input.new_customer", False)  # type: ignore[arg-type]
    assert app.toggle(key="show_assumptions").label == say("assumptions.changed", lang, count=3)
    enter(app, replies_per_day=70)  # a first input is not behind the switch
    assert app.toggle(key="show_assumptions").label == say("assumptions.changed", lang, count=3)
    app.toggle(key="show_assumptions").set_value(False).run()  # and the count stands while they are out of sight
    assert app.toggle(key="show_assumptions").label == say("assumptions.changed", lang, count=3)
    show_assumptions(app)
    for left, name in ((2, "upkeep_hours_per_month"), (1, "prompting_hours"), (0, "new_customer")):
        app.button(key=f"reset.{name}").click().run()
        label = say("assumptions.changed", lang, count=left) if left else say("section.assumptions", lang)
        assert fine(app).toggle(key="show_assumptions").label == label
        assert app.session_state[f"input.{name}"] is None
    app.button(key="reset.replies_per_day").click().run()
    assert figures(app) == before


def test_what_is_typed_as_the_default_is_no_change_and_what_overrules_a_count_is() -> None:
    app = show_assumptions(opened("en"))
    enter(app, upkeep_hours_per_month=1.0)  # our default
    assert resets(app) == set()
    enter(app, training_examples=800)  # our default, but 812 were counted
    assert resets(app) == {"training_examples"}
    pick(app, "dataset_source", "none")
    assert resets(app) == set()


@IN_BOTH_LANGUAGES
def test_every_input_says_what_it_is_its_default_its_range_and_whose_figure(lang: Lang) -> None:
    app = show_assumptions(opened(lang))
    about = {str(each.key): each for kind in ("number_input", "selectbox") for each in app.get(kind)}
    shown = {name for name in inputs() if f"input.{name}" in about}
    assert set(inputs()) - shown == {"hire_monthly_pay_hkd", "custom_routes"}  # paid by the hour; a form of its own
    for name in shown:
        said = about[f"input.{name}"].help
        assert say(f"input.{name}.help", lang)[:20] in said.replace("\\", ""), name
    growth = about["input.engineering_hkd_per_hour"]
    assert say("about.guess", lang) in growth.label and growth.placeholder == "525"
    allowed = say("about.allowed", lang, low="0", high="100,000", unit=say("unit.HK$ per hour", lang))
    assert allowed in growth.help.replace("\\", "")
    assert say("about.range", lang, low="262", high="1,000") in written(app)


@IN_BOTH_LANGUAGES
def test_not_sure_can_be_chosen_again(lang: Lang) -> None:
    app = opened(lang)
    pick(app, "input.saving_mode", "redeploy")
    assert resets(app) == {"saving_mode"}
    app.selectbox(key="input.saving_mode").select_index(3).run()
    assert resets(fine(app)) == set()


@IN_BOTH_LANGUAGES
@pytest.mark.parametrize(("name", "value"), [("drafts_tested", 1.5), ("replies_per_day", 99999999999999999999.0)])
def test_no_box_cuts_a_number_or_answers_another_without_a_word(name: str, value: float, lang: Lang) -> None:
    app = enter(opened(lang), **{name: value})
    assert not app.exception and not app.metric
    assert say(f"input.{name}", lang) in app.error[0].value.replace("\\", "")


@IN_BOTH_LANGUAGES
def test_a_model_is_chosen_by_its_name(lang: Lang) -> None:
    app = show_assumptions(opened(lang))
    listed = app.selectbox(key="input.fine_tuning_route").options
    assert listed[:2] == [say(f"choice.fine_tuning_route.{rule}", lang) for rule in ("recommended", "cheapest_buyable")]
    assert {"en": "OpenAI GPT-4o mini, tuned", "zh-HK": "OpenAI GPT-4o mini（微調版）"}[lang] in listed
    pick(app, "input.fine_tuning_route", "openai.gpt-4o-mini.tuned")
    assert 'class="chosen closed"' in written(fine(app))
    other = "en" if lang == "zh-HK" else "zh-HK"
    app.segmented_control(key="lang").set_value(other).run()
    assert app.session_state["input.fine_tuning_route"] == "openai.gpt-4o-mini.tuned"
    app.button(key="reset.fine_tuning_route").click().run()
    assert 'class="chosen closed"' not in written(fine(app))


def everything_kept(app: AppTest) -> str:
    return repr(app.session_state.to_dict())


@IN_BOTH_LANGUAGES
def test_new_client_leaves_nothing_of_the_client_before(lang: Lang) -> None:
    other: Lang = "en" if lang == "zh-HK" else "zh-HK"
    app = opened(lang)
    app.segmented_control(key="lang").set_value(other).run()
    pick(app, "trade", "clinic")
    pick(app, "dataset_source", "own")
    app.file_uploader(key="upload").upload(f"{MARKER}.csv", MARKED_CSV, "text/csv").run()
    show_assumptions(enter(app, replies_per_day=71))
    enter(app, upkeep_hours_per_month=7.5)
    app.toggle(key="show_quotes").set_value(True).run()
    app.text_input(key="quote.id").set_value(MARKER).run()
    app.button(key="quote.send").click().run()
    app.text_input(key="quote.id").set_value(f"{MARKER}-2").run()
    app.session_state["kept.anything"] = MARKER  # whatever another page keeps
    assert MARKER in everything_kept(fine(app.run()))
    assert "71" in "".join(map(str, app.query_params.values()))

    app.button(key="new_client.clear").click().run()
    assert MARKER not in everything_kept(fine(app))
    assert app.query_params == {}
    fresh = opened(other)
    for page in (app, fresh):
        page.date_input(key="as_of").set_value(None).run()
    assert (figures(app), app.title[0].value) == (figures(fresh), say("title", other))
    assert app.toggle(key="show_assumptions").value is app.toggle(key="show_quotes").value is False
    assert filled(app) == filled(fresh)
    pick(app, "dataset_source", "own")
    assert MARKER not in everything_kept(app) and app.button(key="new_client.clear")


def filled(app: AppTest) -> dict[str, Any]:
    """What the boxes hold, the empty ones aside."""
    kept = app.session_state.to_dict()
    return {name: kept[f"input.{name}"] for name in inputs() if kept.get(f"input.{name}") is not None}


@pytest.mark.parametrize("page", ["data", "compare", "prices"])
def test_new_client_forgets_what_the_other_pages_kept(page: str) -> None:
    app = opened("en")
    before = set(app.session_state.to_dict())
    app.switch_page(f"calculator/pages/{page}.py").run()
    app.switch_page("calculator/pages/answer.py").run()
    app.button(key="new_client.clear").click().run()
    assert set(fine(app).session_state.to_dict()) <= before
