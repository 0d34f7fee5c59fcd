"""Open a scenario file: what it says goes into the boxes, and what its dataset showed counts again."""

from __future__ import annotations

from typing import Final

import streamlit as st

from calculator import own_files, state
from calculator.from_counts import counts_of, measured, scenario_values
from calculator.run import estimate_with
from calculator.sample import sample_counts
from calculator.scenario_file import StoredScenario, scenario_of_bytes
from calculator.text import money as m
from calculator.text import say
from calculator.text.money import markdown
from calculator.text.problems import error_text
from calculator.widgets.frame import uploader_words
from calculator.widgets.tables import paragraphs
from pricing.errors import InputError

UPLOAD: Final = "scenario.upload"
OUTCOME: Final = "scenario.outcome"  # the file opened last, or why it was not: (name, StoredScenario | InputError)
LIMIT_MB: Final = 1


def open_scenario() -> None:
    """The place to give a file, and a sentence on what came of the last one."""
    lang = state.lang()
    uploader_words(say("export.open.button", lang), say("export.open.limit", lang))
    st.file_uploader(
        say("export.open.file", lang), type=["json", "toml"], key=UPLOAD, on_change=take, max_upload_size=LIMIT_MB,
        label_visibility="collapsed",
    )  # fmt: skip
    if UPLOAD not in st.session_state or st.session_state[UPLOAD] is None:
        st.session_state.pop(OUTCOME, None)
        return
    name, found = st.session_state.get(OUTCOME, ("", None))
    if isinstance(found, InputError):
        st.error(markdown(say("check_value", lang, problem=error_text(found, lang, on_page=True))))
    elif found is not None:
        _opened(name, found)


def _opened(name: str, stored: StoredScenario) -> None:
    lang = state.lang()
    st.success(markdown(say("export.opened", lang, file=name, date=m.day(state.as_of(), lang))))
    notes = []
    if stored.as_of is None:
        notes.append(say("export.opened.no_day", lang))
    if stored.hindsight:
        notes.append(say("export.opened.hindsight", lang))
    paragraphs(notes, "quiet")


def take() -> None:
    """Read the file just given and fill the boxes from it; on any fault nothing changes. For on_change."""
    given = st.session_state.get(UPLOAD)
    if given is None:
        return
    try:
        stored = scenario_of_bytes(given.getvalue(), given.name)
        estimate_with(None, stored.inputs, stored.as_of or state.as_of(), False)
    except InputError as error:
        st.session_state[OUTCOME] = (given.name, error)
        return
    enter(stored)
    st.session_state[OUTCOME] = (given.name, stored)


def enter(stored: StoredScenario) -> None:
    """A valid scenario into the boxes. Its counts stand for the replies, as those of a link do."""
    own_files.forget()
    counts, session = counts_of(stored.inputs, stored.measured), st.session_state
    if counts is None:
        session["dataset_source"] = state.NO_FILE
    elif _of_the_sample(counts):
        session["dataset_source"] = state.SAMPLE
    else:
        session["dataset_source"], session["own_counts"] = state.OWN_FILE, counts
    state.enter_values(stored.inputs, stored.as_of)


def _of_the_sample(counts: dict[str, object]) -> bool:
    sample = sample_counts()
    return scenario_values(counts) == scenario_values(sample) and measured(counts) == measured(sample)
