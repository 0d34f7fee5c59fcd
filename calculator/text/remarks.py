"""Answers worth a second look, in words."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "remark.pay_below_minimum": (
        "The pay you entered comes to {hourly} an hour, below the minimum wage of {minimum}.",
        "您所填的薪酬相當於時薪 {hourly}，低於法定最低工資 {minimum}。",
    ),
    "remark.pay_above_market": (
        "The pay you entered comes to {hourly} an hour, more than twice the median of {median}: is it full-time pay "
        "for part-time hours?",
        "您所填的薪酬相當於時薪 {hourly}，高於中位數 {median} 的兩倍：會否是全職薪酬配兼職工時？",
    ),
    "remark.volume_above_people": (
        "{replies} {replies:reply|replies} a day at {minutes} min is {hours} {hours:hour|hours} a month; you entered "
        "{people}, about {worked} {worked:hour|hours} of work. Who else answers?",
        "每日 {replies} 則、每則 {minutes} 分鐘，即每月 {hours} 小時；您所填的 {people}每月約工作 {worked} 小時。"
        "還有誰負責回覆？",
    ),
    "remark.volume_above_paid_hours": (
        "{replies} {replies:reply|replies} a day at {minutes} min is {hours} {hours:hour|hours} a month; you entered "
        "{people}, about {paid} paid {paid:hour|hours}. Who else answers?",
        "每日 {replies} 則、每則 {minutes} 分鐘，即每月 {hours} 小時；您所填的 {people}每月受薪約 {paid} 小時。"
        "還有誰負責回覆？",
    ),
    "remark.people.one": ("one person", "1 名員工"),
    "remark.people.many": ("{count} people", "{count} 名員工"),
    "remark.cut_hours_paid_monthly": (
        "Pay is by the month, yet the hours saved are counted as cash. That holds only if the pay falls with the "
        "hours; otherwise choose that staff do other work.",
        "您填的是月薪，但省下的工時當作現金計算。只有薪酬隨工時減少才成立；否則請選擇同事改做其他工作。",
    ),
    "remark.documents_without_size": (
        "Answers need documents, but their length is 0: enter it (2,500 tokens is about three A4 pages).",
        "回答要查閱文件，但文件長度為 0：請填上（2,500 Token 約等於三張 A4 紙）。",
    ),
    "remark.facts_tokens_unused": (
        "A document length of {tokens} {tokens:token|tokens} is entered but not used, because no documents are said "
        "to be needed.",
        "已填文件長度 {tokens} Token，但因為表示毋須查閱文件，並未計算。",
    ),
    "remark.long_facts_pasted": (
        "The two options that paste your documents into the instructions are priced with all {tokens} tokens of them "
        "in every message; RAG reads {read}. A lower price there is not the same work: whether the AI still finds the "
        "right line in a text that long has to be tested first, so above {limit} tokens this calculator judges by RAG.",
        "把文件附在指示內的兩種做法，是按每則訊息附上全部 {tokens} Token 計價，RAG 每次只讀 {read} Token。"
        "價格較低並不代表做到同樣的工作：文字這麼長，AI 能否找到正確的一句，必須先行測試。"
        "因此超過 {limit} Token，本計算器一律以 RAG 作準。",
    ),
    "option.pasted": ("{option}, all documents pasted in", "{option}（附上全部文件）"),
}
