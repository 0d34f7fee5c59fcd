"""Terms of art, explained beneath where they first stand."""

from __future__ import annotations

import streamlit as st

from calculator.text import Lang, say
from calculator.text.terms import TERMS
from calculator.widgets.tables import paragraphs


def term_text(name: str, lang: Lang) -> str:
    """One term with its meaning, for a help text or the list."""
    return say("terms.each", lang, name=say(f"terms.{name}", lang), meaning=say(f"terms.{name}.meaning", lang))


def glossary(lang: Lang) -> None:
    with st.expander(say("terms.title", lang)):
        paragraphs([term_text(name, lang) for name in TERMS], "quiet")
