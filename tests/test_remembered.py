"""A session works the same answer out once; what the answer depends on makes it another; nothing outlives it."""

from __future__ import annotations

import gc
import weakref
from datetime import date
from pathlib import Path

from streamlit.testing.v1 import AppTest

from calculator import certainty_report
from calculator.certainty_report import CertaintyReport
from calculator.report import Report
from calculator.run import estimate_with
from calculator.widgets.session import LAST

APP = str(Path(__file__).resolve().parent.parent / "app.py")
TODAY = date(2026, 11, 21)


def test_draws_are_made_once_an_estimate_and_go_with_it() -> None:
    estimate = estimate_with(None, {"replies_per_day": 70}, TODAY, False)
    english, chinese = (CertaintyReport(Report(estimate, lang)) for lang in ("en", "zh-HK"))
    assert english.certainty is chinese.certainty
    assert english.tornado is chinese.tornado
    assert english.thresholds is chinese.thresholds
    left = weakref.ref(estimate)
    del estimate, english, chinese
    gc.collect()
    assert left() is None
    kept = (certainty_report._drawn, certainty_report._swung, certainty_report._turned)
    assert all(each.as_of != TODAY or each.scenario.replies_per_day != 70 for known in kept for each in known)


def test_a_session_keeps_its_last_answer_until_something_changes() -> None:
    app = AppTest.from_file(APP, default_timeout=60).run()
    first = app.session_state[LAST][2]
    app.segmented_control(key="lang").set_value("zh-HK").run()
    app.switch_page("calculator/pages/method.py").run()
    assert app.session_state[LAST][2] is first
    app.switch_page("calculator/pages/answer.py").run()
    app.number_input(key="input.replies_per_day").set_value(200.0).run()
    more = app.session_state[LAST][2]
    assert more is not first and more.scenario.replies_per_day == 200
    app.date_input(key="as_of").set_value(date(2026, 4, 15)).run()
    assert app.session_state[LAST][2].as_of == date(2026, 4, 15)
    app.selectbox(key="dataset_source").set_value("none").run()
    assert app.session_state[LAST][2].chinese_share is None
    assert more.chinese_share is not None
