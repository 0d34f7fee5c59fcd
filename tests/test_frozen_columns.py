"""No column of an export moves unless the newest section of the change log says so."""

from __future__ import annotations

import pytest
from frozen_columns import NOW, frozen


@pytest.mark.parametrize("name", NOW)
def test_the_columns_stand_where_they_stood(name: str) -> None:
    assert frozen().get(name) == list(NOW[name]), (
        f"The columns of {name} moved. Write a line 'columns of {name}: why' into the newest section of CHANGELOG.md "
        "and run python tests/frozen_columns.py"
    )
    assert len(set(NOW[name])) == len(NOW[name])
