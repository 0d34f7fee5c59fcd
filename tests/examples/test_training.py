"""What a training job costs, worked by hand. Sources: AWS, OpenAI and Microsoft pages named in pricing/tables."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
import pytest
from made_routes import BOOK, TODAY, booked, quoted, terms_of

from pricing.options import Quantities, billed_tokens, job_usd
from pricing.priced import PricedRoute, price_route
from pricing.resolve import quantities
from pricing.scenario import parse_scenario
from pricing.training import billed_training_tokens, gpu_training_usd, per_epoch_tokens, training_usd


def training_inputs(**changes: object) -> Quantities:
    inputs = {
        "training_examples": 2_000, "tokens_per_example": 800.0, "epochs": 5, "validation_tokens": 0.0,
        "training_runs": 1,
    }  # fmt: skip
    return Quantities(**{**inputs, **changes})


def tokens(route: PricedRoute, inputs: Quantities) -> float:
    return float(billed_tokens(terms_of(route, inputs), inputs))


def usd(route: PricedRoute, inputs: Quantities) -> float:
    return float(job_usd(terms_of(route, inputs), inputs))


def test_amazons_own_example_costs_8_dollars() -> None:
    per_epoch = per_epoch_tokens(2_000, 800, math.inf)
    assert per_epoch == 2_000 * 800 == 1_600_000
    billed = billed_training_tokens(per_epoch, 5)
    assert billed == 1_600_000 * 5 == 8_000_000
    assert training_usd(billed, 1.00) == 8.00  # 8 million tokens x US$1.00


def test_amazons_own_example_through_the_book() -> None:
    nova = booked("aws.nova-micro.tuned")
    assert tokens(nova, training_inputs()) == 8_000_000
    assert usd(nova, training_inputs()) == 8.00


@pytest.mark.parametrize(
    ("price", "expected"),
    [
        (3.00, 0.90),  # gpt-4o-mini: 0.1M x 3 epochs = 0.3M; 0.3 x 3.00
        (8.00, 2.40),  # gpt-3.5-turbo: 0.3 x 8.00
    ],
)
def test_openais_own_example_of_100_000_tokens(price: float, expected: float) -> None:
    assert training_usd(billed_training_tokens(100_000, 3), price) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(
    ("price", "expected"),
    [
        (5.00, 3.00),  # GPT-4.1 mini at OpenAI and on Azure Global: 0.6 x 5.00
        (2.50, 1.50),  # Azure Developer: 0.6 x 2.50
        (3.60, 2.16),  # gpt-oss-20b on Azure Global: 0.6 x 3.60
    ],
)
def test_500_examples_of_400_tokens_at_3_epochs(price: float, expected: float) -> None:
    billed = billed_training_tokens(per_epoch_tokens(500, 400, math.inf), 3)
    assert billed == 500 * 400 * 3 == 600_000
    assert training_usd(billed, price) == pytest.approx(expected, abs=1e-12)


def test_an_example_above_the_limit_is_cut_before_it_is_billed() -> None:
    assert per_epoch_tokens(10, 70_000, 65_536) == 10 * 65_536 == 655_360
    assert per_epoch_tokens(10, 16_386, 16_385) == 10 * 16_385 == 163_850
    assert per_epoch_tokens(10, 65_536, 65_536) == 655_360  # at the limit nothing is cut
    assert per_epoch_tokens(10, 70_000, math.inf) == 700_000  # no limit known


def test_the_limit_of_the_4o_family_comes_from_the_book() -> None:
    mini = booked("openai.gpt-4o-mini.tuned", date(2026, 4, 15))
    long = training_inputs(training_examples=10, tokens_per_example=70_000.0, epochs=1)
    assert tokens(mini, long) == 655_360


def test_validation_tokens_are_billed_only_where_the_provider_bills_them() -> None:
    # Microsoft's own example leaves its 40,000 validation tokens out: 1,000,000 x 2 epochs
    assert billed_training_tokens(1_000_000, 2, 40_000, 2, 0) == 2_000_000
    # a provider that bills each evaluation, one an epoch: 2,000,000 + 40,000 x 2
    assert billed_training_tokens(1_000_000, 2, 40_000, 2, 1) == 2_080_000
    # one that bills a single evaluation: 2,000,000 + 40,000 x 1
    assert billed_training_tokens(1_000_000, 2, 40_000, 1, 1) == 2_040_000


@pytest.mark.parametrize(
    ("evaluations", "billed", "expected"),
    [
        ("epochs", True, 2_000_000 + 40_000 * 4),  # 4 epochs, 4 evaluations
        (1.0, True, 2_000_000 + 40_000),
        ("epochs", False, 2_000_000),
    ],
)
def test_evaluations_of_a_quote(evaluations: object, billed: bool, expected: int) -> None:
    quote = quoted(validation_billed=billed, evaluations=evaluations)
    inputs = training_inputs(
        training_examples=1_000, tokens_per_example=500.0, epochs=4, validation_tokens=40_000.0
    )  # 1,000 x 500 x 4 = 2,000,000
    assert tokens(quote, inputs) == expected


def test_a_minimum_charge_holds_for_each_run() -> None:
    assert training_usd(100_000, 3.00, minimum_usd=4.00, training_runs=1) == 4.00  # 0.30 is less than 4.00
    assert training_usd(100_000, 3.00, minimum_usd=4.00, training_runs=3) == 12.00  # max(4.00, 0.30) x 3
    assert training_usd(2_000_000, 3.00, minimum_usd=4.00, training_runs=3) == 18.00  # max(4.00, 6.00) x 3
    assert training_usd(0, 3.00) == 0.00


def test_a_rented_gpu_is_billed_by_the_hour() -> None:
    # 3.6M tokens at 1,000 a second = 3,600 s = 1 h, and 1 h of setting up, at US$2
    assert gpu_training_usd(3_600_000, 1_000, 1, 2.00) == 4.00
    # 8M at 3,200 a second = 2,500 s = 25/36 h; 0.5 h of setting up; US$0.72: (25/36 + 18/36) x 0.72 = 43 x 0.02
    assert gpu_training_usd(8_000_000, 3_200, 0.5, 0.72) == pytest.approx(0.86, abs=1e-12)


def test_epochs_follow_the_statement_then_the_provider_then_the_rule() -> None:
    mini = booked("openai.gpt-4o-mini.tuned", date(2026, 4, 15))
    assert mini.epochs(7, 10) == 7
    assert mini.epochs(None, 10) == 10  # 3 x 10 < 100: 100 // 10, at most 25
    assert mini.epochs(None, 800) == 3
    assert mini.epochs(None, 10_000) == 2  # 3 x 10,000 > 25,000: 25,000 // 10,000


def test_tokens_of_an_example_by_default() -> None:
    # tuned instruction 150 + message 30 + reply 80 + 15 (three messages of 4, and 3) = 275
    q = quantities(parse_scenario({}), BOOK.at(TODAY), 24)
    assert q.tokens_per_example == 150 + 30 + 80 + 15 == 275
    stated = quantities(parse_scenario({"tokens_per_example": 500}), BOOK.at(TODAY), 24)
    assert stated.tokens_per_example == 500


def test_reinforcement_tuning_has_no_total() -> None:

    route = BOOK.routes["openai.gpt-4o-mini.tuned"].model_copy(update={"method": "rft"})
    by_hour = price_route(BOOK.at(date(2026, 4, 15)), route, "HK", True, 24)
    assert np.isnan(usd(by_hour, training_inputs()))
    assert by_hour.unknown == ("training",)


def test_prices_in_yuan_give_no_total() -> None:
    beijing = [route for route in BOOK.routes.values() if route.id.endswith("beijing.tuned")]
    assert beijing
    for route in beijing:
        priced = booked(route.id)
        assert np.isnan(job_usd(terms_of(priced, training_inputs()), training_inputs())).all()
        assert "training" in priced.unknown
