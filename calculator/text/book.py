"""Availability, sources and confidence in words."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "buy.open": ("Yes: the vendor names Hong Kong", "可以（供應商列明香港）"),
    "buy.open.anywhere": ("Yes: open to new orders", "可以"),
    "buy.likely": (
        "No restriction seen; confirm with the vendor before paying",
        "未見限制，付款前請取得供應商書面確認",
    ),
    "buy.region_unknown": ("Nobody could establish it; ask the vendor", "未能查證，請向供應商查詢"),
    "buy.your_figure": ("Your figure; confirm with the vendor", "您提供的報價，請向供應商確認"),
    "buy.not_sold_in_region": (
        "No: {provider} does not sell this in Hong Kong",
        "不可以：{provider} 不向香港提供此服務",
    ),
    "buy.closed_to_all": ("No: closed to everyone since {on}", "不可以：自 {on} 起停止接受所有新訂單"),
    "buy.closed_to_new_customers": (
        "No: closed to new customers since {on}",
        "不可以：自 {on} 起停止接受新客戶",
    ),
    "buy.service_ended": ("No: the service ended on {on}", "不可以：服務已於 {on} 結束"),
    "buy.served_until": ("it is served only until {on}.", "服務只到 {on}。"),
    "buy.closes_on": ("Closes to new orders on {on}.", "{on} 起停止接受新訂單。"),
    "buy.ends_on": ("Served until {on}.", "服務至 {on}。"),
    "buy.ended_on": ("Ended on {on}.", "服務已於 {on} 結束。"),
    "buy.no_route": ("no route is on sale on this date.", "當日沒有任何微調服務發售。"),
    "confidence.primary": ("vendor's own page", "供應商網頁"),
    "confidence.secondary": ("secondary source", "第二手來源"),
    "confidence.derived": ("worked out from sources", "按來源推算"),
    "confidence.assumption": ("our guess", "我們的估計"),
    "source.printed": ("as printed {seen}; not checked live", "按 {seen} 網頁存檔，未經即時核對"),
    "source.stale": ("seen {days} days ago: check again", "{days} 日前的資料，請再核對"),
    "source.unknown_price": ("price unknown: {reason}", "價格未有資料（{reason}）"),
    "place.unknown": ("not stated", "未有說明"),
    "unknown.field.training": ("training price", "訓練價格"),
    "unknown.field.input": ("input price", "輸入價格"),
    "unknown.field.output": ("output price", "輸出價格"),
    "unknown.field.hosting": ("hosting price", "寄存價格"),
    "unknown.field.window_hosting": ("hosting price", "寄存價格"),
    "unknown.field.storage": ("storage price", "儲存價格"),
    "unknown.field.gpu": ("GPU price", "GPU 價格"),
    "unknown.field.window_minutes": ("billing window", "計費時段"),
    "unknown.field.gpu_training_speed": ("training speed", "訓練速度"),
    "unknown.field.gpu_setup": ("set-up hours", "設定時數"),
    "unknown.field.minimum_job": ("minimum charge", "最低收費"),
}
