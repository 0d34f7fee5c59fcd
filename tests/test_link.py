"""Links: every scenario comes back exactly, damage loses its own part alone, and no address at all is an error."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.from_counts import measured, scenario_values
from calculator.link import GROUPS, QUOTE, SOURCES, Opened, read_link, write_link
from calculator.link_parts import Damaged, number_text, read_number, seal, unseal
from calculator.sample import sample_counts, sample_scenario
from calculator.sample.presets import PRESETS, load_preset
from calculator.text import LANGS
from pricing.scenario import CustomRoute, Input, Scenario, inputs, parse_scenario

DAY = date(2026, 11, 22)
BOOK = ("2026.11.21", "2237fccdeea9" + "0" * 52)
FROZEN = json.loads((Path(__file__).parent / "frozen" / "links.json").read_text("utf-8"))


def sample_link() -> dict[str, str]:
    return write_link(sample_scenario(), DAY, BOOK, "zh-HK", source="sample", counts=sample_counts())


# --- every scenario comes back


def value_of(about: Input) -> st.SearchStrategy[Any]:
    if about.name == "custom_routes":
        return st.lists(st.builds(quote_of, amounts, st.booleans()), max_size=2, unique_by=lambda each: each["id"])
    if about.choices:
        found: st.SearchStrategy[Any] = st.sampled_from(about.choices)
    elif about.minimum is None:
        found = st.booleans() if about.default is True else st.sampled_from(("recommended", "y", "-", "路~線 1"))
    elif about.whole:
        found = st.integers(int(about.minimum), int(about.maximum or 0))
    else:
        found = st.floats(about.minimum, about.maximum, allow_nan=False)
    return found | st.none() if about.optional else found


def quote_of(amount: float, billed: bool) -> dict[str, Any]:
    return {"id": f"vendor-{amount:.0f}", "input_usd_per_mtok": amount, "validation_billed": billed,
            "evaluations": amount if billed else "epochs"}  # fmt: skip


amounts = st.floats(0, 1_000)
scenarios = st.fixed_dictionaries({}, optional={name: value_of(about) for name, about in inputs().items()})


@given(scenarios, st.booleans(), st.sampled_from(LANGS), st.sampled_from(PRESETS), st.dates(date(1900, 1, 1)))
@settings(max_examples=60)
def test_what_is_written_is_read(stated: dict[str, Any], counted: bool, lang: Any, trade: str, day: date) -> None:
    day = min(day, date(2199, 12, 31))
    stated |= {"drafts_sent_as_is": 0, "hire_hours_per_week": 12}  # at least half a day a week: 12 hours always fit
    counts = sample_counts() if counted else None
    link = write_link(stated, day, BOOK, lang, trade=trade, source="own", counts=counts)
    there = parse_qs(urlencode(link), keep_blank_values=True)
    opened = read_link(there)
    assert opened.ignored == ()
    assert (opened.as_of, opened.lang, opened.trade, opened.source) == (day, lang, trade, "own")
    assert (opened.book_version, opened.book_sha) == ("2026.11.21", "2237fccd")
    told = scenario_values(sample_counts()) if counted else {}
    told_then = scenario_values(opened.counts) if opened.counts else {}
    assert parse_scenario(told_then | opened.values) == parse_scenario(told | stated)
    if counted:
        assert opened.counts is not None and measured(opened.counts) == measured(sample_counts())
    assert write_link(opened.values, day, BOOK, lang, trade=trade, source="own", counts=opened.counts) == link


def test_what_the_dataset_told_stays_told_and_what_was_stated_stays_stated() -> None:
    opened = read_link(write_link({"reply_tokens": 80}, DAY, BOOK, "en", source="own", counts=sample_counts()))
    assert opened.values["reply_tokens"] == 80
    assert not {"training_examples", "tokens_per_example", "customer_message_tokens"} & set(opened.values)
    nothing = read_link(write_link({"tokens_per_example": None}, DAY, BOOK, "en", counts=sample_counts()))
    assert nothing.values["tokens_per_example"] is None


def test_a_default_is_written_out_so_that_a_later_default_does_not_change_an_old_link() -> None:
    assert set(read_link(write_link({}, DAY, BOOK, "en")).values) == set(inputs()) - {"custom_routes"}


@pytest.mark.parametrize(("value", "text"), [(60.0, "60"), (0.1 + 0.2, "0.30000000000000004"), (0.3, "0.3"), (7, "7"),
                                             (1e-07, "1e-07"), (-2.5, "-2.5"), (-0.0, "0")])  # fmt: skip
def test_numbers_are_written_as_short_as_they_read_back_exactly(value: float, text: str) -> None:
    assert number_text(value) == text
    assert read_number(text) == value


def test_the_links_of_the_sample_and_of_every_trade_are_short() -> None:
    """What messengers and mail programs pass on unbroken: aim under 500 characters."""
    assert len(urlencode(sample_link())) < 450
    for trade in PRESETS:
        assert len(urlencode(write_link(load_preset(trade), DAY, BOOK, "zh-HK", trade=trade))) < 500


def test_an_address_needs_no_escaping() -> None:
    assert re.fullmatch(r"[A-Za-z0-9._~=&-]+", urlencode(sample_link()))


# --- nothing of anyone's files


def test_of_a_file_only_numbers_travel() -> None:
    counts = sample_counts() | {"file": "MARKER.csv", "sha256": "MARKER", "problems": ["MARKER"],
                                "self_references": {"MARKER": 1}}  # fmt: skip
    link = write_link({}, DAY, BOOK, "en", source="own", counts=counts)
    assert "MARKER" not in json.dumps(link)
    source, *numbers = unseal("d", link["d"])
    # 574 + 77 + 1 = 652 Chinese replies, 152 English ones; 1: an identity number showed up.
    assert (source, numbers[0], numbers[4:]) == ("own", "812", ["652", "152", "1"])
    assert all(re.fullmatch(r"[0-9.]+", number) for number in numbers)


# --- damage


def test_damage_to_one_part_loses_that_part_and_says_which() -> None:
    whole = read_link(sample_link())
    for name, (group, fields) in GROUPS.items():
        link = sample_link()
        link[name] = link[name].replace("~", "~9", 1)
        opened = read_link(link)
        assert opened.ignored == (group,)
        assert opened.values == {each: value for each, value in whole.values.items() if each not in fields}


def test_a_part_cut_off_anywhere_never_passes_for_whole() -> None:
    whole = sample_link()
    cuts = [whole | {name: text[:end]} for name, text in whole.items() for end in range(len(text))]
    assert [link for link in cuts if not read_link(link).ignored] == []


@pytest.mark.parametrize(("name", "ignored"), [("on", "date"), ("d", "data"), ("lang", "lang"), ("trade", "trade"),
                                               ("h", "hire")])  # fmt: skip
def test_a_part_missing_or_given_twice_is_named(name: str, ignored: str) -> None:
    link: dict[str, Any] = sample_link()
    twice = link | {name: [link[name], "other"]}
    assert read_link({key: text for key, text in link.items() if key != name}).ignored == (ignored,)
    assert read_link(twice).ignored == (ignored,)
    assert read_link(link | {name: [link[name], link[name]]}).ignored == ()


def test_a_later_version_is_not_guessed_at() -> None:
    assert read_link(sample_link() | {"v": "2"}) == Opened(is_link=True, lang="zh-HK", ignored=("version",))


def test_what_is_no_link_says_so() -> None:
    assert read_link({}) == Opened()
    assert read_link({"fbclid": "x", "utm_source": "y"}) == Opened()
    assert read_link({"lang": "zh-HK"}) == Opened(lang="zh-HK")


def resealed(name: str, place: int, text: str) -> Opened:
    link = sample_link()
    values = unseal(name, link[name])
    values[place] = text
    return read_link(link | {name: seal(name, values)})


@pytest.mark.parametrize(
    "text", ["nan", "inf", "-1", "1e400", "9" * 400, "６０", "6_0", " 60", "0x10", "1e6x", "60.", "y"]
)
def test_a_whole_part_with_an_impossible_number_loses_that_number(text: str) -> None:
    if text.isascii():
        assert resealed("w", 0, text).ignored == ("input.replies_per_day",)
    else:
        assert resealed("w", 0, text).ignored == ("workload",)


def test_two_inputs_that_contradict_each_other_both_go() -> None:
    # drafts_tested is 0 in the sample: 5 sent unchanged of none tested.
    opened = resealed("p", 6, "5")
    assert opened.ignored == ("input.drafts_tested", "input.drafts_sent_as_is")
    assert not {"drafts_tested", "drafts_sent_as_is"} & set(opened.values)


def test_an_input_of_a_later_version_is_mentioned() -> None:
    link = sample_link()
    link["m"] = seal("m", [*unseal("m", link["m"]), "5"])
    assert read_link(link).ignored == ("newer",)


texts = st.text(max_size=60) | st.sampled_from(list(sample_link().values()))
hostile = st.dictionaries(
    st.sampled_from([*sample_link(), "q", "x"]), texts | st.lists(texts, max_size=3), max_size=16
)  # fmt: skip


@given(hostile, st.sampled_from([{}, {"v": "1"}]))
@settings(max_examples=150)
def test_no_address_is_an_error(params: dict[str, Any], version: dict[str, str]) -> None:
    opened = read_link(params | version)
    parse_scenario(opened.values)


@given(st.sampled_from([*GROUPS, "q", "d", "on"]), st.lists(st.text("0123456789-.eytn%A ", max_size=8), max_size=24))
@settings(max_examples=150)
def test_no_part_that_passes_its_check_is_an_error(name: str, values: list[str]) -> None:
    parts = [value.replace("~", "") for value in values]
    opened = read_link(sample_link() | {name: seal(name, parts)})
    parse_scenario(opened.values)
    if opened.counts:
        parse_scenario(scenario_values(opened.counts))


def test_what_is_far_too_long_is_not_looked_at() -> None:
    with pytest.raises(Damaged):
        unseal("w", "1~" * 1_000_000)


# --- links for ever


@pytest.mark.parametrize("name", FROZEN)
def test_a_link_once_given_out_opens_as_it_did(name: str) -> None:
    frozen = FROZEN[name]
    opened = read_link(parse_qs(frozen["link"], keep_blank_values=True))
    assert opened.ignored == ()
    held = frozen["holds"]
    assert opened.as_of == date.fromisoformat(held["as_of"])
    assert [opened.lang, opened.trade, opened.source] == [held["lang"], held["trade"], held["source"]]
    assert {key: value for key, value in opened.values.items() if key in held["values"]} == held["values"]
    others = set(inputs()) - set(held["values"]) - {"custom_routes"} - set(held["not_stated"])
    assert set(opened.values) - set(held["values"]) == others
    if "counted" in held:
        assert opened.counts is not None and scenario_values(opened.counts) == held["counted"]


def test_every_input_has_its_place_in_a_link() -> None:
    """A new input: append it at the end of a group of calculator/link.py. Never move, rename or take out one: links
    already given out would open as something else. If one must, write version 2 beside version 1."""
    placed = [each for _, fields in GROUPS.values() for each in fields]
    assert sorted([*placed, "custom_routes"]) == sorted(Scenario.model_fields)
    assert tuple(CustomRoute.model_fields) == QUOTE
    assert SOURCES == ("sample", "own", "none")
