"""The page driven without a browser, in both languages: what moves, what stays, and what a bad input gets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from calculator.sample import sample_counts
from calculator.state import NO_FILE
from calculator.text import LANGS, Lang, say

ROOT = Path(__file__).resolve().parent.parent
TODAY, APRIL = date(2026, 11, 21), date(2026, 4, 15)
LOCALES = {"en": "en-HK", "zh-HK": "zh-HK"}
IN_BOTH_LANGUAGES = pytest.mark.parametrize("lang", LANGS)
SMALL_CSV = "question,reply\nOpen on Sunday?,Yes\n有冇位呀？,有呀\n可以帶狗嗎？,可以\n".encode()
LABELLED = ("number_input", "selectbox", "date_input", "toggle", "file_uploader", "expander", "segmented_control")
PLAIN_TEXT = ("title", "header", "subheader", "caption", "markdown", "error", "warning", "info")


def opened(lang: Lang, on: date = TODAY) -> AppTest:
    """The page as a browser of that language opens it, on a day whose prices are known, its two long tables open."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
    app.context = {"locale": LOCALES[lang]}
    app.session_state["section.lines"] = app.session_state["section.sources"] = True
    app.run()
    app.date_input(key="as_of").set_value(on).run()
    return fine(app)


def fine(app: AppTest) -> AppTest:
    assert not app.exception
    assert not app.error
    return app


def enter(app: AppTest, **values: float | None) -> AppTest:
    """Every value typed into its number box, one run each, as a visitor does it."""
    for name, value in values.items():
        app.number_input(key=f"input.{name}").set_value(value).run()
    return app


def pick(app: AppTest, name: str, value: str) -> AppTest:
    app.selectbox(key=name).set_value(value).run()
    return app


def headline(app: AppTest) -> str:
    return str(app.header[0].value)


def figures(app: AppTest) -> list[str]:
    return [metric.value for metric in app.metric]


def written(app: AppTest) -> str:
    """Everything shown as HTML, as a reader sees it."""
    return unescape("\n".join(each.proto.body for each in app.get("html")))


def hours(count: int, lang: Lang) -> str:
    return say("hours", lang, hours=count)


# --- the sample, worked by hand


@IN_BOTH_LANGUAGES
def test_the_sample_restaurant_by_hand(lang: Lang) -> None:
    app = opened(lang)
    assert app.title[0].value == say("title", lang)
    assert app.segmented_control(key="lang").value == lang
    # Nothing tested: 20 drafts first. Instructions 8 h x 525 + testing 4 h x 525 = 6,300 once.
    # The hire: 70 x 20 h x 52 / 12 = 6,066.67, with 5 % MPF 6,370 a month; (20 x 52 - (15 + 7) x 4) / 12 = 79.33 hours
    # really worked, 80.29 each: one hour of upkeep a month. The model: 1,440 drafts x (3,129.46 tokens in x 0.03 +
    # 80.50 out x 0.13) / 1,000,000 = US$0.1503 = HK$1.17. So 81.46 a month and 6,300 + 12 x 81.46 = 7,277.52.
    # Each draft frees 2.5 - 0.75 - 0.3 x 2.5 = 1 minute: 24 hours, 24 x 80.29 = 1,927 in cash.
    # Month 1 brings in full 1,845.60, so 6,300 / 1,845.60 = 3.41 months.
    assert "20" in headline(app)
    assert figures(app) == ["HK$7,278", "HK$81", hours(24, lang), say("months", lang, months="3.4")]
    assert "HK$1,927" in written(app)


@IN_BOTH_LANGUAGES
def test_every_first_input_moves_the_answer_at_once(lang: Lang) -> None:
    app = opened(lang)
    # 70 a day: 70 x 30 x 0.8 = 1,680 minutes = 28 hours
    assert figures(enter(app, replies_per_day=70))[2] == hours(28, lang)
    # twice the pay, twice the hour of upkeep: 160.59 + 1.37 (1.17 x 70 / 60) = 161.96
    assert figures(enter(app, hire_hourly_pay_hkd=140.0))[1] == "HK$162"
    # 36 of 40 sent unchanged: 2.5 - 0.75 - 0.1 x 2.5 = 1.5 minutes x 1,680 = 42 hours, and the test is done
    before = headline(app)
    enter(app, drafts_tested=40, drafts_sent_as_is=36)
    assert figures(app)[2] == hours(42, lang)
    assert headline(app) != before
    # full pay by the month: the hire box changes and the time freed is no longer cash
    pick(app, "input.hire_pay_basis", "monthly")
    assert app.number_input(key="input.hire_monthly_pay_hkd").value == 20_000
    assert say("payback.value_of_time", lang) in written(app)
    fine(app)


@IN_BOTH_LANGUAGES
def test_the_dataset_moves_the_answer_at_once(lang: Lang) -> None:
    app = opened(lang)
    sample = written(app)
    assert "812" in app.selectbox(key="dataset_source").options[0]
    # no file: 600 of instructions + 2,500 of documents + 30 of message = 3,130 tokens in, 80 out
    pick(app, "dataset_source", "none")
    assert "3,130" in written(app) and written(app) != sample
    pick(app, "dataset_source", "own")
    app.file_uploader(key="upload").upload("replies.csv", SMALL_CSV, "text/csv").run()
    assert [caption.value for caption in app.caption] == [say("dataset.yours", lang, pairs=3)]
    assert "3,130" not in written(fine(app)) and written(app) != sample
    pick(app, "dataset_source", "sample")
    assert written(app) == sample


@IN_BOTH_LANGUAGES
def test_the_date_decides_what_is_known(lang: Lang) -> None:
    app = opened(lang)
    day = {"en": "15 Apr 2026", "zh-HK": "2026年4月15日"}[lang]
    assert day not in written(app)
    app.date_input(key="as_of").set_value(APRIL).run()
    assert say("as_of", lang, date=day) in written(fine(app))
    app.date_input(key="as_of").set_value(None).run()  # emptied: the day the visit began
    assert day not in written(fine(app))


def openai_row(app: AppTest) -> str:
    rows = re.findall(r"<tr.*?</tr>", written(app))
    return next(row for row in map(str, rows) if re.search("OpenAI GPT-4o mini(, tuned|（微調版）)", row))


def test_the_openai_row_says_that_hong_kong_cannot_buy_it_and_when_it_ends() -> None:
    english, chinese = openai_row(opened("en")), openai_row(opened("zh-HK"))
    assert "No: OpenAI does not sell this in Hong Kong. Served until 14 Jan 2027." in english
    assert "不可以：OpenAI 不向香港提供此服務。服務至 2027年1月14日。" in chinese
    assert 'class="closed"' in english and 'class="closed"' in chinese


# --- what stays


@IN_BOTH_LANGUAGES
def test_the_language_switch_keeps_every_input(lang: Lang) -> None:
    other: Lang = "en" if lang == "zh-HK" else "zh-HK"
    app = enter(opened(lang), replies_per_day=70, drafts_tested=40, drafts_sent_as_is=36, hire_hourly_pay_hkd=75.0)
    pick(app, "input.task_is_narrow", "no")
    kept = {"input.replies_per_day": 70, "input.drafts_tested": 40, "input.drafts_sent_as_is": 36,
            "input.hire_hourly_pay_hkd": 75.0, "input.task_is_narrow": "no", "as_of": TODAY}  # fmt: skip
    freed = figures(app)[2]
    app.segmented_control(key="lang").set_value(other).run()
    assert {key: app.session_state[key] for key in kept} == kept
    assert app.title[0].value == say("title", other)
    assert figures(app)[2] == freed.replace(say("hours", lang, hours=""), say("hours", other, hours=""))
    pick(app, "input.task_is_narrow", "yes")  # and every widget goes on working
    app.segmented_control(key="lang").set_value(lang).run()
    assert headline(fine(app)) == headline(enter(app, replies_per_day=70))


@IN_BOTH_LANGUAGES
def test_an_assumption_left_empty_is_its_default_and_a_typed_one_counts(lang: Lang) -> None:
    app = opened(lang)
    before = figures(app)
    app.toggle(key="show_assumptions").set_value(True).run()
    assert figures(fine(app)) == before
    # two hours of upkeep a month instead of one: 1.17 + 2 x 80.29 = 161.76
    assert figures(enter(app, upkeep_hours_per_month=2.0))[1] == "HK$162"
    app.number_input(key="input.upkeep_hours_per_month").set_value(None).run()
    assert figures(fine(app)) == before


def test_an_assumption_left_empty_shows_what_counts_instead() -> None:
    app = opened("en")
    app.toggle(key="show_assumptions").set_value(True).run()
    enter(app, reply_tokens=90.0)
    counted = sample_counts()  # 812 pairs, customers' messages of 29.46 tokens; our defaults are 800 and 30
    shown = {name: app.number_input(key=f"input.{name}").placeholder
             for name in ("training_examples", "customer_message_tokens", "upkeep_hours_per_month")}  # fmt: skip
    assert shown == {"training_examples": str(counted["examples"]), "upkeep_hours_per_month": "1",
                     "customer_message_tokens": f"{counted['tokens']['user_mean']:.2f}"}  # fmt: skip
    app.selectbox(key="dataset_source").set_value(NO_FILE).run()
    assert app.number_input(key="input.training_examples").placeholder == "800"
    assert app.number_input(key="input.customer_message_tokens").placeholder == "30"
    assert app.number_input(key="input.reply_tokens").value == 90.0  # what was typed stays


# --- bad input


def one_sentence(app: AppTest, *named: str, figures_stay: bool = False) -> None:
    """One refusal that names what is wrong, no traceback; afterwards no figure that might be mistaken for an answer."""
    assert not app.exception
    assert len(app.error) == 1
    said = app.error[0].value
    assert [part for part in named if part not in said.replace("\\", "")] == [], said
    assert bool(app.metric) is figures_stay


@IN_BOTH_LANGUAGES
def test_a_number_that_cannot_be_gets_a_sentence_with_its_label(lang: Lang) -> None:
    app = opened(lang)
    before = figures(app)
    bad: list[tuple[str, float | None, tuple[str, ...]]] = [
        ("replies_per_day", -1, ("-1", "0", "1,000,000")),
        ("replies_per_day", None, ("0", "1,000,000")),
        ("hire_hourly_pay_hkd", None, ("0", "10,000")),
        ("hire_hours_per_week", 200, ("200", "0.5", "84")),
        ("minutes_per_reply_by_hand", float("nan"), ("0", "480")),
        ("drafts_tested", None, ("0", "1,000,000")),
    ]
    for name, value, limits in bad:
        good = app.number_input(key=f"input.{name}").value
        one_sentence(enter(app, **{name: value}), say(f"input.{name}", lang), *limits)
        assert figures(fine(enter(app, **{name: good}))) == before


@IN_BOTH_LANGUAGES
def test_more_sent_than_tested_gets_a_sentence(lang: Lang) -> None:
    app = enter(opened(lang), drafts_tested=5, drafts_sent_as_is=6)
    one_sentence(app, "6", "5")
    assert "\\_" not in app.error[0].value  # no input goes by its code


@IN_BOTH_LANGUAGES
@pytest.mark.parametrize(("on", "limit"), [(date(2001, 1, 1), "2005-05-18"), (date(2150, 1, 1), "2099-12-31")])
def test_a_date_outside_the_book_gets_a_sentence(on: date, limit: str, lang: Lang) -> None:
    app = opened(lang)
    app.date_input(key="as_of").set_value(on).run()
    one_sentence(app, on.isoformat(), limit)


@IN_BOTH_LANGUAGES
def test_an_upload_that_cannot_be_read_gets_a_sentence(lang: Lang) -> None:
    app = pick(opened(lang), "dataset_source", "own")
    for name, content in {
        "empty.csv": b"",
        "broken.jsonl": b'{"messages": [\n',
        "prose.jsonl": b"Hello\nagain\n",
        "no_reply.jsonl": b'{"messages": [{"role": "user", "content": "Anyone?"}]}\n',
        "picture.csv": b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 8,
    }.items():
        app.file_uploader(key="upload").set_value((name, content, "text/plain")).run()
        one_sentence(app, name, figures_stay=True)
        assert not app.caption  # nothing was counted
        app.file_uploader(key="upload").set_value(("good.csv", SMALL_CSV, "text/csv")).run()
        assert [caption.value for caption in fine(app).caption] == [say("dataset.yours", lang, pairs=3)]


# --- no money becomes mathematics


def markdown_texts(app: AppTest) -> Iterator[str]:
    """Every text that Streamlit reads as Markdown: its own text elements, and the labels and help of widgets."""
    for kind in PLAIN_TEXT:
        yield from (str(getattr(each, "value", "")) for each in app.get(kind))
    for kind in LABELLED:
        for each in app.get(kind):
            yield from (str(getattr(each, part, "") or "") for part in ("label", "help"))
    yield from (metric.label for metric in app.metric)


@IN_BOTH_LANGUAGES
def test_no_text_renders_as_mathematics(lang: Lang) -> None:
    app = pick(opened(lang), "dataset_source", "own")
    app.toggle(key="show_assumptions").set_value(True).run()
    app.toggle(key="show_all_routes").set_value(True).run()
    texts = list(markdown_texts(fine(app)))
    assert any("HK\\$" in text for text in texts)
    # an opening "$" has no space behind it, a closing one none before it and no digit behind it; a label that browsers
    # read out is better without an escape it does not need
    formula = re.compile(r"\$(?!\s)[^$]*(?<!\s)\$(?!\d)")
    assert [text for text in texts if formula.search(text.replace("\\$", ""))] == []
    assert not any("\\" in each.label for each in app.number_input)
    enter(app, hire_hourly_pay_hkd=-1.0)
    assert "$" not in app.error[0].value.replace("\\$", "")
