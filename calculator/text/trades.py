"""The made-up businesses to start from."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "trade": ("Trade to start from", "以哪個行業開始"),
    "trade.help": (
        "Fills the boxes with a made-up business of that trade. Every figure is an example: change it to yours.",
        "以該行業的一家虛構商店填好各項。所有數字只是例子，請改成貴店的情況。",
    ),
    "trade.restaurant": ("Restaurant", "餐廳"),
    "trade.clinic": ("Clinic", "診所"),
    "trade.property_agency": ("Property agency", "地產代理"),
    "trade.online_shop": ("Online shop", "網店"),
    "trade.tuition_centre": ("Tuition centre", "補習社"),
    "trade.invoices": ("Invoices into data (JSON)", "把發票轉成數據（JSON）"),
}
