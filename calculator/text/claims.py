"""The 19 claims of the two articles in our own words: claim, finding, arithmetic, and what would make it true."""

from __future__ import annotations

from calculator.text import claims_practice, claims_prices, claims_year

PAGE: dict[str, tuple[str, str]] = {
    "page.claims": ("Claims check", "說法查證"),
    "claims.title": ("What two articles say about fine-tuning, worked out again", "兩篇文章怎樣說微調？逐項重新計算"),
    "claims.intro": (
        "Owners in Hong Kong read these 19 claims in April 2026. Each is worked out by the same engine as your "
        "answer, for that day and for the day you chose. OpenAI is priced as for a buyer in a place it sells to.",
        "2026年4月，香港的店主讀到以下 19 項說法。我們以計算「答案」頁的同一套方法，按當日和您所選的日期逐項重新計算。"
        "OpenAI 的價格，按其服務地區的買家計算。",
    ),
    "claims.yours": (
        "Where a claim depends on your shop or your hire, your own figures are used.",
        "凡涉及店舖情況或人手成本的說法，均採用您所填的數字。",
    ),
    "claims.on": ("On {date}", "{date}"),
    "claims.both": ("On both days", "兩個日期"),
    "claims.if": ("What would make it true: {text}", "怎樣才成立：{text}"),
    "claims.working": ("Working and sources", "計算過程及來源"),
    "claims.change": ("Change the day or your figures", "更改日期或您的數字"),
    "tally.holds": ("{count} {count:holds|hold}", "成立 {count} 項"),
    "tally.holds_only_if": ("{count} {count:holds|hold} only with a condition", "有條件成立 {count} 項"),
    "tally.does_not_hold": ("{count} {count:does|do} not hold", "不成立 {count} 項"),
    "tally.closed_since": ("{count} closed", "已停售 {count} 項"),
    "tally.not_computable": ("{count} cannot be computed", "無法計算 {count} 項"),
    "claims.statements": ("What the vendor stated", "供應商的公布"),
    "status.holds": ("Holds", "成立"),
    "status.holds_only_if": ("Holds only if", "有條件成立"),
    "status.does_not_hold": ("Does not hold", "不成立"),
    "status.closed_since": ("Closed", "已停售"),
    "status.closed_since.on": ("Closed since {on}", "{on}起停售"),
    "status.not_computable": ("Cannot be computed", "無法計算"),
    "claim.not_sold_yet": (
        "On this day the service was not on sale yet, so there is nothing to work out.",
        "當日服務尚未推出，無從計算。",
    ),
    "claim.no_price": (
        "On this day no price of a fine-tuning service was known, so there is nothing to work out.",
        "當日沒有已知的微調價格，無從計算。",
    ),
}

WORDS: dict[str, tuple[str, str]] = PAGE | claims_prices.WORDS | claims_year.WORDS | claims_practice.WORDS
