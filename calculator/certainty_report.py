"""How sure the answer is, as rows and sentences: Report -> everything a face may show of the draws and thresholds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar
from weakref import WeakKeyDictionary

from calculator.report import Report
from calculator.text import LANGS, Lang, has, say
from calculator.text import money as m
from calculator.text.certainty_words import driver_source_text, of_100, overtaking_text, plain_number, threshold_text
from pricing import resolve
from pricing.break_even import CostCurves, Overtaking, cost_curves, overtakings
from pricing.drivers import Driver
from pricing.estimate import Estimate
from pricing.options import OptionId
from pricing.tornado import Bar, Threshold, Tornado, thresholds, tornado
from pricing.uncertainty import WITHIN_MONTHS, Certainty, OptionCertainty, certainty
from pricing.units import UNITS
from pricing.worth import Worth, worths

MOST_PCT = 1_000_000


@dataclass(frozen=True)
class CertaintyRow:
    """One line of a table. `option`: None where the row is not about one option."""

    option: OptionId | None
    cells: dict[str, str]  # column key -> text


# Worked out once an estimate, whoever asks: several parts of a page do, in either language. Gone with the estimate.
_drawn: WeakKeyDictionary[Estimate, Certainty] = WeakKeyDictionary()
_shown: WeakKeyDictionary[Estimate, Certainty] = WeakKeyDictionary()
_swung: WeakKeyDictionary[Estimate, Tornado] = WeakKeyDictionary()
_turned: WeakKeyDictionary[Estimate, tuple[Threshold, ...]] = WeakKeyDictionary()
T = TypeVar("T")


def _once(known: WeakKeyDictionary[Estimate, T], estimate: Estimate, make: Callable[[], T]) -> T:
    found = known.get(estimate)
    if found is None:
        found = known[estimate] = make()
    return found


class CertaintyReport:
    """The draws, the tornado, the thresholds, the volumes and the worth of one report; each worked out when asked."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.estimate = report.estimate
        self.lang: Lang = report.lang

    @property
    def certainty(self) -> Certainty:
        """Of every option."""
        return _once(_drawn, self.estimate, lambda: certainty(self.estimate))

    @property
    def of_shown(self) -> Certainty:
        """Of the option that the verdict speaks for: all that an owner first sees, in a third of the time."""
        found = _drawn.get(self.estimate)
        return found or _once(_shown, self.estimate, lambda: certainty(self.estimate, only_shown=True))

    @property
    def tornado(self) -> Tornado:
        return _once(_swung, self.estimate, lambda: tornado(self.estimate, self.of_shown.drivers))

    @cached_property
    def thresholds(self) -> tuple[Threshold, ...]:
        return _once(_turned, self.estimate, lambda: thresholds(self.estimate, self.tornado))

    @cached_property
    def overtakings(self) -> tuple[Overtaking, ...]:
        return overtakings(self.estimate)

    @cached_property
    def curves(self) -> CostCurves:
        return cost_curves(self.estimate)

    @cached_property
    def worths(self) -> tuple[Worth, ...]:
        return worths(self.estimate)

    # -- sentences ----------------------------------------------------------------------------------------------

    @cached_property
    def shown(self) -> OptionCertainty:
        found = self.of_shown.of(self.of_shown.shown)
        if found is None:
            raise LookupError("no option was priced")
        return found

    @cached_property
    def sentence(self) -> str:
        """In 92 of 100 tries ... ; 3 of the 5 that matter are our guesses."""
        chance, lang = self.shown.chance_at_horizon, self.lang
        if chance is None:
            return say("certainty.unknown", lang)
        key = "certainty.tries" if self.tornado.top else "certainty.tries.no_drivers"
        option = say(f"option.{self.of_shown.shown}", lang)
        return say(key, lang, option=option, paid=of_100(chance), months=self.estimate.scenario.horizon_months,
                   guesses=self.tornado.top_guesses, top=self.tornado.top)  # fmt: skip

    @cached_property
    def details(self) -> list[str]:
        """First year and payback of the shown option in 8 of 10 tries, and how they were worked out."""
        shown, lang = self.shown, self.lang
        how = say("certainty.how", lang, draws=m.number(self.of_shown.draws, lang))
        if shown.chance_at_horizon is None:
            return [how]
        cost, months = shown.first_year_hkd, shown.payback_months
        return [
            say("certainty.first_year", lang, p10=m.hkd(cost.p10, lang), p50=m.hkd(cost.p50, lang),
                p90=m.hkd(cost.p90, lang)),
            say("certainty.payback", lang, p10=self._payback(months.p10), p50=self._payback(months.p50),
                p90=self._payback(months.p90)),
            *([say("certainty.tuned_alike", lang)] if self._tuned_alike else []),
            how,
        ]  # fmt: skip

    @property
    def _tuned_alike(self) -> bool:
        """Whether the shown option is a tuned model that nobody has tested yet."""
        untested = self.estimate.scenario.tuned_drafts_sent_as_is_pct is None
        return self.of_shown.shown == "fine_tuning" and untested

    @cached_property
    def threshold_sentences(self) -> list[str]:
        """Three sentences an owner can repeat."""
        found = [threshold_text(each, self.lang) for each in self.thresholds]
        if found or self.tornado.net_hkd is None:
            return found
        return [say("threshold.none.stop" if self.tornado.net_hkd >= 0 else "threshold.none.start", self.lang)]

    @cached_property
    def overtaking_sentences(self) -> list[str]:
        return [overtaking_text(each, self.lang) for each in self.overtakings]

    # -- tables -------------------------------------------------------------------------------------------------

    @cached_property
    def option_columns(self) -> list[tuple[str, str]]:
        """(key, heading) of `option_rows`."""
        lang = self.lang
        names = ["option", "p10", "p50", "p90", "payback_p10", "payback_p50", "payback_p90"]
        within = [(f"within_{months}", say("col.within", lang, months=months)) for months in WITHIN_MONTHS]
        return [(name, say(f"col.{name}", lang)) for name in names] + within

    @cached_property
    def option_rows(self) -> list[CertaintyRow]:
        """The chosen route of each option: first-year cost, payback, and the chance of paying back in time."""
        return [self._option_row(each) for each in self.certainty.options]

    def _option_row(self, each: OptionCertainty) -> CertaintyRow:
        lang, unknown = self.lang, each.chance_at_horizon is None
        cells = {"option": say(f"option.{each.option}", lang)}
        for name in ("p10", "p50", "p90"):
            cells[name] = m.hkd(getattr(each.first_year_hkd, name), lang)
            months = getattr(each.payback_months, name)
            cells[f"payback_{name}"] = say("unknown", lang) if unknown else self._payback(months)
        for months, chance in each.chance_within.items():
            cells[f"within_{months}"] = say("unknown", lang) if unknown else self._chance(chance)
        return CertaintyRow(each.option, cells)

    def _payback(self, months: float | None) -> str:
        if months is None:
            return say("certainty.payback.never", self.lang, months=self.estimate.scenario.horizon_months)
        if months == 0:
            return say("certainty.payback.at_once", self.lang)
        return say("certainty.payback.months", self.lang, months=m.number(months, self.lang, 1))

    def _chance(self, chance: float | None) -> str:
        if chance is None:
            return say("certainty.chance.beyond", self.lang, months=self.estimate.scenario.horizon_months)
        return say("certainty.chance", self.lang, share=of_100(chance))

    @cached_property
    def tornado_columns(self) -> list[tuple[str, str]]:
        names = ("driver", "range", "net_low", "net_high", "driver_source")
        return [(name, say(f"col.{name}", self.lang)) for name in names]

    @cached_property
    def tornado_rows(self) -> list[CertaintyRow]:
        """The eight assumptions that matter most, widest first, each with where it comes from."""
        return [self._tornado_row(bar) for bar in self.tornado.bars]

    def _tornado_row(self, bar: Bar) -> CertaintyRow:
        lang, driver = self.lang, bar.driver
        low, value, high = (plain_number(each, lang) for each in (driver.low, driver.value, driver.high))
        return CertaintyRow(self.of_shown.shown, {
            "driver": self.driver_text(driver),
            "range": say("driver.range", lang, low=low, value=value, high=high),
            "net_low": m.hkd(bar.net_at_low_hkd, lang),
            "net_high": m.hkd(bar.net_at_high_hkd, lang),
            "driver_source": driver_source_text(driver, lang),
        })  # fmt: skip

    def driver_text(self, driver: Driver) -> str:
        """The name of an assumption, with its unit."""
        if driver.kind == "tested":
            return say("driver.sent_as_is_pct", self.lang)
        if driver.kind == "input":
            return say(f"input.{driver.name}", self.lang)
        if driver.name == resolve.FX:
            return say("driver.fx", self.lang)
        if has(f"driver.{driver.name}"):
            return say(f"driver.{driver.name}", self.lang)
        row = self.estimate.view.row(driver.name)
        currency, *names = UNITS[row.unit] if row else ("", "", "")
        key = "driver.price" if currency else "driver.assumption"
        return say(key, self.lang, row=driver.name, unit=names[LANGS.index(self.lang)])

    @cached_property
    def worth_columns(self) -> list[tuple[str, str]]:
        names = ("option", "npv", "irr", "roi", "payback", "discounted_payback", "cost_per_reply", "after_first_year")
        return [(name, say(f"col.{name}", self.lang)) for name in names]

    @cached_property
    def worth_rows(self) -> list[CertaintyRow]:
        """NPV, IRR, ROI, payback simple and discounted, cost of a reply, cost of a later month."""
        return [self._worth_row(each) for each in self.worths]

    def _worth_row(self, each: Worth) -> CertaintyRow:
        lang, unknown = self.lang, each.net_hkd is None
        word = say("unknown" if unknown else "worth.none", lang)
        irr = say("unknown" if unknown else "worth.irr_none", lang)
        paid, later = (
            word if unknown else self._payback(months)
            for months in (each.payback_months, each.discounted_payback_months)
        )
        after = each.hkd_per_month_after_first_year
        return CertaintyRow(each.option, {
            "option": say(f"option.{each.option}", lang),
            "npv": m.hkd(each.npv_hkd, lang),
            "irr": irr if each.irr_pct is None else _pct(each.irr_pct, lang),
            "roi": word if each.roi_pct is None else _pct(each.roi_pct, lang),
            "payback": paid,
            "discounted_payback": later,
            "cost_per_reply": word if each.cost_per_reply_hkd is None else m.hkd(each.cost_per_reply_hkd, lang, 2),
            "after_first_year": word if after is None else m.hkd(after, lang),
        })  # fmt: skip

    @cached_property
    def worth_note(self) -> str:
        scenario, lang = self.estimate.scenario, self.lang
        rate = plain_number(scenario.discount_rate_pct, lang)
        note = say("worth.note", lang, months=scenario.horizon_months, rate=rate)
        if all(each.in_cash for each in self.worths):
            return note
        return note + (" " if lang == "en" else "") + say("worth.not_cash", lang)


def _pct(value: float, lang: Lang) -> str:
    """A rate in percent; above a limit only that it is: a cost back within days makes a yearly rate of 30 digits."""
    if value > MOST_PCT:
        return say("worth.pct_over", lang, pct=m.number(MOST_PCT, lang))
    return say("worth.pct", lang, pct=m.number(value, lang))
