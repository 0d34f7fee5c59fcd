"""Broken tables, one mistake each: the error names file, row, what, what is allowed and what to do.

The first line of each file of bad_tables/ holds the words its error must contain, parted by " | ".
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pydantic import BaseModel

from pricing.book import load
from pricing.errors import TableError
from pricing.reading import KINDS
from pricing.rules import ALLOWED, Table

HERE = Path(__file__).parent
BAD = sorted((HERE / "bad_tables").glob("*.toml"))
GOOD = HERE / "made_up" / "acme.toml"


def error_of(*files: Path, folder: Path) -> str:
    for file in files:
        shutil.copy(file, folder)
    with pytest.raises(TableError) as caught:
        load(folder)
    return str(caught.value)


def test_there_are_enough_of_them() -> None:
    assert len(BAD) >= 22


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_the_error_says_where_what_what_is_allowed_and_what_to_do(file: Path, tmp_path: Path) -> None:
    said = error_of(file, folder=tmp_path)
    wanted = file.read_bytes().split(b"\n", 1)[0].decode().removeprefix("# ").split(" | ")
    assert said.startswith(f"{file.name}: ")
    assert [words for words in wanted if words not in said] == [], said
    assert ". Allowed: " in said and said.endswith(".")
    assert "\n" not in said and "pydantic" not in said


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_each_differs_from_the_sound_table_in_one_place(file: Path) -> None:
    """Common lines at the top and at the bottom leave out one block only: a word, a line, or one table twice."""
    sound = GOOD.read_text().splitlines()[1:]
    broken = file.read_bytes().decode("utf-8", errors="replace").splitlines()[1:]
    top = next(i for i, (ours, theirs) in enumerate(zip(sound, broken, strict=False)) if ours != theirs)
    rest = min(len(sound), len(broken)) - top
    pairs = zip(reversed(sound), reversed(broken), strict=False)
    bottom = next((i for i, (ours, theirs) in enumerate(pairs) if ours != theirs), rest)
    assert len(broken) - top - min(bottom, rest) <= 16 and len(sound) - top - min(bottom, rest) <= 4


def test_the_sound_table_is_sound() -> None:
    assert set(load(GOOD.parent).routes) == {"acme.mini.tuned"}


def test_a_provider_has_one_file(tmp_path: Path) -> None:
    shutil.copy(GOOD, tmp_path / "acme_again.toml")
    said = error_of(GOOD, folder=tmp_path)
    assert "acme_again.toml: [provider] acme: duplicate id: acme.toml has this provider" in said


def test_an_empty_folder_is_no_book(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"no price table found. Allowed: one TOML file a provider. Restore"):
        load(tmp_path)


@pytest.mark.parametrize("kind", [Table, *KINDS.values()])
def test_every_key_says_what_it_may_hold(kind: type[BaseModel]) -> None:
    assert {field.alias or name for name, field in kind.model_fields.items()} <= ALLOWED.keys()
