"""Where a dataset comes from: a path or bytes in memory, opened as often as needed, never copied to disk."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from calculator.dataset.archives import GZIP_MAGIC, ZIP_MAGIC, gunzip, is_workbook, unzip
from calculator.dataset.encodings import SAMPLE_BYTES, as_utf8, detect_encoding
from pricing.errors import InputError

LINE_LIMIT_BYTES = 8_000_000
_SKIP_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its name for people, and a path or its bytes. Small enough to hand to another process."""

    name: str
    path: str | None = None
    data: bytes | None = None

    @classmethod
    def of(cls, given: Given) -> Source:
        """A source from a path, bytes, or an open binary stream (read to its end; its `name` is kept)."""
        if isinstance(given, Source):
            return given
        if isinstance(given, bytes):
            return cls("data", data=given)
        if isinstance(given, (str, os.PathLike)):
            return cls(Path(given).name, path=os.fspath(given))
        given.seek(0)
        return cls(Path(str(getattr(given, "name", "data"))).name, data=given.read())

    def open_packed(self) -> BinaryIO:
        """The bytes as they lie. Raises InputError dataset_missing or dataset_unreadable."""
        if self.data is not None:
            return io.BytesIO(self.data)
        assert self.path is not None
        try:
            return open(self.path, "rb")
        except FileNotFoundError:
            raise InputError("dataset_missing", file=self.name) from None
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or type(error).__name__
            raise InputError("dataset_unreadable", file=self.name, reason=reason) from None

    def open(self) -> BinaryIO:
        """The bytes, unpacked if they are gzip."""
        stream = self.open_packed()
        magic = stream.read(2)
        stream.seek(0)
        return gunzip(stream, self.name, self.size_bytes()) if magic == GZIP_MAGIC else stream

    def sample(self) -> bytes:
        """The first bytes. Raises InputError dataset_empty if there are none."""
        with self.open() as stream:
            sample = stream.read(SAMPLE_BYTES)
        if not sample:
            raise InputError("dataset_empty", file=self.name)
        return sample

    def encoding(self) -> str:
        """The character encoding, judged by the first bytes."""
        return detect_encoding(self.sample())

    def utf8(self) -> BinaryIO:
        """The whole file as UTF-8 bytes without a byte order mark."""
        encoding = self.encoding()
        return as_utf8(self.open(), encoding)

    def sample_text(self) -> str:
        """The beginning of the file as text."""
        with self.utf8() as stream:
            return stream.read(SAMPLE_BYTES).decode("utf-8", "replace")

    def size_bytes(self) -> int:
        """Bytes in the file as it lies."""
        return len(self.data) if self.data is not None else os.path.getsize(self.path or "")

    def sha256(self) -> str:
        """Hexadecimal sha256 of the bytes as they lie."""
        digest = hashlib.sha256()
        with self.open_packed() as stream:
            while block := stream.read(_SKIP_BYTES):
                digest.update(block)
        return digest.hexdigest()


Given = str | os.PathLike[str] | bytes | BinaryIO | Source


def sources_of(given: Given | Iterable[Given]) -> list[Source]:
    """Sources from one path or stream, or several; a zip stands for the text files in it. Raises
    InputError.
    """
    one = isinstance(given, (str, bytes, os.PathLike, Source)) or hasattr(given, "read")
    several = [cast(Given, given)] if one else list(cast(Iterable[Given], given))
    return [member for each in several for member in _members(Source.of(each))]


def _members(source: Source) -> list[Source]:
    """The text files in a zip; any other file is its own only member, an Excel workbook too."""
    with source.open_packed() as stream:
        if stream.read(4) != ZIP_MAGIC or is_workbook(stream):
            return [source]
        stream.seek(0)
        members = unzip(stream, source.name)
    if not members:
        raise InputError("dataset_format_unknown", file=source.name)
    return [Source(f"{source.name}/{name}", data=data) for name, data in sorted(members.items())]


def bounded_lines(stream: BinaryIO, limit_bytes: int = LINE_LIMIT_BYTES) -> Iterator[bytes | None]:
    """The lines of `stream`; None stands for a line over `limit_bytes`, which is skipped, never held
    in memory.
    """
    while line := stream.readline(limit_bytes + 1):
        if len(line) <= limit_bytes:
            yield line
            continue
        if not line.endswith(b"\n"):
            skip_line(stream)
        yield None


def skip_line(stream: BinaryIO) -> None:
    """Read past the rest of the line in hand."""
    while (piece := stream.readline(_SKIP_BYTES)) and not piece.endswith(b"\n"):
        pass


def forgiving_lines(stream: BinaryIO) -> Iterator[str]:
    """The lines of a chat, a mailbox or pasted text: a bad byte becomes U+FFFD, a line over the limit
    its beginning.
    """
    while line := stream.readline(LINE_LIMIT_BYTES + 1):
        if len(line) > LINE_LIMIT_BYTES and not line.endswith(b"\n"):
            skip_line(stream)
        yield line.decode("utf-8", "replace")
