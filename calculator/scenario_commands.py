"""Commands over whole scenarios: an old quote priced again; several side by side."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from calculator.text import Lang, say
from pricing.errors import InputError

Commands = Any  # argparse keeps the type of its subparsers private
Days = Callable[[str | None], date]


def add_requote(commands: Commands, common: argparse.ArgumentParser, parse_date: Days) -> None:
    """`requote`; `parse_date` reads a day, None being today."""
    parser = commands.add_parser("requote", parents=[common], help="price an old quote again; what changed since")
    parser.add_argument("old", metavar="FILE_OR_LINK", help="an export, a scenario file, or a link in quotation marks")
    parser.add_argument("--scenario", type=Path, metavar="NEW", help="inputs that are others now; the rest stays")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", help="change one input")
    parser.add_argument("--as-of", default=None, metavar="DATE", help="the day to price it for; default today")
    parser.add_argument("--then", default=None, metavar="DATE", help="day of the old quote, if it does not say")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(run=lambda options: _requote(options, parse_date))


def _requote(options: argparse.Namespace, parse_date: Days) -> bytes:
    from calculator.export.requote_export import requote_json, requote_text
    from calculator.old_quote import read_old_quote
    from calculator.requote import Requote
    from calculator.requote_report import RequoteReport
    from calculator.scenario_file import StoredScenario, read_scenario_file, read_settings
    from pricing.book import default_book

    book, today = default_book(), parse_date(options.as_of)
    then = None if options.then is None else parse_date(options.then)
    old = read_old_quote(options.old, book, then)
    if then is not None and then != old.as_of:
        raise InputError("requote_two_days", file=options.old, stated=old.as_of.isoformat(), given=then.isoformat())
    new = StoredScenario() if options.scenario is None else read_scenario_file(options.scenario)
    found = Requote(old, book, today, new.inputs | read_settings(options.set), new.measured)
    report = RequoteReport(found, options.lang, iso_dates=True)
    return (requote_json if options.format == "json" else requote_text)(report).encode()


def add_compare(commands: Commands, common: argparse.ArgumentParser, parse_date: Days) -> None:
    """`compare`: two to five scenario files or exports side by side, each on its own day where it states one."""
    parser = commands.add_parser("compare", parents=[common], help="up to five scenarios side by side")
    parser.add_argument("file", nargs="+", metavar="FILE", help="scenario files, exports, or links")
    parser.add_argument("--as-of", default=None, metavar="DATE", help="day of files that state none; default today")
    parser.add_argument("--format", choices=("text", "json", "csv", "xlsx"), default="text")
    parser.set_defaults(run=lambda options: _compare(options, parse_date))


def _compare(options: argparse.Namespace, parse_date: Days) -> bytes:
    from calculator.export.compare_export import compare_csv, compare_json, compare_text
    from calculator.export.compare_xlsx import comparison_xlsx
    from calculator.kept import kept_of, report_of
    from calculator.old_quote import read_old_quote
    from calculator.side_by_side import FEWEST, SideBySide, refuse_too_many
    from pricing.book import default_book

    given = options.file
    refuse_too_many(len(given))
    if len(given) < FEWEST:
        raise InputError("side_too_few", given=len(given), fewest=FEWEST)
    if options.format == "xlsx" and options.out is None and sys.stdout.isatty():
        raise InputError("binary_on_terminal", format=options.format)
    day = parse_date(options.as_of)
    kept = [kept_of(_name(each, options.lang), read_old_quote(each, default_book(), day)) for each in given]
    named = [(each.name, report_of(each, options.lang, iso_dates=True)) for each in kept]
    if options.format == "xlsx":
        return comparison_xlsx(named, options.lang)
    side = SideBySide(named, options.lang)
    if options.format == "csv":
        return compare_csv(side)
    return (compare_json if options.format == "json" else compare_text)(side).encode()


def _name(given: str, lang: Lang) -> str:
    """A file by its name, a link by that word."""
    from calculator.old_quote import looks_like_link

    return say("side.link", lang) if looks_like_link(given) else Path(given).stem
