"""The words: nothing lacks a side, both sides fill the same gaps, and the Chinese is Hong Kong's."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from calculator.dataset import language
from calculator.dataset.as_data import TOO_FEW_USABLE
from calculator.dataset.codes import ERRORS, PROBLEMS
from calculator.dataset.findings import PERSONAL_KINDS, REGISTERS, SCRIPTS, TONES
from calculator.text import AREAS, Pair, fill
from calculator.text.dataset import WORDS as DATASET_WORDS
from calculator.text.inputs import WORDS as INPUT_WORDS
from pricing.resolve import CONNECTED_HOURS
from pricing.scenario import GROUPS, GUESS, OWNER, PASTE_LIMIT_TOKENS, PLAN, Input, inputs
from pricing.verdict import MIN_DRAFTS_TESTED, MIN_EXAMPLES

ROOT = Path(__file__).parent.parent
HERE = [area for area in AREAS if find_spec(f"calculator.text.{area}")]
ALL: dict[str, Pair] = {
    key: pair for area in HERE for key, pair in import_module(f"calculator.text.{area}").WORDS.items()
}
ERROR_WORDS = {key: pair for key, pair in ALL.items() if key.startswith("error.")}

COMMAND_LINE_ERRORS = {
    "scenario_missing": {"file"},
    "scenario_not_readable": {"file", "reason"},
    "scenario_not_object": {"file"},
    "set_without_equals": {"text"},
    "bad_date": {"text"},
    "out_exists_no_folder": {"file"},
    "out_not_writable": {"file", "reason"},
    "format_not_here": {"format", "allowed"},
    "unexpected": set[str](),
}
FIRST_VIEW = (
    "task_is_narrow",
    "format_or_style_specific",
    "needs_company_facts",
    "messages_are_sensitive",
    "saving_mode",
    "drafts",
    "examples_are_clean",
    "personal_data_cleared",
    "reply_language",
)

HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af"
HALF_WIDTH_BESIDE_HAN = re.compile(rf"[{HAN}」』）][,.;:!?()\[\]]|[,;:!?()\[\]][{HAN}「『（]")
SPACED_MONEY = re.compile(r"\b(?:HK|US)(?:\s+\$|\$\s+[\d{])")
VARIANTS_NOT_OF_HONG_KONG = "户説賬"
# Taiwan's or the mainland's word: what Hong Kong says.
ELSEWHERE = {
    "人工智慧": "人工智能",
    "軟體": "軟件",
    "網路": "網絡",
    "隱私": "私隱",
    "默認": "預設",
    "信息": "資訊、訊息",
    "郵箱": "電郵",
    "質量": "質素",
    "視頻": "短片",
    "快遞": "速遞",
    "在線": "網上",
    "線上": "網上",
    "機器人": "機械人",
    "上傳": "上載",
    "導出": "匯出",
    "代幣": "Token",
    "報酬率": "回報率",
    "通過": "透過",
    "文檔": "文件",
    "鏈接": "連結",
    "登錄": "登入",
    "服務器": "伺服器",
    "字節": "位元組",
    "提示詞": "指示",
}


COUNTED = (
    "drafts pairs hours days months minutes replies examples rows messages questions services passes runs "
    "changes enquiries tries characters lines cells"
)


def gaps(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def described() -> list[Input]:
    return list(inputs().values())


def raised_errors() -> Iterator[tuple[str, set[str]]]:
    """Every code given to InputError(...) anywhere in the project, with the names of its parameters."""
    files = [*(ROOT / "pricing").rglob("*.py"), *(ROOT / "calculator").rglob("*.py"), *ROOT.glob("*.py")]
    for file in files:
        tree = ast.parse(file.read_text("utf-8"))
        for scope in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            for call in (node for node in ast.walk(scope) if isinstance(node, ast.Call)):
                if getattr(call.func, "id", getattr(call.func, "attr", "")) == "InputError":
                    params = {keyword.arg for keyword in call.keywords if keyword.arg}
                    yield from ((code, params) for code in codes_of(call.args[0], scope))


def codes_of(node: ast.expr, scope: ast.FunctionDef) -> list[str]:
    """The strings an expression may be: itself, either branch, or what its name was assigned in `scope`."""
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    if isinstance(node, ast.IfExp):
        return codes_of(node.body, scope) + codes_of(node.orelse, scope)
    assert isinstance(node, ast.Name), f"{scope.name}: cannot tell which code {ast.dump(node)} is"
    assigned = [each.value for each in ast.walk(scope) if isinstance(each, ast.Assign)
                if any(isinstance(target, ast.Name) and target.id == node.id for target in each.targets)]  # fmt: skip
    return [code for value in assigned for code in codes_of(value, scope)]


def test_every_area_of_mine_is_here() -> None:
    assert {"inputs", "errors", "dataset"} <= set(HERE)


def test_no_key_stands_in_two_areas() -> None:
    assert len(ALL) == sum(len(import_module(f"calculator.text.{area}").WORDS) for area in HERE)


@pytest.mark.parametrize("key", ALL)
def test_both_sides_are_written_and_fill_the_same_gaps(key: str) -> None:
    english, chinese = ALL[key]
    assert english.strip() == english != ""
    assert chinese.strip() == chinese != ""
    assert gaps(english) == gaps(chinese)
    assert "" not in gaps(english)


@pytest.mark.parametrize("key", INPUT_WORDS | ERROR_WORDS | DATASET_WORDS)
def test_the_english_side_holds_no_chinese(key: str) -> None:
    assert not re.search(f"[{HAN}]", ALL[key][0])


@pytest.mark.parametrize("key", ALL)
def test_no_character_is_simplified(key: str) -> None:
    chinese = ALL[key][1]
    assert language.script(chinese) in ("traditional", "none")
    assert not set(chinese) & set(VARIANTS_NOT_OF_HONG_KONG)


@pytest.mark.parametrize("key", ALL)
def test_no_word_is_from_elsewhere(key: str) -> None:
    assert [f"{word}: write {ours}" for word, ours in ELSEWHERE.items() if word in ALL[key][1]] == []


@pytest.mark.parametrize("key", ALL)
def test_chinese_punctuation_is_full_width_and_money_has_no_space(key: str) -> None:
    english, chinese = ALL[key]
    assert HALF_WIDTH_BESIDE_HAN.search(chinese) is None
    assert SPACED_MONEY.search(english) is None
    assert SPACED_MONEY.search(chinese) is None


def test_a_word_after_a_gap_follows_its_number() -> None:
    template = "{lift} more {lift:draft|drafts}"
    assert fill(template, lift="1") == "1 more draft"
    assert fill(template, lift="11") == "11 more drafts"
    assert fill(template, lift="0") == "0 more drafts"
    assert fill("{hours} {hours:hour|hours}", hours="1.0") == "1.0 hour"


def test_no_space_follows_a_chinese_date() -> None:
    assert fill("服務至 {on} 為止", on="2026年12月9日") == "服務至 2026年12月9日為止"
    assert fill("服務至 {on} 為止", on="2026-12-09") == "服務至 2026-12-09 為止"


@pytest.mark.parametrize("key", ALL)
def test_one_of_a_thing_is_not_said_as_many(key: str) -> None:
    english = fill(ALL[key][0], **dict.fromkeys(gaps(ALL[key][0]), "1"))
    assert re.findall(rf"\b1 (?:more |\w+ )?(?:{COUNTED.replace(' ', '|')})\b", english) == []


def test_the_checks_above_can_fail() -> None:
    assert HALF_WIDTH_BESIDE_HAN.search("回覆,然後")
    assert HALF_WIDTH_BESIDE_HAN.search("(回覆)")
    assert not HALF_WIDTH_BESIDE_HAN.search("回覆，HK$1,200.5（約 3.4 個月）")
    assert SPACED_MONEY.search("HK$ 1,200") and SPACED_MONEY.search("HK $1,200") and SPACED_MONEY.search("HK$ {total}")
    assert not SPACED_MONEY.search("HK$1,200 (HK$ a month)")
    assert language.script("软件") == "simplified"


@pytest.mark.parametrize("about", described(), ids=lambda about: about.name)
def test_every_input_has_its_words(about: Input) -> None:
    wanted = {f"input.{about.name}", f"input.{about.name}.help", f"group.{about.group}"}
    wanted |= {f"choice.{about.name}.{value}" for value in about.choices}
    wanted |= {f"unit.{about.unit}"} if about.unit else set()
    assert wanted <= INPUT_WORDS.keys()


@pytest.mark.parametrize("about", described(), ids=lambda about: about.name)
def test_help_is_one_sentence(about: Input) -> None:
    english, chinese = INPUT_WORDS[f"input.{about.name}.help"]
    assert english.endswith(".") and not re.search(r"[.?!] [A-Z]", english)
    assert chinese.endswith("。") and chinese.count("。") == 1


def test_what_can_be_picked_beyond_the_choices_has_words() -> None:
    beyond = ["choice.new_customer.true", "choice.new_customer.false", "choice.saving_mode.none"]
    beyond += [f"choice.{use}_route.{rule}" for use in ("prompting", "fine_tuning")
               for rule in ("recommended", "cheapest_buyable")]  # fmt: skip
    assert set(beyond) <= INPUT_WORDS.keys()


def test_nothing_is_said_of_inputs_that_do_not_exist() -> None:
    named = {key.split(".")[1] for key in INPUT_WORDS if key.startswith(("input.", "choice."))}
    units = {key.removeprefix("unit.") for key in INPUT_WORDS if key.startswith("unit.")}
    groups = {key.removeprefix("group.") for key in INPUT_WORDS if key.startswith("group.")}
    assert named == set(inputs())
    assert units == {about.unit for about in described()} - {""}
    assert groups == set(GROUPS)


def test_the_first_view_and_the_sources_have_words() -> None:
    assert {f"ask.{question}" for question in FIRST_VIEW} <= INPUT_WORDS.keys()
    assert {f"source.{source}" for source in (GUESS, OWNER, PLAN)} <= INPUT_WORDS.keys()


def test_every_error_that_can_be_raised_has_words_for_all_it_carries() -> None:
    raised = list(raised_errors())
    assert {"number_out_of_range", "not_a_number", "not_whole", "unknown_key", "dataset_empty"} <= {
        c for c, _ in raised
    }
    for code, params in [*raised, *COMMAND_LINE_ERRORS.items(), *ERRORS.items()]:
        ways = [key for key in ALL if key == f"error.{code}" or key.startswith(f"error.{code}.")]
        assert f"error.{code}" in ways, code
        said = set().union(*(gaps(ALL[key][0]) for key in ways))
        assert said <= set(params) <= said | {"field"}, code  # a sentence may name its fields in full instead


def test_an_unknown_key_is_told_with_and_without_a_near_name() -> None:
    assert gaps(ERROR_WORDS["error.unknown_key"][0]) == {"field"}
    assert gaps(ERROR_WORDS["error.unknown_key.nearest"][0]) == {"field", "nearest"}


def test_an_error_reads_as_a_whole_sentence() -> None:
    english, chinese = ERROR_WORDS["error.scenario_not_object"]
    assert english.format(file="shop.json") == (
        "The scenario file shop.json does not hold a list of names with values. Write it like this: "
        '{"replies_per_day": 60}.'
    )
    assert '{"replies_per_day": 60}' in chinese.format(file="shop.json")


@pytest.mark.parametrize("code", PROBLEMS)
def test_every_problem_has_a_sentence_for_all_it_carries_and_a_name_without_gaps(code: str) -> None:
    assert gaps(DATASET_WORDS[f"problem.{code}"][0]) == set(PROBLEMS[code])
    assert gaps(DATASET_WORDS[f"problem_name.{code}"][0]) == set()


def test_every_value_of_a_dataset_report_has_words() -> None:
    wanted = {f"ready.{answer}" for answer in ("yes", "needs_work", "too_few")}
    wanted |= {f"register.{value}" for value in REGISTERS} | {f"script.{value}" for value in SCRIPTS}
    wanted |= {f"tone.{value}" for value in TONES} | {f"personal.{kind}" for kind in PERSONAL_KINDS}
    wanted |= {f"duplicates.{kind}" for kind in ("exact", "near", "conflicting")}
    wanted |= {f"consent.{question}" for question in ("agreed", "contract", "location")}
    assert wanted <= DATASET_WORDS.keys()


@pytest.mark.parametrize(
    ("key", "figure"),
    [
        ("ready.too_few", TOO_FEW_USABLE),
        ("input.training_examples.help", MIN_EXAMPLES),
        ("input.drafts_tested.help", MIN_DRAFTS_TESTED),
        ("input.facts_tokens.help", PASTE_LIMIT_TOKENS),
        ("input.integration_hours.help", CONNECTED_HOURS),
    ],
)
def test_a_figure_inside_a_sentence_is_the_one_the_engine_uses(key: str, figure: int) -> None:
    for side in ALL[key]:
        assert re.search(rf"(?<![\d,]){figure:,}(?![\d,])", side), side
