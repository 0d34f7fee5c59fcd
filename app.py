"""Entry: page config, language, navigation. Reads the clock once; no arithmetic, no words."""

from datetime import datetime
from zoneinfo import ZoneInfo

import streamlit as st

from calculator import address, left_sessions, state
from calculator.text import say
from calculator.widgets.frame import header, style
from calculator.widgets.notices import clock_notice, footer
from calculator.widgets.sending import held_back, send_held
from calculator.widgets.share import share

with held_back():
    state.keep_uploads_in_memory()
    left_sessions.watch()
    state.begin(today=datetime.now(ZoneInfo("Asia/Hong_Kong")).date())
    address.arrive()
    st.set_page_config(page_title=say("title", state.lang()), page_icon="🧮", layout="wide")
    pages = [
        st.Page("calculator/pages/answer.py", title=say("page.answer", state.lang()), url_path="answer", default=True),
        st.Page("calculator/pages/data.py", title=say("page.data", state.lang()), url_path="data"),
        st.Page("calculator/pages/compare.py", title=say("page.compare", state.lang()), url_path="compare"),
        st.Page("calculator/pages/scenarios.py", title=say("page.scenarios", state.lang()), url_path="scenarios"),
        st.Page("calculator/pages/prices.py", title=say("page.prices", state.lang()), url_path="prices"),
        st.Page("calculator/pages/claims.py", title=say("page.claims", state.lang()), url_path="claims"),
        st.Page("calculator/pages/method.py", title=say("page.method", state.lang()), url_path="method"),
        st.Page("calculator/pages/export.py", title=say("page.export", state.lang()), url_path="export"),
    ]
    present = st.Page("calculator/pages/present.py", title=say("page.present", state.lang()), url_path="present",
                      visibility="hidden")  # fmt: skip
    privacy = st.Page("calculator/pages/privacy.py", title=say("page.privacy", state.lang()), url_path="privacy",
                      visibility="hidden")  # fmt: skip
    page = st.navigation([*pages, present, privacy], position="top")
    if page != pages[0]:
        send_held()
    style()
    header(pages, page, lambda: share([*pages, present, privacy]))
    clock_notice()
    page.run()
    if page != present:
        footer(privacy)
    address.keep()
    address.find_again()
    left_sessions.set_aside()
