"""Errors that carry what the person who can fix them needs; the words, in both languages, live in calculator/text."""

from __future__ import annotations


class InputError(ValueError):
    """Something a user gave cannot be used.

    `code` picks the sentence (where, what, what is allowed, what next); `params` fill its gaps.
    """

    def __init__(self, code: str, **params: object) -> None:
        self.code = code
        self.params = params
        super().__init__(f"{code}: " + ", ".join(f"{key}={value!r}" for key, value in params.items()))


class TableError(ValueError):
    """A price table is wrong. For whoever edits tables: file, row, what, what is allowed, what to do."""

    def __init__(self, file: str, row: str, what: str, allowed: str, todo: str) -> None:
        self.file = file
        self.row = row
        super().__init__(f"{file}: {row}: {what}. Allowed: {allowed}. {todo}")


class CommandError(ValueError):
    """`python -m pricing` was asked for something it cannot do; one English sentence for whoever keeps the tables."""
