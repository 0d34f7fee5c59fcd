"""Rows shown beside their problems: masked, short, and only those asked for."""

from __future__ import annotations

from calculator.dataset.excerpt import SHOWN_CHARACTERS, Excerpt, excerpts
from tests.dataset.made import chat_file, chat_line, pair


def test_chosen_rows_are_masked() -> None:
    data = chat_file([pair("hello", "good morning"), pair("mail me: someone@example.com", "noted")]) + b"{broken\n"
    found = excerpts([data, data], [(0, 2), (1, 1), (1, 3)])
    assert set(found) == {(0, 2), (1, 1)}
    assert found[1, 1] == Excerpt("hello", "good morning")
    assert "someone@example.com" not in found[0, 2].question
    assert found[0, 2].question.startswith("mail me: s")


def test_long_texts_are_cut_after_masking() -> None:
    question = "x" * (SHOWN_CHARACTERS - 10) + " someone@example.com and more"
    found = excerpts(chat_line(*pair(question, "ok, noted")).encode(), [(0, 1)])[0, 1]
    assert len(found.question) == SHOWN_CHARACTERS
    assert found.question.endswith("…")
    assert "someone@" not in found.question


def test_nothing_asked_nothing_read() -> None:
    assert excerpts(b"", []) == {}
