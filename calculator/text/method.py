"""The method page: formulas, said once with words and once with numbers in the same gaps."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair
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

_BENEFIT: Final[dict[str, Pair]] = {
    "method.pay.name": ("Pay a month", "每月工資"),
    "method.pay": (
        "{hire_hourly_pay_hkd} × {hire_hours_per_week} × 52 ÷ 12",
        "{hire_hourly_pay_hkd} × {hire_hours_per_week} × 52 ÷ 12",
    ),
    "method.mpf.name": ("Employer's MPF a month", "僱主強積金供款（每月）"),
    "method.mpf": (
        "{pay} × {rate} ÷ 100, at most {cap}",
        "{pay} × {rate} ÷ 100，最多為 {cap}",
    ),
    "method.hire_monthly.name": ("What the person costs a month", "聘請一人的每月成本"),
    "method.hire_monthly": (
        "{pay} + {mpf} + {hire_recruitment_fee_hkd} ÷ {hire_tenure_months} + {hire_insurance_hkd_per_year} ÷ 12",
        "{pay} + {mpf} + {hire_recruitment_fee_hkd} ÷ {hire_tenure_months} + {hire_insurance_hkd_per_year} ÷ 12",
    ),
    "method.worked_hours.name": (
        "Hours really worked a month (a continuous contract: holidays and leave are paid, not worked)",
        "每月實際工時（連續性合約：法定假日及年假有薪而不用上班）",
    ),
    "method.worked_hours": (
        "(52 × {hire_days_per_week} − {off}) × {hire_hours_per_week} ÷ {hire_days_per_week} ÷ 12",
        "（52 × {hire_days_per_week} − {off}）× {hire_hours_per_week} ÷ {hire_days_per_week} ÷ 12",
    ),
    "method.worked_hours.short.name": (
        "Hours really worked a month (too few hours a week for a continuous contract)",
        "每月實際工時（每星期工時不足以構成連續性合約）",
    ),
    "method.worked_hours.short": ("52 × {hire_hours_per_week} ÷ 12", "52 × {hire_hours_per_week} ÷ 12"),
    "method.hkd_per_worked_hour.name": ("Cost of an hour really worked", "每個實際工時的成本"),
    "method.hkd_per_worked_hour": ("{monthly} ÷ {worked}", "{monthly} ÷ {worked}"),
    "method.as_is.tested.name": ("Drafts that can be sent unchanged", "毋須修改便可發出的草稿"),
    "method.as_is.tested": (
        "{drafts_sent_as_is} ÷ {drafts_tested} × 100",
        "{drafts_sent_as_is} ÷ {drafts_tested} × 100",
    ),
    "method.as_is.untested.name": ("Drafts that can be sent unchanged", "毋須修改便可發出的草稿"),
    "method.as_is.untested": ("{untested_sent_as_is_pct}", "{untested_sent_as_is_pct}"),
    "method.as_is.tuned.name": ("Drafts that can be sent unchanged", "毋須修改便可發出的草稿"),
    "method.as_is.tuned": ("{tuned_drafts_sent_as_is_pct}", "{tuned_drafts_sent_as_is_pct}"),
    "method.minutes_freed.name": ("Minutes freed by one draft, never under 0", "每則草稿省下的分鐘，不少於 0"),
    "method.minutes_freed": (
        "{as_is} × {minutes_per_reply_by_hand} − {review_minutes_per_reply}",
        "{as_is} × {minutes_per_reply_by_hand} − {review_minutes_per_reply}",
    ),
    "method.hours_freed.name": ("Hours freed a month", "每月省下的工時"),
    "method.hours_freed": (
        "{ai_replies} × {minutes} ÷ 60, at most {worked} × {hire_headcount}",
        "{ai_replies} × {minutes} ÷ 60，最多為 {worked} × {hire_headcount}",
    ),
    "method.saving.cut_hours.name": ("Cash saved a month: fewer part-time hours", "每月省下的現金：減少兼職工時"),
    "method.saving.cut_hours": ("{hours} × {rate}", "{hours} × {rate}"),
    "method.saving.avoid_hire.name": (
        "Cash saved a month: whole people not hired, so rounded down",
        "每月省下的現金：只計整個人手，小數捨去",
    ),
    "method.saving.avoid_hire": (
        "{hours} ÷ {worked} rounded down, × {monthly}",
        "{hours} ÷ {worked} 捨去小數，× {monthly}",
    ),
    "method.saving.redeploy.name": (
        "What the time freed is worth a month (other work is done: no cash is saved)",
        "每月省下時間的價值（同事改做其他工作，不省現金）",
    ),
    "method.saving.redeploy": ("{hours} × {rate}", "{hours} × {rate}"),
    "method.checking.name": ("Checking drafts a month", "每月核對草稿"),
    "method.checking": (
        "{ai_replies} × {review_minutes_per_reply} ÷ 60",
        "{ai_replies} × {review_minutes_per_reply} ÷ 60",
    ),
    "method.checking_hkd.name": (
        "What checking is worth, beside the costs and not in them",
        "核對時間的價值，另列而不計入費用",
    ),
    "method.checking_hkd": ("{hours} × {rate}", "{hours} × {rate}"),
    "method.ramp.name": ("Part of the saving already felt in month 1", "第 1 個月已達到的節省比例"),
    "method.ramp": ("1 ÷ {ramp_up_months} × 100", "1 ÷ {ramp_up_months} × 100"),
    "method.net.name": ("Left at the end of the period", "年期結束時的結餘"),
    "method.net": ("{months} − {upfront}", "{months} − {upfront}"),
    "method.payback.name": ("Pays back in", "回本期"),
    "method.payback": ("{month} + {debt} ÷ {step}", "{month} + {debt} ÷ {step}"),
    "method.payback.none.name": ("Pays back in", "回本期"),
    "method.payback.none": (
        "The moment from which the running total stays at zero or above until the end of the period.",
        "累計結餘由該刻起至年期結束一直不低於零。",
    ),
    "method.monthly_rate.name": ("Discount rate a month", "每月折現率"),
    "method.monthly_rate": (
        "((1 + {discount_rate_pct} ÷ 100) ^ (1 ÷ 12) − 1) × 100",
        "（（1 + {discount_rate_pct} ÷ 100）^（1 ÷ 12）− 1）× 100",
    ),
    "method.npv.name": ("Value today (NPV): later money counts for less", "現值（NPV）：愈遲收到的錢，價值愈低"),
    "method.npv": (
        "{now} + {first} ÷ {rate} ^ 1 + … + {last} ÷ {rate} ^ {months}",
        "{now} + {first} ÷ {rate} ^ 1 + … + {last} ÷ {rate} ^ {months}",
    ),
    "method.irr.name": ("Yearly return (IRR)", "年回報率（IRR）"),
    "method.irr": (
        "The yearly rate at which the value today would be exactly 0.",
        "令現值剛好等於 0 的年率。",
    ),
    "method.roi.name": ("Return on cost (ROI)", "投資回報（ROI）"),
    "method.roi": ("{net} ÷ {cost} × 100", "{net} ÷ {cost} × 100"),
    "method.cost_per_reply.name": ("Cost of one draft", "每則草稿的成本"),
    "method.cost_per_reply": ("{cost} ÷ {drafts}", "{cost} ÷ {drafts}"),
    "method.tuning.unpriced.name": ("Fine-tuning", "模型微調"),
    "method.tuning.unpriced": (
        "No price is known for a fine-tuning service, so there is nothing to compare.",
        "未有任何微調服務的價格，因此無法比較。",
    ),
    "method.extra.name": ("First year: fine-tuning costs more than its rival by", "首年費用：微調比替代做法多"),
    "method.extra": ("{tuned} − {rival}", "{tuned} − {rival}"),
    "method.must_bring.name": (
        "What a year of tuned drafts must bring in to be worth it",
        "微調草稿於一年內須帶來多少，才算值得",
    ),
    "method.must_bring": ("{cost} + {rival}", "{cost} + {rival}"),
    "method.lift.name": (
        "More drafts in 100 that must be right for that (the verdict rounds up)",
        "為此每 100 則草稿要多少則毋須修改（結論所用的數字向上取整）",
    ),
    "method.lift": ("{needed} − {as_is}", "{needed} − {as_is}"),
    "method.lift.none.name": ("More drafts in 100 that must be right", "每 100 則草稿要多少則毋須修改"),
    "method.lift.none": (
        "Even if every draft were right, a year would not pay for it.",
        "即使每則草稿都毋須修改，一年內也無法回本。",
    ),
    "method.lift.already.name": ("More drafts in 100 that must be right", "每 100 則草稿要多少則毋須修改"),
    "method.lift.already": (
        "None: at the share of drafts sent unchanged today it already pays within a year.",
        "不用更多：按現時毋須修改的比例，一年內已可回本。",
    ),
    "method.drafts_to_see.name": (
        "Drafts of each kind to test before such a difference can be told from chance",
        "兩種做法各要測試多少則，才可分辨差別並非偶然",
    ),
    "method.drafts_to_see": (
        "2 × {p} × (1 − {p}) × ({z} ÷ {lift}) ^ 2, rounded up",
        "2 × {p} ×（1 − {p}）×（{z} ÷ {lift}）^ 2，向上取整",
    ),
    "method.break_even.name": (
        "Replies a day at which fine-tuning costs the same as instructions",
        "每日多少則回覆，微調與寫好指示的費用相同",
    ),
    "method.break_even": (
        "The volume at which both cost the same over the whole period.",
        "兩者於整個年期費用相等的回覆數目。",
    ),
    "method.break_even.no_route": ("no service to compare", "沒有服務可供比較"),
    "method.break_even.unknown_price": ("a price is unknown", "有價格未能查證"),
    "method.break_even.first_always_dearer": (
        "never: fine-tuning costs more at every volume",
        "沒有：任何數量下微調都較貴",
    ),
    "method.break_even.first_always_cheaper": (
        "never: fine-tuning costs less at every volume",
        "沒有：任何數量下微調都較平",
    ),
}

WORDS: Final[dict[str, Pair]] = _PAGE | _GROUPS | _COSTS | _LINES | _BENEFIT | TERMS
