"""Privacy page, version in the footer, and a clock that cannot be right."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "page.privacy": ("Privacy", "私隱"),
    "privacy.title": ("What happens to what you give this page", "您給本頁的資料，會怎樣處理"),
    "privacy.short": (
        "In one sentence: your file is read in the memory of the computer that runs this page, for you alone, and is "
        "gone soon after you leave; nothing is sent to anyone else.",
        "一句話：貴店的檔案只在運行本頁的電腦的記憶體內讀取，只供您一人使用，您離開後不久便會消失，不會傳給任何人。",
    ),
    "privacy.file": ("Your file", "貴店的檔案"),
    "privacy.file.where": (
        "A file you upload, or text you paste, goes to the computer that runs this page, and nowhere else. If you run "
        "it on your own laptop, the file never leaves the laptop.",
        "您上載的檔案或貼上的文字，只會送到運行本頁的電腦，不會送往別處。若在自己的電腦上運行，檔案便從未離開過您的電腦。",
    ),
    "privacy.file.memory": (
        "It is kept in memory and never written to a disk by this program.",
        "檔案只存於記憶體，本程式不會把它寫入任何磁碟。",
    ),
    "privacy.file.alone": (
        "It belongs to this one visit. Another visitor, or you yourself in another window, cannot see it.",
        "檔案只屬於這一次瀏覽。其他訪客看不到，您自己另開一個視窗也看不到。",
    ),
    "privacy.file.gone": (
        "Remove it, and it is no longer used at once. Close the page, and the file with everything learned from it is "
        "gone within {minutes} {minutes:minute|minutes}; after that not even whoever runs the computer has it.",
        "移除檔案，便即時不再使用。關閉本頁後，檔案及由檔案得出的一切會在 {minutes} 分鐘內消失；"
        "之後連管理該電腦的人也沒有。",
    ),
    "privacy.others": ("Other companies", "其他公司"),
    "privacy.others.none": (
        "No AI model reads your replies here. They are counted and checked by plain rules on the same computer. "
        "The page asks no other server for anything: no analytics, no advertising, no fonts, no maps.",
        "本頁沒有任何 AI 模型閱讀貴店的回覆，只在同一部電腦上按固定規則點算和檢查。"
        "本頁不會向任何其他伺服器索取或傳送資料：沒有流量分析、沒有廣告，亦不會從別處下載字型或地圖。",
    ),
    "privacy.others.cookies": (
        "The only cookies are those that keep your connection yours: {names}. They hold random "
        "characters and a time, and nothing about you.",
        "本頁只用 Cookie 維持您與伺服器之間的連接：{names}。當中只有隨機字元及時間，沒有您的任何資料。",
    ),
    "privacy.link": ("The link", "連結"),
    "privacy.link.holds": (
        "A link to your scenario, and the address bar, hold the numbers and choices you entered, the date and the "
        "language; with a file also how many replies it has, how long they are, in which language, and whether there "
        "are identity card numbers in it. Whoever has the link sees them. It holds no file, no file name and no "
        "sentence from one.",
        "情境連結及網址列載有您填寫的數字、所選的項目、日期及語言；如有檔案，還有回覆的數目、長短、語言，以及有否身份證號碼；"
        "得到連結的人都看得到。連結不包含檔案、檔案名稱，也不包含檔案內的任何一句話。",
    ),
    "privacy.log": ("What whoever runs this page can see", "管理本頁的人看得到甚麼"),
    "privacy.log.holds": (
        "The log of a hosted page says when something was asked for, what kind of thing, how long it took and "
        "whether it worked. It holds nothing you typed, no file, no file name and no link.",
        "寄存本頁的伺服器，記錄檔只寫明何時有人索取資料、屬哪一類、用了多少時間、是否成功；"
        "當中沒有您填寫的內容、檔案、檔案名稱或連結。",
    ),
    "privacy.log.trust": (
        "These sentences are about this program as it is published; its tests hold them. A page under somebody "
        "else's control is also in their hands: for files with personal data, run it on your own computer.",
        "以上所述是本程式公開版本的做法，並有測試驗證。若網頁由他人管理，亦須信任管理者；"
        "檔案如載有個人資料，請在自己的電腦上運行。",
    ),
    "footer.version": (
        "Calculator {version}, price book {book}, commit {commit}",
        "計算器版本 {version}，價目表版本 {book}，程式提交編號 {commit}",
    ),
    "footer.no_commit": ("not known", "未有資料"),
    "clock.before_book": (
        "The clock of the computer that runs this page says {today}. Prices in its book were read as late as {book}, "
        "so the clock must be wrong. Set it right, or choose the date yourself among the inputs; until then the "
        "answer is for the wrong day.",
        "運行本頁的電腦，時鐘顯示今天是 {today}，但價目表最近的價格在 {book} 查閱，可見時鐘有誤。"
        "請校正時鐘，或在輸入欄自行選擇日期；在此之前，答案所按的日子並不正確。",
    ),
    "clock.long_after_book": (
        "The clock of the computer that runs this page says {today}, {days} {days:day|days} after the newest price in "
        "its book was read ({book}). Either the clock is wrong or the book is out of date: check the date, and "
        "check prices with the vendors before you pay.",
        "運行本頁的電腦，時鐘顯示今天是 {today}，距離價目表最近一次查閱價格（{book}）已有 {days} 天。"
        "可能是時鐘有誤，亦可能是價目表過時：請核對日期，付款前向供應商確認價格。",
    ),
}
