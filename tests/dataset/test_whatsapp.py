"""WhatsApp exports of both phones in both languages; every chat here is made up."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import pytest

from calculator.dataset import Options, as_data, chat_names, iter_examples, summarise
from calculator.dataset.detect import detect_format
from calculator.dataset.formats.whatsapp_lines import date_order, head_of, to_date
from calculator.dataset.source import Source

IOS = """[20/11/2026, 9:58:01 PM] Little Shop: \u200eMessages and calls are end-to-end encrypted.
[20/11/2026, 9:58:02 PM] 阿芬: 你好，請問聽晚有冇位？
[20/11/2026, 9:58:30 PM] 阿芬: 四位
大人兩個
\u200e[20/11/2026, 9:59:00 PM] 阿芬: \u200eimage omitted
[20/11/2026, 10:05:12 PM] Little Shop: 有呀，七點得唔得？
[20/11/2026, 10:06:00 PM] Little Shop: 留咗位喇 \u200e<This message was edited>
[20/11/2026, 10:07:00 PM] 阿芬: 多謝
[22/11/2026, 9:00:00 AM] Little Shop: 早晨
[22/11/2026, 9:01:00 AM] 阿芬: 今日開唔開門？
[22/11/2026, 9:02:00 AM] Little Shop: 開，十點。
"""
EXPECTED = [
    (2, "你好，請問聽晚有冇位？\n四位\n大人兩個", "有呀，七點得唔得？\n留咗位喇"),
    (10, "今日開唔開門？", "開，十點。"),
]


def android(text: str) -> str:
    """The same chat as the other phone writes it."""
    lines = [part.lstrip("\u200e") for part in text.splitlines()]
    for place, part in enumerate(lines):
        if part.startswith("["):
            head, _, rest = part[1:].partition("] ")
            clock = datetime.strptime(head, "%d/%m/%Y, %I:%M:%S %p")  # noqa: DTZ007
            lines[place] = f"{clock:%d/%m/%Y, %H:%M} - {rest}".replace("\u200eimage omitted", "<Media omitted>")
    return "\n".join(lines) + "\n20/11/2026, 23:59 - Little Shop changed the group description\n"


def chinese(text: str) -> str:
    """The same with Chinese dates."""
    out = []
    for part in text.splitlines():
        head, mark, rest = part.lstrip("\u200e").partition("] ")
        if mark:
            clock = datetime.strptime(head[1:], "%d/%m/%Y, %I:%M:%S %p")  # noqa: DTZ007
            half = "上午" if clock.hour < 12 else "下午"
            part = f"[{clock.year}/{clock.month}/{clock.day} {half}{clock:%I:%M:%S}] {rest}"
        out.append(part)
    return "\n".join(out)


def pairs(data: bytes, options: Options | None = None) -> list[tuple[int, str, str]]:
    return [(e.row, e.messages[0].text, e.messages[1].text) for e in iter_examples(data, options)]


@pytest.mark.parametrize("write", [str, android, chinese])
def test_both_phones_and_both_languages(write: object) -> None:
    data = write(IOS).encode()  # type: ignore[operator]
    assert detect_format(Source.of(data)) == "whatsapp"
    assert pairs(data, Options(shop=("Little Shop",))) == EXPECTED


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("[2026/11/21 下午1:05:09] 阿芬: 喂", (13, 5, 9)),
        ("2026年11月21日 上午12:05 - 阿芬: 喂", (0, 5, 0)),
        ("21/11/2026 下午12:05 - 阿芬: 喂", (12, 5, 0)),
        ("2026/11/21 凌晨1:05 - 阿芬: 喂", (1, 5, 0)),
        ("2026/11/21 中午12:05 - 阿芬: 喂", (12, 5, 0)),
        ("11/21/26, 1:05\u202fpm - Ah Fan: hi", (13, 5, 0)),
        ("[21.11.26, 13:05:09] Ah Fan: hi", (13, 5, 9)),
        ("21/11/2026, 12:05 a.m. - Ah Fan: hi", (0, 5, 0)),
    ],
)
def test_clocks(line: str, clock: tuple[int, int, int]) -> None:
    head = head_of(line)
    assert head is not None
    assert head.seconds == clock[0] * 3600 + clock[1] * 60 + clock[2]


@pytest.mark.parametrize("line", ["hello", "12:05 see you", "[1] note", "99/99/2026, 30:00 - x: y", "2026/11/21"])
def test_lines_that_begin_no_message(line: str) -> None:
    assert head_of(line) is None


def test_order_of_day_and_month() -> None:
    assert date_order([(20, 11, 2026), (21, 11, 2026)]) == "dmy"
    assert date_order([(11, 20, 26), (11, 21, 26)]) == "mdy"
    assert date_order([(1, 2, 2026), (3, 4, 2026)]) == "dmy"
    # day first, 1 December would come before 2 January of the same year; month first, 12 January, 1 February
    assert date_order([(1, 12, 2026), (2, 1, 2026)]) == "mdy"
    assert to_date((2026, 2, 30), "dmy") is None
    assert to_date((3, 4, 26), "mdy") == date(2026, 3, 4)


def test_a_late_reply_is_no_answer() -> None:
    chat = "1/2/2026, 10:00 - Ah Fan: hello?\n3/2/2026, 10:00 - Shop: sorry!\n3/2/2026, 11:00 - Ah Fan: ok\n"
    assert pairs(chat.encode(), Options(shop=("Shop",), pair_within_hours=72)) == [(1, "hello?", "sorry!")]
    found = list(iter_examples(chat.encode(), Options(shop=("Shop",))))
    assert [p.code for e in found for p in e.problems] == ["no_answered_questions"]


def test_many_chats_find_the_shop_and_what_they_teach() -> None:
    first = "1/2/2026, 10:00 - Ah Fan: hello there\n1/2/2026, 10:01 - Shop: hi, how can we help\n"
    second = "4/2/2026, 10:00 - Shop: our menu has changed\n4/2/2026, 10:01 - Ah Ming: got it, thanks\n"
    second += "4/2/2026, 11:01 - Shop: you are welcome\n"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("_chat.txt", second)
        archive.writestr("photo.jpg", b"x")
    files = [first.encode(), packed.getvalue()]
    assert chat_names(files)[0] == ("Shop", 3)
    data = as_data(summarise(files))
    assert data["examples"] == 2
    # 1 to 4 February are 4 days; 2 replies in 4 days = 0.5 a day at least
    assert data["chats"] == {
        "first_day": "2026-02-01",
        "last_day": "2026-02-04",
        "days_covered": 4,
        "days_with_replies": 2,
        "replies": 2,
        "replies_per_day_at_least": 0.5,
    }


def test_a_name_that_is_not_in_the_chat() -> None:
    # each wrote four messages, so they stand in order of appearance
    found = list(iter_examples(IOS.encode(), Options(shop=("Nobody",))))
    assert [(p.code, p.params["names"]) for p in found[0].problems] == [("shop_not_found", ("阿芬", "Little Shop"))]


def test_other_formats_have_no_days() -> None:
    assert as_data(summarise(b"Q: hello there\nA: hi, welcome\n"))["chats"] is None
