"""A long list a page at a time, so that no page ever draws all of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from calculator import state
from calculator.text import say
from calculator.text.money import number

PAGE = 25
T = TypeVar("T")


def page_of(items: Sequence[T], name: str, about: object) -> Sequence[T]:
    """The page of `items` to show; back at the first whenever `about`, what the list is of, has changed."""
    at, of = f"{name}.page", f"{name}.about"
    if st.session_state.get(of) != about:
        st.session_state[of], st.session_state[at] = about, 0
    last = max(0, (len(items) - 1) // PAGE)
    st.session_state[at] = min(max(0, st.session_state.get(at, 0)), last)
    first = st.session_state[at] * PAGE
    return items[first : first + PAGE]


def turn(items: Sequence[T], name: str, place: str = "below") -> None:
    """Where one is in the list, and the way on and back; nothing where one page holds it all."""
    if len(items) <= PAGE:
        return
    lang, at = state.lang(), f"{name}.page"
    first = st.session_state[at] * PAGE
    last = min(first + PAGE, len(items))
    shown = say("prices.shown", lang, first=number(first + 1, lang), last=number(last, lang),
                total=number(len(items), lang))  # fmt: skip
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(say("prices.previous", lang), key=f"{name}.{place}.previous", disabled=first == 0,
                  on_click=_step, args=(at, -1))  # fmt: skip
        st.html(f'<p class="quiet">{shown}</p>', width="content")
        st.button(say("prices.next", lang), key=f"{name}.{place}.next", disabled=last == len(items),
                  on_click=_step, args=(at, 1))  # fmt: skip


def _step(at: str, by: int) -> None:
    st.session_state[at] += by
