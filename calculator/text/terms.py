"""Terms of art in plain words: each is explained where an owner first meets it."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair

TERMS: Final = ("fine_tuning", "prompt", "few_shot", "rag", "token", "epoch", "lora", "hosting", "payback", "npv")
WORDS: Final[dict[str, Pair]] = {
    "terms.title": ("What the words mean", "用語解釋"),
    "terms.each": ("{name}: {meaning}", "{name}：{meaning}"),
    "terms.fine_tuning": ("Fine-tuning", "模型微調"),
    "terms.fine_tuning.meaning": (
        "teaching an AI model with your own past replies. It learns your tone and format, not your facts.",
        "用貴店過往的回覆教 AI 模型。學到的是語氣和格式，不是資料。",
    ),
    "terms.prompt": ("Instructions (a prompt)", "指示（Prompt）"),
    "terms.prompt.meaning": (
        "what you tell a ready-made model in writing before each reply. Nothing is trained.",
        "每次回覆前以文字告訴現成模型的要求，不作任何訓練。",
    ),
    "terms.few_shot": ("Examples in the instructions (few-shot)", "指示加示範（Few-shot）"),
    "terms.few_shot.meaning": (
        "a few of your own questions and replies shown with the instructions.",
        "在指示中附上幾組貴店的真實問答。",
    ),
    "terms.rag": ("Looking up documents (RAG)", "查閱文件（RAG）"),
    "terms.rag.meaning": (
        "the AI first finds the right pages of your documents, then answers from them.",
        "AI 先從貴店的文件找出相關段落，再據此作答。",
    ),
    "terms.token": ("Token", "Token"),
    "terms.token.meaning": (
        "the piece of a word that AI reads and writes, and by which it is billed.",
        "AI 讀寫文字的最小單位，亦是計費的單位。",
    ),
    "terms.epoch": ("Pass (epoch)", "輪（Epoch）"),
    "terms.epoch.meaning": (
        "once through all examples while training; each pass is billed.",
        "訓練時把全部範例讀一次；每輪均會計費。",
    ),
    "terms.lora": ("LoRA", "LoRA"),
    "terms.lora.meaning": (
        "a way of tuning that trains a small addition to a model and leaves the model itself as it was.",
        "一種微調方法：只訓練附加的小部分，模型本身不變。",
    ),
    "terms.hosting": ("Hosting", "寄存"),
    "terms.hosting.meaning": (
        "keeping a tuned model switched on; some vendors bill it by the hour, used or not.",
        "讓微調後的模型保持開啟；有些供應商按小時收費，閒置照計。",
    ),
    "terms.payback": ("Payback", "回本期"),
    "terms.payback.meaning": (
        "how long until what is saved has made up for what was spent, for good.",
        "省下的錢足以抵銷支出、而且不再倒退所需的時間。",
    ),
    "terms.npv": ("Value today (NPV)", "現值（NPV）"),
    "terms.npv.meaning": (
        "money of later months counted at what it is worth today.",
        "把日後的金額按今天的價值計算。",
    ),
}
