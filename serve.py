"""Entry for hosts: the page of app.py behind the headers, limits, log and metrics of calculator/server.py.

streamlit run serve.py        or        uvicorn serve:app --no-access-log
"""

from pathlib import Path

import streamlit as st

from calculator import server

server.refuse_a_broken_book()
app = st.App(
    Path(__file__).with_name("app.py"),
    middleware=server.middleware(),
    routes=server.routes(),
    lifespan=server.lifespan,
    on_script_error=server.on_script_error,
)
