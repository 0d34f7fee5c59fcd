"""A chart in the theme's own ink, named for those who cannot see it, without a tool bar."""

from __future__ import annotations

from typing import Any

import streamlit as st

from calculator.charts import in_ink

INK = {"light": "#31333f", "dark": "#e6e6e6"}  # 4.5:1 and more on the ground of each theme


def ink() -> str:
    return INK.get(st.context.theme.type or "light", INK["light"])


def chart(figure: Any, key: str, alt: str) -> None:
    st.plotly_chart(in_ink(figure, ink()), key=key, alt=alt, config={"displayModeBar": False})
