"""What fills the gaps of the bank: days, times, greetings, goodbyes and typing habits, by register."""

from __future__ import annotations

import random

# Weekend evenings have two fixed sittings, so a free choice of time goes with other days only.
EVENINGS = [
    ("今晚", "一陣見"),
    ("聽晚", "聽晚見"),
    ("後晚", "後晚見"),
    ("星期五晚", "星期五見"),
    ("下星期二晚", "到時見"),
    ("今個星期四晚", "星期四見"),
    ("下個星期三晚", "到時見"),
    ("12月9號晚", "9號見"),
    ("18號夜晚", "18號見"),
    ("星期一晚", "星期一見"),
]
LUNCHES = ["聽日", "星期五", "下星期三", "11號", "後日"]
SURNAMES = ["陳", "李", "黃", "何", "梁", "鄧", "周", "吳", "馮", "葉"]
VALUES = {
    "t": ["6點半", "7點", "7點半", "8點", "7點三", "7:15", "6點九", "7pm", "六點半"],
    "tw": ["七時", "七時半", "六時半", "八時"],
    "te": ["7pm", "7:30", "6.30pm", "8pm", "7:15pm", "7 o'clock"],
    "dayw": ["明晚", "本星期四晚上", "下星期一晚上", "12月15日晚上", "後天晚上", "本月18日晚上"],
    "daye": ["tomorrow night", "this Thursday", "on 9 December", "next Tuesday evening", "on the 18th", "Friday night"],
    "sur": SURNAMES,
    "en": ["Chan", "Wong", "Lee", "Ho", "Leung", "Ng"],
    "mo": ["November", "December", "January", "February"],
    "area": ["Yau Ma Tei", "Austin Road", "Tsim Sha Tsui East", "Mong Kok", "Sham Shui Po"],
    "kid": ["1", "2", "兩"],
    "mon": ["8", "9", "10", "11", "14", "18"],
    "age": ["3", "4", "5", "6", "7"],
}

ENQUIRY_HEADS = {
    "cantonese": [
        "你好 ",
        "你好呀，",
        "hello ",
        "哈囉 ",
        "早晨 ",
        "唔好意思 ",
        "想問下 ",
        "打搞晒，",
        "喂你好 ",
        "Hi，",
        "唔該 ",
        "午安呀 ",
    ],
    "mixed": ["Hi ", "Hello ", "hi there，", "Hey ", "Morning！", "Hi~ ", "excuse me "],
    "english": ["Hi, ", "Hello! ", "Hi there, ", "Hey, ", "Good afternoon. ", "Hi team, ", "Sorry to bother you. "],
    "written": ["您好，", "你好，", "早安，", "打擾了，"],
}
ENQUIRY_TAILS = {
    "cantonese": [
        " 唔該",
        " 唔該晒",
        "🙏",
        " thx",
        " 等你覆，唔該",
        " 麻煩晒",
        " 幫幫手丫",
        " 急㗎唔該",
        " 多謝先",
        " 唔該哂🙏",
    ],
    "mixed": [" thx", " thanks!", "🙏", " Thank you 😊", " tks", " 唔該", " pls advise"],
    "english": [" Thanks!", " thx", " Thank you", " 🙏", " Cheers", " Many thanks."],
    "written": ["謝謝。", "麻煩您了。", "有勞。", "盼覆。"],
}
REPLY_HEADS = {
    "cantonese": [
        "你好呀～",
        "哈囉，",
        "Hi，",
        "早晨呀，",
        "你好，多謝查詢，",
        "多謝WhatsApp我哋，",
        "Hello，",
        "唔好意思遲咗覆你，",
        "你好你好，",
    ],
    "mixed": ["Hi～", "Hello！", "Hi there，", "Thanks for your message～", "Sorry啱啱忙緊，", "Hi Hi，"],
    "english": ["Hi! ", "Hello, ", "Hi there! ", "Thanks for asking. ", "Sorry for the slow reply! "],
    "written": [],
}
REPLY_TAILS = {
    "cantonese": [
        "有咩再WhatsApp我哋啦。",
        "多謝晒😊",
        "唔明隨時問呀，多謝晒。",
        "多謝支持🙏",
        "有咩想知再問我啦～",
        "唔使客氣，等你嚟食飯呀。",
        "多謝晒，得閒嚟坐。",
        "仲有咩可以幫到你就講聲啦。",
        "多謝你搵我哋～",
    ],
    "mixed": [
        "Any question再WhatsApp我哋～",
        "Thank you 😊",
        "Thanks晒！",
        "有咩再message我啦。",
        "See you soon～",
        "多謝晒🙏",
    ],
    "english": [
        " Just message us here if you need anything else.",
        " Thank you! 😊",
        " Hope to see you soon.",
        " Let me know if that helps.",
        " 🙏",
    ],
    "written": ["如有其他查詢，歡迎隨時留言。", "謝謝您的支持。", "期待您的光臨。"],
}
SERIOUS_TAILS = {
    "cantonese": ["我會跟到底㗎，有消息即刻覆你。", "有咩再直接WhatsApp我。", "再次唔好意思🙏", "多謝你體諒。"],
    "mixed": ["有update我即刻message你。", "Sorry again🙏", "Thanks for your patience。"],
    "english": [" Thank you for your patience.", " I'll keep you posted.", " Again, I'm sorry for the trouble."],
    "written": ["如有進一步消息，我們會盡快通知您。", "感謝您的耐心。"],
}
SERIOUS_TOPICS = {"投訴", "失物"}

# How people really type Cantonese on a phone.
TYPING_HABITS = [
    ("啲", "d"),
    ("嘅", "既"),
    ("喺", "係"),
    ("嚟", "黎"),
    ("㗎", "架"),
    ("咗", "左"),
    ("嗰", "果"),
    ("啱", "岩"),
    ("唔該", "5該"),
]


def draw_values(rng: random.Random) -> dict[str, str]:
    """One value for every slot of the bank, the same in an enquiry and its reply."""
    values = {name: rng.choice(choices) for name, choices in VALUES.items()}
    values["dayc"], values["see"] = rng.choice(EVENINGS)
    values["lunc"] = rng.choice(LUNCHES)
    first, second = rng.sample(range(2, 8), 2)
    values["n"], values["n2"] = str(first), str(second)
    values["big"] = str(rng.randint(8, 14))
    return values


def type_casually(text: str, rng: random.Random) -> str:
    """`text` with a few of the substitutions people make when typing Cantonese in a hurry."""
    for formal, casual in TYPING_HABITS:
        if rng.random() < 0.7:
            text = text.replace(formal, casual)
    return text.rstrip("。？?")
