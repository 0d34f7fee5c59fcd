"""Claims about list prices and what is on sale, in words."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "claim.1": (
        "Training GPT-4o mini costs about US$3 per million tokens.",
        "訓練 GPT-4o mini，每百萬 Token 約 US$3。",
    ),
    "claim.1.open": (
        "The list price was {price_usd}, on sale in the places OpenAI serves. Hong Kong is not one of them.",
        "牌價為 {price_usd}，在 OpenAI 的服務地區有售；香港不在其中。",
    ),
    "claim.1.in_hk": ("The list price is {price_usd}, Hong Kong included.", "牌價為 {price_usd}，香港亦可購買。"),
    "claim.1.closed": (
        "The price still reads {price_usd}, but no new customer has been taken since {on_day}. Hong Kong never "
        "could buy.",
        "牌價仍是 {price_usd}，但自 {on_day}起不接受新客戶；香港一直未能購買。",
    ),
    "claim.1.ending": (
        "The price still reads {price_usd}, but no new customer has been taken since {on_day}, and the tuned "
        "models stop on {end_day}. Hong Kong never could buy.",
        "牌價仍是 {price_usd}，但自 {on_day}起不接受新客戶，已微調的模型亦於 {end_day}停止服務；香港一直未能購買。",
    ),
    "claim.1.ended": (
        "It was {price_usd} to the end: orders closed on {on_day}, the models stopped on {end_day}.",
        "直至結束仍是 {price_usd}：{on_day}停止接單，{end_day}停止服務。",
    ),
    "claim.1.if": (
        "a buyer in a place OpenAI sells to, who was already fine-tuning there before it closed.",
        "買家身處 OpenAI 的服務地區，而且停售前已在使用其微調服務。",
    ),
    "claim.2": (
        "Training on 1,000 examples of 500 words costs US$7 to 15, once.",
        "1,000 組 500 字的問答，訓練一次 US$7 至 15。",
    ),
    "claim.2.same": (
        "In English, one pass over such a set is {epoch_tokens} tokens. The usual 3 passes (epochs) cost "
        "{three_usd}, 4 cost {four_usd}. US$15 takes {fifteen_n} {fifteen_n:pass|passes}.",
        "以英文計，全部問答讀一輪是 {epoch_tokens} Token。一般讀 3 輪（Epoch），費用 {three_usd}；4 輪 {four_usd}。"
        "要到 US$15，須讀 {fifteen_n} 輪。",
    ),
    "claim.2.sum": (
        "Our own 500-word shop text counts {text_tokens} tokens; with the chat format a pair is {pair_tokens}. "
        "{pair_tokens} × 1,000 × 3 ÷ 1,000,000 × {price_usd} = {three_usd}. By the rule of thumb of 4 tokens for "
        "3 words it would be {rule_usd}. US$7 takes {seven_n} {seven_n:pass|passes}.",
        "我們自撰的 500 字英文店舖對話共 {text_tokens} Token，連對話格式每組 {pair_tokens}。{pair_tokens} × "
        "1,000 × 3 ÷ 1,000,000 × {price_usd} = {three_usd}。若按「3 個英文字等於 4 個 Token」的粗略算法，則為 "
        "{rule_usd}。要到 US$7，須讀 {seven_n} 輪。",
    ),
    "claim.2.if": (
        "{first_n} to {last_n} {last_n:pass|passes}; or 3 passes over pairs of {from_tokens} to {to_tokens} Chinese "
        "{to_tokens:character|characters}.",
        "讀 {first_n} 至 {last_n} 輪；或每組對話有 {from_tokens} 至 {to_tokens} 個中文字，讀 3 輪。",
    ),
    "claim.3": (
        "A tuned model costs about twice its base model per token.",
        "微調後的模型，每個 Token 價錢約為基礎模型（未經微調）的兩倍。",
    ),
    "claim.3.same": (
        "Exactly {mini_x}× for GPT-4o mini and {small_x}× for GPT-4.1 mini at OpenAI, but {big_x}× for GPT-4o. At "
        "Azure it is {azure_x}× plus {azure_hour_usd} for every hour it stays switched on. Of the services Hong "
        "Kong could buy that day, {count_n} can be compared: {low_x} to {high_x}×.",
        "OpenAI 的 GPT-4o mini 正好是 {mini_x} 倍，GPT-4.1 mini 是 {small_x} 倍，GPT-4o 則是 {big_x} 倍。Azure 是"
        " {azure_x} 倍，但每開機一小時另收 {azure_hour_usd}。當日香港可購買而又能比較的服務有 {count_n} 項："
        "{low_x} 至 {high_x} 倍。",
    ),
    "claim.3.sum": (
        "GPT-4o mini, per million input tokens: {in_usd} tuned ÷ {base_usd} untuned = {mini_x}.",
        "GPT-4o mini，每百萬輸入 Token：微調後 {in_usd} ÷ 原價 {base_usd} = {mini_x}。",
    ),
    "claim.3.if": (
        "it is one of OpenAI's small models. Elsewhere, look at the hourly charge, not at the ratio.",
        "指的是 OpenAI 的小型模型。其他供應商要看的是按時收費，而不是倍數。",
    ),
    "claim.4": ("200 drafted replies a day cost US$15 to 40 a month.", "每日 200 則 AI 草稿，每月 US$15 至 40。"),
    "claim.4.same": (
        "An ordinary reply, 700 tokens in and 300 out, makes {typical_usd} a month. At your lengths "
        "({own_in_tokens} in, {own_out_tokens} out) it is {own_usd}.",
        "一般回覆（輸入 700、輸出 300 Token）每月 {typical_usd}。按您的長度（輸入 {own_in_tokens}、輸出 "
        "{own_out_tokens}）則為 {own_usd}。",
    ),
    "claim.4.sum": (
        "{replies_n} {replies_n:reply|replies} × (700 × {in_usd} + 300 × {out_usd}) ÷ 1,000,000 = {typical_usd}. For "
        "US$15 at 300 "
        "out: (15 − {replies_n} × 300 × {out_usd} ÷ 1,000,000) ÷ ({replies_n} × {in_usd} ÷ 1,000,000) = "
        "{short_low_tokens}.",
        "{replies_n} 則 ×（700 × {in_usd} + 300 × {out_usd}）÷ 1,000,000 = {typical_usd}。US$15、輸出 300 時："
        "（15 − {replies_n} × 300 × {out_usd} ÷ 1,000,000）÷（{replies_n} × {in_usd} ÷ 1,000,000）= "
        "{short_low_tokens}。",
    ),
    "claim.4.if": (
        "each reply reads {short_low_tokens} to {short_high_tokens} tokens at 300 out, or {long_low_tokens} to "
        "{long_high_tokens} at 800 out: pages of documents with every question.",
        "每則回覆要讀入 {short_low_tokens} 至 {short_high_tokens} Token（輸出 300），或 {long_low_tokens} 至 "
        "{long_high_tokens}（輸出 800），即每條問題都附上多頁文件。",
    ),
    "claim.16": (
        "Claude can be fine-tuned: Claude 3 Haiku, on Amazon Bedrock.",
        "Claude 可以微調：在 Amazon Bedrock 用 Claude 3 Haiku。",
    ),
    "claim.16.open": ("It was on sale that day, though not to Hong Kong.", "當日有售，但不向香港提供。"),
    "claim.16.closed": (
        "New customers were refused from {on_day}, before the articles' day; the model had an end, {end_day}. It "
        "was not sold to Hong Kong, and no price could be found.",
        "自 {on_day}起已不接受新客戶，早於文章日期；模型亦定於 {end_day}結束。該服務不向香港提供，價格亦未能查到。",
    ),
    "claim.16.ended": (
        "New customers were refused from {on_day}, and the model ended on {end_day}. It was never sold to Hong Kong.",
        "自 {on_day}起不接受新客戶，模型已於 {end_day}結束；一直不向香港提供。",
    ),
    "claim.16.if": (
        "a newer Claude is opened for tuning. Our price book knows of none.",
        "有較新的 Claude 開放微調；我們的價目表內沒有。",
    ),
    "claim.17": (
        "A tuned GPT-4o mini matches GPT-4 at a tenth of the cost, and 85 in 100 failures come from the data.",
        "微調後的 GPT-4o mini 媲美 GPT-4，成本只是十分之一；每 100 次失敗有 85 次出於資料。",
    ),
    "claim.17.same": (
        "Only prices can be worked out again: per input token, the tuned mini costs {gpt4o_pct} in 100 of GPT-4o "
        "and {gpt4_pct} in 100 of GPT-4. Equal quality and the 85 are quoted without the data behind them.",
        "只有價格可以重新計算：以輸入 Token 計，微調後的 mini 是 GPT-4o 的 {gpt4o_pct}%、GPT-4 的 {gpt4_pct}%。質"
        "素相若和 85 次之說只是引述，背後沒有數據可供計算。",
    ),
    "claim.17.if": (
        "both are tested on 20 of your own enquiries, and whoever quotes the 85 shows the report.",
        "用您的 20 個真實查詢測試兩者；引述 85 次的人拿得出報告。",
    ),
}
