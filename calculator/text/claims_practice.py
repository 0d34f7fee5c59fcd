"""Claims about how to go about it, in words."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "claim.9": (
        "Take 300 to 2,000 pairs; fewer than 50 do little; training takes 1 to 6 hours.",
        "準備 300 至 2,000 組問答，少於 50 組作用不大；訓練需時 1 至 6 小時。",
    ),
    "claim.9.same": (
        "At the pace of one example of Microsoft's, 300 pairs of 500 words train in {low_hours} "
        "{low_hours:hour|hours}, 1,000 in "
        "{mid_hours} and 2,000 in {high_hours}. OpenAI's guide accepted {least_n} {least_n:pair|pairs} and advised "
        "{start_n}. "
        "You have {yours_n}; our verdict wants {minimum_n} at least, better {good_n}.",
        "按微軟一個例子的速度，300 組 500 字的問答訓練 {low_hours} 小時，1,000 組 {mid_hours} 小時，2,000 組 "
        "{high_hours} 小時。OpenAI 指南最少接受 {least_n} 組，建議由 {start_n} 組開始。您有 {yours_n} 組；我們的"
        "判斷要求最少 {minimum_n} 組，{good_n} 組較理想。",
    ),
    "claim.9.no_guidance": (
        "On this day we know of no guidance or measured pace to check it with.",
        "當日沒有已知的指引或速度可供查證。",
    ),
    "claim.9.if": (
        "the queue is short, and the pairs are good ones: number alone shows nothing.",
        "輪候時間不長，而且問答質素良好；單看數量，說明不了甚麼。",
    ),
    "claim.10": ("Train again every 6 to 12 months, or every quarter.", "每 6 至 12 個月重新訓練一次，或每季一次。"),
    "claim.10.open": (
        "No end of GPT-4o mini was known that day, so the plan could stand. First year: {yearly_hkd} with a "
        "yearly refresh (the first falls in month 13), {half_hkd} half-yearly, {quarter_hkd} quarterly.",
        "當日未知 GPT-4o mini 何時結束，計劃行得通。首年費用：每年一次 {yearly_hkd}（第 13 個月才做第一次），半年"
        "一次 {half_hkd}，每季一次 {quarter_hkd}。",
    ),
    "claim.10.until": (
        "It can stand until GPT-4o mini ends on {end_day} (full months left: {left_n}). First year on {route}: "
        "{yearly_hkd} with a yearly refresh, {half_hkd} half-yearly, {quarter_hkd} quarterly.",
        "GPT-4o mini 於 {end_day}結束（尚有 {left_n} 個完整月份），之前仍行得通。以 {route} 計，首年費用：每年一次"
        " {yearly_hkd}，半年一次 {half_hkd}，每季一次 {quarter_hkd}。",
    ),
    "claim.10.sooner": (
        "GPT-4o mini ends on {end_day} (full months left: {left_n}): you would move before the first refresh. "
        "First year on {route}: {yearly_hkd} with a yearly refresh, {half_hkd} half-yearly, {quarter_hkd} "
        "quarterly.",
        "GPT-4o mini 於 {end_day}結束，只剩 {left_n} 個完整月份：未到第一次重新訓練，已要轉用另一模型。以 {route} "
        "計，首年"
        "費用：每年一次 {yearly_hkd}，半年一次 {half_hkd}，每季一次 {quarter_hkd}。",
    ),
    "claim.10.ended": (
        "GPT-4o mini ended on {end_day}. First year on {route}: {yearly_hkd} with a yearly refresh, {half_hkd} "
        "half-yearly, {quarter_hkd} quarterly.",
        "GPT-4o mini 已於 {end_day}結束。以 {route} 計，首年費用：每年一次 {yearly_hkd}，半年一次 {half_hkd}，每季"
        "一次 {quarter_hkd}。",
    ),
    "claim.10.if": (
        "the base model is served for longer than the interval. Ask for its end date first.",
        "基礎模型的服務期長於訓練周期。先問清楚何時結束。",
    ),
    "claim.11": ("A tuned model stays as it is when a new base comes out.", "新模型推出後，微調過的模型不會改變。"),
    "claim.11.no_end_known": (
        "True as far as anybody had said that day. But of the {routes_n} fine-tuning services known, {ended_n} had "
        "already ended and {known_n} had an end date.",
        "以當日所知屬實。但已知的 {routes_n} 項微調服務中，{ended_n} 項已經結束，{known_n} 項已定下結束日期。",
    ),
    "claim.11.until": (
        "Only until {end_day}: then GPT-4o mini is shut down, and what was tuned on it. Of the {routes_n} "
        "fine-tuning services known, {ended_n} {ended_n:has|have} ended and {known_n} {known_n:has|have} an end date.",
        "只到 {end_day}：屆時 GPT-4o mini 連同以它微調的模型一併停用。已知的 {routes_n} 項微調服務中，{ended_n} 項"
        "已經結束，{known_n} 項已定下結束日期。",
    ),
    "claim.11.ended": (
        "It stopped with its base on {end_day}. Of the {routes_n} fine-tuning services known, {ended_n} "
        "{ended_n:has|have} ended "
        "and {known_n} {known_n:has|have} an end date.",
        "它已於 {end_day}隨基礎模型停用。已知的 {routes_n} 項微調服務中，{ended_n} 項已經結束，{known_n} 項已定下"
        "結束日期。",
    ),
    "claim.11.if": (
        "the base model goes on being served. Get the date in writing.",
        "基礎模型繼續提供服務。請取得書面日期。",
    ),
    "claim.12": (
        "Instructions first, RAG for facts, fine-tuning last.",
        "先寫好指示，要查資料才用 RAG，最後才微調。",
    ),
    "claim.12.cheaper": (
        "In your first year: instructions {prompting_hkd}, with sample replies {few_shot_hkd}, RAG {rag_hkd}, "
        "fine-tuning {fine_tuning_hkd}. Starting with {base_option} costs {saved_hkd} less than fine-tuning.",
        "首年費用：寫好指示 {prompting_hkd}，附示範回覆 {few_shot_hkd}，RAG {rag_hkd}，微調 {fine_tuning_hkd}。由"
        "「{base_option}」開始，比微調少花 {saved_hkd}。",
    ),
    "claim.12.dearer": (
        "In your first year: instructions {prompting_hkd}, with sample replies {few_shot_hkd}, RAG {rag_hkd}, "
        "fine-tuning {fine_tuning_hkd}. Here {base_option} is not the cheaper start.",
        "首年費用：寫好指示 {prompting_hkd}，附示範回覆 {few_shot_hkd}，RAG {rag_hkd}，微調 {fine_tuning_hkd}。在"
        "這個情況，由「{base_option}」開始並不較便宜。",
    ),
    "claim.12.if": (
        "a better instruction costs less to try than a training set. Our verdict asks in the same order.",
        "改好指示比準備訓練資料便宜。我們的判斷亦按這個次序。",
    ),
    "claim.13": (
        "Fine-tune when the task is narrow, fixed in style, high in volume, with clean examples and no prompt "
        "left to try.",
        "工作範圍狹窄、風格固定、數量大、問答範例整理妥當，而且指示已試盡，才做微調。",
    ),
    "claim.13.pilot": (
        "We granted all of it, and our verdict became a pilot. Your own answers meet {met_n} of {tests_n} tests; "
        "still open: {unmet}.",
        "假設全部符合，我們的判斷是可以試做。您的答案符合 {tests_n} 項中的 {met_n} 項；未符合：{unmet}。",
    ),
    "claim.13.still_no": (
        "Even granting all of it, our verdict is not fine-tuning: {decided_by}. Your own answers meet {met_n} of "
        "{tests_n} tests; still open: {unmet}.",
        "即使全部符合，我們的判斷仍不是微調：{decided_by}。您的答案符合 {tests_n} 項中的 {met_n} 項；未符合：{unmet}。",
    ),
    "claim.13.if": (
        "somebody sells you the service, and the gain can be had: {lift_up} more {lift_up:draft|drafts} in 100 right.",
        "買得到服務，而且做得到每 100 則草稿多 {lift_up} 則毋須修改。",
    ),
    "claim.13.met.narrow": ("a narrow task", "範圍狹窄"),
    "claim.13.met.style": ("a fixed style or format", "風格或格式固定"),
    "claim.13.met.clean": ("enough clean examples", "問答範例足夠而且整理妥當"),
    "claim.13.met.tested": ("a prompt tested on 20 drafts", "指示已用 20 則草稿測試"),
    "claim.13.met.volume": ("enough volume for a gain within reach", "數量夠多，所需的改善做得到"),
    "claim.13.met.none": ("none", "沒有"),
    "claim.13.by.nothing_pays_back": ("nothing pays back", "任何做法都無法回本"),
    "claim.13.by.lift_out_of_reach": ("the gain it needs is out of reach", "所需的改善做不到"),
    "claim.13.by.not_buyable": ("no service can be bought that lasts until payback", "買不到能維持到回本的服務"),
    "claim.13.by.no_base_route": (
        "no model was on sale that could be given instructions",
        "當日沒有可按指示回覆的模型",
    ),
    "claim.14": ("Fine-tuning changes behaviour, not knowledge.", "微調改變的是表現方式，不是知識。"),
    "claim.14.same": (
        "Prices cannot show it. Our estimate assumes it: with each question the tuned model also reads the "
        "facts, a {short_tokens}-token price list pasted in, or {long_tokens} tokens looked up in a long manual.",
        "價格無法證明。我們的估算以此為前提：回答每條問題，微調後的模型同樣要讀資料：短的價目表直接"
        "貼上（{short_tokens} Token），長的手冊則查出有關部分（{long_tokens} Token）。",
    ),
    "claim.14.measured": (
        "Prices cannot show it; one public test, listed below, fits: the language of the answers changed almost "
        "entirely, knowledge far less. Our estimate assumes it: the tuned model also reads the facts, "
        "{short_tokens} tokens of a price list or {long_tokens} looked up in a manual.",
        "價格無法證明；下列一項公開測試與此相符：回答的語言幾乎完全改變，知識則變化小得多。我們的估算以此為前提："
        "微調後的模型同樣要讀資料，價目表 {short_tokens} Token，或從手冊查出 {long_tokens} Token。",
    ),
    "claim.14.if": (
        "your own test shows it: ask the tuned model ten facts that were not in its training.",
        "您的測試可以證明：問微調後的模型十項訓練資料以外的事實。",
    ),
}
