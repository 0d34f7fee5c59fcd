"""Where a dataset comes from: a path or bytes in memory, opened as often as needed, never copied to disk."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

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
    def of(cls, given: str | os.PathLike[str] | bytes | BinaryIO) -> Source:
        """A source from a path, bytes, or an open binary stream (read to its end; its `name` is kept)."""
        if isinstance(given, bytes):
            return cls("data", data=given)
        if isinstance(given, (str, os.PathLike)):
            return cls(Path(given).name, path=os.fspath(given))
        given.seek(0)
        return cls(Path(str(getattr(given, "name", "data"))).name, data=given.read())

    def open(self) -> BinaryIO:
        """The raw bytes. Raises InputError dataset_missing or dataset_unreadable."""
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

    def sample(self) -> bytes:
        """The first bytes. Raises InputError dataset_empty if there is nothing but white space in a
        whole file.
        """
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
        return as_utf8(self.open(), self.encoding())

    def size_bytes(self) -> int:
        """Bytes in the file."""
        return len(self.data) if self.data is not None else os.path.getsize(self.path or "")

    def sha256(self) -> str:
        """Hexadecimal sha256 of the raw bytes."""
        with self.open() as stream:
            digest = hashlib.sha256()
            while block := stream.read(_SKIP_BYTES):
                digest.update(block)
            return digest.hexdigest()


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
