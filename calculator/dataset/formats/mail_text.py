"""The words a person wrote in an e-mail: no quoted text, no signature, no HTML."""

from __future__ import annotations

import re
from email.message import EmailMessage, Message
from html import unescape

TEXT_LIMIT_CHARACTERS = 600_000
_QUOTE_BEGINS = re.compile(
    r"^(?:On .{5,300} wrote:|(?:於|在|于)\s?.{5,300}(?:寫道|写道)\s?[：:]|.{5,200}(?:寫道|写道)\s?[：:]"
    r"|-{2,}\s*(?:Original Message|Forwarded message|原始郵件|原始邮件|轉寄郵件)\s*-{2,}|_{10,})\s*$",
    re.IGNORECASE,
)
_HEADER_BLOCK = re.compile(r"^\*?(?:From|寄件者|寄件人|发件人)\*?\s?[:：].*$", re.IGNORECASE)
_HEADER_BLOCK_NEXT = re.compile(r"^\*?(?:Sent|Date|To|傳送|日期|收件者|收件人|发送时间)\*?\s?[:：]", re.IGNORECASE)
_MOBILE = re.compile(
    r"^(?:Sent from my .{2,40}|Get Outlook for .{2,20}|從我的.{1,20}(?:傳送|寄出|發送)|发自我的.{1,20})\s*$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^(?:(?:best |kind |warm )?regards|best wishes|yours (?:sincerely|faithfully|truly)|sincerely|cheers"
    r"|many thanks|此致|敬上|謹啟|祝好|順祝商祺)[,，。!！]?\s*$",
    re.IGNORECASE,
)
# Made for domain names; their time grows with the square of the text.
_SLOW_CHARSETS = ("idna", "punycode")
_SIGNATURE_LINES = 10
_HIDDEN_TAGS = ("style", "script", "head", "title", "blockquote")
_TAG = re.compile(r"<!--|-->|<(/?)([A-Za-z][A-Za-z0-9]*+)[^<>]*+>")
_BREAKING_TAGS = ("p", "div", "br", "tr", "li", "h1", "h2", "h3", "table")


def written_words(text: str) -> str:
    """What the sender wrote in a plain-text body: quotes, what they introduce and signatures are cut."""
    return _without_signature(_above_quote(text.splitlines())).strip()


def quoted_words(text: str) -> str:
    """What a reply quotes from the mail it answers: its first level, without marks and without its own
    quotes.
    """
    lines = [line.lstrip() for line in text.splitlines()]
    return written_words("\n".join(line[1:].removeprefix(" ") for line in lines if line.startswith(">")))


def _above_quote(lines: list[str]) -> list[str]:
    kept: list[str] = []
    for place, line in enumerate(lines):
        text = line.strip()
        wrapped = f"{text} {lines[place + 1].strip()}" if place + 1 < len(lines) else text
        if _QUOTE_BEGINS.match(text) or (text.startswith("On ") and _QUOTE_BEGINS.match(wrapped)):
            break
        following = lines[place + 1 : place + 4]
        if _HEADER_BLOCK.match(text) and any(_HEADER_BLOCK_NEXT.match(x.strip()) for x in following):
            break
        if not text.startswith(">"):
            kept.append(line.rstrip())
    return kept


def _without_signature(lines: list[str]) -> str:
    """Cut at "-- ", at a phone's own line, and after a closing near the end (the closing itself stays)."""
    left = sum(bool(line.strip()) for line in lines)
    for place, line in enumerate(lines):
        text = line.strip()
        left -= bool(text)
        if text == "--" or _MOBILE.match(text):
            return "\n".join(lines[:place])
        if left <= _SIGNATURE_LINES and _CLOSING.match(text):
            return "\n".join(lines[: place + 1])
    return "\n".join(lines)


def plain_text(mail: EmailMessage | Message) -> str:
    """The body as plain text, at most TEXT_LIMIT_CHARACTERS: its text/plain part, else its HTML
    without tags.
    """
    found: dict[str, str] = {}
    for part in mail.walk():
        kind = part.get_content_type()
        if kind in ("text/plain", "text/html") and kind not in found and not part.get_filename():
            found[kind] = _decoded(part)[:TEXT_LIMIT_CHARACTERS]
    if found.get("text/plain", "").strip():
        return found["text/plain"]
    return _from_html(found.get("text/html", ""))


def _decoded(part: Message) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset("utf-8")
    try:
        return data.decode("utf-8" if charset in _SLOW_CHARSETS else charset, "replace")
    except (LookupError, ValueError):
        return data.decode("utf-8", "replace")


def _from_html(html: str) -> str:
    """The visible text. Tags are found one after the other, so that no page takes longer than its length."""
    pieces: list[str] = []
    hidden, in_comment, place = 0, False, 0
    for tag in _TAG.finditer(html):
        if not hidden and not in_comment:
            pieces.append(html[place : tag.start()])
        place = tag.end()
        name = (tag[2] or "").lower()
        in_comment = tag[0] == "<!--" or (in_comment and tag[0] != "-->")
        if name in _HIDDEN_TAGS:
            hidden = max(0, hidden - 1) if tag[1] else hidden + 1
        elif name in _BREAKING_TAGS:
            pieces.append("\n")
    if not hidden and not in_comment:
        pieces.append(html[place:])
    lines = [line.strip() for line in unescape("".join(pieces)).replace("\xa0", " ").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
