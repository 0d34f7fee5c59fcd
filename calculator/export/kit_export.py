"""The test kit in one language: instructions, questions and score sheet."""

from __future__ import annotations

from calculator.dataset.testkit import KitWords, TestKit, instructions_text, questions_text, sheet_csv
from calculator.text import Lang, say


def kit_words(lang: Lang) -> KitWords:
    """The words of a kit."""
    gap = " " if lang == "en" else ""
    return KitWords(
        instructions=say("kit.instructions", lang),
        facts_heading=say("kit.facts_heading", lang),
        examples_heading=say("kit.examples_heading", lang),
        question_label=say("kit.question_label", lang) + gap,
        reply_label=say("kit.reply_label", lang) + gap,
        questions_heading=say("kit.questions_heading", lang),
        scores=(say("kit.sent", lang), say("kit.corrected", lang), say("kit.rewritten", lang)),
        columns=(say("kit.column.number", lang), say("kit.column.question", lang), say("kit.column.reply", lang),
                 say("kit.column.remark", lang)),
    )  # fmt: skip


def kit_instructions(kit: TestKit, lang: Lang) -> str:
    return instructions_text(kit, kit_words(lang))


def kit_questions(kit: TestKit, lang: Lang) -> str:
    return questions_text(kit, kit_words(lang))


def kit_text(kit: TestKit, lang: Lang) -> bytes:
    """Instructions and questions in one text file."""
    return f"{kit_instructions(kit, lang)}\n{kit_questions(kit, lang)}".encode()


def kit_sheet(kit: TestKit, lang: Lang) -> bytes:
    """The score sheet as CSV that a spreadsheet reads as UTF-8."""
    return sheet_csv(kit, kit_words(lang)).encode()
