"""Estimate + language -> titled rows with formatted values, sources and footnotes. Whatever is shown is here first."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

import numpy as np

from calculator.projection import MonthRow, month_rows, total_cost_hkd
from calculator.text import LANGS, Lang, has, say
from calculator.text import money as m
from calculator.text.reasons import basis_text, buyable_text, next_step_text, reason_text, remark_text
from calculator.text.route_names import route_name
from calculator.text.stated import stated
from pricing.book import STALE_AFTER_DAYS, stale_days
from pricing.choose import FIRST_YEAR
from pricing.estimate import Estimate
from pricing.figures import OptionEstimate
from pricing.lines import LineItem
from pricing.options import OPTIONS, OptionId
from pricing.resolve import number
from pricing.rules import Row
from pricing.scenario import inputs
from pricing.units import UNITS

ARTICLES_ROUTES = frozenset({"openai.gpt-4o-mini.tuned", "aws.claude-3-haiku.tuned"})


@dataclass(frozen=True)
class Figure:
    """One of the four figures at the top."""

    id: str
    label: str
    value: str
    note: str


@dataclass(frozen=True)
class OptionRow:
    """One line of the comparison."""

    option: OptionId
    chosen: bool
    buyable: bool | None
    cells: dict[str, str]  # column key -> text


@dataclass(frozen=True)
class LineRow:
    option: OptionId
    item: str
    cells: dict[str, str]
    amount_hkd: Decimal | None
    price_rows: tuple[str, ...]


@dataclass(frozen=True)
class SourceRow:
    id: str
    cells: dict[str, str]
    url: str


class Report:
    """Everything a face of this tool may show of one estimate, in one language."""

    def __init__(self, estimate: Estimate, lang: Lang, *, iso_dates: bool = False) -> None:
        self.estimate = estimate
        self.lang: Lang = lang
        self.day = m.iso_day if iso_dates else m.day

    # -- the answer ---------------------------------------------------------------------------------------------

    @cached_property
    def headline(self) -> str:
        """The verdict in a sentence that an owner can repeat to a partner."""
        verdict = self.estimate.verdict
        key = f"headline.{verdict.choice}"
        if verdict.choice == "fine_tuning" and self._lift_words() == "0":
            key += ".zero"
        elif has(f"{key}.{verdict.decided_by}"):
            key += f".{verdict.decided_by}"
        if self.estimate.scenario.needs_company_facts == "live" and has(f"{key}.live"):
            key += ".live"
        return say(key, self.lang, lift=self._lift_words())

    @cached_property
    def detail(self) -> str:
        """What the base costs and frees, and what fine-tuning would have to win."""
        lang, base = self.lang, self.estimate.chosen(self.estimate.base)
        tuned = self.estimate.chosen("fine_tuning")
        parts = []
        if base is not None and base.first_year_hkd is not None:
            key = "detail.base" if (base.hours_freed_per_month or 0) > 0 else "detail.base.none"
            hours = _hours(base.hours_freed_per_month, lang)
            option = say(f"option.{base.option}", lang)
            parts.append(say(key, lang, option=option, first_year=self.first_year_text(base), hours=hours))
        if tuned is not None:
            parts.append(self._tuned_detail(tuned))
        return " ".join(parts) if lang == "en" else "".join(parts)

    def _tuned_detail(self, tuned: OptionEstimate) -> str:
        lang = self.lang
        if tuned.extra_cost_vs_base_hkd is None:
            return say("detail.tuned.unpriced", lang)
        extra = m.hkd(tuned.extra_cost_vs_base_hkd, lang)
        if tuned.lift_needed_pct is None:
            key = "detail.tuned.out_of_reach" + (".against_hand" if self.estimate.rival == "by_hand" else "")
            return say(key, lang, extra=extra)
        if self.estimate.rival == "by_hand":
            needed = float(self.estimate.q.as_is) * 100 + tuned.lift_needed_pct
            return say("detail.tuned.against_hand", lang, extra=extra, target=str(int(np.ceil(round(needed, 9)))))
        return say("detail.tuned", lang, extra=extra, lift=self._lift_words())

    def _lift_words(self) -> str:
        tuned = self.estimate.chosen("fine_tuning")
        lift = tuned.lift_needed_pct if tuned else None
        return "" if lift is None else str(int(np.ceil(round(lift, 9))))

    @cached_property
    def reasons(self) -> list[tuple[str, bool, str]]:
        """(code, holds, sentence) of every step of the judgement, in its order."""
        return [(r.code, r.holds, reason_text(r, self.lang, day=self.day)) for r in self.estimate.verdict.reasons]

    @cached_property
    def decisive_reason(self) -> str:
        decided = self.estimate.verdict.decided_by
        return next(text for code, _, text in self.reasons if code == decided)

    @cached_property
    def next_steps(self) -> list[str]:
        return [next_step_text(step, self.lang) for step in self.estimate.verdict.next_steps]

    @cached_property
    def if_prompt_falls_short(self) -> str:
        reason = self.estimate.verdict.if_prompt_falls_short
        return "" if reason is None else reason_text(reason, self.lang, "falls_short", self.day)

    @cached_property
    def remarks(self) -> list[str]:
        return [remark_text(remark, self.lang) for remark in self.estimate.remarks]

    @property
    def shown(self) -> OptionEstimate:
        """The option whose four figures stand at the top: the verdict's choice, else the base."""
        choice = self.estimate.verdict.choice
        wanted: OptionId = choice if choice in OPTIONS else self.estimate.base
        found = self.estimate.chosen(wanted) or self.estimate.chosen(self.estimate.base)
        if found is None:
            raise LookupError("no option was priced")
        return found

    @cached_property
    def figures(self) -> list[Figure]:
        """First year, each month, hours freed, payback: of the option the verdict speaks for."""
        lang, shown = self.lang, self.shown
        option, route = say(f"option.{shown.option}", lang), route_name(shown.route.name, lang)
        name = say("figure.of", lang, option=option, route=route)
        checking = say("figure.monthly.note", lang, hours=_hours(shown.checking_hours_per_month, lang),
                       hkd=m.hkd(shown.checking_hkd_per_month, lang))  # fmt: skip
        redeploy = self.estimate.q.saving_mode == "redeploy"
        cash = (
            say("figure.frees.none", lang, hkd=m.hkd(shown.value_of_time_hkd_per_month, lang))
            if redeploy
            else say("figure.frees.cash", lang, hkd=m.hkd(shown.saving_hkd_per_month, lang))
        )
        hours = _hours_long(shown.hours_freed_per_month, lang)
        counted = say("payback.value_of_time", lang) if redeploy else ""
        return [
            Figure("first_year", say("figure.first_year", lang), self.first_year_text(shown), name),
            Figure("monthly", say("figure.monthly", lang), m.hkd(shown.running_hkd_per_month, lang), checking),
            Figure("frees", say("figure.frees", lang), hours, cash),
            Figure("payback", say("figure.payback", lang), self.payback_text(shown), counted),
        ]

    def payback_text(self, option: OptionEstimate) -> str:
        """Months with one decimal, or never, at once, unknown, not before the service ends: in words."""
        months = option.payback_months
        if option.first_year_hkd is None:
            return say("unknown", self.lang)
        if months is None:
            ends = option.option == "fine_tuning" and np.isfinite(option.route.served_months) and not option.moves
            key = "payback.not_before_end" if ends else "payback.never"
            return say(key, self.lang, months=self.estimate.scenario.horizon_months)
        return say("payback.at_once", self.lang) if months == 0 else say(
            "months", self.lang, months=m.number(months, self.lang, 1)
        )  # fmt: skip

    def first_year_hkd(self, option: OptionEstimate) -> Decimal | None:
        """Upfront and twelve months, added from rounded lines where lines are shown, so that every face adds up."""
        if option.projection is None:
            return None if option.first_year_hkd is None else m.cents(option.first_year_hkd)
        return total_cost_hkd(option.projection, FIRST_YEAR)

    def first_year_text(self, option: OptionEstimate) -> str:
        return m.hkd(self.first_year_hkd(option), self.lang)

    # -- tables -------------------------------------------------------------------------------------------------

    @cached_property
    def option_rows(self) -> list[OptionRow]:
        """Every option: the chosen route of each, then every other fine-tuning route, closed ones too."""
        return [self._option_row(option) for option in self.estimate.options]

    @cached_property
    def short_option_rows(self) -> list[OptionRow]:
        """The chosen routes, the best buyable route of each vendor, and the ones the articles name, closed or not."""
        seen: set[str] = set()
        kept = []
        for option in self.estimate.options:
            priced = option.route.availability.buyable is True and option.first_year_hkd is not None
            best = priced and option.route.provider not in seen
            if option.chosen or best or option.route.id in ARTICLES_ROUTES:
                kept.append(option)
                if option.option == "fine_tuning":
                    seen.add(option.route.provider)
        return [self._option_row(option) for option in kept]

    @property
    def options_left_out(self) -> str:
        count = len(self.estimate.options) - len(self.short_option_rows)
        return say("options.more", self.lang, count=m.number(count, self.lang)) if count else ""

    def _option_row(self, option: OptionEstimate) -> OptionRow:
        lang = self.lang
        place = self.estimate.view.place(option.route.id)
        unknown = (", " if lang == "en" else "、").join(say(f"unknown.field.{field}", lang) for field in option.unknown)
        named = say(f"option.{option.option}", lang)
        if self.estimate.q.facts_are_long and option.option in ("prompting", "few_shot"):
            named = say("option.pasted", lang, option=named)
        cells = {
            "option": named,
            "route": route_name(option.route.name, lang),
            "first_year": self.first_year_text(option),
            "running": m.hkd(option.running_hkd_per_month, lang),
            "frees": _hours_long(option.hours_freed_per_month, lang),
            "payback": self.payback_text(option),
            "buyable": self.buyable_text(option),
            "data": stated(place.serves_in, lang) if place else say("place.unknown", lang),
            "unknown": unknown,
        }
        return OptionRow(option.option, option.chosen, option.route.availability.buyable, cells)

    def buyable_text(self, option: OptionEstimate) -> str:
        """Can it be bought, the reason that comes first, and a known end."""
        return buyable_text(option.route, self.estimate.scenario.buyer_region, self.lang, self.day)

    @cached_property
    def line_rows(self) -> list[LineRow]:
        """Every line of the chosen routes with its arithmetic and its price rows."""
        return [self._line_row(line) for line in self.estimate.lines]

    def _line_row(self, line: LineItem) -> LineRow:
        lang = self.lang
        amount = None if line.amount_hkd is None else m.cents(line.amount_hkd)
        cells = {
            "option": say(f"option.{line.option}", lang),
            "route": line.route,
            "item": say(f"item.{line.item}", lang),
            "period": say(f"period.{line.period}", lang),
            "amount_hkd": m.hkd(amount, lang, 2),
            "amount_usd": "" if line.amount_usd is None else m.usd(line.amount_usd, lang),
            "basis": basis_text(line, lang),
            "row": ", ".join(line.price_rows),
            "inputs": ("; " if lang == "en" else "；").join(self.input_source(name) for name in line.inputs),
        }
        return LineRow(line.option, line.item, cells, amount, line.price_rows)

    def input_source(self, name: str) -> str:
        """An input by its label with where its value comes from: entered, or the source of our default."""
        lang, about = self.lang, inputs()[name]
        if name in self.estimate.scenario.model_fields_set:
            source = say("source.entered", lang)
        elif about.default is None:
            source = say("source.derived", lang)
        else:
            source = say(f"source.{about.source}", lang) if has(f"source.{about.source}") else about.source
        return say("source.of", lang, label=say(f"input.{name}", lang), source=source)

    @cached_property
    def month_rows(self) -> list[MonthRow]:
        """The projection: month 0 to the horizon for the chosen route of each option."""
        horizon = self.estimate.scenario.horizon_months
        return [row for option in self.estimate.options for row in month_rows(option, self.estimate.as_of, horizon)]

    @cached_property
    def source_rows(self) -> list[SourceRow]:
        """Every price row behind a line, once, in the order of the lines."""
        used: dict[str, None] = {}
        for line in self.estimate.lines:
            used |= dict.fromkeys(line.price_rows)
        for remark in self.estimate.remarks:
            used |= dict.fromkeys(remark.price_rows)
        rows = ((row_id, self.estimate.view.row(row_id)) for row_id in used)
        return [self.source_row(row) for _, row in rows if row is not None]

    def source_row(self, row: Row) -> SourceRow:
        lang, age = self.lang, stale_days(row, self.estimate.as_of)
        evidence = say(f"confidence.{row.confidence}", lang)
        if age > STALE_AFTER_DAYS:
            evidence += ("; " if lang == "en" else "；") + say("source.stale", lang, days=m.number(age, lang))
        printed = (
            m.price(row.amount, lang)
            if row.amount is not None
            else say("source.unknown_price", lang, reason=stated(row.unknown or "", lang))
        )
        cells = {
            "row": row.id,
            "price": printed,
            "unit": UNITS[row.unit][1 + LANGS.index(lang)],
            "from": self.day(row.from_, lang),
            "seen_on": self.day(row.seen_on, lang),
            "confidence": evidence,
            "source": row.source if row.check_at is None else f"{row.source} → {row.check_at}",
        }
        return SourceRow(row.id, cells, row.source)

    @cached_property
    def footer(self) -> list[str]:
        """Date, exchange rate, book version, disclaimer."""
        estimate, lang = self.estimate, self.lang
        book = say("book", lang, version=estimate.view.book.version, sha=estimate.view.book.sha256[:12])
        fx = number(estimate.q.fx)
        rate = say("fx.unknown", lang) if fx is None else say("fx", lang, rate=m.number(fx, lang, 4))
        return [
            say("as_of", lang, date=self.day(estimate.as_of, lang)),
            say("fx.note", lang, fx=rate, book=book),
            say("disclaimer", lang),
        ]

    @cached_property
    def hire_text(self) -> str:
        return say("hire.monthly", self.lang, hkd=m.hkd(self.estimate.hire_monthly_hkd, self.lang),
                   hourly=m.hkd(self.estimate.hkd_per_worked_hour, self.lang, 2))  # fmt: skip


def _hours(hours: float | None, lang: Lang) -> str:
    """Whole hours from ten up, one decimal below."""
    return m.number(hours, lang, 0 if hours is not None and hours >= 10 else 1)


def _hours_long(hours: float | None, lang: Lang) -> str:
    """The same with its unit; unknown has none."""
    return say("unknown", lang) if hours is None else say("hours", lang, hours=_hours(hours, lang))
