"""Terms of art, explained beneath where they first stand."""

from __future__ import annotations

from html import escape

from calculator.text import Lang, say
from calculator.text.terms import TERMS
from calculator.widgets.tables import paragraphs_html


def term_text(name: str, lang: Lang) -> str:
    """One term with its meaning, for a help text or the list."""
    return say("terms.each", lang, name=say(f"terms.{name}", lang), meaning=say(f"terms.{name}.meaning", lang))


def glossary_html(lang: Lang) -> str:
    """Every term with its meaning, folded up."""
    inside = paragraphs_html((term_text(name, lang) for name in TERMS), "quiet")
    return f'<details class="fold"><summary>{escape(say("terms.title", lang))}</summary>{inside}</details>'
