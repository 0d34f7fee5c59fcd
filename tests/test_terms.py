"""Every term of art that the answer uses is explained on the page on which it first stands, in both languages."""

from __future__ import annotations

import re

import pytest

from calculator.text import LANGS, Lang, say
from calculator.text.terms import TERMS
from calculator.widgets.terms import term_text
from tests.test_page import fine, opened, written

ART = {
    "en": r"fine-tuning|few-shot|RAG|tokens?|epochs?|LoRA|NPV|hosting|payback|prompt",
    "zh-HK": r"微調|Few-shot|RAG|Token|Epoch|LoRA|NPV|寄存|回本期|Prompt",
}


@pytest.mark.parametrize("lang", LANGS)
def test_every_term_on_the_answer_is_explained_there(lang: Lang) -> None:
    app = fine(opened(lang))
    shown = written(app)
    assert say("terms.title", lang) in shown
    for name in TERMS:
        assert term_text(name, lang) in shown
    names = " ".join(say(f"terms.{name}", lang) for name in TERMS).lower()
    used = {each.lower().removesuffix("s") for each in re.findall(ART[lang], shown, re.IGNORECASE)}
    assert {each for each in used if each not in names} == set()
