"""Words of a vendor's own quote: its form, and what is wrong with it."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "quotes.show": ("A vendor's own quote", "供應商的報價"),
    "quotes.show.count": ("A vendor's own quote ({count})", "供應商的報價（{count} 份）"),
    "quotes.intro": (
        "A quote stands beside the listed prices as your figure. Prices are in US$; leave empty what is not charged.",
        "報價會與價目表並列，標明為您提供的數字。價格以美元計，不收費的項目請留空。",
    ),
    "quote.id": ("Short name", "簡稱"),
    "quote.id.help": (
        "English letters, digits, dots, hyphens and underscores, such as vendor-a: its name in every table.",
        "只用英文字母、數字、句點、連字號和底線，例如 vendor-a；各表均以此名稱顯示。",
    ),
    "quote.training_usd_per_mtok": ("Training (US$ per million tokens)", "訓練（每百萬 Token 美元）"),
    "quote.training_usd_per_mtok.help": (
        "Billed for every token of the examples, each time they are gone through. Empty: not known.",
        "按範例的每個 Token 及重複輪數收費。留空即未有資料。",
    ),
    "quote.input_usd_per_mtok": ("Text read (US$ per million tokens)", "讀入文字（每百萬 Token 美元）"),
    "quote.input_usd_per_mtok.help": (
        "Instructions and customers' messages that go to the AI. Empty: not known.",
        "送給 AI 的指示和客人訊息。留空即未有資料。",
    ),
    "quote.cached_input_usd_per_mtok": ("Text read again (US$ per million tokens)", "重複讀入（每百萬 Token 美元）"),
    "quote.cached_input_usd_per_mtok.help": (
        "A lower price for instructions sent again soon (a cache). Empty: no such price.",
        "短時間內重複送出指示的較低價格（快取）。留空即沒有此優惠。",
    ),
    "quote.output_usd_per_mtok": ("Text written (US$ per million tokens)", "寫出文字（每百萬 Token 美元）"),
    "quote.output_usd_per_mtok.help": (
        "The replies that the AI writes. Empty: not known.",
        "AI 寫出的回覆。留空即未有資料。",
    ),
    "quote.hosting_usd_per_hour": ("Hosting (US$ an hour)", "寄存（每小時美元）"),
    "quote.hosting_usd_per_hour.help": (
        "For keeping a tuned model switched on, used or not. Empty: not charged.",
        "讓微調模型保持開動的費用，不論有否使用。留空即不收費。",
    ),
    "quote.storage_usd_per_month": ("Storage (US$ a month)", "儲存（每月美元）"),
    "quote.storage_usd_per_month.help": (
        "For keeping the tuned model on file. Empty: not charged.",
        "保存微調模型的費用。留空即不收費。",
    ),
    "quote.minimum_job_usd": ("Least charge for a training (US$)", "每次訓練最低收費（美元）"),
    "quote.minimum_job_usd.help": (
        "What one training costs at least, however small. Empty: no such charge.",
        "一次訓練無論多少都收取的最低費用。留空即沒有。",
    ),
    "quote.evaluations": ("Checks in a training (number)", "每次訓練的驗證次數（次）"),
    "quote.evaluations.help": (
        "How often the examples kept back are gone through. Empty: once each time the examples are.",
        "留作驗證的範例會重複多少次。留空即每輪訓練一次。",
    ),
    "quote.validation_billed": ("The vendor bills these checks too", "供應商亦會就驗證收費"),
    "quote.validation_billed.help": (
        "Matters only if examples are kept back as a check.",
        "只有另外留出驗證範例時才有影響。",
    ),
    "quote.add": ("Add this quote", "加入報價"),
    "quote.save": ("Save the change", "儲存更改"),
    "quote.edit": ("Change {id}", "更改 {id}"),
    "quote.remove": ("Remove {id}", "移除 {id}"),
    "quote.saved": (
        "{id}: training US${training}, read US${read}, written US${written} per million tokens",
        "{id}：每百萬 Token 計，訓練 {training} 美元，讀入 {read} 美元，寫出 {written} 美元",
    ),
    "quote.problem.id": (
        "“{value}” cannot be the short name. Use English letters, digits, dots, hyphens and underscores, starting "
        "with a letter or digit, such as vendor-a.",
        "簡稱不能是「{value}」。請用英文字母、數字、句點、連字號或底線，並以字母或數字開頭，例如 vendor-a。",
    ),
    "quote.problem.no_id": (
        "Give the quote a short name first, such as vendor-a.",
        "請先填上簡稱，例如 vendor-a。",
    ),
    "quote.problem.taken": (
        "“{value}” is already the name of another quote or of a model listed here. Choose another short name.",
        "「{value}」已是另一份報價或價目表內某模型的名稱，請另選簡稱。",
    ),
    "quote.problem.range": (
        "{field}: {value} is outside what is allowed, {low} to {high}. Enter a number in it, or leave it empty.",
        "{field}：{value} 超出容許範圍，即 {low} 至 {high}。請輸入範圍內的數字，或留空。",
    ),
    "quote.problem.many": (
        "{limit} quotes are the most that can stand side by side. Remove one first.",
        "最多可並列 {limit} 份報價，請先移除一份。",
    ),
}
