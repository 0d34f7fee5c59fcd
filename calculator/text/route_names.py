"""Names of models and services as each language writes them; brands and sizes stay as the book has them."""

from __future__ import annotations

import re
from typing import Final

from calculator.text import Lang

# What stands in brackets or after a comma.
SAID_OF: Final = {
    "tuned": "微調版", "tuned model": "微調模型", "preference-tuned": "偏好微調版", "hosted tuning": "託管微調",
    "reinforcement": "強化學習", "reinforcement tuning": "強化學習微調", "full": "全參數",
    "by invitation": "只限獲邀客戶", "own adapter": "自備 LoRA 檔案", "own model": "自備模型",
    "serverless LoRA": "無伺服器 LoRA", "enterprise": "企業版", "data shared with OpenAI": "與 OpenAI 分享資料",
    "open models": "開放模型", "open-weights models": "開放權重模型",
    "partner models": "合作夥伴模型", "first version": "首個版本", "old name": "舊名稱",
    "November 2024": "2024年11月", "May 2024": "2024年5月",
    "global": "全球", "Global": "全球部署", "one region": "單一地區", "Standard": "標準部署", "Data Zone": "資料區域",
    "Developer": "開發者部署", "Developer training": "開發者級別訓練", "Global serving": "全球部署",
    "24-hour test only": "只限 24 小時測試", "US": "美國", "USA": "美國", "Sweden": "瑞典", "Singapore": "新加坡",
    "Beijing": "北京", "AWS Hong Kong": "AWS 香港",
}  # fmt: skip
PATTERNS: Final = (
    (re.compile(r"your own rented (.+)"), r"自行租用 \1"),
    (re.compile(r"own (.+)"), r"自備 \1"),
    (re.compile(r"model up to (.+)"), r"\1 或以下模型"),
    (re.compile(r"model (.+) to (.+)"), r"\1 至 \2 模型"),
)
WHOLE: Final = {
    "Alibaba PAI in Hong Kong, own Qwen3": "Alibaba PAI（香港，自備 Qwen3）",
    "Alibaba PAI in Singapore, own Qwen3": "Alibaba PAI（新加坡，自備 Qwen3）",
    "Cohere models (Amazon Bedrock)": "Cohere 模型（Amazon Bedrock）",
    "Mistral AI hosted models, tuned": "Mistral AI 託管模型（微調版）",
    "OpenAI's closed models (Amazon Bedrock)": "OpenAI 閉源模型（Amazon Bedrock）",
    "OpenPipe hosted tuning": "OpenPipe（託管微調）",
    "OpenRouter: OpenAI, Anthropic, Gemini": "OpenRouter（OpenAI、Anthropic、Gemini）",
    "Assumptions of this project": "本計算器的假設",
    "Exchange rate": "匯率",
    "Hong Kong": "香港",
    "Looked up, nothing to buy found": "已查過，未見有售",
    "Looking facts up": "查閱資料",
    "Ready-made bots": "現成聊天機械人",
    "Rented GPUs, own model": "租用 GPU，自備模型",
    "Vendors' guidance": "供應商指引",
}
NAMED: Final = ("route", "base_route", "provider")  # figures of a finding or a reason that hold a name
_PARTS: Final = re.compile(r", | \(|\)(?:, )?| on ")


def route_name(name: str, lang: Lang) -> str:
    """The name of a route or a provider of the book in `lang`; one that the book does not hold stays as it is."""
    if lang == "en":
        return name
    if name in WHOLE:
        return WHOLE[name]
    head, *said_of = _PARTS.split(name)
    return f"{head}（{'，'.join(_said(part) for part in said_of if part)}）" if said_of else name


def _said(part: str) -> str:
    for pattern, words in PATTERNS:
        if part not in SAID_OF and pattern.fullmatch(part):
            return pattern.sub(words, part)
    return SAID_OF.get(part, part)
