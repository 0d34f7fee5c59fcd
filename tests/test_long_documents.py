"""Long documents: pasted whole they may look cheaper than looked up, and then the row and a remark say so."""

from __future__ import annotations

from datetime import date

import pytest

from calculator.report import Report
from calculator.run import estimate_with
from calculator.text import LANGS, Lang, say

DAY = date(2026, 11, 21)


def report(lang: Lang, facts_tokens: float, needs: str = "documents") -> Report:
    stated = {"needs_company_facts": needs, "facts_tokens": facts_tokens}
    return Report(estimate_with(None, stated, DAY, False), lang)


def named(shown: Report) -> dict[str, str]:
    return {row.option: row.cells["option"] for row in shown.option_rows if row.chosen}


@pytest.mark.parametrize("lang", LANGS)
def test_long_documents_pasted_whole_are_called_so(lang: Lang) -> None:
    shown = report(lang, 100_000)
    base, pasted = shown.estimate.chosen("rag"), shown.estimate.chosen("prompting")
    assert base is not None and pasted is not None
    # cheaper on paper: setting up the look-up alone is 16 h x HK$525 = HK$8,400
    assert pasted.first_year_hkd is not None and base.first_year_hkd is not None
    assert pasted.first_year_hkd < base.first_year_hkd and shown.estimate.base == "rag"
    for option in ("prompting", "few_shot"):
        assert named(shown)[option] == say("option.pasted", lang, option=say(f"option.{option}", lang))
    for option in ("rag", "fine_tuning"):
        assert named(shown)[option] == say(f"option.{option}", lang)
    said = say("remark.long_facts_pasted", lang, tokens="100,000", read="3,000", limit="20,000")
    assert said in shown.remarks


@pytest.mark.parametrize(("tokens", "needs"), [(20_000, "documents"), (100_000, "none"), (100_000, "live")])
def test_short_or_unneeded_documents_carry_no_note(tokens: float, needs: str) -> None:
    shown = report("en", tokens, needs)
    assert named(shown)["prompting"] == say("option.prompting", "en")
    assert "long_facts_pasted" not in [remark.code for remark in shown.estimate.remarks]
