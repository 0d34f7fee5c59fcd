"""What the checks add up to over a dataset; each check itself is tested beside its module."""

from __future__ import annotations

from calculator.dataset import as_data, summarise
from calculator.dataset.findings import KEPT_VALUES, FactValues
from tests.dataset.made import chat_file, pair


def test_counts_of_a_small_dataset() -> None:
    rows = [
        pair("有冇位呀？ my mail is someone@example.com", "有呀，我哋留咗位畀你喇！"),
        pair("請問營業時間？", "您好，本公司於每日十時營業，敬請光臨。"),
        pair("do you deliver", "Yes, we deliver every day."),
    ]
    data = as_data(summarise(chat_file(rows)))
    assert data["personal_data"] == {"hkid": 0, "phone": 0, "email": 1, "card": 0, "octopus": 0, "name": 0}
    register = data["language"]["register"]
    assert (register["cantonese"], register["written"], register["english"]) == (1, 1, 1)
    assert sum(data["language"]["script"].values()) == 3
    assert sum(data["tone"].values()) == 3
    assert data["self_references"] == {"我哋": 1, "本公司": 1}
    assert [p["code"] for p in data["problems"]] == ["personal_data"]
    assert data["problems"][0]["params"] == {"kinds": {"email": 1}}


def test_facts_that_differ_between_replies() -> None:
    rows = [pair("幾錢？", "一份 HK$50，多謝。"), pair("而家幾錢？", "一份 HK$60，多謝。")]
    assert as_data(summarise(chat_file(rows)))["facts"]["price"] == {
        "replies": 2,
        "values": ["HK$50", "HK$60"],
    }


def test_values_kept_are_the_same_in_any_order() -> None:
    numbers = [str(number) for number in range(100, 100 + 3 * KEPT_VALUES)]
    forward, backward = FactValues(), FactValues()
    for number in numbers:
        forward.add(1, [number])
    for number in reversed(numbers):
        backward.add(1, [number])
    assert forward == backward
    assert sorted(forward.values) == numbers[:KEPT_VALUES]


def test_ready_says_what_is_missing() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    rows = [pair(f"do you sell {a}{b}", f"yes, {a}{b} is here") for a in letters for b in "xy"]
    assert as_data(summarise(chat_file(rows[:49])))["ready"] == "too_few"
    assert as_data(summarise(chat_file(rows[:50])))["ready"] == "yes"
    # 3 of 53 rows lost are over one in twenty (2.65)
    broken = chat_file(rows[:50]) + b"{x\n" * 3
    assert as_data(summarise(broken))["ready"] == "needs_work"
    personal = chat_file([*rows[:50], pair("mail me", "at someone@example.com, please")])
    assert as_data(summarise(personal))["ready"] == "needs_work"
