"""The method page without a browser, in both languages: it follows the inputs and shows every formula."""

from __future__ import annotations

import pytest

from calculator.method_report import MethodReport
from calculator.report import Report
from calculator.run import run_estimate
from calculator.text import LANGS, Lang, say
from tests.test_page import TODAY, enter, fine, opened, written


@pytest.mark.parametrize("lang", LANGS)
def test_every_formula_of_the_sample_stands_on_the_page_and_moves(lang: Lang) -> None:
    app = enter(opened(lang), replies_per_day=70)
    fine(app.switch_page("calculator/pages/method.py").run())
    shown = written(app)
    wanted = MethodReport(Report(run_estimate(None, None, ["replies_per_day=70"], TODAY, hindsight=False), lang))
    for group in wanted.groups:
        for row in group.rows:
            assert row.formula in shown and row.working in shown and row.result in shown
    assert "70 × 30 × 0.8 = " in shown
    assert say("method.title", lang) == app.header[0].value
