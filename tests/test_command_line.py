"""The command line as a person or a script runs it: what it prints, how it ends, and what it leaves on disk."""

from __future__ import annotations

import contextlib
import io
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from calculator.__main__ import main
from calculator.export.csv_export import HEADER
from calculator.text import LANGS, Lang, say
from pricing.scenario import inputs

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = str(ROOT / "calculator/sample/restaurant.jsonl")
TODAY, APRIL = "2026-11-21", "2026-04-15"
MINI = "openai.gpt-4o-mini.tuned"
NOVA = "aws.nova-micro.tuned"
AZURE = "azure.gpt-4.1-mini.global.tuned"

ESTIMATE_KEYS = {"as_of", "book", "fx_hkd_per_usd", "scenario", "options", "hire", "break_even", "verdict", "lines",
                 "ledger"}  # fmt: skip
OPTION_KEYS = {
    "id", "route", "buyable", "buyable_reason", "serve_until", "model", "training_tokens_billed", "training_usd",
    "inference_usd_per_month", "hosting_usd_per_month", "delivery_usd_per_month", "running_usd_per_month",
    "upfront_hkd", "running_hkd_per_month", "first_year_hkd", "checking_hours_per_month", "hours_freed_per_month",
    "saving_hkd_per_month", "net_hkd_at_horizon", "payback_months", "extra_cost_vs_base_hkd",
    "payback_vs_base_months", "lift_needed_pct", "unknown",
}  # fmt: skip
DATASET_KEYS = {"file", "sha256", "format", "examples", "usable", "problems", "tokens", "default_epochs",
                "billed_tokens_low", "billed_tokens_high", "personal_data", "duplicates", "language", "tone",
                "ready"}  # fmt: skip
TOKEN_KEYS = {"encoding", "content", "per_epoch_low", "per_epoch_high", "example_min", "example_max", "example_mean",
              "over_limit", "user_mean", "assistant_mean", "system_mean"}  # fmt: skip

TWO_CHATS = (
    '{"messages": [{"role": "user", "content": "Open on Sunday?"}, {"role": "assistant", "content": "From 11am."}]}\n'
    '{"messages": [{"role": "user", "content": "有冇位？"}, {"role": "assistant", "content": "有呀，幾多位？"}]}\n'
)
NO_REPLY = '{"messages": [{"role": "user", "content": "Anyone there?"}]}\n'


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


# --- a process of its own


def test_a_process_prints_ends_and_refuses_as_it_does_here() -> None:
    """The same bytes from another process: nothing depends on its hash seed, its memory or its terminal."""
    for arguments in (["estimate", "--as-of", TODAY, "--lang", "zh-HK"], ["estimate", "--set", "replies_per_day=-1"],
                      ["dataset", "no such file.jsonl"], ["estimate", "--format", "pdf"]):  # fmt: skip
        assert run_apart(*arguments) == run(*arguments)


# --- the contract


def test_estimate_json_holds_every_key_of_the_contract() -> None:
    found = estimated("--as-of", TODAY)
    assert found.keys() >= ESTIMATE_KEYS
    assert found["as_of"] == TODAY
    assert found["book"].keys() == {"version", "sha256"}
    assert list(found["scenario"]) == list(inputs())
    assert all(option.keys() >= OPTION_KEYS for option in found["options"])
    assert {option["id"] for option in found["options"]} == {"prompting", "few_shot", "rag", "fine_tuning"}
    assert found["hire"].keys() == {"monthly_cost_hkd", "hkd_per_worked_hour"}
    assert found["break_even"].keys() == {"fine_tuning_vs_prompting_replies_per_day", "why"}
    assert found["verdict"].keys() >= {"choice", "reasons", "next_step", "if_prompt_falls_short"}
    assert all(reason.keys() == {"code", "holds", "text"} for reason in found["verdict"]["reasons"])
    line_keys = {"option", "route", "item", "amount_hkd", "amount_usd", "basis", "price_rows"}
    assert all(line.keys() >= line_keys for line in found["lines"])
    row_keys = {"month", "option", "route", "cost_hkd", "saving_hkd", "cumulative_hkd"}
    assert all(row.keys() >= row_keys for row in found["ledger"])
    assert [row["month"] for row in found["ledger"] if row["option"] == "fine_tuning"] == list(range(25))
    first_tuned = next(option for option in found["options"] if option["id"] == "fine_tuning")
    assert first_tuned["chosen"] is True  # the recommended route stands first


def test_an_unknown_price_is_null_and_named_never_zero() -> None:
    found = estimated("--as-of", TODAY)
    unpriced = [option for option in found["options"] if option["unknown"]]
    assert unpriced
    for option in unpriced:
        assert option["first_year_hkd"] is None and option["payback_months"] is None, option["route"]


def test_dataset_json_holds_every_key_of_the_contract(tmp_path: Path) -> None:
    (tmp_path / "two.jsonl").write_text(TWO_CHATS, "utf-8")
    found = json.loads(printed("dataset", str(tmp_path / "two.jsonl"), "--format", "json"))
    assert found.keys() >= DATASET_KEYS
    assert found["tokens"].keys() >= TOKEN_KEYS
    assert found["tokens"]["encoding"] == "o200k_base"
    assert found["personal_data"].keys() >= {"hkid", "phone", "email", "card", "octopus"}
    assert found["duplicates"].keys() >= {"exact", "conflicting"}
    assert found["language"].keys() == {"register", "script", "code_switched"}
    assert found["language"]["register"].keys() == {"cantonese", "written", "mixed", "english", "neutral"}
    assert found["language"]["script"].keys() == {"traditional", "simplified", "mixed", "none"}
    assert found["tone"].keys() == {"formal", "neutral", "casual"}
    assert all(problem.keys() >= {"row", "code", "message"} for problem in found["problems"])
    # 2 examples: 100 // 2 = 50 epochs, at most 25; high is low + 3 an example
    assert (found["examples"], found["default_epochs"], found["ready"]) == (2, 25, "too_few")
    low, high = found["tokens"]["per_epoch_low"], found["tokens"]["per_epoch_high"]
    assert high == low + 2 * 3
    assert (found["billed_tokens_low"], found["billed_tokens_high"]) == (25 * low, 25 * high)


def test_several_files_are_each_named(tmp_path: Path) -> None:
    for name in ("one.jsonl", "two.jsonl"):
        (tmp_path / name).write_text(TWO_CHATS.replace("11am", name), "utf-8")
    files = [str(tmp_path / "one.jsonl"), str(tmp_path / "two.jsonl")]
    found = json.loads(printed("dataset", *files, "--format", "json"))
    assert [each["file"] for each in found["files"]] == ["one.jsonl", "two.jsonl"]
    assert all(each.keys() == {"file", "sha256"} for each in found["files"])
    assert found["examples"] == 4


@pytest.mark.parametrize("lang", LANGS)
def test_text_is_in_the_language_asked_for_with_iso_dates(lang: Lang) -> None:
    said = printed("estimate", "--as-of", TODAY, "--lang", lang).decode("utf-8")
    for heading in ("section.next", "section.options", "section.lines", "section.sources"):
        assert f"\n{say(heading, lang)}\n" in said
    assert say("as_of", lang, date=TODAY) in said
    counted = printed("dataset", SAMPLE, "--lang", lang).decode("utf-8")
    assert say("dataset.examples", lang) in counted and "812" in counted


def test_precedence_is_default_dataset_scenario_setting(tmp_path: Path) -> None:
    (tmp_path / "two.jsonl").write_text(TWO_CHATS, "utf-8")
    toml, as_json = tmp_path / "shop.toml", tmp_path / "shop.json"
    toml.write_text("replies_per_day = 30\nreply_tokens = 55\n", "utf-8")
    as_json.write_text('{"replies_per_day": 30, "reply_tokens": 55}', "utf-8")
    both = ["--dataset", str(tmp_path / "two.jsonl"), "--as-of", TODAY, *settings(replies_per_day=733.3)]
    found = estimated(str(toml), *both)
    assert found["scenario"]["replies_per_day"] == 733.3  # setting over scenario
    assert found["scenario"]["reply_tokens"] == 55  # scenario over dataset
    assert found["scenario"]["training_examples"] == 2  # dataset over default
    assert found["scenario"]["instruction_tokens"] == 600  # default
    assert estimated(str(as_json), *both) == found


# --- how first light is judged


def test_nova_micro_as_amazon_works_it() -> None:
    # training: 2,000 x 800 x 5 = 8M tokens x US$1.00. A month: 733 1/3 x 30 = 22,000 calls of 150 + 650 in and 60 out:
    # 22,000 x (800 x 0.035 + 60 x 0.14) / 1,000,000 = 22,000 x 36.4 / 1,000,000 = 0.8008
    shop = settings(
        training_examples=2000, tokens_per_example=800, epochs=5, training_runs=1, replies_per_day=733.3333333333,
        customer_message_tokens=650, reply_tokens=60, share_drafted_by_ai=1, needs_company_facts="none",
        fine_tuning_route=NOVA, facts_tokens=0,
    )  # fmt: skip
    found = estimated("--as-of", TODAY, *shop)
    nova = tuned(found, NOVA)
    assert nova["training_tokens_billed"] == 8_000_000
    assert nova["training_usd"] == 8.00
    assert round(nova["inference_usd_per_month"], 4) == 0.8008
    said = printed("estimate", "--as-of", TODAY, *shop).decode("utf-8")
    assert "(US$8.00) once" in said and "(US$0.80) a month" in said


def test_4o_mini_in_april_in_november_and_in_hong_kong() -> None:
    # 2,000 examples x 250 tokens x 2 epochs = 1M tokens at US$3.00
    million = settings(training_examples=2000, tokens_per_example=250, epochs=2, training_runs=1)
    april = tuned(estimated("--as-of", APRIL, *settings(buyer_region="anywhere"), *million), MINI)
    assert (april["buyable"], april["training_usd"]) == (True, 3.00)
    assert april["serve_until"] is None  # nobody knew yet
    november = tuned(estimated("--as-of", TODAY, *settings(buyer_region="anywhere")), MINI)
    assert november["buyable"] is False
    assert "2026-05-07" in november["buyable_reason"]
    for day in (APRIL, TODAY):
        here = tuned(estimated("--as-of", day, *settings(buyer_region="HK")), MINI)
        assert here["buyable"] is False
        assert "OpenAI does not sell this in Hong Kong" in here["buyable_reason"]


def test_hindsight_knows_in_april_what_came_in_may() -> None:
    found = estimated("--as-of", APRIL, "--hindsight", *settings(buyer_region="anywhere"))
    assert tuned(found, MINI)["serve_until"] == "2027-01-14"
    assert "2026-05-07" in tuned(found, MINI)["buyable_reason"]


def test_azure_hosting_is_a_line_of_its_own_and_decides_against_the_route() -> None:
    # 720 h x US$1.70 = US$1,224 a month, x 7.80 = HK$9,547.20
    found = estimated("--as-of", TODAY, *settings(hosting_hours_per_month=720, fine_tuning_route=AZURE))
    line = next(each for each in found["lines"] if each["option"] == "fine_tuning" and each["item"] == "hosting")
    assert round(line["amount_usd"], 6) == 1224
    assert round(line["amount_hkd"], 6) == 9547.20
    assert f"{AZURE}.hosting" in line["price_rows"]
    assert tuned(found, AZURE)["payback_months"] is None
    assert found["verdict"]["choice"] != "fine_tuning"
    left_open = estimated("--as-of", TODAY, *settings(hosting_hours_per_month=720))
    assert next(each for each in left_open["options"] if each["id"] == "fine_tuning")["route"] != AZURE


def test_200_replies_a_day_at_the_tuned_4o_mini_price() -> None:
    # 200 x 30 = 6,000 replies of 150 + 550 = 700 in and 300 out:
    # 6,000 x (700 x 0.30 + 300 x 1.20) / 1,000,000 = 6,000 x 570 / 1,000,000 = 3.42
    shop = settings(replies_per_day=200, customer_message_tokens=550, reply_tokens=300, share_drafted_by_ai=1,
                    needs_company_facts="none", facts_tokens=0)  # fmt: skip
    found = tuned(estimated("--as-of", APRIL, *shop), MINI)
    assert round(found["inference_usd_per_month"], 9) == 3.42


# --- bad input: where, what, what to do


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["estimate", "shop.json"], ["shop.json", "not found", "Check its name"]),
        (["estimate", "broken.json"], ["broken.json", "line 1", "correct it"]),
        (["estimate", "broken.toml"], ["broken.toml", "line 2", "correct it"]),
        (["estimate", "list.json"], ["list.json", '{"replies_per_day": 60}']),
        (["estimate", "key.json"], ["replies_a_day", "Did you mean replies_per_day?", "take it out"]),
        (["estimate", "--dataset", "empty.jsonl"], ["empty.jsonl", "is empty", "Choose a file"]),
        (["estimate", "--set", "replies_per_day=-1"], ["replies_per_day", "-1", "0 to 1,000,000", "Enter"]),
        (["estimate", "--set", "replies_per_day=NaN"], ["replies_per_day", "nan", "0 to 1,000,000", "Enter"]),
        (["estimate", "--set", "replies_per_day"], ["replies_per_day", "no equals sign", "Write it like this"]),
        (["estimate", "--as-of", "2001-01-01"], ["2001-01-01", "before the first day", "Choose"]),
        (["estimate", "--as-of", "9999-12-31"], ["9999-12-31", "too far ahead", "Choose"]),
        (["estimate", "--as-of", "21/11/2026"], ["21/11/2026", "not a date", "2026-11-21"]),
        (["estimate", "--format", "pdf"], ["--format", "pdf", "csv", "--help"]),
        (["dataset", "nothing.jsonl"], ["nothing.jsonl", "not found", "Check its name"]),
        (["dataset", "empty.jsonl"], ["empty.jsonl", "is empty", "Choose a file"]),
        (["dataset", "prose.jsonl"], ["prose.jsonl", "row 1", "not valid JSON", "Save it"]),
        (["dataset", "brace.jsonl"], ["brace.jsonl", "row 2", "not valid JSON", "Save it"]),
        (["dataset", "no_reply.jsonl"], ["no_reply.jsonl", "reply from your shop", "Choose a file"]),
        (["dataset", "two.jsonl", "--epochs", "0"], ["--epochs", "0", "1 to 1,000 (passes)", "Enter"]),
        (["dataset", "."], ["cannot be opened", "try again"]),
    ],
    ids=lambda given: "-".join(given) if given[0] in ("estimate", "dataset") else "",
)
def test_bad_input_gets_a_sentence(
    arguments: list[str], named: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, content in {
        "broken.json": '{"replies_per_day": ', "broken.toml": "replies_per_day = 1\n= 2\n", "list.json": "[60]",
        "key.json": '{"replies_a_day": 60}', "empty.jsonl": "", "prose.jsonl": "Hello\nagain\n",
        "brace.jsonl": '\n{"messages": [\n', "no_reply.jsonl": NO_REPLY, "two.jsonl": TWO_CHATS,
    }.items():  # fmt: skip
        (tmp_path / name).write_text(content, "utf-8")
    monkeypatch.chdir(tmp_path)
    said = refused(*arguments)
    assert [part for part in named if part not in said] == [], said


def test_a_refusal_is_in_the_language_asked_for() -> None:
    said = refused("estimate", "--lang", "zh-HK", "--set", "replies_per_day=-1")
    assert said == "replies_per_day：-1 超出容許範圍，即 0 至 1,000,000（則／日）。請輸入範圍內的數字。"
    assert refused("dataset", "nothing.csv", "--lang", "zh-HK").startswith("找不到檔案 nothing.csv")


def test_one_bad_line_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "half.jsonl").write_text(TWO_CHATS + "{oops\n", "utf-8")
    found = json.loads(printed("dataset", str(tmp_path / "half.jsonl"), "--format", "json"))
    assert found["examples"] == 2
    assert [problem["row"] for problem in found["problems"] if problem["code"] == "not_json"] == [3]


# --- files


def test_out_writes_the_same_bytes_and_nothing_else(tmp_path: Path) -> None:
    for form in ("json", "csv"):
        target = tmp_path / f"estimate.{form}"
        assert printed("estimate", "--as-of", TODAY, "--format", form, "--out", str(target)) == b""
        assert target.read_bytes() == printed("estimate", "--as-of", TODAY, "--format", form)
    assert (tmp_path / "estimate.csv").read_text("utf-8-sig").split("\n")[0].strip() == ",".join(HEADER)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["estimate.csv", "estimate.json"]


def test_an_error_leaves_an_existing_file_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "estimate.json"
    target.write_bytes(b"yesterday")
    refused("estimate", "--set", "replies_per_day=-1", "--out", str(target))
    assert target.read_bytes() == b"yesterday"
    assert [file.name for file in tmp_path.iterdir()] == ["estimate.json"]


def test_a_place_that_cannot_be_written_is_named_and_left_clean(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert "folder does not exist" in refused("estimate", "--out", str(tmp_path / "missing/estimate.txt"))
    assert "Nothing was changed" in refused("estimate", "--out", str(tmp_path / "folder"))
    assert [file.name for file in tmp_path.iterdir()] == ["folder"]
    assert list((tmp_path / "folder").iterdir()) == []
