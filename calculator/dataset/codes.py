"""The codes this package reports and the parameters each carries. The sentences belong to calculator/text.

ERRORS stop the work (pricing.errors.InputError). PROBLEMS belong to a row; BLOCKING ones keep the row
out of the usable examples, the others are advice; *_not_written are
reasons of the clean file only. Every problem also has `row` (and `file`, the index
of its file).
"""

from __future__ import annotations

ERRORS: dict[str, tuple[str, ...]] = {
    "dataset_missing": ("file",),
    "dataset_unreadable": ("file", "reason"),
    "dataset_empty": ("file",),
    "dataset_not_json": ("file", "row"),
    "dataset_no_examples": ("file", "problem", "row"),
    "dataset_no_reply": ("file", "rows"),
    "dataset_format_unknown": ("file",),
    "dataset_format_name": ("format", "allowed"),
    "dataset_columns": ("file", "columns"),
    "dataset_archive_broken": ("file",),
    "dataset_archive_locked": ("file",),
    "dataset_archive_too_large": ("file", "limit_bytes"),
    "dataset_too_many_cells": ("file", "cells", "limit"),
    "clean_target": ("to", "allowed"),
    "clean_share": ("share",),
    "clean_over_input": ("file",),
    "clean_unwritable": ("file", "reason"),
    "clean_nothing_left": ("rows",),
    "test_kit_too_few": ("questions", "needed"),
}

PROBLEMS: dict[str, tuple[str, ...]] = {
    "not_json": ("position",),
    "line_too_long": ("limit_bytes",),
    "bad_encoding": ("position",),
    "not_an_object": ("found",),
    "wrong_shape": ("expected", "found"),
    "too_deep": (),
    "duplicate_key": ("key",),
    "content_not_text": ("role", "found"),
    "unknown_role": ("role",),
    "unknown_keys": ("keys",),
    "parts_not_counted": ("kinds",),
    "tools_not_counted": (),
    "message_too_long": ("characters", "limit"),
    "no_assistant_reply": (),
    "empty_reply": (),
    "tiny_reply": ("characters",),
    "no_question": (),
    "role_order": ("what",),
    "over_limit": ("tokens", "limit"),
    "unreadable_characters": ("characters",),
    "unbalanced_quote": ("lines",),
    "missing_cell": ("columns",),
    "preference_pair": (),
    "shop_not_found": ("names",),
    "no_answered_questions": ("names",),
    "tools_not_written": ("to",),
    "turns_not_written": ("to",),
    "weights_not_written": ("to",),
    "exact_duplicate": ("first_row", "first_file"),
    "near_duplicate": ("first_row", "first_file"),
    "conflicting_answer": ("first_row", "first_file"),
    "mixed_register": (),
    "mixed_script": (),
    "personal_data": ("kinds",),
}

BLOCKING = frozenset(
    {
        "not_json",
        "line_too_long",
        "bad_encoding",
        "not_an_object",
        "wrong_shape",
        "too_deep",
        "duplicate_key",
        "content_not_text",
        "unknown_role",
        "message_too_long",
        "no_assistant_reply",
        "empty_reply",
        "no_question",
        "role_order",
        "unbalanced_quote",
        "missing_cell",
        "shop_not_found",
        "no_answered_questions",
        "exact_duplicate",
    }
)
