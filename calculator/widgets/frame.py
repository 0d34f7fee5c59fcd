"""What stands around every page: style, language switch."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from calculator import state
from calculator.text import LANGS, say

NAMES = {"en": "English", "zh-HK": "繁體中文"}
STYLE = Path(__file__).with_name("style.css")


def style() -> None:
    """The style sheet; on a phone the button that opens the inputs stands at the bottom and says so."""
    st.html(STYLE)
    words = say("inputs.open", state.lang())
    st.html(f'<style>[data-testid="stExpandSidebarButton"]::after {{ content: "{words}"; }}</style>')


def header() -> None:
    """Title and language switch on one line; the switch always shows, each language by its own name."""
    lang = state.lang()
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.title(say("title", lang), anchor=False, width="content")
        st.segmented_control(
            say("language", lang), LANGS, key="lang", format_func=NAMES.__getitem__, required=True,
            label_visibility="collapsed", persist_state="session",
        )  # fmt: skip
