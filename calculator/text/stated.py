"""What the tables state in English, in Chinese: why a figure is unknown, and where data goes.

The tables hold one language. A statement without a Chinese side here stands as it is written there.
"""

from __future__ import annotations

from typing import Final

from calculator.text import Lang

_PLACES: Final[dict[str, str]] = {
    "AWS regions outside Hong Kong": "香港以外的 AWS 地區",
    "Azure regions outside Hong Kong": "香港以外的 Azure 地區",
    "Beijing, mainland China": "中國內地北京",
    "East US 2": "美國東部（East US 2）",
    "Hong Kong": "香港",
    "Hong Kong (ap-east-1)": "香港（ap-east-1）",
    "Johor (Malaysia) and/or Jakarta (Indonesia)": "馬來西亞柔佛或印尼雅加達，或兩地皆有",
    "North Central US": "美國中北部（North Central US）",
    "Singapore": "新加坡",
    "Singapore (Guangzhou, mainland China, also listed)": "新加坡（亦列有中國內地廣州）",
    "Sweden Central": "瑞典中部（Sweden Central）",
    "United States": "美國",
    "an Azure region outside Hong Kong": "香港以外的一個 Azure 地區",
    "an Azure region with spare capacity, outside Hong Kong": "香港以外有餘裕的 Azure 地區",
    "elsewhere": "其他地方",
    "global endpoint; one region costs 10% more": "全球端點；指定單一地區另加 10%",
    "global, US or EU endpoints; not shown in Hong Kong (asia-east2)": (
        "全球、美國或歐盟端點；未見列出香港（asia-east2）"
    ),
    "global, which may include mainland China": "全球，可能包括中國內地",
    "mainland China": "中國內地",
    "mainland China; CN-Hong Kong possible": "中國內地；可能可選香港",
    "not in Hong Kong as far as shown; US or EU": "所見資料不在香港；美國或歐盟",
    "not in Hong Kong as far as shown; us-central1 (USA) in Google's samples": (
        "所見資料不在香港；Google 範例用美國（us-central1）"
    ),
    "not stated (Google's data centres)": "未有說明（Google 的數據中心）",
    "where the host it picks runs": "視乎平台選用的寄存商",
    "not stated by the vendor": "供應商未有說明",
    "not stated; a US-only option exists at 1.1 times the price": "未有說明；可選只在美國處理，價格為 1.1 倍",
    "outside the mainland (Singapore)": "中國內地以外（新加坡）",
    "the data centre you choose at RunPod": "您在 RunPod 選用的數據中心",
    "us or eu multi-region": "美國或歐盟多個地區",
    "us-central1 (USA) or europe-west4 (Netherlands)": "美國（us-central1）或荷蘭（europe-west4）",
    "us-east-1 (N. Virginia, USA)": "美國北維珍尼亞（us-east-1）",
    "us-east-1 (N. Virginia, USA), on a rented GPU": "美國北維珍尼亞（us-east-1），在租用的 GPU 上",
    "us-east-1 or us-west-2 (USA)": "美國（us-east-1 或 us-west-2）",
    "us-east-1, us-east-2, us-west-2 or eu-central-1": "us-east-1、us-east-2、us-west-2（美國）或 eu-central-1（德國）",
    "us-west-2 (Oregon, USA)": "美國俄勒岡（us-west-2）",
    "where the GPU is rented": "租用 GPU 的所在地",
}

_UNPRICED: Final[dict[str, str]] = {
    "billed by managed-compute GPU hours or reserved units; no rate was read": (
        "按 GPU 時數或預留單位收費，未查得收費率"
    ),
    "only some tuned Doubao models are billed by token; no price was found": (
        "只有部分微調 Doubao 模型按 Token 收費，未查得價格"
    ),
    "no meter in the price feed of 2026-08-11, and no later price was read": (
        "2026-08-11 的價格資料沒有此項，其後亦未查得價格"
    ),
    "billed by token, called as ft:LoRA/...; the price was not found": "按 Token 收費，未查得價格",
    "the base model's rate applies; it was not read": "按基礎模型收費，但未查得該價格",
    "LoRA models run in the public pool by token; the price was not found": (
        "LoRA 模型在公用資源按 Token 收費，未查得價格"
    ),
    "the price page has the section, by 1,000 tokens with LoRA and full apart; the figures were not found": (
        "價目頁有此部分（按每 1,000 Token，LoRA 與全參數分列），但未查得數字"
    ),
    "no copy shows what the tuned model costs to call in Singapore": "查閱過的存檔沒有列出在新加坡使用微調模型的價格",
    "retired in September 2025; its tuning prices were not collected": "已於 2025年9月停用，當時的微調價格未有收集",
    "the training price was not found": "未查得訓練價格",
    "its price was not looked up; only its end date or its sale to Hong Kong was": (
        "沒有查價格，只查了停用日期或是否售予香港"
    ),
    "prices differ by model; see the maker's own table": "價格因模型而異，請看開發商本身的價目",
    "no serving price of the tuned model was listed in what was read": "查閱過的資料沒有列出使用微調模型的價格",
    "by invitation; no meter in the price feed of 2026-08-11": "只限獲邀客戶；2026-08-11 的價格資料沒有此項",
    "no rate later than January 2024 was found": "未查得 2024年1月之後的收費率",
    "charged at the base model's token rate; the figure was not found": "按基礎模型的 Token 價格收費，未查得數字",
    "the vendor's own price was not found": "未查得供應商本身的價格",
    "trained elsewhere on rented GPUs; no figure for this model": "在其他地方租用 GPU 訓練，此模型未有數字",
    "the meter of 2025-09-01 is 10% dearer than the rate before; that rate is no longer in the feed": (
        "2025-09-01 的收費比之前貴 10%，之前的收費率已不在價格資料內"
    ),
    "price and terms for an own LoRA were not found; looked once": "查過一次，未查得自訓 LoRA 的價格和條款",
    "price and terms for an own LoRA were not found": "未查得自訓 LoRA 的價格和條款",
    "ended in 2025; its price was not collected": "已於 2025 年結束，當時的價格未有收集",
    "the price was not found": "未查得價格",
    "sold by contract; no price is printed": "以合約方式發售，沒有公開價格",
    "a tuned model is deployed as a service of its own; the rate was not found": "微調模型須獨立部署，未查得收費率",
    "how long a started machine keeps billing after a reply was not found": "未查得機器啟動後在回覆完成後繼續收費多久",
    "no price of a tuned gpt-4-0613 was found; litellm falls back to the base model's 30 / 60 and says so": (
        "未查得微調 gpt-4-0613 的價格；litellm 註明以基礎模型的 30／60 代替"
    ),
    "prices of the old service were not found": "未查得舊服務的價格",
    "no price was found; whether new customers are taken is unclear": "未查得價格，是否接受新客戶亦不清楚",
    "serving of a tuned model: nothing found": "未查得任何使用微調模型的資料",
    "prepaid per compute unit; the rate was not found": "按運算單位預付，未查得收費率",
    "no serving price of the tuned model was found": "未查得使用微調模型的價格",
    "serving price of a tuned model: nothing found": "未查得使用微調模型的價格",
    "depends on the GPU taken, which is not priced": "視乎選用的 GPU，而該 GPU 未有價格",
    "start-up time of a training run was not found": "未查得訓練的啟動時間",
    "served on provisioned throughput only; nothing is sold by the token": "只以預留容量方式提供，不按 Token 發售",
    "the feed has no regional input meter for this model, only the output meter": (
        "價格資料只有此模型的地區輸出收費，沒有輸入收費"
    ),
    "no page read states a limit per example for the gpt-4.1 family": "查閱過的網頁沒有說明 gpt-4.1 系列每組問答的上限",
    "no price per token of the tuned model was found": "未查得微調模型的 Token 價格",
    "no price of cached input was found": "未查得快取輸入的價格",
    "no price of a tuned model was found": "未查得微調模型的價格",
    "no price of the tuned model was found; 1.5 x base would be a guess": (
        "未查得微調模型的價格；以基礎模型 1.5 倍計只屬猜測"
    ),
    "LoRA training is offered, its price was not found": "有提供 LoRA 訓練，未查得價格",
    "what serving a tuned model costs at Ori was not found": "未查得在 Ori 使用微調模型的價格",
    "listed as tunable; the training price was not found": "列為可微調，未查得訓練價格",
    "two summaries contradict each other: CNY 300 and CNY 350 per million": (
        "兩份摘要互相矛盾：每百萬人民幣 300 元及 350 元"
    ),
    "the GPU price in Hong Kong was not found": "未查得香港的 GPU 價格",
    "the GPU price in Singapore was not found": "未查得新加坡的 GPU 價格",
    "the minimum of Haiku 5.5, Sonnet 5.5 and Opus 5.5 was in no page read": (
        "查閱過的網頁沒有列出 Haiku 5.5、Sonnet 5.5 及 Opus 5.5 的下限"
    ),
    "the shortest prompt that Nova caches was in no page read": "查閱過的網頁沒有列出 Nova 快取的最短輸入",
    "the shortest prompt Mistral caches was in no page read": "查閱過的網頁沒有列出 Mistral 快取的最短輸入",
    "the shortest prompt Fireworks caches was not looked up": "未查閱 Fireworks 快取的最短輸入",
    "no page or price list read shows what training Nova Lite costs": "查閱過的網頁和價目沒有列出訓練 Nova Lite 的價格",
    "usage type NovaPro-Customization-Training exists, its rate was not found": (
        "有 NovaPro-Customization-Training 收費項目，未查得收費率"
    ),
    "the price page has no clear row and the Price List no usage type for training it": (
        "價目頁沒有清楚列出，Price List 亦沒有訓練此模型的收費項目"
    ),
    "the hourly price of provisioned throughput was not found for any commitment": "未查得預留容量的每小時價格",
    "the training price of Llama 3.1, 3.2 and 3.3 on Bedrock was not found": (
        "未查得 Bedrock 上 Llama 3.1、3.2 及 3.3 的訓練價格"
    ),
    "price of a tuned Llama on Bedrock not found; all but Llama 3.3 70B need provisioned throughput": (
        "未查得 Bedrock 上微調 Llama 的價格；除 Llama 3.3 70B 外均須預留容量"
    ),
    "billed by the hour of training; the hourly rate was not found": "按訓練時數收費，未查得每小時收費率",
    "price per token of a model after reinforcement tuning was not found": "未查得強化微調後模型的 Token 價格",
    "shown only by the vendor's command line and in the estimate of a job; an English review of 2026-09-16 failed to "
    "find it too": "只在供應商的指令列及訓練估算中顯示；2026-09-16 的一篇英文評測同樣未能查得",
    "dedicated units for tuned models are sold by the hour or month; the price was not found": (
        "微調模型的專用單位按小時或按月發售，未查得價格"
    ),
    "Cloudflare does not train; what the training costs elsewhere is another route's price": (
        "Cloudflare 不提供訓練；在其他地方訓練的價格見另外的服務"
    ),
    "trained elsewhere; DeepInfra does not train": "在其他地方訓練；DeepInfra 不提供訓練",
    "tunable, but no training price was found": "可微調，但未查得訓練價格",
    "billed as compute and storage; the rate was not found": "按運算和儲存收費，未查得收費率",
    "ended; the training price by model was not collected": "已結束，各模型的訓練價格未有收集",
    "ended; the price of calling a tuned model was not collected": "已結束，使用微調模型的價格未有收集",
    "10% of the examples are split off for validation; whether they are billed was not found": (
        "10% 的問答會撥作驗證，未查得是否收費"
    ),
    "compute hours; the rate was not found": "按運算時數收費，未查得收費率",
    "only prefill and sample of Qwen3.8-27B were captured": "只收集到 Qwen3.8-27B 的輸入和輸出價格",
    "the shortest prefill that is cached was not captured": "未收集到快取的最短輸入",
    "how many GPUs a tuned model of 70B to 100B needs there was not found; more than one H100": (
        "未查得 70B 至 100B 的微調模型需要多少張 GPU；不止一張 H100"
    ),
    "billed by training hour; the rate was not found": "按訓練時數收費，未查得收費率",
    "the training price of this model was not found; formula: tokens x epochs x price, rounded up to 1,000 tokens": (
        "未查得此模型的訓練價格；算式為 Token 數目 × 輪數 × 價格，進位至 1,000 Token"
    ),
    "the training price was not found; shown as retiring on 2026-07-21, going offline on 2026-09-02": (
        "未查得訓練價格；列明 2026-07-21 停售，2026-09-02 下架"
    ),
    "storage of the adapter is charged; the price was not found": "儲存 LoRA 檔案須收費，未查得價格",
}

_FIGURES: Final[dict[str, str]] = {
    "HKT, China Mobile Hong Kong and other local clouds: no hosted tuning product was found in one search": (
        "香港電訊、中國移動香港及其他本地雲端服務：查過一次，未見託管的微調產品"
    ),
    "billed by tokens since 2026-08-01; the price was not found, nor whether it is sold in Hong Kong": (
        "2026-08-01 起按 Token 收費；未查得價格，亦未查得是否向香港發售"
    ),
    "charged by conversation, not by message, and the rate for Hong Kong was not looked up; "
    "1,000 conversations a month were free": "當時按對話而非按訊息收費，未查閱香港收費率；每月首 1,000 個對話免費",
    "day rates under the Government's standing offer and T-contracts are not published on any page reached": (
        "查閱過的網頁沒有公布政府常備承辦協議及 T 合約的日薪"
    ),
    "depends on the cloud and region chosen": "視乎選用的雲端服務和地區",
    "launched on 2026-07-01 and charged from 2026-08-01; what July cost was not read": (
        "2026-07-01 推出，2026-08-01 起收費；未查得 7 月的收費"
    ),
    "no Hong Kong figure for staff medical cover was found": "未查得香港僱員醫療保險的數字",
    "no Hong Kong source says how long a new reply writer takes to train": "未有香港來源說明新同事需要培訓多久",
    "no freelance or vendor day rate for AI work was found; enter one from a quotation": (
        "未查得人工智能工作的自由工作者或供應商日薪，請按報價輸入"
    ),
    "no g5 in Singapore in the snapshot": "價格存檔中新加坡沒有 g5",
    "no g6 in Hong Kong in the snapshot": "價格存檔中香港沒有 g6",
    "no g6 in Singapore in the snapshot": "價格存檔中新加坡沒有 g6",
    "no job board's advertisement price was found; ask the board": "未查得招聘網站的廣告價格，請向網站查詢",
    "no managed tuning was found": "未見託管的微調服務",
    "no managed tuning was found; the model can be prompted at Cloudflare": (
        "未見託管的微調服務；可在 Cloudflare 直接使用此模型"
    ),
    "no measurement of 14B or 32B training on an H100 was found": "未查得以 H100 訓練 14B 或 32B 模型的量度結果",
    "no premium for clerical staff was found; ask an insurer": "未查得文職人員的保費，請向保險公司查詢",
    "no serving speed on an A10G was found": "未查得在 A10G 上的回覆速度",
    "no source for customer-service pay in 2025 or 2026 was found; all-occupation wages stand in for it": (
        "未查得 2025 或 2026 年客戶服務人員的薪酬，以所有職業的工資代替"
    ),
    "no statement found on whether a failed or cancelled supervised job is billed": "未見說明失敗或取消的訓練是否收費",
    "no tuning of its own was found; looked once, so weak evidence": "查過一次，未見其微調服務，依據薄弱",
    "no tuning offer or price was found": "未見微調服務或價格",
    "no tuning offer or price was found; a phone is needed, whether +852 works could not be verified": (
        "未見微調服務或價格；註冊須用電話，未能查證香港號碼是否可用"
    ),
    "no tuning was found on the international site": "國際網站未見微調服務",
    "no tuning was found on the international site (.com)": "國際網站（.com）未見微調服務",
    "not known to be open: launch meant for the second half of 2026, funding mode not fixed, nothing later found": (
        "未知是否已接受申請：原定 2026 年下半年推出，資助方式未定，其後未見消息"
    ),
    "only one reader's estimate: CNY 20-90 a month at 30 requests a day for a 4B model": (
        "只有一名讀者的估計：4B 模型每日 30 次，每月人民幣 20 至 90 元"
    ),
    "public app and government use; no price list and no tuning offer for shops was found": (
        "供公眾應用程式及政府使用；未見價目表或給商戶的微調服務"
    ),
    "sources disagree whether an idle tuned endpoint costs an hourly fee; Google's notebook says deleting it stops "
    "charges": "閒置的微調端點是否按小時收費，來源說法不一；Google 的範例指刪除後便停止收費",
    "the L4's price at Google Cloud was not found": "未查得 Google Cloud 的 L4 價格",
    "the L4's price at RunPod was not found": "未查得 RunPod 的 L4 價格",
    "the agency names a range": "中介公司只列出範圍",
    "the agency names a range of one month's pay": "中介公司列出的是一個月薪金的百分比範圍",
    "the cap that goes with HK$43.1 was not found on any page read": "查閱過的網頁沒有列出與 HK$43.1 相應的上限",
    "the copy of the page breaks off before the price of answers with thinking on": (
        "網頁存檔不全，缺少開啟思考時的價格"
    ),
    "the interface accepts dedicated units in Singapore; their US$ price was not found": (
        "介面可選新加坡專用單位，未查得美元價格"
    ),
    "the page gives a range of a year's pay": "網頁列出的是全年薪金的百分比範圍",
    "the page gives a range, not one figure": "網頁只列出範圍",
    "the page gives from-prices by size": "網頁只按規模列出起步價",
    "the page gives no figure: several hundred": "網頁沒有列明數字，只說數百",
    "the page gives only a lower bound": "網頁只列出下限",
    "the page misprints it: 7.946 lies outside the day's own range; 7.7946 is likely meant": (
        "網頁有誤：7.946 超出當日波幅，應為 7.7946"
    ),
    "the price of RDS in the Hong Kong region was not found": "未查得 RDS 在香港地區的價格",
    "the seller names a range, not a price; ask for a quotation": "賣方只列出範圍，請索取報價",
    "the vendor publishes no figure for its paid plans": "供應商沒有公布收費計劃的數字",
    "what a bank card adds to a US$ bill was not looked up; it can exceed the whole band, so enter your own": (
        "未查閱信用卡就美元帳單另收多少；可能超過聯繫匯率的整個波幅，請自行輸入"
    ),
}

CHINESE: Final[dict[str, str]] = _PLACES | _UNPRICED | _FIGURES


def stated(text: str, lang: Lang) -> str:
    """A statement of the tables in the reader's language, as far as its words are known here."""
    return CHINESE.get(text, text) if lang == "zh-HK" else text
