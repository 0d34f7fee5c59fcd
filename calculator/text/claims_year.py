"""Claims about a year's money, in words."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "claim.5": ("Preparing clean data takes 10 to 30 hours.", "整理資料需時 10 至 30 小時。"),
    "claim.5.same": (
        "For your {pairs_n} {pairs_n:pair|pairs} that leaves {low_n} to {high_n} {high_n:minute|minutes} each. The "
        "hours cost "
        "{staff_low_hkd} "
        "to {staff_high_hkd} with your own staff, {vendor_low_hkd} to {vendor_high_hkd} with a vendor. Your "
        "estimate counts {yours_hours} {yours_hours:hour|hours}.",
        "以您的 {pairs_n} 組問答計，每組只有 {low_n} 至 {high_n} 分鐘。自己同事做，工時值 {staff_low_hkd} 至 "
        "{staff_high_hkd}；交供應商做，{vendor_low_hkd} 至 {vendor_high_hkd}。您的估算計入 {yours_hours} 小時。",
    ),
    "claim.5.sum": (
        "10 × 60 ÷ {pairs_n} = {low_n} {low_n:minute|minutes}; 30 × 60 ÷ {pairs_n} = {high_n} {high_n:minute|minutes}.",
        "10 × 60 ÷ {pairs_n} = {low_n} 分鐘；30 × 60 ÷ {pairs_n} = {high_n} 分鐘。",
    ),
    "claim.5.no_pairs": ("There is no pair to prepare, so nothing can be worked out.", "沒有問答可整理，無從計算。"),
    "claim.5.if": (
        "a pair can be read, judged and mended in that time. Time yourself on 20 of them.",
        "一組問答可在這時間內讀完、判斷和修改。先用 20 組計時試試。",
    ),
    "claim.6": ("The first year costs HK$800 to 8,000 in all.", "首年總費用 HK$800 至 8,000。"),
    "claim.6.same": (
        "Its own lowest running cost, 12 × US$15, is already {running_hkd}. With 10 hours of your staff it "
        "starts at {staff_hkd}; with its own upper figures and 30 vendor hours it reaches {vendor_hkd}. Our "
        "estimate for your shop is {ours_hkd}.",
        "單計文章所說的最低運作費用，12 × US$15，已是 {running_hkd}。加上自己同事的 10 小時工時，最少 {staff_hkd}；按其"
        "上限並由供應商做 30 小時，則為 {vendor_hkd}。我們為您估算的是 {ours_hkd}。",
    ),
    "claim.6.possible": (
        "At this exchange rate its own lowest running cost is {running_hkd}. With 10 hours of your staff it "
        "starts at {staff_hkd}; with 30 vendor hours it reaches {vendor_hkd}. Our estimate for your shop is "
        "{ours_hkd}.",
        "按這個匯率，文章所說的最低運作費用是 {running_hkd}。加上自己同事的 10 小時工時，最少 {staff_hkd}；"
        "由供應商做 30 "
        "小時，則為 {vendor_hkd}。我們為您估算的是 {ours_hkd}。",
    ),
    "claim.6.sum": (
        "12 × US$15 × {fx_n} = {running_hkd}. Low: (7 + 12 × 15) × {fx_n} = {own_low_hkd}, + 10 h × "
        "{staff_hour_hkd} = {staff_hkd}. High: (15 + 12 × 40) × {fx_n} = {own_high_hkd}, + 30 h × "
        "{vendor_hour_hkd} = {vendor_hkd}.",
        "12 × US$15 × {fx_n} = {running_hkd}。下限：（7 + 12 × 15）× {fx_n} = {own_low_hkd}，+ 10 小時 × "
        "{staff_hour_hkd} = {staff_hkd}。上限：（15 + 12 × 40）× {fx_n} = {own_high_hkd}，+ 30 小時 × "
        "{vendor_hour_hkd} = {vendor_hkd}。",
    ),
    "claim.6.if": (
        "nobody's hours are paid and the model runs for at most {most_usd} a month.",
        "所有工時都不計錢，而且模型每月運作費用不超過 {most_usd}。",
    ),
    "claim.7": ("Refreshing the tuned model costs under HK$500.", "重新訓練一次，費用低於 HK$500。"),
    "claim.7.same": (
        "The training run alone, on {route}, is {run_hkd}. With the {hours_n} {hours_n:hour|hours} of work in your "
        "estimate it "
        "is {total_hkd}.",
        "單計 {route} 的訓練費是 {run_hkd}。連同您估算內的 {hours_n} 小時工時，則為 {total_hkd}。",
    ),
    "claim.7.sum": (
        "{run_hkd} + {hours_n} h × {rate_hkd} = {total_hkd}. (HK$500 − {run_hkd}) ÷ {rate_hkd} = {left_hours} h.",
        "{run_hkd} + {hours_n} 小時 × {rate_hkd} = {total_hkd}。（HK$500 − {run_hkd}）÷ {rate_hkd} = {left_hours}"
        " 小時。",
    ),
    "claim.7.no_route": ("On this day no fine-tuning service was on sale.", "當日沒有任何微調服務發售。"),
    "claim.7.if": (
        "a refresh takes a vendor at most {left_hours} {left_hours:hour|hours}, or your own staff {staff_hours}.",
        "每次最多只需供應商 {left_hours} 小時，或自己同事 {staff_hours} 小時。",
    ),
    "claim.8": (
        "A part-time customer-service hire costs HK$15,000 to 25,000 a month.",
        "聘請一名兼職客戶服務員，每月 HK$15,000 至 25,000。",
    ),
    "claim.8.part_time": (
        "At {hours_n} {hours_n:hour|hours} a week that is {low_hour_hkd} to {high_hour_hkd} an hour, when the median "
        "wage is "
        "{median_hour_hkd}. It is full-time pay. The person you entered costs {yours_hkd} a month.",
        "以每星期 {hours_n} 小時計，即時薪 {low_hour_hkd} 至 {high_hour_hkd}，而時薪中位數是 {median_hour_hkd}。這"
        "是全職薪酬。您所填的人手每月成本是 {yours_hkd}。",
    ),
    "claim.8.full_time": (
        "At {hours_n} {hours_n:hour|hours} a week that is {low_hour_hkd} to {high_hour_hkd} an hour, against a "
        "median of "
        "{median_hour_hkd}: possible, for those hours. The person you entered costs {yours_hkd} a month.",
        "以每星期 {hours_n} 小時計，即時薪 {low_hour_hkd} 至 {high_hour_hkd}，時薪中位數是 {median_hour_hkd}：按這"
        "個工時有可能。您所填的人手每月成本是 {yours_hkd}。",
    ),
    "claim.8.sum": (
        "HK$15,000 ÷ ({hours_n} × 52 ÷ 12) = {low_hour_hkd}. Above twice the median we call it full-time pay.",
        "HK$15,000 ÷（{hours_n} × 52 ÷ 12）= {low_hour_hkd}。高於中位數兩倍，我們視為全職薪酬。",
    ),
    "claim.8.no_median": ("No wage figure was known on this day.", "當日沒有已知的工資數字。"),
    "claim.8.if": (
        "the person works {needed_hours} to {needed_high_hours} {needed_high_hours:hour|hours} a week at the median "
        "wage: a full-time job.",
        "按時薪中位數，每星期工作 {needed_hours} 至 {needed_high_hours} 小時，即全職。",
    ),
    "claim.15": (
        "The real cost is examples, tests and upkeep, not computing.",
        "真正的成本是準備範例、測試和維護，不是運算。",
    ),
    "claim.15.same": (
        "On {route}, {work_hkd} of your first year's {total_hkd} is people's hours ({work_pct} in 100) and "
        "{machine_hkd} is computing. Not so where hosting is charged by the hour: {hosting_hkd} a year on Azure.",
        "以 {route} 計，首年 {total_hkd} 之中，{work_hkd}（{work_pct}%）是人的工時，{machine_hkd} 是運算。按時收"
        "寄存費的就不同：Azure 每年 {hosting_hkd}。",
    ),
    "claim.15.if": (
        "the service charges nothing for the hours in which nobody writes.",
        "沒有人查詢的時間，服務不收費。",
    ),
    "claim.18": ("A custom model costs less than one month's salary.", "自己的模型，成本低於一個月薪金。"),
    "claim.18.same": (
        "It costs {start_hkd} to start and {year_hkd} in the first year, on {route}. The person you entered "
        "costs {salary_hkd} a month, so that is {months_n} {months_n:month's|months'} salary.",
        "以 {route} 計，開始時需 {start_hkd}，首年共 {year_hkd}。您所填的人手每月成本 {salary_hkd}，即相當於 "
        "{months_n} 個月薪金。",
    ),
    "claim.18.sum": (
        "{year_hkd} ÷ {salary_hkd} = {months_n}. HK$15,000 and 25,000 with 5% MPF: {low_hkd} and {high_hkd}.",
        "{year_hkd} ÷ {salary_hkd} = {months_n}。HK$15,000 和 25,000 連 5% 強積金：{low_hkd} 和 {high_hkd}。",
    ),
    "claim.18.if": (
        "you count computing alone ({machine_hkd} in the first year), or set it against full-time pay of "
        "{low_hkd} to {high_hkd}.",
        "只計運算費（首年 {machine_hkd}），或與 {low_hkd} 至 {high_hkd} 的全職薪金比較。",
    ),
    "claim.19": (
        "For repetitive work, fine-tuning usually beats a part-time hire.",
        "重複的工作，用微調通常比聘請兼職划算。",
    ),
    "claim.19.loses_to_prompting": (
        "Against answering by hand, {route} is worth {tuned_hkd} over {months_n} {months_n:month|months}. But written "
        "instructions ({base_route}) are worth {base_hkd}: fine-tuning costs {extra_hkd} more in the first year.",
        "與人手回覆相比，{route} 在 {months_n} 個月內帶來 {tuned_hkd}。但以 {base_route} 只靠寫好指示，已有 "
        "{base_hkd}：微調首年多花 {extra_hkd}。",
    ),
    "claim.19.out_of_reach": (
        "Against answering by hand, {route} is worth {tuned_hkd} over {months_n} {months_n:month|months}. But written "
        "instructions ({base_route}) are worth {base_hkd}, and no gain in quality could close the gap within a "
        "year.",
        "與人手回覆相比，{route} 在 {months_n} 個月內帶來 {tuned_hkd}。但以 {base_route} 只靠寫好指示，已有 "
        "{base_hkd}，質素再好，一年內也追不回差距。",
    ),
    "claim.19.beats_both": (
        "Over {months_n} {months_n:month|months} {route} is worth {tuned_hkd} against answering by hand, and written "
        "instructions "
        "({base_route}) {base_hkd}.",
        "{months_n} 個月內，與人手回覆相比，{route} 帶來 {tuned_hkd}，以 {base_route} 只靠寫好指示，則是 {base_hkd}。",
    ),
    "claim.19.loses_to_hand": (
        "Over {months_n} {months_n:month|months} {route} comes to {tuned_hkd} against answering by hand: the time it "
        "frees does "
        "not pay for it. Written instructions ({base_route}) come to {base_hkd}.",
        "{months_n} 個月內，與人手回覆相比，{route} 的結果是 {tuned_hkd}：省下的時間抵不過費用。以 {base_route} "
        "只靠寫好指示，則是 {base_hkd}。",
    ),
    "claim.19.sum": (
        "Worth = hours freed ({freed_hours} a month when fully used) × cost of a worked hour − all costs, over "
        "{months_n} {months_n:month|months}.",
        "結果 = 省下的工時（全面使用後每月 {freed_hours} 小時）× 每小時人手成本 − 全部費用，以 {months_n} 個月計。",
    ),
    "claim.19.if": (
        "the tuned model gets {lift_up} more {lift_up:draft|drafts} in 100 right than instructions do.",
        "微調後每 100 則草稿，比只靠指示多 {lift_up} 則毋須修改。",
    ),
    "claim.19.if.out_of_reach": (
        "there were far more replies to share the cost; see the volumes on the answer page.",
        "回覆數量遠多於現時，才可攤分費用；請參閱答案頁。",
    ),
}
