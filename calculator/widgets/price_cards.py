"""Routes as lines that open, figures and changes as tables: each with its evidence and source beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from calculator.prices_compare import ChangeLine
from calculator.prices_report import Card, Line, Proof
from calculator.text import Lang, say
from calculator.widgets.tables import Cells, Link, table, table_html

MARK = {"confirmed": "✓", "likely": "○", "unknown": "?", "no": "✕"}


def cards(shown: Iterable[Card], lang: Lang) -> None:
    """One block for the page's routes; the browser opens and closes them without asking the server."""
    heads = "".join(f"<span>{escape(say(f'prices.col.{key}', lang))}</span>" for key in ("route", "buyable", "prices"))
    body = "".join(_card(card, lang) for card in shown)
    st.html(f'<div class="routes"><div class="routes-head" aria-hidden="true">{heads}</div>{body}</div>')


def _card(card: Card, lang: Lang) -> str:
    look = "closed" if card.buyable is False else ""
    prices = "".join(f"<span>{escape(price)}</span>" for price in card.headline)
    note = f'<p class="quiet">{escape(card.note)}</p>' if card.note else ""
    tables = "".join(
        _lines(lines, heading, column, lang)
        for lines, heading, column in (
            (card.prices, "charge", "figure"), (card.rules, "rule", "figure"), (card.life, "what", "stated"),
        ) if lines
    )  # fmt: skip
    return (
        f'<details class="{look}"><summary>'
        f'<span class="name"><b>{escape(card.name)}</b><small>{escape(f"{card.provider} · {card.use}")}</small></span>'
        f'<span class="buy"><i aria-hidden="true">{MARK[card.standing]}</i>{escape(card.buyable_text)}</span>'
        f'<span class="prices">{prices}</span></summary>'
        f'<div class="inside">{tables}{note}<p class="quiet code">{escape(card.id)} · {escape(card.model)}</p></div>'
        "</details>"
    )


def _lines(lines: Sequence[Line], first: str, second: str, lang: Lang) -> str:
    dated = any(line.in_force for line in lines)
    keys = [first, second, *(["in_force"] if dated else []), "evidence", "source"]
    columns = [(key, say(f"prices.col.{key}", lang)) for key in keys]
    rows = ((_cells(line, first, second, lang), "") for line in lines)
    return table_html(columns, rows, css="five" if dated else "four")


def _cells(line: Line, first: str, second: str, lang: Lang) -> Cells:
    return {first: line.label, second: line.text, "in_force": line.in_force, **_proof(line.proof, lang)}


def _proof(proof: Proof | None, lang: Lang) -> Cells:
    if proof is None:
        return {"evidence": "", "source": ""}
    check = (say("prices.check_at", lang), proof.check_at)
    return {"evidence": proof.evidence, "source": Link(proof.source, proof.url, proof.remarks, check)}


def figures(lines: Iterable[Line], lang: Lang) -> None:
    """Figures outside the routes: named by the words of their source, with their id."""
    keys = ("row_words", "figure", "in_force", "evidence", "source")
    columns = [(key, say(f"prices.col.{key}", lang)) for key in keys]
    table(columns, ((_named(line, lang), "") for line in lines), css="five")


def _named(line: Line, lang: Lang) -> Cells:
    """The words that name the figure need no second place beside its source."""
    proof = line.proof and replace(line.proof, remarks=line.proof.remarks[1:])
    row = Link(line.label, "", (line.id,))
    return {"row_words": row, "figure": line.text, "in_force": line.in_force, **_proof(proof, lang)}


def changes(lines: Iterable[ChangeLine], lang: Lang) -> None:
    keys = ("subject", "change", "evidence", "source")
    columns = [(key, say(f"prices.col.{key}", lang)) for key in keys]
    rows = ({"subject": line.subject, "change": line.text, **_proof(line.proof, lang)} for line in lines)
    table(columns, ((cells, "") for cells in rows), css="four")
