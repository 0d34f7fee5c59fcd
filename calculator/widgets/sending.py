"""When what is written goes to the browser.

Streamlit sends at short intervals whatever stands by then, and a browser draws the whole page anew each time. On the
way to what a visitor waits for nothing is worth drawing, so it is held back and sent as one. Not for a browser that has
just come: it fetches what draws one thing while the next is worked out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import sleep
from typing import Any, Final

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from calculator.state import SENT

SENDING_SECONDS: Final = 0.012  # the server sends what is written every 10 ms
FIRST_SENDING_SECONDS: Final = 0.25  # a new browser fetches what draws the figures before what draws charts
Send = Callable[[Any], None]


class _Held:
    """Stands in for the sender of a run and keeps its messages, in order."""

    def __init__(self, send: Send) -> None:
        self.send = send
        self.messages: list[Any] = []

    def __call__(self, message: Any) -> None:
        self.messages.append(message)


@contextmanager
def held_back() -> Iterator[None]:
    """What is written inside waits for `send_held`, at the latest for the end. Of a run that Streamlit ends earlier,
    because another is wanted, nothing held is sent; so nothing inside may call `st.stop`.
    """
    context = get_script_run_ctx()
    if context is not None and SENT in st.session_state:
        context._enqueue = _Held(context._enqueue)
    try:
        yield
        st.session_state[SENT] = True
    finally:
        send_held()


def send_held() -> None:
    """What was held back goes out now, and from here on everything at once."""
    context = get_script_run_ctx()
    if context is None or not isinstance(context._enqueue, _Held):
        return
    held, context._enqueue = context._enqueue, context._enqueue.send
    for message in held.messages:
        held.send(message)


def sent_first() -> None:
    """What is written so far goes to the browser now: one interpreter serves page and network, and work that follows
    would keep the network waiting at every message.
    """
    send_held()
    first = SENT not in st.session_state and bool(st.context.headers)  # without a browser there are none
    st.session_state[SENT] = True
    sleep(FIRST_SENDING_SECONDS if first else SENDING_SECONDS)
