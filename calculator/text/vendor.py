"""What to ask a vendor whose first move is to fine-tune: each question with the reason in the figures."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "vendor.title": ("If a vendor's first move is to fine-tune, ask", "若供應商一開口就說要微調，請先問"),
    "vendor.intro": (
        "Chosen for your estimate: each question stands on one of its figures.",
        "按您的估算挑選，每條問題都有所據。",
    ),
    "vendor.why_not_less": (
        "Why will good instructions and our documents not do? Show us their result on our own 20 enquiries. "
        "({option}: {base} in the first year. Fine-tuning: {tuned}.)",
        "為何寫好指示、附上文件並不足夠？請用我們的 20 個查詢示範結果。（{option}首年 {base}，微調 {tuned}。）",
    ),
    "vendor.why_not_less.unpriced": (
        "Why will good instructions and our documents not do? Show us their result on our own 20 enquiries. "
        "(What fine-tuning would cost is unknown here.)",
        "為何寫好指示、附上文件並不足夠？請用我們的 20 個查詢示範結果。（微調費用未有資料。）",
    ),
    "vendor.target": (
        "How many drafts in 100 do you promise we can send unchanged, and what do we get back if you miss? (It "
        "must be {target}; {now} is assumed today.)",
        "您保證每 100 則草稿有多少則毋須修改？做不到怎樣賠償？（要划算須達 {target} 則；目前按 {now} 則計算。）",
    ),
    "vendor.target.tested": (
        "How many drafts in 100 do you promise we can send unchanged, and what do we get back if you miss? (It "
        "must be {target}; our test gave {now}.)",
        "您保證每 100 則草稿有多少則毋須修改？做不到怎樣賠償？（要划算須達 {target} 則；我們測試得 {now} 則。）",
    ),
    "vendor.out_of_reach": (
        "What would we gain that is worth {extra} more a year? (At our volume, not even 100 right drafts in 100 "
        "would earn that back within a year.)",
        "每年多花 {extra}，我們得到甚麼？（按我們的數量，即使每則草稿都毋須修改，一年內也賺不回來。）",
    ),
    "vendor.test_size": (
        "On how many drafts will the difference be shown? (Fewer than {drafts} of each kind cannot show a gain "
        "of {lift} in 100.)",
        "會用多少則草稿證明有分別？（每種做法少於 {drafts} 則，看不出每 100 則多 {lift} 則的改善。）",
    ),
    "vendor.facts": (
        "Where will prices, menus and opening hours come from? (Our answers need documents; tuning teaches a "
        "tone, and the documents change.)",
        "價目、餐牌和營業時間從何而來？（我們的回覆要查文件；微調教的是語氣，而文件會變。）",
    ),
    "vendor.live": (
        "How will it know today's orders, stock and bookings? (Ours need live data, and no tuning can hold them.)",
        "它怎樣知道今天的訂單、存貨和訂位？（我們要查即時資料，微調無法得知。）",
    ),
    "vendor.end": (
        "The model ends on {end}: who pays for the move, and to what? (We count {hours} {hours:hour|hours} for it.)",
        "模型於 {end}結束：轉用另一模型的費用由誰支付？轉到哪個模型？（我們計入 {hours} 小時。）",
    ),
    "vendor.no_end": (
        "Until what date is the base model served, in writing, and who pays for the move after that? (No end of "
        "{route} is known to us; of the {routes} {routes:service|services} we list, {ended} {ended:has|have} ended.)",
        "基礎模型服務到哪一日？可否書面訂明？之後轉用另一模型的費用由誰支付？（我們未知 {route} 何時結束；但列出的 "
        "{routes} 項"
        "服務中，已有 {ended} 項結束。）",
    ),
    "vendor.buyable": (
        "In whose name is the account, and may a Hong Kong business use it? Please show it in writing. ({why})",
        "帳戶以誰的名義開立？香港公司可否使用？請出示書面證明。（{why}）",
    ),
    "vendor.data": (
        "Where are our customers' messages trained on and kept, who else sees them, and when are they deleted? "
        "(Nobody has cleared them for this yet; the model serves from: {place}.)",
        "客人的訊息在哪裏用作訓練、存放何處？誰看得到？何時刪除？（這些資料尚未獲准作此用途；模型所在地：{place}。）",
    ),
    "vendor.hosting": (
        "What do we pay in a month in which nobody writes? (Hosting of this service is {hosting} a month, idle or "
        "not.)",
        "若整個月無人查詢，我們要付多少？（此服務每月寄存費 {hosting}，不論有否使用。）",
    ),
    "vendor.hours": (
        "How many hours, whose, and at what rate? (At the start we count {work} for people's hours and "
        "{training} for the training itself.)",
        "需要多少工時？由誰做？每小時多少？（開始時，我們計入工時 {work}，訓練費只佔 {training}。）",
    ),
    "vendor.examples": (
        "Who cleans our {examples} {examples:pair|pairs} and signs that they are right? (They are not known to be "
        "clean, and "
        "{good} is a good number.)",
        "誰負責整理我們的 {examples} 組問答並簽字確認？（未確定已整理妥當；{good} 組較理想。）",
    ),
    "vendor.leave": (
        "If we leave, do the cleaned pairs and the test results stay ours? (They cost us {hours} {hours:hour|hours}.)",
        "若我們離開，整理好的問答和測試結果是否歸我們？（這些花了 {hours} 小時。）",
    ),
}
