"""The answer in six lines, to paste into a chat; a chat shows *words between stars* in bold."""

from __future__ import annotations

from calculator.report import Report
from calculator.text import money as m
from calculator.text import say


def summary_text(report: Report, trade: str, address: str = "") -> str:
    """Question, verdict, first year, each month, payback, and the day, the book and `address`: one line each.

    `trade`: one of the presets, as the visitor chose it. Without an address the last line names the calculator.
    """
    lang, estimate = report.lang, report.estimate
    first_year, monthly, frees, payback = report.figures
    book = say("book", lang, version=estimate.view.book.version, sha=estimate.view.book.sha256[:8])
    replies = m.number(estimate.scenario.replies_per_day, lang)
    pays = "summary.payback.note" if payback.note else "summary.payback"
    lines = [
        say("summary.question", lang, trade=say(f"trade.{trade}", lang), replies=replies),
        say("summary.verdict", lang, headline=report.headline),
        say("summary.first_year", lang, value=first_year.value, option=first_year.note),
        say("summary.monthly", lang, value=monthly.value, checking=monthly.note, hours=frees.value, worth=frees.note),
        say(pays, lang, value=payback.value, note=payback.note),
        say("summary.made", lang, day=say("as_of", lang, date=report.day(estimate.as_of, lang)), book=book,
            where=address or say("summary.calculator", lang)),
    ]  # fmt: skip
    return "\n".join(lines)
