"""Links and sharing: an old link, a damaged one, and what can be passed on."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "link.old": (
        "The link you opened was priced on {then}. Today is {today}.",
        "您開啟的連結按{then}的價格計算。今日是{today}。",
    ),
    "link.first_year.more": (
        "First year: {before} on that day, {after} today, {difference} more.",
        "首年費用：當日 {before}，今日 {after}，多 {difference}。",
    ),
    "link.first_year.less": (
        "First year: {before} on that day, {after} today, {difference} less.",
        "首年費用：當日 {before}，今日 {after}，少 {difference}。",
    ),
    "link.first_year.same": (
        "First year: {before} on that day and today.",
        "首年費用：當日和今日同為 {before}。",
    ),
    "link.first_year.unknown": (
        "First year: {before} on that day, {after} today.",
        "首年費用：當日 {before}，今日 {after}。",
    ),
    "link.verdict.same": ("The answer is the same.", "結論不變。"),
    "link.verdict.other": ("The answer today: “{headline}”", "今日的結論是：「{headline}」"),
    "link.book": (
        "The price book has changed since the link was made (then {before}, now {after}), so the figures for that day "
        "may differ from those first seen.",
        "連結製作後，價目表已有更改（當時 {before}，現為 {after}），所以同一日的數字或與當時所見不同。",
    ),
    "link.damaged": (
        "Part of the link was damaged and is left out: {parts}. Our defaults stand in its place. Please check these, "
        "or ask for the link again.",
        "連結有部分內容損壞，未有採用：{parts}。現以預設代替。請檢查這些項目，或請對方再傳送連結。",
    ),
    "link.unreadable": (
        "This link was made by another version of the calculator and cannot be read here. You see the sample shop. Ask "
        "for the scenario file instead.",
        "這個連結由另一版本的計算器製作，無法在此讀取，現顯示示範店舖。請改為索取情境檔案。",
    ),
    "link.newer": (
        "The link holds an input that this version of the calculator does not know; it is left out.",
        "連結內有一項輸入是此版本的計算器所沒有的，未有採用。",
    ),
    "link.counts": (
        "How many replies there are and how long they are comes from the link: {pairs} {pairs:pair|pairs}. The file "
        "itself is not in it; to check it again, give it again.",
        "回覆的數量和長度來自連結：{pairs} 組問答。連結不含檔案本身；如要再次檢查，請重新提供檔案。",
    ),
    "link.part": ("“{name}”", "「{name}」"),
    "link.part.date": ("the date (today is used)", "日期（改用今日）"),
    "link.part.lang": ("the language", "語言"),
    "link.part.trade": ("the trade", "行業"),
    "link.part.data": ("what was counted in the replies", "從回覆點算所得的數字"),
    "link.part.custom_routes": ("the vendor's quote", "供應商的報價"),
    "link.today": ("Price it today", "按今日價格計算"),
    "link.close": ("Close", "關閉"),
    "share": ("Share", "分享"),
    "share.link": (
        "A link with every figure you entered, the date and the language. Whoever opens it sees this answer.",
        "連結載有您輸入的全部數字、日期和語言。開啟的人會看到同一個答案。",
    ),
    "share.nothing_uploaded": (
        "Nothing from your files is in it: only how many replies there are, how long they are, how many are Chinese, "
        "and whether an identity number showed up.",
        "連結不含檔案內容，只有回覆的數量、長度、中文佔多少，以及有否出現身份證號碼。",
    ),
    "share.here_only": (
        "The calculator runs on this computer or network only, so a link would not open elsewhere. Pass on one of "
        "these instead.",
        "計算器只在這部電腦或這個網絡上運行，其他地方無法開啟連結。請改為傳送以下其中一項。",
    ),
    "share.summary": ("Six lines to paste into WhatsApp", "六行摘要，可貼到 WhatsApp"),
    "share.scenario": ("Scenario file", "情境檔案"),
    "share.scenario.help": (
        "Every figure you entered, the date and the price book, to open in this calculator on any computer.",
        "載有您輸入的全部數字、日期和價目表版本，可在任何電腦的這個計算器開啟。",
    ),
    "share.html": ("Page to print", "可列印的一頁"),
    "share.html.help": (
        "One A4 page that opens in any browser and prints, or saves as PDF.",
        "一頁 A4，可用任何瀏覽器開啟，列印或另存為 PDF。",
    ),
    "share.copy": ("Copy", "複製"),
    "summary.question": (
        "*Fine-tuning an AI model: is it worth it?* ({trade}, {replies} {replies:reply|replies} a day)",
        "*AI 模型微調，值不值得做？*（{trade}，每日回覆 {replies} 則）",
    ),
    "summary.verdict": ("*{headline}*", "*{headline}*"),
    "summary.first_year": ("First year: {value} ({option})", "首年費用：{value}（{option}）"),
    "summary.monthly": (
        "Each month: {value}, {checking}; frees {hours}, {worth}",
        "每月費用：{value}，{checking}；可省 {hours}，{worth}",
    ),
    "summary.payback": ("Pays back in: {value}", "回本期：{value}"),
    "summary.payback.note": ("Pays back in: {value} ({note})", "回本期：{value}（{note}）"),
    "summary.made": ("{day}. {book}. {where}", "{day}。{book}。{where}"),
    "summary.calculator": (
        "Made with the fine-tuning calculator for Hong Kong shops",
        "以香港商戶 AI 微調計算器計算",
    ),
}
