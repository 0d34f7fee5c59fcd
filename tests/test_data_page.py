"""The page for a person's own files, driven without a browser, in both languages."""

from __future__ import annotations

import io
import json
from html import unescape
from pathlib import Path

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from calculator.text import LANGS, Lang, say

ROOT = Path(__file__).resolve().parent.parent
LOCALES = {"en": "en-HK", "zh-HK": "zh-HK"}
IN_BOTH_LANGUAGES = pytest.mark.parametrize("lang", LANGS)
DATA, ANSWER = "calculator/pages/data.py", "calculator/pages/answer.py"
MAIL = "someone@example.com"
PAIRS = (("Open on Sunday?", "From 11am."), ("有冇位？", "有呀，幾多位？"), ("可以帶狗嗎？", "戶外座位可以。"))
JSONL = "".join(
    json.dumps({"messages": [{"role": "user", "content": q}, {"role": "assistant", "content": a}]}) + "\n"
    for q, a in PAIRS
).encode()
CSV = "question,reply\n" + "".join(f'"{q}","{a}"\n' for q, a in PAIRS)
# Two chats of one shop: 2 replies on 1 March, 1 on 4 March: 3 replies on 4 days are 0.75 a day.
FIRST_CHAT = (
    "[2026/3/1, 10:00:00] 客人甲: 有冇位？\n[2026/3/1, 10:05:00] 小店: 有呀，幾多位？\n"
    "[2026/3/1, 11:00:00] 客人甲: 四位，唔該\n[2026/3/1, 11:05:00] 小店: 已經留咗位\n"
)
SECOND_CHAT = "[2026/3/4, 10:00:00] 客人乙: 星期日開唔開？\n[2026/3/4, 10:05:00] 小店: 開呀，朝早十一點\n"


def opened(lang: Lang, way: str = "files") -> AppTest:
    """The page as a browser of that language opens it."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
    app.context = {"locale": LOCALES[lang]}
    app.run()
    app.switch_page(DATA).run()
    if way != "sample":
        app.segmented_control(key="data.way").set_value(way).run()
    return fine(app)


def fine(app: AppTest) -> AppTest:
    assert not app.exception
    assert not app.error
    return app


def given(lang: Lang, *files: tuple[str, bytes]) -> AppTest:
    app = opened(lang)
    app.file_uploader(key="data.upload").set_value([(name, data, "") for name, data in files]).run()
    assert not app.exception
    return app


def figures(app: AppTest) -> list[str]:
    return [metric.value for metric in app.metric]


def html(app: AppTest) -> str:
    return unescape("".join(each.proto.body for each in app.get("html")))


def everything(app: AppTest) -> str:
    """Every word on the page."""
    shown = [
        each.value for kind in ("header", "subheader", "code", "error", "info", "warning") for each in app.get(kind)
    ]
    return html(app) + "\n".join(str(value) for value in shown)


@IN_BOTH_LANGUAGES
def test_the_sample_is_judged_counted_priced_and_drawn(lang: Lang) -> None:
    # 812 pairs less 5 repeats and 1 empty reply are 806; 129,072 tokens x 3 epochs = 387,216; 1 HKID, 2 e-mails
    # and 2 names are 5.
    app = opened(lang, "sample")
    assert app.header[0].value == say("ready.needs_work", lang)
    assert figures(app) == ["806", "159", "387,216", "5"]
    assert say("data.ladder.2000", lang, usable="806") in html(app)
    assert [tab.label for tab in app.tabs] == [say("kit.instructions_tab", lang), say("kit.questions_tab", lang)]
    for key in ("data.histogram", "data.language", "dataset.problems", "data.cost", "clean.title", "kit.title"):
        assert say(key, lang) in [each.value for each in app.subheader], key
    chart = json.loads(app.get("plotly_chart")[0].proto.spec)
    assert sum(chart["data"][0]["y"]) == 812


@IN_BOTH_LANGUAGES
@pytest.mark.parametrize("kind", ["jsonl", "csv", "xlsx", "paste"])
def test_three_pairs_are_three_pairs_in_any_format(lang: Lang, kind: str) -> None:
    if kind == "paste":
        app = opened(lang, "paste")
        app.text_area(key="data.pasted").set_value("\n\n".join(f"Q: {q}\nA: {a}" for q, a in PAIRS))
        app.button(key="data.read_pasted").click().run()
    else:
        data = {"jsonl": JSONL, "csv": CSV.encode(), "xlsx": workbook()}[kind]
        app = given(lang, (f"replies.{kind}", data))
    fine(app)
    assert figures(app)[0] == "3"
    assert app.header[0].value == say("ready.too_few", lang)
    name = {"jsonl": "openai", "paste": "text"}.get(kind, kind)
    assert say(f"format.{name}", lang) in app.selectbox(key="data.format").placeholder
    assert f"{say(f'format.{name}', lang)}" in html(app)


def workbook() -> bytes:
    book, data = openpyxl.Workbook(), io.BytesIO()
    for row in (("question", "reply"), *PAIRS):
        book.active.append(row)
    book.save(data)
    return data.getvalue()


@IN_BOTH_LANGUAGES
def test_two_chats_make_one_and_tell_the_replies_a_day(lang: Lang) -> None:
    app = fine(given(lang, ("a.txt", FIRST_CHAT.encode()), ("b.txt", SECOND_CHAT.encode())))
    assert figures(app)[0] == "3"
    assert app.multiselect(key="data.shop").value == ["小店"]
    days = ("1 Mar 2026", "4 Mar 2026") if lang == "en" else ("2026年3月1日", "2026年3月4日")
    learned = say("data.learned.days", lang, replies="3", days="4", first=days[0], last=days[1], per_day="0.8")
    assert learned in html(app)
    app.button(key="data.use_learned").click().run()
    assert say("data.learned.used", lang, per_day="1") in html(fine(app))
    app.switch_page(ANSWER).run()
    assert app.number_input(key="input.replies_per_day").value == 1


@IN_BOTH_LANGUAGES
def test_the_person_says_who_is_the_shop(lang: Lang) -> None:
    # Turned round, the guest "answers" once: 小店 asks at 10:05, 客人甲 writes at 11:00.
    app = given(lang, ("a.txt", FIRST_CHAT.encode()))
    app.multiselect(key="data.shop").set_value(["客人甲"]).run()
    assert figures(fine(app))[0] == "1"
    app.multiselect(key="data.shop").set_value(["小店"]).run()
    assert figures(fine(app))[0] == "2"


@IN_BOTH_LANGUAGES
def test_columns_and_format_can_be_chosen(lang: Lang) -> None:
    table = "branch,said,wrote\n" + "".join(f"Wan Chai,{q},{a}\n" for q, a in PAIRS)
    app = given(lang, ("t.csv", table.encode()))
    app.selectbox(key="data.question_column").set_value("said")
    app.selectbox(key="data.answer_column").set_value("wrote").run()
    assert figures(fine(app))[0] == "3"
    assert "Open on Sunday? → From 11am." in app.code[0].value or "Open on Sunday?" in everything(app)
    app.selectbox(key="data.format").set_value("openai").run()
    assert len(app.error) == 1 and not app.metric
    app.selectbox(key="data.format").set_value(None).run()
    assert app.selectbox(key="data.question_column").value is None  # another format, other columns


@IN_BOTH_LANGUAGES
def test_a_broken_file_gets_one_sentence_and_the_answer_stays(lang: Lang) -> None:
    app = given(lang, ("empty.csv", b""))
    assert [each.value for each in app.error] == [say("error.dataset_empty", lang, file="empty.csv")]
    assert not app.metric and not app.get("download_button")
    app.switch_page(ANSWER).run()
    assert not app.exception
    assert len(app.metric) == 4


@IN_BOTH_LANGUAGES
def test_more_than_the_limit_is_refused_before_it_is_read(lang: Lang) -> None:
    half = b"x" * (13 << 20)
    app = given(lang, ("a.txt", half), ("b.txt", half))
    assert [each.value for each in app.error] == [say("error.uploads_too_large", lang, megabytes="26", limit="25")]


@IN_BOTH_LANGUAGES
def test_problems_are_filtered_by_kind_and_shown_masked(lang: Lang) -> None:
    rows = [{"q": "hello there", "a": "good morning"}] * 2 + [{"q": f"mail me: {MAIL}", "a": "noted, thank you"}]
    lines = [
        {"messages": [{"role": "user", "content": r["q"]}, {"role": "assistant", "content": r["a"]}]} for r in rows
    ]
    app = fine(given(lang, ("p.jsonl", "\n".join(map(json.dumps, lines)).encode())))
    personal = say("problem.personal_data", lang, kinds=say("personal.email", lang))
    repeated = say("problem_name.exact_duplicate", lang)
    assert personal in html(app) and MAIL not in everything(app)
    assert "s••••••@•••••••.•••" in html(app)
    assert any(repeated in option for option in app.get("button_group")[-1].options)
    app.get_by_key("data.problem").set_value("exact_duplicate").run()
    assert personal not in html(fine(app))
    assert say("dataset.row", lang, row="2") in html(app)


@IN_BOTH_LANGUAGES
def test_three_questions_come_before_the_clean_file(lang: Lang) -> None:
    app = fine(given(lang, ("replies.jsonl", JSONL)))
    for question in ("consent.agreed", "consent.contract", "consent.location"):
        assert app.info[0].value == say("clean.answer_first", lang)
        assert not [each for each in app.button if each.key == "clean.make"]
        app.radio(key=question).set_value("yes" if question != "consent.location" else "not_sure").run()
    assert [each.value for each in app.warning] == [say("clean.not_yet", lang)]
    app.selectbox(key="clean.share").set_value(0.0)
    app.button(key="clean.make").click().run()
    assert say("clean.done", lang, training="3", validation="0", dropped="0") in html(fine(app))
    labels = [each.label for each in app.get("download_button")]
    assert say("clean.training", lang) in labels and say("clean.dropped", lang) in labels
    app.selectbox(key="clean.to").set_value("csv").run()
    assert say("clean.training", lang) not in [each.label for each in app.get("download_button")]  # made for another
    app.radio(key="consent.location").set_value("yes").run()
    assert not app.warning


def test_other_files_are_asked_about_again() -> None:
    app = given("en", ("replies.jsonl", JSONL))
    app.radio(key="consent.agreed").set_value("yes").run()
    app.file_uploader(key="data.upload").set_value([("t.csv", CSV.encode(), "text/csv")]).run()
    assert app.radio(key="consent.agreed").value is None


@IN_BOTH_LANGUAGES
def test_the_answer_uses_the_files_until_they_are_removed(lang: Lang) -> None:
    app = fine(given(lang, ("replies.csv", CSV.encode())))
    assert say("data.in_estimate", lang) in html(app)
    app.switch_page(ANSWER).run()
    assert app.selectbox(key="dataset_source").value == "own"
    assert say("dataset.yours", lang, pairs="3") in [each.value for each in app.caption]
    app.switch_page(DATA).run()
    assert figures(fine(app))[0] == "3"
    assert say("data.kept", lang, files="replies.csv") in html(app)
    app.button(key="data.remove").click().run()
    assert not fine(app).metric
    assert say("data.nothing", lang) in html(app)


@IN_BOTH_LANGUAGES
def test_a_file_given_on_the_answer_page_is_read_here_too(lang: Lang) -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
    app.context = {"locale": LOCALES[lang]}
    app.run()
    app.selectbox(key="dataset_source").set_value("own").run()
    app.file_uploader(key="upload").set_value([("replies.csv", CSV.encode(), "text/csv")]).run()
    assert say("dataset.yours", lang, pairs="3") in [each.value for each in fine(app).caption]
    app.switch_page(DATA).run()
    assert figures(fine(app))[0] == "3"


@IN_BOTH_LANGUAGES
def test_the_kit_holds_the_owners_facts_and_no_personal_data(lang: Lang) -> None:
    app = opened(lang, "sample")
    app.text_area(key="kit.facts").set_value(f"Corkage HK$120. Ask {MAIL}.").run()
    instructions, questions = (code.value for code in fine(app).code)
    assert instructions.startswith(say("kit.instructions", lang))
    assert "Corkage HK$120. Ask [EMAIL]." in instructions
    assert instructions.count(say("kit.question_label", lang)) == 5
    assert "20. " in questions and "21. " not in questions
    app.number_input(key="input.drafts_tested").set_value(20)
    app.number_input(key="input.drafts_sent_as_is").set_value(15).run()
    app.switch_page(ANSWER).run()
    assert (
        app.number_input(key="input.drafts_tested").value,
        app.number_input(key="input.drafts_sent_as_is").value,
    ) == (
        20,
        15,
    )
