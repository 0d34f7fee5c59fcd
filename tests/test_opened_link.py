"""The page opened by a link, without a browser: the same answer, its day against today, and what was not usable."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from calculator.address import public_base
from calculator.export.summary_text import summary_text
from calculator.link import read_link, write_link
from calculator.link_parts import seal, unseal
from calculator.report import Report
from calculator.run import estimate_with, run_estimate
from calculator.sample import sample_counts, sample_scenario
from calculator.sample.presets import load_preset
from calculator.text import LANGS, Lang, say
from calculator.text import money as m
from pricing.book import default_book

ROOT = Path(__file__).resolve().parent.parent
MARCH = date(2026, 3, 2)
BOOK = (default_book().version, default_book().sha256)
IN_BOTH_LANGUAGES = pytest.mark.parametrize("lang", LANGS)
OTHER: dict[Lang, Lang] = {"en": "zh-HK", "zh-HK": "en"}
LOCALES = {"en": "en-HK", "zh-HK": "zh-HK"}
OWN = {"examples": 400, "tokens": {"per_epoch_high": 60200, "user_mean": 40.0, "assistant_mean": 90.25},
       "language": {"register": {"cantonese": 300, "written": 50, "mixed": 10, "english": 40, "neutral": 0}},
       "personal_data": {"hkid": 2}}  # fmt: skip


def link_of(values: dict[str, Any], lang: Lang, day: date = MARCH, **more: Any) -> dict[str, str]:
    return write_link(values, day, BOOK, lang, **({"source": "sample", "counts": sample_counts()} | more))


def opened(link: dict[str, str], browser: Lang = "en") -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
    app.context = {"locale": LOCALES[browser]}
    for name, text in link.items():
        app.query_params[name] = text
    return fine(app.run())


def fine(app: AppTest) -> AppTest:
    assert not app.exception
    assert not app.error
    return app


def address(app: AppTest) -> dict[str, str]:
    return {name: text[-1] if isinstance(text, list) else text for name, text in app.query_params.items()}


def words(app: AppTest) -> str:
    return unescape(" ".join(re.sub(r"<style.*?</style>|<[^>]+>", " ", each.proto.body) for each in app.get("html")))


def metrics(app: AppTest) -> list[str]:
    return [metric.value for metric in app.metric]


def figures(values: dict[str, Any], counts: Any, lang: Lang, day: date = MARCH) -> list[str]:
    return [figure.value for figure in Report(estimate_with(counts, values, day, False), lang).figures]


# --- what a link holds


@IN_BOTH_LANGUAGES
def test_a_link_opens_on_its_day_in_its_language_with_its_figures(lang: Lang) -> None:
    values = sample_scenario() | {"replies_per_day": 90, "prompting_hours": 12.5, "drafts_tested": 20,
                                  "drafts_sent_as_is": 14}  # fmt: skip
    link = link_of(values, lang)
    app = opened(link, browser=OTHER[lang])
    assert app.session_state["lang"] == lang
    assert app.date_input(key="as_of").value == MARCH
    assert app.number_input(key="input.replies_per_day").value == 90
    assert metrics(app) == figures(values, sample_counts(), lang)
    assert address(app) == link


@pytest.mark.parametrize("trade", ["clinic", "invoices"])
def test_another_trade_without_a_file(trade: str) -> None:
    values = load_preset(trade)
    link = link_of(values, "en", trade=trade, source="none", counts=None)
    app = opened(link)
    assert app.selectbox(key="trade").value == trade
    assert app.selectbox(key="dataset_source").value == "none"
    assert metrics(app) == figures(values, None, "en")
    assert address(app) == link


def test_what_was_counted_and_what_was_typed_stay_apart() -> None:
    """80 tokens a reply is the default, typed in place of the sample's own 80.495: 812 x 80.495… / 812."""
    values = sample_scenario() | {"reply_tokens": 80, "replies_per_day": 733.3}
    app = opened(link_of(values, "en"))
    assert metrics(app) == figures(values, sample_counts(), "en")
    assert app.number_input(key="input.replies_per_day").value == 733.3
    assert app.session_state.to_dict().get("input.customer_message_tokens") is None
    assert address(app) == link_of(values, "en")


def test_a_vendors_quote_and_a_chosen_route_come_back() -> None:
    quote = {"id": "vendor", "training_usd_per_mtok": 2.0, "input_usd_per_mtok": 0.3, "output_usd_per_mtok": 0.9,
             "validation_billed": False, "evaluations": "epochs"}  # fmt: skip
    values = sample_scenario() | {"custom_routes": [quote], "fine_tuning_route": "vendor"}
    app = opened(link_of(values, "en"))
    assert metrics(app) == figures(values, sample_counts(), "en")
    assert address(app) == link_of(values, "en")
    lost = opened({name: text for name, text in link_of(values, "en").items() if name != "q"})
    assert say("input.fine_tuning_route", "en") in words(lost)
    assert metrics(lost) == figures(sample_scenario(), sample_counts(), "en")


@IN_BOTH_LANGUAGES
def test_the_numbers_of_an_own_file_come_back_and_the_file_is_said_not_to(lang: Lang) -> None:
    values = sample_scenario()
    app = opened(link_of(values, lang, source="own", counts=OWN))
    assert metrics(app) == figures(values, OWN, lang)
    assert say("link.counts", lang, pairs="400") in words(app)
    assert app.selectbox(key="dataset_source").value == "own"
    app.switch_page("calculator/pages/data.py").run()
    fine(app)


def test_a_sample_that_was_counted_anew_since_does_not_change_an_old_link() -> None:
    app = opened(link_of(sample_scenario(), "en", source="sample", counts=OWN))
    assert metrics(app) == figures(sample_scenario(), OWN, "en")
    assert say("link.counts", "en", pairs="400") in words(app)


# --- then and today


@IN_BOTH_LANGUAGES
def test_an_old_link_is_held_against_today_and_priced_again_on_request(lang: Lang) -> None:
    app = opened(link_of(sample_scenario(), lang))
    today = app.session_state["today"]
    then, now = (Report(estimate_with(sample_counts(), sample_scenario(), day, False), lang) for day in (MARCH, today))
    told = words(app)
    assert say("link.old", lang, then=m.day(MARCH, lang), today=m.day(today, lang)) in told
    assert then.figures[0].value in told and now.figures[0].value in told
    assert say("link.verdict.same", lang) in told
    app.button(key="link.today").click().run()
    assert app.date_input(key="as_of").value == today
    assert "link.close" not in [button.key for button in app.button]
    assert metrics(app) == [figure.value for figure in now.figures]
    assert read_link(address(app)).as_of == today


def test_a_link_of_today_and_a_bare_visit_are_told_nothing() -> None:
    bare = opened({})
    link = link_of(sample_scenario(), "en", bare.session_state["today"])
    for app in (bare, opened(link)):
        assert "link.close" not in [button.key for button in app.button]
    assert metrics(bare) == metrics(opened(link))


@IN_BOTH_LANGUAGES
def test_a_changed_book_is_said_with_both_versions(lang: Lang) -> None:
    link = write_link(
        sample_scenario(), MARCH, ("2026.01.01", "ab" * 32), lang, source="sample", counts=sample_counts()
    )
    now = f"{BOOK[0]} {BOOK[1][:8]}"
    assert say("link.book", lang, before="2026.01.01 abababab", after=now) in words(opened(link))


# --- damage


@IN_BOTH_LANGUAGES
def test_a_damaged_part_is_named_and_its_defaults_stand(lang: Lang) -> None:
    link = link_of(sample_scenario() | {"hire_hourly_pay_hkd": 88, "replies_per_day": 90}, lang)
    link["h"] = link["h"].replace("88", "8")
    app = opened(link)
    part = say("link.part", lang, name=say("group.hire", lang))
    assert say("link.damaged", lang, parts=part) in words(app)
    assert app.number_input(key="input.hire_hourly_pay_hkd").value == 70  # the default
    assert app.number_input(key="input.replies_per_day").value == 90
    app.button(key="link.close").click().run()
    assert say("link.damaged", lang, parts=part) not in words(fine(app))


@IN_BOTH_LANGUAGES
def test_a_later_version_shows_the_sample_and_says_so(lang: Lang) -> None:
    app = opened(link_of(sample_scenario() | {"replies_per_day": 90}, lang) | {"v": "9"})
    assert say("link.unreadable", lang) in words(app)
    assert app.number_input(key="input.replies_per_day").value == 60


def test_a_route_that_is_no_longer_listed_is_left_out() -> None:
    link = link_of(sample_scenario(), "en")
    *first, _ = unseal("b", link["b"])
    app = opened(link | {"b": seal("b", [*first, "gone.from.the.book"])})
    assert say("input.fine_tuning_route", "en") in words(app)
    assert metrics(app) == figures(sample_scenario(), sample_counts(), "en")


@pytest.mark.parametrize("link", [{"v": "1"}, {"v": "１", "w": "~~~"}, {"w": "9" * 5000}, {"lang": "zh-HK"},
                                  {"fbclid": "x"}])  # fmt: skip
def test_whatever_the_address_says_there_is_an_answer(link: dict[str, str]) -> None:
    assert len(opened(link).metric) == 4


# --- the address follows


def test_a_visit_writes_nothing_until_something_changes_and_then_every_time() -> None:
    app = opened({})
    assert address(app) == {}
    app.switch_page("calculator/pages/prices.py").run()
    assert address(fine(app)) == {}
    app.switch_page("calculator/pages/answer.py").run()
    app.number_input(key="input.replies_per_day").set_value(75).run()
    assert read_link(address(app)).values["replies_per_day"] == 75
    app.switch_page("calculator/pages/compare.py").run()
    assert read_link(address(fine(app))).values["replies_per_day"] == 75


def test_an_input_that_cannot_be_used_leaves_the_last_address_that_can() -> None:
    app = opened(link_of(sample_scenario(), "en"))
    before = address(app)
    app.number_input(key="input.replies_per_day").set_value(-5).run()
    assert app.error and not app.exception
    assert address(app) == before


def test_after_a_new_client_nothing_of_the_link_is_left() -> None:
    app = opened(link_of(sample_scenario() | {"replies_per_day": 90}, "en"))
    app.button(key="new_client.clear").click().run()
    assert fine(app).number_input(key="input.replies_per_day").value == 60
    assert address(app) == {}
    assert "link.close" not in [button.key for button in app.button]


# --- sharing


@pytest.mark.parametrize(("url", "base"), [
    ("https://calculator.example.org/", "https://calculator.example.org/"),
    ("https://calculator.example.org/compare", "https://calculator.example.org/"),
    ("https://example.org/shop/tool/compare", "https://example.org/shop/tool/"),
    ("https://example.org/shop/tool", "https://example.org/shop/tool/"),
    ("https://8.8.8.8:8501/", "https://8.8.8.8:8501/"),
    ("http://localhost:8501/", ""), ("http://127.0.0.1:8501/", ""), ("http://192.168.1.20:8501/", ""),
    ("http://10.0.0.5/", ""), ("http://[::1]:8501/", ""), ("http://[fe80::1]/", ""), ("http://shop-pc:8501/", ""),
    ("http://shop.local/", ""), ("http://[broken", ""), ("", ""), (None, ""),
])  # fmt: skip
def test_a_link_is_offered_only_where_others_can_open_it(url: str | None, base: str) -> None:
    assert public_base(url, {"", "compare"}) == base


@IN_BOTH_LANGUAGES
def test_share_on_this_computer_offers_the_summary_and_says_why_no_link(lang: Lang) -> None:
    app = opened(link_of(sample_scenario(), lang))
    assert list(app.code) == []  # nothing is made before it is opened
    app.session_state["share"] = True
    app.run()
    assert say("share.here_only", lang) in words(app)
    report = Report(estimate_with(sample_counts(), sample_scenario(), MARCH, False), lang)
    assert [each.value for each in app.code] == [summary_text(report, "restaurant")]


@IN_BOTH_LANGUAGES
def test_the_summary_is_six_lines_with_the_figures_at_the_top(lang: Lang) -> None:
    report = Report(run_estimate(None, None, [], MARCH, False), lang)
    there = "https://calculator.example.org/?v=1"
    lines = summary_text(report, "restaurant", there).split("\n")
    assert len(lines) == 6
    assert say("trade.restaurant", lang) in lines[0] and "60" in lines[0] and lines[0].startswith("*")
    assert lines[1] == f"*{report.headline}*"
    for line, figure in zip((lines[2], lines[3], lines[3], lines[4]), report.figures, strict=True):
        assert figure.value in line and figure.note in line
    assert m.day(MARCH, lang) in lines[5] and BOOK[0] in lines[5] and lines[5].endswith(there)
    assert say("summary.calculator", lang) in summary_text(report, "restaurant")
