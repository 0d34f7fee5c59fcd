"""A WhatsApp chat → question–reply pairs. One export is one chat; the shop is one of the names in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import BinaryIO

from calculator.dataset.counting import MESSAGE_LIMIT_CHARACTERS
from calculator.dataset.example import Example, Message
from calculator.dataset.formats.whatsapp_lines import ChatMessage, date_order, head_of, messages
from calculator.dataset.source import forgiving_lines

PAIR_WITHIN_HOURS = 24.0
_CUT_CHARACTERS = MESSAGE_LIMIT_CHARACTERS + 1
Opener = Callable[[], BinaryIO]


def chat_messages(opener: Opener) -> Iterator[ChatMessage]:
    """The messages of one export. It is read twice: first for the order of day and month, then for the
    words.
    """
    with opener() as stream:
        order = date_order(head.parts for line in forgiving_lines(stream) if (head := head_of(line)))
    with opener() as stream:
        yield from messages(forgiving_lines(stream), order, _CUT_CHARACTERS)


def senders(opener: Opener) -> Counter[str]:
    """How many messages each name wrote, in order of first appearance."""
    return Counter(message.sender for message in chat_messages(opener))


def likely_shop(chats: list[Counter[str]]) -> str | None:
    """The name in most chats; in a single chat, or a tie, the one who did not speak first. None
    without names.
    """
    in_chats = Counter(name for chat in chats for name in chat)
    most = max(in_chats.values(), default=0)
    tied = [name for name, count in in_chats.items() if count == most]
    first_speakers = {next(iter(chat)) for chat in chats if chat}
    replying = [name for name in tied if name not in first_speakers]
    return next(iter(replying or tied), None)


def read_chat(opener: Opener, shop: Collection[str], pair_within_hours: float = PAIR_WITHIN_HOURS) -> Iterator[Example]:
    """Each run of customers' messages with the run of the shop's that answers it within the window.

    `shop` holds the names of everyone who answers for it. `row` is the line the question begins on,
    `day` the day of the reply (date.toordinal). A question nobody answered in time gives no example:
    it was not something to learn from.
    """
    window = timedelta(hours=pair_within_hours)
    asked, replied = _Run(), _Run()
    for message in chat_messages(opener):
        if message.sender in shop:
            if asked.texts and message.when - (replied.last or asked.last or message.when) <= window:
                replied.add(message)
            continue
        if replied.texts or (asked.last is not None and message.when - asked.last > window):
            yield from _pair(asked, replied)
            asked, replied = _Run(), _Run()
        asked.add(message)
    yield from _pair(asked, replied)


@dataclass(slots=True)
class _Run:
    """Messages one side sent in a row. Beyond the limit of a message nothing more is held."""

    texts: list[str] = field(default_factory=list)
    row: int = 0
    last: datetime | None = None
    size: int = 0

    def add(self, message: ChatMessage) -> None:
        self.row = self.row or message.row
        self.last = message.when
        if self.size <= MESSAGE_LIMIT_CHARACTERS:
            self.texts.append(message.text)
            self.size += len(self.texts[-1]) + 1


def _pair(asked: _Run, replied: _Run) -> Iterator[Example]:
    if replied.last is not None:
        turns = (Message("user", "\n".join(asked.texts)), Message("assistant", "\n".join(replied.texts)))
        yield Example(asked.row, turns, day=replied.last.toordinal())
