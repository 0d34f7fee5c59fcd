"""Files that leave and come back: exports, scenario files, batches."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "error.scenario_key_twice": (
        "{file}: “{name}” stands there more than once, so nobody can tell which value is meant. Keep one and take out "
        "the others.",
        "{file}：「{name}」出現多於一次，無法判斷以哪個數值為準。請保留一個，刪去其餘。",
    ),
    "error.scenario_newer": (
        "{file} was written by a newer calculator (version {version} of the file; this one reads up to {newest}). Open "
        "it there, or update this calculator.",
        "{file} 由較新的計算器寫成（檔案版本 {version}；此計算器最高只讀取版本 {newest}）。"
        "請在該處開啟，或更新此計算器。",
    ),
    "error.scenario_field": (
        "{file}: “{field}” cannot be used as it stands. Allowed: {allowed}. Correct it, or save the scenario again.",
        "{file}：「{field}」的內容無法使用。可接受的內容：{allowed}。請修正，或重新儲存情境檔案。",
    ),
    "error.all_routes_without_csv": (
        "--all-routes goes with --format csv, not with {format}. Take one of the two out, or write --format csv.",
        "--all-routes 只適用於 --format csv，不適用於 {format}。請刪去其中一項，或改為 --format csv。",
    ),
    "error.binary_on_terminal": (
        "A {format} file is not text for a terminal. Say where it should go: --out FILE.",
        "{format} 檔案並非文字，不能在終端機顯示。請指定儲存位置，例如 --out FILE。",
    ),
    "error.batch_no_header": (
        "{file}: its first row has to name a column for every cell, by the names of the inputs. Write it like this: "
        "name,replies_per_day,reply_tokens.",
        "{file}：首行須逐欄寫上欄名，即輸入項目的名稱。請這樣寫：name,replies_per_day,reply_tokens。",
    ),
    "error.batch_one_file_twice": (
        "The scenarios, the results ({file}) and the rejected rows have to be three different files. Choose another "
        "name.",
        "情境、結果（{file}）和不獲接納的資料列須為三個不同的檔案。請另選名稱。",
    ),
    "error.batch_cells": (
        "{found} {found:cell|cells} in this row, but {wanted} {wanted:column|columns} in the first. Allowed: one cell "
        "a column. Check the commas and quotes.",
        "此列有 {found} 格，首行則有 {wanted} 欄。每欄只可有一格，請檢查逗號和引號。",
    ),
    "batch.done": (
        "{done} {done:scenario|scenarios} done, {rejected} refused.",
        "已計算 {done} 個情境，拒絕 {rejected} 個。",
    ),
    "batch.row": ("Row {row}: {reason}", "第 {row} 列：{reason}"),
    "batch.more": (
        "{count} more. All refused rows, with their reasons, are in {file}.",
        "另有 {count} 個。所有被拒絕的資料列及原因載於 {file}。",
    ),
    "batch.rejected": ("The refused rows, with their reasons, are in {file}.", "被拒絕的資料列及原因載於 {file}。"),
}
