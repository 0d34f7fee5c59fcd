"""A chart in the theme's own ink, named for those who cannot see it, without a tool bar."""

from __future__ import annotations

from typing import Any

import streamlit as st
from plotly.basedatatypes import BaseFigure

from calculator.charts import Spec, in_ink

INK = {"light": "#31333f", "dark": "#e6e6e6"}  # 4.5:1 and more on the ground of each theme


def ink() -> str:
    return INK.get(st.context.theme.type or "light", INK["light"])


class _Drawn(BaseFigure):  # type: ignore[misc]
    """A figure as it is sent. The library would look every property of a plain dict up at every run; ours are looked
    up by the tests.
    """

    def __init__(self, spec: Spec) -> None:
        self._spec = spec

    def to_dict(self) -> Spec:
        return self._spec


def chart(figure: Any, key: str, alt: str) -> None:
    drawn: Any = _Drawn(in_ink(figure, ink()))
    st.plotly_chart(drawn, key=key, alt=alt, config={"displayModeBar": False})
