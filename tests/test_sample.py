"""The shipped sample: what its docstring promises is what the committed files hold."""

from __future__ import annotations

import csv
import json
import re
import tomllib
from collections import Counter, defaultdict

import phonenumbers
import pytest

from calculator.sample import (
    RESTAURANT_CSV,
    RESTAURANT_JSONL,
    RESTAURANT_SCENARIO,
    SAMPLE_DIR,
    count_sample,
    sample_counts,
)
from calculator.sample.flaws import LABELLED
from calculator.sample.make_restaurant import (
    SLOT,
    SYSTEM_LINE,
    add_details,
    make_pairs,
    read_bank,
    skeleton,
    to_csv,
    to_jsonl,
)
from pricing.tokens import count_tokens

Pair = tuple[str, str]
SIMPLIFIED = set("们从请问还吗应谢帮货饼两单车钱网费")
CANTONESE = re.compile(r"[嘅咗喺冇嚟啲嗰㗎佢哋]|唔[該係好使]|幾多|聽日|得唔得|點[解樣計]")
WRITTEN = re.compile(r"我們|您|沒有|請問貴店|是否|未能|謝謝")


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    """The committed JSONL as (enquiry, reply)."""
    found = []
    for line in RESTAURANT_JSONL.read_text(encoding="utf-8").splitlines():
        system, user, assistant = json.loads(line)["messages"]
        assert system == {"role": "system", "content": SYSTEM_LINE}
        assert (user["role"], assistant["role"]) == ("user", "assistant")
        found.append((user["content"], assistant["content"]))
    return found


def test_812_pairs(pairs: list[Pair]) -> None:
    assert len(pairs) == 812


def test_the_script_reproduces_the_committed_bytes() -> None:
    made = make_pairs()
    assert to_jsonl(made) == RESTAURANT_JSONL.read_bytes()
    assert to_csv(made) == RESTAURANT_CSV.read_bytes()


def test_csv_holds_the_same_pairs_as_a_spreadsheet_saves_them(pairs: list[Pair]) -> None:
    data = RESTAURANT_CSV.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n")
    with RESTAURANT_CSV.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    assert header == ["enquiry", "reply"]
    assert [tuple(row) for row in rows] == pairs


def test_five_exact_duplicates_and_no_other(pairs: list[Pair]) -> None:
    assert len(pairs) - len(set(pairs)) == 5
    assert max(Counter(pairs).values()) == 2


def test_nothing_else_repeats_but_for_digits_and_punctuation(pairs: list[Pair]) -> None:
    # 812 - 5 duplicates = 807 pairs; 3 conflicting questions are each asked twice: 807 - 3 = 804 enquiries.
    assert len({(skeleton(enquiry), skeleton(reply)) for enquiry, reply in pairs}) == 807
    assert len({skeleton(enquiry) for enquiry, _ in pairs}) == 804


def test_six_pairs_conflict(pairs: list[Pair]) -> None:
    answers: dict[str, set[str]] = defaultdict(set)
    for enquiry, reply in pairs:
        answers[enquiry].add(reply)
    assert sorted(len(found) for found in answers.values() if len(found) > 1) == [2, 2, 2]


def test_four_empty_or_tiny_replies(pairs: list[Pair]) -> None:
    assert sorted(reply for _, reply in pairs if len(reply) < 10) == sorted(["", "ok", "👌", "得"])


def test_every_labelled_pair_is_there_once(pairs: list[Pair]) -> None:
    counts = {
        "conflicting": 6,
        "empty_or_tiny": 4,
        "personal_data": 3,
        "very_formal": 5,
        "simplified_enquiry": 2,
        "mixed_script_reply": 1,
    }
    assert {label: len(found) for label, found in LABELLED.items()} == counts
    assert all(pairs.count(pair) == 1 for found in LABELLED.values() for pair in found)


def test_personal_data_is_only_in_the_three_labelled_rows(pairs: list[Pair]) -> None:
    # A123456: 36·9 + 10·8 + 1·7 + 2·6 + 3·5 + 4·4 + 5·3 + 6·2 = 481 = 43·11 + 8, the digit is 11 - 8 = 3.
    looks_personal = re.compile(r"[A-Z]\d{6}\(|\d{4} ?\d{4}|@")
    found = {pair for pair in pairs if looks_personal.search("\n".join(pair))}
    assert found == set(LABELLED["personal_data"])
    assert sum("A123456(3)" in enquiry for enquiry, _ in pairs) == 1


def test_no_telephone_number_anywhere_could_be_anyones(pairs: list[Pair]) -> None:
    text = "\n".join(part for pair in pairs for part in pair)
    assert list(phonenumbers.PhoneNumberMatcher(text, "HK")) == []


def test_very_formal_replies_are_five(pairs: list[Pair]) -> None:
    assert sum(bool(re.search("本公司|閣下", reply)) for _, reply in pairs) == 5


def test_simplified_characters_only_where_labelled(pairs: list[Pair]) -> None:
    assert sum(bool(SIMPLIFIED & set(enquiry)) for enquiry, _ in pairs) == 2
    assert sum(bool(SIMPLIFIED & set(reply)) for _, reply in pairs) == 1


def register_of(enquiry: str) -> str:
    """A rough label, enough to see that all four are there."""
    latin = len(re.findall(r"[A-Za-z]{2,}", enquiry))
    if not re.search(r"[一-鿿]", enquiry):
        return "english"
    if WRITTEN.search(enquiry) and not CANTONESE.search(enquiry):
        return "written"
    return "mixed" if latin >= 2 else "cantonese"


def test_all_four_registers_are_present(pairs: list[Pair]) -> None:
    counts = Counter(register_of(enquiry) for enquiry, _ in pairs)
    assert set(counts) == {"cantonese", "mixed", "english", "written"}
    assert min(counts.values()) >= 40


def test_lengths_are_near_the_calculators_defaults(pairs: list[Pair]) -> None:
    # The defaults are 30 tokens for a customer's message and 80 for a reply; within a tenth.
    enquiries = sum(count_tokens(enquiry) for enquiry, _ in pairs) / len(pairs)
    replies = sum(count_tokens(reply) for _, reply in pairs) / len(pairs)
    assert 27 <= enquiries <= 33
    assert 72 <= replies <= 88


def test_no_slot_or_choice_is_left_open(pairs: list[Pair]) -> None:
    assert not [pair for pair in pairs if re.search(r"[{}|]", "".join(pair))]


def test_every_reply_only_uses_slots_its_enquiry_gave() -> None:
    for block in add_details(read_bank(SAMPLE_DIR / "bank"), SAMPLE_DIR / "details"):
        for enquiry, allowed in block.enquiries:
            given = set(SLOT.findall(enquiry)) | ({"see"} if "{dayc}" in enquiry else set())
            for number in allowed:
                assert set(SLOT.findall(block.replies[number])) <= given, (block.topic, enquiry)


def test_the_scenario_says_what_the_restaurant_knows() -> None:
    scenario = tomllib.loads(RESTAURANT_SCENARIO.read_text(encoding="utf-8"))
    # 60 replies x 30 days = 1,800 a month; by hand 1,800 x 2.5 / 60 = 75 hours.
    assert scenario["replies_per_day"] * scenario["days_per_month"] == 1800
    assert 1800 * scenario["minutes_per_reply_by_hand"] / 60 == 75
    assert scenario["needs_company_facts"] == "documents"


def test_the_counts_that_ship_are_the_sample_counted() -> None:
    assert sample_counts() == json.loads(json.dumps(count_sample()))
