"""What an owner is offered instead of any of this: ready-made bots and Meta's own agent."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "offered.title": ("What you may be offered instead", "您可能會收到的其他建議"),
    "offered.intro": (
        "Sellers' own prices, not worked out by us: what they leave out is said beside them.",
        "以下是賣方自己的報價，並非我們計算；未包括的項目列於旁邊。",
    ),
    "offered.nothing": ("On this day no such offer was in our price book.", "當日價目表內沒有這類服務。"),
    "offered.col.offer": ("Offer", "服務"),
    "offered.col.month": ("A month", "每月費用"),
    "offered.col.year": ("First year", "首年費用"),
    "offered.col.unknown": ("Not known", "未有資料的項目"),
    "offered.range": ("{low} to {high}", "{low} 至 {high}"),
    "offered.ours": ("Worked out here: {option}", "本計算器：{option}"),
    "offered.ours.none": ("–", "–"),
    "offered.faq-bot": ("Ready-made bot that answers fixed questions", "現成的常見問題聊天機械人"),
    "offered.faq-bot.unknown": (
        "the exact price; set-up fee; shortest contract; whether messages are extra",
        "確實價錢、設定費、最短合約期、訊息是否另收費",
    ),
    "offered.llm-bot": ("Ready-made bot on a language model", "現成的 AI 聊天機械人（用語言模型）"),
    "offered.llm-bot.unknown": (
        "the exact price; set-up fee; which model; where data goes; whether messages are extra",
        "確實價錢、設定費、用哪個模型、資料送往何處、訊息是否另收費",
    ),
    "offered.meta-business-agent": ("Meta's own agent on WhatsApp", "Meta 自家的 WhatsApp AI 助理"),
    "offered.meta-business-agent.unknown": (
        "its price (billed by tokens since August 2026) and whether it is sold in Hong Kong",
        "價錢（2026年8月起按 Token 收費），以及香港是否有售",
    ),
}
