"""The estimate of this session: what the visitor stated, over what their dataset told, on their day."""

from __future__ import annotations

import streamlit as st

from calculator import state
from calculator.report import Report
from calculator.run import estimate_with
from calculator.text import say
from calculator.text.money import markdown
from calculator.text.problems import error_text
from pricing.errors import InputError
from pricing.estimate import Estimate

LAST = "answer.last"


def session_report() -> Report | None:
    """The report in the session's language; None, with a sentence on the page, where an input cannot be used."""
    lang = state.lang()
    try:
        estimate = _estimate()
    except InputError as error:
        st.error(markdown(say("check_value", lang, problem=error_text(error, lang, on_page=True))))
        return None
    return Report(estimate, lang)


def _estimate() -> Estimate:
    """The last estimate as long as nothing it depends on has changed: another page, the other language, a switch."""
    counts, asked = state.dataset_counts(), (state.stated_values(), state.as_of())
    last = st.session_state.get(LAST)
    if last is None or last[:2] != (counts, asked):
        last = (counts, asked, estimate_with(counts, *asked, False))
        st.session_state[LAST] = last
    found: Estimate = last[2]
    return found
