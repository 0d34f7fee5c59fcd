"""The presenter view: one statement at a time, every figure the report's own, and back with everything kept."""

from __future__ import annotations

from datetime import date

import pytest

from calculator.report import Report
from calculator.run import run_estimate
from calculator.slides import slide, slide_ids
from calculator.text import LANGS, Lang, say
from tests.test_page import enter, figures, fine, opened, written

TODAY = date(2026, 11, 21)


def report(lang: Lang, *settings: str) -> Report:
    return Report(run_estimate(None, None, list(settings), TODAY, hindsight=False), lang)


@pytest.mark.parametrize("lang", LANGS)
def test_every_slide_says_something_and_the_figures_are_the_reports_own(lang: Lang) -> None:
    told = report(lang)
    shown = {each: slide(told, each) for each in slide_ids(told)}
    assert all(each.label and all(each.statements) and all(each.notes) for each in shown.values())
    assert shown["verdict"].statements == (told.headline,)
    for figure in told.figures:
        assert shown[figure.id].statements == (figure.value,)
    # 6,300 once and 12 x 81.46 in the first year
    assert shown["first_year"].statements == ("HK$7,278",) == shown["option.prompting"].statements
    assert 1 <= len(shown["change"].statements) <= 3


def test_a_place_without_routes_still_has_slides() -> None:
    told = Report(run_estimate(None, None, [], date(2024, 1, 2), hindsight=False), "en")
    for each in slide_ids(told):
        assert slide(told, each).statements


@pytest.mark.parametrize("lang", LANGS)
def test_the_view_turns_and_leads_back_to_the_same_inputs(lang: Lang) -> None:
    app = enter(opened(lang), replies_per_day=70)
    before = figures(app)
    fine(app.switch_page("calculator/pages/present.py").run())
    assert not app.sidebar.children and app.button(key="present.previous").disabled
    assert say("page.answer", lang) in written(app)
    for _ in range(2):
        app.button(key="present.next").click().run()
    assert before[0] in written(fine(app))
    app.button(key="present.previous").click().run()
    assert before[0] not in written(app)
    app.button(key="present.leave").click().run()
    assert figures(fine(app)) == before
    assert app.number_input(key="input.replies_per_day").value == 70
