"""Compressed files, opened with a limit on what comes out: gzip as a stream, zip as the text files
inside it.
"""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from typing import Any, BinaryIO, cast

from pricing.errors import InputError

GZIP_MAGIC = b"\x1f\x8b"
ZIP_MAGIC = b"PK\x03\x04"
UNPACKED_LIMIT_BYTES = 200_000_000
GZIP_RATIO_LIMIT = 200
MEMBERS_LIMIT = 1_000
TEXT_ENDINGS = (".txt", ".jsonl", ".json", ".csv", ".tsv", ".mbox")


class _Gunzip(io.RawIOBase):
    """The unpacked bytes of a gzip stream, up to `limit_bytes`. Raises InputError at a break or beyond
    the limit.
    """

    def __init__(self, stream: BinaryIO, name: str, limit_bytes: int) -> None:
        self._unpacked = gzip.GzipFile(fileobj=stream)
        self._name = name
        self._left = limit_bytes

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        view = memoryview(buffer)
        try:
            block = self._unpacked.read1(len(view))
        except (OSError, EOFError, zlib.error):
            raise InputError("dataset_archive_broken", file=self._name) from None
        self._left -= len(block)
        if self._left < 0:
            raise InputError("dataset_archive_too_large", file=self._name, limit_bytes=UNPACKED_LIMIT_BYTES)
        view[: len(block)] = block
        return len(block)


def gunzip(stream: BinaryIO, name: str, packed_bytes: int) -> BinaryIO:
    """`stream` unpacked as it is read."""
    limit = max(UNPACKED_LIMIT_BYTES, GZIP_RATIO_LIMIT * packed_bytes)
    return cast(BinaryIO, io.BufferedReader(_Gunzip(stream, name, limit), 1 << 16))


def unzip(stream: BinaryIO, name: str, endings: tuple[str, ...] = TEXT_ENDINGS) -> dict[str, bytes]:
    """The members of a zip whose names end so, by name, with a limit on their number and unpacked size.

    Raises InputError dataset_archive_broken, dataset_archive_locked or dataset_archive_too_large.
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            chosen = [i for i in archive.infolist() if _is_wanted(i.filename, endings)]
            if len(chosen) > MEMBERS_LIMIT or sum(i.file_size for i in chosen) > UNPACKED_LIMIT_BYTES:
                raise InputError("dataset_archive_too_large", file=name, limit_bytes=UNPACKED_LIMIT_BYTES)
            if any(info.flag_bits & 1 for info in chosen):
                raise InputError("dataset_archive_locked", file=name)
            # zipfile stops at the declared size, so a size that lies cannot grow what is read
            return {info.filename: archive.read(info) for info in chosen}
    except (zipfile.BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError("dataset_archive_broken", file=name) from None


def _is_wanted(member: str, endings: tuple[str, ...]) -> bool:
    return member.lower().endswith(endings) and not member.startswith("__MACOSX/")


def is_workbook(stream: BinaryIO) -> bool:
    """Whether a zip holds an Excel workbook."""
    try:
        with zipfile.ZipFile(stream) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
