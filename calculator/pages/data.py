"""Your data: what the replies a shop has already sent are worth, and what can be made from them."""

from __future__ import annotations

from typing import Any

import numpy as np
import streamlit as st

from calculator import own_files, state
from calculator.dataset_report import DatasetReport
from calculator.own_files import Rules
from calculator.report import Report
from calculator.run import estimate_with
from calculator.text import Lang, say
from calculator.text.money import markdown
from calculator.text.problems import error_text
from calculator.text.route_names import route_name
from calculator.widgets import dataset_give, dataset_show, dataset_take
from calculator.widgets.frame import no_sidebar_button
from calculator.widgets.progress import watched
from calculator.widgets.tables import paragraphs
from pricing.errors import InputError
from pricing.estimate import Estimate


def page() -> None:
    lang = state.lang()
    no_sidebar_button()
    left, right = st.columns([1, 2.4], gap="medium")
    with left:
        dataset_give.give()
        sample = dataset_give.is_sample()
        if not sample and own_files.own_sources():
            dataset_give.choose()
    with right:
        if not sample and not own_files.own_sources():
            paragraphs([say("data.nothing", lang)], "lead")
            return
        try:
            data = _counted(sample, lang)
        except InputError as error:
            st.error(markdown(error_text(error, lang)))
            return
        data, estimate = _for_its_route(data, sample, lang)
        report = DatasetReport(data, lang)
        _told(report, sample)
    _details(report, sample, estimate)


def _counted(sample: bool, lang: Lang, rules: Rules | None = None) -> dict[str, Any]:
    """The counts, with a bar that stops the work when the file is removed."""
    words = "data.reading" if sample else "data.reading.stop"
    with st.spinner(say("data.reading", lang)), watched(say(words, lang)) as progress:
        return own_files.counted(sample, rules, progress)


def _for_its_route(data: dict[str, Any], sample: bool, lang: Lang) -> tuple[dict[str, Any], Estimate | InputError]:
    """The estimate on these counts; counted once more where the recommended route's encoding or limit asks for it."""
    try:
        estimate = estimate_with(data, state.stated_values(), state.as_of(), False)
        rules = _rules(estimate)
        tokens = data["tokens"]
        cut = rules.max_example_tokens is not None and tokens["example_max"] > rules.max_example_tokens
        if tokens["max_example_tokens"] is None and (cut or rules.encoding != tokens["encoding"]):
            st.session_state["own.rules"] = rules
            data = _counted(sample, lang, rules)
            estimate = estimate_with(data, state.stated_values(), state.as_of(), False)
        return data, estimate
    except InputError as error:
        return data, error


def _rules(estimate: Estimate) -> Rules:
    """Encoding and limit of the route the answer recommends; other vendors' tokenizers are not public."""
    tuned = estimate.chosen("fine_tuning")
    if tuned is None:
        return Rules()
    route = tuned.route
    limit = float(np.ravel(route.prices.get("example_token_limit", np.nan))[0])
    encoding = "o200k_base" if route.encoding == "ratio" else route.encoding
    return Rules(encoding, int(limit) if np.isfinite(limit) and limit > 0 else None)


def _told(report: DatasetReport, sample: bool) -> None:
    dataset_show.headline(report)
    used = "dataset_source"
    in_use = st.session_state.get(used) == (state.SAMPLE if sample else state.OWN_FILE)
    notes = [report.read_as, say("data.in_estimate", report.lang)] if in_use else [report.read_as]
    paragraphs([(" " if report.lang == "en" else "").join(notes)], "quiet")
    dataset_show.learned(report)


def _details(report: DatasetReport, sample: bool, estimate: Estimate | InputError) -> None:
    lang = report.lang
    tuned = None if isinstance(estimate, InputError) else estimate.chosen("fine_tuning")
    rules = Rules() if isinstance(estimate, InputError) else _rules(estimate)
    left, right = st.columns(2, gap="medium")
    with left:
        dataset_show.lengths(report, route_name(tuned.route.name, lang) if tuned else "–", rules.max_example_tokens)
    with right:
        dataset_show.language(report)
    dataset_show.problems(report, sample)
    if isinstance(estimate, InputError):
        st.error(markdown(say("check_value", lang, problem=error_text(estimate, lang, on_page=True))))
    else:
        dataset_show.costs(Report(estimate, lang))
    left, right = st.columns(2, gap="medium")
    with left:
        dataset_take.test_kit(lang, sample)
    with right:
        dataset_take.clean(report, sample, rules.encoding, rules.max_example_tokens)


page()
