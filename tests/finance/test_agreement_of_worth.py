"""What an option is worth is the same number in JSON, in the workbook and by the months of the CSV."""

from __future__ import annotations

from decimal import Decimal

import pytest
from finance.office import read
from finance.test_agreement import IN_BOTH_LANGUAGES, as_json, cents, report, rows
from finance.worth_cells import worth_cells

from calculator.export.files import file_bytes
from calculator.text import Lang, say


@IN_BOTH_LANGUAGES
def test_what_every_option_is_worth(lang: Lang) -> None:
    """NPV, IRR and discounted payback of the workbook are those of JSON, and follow from the months of the CSV."""
    worth = as_json(lang)["certainty"]["worth"]
    summary = read(file_bytes(report(lang), "xlsx"))[say("wb.sheet.summary", lang)]
    for said, shown in zip(worth, worth_cells(summary, lang), strict=True):
        months = [row for row in rows("csv", lang) if row["option"] == said["option"]]
        assert cents(said["npv_hkd"]) == cents(shown["npv"]) == Decimal(months[-1]["cumulative_discounted_hkd"])
        assert said["irr_pct"] == (None if shown["irr"] is None else pytest.approx(shown["irr"], rel=1e-9))
        assert said["discounted_payback_months"] == pytest.approx(shown["discounted_payback"], rel=1e-9)
        if said["irr_pct"] is not None:
            rate = 1 + said["irr_pct"] / 100
            nets = [float(row["net_hkd"]) / rate ** (int(row["month"]) / 12) for row in months]
            assert sum(nets) == pytest.approx(0, abs=1e-5)
