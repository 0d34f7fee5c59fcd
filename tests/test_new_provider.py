"""Adding a provider is one TOML file and no code: a made-up one, put beside the shipped tables, appears everywhere."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pricing.__main__ import main
from pricing.book import TABLES, Book, load
from pricing.estimate import estimate
from pricing.model_life import model_life
from pricing.scenario import parse_scenario

NOW = date(2026, 11, 21)
ROUTE = "acme.mini.tuned"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("book") / "tables"
    shutil.copytree(TABLES, found)
    shutil.copy(Path(__file__).parent / "made_up" / "acme.toml", found)
    return found


@pytest.fixture(scope="module")
def book(folder: Path) -> Book:
    return load(folder)


def test_its_route_and_prices_are_in_the_book(book: Book) -> None:
    assert ROUTE in {route.id for route in book.at(NOW).routes("tuning")}
    assert book.at(NOW).amount("acme.mini.tuned.input") == Decimal("0.30")
    assert book.at(date(2026, 8, 31)).amount("acme.mini.tuned.input") == Decimal("0.40")
    assert ROUTE not in {route.id for route in book.at(date(2026, 1, 31)).routes("tuning")}


def test_an_estimate_prices_it(book: Book) -> None:
    """800 examples x 200 tokens x 3 epochs = 480,000 tokens; at US$4.00 a million 1.92 a run, 3.84 for two.

    A month: 60 x 30 x 0.8 = 1,440 replies of 150 + 30 = 180 tokens in and 80 out, so
    1,440 x (180 x 0.30 + 80 x 1.60) / 1,000,000 = 1,440 x 182 / 1,000,000 = US$0.26208. The price falls in no month.
    """
    told = parse_scenario({"tokens_per_example": 200, "epochs": 3})
    options = estimate(told, book, NOW).options
    option = next(each for each in options if each.route.id == ROUTE)
    assert option.route.availability.buyable is True and option.route.provider == "Acme Models"
    assert option.training_tokens_billed == 480_000  # of one run
    assert option.training_usd == pytest.approx(3.84)
    assert option.inference_usd_per_month == pytest.approx(0.26208)
    assert option.hosting_usd_per_month == 0


def test_it_can_be_asked_for_by_name(book: Book) -> None:
    told = parse_scenario({"fine_tuning_route": ROUTE})
    chosen = estimate(told, book, NOW).chosen("fine_tuning")
    assert chosen is not None and chosen.route.id == ROUTE


def test_its_tuned_models_have_a_page_of_life(book: Book) -> None:
    """2026-11-21 to 2028-02-01: 365 days to 2027-11-21, 72 more (9 + 31 + 31 + 1)."""
    life = model_life(book, "ft:acme-mini:shop::abc", NOW)
    assert [each.route.id for each in life.lives] == [ROUTE]
    ends = life.lives[0].serving_ends
    assert ends is not None and (ends.window.on, ends.days_left) == (date(2028, 2, 1), 437)


def test_it_is_a_place_to_go_to(book: Book) -> None:
    moves = model_life(book, "ft:gpt-4o-mini-2024-07-18:shop::abc", NOW).moves
    assert ROUTE in {move.option.route.id for move in moves}


def test_the_commands_know_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", ROUTE, "--tables", str(folder)]) == 0
    assert "acme.mini.tuned.training | 4.00" in capsys.readouterr().out
    assert main(["drift", "--tables", str(folder)]) == 0
    assert "acme.mini.tuned.input" in capsys.readouterr().out
