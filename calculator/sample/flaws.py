"""The honest flaws of the sample, as a shop's real chat export would have them. Everything here is made up.

The HKID-shaped number is the textbook one with a correct check digit, the telephone number begins with the
emergency number 999 and so is never issued, and example.com is reserved (RFC 2606).
"""

from __future__ import annotations

EXACT_DUPLICATES = 5

CONFLICTING: list[tuple[str, str]] = [
    ("請問星期日開到幾點？", "星期日開到10點半㗎，最後落單9點45分，全日唔落場，慢慢嚟都有得食，要唔要幫你留位？"),
    ("請問星期日開到幾點？", "星期日夜市開到9點半咋，9點就最後落單，唔好意思呀，早啲嚟穩陣啲。"),
    ("自己帶紅酒開瓶費幾多？", "紅酒開瓶費$120一支，酒杯同冰桶我哋有，食六位或以上套餐第一支免費㗎，多謝晒。"),
    ("自己帶紅酒開瓶費幾多？", "帶紅酒冇問題，開瓶費$150一支，唔限支數，同部長講聲就幫你開。"),
    (
        "Do you close in the afternoon on Saturdays?",
        "No, on Saturdays we're open straight through from 11am to 10:30pm. Come any time, mid-afternoon is lovely and quiet.",
    ),
    (
        "Do you close in the afternoon on Saturdays?",
        "Yes, we close from 3pm to 5:30pm every day for a rest and reopen for dinner. See you in the evening!",
    ),
]

EMPTY_OR_TINY: list[tuple[str, str]] = [
    ("改返6點都得，唔該晒", "ok"),
    ("我哋到咗樓下喇 上緊嚟", "👌"),
    ("咁即係唔使落訂金就得㗎嘛？", "得"),
    ("[圖片] 呢張係咪你哋張優惠券嚟㗎", ""),
]

PERSONAL_DATA: list[tuple[str, str]] = [
    (
        "生日優惠要登記身分證係咪？我個號碼係A123456(3)，下個月生日",
        "多謝你，不過生日優惠唔使俾身分證號碼我哋㗎，你可以刪返呢個訊息。當日俾部長望一望出生月份就得，送你一客柚子甜品，到時見😊",
    ),
    (
        "我換咗電話，訂位請打9999 9999搵我，星期四晚7點四位",
        "收到，星期四晚7點四位幫你留咗，聯絡電話改咗做9999 9999。張枱留15分鐘，遲到WhatsApp我哋講聲，星期四見！",
    ),
    (
        "Could you send the banquet menu to tablefortwelve@example.com please? For 12 people",
        "Of course, the two banquet menus are on their way to tablefortwelve@example.com. They're $4,988 and $6,288 for a table of 12; tell us the date you have in mind and we'll hold the round table for you.",
    ),
]

VERY_FORMAL: list[tuple[str, str]] = [
    (
        "想問下訂咗位遲到半個鐘得唔得",
        "敬啟者：承蒙閣下惠顧，本公司謹此通知，訂座僅保留十五分鐘。如閣下未能準時抵達，敬請預先聯絡本公司，不便之處，敬希見諒。",
    ),
    (
        "你哋收唔收人民幣現金呀",
        "感謝閣下垂詢。本公司目前僅接受港幣現金及指定電子支付方式，恕未能收取其他貨幣。如有任何疑問，歡迎閣下隨時賜教。",
    ),
    (
        "上次啲餸好鹹，想反映下",
        "閣下之寶貴意見經已收悉，本公司深表歉意，並已轉交有關部門跟進。本公司定當竭力改善服務質素，謹祝生活愉快。",
    ),
    (
        "Can I bring my own tea leaves?",
        "Dear Sir/Madam, we acknowledge receipt of your esteemed enquiry. 本公司歡迎閣下自備茶葉，惟茶芥仍須照收，敬請垂注。",
    ),
    (
        "聖誕套餐幾時有得睇餐牌",
        "閣下有關聖誕套餐之查詢，本公司現正擬定餐單，預計於十一月下旬公布，屆時將以WhatsApp通知閣下，敬請留意。",
    ),
]

SIMPLIFIED_ENQUIRIES: list[tuple[str, str]] = [
    (
        "你好，我们从深圳过来，请问周六晚上还有位子吗？四个人",
        "你好，歡迎歡迎！星期六晚分6點同8點一刻兩輪，而家8點一刻嗰輪仲有四人枱。高鐵西九龍站搭的士大約五分鐘就到，要唔要幫你留位？",
    ),
    (
        "请问可以用支付宝付款吗？有没有免费停车",
        "你好，支付寶同AlipayHK都收㗎。泊車喺金柚大廈地庫，同一張單食滿$400免費兩個鐘，埋單嗰陣攞張飛去櫃枱就得。",
    ),
]

MIXED_SCRIPT_REPLIES: list[tuple[str, str]] = [
    (
        "想訂兩盒月餅送客，可唔可以開單？",
        "可以的，两盒月饼我們帮您留好，單據會一齊放入紙袋，来取货時話聲公司名就得，谢谢支持我哋。",
    ),
]

LABELLED: dict[str, list[tuple[str, str]]] = {
    "conflicting": CONFLICTING,
    "empty_or_tiny": EMPTY_OR_TINY,
    "personal_data": PERSONAL_DATA,
    "very_formal": VERY_FORMAL,
    "simplified_enquiry": SIMPLIFIED_ENQUIRIES,
    "mixed_script_reply": MIXED_SCRIPT_REPLIES,
}
