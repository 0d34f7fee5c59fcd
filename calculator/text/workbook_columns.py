"""The words of the workbook's method sheet for items, columns of the month table and figures of the summary."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair

_ITEMS: Final[dict[str, Pair]] = {
    "wb.item.instructions": (
        "Hours × the technical person's rate, in month 0",
        "工時 × 技術人員每小時收費，於第 0 個月",
    ),
    "wb.item.evaluation": ("Hours × the technical person's rate, in month 0", "工時 × 技術人員每小時收費，於第 0 個月"),
    "wb.item.integration": (
        "Hours × the technical person's rate, in month 0",
        "工時 × 技術人員每小時收費，於第 0 個月",
    ),
    "wb.item.rag_setup": ("Hours × the technical person's rate, in month 0", "工時 × 技術人員每小時收費，於第 0 個月"),
    "wb.item.knowledge_base_embedding": (
        "Tokens of the documents ÷ 1,000,000 × price, in HK$ as paid, in month 0",
        "文件 Token ÷ 1,000,000 × 價格，折算實付港元，於第 0 個月",
    ),
    "wb.item.data_preparation": (
        "Hours × the cost of an hour of who tidies them, in month 0",
        "工時 × 整理者每小時成本，於第 0 個月",
    ),
    "wb.item.tuned_evaluation": (
        "Hours × the technical person's rate, in month 0",
        "工時 × 技術人員每小時收費，於第 0 個月",
    ),
    "wb.item.training": ("Training in US$, in HK$ as paid, in month 0", "訓練費美元折算實付港元，於第 0 個月"),
    "wb.item.inference": ("AI drafts × US$ a reply, in HK$ as paid", "AI 草稿 × 每則美元，折算實付港元"),
    "wb.item.hosting": (
        "Hours switched on × price; where billed by use: minutes for each reply, at most 730 hours",
        "開啟時數 × 價格；按使用計費者：每則計若干分鐘，最多 730 小時",
    ),
    "wb.item.storage": ("Price a month, in HK$ as paid", "月費，折算實付港元"),
    "wb.item.message_embedding": (
        "AI drafts × tokens of a message ÷ 1,000,000 × price, in HK$ as paid",
        "AI 草稿 × 每則訊息 Token ÷ 1,000,000 × 價格，折算實付港元",
    ),
    "wb.item.vector_store": ("Price a month, in HK$ as paid", "月費，折算實付港元"),
    "wb.item.delivery": (
        "Where connected: platform fee + messages above the free ones × price; the card fee counts on both",
        "已連接系統時：平台月費 + 超出免費數量的訊息 × 價格；兩者均計信用卡手續費",
    ),
    "wb.item.upkeep": ("Hours a month × the cost of an hour", "每月工時 × 每小時成本"),
    "wb.item.refresh": (
        "Training + hours × rate, every so many months after month 1; a move in the same month replaces it",
        "訓練費 + 工時 × 收費，第 1 個月後每隔若干月一次；同月轉用模型則以轉用代替",
    ),
    "wb.item.migration": (
        "Training on the next model + hours × rate, in the month after the last month served",
        "於新模型訓練 + 工時 × 收費，於最後服務月份之後的一個月",
    ),
}

_COLUMNS: Final[dict[str, Pair]] = {
    "wb.c.starts": ("Month 1 starts on the day of the estimate", "第 1 個月由計算當日開始"),
    "wb.c.cost": ("Sum of the items; unknown from the first unknown item on", "各項之和；由首個未知項目起為未有資料"),
    "wb.c.hours_freed": (
        "Share in use × AI drafts × (share sent unchanged × minutes by hand − minutes checking) ÷ 60, at most the "
        "hours worked",
        "使用比例 × AI 草稿 ×（毋須修改比例 × 人手分鐘 − 核對分鐘）÷ 60，不高於實際工時",
    ),
    "wb.c.saving": (
        "Hours cut: hours freed × cost of an hour. Hire avoided: whole people only. Staff do other work: no cash",
        "減少工時：省下工時 × 每小時成本；免請人：只計完整一人；同事改做其他工作：沒有現金",
    ),
    "wb.c.net": ("Cash saved − cost", "省下現金 − 成本"),
    "wb.c.cumulative": ("Net cash of this month and all before", "本月及之前各月淨現金之和"),
    "wb.c.discounted": (
        "Net cash ÷ (1 + monthly rate) to the power of the month",
        "淨現金 ÷（1 + 每月折現率）的月數次方",
    ),
    "wb.c.cumulative_discounted": ("Discounted net cash of this month and all before", "本月及之前各月折現淨現金之和"),
    "wb.c.value_counted": (
        "Cash saved; where staff do other work, hours freed × cost of an hour (not cash)",
        "省下現金；同事改做其他工作時為省下工時 × 每小時成本（並非現金）",
    ),
    "wb.c.net_counted": ("Saving counted − cost", "計入的得益 − 成本"),
    "wb.c.cumulative_counted": ("Net with time counted, of this month and all before", "計入工時淨額，本月及之前之和"),
    "wb.c.cumulative_discounted_counted": ("The same, each month discounted first", "同上，各月先折現"),
    "wb.c.difference": ("What you enter − cost; empty until you do", "您輸入的數字 − 成本；未輸入則留空"),
    "wb.c.terms": ("Which column of the table above holds in this month", "本月採用上表哪一欄"),
    "wb.c.served": ("0 once the service has ended and nothing follows", "服務終結而沒有接續時為 0"),
    "wb.c.ai_replies": (
        "Replies a day × days × (1 + growth) to the power (month − 1) × share drafted by AI",
        "每日回覆 × 日數 ×（1 + 增長）的（月 − 1）次方 × AI 起草比例",
    ),
    "wb.c.ramp": ("Month ÷ months until fully in use, at most 1", "月 ÷ 至全面使用的月數，最多為 1"),
    "wb.c.migrates": ("1 in the month of the move", "轉用模型的月份為 1"),
    "wb.c.refreshes": (
        "1 where a whole number of intervals has passed since month 1, unless the model moves then",
        "第 1 + k × 間隔月為 1，該月轉用模型則除外",
    ),
}

_FIGURES: Final[dict[str, Pair]] = {
    "wb.f.upfront": ("Cost of month 0", "第 0 個月的成本"),
    "wb.f.each_month": ("Items of month 1 without training again or moving", "第 1 個月各項，不計重新訓練及轉用"),
    "wb.f.first_year": ("Cost of months 0 to 12", "第 0 至 12 個月的成本"),
    "wb.f.total_cost": ("Cost of month 0 to the end of the period", "第 0 個月至年期完結的成本"),
    "wb.f.hours_a_month": ("Hours freed in month 1 as if fully in use", "假設已全面使用，第 1 個月省下的工時"),
    "wb.f.total_saving": ("Cash saved, month 1 to the end of the period", "第 1 個月至年期完結省下的現金"),
    "wb.f.net": ("Cumulative amount in the last month of the period", "年期最後一個月的累計金額"),
    "wb.f.payback": (
        "The moment after which the cumulative amount stays at or above zero, between two months in proportion",
        "累計金額由負轉為零或以上並維持至年期完結的時刻，月份之間按比例計",
    ),
    "wb.f.discounted_payback": ("The same with discounted amounts", "同上，按折現金額"),
    "wb.f.npv": ("Cumulative discounted amount in the last month of the period", "年期最後一個月的累計折現金額"),
    "wb.f.irr": (
        "(1 + monthly rate at which the net amounts come to nothing) to the power 12, − 1; “none” where there is no "
        "such rate or it is below −99%",
        "（1 + 令淨額現值為零的月率）的 12 次方 − 1；沒有此率或低於 −99% 則為「沒有」",
    ),
}

COLUMNS: Final[dict[str, Pair]] = _ITEMS | _COLUMNS | _FIGURES
