"""The page to leave behind on screen, and the annex behind it."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

import pytest
from running import printed, settings
from streamlit.testing.v1 import AppTest
from test_leave_behind import IN_BOTH_LANGUAGES, STATED, TODAY, Reading, ledger, page, report

from calculator.export.page_html import answer_html
from calculator.state import key
from calculator.text import Lang, say
from calculator.text.money import hkd
from calculator.vendor_questions import questions
from calculator.widgets.leave_behind import BY, FOR
from pricing.scenario import inputs

# --- on screen


def shown() -> None:
    """A page of nothing but the widget."""
    import streamlit as st
    from test_leave_behind import report

    from calculator.widgets.leave_behind import leave_behind

    leave_behind(report(st.session_state["lang"]))


@IN_BOTH_LANGUAGES
def test_the_names_typed_on_screen_are_printed_and_kept_by_no_link(lang: Lang, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Callable[[], bytes]] = []
    monkeypatch.setattr("streamlit.download_button", lambda _, data, **__: made.append(data))
    app = AppTest.from_function(shown)
    app.session_state["lang"] = lang
    app.run()
    assert not app.exception
    assert made[-1]().decode() == page(lang)
    app.text_input(key=FOR).set_value("Somebody Ltd")
    app.text_input(key=BY).set_value("Our Desk").run()
    assert made[-1]().decode() == answer_html(report(lang), "Somebody Ltd", "Our Desk")
    assert not {FOR, BY} & {key(name) for name in inputs()}  # what a link and a saved scenario are made of


# --- the annex


@IN_BOTH_LANGUAGES
def test_the_annex_follows_the_page_and_holds_everything(lang: Lang) -> None:
    whole = answer_html(report(lang), with_annex=True)
    front, behind = whole.split('<section class="annex">')
    assert page(lang).startswith(front)
    said = " ".join(Reading(whole).text)
    for text in [*questions(report(lang)), *(text for _, _, text in report(lang).reasons)]:
        assert text in said
    for cells in [row.cells for row in report(lang).line_rows] + [row.cells for row in report(lang).source_rows]:
        assert all(text in said for name, text in cells.items() if name not in ("option", "route"))
    for name in inputs():
        assert name == "custom_routes" or say(f"input.{name}", lang) in said
    months = re.findall(r'<tr><td class="" data-label="[^"]*">(\d+)</td>(.*?)</tr>', behind)
    assert [month for month, _ in months] == 4 * [str(month) for month in range(25)]
    for (_, cells), row in zip(months, [row for rows in ledger().values() for row in rows], strict=True):
        amounts = [Decimal(row[f"{name}_hkd"]) for name in ("cost", "saving", "net", "cumulative")]
        assert re.findall(r'class="n"[^>]*>([^<]*)<', cells) == [hkd(amount, lang, 2) for amount in amounts]


def test_the_annex_comes_when_asked_for() -> None:
    arguments = ["estimate", "--as-of", TODAY.isoformat(), *settings(**STATED), "--format", "html", "--annex"]
    assert printed(*arguments).decode() == answer_html(report("en"), with_annex=True)
