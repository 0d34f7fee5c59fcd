"""The words of the page for a person's own files: giving them, reading the findings, taking away what is made."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair

_GIVE: Final[dict[str, Pair]] = {
    "page.data": ("Your data", "貴店資料"),
    "data.way": ("Which replies?", "使用哪些回覆？"),
    "data.way.files": ("My files", "我的檔案"),
    "data.way.paste": ("Paste text", "貼上文字"),
    "data.way.sample": ("The sample", "示範資料"),
    "data.files": (
        "WhatsApp exports, spreadsheets, mailboxes or JSONL, several at once",
        "WhatsApp 匯出檔案、試算表、電郵信箱或 JSONL，可一次選多個",
    ),
    "data.files.help": (
        "WhatsApp: open a chat, choose More, Export chat, Without media. One export is one chat: drop several "
        "together. At most {megabytes} MB in all.",
        "WhatsApp：開啟對話，選「更多」、「匯出對話」、「不附媒體」。每個檔案是一段對話，可一併放入多個。"
        "合共最多 {megabytes} MB。",
    ),
    "data.upload.button": ("Choose files", "選擇檔案"),
    "data.upload.limit": ("or drop them here, at most {megabytes} MB", "或拖放到這裏，最多 {megabytes} MB"),
    "data.private": (
        "Read in memory only: never written to a disk, never logged, never sent on. Gone when you leave.",
        "只在記憶體中讀取：不寫入磁碟、不留紀錄、不轉交他人，離開後即消失。",
    ),
    "data.paste": (
        "A customer's question, then your reply, with a blank line between pairs",
        "先是客人提問，然後是貴店回覆，每組之間空一行",
    ),
    "data.paste.example": (
        "Q: Are you open on Sunday?\nA: Yes, from 11 in the morning.",
        "問：星期日有冇開？\n答：有，朝早十一點開始。",
    ),
    "data.paste.read": ("Read this text", "讀取文字"),
    "data.paste.name": ("pasted text", "貼上的文字"),
    "data.look": ("What was found in them", "查看檔案內容分析"),
    "data.kept": ("In memory: {files}.", "已讀入記憶體：{files}。"),
    "data.remove": ("Remove", "移除"),
    "data.format": ("Read as", "讀取格式"),
    "data.format.auto": ("Detected: {format}", "自動辨認：{format}"),
    "data.format.unknown": ("Detect by content", "按內容自動辨認"),
    "data.shop": ("Who answers for your shop?", "哪個名稱代表貴店回覆？"),
    "data.shop.name": ("{name} ({count} {count:message|messages})", "{name}（{count} 則訊息）"),
    "data.shop.none": ("Choose a name", "請選擇名稱"),
    "data.hours": ("A reply belongs to a question up to this many hours later", "提問後多少小時內的回覆算作一組"),
    "data.question_column": ("Column with customers' questions", "客人提問在哪一欄"),
    "data.answer_column": ("Column with your replies", "貴店回覆在哪一欄"),
    "data.column.auto": ("Found by itself", "自動判斷"),
    "data.reading": ("Reading and counting…", "正在讀取和計算……"),
    "data.reading.stop": ("Reading and counting… To stop, remove the file.", "正在讀取和計算……移除檔案即可停止。"),
    "data.nothing": (
        "Give the replies your shop has already sent. You will see how many can be used, what is wrong with them row "
        "by row, and what a training with them would cost.",
        "請提供貴店過往的回覆。本頁會告訴您有多少可用、逐行指出問題，並計算用來訓練的費用。",
    ),
}

_FOUND: Final[dict[str, Pair]] = {
    "data.read_as": ("{files}, read as {format}.", "{files}（讀取格式：{format}）。"),
    "data.sample_is": ("These are the made-up chats of a made-up restaurant.", "這是虛構餐廳的虛構對話。"),
    "data.in_estimate": ("The answer now uses these replies.", "「答案」頁現正使用這些回覆。"),
    "data.figure.usable": ("Usable examples", "可用範例"),
    "data.figure.usable.note": (
        "of {examples} {examples:question|questions} with a reply",
        "共 {examples} 組提問和回覆",
    ),
    "data.figure.mean": ("Tokens per example", "每組範例 Token"),
    "data.figure.mean.note": (
        "question {question}, reply {reply}, instructions {system}",
        "提問 {question}、回覆 {reply}、指示 {system}",
    ),
    "data.figure.billed": ("Billed per training", "每次訓練計費"),
    "data.figure.billed.note": (
        "tokens, {epochs} {epochs:time|times} through; at least {low}",
        "個 Token，學習 {epochs} 輪；最少 {low}",
    ),
    "data.figure.personal": ("Personal data?", "懷疑個人資料"),
    "data.figure.personal.none": ("none of the known kinds found", "沒有發現已知類型"),
    "data.ladder.10": (
        "{usable} usable {usable:example|examples}. Vendors commonly ask for 10 before they train at all: "
        "collect more first.",
        "可用範例 {usable} 組。供應商一般要求最少 10 組才會訓練，請先收集更多。",
    ),
    "data.ladder.50": (
        "{usable} usable {usable:example|examples}. Under 50 teaches little: collect more first.",
        "可用範例 {usable} 組。少於 50 組，模型學到的很有限，請先收集更多。",
    ),
    "data.ladder.300": (
        "{usable} usable {usable:example|examples}: enough to learn a tone or a fixed format. From 300 on it "
        "gets steadier.",
        "可用範例 {usable} 組：足以學習語氣或固定格式，300 組以上會較穩定。",
    ),
    "data.ladder.2000": (
        "{usable} usable {usable:example|examples}: enough for one kind of enquiry. Beyond 2,000 there is "
        "usually little to gain.",
        "可用範例 {usable} 組：足以應付一類查詢。超過 2,000 組，通常得益不大。",
    ),
    "data.ladder.more": (
        "{usable} usable {usable:example|examples}: more than enough. A smaller, cleaner choice of 2,000 "
        "costs less to train.",
        "可用範例 {usable} 組，綽綽有餘。從中選出較好的 2,000 組，訓練費用會較低。",
    ),
    "data.learned": ("What your chats tell about the workload", "對話反映的工作量"),
    "data.learned.days": (
        "{replies} {replies:reply|replies} on {days} {days:day|days}, {first} to {last}: {per_day} a day from the "
        "chats you gave us, so at least.",
        "{first} 至 {last} 共 {days} 日，有 {replies} 則回覆：按您提供的對話計算，每日最少 {per_day} 則。",
    ),
    "data.learned.use": ("Use {per_day} {per_day:reply|replies} a day", "採用每日 {per_day} 則"),
    "data.learned.used": (
        "The answer now counts {per_day} {per_day:reply|replies} a day.",
        "「答案」頁現按每日 {per_day} 則計算。",
    ),
    "data.histogram": ("Length of the examples", "範例長度"),
    "data.histogram.x": ("Tokens per example", "每組範例 Token 數目"),
    "data.histogram.bin": (
        "{low} to {high} tokens: {count} {count:example|examples}",
        "{low} 至 {high} 個 Token：{count} 組",
    ),
    "data.histogram.rest": (
        "{low} tokens and more: {count} {count:example|examples}",
        "{low} 個 Token 或以上：{count} 組",
    ),
    "data.histogram.limit": ("limit {limit}", "上限 {limit}"),
    "data.histogram.alt": (
        "Bar chart of tokens per example: from {low} to {high}, {mean} on average.",
        "每組範例 Token 數目的棒形圖：由 {low} 至 {high}，平均 {mean}。",
    ),
    "data.limit.none_known": ("{route}: no limit per example is known.", "{route}：未見每組範例的長度上限。"),
    "data.limit.under": (
        "{route} takes {limit} tokens an example; your longest has {longest}.",
        "{route} 每組上限 {limit} 個 Token，貴店最長一組為 {longest} 個。",
    ),
    "data.limit.over": (
        "{route} takes {limit} tokens an example; {count} of yours {count:is|are} longer and would be cut off.",
        "{route} 每組上限 {limit} 個 Token，貴店有 {count} 組超出，會被截去。",
    ),
    "data.language": ("Language and tone of your replies", "回覆的語言和語氣"),
    "data.bar.count": ("{count} ({percent}%)", "{count}（{percent}%）"),
    "data.code_switched": (
        "{count} {count:reply puts|replies put} English words into Chinese sentences. That is how Hong Kong writes, "
        "and no fault.",
        "{count} 則回覆中英夾雜。這是香港的日常寫法，並非問題。",
    ),
    "data.facts": (
        "{replies} {replies:reply states|replies state} {kind} ({values} different {values:value|values}). What "
        "changes should be looked up, not learned.",
        "{replies} 則回覆提到{kind}（有 {values} 種不同說法）。會變動的資料應即時查閱，不應靠模型記住。",
    ),
    "data.fact.opening_hours": ("opening hours", "營業時間"),
    "data.fact.phone": ("phone numbers", "電話號碼"),
    "data.fact.price": ("prices", "價錢"),
}

_PROBLEMS: Final[dict[str, Pair]] = {
    "data.problem.filter": ("Show", "顯示"),
    "data.problem.all": ("All ({count})", "全部（{count}）"),
    "data.problem.kind": ("{name} ({count})", "{name}（{count}）"),
    "data.problem.more": (
        "The first {shown} of {count} are shown. The clean file's list of dropped rows names the rest that block.",
        "共 {count} 項，只顯示首 {shown} 項。整理檔案時，略過的各行會全部列出。",
    ),
    "data.col.where": ("Where", "位置"),
    "data.col.problem": ("What is wrong, and what to do", "問題和處理方法"),
    "data.col.words": ("The row, personal data masked", "內容（個人資料已遮蓋）"),
    "data.words": ("{question} → {reply}", "{question} → {reply}"),
    "data.unread": ("could not be read", "無法讀取"),
}

_COST: Final[dict[str, Pair]] = {
    "data.cost": ("What one training with these replies costs", "用這些回覆訓練一次的費用"),
    "data.cost.note": (
        "Only services that Hong Kong can buy. The vendor's fee alone, without your own time; the answer counts "
        "{runs} {runs:training|trainings}.",
        "只列香港可以購買的服務。只計供應商收費，未計貴店人手；「答案」頁按訓練 {runs} 次計算。",
    ),
    "data.cost.none": (
        "No fine-tuning service can be bought from Hong Kong on this date.",
        "當日沒有香港可以購買的微調服務。",
    ),
    "data.cost.closed": (
        "{count} more {count:service is|services are} closed to Hong Kong; the answer page lists them with the reason.",
        "另有 {count} 項服務不向香港提供，原因見「答案」頁。",
    ),
    "data.cost.all": ("Show all {count} {count:service|services}", "顯示全部 {count} 項服務"),
    "data.col.billed": ("Tokens billed", "計費 Token"),
    "data.col.usd": ("US$", "美元"),
    "data.col.hkd": ("HK$", "港元"),
}

_CLEAN: Final[dict[str, Pair]] = {
    "clean.title": ("A clean file for a vendor", "交給供應商的整理檔案"),
    "clean.answer_first": (
        "Answer the three questions, then the file can be made.",
        "回答以上三條問題後，便可製作檔案。",
    ),
    "clean.not_yet": (
        "Not every answer is yes: make the file to look at it, but do not give it to a vendor until they are.",
        "答案並非全部為「是」：您可以先製作檔案查看，但在全部為「是」之前，不要交給供應商。",
    ),
    "clean.to": ("Kind of file", "檔案格式"),
    "clean.to.openai": ("OpenAI or Azure (JSONL)", "OpenAI 或 Azure（JSONL）"),
    "clean.to.bedrock": ("Amazon Bedrock (JSONL)", "Amazon Bedrock（JSONL）"),
    "clean.to.vertex": ("Google Vertex (JSONL)", "Google Vertex（JSONL）"),
    "clean.to.csv": ("Spreadsheet (CSV)", "試算表（CSV）"),
    "clean.share": ("Kept aside to test the model", "留作測試模型的比例"),
    "clean.share.value": ("{percent} in 100", "每 100 組留 {percent} 組"),
    "clean.share.none": ("None", "不留"),
    "clean.seed": ("Number that fixes the split", "分組編號"),
    "clean.seed.help": (
        "The same number always splits the same way. Any whole number will do.",
        "同一個編號會得出相同的分組，任何整數均可。",
    ),
    "clean.replace": ("Replace personal data by placeholders such as [PHONE]", "以 [PHONE] 等標記取代個人資料"),
    "clean.make": ("Make the file", "製作檔案"),
    "clean.making": ("Making the file…", "正在製作檔案……"),
    "clean.done": (
        "{training} {training:example|examples} to train with, {validation} to test with, {dropped} "
        "{dropped:row|rows} dropped.",
        "訓練用 {training} 組，測試用 {validation} 組，略過 {dropped} 行。",
    ),
    "clean.training": ("Training file", "訓練檔案"),
    "clean.validation": ("Test file", "測試檔案"),
    "clean.dropped": ("Dropped rows, with reasons", "略過的各行及原因"),
    "clean.why": ("Dropped: {reasons}.", "略過原因：{reasons}。"),
    "clean.why.one": ("{name} {count}", "{name} {count}"),
}

_KIT: Final[dict[str, Pair]] = {
    "kit.title": ("Try it this afternoon, without any training", "今天下午便可試：毋須訓練"),
    "kit.lead": (
        "Copy the instructions into any AI chat, then ask it the {questions} {questions:question|questions} one by "
        "one. Mark on the score "
        "sheet which drafts you could have sent as they were. Personal data are taken out; read it over all the same.",
        "把指示複製到任何 AI 對話，再逐條提出 {questions} 個問題，並在評分表記下哪些草稿毋須修改便可發出。"
        "個人資料已刪去，但請先看一遍。",
    ),
    "kit.facts": (
        "Facts the AI may use: opening hours, prices, menu, rules",
        "AI 可用的資料：營業時間、價錢、餐牌、規則",
    ),
    "kit.facts.example": (
        "Open daily 11:00 to 22:00. Tables for up to 12. No corkage on weekdays.",
        "每日 11:00 至 22:00 營業。最多可訂 12 人枱。平日免開瓶費。",
    ),
    "kit.instructions_tab": ("1. Instructions", "1. 指示"),
    "kit.questions_tab": ("2. Questions", "2. 問題"),
    "kit.copy": ("Copy", "複製"),
    "kit.download": ("Download as text", "下載文字檔"),
    "kit.sheet": ("Score sheet (CSV)", "評分表（CSV）"),
    "kit.result": ("Your result, for the answer page", "把結果填入，「答案」頁即按此計算"),
    "kit.instructions": (
        "You draft replies to customers of our shop. Answer in the language and tone of the examples below, and no "
        "longer than they are. Use only the facts given here. If something is not among them, say that a colleague "
        "will check; never invent a price, a time or a booking. Words in square brackets such as [PHONE] stand for "
        "details that were taken out: never repeat them. Write only the reply.",
        "您負責為本店草擬給客人的回覆。請依照下面範例的語言和語氣，長短也要相若。只可使用以下資料；資料沒有提及的，"
        "請說同事會跟進，切勿自行編造價錢、時間或訂位。方括號內的字（例如 [PHONE]）代表已刪去的資料，請勿照抄。"
        "只寫回覆內容。",
    ),
    "kit.facts_heading": ("Facts:", "資料："),
    "kit.examples_heading": ("Examples of how we reply:", "本店回覆範例："),
    "kit.question_label": ("Customer:", "客人："),
    "kit.reply_label": ("Reply:", "回覆："),
    "kit.questions_heading": ("Questions, one at a time:", "問題（每次一條）："),
    "kit.sent": ("sent unchanged", "毋須修改"),
    "kit.corrected": ("corrected", "修改後發出"),
    "kit.rewritten": ("rewritten", "重新撰寫"),
    "kit.column.number": ("No.", "編號"),
    "kit.column.question": ("question", "提問"),
    "kit.column.reply": ("our reply at the time", "當時的回覆"),
    "kit.column.remark": ("remark", "備註"),
}

_COMMAND: Final[dict[str, Pair]] = {
    "clean.file.training": ("Written to train with", "已寫出訓練檔案"),
    "clean.file.validation": ("Written to test with", "已寫出測試檔案"),
    "clean.file.dropped": ("Written, the dropped rows", "已寫出略過的各行"),
    "clean.file.value": ("{file} ({count})", "{file}（{count}）"),
}

WORDS: Final[dict[str, Pair]] = _GIVE | _FOUND | _PROBLEMS | _COST | _CLEAN | _KIT | _COMMAND
