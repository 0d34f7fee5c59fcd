"""The files a visitor gives: bytes in this session's memory, read once for each choice, the same ones on every page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

import streamlit as st

from calculator.dataset import Options, as_data, chat_names, summarise
from calculator.dataset.detect import CHAT_FORMATS, TABLE_FORMATS
from calculator.dataset.formats.whatsapp import PAIR_WITHIN_HOURS
from calculator.dataset.read import format_of, with_shop
from calculator.dataset.source import Source, sources_of
from calculator.sample import RESTAURANT_JSONL
from calculator.state import OWN_FILE, SAMPLE
from pricing.errors import InputError

TOTAL_LIMIT_MB = 25  # as server.maxUploadSize, for all files together
NOT_A_COLUMN = "\x00"
Progress = Callable[[int, int], None]
# Choices about one set of files, and what was made from it: forgotten when other files are given.
FORMAT, SHOP, HOURS = "data.format", "data.shop", "data.hours"
QUESTION, ANSWER = "data.question_column", "data.answer_column"
_OF_THESE_FILES = (FORMAT, SHOP, HOURS, QUESTION, ANSWER, "data.problem", "consent.agreed", "consent.contract",
                   "consent.location", "own.clean")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rules:
    """How a route counts: its token encoding, and its limit per example if one is known."""

    encoding: str = "o200k_base"
    max_example_tokens: int | None = None


def take(widget: str) -> None:
    """Keep what the uploader `widget` holds now; for its on_change."""
    given = st.session_state.get(widget) or []
    uploads: Sequence[BinaryIO] = given if isinstance(given, list) else [given]
    _keep([Source.of(upload) for upload in uploads])


def take_text(widget: str, name: str) -> None:
    """Keep pasted text as a file called `name`; for a button's on_click."""
    text = str(st.session_state.get(widget) or "")
    _keep([Source(name, data=text.encode("utf-8", "replace"))] if text.strip() else [])


def forget() -> None:
    """Let go of the files and of all that was learned from them."""
    _keep([])


def use_sample() -> None:
    """The made-up restaurant's replies; the visitor's own stay in memory."""
    _new_files()
    st.session_state["dataset_source"] = SAMPLE


def use_own() -> None:
    """The visitor's own files again, if there are any."""
    _new_files()
    if own_sources():
        st.session_state["dataset_source"] = OWN_FILE


def _keep(sources: list[Source]) -> None:
    state = st.session_state
    _new_files()
    for name in ("own_counts", "own.counted", "own.rules"):
        state.pop(name, None)
    state["own.sources"] = tuple(sources)
    state["own.edition"] = state.get("own.edition", 0) + 1
    if sources:
        state["dataset_source"] = OWN_FILE


def _new_files() -> None:
    for name in _OF_THESE_FILES:
        st.session_state.pop(name, None)


def own_sources() -> tuple[Source, ...]:
    """The visitor's files, in the order given."""
    sources: tuple[Source, ...] = st.session_state.get("own.sources", ())
    return sources


def sources(sample: bool) -> tuple[Source, ...]:
    """The files a page reads: the sample's, or the visitor's."""
    return (Source.of(RESTAURANT_JSONL),) if sample else own_sources()


def options(sample: bool = False) -> Options:
    """How the visitor wants the files read."""
    if sample:
        return Options()
    state = st.session_state
    return Options(
        format=state.get(FORMAT), question_column=state.get(QUESTION), answer_column=state.get(ANSWER),
        shop=tuple(state.get(SHOP) or ()), pair_within_hours=float(state.get(HOURS) or PAIR_WITHIN_HOURS),
    )  # fmt: skip


def key_of(sample: bool) -> tuple[object, ...]:
    """Equal as long as the same files are read in the same way."""
    return (sample, st.session_state.get("own.edition"), options(sample))


def once(name: str, key: tuple[object, ...], make: Callable[[], Any]) -> Any:
    """What `make` gave when it was last called with this key; the last result under `name` is kept, no other."""
    kept = st.session_state.get(name)
    if kept is None or kept[0] != key:
        try:
            kept = (key, make())
        except InputError as error:
            kept = (key, error)
        st.session_state[name] = kept
    if isinstance(kept[1], InputError):
        raise kept[1]
    return kept[1]


def detected() -> tuple[str, ...]:
    """The format of each file as its content says. Raises InputError."""
    found: tuple[str, ...] = once("own.detected", (st.session_state.get("own.edition"),), _detect)
    return found


def _detect() -> tuple[str, ...]:
    _within_limit()
    return tuple(format_of(source, Options()) for source in sources_of(own_sources()))


def _within_limit() -> None:
    size = sum(source.size_bytes() for source in own_sources())
    if size > TOTAL_LIMIT_MB << 20:
        raise InputError("uploads_too_large", megabytes=round(size / (1 << 20), 1), limit=TOTAL_LIMIT_MB)


def writers() -> list[tuple[str, int]]:
    """Who writes in the chats and mailboxes, with the number of messages; the likely shop first. Raises InputError."""
    chosen = Options(format=st.session_state.get(FORMAT))
    if not {chosen.format, *detected()} & set(CHAT_FORMATS):
        return []
    key = (st.session_state.get("own.edition"), chosen)
    names: list[tuple[str, int]] = once("own.writers", key, lambda: chat_names(own_sources(), chosen))
    return names


def likely_shop() -> tuple[str, ...]:
    """The names the files themselves suggest. Raises InputError."""
    chosen = Options(format=st.session_state.get(FORMAT))
    files = sources_of(own_sources())
    return with_shop(files, [format_of(file, chosen) for file in files], chosen).shop


def columns() -> tuple[str, ...]:
    """The columns of a single spreadsheet by their headers; () for other files. Raises InputError."""
    chosen = st.session_state.get(FORMAT)
    names = detected() if chosen is None else (chosen,)
    if len(own_sources()) != 1 or names[0] not in TABLE_FORMATS:
        return ()
    found: tuple[str, ...] = once("own.columns", (st.session_state.get("own.edition"), chosen), _columns)
    return found


def _columns() -> tuple[str, ...]:
    asked = Options(st.session_state.get(FORMAT), question_column=NOT_A_COLUMN, answer_column=NOT_A_COLUMN)
    try:
        summarise(own_sources(), options=asked, checks=False)
    except InputError as error:
        if error.code != "dataset_columns":
            raise
        named = error.params["columns"]
        return tuple(name for name in named if name) if isinstance(named, tuple) else ()
    return ()


def counted(sample: bool, rules: Rules | None = None, progress: Progress | None = None) -> dict[str, Any]:
    """What the files hold, every problem included; read again only for other files or choices. Raises InputError."""
    chosen = rules or st.session_state.get("own.rules") or Rules()
    if sample:
        return _sample(chosen)
    st.session_state.pop("own_counts", None)
    data: dict[str, Any] = once("own.counted", (*key_of(sample), chosen), lambda: _count_own(chosen, progress))
    st.session_state["own_counts"] = data
    return data


def _count_own(rules: Rules, progress: Progress | None) -> dict[str, Any]:
    _within_limit()
    return _count(own_sources(), options(), rules, progress)


def _count(
    files: tuple[Source, ...], chosen: Options, rules: Rules, progress: Progress | None = None
) -> dict[str, Any]:
    return as_data(summarise(files, rules.encoding, rules.max_example_tokens, options=chosen, progress=progress))


@st.cache_data(max_entries=4, show_spinner=False)
def _sample(rules: Rules) -> dict[str, Any]:
    return _count(sources(sample=True), Options(), rules)
