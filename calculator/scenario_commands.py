"""Commands over whole scenarios: an old quote priced again."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

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
    from calculator.scenario_file import read_scenario_file, read_settings
    from pricing.book import default_book

    book, today = default_book(), parse_date(options.as_of)
    then = None if options.then is None else parse_date(options.then)
    old = read_old_quote(options.old, book, then)
    if then is not None and then != old.as_of:
        raise InputError("requote_two_days", file=options.old, stated=old.as_of.isoformat(), given=then.isoformat())
    changes = {} if options.scenario is None else read_scenario_file(options.scenario)
    found = Requote(old, book, today, changes | read_settings(options.set))
    report = RequoteReport(found, options.lang, iso_dates=True)
    return (requote_json if options.format == "json" else requote_text)(report).encode()
