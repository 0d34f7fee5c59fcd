"""A mailbox (mbox) → question–reply pairs: each mail the shop sent in answer, with the mail it answers.

The question is found by Message-ID; if it is not in the mailbox, in what the reply quotes. At most
HELD_MAILS texts wait for their partner, the oldest go first, so memory is bounded whatever the size of
the mailbox.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.policy import compat32
from email.utils import parseaddr, parsedate_to_datetime
from typing import BinaryIO, TypeVar

from calculator.dataset.example import Example, Message
from calculator.dataset.formats.mail_text import plain_text, quoted_words, written_words
from calculator.dataset.formats.whatsapp import Opener
from calculator.dataset.source import LINE_LIMIT_BYTES, bounded_lines

MAIL_LIMIT_BYTES = LINE_LIMIT_BYTES
HELD_MAILS = 5_000
_HELD_CHARACTERS = 20_000

_Held = TypeVar("_Held")


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail: its number in the mailbox, from whom, its id and the id it answers, its day (0 if
    unknown), its body.
    """

    row: int
    sender: str
    message_id: str
    answers: str
    day: int
    body: str


def raw_mails(stream: BinaryIO) -> Iterator[bytes]:
    """Each mail's bytes; of a mail over MAIL_LIMIT_BYTES (attachments) only its beginning."""
    held: list[bytes] = []
    size, after_blank = 0, True
    for line in bounded_lines(stream):
        if line is not None and line.startswith(b"From ") and after_blank:
            if held:
                yield b"".join(held)
            held, size = [], 0
            continue
        after_blank = line is not None and not line.strip()
        if line is not None and size + len(line) <= MAIL_LIMIT_BYTES:
            held.append(line[1:] if line.startswith(b">From ") else line)
            size += len(line)
    if held:
        yield b"".join(held)


def read_mails(stream: BinaryIO) -> Iterator[Mail]:
    """Every mail of a mailbox, numbered from 1."""
    for row, raw in enumerate(raw_mails(stream), 1):
        try:
            yield _mail(raw, row)
        except RecursionError:  # parts inside parts inside parts
            yield Mail(row, "", "", "", 0, "")


def _mail(raw: bytes, row: int) -> Mail:
    mail = message_from_bytes(raw, policy=compat32)
    sender = parseaddr(str(mail.get("From", "")))[1].lower()
    answers = str(mail.get("In-Reply-To", "")).split() or str(mail.get("References", "")).split()[-1:]
    own = str(mail.get("Message-ID", "")).strip()
    return Mail(row, sender, own, answers[0] if answers else "", _day(mail.get("Date")), plain_text(mail))


def _day(header: object) -> int:
    try:
        return parsedate_to_datetime(str(header)).date().toordinal()
    except (ValueError, TypeError, OverflowError):
        return 0


def repliers(opener: Opener) -> Counter[str]:
    """How many answers each address sent."""
    with opener() as stream:
        return Counter(mail.sender for mail in read_mails(stream) if mail.answers and mail.sender)


def read_mailbox(opener: Opener, shop: Collection[str]) -> Iterator[Example]:
    """One example for each mail from `shop` (addresses) that answers another; `row` is the number of
    the reply.
    """
    asked: OrderedDict[str, str] = OrderedDict()
    waiting: OrderedDict[str, list[Mail]] = OrderedDict()
    ours = {address.lower() for address in shop}
    with opener() as stream:
        for mail in read_mails(stream):
            if mail.sender not in ours:
                question = written_words(mail.body)[:_HELD_CHARACTERS]
                _remember(asked, mail.message_id, question)
                for reply in waiting.pop(mail.message_id, []):
                    yield _example(reply, question)
            elif mail.answers in asked:
                yield _example(mail, asked[mail.answers])
            elif quoted := quoted_words(mail.body):
                yield _example(mail, quoted)
            elif mail.answers:
                held = replace(mail, body=mail.body[:_HELD_CHARACTERS])
                _remember(waiting, mail.answers, [*waiting.get(mail.answers, []), held])


def _remember(held: OrderedDict[str, _Held], key: str, value: _Held) -> None:
    held[key] = value
    if len(held) > HELD_MAILS:
        held.popitem(last=False)


def _example(reply: Mail, question: str) -> Example:
    turns = (Message("user", question), Message("assistant", written_words(reply.body)))
    return Example(reply.row, turns, day=reply.day)
