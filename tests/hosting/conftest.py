"""One hosted server for the tests that only look at it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.hosting.processes import Running, served


@pytest.fixture(scope="session")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """serve.py under `streamlit run`, with metrics."""
    with served(tmp_path_factory.mktemp("hosted") / "log", env={"CALCULATOR_METRICS": "1"}) as running:
        yield running
