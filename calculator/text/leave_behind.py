"""The page to leave behind: what only the printed page says."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair

WORDS: Final[dict[str, Pair]] = {
    "leave.question": (
        "You send {replies} {replies:reply|replies} a day, {minutes} {minutes:minute|minutes} each by hand. Is "
        "fine-tuning, teaching an AI model with your own past replies, worth paying for?",
        "貴店每日回覆客人 {replies} 則，人手回覆每則約 {minutes} 分鐘。花錢微調（即用貴店過往的回覆教 AI），值不值得？",
    ),
    "leave.question.label": ("The question", "問題"),
    "leave.for": ("Prepared for {name}", "致：{name}"),
    "leave.by": ("Prepared by {name}", "擬備：{name}"),
    "leave.assumptions": ("What the figures rest on", "數字所按的假設"),
    "leave.col.assumption": ("Assumption", "假設"),
    "leave.col.value": ("Used", "數值"),
    "leave.col.whose": ("Whose figure", "由誰提供"),
    "leave.col.sources": ("Source", "來源"),
    "leave.whose.yours": ("yours", "您的數字"),
    "leave.whose.guess": ("our guess", "我們的估計"),
    "leave.whose.guess.range": ("our guess, {low} to {high}", "我們的估計，{low} 至 {high}"),
    "leave.whose.tested": ("your test of {tested}", "您測試的 {tested} 則"),
    "leave.whose.book": ("price book", "價目表"),
    "leave.whose.project": ("a convention", "本計算器的約定"),
    "leave.whose.derived": ("worked out", "按其他答案推算"),
    "leave.curve.months": ("{option}: pays back in {payback}; {hkd} at the end", "{option}：{payback}回本；期末 {hkd}"),
    "leave.curve.words": ("{option}: pays back {payback}; {hkd} at the end", "{option}：{payback}；期末 {hkd}"),
    "leave.curve.unknown": ("{option}: no line, a price is unknown", "{option}：有價格未有資料，未能繪線"),
    "leave.band": ("Shaded: {option}, 8 of 10 tries", "陰影：{option}，十次試算中的八次"),
    "leave.no_chart": ("No line can be drawn: a price is unknown.", "有價格未有資料，未能繪圖。"),
    "leave.seen": ("seen {date}", "{date} 查閱"),
    "leave.annex": ("Annex: every line, month, assumption and price", "附件：全部費用、月份、假設和價格"),
    "leave.annex.certainty": ("How sure, option by option", "各種做法有多可靠"),
    "leave.annex.lines": ("Every line of the cost: {option}", "費用明細：{option}"),
    "leave.annex.months": ("Month by month, HK$ in cash: {option}", "逐月現金（港元）：{option}"),
    "leave.col.default": ("Default", "預設"),
    "leave.col.month": ("Month", "月份"),
    "leave.col.month_starts": ("Starts", "開始日期"),
    "leave.col.cost": ("Cost", "費用"),
    "leave.col.saving": ("Saved", "省下"),
    "leave.col.net": ("Net", "淨額"),
    "leave.col.cumulative": ("Cumulative", "累計"),
    "leave.heading": ("A page to leave behind", "一頁報告"),
    "leave.what": (
        "One A4 page with the answer, its reasons, costs, chart, assumptions, sources and questions for a vendor. Open "
        "the file in any browser, print it or save it as PDF.",
        "一頁 A4 紙，載有答案、理由、費用、圖表、假設、來源和要問供應商的問題。"
        "用瀏覽器開啟檔案，即可列印或另存為 PDF。",
    ),
    "leave.for.label": ("Prepared for (optional)", "致（可不填）"),
    "leave.by.label": ("Prepared by (optional)", "擬備（可不填）"),
    "leave.private": (
        "These names stand on that page only: never in a link, and nowhere once you leave.",
        "名稱只會印在該頁上，不會寫入連結，離開後亦不會保留。",
    ),
    "leave.download": ("Download the page (HTML)", "下載一頁報告（HTML）"),
    "leave.more": ("{places}: in the full report", "{places}：見完整報告"),
}  # fmt: skip
