"""Scenarios: up to five side by side, and an old quote priced again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from calculator import state
from calculator.export.compare_export import compare_csv
from calculator.export.compare_xlsx import comparison_xlsx
from calculator.export.requote_export import requote_json
from calculator.kept import Kept, kept_from, kept_of, report_of
from calculator.old_quote import LIMIT_BYTES, quote_of_bytes, quote_of_link
from calculator.quoted import OldQuote
from calculator.report import Report
from calculator.requote import Requote
from calculator.requote_report import RequoteReport
from calculator.side_by_side import FEWEST, MOST, SideBySide, clean_name, told_apart
from calculator.text import Lang, say
from calculator.text.money import markdown
from calculator.text.problems import error_text
from calculator.widgets import scenarios
from calculator.widgets.frame import no_sidebar_button, uploader_words
from calculator.widgets.session import session_report
from calculator.widgets.tables import paragraphs, table
from pricing.book import default_book
from pricing.errors import InputError

KEPT, NAME, LOADED, SEEN, PROBLEMS = "side.kept", "side.name", "side.loaded", "side.seen", "side.problems"
OLD, LINK, THEN, NEW, FIGURE = "requote.file", "requote.link", "requote.then", "requote.new", "requote.figure"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def page() -> None:
    lang = state.lang()
    no_sidebar_button()
    scenarios.style()
    report = session_report()
    limit = say("side.load.limit", lang, megabytes=LIMIT_BYTES // 1_000_000)
    uploader_words(say("side.load.button", lang), limit)
    st.header(say("side.title", lang), anchor=False)
    paragraphs([say("side.lead", lang)], "lead")
    _keep(report, lang)
    _side_by_side(lang)
    st.divider()
    st.header(say("requote.title", lang), anchor=False)
    paragraphs([say("requote.page.lead", lang)], "lead")
    _requote(report, lang)


# -- side by side -------------------------------------------------------------------------------------------------


def kept() -> list[Kept]:
    found: list[Kept] = st.session_state.setdefault(KEPT, [])
    return found


def _keep(report: Report | None, lang: Lang) -> None:
    """Keep the present scenario under a name, or load files."""
    full = len(kept()) >= MOST
    left, right = st.columns(2, gap="medium")
    with left, st.container(horizontal=True, vertical_alignment="bottom"):
        own = say("side.name.own", lang, number=len(kept()) + 1)
        st.text_input(say("side.name", lang), key=NAME, placeholder=own, max_chars=60, disabled=full)
        st.button(say("side.keep", lang), key="side.keep", on_click=_add_present, args=(report, own),
                  disabled=full or report is None)  # fmt: skip
    with right:
        st.file_uploader(say("side.load", lang), key=LOADED, accept_multiple_files=True,
                         on_change=_add_files, disabled=full)  # fmt: skip
    if full:
        paragraphs([say("side.full", lang)], "quiet")
    for problem in st.session_state.get(PROBLEMS, []):
        st.error(markdown(error_text(problem, lang, on_page=True)))


def _add_present(report: Report | None, own: str) -> None:
    if report is not None:
        _add(kept_from(clean_name(str(st.session_state.get(NAME) or "")) or own, report.estimate))
        st.session_state[NAME] = ""


def _add_files() -> None:
    """Files that can be used are kept; of the others it is said why not."""
    st.session_state[PROBLEMS] = []
    uploads = st.session_state.get(LOADED) or []
    seen: set[str] = st.session_state.get(SEEN, set())
    st.session_state[SEEN] = {upload.file_id for upload in uploads}
    for upload in (each for each in uploads if each.file_id not in seen):
        try:
            found = quote_of_bytes(upload.name, upload.getvalue(), default_book(), state.as_of())
            given = kept_of(upload.name.rpartition(".")[0] or upload.name, found)
            report_of(given, "en")
            _add(given)
        except InputError as error:
            st.session_state[PROBLEMS] += [error]


def _add(given: Kept) -> None:
    if len(kept()) >= MOST:
        raise InputError("side_too_many", given=len(kept()) + 1, most=MOST)
    if given not in kept():
        st.session_state[KEPT] = [*kept(), given]


def _remove(index: int) -> None:
    st.session_state[KEPT] = [each for place, each in enumerate(kept()) if place != index]


def _side_by_side(lang: Lang) -> None:
    if not kept():
        paragraphs([say("side.empty", lang)], "quiet")
        return
    named = [(each.name, report_of(each, lang)) for each in kept()]
    side = SideBySide(named, lang)
    scenarios.side_table(side)
    paragraphs([say("side.one", lang) if len(named) < FEWEST else say("side.marked", lang), *side.footer,
                say("side.private", lang)], "quiet")  # fmt: skip
    with st.container(horizontal=True):
        for index, name in enumerate(told_apart([each.name for each in kept()])):
            st.button(markdown(say("side.remove", lang, name=name)), key=f"side.remove.{index}", on_click=_remove,
                      args=(index,), type="tertiary", icon=":material/close:")  # fmt: skip
    with st.container(horizontal=True):
        st.download_button(say("side.download.xlsx", lang), lambda: comparison_xlsx(named, lang), "comparison.xlsx",
                           XLSX, on_click="ignore", key="side.xlsx")  # fmt: skip
        st.download_button(say("side.download.csv", lang), lambda: compare_csv(side), "comparison.csv", "text/csv",
                           on_click="ignore", key="side.csv")  # fmt: skip


# -- an old quote -------------------------------------------------------------------------------------------------


def _requote(report: Report | None, lang: Lang) -> None:
    left, right = st.columns(2, gap="medium")
    with left:
        upload = st.file_uploader(say("requote.page.file", lang), key=OLD)
    with right:
        st.text_input(say("requote.page.link", lang), key=LINK, persist_state="session")
        st.toggle(say("requote.page.new", lang), key=NEW, persist_state="session", disabled=report is None)
    try:
        old = _old(lambda day: _given(upload, str(st.session_state.get(LINK) or "").strip(), day), lang)
        if old is not None:
            present = report.estimate if report is not None and st.session_state.get(NEW) else None
            changes = None if present is None else present.scenario.model_dump(mode="json")
            measured = None if present is None else present.measured
            _shown(RequoteReport(Requote(old, default_book(), state.as_of(), changes, measured), lang))
    except InputError as error:
        st.error(markdown(error_text(error, lang, on_page=True)))


def _given(upload: UploadedFile | None, link: str, day: date | None) -> OldQuote | None:
    """The quote in the file, else in the link; None where neither was given."""
    if upload is not None:
        return quote_of_bytes(upload.name, upload.getvalue(), default_book(), day)
    return quote_of_link(link, day) if link else None


def _old(read: Callable[[date | None], OldQuote | None], lang: Lang) -> OldQuote | None:
    """The old quote; a box for its day where it does not say."""
    try:
        return read(None)
    except InputError as error:
        if error.code != "requote_no_day":
            raise
    chosen: date | None = st.date_input(say("requote.page.then", lang), value=None, key=THEN, format="YYYY-MM-DD",
                                        min_value=state.FIRST_DATE, max_value=state.LAST_DATE)  # fmt: skip
    return None if chosen is None else read(chosen)


def _shown(report: RequoteReport) -> None:
    lang = report.lang
    paragraphs([report.days], "quiet")
    st.subheader(markdown(report.headline), anchor=False)
    paragraphs([*report.warnings, report.again, report.verdict, *report.moves], "lead")
    _differences(report)
    for title, columns, rows in (
        ("requote.inputs", report.input_columns, report.input_rows),
        ("requote.corrected.rows", report.price_columns, report.corrected_rows),
        ("requote.prices", report.price_columns, report.price_rows),
    ):
        if rows:
            st.subheader(say(title, lang), anchor=False)
            table(columns, ((row.cells, "") for row in rows), urls=frozenset({"source"}))
    with st.expander(say("requote.page.words", lang)):
        paragraphs(report.order, "lead")
    paragraphs([*report.notes, *report.footer], "quiet")
    st.download_button(say("requote.page.download", lang), lambda: requote_json(report), "requote.json",
                       "application/json", on_click="ignore", key="requote.json")  # fmt: skip


def _differences(report: RequoteReport) -> None:
    """One figure of every option; the first year at first."""
    lang, figures = report.lang, report.figures
    st.subheader(say("requote.table", lang), anchor=False)
    if not report.parts:
        paragraphs([report.unchanged], "lead")
        return
    chosen = st.selectbox(say("requote.page.figure", lang), list(figures), key=FIGURE, filter_mode=None,
                          format_func=figures.__getitem__, persist_state="session", width=320)  # fmt: skip
    columns = [column for column in report.columns if column[0] != "figure"]
    table(columns, ((row.cells, "") for row in report.rows_of(chosen)), css="difference")


page()
