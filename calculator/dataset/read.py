"""From a file to its examples, one at a time, whatever the format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice

from calculator.dataset.detect import JSON_FORMATS, checked_format, detect_format, json_is_lines, labelled
from calculator.dataset.example import Example, unreadable, with_unreadable_characters
from calculator.dataset.formats.chat import from_openai
from calculator.dataset.formats.jsonl import FromObject, read_lines, read_values
from calculator.dataset.formats.mail import read_mailbox, repliers
from calculator.dataset.formats.pasted import read_pasted
from calculator.dataset.formats.table import (
    examples_from_records,
    find_columns,
    guess_delimiter,
    read_records,
)
from calculator.dataset.formats.vendors import (
    from_alpaca,
    from_bedrock,
    from_preference,
    from_prompt_completion,
    from_vertex,
)
from calculator.dataset.formats.whatsapp import PAIR_WITHIN_HOURS, likely_shop, read_chat, senders
from calculator.dataset.formats.workbook import read_workbook
from calculator.dataset.source import Given, Source, sources_of
from pricing.errors import InputError

FROM_OBJECT: dict[str, FromObject] = {
    "openai": from_openai,
    "bedrock": from_bedrock,
    "vertex": from_vertex,
    "prompt_completion": from_prompt_completion,
    "alpaca": from_alpaca,
    "preference": from_preference,
}
_COLUMN_SAMPLE_ROWS = 200
_NAMES_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may choose about reading; None lets the file decide.

    `question_column` and `answer_column` are header names of a spreadsheet; `shop` the names (WhatsApp) or
    addresses (mail) of those who answer; `pair_within_hours` how late a reply may come in a chat.
    """

    format: str | None = None
    question_column: str | None = None
    answer_column: str | None = None
    shop: tuple[str, ...] = ()
    pair_within_hours: float = PAIR_WITHIN_HOURS


def format_of(source: Source, options: Options) -> str:
    """The format chosen or detected. Raises InputError."""
    return checked_format(options.format) if options.format else detect_format(source)


def iter_examples(given: Given | Iterable[Given], options: Options | None = None) -> Iterator[Example]:
    """Every example of every file, unreadable rows included. Raises InputError if a file cannot be
    read at all.
    """
    chosen, sources = options or Options(), sources_of(given)
    formats = [format_of(source, chosen) for source in sources]
    chosen = with_shop(sources, formats, chosen)
    for file, (source, name) in enumerate(zip(sources, formats, strict=True)):
        yield from read_examples(source, name, chosen, file)


def first_examples(given: Given | Iterable[Given], count: int, options: Options | None = None) -> list[Example]:
    """The first `count` examples, to show or to try."""
    return list(islice(iter_examples(given, options), count))


def chat_names(given: Given | Iterable[Given], options: Options | None = None) -> list[tuple[str, int]]:
    """Everyone who writes in the chats and mailboxes, with the number of messages (of mails: answers),
    most first.

    For a person to pick the shop from; the likely shop stands first.
    """
    sources = sources_of(given)
    formats = [format_of(source, options or Options()) for source in sources]
    total: Counter[str] = Counter()
    for counts in _writers(sources, formats):
        total.update(counts)
    likely = with_shop(sources, formats, Options()).shop
    return sorted(total.items(), key=lambda item: (item[0] not in likely, -item[1], item[0]))


def _writers(sources: list[Source], formats: list[str]) -> list[Counter[str]]:
    count = {"whatsapp": senders, "mbox": repliers}
    return [count[name](s.utf8) for s, name in zip(sources, formats, strict=True) if name in count]


def with_shop(sources: list[Source], formats: list[str], options: Options) -> Options:
    """`options` with the likely shop of the chats and of the mailboxes, unless one was chosen."""
    if options.shop:
        return options
    shop: list[str] = []
    for kind in ("whatsapp", "mbox"):
        chosen = [s for s, name in zip(sources, formats, strict=True) if name == kind]
        writers = _writers(chosen, [kind] * len(chosen))
        if kind == "whatsapp":
            likely = likely_shop(writers)
        else:
            likely = next((name for name, _ in sum(writers, Counter[str]()).most_common(1)), None)
        shop += [likely] if likely else []
    return replace(options, shop=tuple(shop))


def read_examples(source: Source, name: str, options: Options, file: int = 0) -> Iterator[Example]:
    """Every example of one file read as format `name`, rows that cannot be read included. Raises
    InputError.
    """
    examples = _read(source, name, options)
    return (placed(example, file) for example in examples) if file else examples


def placed(example: Example, file: int) -> Example:
    """The same example as one of the file numbered `file`."""
    return replace(example, file=file, problems=tuple(replace(p, file=file) for p in example.problems))


def is_lines(source: Source, name: str) -> bool:
    """Whether the file is JSON with one example a line."""
    return name in JSON_FORMATS and json_is_lines(source.sample_text())


def _read(source: Source, name: str, options: Options) -> Iterator[Example]:
    if name in JSON_FORMATS:
        return _json(source, name)
    if name == "xlsx":
        read = _workbook(source, options)
    elif name in ("whatsapp", "mbox"):
        read = _chat(source, name, options)
    else:
        read = _pasted(source) if name == "text" else _table(source, name, options)
    return map(with_unreadable_characters, read)


def _json(source: Source, name: str) -> Iterator[Example]:
    read = read_lines if is_lines(source, name) else read_values
    with source.utf8() as stream:
        yield from read(stream, FROM_OBJECT[name])


def _workbook(source: Source, options: Options) -> Iterator[Example]:
    with source.open() as stream:
        records, columns = read_workbook(stream, source.name, options.question_column, options.answer_column)
    yield from examples_from_records(records, columns)


def _table(source: Source, name: str, options: Options) -> Iterator[Example]:
    delimiter = "\t" if name == "tsv" else guess_delimiter(source.sample_text())
    with source.utf8() as stream:
        records = read_records(stream, delimiter)
        first = list(islice(records, _COLUMN_SAMPLE_ROWS))
        rows = [record.cells for record in first if record.problem is None]
        if not rows:
            raise InputError("dataset_empty", file=source.name)
        columns = find_columns(rows, options.question_column, options.answer_column, source.name)
        yield from examples_from_records(chain(first, records), columns)


def _pasted(source: Source) -> Iterator[Example]:
    with source.utf8() as stream:
        yield from read_pasted(stream, labelled(source.sample_text()))


def _chat(source: Source, name: str, options: Options) -> Iterator[Example]:
    """The pairs of a chat or mailbox; if the shop wrote nothing in it, a problem that names who did."""
    found = False
    pairs = (
        read_chat(source.utf8, options.shop, options.pair_within_hours)
        if name == "whatsapp"
        else read_mailbox(source.utf8, options.shop)
    )
    for example in pairs:
        found = True
        yield example
    if not found:
        writers = _writers([source], [name])[0]
        names = tuple(writer for writer, _ in writers.most_common(_NAMES_SHOWN))
        code = "no_answered_questions" if set(names) & set(options.shop) else "shop_not_found"
        yield unreadable(1, code, names=names)
