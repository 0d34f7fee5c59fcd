"""Questions an owner asks, each answered through the book as it stood on a day, each answer with its source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from pricing.availability import availability
from pricing.book import View, default_book
from pricing.rules import Event, Evidence

BOOK = default_book()
TODAY = date(2026, 11, 21)

# An answer, and what says so.
Answer = tuple[object, tuple[Evidence, ...]]
Ask = Callable[[View], Answer]


@dataclass(frozen=True)
class Question:
    words: str
    as_of: date
    ask: Ask
    answer: object
    source: str  # part of an address that the answer must name


def price(row_id: str) -> Ask:
    """The amount in force; None where there is no row or nobody found it."""

    def ask(view: View) -> Answer:
        row = view.row(row_id)
        return (row.amount, (row,)) if row else (None, ())

    return ask


def unknown(row_id: str) -> Ask:
    """True where the book states that nobody found the price."""

    def ask(view: View) -> Answer:
        row = view.row(row_id)
        assert row is not None
        return row.amount is None and bool(row.unknown), (row,)

    return ask


def reply(route: str, tokens_in: int, tokens_out: int) -> Ask:
    """US$ of one answer."""

    def ask(view: View) -> Answer:
        row_in, row_out = view.row(f"{route}.input"), view.row(f"{route}.output")
        assert row_in and row_out and row_in.amount is not None and row_out.amount is not None
        return (tokens_in * row_in.amount + tokens_out * row_out.amount) / 1_000_000, (row_in, row_out)

    return ask


def times(row_id: str, count: Decimal) -> Ask:
    def ask(view: View) -> Answer:
        row = view.row(row_id)
        assert row is not None and row.amount is not None
        return row.amount * count, (row,)

    return ask


def buy(route: str, *, new_customer: bool = True, region: str = "HK") -> Ask:
    """(buyable, the reason that comes first)."""

    def ask(view: View) -> Answer:
        found = availability(view, route, buyer_region=region, new_customer=new_customer)
        return (found.buyable, found.code), found.evidence

    return ask


def when(route: str, event: Event) -> Ask:
    def ask(view: View) -> Answer:
        window = view.window(route, event)
        return (window.on.isoformat(), (window,)) if window else (None, ())

    return ask


def serves_in(route: str) -> Ask:
    def ask(view: View) -> Answer:
        place = view.place(route)
        assert place is not None
        return place.serves_in, (place,)

    return ask


NANO, MINI, AZURE = "openai.gpt-4.1-nano.tuned", "openai.gpt-4o-mini.tuned", "azure.gpt-4.1-mini.global.tuned"
NOVA, QWEN = "aws.nova-micro.tuned", "alibaba.qwen3-14b.singapore.tuned"

QUESTIONS = [
    # 180 x 0.20 + 80 x 0.80 = 36 + 64 = 100 for a million
    Question("What did a tuned 4.1-nano answer cost in May 2025 (180 tokens in, 80 out)?", date(2025, 5, 31),
             reply(NANO, 180, 80), Decimal("0.0001"), "litellm"),
    Question("Could I train a 4.1-nano then, from a place OpenAI sells to?", date(2025, 5, 31),
             buy(NANO, region="anywhere"), (True, "open"), ""),
    Question("Can I still train it?", TODAY,
             buy(NANO, region="anywhere"), (False, "closed_to_new_customers"), "developers.openai.com"),
    Question("And from Hong Kong?", TODAY,
             buy(NANO), (False, "not_sold_in_region"), "theregister.com"),
    Question("Does my tuned 4.1-nano still answer?", TODAY,
             when(NANO, "served_until"), "2026-10-23", "developers.openai.com/api/docs/deprecations"),
    Question("Did the article's reader know in April that OpenAI would close?", date(2026, 4, 15),
             when(MINI, "closed_to_new_customers"), None, ""),
    Question("When did it close to me?", date(2026, 5, 7),
             when(MINI, "closed_to_new_customers"), "2026-05-07", "developers.openai.com/api/docs/deprecations"),
    Question("I trained there before; until when can I train again?", TODAY,
             when(MINI, "closed_to_all"), "2027-01-06", "developers.openai.com/api/docs/deprecations"),
    Question("How long will my tuned 4o-mini answer?", TODAY,
             when(MINI, "served_until"), "2027-01-14", "deprecations"),
    # 100,000 tokens x 3 epochs = 0.3 million x 8.00
    Question("What did OpenAI's own example cost to train on GPT-3.5 in August 2023?", date(2023, 8, 22),
             times("openai.gpt-3.5-turbo.tuned.training", Decimal("0.3")), Decimal("2.400"), "openai.com"),
    Question("What was a tuned GPT-3.5's output before the cut?", date(2023, 8, 22),
             price("openai.gpt-3.5-turbo.tuned.output"), Decimal("16.00"), "openai.com/index"),
    Question("What does training a GPT-4 cost, as the article's model id has it?", TODAY,
             unknown("openai.gpt-4.tuned.training"), True, "litellm"),
    Question("How much could I train for nothing on 4o-mini in September 2024?", date(2024, 9, 1),
             price(f"{MINI}.free-training-per-day"), Decimal(2_000_000), "developers.openai.com/api/docs/changelog"),
    # 2,000 examples x 800 tokens x 5 epochs = 8 million x 1.00
    Question("What does Amazon's own example cost to train on Nova Micro?", TODAY,
             times(f"{NOVA}.training", Decimal(8)), Decimal("8.00"), "aws.amazon.com/blogs/machine-learning"),
    Question("What does keeping a tuned Nova cost a month?", TODAY,
             price(f"{NOVA}.storage"), Decimal("1.95"), "aws.amazon.com"),
    Question("Can a Hong Kong shop buy Nova tuning?", TODAY,
             buy(NOVA), (True, "likely"), "aws.amazon.com/service-terms"),
    Question("Where would it answer from?", TODAY,
             serves_in(NOVA), "us-east-1 or us-west-2 (USA)", "docs.aws.amazon.com"),
    Question("What does tuning Claude 3 Haiku cost, as the article says one can?", TODAY,
             unknown("aws.claude-3-haiku.tuned.training"), True, "aws.amazon.com/bedrock/pricing"),
    Question("Since when is that model gone?", TODAY,
             when("aws.claude-3-haiku.tuned", "served_until"), "2026-09-10", "model-card-anthropic-claude-3-haiku"),
    # 24 hours x 30 days x 1.70 = 1,224
    Question("What does an idle tuned model on Azure cost for 30 days?", TODAY,
             times(f"{AZURE}.hosting", Decimal(24 * 30)), Decimal("1224.00"), "prices.azure.com"),
    Question("When does Azure stop training 4.1-mini, as known in March 2026?", date(2026, 3, 1),
             when(AZURE, "closed_to_all"), "2026-10-14", "learn.microsoft.com"),
    Question("And as known now?", TODAY,
             when(AZURE, "closed_to_all"), "2027-04-14", "learn.microsoft.com"),
    # 0.6 thousand tokens x 1,000 examples x 3 epochs = 1.8 million x 1.60
    Question("What do 1,000 examples of 600 tokens cost to train on Qwen3-14B in Singapore, 3 epochs?", TODAY,
             times(f"{QWEN}.training", Decimal("1.8")), Decimal("2.880"), "alibabacloud.com"),
    Question("Which tuning does a vendor's own table sell to Hong Kong by name?", TODAY,
             buy("azure.ministral-3b.global.tuned"), (True, "open"), "learn.microsoft.com"),
    Question("Is Together sold to Hong Kong?", TODAY,
             buy("together.gpt-oss-120b"), (None, "region_unknown"), "together.ai"),
    Question("Can a GPU in Hong Kong answer, so that nothing leaves?", TODAY,
             serves_in("selfhosted.qwen3-8b.a10g-hong-kong.tuned"), "Hong Kong (ap-east-1)", "skypilot"),
    Question("What did a WhatsApp reply cost before October 2026?", date(2026, 9, 30),
             price("whatsapp.service-message"), Decimal(0), "whatsapp/pricing"),
    Question("And since, in Hong Kong?", date(2026, 10, 1),
             price("whatsapp.service-message"), Decimal("0.026"), "gohighlevel"),
    Question("What is the least I may pay by the hour?", TODAY,
             price("hk.minimum-wage"), Decimal("43.1"), "bastillepost"),
    Question("How many hours a week make a continuous contract, before the rule changed?", date(2026, 1, 17),
             price("hk.continuous-contract.hours-per-week"), Decimal(18), "1823.gov.hk"),
    Question("And after?", date(2026, 1, 18),
             price("hk.continuous-contract.hours-per-week"), Decimal(17), "1823.gov.hk"),
    # 1,000 x 0.10 + 80 x 0.50 = 140 for a million
    Question("What does an answer of GPT-6 Luna cost with 1,000 tokens of instructions?", TODAY,
             reply("openai.gpt-6-luna", 1_000, 80), Decimal("0.00014"), "genai-prices"),
]  # fmt: skip


def test_there_are_twenty_or_more() -> None:
    assert len({question.words for question in QUESTIONS}) >= 20


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.words)
def test_the_answer(question: Question) -> None:
    answer, evidence = question.ask(BOOK.at(question.as_of))
    assert answer == question.answer
    assert bool(evidence) is bool(question.source), "an answer names its source; what nobody knew has none"
    if question.source:
        assert any(question.source in each.source for each in evidence), [each.source for each in evidence]
        assert all(each.words and each.confidence and each.visible_from <= question.as_of for each in evidence)


def test_the_answers_change_with_what_was_known() -> None:
    """With hindsight the reader of April learns what was announced on 2026-05-07."""
    april = date(2026, 4, 15)
    assert when(MINI, "closed_to_new_customers")(BOOK.at(april))[0] is None
    assert when(MINI, "closed_to_new_customers")(BOOK.at(april, hindsight=True))[0] == "2026-05-07"
