"""Lines of a WhatsApp export (iOS and Android, English and Chinese dates) → messages with a time and a
sender.

iOS writes "[21/11/2026, 10:15:32 PM] Name: text", Android "21/11/2026, 10:15 pm - Name: text"; in Chinese
"[2026/11/21 下午10:15:32] 名: …" and "2026年11月21日 下午10:15 - 名: …". Lines that do not begin so
continue the message above them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

_DATE = r"(?P<a>\d{1,4})[/.\-年](?P<b>\d{1,2})[/.\-月](?P<c>\d{1,4})日?"
_HALF = r"(?P<zh>上午|下午|凌晨|清晨|早上|中午|晚上)?"
_TIME = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?"
_HEAD = rf"{_DATE}[,，]?\s{{0,3}}(?:星期[一二三四五六日]\s?)?{_HALF}\s{{0,3}}{_TIME}\s{{0,3}}(?P<en>[AaPp]\.?[Mm]\.?)?"
_LINE = re.compile(
    rf"^[\u200e\u200f\ufeff]*(?:\[{_HEAD}\]|{_HEAD.replace('P<', 'P<d')}\s{{1,3}}[-–])\s?(?P<rest>.*)$",
    re.DOTALL,
)
_MEDIA_FORMS = (
    r"<[^<>]{3,40}(?:omitted|已忽略|略去|省略)[^<>]{0,20}>",
    r"<(?:略去|媒體|影片|圖片|檔案)[^<>]{0,30}>",
    r"(?:image|video|audio|sticker|GIF|document|Contact card) omitted|null",
    r".{1,120}\(file attached\)|<(?:attached|附件)[:：].{1,120}>",
    r".{1,120}[(（](?:附件檔案|檔案已附加|已附加檔案|附加檔案)[)）]",
    r"(?:圖片|影片|音訊|語音訊息|貼圖|文件|GIF|動態貼圖|聯絡人名片)\s?(?:已略過|已忽略|略去|省略)",
    r"(?:This message was deleted|You deleted this message)\.?",
    r"(?:此|這則|你已刪除此|你刪除了此)訊息(?:已被?刪除)?。?",
    r"(?:Missed|Silenced) (?:voice|video) call.{0,40}",
    r"未接(?:聽的)?(?:語音|視訊|視像)(?:通話|來電).{0,40}",
)
_MEDIA = re.compile(rf"^(?:{'|'.join(_MEDIA_FORMS)})$", re.IGNORECASE)
_EDITED = re.compile(r"<(?:This message was edited|此訊息已編輯|已編輯)>$")
_SENDER_CHARACTERS = 80
_INVISIBLE = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202c\ufeff"))


@dataclass(slots=True)
class ChatMessage:
    """One message: the line it begins on, when, who, and what, line by line."""

    row: int
    when: datetime
    sender: str
    lines: list[str]

    @property
    def text(self) -> str:
        """What was written, without invisible marks and the mark of an edit."""
        return _EDITED.sub("", "\n".join(self.lines).translate(_INVISIBLE).strip()).rstrip()


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of a message: its date as three numbers in the order written, its time and the rest."""

    parts: tuple[int, int, int]
    seconds: int
    rest: str


def head_of(line: str) -> Head | None:
    """The head of a line that begins a message or a system notice; None for a line that continues one."""
    match = _LINE.match(line)
    if match is None:
        return None
    prefix = "" if match["a"] else "d"
    get = {key: match[prefix + key] for key in ("a", "b", "c", "zh", "hour", "minute", "second", "en")}
    hour = _hour(int(get["hour"]), get["zh"], get["en"])
    if hour > 23 or int(get["minute"]) > 59 or int(get["second"] or 0) > 59:
        return None
    seconds = 3600 * hour + 60 * int(get["minute"]) + int(get["second"] or 0)
    return Head((int(get["a"]), int(get["b"]), int(get["c"])), seconds, match["rest"])


def _hour(hour: int, chinese: str | None, english: str | None) -> int:
    """The hour of the day from a clock of twelve or of twenty-four hours."""
    if english:
        return hour % 12 + (12 if english[0] in "Pp" else 0)
    if chinese in ("下午", "晚上") or (chinese == "中午" and hour < 11):
        return hour if hour > 12 else hour % 12 + 12
    return hour % 12 if chinese in ("上午", "凌晨", "清晨", "早上") and hour == 12 else hour


def date_order(heads: Iterable[tuple[int, int, int]]) -> str:
    """ "dmy" or "mdy": the one under which days exist and time runs forward; day first if both do, as
    in Hong Kong.
    """
    wrong = {"dmy": 0, "mdy": 0}
    last: dict[str, date | None] = {"dmy": None, "mdy": None}
    for parts in heads:
        for order in wrong:
            day, before = to_date(parts, order), last[order]
            if day is None or (before is not None and day < before):
                wrong[order] += 1
            last[order] = day or before
    return min(wrong, key=lambda order: wrong[order])


def to_date(parts: tuple[int, int, int], order: str) -> date | None:
    """The date, or None if there is no such day. A number above 31 in front is a year, whatever the order."""
    first, second, third = parts
    if first > 31:
        year, month, day = first, second, third
    else:
        day, month = (first, second) if order == "dmy" else (second, first)
        year = third
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def messages(lines: Iterable[str], order: str, limit_characters: int) -> Iterator[ChatMessage]:
    """The messages people wrote. Notices and media are left out; text beyond `limit_characters` is cut."""
    current: ChatMessage | None = None
    size = 0
    for number, line in enumerate(lines, 1):
        head = head_of(line)
        if head is None:
            if current is not None and (left := limit_characters - size) > 0:
                current.lines.append(line.rstrip()[:left])
                size += len(current.lines[-1]) + 1
            continue
        if current is not None and _worded(current):
            yield current
        current = _begun(number, head, order, limit_characters)
        size = len(current.lines[0]) if current else 0
    if current is not None and _worded(current):
        yield current


def _begun(number: int, head: Head, order: str, limit_characters: int) -> ChatMessage | None:
    """A message with a sender; None for a notice of the system."""
    sender, colon, text = head.rest.partition(": ")
    if not colon:
        sender, colon, text = head.rest.rstrip().partition(":")
        text = text if not text else "\u200e"
    day = to_date(head.parts, order)
    if not colon or day is None or len(sender) > _SENDER_CHARACTERS or text.startswith("\u200e"):
        return None
    when = datetime(day.year, day.month, day.day) + timedelta(seconds=head.seconds)  # noqa: DTZ001
    return ChatMessage(number, when, sender.translate(_INVISIBLE).strip(), [text.rstrip()[:limit_characters]])


def _worded(message: ChatMessage) -> bool:
    """Whether people wrote it; a message that is only media says nothing."""
    text = message.text
    return bool(text) and not _MEDIA.match(text)
