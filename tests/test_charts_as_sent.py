"""What the page sends to be drawn is what the drawing library itself accepts; it is not asked again at every run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import plotly.graph_objects as go
import pytest
from plotly.io import to_json
from streamlit.testing.v1 import AppTest

from calculator.certainty_report import CertaintyReport
from calculator.charts import cash_spec, in_ink
from calculator.charts_cost import cost_figure
from calculator.charts_more import cash_band_spec, tornado_figure, volume_figure
from calculator.charts_timeline import lives, timeline_figure
from calculator.prices_report import PricesReport
from calculator.report import Report
from calculator.run import run_estimate
from calculator.text import LANGS, Lang
from pricing.book import default_book

TODAY, INK = date(2026, 11, 21), "#123456"


def figures(lang: Lang, *settings: str) -> Iterator[Any]:
    report = Report(run_estimate(None, None, list(settings), TODAY, hindsight=False), lang)
    sure, prices = CertaintyReport(report), PricesReport(report.estimate.view, lang)
    yield from (cash_spec(report), cash_band_spec(sure), cost_figure(report), tornado_figure(sure), volume_figure(sure))
    yield timeline_figure(lives(prices, list(default_book().routes)[:12]), prices, INK)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("settings", [(), ("fine_tuning_route=aws.claude-3-haiku.tuned",), ("saving_mode=redeploy",)])
def test_every_property_is_one_the_library_knows(lang: Lang, settings: tuple[str, ...]) -> None:
    for figure in figures(lang, *settings):
        spec = in_ink(figure, INK)
        sent = json.loads(to_json(spec, validate=False))
        sent["layout"] = {name: each for name, each in sent["layout"].items() if each != []}  # which it leaves out
        assert sent == json.loads(go.Figure(spec).to_json())


@pytest.mark.parametrize("data", [[{"type": "bar", "x": [1], "y": [2.5]}], []])
def test_a_figure_is_sent_as_it_is_even_if_nothing_is_in_it(data: list[Any]) -> None:
    drawn = f"from calculator.widgets.charts import chart; chart({{'data': {data!r}, 'layout': {{}}}}, 'one', 'words')"
    app = AppTest.from_string(drawn, default_timeout=30).run()
    assert not app.exception
    (element,) = app.get("plotly_chart")
    assert json.loads(element.proto.spec) == in_ink({"data": data, "layout": {}}, "#31333f")
