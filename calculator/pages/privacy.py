"""Privacy: what happens to a file, to what is typed, to a link. tests/hosting/test_privacy.py proves each sentence."""

from __future__ import annotations

from math import ceil

import streamlit as st

from calculator import state
from calculator.left_sessions import longest_stay_seconds
from calculator.text import say
from calculator.text.money import number
from calculator.widgets.frame import no_sidebar_button
from calculator.widgets.tables import paragraphs

COOKIES = ("_streamlit_xsrf", "worker")
SECTIONS = {
    "privacy.file": ("privacy.file.where", "privacy.file.memory", "privacy.file.alone", "privacy.file.gone"),
    "privacy.others": ("privacy.others.none", "privacy.others.cookies"),
    "privacy.link": ("privacy.link.holds",),
    "privacy.log": ("privacy.log.holds", "privacy.log.trust"),
}


def page() -> None:
    lang = state.lang()
    no_sidebar_button()
    minutes = number(ceil(longest_stay_seconds() / 60), lang)
    st.header(say("privacy.title", lang), anchor=False)
    paragraphs([say("privacy.short", lang)], "lead")
    for title, sentences in SECTIONS.items():
        st.subheader(say(title, lang), anchor=False)
        paragraphs((say(key, lang, minutes=minutes, names=", ".join(COOKIES)) for key in sentences), "lead")


page()
