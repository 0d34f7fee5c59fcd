"""What can be taken away: the clean file, after three questions, and the test kit."""

from __future__ import annotations

from typing import Any, Final

import streamlit as st

from calculator import own_files
from calculator.dataset.clean import Cleaning
from calculator.dataset.testkit import TestKit, make_test_kit
from calculator.dataset.writers import TARGETS
from calculator.dataset_report import DatasetReport
from calculator.export.clean_export import CleanFiles, clean_files
from calculator.export.kit_export import kit_instructions, kit_questions, kit_sheet, kit_text
from calculator.text import Lang, say
from calculator.text.money import markdown, number
from calculator.text.problems import error_text
from calculator.widgets import inputs
from calculator.widgets.frame import copy_button_words
from calculator.widgets.progress import watched_rows
from calculator.widgets.tables import paragraphs
from pricing.errors import InputError

QUESTIONS: Final = ("consent.agreed", "consent.contract", "consent.location")
ANSWERS: Final = ("yes", "no", "not_sure")
SHARES: Final = (0.0, 0.1, 0.2)
MADE = "own.clean"
TO, SHARE, SEED, REPLACE = "clean.to", "clean.share", "clean.seed", "clean.replace"
FACTS = "kit.facts"


def clean(report: DatasetReport, sample: bool, encoding: str, limit: int | None) -> None:
    """Three questions, then the choices, then the files."""
    lang = report.lang
    st.subheader(say("clean.title", lang), anchor=False)
    paragraphs([say("consent.title", lang)], "quiet")
    answers = [_ask(question, lang) for question in QUESTIONS]
    paragraphs([say("consent.note", lang)], "quiet")
    if None in answers:
        st.info(say("clean.answer_first", lang))
        return
    if set(answers) != {"yes"}:
        st.warning(say("clean.not_yet", lang))
    cleaning = _choices(lang, encoding, limit)
    key = (*own_files.key_of(sample), cleaning)
    if st.button(say("clean.make", lang), key="clean.make", type="primary"):
        _make(report, sample, cleaning, key)
    made = st.session_state.get(MADE)
    if made is None or made[0] != key:
        return
    _refused(made[1], lang) if isinstance(made[1], InputError) else _offer(made[1], lang)


def _ask(question: str, lang: Lang) -> str | None:
    answer: str | None = st.radio(
        markdown(say(question, lang)), ANSWERS, index=None, key=question, horizontal=True, persist_state="session",
        format_func=lambda answer: say(answer, lang),
    )  # fmt: skip
    return answer


def _choices(lang: Lang, encoding: str, limit: int | None) -> Cleaning:
    for name, default in ((TO, TARGETS[0]), (SHARE, 0.1), (SEED, 0), (REPLACE, True)):
        if name not in st.session_state:
            st.session_state[name] = default
    left, middle, right = st.columns(3)
    with left:
        st.selectbox(say("clean.to", lang), TARGETS, key=TO, persist_state="session", filter_mode=None,
                     format_func=lambda to: say(f"clean.to.{to}", lang))  # fmt: skip
    with middle:
        st.selectbox(say("clean.share", lang), SHARES, key=SHARE, persist_state="session", filter_mode=None,
                     format_func=lambda share: _share_text(share, lang))  # fmt: skip
    with right:
        st.number_input(say("clean.seed", lang), key=SEED, step=1, help=say("clean.seed.help", lang),
                        persist_state="session")  # fmt: skip
    st.checkbox(markdown(say("clean.replace", lang)), key=REPLACE, persist_state="session")
    chosen = st.session_state
    return Cleaning(
        to=chosen[TO], validation_share=chosen[SHARE], seed=chosen[SEED] or 0, encoding=encoding,
        replace_personal_data=chosen[REPLACE], max_example_tokens=limit,
    )  # fmt: skip


def _share_text(share: float, lang: Lang) -> str:
    return say("clean.share.value", lang, percent=f"{100 * share:g}") if share else say("clean.share.none", lang)


def _make(report: DatasetReport, sample: bool, cleaning: Cleaning, key: tuple[object, ...]) -> None:
    """Make the files and keep them while the choices stay; what was wrong is kept as well."""
    st.session_state.pop(MADE, None)
    made: CleanFiles | InputError
    with watched_rows(say("clean.making", report.lang), report.data["examples"]) as progress:
        try:
            made = clean_files(own_files.sources(sample), cleaning, own_files.options(sample), progress)
        except InputError as error:
            made = error
    st.session_state[MADE] = (key, made)


def _refused(error: InputError, lang: Lang) -> None:
    st.error(markdown(error_text(error, lang)))


def _offer(made: CleanFiles, lang: Lang) -> None:
    counts = made.counts
    done = {"training": counts.training, "validation": counts.validation, "dropped": counts.dropped_rows}
    said: dict[str, Any] = {kind: number(count, lang) for kind, count in done.items()}
    paragraphs([say("clean.done", lang, **said)], "lead")
    for column, (kind, data) in zip(st.columns(3), sorted(made.files.items(), key=_order), strict=False):
        with column:
            st.download_button(
                say(f"clean.{kind}", lang), data, made.name(kind), key=f"clean.download.{kind}", on_click="ignore",
                mime="text/csv" if made.name(kind).endswith(".csv") else "application/jsonl", disabled=not data,
                width="stretch",
            )  # fmt: skip
    if counts.dropped:
        why = [say("clean.why.one", lang, name=say(f"problem_name.{code}", lang), count=number(count, lang))
               for code, count in counts.dropped.items()]  # fmt: skip
        paragraphs([say("clean.why", lang, reasons=("、" if lang == "zh-HK" else ", ").join(why))], "quiet")


def _order(item: tuple[str, bytes]) -> int:
    return ("training", "validation", "dropped").index(item[0])


def test_kit(lang: Lang, sample: bool) -> None:
    """Instructions and questions to copy, the score sheet, and the result typed back."""
    st.subheader(say("kit.title", lang), anchor=False)
    st.text_area(say("kit.facts", lang), key=FACTS, height=90, placeholder=say("kit.facts.example", lang),
                 persist_state="session")  # fmt: skip
    facts = str(st.session_state.get(FACTS) or "")
    key = (*own_files.key_of(sample), facts)
    try:
        kit = own_files.once("own.kit", key, lambda: _kit(facts, sample))
    except InputError as error:
        st.info(markdown(error_text(error, lang)))
        return
    paragraphs([say("kit.lead", lang, questions=number(len(kit.questions), lang))], "lead")
    _copied(kit, lang)
    paragraphs([say("kit.result", lang)], "quiet")
    left, right = st.columns(2)
    with left:
        inputs.number("drafts_sent_as_is")
    with right:
        inputs.number("drafts_tested")


def _kit(facts: str, sample: bool) -> TestKit:
    return make_test_kit(own_files.sources(sample), facts, options=own_files.options(sample))


def _copied(kit: TestKit, lang: Lang) -> None:
    copy_button_words(say("kit.copy", lang))
    first, second = st.tabs([say("kit.instructions_tab", lang), say("kit.questions_tab", lang)])
    with first:
        st.code(kit_instructions(kit, lang), language=None, wrap_lines=True, height=220)
    with second:
        st.code(kit_questions(kit, lang), language=None, wrap_lines=True, height=220)
    left, right = st.columns(2)
    with left:
        st.download_button(say("kit.download", lang), kit_text(kit, lang), "test-kit.txt", key="kit.text",
                           on_click="ignore", mime="text/plain", width="stretch")  # fmt: skip
    with right:
        st.download_button(say("kit.sheet", lang), kit_sheet(kit, lang), "test-kit.csv", key="kit.csv",
                           on_click="ignore", mime="text/csv", width="stretch")  # fmt: skip
