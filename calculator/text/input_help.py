"""One sentence on every input about the work and the AI: what it is and why it matters."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair

_SENTENCES: Final[dict[str, Pair]] = {
    "replies_per_day": (
        "How many replies your shop sends on a working day, all channels together; the savings grow with it.",
        "貴店每個營業日回覆客人的總數，包括所有渠道；數目越大，可節省的時間越多。",
    ),
    "days_per_month": (
        "How many days a month customers get replies; it turns a day's figures into a month's.",
        "每月有多少日會回覆客人，用來把每日數字化為每月數字。",
    ),
    "monthly_growth_pct": (
        "How much the number of messages grows from one month to the next; a minus sign means it shrinks.",
        "訊息量每月比上月增加多少；如會減少，請輸入負數。",
    ),
    "ramp_up_months": (
        "How long staff take to get used to the AI; until then you get only part of the saving.",
        "同事適應使用 AI 所需的時間；期間只能節省到部分時間。",
    ),
    "customer_message_tokens": (
        "A token is the small piece of text that AI vendors count and bill, about a short word or a Chinese character; "
        "longer messages cost more.",
        "Token 是 AI 供應商的計費字元單位，大約等於一個短英文字或一個中文字；訊息越長，費用越高。",
    ),
    "reply_tokens": (
        "How long a typical reply is, in tokens (pieces of text that vendors bill); text the AI writes costs more than "
        "text it reads.",
        "一般回覆有多長，以 Token（計費字元單位）計；AI 寫出的文字比它讀入的文字收費更高。",
    ),
    "instruction_tokens": (
        "The written instructions (the prompt) that go to the AI with every message, so you pay for them every time.",
        "每則訊息都會連同這份指示（Prompt）送給 AI，因此每次都要付費。",
    ),
    "few_shot_examples": (
        "Showing the AI a few past replies with every message (few-shot) gives it your tone without training, "
        "but makes every message longer.",
        "每次附上幾組過往問答（Few-shot），不用訓練也可讓 AI 學習貴店的語氣，但每則訊息的費用會增加。",
    ),
    "reasoning_tokens_per_reply": (
        "Some models write down their thinking first, which you never see but pay for; enter 0 for models that do not.",
        "部分模型會先寫下思考過程，您看不到但仍須付費；沒有這一步的模型請填 0。",
    ),
    "cache_hit_rate": (
        "Some vendors bill instructions that are sent again soon at a lower price (a cache); 0 is the careful "
        "assumption for a small shop.",
        "短時間內重複送出相同指示，部分供應商會收較低的快取價；小店訊息不多，填 0 較為穩妥。",
    ),
    "prompting_hours": (
        "Time to write the instructions and improve them on real questions; every AI option needs this first.",
        "撰寫指示並用真實查詢反覆改善的時間；任何 AI 做法都要先做這一步。",
    ),
    "drafts_tested": (
        "How many AI drafts you have compared with your own replies; fewer than 20 count as untested in our advice.",
        "您已核對過多少則 AI 草稿；少於 20 則，我們的建議會視作未經測試。",
    ),
    "drafts_sent_as_is": (
        "How many of the tested drafts needed no change at all; this share decides more than any price.",
        "測試過的草稿中，完全毋須修改的有多少則；這個比例比任何價格都重要。",
    ),
    "untested_sent_as_is_pct": (
        "How many drafts in 100 you expect to send unchanged; it is used only until you have tested some.",
        "您預計每 100 則草稿有多少則毋須修改；有測試結果後便不再使用。",
    ),
    "needs_company_facts": (
        "Fine-tuning teaches tone, not facts, so what a reply must look up decides how the AI gets it.",
        "微調教的是語氣，不是資料；回答時要查甚麼，決定 AI 如何取得資料。",
    ),
    "facts_tokens": (
        "All your documents together (three A4 pages are about 2,500 tokens); up to 20,000 tokens go along with every "
        "message, longer documents are searched.",
        "所有文件合計的長度（3 張 A4 紙約 2,500 Token）；20,000 Token 以內可隨每則訊息附上，更長的便須由 AI 查閱。",
    ),
    "retrieved_tokens_per_reply": (
        "With RAG the AI first searches your documents, then answers; this is how much of them it reads each time.",
        "RAG（檢索增強生成）會讓 AI 先查文件，再作答；這是每次讀入的文件內容長度。",
    ),
    "knowledge_base_tokens": (
        "How much text is prepared once for searching; leave it empty to use the length of your documents.",
        "一次過整理、供 AI 查閱的文字長度；留空即採用貴店文件的長度。",
    ),
    "rag_hours": (
        "Technical time to let the AI search your documents before it answers (RAG); needed only for long documents.",
        "讓 AI 先查文件再作答（RAG）所需的技術工時；文件較長時才需要。",
    ),
    "training_examples": (
        "How many customer questions you have with the reply your shop sent; fewer than 50 teach the model little.",
        "貴店現有多少組客人提問連同當時的回覆；少於 50 組，模型學到的很有限。",
    ),
    "tokens_per_example": (
        "How long one question with its reply is; training is billed by it, and left empty it is worked out from the "
        "lengths above.",
        "一組問答連指示的長度，訓練按此計費；留空即按上述長度計算。",
    ),
    "validation_tokens": (
        "Examples kept out of the training to check how well the model learned; some vendors bill them, 0 means none.",
        "不用作訓練、只用來驗證學習成效的範例；部分供應商會收費，填 0 即不設驗證。",
    ),
    "epochs": (
        "How many times the training goes through all examples; each time is billed, and left empty the vendor's own "
        "rule is used.",
        "訓練時把全部範例重複學習多少輪，每輪都收費；留空即採用供應商的預設規則。",
    ),
    "training_runs": (
        "The first training is seldom the one you keep; every run is billed in full.",
        "首次訓練未必合用，往往要再試；每次訓練都全數收費。",
    ),
    "tuned_instruction_tokens": (
        "A tuned model has learned your tone but still needs short instructions with every message.",
        "微調後的模型已學會貴店的語氣，但每則訊息仍要附上簡短指示。",
    ),
    "tuned_drafts_sent_as_is_pct": (
        "How many of the tuned model's drafts in 100 you would send unchanged; leave it empty to assume no better than "
        "good instructions.",
        "微調模型每 100 則草稿有多少則毋須修改；留空即假設與只寫好指示時相同。",
    ),
    "refresh_every_months": (
        "Prices, products and tone change, so a tuned model has to be trained again; the training is billed each time.",
        "價格、產品和語氣會變，微調模型要定期重新訓練，每次都須付費。",
    ),
    "refresh_hours": (
        "Technical time to add new examples, train and test each time.",
        "每次加入新範例、訓練和測試所需的技術工時。",
    ),
    "migration_hours": (
        "When a vendor shuts a model down, your training does not move with you; this is the work of starting again.",
        "供應商停用舊模型時，訓練成果不能帶走；這是在新模型重新開始的工時。",
    ),
    "hosting_hours_per_month": (
        "Some vendors rent out a tuned model by the hour, used or not; 730 hours means always on.",
        "部分供應商按小時收取微調模型的寄存費，不論有否使用；730 小時即全天候開動。",
    ),
}

HELP: Final[dict[str, Pair]] = {f"input.{field}.help": pair for field, pair in _SENTENCES.items()}
