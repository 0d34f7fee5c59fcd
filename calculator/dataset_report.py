"""What a dataset told + language -> titled rows with formatted values. What the page shows of a file is here first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np

from calculator.dataset.excerpt import Excerpt
from calculator.report import Figure, Report
from calculator.text import Lang, has, say
from calculator.text import money as m
from calculator.text.problems import problem_text
from calculator.text.route_names import route_name
from pricing.figures import OptionEstimate

SHOWN_PROBLEMS = 10
SHOWN_ROUTES = 8
LADDER = (10, 50, 300, 2_000)
# Our judgement: under one reply in twenty, the other tone is an exception and no second habit.
OTHER_TONE_SHARE = 0.05
TIMES_A_NAME_COUNTS = 2


@dataclass(frozen=True)
class Bar:
    """One bar of a group: its label, the count and share in words, and the share from 0 to 1."""

    label: str
    value: str
    share: float


class DatasetReport:
    """Everything a page may show of the counts `data` (see calculator.dataset.as_data), in one language."""

    def __init__(self, data: Mapping[str, Any], lang: Lang) -> None:
        self.data = data
        self.lang: Lang = lang

    @cached_property
    def headline(self) -> str:
        """Whether the file is ready, in a sentence."""
        return say(f"ready.{self.data['ready']}", self.lang)

    @cached_property
    def file_names(self) -> tuple[str, ...]:
        return tuple(str(each["file"]) for each in self.data.get("files") or [self.data])

    @cached_property
    def read_as(self) -> str:
        """The files and the formats they were read as."""
        found = self.data["format"]
        names = [found] if isinstance(found, str) else found
        formats = self._listed([say(f"format.{name}", self.lang) for name in names])
        return say("data.read_as", self.lang, files=self._listed(list(self.file_names)), format=formats)

    def _listed(self, names: list[str]) -> str:
        return ("、" if self.lang == "zh-HK" else ", ").join(names)

    @cached_property
    def ladder(self) -> str:
        """How many usable examples there are against what experience asks for."""
        usable = self.data["usable"]
        step = next((rung for rung in LADDER[:-1] if usable < rung), None)
        name = step or (LADDER[-1] if usable <= LADDER[-1] else "more")
        return say(f"data.ladder.{name}", self.lang, usable=m.number(usable, self.lang))

    @cached_property
    def figures(self) -> list[Figure]:
        """Usable examples, mean tokens, billed tokens, personal data."""
        lang, data = self.lang, self.data
        tokens = data["tokens"]
        mean = say("data.figure.mean.note", lang, question=m.number(tokens["user_mean"], lang),
                   reply=m.number(tokens["assistant_mean"], lang),
                   system=m.number(tokens["system_mean"], lang))  # fmt: skip
        low = m.number(data["billed_tokens_low"], lang)
        billed = say("data.figure.billed.note", lang, epochs=m.number(data["epochs"], lang), low=low)
        values = {
            "usable": (data["usable"], say("data.figure.usable.note", lang, examples=m.number(data["examples"], lang))),
            "mean": (tokens["example_mean"], mean),
            "billed": (data["billed_tokens_high"], billed),
            "personal": (sum(data["personal_data"].values()), self._personal_kinds()),
        }
        return [
            Figure(name, say(f"data.figure.{name}", lang), m.number(value, lang), note)
            for name, (value, note) in values.items()
        ]

    def _personal_kinds(self) -> str:
        kinds = self.data["personal_data"]
        found = [self._counted(f"personal.{kind}", count) for kind, count in kinds.items() if count]
        return self._listed(found) or say("data.figure.personal.none", self.lang)

    def _counted(self, key: str, count: int) -> str:
        return say("clean.why.one", self.lang, name=say(key, self.lang), count=m.number(count, self.lang))

    # -- the workload --------------------------------------------------------------------------------------------

    @property
    def replies_per_day(self) -> int | None:
        """Replies a day that dated chats prove, at least one; None where nothing is dated."""
        chats = self.data.get("chats")
        return None if not chats else max(1, int(float(chats["replies_per_day_at_least"]) + 0.5))

    @cached_property
    def learned(self) -> str:
        """What dated chats tell about the workload, or nothing."""
        chats, lang = self.data.get("chats"), self.lang
        if not chats:
            return ""
        return say(
            "data.learned.days", lang, replies=m.number(chats["replies"], lang),
            days=m.number(chats["days_covered"], lang), first=m.day(date.fromisoformat(chats["first_day"]), lang),
            last=m.day(date.fromisoformat(chats["last_day"]), lang),
            per_day=m.number(chats["replies_per_day_at_least"], lang, 1),
        )  # fmt: skip

    # -- language and tone ----------------------------------------------------------------------------------------

    @cached_property
    def bars(self) -> list[tuple[str, list[Bar]]]:
        """Register, script and tone of the replies: (title, bars), values that do not occur left out."""
        language = self.data["language"]
        groups = {"register": language["register"], "script": language["script"], "tone": self.data["tone"]}
        return [(say(f"dataset.{area}", self.lang), self._bars(area, counts)) for area, counts in groups.items()]

    def _bars(self, area: str, counts: Mapping[str, int]) -> list[Bar]:
        total = sum(counts.values())
        return [
            Bar(say(f"{area}.{name}", self.lang), self._with_share(count, total), count / total)
            for name, count in counts.items()
            if count
        ]

    def _with_share(self, count: int, total: int) -> str:
        percent = m.number(100 * count / total, self.lang, 0 if 100 * count >= total else 1)
        return say("data.bar.count", self.lang, count=m.number(count, self.lang), percent=percent)

    @cached_property
    def remarks(self) -> list[str]:
        """What the bars mean: two tones, several names for the shop, code-switching, facts that change."""
        lang, tone, found = self.lang, self.data["tone"], []
        if min(tone["formal"], tone["casual"]) > OTHER_TONE_SHARE * (tone["formal"] + tone["casual"]):
            found.append(say("dataset.tone_inconsistent", lang))
        names = {name: n for name, n in self.data["self_references"].items() if n >= TIMES_A_NAME_COUNTS}
        if len(names) > 1:
            listed = self._listed([f"{name} {m.number(count, lang)}" for name, count in names.items()])
            found.append(say("dataset.self_reference_inconsistent", lang, names=listed))
        if switched := self.data["language"]["code_switched"]:
            found.append(say("data.code_switched", lang, count=m.number(switched, lang)))
        for kind, fact in self.data.get("facts", {}).items():
            if len(fact["values"]) > 1 and has(f"data.fact.{kind}"):
                found.append(say("data.facts", lang, kind=say(f"data.fact.{kind}", lang),
                                 replies=m.number(fact["replies"], lang),
                                 values=m.number(len(fact["values"]), lang)))  # fmt: skip
        return found

    # -- problems -----------------------------------------------------------------------------------------------

    @cached_property
    def problem_kinds(self) -> dict[str, str]:
        """Code -> its name with the count, most frequent first."""
        counts = sorted(self.data["problem_counts"].items(), key=lambda item: (-item[1], item[0]))
        return {
            code: say("data.problem.kind", self.lang, name=say(f"problem_name.{code}", self.lang),
                      count=m.number(count, self.lang))
            for code, count in counts
        }  # fmt: skip

    def problem_count(self, code: str | None) -> int:
        counts = self.data["problem_counts"]
        return int(counts.get(code, 0) if code else sum(counts.values()))

    def first_problems(self, code: str | None) -> list[dict[str, Any]]:
        """The first problems of one kind, or of all."""
        chosen = [problem for problem in self.data["problems"] if code in (None, problem["code"])]
        return chosen[:SHOWN_PROBLEMS]

    def problem_cells(
        self, problems: list[dict[str, Any]], words: Mapping[tuple[int, int], Excerpt]
    ) -> list[dict[str, str]]:
        """The problems as table rows: where, what, and the masked beginning of the row."""
        return [self._problem_cells(problem, words.get((problem["file"], problem["row"]))) for problem in problems]

    def _problem_cells(self, problem: dict[str, Any], words: Excerpt | None) -> dict[str, str]:
        lang, row = self.lang, m.number(problem["row"], self.lang)
        where = say("dataset.row", lang, row=row)
        if len(self.file_names) > 1:
            where = say("dataset.row_of_file", lang, file=self.file_names[problem["file"]], row=row)
        shown = say("data.unread", lang)
        if words is not None:
            shown = say("data.words", lang, question=words.question or "–", reply=words.reply or "–")
        return {"where": where, "problem": problem_text(problem, lang, self.file_names), "words": shown}

    # -- the route it is counted for -------------------------------------------------------------------------------

    def limit_text(self, route: str, limit: int | None) -> str:
        """Whether the longest example fits into the route's limit."""
        lang, tokens = self.lang, self.data["tokens"]
        if limit is None:
            return say("data.limit.none_known", lang, route=route)
        shown = m.number(limit, lang)
        if tokens["example_max"] > limit:
            return say("data.limit.over", lang, route=route, limit=shown, count=m.number(tokens["over_limit"], lang))
        return say("data.limit.under", lang, route=route, limit=shown, longest=m.number(tokens["example_max"], lang))


@dataclass(frozen=True)
class TrainingCosts:
    """What one training costs on every route that can be bought: table rows, cheapest first, and the notes."""

    rows: list[tuple[dict[str, str], bool]]  # (cells, whether the answer recommends this route)
    notes: list[str]

    @property
    def short_rows(self) -> list[tuple[dict[str, str], bool]]:
        """The cheapest, and the recommended one."""
        return [row for place, row in enumerate(self.rows) if place < SHOWN_ROUTES or row[1]]


def training_costs(report: Report) -> TrainingCosts:
    """One training of the estimate's examples on each buyable fine-tuning route, as the answer prices it."""
    lang, estimate = report.lang, report.estimate
    tuned = [option for option in estimate.options if option.option == "fine_tuning"]
    bought = [option for option in tuned if option.route.availability.buyable]
    bought.sort(key=lambda option: (option.training_usd is None, option.training_usd or 0.0, option.route.id))
    runs = float(np.squeeze(estimate.q.training_runs))
    notes = [say("data.cost.note" if bought else "data.cost.none", lang, runs=m.number(runs, lang))]
    if closed := len(tuned) - len(bought):
        notes.append(say("data.cost.closed", lang, count=m.number(closed, lang)))
    return TrainingCosts([(_cost_cells(option, report, runs), option.chosen) for option in bought], notes)


def _cost_cells(option: OptionEstimate, report: Report, runs: float) -> dict[str, str]:
    lang = report.lang
    usd = None if option.training_usd is None else option.training_usd / runs
    hkd = None if usd is None else usd * float(np.squeeze(report.estimate.q.hkd_per_usd_paid))
    place = report.estimate.view.place(option.route.id)
    return {
        "route": route_name(option.route.name, lang),
        "billed": m.number(option.training_tokens_billed, lang),
        "amount_usd": m.usd(usd, lang),
        "amount_hkd": m.hkd(hkd, lang, 2),
        "buyable": report.buyable_text(option),
        "data": place.serves_in if place else say("place.unknown", lang),
    }
