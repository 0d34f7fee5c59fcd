"""Giving files: drop, paste or sample; what they were read as; and the choices that only a person can make."""

from __future__ import annotations

from typing import Final

import streamlit as st

from calculator import own_files, state
from calculator.dataset import FORMATS
from calculator.dataset.formats.whatsapp import PAIR_WITHIN_HOURS
from calculator.text import Lang, say
from calculator.text.money import markdown, number
from calculator.widgets.frame import uploader_words
from calculator.widgets.tables import paragraphs
from pricing.errors import InputError

FILES, PASTE, SAMPLE = "files", "paste", "sample"
WAYS: Final = (FILES, PASTE, SAMPLE)
WAY, UPLOAD, PASTED = "data.way", "data.upload", "data.pasted"


def is_sample() -> bool:
    return bool(st.session_state[WAY] == SAMPLE)


def give() -> None:
    """The panel: how the replies come, and the files kept from before."""
    lang = state.lang()
    if WAY not in st.session_state:
        st.session_state[WAY] = FILES if st.session_state.get("dataset_source") == state.OWN_FILE else SAMPLE
    st.segmented_control(
        say("data.way", lang), WAYS, key=WAY, required=True, persist_state="session", on_change=_changed_way,
        format_func=lambda way: say(f"data.way.{way}", lang),
    )  # fmt: skip
    if is_sample():
        paragraphs([say("data.sample_is", lang)], "quiet")
        return
    _uploader() if st.session_state[WAY] == FILES else _pasting()
    paragraphs([say("data.private", lang)], "quiet")
    if own_files.own_sources():
        _kept()


def _changed_way() -> None:
    own_files.use_sample() if is_sample() else own_files.use_own()


def uploader_in(lang: Lang) -> None:
    """The uploader in the page's language, with the limit that holds for all files together."""
    limit = say("data.upload.limit", lang, megabytes=own_files.TOTAL_LIMIT_MB)
    uploader_words(say("data.upload.button", lang), limit)


def _uploader() -> None:
    lang = state.lang()
    uploader_in(lang)
    st.file_uploader(
        say("data.files", lang), accept_multiple_files=True, key=UPLOAD, on_change=own_files.take, args=(UPLOAD,),
        help=say("data.files.help", lang, megabytes=own_files.TOTAL_LIMIT_MB),
    )  # fmt: skip


def _pasting() -> None:
    lang = state.lang()
    st.text_area(
        say("data.paste", lang), key=PASTED, height=180, placeholder=say("data.paste.example", lang),
        persist_state="session", on_change="ignore",
    )  # fmt: skip
    st.button(say("data.paste.read", lang), key="data.read_pasted", on_click=own_files.take_text,
              args=(PASTED, say("data.paste.name", lang)))  # fmt: skip


def _kept() -> None:
    """Files from an earlier visit to this page (the uploader forgets them, the session does not)."""
    if st.session_state[WAY] == FILES and st.session_state.get(UPLOAD):
        return
    lang = state.lang()
    comma = "、" if lang == "zh-HK" else ", "
    names = comma.join(source.name for source in own_files.own_sources())
    paragraphs([say("data.kept", lang, files=names)], "quiet")
    st.button(say("data.remove", lang), key="data.remove", on_click=own_files.forget)


def choose() -> None:
    """What the files leave open: format, who is the shop, how late a reply may come, which columns."""
    if is_sample():
        return
    _choose_format()
    try:
        names, columns = own_files.writers(), own_files.columns()
    except InputError:
        return  # counting says the same in the page's own place
    if names:
        _choose_shop(names)
    if columns:
        _choose_columns(columns)


def _choose_format() -> None:
    lang = state.lang()
    try:
        names = dict.fromkeys(say(f"format.{name}", lang) for name in own_files.detected())
        found = say("data.format.auto", lang, format=("、" if lang == "zh-HK" else ", ").join(names))
    except InputError:
        found = say("data.format.unknown", lang)
    st.selectbox(
        say("data.format", lang), FORMATS, index=None, placeholder=found, key=own_files.FORMAT, filter_mode=None,
        format_func=lambda name: say(f"format.{name}", lang), persist_state="session", on_change=_forget_names,
    )  # fmt: skip


def _forget_names() -> None:
    for name in (own_files.SHOP, own_files.QUESTION, own_files.ANSWER):
        st.session_state.pop(name, None)


def _choose_shop(names: list[tuple[str, int]]) -> None:
    lang, counts = state.lang(), dict(names)
    if own_files.SHOP not in st.session_state:
        st.session_state[own_files.SHOP] = list(own_files.likely_shop())
    if own_files.HOURS not in st.session_state:
        st.session_state[own_files.HOURS] = PAIR_WITHIN_HOURS
    st.multiselect(
        say("data.shop", lang), list(counts), key=own_files.SHOP, persist_state="session", filter_mode=None,
        placeholder=say("data.shop.none", lang),
        format_func=lambda name: say("data.shop.name", lang, name=name, count=number(counts.get(name, 0), lang)),
    )  # fmt: skip
    st.number_input(say("data.hours", lang), key=own_files.HOURS, step=1.0, format="%g", persist_state="session")


def _choose_columns(columns: tuple[str, ...]) -> None:
    lang = state.lang()
    for name in (own_files.QUESTION, own_files.ANSWER):
        st.selectbox(
            markdown(say(name, lang)), columns, index=None, key=name, persist_state="session", filter_mode=None,
            placeholder=say("data.column.auto", lang),
        )  # fmt: skip
