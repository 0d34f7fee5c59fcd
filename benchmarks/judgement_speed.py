"""How long a judgement takes, in one run: the estimate, the estimate with its draws, and the draws one by one.

python -m benchmarks.judgement_speed
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from statistics import median
from time import perf_counter

from pricing import drivers
from pricing.book import default_book
from pricing.choose import FIRST_YEAR
from pricing.estimate import Estimate, estimate
from pricing.payback import payback_months
from pricing.scenario import Scenario, parse_scenario
from pricing.tornado import thresholds, tornado
from pricing.uncertainty import DRAWS, SEED, certainty, projected

AS_OF = date(2026, 11, 21)
MONTHS = 36
TURNS = 40
LOOPED_DRAWS = 200


def scenarios() -> list[Scenario]:
    """A person moving a slider: every turn another volume, so that no answer is simply remembered."""
    return [parse_scenario({"horizon_months": MONTHS, "replies_per_day": 50.0 + turn}) for turn in range(TURNS)]


def milliseconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1e3


def one_by_one(found: Estimate, draws: int) -> None:
    """What `certainty` does, as a plain loop: numbers instead of arrays, a draw at a time."""
    every = drivers.drivers(found)
    columns = {driver.name: drivers.draw(driver, draws, SEED) for driver in every}
    chosen = [each for each in found.options if each.chosen]
    horizon = found.scenario.horizon_months
    for index in range(draws):
        values = {name: float(column[index, 0]) for name, column in columns.items()}
        q = drivers.quantities(found, values)
        for option in chosen:
            projection = projected(found, option, q, values)
            projection.total_cost_hkd(FIRST_YEAR)
            payback_months(projection.cumulative_hkd(horizon))


def report(name: str, times: list[float], goal: str) -> None:
    print(f"{name:<46} median {median(times):8.1f} ms   best {min(times):8.1f} ms   goal {goal}")


def main() -> None:
    book = default_book()
    turns = scenarios()
    found = estimate(turns[0], book, AS_OF)
    certainty(found)
    alone = [milliseconds(lambda s=each: estimate(s, book, AS_OF)) for each in turns]  # type: ignore[misc]
    both = [milliseconds(lambda s=each: certainty(estimate(s, book, AS_OF))) for each in turns]  # type: ignore[misc]
    draws = [milliseconds(lambda: certainty(found)) for _ in range(TURNS // 2)]
    turning = [milliseconds(lambda: thresholds(found, tornado(found))) for _ in range(TURNS // 2)]
    looped = [milliseconds(lambda: one_by_one(found, LOOPED_DRAWS)) for _ in range(3)]
    report(f"estimate, {len(found.options)} options and routes, {MONTHS} months", alone, "< 10 ms")
    report(f"estimate with {DRAWS:,} draws of {len(drivers.drivers(found))} drivers", both, "< 100 ms")
    report(f"{DRAWS:,} draws alone", draws, "-")
    report("tornado and thresholds", turning, "-")
    report(f"plain loop, {LOOPED_DRAWS} draws", looped, "-")
    for name, of in (("median", median), ("best", min)):
        ratio = of(looped) / LOOPED_DRAWS / (of(draws) / DRAWS)
        print(f"one draw in a loop / one draw among {DRAWS:,}, {name}: {ratio:.0f} times (goal >= 50)")


if __name__ == "__main__":
    main()
