"""Money, numbers and dates as Hong Kong reads them, in both languages; and the one place that escapes "$".

Streamlit renders "$…$" in Markdown as mathematics, so every text that reaches Markdown goes through `markdown`.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from calculator.text import Lang
from pricing.ledger import WIDE
from pricing.ledger import cents as cents
from pricing.ledger import exact as exact

LOCALES = {"en": "en_HK", "zh-HK": "zh_Hant_HK"}
_MATHEMATICS = re.compile(r"\$(?!\s)[^$]*(?<!\s)\$(?!\d)")  # what the page would read as a formula
UNKNOWN = {"en": "unknown", "zh-HK": "未有資料"}


def number(value: float | Decimal | None, lang: Lang, places: int = 0) -> str:
    """1234.5 -> 1,235 (half-up); None -> the word for unknown."""
    if value is None:
        return UNKNOWN[lang]
    rounded = exact(value).quantize(Decimal(1).scaleb(-places), context=WIDE)
    if rounded == 0:
        rounded = abs(rounded)
    return f"{rounded:,f}"  # as Babel writes it in both locales, at a tenth of its time


def hkd(amount: float | Decimal | None, lang: Lang, places: int = 0) -> str:
    """HK$1,234, without a space in either language; minus before the sign."""
    return _money("HK$", amount, lang, places)


def usd(amount: float | Decimal | None, lang: Lang, places: int = 2) -> str:
    return _money("US$", amount, lang, places)


def _money(sign: str, amount: float | Decimal | None, lang: Lang, places: int) -> str:
    if amount is None:
        return UNKNOWN[lang]
    shown = number(amount, lang, places)
    return f"−{sign}{shown[1:]}" if shown.startswith("-") else f"{sign}{shown}"


def price(amount: Decimal | float, lang: Lang) -> str:
    """A unit price as printed: no digit lost, no digit invented."""
    return format(exact(amount), "f")


def day(value: date, lang: Lang) -> str:
    """21 Nov 2026 / 2026年11月21日."""
    from babel.dates import format_date  # its names of months take as long to load as an estimate

    pattern = "d MMM yyyy" if lang == "en" else "y年M月d日"
    return format_date(value, pattern, locale=LOCALES[lang])


def iso_day(value: date, _lang: Lang) -> str:
    """2026-11-21, for terminals and files."""
    return value.isoformat()


def widget_label(text: str) -> str:
    """The label of a widget. Browsers read it out as written, so it is escaped only where it has to be: most "$" start
    no mathematics.
    """
    plain = text.replace("$", "")
    return text if markdown(plain) == plain and not _MATHEMATICS.search(text) else markdown(text)


def markdown(text: str) -> str:
    """Text that may stand in Streamlit Markdown: no "$" starts mathematics, nothing starts a link or a tag."""
    for sign in "\\$*_`[]<>~#|":
        text = text.replace(sign, "\\" + sign)
    return text
