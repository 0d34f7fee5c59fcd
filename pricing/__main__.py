"""Care of the tables.

python -m pricing show [ID] [--as-of DATE] [--hindsight]   every row with its dates and sources; with a date, in force
python -m pricing check [--as-of DATE]                     load everything; counts and stale rows
python -m pricing diff DATE DATE                           what changed between two dates, in words
python -m pricing drift                                    compare with the package genai-prices (development)
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from pricing.book import TABLES, load
from pricing.changes import changes
from pricing.command_line import BAD_INPUT, Parser, reader_left, speak_utf8
from pricing.command_text import check_lines, diff_lines, error_words, show_lines
from pricing.errors import CommandError, InputError, TableError

UNEXPLAINED = 1


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns 0; 1 for an unexplained drift; 2 with one line on standard error for bad input."""
    speak_utf8()
    options = _parser().parse_args(arguments)
    try:
        lines, code = options.run(options)
        print("\n".join(lines), flush=True)
    except InputError as error:
        print(error_words(error), file=sys.stderr)
        return BAD_INPUT
    except (CommandError, TableError) as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        reader_left()
        return 0
    return int(code)


def _parser() -> Parser:
    parser = Parser(prog="python -m pricing", description="The price book: show it, check it, compare it.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    common = Parser(add_help=False)
    common.add_argument("--tables", type=Path, default=TABLES, metavar="FOLDER", help="another folder of tables")

    show = commands.add_parser("show", parents=[common], help="rows with their dates, sources and confidence")
    show.add_argument("id", nargs="?", metavar="ID", help="a row, a route or a provider; default: every row")
    show.add_argument("--as-of", metavar="DATE", help="only what is in force and known on that day")
    show.add_argument("--hindsight", action="store_true", help="with --as-of: use what was announced later too")
    show.set_defaults(run=_show)

    check = commands.add_parser("check", parents=[common], help="load everything; counts and stale rows")
    check.add_argument("--as-of", metavar="DATE", help="the day staleness is counted to; default today")
    check.set_defaults(run=_check)

    diff = commands.add_parser("diff", parents=[common], help="what changed between two dates")
    diff.add_argument("first", metavar="DATE")
    diff.add_argument("last", metavar="DATE")
    diff.set_defaults(run=_diff)

    drift = commands.add_parser("drift", parents=[common], help="compare with the package genai-prices")
    drift.set_defaults(run=_drift)
    return parser


def _show(options: argparse.Namespace) -> tuple[list[str], int]:
    if options.hindsight and not options.as_of:
        raise CommandError("--hindsight alone changes nothing. Allowed: together with --as-of DATE. Add a date.")
    book = load(_folder(options))
    view = book.at(_day(options.as_of), hindsight=options.hindsight) if options.as_of else None
    return show_lines(book, options.id, view), 0


def _check(options: argparse.Namespace) -> tuple[list[str], int]:
    as_of = _day(options.as_of) if options.as_of else date.today()  # noqa: DTZ011  the reader's own calendar day
    return check_lines(load(_folder(options)), as_of), 0


def _diff(options: argparse.Namespace) -> tuple[list[str], int]:
    first, last, book = _day(options.first), _day(options.last), load(_folder(options))
    return diff_lines(book, changes(book, first, last), first, last), 0


def _drift(options: argparse.Namespace) -> tuple[list[str], int]:
    try:
        from pricing.drift import drift
        from pricing.drift_text import drift_lines
    except ModuleNotFoundError:
        raise CommandError(
            "drift needs the package genai-prices. Allowed: a development environment. Install requirements-dev.txt."
        ) from None
    findings = drift(load(_folder(options)))
    unexplained = any(each.outcome == "unexplained" for each in findings)
    return drift_lines(findings), UNEXPLAINED if unexplained else 0


def _folder(options: argparse.Namespace) -> Path:
    folder: Path = options.tables
    if not folder.is_dir():
        raise CommandError(f"“{folder}” is no folder. Allowed: a folder of price tables. Correct the path.")
    return folder


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputError("bad_date", text=text) from None


if __name__ == "__main__":
    raise SystemExit(main())
