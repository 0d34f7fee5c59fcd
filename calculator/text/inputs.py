"""The words of every input: questions of the first view, groups, units, sources and choices; labels and help beside."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair
from calculator.text.input_help import HELP
from calculator.text.input_help_money import HELP_MONEY
from calculator.text.input_labels import LABELS

_YES_NO_FIELDS: Final = (
    "task_is_narrow",
    "format_or_style_specific",
    "examples_are_clean",
    "messages_are_sensitive",
    "personal_data_cleared",
)
_YES_NO_WORDS: Final[dict[str, Pair]] = {"yes": ("Yes", "是"), "no": ("No", "否"), "unknown": ("Not sure", "不肯定")}
_ROUTE_WORDS: Final[dict[str, Pair]] = {
    "recommended": ("Recommended by this calculator", "由本計算器建議"),
    "cheapest_buyable": ("Cheapest you can buy", "買得到的最低價"),
}

_ASK: Final[dict[str, Pair]] = {
    "ask.task_is_narrow": (
        "Do most customers ask the same kinds of question (bookings, takeaway, opening hours)?",
        "客人大多問同一類問題嗎（如訂位、外賣、營業時間）？",
    ),
    "ask.format_or_style_specific": (
        "Must replies follow your shop's own tone or a fixed format?",
        "回覆必須跟從貴店的語氣或固定格式嗎？",
    ),
    "ask.needs_company_facts": ("What has to be looked up to answer?", "回答時要查甚麼？"),
    "ask.messages_are_sensitive": (
        "Do messages mention medical records, identity cards or payment details?",
        "對話會提及病歷、身份證或付款資料嗎？",
    ),
    "ask.saving_mode": ("What will you do with the time saved?", "省下的時間會怎樣用？"),
    "ask.drafts": (
        "Of the drafts you tested, how many could be sent without a change?",
        "測試過的草稿中，有多少則毋須修改便可發出？",
    ),
    "ask.examples_are_clean": (
        "Would you still send your past replies today, as they stand: correct, current and in one tone?",
        "過往的回覆內容正確、沒有過時、語氣一致，今天仍可照樣發出嗎？",
    ),
    "ask.personal_data_cleared": (
        "Did customers agree to their messages being used to train AI, or has personal data been removed?",
        "客人是否已同意把對話用於訓練 AI，或您已刪去當中的個人資料？",
    ),
    "ask.reply_language": ("Which language do your replies use?", "貴店用哪種語言回覆？"),
}

_GROUPS: Final[dict[str, Pair]] = {
    "group.workload": ("Your messages", "貴店的訊息量"),
    "group.prompting": ("Instructions to the AI", "給 AI 的指示"),
    "group.facts": ("What replies must look up", "回答時要查的資料"),
    "group.fine_tuning": (
        "Fine-tuning: teaching a model with your own past replies",
        "模型微調：用貴店過往的回覆教 AI",
    ),
    "group.engineering": ("Technical work", "技術工作"),
    "group.delivery": ("How replies reach customers", "如何把回覆發給客人"),
    "group.hire": ("The people who answer now", "現時負責回覆的人手"),
    "group.finance": ("Money and time", "財務與年期"),
    "group.decision": ("About your replies", "關於貴店的回覆"),
    "group.buyer": ("Where and what you buy", "在哪裏買、買甚麼"),
}

_UNITS: Final[dict[str, Pair]] = {
    "unit.replies per day": ("replies a day", "則／日"),
    "unit.days per month": ("days a month", "日／月"),
    "unit.percent per month": ("% a month", "%／月"),
    "unit.percent per year": ("% a year", "%／年"),
    "unit.percent": ("%", "%"),
    "unit.months": ("months", "個月"),
    "unit.tokens": ("tokens", "Token"),
    "unit.examples": ("examples", "組"),
    "unit.share 0–1": ("as a share; 1 = all", "比例，1 即全部"),
    "unit.hours": ("hours", "小時"),
    "unit.hours per month": ("hours a month", "小時／月"),
    "unit.hours per week": ("hours a week", "小時／星期"),
    "unit.days per week": ("days a week", "日／星期"),
    "unit.minutes": ("minutes", "分鐘"),
    "unit.drafts": ("drafts", "則草稿"),
    "unit.epochs": ("passes", "輪"),
    "unit.runs": ("runs", "次"),
    "unit.numbers": ("numbers", "個號碼"),
    "unit.messages": ("messages", "則"),
    "unit.people": ("people", "人"),
    "unit.HK$": ("HK$", "HK$"),
    "unit.HK$ per hour": ("HK$ an hour", "HK$／小時"),
    "unit.HK$ per month": ("HK$ a month", "HK$／月"),
    "unit.HK$ per year": ("HK$ a year", "HK$／年"),
    "unit.HK$ for US$1": ("HK$ for US$1", "港元兌 1 美元"),
}

_SOURCES: Final[dict[str, Pair]] = {
    "source.guess": ("our guess", "我們的估計"),
    "source.owner": ("your own figure; ours is only a starting point", "以貴店的數字為準；預設值只供起步"),
    "source.project": ("a convention of this calculator", "本計算器的約定"),
}

_CHOICES: Final[dict[str, Pair]] = {
    "choice.needs_company_facts.none": ("Nothing to look up", "不用查"),
    "choice.needs_company_facts.documents": (
        "Documents: menu, price list, policies",
        "餐牌、價目等文件",
    ),
    "choice.needs_company_facts.live": (
        "Live records: orders, stock, bookings",
        "訂單、存貨、訂位等即時資料",
    ),
    "choice.delivery.copy_by_hand": ("Staff copy and send them", "由同事複製後發出"),
    "choice.delivery.connected": ("Sent through a connected system", "經已連接的系統發出"),
    "choice.hire_pay_basis.monthly": ("Monthly pay", "月薪"),
    "choice.hire_pay_basis.hourly": ("Hourly pay", "時薪"),
    "choice.saving_mode.avoid_hire": ("Not hire one more person", "不用多請一人"),
    "choice.saving_mode.cut_hours": ("Fewer part-time hours", "減少兼職工時"),
    "choice.saving_mode.redeploy": ("Staff do other work", "同事改做其他工作"),
    "choice.saving_mode.none": ("Not sure", "不肯定"),
    "choice.reply_language.cantonese": ("Cantonese", "廣東話口語"),
    "choice.reply_language.written_chinese": ("Written Chinese", "書面語"),
    "choice.reply_language.english": ("English", "英文"),
    "choice.reply_language.mixed": ("A mix of these", "幾種都有"),
    "choice.buyer_region.HK": ("Hong Kong", "香港"),
    "choice.buyer_region.anywhere": ("A place the vendor lists", "供應商名單上的地區"),
    "choice.new_customer.true": ("Yes, a new customer", "是，新客戶"),
    "choice.new_customer.false": ("No, already a customer", "否，已是客戶"),
}

WORDS: Final[dict[str, Pair]] = (
    _ASK
    | _GROUPS
    | _UNITS
    | _SOURCES
    | _CHOICES
    | {f"choice.{field}.{value}": pair for field in _YES_NO_FIELDS for value, pair in _YES_NO_WORDS.items()}
    | {
        f"choice.{field}.{value}": pair
        for field in ("prompting_route", "fine_tuning_route")
        for value, pair in _ROUTE_WORDS.items()
    }
    | LABELS
    | HELP
    | HELP_MONEY
)
