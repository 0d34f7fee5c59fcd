"""Files that try to break the reader: each gets one clear code, in little time and memory, and never a traceback."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

import pytest

from calculator.dataset import Options, summarise
from calculator.dataset.codes import ERRORS, PROBLEMS
from pricing.errors import InputError
from tests.dataset.hostile_files import BOOK, ERROR_FILES, GOOD, ROW_FILES, with_part


@pytest.mark.parametrize("name", ERROR_FILES)
def test_file_that_cannot_be_read(name: str) -> None:
    make, code = ERROR_FILES[name]
    with pytest.raises(InputError) as caught:
        summarise(make())
    assert caught.value.code == code
    assert tuple(caught.value.params) == ERRORS[code]
    assert caught.value.params.get("file", "data").startswith("data")  # type: ignore[attr-defined]


def codes_of(data: bytes, options: Options | None = None) -> set[object]:
    """The codes of all problems, or of the error and the problem behind it, each with the parameters promised."""
    try:
        problems = summarise(data, options=options).problems().in_order()
    except InputError as error:
        allowed = ERRORS[error.code] == tuple(error.params)
        return {error.code, error.params.get("problem")} if allowed else set()
    allowed = all(tuple(problem.params) == PROBLEMS[problem.code] for problem in problems)
    return {"fine", *(problem.code for problem in problems)} if allowed else set()


@pytest.mark.parametrize("name", ROW_FILES)
def test_row_that_cannot_be_used(name: str) -> None:
    make, code = ROW_FILES[name]
    assert code in codes_of(make())


def test_there_are_enough_of_them() -> None:
    assert len(ERROR_FILES) + len(ROW_FILES) >= 60


def test_a_line_of_200_megabytes_is_never_held(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    with path.open("wb") as file:
        file.write(GOOD.encode() + b"\n")
        for _ in range(200):
            file.write(b" " * 1_000_000)
        file.write(b"\n" + GOOD.encode())
    summarise(GOOD.encode())  # the encoding is loaded before memory is watched
    tracemalloc.start()
    found = summarise(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    # a shard holds at most the limit of a line (8 MB) twice over, and a megabyte
    assert peak < 40_000_000
    assert [(p.row, p.code) for p in found.problems().in_order()] == [
        (2, "line_too_long"),
        (3, "exact_duplicate"),
    ]


def test_a_link_in_a_workbook_is_not_followed() -> None:
    outside = b'<externalLink><externalBook r:id="rId1"/></externalLink>'
    data = with_part(BOOK, "xl/externalLinks/externalLink1.xml", lambda _: outside)
    assert summarise(data).examples == 1


def test_a_hundred_thousand_problems_are_counted_not_kept() -> None:
    found = summarise(GOOD.encode() + b"\n" + b"{x\n" * 100_000)
    assert found.log.counts["not_json"] == 100_000
    assert len(found.log.in_order()) == 1_000


@pytest.mark.parametrize("name", ["openai", "bedrock", "vertex", "alpaca", "preference", "prompt_completion"])
@pytest.mark.parametrize("value", [1, None, [], {}, "text", [1], [[]], {"role": 1}, [{"role": {}}], [{"parts": 1}]])
def test_wrong_values_everywhere(name: str, value: object) -> None:
    keys = ("messages", "contents", "systemInstruction", "system", "input", "preferred_output", "prompt")
    keys += ("completion", "instruction", "output", "chosen", "tools")
    rows = [{key: value} for key in keys] + [dict.fromkeys(keys, value)]
    data = "\n".join(json.dumps(row) for row in rows).encode()
    assert codes_of(data, Options(format=name))
