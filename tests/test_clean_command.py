"""The command that writes a clean file: what it writes, what it refuses, and what is on disk afterwards."""

from __future__ import annotations

import contextlib
import io
import json
import os
import pty
import subprocess
import sys
import termios
from pathlib import Path
from typing import Any

import pytest

from calculator.__main__ import main
from calculator.dataset.writers import TARGETS
from calculator.text import LANGS, Lang, say
from tests.dataset.made import chat_line, pair

ROOT = Path(__file__).resolve().parent.parent
MAIL = "someone@example.com"
# Six rows: three fit to train on, one broken, one without a reply, one that repeats the first.
LINES = [
    chat_line(*pair("hello there", "good morning")),
    chat_line(*pair("有冇位？", "有呀，幾多位？")),
    chat_line(*pair(f"my mail is {MAIL}", "noted, thank you")),
    "{broken",
    chat_line(("user", "anyone?")),
    chat_line(*pair("hello there", "good morning")),
]
DROPPED = [(4, "not_json"), (5, "no_assistant_reply"), (6, "exact_duplicate")]


@pytest.fixture
def chats(tmp_path: Path) -> Path:
    path = tmp_path / "chats.jsonl"
    path.write_text("\n".join(LINES), "utf-8")
    return path


def run(*arguments: object) -> tuple[int, str, str]:
    """(exit code, standard output, standard error) of one run inside this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main([str(each) for each in arguments])
        except SystemExit as ended:
            code = int(ended.code or 0)
    return code, *(stream.buffer.getvalue().decode() for stream in (out, err))  # type: ignore[attr-defined]


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("target", TARGETS)
def test_what_is_fit_goes_to_one_file_and_the_rest_beside_it(chats: Path, target: str) -> None:
    out = chats.with_name("clean.csv" if target == "csv" else "clean.jsonl")
    code, printed, errors = run("dataset", chats, "--clean", out, "--to", target)
    assert (code, errors) == (0, "")
    dropped = chats.with_name("clean.dropped.jsonl")
    assert [(row["row"], row["reasons"][0]["code"]) for row in rows(dropped)] == DROPPED
    head = 1 if target == "csv" else 0
    assert len(out.read_text("utf-8").splitlines()) == 3 + head
    assert sorted(path.name for path in chats.parent.iterdir()) == sorted([chats.name, out.name, dropped.name])
    assert str(out) in printed and str(dropped) in printed


def test_the_report_is_the_same_with_more_beside_it(chats: Path) -> None:
    plain = json.loads(run("dataset", chats, "--format", "json")[1])
    out = chats.with_name("clean.jsonl")
    found = json.loads(run("dataset", chats, "--format", "json", "--clean", out)[1])
    cleaned = found.pop("cleaned")
    assert found == plain
    assert cleaned == {
        "to": "openai", "training": 3, "validation": 0, "dropped_rows": 3,
        "dropped": dict.fromkeys(dict(DROPPED).values(), 1),
        "files": [str(out), str(chats.with_name("clean.dropped.jsonl"))],
    }  # fmt: skip


def test_personal_data_become_placeholders_unless_they_are_to_stay(chats: Path) -> None:
    out = chats.with_name("clean.jsonl")
    run("dataset", chats, "--clean", out)
    assert MAIL not in out.read_text("utf-8") and "[EMAIL]" in out.read_text("utf-8")
    run("dataset", chats, "--clean", out, "--keep-personal-data")
    assert MAIL in out.read_text("utf-8")


def test_the_split_is_seeded_and_loses_nothing(tmp_path: Path) -> None:
    source = tmp_path / "many.jsonl"
    source.write_text("\n".join(chat_line(*pair(f"question {n}", f"a reply, {n}")) for n in range(200)), "utf-8")
    share = ("--validation-share", 0.5, "--seed", 3)
    for name in ("a", "b"):
        assert run("dataset", source, "--clean", tmp_path / f"{name}.jsonl", *share)[0] == 0
    training, validation = rows(tmp_path / "a.jsonl"), rows(tmp_path / "a.validation.jsonl")
    assert len(training) + len(validation) == 200 and training and validation
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


@pytest.mark.parametrize("lang", LANGS)
def test_written_files_are_named_in_words(chats: Path, lang: Lang) -> None:
    printed = run("dataset", chats, "--clean", chats.with_name("c.jsonl"), "--lang", lang)[1]
    for kind in ("training", "dropped"):
        assert say(f"clean.file.{kind}", lang) in printed


@pytest.mark.parametrize(
    ("arguments", "code", "params"),
    [
        (["--clean", "chats.jsonl"], "clean_over_input", {"file": "chats.jsonl"}),
        (["--clean", "./x/../chats.jsonl"], "clean_over_input", {"file": "chats.jsonl"}),
        (["--clean", "c.jsonl", "--to", "excel"], "clean_target",
         {"to": "excel", "allowed": "openai, bedrock, vertex, csv"}),
        (["--clean", "c.jsonl", "--validation-share", "1"], "clean_share", {"share": "1"}),
        (["--clean", "c.jsonl", "--validation-share", "nan"], "clean_share", {"share": "nan"}),
        (["--clean", "none/c.jsonl"], "clean_unwritable",
         {"file": "c.jsonl", "reason": "No such file or directory"}),
        (["--to", "csv"], "clean_without_file", {"option": "--to"}),
        (["--seed", "0"], "clean_without_file", {"option": "--seed"}),
        (["--keep-personal-data"], "clean_without_file", {"option": "--keep-personal-data"}),
        (["--clean", "c.jsonl", "--out", "c.dropped.jsonl"], "clean_over_output", {"file": "c.dropped.jsonl"}),
        (["--clean", "c.jsonl", "--out", "c.jsonl"], "clean_over_output", {"file": "c.jsonl"}),
        (["--out", "chats.jsonl"], "clean_over_input", {"file": "chats.jsonl"}),
        (["--clean", "c.jsonl", "--epochs", "0"], "number_out_of_range", None),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, list) else "",
)  # fmt: skip
@pytest.mark.parametrize("lang", LANGS)
def test_a_refusal_says_why_and_leaves_the_folder_as_it_was(
    chats: Path,
    monkeypatch: pytest.MonkeyPatch,
    lang: Lang,
    arguments: list[str],
    code: str,
    params: dict[str, str] | None,
) -> None:
    monkeypatch.chdir(chats.parent)
    (chats.parent / "x").mkdir()
    before = {path: path.read_bytes() for path in chats.parent.iterdir() if path.is_file()}
    ended, printed, errors = run("dataset", "chats.jsonl", "--lang", lang, *arguments)
    assert (ended, printed) == (2, "")
    if params is not None:
        allowed = {name: value.replace(", ", "、") if lang == "zh-HK" else value for name, value in params.items()}
        assert errors == say(f"error.{code}", lang, **allowed) + "\n"
    assert {path: path.read_bytes() for path in chats.parent.iterdir() if path.is_file()} == before


def test_nothing_fit_writes_nothing(tmp_path: Path) -> None:
    source = tmp_path / "bad.jsonl"
    source.write_text("\n".join(LINES[3:5]), "utf-8")
    ended, printed, errors = run("dataset", source, "--clean", tmp_path / "c.jsonl")
    assert (ended, printed) == (2, "")
    assert errors == say("error.clean_nothing_left", "en", rows="2") + "\n"
    assert [path.name for path in tmp_path.iterdir()] == ["bad.jsonl"]


def test_a_bar_is_drawn_for_a_terminal_and_for_nothing_else(chats: Path) -> None:
    command = [sys.executable, "-m", "calculator", "dataset", str(chats)]
    master, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (24, 80))
    os.set_blocking(master, False)
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=terminal, check=True)
    drawn = os.read(master, 65_536).decode()
    os.close(terminal)
    os.close(master)
    assert "B/s" in drawn
    piped = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    assert (piped.stdout, piped.stderr) == (done.stdout, b"")
