"""House rules that a machine can hold: two commands, pinned requirements, one-way imports, small parts, no network."""

from __future__ import annotations

import ast
import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OURS = ("app.py", "serve.py", "pricing/**/*.py", "calculator/**/*.py", "benchmarks/**/*.py", "tests/**/*.py")
FILE_LINES, FUNCTION_LINES = 300, 50
LONGER_FILES = {
    "calculator/report.py",  # everything any face may show
    "tests/dataset/test_personal_data.py",
    "tests/test_estimate.py",
    "tests/test_laws.py",
    "tests/test_prices_report.py",
    "tests/test_verdict.py",
}
REQUIREMENTS = ("requirements.txt", "requirements-dev.txt")
BLOCKED = """
import socket
def refused(*_: object, **__: object) -> None:
    raise AssertionError("the network was asked for")
socket.socket.connect = socket.socket.connect_ex = refused
socket.getaddrinfo = socket.create_connection = refused
"""


def ours() -> Iterator[Path]:
    for pattern in OURS:
        yield from ROOT.glob(pattern)


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


# --- two commands


@pytest.mark.parametrize(
    ("end", "requirements"),
    [("streamlit run app.py", "requirements.txt"), ("pytest", "requirements-dev.txt")],
)
def test_the_readme_has_the_command_for_both_systems(end: str, requirements: str) -> None:
    blocks = re.findall(r"^```\w*\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    lines = {line.strip() for block in blocks for line in block.splitlines()}
    whole = [line for line in lines if line.endswith(end) and "-m venv .venv" in line and f"-r {requirements} " in line]
    windows = [line for line in whole if ".venv\\Scripts\\" in line]
    assert len(windows) == 1
    assert len(whole) == 2 and ".venv/bin/" in next(line for line in whole if line not in windows)


# --- requirements


def pinned(name: str) -> dict[str, list[str]]:
    """Requirement -> its hashes, from lines joined where they continue."""
    text = (ROOT / name).read_text("utf-8").replace("\\\n", " ")
    lines = [line.split("#")[0].strip() for line in text.splitlines()]
    return {
        line.split("--hash")[0].strip(): re.findall(r"--hash=sha256:([0-9a-f]{64})(?=\s|$)", line)
        for line in lines if line
    }  # fmt: skip


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_requirement_is_pinned_and_hashed_and_no_index_is_named(name: str) -> None:
    found = pinned(name)
    assert found
    assert [line for line in found if not re.fullmatch(r"[A-Za-z0-9._\[\]-]+==[^\s;]+( *;.*)?", line)] == []
    assert [line for line, hashes in found.items() if not hashes] == []
    text = (ROOT / name).read_text("utf-8")
    assert "://" not in text and not re.search(r"^\s*(-i|-f|--(extra-)?index-url|--find-links)\b", text, re.MULTILINE)


def test_what_runs_is_what_is_tested() -> None:
    assert pinned("requirements.txt").items() <= pinned("requirements-dev.txt").items()


# --- shape


def test_imports_point_one_way() -> None:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run([sys.executable, "-c", command, "--no-cache"], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode("utf-8", "replace")
    assert b" 0 broken" in done.stdout


def test_files_are_short() -> None:
    lengths = {name_of(file): len(file.read_text("utf-8").splitlines()) for file in ours()}
    assert "calculator/report.py" in lengths and "app.py" in lengths
    too_long = {name for name, lines in lengths.items() if lines > FILE_LINES}
    assert too_long == LONGER_FILES  # a file that became short leaves the list


def test_functions_are_short() -> None:
    too_long = [
        f"{name_of(file)}: {node.name}"
        for file in ours()
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= FUNCTION_LINES
    ]
    assert too_long == []


# --- examples in docstrings


def with_examples() -> list[str]:
    files = [*ROOT.glob("pricing/**/*.py"), *ROOT.glob("calculator/**/*.py")]
    named = [name_of(file) for file in files if re.search(r"^\s*>>> ", file.read_text("utf-8"), re.MULTILINE)]
    return sorted(name.removesuffix(".py").replace("/", ".") for name in named)


def test_the_formulas_carry_examples() -> None:
    assert {f"pricing.{name}" for name in ("training", "inference", "hire", "payback", "tokens")} <= set(
        with_examples()
    )


@pytest.mark.parametrize("module", with_examples())
def test_the_examples_in_docstrings_are_true(module: str) -> None:
    found = doctest.testmod(import_module(module))
    assert found.attempted > 0
    assert found.failed == 0


# --- no network


def test_counting_tokens_asks_no_network(tmp_path: Path) -> None:
    """In a fresh process with every connection refused and no store of earlier downloads."""
    script = BLOCKED + (
        "from pathlib import Path\n"
        "from calculator.__main__ import main\n"
        "for name in ('o200k_base', 'cl100k_base'):\n"
        "    assert main(['dataset', 'calculator/sample/restaurant.jsonl', '--encoding', name]) == 0\n"
        "assert main(['estimate', '--dataset', 'calculator/sample/restaurant.csv']) == 0\n"
    )
    stores = dict.fromkeys(("TIKTOKEN_CACHE_DIR", "DATA_GYM_CACHE_DIR"), str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=os.environ | stores, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr.decode("utf-8", "replace")) == (0, "")
    assert list(tmp_path.iterdir()) == []
    assert b"812" in done.stdout
