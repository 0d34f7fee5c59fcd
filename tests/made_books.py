"""Price books with a row changed, made from the shipped tables."""

from __future__ import annotations

import shutil
from pathlib import Path

from pricing.book import TABLES, Book, load

ROW = """
[[row]]
id = "{id}"
unit = "{unit}"
from = 2026-10-01
amount = {amount}
source = "https://www.example.org/made-up"
words = "a made-up figure"
seen_on = 2026-11-09
confidence = "primary"
"""
QWEN_OUT = "alibaba.qwen3.7-flash.output"


def book_with(folder: Path, file: str, old: str, new: str) -> Book:
    """The shipped tables with `old` replaced by `new` once in `file`; `old` must stand in it exactly once."""
    tables = folder / "tables"
    shutil.copytree(TABLES, tables)
    text = (tables / file).read_text("utf-8")
    assert text.count(old) == 1
    (tables / file).write_text(text.replace(old, new), "utf-8")
    return load(tables)


def with_new_rate(folder: Path) -> Book:
    """HK$7.80 for US$1 until the end of September 2026, 7.85 from October on, known on that day only."""
    mark = '\n[[row]]\nid = "fx.band.strong"\n'
    row = ROW.format(id="fx.hkd-per-usd", unit="hkd_per_usd", amount=7.85)
    return book_with(folder, "exchange_rate.toml", mark, row + mark)


def with_new_price(folder: Path) -> Book:
    """Qwen3.7-Flash output at US$0.26 instead of 0.13 from October 2026 on."""
    mark = f'\n[[row]]\nid = "{QWEN_OUT}"\n'
    row = ROW.format(id=QWEN_OUT, unit="usd_per_mtok", amount=0.26)
    return book_with(folder, "alibaba.toml", mark, row + mark)


def with_corrected_price(folder: Path) -> Book:
    """Qwen3.7-Flash output at US$0.26 from its first day: the 0.13 was wrong."""
    old = f'id = "{QWEN_OUT}"\nunit = "usd_per_mtok"\nfrom = 2026-07-27\namount = 0.13\n'
    return book_with(folder, "alibaba.toml", old, old.replace("0.13", "0.26"))
