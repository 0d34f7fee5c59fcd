"""The audit and the batch on a real Dask cluster of this machine: the same answer, a killed worker included."""

from __future__ import annotations

import csv
import os
import signal
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster

from calculator.batch import Asked
from calculator.batch_files import run_batch
from calculator.cluster import crew_of
from calculator.dataset import as_data, summarise
from calculator.dataset.crew import Crew
from calculator.sample import RESTAURANT_JSONL
from tests.running import printed, refused

ASKED = Asked(date(2026, 11, 21))


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None) as at,
        Client(at) as connected,
    ):
        yield connected


class KillsAWorker(Executor):
    """Hands work on, and ends one worker of the cluster without warning when the third part comes by."""

    def __init__(self, client: Any) -> None:
        self._client, self._inner, self._parts, self.killed = client, client.get_executor(pure=False, retries=3), 0, 0

    def submit(self, work: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self._parts += 1
        if self._parts == 3:
            self.killed = min(self._client.run(os.getpid).values())
            os.kill(self.killed, signal.SIGKILL)
        handed_on: Future[Any] = self._inner.submit(work, *args, **kwargs)
        return handed_on


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """About 5 MB: five shards of the made-up restaurant over and over."""
    path = tmp_path_factory.mktemp("cluster") / "chats.jsonl"
    lines = RESTAURANT_JSONL.read_bytes()
    path.write_bytes(lines * (5_000_000 // len(lines)))
    return path


@pytest.fixture(scope="module")
def told(large: Path) -> dict[str, Any]:
    return as_data(summarise(large))


def test_audit_says_the_same(client: Any, large: Path, told: dict[str, Any]) -> None:
    assert as_data(summarise(large, crew=crew_of(client))) == told


def test_audit_outlives_a_worker(client: Any, large: Path, told: dict[str, Any]) -> None:
    deadly = KillsAWorker(client)
    assert as_data(summarise(large, crew=Crew(deadly, 4))) == told
    assert deadly.killed


@pytest.fixture(scope="module")
def scenarios(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """350 rows, four chunks; every hundredth cannot be used."""
    path = tmp_path_factory.mktemp("cluster") / "shops.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["name", "replies_per_day", "hire_hourly_pay_hkd"])
        writer.writerows([f"Shop {row}", -1 if row % 100 == 0 else row, 60 + row % 20] for row in range(1, 351))
    return path


def test_batch_writes_the_same_files_though_a_worker_dies(client: Any, scenarios: Path, tmp_path: Path) -> None:
    deadly = KillsAWorker(client)
    crew = Crew(deadly, 4)
    alone = run_batch(scenarios, tmp_path / "a.csv", tmp_path / "a.bad.csv", ASKED)
    spread = run_batch(scenarios, tmp_path / "b.csv", tmp_path / "b.bad.csv", ASKED, crew=crew)
    assert (spread.done, spread.rejected) == (alone.done, alone.rejected) == (347, 3)
    assert deadly.killed
    for one, other in (("a.csv", "b.csv"), ("a.bad.csv", "b.bad.csv")):
        assert (tmp_path / one).read_bytes() == (tmp_path / other).read_bytes()


def test_from_the_command_line(client: Any) -> None:
    file, address = str(RESTAURANT_JSONL), client.scheduler.address
    assert printed("dataset", file, "--cluster", address) == printed("dataset", file)


def test_nobody_answers() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound and not listening: connections are refused
        said = refused("dataset", str(RESTAURANT_JSONL), "--cluster", f"tcp://127.0.0.1:{taken.getsockname()[1]}")
    assert said.startswith("--cluster tcp://127.0.0.1:") and "no scheduler answers there" in said
    assert "tcp://127.0.0.1:8786" in said
