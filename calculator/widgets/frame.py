"""What stands around every page: style, language switch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from calculator import state
from calculator.text import LANGS, say

NAMES = {"en": "English", "zh-HK": "繁體中文"}
STYLE = Path(__file__).with_name("style.css")


DROPZONE = '[data-testid="stFileUploaderDropzone"]'
COPY = '[data-testid="stCode"] [data-testid="stBaseButton-elementToolbar"]'


def uploader_words(button: str, limit: str) -> None:
    """The uploader speaks English whatever the page does: its words are replaced by ours."""
    places = {f"{DROPZONE} [data-testid=stMarkdownContainer] p": button,
              f"{DROPZONE} [data-testid=stFileUploaderDropzoneInstructions] span": limit}  # fmt: skip
    rules = (
        f'{place} {{ font-size: 0; }} {place}::after {{ content: "{words}"; font-size: 0.9rem; white-space: normal; }}'
        for place, words in places.items()
    )
    st.html(f"<style>{' '.join(rules)}</style>")


def copy_button_words(words: str) -> None:
    """The copy button of a text box, always in sight and with a word: a finger does not hover."""
    st.html(
        f'<style>{COPY}::after {{ content: "{words}"; font-size: 0.85rem; margin-left: 0.3rem; }}'
        ' [data-testid="stCode"] > div { opacity: 1; visibility: visible; }</style>'
    )


def no_sidebar_button() -> None:
    """For a page whose inputs stand in the page itself: nothing is behind the phone's button."""
    st.html('<style>[data-testid="stExpandSidebarButton"] { display: none !important; }</style>')


def style() -> None:
    """The style sheet; on a phone the button that opens the inputs stands at the bottom and says so."""
    st.html(STYLE)
    name_sidebar_button(say("inputs.open", state.lang()))


def name_sidebar_button(words: str) -> None:
    """What the phone's button for the side panel says on this page; the last one said holds."""
    st.html(f'<style>[data-testid="stExpandSidebarButton"]::after {{ content: "{words}"; }}</style>')


def header(pages: Sequence[StreamlitPage], shown: StreamlitPage, beside: Callable[[], None]) -> None:
    """Title and language switch on one line; the switch always shows, each language by its own name.

    `beside` draws what stands next to the switch. On a phone the links to the pages stand below, in a row that is
    scrolled sideways and starts at the page `shown`: the bar at the top has no room for them.
    """
    lang = state.lang()
    with st.container(key="head", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.title(say("title", lang), anchor=False, width="content")
        with st.container(key="beside-the-title", horizontal=True, width="content"):
            st.segmented_control(
                say("language", lang), LANGS, key="lang", format_func=NAMES.__getitem__, required=True,
                label_visibility="collapsed", persist_state="session",
            )  # fmt: skip
            beside()
        with st.container(key="pages-on-a-phone", horizontal=True, width="content"):
            for page in pages:
                with st.container(key="this-page", width="content") if page == shown else nullcontext():
                    st.page_link(page)
