"""The test kit behind "try a prompt first": instructions with facts and examples, real questions, a score sheet.

Made offline from the owner's own file, with placeholders for personal data. Words come from the text layer.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable
from dataclasses import dataclass

from calculator.dataset.codes import BLOCKING
from calculator.dataset.duplicates import near_key
from calculator.dataset.example import Example
from calculator.dataset.formats.table import as_text
from calculator.dataset.personal_data import replace as without_personal_data
from calculator.dataset.read import Options, iter_examples
from calculator.dataset.source import Given
from calculator.dataset.validate import shape_of
from pricing.errors import InputError

QUESTIONS = 20
EXAMPLES = 5
_QUESTION_CHARACTERS = 1_000
_REPLY_CHARACTERS = 1_500
_HELD = 400


@dataclass(frozen=True, slots=True)
class KitWords:
    """The words of a kit in one language. `scores` are the three ways a draft can end: unchanged, corrected,
    rewritten; `columns` name the sheet's number, question, the shop's own reply, and a remark.
    """

    instructions: str
    facts_heading: str
    examples_heading: str
    question_label: str
    reply_label: str
    questions_heading: str
    scores: tuple[str, str, str]
    columns: tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and the reply the shop gave, with placeholders for personal data; `row` says where it stood."""

    file: int
    row: int
    question: str
    reply: str


@dataclass(frozen=True, slots=True)
class TestKit:
    """Five examples for the instructions and other real questions to try them on; `facts` is the owner's text."""

    __test__ = False

    facts: str
    examples: tuple[Exchange, ...]
    questions: tuple[Exchange, ...]


def make_test_kit(
    given: Given | Iterable[Given],
    facts: str = "",
    seed: int = 0,
    options: Options | None = None,
    questions: int = QUESTIONS,
    examples: int = EXAMPLES,
) -> TestKit:
    """A kit from any dataset: the seed chooses among all distinct questions, each as likely as another.

    Fewer examples and questions if the file has fewer. Raises InputError test_kit_too_few under two distinct
    questions, and dataset_*.
    """
    chosen: dict[bytes, Exchange] = {}
    wanted = questions + examples
    for example in iter_examples(given, options):
        exchange = _exchange(example)
        if exchange is not None:
            chosen.setdefault(_rank(exchange, seed), exchange)
        if len(chosen) > wanted + _HELD:
            chosen = dict(sorted(chosen.items())[:wanted])
    found = [exchange for _, exchange in sorted(chosen.items())[:wanted]]
    if len(found) < 2:
        raise InputError("test_kit_too_few", questions=len(found), needed=2)
    kept = min(examples, len(found) // 2)
    return TestKit(without_personal_data(facts), tuple(found[:kept]), tuple(found[kept:]))


def _exchange(example: Example) -> Exchange | None:
    """The first question and reply of an example fit to train on; None for any other, and for very long ones."""
    shape = shape_of(example)
    if not shape.counted or any(problem.code in BLOCKING for problem in shape.problems):
        return None
    spoken = [message for message in example.messages if message.role != "system"]
    question, reply = spoken[0].text.strip(), spoken[1].text.strip()
    if spoken[1].role != "assistant" or not question or not reply:
        return None
    if len(question) > _QUESTION_CHARACTERS or len(reply) > _REPLY_CHARACTERS:
        return None
    return Exchange(example.file, example.row, without_personal_data(question), without_personal_data(reply))


def _rank(exchange: Exchange, seed: int) -> bytes:
    """A place in an order that depends on the seed and the question's letters alone."""
    return hashlib.blake2b(near_key(exchange.question), digest_size=16, key=str(seed).encode()).digest()


def instructions_text(kit: TestKit, words: KitWords) -> str:
    """What to paste first into any AI chat: instructions, facts, examples."""
    parts = [words.instructions]
    if kit.facts.strip():
        parts.append(f"{words.facts_heading}\n{kit.facts.strip()}")
    parts.append(words.examples_heading)
    parts += [f"{words.question_label}{e.question}\n{words.reply_label}{e.reply}" for e in kit.examples]
    return "\n\n".join(parts) + "\n"


def questions_text(kit: TestKit, words: KitWords) -> str:
    """The questions to paste one after the other, numbered."""
    numbered = [f"{number}. {each.question}" for number, each in enumerate(kit.questions, 1)]
    return "\n\n".join([words.questions_heading, *numbered]) + "\n"


def sheet_rows(kit: TestKit, words: KitWords) -> list[list[str]]:
    """The score sheet: a header, then a row a question with an empty box for each way a draft can end."""
    number, question, reply, remark = words.columns
    rows = [[number, question, reply, *words.scores, remark]]
    for place, each in enumerate(kit.questions, 1):
        rows.append([str(place), each.question, each.reply, "", "", "", ""])
    return rows


def sheet_csv(kit: TestKit, words: KitWords) -> str:
    """The score sheet as CSV that Excel reads as UTF-8; a cell is never a formula."""
    sheet = io.StringIO()
    sheet.write("\ufeff")
    csv.writer(sheet).writerows([[as_text(cell) for cell in row] for row in sheet_rows(kit, words)])
    return sheet.getvalue()
