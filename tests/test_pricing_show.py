"""`python -m pricing show ROUTE --as-of DATE` answers: can it be bought, what is unknown, where to check."""

from __future__ import annotations

import pytest

from pricing.__main__ import main

NOW = "2026-11-21"


def good(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(list(arguments)) == 0
    return capsys.readouterr().out


def test_show_as_of_a_day_answers_whether_it_can_be_bought(capsys: pytest.CaptureFixture[str]) -> None:
    def answer(route: str, day: str) -> str:
        return next(line for line in good(capsys, "show", route, "--as-of", day).splitlines() if "  on " in line)

    assert "cannot be bought; not sold to Hong Kong" in answer("openai.gpt-4.1-nano.tuned", "2025-05-15")
    assert "probably be bought; nothing seen bars Hong Kong" in answer("aws.nova-micro.tuned", NOW)
    assert "the vendor names Hong Kong" in answer("azure.ministral-3b.global.tuned", NOW)
    assert "unknown whether it can be bought" in answer("tinker.qwen3-8b.tuned", NOW)
    assert "closed to new customers since 2026-07-07" in answer("azure.gpt-4o-mini.global.tuned", NOW)
    assert "new orders end on 2027-04-14" in answer("azure.gpt-4.1-mini.global.tuned", NOW)
    assert "closed to everyone since 2026-06-03" in answer("alibaba.qwen3-32b.singapore.tuned", NOW)
    assert "service ended on 2025-06-06" in answer("azure.gpt-4.regional-us.tuned", NOW)
    assert "not on sale yet" in answer("openai.gpt-6-luna", "2026-09-21")


def test_show_says_unknown_where_nobody_knows(capsys: pytest.CaptureFixture[str]) -> None:
    tuned = good(capsys, "show", "openai.gpt-4o-mini.tuned", "--as-of", "2026-04-15")
    assert "unknown when service ends: no day announced" in tuned
    assert "unknown where data goes: no page read says" in tuned
    assert "served until 2027-01-14" in good(capsys, "show", "openai.gpt-4o-mini.tuned", "--as-of", "2026-10-15")


def test_what_was_read_in_a_package_names_the_page_to_check(capsys: pytest.CaptureFixture[str]) -> None:
    line = good(capsys, "show", "openai.gpt-6-luna.input", "--as-of", NOW)
    assert "package:genai-prices" in line and "check at https://" in line


def test_a_row_that_does_not_hold_on_the_day_is_not_answered_with_silence(capsys: pytest.CaptureFixture[str]) -> None:
    free = "openai.gpt-4o-mini.tuned.free-training-per-day"
    lapsed = good(capsys, "show", free, "--as-of", "2024-12-01")
    assert lapsed.startswith(f"{free} | does not hold on 2024-12-01") and "until 2024-10-31" in lapsed
    early = good(capsys, "show", free, "--as-of", "2024-07-01")
    assert early == f"{free} | nothing known on 2024-07-01\n"
