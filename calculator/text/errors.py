"""What went wrong with something a person gave: where, what, what is allowed and what to do next."""

from __future__ import annotations

from typing import Final

from calculator.text import Pair

_SCENARIO: Final[dict[str, Pair]] = {
    "unknown_key": (
        "There is no input called {field}. Take it out, or look up the right name in the list of inputs.",
        "沒有名為 {field} 的輸入項目。請刪去，或在輸入項目列表查看正確名稱。",
    ),
    "unknown_key.nearest": (
        "There is no input called {field}. Did you mean {nearest}? Change the name, or take it out.",
        "沒有名為 {field} 的輸入項目。您是指 {nearest} 嗎？請更改名稱，或刪去這一項。",
    ),
    "not_a_choice": (
        "{field}: “{value}” is not one of the choices. Allowed: {allowed}. Enter one of these.",
        "{field}：「{value}」不在選項之內。可用：{allowed}。請輸入其中一個。",
    ),
    "wrong_kind": (
        "{field}: “{value}” cannot be used here. Allowed: true or false for new_customer; a model's id, "
        "recommended or cheapest_buyable for a route; a list of quotes for custom_routes. Enter it in that form.",
        "{field}：這裏不能填「{value}」。可用：new_customer 為 true 或 false；模型一項為模型的 "
        "id、recommended 或 cheapest_buyable；custom_routes 為一組報價。請按此重新輸入。",
    ),
    "box_empty": (
        "{field}: this box is empty. Enter a number from {low} to {high} ({unit}).",
        "{field}：這一格沒有填寫。請輸入 {low} 至 {high}（{unit}）的數字。",
    ),
    "number_out_of_range": (
        "{field}: {value} is outside what is allowed, {low} to {high} ({unit}). Enter a number in this range.",
        "{field}：{value} 超出容許範圍，即 {low} 至 {high}（{unit}）。請輸入範圍內的數字。",
    ),
    "not_a_number": (
        "{field}: “{value}” is not a number. Enter a number from {low} to {high} ({unit}), without words or quotation "
        "marks.",
        "{field}：「{value}」不是數字。請輸入 {low} 至 {high}（{unit}）的數字，不要加文字或引號。",
    ),
    "not_whole": (
        "{field}: {value} is not a whole number. Enter a whole number from {low} to {high} ({unit}).",
        "{field}：{value} 不是整數。請輸入 {low} 至 {high}（{unit}）的整數。",
    ),
    "more_sent_than_tested": (
        "drafts_sent_as_is is {sent}, but drafts_tested is only {tested}. Drafts sent unchanged can be at most those "
        "tested: correct one of the two.",
        "drafts_sent_as_is 是 {sent}，但 drafts_tested 只有 {tested}。毋須修改的草稿不能多於測試過的草稿，"
        "請更正其中一項。",
    ),
    "more_sent_than_tested.page": (
        "{sent} tested {sent:draft|drafts} could be sent without a change, but only {tested} {tested:was|were} "
        "tested. Correct one of the two "
        "numbers.",
        "毋須修改便可發出的草稿有 {sent} 則，但測試過的草稿只有 {tested} 則。請更正其中一項。",
    ),
    "hours_do_not_fit.page": (
        "{hours} paid {hours:hour|hours} a week {hours:does|do} not fit into {days} {days:day|days} of 24 hours. "
        "Enter fewer hours or more days.",
        "每星期受薪 {hours} 小時，{days} 日之內（每日 24 小時）做不完。請減少時數或增加日數。",
    ),
    "hours_do_not_fit": (
        "hire_hours_per_week is {hours}, which does not fit into {days} {days:day|days} (hire_days_per_week) of 24 "
        "hours. Enter "
        "fewer hours or more days.",
        "hire_hours_per_week 填了 {hours} 小時，但 hire_days_per_week 只有 {days} 日，每日最多 24 小時。"
        "請減少時數或增加日數。",
    ),
    "custom_route": (
        "{field}: “{value}” cannot be used in your quote. Allowed: prices in US$ "
        "from 0 up; an id of letters, digits, dots, hyphens and underscores; validation_billed true or false; "
        "evaluations epochs or a number. Leave out what is not charged and try again.",
        "{field}：您的報價不能填「{value}」。可用：0 或以上的"
        "美元價格；只含英文字母、數字、句點、連字號和底線的 id；validation_billed 為 true 或 false；evaluations 為 "
        "epochs 或數字。不收費的項目請不要填，然後再試。",
    ),
    "quote_out_of_range": (
        "{field}: {value} is outside what is allowed in a quote, {low} to {high}. Enter a number in this range, or "
        "leave out what is not charged.",
        "{field}：{value} 超出報價的容許範圍，即 {low} 至 {high}。請輸入範圍內的數字；不收費的項目請不要填。",
    ),
    "custom_route_twice": (
        "{field}: two of your quotes have the same id, or one has an id that means something else ({value}). Every "
        "quote needs an id of its own, other than recommended, cheapest_buyable and the models listed here: rename it.",
        "{field}：您的報價有重複或另有用途的 id（{value}）。每個報價須有不同的 id，而且不能是 "
        "recommended、cheapest_buyable 或價目表內的模型，請更改。",
    ),
    "unknown_route": (
        "{field}: no model is listed here as “{value}”. Most alike: {nearest}. Allowed: recommended, cheapest_buyable, "
        "or an id listed by python -m pricing show. Choose one, or add the vendor's prices to custom_routes.",
        "{field}：這裏沒有名為「{value}」的模型。最相近：{nearest}。可用：recommended、cheapest_buyable，或 "
        "python -m pricing show 所列的名稱。請選其中一個，或在 custom_routes 加入供應商的價格。",
    ),
    "unknown_model": (
        "{field}: no model is listed here as “{value}”. Most alike: {nearest}. Allowed: an id listed by "
        "python -m pricing show, or the vendor's own name of a model. Choose one, or use --encoding instead.",
        "{field}：這裏沒有名為「{value}」的模型。最相近：{nearest}。可用：python -m pricing show 所列的名稱，"
        "或供應商所用的模型名稱。請選其中一個，或改用 --encoding。",
    ),
    "unknown_preset": (
        "No made-up shop is called “{value}”. There are {allowed}: choose one of these.",
        "沒有名為「{value}」的示範情境。可選：{allowed}。請選其中一個。",
    ),
    "date_before_book": (
        "The date {date} is before the first day of the price tables, {first}. Choose {first} or a later date.",
        "日期 {date} 早於價目表的首日 {first}。請選擇 {first} 或之後的日期。",
    ),
    "dates_out_of_order": (
        "The first date, {first}, is after the second, {last}. Put the earlier date first.",
        "首個日期 {first} 在第二個日期 {last} 之後。請把較早的日期放在前面。",
    ),
    "date_too_late": (
        "The date {date} is too far ahead: nothing is worked out after {last}. Choose {last} or an earlier date.",
        "日期 {date} 太遠，本計算器只計算至 {last}。請選擇 {last} 或之前的日期。",
    ),
}

_COMMAND_LINE: Final[dict[str, Pair]] = {
    "scenario_missing": (
        "The scenario file {file} was not found. Check its name and folder; without a file the built-in sample is "
        "used.",
        "找不到情境檔案 {file}。請檢查檔案名稱和位置；不指定檔案，便會使用內置的示範資料。",
    ),
    "scenario_not_readable": (
        "The scenario file {file} cannot be read ({reason}). It must be a JSON or TOML file: correct it and try again.",
        "無法讀取情境檔案 {file}（{reason}）。檔案須為 JSON 或 TOML 格式，請修正後再試。",
    ),
    "scenario_not_object": (
        "The scenario file {file} does not hold a list of names with values. Write it like this: "
        '{{"replies_per_day": 60}}.',
        '情境檔案 {file} 的內容不是一組名稱和數值。請這樣寫：{{"replies_per_day": 60}}。',
    ),
    "set_without_equals": (
        "--set “{text}” has no equals sign between name and value. Write it like this: --set replies_per_day=60.",
        "--set「{text}」的名稱與數值之間欠缺等號。請這樣寫：--set replies_per_day=60。",
    ),
    "bad_date": (
        "“{text}” is not a date. Write year, month and day with hyphens, for example 2026-11-21.",
        "「{text}」不是日期。請以連字號分隔年、月、日，例如 2026-11-21。",
    ),
    "out_exists_no_folder": (
        "{file} cannot be written because its folder does not exist. Make the folder first, or choose another with "
        "--out.",
        "無法寫入 {file}，因為所在的資料夾不存在。請先建立資料夾，或用 --out 選擇其他位置。",
    ),
    "out_not_writable": (
        "{file} cannot be written ({reason}). Nothing was changed. Close the file if it is open, or choose another "
        "place with --out.",
        "無法寫入 {file}（{reason}）。沒有更改任何檔案。如檔案正在開啟，請先關閉，或用 --out 選擇其他位置。",
    ),
    "format_not_here": (
        "The format “{format}” is not offered by this command. Allowed: {allowed}. Choose one with --format.",
        "這個指令不提供「{format}」格式。可用：{allowed}。請用 --format 選擇其中一種。",
    ),
    "unexpected": (
        "Something went wrong inside the calculator, not in what you entered. No result was saved. Try once more; if "
        "it happens again, report it together with your inputs, leaving out personal data.",
        "計算器內部出錯，與您輸入的內容無關。沒有儲存任何結果。請再試一次；如再次出現，請連同輸入內容一併回報，"
        "但不要附上個人資料。",
    ),
    "unknown_model_id": (
        "“{text}” is like no tuned model in the price book. Allowed: an id as the vendor shows it, such as "
        "ft:gpt-4o-mini-2024-07-18:shop::abc (OpenAI), gpt-4o-mini-2024-07-18.ft-0123 (Azure), "
        "arn:aws:bedrock:us-east-1:123456789012:custom-model/amazon.nova-micro-v1:0 (Bedrock) or "
        "projects/123/locations/us-central1/endpoints/456 (Vertex AI). Copy the whole id and try again.",
        "「{text}」不像價目表內任何微調模型。可用：供應商所示的 id，例如 ft:gpt-4o-mini-2024-07-18:shop::abc"
        "（OpenAI）、gpt-4o-mini-2024-07-18.ft-0123（Azure）、"
        "arn:aws:bedrock:us-east-1:123456789012:custom-model/amazon.nova-micro-v1:0（Bedrock）或 "
        "projects/123/locations/us-central1/endpoints/456（Vertex AI）。請複製完整的 id，然後再試。",
    ),
}

_DATASET: Final[dict[str, Pair]] = {
    "dataset_missing": (
        "The file {file} was not found. Check its name and folder and try again.",
        "找不到檔案 {file}。請檢查檔案名稱和位置，然後再試。",
    ),
    "dataset_unreadable": (
        "The file {file} cannot be opened ({reason}). Close it in other programs, check that you may read it, and try "
        "again.",
        "無法開啟檔案 {file}（{reason}）。請先在其他程式關閉檔案，並確定您有權讀取，然後再試。",
    ),
    "dataset_empty": (
        "The file {file} is empty. Choose a file with customers' questions and your replies.",
        "檔案 {file} 沒有內容。請選擇載有客人提問和貴店回覆的檔案。",
    ),
    "dataset_not_json": (
        "The file {file} looks like JSONL, but row {row} is not valid JSON and no row could be read. Save it with one "
        "JSON object per line, or as a CSV table with a question and a reply column.",
        "檔案 {file} 看似 JSONL，但第 {row} 行不是有效的 JSON，沒有一行可以讀取。請改存為每行一個 JSON 物件，"
        "或含提問和回覆兩欄的 CSV 表格。",
    ),
    "dataset_no_examples": (
        "No question with a reply could be read from {file}. First trouble, in row {row}: {problem}. Correct it and "
        "choose the file again.",
        "無法從 {file} 讀到任何一組問答。第 {row} 行首先出現問題：{problem}。請修正後重新選擇檔案。",
    ),
    "dataset_no_reply": (
        "None of the {rows} {rows:row|rows} of {file} holds a reply from your shop. Choose a file that has both "
        "questions and "
        "replies.",
        "{file} 共 {rows} 行，沒有一行載有貴店的回覆。請選擇同時有提問和回覆的檔案。",
    ),
    "dataset_format_unknown": (
        "The file {file} is of a kind that cannot be read here, such as a picture, a PDF or a Word document. Choose a "
        "WhatsApp export, an Excel or CSV table, a JSONL file or plain text.",
        "檔案 {file} 的類型無法在此讀取，例如圖片、PDF 或 Word 文件。請選擇 WhatsApp 匯出檔案、Excel 或 CSV 表格、"
        "JSONL 檔案或純文字。",
    ),
    "dataset_format_name": (
        "There is no file format called “{format}”. Allowed: {allowed}. Choose one of these, or leave it out to let "
        "the file decide.",
        "沒有名為「{format}」的檔案格式。可用：{allowed}。請選其中一種，或不指定而由程式按內容判斷。",
    ),
    "dataset_columns": (
        "In {file} it is not clear which column holds the customers' questions and which your replies. Columns found: "
        "{columns}. Name the two columns “question” and “reply”, or choose them.",
        "無法判斷 {file} 哪一欄是客人提問、哪一欄是貴店回覆。現有欄目：{columns}。請把兩欄命名為「提問」和「回覆」，"
        "或自行選擇。",
    ),
    "dataset_archive_broken": (
        "The file {file} is damaged or incomplete and cannot be unpacked. Export or download it again and retry.",
        "檔案 {file} 已損壞或不完整，無法解壓。請重新匯出或下載，然後再試。",
    ),
    "dataset_archive_locked": (
        "The file {file} is locked with a password. Save it without one, or unpack it and choose the file inside.",
        "檔案 {file} 設有密碼。請另存為沒有密碼的檔案，或先解壓再選擇當中的檔案。",
    ),
    "dataset_archive_too_large": (
        "The file {file} unpacks to more than is allowed, {limit_bytes} bytes. Unpack it and choose only the chats or "
        "tables you need, in smaller files.",
        "檔案 {file} 解壓後超出上限 {limit_bytes} 位元組。請先解壓，只選擇所需的對話或表格，並分成較小的檔案。",
    ),
    "dataset_too_many_cells": (
        "The workbook {file} has {cells} {cells:cell|cells}; at most {limit} are allowed. Delete empty rows and "
        "columns you do not "
        "need, or save the sheet as CSV.",
        "試算表 {file} 有 {cells} 個儲存格，上限為 {limit} 個。請刪去空白或不需要的行和欄，或把工作表另存為 CSV。",
    ),
    "uploads_too_large": (
        "The files are {megabytes} MB together; at most {limit} MB are read here. Take some away, or use the command "
        "line, which reads files of any size.",
        "檔案合共 {megabytes} MB，這裏最多讀取 {limit} MB。請減少檔案，或改用沒有大小限制的指令列。",
    ),
    "clean_target": (
        "--to {to}: no clean file is written for that. Allowed: {allowed}. Choose one of them.",
        "--to {to}：未能輸出此格式。可用：{allowed}。請選擇其中一項。",
    ),
    "clean_share": (
        "The share kept for validation is {share}; it must be from 0 to below 1. Enter 0.1, for example.",
        "留作驗證的比例為 {share}；須由 0 至小於 1。請輸入例如 0.1。",
    ),
    "clean_over_input": (
        "{file} is the file being read; a clean copy never replaces it. Give another name.",
        "{file} 正是讀取中的檔案，整理後的檔案不會取代它。請用另一個檔名。",
    ),
    "clean_over_output": (
        "{file} would be written twice: as the report and as a clean file. Give one of them another name.",
        "{file} 會同時用作報告和整理後的檔案。請為其中一個改名。",
    ),
    "clean_without_file": (
        "{option} says how to write a clean file, but no file was named. Add --clean FILE.",
        "{option} 用於輸出整理後的檔案，但沒有指定檔名。請加上 --clean 檔名。",
    ),
    "clean_unwritable": (
        "{file} cannot be written ({reason}). Nothing was changed. Choose another folder or free some space.",
        "無法寫入 {file}（{reason}），沒有任何檔案被改動。請選擇另一個資料夾，或騰出空間。",
    ),
    "clean_nothing_left": (
        "None of the {rows} {rows:row|rows} can go into a clean file. See the list of problems, correct them, and "
        "try again.",
        "{rows} 行之中沒有一行可放入整理後的檔案。請按問題清單改正後再試。",
    ),
    "test_kit_too_few": (
        "Only {questions} different {questions:question was|questions were} found; the test kit needs {needed}. Add "
        "more chats.",
        "只找到 {questions} 個不同的提問，測試套件需要 {needed} 個。請加入更多對話。",
    ),
}

WORDS: Final[dict[str, Pair]] = {f"error.{code}": pair for code, pair in (_SCENARIO | _COMMAND_LINE | _DATASET).items()}
