"""Asian vendors, hosts for own adapters: the eve and the day of every change, unknowns, CNY, the worked sum."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest

from pricing.availability import availability
from pricing.book import Book, View, default_book
from pricing.model_life import base_routes

TODAY = date(2026, 11, 21)
BOOK: Book = default_book()
NOW: View = BOOK.at(TODAY)
EVE = timedelta(days=1)
MILLION = Decimal(1_000_000)
FILES = {
    "alibaba", "baidu", "baseten", "byteplus", "cerebras", "cloudflare", "crusoe", "deepinfra", "deepseek",
    "groq", "huawei", "huggingface", "looked_up", "minimax", "modal", "moonshot", "naver", "novita", "openpipe",
    "predibase", "runpod", "siliconflow", "tencent", "ucloud", "upstage", "volcengine", "wandb", "zai", "zhipu",
}  # fmt: skip
OURS = [row_id for row_id, name in BOOK.files.items() if name.removesuffix(".toml") in FILES]
S14 = "alibaba.qwen3-14b.singapore.tuned"

# id, first day of the change, amount printed before (None: no row held), amount since
CHANGES = [
    (f"{S14}.training", date(2026, 3, 17), None, "1.60"),
    (f"{S14}.input", date(2026, 3, 17), None, "0.35"),
    (f"{S14}.output", date(2026, 3, 17), None, "1.40"),
    ("alibaba.qwen3-32b.singapore.tuned.training", date(2026, 3, 17), None, "8.00"),
    ("alibaba.qwen3-vl-8b-instruct.singapore.tuned.training", date(2026, 3, 17), None, "2.00"),
    ("alibaba.qwen3-8b.beijing.tuned.training", date(2026, 2, 12), None, "6"),
    ("alibaba.qwen3-14b.beijing.tuned.training", date(2026, 2, 12), None, "30"),
    ("alibaba.qwen3-8b.beijing.tuned.output", date(2026, 4, 20), None, "2"),
    ("alibaba.qwen3.6-27b.beijing.tuned.input", date(2026, 9, 1), None, "3"),
    ("alibaba.qwen3.5-27b.beijing.tuned.output", date(2026, 9, 1), None, "4.8"),
    ("alibaba.beijing.mu1.hour", date(2026, 4, 20), "96", "54"),
    ("alibaba.beijing.mu1.month", date(2026, 4, 20), "46000", "26118"),
    ("alibaba.beijing.mu1.32b-and-plus.hour", date(2026, 4, 20), "192", "54"),
    ("alibaba.beijing.mu5.hour", date(2026, 4, 20), None, "21"),
    ("alibaba.qwen3.8-flash.input", date(2026, 8, 26), None, "0.15"),
    ("alibaba.qwen3.8-flash.output", date(2026, 8, 26), None, "0.47"),
    ("alibaba.qwen3.8-flash.cached-input", date(2026, 8, 26), None, "0.016"),
    ("alibaba.qwen3.7-plus.openrouter.input", date(2026, 10, 19), "0.40", "0.32"),
    ("alibaba.qwen3.7-plus.openrouter.output", date(2026, 10, 19), "1.60", "1.28"),
    ("alibaba.qwen3.7-flash.input", date(2026, 7, 27), None, "0.03"),
    ("alibaba.qwen3.7-flash.over-32k.output", date(2026, 7, 27), None, "0.40"),
    ("alibaba.qwen3.8-max.input", date(2026, 9, 2), None, "2.00"),
    ("byteplus.seed-2.0-mini.output", date(2026, 2, 26), None, "0.40"),
    ("byteplus.seed-2.0-mini.over-128k.output", date(2026, 10, 19), None, "0.80"),
    ("zhipu.glm-5.3-flash.input", date(2026, 9, 10), "0.4", "0.8"),
    ("zhipu.glm-5.3-flash.output", date(2026, 9, 10), "1.4", "2.8"),
    ("zai.glm-5.3-flash.input", date(2026, 9, 10), "0.075", "0.15"),
    ("zai.glm-5.3-flash.cached-input", date(2026, 9, 10), "0.015", "0.03"),
    ("zai.glm-5.3-flash.output", date(2026, 9, 10), "0.25", "0.50"),
    ("deepseek.v4.1-flash.input", date(2026, 9, 10), None, "0.30"),
    ("deepseek.v4.1-flash.off-peak.input", date(2026, 9, 10), None, "0.15"),
    ("deepseek.v4-pro.input", date(2026, 5, 22), "1.74", "0.435"),
    ("deepseek.v4-pro.input", date(2026, 8, 17), "0.435", "1.32"),
    ("deepseek.v4-pro.output", date(2026, 8, 17), "0.87", "3.96"),
    ("deepseek.v4-pro.off-peak.output", date(2026, 8, 17), None, "1.98"),
    ("deepseek.v4-flash.input", date(2026, 8, 17), "0.14", "0.44"),
    ("deepseek.v4-flash.output", date(2026, 9, 10), "1.32", "1.20"),
    ("deepseek.v4-flash.off-peak.input", date(2026, 9, 10), "0.22", "0.15"),
    ("minimax.m3.input", date(2026, 7, 1), "0.60", "0.30"),
    ("minimax.m3.output", date(2026, 7, 1), "2.40", "1.20"),
    ("minimax.m3.1-flash.input", date(2026, 10, 20), None, "0.15"),
    ("moonshot.kimi-k3.1-pro.output", date(2026, 10, 24), None, "10.00"),
    ("moonshot.kimi-k2.6.cached-input", date(2026, 4, 29), None, "0.16"),
    ("tencent.hy4.output", date(2026, 11, 4), None, "1.2505"),
    ("tencent.hy3-preview.input", date(2026, 10, 19), "0.063", "0.18"),
    ("tencent.hy3-preview.output", date(2026, 10, 19), "0.21", "0.60"),
    ("baidu.ernie-bot-turbo.tuned.training", date(2024, 1, 19), None, "50"),
    ("wandb.training-gpu.hour", date(2026, 11, 9), "1.59", "1.79"),
    ("deepinfra.a100.hour", date(2026, 7, 14), None, "0.89"),
    ("huggingface.endpoint.l4.hour", date(2026, 8, 22), None, "0.80"),
]

# route, event, day, day it became known
WINDOWS = [
    (S14, "sold_from", date(2026, 3, 17), date(2026, 3, 17)),
    ("alibaba.qwen3-32b.singapore.tuned", "closed_to_all", date(2026, 6, 3), date(2026, 6, 3)),
    ("alibaba.qwen3-vl-8b-thinking.singapore.tuned", "closed_to_all", date(2026, 6, 3), date(2026, 6, 3)),
    ("alibaba.qwen3.8-flash", "sold_from", date(2026, 8, 26), date(2026, 8, 26)),
    ("deepseek.v4.1-flash", "sold_from", date(2026, 9, 10), date(2026, 9, 10)),
    ("deepseek.reasoner", "served_until", date(2026, 7, 24), date(2026, 4, 24)),
    ("deepseek.v4-flash", "served_until", date(2026, 9, 10), date(2026, 9, 10)),
    ("openpipe.lora.tuned", "closed_to_all", date(2026, 11, 21), date(2026, 11, 21)),
]

UNKNOWN = [
    f"{S14}.thinking-output",
    "alibaba.singapore.mu.hour",
    "alibaba.qwen3-32b.singapore.tuned.output",
    "alibaba.qwen3.7-plus-2026-05-26.beijing.tuned.training",
    "alibaba.qwen3.6-27b.beijing.tuned.training",
    "alibaba.pai.hong-kong.gpu.hour",
    "alibaba.function-compute.gpu.month",
    "byteplus.seed-2.0-mini.tuned.training",
    "byteplus.seed-2.0-mini.tuned.hosting",
    "byteplus.seed-2.0-lite.cached-input",
    "volcengine.doubao-seed-2.0-mini.tuned.training",
    "zhipu.glm-4-flash.tuned.training",
    "zhipu.glm-4-flash.tuned.output",
    "zai.tuned.training",
    "siliconflow.qwen2.5-7b.tuned.training",
    "siliconflow.qwen2.5-7b.tuned.input",
    "huawei.maas.tuned.training",
    "tencent.ti-one.tuned.training",
    "tencent.hunyuan-lite.input",
    "baidu.qianfan.tuned.training",
    "ucloud.modelverse.tuned.training",
    "naver.hyperclova-x.tuned.training",
    "moonshot.tuned.training",
    "minimax.tuned.training",
    "deepseek.tuned.training",
    "upstage.tuned.training",
    "sensenova.tuned.training",
    "iflytek-spark.tuned.training",
    "hkgai.tuned.training",
    "parasail.tuned.training",
    "lambda.tuned.training",
    "cerebras.tuned.training",
    "wandb.storage.month",
    "wandb.gpt-oss-120b.tuned.input",
    "cloudflare.tuned.training",
    "modal.window-minutes",
    "runpod.window-minutes",
    "predibase.lora.tuned.training",
    "crusoe.lora.tuned.training",
    "groq.lora.tuned.training",
    "baseten.lora.tuned.input",
]

HONG_KONG = [
    ("alibaba.qwen3.8-flash", "confirmed"),
    (S14, "likely"),
    ("alibaba.qwen3-8b.beijing.tuned", "unknown"),
    ("deepseek.v4.1-flash", "likely"),
    ("tencent.hy4", "likely"),
    ("tencent.hy3-preview", "unknown"),
    ("tencent.ti-one.tuned", "unknown"),
    ("byteplus.seed-2.0-mini.tuned", "unknown"),
    ("zai.glm-5.3-flash", "unknown"),
    ("moonshot.kimi-k2.6", "unknown"),
    ("minimax.m3", "unknown"),
    ("huawei.maas.tuned", "unknown"),
    ("wandb.qwen3-14b.tuned", "unknown"),
    ("groq.gpt-oss-20b", "no"),
    ("cerebras.gpt-oss-120b", "no"),
]


def printed(view: View, row_id: str, on: date) -> Decimal | None:
    row = view.row(row_id, on)
    return None if row is None else row.amount


@pytest.mark.parametrize(("row_id", "day", "before", "since"), CHANGES)
def test_the_eve_and_the_day_of_a_change(row_id: str, day: date, before: str | None, since: str) -> None:
    assert printed(BOOK.at(day - EVE), row_id, day - EVE) == (None if before is None else Decimal(before))
    assert printed(BOOK.at(day), row_id, day) == Decimal(since)


@pytest.mark.parametrize(("route", "event", "day", "announced"), WINDOWS)
def test_a_window_is_known_from_its_announcement(route: str, event: str, day: date, announced: date) -> None:
    assert BOOK.at(announced - EVE).window(route, event) is None  # type: ignore[arg-type]
    known = BOOK.at(announced).window(route, event)  # type: ignore[arg-type]
    assert known is not None and known.on == day


@pytest.mark.parametrize("row_id", UNKNOWN)
def test_what_nobody_found_stays_a_stated_unknown(row_id: str) -> None:
    row = NOW.row(row_id)
    assert row is not None and row.unknown
    assert NOW.amount(row_id) is None


def test_singapore_closes_all_but_one_model() -> None:
    closed = "alibaba.qwen3-32b.singapore.tuned"
    eve = availability(BOOK.at(date(2026, 6, 2)), closed, buyer_region="HK", new_customer=True)
    day = availability(BOOK.at(date(2026, 6, 3)), closed, buyer_region="HK", new_customer=True)
    still = availability(NOW, S14, buyer_region="HK", new_customer=True)
    assert (eve.buyable, eve.code) == (True, "likely")
    assert (day.buyable, day.code, day.on) == (False, "closed_to_all", date(2026, 6, 3))
    assert (still.buyable, still.code) == (True, "likely")


def test_the_promised_list_price_is_known_during_the_promotion() -> None:
    """Asked on 2026-09-01 the row of 2026-09-10 is already known; on 2026-08-27 the promotion just lapses."""
    row_id, later = "zai.glm-5.3-flash.input", date(2026, 10, 1)
    assert printed(BOOK.at(date(2026, 9, 1)), row_id, later) == Decimal("0.15")
    assert printed(BOOK.at(date(2026, 8, 27)), row_id, later) is None


def test_peak_prices_are_known_three_days_before_they_hold() -> None:
    row_id, later = "deepseek.v4-pro.input", date(2026, 9, 1)
    assert printed(BOOK.at(date(2026, 8, 13)), row_id, later) == Decimal("0.435")
    assert printed(BOOK.at(date(2026, 8, 14)), row_id, later) == Decimal("1.32")


@pytest.mark.parametrize("model", ["v4.1-flash", "v4-pro"])
def test_deepseek_is_priced_at_peak_which_is_twice_off_peak(model: str) -> None:
    for field in ("input", "cached-input", "output"):
        off_peak = NOW.amount(f"deepseek.{model}.off-peak.{field}")
        assert off_peak is not None and NOW.amount(f"deepseek.{model}.{field}") == 2 * off_peak
        assert f"deepseek.{model}.{field}" in BOOK.routes[f"deepseek.{model}"].rows.values()


def test_the_worked_sum_of_a_tuned_qwen3_14b() -> None:
    """1,000 x 600 x 3 = 1.8M tokens x 1.60 = 2.88; 3,000 x 300 = 0.9M x 0.35 + 3,000 x 200 = 0.6M x 1.40 = 1.155."""
    training, into, out = (NOW.amount(f"{S14}.{field}") for field in ("training", "input", "output"))
    assert training is not None and into is not None and out is not None
    assert 1000 * 600 * 3 / MILLION * training == Decimal("2.88")
    month = (3000 * 300 * into + 3000 * 200 * out) / MILLION
    assert month.quantize(Decimal("0.01"), ROUND_HALF_UP) == Decimal("1.16")
    assert BOOK.routes[S14].rows.keys().isdisjoint({"hosting", "storage"})
    assert NOW.amount("alibaba.rule.idle-deletion.singapore") == 30


def test_a_tuned_call_costs_as_much_as_a_prompt_of_1940_tokens() -> None:
    """300 x 0.35 + 200 x 1.40 = 385 millionths; (385 - 200 x 0.47) / 0.15 = 1,940 input tokens."""
    into, out = NOW.amount(f"{S14}.input"), NOW.amount(f"{S14}.output")
    flash_in, flash_out = NOW.amount("alibaba.qwen3.8-flash.input"), NOW.amount("alibaba.qwen3.8-flash.output")
    assert None not in (into, out, flash_in, flash_out)
    tuned = 300 * into + 200 * out  # type: ignore[operator]
    assert tuned == 385
    assert (tuned - 200 * flash_out) / flash_in == 1940  # type: ignore[operator]


def test_yuan_never_turn_into_dollars() -> None:
    yuan = [row_id for row_id in OURS if BOOK.rows[row_id][0].unit.startswith("cny_")]
    assert len(yuan) > 100
    assert all(NOW.amount(row_id) is None for row_id in yuan)
    assert NOW.row("alibaba.qwen3-8b.beijing.tuned.training") is not None


def test_a_zero_is_only_a_charge_that_does_not_exist() -> None:
    zeros = {row_id for row_id in OURS for row in BOOK.rows[row_id] if row.amount == 0}
    assert all(row_id.endswith("token-charge") for row_id in zeros)


@pytest.mark.parametrize(("route", "state"), HONG_KONG)
def test_sale_to_hong_kong(route: str, state: str) -> None:
    sale = NOW.sale(route)
    assert sale is not None and sale.state == state


def test_every_route_says_where_it_is_sold_and_served() -> None:
    ours = [route for route in BOOK.routes if BOOK.provider_of[route].replace("-", "_") in FILES]
    assert len(ours) > 90
    assert all(NOW.sale(route) is not None and NOW.place(route) is not None for route in ours)


def test_cantonese_evidence_is_known_from_its_publication() -> None:
    eve, day = BOOK.at(date(2026, 9, 16)), BOOK.at(date(2026, 9, 17))
    for route, level in (("alibaba.qwen3-8b.beijing.tuned", "model"), (S14, "family")):
        assert (eve.cantonese_level(route), day.cantonese_level(route)) == ("none", level)
    assert NOW.cantonese_level("alibaba.qwen3.8-flash") == "none"


def test_the_last_digit_printed_is_kept() -> None:
    assert str(printed(NOW, f"{S14}.output", TODAY)) == "1.40"
    assert str(printed(NOW, "zai.glm-5.3-flash.output", TODAY)) == "0.50"


@pytest.mark.parametrize(
    ("name", "route"),
    [
        ("qwen3-14b-ft-202603201200-0000", S14),
        ("qwen3-8b-ft-202603201200-0000", "alibaba.qwen3-8b.beijing.tuned"),
        ("ft:LoRA/Qwen/Qwen2.5-7B-Instruct:shop", "siliconflow.qwen2.5-7b.tuned"),
    ],
)
def test_a_tuned_model_is_known_by_its_name(name: str, route: str) -> None:
    assert [each.id for each in base_routes(BOOK, name)] == [route]


def test_seconds_become_hours() -> None:
    """Modal prints a price a second: 0.000164 x 3,600 = 0.5904 and 0.000222 x 3,600 = 0.7992."""
    assert NOW.amount("modal.t4.hour") == Decimal("0.000164") * 3600
    assert NOW.amount("modal.l4.hour") == Decimal("0.000222") * 3600
