"""Words of the charts that came after the first ones."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair

WORDS: Final[dict[str, Pair]] = {
    "section.cost": ("Where the first year's money goes", "首年費用用在哪裏"),
    "part.setup": ("Setting up and testing", "設定及測試"),
    "part.training": ("Training", "訓練"),
    "part.model": ("Using the model", "使用模型"),
    "part.hosting": ("Hosting", "寄存"),
    "part.delivery": ("Sending over WhatsApp", "WhatsApp 發送"),
    "part.upkeep": ("Upkeep", "維護"),
    "chart.cost.alt": ("Stacked bars of the first year's cost. {options}", "首年費用堆疊棒形圖。{options}"),
    "chart.cost.option": ("{option}: {total} ({parts}).", "{option}：{total}（{parts}）。"),
    "chart.cost.part": ("{part} {hkd}", "{part} {hkd}"),
    "chart.pays_back_of": ("{option}: pays back in {payback}", "{option}：{payback}回本"),
    "chart.pays_back_at_once": ("{option}: pays back at once", "{option}：即時回本"),
    "answer.more_charts": ("Compare: all the charts", "比較：全部圖表"),
}
