"""When what is written goes to the browser.

Streamlit sends at short intervals whatever stands by then, and a browser draws the whole page anew each time. On the
way to what a visitor waits for nothing is worth drawing, so it is held back and sent as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from streamlit.runtime.scriptrunner import get_script_run_ctx

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
    """What is written inside waits for `send_held`, at the latest for the end. Sending is where Streamlit ends a run
    that is no longer wanted, so `st.stop` and `st.rerun` take hold there and not before.
    """
    context = get_script_run_ctx()
    if context is not None:
        context._enqueue = _Held(context._enqueue)
    try:
        yield
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
