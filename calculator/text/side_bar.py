"""Words of the side bar: what was changed and how it goes back, where a figure comes from, a client after another."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "assumptions.changed": ("All assumptions ({count} changed)", "所有假設（已更改 {count} 項）"),
    "assumptions.intro": (
        "Leave a box empty to use what stands in it in grey. What you changed carries a ● and an arrow back.",
        "留空即採用格內的灰色數字。您更改過的項目標有 ●，旁邊的箭嘴可還原。",
    ),
    "ask.minutes_per_reply_by_hand": ("By hand (minutes)", "人手回覆（分鐘）"),
    "ask.review_minutes_per_reply": ("Checking (minutes)", "核對草稿（分鐘）"),
    "ask.drafts_sent_as_is": ("Unchanged", "毋須修改"),
    "ask.drafts_tested": ("Tested", "共測試"),
    "reset.to": ("Back to {value}", "還原為「{value}」"),
    "reset.to_empty": ("Back to what it was", "還原"),
    "about.default": ("default {value}, {source}", "預設 {value}，{source}"),
    "about.counted": ("counted in the replies you use", "按所用的回覆點算"),
    "about.derived": ("worked out from your other answers", "按其他答案推算"),
    "about.guess": ("our guess", "我們的估計"),
    "about.owner": ("enter your own figure", "請填貴店的數字"),
    "about.project": ("our convention", "本計算器的約定"),
    "about.book": ("from a dated source", "有來源和日期"),
    "about.allowed": ("Allowed: {low} to {high} ({unit}).", "可填 {low} 至 {high}（{unit}）。"),
    "about.range": ("usually {low} to {high}", "一般為 {low} 至 {high}"),
    "new_client": ("New client", "新客戶"),
    "new_client.warning": (
        "This clears every input, your files and their counts, quotes, kept scenarios and names, and starts again with "
        "the sample. It cannot be undone; download first what you want to keep. The browser itself still remembers the "
        "addresses of this visit, and they hold what was typed: its Back button and its history lead there. To be "
        "sure, close this tab afterwards and open the next client's in a new one, or use a private window.",
        "這會清除所有已填資料、檔案及點算結果、報價、已保留的方案和名稱，並以示範資料重新開始。清除後無法復原，如要保留請先下載。"
        "瀏覽器本身仍會記住這次用過的網址，當中載有已填的資料：按瀏覽器的「返回」鍵或翻查瀏覽紀錄，仍可看到。為穩妥起見，"
        "清除後請關閉此分頁，另開新分頁為下一位客戶計算，或改用無痕式（私密）視窗。",
    ),
    "new_client.clear": ("Clear everything", "全部清除"),
}
