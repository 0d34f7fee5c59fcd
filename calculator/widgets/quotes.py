"""The form of a vendor's own quote, the quotes already entered above it, and what is wrong beside it."""

from __future__ import annotations

from html import escape
from typing import Any

import streamlit as st

from calculator import quotes, state
from calculator.text import Lang, say
from calculator.text.money import markdown
from calculator.widgets.tables import paragraphs


def quote_form() -> None:
    lang, given = state.lang(), state.quotes()
    count = {"count": len(given)} if given else {}
    words = say("quotes.show" + (".count" if given else ""), lang, **count)
    if not st.toggle(words, key="show_quotes", persist_state="session"):
        return
    quotes.begin()
    paragraphs([say("quotes.intro", lang)], "quiet")
    for quote in given:
        _saved(quote, lang)
    _boxes(lang)
    if wrong := quotes.problem():
        st.error(markdown(_problem(*wrong, lang)))
    label = say("quote.save" if quotes.edited() else "quote.add", lang)
    st.button(label, key="quote.send", on_click=quotes.save, width="stretch")


def _saved(quote: dict[str, Any], lang: Lang) -> None:
    """One quote in a line, with the buttons that change and remove it."""
    names = {"training": "training_usd_per_mtok", "read": "input_usd_per_mtok", "written": "output_usd_per_mtok"}
    prices = {word: _figure(quote.get(field), lang) for word, field in names.items()}
    st.html(f'<p class="quiet">{escape(say("quote.saved", lang, id=quote["id"], **prices))}</p>')
    with st.container(horizontal=True):
        for action, does in (("edit", quotes.edit), ("remove", quotes.remove)):
            st.button(
                markdown(say(f"quote.{action}", lang, id=quote["id"])), key=f"quote.{action}.{quote['id']}",
                on_click=does, args=(quote["id"],), type="tertiary",
            )  # fmt: skip


def _boxes(lang: Lang) -> None:
    st.text_input(
        say("quote.id", lang), key=quotes.key("id"), help=say("quote.id.help", lang), placeholder="vendor-a",
        persist_state="session",
    )  # fmt: skip
    for field in quotes.NUMBERS:
        st.number_input(
            markdown(say(f"quote.{field}", lang)), value=None, step=0.1, format="%g", key=quotes.key(field),
            help=markdown(say(f"quote.{field}.help", lang)), persist_state="session",
        )  # fmt: skip
    st.checkbox(
        say("quote.validation_billed", lang), key=quotes.key("validation_billed"),
        help=say("quote.validation_billed.help", lang), persist_state="session",
    )  # fmt: skip


def _problem(code: str, params: dict[str, Any], lang: Lang) -> str:
    words = {name: str(value) for name, value in params.items()}
    if code == "range":
        numbers = {name: f"{float(params[name]):,.12g}" for name in ("value", "low", "high")}
        words = numbers | {"field": say(f"quote.{params['field']}", lang)}
    return say(f"quote.problem.{code}", lang, **words)


def _figure(value: float | None, lang: Lang) -> str:
    return say("unknown", lang) if value is None else f"{value:g}"
