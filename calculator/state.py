"""What one visitor's session holds: language, date, inputs, and what their file told. Nothing else is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import streamlit as st
from starlette.formparsers import MultiPartParser

from calculator.from_counts import scenario_values
from calculator.sample import sample_counts, sample_scenario
from calculator.sample.presets import PRESETS, as_first_entered
from calculator.text import LANGS, Lang
from calculator.text.route_names import route_name
from pricing.book import default_book
from pricing.errors import InputError
from pricing.scenario import RULES_OF_CHOICE, Input, inputs

UPLOAD_LIMIT_BYTES = 26 * 1024 * 1024  # just above server.maxUploadSize
FIRST_INPUTS = (
    "replies_per_day", "minutes_per_reply_by_hand", "review_minutes_per_reply", "hire_pay_basis",
    "hire_hourly_pay_hkd", "hire_monthly_pay_hkd", "hire_hours_per_week", "drafts_tested", "drafts_sent_as_is",
    "task_is_narrow", "format_or_style_specific", "needs_company_facts", "facts_tokens", "messages_are_sensitive",
    "saving_mode",
)  # fmt: skip
# Wider than the price book on purpose: a date outside it gets our own sentence, not a silently refused click.
FIRST_DATE, LAST_DATE = date(1900, 1, 1), date(2199, 12, 31)
SENT = "sent_once"  # this browser is no new one: it has what draws the page
Held = Mapping[Any, Any]  # the session, or a copy of it
EXACT = 2.0**53  # whole numbers up to here are the same as decimals
SAMPLE, OWN_FILE, NO_FILE = "sample", "own", "none"
RESTAURANT = "restaurant"  # the trade whose replies ship as the sample
ROUTE_USES = {"prompting_route": "prompting", "fine_tuning_route": "tuning"}
QUOTES = "custom_routes"  # in no box: a list of quotes has a form of its own, and no trade brings any
# Switches of the answer's page: a browser that still shows one sends it back unless told that it is off.
SWITCHES = ("show_assumptions", "show_all_routes", "show_quotes")


def keep_uploads_in_memory() -> None:
    """The server would spool an upload above 1 MB to a temporary file; ours never touch a disk."""
    MultiPartParser.spool_max_size = UPLOAD_LIMIT_BYTES


def begin(today: date) -> None:
    """Seed a new session once: the browser's language, today, the sample restaurant."""
    state = st.session_state
    if "started" in state:
        return
    state["started"] = True
    state.setdefault("lang", _browser_language())
    state.update(dict.fromkeys(SWITCHES, False))
    state["as_of"] = state["today"] = today
    state["trade"] = RESTAURANT
    _enter(RESTAURANT)


def _put(name: str, value: Any) -> None:
    """Into the box of an input. A box behind "All assumptions" that was never filled is not kept as empty: every
    widget of Streamlit looks through all that is kept.
    """
    if value is not None or name in FIRST_INPUTS or key(name) in st.session_state:
        st.session_state[key(name)] = value


def new_client() -> None:
    """Nothing of the client before stays: inputs, files, counts, what was kept and the address; only the language."""
    state, kept = st.session_state, lang()
    held = [name for name in map(key, inputs()) if name in state]
    for name in (name for name in list(state) if name != SENT):
        del state[name]
    state.update(dict.fromkeys(held))  # told to be empty: a browser that shows a box sends back what it holds
    state["lang"] = kept
    st.query_params.clear()


def take_trade() -> None:
    """The made-up figures of the trade just chosen in place of whatever stood in the boxes."""
    if chosen_trade() == st.session_state["trade"]:
        _enter(chosen_trade())


def chosen_trade() -> str:
    """The trade last chosen. A browser may send the label of the language just left: that is no new choice."""
    state = st.session_state
    if state["trade"] in PRESETS:
        state["trade_taken"] = state["trade"]
    taken: str = state.get("trade_taken", RESTAURANT)
    return taken


def _choice(about: Input, held: Held) -> Any:
    """The answer last chosen from a list, by the same rule."""
    value, taken = held.get(key(about.name)), f"taken.{about.name}"
    before = held.get(taken)
    if value == before or not (value is None or value in choices(about)):
        return before
    st.session_state[taken] = value
    return value


def all_held() -> Held:
    """All that the session holds, as of now: to look many boxes up in, as Streamlit is asked once then."""
    return st.session_state.to_dict()


def entered(name: str, held: Held) -> Any:
    """What stands in the box of an input; None where it is empty. `held`: the session, or `all_held`."""
    about = inputs()[name]
    value = _choice(about, held) if in_a_list(about) else held.get(key(name))
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < EXACT else value


def choices(about: Input) -> tuple[Any, ...]:
    """What may be chosen from the list of an input: of models, every one of the book and of the visitor's quotes."""
    if about.name not in ROUTE_USES:
        return about.choices or (True, False)
    use = ROUTE_USES[about.name]
    listed = tuple(route.id for route in default_book().routes.values() if route.use == use)
    return (*sorted(RULES_OF_CHOICE, reverse=True), *(quote["id"] for quote in quotes()), *listed)


def name_of_route(route_id: str, lang: Lang) -> str:
    """The model's name in that language; a quote goes by its id."""
    route = default_book().routes.get(route_id)
    return route_id if route is None else route_name(route.name, lang)


def in_a_list(about: Input) -> bool:
    """Whether the input is chosen from a list rather than typed."""
    return about.minimum is None and about.name != QUOTES


def quotes() -> list[dict[str, Any]]:
    """The quotes a vendor gave this visitor, as entered (see CustomRoute)."""
    return list(st.session_state.get(key(QUOTES)) or [])


def _enter(trade: str) -> None:
    """The restaurant comes with its replies; the other trades have none, so theirs are not counted as anyone's."""
    state, stated = st.session_state, trade_values(trade)
    if state.get("dataset_source") != OWN_FILE:
        state["dataset_source"] = SAMPLE if trade == RESTAURANT else NO_FILE
    for name in (name for name in inputs() if name != QUOTES):
        _put(name, starting_value(name, stated))


def enter_values(values: Mapping[str, Any], as_of: date | None = None, lang: Lang | None = None) -> None:
    """A whole scenario into the boxes, before the widgets of a run or in a callback. What `values` does not name is
    counted in the chosen dataset, or the default; set `trade` and `dataset_source` first. Values must be valid.
    """
    state = st.session_state
    state.update({name: given for name, given in (("as_of", as_of), ("lang", lang)) if given is not None})
    trade, counted = trade_values(chosen_trade()), counted_values()
    for name, about in inputs().items():
        if name in counted and name in values:
            _put(name, _as_typed(about, values[name]))  # what was counted is overruled, be it by the default
        elif name in counted:
            _put(name, _in_box(about, trade.get(name, about.default)))
        else:
            _put(name, _in_box(about, values.get(name, about.default)))


def _in_box(about: Input, value: Any) -> Any:
    """As the box holds it: the first inputs always say what counts, the others are empty where that is the default."""
    empty = value == about.default and about.name not in FIRST_INPUTS
    return None if empty else _as_typed(about, value)


def starting_value(name: str, stated: Mapping[str, Any]) -> Any:
    """What the box of an input holds at first for a business that states `stated`: behind "All assumptions" nothing
    where that is our default.
    """
    return _in_box(inputs()[name], stated.get(name, inputs()[name].default))


@cache
def trade_values(trade: str) -> Mapping[str, Any]:
    """What the made-up business of a trade says of itself."""
    return sample_scenario() if trade == RESTAURANT else as_first_entered(trade)


def _as_typed(about: Input, value: Any) -> Any:
    """As a box holds it. Every number is a decimal there: a box of whole numbers cuts 1.5 to 1 and lets 20 digits
    stand beside the answer to another number, both without a word.
    """
    return value if value is None or about.minimum is None else float(value)


def _browser_language() -> Lang:
    locale = (st.context.locale or "").lower()
    return "zh-HK" if locale.startswith("zh") else "en"


def key(name: str) -> str:
    """Key of the widget of one input."""
    return f"input.{name}"


def lang() -> Lang:
    chosen = st.session_state.get("lang")
    return chosen if chosen in LANGS else "en"


def as_of() -> date:
    """The day the answer is for; an emptied box means the day the session began."""
    chosen: date | None = st.session_state.get("as_of")
    today: date = st.session_state["today"]
    return chosen or today


def stated_values() -> dict[str, Any]:
    """Scenario values that the visitor or the chosen trade states. An empty box states nothing behind "All
    assumptions", where it shows what counts instead, and raises InputError among the first inputs. Replies that were
    counted say better than a made-up trade how long they are.
    """
    held = all_held()
    values = {name: entered(name, held) for name in inputs()}
    for about in (inputs()[name] for name in FIRST_INPUTS):
        if values[about.name] is None and about.minimum is not None:
            raise InputError("box_empty", field=about.name, low=about.minimum, high=about.maximum, unit=about.unit)
    trade, counts = trade_values(chosen_trade()), dataset_counts()
    counted = set() if counts is None else {name for name in scenario_values(counts) if values[name] == trade.get(name)}
    unmoved = {name: value for name, value in trade.items() if value == inputs()[name].default}
    stated = unmoved | {name: value for name, value in values.items() if value is not None}
    return {name: value for name, value in stated.items() if name not in counted}


def counted_values() -> dict[str, Any]:
    """Scenario values that the chosen dataset told; an input left empty behind "All assumptions" takes these."""
    counts = dataset_counts()
    return {} if counts is None else scenario_values(counts)


def dataset_counts() -> dict[str, Any] | None:
    """What the chosen dataset told: the sample's counts, the visitor's own, or None."""
    source = st.session_state.get("dataset_source")
    if source == SAMPLE:
        return sample_counts()
    counts: dict[str, Any] | None = st.session_state.get("own_counts") if source == OWN_FILE else None
    return counts
