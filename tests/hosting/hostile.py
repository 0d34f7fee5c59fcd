"""Uploads and links that nobody means well with, the same at every run: for a short test and a long benchmark."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from datetime import date
from urllib.parse import quote

from calculator.link import write_link
from calculator.sample import RESTAURANT_CSV, RESTAURANT_JSONL, sample_scenario
from tests.dataset.hostile_files import BOOK, answer, bomb_zip, locked_zip, lying_zip, png

NAMES = ("a.jsonl", "b.csv", "c.xlsx", "d.txt", "e.zip", "f.mbox", "g.gz", "../../etc/passwd", "h" * 300, "<b>.csv")
WORDS = ("", "-1", "1e309", "nan", "9" * 5000, "<script>alert(1)</script>", "../../etc/passwd", "\x00", "%00", "'; --",
         "${7*7}", "{{7*7}}", "繁" * 2000, "\u202e", "0x10", "~", "~~~", "NaN~inf", "1" * 20000,
         "__import__('os')")  # fmt: skip


def hostile_uploads(count: int, seed: int = 8) -> Iterator[tuple[str, bytes]]:
    """Name and content of `count` files: first the known traps, then good files broken at random."""
    draw = random.Random(seed)
    good = [RESTAURANT_CSV.read_bytes()[:4000], RESTAURANT_JSONL.read_bytes()[:4000], BOOK,
            b"01/02/2024, 10:11 - A: hi\n01/02/2024, 10:12 - Shop: hello\n"]  # fmt: skip
    traps = [bomb_zip(), locked_zip(), lying_zip(), png(), b"", b"\x00" * 100_000, b"[" * 100_000, b'{"a":' * 50_000,
             b"," * 200_000, b'"' * 100_001, b"\xff\xfe" + b"\xd8\x00" * 5000, gzip.compress(b"\x00" * 3_000_000),
             answer(["deep"] * 1000), answer({"x": None}), json.dumps({"messages": [{}] * 10_000}).encode(),
             b"=cmd|' /C calc'!A0,x\n" * 500, "\u202e繁".encode("utf-16") * 3000]  # fmt: skip
    for number in range(count):
        content = traps[number] if number < len(traps) else _broken(draw.choice(good), draw)
        yield draw.choice(NAMES), content


def _broken(content: bytes, draw: random.Random) -> bytes:
    data = bytearray(content)
    for _ in range(draw.randint(1, 40)):
        data[draw.randrange(len(data))] = draw.randrange(256)
    return bytes(data[: draw.randint(1, len(data))]) * draw.choice((1, 1, 1, 50))


def good_link() -> dict[str, str]:
    return write_link(sample_scenario(), date(2026, 11, 21), ("2026.11.21", "0" * 64), "en")


def fuzzed_links(count: int, seed: int = 8) -> Iterator[str]:
    """Query strings: a link with parts damaged, left out, repeated, swapped, or made of nothing that is known."""
    draw = random.Random(seed)
    for _ in range(count):
        pairs = list(good_link().items())
        for _ in range(draw.randint(1, 4)):
            pairs = _damaged(pairs, draw)
        yield "&".join(f"{quote(name)}={quote(value)}" for name, value in pairs)[:60_000]


def _damaged(pairs: list[tuple[str, str]], draw: random.Random) -> list[tuple[str, str]]:
    place = draw.randrange(len(pairs)) if pairs else 0
    name, value = pairs[place] if pairs else ("v", "1")
    letters = list(value)
    for _ in range(draw.randint(1, 5)):
        letters.insert(draw.randint(0, len(letters)), draw.choice("0~-.eé\x00繁<"))
    changes: tuple[list[tuple[str, str]], ...] = (
        [(name, draw.choice(WORDS))],
        [(name, "".join(letters))],
        [],
        [(name, value), (name, draw.choice(WORDS))],
        [(draw.choice(("x", "v", "lang", "embed", "embed_options", "__proto__")), draw.choice(WORDS))],
        [(name, value[: len(value) // 2])],
    )
    return pairs[:place] + draw.choice(changes) + pairs[place + 1 :]
