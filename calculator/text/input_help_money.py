"""One sentence on every input about people, money, the decision and the buyer: what it is and why it matters."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair

_SENTENCES: Final[dict[str, Pair]] = {
    "engineering_hkd_per_hour": (
        "What an hour of a technical person or vendor costs; get a quote, because this is often the largest cost.",
        "技術人員或供應商每小時收費；這往往是最大的開支，請先索取報價。",
    ),
    "data_preparation_hkd_per_hour": (
        "What an hour of whoever picks and corrects past replies costs; left empty, your own staff's cost is used.",
        "負責挑選和改正過往回覆的同事每小時成本；留空即採用貴店同事的成本。",
    ),
    "data_preparation_hours": (
        "Time to collect past replies, remove personal data and throw out wrong ones; only fine-tuning needs it.",
        "收集過往回覆、刪去個人資料和剔除錯誤內容的時間；只有微調才需要。",
    ),
    "evaluation_hours": (
        "Time to compare AI drafts with good replies before customers see any; every AI option needs it.",
        "讓客人看到之前，先把 AI 草稿與合適的回覆比較的時間；任何 AI 做法都需要。",
    ),
    "tuned_evaluation_hours": (
        "A tuned model must also be compared with plain instructions, to see whether the training was worth it.",
        "微調模型還要與只寫指示的做法比較，才知道訓練是否值得。",
    ),
    "integration_hours": (
        "Technical time to link the AI with WhatsApp, orders or bookings; left empty it is 0 when replies are copied "
        "by hand and 16 when connected.",
        "把 AI 連接到 WhatsApp、訂單或訂位系統的技術工時；留空時，人手複製為 0 小時，連接系統為 16 小時。",
    ),
    "upkeep_hours_per_month": (
        "Your own staff's time to keep instructions and documents up to date and to look into complaints.",
        "貴店同事每月更新指示和文件、跟進投訴的時間。",
    ),
    "delivery": (
        "Copying by hand costs no fee; a connected system has set-up work, a platform fee and charges per message.",
        "人手複製不用另付費用；連接系統則有設定工時、平台月費和訊息費。",
    ),
    "whatsapp_numbers": (
        "How many WhatsApp Business numbers your shop uses; each gets its own free messages every month.",
        "貴店使用多少個 WhatsApp Business 號碼；每個號碼每月各有免費訊息額。",
    ),
    "messages_per_reply": (
        "How many WhatsApp messages one reply is sent as; each may be billed.",
        "一次回覆會分成多少則 WhatsApp 訊息發出；每則都可能收費。",
    ),
    "platform_hkd_per_month": (
        "The monthly fee of the service that sends your messages; it counts only when the AI is connected.",
        "代發訊息的平台每月收費；只在連接系統時計算。",
    ),
    "hire_pay_basis": (
        "Whether those who answer are paid by the month or by the hour; it decides whether saved time is saved cash.",
        "負責回覆的同事支月薪還是時薪；這決定省下的時間能否變成現金。",
    ),
    "hire_monthly_pay_hkd": (
        "One person's pay before MPF; HK$15,000–25,000 is a full-time wage, so do not enter it for a part-timer.",
        "每人每月薪金，未計強積金僱主供款；HK$15,000–25,000 屬全職水平，兼職請勿填這個數。",
    ),
    "hire_hourly_pay_hkd": (
        "One person's pay per hour before MPF; our range comes from the pay of all trades, not of customer service.",
        "每人每小時薪金，未計強積金僱主供款；參考範圍來自各行各業，並非專指客戶服務。",
    ),
    "hire_hours_per_week": (
        "Hours a week you pay one person for; since 18 January 2026, 17 a week (68 in four weeks) bring paid "
        "holidays and leave, which we add.",
        "每人每星期受薪時數；自 2026年1月18日起，每星期滿 17 小時（或四星期滿 68 小時）便享有有薪假期，"
        "我們會一併計算。",
    ),
    "hire_days_per_week": (
        "Days a week one person works; it shows how many working hours holidays and leave take away.",
        "每人每星期工作日數，用來計算假期佔去多少工時。",
    ),
    "hire_headcount": (
        "How many people answer messages now; the AI cannot save more hours than they work.",
        "現時有多少人負責回覆；AI 能省下的時間不會多於他們的工時。",
    ),
    "hire_recruitment_fee_hkd": (
        "What an agency or job advertisement costs to find one person; it is spread over the time they stay.",
        "透過中介公司或招聘廣告聘請一人的費用，會按留任時間攤分。",
    ),
    "hire_tenure_months": (
        "How long a person usually stays; the shorter, the more often you pay to recruit.",
        "同事一般留任多久；時間越短，付招聘費的次數越多。",
    ),
    "hire_insurance_hkd_per_year": (
        "Employees' compensation insurance is compulsory, also for part-timers; enter your own premium.",
        "僱員補償保險是法例規定，兼職亦須投保；請輸入貴店的保費。",
    ),
    "minutes_per_reply_by_hand": (
        "From reading the message to sending the reply, without AI; time ten of them, because the answer hangs on it.",
        "不用 AI 時，由閱讀訊息到發出回覆的時間；結果取決於此，請實際計時 10 則。",
    ),
    "review_minutes_per_reply": (
        "Someone must read every AI draft before it goes out; if that takes as long as answering, nothing is saved.",
        "每則 AI 草稿發出前都要有人核對；若核對與自己回覆一樣花時間，便沒有節省。",
    ),
    "share_drafted_by_ai": (
        "The part of your replies the AI drafts (0.8 = 8 in 10); the rest, such as complaints, stays with people.",
        "有多少回覆先由 AI 起草（0.8 即 10 則中有 8 則）；其餘如投訴，仍由同事處理。",
    ),
    "saving_mode": (
        "Saved time becomes money only if you pay for fewer hours or need not hire; left empty we assume fewer hours "
        "for hourly pay, other work for monthly pay.",
        "只有減少工時或不用增聘，省下的時間才會變成現金；留空時，時薪視作減少工時，月薪視作改做其他工作。",
    ),
    "horizon_months": (
        "How far ahead costs and savings are added up; what pays back later counts as never.",
        "把成本和節省累計到多少個月後；超過這段時間才回本，視作不能回本。",
    ),
    "discount_rate_pct": (
        "Money later is worth less than money now; this yearly rate is used for the net present value only.",
        "將來的錢不及現在的錢值錢；這個年率只用於計算淨現值（NPV）。",
    ),
    "fx_hkd_per_usd": (
        "AI vendors bill in US dollars; left empty, the dated rate of our price table is used.",
        "AI 供應商以美元收費；留空即採用價目表內註明日期的匯率。",
    ),
    "card_fee_pct": (
        "What your bank adds when a card pays a foreign vendor; it raises every US dollar cost.",
        "信用卡付款給海外供應商時，銀行另收的費用；所有美元開支都會因此增加。",
    ),
    "task_is_narrow": (
        "Fine-tuning works for one kind of task repeated many times, not for questions of every sort.",
        "微調適合大量重複的同類工作，不適合五花八門的問題。",
    ),
    "format_or_style_specific": (
        "A house tone or a fixed format is what fine-tuning teaches best; without that need, instructions usually do.",
        "微調最擅長學習語氣和固定格式；沒有這種需要，寫好指示通常已足夠。",
    ),
    "examples_are_clean": (
        "The model copies what it is shown, old prices and mistakes included.",
        "模型會照樣模仿範例，連舊價錢和錯處也會學到。",
    ),
    "messages_are_sensitive": (
        "Medical, identity or payment data must not go to an AI vendor before it is cleared, whatever the saving.",
        "病歷、身份證或付款資料未處理妥當前，無論能省多少，都不應交給 AI 供應商。",
    ),
    "personal_data_cleared": (
        "Using customers' messages to train AI is a new purpose that needs their consent, unless nobody can be "
        "recognised from them.",
        "用客人的對話訓練 AI 屬於新用途，須得到客人同意，除非內容已無法辨認個別人士。",
    ),
    "reply_language": (
        "Some models answer in written Chinese even when asked in Cantonese; at a similar price we prefer one that "
        "does better.",
        "有些模型即使客人用廣東話提問，仍以書面語作答；價錢相若時，我們會選表現較佳的模型。",
    ),
    "buyer_region": (
        "Several vendors do not sell to Hong Kong; this decides which models you can buy.",
        "有些供應商不向香港提供服務；這決定您能購買哪些模型。",
    ),
    "new_customer": (
        "Some fine-tuning services take no new customers but still serve those who were there before.",
        "部分微調服務不再接受新客戶，但會繼續服務現有客戶。",
    ),
    "prompting_route": (
        "Which vendor's model drafts replies from your written instructions, without training.",
        "不經訓練、只按指示起草回覆時，採用哪家供應商的模型。",
    ),
    "fine_tuning_route": (
        "Which vendor's model is trained with your replies; price, end date and sale to Hong Kong differ.",
        "用貴店的回覆訓練哪家供應商的模型；價格、停用日期和香港可否使用各有不同。",
    ),
    "custom_routes": (
        "Prices a vendor offered you, in US dollars; they are used like any other and marked as your figure.",
        "供應商給您的美元報價；計算方法與其他價格相同，並註明是您提供的數字。",
    ),
}

HELP_MONEY: Final[dict[str, Pair]] = {f"input.{field}.help": pair for field, pair in _SENTENCES.items()}
