"""What the command line says to options it cannot use. The English is argparse's own, by which a refusal is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from calculator.text import LANGS, Lang, Pair, say

FRAME: Final = "refused"
WORDS: Final[dict[str, Pair]] = {
    FRAME: ("{prog}: {problem}. See {prog} --help", "{prog}：{problem}。用法見 {prog} --help"),
    "refused.unknown": ("unrecognized arguments: {given}", "無法辨識的參數：{given}"),
    "refused.missing": ("the following arguments are required: {names}", "欠缺必填參數：{names}"),
    "refused.choice": (
        "argument {name}: invalid choice: {given} (choose from {allowed})",
        "{name} 不接受 {given}，可選：{allowed}",
    ),
    "refused.int": ("argument {name}: invalid int value: {given}", "{name} 須為整數，不接受 {given}"),
    "refused.float": ("argument {name}: invalid float value: {given}", "{name} 須為數字，不接受 {given}"),
    "refused.no_value": ("argument {name}: expected one argument", "{name} 之後須有一個值"),
    "refused.no_values": ("argument {name}: expected at least one argument", "{name} 之後須至少有一個值"),
    "refused.value": ("argument {name}: ignored explicit argument {given}", "{name} 之後不應有值，不接受 {given}"),
    "refused.ambiguous": ("ambiguous option: {given} could match {names}", "{given} 不夠明確，可能是指 {names}"),
}
_GAP: Final = re.compile(r"\\\{(\w+)\\\}")


def language_asked(arguments: Sequence[str]) -> Lang:
    """The language that follows --lang, before anything else of the command is understood."""
    said = [after for option, after in pairwise(arguments) if option == "--lang"]
    said += [each.removeprefix("--lang=") for each in arguments if each.startswith("--lang=")]
    return next((lang for lang in LANGS if lang in said[-1:]), LANGS[0])


def refusal_text(prog: str, message: str, lang: Lang) -> str:
    """argparse's sentence in `lang`; one that it has in no list of ours stays as it is."""
    for key, (english, _) in WORDS.items():
        told = None if key == FRAME else re.fullmatch(_GAP.sub(r"(?P<\1>.+)", re.escape(english)), message, re.DOTALL)
        if told:
            return say(FRAME, lang, prog=prog, problem=say(key, lang, **told.groupdict()))
    return say(FRAME, lang, prog=prog, problem=message)
