"""The month table of a workbook: one formula a column, the same in every row, and our own figures as its values."""

from __future__ import annotations

from math import nan
from types import SimpleNamespace
from typing import Final

from calculator.export.csv_export import ITEMS
from calculator.export.workbook_formula import Formula, formula, name, traced
from calculator.export.workbook_shared import Shared
from pricing import hire, inference
from pricing.quantity import pct

BASE: Final = ("hours_freed", "saving", "net", "cumulative", "discounted", "cumulative_discounted")
COUNTED: Final = ("value_counted", "net_counted", "cumulative_counted", "cumulative_discounted_counted")
LOW: Final = ("low_hours_freed", "low_saving", "low_net", "low_cumulative", "low_cumulative_discounted",
              "low_value_counted", "low_net_counted", "low_cumulative_counted",
              "low_cumulative_discounted_counted")  # fmt: skip
ACTUAL: Final = ("actual", "difference")
WORKING: Final = ("terms", "served", "ai_replies", "ramp", "migrates", "refreshes")
COLUMNS: Final = ("option", "month", "starts", *ITEMS, "cost", *BASE, *COUNTED, *LOW, *ACTUAL, *WORKING)
ONCE: Final = ITEMS[:8]
ADDED: Final = len(ITEMS)  # items of a row that make its cost


def letter(index: int) -> str:
    """Column of a sheet by its number from 0.

    >>> letter(0), letter(25), letter(26), letter(51)
    ('A', 'Z', 'AA', 'AZ')
    """
    return (chr(64 + index // 26) if index >= 26 else "") + chr(65 + index % 26)


def at(column: str) -> str:
    """The cell of `column` in the row to be filled in."""
    return f"${letter(COLUMNS.index(column))}{{r}}"


def above(column: str) -> str:
    return f"${letter(COLUMNS.index(column))}{{p}}"


def _cell(column: str) -> Formula:
    return Formula(at(column), nan, unknowable=True)


def _known(column: str) -> Formula:
    return Formula(at(column), nan)


def _of_terms(row: str) -> Formula:
    """A row of the table of terms, in the column that holds for this month."""
    return Formula(f"INDEX({row},{at('terms')})", nan, unknowable=True)


def caught(found: Formula) -> str:
    """A cell never holds an error: what cannot be worked out is unknown."""
    return f"IFERROR({found.text},unknown)" if found.raises else found.text


def to_the_cent(found: Formula) -> Formula:
    text = f"ROUND({found.text},2)"
    return Formula(text, found.value, unknowable=found.unknowable, raises=found.raises)


def _when(test: str, so: Formula, otherwise: object = 0) -> Formula:
    no = formula(otherwise)
    text = f"IF({test},{so.text},{no.text})"
    return Formula(text, nan, unknowable=so.unknowable or no.unknowable, raises=so.raises or no.raises)


def templates(shared: Shared) -> dict[str, str]:
    """The formula of every column but the option, the month and what is entered by hand."""
    n, month = shared.cells.named, at("month")
    found = {"starts": f"EDATE(as_of,MAX(1,{month})-1)"} | _working(n, month)
    once, monthly = _once(n, shared), _monthly(n, shared)
    for item in ITEMS:
        if item in once:
            found[item] = caught(_when(f"{month}=0", to_the_cent(once[item])))
        elif item in monthly:
            found[item] = caught(_when(f"{month}=0", formula(0), to_the_cent(monthly[item])))
    found |= _events(n, shared)
    first, last = at(ITEMS[0]), at(ITEMS[-1])
    found["cost"] = f"IF(COUNT({first}:{last})={ADDED},ROUND(SUM({first}:{last}),2),unknown)"
    for case in ("", "low_"):
        found |= _benefit(shared, case) | _added_up(case, "saving", "")
        found |= _added_up(case, "value_counted", "_counted")
    found["difference"] = f'IF(ISNUMBER({at("actual")}),{at("actual")}-{at("cost")},"")'
    found["difference"] = f"IFERROR({found['difference']},unknown)"
    return {column: found[column] for column in COLUMNS if column in found}


def _working(n: SimpleNamespace, month: str) -> dict[str, str]:
    option, last = at("option"), _of_terms("last_month_served").text
    started = f"SUMPRODUCT((terms_option={option})*(first_month<=MAX(1,{month})))"
    replies = traced(
        inference.replies_per_month,
        n.replies_per_day,
        n.days_per_month,
        traced(pct, n.monthly_growth_pct),
        _known("month"),
    )
    ramp = traced(hire.ramp_share, _known("month"), n.ramp_up_months)
    every = n.refresh_every_months.text
    due = f"{_of_terms('is_tuned').text}=1,{month}>1,MOD({month}-1,{every})=0,{at('migrates')}=0"
    return {
        "terms": f"MATCH({option},terms_option,0)-1+{started}",
        "served": f"IF(ISNUMBER({last}),IF({month}<={last},1,0),1)",
        "ai_replies": f"IF({month}=0,0,{(n.share_drafted_by_ai * replies).text})",
        "ramp": ramp.text,
        "migrates": f"IF({month}={_of_terms('migration_month').text},1,0)",
        "refreshes": f"IF(AND({due}),{at('served')},0)",
    }


def _once(n: SimpleNamespace, shared: Shared) -> dict[str, Formula]:
    """What is paid in month 0."""
    rate, paid = n.engineering_hkd_per_hour, shared["hkd_per_usd_paid"]
    retrieves, tuned = f"{_of_terms('retrieves').text}=1", f"{_of_terms('is_tuned').text}=1"
    indexed = n.knowledge_base_tokens * shared["embedding_usd_per_mtok"] / 1e6 * paid
    return {
        "instructions": n.prompting_hours * rate,
        "evaluation": n.evaluation_hours * rate,
        "integration": n.integration_hours * rate,
        "rag_setup": _when(retrieves, n.rag_hours * rate),
        "knowledge_base_embedding": _when(retrieves, indexed),
        "data_preparation": _when(tuned, n.data_preparation_hours * n.data_preparation_hkd_per_hour),
        "tuned_evaluation": _when(tuned, n.tuned_evaluation_hours * rate),
        "training": _when(tuned, _of_terms("training_job_usd") * paid),
    }


def _monthly(n: SimpleNamespace, shared: Shared) -> dict[str, Formula]:
    """What is paid in every month of service."""
    paid, served, replies = shared["hkd_per_usd_paid"], _known("served"), _known("ai_replies")
    awake = traced(inference.window_hours, replies, _of_terms("price_window_minutes"))
    hosting = traced(inference.hosting_usd, n.hosting_hours_per_month, _of_terms("price_hosting"))
    hosting = hosting + traced(inference.hosting_usd, awake, _of_terms("price_window_hosting"))
    looked_up = replies * n.customer_message_tokens * shared["embedding_usd_per_mtok"] / 1e6
    free = _of_terms("free_messages") * n.whatsapp_numbers
    messages = traced(inference.messages_usd, replies, n.messages_per_reply, free, _of_terms("price_message"))
    sent = n.platform_hkd_per_month / n.fx_hkd_per_usd + messages
    retrieves = f"{_of_terms('retrieves').text}=1"
    return {
        "inference": replies * _of_terms("inference_usd_per_reply") * paid * served,
        "hosting": hosting * paid * served,
        "storage": _of_terms("price_storage") * paid * served,
        "message_embedding": _when(retrieves, looked_up * paid * served),
        "vector_store": _when(retrieves, _of_terms("price_vector_store") * paid * served),
        "delivery": _when('delivery="connected"', sent * paid * served),
        "upkeep": n.upkeep_hours_per_month * n.data_preparation_hkd_per_hour * served,
    }


def _events(n: SimpleNamespace, shared: Shared) -> dict[str, str]:
    """Training again, and moving on: paid only in the months in which they fall."""
    job = _of_terms("training_job_usd") * shared["hkd_per_usd_paid"]
    rate = n.engineering_hkd_per_hour
    found = {}
    for item, flag, hours in (("refresh", "refreshes", n.refresh_hours), ("migration", "migrates", n.migration_hours)):
        found[item] = caught(_when(f"{at(flag)}=1", to_the_cent(job + hours * rate)))
    return found


def _benefit(shared: Shared, case: str) -> dict[str, str]:
    """Hours freed, the cash they save, and what a judgement counts for them."""
    n, rate, hours = shared.cells.named, shared["hkd_per_worked_hour"], _cell(f"{case}hours_freed")
    worked = shared["worked_hours_per_month"]
    freed = traced(
        hire.hours_freed_per_month,
        _known("ai_replies"),
        _of_terms(f"{case}share_sent_as_is"),
        n.minutes_per_reply_by_hand,
        n.review_minutes_per_reply,
        worked * n.hire_headcount,
        _known("ramp"),
    )
    people = traced(hire.whole_people_hkd, hours, worked, shared["hire_hkd_per_month"])
    time = to_the_cent(traced(hire.value_of_time_hkd, hours, rate))
    saved = _when('saving_mode="avoid_hire"', to_the_cent(people), time)
    return {
        f"{case}hours_freed": caught(_when(f"{at('month')}=0", formula(0), freed * _known("served"))),
        f"{case}saving": caught(_when(f'OR({at("month")}=0,saving_mode="redeploy")', formula(0), saved)),
        f"{case}value_counted": caught(_when('saving_mode="redeploy"', time, _cell(f"{case}saving"))),
    }


def _added_up(case: str, benefit: str, counted: str) -> dict[str, str]:
    """Net, and net added up month after month, as it is and in the money of month 0."""
    net, month = _cell(f"{case}net{counted}"), at("month")
    later = net / (1 + name("monthly_discount_rate", formula(0))) ** _known("month")
    discounted = to_the_cent(later)
    found = {f"{case}net{counted}": caught(to_the_cent(_cell(f"{case}{benefit}") - _cell("cost")))}
    if not case and not counted:
        found["discounted"] = caught(discounted)
        discounted = _cell("discounted")
    for total, part in ((f"{case}cumulative{counted}", net), (f"{case}cumulative_discounted{counted}", discounted)):
        before = Formula(above(total), nan, unknowable=True)
        found[total] = caught(_when(f"{month}=0", part, to_the_cent(before + part)))
    return found
