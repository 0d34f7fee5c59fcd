"""Running the command line for tests: here, or as a process of its own."""

from __future__ import annotations

import contextlib
import io
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from calculator.__main__ import main

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Done:
    code: int
    out: bytes
    err: bytes


def run(*arguments: str) -> Done:
    """One run inside this process: an exception that gets out of it fails the test with its traceback."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main(list(arguments))
        except SystemExit as end:  # how argparse ends
            code = int(end.code or 0)
    return Done(code, out.buffer.getvalue(), err.buffer.getvalue())


def run_apart(*arguments: str) -> Done:
    """The same as a process of its own, as a script would start it."""
    command = [sys.executable, "-m", "calculator", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=300, check=False)
    return Done(done.returncode, done.stdout, done.stderr)


def printed(*arguments: str) -> bytes:
    """What a run that goes well prints: nothing stands on standard error."""
    done = run(*arguments)
    assert (done.code, done.err) == (0, b"")
    return done.out


def estimated(*arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(printed("estimate", "--format", "json", *arguments))
    return found


def settings(**values: object) -> list[str]:
    return [part for name, value in values.items() for part in ("--set", f"{name}={value}")]


def tuned(found: dict[str, Any], route: str) -> dict[str, Any]:
    return next(each for each in found["options"] if each["id"] == "fine_tuning" and each["route"] == route)


def refused(*arguments: str) -> str:
    """What a refusal says: exit code 2, nothing on standard output, one line, no traceback."""
    done = run(*arguments)
    said = done.err.decode("utf-8")
    assert (done.code, done.out) == (2, b""), said
    assert said.endswith("\n") and said.count("\n") == 1
    assert "Traceback" not in said and "Error" not in said
    return said.strip()
