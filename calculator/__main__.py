"""The command line: everything on screen without a screen, with the same numbers.

python -m calculator estimate [SCENARIO] [--dataset FILE] [--set KEY=VALUE ...] [--as-of DATE] ...
python -m calculator dataset FILE [FILE ...] [--clean OUT --to openai|bedrock|vertex|csv] ...
python -m calculator batch SCENARIOS.csv --out RESULTS.csv [--rejected FILE] ...
python -m calculator model MODEL_ID [--as-of DATE]
python -m calculator requote FILE_OR_LINK [--scenario NEW] [--set KEY=VALUE ...] [--as-of DATE]
python -m calculator compare FILE FILE ... [--format text|json|csv|xlsx]
"""

from __future__ import annotations

import argparse
import sys
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from calculator.dataset.crew import Crew
from calculator.export.files import BINARY, FORMS, file_bytes
from calculator.scenario_commands import add_compare, add_requote
from calculator.text import LANGS, Lang
from calculator.text.problems import error_text
from calculator.text.refusals import language_asked, refusal_text
from calculator.whole_file import whole_file
from pricing.command_line import BAD_INPUT, Parser, reader_left, speak_utf8
from pricing.errors import InputError

ON_CLUSTER = "scheduler of a Dask cluster, such as tcp://127.0.0.1:8786 (extra cluster); the file's parts go there"


class Refused(Exception):
    """Options that cannot be used: the command, and what argparse says of them."""


class RefusingParser(Parser):
    """Leaves the words to whoever asked: what the language is, no parser knows before it is done."""

    def error(self, message: str) -> NoReturn:
        raise Refused(self.prog, message)


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns 0, or 2 with the reason on standard error and nothing on standard output."""
    speak_utf8()
    given = sys.argv[1:] if arguments is None else arguments
    try:
        options = _parser().parse_args(given)
    except Refused as refused:
        prog, message = refused.args
        print(refusal_text(prog, message, language_asked(given)), file=sys.stderr)
        return BAD_INPUT
    try:
        output = options.run(options)
        if output is not None:
            _deliver(output, options.out)
    except InputError as error:
        print(error_text(error, options.lang), file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        reader_left()
    return 0


def _parser() -> Parser:
    parser = RefusingParser(
        prog="python -m calculator", description="Is fine-tuning an AI model worth it for a Hong Kong shop?"
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    common = RefusingParser(add_help=False)
    common.add_argument("--lang", choices=LANGS, default="en", help="language of the words (default en)")
    common.add_argument("--out", type=Path, metavar="FILE", help="write to FILE instead of the terminal")

    _add_estimate(commands, common)

    dataset = commands.add_parser("dataset", parents=[common], help="count and check a file of replies")
    dataset.add_argument("file", nargs="+", type=Path, metavar="FILE")
    dataset.add_argument("--model", metavar="ID", help="a route of the book, for its encoding and limit")
    dataset.add_argument("--encoding", metavar="NAME", help="o200k_base (default) or cl100k_base")
    dataset.add_argument("--max-example-tokens", type=int, metavar="N")
    dataset.add_argument("--epochs", type=int, metavar="N")
    dataset.add_argument("--workers", type=int, default=1, metavar="N")
    dataset.add_argument("--cluster", metavar="ADDRESS", help=ON_CLUSTER)
    dataset.add_argument("--format", choices=("text", "json"), default="text")
    dataset.add_argument(
        "--clean", type=Path, metavar="OUT", help="write what is fit to train on; the rest goes beside it"
    )
    dataset.add_argument("--to", metavar="TARGET", help="openai (default; Azure too), bedrock, vertex or csv")
    dataset.add_argument("--validation-share", type=float, metavar="S", help="0 to below 1, into a file of its own")
    dataset.add_argument("--seed", type=int, metavar="N", help="of that choice (default 0)")
    dataset.add_argument("--keep-personal-data", action="store_true", help="instead of placeholders such as [PHONE]")
    dataset.set_defaults(run=_dataset)

    _add_batch(commands)

    model = commands.add_parser("model", parents=[common], help="when a tuned model ends and where to go")
    model.add_argument("model_id", metavar="MODEL_ID", help="as the vendor shows it, such as ft:gpt-4o-mini:shop::abc")
    model.add_argument("--as-of", default=None, metavar="DATE", help="YYYY-MM-DD; default today")
    model.add_argument("--format", choices=("text", "json"), default="text")
    model.set_defaults(run=_model)
    add_requote(commands, common, parse_date)
    add_compare(commands, common, parse_date)
    return parser


def _add_estimate(commands: Any, common: Parser) -> None:
    estimate = commands.add_parser("estimate", parents=[common], help="cost, payback and verdict of a scenario")
    estimate.add_argument(
        "scenario", nargs="?", type=Path, metavar="SCENARIO", help="JSON or TOML; default: the sample"
    )
    estimate.add_argument("--dataset", type=Path, metavar="FILE", help="count tokens in your own replies")
    estimate.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", help="change one input")
    estimate.add_argument("--as-of", default=None, metavar="DATE", help="YYYY-MM-DD; default the scenario's, or today")
    estimate.add_argument("--hindsight", action="store_true", help="use what was announced later too")
    estimate.add_argument("--format", choices=tuple(FORMS), default="text", help="csv: month by month; zip: all files")
    estimate.add_argument("--all-routes", action="store_true", help="with csv: every route, not only the chosen")
    estimate.add_argument("--prepared-for", default="", metavar="NAME", help="printed on the HTML page, nowhere else")
    estimate.add_argument("--prepared-by", default="", metavar="NAME", help="printed on the HTML page, nowhere else")
    estimate.add_argument("--annex", action="store_true", help="with html: all that is behind it, on further pages")
    estimate.set_defaults(run=_estimate)


def _add_batch(commands: Any) -> None:
    batch = commands.add_parser("batch", help="many scenarios, one a row of a CSV whose columns are inputs")
    batch.add_argument("scenarios", type=Path, metavar="SCENARIOS", help="an empty cell means our default")
    batch.add_argument("--out", type=Path, required=True, metavar="FILE", help="results, one row a scenario")
    batch.add_argument("--rejected", type=Path, metavar="FILE", help="rows refused and why; default beside --out")
    batch.add_argument("--as-of", default=None, metavar="DATE", help="YYYY-MM-DD; default today")
    batch.add_argument("--workers", type=int, default=1, metavar="N", help="processes (default 1)")
    batch.add_argument("--cluster", metavar="ADDRESS", help=ON_CLUSTER)
    batch.add_argument("--lang", choices=LANGS, default="en", help="language of the words (default en)")
    batch.set_defaults(run=_batch)


def _crew(cluster: str | None) -> AbstractContextManager[Crew | None]:
    """The workers of a cluster, if one is named."""
    if cluster is None:
        return nullcontext()
    from calculator.cluster import cluster_crew

    return cluster_crew(cluster)


def _batch(options: argparse.Namespace) -> None:
    """Both files are written here, a row at a time; how it went stands on standard error."""
    from calculator.batch import Asked
    from calculator.batch_files import run_batch
    from calculator.text.batch_words import tally_text

    out: Path = options.out
    rejected: Path = options.rejected or out.with_name(f"{out.stem}.rejected.csv")
    asked = Asked(parse_date(options.as_of), options.lang)
    with _crew(options.cluster) as crew:
        tally = run_batch(options.scenarios, out, rejected, asked, options.workers, crew)
    print(tally_text(tally.done, tally.rejected, tally.shown, rejected.name, options.lang), file=sys.stderr)


def _estimate(options: argparse.Namespace) -> bytes:
    from calculator.report import Report
    from calculator.run import run_estimate

    form = options.format
    if options.all_routes:
        if form != "csv":
            raise InputError("all_routes_without_csv", format=form)
        form = "csv-routes"
    if form in BINARY and options.out is None and sys.stdout.isatty():
        raise InputError("binary_on_terminal", format=form)
    estimate = run_estimate(
        scenario_file=options.scenario,
        dataset_file=options.dataset,
        settings=options.set,
        as_of=parse_date(options.as_of),
        hindsight=options.hindsight,
        as_filed=options.as_of is None,
    )
    if form == "html":
        from calculator.export.page_html import answer_html

        # a page for people: dates in words
        report, names = Report(estimate, options.lang), (options.prepared_for, options.prepared_by)
        return answer_html(report, *names, with_annex=options.annex).encode()
    return file_bytes(Report(estimate, options.lang, iso_dates=True), form)


def _dataset(options: argparse.Namespace) -> bytes:
    from calculator.run_dataset import Rules, clean_of, run_dataset
    from calculator.text.dataset_text import dataset_json, dataset_text

    rules = Rules(options.model, options.encoding, options.max_example_tokens, options.epochs, options.workers)
    clean = clean_of(options.clean, options.to, options.validation_share, options.seed, options.keep_personal_data)
    with _crew(options.cluster) as crew:
        data = run_dataset(options.file, rules, clean, options.out, crew)
    lang: Lang = options.lang
    return (dataset_json(data, lang) if options.format == "json" else dataset_text(data, lang)).encode()


def _model(options: argparse.Namespace) -> bytes:
    from calculator.export.model_export import model_json, model_text
    from calculator.run import run_model

    life = run_model(options.model_id, parse_date(options.as_of))
    return (model_json if options.format == "json" else model_text)(life, options.lang).encode()


def parse_date(text: str | None) -> date:
    """An ISO date; None is today, read here and nowhere deeper."""
    if text is None:
        return date.today()  # noqa: DTZ011  the owner's own calendar day is meant
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputError("bad_date", text=text) from None


def _deliver(output: bytes, out: Path | None) -> None:
    """To the terminal, or to a file that is complete or not there at all."""
    if out is None:
        _write_terminal(output)
        return
    with whole_file(out) as opened:
        opened.write(output)


def _write_terminal(output: bytes) -> None:
    buffer: Any = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(output.decode())
    else:
        buffer.write(output)
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
