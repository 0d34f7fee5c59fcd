"""How sure the answer is, where it turns, and what each way is worth: in words."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "section.certainty": ("How sure is this?", "這個答案有多可靠？"),
    "section.thresholds": ("When the answer changes", "甚麼情況下答案會改變"),
    "section.tornado": ("What matters most", "哪些因素影響最大"),
    "section.volume": ("From how many replies a day?", "每日多少則回覆才划算？"),
    "section.worth": ("What each way is worth", "各種做法的價值"),
    # the sentence
    "certainty.tries": (
        "{option}: in {paid} of 100 tries of these assumptions it pays back within {months} {months:month|months}; "
        "{guesses} of the {top} that matter {guesses:is our guess|are our guesses}.",
        "{option}：把這些假設反覆試算 100 次，有 {paid} 次在 {months} 個月內回本；"
        "影響最大的 {top} 項假設中，{guesses} 項是我們的估計。",
    ),
    "certainty.tries.no_drivers": (
        "{option}: in {paid} of 100 tries of these assumptions it pays back within {months} {months:month|months}.",
        "{option}：把這些假設反覆試算 100 次，有 {paid} 次在 {months} 個月內回本。",
    ),
    "certainty.unknown": (
        "How sure this is cannot be said: a price is unknown.",
        "未能判斷這個答案有多可靠：有價格未有資料。",
    ),
    "certainty.how": (
        "{draws} {draws:try|tries}, each with other values inside the range of every assumption, through the same "
        "arithmetic. "
        "The low and high figures are such that 1 try in 10 comes out below and 1 in 10 above.",
        "共試算 {draws} 次，每次各項假設都在其範圍內取另一數值，計算方法不變。"
        "低、高兩個數字的意思是：十次中有一次比低數更低，一次比高數更高。",
    ),
    "certainty.first_year": (
        "First year: {p50} in the middle, {p10} to {p90} in 8 of 10 tries.",
        "首年費用：中間數為 {p50}；十次試算中有八次介乎 {p10} 至 {p90}。",
    ),
    "certainty.payback": (
        "Payback: {p50} in the middle, {p10} at best in 1 of 10 tries, {p90} at worst in 1 of 10.",
        "回本期（中間數）：{p50}；最好的一成試算：{p10}；最差的一成試算：{p90}。",
    ),
    "certainty.tuned_alike": (
        "The tries give a tuned model no better drafts than instructions get: nobody can know before a pilot.",
        "試算時，微調模型的草稿質素與只寫指示的一樣：未試做之前，無人能知道會否更好。",
    ),
    "certainty.payback.months": ("{months} {months:month|months}", "{months} 個月"),
    "certainty.payback.never": ("never within {months} {months:month|months}", "{months} 個月內無法回本"),
    "certainty.payback.at_once": ("at once", "即時"),
    "certainty.chance": ("{share} in 100", "{share}%"),
    "certainty.chance.beyond": ("beyond the {months} {months:month|months} looked at", "超出所計算的 {months} 個月"),
    "col.p10": ("Low (1 in 10 below)", "低（十次中一次更低）"),
    "col.p50": ("Middle", "中間數"),
    "col.p90": ("High (1 in 10 above)", "高（十次中一次更高）"),
    "col.payback_p10": ("Payback, low", "回本期（低）"),
    "col.payback_p50": ("Payback, middle", "回本期（中間數）"),
    "col.payback_p90": ("Payback, high", "回本期（高）"),
    "col.within": ("Paid back in {months} {months:month|months}", "{months} 個月內回本"),
    # the drivers
    "col.driver": ("Assumption", "假設"),
    "col.range": ("Low, as entered, high", "低、所填、高"),
    "col.net_low": ("Net at the low value", "取低值時的淨額"),
    "col.net_high": ("Net at the high value", "取高值時的淨額"),
    "col.driver_source": ("Where it comes from", "來源"),
    "driver.sent_as_is_pct": ("Drafts sent unchanged, as tested (%)", "測試中毋須修改的草稿（%）"),
    "driver.fx": ("HK$ for US$1", "1 美元兌港元"),
    "driver.tokens.vs-o200k.latin": (
        "Tokens for the same English text (times OpenAI's)",
        "同一段英文的 Token 數目（OpenAI 的幾倍）",
    ),
    "driver.tokens.vs-o200k.chinese": (
        "Tokens for the same Chinese text (times OpenAI's)",
        "同一段中文的 Token 數目（OpenAI 的幾倍）",
    ),
    "driver.price": ("Price: {row} ({unit})", "價格：{row}（{unit}）"),
    "driver.assumption": ("{row} ({unit})", "{row}（{unit}）"),
    "driver.source.guess": ("our guess", "我們的估計"),
    "driver.source.yours": ("your figure; the range around it is ours", "您的數字；前後範圍由我們估計"),
    "driver.source.tested": ("your test of {tested} {tested:draft|drafts}", "您測試的 {tested} 則草稿"),
    "driver.range": ("{low} / {value} / {high}", "{low}／{value}／{high}"),
    # where the answer turns
    "threshold.review_minutes_per_reply.over.stop": (
        "If checking takes more than {value} {value:minute|minutes} a reply, answer by hand.",
        "若核對每則草稿要多於 {value} 分鐘，便應維持人手回覆。",
    ),
    "threshold.review_minutes_per_reply.under.start": (
        "It pays only if checking takes less than {value} {value:minute|minutes} a reply.",
        "核對每則草稿須少於 {value} 分鐘才划算。",
    ),
    "threshold.minutes_per_reply_by_hand.under.stop": (
        "If a reply takes less than {value} {value:minute|minutes} by hand, go on answering by hand.",
        "若人手回覆每則少於 {value} 分鐘，便應維持人手回覆。",
    ),
    "threshold.minutes_per_reply_by_hand.over.start": (
        "It pays only if a reply takes more than {value} {value:minute|minutes} by hand.",
        "人手回覆每則須多於 {value} 分鐘才划算。",
    ),
    "threshold.as_is.under.stop": (
        "If fewer than {value} in 100 drafts can be sent unchanged, answer by hand.",
        "若每 100 則草稿中毋須修改的少於 {value} 則，便應維持人手回覆。",
    ),
    "threshold.as_is.over.start": (
        "It pays only if more than {value} in 100 drafts can be sent unchanged.",
        "每 100 則草稿須有多於 {value} 則毋須修改才划算。",
    ),
    "threshold.replies_per_day.under.stop": (
        "Below {value} {value:reply|replies} a day, answer by hand.",
        "若每日少於 {value} 則回覆，便應維持人手回覆。",
    ),
    "threshold.replies_per_day.over.start": (
        "It pays only from {value} {value:reply|replies} a day on.",
        "每日須有 {value} 則或以上回覆才划算。",
    ),
    "threshold.hire_hourly_pay_hkd.under.stop": (
        "If the person costs less than {value} an hour, answer by hand.",
        "若時薪低於 {value}，便應維持人手回覆。",
    ),
    "threshold.hire_hourly_pay_hkd.over.start": (
        "It pays only if the person is paid more than {value} an hour.",
        "時薪須高於 {value} 才划算。",
    ),
    "threshold.hire_monthly_pay_hkd.under.stop": (
        "If the person is paid less than {value} a month, answer by hand.",
        "若月薪低於 {value}，便應維持人手回覆。",
    ),
    "threshold.hire_monthly_pay_hkd.over.start": (
        "It pays only if the person is paid more than {value} a month.",
        "月薪須高於 {value} 才划算。",
    ),
    "threshold.engineering_hkd_per_hour.over.stop": (
        "If the technical person charges more than {value} an hour, answer by hand.",
        "若技術人員每小時收費高於 {value}，便應維持人手回覆。",
    ),
    "threshold.engineering_hkd_per_hour.under.start": (
        "It pays only if the technical person charges less than {value} an hour.",
        "技術人員每小時收費須低於 {value} 才划算。",
    ),
    "threshold.other.under.stop": (
        "{label}: below {value}, answer by hand.",
        "{label}：低於 {value}，便應維持人手回覆。",
    ),
    "threshold.other.over.stop": (
        "{label}: above {value}, answer by hand.",
        "{label}：高於 {value}，便應維持人手回覆。",
    ),
    "threshold.other.under.start": (
        "{label}: it pays only below {value}.",
        "{label}：低於 {value} 才划算。",
    ),
    "threshold.other.over.start": (
        "{label}: it pays only above {value}.",
        "{label}：高於 {value} 才划算。",
    ),
    "threshold.none.stop": (
        "None of the assumptions, moved alone, turns this answer over.",
        "任何一項假設單獨改變，答案都不會改變。",
    ),
    "threshold.none.start": (
        "No single assumption, moved alone, would make it pay.",
        "單獨改變任何一項假設，都不會變得划算。",
    ),
    # who overtakes whom
    "overtake.meets": (
        'From {replies} {replies:reply|replies} a day on, "{above}" costs less than "{below}".',
        "由每日 {replies} 則起，「{above}」比「{below}」便宜。",
    ),
    "overtake.meets.until": (
        'From {replies} to {until} {until:reply|replies} a day, "{above}" costs less than "{below}".',
        "每日 {replies} 至 {until} 則之間，「{above}」比「{below}」便宜。",
    ),
    "overtake.unknown_price": (
        '"{first}" against "{second}": unknown, because a price is unknown.',
        "「{first}」與「{second}」：有價格未有資料，無法比較。",
    ),
    "overtake.always_equal": (
        '"{first}" and "{second}" cost the same at any volume.',
        "不論每日多少則，「{first}」與「{second}」的費用一樣。",
    ),
    "overtake.always": (
        '"{above}" costs less than "{other}" at any volume.',
        "不論每日多少則，「{above}」都比「{other}」便宜。",
    ),
    "overtake.drafts_save_no_time": (
        '"{first}" never beats answering by hand: checking a draft takes as long as it saves.',
        "「{first}」怎樣也比不上人手回覆：核對草稿所花的時間，與省下的一樣多。",
    ),
    "overtake.hours_are_capped": (
        '"{first}" never beats answering by hand: no more hours can be saved than you pay for, and they are worth less '
        "than it costs.",
        "「{first}」怎樣也比不上人手回覆：省下的工時不會多於您支付的工時，而這些工時的價值低於其費用。",
    ),
    "chart.volume.x": ("Replies a day", "每日回覆（則）"),
    "chart.volume.y": ("HK$ a month, start-up included", "每月港元（包括開始時的費用）"),
    "chart.volume.yours": ("you: {replies}", "貴店：{replies}"),
    "chart.volume.time_freed": ("By hand: the time {option} frees", "人手：「{option}」省下的時間"),
    "chart.volume.alt": (
        "Line chart of cost a month against replies a day, from {low} to {high}; yours is {yours}. {turns}",
        "每月費用與每日回覆數量的折線圖，由 {low} 至 {high} 則；貴店為 {yours} 則。{turns}",
    ),
    "chart.tornado.x": ("Net after {months} {months:month|months}, HK$", "{months} 個月後的淨額（港元）"),
    "chart.tornado.low": ("at the low value", "取低值"),
    "chart.tornado.high": ("at the high value", "取高值"),
    "chart.tornado.as_entered": ("as entered: {hkd}", "按所填：{hkd}"),
    "chart.tornado.bar": ("{driver}: {low} to {high}.", "{driver}：{low} 至 {high}。"),
    "chart.tornado.alt": (
        "Bar chart of what {option} is worth after {months} {months:month|months}, one assumption at a time. {bars}",
        "橫條圖：逐一改變假設，「{option}」在 {months} 個月後的淨額。{bars}",
    ),
    "chart.band": ("8 in 10 tries", "八成試算結果"),
    "chart.band.alt": (
        "In 8 of 10 tries {option} ends between {low} and {high}.",
        "八成試算中，「{option}」最終介乎 {low} 至 {high}。",
    ),
    # worth
    "col.npv": ("Value today (NPV)", "現值（NPV）"),
    "col.irr": ("Yearly return (IRR)", "年回報率（IRR）"),
    "col.roi": ("Return on cost (ROI)", "投資回報（ROI）"),
    "col.discounted_payback": ("Pays back, discounted", "折現回本期"),
    "col.cost_per_reply": ("Cost of a reply", "每則回覆費用"),
    "col.after_first_year": ("A month after the first year", "首年後每月費用"),
    "worth.none": ("–", "–"),
    "worth.irr_none": ("none", "不適用"),
    "worth.pct": ("{pct}%", "{pct}%"),
    "worth.pct_over": ("over {pct}%", "超過 {pct}%"),
    "worth.note": (
        "Over {months} {months:month|months}; value today at {rate}% a year.",
        "以 {months} 個月計；現值按每年 {rate}% 折現。",
    ),
    "worth.not_cash": (
        "The time freed is counted at what it costs you; it is not cash.",
        "省下的時間按其成本計算，並非現金。",
    ),
}
