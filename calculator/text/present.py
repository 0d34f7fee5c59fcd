"""The presenter view: one statement at a time."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair

WORDS: Final[dict[str, Pair]] = {
    "page.present": ("Presenter view", "展示模式"),
    "present.open": ("Presenter view", "展示模式"),
    "present.open.help": (
        "One statement at a time in large type; the arrow keys go on and back.",
        "每次以大字顯示一項，可用方向鍵前後翻頁。",
    ),
    "present.previous": ("Previous", "上一頁"),
    "present.next": ("Next", "下一頁"),
    "present.leave": ("Back to the answer", "返回答案"),
    "present.place": ("{at} of {count}", "第 {at} 頁，共 {count} 頁"),
    "present.fact": ("{name}: {value}", "{name}：{value}"),
    "present.option": ("{option}, {route}", "{option}，{route}"),
}
