"""The method page: formulas, said once with words and once with numbers in the same gaps."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair
from calculator.text.method_benefit import BENEFIT
from calculator.text.method_words import TERMS

_PAGE: Final[dict[str, Pair]] = {
    "page.method": ("Method", "計算方法"),
    "method.title": ("How every figure is worked out", "每個數字如何得出"),
    "method.lead": (
        "Each formula stands in words, then with your numbers in it. Amounts are the ones the answer uses; "
        "a number shown shorter than it is stays whole in the calculation. Terms with a capital letter are inputs "
        "of the Answer page.",
        "每條算式先以文字列出，再代入您的數字。金額與答案所用的相同；數字雖以較短形式顯示，計算時並無捨入。「」內為「答案」頁的輸入項目。",
    ),
    "method.input": ("{label}", "「{label}」"),
    "method.col.name": ("Figure", "項目"),
    "method.col.how": ("Formula in words, then with your numbers", "算式，以及代入貴店數字"),
    "method.col.result": ("Result", "結果"),
    "method.col.from": ("Where the numbers come from", "數字來源"),
    "method.col.step": ("Step", "判斷"),
    "method.col.reason": ("Reason", "理由"),
    "method.judgement": (
        "How the verdict is reached: the first step that applies decides",
        "結論如何得出：由首個適用的步驟決定",
    ),
    "method.step.holds": ("Applies", "適用"),
    "method.step.passes": ("Does not apply", "不適用"),
    "method.sources": ("Price rows used above", "以上所用的價目"),
    "method.equals": ("{numbers} = {result}", "{numbers} = {result}"),
    "method.of": ("{name} · {option}", "{name} · {option}"),
    "method.result.period": ("{amount} {period}", "{amount}（{period}）"),
    "method.line.in_usd": ("{numbers} = {usd}; × {fx} = {result}", "{numbers} = {usd}；× {fx} = {result}"),
    "method.line.in_hkd": (
        "{formula}; × what US$1 costs in HK$",
        "{formula}；× 每 1 美元的港元成本",
    ),
    "method.as.tokens": ("{value} {value:token|tokens}", "{value} Token"),
    "method.as.drafts": ("{value} {value:draft|drafts}", "{value} 則"),
    "method.as.replies_a_day": ("{value} {value:reply|replies} a day", "每日 {value} 則"),
    "method.as.hours": ("{value} h", "{value} 小時"),
    "method.as.minutes": ("{value} min", "{value} 分鐘"),
    "method.as.pct": ("{value}%", "{value}%"),
    "method.as.points": ("{value} more in 100", "每 100 則多 {value} 則"),
    "method.as.passes": ("{value} {value:pass|passes}", "{value} 輪"),
}

_GROUPS: Final[dict[str, Pair]] = {
    "method.group.messages": ("Drafts a month", "每月草稿數目"),
    "method.group.tokens": (
        "Tokens: the pieces of words that AI models read, write and bill",
        "Token：AI 模型閱讀、撰寫及計費的字詞單位",
    ),
    "method.group.training": ("Training", "訓練"),
    "method.group.inference": ("Using the model", "使用模型"),
    "method.group.hosting": ("Keeping the tuned model switched on", "寄存微調模型"),
    "method.group.delivery": ("Sending over WhatsApp", "經 WhatsApp 發送"),
    "method.group.work": ("People's work on the system", "建立及維護所需的人手"),
    "method.group.exchange": ("US dollars into Hong Kong dollars", "美元折算港元"),
    "method.group.totals": ("What it adds up to", "費用合計"),
    "method.group.hire": ("The person who answers now", "現時負責回覆的人手"),
    "method.group.hours": ("Checking, and the hours freed", "核對時間與省下的工時"),
    "method.group.payback": ("When it has paid for itself", "何時回本"),
    "method.group.worth": ("What it is worth: NPV, IRR, ROI", "是否值得：現值、回報率"),
    "method.group.tuning": ("Fine-tuning against its best rival", "微調與最佳替代做法比較"),
}

_COSTS: Final[dict[str, Pair]] = {
    "method.ai_replies.name": ("Drafts by AI a month", "每月 AI 草稿"),
    "method.ai_replies": (
        "{replies_per_day} × {days_per_month} × {share_drafted_by_ai}",
        "{replies_per_day} × {days_per_month} × {share_drafted_by_ai}",
    ),
    "method.ai_replies_later.name": ("The same in month 12", "第 12 個月的 AI 草稿"),
    "method.ai_replies_later": (
        "{ai_replies} × (1 + {monthly_growth_pct} ÷ 100) ^ {months}",
        "{ai_replies} ×（1 + {monthly_growth_pct} ÷ 100）^ {months}",
    ),
    "method.input_tokens.prompting.name": (
        "Tokens read for one reply: instructions",
        "每則回覆讀入的 Token：寫好指示",
    ),
    "method.input_tokens.prompting": (
        "{instruction_tokens} + {facts} + {customer_message_tokens}",
        "{instruction_tokens} + {facts} + {customer_message_tokens}",
    ),
    "method.input_tokens.few_shot.name": (
        "Tokens read for one reply: instructions with examples",
        "每則回覆讀入的 Token：指示加示範",
    ),
    "method.input_tokens.few_shot": (
        "{instruction_tokens} + {facts} + {few_shot_examples} × ({customer_message_tokens} + {reply_tokens}) "
        "+ {customer_message_tokens}",
        "{instruction_tokens} + {facts} + {few_shot_examples} ×（{customer_message_tokens} + {reply_tokens}）"
        "+ {customer_message_tokens}",
    ),
    "method.input_tokens.rag.name": (
        "Tokens read for one reply: looking up documents",
        "每則回覆讀入的 Token：查閱文件",
    ),
    "method.input_tokens.rag": (
        "{instruction_tokens} + {facts} + {customer_message_tokens}",
        "{instruction_tokens} + {facts} + {customer_message_tokens}",
    ),
    "method.input_tokens.fine_tuning.name": (
        "Tokens read for one reply: fine-tuning (it learns no facts, so they are still sent along)",
        "每則回覆讀入的 Token：微調（模型學不到資料，所以資料仍須一併送出）",
    ),
    "method.input_tokens.fine_tuning": (
        "{tuned_instruction_tokens} + {facts} + {customer_message_tokens}",
        "{tuned_instruction_tokens} + {facts} + {customer_message_tokens}",
    ),
    "method.output_tokens.name": ("Tokens written for one reply", "每則回覆寫出的 Token"),
    "method.output_tokens": (
        "{reply_tokens} + {reasoning_tokens_per_reply}",
        "{reply_tokens} + {reasoning_tokens_per_reply}",
    ),
    "method.vendor_tokens.name": ("Tokens read, as the vendor counts them", "按供應商的計法，讀入的 Token"),
    "method.vendor_tokens": ("{tokens} × {ratio}", "{tokens} × {ratio}"),
    "method.tokens_per_example.name": ("Tokens of one training example", "每組訓練範例的 Token"),
    "method.tokens_per_example": (
        "{tuned_instruction_tokens} + {customer_message_tokens} + {reply_tokens} + {overhead}",
        "{tuned_instruction_tokens} + {customer_message_tokens} + {reply_tokens} + {overhead}",
    ),
    "method.per_epoch.name": ("Tokens in one pass over the examples (an epoch)", "每輪訓練（Epoch）的 Token"),
    "method.per_epoch": (
        "{training_examples} × {tokens_per_example}",
        "{training_examples} × {tokens_per_example}",
    ),
    "method.per_epoch.ratio.name": ("Tokens in one pass over the examples (an epoch)", "每輪訓練（Epoch）的 Token"),
    "method.per_epoch.ratio": (
        "{training_examples} × {tokens_per_example} × {ratio}",
        "{training_examples} × {tokens_per_example} × {ratio}",
    ),
    "method.per_epoch.limited.name": ("Tokens in one pass over the examples (an epoch)", "每輪訓練（Epoch）的 Token"),
    "method.per_epoch.limited": ("{training_examples} × {limit}", "{training_examples} × {limit}"),
    "method.epochs.stated.name": ("Passes over the examples (epochs)", "訓練輪數（Epoch）"),
    "method.epochs.stated": ("As you entered.", "按您所填。"),
    "method.epochs.vendor.name": ("Passes over the examples (epochs)", "訓練輪數（Epoch）"),
    "method.epochs.vendor": ("The vendor's own rule.", "按供應商本身的規則。"),
    "method.epochs.rule.name": ("Passes over the examples (epochs)", "訓練輪數（Epoch）"),
    "method.epochs.rule": (
        "3; more where 3 passes show fewer than 100 examples (at most 25 passes), fewer where they show more than "
        "25,000.",
        "3 輪；若 3 輪合計少於 100 組則增加（最多 25 輪），多於 25,000 組則減少。",
    ),
    "method.billed.name": ("Tokens billed by one training run", "每次訓練計費的 Token"),
    "method.billed": ("{per_epoch} × {epochs}", "{per_epoch} × {epochs}"),
    "method.billed.checked.name": ("Tokens billed by one training run", "每次訓練計費的 Token"),
    "method.billed.checked": (
        "{per_epoch} × {epochs} + {validation_tokens} × {evaluations}",
        "{per_epoch} × {epochs} + {validation_tokens} × {evaluations}",
    ),
    "method.hosting.free.name": ("Hosting", "模型寄存費"),
    "method.hosting.free": (
        "The service shown charges nothing for keeping the tuned model switched on.",
        "所示服務不就寄存微調模型收費。",
    ),
    "method.hkd_per_usd.name": ("What US$1 on the bill costs, in HK$", "帳單上每 1 美元的港元成本"),
    "method.hkd_per_usd": ("{fx} × (1 + {fee} ÷ 100)", "{fx} ×（1 + {fee} ÷ 100）"),
    "method.upfront.name": ("Paid before the first month", "開始前支付"),
    "method.upfront": ("{lines}", "{lines}"),
    "method.running.name": ("Paid in each month", "每月支付"),
    "method.running": ("{lines}", "{lines}"),
    "method.first_year.name": ("First year", "首年費用"),
    "method.first_year": ("{upfront} + {later}", "{upfront} + {later}"),
}

_LINES: Final[dict[str, Pair]] = {
    "method.basis.hours": ("hours of work × pay an hour", "工時 × 每小時費用"),
    "method.basis.training": (
        "tokens billed ÷ 1,000,000 × price of a million × training runs",
        "計費 Token ÷ 1,000,000 × 每百萬 Token 價格 × 訓練次數",
    ),
    "method.basis.training.minimum": (
        "tokens billed ÷ 1,000,000 × price of a million, but not under the vendor's minimum, × training runs",
        "計費 Token ÷ 1,000,000 × 每百萬 Token 價格（不少於供應商的最低收費）× 訓練次數",
    ),
    "method.basis.training.gpu": (
        "(tokens billed ÷ tokens a second ÷ 3,600 + set-up hours) × price of a GPU hour × training runs",
        "（計費 Token ÷ 每秒處理的 Token ÷ 3,600 + 設定時數）× GPU 每小時價格 × 訓練次數",
    ),
    "method.basis.inference": (
        "drafts × (tokens read × price of reading + tokens written × price of writing) ÷ 1,000,000",
        "草稿數目 ×（讀入 Token × 讀入價格 + 寫出 Token × 寫出價格）÷ 1,000,000",
    ),
    "method.basis.inference.cached": (
        "drafts × (tokens read at the full price × price of reading + tokens read at the repeat price × that price "
        "+ tokens written × price of writing) ÷ 1,000,000",
        "草稿數目 ×（按原價讀入的 Token × 讀入價格 + 按快取價讀入的 Token × 快取價 + 寫出 Token × 寫出價格）"
        "÷ 1,000,000",
    ),
    "method.basis.inference.written": (
        "drafts × (tokens read at the full price × price of reading + tokens read at the repeat price × that price "
        "+ tokens kept for the next time × what that costs more + tokens written × price of writing) ÷ 1,000,000",
        "草稿數目 ×（按原價讀入的 Token × 讀入價格 + 按快取價讀入的 Token × 快取價 + 寫入快取的 Token × 額外收費 "
        "+ 寫出 Token × 寫出價格）÷ 1,000,000",
    ),
    "method.basis.hosting": ("hours switched on × price of an hour, idle or not", "寄存時數 × 每小時價格，閒置照計"),
    "method.basis.flat": ("a fixed price a month", "每月固定收費"),
    "method.basis.message_embedding": (
        "drafts × tokens of a customer's message × price of indexing a million ÷ 1,000,000",
        "草稿數目 × 客人訊息的 Token × 每百萬 Token 的索引價格 ÷ 1,000,000",
    ),
    "method.basis.knowledge_base_embedding": (
        "tokens of the documents × price of indexing a million ÷ 1,000,000",
        "文件的 Token × 每百萬 Token 的索引價格 ÷ 1,000,000",
    ),
    "method.basis.delivery": (
        "(messages − free messages, not under 0) × price of a message + platform fee",
        "（訊息數目 − 免費訊息，不少於 0）× 每則訊息價格 + 平台費",
    ),
    "method.basis.retraining": (
        "training at that month's price + hours of work × pay an hour",
        "當月的訓練費 + 工時 × 每小時費用",
    ),
    "method.basis.migration": (
        "training on the next model + hours of work × pay an hour, in the month after this one ends",
        "在新模型訓練的費用 + 工時 × 每小時費用，於本模型停用後的首月支付",
    ),
}

WORDS: Final[dict[str, Pair]] = _PAGE | _GROUPS | _COSTS | _LINES | BENEFIT | TERMS
