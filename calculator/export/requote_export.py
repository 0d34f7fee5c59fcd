"""A quote priced again as text for a terminal and as JSON for scripts."""

from __future__ import annotations

import json
from typing import Any

from calculator.quoted import Money
from calculator.requote import PARTS, Difference, PriceChange, Requote
from calculator.requote_report import RequoteReport, RequoteRow
from calculator.text import say


def requote_text(report: RequoteReport) -> str:
    """What stayed, what changed, every figure that differs with its parts, and what moved behind them."""
    lang = report.lang
    blocks = [[report.days, report.headline, *report.warnings, report.again, report.verdict]]
    blocks.append(_differences(report))
    for title, lines in (
        ("requote.moves", [f"  - {line}" for line in report.moves]),
        ("requote.inputs", _lines(report.input_columns, report.input_rows)),
        ("requote.prices", _lines(report.price_columns, report.price_rows)),
        ("requote.corrected.rows", _lines(report.price_columns, report.corrected_rows)),
    ):
        if lines:
            blocks.append([say(title, lang), *lines])
    blocks.append([*(report.order if report.parts else []), *report.notes])
    blocks.append(report.footer)
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _differences(report: RequoteReport) -> list[str]:
    changed = [row for row in report.rows if row.changed]
    lines = [say("requote.table", report.lang), *_lines(report.columns, changed)] if changed else []
    return [*lines, report.unchanged] if report.unchanged else lines


def _lines(columns: list[tuple[str, str]], rows: list[RequoteRow]) -> list[str]:
    """A head, then a line a row, between bars."""
    if not rows:
        return []
    heads = "   " + " | ".join(title for _, title in columns)
    return [heads, *("   " + " | ".join(row.cells[key] for key, _ in columns) for row in rows)]


def requote_json(report: RequoteReport) -> str:
    return json.dumps(requote_data(report), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def requote_data(report: RequoteReport) -> dict[str, Any]:
    """Amounts in HK$ to the cent, so `parts` add up to `whole` exactly when read as decimals; null: unknown."""
    found = report.found
    old, book = found.old, found.book
    return {
        "then": {
            "as_of": old.as_of.isoformat(), "book": {"version": old.book_version, "sha256": old.book_sha256},
            "fx_hkd_per_usd": found.then.resolved["fx_hkd_per_usd"], "choice": found.choice_then,
        },
        "now": {
            "as_of": found.today.isoformat(), "book": {"version": book.version, "sha256": book.sha256},
            "fx_hkd_per_usd": found.now.resolved["fx_hkd_per_usd"], "choice": found.now.verdict.choice,
        },
        "given": old.kind,
        "same_to_the_cent": found.same_to_the_cent if found.records_figures else None,
        "nothing_changed": found.nothing_changed,
        "order": list(PARTS),
        "differences": [_difference(each) for each in found.differences],
        "moves": [vars(move) for move in found.moves],
        "inputs": _inputs(found),
        "prices": [_price(each) for each in found.price_changes],
        "corrected_prices": [_price(each) for each in found.corrected_prices],
        "left_open": list(old.guessed),
        "ignored": list(old.ignored),
        "text": [report.days, report.headline, *report.warnings, report.again, report.verdict, *report.moves,
                 *report.notes],
    }  # fmt: skip


def _inputs(found: Requote) -> list[dict[str, Any]]:
    new, old = (each.model_dump(mode="json") for each in (found.new_scenario, found.old_scenario))
    return [
        {"name": each.name, "then": old[each.name], "now": new[each.name], "part": each.part}
        for each in found.input_changes
    ]


def _difference(each: Difference) -> dict[str, Any]:
    return {
        "option": each.option, "figure": each.figure, "then": _plain(each.then), "now": _plain(each.now),
        "whole": _plain(each.whole), "parts": {part: _plain(amount) for part, amount in each.parts.items()},
        "price_same_services": _plain(each.same_services), "price_other_services": _plain(each.other_services),
    }  # fmt: skip


def _price(each: PriceChange) -> dict[str, Any]:
    was, now = each.was, each.now
    return {
        "id": each.id, "then": None if was is None else _plain(was.amount),
        "now": None if now is None else _plain(now.amount),
        "unit": now.unit if now else was.unit if was else "",
        "from": None if now is None else now.from_.isoformat(), "source": None if now is None else now.source,
    }  # fmt: skip


def _plain(amount: Money) -> float | None:
    return None if amount is None else float(amount)
