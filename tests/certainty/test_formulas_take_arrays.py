"""Every formula takes an array of draws and gives what each number gives alone; none of pricing/ is left out."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pricing import hire, inference, payback, quantity, training

LENGTH = 4
FORMULAS: list[Callable[..., Any]] = [
    training.per_epoch_tokens, training.billed_training_tokens, training.training_usd, training.gpu_training_usd,
    inference.replies_per_month, inference.cached_tokens, inference.inference_usd, inference.cache_write_usd,
    inference.hosting_usd, inference.window_hours, inference.messages_usd,
    hire.monthly_pay_hkd, hire.mpf_hkd_per_month, hire.monthly_hire_hkd, hire.worked_hours_per_year,
    hire.hkd_per_worked_hour, hire.hours_freed_per_month, hire.ramp_share, hire.value_of_time_hkd,
    hire.whole_people_hkd, payback.monthly_rate, quantity.pct,
]  # fmt: skip
# Of a whole row of months, or of one option: tested where they stand.
NOT_OF_ONE_NUMBER = {"payback_months", "discounted", "irr_yearly", "irr_monthly", "roi_pct", "needed_share",
                     "drafts_to_see", "break_even", "known"}  # fmt: skip


def test_no_formula_is_left_out() -> None:
    public = {
        name
        for module in (training, inference, hire, payback, quantity)
        for name, each in inspect.getmembers(module, inspect.isfunction)
        if each.__module__ == module.__name__ and not name.startswith("_")
    }
    assert public == {each.__name__ for each in FORMULAS} | NOT_OF_ONE_NUMBER


@pytest.mark.parametrize("formula", FORMULAS, ids=[each.__name__ for each in FORMULAS])
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_an_array_gives_what_each_number_gives(formula: Callable[..., Any], data: st.DataObject) -> None:
    names = list(inspect.signature(formula).parameters)
    columns: dict[str, Any] = {
        name: np.array(data.draw(st.lists(st.floats(0.01, 50), min_size=LENGTH, max_size=LENGTH))) for name in names
    }
    if "continuous_contract" in columns:
        columns["continuous_contract"] = data.draw(st.booleans())
    together = np.broadcast_to(formula(**columns), (LENGTH,))
    for index in range(LENGTH):
        alone = {name: each[index] if isinstance(each, np.ndarray) else each for name, each in columns.items()}
        assert together[index] == pytest.approx(float(formula(**alone)))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.floats(-1e5, 1e5), min_size=13, max_size=13), min_size=1, max_size=5), st.floats(0, 1))
def test_payback_and_discounting_of_rows_are_those_of_each_row(rows: list[list[float]], rate: float) -> None:
    flows = np.array(rows)
    together = payback.payback_months(np.cumsum(flows, axis=-1))
    for index, row in enumerate(flows):
        alone = payback.payback_months(np.cumsum(row))
        assert np.asarray(together)[index] == pytest.approx(alone, nan_ok=True)
        assert payback.discounted(flows, rate)[index] == pytest.approx(payback.discounted(row, rate))
