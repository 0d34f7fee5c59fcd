"""The words about a person's own file: labels and values of its report, and the questions on consent."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair
from calculator.text.problem_words import PROBLEMS

_LABELS: Final[dict[str, Pair]] = {
    "dataset.title": ("Your past replies", "貴店過往的回覆"),
    "dataset.file": ("File", "檔案"),
    "dataset.format": ("Read as", "讀取格式"),
    "unit.processes": ("processes", "個程序"),
    "dataset.ready": (
        "Fit for fine-tuning (teaching a model with these replies)?",
        "適合用作微調（用這些回覆教 AI）嗎？",
    ),
    "dataset.examples": ("Examples (a question with its reply)", "問答範例（一組提問和回覆）"),
    "dataset.usable": ("Of these, usable", "其中可用"),
    "dataset.tokens": ("Length in tokens, the pieces of text that vendors bill", "長度（Token，即計費字元單位）"),
    "dataset.encoding": ("Counted as", "計算方式"),
    "dataset.tokens_per_epoch": (
        "Tokens each time the training goes through all examples",
        "每輪訓練的 Token 數目（全部範例學習一次）",
    ),
    "dataset.band": ("Lowest to highest count", "最低至最高"),
    "dataset.band_value": ("{low} to {high}", "{low} 至 {high}"),
    "dataset.counted_as": ("{band} ({encoding})", "{band}（{encoding}）"),
    "dataset.not_shown": ("… and {count} more", "……另有 {count} 項"),
    "dataset.mean": ("Tokens per example, on average", "每組範例平均 Token 數目"),
    "dataset.user_mean": ("of which the customer's question", "其中客人提問"),
    "dataset.assistant_mean": ("of which your reply", "其中貴店回覆"),
    "dataset.system_mean": ("of which instructions", "其中指示"),
    "dataset.over_limit": ("Examples longer than the model takes", "超出模型長度上限的範例"),
    "dataset.epochs": ("Times the training goes through all examples (epochs)", "訓練輪數（Epoch）"),
    "dataset.billed": ("Tokens billed for one training", "一次訓練計費的 Token"),
    "dataset.personal_data": ("Suspected personal data", "懷疑屬個人資料"),
    "dataset.duplicates": ("Repeated or contradicting examples", "重複或互相矛盾的範例"),
    "dataset.register": ("Spoken Cantonese or written Chinese", "廣東話口語或書面語"),
    "dataset.script": ("Traditional or Simplified characters", "繁體或簡體字"),
    "dataset.code_switched": ("Replies that mix Chinese and English", "中英夾雜的回覆"),
    "dataset.tone": ("Tone", "語氣"),
    "dataset.self_references": ("What your shop calls itself", "貴店的自稱"),
    "dataset.problems": ("What to look at", "須留意的地方"),
    "dataset.no_problems": ("Nothing was found.", "沒有發現問題。"),
    "dataset.line": ("{label}: {value}", "{label}：{value}"),
    "dataset.row": ("Row {row}", "第 {row} 行"),
    "dataset.row_of_file": ("{file}, row {row}", "{file} 第 {row} 行"),
    "dataset.more_problems": ("and {count} more of this kind", "另有 {count} 個同類問題"),
    "dataset.tone_inconsistent": (
        "Some replies are formal and some casual: the model would learn to be both at random. Keep one tone.",
        "有些回覆正式、有些隨意，模型會學到忽冷忽熱的語氣。請統一用一種語氣。",
    ),
    "dataset.self_reference_inconsistent": (
        "Your shop calls itself by several names ({names}). Choose one and use it in every reply.",
        "貴店有多個自稱（{names}）。請選定一個，所有回覆統一使用。",
    ),
}

_READY: Final[dict[str, Pair]] = {
    "ready.yes": (
        "Yes: there are enough usable examples and few faults.",
        "適合：可用範例足夠，問題不多。",
    ),
    "ready.needs_work": (
        "Not yet: remove personal data and correct the faults listed below first.",
        "暫未適合：請先刪去個人資料，並改正下列問題。",
    ),
    "ready.too_few": (
        "Too few: with fewer than 50 usable examples the model learns little. Collect more first.",
        "數量不足：可用範例少於 50 組，模型學到的很有限。請先收集更多。",
    ),
}

_VALUES: Final[dict[str, Pair]] = {
    "register.cantonese": ("Cantonese", "廣東話口語"),
    "register.written": ("Written Chinese", "書面語"),
    "register.mixed": ("Both in one reply", "同一回覆兩者混用"),
    "register.english": ("English", "英文"),
    "register.neutral": ("Cannot be told", "無法判斷"),
    "script.traditional": ("Traditional", "繁體"),
    "script.simplified": ("Simplified", "簡體"),
    "script.mixed": ("Both in one reply", "同一回覆繁簡混用"),
    "script.none": ("Cannot be told", "無法判斷"),
    "tone.formal": ("Formal", "正式"),
    "tone.neutral": ("Neutral", "中性"),
    "tone.casual": ("Casual", "隨意"),
    "personal.hkid": ("Hong Kong identity card number", "香港身份證號碼"),
    "personal.phone": ("Phone number", "電話號碼"),
    "personal.email": ("Email address", "電郵地址"),
    "personal.card": ("Payment card number", "付款卡號碼"),
    "personal.octopus": ("Octopus card number", "八達通號碼"),
    "personal.name": ("Name of a person", "姓名"),
    "duplicates.exact": ("Exactly the same", "完全相同"),
    "duplicates.near": ("Nearly the same", "幾乎相同"),
    "duplicates.conflicting": ("Same question, different reply", "提問相同但回覆不同"),
    "role.system": ("instructions", "指示"),
    "role.user": ("customer's question", "客人提問"),
    "role.assistant": ("your reply", "貴店回覆"),
    "role.tool": ("result of a tool", "工具結果"),
    "role.name": ("name", "名稱"),
    "json.null": ("nothing", "空值"),
    "json.boolean": ("true or false", "真或假"),
    "json.string": ("text", "文字"),
    "json.number": ("a number", "數字"),
    "json.array": ("a list", "清單"),
    "json.object": ("a set of named values", "一組有名稱的數值"),
    "json.unknown": ("something else", "其他內容"),
    "order.system_late": ("instructions come after the conversation has begun", "對話開始後才出現指示"),
    "order.starts_with_reply": ("it begins with a reply", "以回覆開頭"),
    "order.ends_without_reply": ("it does not end with a reply", "結尾沒有回覆"),
    "format.openai": ("chat JSONL", "對話 JSONL"),
    "format.bedrock": ("Amazon Bedrock JSONL", "Amazon Bedrock JSONL"),
    "format.vertex": ("Google Vertex JSONL", "Google Vertex JSONL"),
    "format.prompt_completion": ("JSONL of prompts and completions", "提問與回答 JSONL"),
    "format.alpaca": ("JSONL of instructions and outputs", "指示與輸出 JSONL"),
    "format.preference": ("JSONL of preferred replies", "偏好回覆 JSONL"),
    "format.csv": ("CSV table", "CSV 表格"),
    "format.tsv": ("table with tabs", "以定位字元分隔的表格"),
    "format.xlsx": ("Excel workbook", "Excel 試算表"),
    "format.whatsapp": ("WhatsApp export", "WhatsApp 匯出檔案"),
    "format.mbox": ("mailbox", "電郵信箱檔案"),
    "format.text": ("plain text", "純文字"),
}

_CONSENT: Final[dict[str, Pair]] = {
    "consent.title": ("Before you give these replies to an AI vendor", "把這些回覆交給 AI 供應商之前"),
    "consent.agreed": (
        "Have your customers agreed to this use, or can nobody be recognised from these messages any more?",
        "客人是否已同意這個用途，或內容已無法辨認任何人？",
    ),
    "consent.contract": (
        "Does your contract with the vendor say that it deletes your files and the model when you ask, and does not "
        "train models for others with them?",
        "貴店與供應商的合約有否訂明，供應商會按要求刪除檔案和模型，並且不會用來為他人訓練模型？",
    ),
    "consent.location": (
        "Do you know in which place the vendor keeps and handles the data?",
        "您是否知道供應商在甚麼地方儲存和處理資料？",
    ),
    "consent.note": (
        "Taking out names does not always make a message anonymous. These checks find only what they know to look for. "
        "This is information, not legal advice.",
        "刪去姓名不一定等於匿名。這些檢查只能找出已知的類型。以上只供參考，並非法律意見。",
    ),
}

WORDS: Final[dict[str, Pair]] = _LABELS | _READY | _VALUES | _CONSENT | PROBLEMS
