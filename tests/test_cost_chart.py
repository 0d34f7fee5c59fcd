"""The first year by what it is spent on, worked by hand, and the charts' words."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import plotly.graph_objects as go
import pytest

from calculator.charts import cash_spec, in_ink, legend_html
from calculator.charts_cost import PARTS, cost_alt, cost_figure, cost_rows
from calculator.report import Report
from calculator.run import run_estimate
from calculator.text import LANGS, Lang, say
from pricing.lines import INPUTS_OF_ITEM, ROUTE_FIELDS_OF_ITEM, ROWS_OF_ITEM

TODAY = date(2026, 11, 21)


def report(lang: Lang, *settings: str) -> Report:
    return Report(run_estimate(None, None, list(settings), TODAY, hindsight=False), lang)


def test_the_sample_by_hand() -> None:
    # Instructions 8 h x 525 + testing 4 h x 525 = 6,300; the model 12 x 1.17 = 14.04; upkeep 12 x 80.29 = 963.48.
    row = next(each for each in cost_rows(report("en")) if each.option == "prompting")
    assert row.parts is not None
    assert {part: hkd for part, hkd in row.parts.items() if hkd} == {
        "setup": Decimal("6300.00"), "model": Decimal("14.04"), "upkeep": Decimal("963.48"),
    }  # fmt: skip
    assert row.total_hkd == Decimal("7277.52")


def test_every_bar_adds_up_to_the_first_year_shown_everywhere() -> None:
    told = report("en", "delivery=connected", "fine_tuning_route=azure.gpt-4.1-mini.global.tuned")
    for row in cost_rows(told):
        option = told.estimate.chosen(row.option)
        assert option is not None and row.total_hkd == told.first_year_hkd(option)
    figure = cost_figure(told)
    drawn = [sum(float(trace.x[place]) for trace in figure.data) for place in range(len(cost_rows(told)))]
    assert drawn == pytest.approx([float(row.total_hkd or 0) for row in cost_rows(told)[::-1]])


def test_every_item_of_the_engine_has_its_part() -> None:
    items = {item for names in PARTS.values() for item in names}
    assert set(INPUTS_OF_ITEM) | set(ROUTE_FIELDS_OF_ITEM) | set(ROWS_OF_ITEM) <= items


def test_an_unknown_price_has_no_bar_and_says_so() -> None:
    told = report("en", "fine_tuning_route=aws.claude-3-haiku.tuned")
    assert any(row.total_hkd is None for row in cost_rows(told))
    assert say("unknown", "en") in cost_alt(told)
    assert cost_figure(told).layout.annotations


@pytest.mark.parametrize("lang", LANGS)
def test_payback_is_marked_in_words_inside_the_chart(lang: Lang) -> None:
    told = report(lang)
    figure = go.Figure(in_ink(cash_spec(told), "#123456"))
    marked = {each.text: each for each in figure.layout.annotations}
    months = say("months", lang, months="3.4")
    name = say("option.prompting", lang)
    assert say("chart.pays_back_of", lang, option=name, payback=months) in marked
    assert all(each.font.color == "#123456" and 0 <= each.x <= 24 for each in marked.values())
    assert tuple(figure.layout.xaxis.range) == (0, 24)


@pytest.mark.parametrize("lang", LANGS)
def test_the_legend_over_the_cash_chart_names_its_lines_in_their_looks(lang: Lang) -> None:
    told = report(lang)
    key = legend_html(cash_spec(told))
    assert re.findall(r"</i>(.*?)</span>", key) == [
        say("chart.by_hand", lang), say("option.prompting", lang), say("option.fine_tuning", lang),
    ]  # fmt: skip
    # prompting is drawn through in blue; fine-tuning in vermilion dashes of 7 pixels, 4 apart
    assert "#0072B2 0px 30px" in key and "#D55E00 0px 7px,#0000 7px 11px" in key
