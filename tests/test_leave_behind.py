"""The page to leave behind: safe, self-contained, and in every number the same as the other faces."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from html.parser import HTMLParser
from typing import Any

import pytest
from running import printed, settings

from calculator.export.csv_export import projection_csv
from calculator.export.json_export import estimate_json
from calculator.export.page_fit import ITEM_PX, LINE_PX, LONGEST_NAME, lines, taken
from calculator.export.page_html import answer_html
from calculator.export.svg_chart import Curve, cash_svg
from calculator.export.text_export import estimate_text
from calculator.report import Report
from calculator.run import estimate_with
from calculator.sample import sample_counts, sample_scenario
from calculator.text import LANGS, Lang, say
from calculator.text.money import hkd, number
from calculator.vendor_questions import questions
from pricing.scenario import inputs

TODAY = date(2026, 11, 21)
IN_BOTH_LANGUAGES = pytest.mark.parametrize("lang", LANGS)
VOID = {"meta", "br", "hr", "col", "img", "input", "link"}
STATED: dict[str, Any] = {"replies_per_day": 130, "drafts_tested": 40, "drafts_sent_as_is": 30, "card_fee_pct": 1.5}
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7*7 }}{% raw %}"


class Reading(HTMLParser):
    """Tags with their attributes, and the text outside style and drawing; an unclosed or misplaced tag is an error."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(document)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "svg", "title"} & set(self.open):
            self.text.append(data)


def reported(lang: Lang, **more: Any) -> Report:
    return Report(estimate_with(sample_counts(), sample_scenario() | STATED | more, TODAY, False), lang)


@cache
def report(lang: Lang) -> Report:
    return reported(lang)


@cache
def page(lang: Lang) -> str:
    return answer_html(report(lang))


@cache
def as_json(lang: Lang) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(estimate_json(report(lang)))
    return found


@cache
def ledger() -> dict[str, list[dict[str, str]]]:
    """Rows of the CSV by option, month 0 first."""
    found: dict[str, list[dict[str, str]]] = {}
    content = projection_csv(report("en")).decode("utf-8-sig")
    for row in csv.DictReader(io.StringIO(content, newline="")):
        found.setdefault(row["option"], []).append(row)
    return found


def option(lang: Lang, name: str) -> dict[str, Any]:
    return next(each for each in as_json(lang)["options"] if each["id"] == name and each["chosen"])


# --- what it is made of


@IN_BOTH_LANGUAGES
def test_it_parses_names_its_language_and_forbids_everything_but_its_own_style(lang: Lang) -> None:
    read = Reading(page(lang))
    attributes = dict(read.tags)
    assert attributes["html"] == {"lang": lang}
    policy = next(each["content"] for tag, each in read.tags if each.get("http-equiv") == "Content-Security-Policy")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert report(lang).headline in read.text


@IN_BOTH_LANGUAGES
def test_nothing_is_fetched_and_nothing_runs(lang: Lang) -> None:
    read = Reading(page(lang))
    assert not {tag for tag, _ in read.tags} & {"script", "link", "img", "iframe", "object", "embed", "base", "form"}
    names = {name for _, each in read.tags for name in each}
    assert not names & {"src", "srcset", "data", "poster", "background", "action"}
    assert not [name for name in names if name.startswith("on")]
    style = page(lang).split("<style>")[1].split("</style>")[0]
    assert "url(" not in style and "@import" not in style
    links = {each["href"] for _, each in read.tags if "href" in each}
    assert links and all(any(str(link) in row.cells["source"] for row in report(lang).source_rows) for link in links)


@IN_BOTH_LANGUAGES
def test_names_are_text_whatever_they_are(lang: Lang) -> None:
    document = answer_html(report(lang), HOSTILE, "A & B\n\x00\u202e\ud800 Co")
    read = Reading(document)
    assert {tag for tag, _ in read.tags} == {tag for tag, _ in Reading(page(lang)).tags}
    said = "".join(read.text)
    assert HOSTILE[:LONGEST_NAME] in said and HOSTILE not in said
    assert say("leave.by", lang, name="A & B Co") in said
    assert document.encode()  # no half of a character is left


def test_no_name_no_word_of_it() -> None:
    assert "Prepared" not in page("en") and "擬備" not in page("zh-HK")
    assert answer_html(report("en"), "  ", "\n") == page("en")


# --- the same numbers


@IN_BOTH_LANGUAGES
def test_the_options_say_what_the_csv_and_the_json_say(lang: Lang) -> None:
    rows = re.findall(
        r"<tr[^>]*><td>.*?</tr>", page(lang).split('<table class="options cards">')[1].split("</table>")[0]
    )
    assert len(rows) == 4
    for row, name in zip(rows, ("prompting", "few_shot", "rag", "fine_tuning"), strict=True):
        first_year, running, _, payback = re.findall(r'<td class="n"[^>]*>(.*?)</td>', row)
        added = sum(Decimal(month["cost_hkd"]) for month in ledger()[name][:13])  # at the start, and twelve months
        assert first_year == hkd(added, lang)
        assert running == hkd(option(lang, name)["running_hkd_per_month"], lang)
        tenth = Decimal(str(option(lang, name)["payback_months"])).quantize(Decimal("0.1"), ROUND_HALF_UP)
        assert payback == say("months", lang, months=str(tenth))


@IN_BOTH_LANGUAGES
def test_the_drawing_is_the_ledger(lang: Lang) -> None:
    """Every point of a line, read off the two axes, is the CSV's cumulative cash to half of the width of a line."""
    svg = page(lang).split('<svg role="img"')[1].split("</svg>")[0]
    ticks = {
        float(hkd.replace("−", "-").replace("HK$", "").replace(",", "")): float(y) - 3.4
        for y, hkd in re.findall(r'y="([\d.]+)" text-anchor="end" fill="#3c4650">([^<]+)<', svg)
    }
    months = {int(month): float(x) for x, month in re.findall(r'<text x="([\d.]+)" [^>]*middle[^>]*>(\d+)<', svg)}
    low, high = min(ticks), max(ticks)
    per_px = (high - low) / (ticks[low] - ticks[high])
    per_month = (months[24] - months[0]) / 24
    paths = re.findall(r'<path d="M([^"]+)" fill="none" stroke="#[0-9A-F]{6}"', svg)
    assert len(paths) == 2
    for path, name in zip(paths, ("prompting", "fine_tuning"), strict=True):
        points = [tuple(map(float, point.split())) for point in path.split("L")]
        assert len(points) == 25
        for month, (x, y) in enumerate(points):
            assert x == pytest.approx(months[0] + month * per_month, abs=0.2)
            exact = float(ledger()[name][month]["cumulative_hkd"])
            assert high - (y - ticks[high]) * per_px == pytest.approx(exact, abs=0.2 * per_px)
    dots = [float(x) for x in re.findall(r'<circle cx="([\d.]+)"', svg)]
    paid = sorted(option(lang, name)["payback_months"] for name in ("prompting", "fine_tuning"))
    assert dots == pytest.approx([months[0] + each * per_month for each in paid], abs=0.2)


@IN_BOTH_LANGUAGES
def test_every_number_on_the_page_is_one_of_another_face(lang: Lang) -> None:
    """In the words of the text report and of the questions, in the JSON, or at the end of the CSV."""
    token = re.compile(r"\d[\d,]*(?:\.\d+)?")
    document = re.sub(r'<ol class="sources">.*?</ol>|<td class="refs".*?</td>', "", page(lang), flags=re.DOTALL)
    said = set(token.findall(" ".join(Reading(document).text)))
    told = " ".join([estimate_text(report(lang)), *questions(report(lang)), say("leave.band", lang, option="")])
    ends = [float(rows[-1]["cumulative_hkd"]) for rows in ledger().values()]
    ranges = [end for each in inputs().values() for end in (each.low, each.high) if end is not None]
    exact = [*numbers_in(as_json(lang)), *ends, *ranges]
    known = {number(abs(each), lang, places) for each in exact for places in (0, 1, 2)} | set(token.findall(told))
    assert len(said) > 40
    assert said <= known


def numbers_in(data: Any) -> Iterator[float]:
    """Every number of plain data."""
    if isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from numbers_in(each)
    elif isinstance(data, int | float):
        yield data


def test_what_is_assumed_stands_with_whose_figure_it_is() -> None:
    rows = re.findall(r"<tr><td>([^<]*)</td><td class=\"n\">([^<]*)</td><td>([^<]*)</td></tr>", page("en"))
    assert ("Replies to customers a day", "130", "yours") in rows
    assert ("Checking one AI draft (minutes)", "0.75", "our guess, 0.3 to 1.5") in rows
    assert ("Drafts sent unchanged, as tested (%)", "75", "your test of 40") in rows  # 30 of 40
    assert ("Use of the time saved", "Fewer part-time hours", "worked out") in rows
    assert ("Period to look at (months)", "24", "a convention") in rows


# --- bytes and commands


def test_same_scenario_same_bytes_on_the_command_line_too() -> None:
    arguments = ["estimate", "--as-of", TODAY.isoformat(), *settings(**STATED), "--format", "html"]
    assert printed(*arguments).decode() == page("en")
    assert printed(*arguments, "--lang", "zh-HK").decode() == page("zh-HK")


def test_whom_it_is_for_stands_on_the_page_and_nowhere_else() -> None:
    arguments = ["estimate", "--as-of", TODAY.isoformat()]
    names = ["--prepared-for", "Somebody Ltd", "--prepared-by", "Our Desk"]
    assert b"Prepared for Somebody Ltd" in printed(*arguments, *names, "--format", "html")
    for form in ("text", "json", "csv"):
        assert printed(*arguments, *names, "--format", form) == printed(*arguments, "--format", form)


# --- what fits, and what cannot be drawn


def test_a_list_is_cut_where_its_height_ends() -> None:
    """10 letters to a line: 1, 2 and 1 lines; three lines and two gaps hold the first two, a pixel less the first."""
    texts = ["a" * 10, "b" * 11, "c"]
    assert [lines(text, 10) for text in texts] == [1, 2, 1]
    room = 3 * LINE_PX + 2 * ITEM_PX + 0.01
    assert taken(texts, room, 10) == texts[:2]
    assert taken(texts, room - 1, 10) == texts[:1]
    assert taken(texts, 0, 10) == texts[:1]  # the first always


@IN_BOTH_LANGUAGES
def test_an_unknown_price_has_no_line_and_says_so(lang: Lang) -> None:
    document = answer_html(reported(lang, fine_tuning_route="aws.claude-3-haiku.tuned"))
    name = say("option.fine_tuning", lang)
    assert say("leave.curve.unknown", lang, option=name) in "".join(Reading(document).text)
    assert len(re.findall(r'<path d="M[^"]+" fill="none" stroke="#[0-9A-F]{6}"', document)) == 1
    assert cash_svg([], None, lang, "", "") == ""


def test_lines_are_told_apart_by_dash_and_marked_in_words() -> None:
    flat = Curve("a", "#111111", "solid", (-100.0, 0.0, 100.0), (1.0, "pays back 1.0 month"))
    dashed = Curve("b", "#222222", "dash", (-100.0, -50.0, 0.0))
    svg = cash_svg([flat, dashed], None, "en", "two <lines>", "Month")
    assert svg.count("stroke-dasharray") == 1
    assert "<title>two &lt;lines&gt;</title>" in svg and ">pays back 1.0 month</text>" in svg
    # from -100 to 100 in steps of 50: five labels
    assert re.findall(r">(−?HK\$\d+)<", svg) == ["−HK$100", "−HK$50", "HK$0", "HK$50", "HK$100"]
