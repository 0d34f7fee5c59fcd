"""Options and lines of the estimate: names, and the arithmetic of each line in words."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "option.by_hand": ("By hand", "人手回覆"),
    "option.prompting": ("Instructions", "寫好指示"),
    "option.few_shot": ("Instructions with examples", "指示加示範"),
    "option.rag": ("Looking up documents (RAG)", "查閱文件（RAG）"),
    "option.fine_tuning": ("Fine-tuning", "模型微調"),
    "option.prompting.help": (
        "A ready-made AI model with written instructions (a prompt). Nothing is trained.",
        "使用現成的人工智能模型，配以文字指示（Prompt），不作任何訓練。",
    ),
    "option.few_shot.help": (
        "The same, with a few of your own replies shown in the instructions.",
        "同上，並在指示中加入幾則貴店的真實回覆作示範。",
    ),
    "option.rag.help": (
        "The AI first looks up your documents, then answers (retrieval-augmented generation).",
        "AI 先查閱貴店的文件，再作答（檢索增強生成）。",
    ),
    "option.fine_tuning.help": (
        "Teaching a model with your own past replies. It learns a tone, not facts.",
        "用貴店過往的回覆教模型。學到的是語氣，不是資料。",
    ),
    "item.instructions": ("Writing the instructions", "撰寫指示"),
    "item.evaluation": ("Testing the drafts", "測試草稿"),
    "item.integration": ("Connecting the systems", "連接系統"),
    "item.rag_setup": ("Setting up document look-up", "設定文件查閱"),
    "item.knowledge_base_embedding": ("Indexing the documents", "為文件建立索引"),
    "item.data_preparation": ("Preparing the examples", "整理訓練資料"),
    "item.tuned_evaluation": ("Testing the tuned model", "測試微調模型"),
    "item.training": ("Training", "訓練"),
    "item.inference": ("Using the model", "模型使用費"),
    "item.hosting": ("Hosting", "模型寄存費"),
    "item.storage": ("Model storage", "模型儲存費"),
    "item.message_embedding": ("Looking up each message", "查閱每則訊息"),
    "item.vector_store": ("Document index", "文件索引月費"),
    "item.delivery": ("Sending over WhatsApp", "WhatsApp 發送費"),
    "item.upkeep": ("Upkeep", "日常維護"),
    "item.refresh": ("Training again", "重新訓練"),
    "item.migration": ("Moving to another model", "轉用另一模型"),
    "period.once": ("once", "一次性"),
    "period.month": ("a month", "每月"),
    "period.event": ("each time", "每次"),
    "basis.hours": ("{hours} h × {rate} an hour", "{hours} 小時 × 每小時 {rate}"),
    "basis.training": (
        "{tokens} tokens ({epochs} {epochs:pass|passes}) ÷ 1,000,000 × {price} × {runs} {runs:run|runs}",
        "{tokens} Token（{epochs} 輪）÷ 1,000,000 × {price} × {runs} 次",
    ),
    "basis.training.gpu": (
        "GPU hours for {tokens} tokens and set-up × {price} an hour × {runs} {runs:run|runs}",
        "訓練 {tokens} Token 及設定所需的 GPU 時數 × 每小時 {price} × {runs} 次",
    ),
    "basis.training.minimum": (
        "{tokens} tokens ({epochs} {epochs:pass|passes}) ÷ 1,000,000 × {price}, at least {minimum}, × {runs} "
        "{runs:run|runs}",
        "{tokens} Token（{epochs} 輪）÷ 1,000,000 × {price}，最少 {minimum}，× {runs} 次",
    ),
    "basis.inference": (
        "{replies} {replies:reply|replies} × ({input_tokens} tokens in × {input_price} + {output_tokens} out × "
        "{output_price}) "
        "÷ 1,000,000",
        "{replies} 則 ×（輸入 {input_tokens} Token × {input_price}＋輸出 {output_tokens} Token × {output_price}）"
        "÷ 1,000,000",
    ),
    "basis.inference.cached": (
        "{replies} {replies:reply|replies} × ({input_tokens} tokens in × {input_price} + {cached_tokens} cached × "
        "{cached_price} + {output_tokens} out × {output_price}) ÷ 1,000,000",
        "{replies} 則 ×（輸入 {input_tokens} Token × {input_price}＋快取 {cached_tokens} Token × {cached_price}＋"
        "輸出 {output_tokens} Token × {output_price}）÷ 1,000,000",
    ),
    "basis.inference.written": (
        "{replies} {replies:reply|replies} × ({input_tokens} tokens in × {input_price} + {cached_tokens} cached × "
        "{cached_price} + {written_tokens} written to the cache × {write_price} more + {output_tokens} out × "
        "{output_price}) ÷ 1,000,000",
        "{replies} 則 ×（輸入 {input_tokens} Token × {input_price}＋快取 {cached_tokens} Token × {cached_price}＋"
        "寫入快取 {written_tokens} Token × 另加 {write_price}＋輸出 {output_tokens} Token × {output_price}）"
        "÷ 1,000,000",
    ),
    "basis.hosting": ("{hours} h × {price} an hour, idle or not", "{hours} 小時 × 每小時 {price}，閒置照計"),
    "basis.flat": ("{price} a month", "每月 {price}"),
    "basis.message_embedding": (
        "{replies} {replies:reply|replies} × {tokens} tokens × {price} ÷ 1,000,000",
        "{replies} 則 × {tokens} Token × {price} ÷ 1,000,000",
    ),
    "basis.knowledge_base_embedding": (
        "{tokens} tokens × {price} ÷ 1,000,000",
        "{tokens} Token × {price} ÷ 1,000,000",
    ),
    "basis.delivery": (
        "({messages} {messages:message|messages} − {free} free) × {price} + platform {platform}",
        "（{messages} 則 − 免費 {free} 則）× {price}＋平台費 {platform}",
    ),
    "basis.retraining": (
        "training, and {hours} h × {rate} an hour; every {every} {every:month|months}",
        "訓練費，另加 {hours} 小時 × 每小時 {rate}；每 {every} 個月一次",
    ),
    "basis.migration": (
        "training on the next model, and {hours} h × {rate} an hour, when this one ends",
        "本模型停用時，於新模型訓練，另加 {hours} 小時 × 每小時 {rate}",
    ),
}
