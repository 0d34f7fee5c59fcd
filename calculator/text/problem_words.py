"""What is wrong with one row of a person's file and what to do about it; and a short name for lists and counts."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair

_SENTENCES: Final[dict[str, Pair]] = {
    "not_json": (
        "This line is not valid JSON from character {position} on. Correct it there or take the line out.",
        "這一行由第 {position} 個字元起不是有效的 JSON。請在該處更正，或刪去這一行。",
    ),
    "line_too_long": (
        "This line is longer than {limit_bytes} bytes and was not read. Split it into one example per line.",
        "這一行超過 {limit_bytes} 位元組，沒有讀取。請拆開為每行一組範例。",
    ),
    "bad_encoding": (
        "This line holds characters that cannot be read, from byte {position} on. Save the file as UTF-8.",
        "這一行由第 {position} 個位元組起有無法讀取的字元。請把檔案另存為 UTF-8。",
    ),
    "not_an_object": (
        "Named values in braces belong here, but {found} was found. Correct it or take it out.",
        "這裏應是大括號內的一組有名稱的數值，現在是{found}。請更正或刪去。",
    ),
    "wrong_shape": (
        "This row has no {expected}; it holds: {found}. Rename the keys or take the row out.",
        "這一行沒有 {expected}，只有：{found}。請更改鍵名，或刪去這一行。",
    ),
    "too_deep": (
        "This row has too many brackets inside brackets to be read. Make it simpler or take it out.",
        "這一行的括號層數太多，無法讀取。請簡化或刪去。",
    ),
    "duplicate_key": (
        "The key “{key}” stands twice in this row, so it is not clear which value counts. Keep one.",
        "「{key}」在這一行出現兩次，無法確定以哪個為準。請只保留一個。",
    ),
    "content_not_text": (
        "Where text of “{role}” belongs, {found} was found. Replace it with text or take the row out.",
        "「{role}」應為文字，現在是{found}。請改為文字，或刪去這一行。",
    ),
    "unknown_role": (
        "A message is marked “{role}”, which is not known. Use system for instructions, user for the customer and "
        "assistant for your shop.",
        "有訊息標示為「{role}」，無法辨認。指示請用 system，客人用 user，貴店用 assistant。",
    ),
    "unknown_keys": (
        "These keys are not used and were left out: {keys}. Check that they hold no part of a question or reply.",
        "以下鍵名用不着，沒有讀取：{keys}。請確定當中沒有提問或回覆的內容。",
    ),
    "parts_not_counted": (
        "Parts other than text were left out of the count: {kinds}. The vendor may bill them; ask before you upload.",
        "文字以外的內容沒有計算在內：{kinds}。供應商可能會收費，上載前請先查詢。",
    ),
    "tools_not_counted": (
        "This row describes tools, which were left out of the count. The real bill may be higher.",
        "這一行載有工具定義，沒有計算在內，實際收費可能較高。",
    ),
    "message_too_long": (
        "A message here has {characters} {characters:character|characters}; at most {limit} are counted. Shorten it "
        "or take the row out.",
        "這裏有一則訊息長 {characters} 個字元，上限為 {limit} 個。請縮短或刪去這一行。",
    ),
    "no_assistant_reply": (
        "There is a question but no reply from your shop, so nothing can be learned. Add the reply or take the row "
        "out.",
        "這裏沒有貴店的回覆，模型無從學習。請加上回覆，或刪去這一行。",
    ),
    "empty_reply": (
        "Your shop's reply is empty. Write it in or take the row out.",
        "貴店的回覆是空白的。請補上內容，或刪去這一行。",
    ),
    "tiny_reply": (
        "The reply has only {characters} {characters:character|characters}; the model would learn to be that short. "
        "Keep it only if meant.",
        "這則回覆只有 {characters} 個字元，模型會學到同樣簡短。如非刻意，請刪去。",
    ),
    "no_question": (
        "There is a reply but no question from a customer. Add the question or take the row out.",
        "這裏有回覆，但沒有客人的提問。請補上提問，或刪去這一行。",
    ),
    "role_order": (
        "The messages are in the wrong order: {what}. Put instructions first, then question and reply in turn, reply "
        "last.",
        "訊息次序不對：{what}。請先放指示，再依次放提問和回覆，最後一則須是回覆。",
    ),
    "over_limit": (
        "This example has {tokens} {tokens:token|tokens}; the model takes at most {limit}, and what is beyond is cut "
        "off. Shorten it.",
        "這組範例有 {tokens} 個 Token，模型上限為 {limit} 個，超出部分會被截去。請縮短內容。",
    ),
    "unreadable_characters": (
        "{characters} {characters:character|characters} here cannot be read, often from a wrong export. Save the "
        "file as UTF-8 and try again.",
        "這裏有 {characters} 個無法辨認的字元，多因匯出設定不當。請把檔案存為 UTF-8 後再試。",
    ),
    "unbalanced_quote": (
        "A quotation mark is opened and not closed over {lines} {lines:line|lines}, so the row cannot be read. Close "
        "it or remove "
        "it.",
        "有引號在 {lines} 行內沒有關上，無法讀取。請補上或刪去引號。",
    ),
    "missing_cell": (
        "This row lacks: {columns}. Fill the cell in or take the row out.",
        "這一行欠缺：{columns}。請填上內容，或刪去這一行。",
    ),
    "preference_pair": (
        "This row shows a preferred and a rejected reply; only the preferred one was used. Check that it is meant so.",
        "這一行載有較佳和較差的回覆，只採用較佳的一則。請確定用意如此。",
    ),
    "tools_not_written": (
        "A file for {to} cannot hold tool calls, so this row is left out. Write it for OpenAI if you need it.",
        "{to} 的檔案不能載有工具調用，因此略過這一行。如有需要，請輸出 OpenAI 格式。",
    ),
    "weights_not_written": (
        "A file for {to} cannot say which replies to learn from, so this row is left out. Write it for OpenAI.",
        "{to} 的檔案不能註明學習哪些回覆，因此略過這一行。請輸出 OpenAI 格式。",
    ),
    "turns_not_written": (
        "This conversation has more turns than a file for {to} can hold, so it is left out. Choose another format.",
        "這段對話的來回次數超出 {to} 檔案所能載有，因此略過。請選擇另一種格式。",
    ),
    "shop_not_found": (
        "It is not clear who in this conversation is your shop. Names found: {names}. Choose which of them answers for "
        "you.",
        "無法判斷對話中哪一位是貴店。現有名稱：{names}。請選擇代表貴店回覆的名稱。",
    ),
    "no_answered_questions": (
        "No customer's message was followed by a reply from your shop. Names found: {names}. Check which of them "
        "answers for you.",
        "沒有客人訊息得到貴店回覆。現有名稱：{names}。請檢查代表貴店回覆的名稱是否正確。",
    ),
    "exact_duplicate": (
        "Exactly the same as row {first_row} of file {first_file}. Keep one: a repeated example is billed again and "
        "teaches nothing new.",
        "與檔案 {first_file} 第 {first_row} 行完全相同。請只保留一組：重複的範例要再付費，卻沒有新內容可學。",
    ),
    "near_duplicate": (
        "Nearly the same as row {first_row} of file {first_file}. Keep the better one if they mean the same.",
        "與檔案 {first_file} 第 {first_row} 行幾乎相同。如意思一樣，請只保留較好的一組。",
    ),
    "conflicting_answer": (
        "The same question as in row {first_row} of file {first_file}, but another reply. Keep the one that is right "
        "today.",
        "提問與檔案 {first_file} 第 {first_row} 行相同，回覆卻不同。請保留今天仍然正確的一組。",
    ),
    "mixed_register": (
        "The reply mixes spoken Cantonese and written Chinese. Rewrite it in one of them.",
        "這則回覆混用廣東話口語和書面語。請統一用其中一種。",
    ),
    "mixed_script": (
        "The reply mixes Traditional and Simplified characters. Rewrite it in one of them.",
        "這則回覆混用繁體字和簡體字。請統一用其中一種。",
    ),
    "personal_data": (
        "This row seems to hold personal data: {kinds}. Replace it with made-up details before you give the file to "
        "anyone.",
        "這一行懷疑載有個人資料：{kinds}。交給他人之前，請以虛構內容取代。",
    ),
}

_NAMES: Final[dict[str, Pair]] = {
    "not_json": ("Not valid JSON", "不是有效的 JSON"),
    "line_too_long": ("Line too long", "一行過長"),
    "bad_encoding": ("Characters that cannot be read", "無法讀取的字元編碼"),
    "not_an_object": ("Not a set of named values", "不是一組有名稱的數值"),
    "wrong_shape": ("Question or reply not where expected", "找不到提問或回覆的位置"),
    "too_deep": ("Too many brackets inside brackets", "括號層數太多"),
    "duplicate_key": ("A key stands twice", "鍵名重複"),
    "content_not_text": ("Not text", "不是文字"),
    "unknown_role": ("Unknown speaker", "無法辨認發言者"),
    "unknown_keys": ("Keys that are not used", "用不着的鍵名"),
    "parts_not_counted": ("Parts that are not text", "文字以外的內容"),
    "tools_not_counted": ("Tools not counted", "工具未計算在內"),
    "message_too_long": ("Message too long", "訊息過長"),
    "no_assistant_reply": ("No reply from your shop", "沒有貴店的回覆"),
    "empty_reply": ("Empty reply", "空白回覆"),
    "tiny_reply": ("Very short reply", "回覆過短"),
    "no_question": ("No question", "沒有提問"),
    "role_order": ("Messages in the wrong order", "訊息次序不對"),
    "over_limit": ("Longer than the model takes", "超出模型長度上限"),
    "unreadable_characters": ("Damaged characters", "亂碼"),
    "unbalanced_quote": ("Quotation mark not closed", "引號沒有關上"),
    "missing_cell": ("Empty cell", "儲存格空白"),
    "preference_pair": ("Preferred and rejected reply", "較佳和較差的回覆"),
    "tools_not_written": ("Tool calls left out", "工具調用不能寫入"),
    "weights_not_written": ("Weights left out", "權重不能寫入"),
    "turns_not_written": ("Too many turns", "來回次數過多"),
    "shop_not_found": ("Not clear who is your shop", "無法判斷哪一位是貴店"),
    "no_answered_questions": ("No question was answered", "沒有得到回覆的提問"),
    "exact_duplicate": ("Exactly the same as another", "完全相同"),
    "near_duplicate": ("Nearly the same as another", "幾乎相同"),
    "conflicting_answer": ("Same question, different reply", "提問相同但回覆不同"),
    "mixed_register": ("Cantonese and written Chinese mixed", "廣東話口語與書面語混用"),
    "mixed_script": ("Traditional and Simplified mixed", "繁簡混用"),
    "personal_data": ("Personal data", "個人資料"),
}

PROBLEMS: Final[dict[str, Pair]] = {f"problem.{code}": pair for code, pair in _SENTENCES.items()} | {
    f"problem_name.{code}": pair for code, pair in _NAMES.items()
}
