"""`python -m pricing`: what show, check, diff and drift say of the made-up vendor and of the shipped book."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pricing.__main__ import main
from pricing.book import default_book, load
from pricing.changes import changes
from pricing.drift import Finding, Knowledge, drift, knowledge, unused_reasons
from pricing.errors import InputError

ROOT = Path(__file__).parent.parent
MADE_UP = str(Path(__file__).parent / "made_up")
BAD = Path(__file__).parent / "bad_tables"
NOW = "2026-11-21"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    try:
        code = main(list(arguments))
    except SystemExit as end:
        code = int(str(end.code))
    told = capsys.readouterr()
    return code, told.out, told.err


def good(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    code, out, err = run(capsys, *arguments)
    assert (code, err) == (0, "")
    return out


# -- show ---------------------------------------------------------------------------------------------------------


def test_show_prints_every_row_with_dates_source_day_and_confidence(capsys: pytest.CaptureFixture[str]) -> None:
    lines = good(capsys, "show", "--tables", MADE_UP).splitlines()
    assert len(lines) == 5  # training, input twice, output, storage
    assert lines[0] == (
        "acme.mini.tuned.input | 0.40 | US$ per million tokens | from 2026-02-01, until 2026-08-31 | seen 2026-03-01 "
        "| primary | https://acme.example/prices | “input 0.40 until the end of August”"
    )
    assert "from 2026-09-01, announced 2026-08-20" in lines[1]
    assert "2.00 (1.00 to 3.00) | US$ per month" in lines[3]


def test_show_with_a_date_prints_what_is_in_force(capsys: pytest.CaptureFixture[str]) -> None:
    august = good(capsys, "show", "acme.mini.tuned.input", "--as-of", "2026-08-31", "--tables", MADE_UP)
    september = good(capsys, "show", "acme.mini.tuned.input", "--as-of", "2026-09-01", "--tables", MADE_UP)
    assert august.startswith("acme.mini.tuned.input | 0.40") and august.count("\n") == 1
    assert september.startswith("acme.mini.tuned.input | 0.30") and september.count("\n") == 1


def test_show_flags_what_was_read_more_than_90_days_before(capsys: pytest.CaptureFixture[str]) -> None:
    """Seen on 2026-03-01: 91 days later is 2026-05-31 (30 of March, 30 of April, 31 of May)."""
    row = ("show", "acme.mini.tuned.input", "--tables", MADE_UP, "--as-of")
    assert "stale" not in good(capsys, *row, "2026-05-30")
    assert "seen 2026-03-01 (stale: 91 days)" in good(capsys, *row, "2026-05-31")


def test_show_of_a_route_and_of_a_provider_says_its_windows_sale_and_place(capsys: pytest.CaptureFixture[str]) -> None:
    route = good(capsys, "show", "acme.mini.tuned", "--tables", MADE_UP)
    assert "sold from 2026-02-01" in route and "served until 2028-02-01, announced 2026-09-01" in route
    assert "sold to HK: confirmed (gate: contract_country)" in route
    assert "trains in Singapore, serves in Singapore" in route
    assert good(capsys, "show", "acme", "--tables", MADE_UP) == route


def test_show_as_of_a_day_hides_what_was_announced_later(capsys: pytest.CaptureFixture[str]) -> None:
    eve = ("show", "acme.mini.tuned", "--as-of", "2026-08-31", "--tables", MADE_UP)
    assert "served until" not in good(capsys, *eve)
    assert "served until 2028-02-01" in good(capsys, *eve, "--hindsight")


def test_an_unknown_price_is_shown_with_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert "unknown: " in good(capsys, "show", "aws.claude-3-haiku.tuned.training", "--as-of", NOW)


# -- check --------------------------------------------------------------------------------------------------------


def test_check_counts(capsys: pytest.CaptureFixture[str]) -> None:
    lines = good(capsys, "check", "--as-of", "2026-10-02", "--tables", MADE_UP).splitlines()
    assert lines[0].startswith("book 2026.10.01 (") and lines[0].endswith("): sound")
    assert lines[1:5] == [
        "1 providers, 1 tuning routes, 0 prompting routes",
        "4 ids, 5 dated rows, 0 of them stated unknowns",
        "4 primary, 1 assumption",
        "4 rows in force on 2026-10-02, 0 of them read more than 90 days before",
    ]


def test_check_lists_stale_rows_with_the_page_to_look_at(capsys: pytest.CaptureFixture[str]) -> None:
    """2026-10-01 to 2026-12-31 are 30 + 30 + 31 = 91 days."""
    lines = good(capsys, "check", "--as-of", "2026-12-31", "--tables", MADE_UP).splitlines()
    assert lines[4].endswith("4 of them read more than 90 days before")
    assert "  acme.mini.tuned.input | seen 2026-10-01 | 91 days | https://acme.example/prices" in lines


def test_check_of_the_shipped_book(capsys: pytest.CaptureFixture[str]) -> None:
    assert ": sound" in good(capsys, "check", "--as-of", NOW)


@pytest.mark.parametrize("name", ["unknown_unit", "not_toml", "not_utf8"])
def test_check_of_a_broken_table_is_one_line(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(BAD / f"{name}.toml", tmp_path)
    code, out, err = run(capsys, "check", "--tables", str(tmp_path))
    assert (code, out) == (2, "")
    assert err.startswith(f"{name}.toml: ") and err.count("\n") == 1 and "Allowed: " in err


# -- diff ---------------------------------------------------------------------------------------------------------


def test_diff_of_the_made_up_vendor(capsys: pytest.CaptureFixture[str]) -> None:
    lines = good(capsys, "diff", "2026-08-15", "2026-09-15", "--tables", MADE_UP).splitlines()
    assert lines == [
        "From 2026-08-15 to 2026-09-15: 2 changes.",
        "",
        "Acme Models",
        "  Prices changed",
        "    acme.mini.tuned.input: 0.40 → 0.30 US$ per million tokens from 2026-09-01. "
        "Source: https://acme.example/prices",
        "  Announced for later",
        "    acme.mini.tuned: served until 2028-02-01 (known from 2026-09-01). Source: https://acme.example/news",
    ]


def test_a_price_announced_but_not_yet_in_force(capsys: pytest.CaptureFixture[str]) -> None:
    told = good(capsys, "diff", "2026-08-19", "2026-08-20", "--tables", MADE_UP)
    assert "Prices announced for later" in told
    assert "0.40 → 0.30 US$ per million tokens from 2026-09-01 (known from 2026-08-20)" in told


def test_diff_of_a_day_with_itself_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert good(capsys, "diff", NOW, NOW) == f"Nothing changed from {NOW} to {NOW}.\n"


def test_what_changed_from_the_articles_month_to_now(capsys: pytest.CaptureFixture[str]) -> None:
    """Facts: closing announced and in force 2026-05-07, ends of 2026-04-22 (October) and 2026-10-14 (January)."""
    told = good(capsys, "diff", "2026-04-15", NOW)
    openai = told[told.index("\nOpenAI\n") :]
    assert "openai.gpt-5.6-luna.input: 1.00 → 0.20 US$ per million tokens from 2026-07-30" in openai
    closed = next(line for line in openai.splitlines() if line.endswith("deprecations") and ": 2026-05-07." in line)
    assert "openai.gpt-4o-mini.tuned" in closed and "openai.gpt-3.5-turbo.tuned" in closed
    ended = next(line for line in openai.splitlines() if ": 2026-10-23 (known from 2026-04-22)" in line)
    assert "openai.gpt-4.1-nano.tuned" in ended and "openai.gpt-4o-mini.tuned" not in ended
    coming = [line for line in openai.splitlines() if "served until 2027-01-14 (known from 2026-10-14)" in line]
    assert any("openai.gpt-4o-mini.tuned" in line for line in coming)


def test_the_parts_of_a_span_hold_the_changes_of_the_whole() -> None:
    """Price changes of 2025-11-21 to 2026-11-21 are those of the two halves together."""
    book, first, middle, last = default_book(), date(2025, 11, 21), date(2026, 5, 21), date(2026, 11, 21)
    codes = {"price_changed", "price_started", "price_lapsed", "price_now_known", "price_now_unknown"}

    def prices(start: date, end: date) -> set[tuple[str, date, str, str]]:
        found = [each for each in changes(book, start, end) if each.code in codes]
        return {(each.subject, each.known, each.before, each.after) for each in found}

    assert prices(first, middle) | prices(middle, last) == prices(first, last)
    assert not prices(first, middle) & prices(middle, last)


# -- drift --------------------------------------------------------------------------------------------------------


def test_no_difference_from_genai_prices_is_unexplained(capsys: pytest.CaptureFixture[str]) -> None:
    told = good(capsys, "drift")
    assert ", 0 differ without, " in told
    assert "Agree\n" in told and "Differ with a reason\n" in told and "Not covered\n" in told
    assert "no longer different" not in told


def test_drift_compares_both_sides_of_a_dated_change() -> None:
    """GPT-5.6 Luna: 1.00 from its launch on 2026-07-09, 0.20 since 2026-07-30, in both."""
    found = {each.ours: each for each in drift(default_book()) if each.row_id == "openai.gpt-5.6-luna.input"}
    assert {each.outcome for each in found.values()} == {"agrees"}
    assert date(2026, 7, 29) in found[Decimal("1.00")].days and date(2026, 7, 30) in found[Decimal("0.20")].days


def drifted(tmp_path: Path, old: str, new: str) -> list[Finding]:
    """The findings of the shipped OpenAI table with one line of it changed."""
    text = (ROOT / "pricing/tables/openai.toml").read_text(encoding="utf-8")
    start = text.index('id = "openai.gpt-6-luna.input"')
    (tmp_path / "openai.toml").write_text(text[:start] + text[start:].replace(old, new, 1), encoding="utf-8")
    return drift(load(tmp_path))


def test_a_wrong_price_is_found(tmp_path: Path) -> None:
    found = drifted(tmp_path, "amount = 0.10", "amount = 0.11")
    wrong = [each for each in found if each.outcome == "unexplained"]
    assert [(each.row_id, each.ours, each.theirs) for each in wrong] == [
        ("openai.gpt-6-luna.input", Decimal("0.11"), Decimal("0.1"))
    ]


def test_an_explanation_covers_one_pair_of_amounts_only() -> None:
    key = ("deepseek.chat.input", "0.14", "0.27")
    known = knowledge()
    reasons = {(*key[:1], "0.15", *key[2:]) if each == key else each: why for each, why in known.reasons.items()}
    changed = Knowledge(known.providers, known.models, known.rows, reasons)
    found = drift(default_book(), changed)
    assert {each.row_id for each in found if each.outcome == "unexplained"} == {"deepseek.chat.input"}
    assert unused_reasons(found, changed) == ["deepseek.chat.input"]


def test_an_unexplained_difference_ends_with_code_1(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    shutil.copytree(ROOT / "pricing/tables", tmp_path / "tables")
    table = tmp_path / "tables/openai.toml"
    text = table.read_text(encoding="utf-8")
    start = text.index('id = "openai.gpt-6-luna.input"')
    table.write_text(text[:start] + text[start:].replace("amount = 0.10", "amount = 0.11", 1), encoding="utf-8")
    code, out, err = run(capsys, "drift", "--tables", str(tmp_path / "tables"))
    assert (code, err) == (1, "")
    assert "openai.gpt-6-luna.input | ours 0.11, theirs 0.1 |" in out


def test_genai_prices_is_imported_in_one_file_only() -> None:
    importing = set()
    for file in [*ROOT.glob("*.py"), *ROOT.glob("pricing/**/*.py"), *ROOT.glob("calculator/**/*.py")]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            if any(name.split(".")[0] == "genai_prices" for name in names):
                importing.add(file.name)
    assert importing == {"drift.py"}


# -- bad arguments ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "COMMAND"),
        (["frobnicate"], "invalid choice"),
        (["show", "openai.gpt-4o-mini.tunde"], "perhaps openai.gpt-4o-mini.tuned"),
        (["show", ""], "“” is no row, route or provider"),
        (["show", "--as-of", "2026-02-30"], "“2026-02-30” is no date. Allowed: YYYY-MM-DD"),
        (["show", "--as-of", "1999-01-01"], "1999-01-01 is before the book begins"),
        (["show", "--hindsight"], "--hindsight alone changes nothing"),
        (["check", "--as-of", "yesterday"], "“yesterday” is no date"),
        (["diff", "2026-01-01"], "required: DATE"),
        (["diff", "2026-01-01", "2025-01-01"], "2026-01-01 is after 2025-01-01"),
        (["diff", "2026-01-01", "21/11/2026"], "“21/11/2026” is no date"),
        (["check", "--tables", "/no/such/folder"], "“/no/such/folder” is no folder"),
        (["check", "--surprise"], "unrecognized arguments"),
    ],
)
def test_a_bad_argument_is_one_sentence_and_code_2(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert words in err and err.count("\n") == 1 and "Traceback" not in err


def test_dates_the_wrong_way_round_are_refused_with_a_code() -> None:
    with pytest.raises(InputError) as caught:
        changes(default_book(), date(2026, 2, 1), date(2026, 1, 1))
    assert caught.value.code == "dates_out_of_order"


def test_as_a_process_of_its_own_on_a_terminal_that_knows_ascii_only() -> None:
    command = [sys.executable, "-m", "pricing", "diff", "2026-08-15", "2026-09-15", "--tables", MADE_UP]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, timeout=300, check=False, env={"PYTHONIOENCODING": "ascii"}
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "0.40 → 0.30" in done.stdout.decode("utf-8")
