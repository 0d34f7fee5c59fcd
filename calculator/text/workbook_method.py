"""The words of the workbook's method sheet: every quantity, and how it is worked out."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair

_NOTES: Final[dict[str, Pair]] = {
    "wb.method.names": (
        "Formulas use names: each assumption and each quantity below is a named cell (Formulas > Name Manager).",
        "算式使用名稱：每項假設及下列每個數量均為已命名的儲存格（公式 > 名稱管理員）。",
    ),
    "wb.method.rounding": (
        "Every amount of a month is rounded to the cent once, half up; totals add the rounded amounts.",
        "每月每項金額只四捨五入一次至仙；合計為捨入後金額之和。",
    ),
    "wb.method.unknown": (
        "An empty price cell is unknown, never 0: what depends on it reads “unknown” until a price is filled in.",
        "空白的價格格表示未有資料，並非 0；依賴它的數字會顯示「未有資料」，直至填上價格。",
    ),
    "wb.method.fixed": (
        "Not recomputed: which service each option uses, whether it can be bought, when it closes and what follows it, "
        "the day from which a known new price holds, and the verdict. Make a new workbook for those.",
        "不會重算的部分：每種做法採用的服務、能否購買、何時停止及其後的服務、已知新價的生效日，以及判斷。如要更新，請重新匯出。",
    ),
    "wb.method.horizon": (
        "The month table ends with month {months}; a shorter period can be entered, a longer one needs a new workbook.",
        "逐月表至第 {months} 個月為止；可輸入較短的年期，較長的須重新匯出。",
    ),
    "wb.method.shared": ("Quantities for all options", "各做法共用的數量"),
    "wb.method.terms": ("Quantities by option and service", "按做法及服務劃分的數量"),
    "wb.method.months": ("Columns of the month table", "逐月表各欄"),
    "wb.method.figures": ("Figures of the summary", "摘要各項"),
    "wb.method.words": ("Words used in cells", "儲存格用語"),
}

_SHARED: Final[dict[str, Pair]] = {
    "wb.q.book_hkd_per_usd": ("Exchange rate of the book", "價目所載匯率"),
    "wb.how.book_hkd_per_usd": ("The price row, used where no rate is entered", "未有輸入匯率時採用"),
    "wb.q.hkd_per_usd_paid": ("HK$ paid for US$1", "每 1 美元實付港元"),
    "wb.how.hkd_per_usd_paid": ("Exchange rate × (1 + card fee)", "匯率 ×（1 + 信用卡手續費）"),
    "wb.q.monthly_discount_rate": ("Discount rate a month", "每月折現率"),
    "wb.how.monthly_discount_rate": ("(1 + yearly rate) to the power 1/12, − 1", "（1 + 年率）的 1/12 次方 − 1"),
    "wb.q.embedding_usd_per_mtok": ("Indexing text (US$ per million tokens)", "建立索引（每百萬 Token 美元）"),
    "wb.how.embedding_usd_per_mtok": ("The price row", "價格記錄"),
    "wb.q.hire_pay_hkd_per_month": ("Pay of one person a month", "每人每月薪金"),
    "wb.how.hire_pay_hkd_per_month": (
        "Monthly pay, or hourly pay × hours a week × 52 ÷ 12",
        "月薪，或時薪 × 每周工時 × 52 ÷ 12",
    ),
    "wb.q.mpf_rate_pct": ("Employer's MPF (%)", "僱主強積金（%）"),
    "wb.how.mpf_rate_pct": ("The price row", "價格記錄"),
    "wb.q.mpf_cap_hkd": ("Most MPF a month", "強積金每月上限"),
    "wb.how.mpf_cap_hkd": ("The price row", "價格記錄"),
    "wb.q.mpf_hkd_per_month": ("MPF of one person a month", "每人每月強積金"),
    "wb.how.mpf_hkd_per_month": ("Pay × rate, at most the cap", "薪金 × 供款率，不超過上限"),
    "wb.q.hire_hkd_per_month": ("One person costs a month", "每人每月成本"),
    "wb.how.hire_hkd_per_month": (
        "Pay + MPF + recruitment fee ÷ months of stay + insurance ÷ 12",
        "薪金 + 強積金 + 招聘費 ÷ 留任月數 + 保險費 ÷ 12",
    ),
    "wb.q.continuous_hours_per_week": ("Continuous contract from (hours a week)", "連續性合約每周工時"),
    "wb.how.continuous_hours_per_week": ("The price row", "價格記錄"),
    "wb.q.continuous_hours_per_four_weeks": ("Continuous contract from (hours in four weeks)", "連續性合約四周工時"),
    "wb.how.continuous_hours_per_four_weeks": ("The price row", "價格記錄"),
    "wb.q.statutory_holidays": ("Statutory holidays (days a year)", "法定假日（每年日數）"),
    "wb.how.statutory_holidays": ("The price row", "價格記錄"),
    "wb.q.annual_leave_days": ("Annual leave (days a year)", "年假（每年日數）"),
    "wb.how.annual_leave_days": ("The price row", "價格記錄"),
    "wb.q.paid_days_off": ("Days paid and not worked", "有薪而不用上班的日數"),
    "wb.how.paid_days_off": (
        "Holidays + leave under a continuous contract, else none",
        "屬連續性合約者為法定假日 + 年假，否則為 0",
    ),
    "wb.q.worked_hours_per_year": ("Hours worked a year", "每年實際工時"),
    "wb.how.worked_hours_per_year": (
        "(52 × days a week − days off) × hours a week ÷ days a week",
        "（52 × 每周日數 − 休假日數）× 每周工時 ÷ 每周日數",
    ),
    "wb.q.worked_hours_per_month": ("Hours worked a month", "每月實際工時"),
    "wb.how.worked_hours_per_month": ("Hours worked a year ÷ 12", "每年實際工時 ÷ 12"),
    "wb.q.hkd_per_worked_hour": ("Cost of an hour worked", "每個實際工時的成本"),
    "wb.how.hkd_per_worked_hour": ("Monthly cost × 12 ÷ hours worked a year", "每月成本 × 12 ÷ 每年實際工時"),
    "wb.q.sent_as_is": ("Drafts sent unchanged", "毋須修改的草稿比例"),
    "wb.how.sent_as_is": (
        "Sent ÷ tested once tested, else the percentage entered",
        "已測試：可發出 ÷ 測試數；否則按輸入百分比",
    ),
    "wb.q.tuned_sent_as_is": ("Drafts of the tuned model sent unchanged", "微調模型毋須修改的草稿比例"),
    "wb.how.tuned_sent_as_is": ("The percentage entered, else as without tuning", "按輸入百分比；未輸入則與未微調相同"),
    "wb.q.low_sent_as_is": ("The same, low end of its range", "毋須修改的草稿比例，下限"),
    "wb.how.low_sent_as_is": (
        "Untested: the low end of the assumption, in proportion to its value. Tested: the low end entered among the "
        "assumptions (what 97.5 in 100 tries exceed)",
        "未測試：按假設下限及其數值的比例；已測試：假設表所列下限（100 次中有 97.5 次高於此數）",
    ),
    "wb.q.low_tuned_sent_as_is": ("The same of the tuned model, low end", "微調模型毋須修改的草稿比例，下限"),
    "wb.how.low_tuned_sent_as_is": (
        "As without tuning; where a percentage is entered, as many points lower",
        "與未微調相同；如有輸入百分比，則減去相同的百分點",
    ),
    "wb.q.facts_in_use_tokens": ("Documents in use (tokens)", "所用文件（Token）"),
    "wb.how.facts_in_use_tokens": (
        "Their length where replies need documents, else 0",
        "回覆須查文件時為其長度，否則為 0",
    ),
    "wb.q.facts_are_long": ("Documents too long to paste (1 = yes)", "文件過長，不宜貼上（1 = 是）"),
    "wb.how.facts_are_long": ("1 where documents exceed 20,000 tokens", "文件多於 20,000 Token 時為 1"),
}

_TERMS: Final[dict[str, Pair]] = {
    "wb.t.first_month": ("Holds from month", "由第幾個月起"),
    "wb.th.first_month": (
        "As on that day: known price changes and the next service",
        "以當日為準：已知的新價及接續的服務",
    ),
    "wb.t.last_month_served": ("Last month served", "最後服務月份"),
    "wb.th.last_month_served": (
        "As on that day; “none” where no end is known or a successor follows",
        "以當日為準；未知終結或有接續服務時為「沒有」",
    ),
    "wb.t.migration_month": ("Moves to another model in month", "轉用另一模型的月份"),
    "wb.th.migration_month": ("The month after the last month served", "最後服務月份之後的一個月"),
    "wb.t.is_tuned": ("Is a tuned model (1 = yes)", "屬微調模型（1 = 是）"),
    "wb.th.is_tuned": (
        "Training, preparing and testing are paid only then",
        "只有微調才須付訓練、整理及額外測試的費用",
    ),
    "wb.t.retrieves": ("Looks documents up (1 = yes)", "查閱文件（1 = 是）"),
    "wb.th.retrieves": (
        "RAG always; fine-tuning where documents are too long to paste",
        "RAG 一律查閱；微調則在文件過長時查閱",
    ),
    "wb.th.price": ("The price cell; 0 where the vendor does not charge it", "價格格；供應商不收費則為 0"),
    "wb.th.price_cached_input": ("The price cell; no discount where it is unknown", "價格格；未有資料則無折扣"),
    "wb.th.price_cache_write": (
        "The price cell; as fresh tokens where it is not charged",
        "價格格；不另收費則與一般輸入相同",
    ),
    "wb.t.cache_minimum_tokens": ("Shortest prefix for the repeat price (tokens)", "享快取價的最短開首（Token）"),
    "wb.th.cache_minimum_tokens": (
        "The price cell; “none” where there is no repeat price",
        "價格格；沒有快取價則為「沒有」",
    ),
    "wb.t.token_ratio": ("Tokens against those counted", "相對所計 Token 的倍數"),
    "wb.th.token_ratio": (
        "1, or by script where your replies were counted and this model's way of counting is not public",
        "1；如已計算貴店回覆而該模型的計法未公開，則按文字比例推算",
    ),
    "wb.t.prefix_tokens": ("Fixed start of a prompt (tokens)", "指示的固定開首（Token）"),
    "wb.th.prefix_tokens": (
        "Instructions + pasted documents + examples shown (question and reply each)",
        "指示 + 貼上的文件 + 附上的問答範例",
    ),
    "wb.t.differing_tokens": ("What differs in each prompt (tokens)", "每則不同的部分（Token）"),
    "wb.th.differing_tokens": ("The customer's message + text looked up", "客人訊息 + 查閱所得的文字"),
    "wb.t.cached_tokens": ("Billed at the repeat price (tokens)", "按快取價計費（Token）"),
    "wb.th.cached_tokens": (
        "Share entered × fixed start, if that is long enough",
        "輸入的比例 × 固定開首（須達最短長度）",
    ),
    "wb.t.output_tokens": ("Written by the model (tokens)", "模型輸出（Token）"),
    "wb.th.output_tokens": ("Reply + the AI's own thinking", "回覆 + AI 思考過程"),
    "wb.t.inference_usd_per_reply": ("Using the model (US$ a reply)", "模型使用費（每則美元）"),
    "wb.th.inference_usd_per_reply": (
        "(Fresh × price in + repeated × repeat price + written × price out) ÷ 1,000,000; storing for repeats extra",
        "（新輸入 × 輸入價 + 重複 × 快取價 + 輸出 × 輸出價）÷ 1,000,000；存入快取另計",
    ),
    "wb.t.free_messages": ("Free WhatsApp messages for each number", "每個號碼免費 WhatsApp 訊息"),
    "wb.th.free_messages": ("The price cell; none where it is unknown", "價格格；未有資料則不計免費"),
    "wb.t.example_token_limit": ("Longest example trained on (tokens)", "訓練範例長度上限（Token）"),
    "wb.th.example_token_limit": ("The vendor's rule; “none” where none is known", "供應商規定；未知則為「沒有」"),
    "wb.t.epochs_used": ("Training passes", "訓練輪數"),
    "wb.th.epochs_used": (
        "As entered; else the vendor's rule; else 3 passes, more for fewer than 34 examples, fewer for over 8,333",
        "按輸入；否則按供應商規定；否則 3 輪，少於 34 組範例時較多，多於 8,333 組時較少",
    ),
    "wb.t.validation_billed": ("Check examples are billed (1 = yes)", "驗證範例收費（1 = 是）"),
    "wb.th.validation_billed": ("The vendor's rule; 1 where nobody knows", "供應商規定；未知則為 1"),
    "wb.t.evaluations": ("Rounds of checking", "驗證次數"),
    "wb.th.evaluations": ("The vendor's rule; else one for each pass", "供應商規定；否則每輪一次"),
    "wb.t.billed_tokens": ("Tokens billed for one training job", "一次訓練收費的 Token"),
    "wb.th.billed_tokens": (
        "Examples × tokens of an example × passes + check tokens × rounds where billed",
        "範例數 × 每組 Token × 輪數 + 驗證 Token × 次數（如收費）",
    ),
    "wb.t.training_job_usd": ("Training (US$, all runs)", "訓練（美元，全部次數）"),
    "wb.th.training_job_usd": (
        "Tokens ÷ 1,000,000 × price, at least the minimum, × runs; on a rented GPU by the hour, set-up included",
        "Token ÷ 1,000,000 × 價格（不少於最低收費）× 次數；租用 GPU 則按時數計，包括設定",
    ),
    "wb.t.share_sent_as_is": ("Drafts sent unchanged", "毋須修改的草稿比例"),
    "wb.th.share_sent_as_is": ("See above", "見上"),
    "wb.t.low_share_sent_as_is": ("Drafts sent unchanged, low", "毋須修改的草稿比例，下限"),
    "wb.th.low_share_sent_as_is": ("See above", "見上"),
    "wb.t.hours_freed_full": ("Hours freed in month 1 at full use", "全面使用時第 1 個月省下的工時"),
    "wb.th.hours_freed_full": (
        "AI drafts × (share sent unchanged × minutes by hand − minutes checking) ÷ 60, never below 0 or above the "
        "hours worked",
        "AI 草稿 ×（毋須修改比例 × 人手分鐘 − 核對分鐘）÷ 60，不低於 0，不高於實際工時",
    ),
    "wb.t.low_hours_freed_full": ("Hours freed in month 1 at full use, low", "全面使用時第 1 個月省下的工時，下限"),
    "wb.th.low_hours_freed_full": ("The same with the low share", "同上，按下限比例"),
}

METHOD: Final[dict[str, Pair]] = _NOTES | _SHARED | _TERMS
