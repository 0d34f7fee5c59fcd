"""What is held back is sent in order, once, and whatever happens in between."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

COUNTED = """
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from calculator.widgets.sending import held_back, send_held

context, sent = get_script_run_ctx(), []
really = context._enqueue
context._enqueue = lambda message: (sent.append(message), really(message))
st.session_state["sent_once"] = True  # not a first visit, at which nothing is held
try:
    with held_back():
        st.text("one")
        st.text("two")
        st.session_state["held"] = len(sent)
        {inside}
        st.session_state["let go"] = len(sent)
        st.text("three")
        st.session_state["at once"] = len(sent)
finally:
    st.session_state["in the end"] = len(sent)
    context._enqueue = really
"""


def counted(inside: str) -> AppTest:
    return AppTest.from_string(COUNTED.format(inside=inside), default_timeout=30).run()


def test_held_until_let_go_and_then_sent_at_once() -> None:
    app = counted("send_held()")
    assert [app.session_state[name] for name in ("held", "let go", "at once", "in the end")] == [0, 2, 3, 3]
    assert [each.value for each in app.text] == ["one", "two", "three"]


def test_the_end_sends_what_was_held() -> None:
    app = counted("pass")
    assert [app.session_state[name] for name in ("held", "at once", "in the end")] == [0, 0, 3]
    assert [each.value for each in app.text] == ["one", "two", "three"]


def test_an_error_while_held_is_shown_after_what_was_held() -> None:
    app = counted("raise ValueError('on purpose')")
    assert app.session_state["in the end"] == 2
    assert [each.value for each in app.text] == ["one", "two"] and len(app.exception) == 1


def test_letting_go_of_nothing_does_nothing() -> None:
    app = counted("send_held(); send_held()")
    assert [each.value for each in app.text] == ["one", "two", "three"]
