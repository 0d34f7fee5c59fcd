"""Presenter view: large type, no side bar, one statement at a time; arrow keys turn, Esc goes back to the answer."""

from __future__ import annotations

import streamlit as st

from calculator import state
from calculator.slides import slide, slide_ids
from calculator.text import say
from calculator.text.money import number
from calculator.widgets.frame import no_sidebar_button
from calculator.widgets.session import session_report
from calculator.widgets.slides import bare_frame, slide_block

AT = "present.at"


def page() -> None:
    lang = state.lang()
    no_sidebar_button()
    bare_frame()
    report = session_report()
    if report is None:
        _leave()
        return
    ids = slide_ids(report)
    at = min(max(0, st.session_state.get(AT, 0)), len(ids) - 1)
    slide_block(slide(report, ids[at]))
    with st.container(horizontal=True, vertical_alignment="center", key="present-turn"):
        st.button(say("present.previous", lang), key="present.previous", shortcut="Left", disabled=at == 0,
                  on_click=_go, args=(at - 1,))  # fmt: skip
        st.button(say("present.next", lang), key="present.next", shortcut="Right", disabled=at == len(ids) - 1,
                  on_click=_go, args=(at + 1,))  # fmt: skip
        place = say("present.place", lang, at=number(at + 1, lang), count=number(len(ids), lang))
        st.html(f'<p class="quiet">{place}</p>', width="content")
        _leave()


def _go(to: int) -> None:
    st.session_state[AT] = to


def _leave() -> None:
    if st.button(say("present.leave", state.lang()), key="present.leave", shortcut="Esc"):
        st.session_state[AT] = 0
        st.switch_page("calculator/pages/answer.py")


page()
