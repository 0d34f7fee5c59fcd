"""Who sells to Hong Kong, where data goes, and what nobody could find: Bedrock, Google, Anthropic, hosts, GPUs."""

from __future__ import annotations

from datetime import date

import pytest

from pricing.book import default_book

FILES = {
    "aws.toml",
    "google.toml",
    "anthropic.toml",
    "gpu_rental.toml",
    "together.toml",
    "fireworks.toml",
    "mistral.toml",
    "cohere.toml",
    "tinker.toml",
    "nebius.toml",
    "prime_intellect.toml",
    "ori.toml",
}
NOW = date(2026, 11, 21)


# ---- Hong Kong ----


@pytest.mark.parametrize(
    ("prefix", "state"),
    [
        ("aws.nova", "likely"),
        ("aws.gpt-oss", "likely"),
        ("aws.claude", "no"),
        ("anthropic.", "no"),
        ("google.claude", "no"),
        ("cohere.", "no"),
        ("mistral.mistral", "likely"),
        ("together.", "unknown"),
        ("fireworks.", "unknown"),
        ("tinker.", "unknown"),
        ("nebius.", "unknown"),
    ],
)
def test_sold_to_hong_kong(prefix: str, state: str) -> None:
    routes = [route_id for route_id in default_book().routes if route_id.startswith(prefix)]
    view = default_book().at(NOW)
    assert routes and {sale.state for sale in map(view.sale, routes) if sale} == {state}
    assert all(view.sale(route_id) for route_id in routes)


def test_gemini_is_likely_on_vertex_and_not_sold_through_its_api() -> None:
    for route_id in default_book().routes:
        if route_id.startswith("google.gemini"):
            sale = default_book().at(NOW).sale(route_id)
            assert sale is not None and sale.state == ("no" if route_id.endswith(".api") else "likely"), route_id


def test_only_the_hong_kong_gpu_keeps_data_in_hong_kong() -> None:
    here = {
        route_id
        for route_id in default_book().routes
        if default_book().files.get(default_book().routes[route_id].rows["input"]) in FILES
        and (place := default_book().at(NOW).place(route_id)) is not None
        and place.serves_in.startswith("Hong Kong")
    }
    assert here == {"selfhosted.qwen3-8b.a10g-hong-kong.tuned"}


# ---- what nobody could find stays unknown ----

UNKNOWN = {
    "aws.nova-lite.tuned.training",
    "aws.nova-pro.tuned.training",
    "aws.claude-3-haiku.tuned.training",
    "aws.claude-3-haiku.tuned.input",
    "aws.claude-3-haiku.tuned.output",
    "aws.claude-3-haiku.tuned.hosting",
    "aws.llama-3.tuned.training",
    "aws.llama-3.tuned.tokens",
    "aws.reinforcement.tuned.training",
    "aws.reinforcement.tuned.tokens",
    "aws.rule.nova-cache-minimum",
    "aws.not-priced.tokens",
    "google.not-priced.tokens",
    "google.rule.tuned-endpoint-idle",
    "google.gemini-3.5-flash-lite.tuned.training",
    "google.gemini-3.5-flash-lite.tuned.input",
    "google.gemini-3.5-flash-lite.tuned.output",
    "google.gemini-1.5-pro.tuned.training",
    "google.gemini-1.5-pro.tuned.input",
    "google.gemini-1.5-pro.tuned.output",
    "google.gemini-1.5-flash.tuned.training",
    "google.gemini-1.5-flash.tuned.input",
    "google.gemini-1.5-flash.tuned.output",
    "anthropic.rule.cache-minimum-5.5",
    "together.dedicated.70b-100b",
    "fireworks.rule.cache-minimum",
    "mistral.rule.cache-minimum",
    "mistral.hosted.tuned.training",
    "mistral.hosted.tuned.tokens",
    "cohere.command.tuned.training",
    "cohere.command.tuned.input",
    "cohere.command.tuned.output",
    "tinker.qwen3.8-27b.tuned.training",
    "tinker.rule.cache-minimum",
    "nebius.llama-3.1-8b.tuned.training",
    "nebius.llama-3.1-8b.tuned.input",
    "nebius.llama-3.1-8b.tuned.output",
    "nebius.llama-3.3-70b.tuned.training",
    "nebius.llama-3.3-70b.tuned.input",
    "nebius.llama-3.3-70b.tuned.output",
    "ori.up-to-10b.tuned.input",
    "ori.up-to-10b.tuned.output",
    "gpu.l4.aws-hong-kong",
    "gpu.l4.aws-singapore",
    "gpu.l4.runpod",
    "gpu.l4.gcp",
    "gpu.a10g.aws-singapore",
    "throughput.training.14b.h100",
    "throughput.serving.8b.a10g",
}


def test_these_rows_and_no_others_are_unknown() -> None:
    book = default_book()
    found = {row_id for row_id, history in book.rows.items() if book.files[row_id] in FILES and history[-1].unknown}
    assert found == UNKNOWN
    assert all(book.at(NOW).amount(row_id) is None for row_id in UNKNOWN)


def test_a_zero_is_always_a_printed_or_derived_one() -> None:
    book = default_book()
    zero = {row.id for row_id, rows in book.rows.items() for row in rows if row.amount == 0}
    assert {row_id for row_id in zero if book.files[row_id] in FILES} == {
        "selfhosted.tokens",
        "together.dedicated.tokens",
        "together.rule.minimum-job",
        "fireworks.on-demand.tokens",
    }


def test_the_unresolved_idle_fee_stops_no_figure() -> None:
    routes = default_book().routes.values()
    assert not [route.id for route in routes if "google.rule.tuned-endpoint-idle" in route.rows.values()]
    tuned = [route for route in routes if route.id.startswith("google.gemini") and route.use == "tuning"]
    assert tuned and all(route.note and "idle" in route.note for route in tuned)
