"""The answers this calculator is judged by, through the command line, each worked by hand."""

from __future__ import annotations

from tests.running import estimated, printed, settings, tuned

TODAY, APRIL = "2026-11-21", "2026-04-15"
MINI = "openai.gpt-4o-mini.tuned"
NOVA = "aws.nova-micro.tuned"
AZURE = "azure.gpt-4.1-mini.global.tuned"


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
