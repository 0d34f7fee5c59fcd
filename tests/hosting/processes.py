"""Real servers for tests and benchmarks: each a process of its own on 127.0.0.1, ended by its own id."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
START_SECONDS, STOP_SECONDS = 30, 15
OPTIONS = ("--server.headless=true", "--server.fileWatcherType=none", f"--server.address={HOST}")


def free_port() -> int:
    with socket.socket() as free:
        free.bind((HOST, 0))
        port: int = free.getsockname()[1]
        return port


@dataclass
class Running:
    """A server under test."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path
    trust: Path | None = None  # the certificate of a server that speaks TLS

    @property
    def address(self) -> str:
        return f"{'https' if self.trust else 'http'}://{HOST}:{self.port}/"

    def said(self) -> str:
        return self.log.read_text("utf-8", "replace")

    def log_lines(self) -> list[dict[str, Any]]:
        """The lines of its log that are JSON."""
        return [json.loads(line) for line in self.said().splitlines() if line.startswith("{")]

    def resident_mb(self) -> float:
        return float(psutil.Process(self.process.pid).memory_info().rss) / (1 << 20)

    def stop(self) -> None:
        """As systemd would: TERM, then KILL for one that stays, and for what a wrapper such as faketime started."""
        below = self._below()
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(STOP_SECONDS)
        for each in below:
            with suppress(psutil.NoSuchProcess):
                each.kill()

    def _below(self) -> list[psutil.Process]:
        try:
            return psutil.Process(self.process.pid).children(recursive=True)
        except psutil.NoSuchProcess:
            return []


def command(script: str, port: int, *options: str) -> list[str]:
    """`streamlit run SCRIPT` as hosts run it."""
    return [sys.executable, "-m", "streamlit", "run", script, *OPTIONS, f"--server.port={port}", *options]


def start(
    arguments: Sequence[str], port: int, log: Path, *, env: Mapping[str, str] | None = None, cwd: Path = ROOT
) -> Running:
    """Start a server without waiting for it."""
    settings = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"} | dict(env or {})
    with log.open("ab") as out:
        process = subprocess.Popen(arguments, cwd=cwd, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=settings)
    return Running(process, port, log)


@contextmanager
def served(
    log: Path, script: str = "serve.py", *, env: Mapping[str, str] | None = None, prefix: Sequence[str] = (),
    options: Sequence[str] = (), port: int | None = None, cwd: Path = ROOT,
) -> Iterator[Running]:  # fmt: skip
    """A healthy server of `script`; `prefix` runs it under another program."""
    port = port or free_port()
    running = start([*prefix, *command(script, port, *options)], port, log, env=env, cwd=cwd)
    try:
        wait_until_healthy(running)
        yield running
    finally:
        running.stop()


def wait_until_healthy(running: Running) -> None:
    for _ in range(START_SECONDS * 20):
        if running.process.poll() is not None:
            raise AssertionError(f"ended with {running.process.returncode}: {running.said()[-2000:]}")
        if healthy(running):
            return
        time.sleep(0.05)
    raise AssertionError(f"no answer from {running.address}: {running.said()[-2000:]}")


def healthy(running: Running) -> bool:
    try:
        return get(f"{running.address}_stcore/health", trust=running.trust).status == 200
    except OSError:
        return False


def tls(trust: Path | None) -> ssl.SSLContext | None:
    """How to speak to a server with this certificate of its own making; None for plain HTTP."""
    return None if trust is None else ssl.create_default_context(cafile=str(trust))


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes
    cookies: Mapping[str, str]


def answer_of(status: int, headers: Message, body: bytes) -> Answer:
    pairs = (each.partition(";")[0].partition("=") for each in headers.get_all("Set-Cookie", []))
    return Answer(status, {k.lower(): v for k, v in headers.items()}, body, {name: value for name, _, value in pairs})


def get(address: str, *, method: str = "GET", data: bytes | None = None, headers: Mapping[str, str] | None = None,
        seconds: float = 10, trust: Path | None = None) -> Answer:  # fmt: skip
    """One request; an answer whatever its status. Raises OSError where nobody answers."""
    request = urllib.request.Request(address, data, dict(headers or {}), method=method)
    try:
        with urllib.request.urlopen(request, timeout=seconds, context=tls(trust)) as found:
            return answer_of(found.status, found.headers, found.read())
    except urllib.error.HTTPError as error:
        with error, suppress(ConnectionResetError):  # a server that refuses in the middle of a request reads no more
            return answer_of(error.code, error.headers, error.read())
        return answer_of(error.code, error.headers, b"")


def metric(running: Running, name: str) -> int:
    """The value of a metric without labels."""
    found = re.search(rf"^calculator_{name} (\d+)$", get(f"{running.address}metrics").body.decode(), re.MULTILINE)
    assert found is not None, name
    return int(found[1])
