"""How long the files of one report take: the months of every route over 36 months, and every other format.

python -m benchmarks.export_speed
"""

from __future__ import annotations

from datetime import date
from statistics import median
from time import perf_counter, process_time

from calculator.export.files import FORMS, file_bytes
from calculator.report import Report
from calculator.run import run_estimate

AS_OF = date(2026, 11, 21)
TURNS = 7


def main() -> None:
    found: dict[str, list[tuple[float, float]]] = {form: [] for form in FORMS}
    sizes: dict[str, int] = {}
    for turn in range(TURNS):
        stated = ["horizon_months=36", "monthly_growth_pct=1", f"replies_per_day={60 + turn}"]
        for form in FORMS:
            report = Report(run_estimate(None, None, stated, AS_OF, hindsight=False), "zh-HK", iso_dates=True)
            began, worked = perf_counter(), process_time()
            sizes[form] = len(file_bytes(report, form))
            found[form].append((perf_counter() - began, process_time() - worked))
    for form, times in found.items():
        goal = "   goal 1,000 ms" if form == "csv-routes" else ""
        print(f"{form:<16} {sizes[form]:>10,} bytes   median {median(clock for clock, _ in times) * 1e3:8.1f} ms   "
              f"of the processor's time {median(work for _, work in times) * 1e3:8.1f} ms{goal}")  # fmt: skip


if __name__ == "__main__":
    main()
