"""The page of life of a tuned model: when it ends and where to go."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair

WORDS: Final[dict[str, Pair]] = {
    "model.title": ("{id}, as of {date}", "{id}（截至 {date}）"),
    "model.base": ("Base model: {model} ({name})", "基礎模型：{model}，即 {name}"),
    "model.several": (
        "The id does not say which base model it was tuned from. With this vendor it is one of {count}:",
        "這個 id 沒有指明由哪個基礎模型微調而成。此供應商有 {count} 個可能：",
    ),
    "model.opened": ("Fine-tuning on sale since {on}", "自 {on} 起提供微調"),
    "model.not_yet": ("Fine-tuning not on sale yet on this date", "當日尚未提供微調"),
    "model.new.past": ("Closed to new customers since {on}", "自 {on} 起停止接受新客戶"),
    "model.new.ahead": (
        "Closes to new customers on {on}: {days} left",
        "{on} 起停止接受新客戶，尚餘 {days}",
    ),
    "model.training.past": ("Training ended on {on}", "訓練已於 {on} 結束"),
    "model.training.ahead": ("Training ends on {on}: {days} left", "訓練到 {on} 為止，尚餘 {days}"),
    "model.training.none": ("Training: no end announced", "訓練：未有公布結束日期"),
    "model.serving.past": (
        "Serving ended on {on}: the model no longer answers",
        "服務已於 {on} 結束，模型不再回覆",
    ),
    "model.serving.ahead": ("Serving ends on {on}: {days} left", "服務到 {on} 為止，尚餘 {days}"),
    "model.serving.none": ("Serving: no end announced", "服務：未有公布結束日期"),
    "model.days": ("{count} {count:day|days}", "{count} 日"),
    "model.days.one": ("1 day", "1 日"),
    "model.evidence": (
        "announced {announced}; page seen {seen}; {confidence}; {source}",
        "公布日期 {announced}；查閱日期 {seen}；{confidence}；{source}",
    ),
    "model.moves": (
        "Where to go: what can be bought in Hong Kong on this date, cheapest first (with the default scenario)",
        "可以轉到哪裏：當日在香港可以購買的選擇，由平至貴（按預設情況計算）",
    ),
    "model.move": (
        "{option} | {name} | first year {first_year}, {running} a month | {buyable}",
        "{option} | {name} | 首年 {first_year}，每月 {running} | {buyable}",
    ),
    "model.prices": ("prices: {sources}", "價格來源：{sources}"),
    "model.moves.none": (
        "On this date nothing that is priced could be bought in Hong Kong.",
        "當日沒有任何在香港可以購買而又有價格的選擇。",
    ),
    "model.exact": (
        "Moving means training again on your own replies: no vendor lets a tuned model be taken elsewhere unless its "
        "weights are yours.",
        "轉用另一個模型，要用您自己的回覆重新訓練：除非模型權重屬於您，否則無法把微調後的模型移到別處。",
    ),
}
