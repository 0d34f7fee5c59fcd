"""Register, script and code-switching: the marker lists, their traps, and lines labelled beforehand."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.dataset.language import code_switched, register, script

ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=200)
LABELLED = Path(__file__).with_name("labelled_lines.tsv")


def labelled() -> list[dict[str, str]]:
    with LABELLED.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_labelled_lines_are_enough_and_of_every_kind() -> None:
    rows = labelled()
    assert len(rows) >= 60
    kinds = [row["register"] for row in rows]
    assert all(kinds.count(kind) >= 7 for kind in ("cantonese", "written", "mixed", "english", "neutral"))


def test_agreement_with_labels() -> None:
    # Labels came first. Lines the rules cannot tell stay in the file; at least nine in ten must agree.
    rows = labelled()
    agreed = {
        "register": sum(register(row["text"]) == row["register"] for row in rows),
        "script": sum(script(row["text"]) == row["script"] for row in rows),
        "switched": sum(code_switched(row["text"]) == (row["switched"] == "yes") for row in rows),
    }
    assert all(10 * count >= 9 * len(rows) for count in agreed.values()), agreed


def test_cantonese_and_written_are_never_taken_for_each_other() -> None:
    wrong = {("cantonese", "written"), ("written", "cantonese")}
    assert not [row["text"] for row in labelled() if (row["register"], register(row["text"])) in wrong]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("多謝您嘅查詢", "cantonese"),  # polite Cantonese: 查詢 alone (1) does not outweigh 嘅 (3)
        ("邊個負責？", "cantonese"),
        ("边个负责？", "cantonese"),
        ("無貨啦，唔好等喇", "cantonese"),
        ("係咪真係㗎", "cantonese"),
        ("好呀，可以呀", "cantonese"),  # weak markers only, but nothing written beside them
        ("這是您的訂單", "written"),
        ("如有查詢請聯絡本公司", "written"),
        ("我們嘅貨", "mixed"),  # 們 2 against 嘅 3
        ("與您沒有關係", "written"),  # 關係 is no 係
        ("喇叭一個、的士一程", "neutral"),  # neither 喇 nor 的
        ("俾斯麥號模型", "neutral"),
        ("什錦炒飯一客", "neutral"),
        ("嘅咗喺", "neutral"),  # fewer than four Han characters
        ("旺角彌敦道", "neutral"),  # no marker
        ("", "neutral"),
        ("123 $45", "neutral"),
        ("👍", "neutral"),
        ("Thank you", "english"),
        ("Café’s open", "english"),
        ("Привет", "neutral"),
        ("ありがとう", "neutral"),
        ("Please ask for 陳師傅 at the counter", "neutral"),
    ],
)
def test_register(text: str, expected: str) -> None:
    assert register(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("這個貨", "traditional"),
        ("这个货", "simplified"),
        ("這个貨", "mixed"),
        ("你好", "none"),
        ("着數優惠，系列產品", "traditional"),  # 着 and 系 tell nothing
        ("着里后系几台面干余斗谷才布占征云料据惠迎您户", "none"),
        ("温室、脱水、悦耳", "none"),  # forms Hong Kong writes as well
        ("嘅咗喺冇嚟佢哋啲嗰嘢", "none"),  # Cantonese has no script of its own
        ("Hello", "none"),
        ("", "none"),
    ],
)
def test_script(text: str, expected: str) -> None:
    assert script(text) == expected


# The list of the facts, each character with its Traditional form.
PAIRS = """
们們 个個 这這 为為 时時 会會 来來 国國 说說 对對 开開 没沒 过過 发發 学學
样樣 动動 问問 关關 请請 谢謝 订訂 单單 货貨 费費 账賬 邮郵 电電 话話 联聯
务務 质質 价價 钱錢 换換 团團 让讓 还還 进進 从從 给給 应應 该該 谁誰 见見
买買 卖賣 东東 门門 间間 听聽 写寫 读讀 错錯 误誤 长長 张張 实實 现現 无無
业業 员員 处處 网網 络絡 统統 计計 号號 码碼 认認 证證 际際 满滿 须須 愿願
难難 题題 经經 验驗 续續 线線 护護 营營 运運 书書 签簽 输輸 递遞 选選 择擇
优優 欢歡 顾顧 与與
"""


@pytest.mark.parametrize("pair", PAIRS.split())
def test_every_listed_character_tells_its_script(pair: str) -> None:
    simplified, traditional = pair
    assert script(simplified) == "simplified"
    assert script(traditional) == "traditional"
    assert script(pair) == "mixed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("你個order寄出咗", True),
        ("可以book位", True),
        ("請睇 https://example.com/order", False),
        ("請電郵至 shop@example.com", False),
        ("訂單AB12345已寄出", False),
        ("可用PayMe或FPS付款", False),
        ("請WhatsApp我哋", False),
        ("M size", False),  # all English is not switched
        ("好 thanks", False),  # one Han character
        ("你好", False),
        ("A餐同B餐", False),  # single letters
        ("", False),
    ],
)
def test_code_switched(text: str, expected: bool) -> None:
    assert code_switched(text) is expected


@given(ANY_TEXT)
def test_any_text_has_an_answer(text: str) -> None:
    assert register(text) in ("cantonese", "written", "mixed", "english", "neutral")
    assert script(text) in ("traditional", "simplified", "mixed", "none")
    assert code_switched(text) in (True, False)


@given(ANY_TEXT, ANY_TEXT)
def test_two_scripts_put_together_are_mixed(one: str, other: str) -> None:
    scripts = {script(one), script(other)} - {"none"}
    expected = scripts.pop() if len(scripts) == 1 else "mixed" if scripts else "none"
    assert script(one + other) == expected


@pytest.mark.parametrize("piece", ["嘅", "a", "陳a/", "http://", "www.", "@", " ", "嘅 ", "\ud800", "a@"], ids=ascii)
def test_hostile_repetition_is_read_in_one_go(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert register(text) in ("cantonese", "english", "neutral")
    assert script(text) in ("traditional", "none")
    assert code_switched(text) in (True, False)
