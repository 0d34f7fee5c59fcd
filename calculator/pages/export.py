"""Every file of the scenario on screen, what each is for, and the way back from a file to the screen."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath
from typing import Final

import streamlit as st

from calculator import state
from calculator.export.files import FORMS, file_bytes
from calculator.report import Report
from calculator.text import say
from calculator.text.money import markdown
from calculator.widgets.frame import no_sidebar_button
from calculator.widgets.leave_behind import leave_behind
from calculator.widgets.scenario_open import open_scenario
from calculator.widgets.session import session_report
from calculator.widgets.tables import paragraphs
from pricing.scenario import inputs

GROUPS: Final = {
    "all": ("zip",),
    "read": ("text",),
    "sheets": ("xlsx", "csv", "csv-routes", "csv-lines", "csv-assumptions"),
    "again": ("scenario", "json"),
}
HORIZON: Final = "horizon_months"
HORIZONS: Final = (12, 24, 36)
MONTHS: Final = "export.months"


def page() -> None:
    lang = state.lang()
    no_sidebar_button()
    st.header(say("export.title", lang), anchor=False)
    shown = session_report()
    if shown is not None:
        report = Report(shown.estimate, lang, iso_dates=True)  # as the command line makes it: the same bytes
        paragraphs([say("export.lead", lang)], "lead")
        _horizon(report)
        _group("all", report)
        leave_behind(shown)
        for group in ("read", "sheets", "again"):
            _group(group, report)
    st.subheader(say("export.open", lang), anchor=False)
    paragraphs([say("export.open.what", lang)], "quiet")
    open_scenario()
    if shown is not None:
        paragraphs(shown.footer, "quiet")


def _horizon(report: Report) -> None:
    """The scenario's own number of months, for every page and file."""
    lang, months = report.lang, report.estimate.scenario.horizon_months
    st.session_state[MONTHS] = months
    st.segmented_control(
        say("export.months", lang), sorted({*HORIZONS, months}), key=MONTHS, required=True, on_change=_take_horizon,
        format_func=lambda count: say("export.months.of", lang, months=count), help=say("export.months.help", lang),
    )  # fmt: skip


def _take_horizon() -> None:
    chosen = st.session_state[MONTHS]
    st.session_state[state.key(HORIZON)] = None if chosen == inputs()[HORIZON].default else chosen


def _group(group: str, report: Report) -> None:
    st.subheader(say(f"export.group.{group}", report.lang), anchor=False)
    for form in GROUPS[group]:
        _offer(form, report)


def _offer(form: str, report: Report) -> None:
    """One file: what it is for, and a button; it is made when the button is pressed."""
    lang, found = report.lang, FORMS[form]
    name = PurePath(found.file)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        said = f"**{markdown(say(f'export.{form}', lang))}**  \n{markdown(say(f'export.{form}.for', lang))}"
        st.markdown(said, width=640)
        st.download_button(
            say("export.get", lang, file=found.file), partial(file_bytes, report, form), mime=found.mime,
            on_click="ignore", key=f"get.{form}", icon=":material/download:",
            file_name=f"{name.stem}-{report.estimate.as_of.isoformat()}{name.suffix}",
        )  # fmt: skip


page()
