"""What stands around every page: style, language switch."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from calculator import state
from calculator.text import LANGS, say

NAMES = {"en": "English", "zh-HK": "繁體中文"}
STYLE = Path(__file__).with_name("style.css")


def style() -> None:
    st.html(STYLE)


def language_switch() -> None:
    """Always in sight, in both languages' own names."""
    st.segmented_control(
        say("language", state.lang()), LANGS, key="lang", format_func=NAMES.__getitem__, required=True,
        label_visibility="collapsed", persist_state="session",
    )  # fmt: skip
