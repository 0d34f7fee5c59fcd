"""The command line as a person or a script runs it: what it prints, how it ends, and what it leaves on disk."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from calculator.export.csv_export import HEADER
from calculator.text import LANGS, Lang, say
from pricing.scenario import inputs
from tests.running import ROOT, estimated, printed, refused, run, run_apart, settings

SAMPLE = str(ROOT / "calculator/sample/restaurant.jsonl")
TODAY = "2026-11-21"

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


# --- a process of its own


def test_a_process_prints_ends_and_refuses_as_it_does_here() -> None:
    """The same bytes from another process: nothing depends on its hash seed, its memory or its terminal."""
    for arguments in (["estimate", "--as-of", TODAY, "--lang", "zh-HK"], ["estimate", "--set", "replies_per_day=-1"],
                      ["dataset", "no such file.jsonl"], ["estimate", "--format", "pdf"]):  # fmt: skip
        assert run_apart(*arguments) == run(*arguments)


# --- refusals


@pytest.mark.parametrize(
    ("arguments", "english", "chinese"),
    [
        ("dataset", "the following arguments are required: FILE", "欠缺必填參數：FILE"),
        ("estimate a b c", "unrecognized arguments: b c", "無法辨識的參數：b c"),
        ("dataset x --epochs two", "argument --epochs: invalid int value: 'two'", "--epochs 須為整數，不接受 'two'"),
        ("dataset x --to", "argument --to: expected one argument", "--to 之後須有一個值"),
        ("estimate --a", "ambiguous option: --a could match --as-of, --all-routes, --annex",
         "--a 不夠明確，可能是指 --as-of, --all-routes, --annex"),
        ("estimate --hindsight=yes", "argument --hindsight: ignored explicit argument 'yes'",
         "--hindsight 之後不應有值，不接受 'yes'"),
    ],
)  # fmt: skip
def test_options_are_refused_in_the_language_asked_for(arguments: str, english: str, chinese: str) -> None:
    command, *rest = arguments.split()
    prog = f"python -m calculator {command}" if "unrecognized" not in english else "python -m calculator"
    for asked in (["--lang", "zh-HK"], ["--lang=zh-HK"]):
        assert refused(command, *asked, *rest) == f"{prog}：{chinese}。用法見 {prog} --help"
    assert refused(command, *rest) == f"{prog}: {english}. See {prog} --help"


def test_a_choice_that_is_none_is_refused_with_those_there_are() -> None:
    told = refused("estimate", "--lang", "zh-HK", "--format", "pdf")
    assert "--format 不接受 'pdf'，可選：" in told and "csv-lines" in told
    assert "invalid choice: 'fr'" in refused("estimate", "--lang", "fr")


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
