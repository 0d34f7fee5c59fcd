"""Share, on every page: the link, six lines for a chat and files; made only when opened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from urllib.parse import urlencode

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from calculator import address, state
from calculator.report import Report
from calculator.text import say
from calculator.widgets.frame import copy_button_words
from calculator.widgets.session import session_report
from calculator.widgets.tables import paragraphs


def share(pages: Sequence[StreamlitPage]) -> None:
    """The button; what is behind it is worked out on opening."""
    shown = st.popover(say("share", state.lang()), icon=":material/share:", key="share", on_change="rerun")
    if not shown.open:
        return
    with shown:
        report = session_report()
        if report is not None:
            _offer(report, address.public_base(st.context.url, {page.url_path for page in pages}))


def _offer(report: Report, base: str) -> None:
    from calculator.export.summary_text import summary_text

    lang, link = report.lang, address.current()
    there = f"{base}?{urlencode(link)}" if base and link else ""
    copy_button_words(say("share.copy", lang))
    if there:
        paragraphs([say("share.link", lang), say("share.nothing_uploaded", lang)], "quiet")
        st.code(there, language=None)
    else:
        paragraphs([say("share.here_only", lang)], "quiet")
    _files(report)
    paragraphs([say("share.summary", lang)], "quiet")
    st.code(summary_text(report, state.chosen_trade(), there), language=None, wrap_lines=True)


def _files(report: Report) -> None:
    """Made when clicked: the page draws a chart, and most who open Share want the link."""
    from calculator.export.files import FORMS, file_bytes

    day = report.estimate.as_of.isoformat()
    with st.container(horizontal=True):
        for form, end in (("scenario", "json"), ("html", "html")):
            st.download_button(
                say(f"share.{form}", report.lang), partial(file_bytes, report, form), f"{form}-{day}.{end}",
                FORMS[form].mime, key=f"share.{form}", on_click="ignore", help=say(f"share.{form}.help", report.lang),
            )  # fmt: skip
