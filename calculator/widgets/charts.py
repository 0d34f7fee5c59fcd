"""A chart in the theme's own ink, named for those who cannot see it, without a tool bar."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go
import streamlit as st

from calculator.charts import in_ink

INK = {"light": "#31333f", "dark": "#e6e6e6"}  # 4.5:1 and more on the ground of each theme


def ink() -> str:
    return INK.get(st.context.theme.type or "light", INK["light"])


def chart(figure: Any, key: str, alt: str) -> None:
    drawn: Any = in_ink(figure, ink())
    if not drawn["data"]:  # the library takes nothing for a mistake, unless it is a figure
        drawn = go.Figure(drawn)
    st.plotly_chart(drawn, key=key, alt=alt, config={"displayModeBar": False})
