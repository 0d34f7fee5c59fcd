"""A tuned model's page of life: which model an id names, its days on both sides of each announcement, where to go."""

from __future__ import annotations

import json
from datetime import date

import pytest

from calculator.__main__ import main
from pricing.book import default_book
from pricing.errors import InputError
from pricing.model_life import Milestone, base_routes, matches, model_life

BOOK = default_book()
NOW = date(2026, 11, 21)
APRIL = date(2026, 4, 15)
MINI = "ft:gpt-4o-mini-2024-07-18:shop::abc"
ARTICLE = "ft:gpt-4:your-company:2026-04"
NOVA = "arn:aws:bedrock:us-east-1:123456789012:custom-model/amazon.nova-micro-v1:0:128k/abcdefghijkl"
VERTEX = "projects/123456789012/locations/asia-southeast1/endpoints/456"


def days(milestone: Milestone | None) -> tuple[str, int] | None:
    return None if milestone is None else (milestone.window.on.isoformat(), milestone.days_left)


@pytest.mark.parametrize(
    ("pattern", "model_id", "same"),
    [
        ("ft:gpt-4", ARTICLE, True),
        ("ft:gpt-4", "ft:gpt-4", True),
        ("ft:gpt-4", MINI, False),
        ("ft:gpt-4", "ft:gpt-4.1-mini-2025-04-14:shop::abc", False),
        ("ft:gpt-4o", MINI, False),
        ("ft:gpt-4o-mini-2024-07-18", MINI, True),
        ("ft:open-mistral*", "ft:open-mistral-7b:shop:20260401:abc", True),
        ("arn:aws:bedrock:*:*:custom-model/amazon.nova-micro*", NOVA, True),
        ("arn:aws:bedrock:*:*:custom-model/amazon.nova-lite*", NOVA, False),
        ("arn:aws:bedrock:*:*:custom-model/amazon.nova-micro*", "arn:aws:bedrock", False),
        ("FT:GPT-4", "ft:gpt-4:shop", True),
    ],
)
def test_a_pattern_is_a_glob_for_each_part_between_colons(pattern: str, model_id: str, same: bool) -> None:
    assert matches(pattern, model_id) is same


@pytest.mark.parametrize(
    ("model_id", "route"),
    [
        (MINI, "openai.gpt-4o-mini.tuned"),
        ("ft:gpt-4.1-mini-2025-04-14:shop::abc", "openai.gpt-4.1-mini.tuned"),
        ("ft:gpt-4.1-nano-2025-04-14:shop::abc", "openai.gpt-4.1-nano.tuned"),
        ("ft:gpt-3.5-turbo-0125:shop::abc", "openai.gpt-3.5-turbo.tuned"),
        ("ft:gpt-3.5-turbo-1106:shop:name:abc", "openai.gpt-3.5-turbo.tuned"),
        (ARTICLE, "openai.gpt-4.tuned"),
        ("ft:babbage-002:shop::abc", "openai.babbage-002.tuned"),
        ("gpt-4o-mini-2024-07-18.ft-0123456789-shop", "azure.gpt-4o-mini.global.tuned"),
        (NOVA, "aws.nova-micro.tuned"),
        (f"  {NOVA}\n", "aws.nova-micro.tuned"),
        ("qwen3-14b-ft-202603201200-0000", "alibaba.qwen3-14b.singapore.tuned"),
    ],
)
def test_an_id_names_its_base_model(model_id: str, route: str) -> None:
    assert [each.id for each in base_routes(BOOK, model_id)] == [route]


@pytest.mark.parametrize(
    "model_id", ["nonsense", "", "ft:", "ft:gpt-4-turbo:shop::abc", "gpt-4o-mini", "arn:aws:s3:::x"]
)
def test_an_id_like_none_of_the_book_is_refused(model_id: str) -> None:
    with pytest.raises(InputError) as caught:
        base_routes(BOOK, model_id)
    assert caught.value.code == "unknown_model_id"


def test_a_tuned_gpt_4o_mini_today() -> None:
    """2026-11-21 to 2027-01-06: 9 + 31 + 6 = 46 days; to 2027-01-14 eight more."""
    life = model_life(BOOK, MINI, NOW).lives[0]
    assert days(life.closed_to_new_customers) == ("2026-05-07", -198)
    assert days(life.training_ends) == ("2027-01-06", 46)
    assert days(life.serving_ends) == ("2027-01-14", 54)


@pytest.mark.parametrize(
    ("as_of", "training", "serving"),
    [
        (date(2026, 5, 6), None, None),
        (date(2026, 5, 7), "2027-01-06", None),
        (date(2026, 10, 13), "2027-01-06", None),
        (date(2026, 10, 14), "2027-01-06", "2027-01-14"),
    ],
)
def test_only_what_had_been_announced(as_of: date, training: str | None, serving: str | None) -> None:
    life = model_life(BOOK, MINI, as_of).lives[0]
    told = [None if each is None else each.window.on.isoformat() for each in (life.training_ends, life.serving_ends)]
    assert told == [training, serving]


def test_the_day_service_ends_is_past() -> None:
    """GPT-3.5 Turbo: shut down on 2026-10-23."""
    model = "ft:gpt-3.5-turbo-0125:shop::abc"
    eve, day = (model_life(BOOK, model, on).lives[0].serving_ends for on in (date(2026, 10, 22), date(2026, 10, 23)))
    assert eve is not None and (eve.days_left, eve.past) == (1, False)
    assert day is not None and (day.days_left, day.past) == (0, True)


def test_the_articles_model() -> None:
    """Written in April 2026: nothing had been announced; on 2026-04-22 its end was."""
    april, now = model_life(BOOK, ARTICLE, APRIL).lives[0], model_life(BOOK, ARTICLE, NOW).lives[0]
    assert (april.training_ends, april.serving_ends) == (None, None)
    assert days(now.serving_ends) == ("2026-10-23", -29)
    assert days(now.training_ends) == ("2026-10-23", -29)  # nothing is trained after it stopped being served


def test_an_endpoint_that_does_not_name_its_model_lists_them_all() -> None:
    lives = model_life(BOOK, VERTEX, NOW).lives
    assert len(lives) > 1 and {life.provider for life in lives} == {"Google"}
    assert "google.gemini-2.5-flash.tuned" in {life.route.id for life in lives}


def test_where_to_go_can_be_bought_and_is_priced_and_is_not_itself() -> None:
    life = model_life(BOOK, NOVA, NOW)
    routes = [move.option.route for move in life.moves]
    assert all(route.availability.buyable is True for route in routes)
    assert "aws.nova-micro.tuned" not in {route.id for route in routes}
    costs = [move.option.first_year_hkd for move in life.moves if move.option.option == "fine_tuning"]
    assert None not in costs and costs == sorted(costs, key=lambda cost: cost or 0)
    assert life.moves[0].option.option == "prompting"
    assert all(move.rows for move in life.moves)


def test_nobody_is_sent_to_a_model_that_ends_before_the_one_they_leave() -> None:
    """GPT-4o mini ends on 2027-01-14, Ministral 3B on Azure on 2026-12-09, Gemini 3.1 Flash-Lite on 2027-05-07."""
    to = {move.option.route.id for move in model_life(BOOK, MINI, NOW).moves}
    assert "azure.ministral-3b.global.tuned" not in to and "google.gemini-3.1-flash-lite.tuned" in to


def test_json_gives_every_statement_its_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["model", MINI, "--as-of", "2026-11-21", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    base = told["base_models"][0]
    assert (told["model_id"], told["as_of"], base["model"]) == (MINI, "2026-11-21", "gpt-4o-mini-2024-07-18")
    stated = [base[key] for key in ("sold_from", "closed_to_new_customers", "training_ends", "serving_ends")]
    assert all(each["source"].startswith("https://") and each["words"] and each["seen_on"] for each in stated)
    assert all(each["sources"] and each["price_rows"] for each in told["move_to"])
    assert all(row["source"] for each in told["move_to"] for row in each["price_rows"])


def test_text_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["model", MINI, "--as-of", "2026-11-21"]) == 0
    english = capsys.readouterr().out
    assert "Base model: gpt-4o-mini-2024-07-18 (OpenAI GPT-4o mini, tuned)" in english
    assert "Training ends on 2027-01-06: 46 days left" in english
    assert "Serving ends on 2027-01-14: 54 days left" in english
    assert main(["model", MINI, "--as-of", "2026-11-21", "--lang", "zh-HK"]) == 0
    chinese = capsys.readouterr().out
    assert "訓練到 2027-01-06 為止，尚餘 46 日" in chinese and "服務到 2027-01-14 為止，尚餘 54 日" in chinese


def test_one_day_is_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["model", MINI, "--as-of", "2027-01-13"]) == 0
    assert "Serving ends on 2027-01-14: 1 day left" in capsys.readouterr().out


def test_before_it_was_on_sale(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["model", MINI, "--as-of", "2024-07-22"]) == 0
    assert "Fine-tuning not on sale yet on this date" in capsys.readouterr().out


def test_an_ended_model_no_longer_answers(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["model", ARTICLE, "--as-of", "2026-11-21"]) == 0
    assert "Serving ended on 2026-10-23: the model no longer answers" in capsys.readouterr().out
    assert main(["model", ARTICLE, "--as-of", "2026-04-15"]) == 0
    assert "Serving: no end announced" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nonsense"], "Allowed: an id as the vendor shows it, such as ft:gpt-4o-mini-2024-07-18:shop::abc"),
        ([MINI, "--as-of", "1999-01-01"], "1999-01-01"),
        ([MINI, "--as-of", "9999-12-31"], "9999-12-31"),
        ([MINI, "--as-of", "soon"], "soon"),
    ],
)
def test_bad_input_is_one_line_and_code_2(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["model", *arguments]) == 2
    told = capsys.readouterr()
    assert told.out == "" and words in told.err and told.err.count("\n") == 1
