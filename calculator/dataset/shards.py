"""A file cut into shards that can be summarised anywhere and absorbed in order.

UTF-8 JSON Lines are cut at line ends and parsed where they are summarised; every other format is read
here and handed over as examples.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from calculator.dataset.example import Example
from calculator.dataset.formats.jsonl import read_lines
from calculator.dataset.read import FROM_OBJECT, Options, is_lines, placed, read_examples
from calculator.dataset.source import LINE_LIMIT_BYTES, Source, skip_line

SHARD_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Shard:
    """Part of a file: whole lines of a JSONL format with the number of the first, or examples already read.

    `size_bytes` is how much of the file it stands for (about, for formats that are not lines).
    """

    file: int
    format: str
    size_bytes: int
    lines: bytes = b""
    first_row: int = 1
    examples: tuple[Example, ...] = ()

    def read(self) -> Iterator[Example]:
        """The examples of the shard."""
        if not self.lines:
            yield from self.examples
            return
        for example in read_lines(BytesIO(self.lines), FROM_OBJECT[self.format], self.first_row):
            yield placed(example, self.file) if self.file else example


def shards(source: Source, name: str, options: Options, file: int) -> Iterator[Shard]:
    """The shards of one file read as format `name`, in order; at most a few megabytes of it are held
    at a time.
    """
    if is_lines(source, name):
        with source.utf8() as stream:
            yield from _line_shards(stream, name, file)
    else:
        yield from _example_shards(read_examples(source, name, options, file), name, file)


def _line_shards(stream: BinaryIO, name: str, file: int) -> Iterator[Shard]:
    row = 1
    while block := stream.read(SHARD_BYTES):
        if not block.endswith(b"\n"):
            rest = stream.readline(LINE_LIMIT_BYTES + 1)
            block += rest
            if len(rest) > LINE_LIMIT_BYTES and not rest.endswith(b"\n"):
                skip_line(stream)
        yield Shard(file, name, len(block), block, row)
        row += block.count(b"\n") + (not block.endswith(b"\n"))


def _example_shards(examples: Iterator[Example], name: str, file: int) -> Iterator[Shard]:
    held: list[Example] = []
    size = 0
    for example in examples:
        held.append(example)
        size += 50 + 2 * sum(len(message.text) for message in example.messages)
        if size > SHARD_BYTES:
            yield Shard(file, name, size, examples=tuple(held))
            held, size = [], 0
    if held:
        yield Shard(file, name, size, examples=tuple(held))
