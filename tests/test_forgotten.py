"""Nothing that was priced for one scenario stays with the process once it is told to forget."""

from __future__ import annotations

from datetime import date

from calculator.run import estimate_with
from pricing.route_set import forget, pool_of, terms_of

QUOTE = {"id": "vendor-x", "training_usd_per_mtok": 2.0, "input_usd_per_mtok": 0.3, "output_usd_per_mtok": 0.9,
         "validation_billed": False, "evaluations": "epochs"}  # fmt: skip


def test_quotes_and_what_files_told_are_forgotten() -> None:
    stated = {"custom_routes": [QUOTE], "fine_tuning_route": "vendor-x"}
    first = estimate_with(None, stated, date(2026, 11, 21), False)
    assert terms_of.cache_info().currsize
    forget()
    assert terms_of.cache_info().currsize == pool_of.cache_info().currsize == 0
    again = estimate_with(None, stated, date(2026, 11, 21), False)
    assert again.verdict == first.verdict and again.resolved == first.resolved
