"""Scenarios side by side, and the page that holds them and old quotes."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "page.scenarios": ("Scenarios", "方案比較"),
    "side.title": ("Your scenarios, side by side", "各方案並列比較"),
    "side.lead": (
        "Keep what stands on the page Answer under a name, change the inputs there, keep that too: up to five.",
        "為「答案」一頁現時的資料取名並保留，改動資料後再保留，最多可比較五個方案。",
    ),
    "side.private": (
        "They are gone when you leave; to keep one, download its scenario file.",
        "離開後即消失；如要保存，請下載情境檔案。",
    ),
    "side.name": ("Name of the present scenario", "為現時方案取名"),
    "side.name.own": ("Scenario {number}", "方案 {number}"),
    "side.keep": ("Keep it", "保留"),
    "side.load": ("Or load files: scenarios or exports of this calculator", "或載入檔案：本計算器的情境檔案或匯出檔案"),
    "side.load.button": ("Choose files", "選擇檔案"),
    "side.load.limit": (
        "JSON, TOML, zip, XLSX, CSV; up to {megabytes} MB in all",
        "JSON、TOML、zip、XLSX、CSV；合共不超過 {megabytes} MB",
    ),
    "side.full": (
        "Five are kept, which is the most. Remove one to keep another.",
        "已保留五個方案，達到上限。請先移除一個。",
    ),
    "side.remove": ("Remove {name}", "移除 {name}"),
    "side.empty": (
        "Nothing is kept yet. Give the present scenario a name and keep it; then change the replies a day on the page "
        "Answer, for example, and keep that too.",
        "未有保留任何方案。請先為現時方案取名並保留，然後例如在「答案」一頁更改每日回覆數目，再保留一次。",
    ),
    "side.one": (
        "Keep a second scenario to see the two side by side.",
        "再保留一個方案，便可並列比較。",
    ),
    "side.link": ("link", "連結"),
    "side.scenario": ("Scenario", "方案"),
    "side.verdict": ("Advice", "建議"),
    "side.way": ("Figures are for", "數字所屬做法"),
    "side.way.note": (
        "The figures of each scenario are for the way its advice speaks of. NPV counts the value of time, as payback "
        "does.",
        "每個方案的數字，屬於其建議的做法；現值（NPV）與回本期一樣，按時間價值計算。",
    ),
    "side.inputs": ("Where they differ", "不同之處"),
    "side.day": ("Priced on", "計算日期"),
    "side.differs": ("differs from the first", "與首個方案不同"),
    "side.marked": (
        "Marked: what differs from the first scenario.",
        "標示為與首個方案不同之處。",
    ),
    "side.alike": ("Every input is the same in all of them.", "所有輸入項目均相同。"),
    "side.download.xlsx": ("Download the comparison (XLSX)", "下載比較表（XLSX）"),
    "side.download.csv": ("Download the comparison (CSV)", "下載比較表（CSV）"),
    "requote.page.lead": (
        "Give an export, a scenario file or a link of this calculator: the figures of its day come out again, and you "
        "see where each dollar of difference comes from.",
        "提供本計算器的匯出檔案、情境檔案或連結，即可重新得出當日的數字，並看到每一元的差額從何而來。",
    ),
    "requote.page.file": ("The old quote", "舊報價檔案"),
    "requote.page.link": ("Or paste its link", "或貼上連結"),
    "requote.page.then": ("The file does not say on which day it was priced", "檔案沒有註明報價日期，請填上"),
    "requote.page.new": (
        "With the inputs now on the page Answer",
        "改用「答案」一頁現時的資料",
    ),
    "requote.page.figure": ("Figure", "數字"),
    "requote.page.download": ("Download as JSON", "下載 JSON"),
    "requote.page.words": ("How the parts are worked out", "各部分如何計算"),
}

ERRORS: dict[str, tuple[str, str]] = {
    "error.side_too_many": (
        "{given} scenarios were given; at most {most} stand side by side. Leave some out.",
        "提供了 {given} 個方案，最多可並列比較 {most} 個。請減少方案。",
    ),
    "error.side_too_few": (
        "Only {given} {given:scenario was|scenarios were} given; comparing needs at least {fewest}. Add another file.",
        "只提供了 {given} 個方案，最少需要 {fewest} 個才能比較。請加入另一個檔案。",
    ),
}
WORDS |= ERRORS
