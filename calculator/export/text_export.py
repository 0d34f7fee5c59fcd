"""The answer as plain text for a terminal."""

from __future__ import annotations

from calculator.certainty_report import CertaintyReport
from calculator.report import Report
from calculator.text import Lang, say


def estimate_text(report: Report) -> str:
    """Verdict, figures, next steps, reasons, how sure, what would change it, options, lines, sources, footnotes."""
    lang = report.lang
    blocks = [
        [report.headline, report.detail, report.decisive_reason],
        [_labelled(figure.label, figure.value, lang) + _aside(figure.note, lang) for figure in report.figures],
        [say("section.next", lang), *(f"  - {step}" for step in report.next_steps)],
    ]
    if report.if_prompt_falls_short:
        blocks.append([report.if_prompt_falls_short])
    sure = CertaintyReport(report)
    blocks.append([say("section.why", lang), *(f"  - {text}" for _, _, text in report.reasons)])
    blocks.append([say("section.certainty", lang), f"  - {sure.sentence}"])
    blocks.append([say("section.thresholds", lang), *(f"  - {each}" for each in sure.threshold_sentences)])
    if report.remarks:
        blocks.append([say("section.remarks", lang), *(f"  - {remark}" for remark in report.remarks)])
    blocks.append([say("section.options", lang), *_options(report)])
    blocks.append([say("section.lines", lang), *_lines(report)])
    blocks.append([say("section.sources", lang), *_sources(report)])
    blocks.append([report.hire_text, *report.footer])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _labelled(label: str, value: str, lang: Lang) -> str:
    return f"{label}: {value}" if lang == "en" else f"{label}：{value}"


def _aside(note: str, lang: Lang) -> str:
    if not note:
        return ""
    return f" ({note})" if lang == "en" else f"（{note}）"


def _options(report: Report) -> list[str]:
    lang = report.lang
    found = []
    for row in report.short_option_rows:
        cells = row.cells
        mark = "*" if row.chosen else " "
        gap = " " if lang == "en" else ""
        known = gap + _labelled(say("col.unknown", lang), cells["unknown"], lang) if cells["unknown"] else ""
        found.append(
            f" {mark} {cells['option']} | {cells['route']} | {say('col.first_year', lang)} {cells['first_year']}"
            f" | {cells['payback']} | {cells['buyable']}{known}"
        )
    return [*found, f"   {report.options_left_out}"] if report.options_left_out else found


def _lines(report: Report) -> list[str]:
    return [
        f"   {cells['option']} | {cells['item']} | {cells['amount_hkd']}"
        + _aside(cells["amount_usd"], report.lang)
        + f" {cells['period']} | {cells['basis']}"
        + (f" | {cells['row']}" if cells["row"] else "")
        + (f" | {cells['inputs']}" if cells["inputs"] else "")
        for cells in (row.cells for row in report.line_rows)
    ]


def _sources(report: Report) -> list[str]:
    columns = ("row", "price", "unit", "from", "seen_on", "confidence", "source")
    return ["   " + " | ".join(row.cells[column] for column in columns) for row in report.source_rows]
