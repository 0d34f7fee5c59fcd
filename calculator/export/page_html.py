"""The page to leave behind: one A4 sheet of self-contained HTML in the report's own texts; no script."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from calculator.certainty_report import CertaintyReport
from calculator.export import page_parts as parts
from calculator.export.page_annex import annex
from calculator.export.page_fit import LONG_VALUE, LONGEST_NAME, Wanted, fitted
from calculator.report import Report
from calculator.text import say
from calculator.vendor_questions import questions

OPTION_COLUMNS = ("first_year", "running", "frees", "payback")


@cache
def _template() -> Template:
    loader = FileSystemLoader(Path(__file__).parent)
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("page.html.j2")


def answer_html(report: Report, prepared_for: str = "", prepared_by: str = "", *, with_annex: bool = False) -> str:
    """The whole document in the report's language: one page, and on further pages, if wanted, all that is behind it.

    Names are printed as given, and stand nowhere else.
    """
    sure = CertaintyReport(report)
    names = _names(report, prepared_for, prepared_by)
    chart = parts.chart(report, sure)
    chart |= {"svg": Markup(chart["svg"]), "legend": [(Markup(line), words) for line, words in chart["legend"]]}
    return _template().render(
        report=report,
        lang=report.lang,
        say=lambda key, **params: say(key, report.lang, **params),
        day=report.day(report.estimate.as_of, report.lang),
        long_value=LONG_VALUE,
        colon=": " if report.lang == "en" else "：",
        names=names,
        chart=chart,
        annex=annex(report, sure) if with_annex else None,
        **_said(report, sure, names, [words for _, words in chart["legend"]]),
    )


def _said(report: Report, sure: CertaintyReport, names: list[str], legend: list[str]) -> dict[str, Any]:
    """Everything the page says beside its drawing, as much of it as fits."""
    sources = parts.sources(report)
    rows = [row for row in report.option_rows if row.chosen]
    steps = [*report.next_steps, *([report.if_prompt_falls_short] if report.if_prompt_falls_short else [])]
    wanted = Wanted(
        names=[*names, report.day(report.estimate.as_of, report.lang)],
        question=parts.question(report),
        headline=report.headline,
        detail=report.detail,
        figures=[(figure.value, figure.note) for figure in report.figures],
        reasons=parts.reasons(report),
        steps=steps,
        remarks=report.remarks,
        changes=[sure.sentence, *sure.threshold_sentences],
        option_cells=[(each.cells["route"], each.cells["buyable"], parts.unknown_text(report, each)) for each in rows],
        legend=legend,
        assumptions=parts.assumptions(report),
        questions=questions(report),
        sources=[f"{each.codes} {each.place} {each.seen}" for each in sources],
    )
    fits = fitted(wanted)
    return {
        "wanted": wanted,
        "fits": fits,
        "columns": [(key, say(f"col.{key}", report.lang)) for key in OPTION_COLUMNS],
        "options": [
            (each, cells[2], each.option == report.shown.option, parts.numbered(report, sources, each))
            for each, cells in zip(rows, wanted.option_cells, strict=True)
        ],
        "sources": sources[: fits.sources],
        "left_out": parts.runs(range(fits.sources + 1, len(sources) + 1)),
        "footer": " · ".join(
            [text.rstrip(".。") for text in (report.hire_text, *report.footer[:-1])] + report.footer[-1:]
        ),
    }


def _names(report: Report, prepared_for: str, prepared_by: str) -> list[str]:
    given = (("leave.for", prepared_for), ("leave.by", prepared_by))
    return [say(key, report.lang, name=clean) for key, name in given if (clean := printable(name))]


def printable(name: str) -> str:
    """A name on one line: what cannot be printed is left out, what is too long for the page is cut.

    >>> printable("  Golden  Lotus\\n")
    'Golden Lotus'
    """
    plain = "".join(sign if sign.isprintable() else " " for sign in name)
    return " ".join(plain.split())[:LONGEST_NAME]
