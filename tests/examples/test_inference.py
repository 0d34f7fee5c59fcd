"""What running costs each month, worked by hand. Sources: AWS, OpenAI and Microsoft pages named in pricing/tables."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from made_routes import BOOK, TODAY, booked, project, quoted

from pricing.book import load
from pricing.inference import (
    cache_write_usd,
    cached_tokens,
    hosting_usd,
    inference_usd,
    messages_usd,
    replies_per_month,
    window_hours,
)
from pricing.options import OptionId, prompt_tokens
from pricing.priced import PricedRoute, price_route
from pricing.resolve import quantities
from pricing.scenario import parse_scenario


def month_one(option: OptionId, route: PricedRoute, on: date = TODAY, **stated: object) -> dict[str, float]:
    """US$ by item in month 1."""
    q = quantities(parse_scenario({"share_drafted_by_ai": 1, **stated}), BOOK.at(on), 24)
    costs = project(option, route, q).monthly
    return {item: float(np.ravel(cost.usd)[0]) for item, cost in costs.items() if cost.usd is not None}


# --- replies


def test_replies_of_a_month_grow_with_interest() -> None:
    assert replies_per_month(60, 30, 0, 1) == 60 * 30 == 1_800
    assert replies_per_month(60, 30, 0.10, 1) == 1_800  # month 1 has not grown yet
    assert replies_per_month(60, 30, 0.10, 3) == pytest.approx(1_800 * 1.21)  # 1.1 x 1.1
    assert replies_per_month(60, 30, -0.50, 2) == 900
    assert replies_per_month(733.3, 30, 0, 1) == pytest.approx(21_999)


# --- tokens


def test_amazons_own_example_costs_80_cents() -> None:
    # 22,000 x (800 x 0.035 + 60 x 0.14) / 1e6 = 22,000 x 36.4 / 1e6 = 0.8008
    usd = inference_usd(22_000, 800, 0, 60, 0.035, 0, 0.14)
    assert usd == pytest.approx(0.8008, abs=1e-12)
    assert round(usd, 2) == 0.80


def test_the_tuned_4o_mini_at_200_replies_a_day_costs_3_42() -> None:
    # 200 x 30 = 6,000 replies; 700 x 0.30 + 300 x 1.20 = 210 + 360 = 570; 6,000 x 570 / 1e6 = 3.42
    assert inference_usd(6_000, 700, 0, 300, 0.30, 0.15, 1.20) == pytest.approx(3.42, abs=1e-12)
    usd = month_one(
        "fine_tuning", booked("openai.gpt-4o-mini.tuned", date(2026, 4, 15)), date(2026, 4, 15),
        replies_per_day=200, tuned_instruction_tokens=670, customer_message_tokens=30, reply_tokens=300,
    )  # fmt: skip
    assert usd["inference"] == pytest.approx(3.42, abs=1e-12)


TABLE_5D = {"replies_per_day": 1_000, "days_per_month": 10, "customer_message_tokens": 30, "reply_tokens": 150,
            "hosting_hours_per_month": 720}  # fmt: skip


@pytest.mark.parametrize(
    ("route_id", "on", "inference", "hosting"),
    [
        # 10,000 calls of 300 in and 150 out = 3M in, 1.5M out
        ("openai.gpt-4.1-mini.tuned", date(2026, 4, 15), 3 * 0.80 + 1.5 * 3.20, 0.0),  # 2.40 + 4.80 = 7.20
        ("azure.gpt-4.1-mini.global.tuned", TODAY, 3 * 0.40 + 1.5 * 1.60, 720 * 1.70),  # 3.60; 1,224
        ("azure.gpt-oss-20b.global.tuned", TODAY, 3 * 0.07 + 1.5 * 0.30, 720 * 0.30),  # 0.66; 216
    ],
)
def test_the_worked_table_of_tuned_routes(route_id: str, on: date, inference: float, hosting: float) -> None:
    usd = month_one("fine_tuning", booked(route_id, on), on, tuned_instruction_tokens=270, **TABLE_5D)
    assert usd["inference"] == pytest.approx(inference, abs=1e-9)
    assert usd.get("hosting", 0.0) == pytest.approx(hosting, abs=1e-9)


def test_the_worked_table_of_prompting() -> None:
    # a prompt five times as long: 1,500 in, 150 out; 15M x 0.10 + 1.5M x 0.50 = 1.50 + 0.75
    usd = month_one("prompting", booked("openai.gpt-6-luna"), instruction_tokens=1_470, **TABLE_5D)
    assert usd["inference"] == pytest.approx(2.25, abs=1e-9)


def test_reasoning_is_billed_as_output() -> None:
    # 1,000 calls, 100 in at 1, 80 said and 400 thought at 2: 1,000 x (100 + 480 x 2) / 1e6 = 1.06
    quote = quoted(input_usd_per_mtok=1.0, output_usd_per_mtok=2.0)
    usd = month_one(
        "prompting", quote, replies_per_day=100, days_per_month=10, instruction_tokens=70, reply_tokens=80,
        reasoning_tokens_per_reply=400,
    )  # fmt: skip
    assert usd["inference"] == pytest.approx(1.06, abs=1e-12)


# --- the prompt of each option


@pytest.mark.parametrize(
    ("option", "facts", "prefix", "rest"),
    [
        ("prompting", {}, 600, 30),
        ("few_shot", {}, 600 + 5 * (30 + 80), 30),  # 1,150
        ("rag", {}, 600, 3_000 + 30),
        ("fine_tuning", {}, 150, 30),
        # three pages pasted: the tuned prompt carries them too, for tuning does not teach facts
        ("prompting", {"needs_company_facts": "documents", "facts_tokens": 2_500}, 600 + 2_500, 30),
        ("few_shot", {"needs_company_facts": "documents", "facts_tokens": 2_500}, 600 + 2_500 + 550, 30),
        ("rag", {"needs_company_facts": "documents", "facts_tokens": 2_500}, 600, 3_030),
        ("fine_tuning", {"needs_company_facts": "documents", "facts_tokens": 2_500}, 150 + 2_500, 30),
        # 20,000 is still pasted, 20,001 is retrieved
        ("fine_tuning", {"needs_company_facts": "documents", "facts_tokens": 20_000}, 150 + 20_000, 30),
        ("fine_tuning", {"needs_company_facts": "documents", "facts_tokens": 20_001}, 150, 3_000 + 30),
        # orders and stock are in no prompt that is written beforehand
        ("prompting", {"needs_company_facts": "live", "facts_tokens": 2_500}, 600, 30),
        ("fine_tuning", {"needs_company_facts": "live", "facts_tokens": 2_500}, 150, 30),
    ],
)
def test_input_tokens_of_a_reply(option: OptionId, facts: dict[str, object], prefix: float, rest: float) -> None:
    assert prompt_tokens(option, quantities(parse_scenario(facts), BOOK.at(TODAY), 24)) == (prefix, rest)


# --- caching


def test_a_prefix_is_cached_only_from_the_providers_minimum_on() -> None:
    assert cached_tokens(1_023, 1.0, 1_024) == 0
    assert cached_tokens(1_024, 1.0, 1_024) == 1_024
    assert cached_tokens(2_000, 0.5, 1_024) == 1_000
    assert cached_tokens(4_095, 1.0, 4_096) == 0


def test_a_cached_prefix_of_the_book_on_both_sides_of_the_minimum() -> None:
    luna = booked("openai.gpt-6-luna")  # 0.10 in, 0.01 cached, 0.125 written, 0.50 out; from 1,024 tokens
    month = {"replies_per_day": 1_000, "days_per_month": 10, "customer_message_tokens": 100, "reply_tokens": 100,
             "cache_hit_rate": 0.8}  # fmt: skip
    short = month_one("prompting", luna, instruction_tokens=1_000, **month)
    # 10,000 x (1,100 x 0.10 + 100 x 0.50) / 1e6 = 10,000 x 160 / 1e6
    assert short["inference"] == pytest.approx(1.60, abs=1e-9)
    long = month_one("prompting", luna, instruction_tokens=2_000, **month)
    # hits 0.8 x 2,000 = 1,600; fresh 2,100 - 1,600 = 500: 500 x 0.10 + 1,600 x 0.01 + 100 x 0.50 = 50 + 16 + 50 = 116
    # misses write the prefix: 2,000 - 1,600 = 400 x (0.125 - 0.10) = 10; 10,000 x 126 / 1e6
    assert long["inference"] == pytest.approx(1.26, abs=1e-9)


def test_writing_to_the_cache_costs_the_difference() -> None:
    # 10,000 x 400 x 0.025 / 1e6 = 0.10
    assert cache_write_usd(10_000, 400, 0.025) == pytest.approx(0.10, abs=1e-12)


def test_an_unknown_minimum_means_no_discount() -> None:
    # Nova Micro: nobody knows the shortest prompt it caches: 10,000 x (50,100 x 0.035 + 100 x 0.14) / 1e6 = 17.675
    usd = month_one(
        "prompting", booked("aws.nova-micro"), replies_per_day=1_000, days_per_month=10, instruction_tokens=50_000,
        customer_message_tokens=100, reply_tokens=100, cache_hit_rate=1,
    )  # fmt: skip
    assert usd["inference"] == pytest.approx(17.675, abs=1e-9)


def test_a_cached_price_nobody_knew_yet_is_no_discount() -> None:
    # 2024-08-01: OpenAI sold no cached input; 6,000 x (700 x 0.30 + 300 x 1.20) / 1e6 = 3.42 as without a cache
    early = date(2024, 8, 1)
    usd = month_one(
        "fine_tuning", booked("openai.gpt-4o-mini.tuned", early), early, replies_per_day=200,
        tuned_instruction_tokens=670, reply_tokens=300, cache_hit_rate=1,
    )  # fmt: skip
    assert usd["inference"] == pytest.approx(3.42, abs=1e-12)


@pytest.mark.parametrize(
    ("price", "usd"),
    [
        # half of 2,000 tokens read from the cache at 0.10, the rest at 0.30: 1,000 x (1,000 x 0.1 + 1,000 x 0.3) / 1e6
        ("amount = 0.10", 0.40),
        # nobody knows the price of a cached token: all at 0.30, 1,000 x 2,000 x 0.3 / 1e6
        ('unknown = "in no page read"', 0.60),
        # and where none is sold, a known minimum alone makes nothing cheaper
        ("", 0.60),
    ],
)
def test_what_is_cached_at_an_unknown_price_is_not_free(price: str, usd: float, tmp_path: Path) -> None:
    book = load(cached_table(tmp_path, price))
    route = price_route(book.at(TODAY), book.routes["acme.mini.tuned"], "HK", True, 24)
    assert month_one(
        "fine_tuning", route, replies_per_day=40, days_per_month=25, tuned_instruction_tokens=2_000,
        customer_message_tokens=0, reply_tokens=0, cache_hit_rate=0.5,
    )["inference"] == pytest.approx(usd, abs=1e-12)  # fmt: skip


def cached_table(folder: Path, price: str) -> Path:
    """The made-up vendor, who caches from 1,024 tokens on; `price`: what its table says of a cached token, if any."""
    text = (Path(__file__).parents[1] / "made_up" / "acme.toml").read_text("utf-8")
    row = text[text.index("[[row]]") : text.index("[[row]]", text.index("[[row]]") + 1)]
    shown, sold = row.replace("tuned.training", "tuned.cache-minimum").replace("amount = 4.00", "amount = 1024"), ""
    shown = shown.replace("usd_per_mtok", "tokens")
    if price:
        shown += row.replace("tuned.training", "tuned.cached-input").replace("amount = 4.00", price)
        sold = 'rows.cached_input = "acme.mini.tuned.cached-input"\n'
    used = f'{sold}rows.cache_minimum = "acme.mini.tuned.cache-minimum"\n'
    text = text.replace("[[route]]", f"{shown}[[route]]").replace("rows.input", f"{used}rows.input")
    (folder / "acme.toml").write_text(text, "utf-8")
    return folder


# --- hosting, retrieval, delivery


def test_hosting_runs_by_the_hour_idle_or_not() -> None:
    assert hosting_usd(720, 1.70) == pytest.approx(1_224)
    assert hosting_usd(730, 1.70) == pytest.approx(1_241)  # always on
    assert hosting_usd(0, 1.70) == 0


def test_a_window_per_call_never_exceeds_the_month() -> None:
    assert window_hours(1_200, 5) == 100  # 1,200 x 5 / 60
    assert window_hours(8_760, 5) == 730  # 8,760 x 5 / 60 = 730 exactly
    assert window_hours(100_000, 5) == 730


def test_retrieval_embeds_each_message_once_and_the_documents_once() -> None:
    q = quantities(
        parse_scenario({"needs_company_facts": "documents", "facts_tokens": 90_000, "replies_per_day": 40,
                        "share_drafted_by_ai": 1}), BOOK.at(TODAY), 24
    )  # fmt: skip
    rag = project("rag", booked("aws.nova-micro"), q)
    # 40 x 30 = 1,200 messages of 30 tokens at US$0.02: 36,000 x 0.02 / 1e6 = 0.00072
    assert rag.first_month("message_embedding").usd == pytest.approx(0.000_72, abs=1e-12)
    assert rag.first_month("vector_store").usd == 20
    # 90,000 x 0.02 / 1e6 = 0.0018, x 7.80 = HK$0.01404
    assert rag.once["knowledge_base_embedding"].usd == pytest.approx(0.0018, abs=1e-12)
    assert rag.once["knowledge_base_embedding"].hkd == pytest.approx(0.014_04, abs=1e-12)
    assert rag.once["rag_setup"].hkd == 16 * 525 == 8_400


def test_whatsapp_is_free_for_a_thousand_messages_a_number() -> None:
    assert messages_usd(1_000, 1, 1_000, 0.026) == 0
    assert messages_usd(1_001, 1, 1_000, 0.026) == pytest.approx(0.026)
    # 1,440 replies: 440 x 0.026 = 11.44
    assert messages_usd(1_440, 1, 1_000, 0.026) == pytest.approx(11.44)
    # two messages a reply, two numbers: (2,880 - 2,000) x 0.026 = 22.88
    assert messages_usd(1_440, 2, 2 * 1_000, 0.026) == pytest.approx(22.88)


def test_delivery_of_a_connected_system() -> None:
    quote = quoted()
    assert "delivery" not in month_one("prompting", quote, replies_per_day=48)
    # 48 x 30 = 1,440: 11.44 of messages, and HK$390 of platform / 7.80 = 50.00
    usd = month_one("prompting", quote, replies_per_day=48, delivery="connected", platform_hkd_per_month=390)
    assert usd["delivery"] == pytest.approx(61.44)
    # before 2026-10-01 messages inside the window were free
    june = date(2026, 6, 1)
    assert month_one("prompting", quote, june, replies_per_day=48, delivery="connected")["delivery"] == 0


@pytest.mark.parametrize(("hindsight", "month_two"), [(False, 1_440 * 0.026), (True, 440 * 0.026)])
def test_messages_cost_from_the_month_in_which_the_price_starts(hindsight: bool, month_two: float) -> None:
    # on 2026-09-15 the charge from 2026-10-01 was announced: month 1 (to 10-14) is free, month 2 starts on 10-15;
    # of the 1,000 free messages nothing was read before they began
    q = quantities(
        parse_scenario({"delivery": "connected", "replies_per_day": 48, "share_drafted_by_ai": 1}),
        BOOK.at(date(2026, 9, 15), hindsight=hindsight), 24,
    )  # fmt: skip
    quote = quoted()
    usd = np.asarray(project("prompting", quote, q).monthly["delivery"].usd)
    assert usd[:2] == pytest.approx([0, month_two])


def test_the_card_fee_is_on_what_is_paid_in_dollars() -> None:
    # 1,000 x 1,000 tokens at US$1 = US$1; x 7.80 x 1.02 = HK$7.956; upkeep 1 h at HK$100
    q = quantities(
        parse_scenario({
            "replies_per_day": 100, "days_per_month": 10, "share_drafted_by_ai": 1, "instruction_tokens": 970,
            "reply_tokens": 0, "card_fee_pct": 2, "data_preparation_hkd_per_hour": 100,
        }), BOOK.at(TODAY), 24,
    )  # fmt: skip
    quote = quoted(input_usd_per_mtok=1.0)
    projection = project("prompting", quote, q)
    assert projection.first_month("inference").hkd == pytest.approx(7.956)
    assert projection.running_hkd == pytest.approx(7.956 + 100)
