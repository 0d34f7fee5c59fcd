"""The monthly projection of every route that was priced, in the columns of the chosen ones."""

from __future__ import annotations

from calculator.export.csv_export import HEADER, csv_bytes, month_cells
from calculator.projection import projection_rows
from calculator.report import Report
from pricing.every_route import every_route


def routes_csv(report: Report) -> bytes:
    """The base option on each prompting route, then fine-tuning on each; by route, the chosen first, from month 0."""
    estimate = report.estimate
    months = estimate.scenario.horizon_months
    rows = (
        row
        for each in every_route(estimate)
        for row in projection_rows(each.option, each.route.id, each.projection, estimate.as_of, months)
    )
    return csv_bytes(HEADER, month_cells(report, rows))
