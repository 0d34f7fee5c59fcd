"""The judgement in words: headline, the sentence under it, reasons, next steps."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    # headline: choice and, where it differs, the step that decided
    "headline.prompting.prompt_untested": (
        "Not yet. Write the AI good instructions first, and test them on 20 real enquiries.",
        "暫時不用微調。先寫好給 AI 的指示，用 20 個真實查詢試過再決定。",
    ),
    "headline.rag.prompt_untested": (
        "Not yet. Let the AI look things up in your documents first, and test it on 20 real enquiries.",
        "暫時不用微調。應讓 AI 先查閱貴店的文件再回答，用 20 個真實查詢試過再決定。",
    ),
    "headline.prompting.prompt_untested.live": (
        "Not yet. Connect your system and write the AI good instructions first, then test them on 20 real enquiries.",
        "暫時不用微調。先連接貴店系統、寫好給 AI 的指示，再用 20 個真實查詢試過才決定。",
    ),
    "headline.prompting.live": (
        "Do not fine-tune. Connect your system and write good instructions: that is enough.",
        "不用微調。連接貴店系統，再寫好給 AI 的指示，便已足夠。",
    ),
    "headline.prompting.not_buyable": (
        "Do not fine-tune: no service you can buy lasts until it has paid back. Write good instructions.",
        "不用微調：沒有一個可購買的服務能維持到回本。寫好給 AI 的指示便可。",
    ),
    "headline.rag.not_buyable": (
        "Do not fine-tune: no service you can buy lasts until it has paid back. Let the AI look things up in your "
        "documents.",
        "不用微調：沒有一個可購買的服務能維持到回本。讓 AI 先查閱貴店的文件再回答便可。",
    ),
    "headline.prompting": (
        "Do not fine-tune. Good written instructions are enough.",
        "不用微調。寫好給 AI 的指示已經足夠。",
    ),
    "headline.few_shot": (
        "Do not fine-tune. Put a few of your own replies into the instructions.",
        "不用微調。在給 AI 的指示中加入幾則貴店的真實回覆作示範即可。",
    ),
    "headline.few_shot.live": (
        "Do not fine-tune. Connect your system and put a few of your own replies into the instructions.",
        "不用微調。連接貴店系統，並在給 AI 的指示中加入幾則貴店的真實回覆作示範即可。",
    ),
    "headline.rag": (
        "Do not fine-tune. Let the AI look things up in your documents: tuning teaches a tone, not facts.",
        "不用微調。應讓 AI 先查閱貴店的文件再回答。微調教的是語氣，不是資料。",
    ),
    "headline.by_hand": (
        "Keep answering by hand. The time AI would save does not pay for it.",
        "維持人手回覆。AI 省下的時間不足以抵銷費用。",
    ),
    "headline.by_hand.no_base_route": (
        "Nothing to compare: for this date the price book holds no AI model that could be given instructions.",
        "未能比較：在這一日，價目表內沒有可以按指示回覆的 AI 模型。",
    ),
    "headline.not_yet.sensitive_not_cleared": (
        "Not yet. Settle the customers' personal data before any AI sees these messages.",
        "暫時不要使用。先處理好客人的個人資料問題，才讓 AI 接觸這些對話。",
    ),
    "headline.not_yet": (
        "Not yet. Your examples are not ready for fine-tuning.",
        "暫時不要微調。訓練資料尚未準備好。",
    ),
    "headline.fine_tuning": (
        "Worth a pilot: fine-tuning pays if {lift} more of every 100 drafts can be sent unchanged.",
        "可以試做：每 100 則草稿要多 {lift} 則毋須修改，一年內才回本。",
    ),
    "headline.fine_tuning.live": (
        "Connect your system, then run a pilot: fine-tuning pays if {lift} more of every 100 drafts can be sent "
        "unchanged.",
        "先連接貴店系統，然後可以試做：每 100 則草稿要多 {lift} 則毋須修改，一年內才回本。",
    ),
    "headline.fine_tuning.zero": (
        "Worth a pilot: fine-tuning costs no more than its rival in the first year.",
        "可以試做：微調首年的費用不高於其他做法。",
    ),
    # the sentence under the headline
    "detail.base": (
        "{option}: {first_year} in the first year, and {hours} {hours:hour|hours} a month freed.",
        "{option}：首年費用 {first_year}，每月可省 {hours} 小時。",
    ),
    "detail.base.none": (
        "{option}: {first_year} in the first year, and no time freed: checking a draft takes at least as long as it "
        "saves.",
        "{option}：首年費用 {first_year}，但省不到時間：核對草稿所花的時間，不少於它省下的時間。",
    ),
    "detail.tuned": (
        "Fine-tuning costs {extra} more and must get {lift} more of every 100 drafts right.",
        "微調要多花 {extra}，而每 100 則草稿要多 {lift} 則毋須修改才划算。",
    ),
    "detail.tuned.out_of_reach": (
        "Fine-tuning costs {extra} more and could not earn that back in a year even if every draft were right.",
        "微調要多花 {extra}；即使每則草稿都毋須修改，一年內也賺不回來。",
    ),
    "detail.tuned.out_of_reach.against_hand": (
        "Fine-tuning costs {extra} in the first year and could not earn that back even if every draft were right.",
        "微調首年費用為 {extra}；即使每則草稿都毋須修改，一年內也賺不回來。",
    ),
    "detail.tuned.against_hand": (
        "Fine-tuning costs {extra} in the first year and must bring the drafts sent unchanged to {target} in 100.",
        "微調首年費用為 {extra}，而每 100 則草稿要有 {target} 則毋須修改才划算。",
    ),
    "detail.tuned.unpriced": (
        "What fine-tuning would cost is unknown: no price of the service could be found.",
        "微調費用未有資料：未能查到有關價格。",
    ),
    # the steps of the judgement
    "reason.sensitive_not_cleared.yes": (
        "These messages hold sensitive personal data that is not cleared for this use.",
        "這些對話含有敏感個人資料，而使用這些資料的安排尚未落實。",
    ),
    "reason.sensitive_not_cleared.no": (
        "Nothing you entered says that sensitive data stands in the way.",
        "按您所填，沒有敏感資料構成障礙。",
    ),
    "reason.nothing_pays_back.yes": (
        "Nothing pays back within {months} {months:month|months}: answering takes {minutes} min by hand and a draft "
        "{review} min to check, and even {best_pct} in 100 drafts sent unchanged would not cover the cost.",
        "{months} 個月內任何做法都無法回本：人手回覆一則需 {minutes} 分鐘，核對一則草稿需 {review} 分鐘；"
        "即使每 100 則有 {best_pct} 則毋須修改，也抵不過費用。",
    ),
    "reason.nothing_pays_back.no": (
        "At least one way can pay back within {months} {months:month|months}.",
        "至少有一種做法可在 {months} 個月內回本。",
    ),
    "reason.no_base_route.yes": (
        "For this date the price book holds no AI model that could be given instructions, so nothing can be judged.",
        "在這一日，價目表內沒有可以按指示回覆的 AI 模型，因此無從判斷。",
    ),
    "reason.facts_decide.none": (
        "The answers need no look-up, so instructions alone can carry them.",
        "回答時毋須查閱資料，只靠指示便可處理。",
    ),
    "reason.facts_decide.documents.prompting": (
        "The answers need your documents ({tokens} tokens): short enough to paste into the instructions.",
        "回答時要查閱貴店文件（{tokens} Token）：篇幅不長，可直接貼入指示。",
    ),
    "reason.facts_decide.documents.rag": (
        "The answers need your documents ({tokens} tokens): too long to paste, so the AI must look them up (RAG).",
        "回答時要查閱貴店文件（{tokens} Token）：篇幅太長，不能直接貼入，須由 AI 查閱（RAG）。",
    ),
    "reason.facts_decide.live": (
        "The answers need live data (orders, stock, bookings): your system must be connected; no tuning can know it.",
        "回答時要查即時資料（訂單、存貨、訂位）：必須連接貴店系統，微調無法得知。",
    ),
    "reason.prompt_untested.none": (
        "No draft has been tested yet; it takes at least {needed} to tell anything. "
        "Until then {as_is_pct} in 100 sent unchanged is only a guess.",
        "目前未測試過任何草稿，至少要 {needed} 則才看得出結果。在此之前，每 100 則有 {as_is_pct} 則毋須修改只屬估計。",
    ),
    "reason.prompt_untested.yes": (
        "Only {tested} {tested:draft was|drafts were} tested; it takes at least {needed} to tell anything. "
        "Until then {as_is_pct} in 100 sent unchanged is only a guess.",
        "目前只測試了 {tested} 則草稿，至少要 {needed} 則才看得出結果。"
        "在此之前，每 100 則有 {as_is_pct} 則毋須修改只屬估計。",
    ),
    "reason.prompt_untested.loses": (
        "At that share it does not pay back; it pays only from {pays_from_pct} in 100.",
        "按這個比例無法回本；每 100 則要有 {pays_from_pct} 則毋須修改才會回本。",
    ),
    "reason.prompt_untested.no": (
        "{tested} {tested:draft was|drafts were} tested: {as_is_pct} in 100 could be sent unchanged.",
        "已測試 {tested} 則草稿：每 100 則有 {as_is_pct} 則毋須修改便可發出。",
    ),
    "reason.lift_out_of_reach.yes": (
        "To pay for itself in a year, fine-tuning would need more than {best_pct} in 100 drafts right; "
        "that is not a promise anyone can keep.",
        "微調要一年內回本，每 100 則草稿須有超過 {best_pct} 則毋須修改，沒有人能保證做到。",
    ),
    "reason.lift_out_of_reach.no": (
        "To pay for itself in a year, fine-tuning needs {needed_pct} in 100 drafts right; today it is {as_is_pct}.",
        "微調要一年內回本，每 100 則草稿須有 {needed_pct} 則毋須修改；目前是 {as_is_pct} 則。",
    ),
    "reason.not_narrow_or_style.yes": (
        "Fine-tuning suits one narrow task in a fixed tone or format. You answered: mostly the same kinds of "
        "question, {narrow}; your own tone or a fixed format, {style}.",
        "微調適合範圍狹窄、語氣或格式固定的工作。按您所填：客人大多問同一類問題：{narrow}；"
        "須跟從貴店語氣或固定格式：{style}。",
    ),
    "reason.not_narrow_or_style.no": (
        "The task is narrow and its tone or format is fixed, which is what fine-tuning is for.",
        "工作範圍狹窄，語氣或格式固定，正是微調適合的情況。",
    ),
    "reason.examples_not_ready.yes": (
        "The examples are not ready: {examples} {examples:pair|pairs}, of at least {minimum} needed; clean: {clean}; "
        "cleared for this: {cleared}.",
        "訓練資料尚未準備好：有 {examples} 組（至少要 {minimum} 組）；已整理：{clean}；已獲准作此用途：{cleared}。",
    ),
    "reason.examples_not_ready.no": (
        "{examples} clean {examples:example is|examples are} ready and cleared for this use.",
        "已備有 {examples} 組整理妥當、並獲准作此用途的問答範例。",
    ),
    "reason.not_buyable.yes": (
        "No fine-tuning that you can buy is served long enough: {why}",
        "沒有一項可購買的微調服務能維持到回本：{why}",
    ),
    "reason.not_buyable.no": (
        "{route} can be bought, and no end of its service stands in the way.",
        "{route} 可以購買，服務期亦不成障礙。",
    ),
    "reason.pilot.yes": (
        "A pilot on {route} costs {cost} at the start; test {drafts} {drafts:draft|drafts} of each kind to see the "
        "difference.",
        "以 {route} 試做，開始時需 {cost}；每種做法測試 {drafts} 則草稿，才看得出分別。",
    ),
    "reason.pilot.small": (
        "A pilot on {route} costs {cost} at the start. The difference it needs is so small that {drafts} "
        "{drafts:draft|drafts} of "
        "each kind would be needed to see it: start small and keep counting.",
        "以 {route} 試做，開始時需 {cost}。所需的改善幅度很小，每種做法要測試 {drafts} 則草稿才看得出分別："
        "宜先小規模試行，並持續點算。",
    ),
    "reason.pilot.no_target": (
        "A pilot on {route} would cost {cost} at the start, with no share it could reach to pay for itself in a year.",
        "以 {route} 試做，開始時需 {cost}；但達到任何比例，一年內也無法回本。",
    ),
    "reason.pilot.no": ("There is no service on which a pilot could be run.", "沒有可供試做的服務。"),
    # next steps
    "next.ask_sensitive": (
        "First answer this: do the chats mention health, identity card or payment details?",
        "請先回答：對話會否提及病歷、身份證或付款資料？",
    ),
    "next.clear_data": (
        "Get the customers' consent or remove what identifies them, agree in writing with the vendor that data is "
        "deleted and not used for others, and learn where it is kept. This is information, not legal advice.",
        "取得客人同意，或刪去可識別身份的資料；與供應商書面訂明會刪除資料、不作他用；並了解資料存放在哪裏。"
        "以上為一般資訊，並非法律意見。",
    ),
    "next.connect_system": (
        "Connect the system that knows orders, stock or bookings; without it no AI can answer these.",
        "先連接掌握訂單、存貨或訂位的系統，否則任何 AI 都無法回答這類查詢。",
    ),
    "next.test_kit": (
        "Test {needed} real {needed:enquiry|enquiries} this afternoon: count the drafts you could send without "
        "changing a word, "
        "then enter the two numbers here.",
        "今天下午用 {needed} 個真實查詢試一次：數一數有多少則草稿一字不改便可發出，再把兩個數字填在這裏。",
    ),
    "next.ask_narrow": (
        "Answer this: do customers mostly ask the same kind of question?",
        "請回答：客人大多問同一類問題嗎？",
    ),
    "next.ask_style": (
        "Answer this: must replies follow your own tone or a fixed format?",
        "請回答：回覆必須跟從貴店的語氣或固定格式嗎？",
    ),
    "next.begin_with_base": (
        "Meanwhile begin with {base}: it already pays for itself at the figures entered.",
        "在此期間可先用「{base}」：按所填數字，這樣做已可回本。",
    ),
    "next.collect_examples": (
        "Collect more pairs: {examples} is too few to change a model; {minimum} is the least, {good} is good.",
        "收集更多問答：{examples} 組不足以改變模型，最少要 {minimum} 組，{good} 組較理想。",
    ),
    "next.more_examples": (
        "Collect more pairs if you can: {examples} may do, most tasks want {good}.",
        "可以的話再收集一些：{examples} 組或可一試，一般工作需要 {good} 組。",
    ),
    "next.clean_examples": (
        "Clean the examples: one tone, one answer to one question, no drafts that staff would not send today.",
        "整理訓練資料：語氣一致、同一問題只有一個答案，刪去今天不會再發出的回覆。",
    ),
    "next.confirm_vendor": (
        "Before paying, get it in writing from the vendor that your Hong Kong business may use it.",
        "付款前，請供應商書面確認貴店可在香港使用。",
    ),
    "next.run_pilot": (
        "Agree the target first: {target} of 100 drafts sent unchanged. If the pilot misses it, stop.",
        "先定目標：每 100 則草稿有 {target} 則毋須修改。試做達不到，便停止。",
    ),
    "next.keep_watch": (
        "Look again when the volume, the pay or the prices change.",
        "回覆數量、薪酬或價格有變時，再計算一次。",
    ),
    "falls_short.lift_out_of_reach": (
        "If the test disappoints: fine-tuning would not pay either. Improve the instructions, or answer by hand.",
        "若測試結果不理想：微調同樣不划算。請改善指示，或維持人手回覆。",
    ),
    "falls_short.not_buyable": (
        "If the test disappoints: no fine-tuning you can buy would last long enough. {why}",
        "若測試結果不理想：沒有可購買而服務期足夠的微調服務。{why}",
    ),
    "falls_short.pilot": (
        "If the test disappoints: a pilot on {route} is possible; it must get {lift} more of every 100 drafts right.",
        "若測試結果不理想：可用 {route} 試做微調，但每 100 則草稿要多 {lift} 則毋須修改。",
    ),
}
