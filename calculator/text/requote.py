"""An old quote priced again: what stayed, what changed, and where each dollar of the difference comes from."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "requote.title": ("An old quote, priced again", "舊報價重新計算"),
    "requote.days": ("Priced on {then}, and again for {now}.", "原報價按 {then} 計算，現按 {now} 重新計算。"),
    "requote.nothing": (
        "Nothing has changed since: the same figures, the same services, the same advice.",
        "至今沒有任何改變：數字、服務及建議均與當日相同。",
    ),
    "requote.again.same": (
        "Worked out again for {then}, the figures of the file come out the same, to the cent.",
        "按 {then} 重新計算，檔案內的數字全部相同，分毫不差。",
    ),
    "requote.again.corrected": (
        "Worked out again for {then}, {count} of the {all} figures compared come out differently from the file. That "
        "is under Corrections.",
        "按 {then} 重新計算，所比較的 {all} 個數字中有 {count} 個與檔案不同，差額列於「更正」。",
    ),
    "requote.again.none": (
        "What you gave holds no figures. Those of {then} were worked out again with today's price book, so corrections "
        "made since cannot be told apart.",
        "您提供的內容沒有記下數字；{then} 的數字是以現時的價目表重新計算，因此無法分辨其後的更正。",
    ),
    "requote.book.same": ("Price book: the same, {version}, {sha}.", "價目表：相同，版本 {version}，{sha}。"),
    "requote.book.other": (
        "Price book then {was}, {was_sha}; now {version}, {sha}.",
        "價目表：當時版本 {was}，{was_sha}；現時版本 {version}，{sha}。",
    ),
    "requote.book.untold": (
        "Price book now {version}, {sha}; which one was used then is not recorded.",
        "價目表：現時版本 {version}，{sha}；當時所用版本沒有記錄。",
    ),
    "requote.corrected.rows": ("Prices corrected since", "其後更正的價格"),
    "requote.corrected.not_prices": (
        "No recorded price differs: the change comes from the formulas or rules of the calculator, or the file was "
        "changed by hand.",
        "檔案所記的價格並無不同：差額來自計算器的公式或規則改動，或檔案曾被人手修改。",
    ),
    "requote.verdict.same": ("The advice is the same: {choice}", "建議不變：{choice}"),
    "requote.verdict.other": ("The advice then: {was}. The advice now: {now}.", "當時建議：{was}。現時建議：{now}。"),
    "requote.choice.by_hand": ("keep answering by hand", "維持人手回覆"),
    "requote.choice.prompting": ("good written instructions, no fine-tuning", "寫好給 AI 的指示，不用微調"),
    "requote.choice.few_shot": (
        "instructions with a few of your own replies, no fine-tuning",
        "指示加入貴店的回覆作示範，不用微調",
    ),
    "requote.choice.rag": ("let the AI look up your documents, no fine-tuning", "讓 AI 查閱貴店文件，不用微調"),
    "requote.choice.fine_tuning": ("a pilot of fine-tuning is worth it", "值得試做微調"),
    "requote.choice.not_yet": ("not yet", "暫時不用"),
    "requote.choice.unknown": ("not one of today's answers", "並非現時的答案之一"),
    "requote.figure.first_year_hkd": ("First-year cost", "首年費用"),
    "requote.figure.running_hkd_per_month": ("Cost a month", "每月費用"),
    "requote.figure.upfront_hkd": ("Before the first month", "首月前的費用"),
    "requote.figure.net_hkd_at_horizon": ("Cash after {months} {months:month|months}", "{months} 個月後的累計現金"),
    "requote.figure.net_hkd_at_horizon.two": (
        "Cash after {was} {was:month|months} then, {now} now",
        "累計現金（當時計 {was} 個月，現計 {now} 個月）",
    ),
    "requote.figure.saving_hkd_per_month": ("Cash saved a month", "每月省下現金"),
    "requote.part.corrections": ("Corrections", "更正"),
    "requote.part.price": ("Prices and services", "價格及服務"),
    "requote.part.exchange_rate": ("Exchange rate", "匯率"),
    "requote.part.volume": ("Volume", "數量"),
    "requote.part.assumptions": ("Other inputs", "其他假設"),
    "requote.same_services": ("of which: the same services", "其中：相同服務"),
    "requote.other_services": ("of which: other services", "其中：轉用其他服務"),
    "requote.untold": ("not told apart", "無法分辨"),
    "requote.whole": ("Difference", "相差"),
    "requote.then": ("Then", "當時"),
    "requote.now": ("Now", "現時"),
    "requote.summary.more": (
        "{option}, first year: {then} then, {now} now; {amount} more.",
        "{option}首年費用：當時 {then}，現時 {now}，增加 {amount}。",
    ),
    "requote.summary.less": (
        "{option}, first year: {then} then, {now} now; {amount} less.",
        "{option}首年費用：當時 {then}，現時 {now}，減少 {amount}。",
    ),
    "requote.summary.same": (
        "{option}, first year: {now}, as it was then.",
        "{option}首年費用：{now}，與當時相同。",
    ),
    "requote.summary.unknown": (
        "{option}, first year: {then} then, {now} now.",
        "{option}首年費用：當時 {then}，現時 {now}。",
    ),
    "requote.from.one": ("All of it comes from: {part}.", "全部來自：{part}。"),
    "requote.from": ("Of this: {parts}.", "當中：{parts}。"),
    "requote.from.part": ("{part} {amount}", "{part} {amount}"),
    "requote.table": ("Where the difference comes from", "差額從何而來"),
    "requote.figure": ("Figure", "數字"),
    "requote.unchanged": (
        "{count} other {count:figure is|figures are} the same to the cent.",
        "其餘 {count} 個數字分毫不差。",
    ),
    "requote.unchanged.all": (
        "All {count} figures compared are the same to the cent.",
        "所比較的 {count} 個數字全部分毫不差。",
    ),
    "requote.order": (
        "Each part is what its own step changes after the steps before it, in this order: corrections, prices and "
        "services, exchange rate, volume, other inputs. So the parts add up to the whole difference, to the cent; "
        "what two of them change together stands in the later one.",
        "各部分按以下次序逐步計算：更正、價格及服務、匯率、數量、其他假設；每部分是在之前各步之後再改變的金額，因此加起來正好等於"
        "總差額；兩項共同造成的改變，計入較後的一項。",
    ),
    "requote.order.price": (
        "Prices and services covers what vendors charge, which services can be bought and last, and figures set by law "
        "such as MPF and holidays. Volume is how many replies there are and how long; other inputs is all the rest.",
        "「價格及服務」包括供應商的收費、哪些服務仍可購買和使用多久，以及強積金、假期等法定數字；「數量」指回覆的數目和長短；"
        "「其他假設」指其餘所有輸入項目。",
    ),
    "requote.untold.note": (
        "“Not told apart”: a figure along the way is unknown, so its part stands in the next one.",
        "「無法分辨」：中途某個數字未有資料，該部分的金額計入下一項。",
    ),
    "requote.moves": ("Services that changed", "轉用的服務"),
    "requote.move.closed": (
        "{option}: {was} then, {now} now, because the old service can no longer be bought.",
        "{option}：當時用 {was}，現用 {now}，因為舊服務已不能購買。",
    ),
    "requote.move.better": (
        "{option}: {was} then, {now} now, which is chosen by the same rule on the new prices and dates.",
        "{option}：當時用 {was}，現用 {now}，以相同準則按新的價格和日期選出。",
    ),
    "requote.inputs": ("Inputs that changed", "有改變的輸入項目"),
    "requote.prices": ("Prices and rules that changed", "有改變的價格及規定"),
    "requote.col.input": ("Input", "輸入項目"),
    "requote.col.part": ("Counted under", "計入"),
    "requote.no_row": ("none", "沒有"),
    "requote.guessed": (
        "The file does not say whether these were stated or left to the calculator; as they equal what it would have "
        "chosen that day, they count as left open: {names}.",
        "檔案沒有註明以下各項是自行填寫還是由計算器決定；由於與計算器當日會用的相同，現當作沒有填寫：{names}。",
    ),
    "requote.ignored": (
        "Not read, so our defaults stand in its place: {parts}.",
        "未能讀取以下內容，現以預設代替：{parts}。",
    ),
    "requote.measured": (
        "The replies counted now are not those of then; what that changes beyond the inputs shown is under Other "
        "inputs.",
        "現時點算的回覆與當時不同；除所列輸入項目外，由此引致的改變計入「其他假設」。",
    ),
    "requote.without_dataset": (
        "The file does not say what your replies had shown, so services that count tokens in a way of their own may "
        "come out a little differently.",
        "檔案沒有記下貴店回覆的語言比例，因此自行計算 Token 的服務，數字可能略有出入。",
    ),
    "value.left_open": ("left open", "沒有填寫"),
    "value.none": ("none", "沒有"),
    "value.yes": ("yes", "是"),
    "value.no": ("no", "否"),
}

ERRORS: dict[str, tuple[str, str]] = {
    "error.requote_missing": (
        "{file} was not found. Give an export, a scenario file or a link of this calculator; put a link in quotation "
        "marks.",
        "找不到 {file}。請提供本計算器的匯出檔案、情境檔案或連結；連結須加上引號。",
    ),
    "error.requote_unreadable": (
        "{file} cannot be opened ({reason}). Close it in other programs, check that you may read it, and try again.",
        "無法開啟 {file}（{reason}）。請先在其他程式關閉檔案，並確定您有權讀取，然後再試。",
    ),
    "error.requote_too_large": (
        "{file} is larger than {limit_mb} MB, which no export of this calculator is. Choose the export itself.",
        "{file} 超過 {limit_mb} MB，本計算器的匯出檔案不會這樣大。請選擇匯出檔案本身。",
    ),
    "error.requote_not_ours": (
        "{file} holds no quote of this calculator. Allowed: its export as JSON, zip, workbook (XLSX) or assumptions "
        "CSV, a scenario file (JSON or TOML), or a link. Choose one of these.",
        "{file} 並非本計算器的報價。可用：匯出的 JSON、zip、XLSX 工作簿或假設 CSV，情境檔案（JSON 或 TOML），或連結。"
        "請選擇其中一種。",
    ),
    "error.requote_damaged": (
        "{file} is damaged or was changed ({where}), so no figure in it can be trusted. Export it again, or take the "
        "original file.",
        "{file} 已損壞或曾被改動（{where}），當中的數字不可信。請重新匯出，或使用原來的檔案。",
    ),
    "error.requote_newer": (
        "{file} was written by a newer version of this calculator (format {version}; this one knows up to {known}). "
        "Update the calculator and try again.",
        "{file} 由較新版本的計算器產生（格式 {version}；這個版本最多支援 {known}）。請更新計算器後再試。",
    ),
    "error.requote_link_version": (
        "The link {file} was made by another version of the calculator and cannot be read here. Ask for the scenario "
        "file or an export instead.",
        "連結 {file} 由另一版本的計算器製作，無法在此讀取。請改為索取情境檔案或匯出檔案。",
    ),
    "error.requote_no_day": (
        "{file} does not say on which day it was priced. Give the day as well: --then 2026-04-15 on the command line, "
        "or in the box on the page.",
        "{file} 沒有註明報價日期。請一併提供日期：在指令列用 --then 2026-04-15，或填入頁面的日期欄。",
    ),
    "error.requote_two_days": (
        "{file} says that it was priced on {stated}, but {given} was given. Leave the day out, or give the file's own.",
        "{file} 註明報價日期為 {stated}，但您提供的是 {given}。請不要另填日期，或填上檔案所示的日期。",
    ),
}
WORDS |= ERRORS
