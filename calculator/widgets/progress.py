"""A bar for work that takes more than a moment. Drawing it is also where a run that is no longer wanted ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

from calculator.widgets.sending import send_held


@contextmanager
def watched(text: str) -> Iterator[Callable[[int, int], None]]:
    """A function of (done, total) that draws a bar; what is done in one step draws none. Gone afterwards."""
    place = st.empty()

    def progress(done: int, total: int) -> None:
        if done < total:
            send_held()
            place.progress(done / total, text)

    try:
        yield progress
    finally:
        place.empty()


@contextmanager
def watched_rows(text: str, total: int) -> Iterator[Callable[[int], None]]:
    """The same for a function of the rows done since its last call."""
    done = 0
    with watched(text) as progress:

        def more(rows: int) -> None:
            nonlocal done
            done += rows
            progress(done, total)

        yield more
