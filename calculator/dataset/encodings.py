"""Which character encoding a file is in, and the file as UTF-8 bytes whatever it is in."""

from __future__ import annotations

import codecs
import io
from typing import Any, BinaryIO, cast

SAMPLE_BYTES = 65_536

# Frequent characters of Hong Kong and Taiwan text, of Mainland text, and of both: what a right guess
# is full of.
FREQUENT = frozenset(
    "的一是不我有他這在人們來個上大到說時要就出會可也你對生能子那得於著下自之年過發後作里"
    "嘅係唔咗喺啲冇嚟佢哋乜嘢點邊咁俾畀噉吖啦喇囉呀嗎呢請問多謝幾今日聽晚訂位電話送貨價錢開店可以"
    "这们来个说时会对于着过发后请问谢几听电话价钱开没什么吗为国学样给让还从进关"
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def detect_encoding(sample: bytes) -> str:
    """The codec name for a file that begins with `sample`: by its mark, else UTF-8 if most lines are,
    else by content.
    """
    for mark, name in _BOMS:
        if sample.startswith(mark):
            return name
    if b"\0" in sample[:512]:
        wide = _wide_without_mark(sample[:512])
        if wide:
            return wide
    if _mostly_utf8(sample):
        return "utf-8"
    return max(("big5hkscs", "gb18030"), key=lambda name: _plausibility(sample, name))


def _wide_without_mark(sample: bytes) -> str | None:
    """UTF-16 without a mark shows as NULs at every other place."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    quarter = len(sample) // 8
    if odd > quarter and even < odd // 4:
        return "utf-16-le"
    if even > quarter and odd < even // 4:
        return "utf-16-be"
    return None


def _mostly_utf8(sample: bytes) -> bool:
    lines = [line for line in sample.split(b"\n") if not line.isascii()]
    good = sum(_is_utf8(line, is_last=line is lines[-1]) for line in lines)
    return good * 2 >= len(lines)


def _is_utf8(line: bytes, is_last: bool) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(line, final=not is_last)
    except UnicodeDecodeError:
        return False
    return True


def _plausibility(sample: bytes, name: str) -> float:
    """Share of frequent characters among the non-ASCII ones; characters that cannot be decoded count
    against.
    """
    text = codecs.getincrementaldecoder(name)("replace").decode(sample)
    wide = [character for character in text if character > "\x7f"]
    frequent = sum(character in FREQUENT for character in wide)
    return (frequent - 2 * wide.count("\ufffd")) / max(len(wide), 1)


class _Transcoded(io.RawIOBase):
    """A readable stream of UTF-8 bytes over a stream in another encoding; a bad character becomes U+FFFD."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._left = b""
        self._ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        while not self._left and not self._ended:
            chunk = self._stream.read(SAMPLE_BYTES)
            self._ended = not chunk
            text = self._decoder.decode(chunk, final=self._ended)
            self._left = text.encode("utf-8", "replace")
        view = memoryview(buffer)
        size = min(len(view), len(self._left))
        view[:size], self._left = self._left[:size], self._left[size:]
        return size


def as_utf8(stream: BinaryIO, encoding: str) -> BinaryIO:
    """`stream` as UTF-8 bytes without a byte order mark; UTF-8 passes through untouched, bad bytes and
    all.
    """
    if encoding == "utf-8":
        return stream
    if encoding == "utf-8-sig":
        stream.read(len(codecs.BOM_UTF8))
        return stream
    return cast(BinaryIO, io.BufferedReader(_Transcoded(stream, encoding), SAMPLE_BYTES))
