"""The page Compare in both languages: every way side by side, how sure, what matters, what is offered instead."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from calculator.text import LANGS, Lang, say

APP = str(Path(__file__).resolve().parents[1] / "app.py")


def compared(lang: Lang) -> AppTest:
    app = AppTest.from_file(APP, default_timeout=120)
    app.session_state["lang"] = lang
    app.run()
    app.segmented_control(key="lang").set_value(lang).run()
    return app.switch_page("calculator/pages/compare.py").run()


def html(app: AppTest) -> str:
    return " ".join(each.value if hasattr(each, "value") else each.proto.body for each in app.get("html"))


@pytest.mark.parametrize("lang", LANGS)
def test_it_shows_every_section_and_the_offers(lang: Lang) -> None:
    app = compared(lang)
    assert not app.exception and not app.error
    sections = [each.value for each in app.subheader]
    assert f"<h3>{say('section.options', lang)}</h3>" in html(app)
    wanted = (
        "section.cost",
        "section.certainty",
        "section.thresholds",
        "section.volume",
        "section.tornado",
    )
    assert sections[: len(wanted)] == [say(key, lang) for key in wanted]
    # ready-made bots: HK$1,000 x 12 = 12,000 to HK$12,000 x 12 = 144,000 a year
    assert "HK$12,000" in html(app) and "HK$144,000" in html(app)
    assert len(app.get("plotly_chart")) == 4


def test_a_scenario_that_cannot_be_used_gets_a_sentence() -> None:
    app = AppTest.from_file(APP, default_timeout=120).run()
    app.number_input(key="input.replies_per_day").set_value(-5).run()
    app = app.switch_page("calculator/pages/compare.py").run()
    assert not app.exception
    assert len(app.error) == 1
