"""The same work on a cluster: shards of a dataset and chunks of a batch as tasks of Dask (the extra `cluster`).

A worker that dies takes nothing with it: its tasks are given to another, because each knows all it needs.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from calculator.dataset.crew import Crew
from pricing.errors import InputError

CONNECT_WITHIN_SECONDS = 5
TASKS_AHEAD = 3
RETRIES = 3


@contextmanager
def cluster_crew(address: str) -> Iterator[Crew]:
    """The workers of the scheduler at `address`, such as tcp://127.0.0.1:8786. Raises InputError if there are none."""
    try:
        from distributed import Client
    except ImportError:
        raise InputError("cluster_not_installed") from None
    try:
        client: Any = Client(address, timeout=CONNECT_WITHIN_SECONDS, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise InputError("cluster_not_reached", address=address, reason=str(error)) from None
    with client:
        yield crew_of(client)


def crew_of(client: Any) -> Crew:
    """Every thread of every worker that a `distributed.Client` knows. Raises InputError if there are no workers."""
    threads = sum(client.nthreads().values())
    if not threads:
        raise InputError("cluster_without_workers")
    return Crew(client.get_executor(pure=False, retries=RETRIES), threads + TASKS_AHEAD)
