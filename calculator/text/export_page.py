"""The Export page: every file with what it is for."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "page.export": ("Export", "匯出"),
    "export.title": ("Files to take with you", "匯出檔案"),
    "export.lead": (
        "All of them say the same as the screen does now, to the cent. They are made here when you press the button.",
        "各檔案與目前畫面的數字一致，準確至仙，按下按鈕時才即場製作。",
    ),
    "export.get": ("Download {file}", "下載 {file}"),
    "export.months": ("How many months the files cover", "檔案涵蓋的月數"),
    "export.months.of": ("{months} {months:month|months}", "{months} 個月"),
    "export.months.help": (
        "The months of the whole scenario: payback and the totals on every page are counted over them too.",
        "即整個情境的月數；各頁的回本期和總額亦按此計算。",
    ),
    "export.group.all": ("Everything at once", "一次過下載"),
    "export.group.read": ("To read", "供閱讀"),
    "export.group.sheets": ("For a spreadsheet", "供試算表使用"),
    "export.group.again": ("To carry on later", "供日後再用"),
    "export.zip": ("All files in one zip", "全部檔案（ZIP）"),
    "export.zip.for": (
        "For finance or the accountant: the same scenario gives the same file, byte for byte.",
        "交給財務同事或會計師；同一情境每次得出完全相同的檔案。",
    ),
    "export.text": ("The whole report as text", "完整報告（純文字）"),
    "export.text.for": (
        "For an e-mail or a note: every reason, line and source in plain text.",
        "可貼入電郵或筆記：所有理由、費用項目及來源。",
    ),
    "export.xlsx": ("Workbook with formulas", "試算表活頁簿（附算式）"),
    "export.xlsx.for": (
        "For finance: change an assumption or a price and the months, totals and payback follow.",
        "供財務同事使用：更改假設或價格，各月數字、總額及回本期便會隨之更新。",
    ),
    "export.csv": ("Month by month", "逐月推算"),
    "export.csv.for": (
        "For a budget: every cost line, saving, net and cumulative of each option, and both in today's money.",
        "供編製預算：各做法每月的費用項目、節省、淨額及累計，並列出折算為現值的金額。",
    ),
    "export.csv-routes": ("Month by month, every model", "逐月推算（所有模型）"),
    "export.csv-routes.for": (
        "For whoever wants to choose another model: the same columns for every one that was priced.",
        "供想選用其他模型的人：欄目相同，包括每個已計算的模型。",
    ),
    "export.csv-lines": ("Cost lines with their prices", "費用明細及所用價格"),
    "export.csv-lines.for": (
        "For checking: how each amount is worked out, with price rows, sources and the days they were read.",
        "供核對：每筆金額的計算方法、價目編號、來源及查閱日期。",
    ),
    "export.csv-assumptions": ("Assumptions", "所有假設"),
    "export.csv-assumptions.for": (
        "For a discussion: every input with the value used, our default, unit and source, and which are our guesses.",
        "供討論：每項輸入所用的數值、預設值、單位和來源，並註明哪些是我們的估計。",
    ),
    "export.scenario": ("Scenario file", "情境檔案"),
    "export.scenario.for": (
        "To open again below, or with the command line, and get the same answer on the same day's prices.",
        "可在下方或以指令再次開啟，並按同一日的價格得出同一答案。",
    ),
    "export.json": ("The report as data", "報告數據（JSON）"),
    "export.json.for": (
        "For a program: every figure of the report, unrounded.",
        "供程式讀取：報告的全部數字，未經四捨五入。",
    ),
    "export.open": ("Open a scenario file", "開啟情境檔案"),
    "export.open.what": (
        "It replaces what stands in the boxes. It is read in memory and stored nowhere.",
        "檔案內容會取代現時輸入的資料；只在記憶體中讀取，不會儲存。",
    ),
    "export.open.file": ("Scenario file (JSON or TOML)", "情境檔案（JSON 或 TOML）"),
    "export.open.button": ("Choose a scenario file", "選擇情境檔案"),
    "export.open.limit": ("JSON or TOML, up to 1 MB", "JSON 或 TOML，上限 1 MB"),
    "export.opened": (
        "{file} is open: every page shows it now, with the prices of {date}.",
        "已開啟 {file}，各頁現按此情境及 {date} 的價格顯示。",
    ),
    "export.opened.no_day": (
        "The file names no day, so the day chosen here stays.",
        "檔案沒有註明日期，故沿用現時所選的日期。",
    ),
    "export.opened.hindsight": (
        "The file was made with what became known only later; the pages show what could be known on the day.",
        "檔案計入了其後才公布的消息；各頁只按當日已知的資料顯示。",
    ),
}
