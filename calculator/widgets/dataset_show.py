"""What files told: headline, figures, bars, problems, and what one training would cost."""

from __future__ import annotations

from html import escape
from typing import Any

import streamlit as st

from calculator import own_files, state
from calculator.dataset.excerpt import Excerpt, excerpts
from calculator.dataset_report import DatasetReport, training_costs
from calculator.report import Report
from calculator.text import say
from calculator.text.money import markdown, number
from calculator.widgets.tables import paragraphs, table

ALL = ""
PROBLEM, EVERY_ROUTE = "data.problem", "data.every_route"
CHART = {"displayModeBar": False}


def headline(report: DatasetReport) -> None:
    """Readiness, how many there are, and four figures."""
    st.header(markdown(report.headline), anchor=False)
    paragraphs([report.ladder], "lead")
    for column, figure in zip(st.columns(4), report.figures, strict=True):
        with column, st.container(border=True, height="stretch"):
            st.metric(markdown(figure.label), figure.value)
            paragraphs([figure.note], "figure-note")


def learned(report: DatasetReport) -> None:
    """What dated chats tell of the workload, offered for the first input."""
    per_day, lang = report.replies_per_day, report.lang
    if per_day is None:
        return
    st.subheader(say("data.learned", lang), anchor=False)
    paragraphs([report.learned], "lead")
    shown = number(per_day, lang)
    if st.session_state.get(state.key("replies_per_day")) == per_day:
        paragraphs([say("data.learned.used", lang, per_day=shown)], "quiet")
        return
    st.button(say("data.learned.use", lang, per_day=shown), key="data.use_learned", on_click=_use, args=(per_day,))


def _use(per_day: int) -> None:
    st.session_state[state.key("replies_per_day")] = per_day


def lengths(report: DatasetReport, route: str, limit: int | None) -> None:
    """The histogram, with the limit of the route the answer recommends."""
    from calculator.dataset_charts import tokens_alt, tokens_figure

    st.subheader(say("data.histogram", report.lang), anchor=False)
    st.plotly_chart(tokens_figure(report, limit), key="data.histogram", alt=tokens_alt(report), config=CHART)
    paragraphs([report.limit_text(route, limit)], "quiet")


def language(report: DatasetReport) -> None:
    """Register, script and tone as bars, and what they mean."""
    st.subheader(say("data.language", report.lang), anchor=False)
    groups = []
    for title, bars in report.bars:
        rows = "".join(
            f'<div class="bar"><span>{escape(bar.label)}</span><i><b style="width:{100 * bar.share:.1f}%"></b></i>'
            f"<span>{escape(bar.value)}</span></div>"
            for bar in bars
        )
        groups.append(f'<p class="bars-title">{escape(title)}</p>{rows}')
    st.html(f'<div class="bars">{"".join(groups)}</div>')


def problems(report: DatasetReport, sample: bool) -> None:
    """The list of problems, by kind if the visitor asks, each with its masked row."""
    lang = report.lang
    st.subheader(say("dataset.problems", lang), anchor=False)
    if report.remarks:
        paragraphs(report.remarks, "lead")
    if not report.problem_kinds:
        paragraphs([say("dataset.no_problems", lang)], "lead")
        return
    names = {ALL: say("data.problem.all", lang, count=number(report.problem_count(None), lang))}
    names |= report.problem_kinds
    if st.session_state.get(PROBLEM) not in names:
        st.session_state[PROBLEM] = ALL
    st.pills(say("data.problem.filter", lang), list(names), key=PROBLEM, required=True, wrap=True,
             format_func=lambda code: markdown(names[code]), label_visibility="collapsed")  # fmt: skip
    code = st.session_state[PROBLEM] or None
    shown = report.first_problems(code)
    heads = {"where": "data.col.where", "problem": "data.col.problem", "words": "data.col.words"}
    rows = report.problem_cells(shown, _words(shown, sample))
    table([(key, say(name, lang)) for key, name in heads.items()], ((row, "") for row in rows))
    if report.problem_count(code) > len(shown):
        more = say("data.problem.more", lang, shown=number(len(shown), lang),
                   count=number(report.problem_count(code), lang))  # fmt: skip
        paragraphs([more], "quiet")


def _words(shown: list[dict[str, Any]], sample: bool) -> dict[tuple[int, int], Excerpt]:
    """The masked words of the rows shown. They are read again: no summary keeps anyone's words."""
    places = tuple((problem["file"], problem["row"]) for problem in shown)
    key = (*own_files.key_of(sample), places)
    found: dict[tuple[int, int], Excerpt] = own_files.once(
        "own.words", key, lambda: excerpts(own_files.sources(sample), places, own_files.options(sample))
    )
    return found


def costs(report: Report) -> None:
    """One training on every route that can be bought."""
    lang, found = report.lang, training_costs(report)
    st.subheader(say("data.cost", lang), anchor=False)
    buyable = "col.buyable" if report.estimate.scenario.buyer_region == "HK" else "col.buyable.anywhere"
    heads = {"route": "col.route", "billed": "data.col.billed", "amount_usd": "data.col.usd",
             "amount_hkd": "data.col.hkd", "buyable": buyable, "data": "col.data"}  # fmt: skip
    short = found.short_rows
    shown = found.rows if st.session_state.get(EVERY_ROUTE) else short
    if shown:
        rows = ((cells, "chosen" if chosen else "") for cells, chosen in shown)
        table([(key, say(name, lang)) for key, name in heads.items()], rows)
    if len(short) < len(found.rows):
        st.toggle(say("data.cost.all", lang, count=number(len(found.rows), lang)), key=EVERY_ROUTE,
                  persist_state="session")  # fmt: skip
    paragraphs(found.notes, "quiet")
