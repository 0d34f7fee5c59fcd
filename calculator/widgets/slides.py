"""A slide in large type, and a page without bars around it."""

from __future__ import annotations

from html import escape
from pathlib import Path

import streamlit as st

from calculator.slides import Slide

STYLE = Path(__file__).with_name("slides.css")


def bare_frame() -> None:
    """No bar at the top and none at the side; title and language switch stay."""
    st.html(STYLE)


def slide_block(shown: Slide) -> None:
    """A live region: a screen reader says the slide when it turns."""
    said = "".join(f"<p>{escape(each)}</p>" for each in shown.statements)
    notes = "".join(f"<p>{escape(each)}</p>" for each in shown.notes)
    st.html(
        f'<section class="slide" aria-live="polite"><h2>{escape(shown.label)}</h2>'
        f'<div class="said">{said}</div><div class="notes">{notes}</div></section>'
    )
