"""The log of a hosted page: one JSON object a line on standard error, and nothing in it that a visitor wrote.

Of a request: method, which part of the server it went to, status, time. Never its address: that is the visitor's
scenario. Of a program's message: the words as they stand in the program, never what was filled into them; of an
exception: its type and place, never its words, which may quote what was typed.
"""

from __future__ import annotations

import ast
import json
import logging
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Any, Final

REQUESTS: Final = "calculator.requests"
PARTS: Final = {"/_stcore/health": "health", "/_stcore/stream": "session", "/_stcore/upload_file": "upload",
                "/_stcore": "core", "/media": "download", "/static": "static", "/metrics": "metrics"}  # fmt: skip
PAGE: Final = "page"
Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None] | None


def part_of(path: str) -> str:
    """Which part of the server a path belongs to; the path itself may be anything that somebody typed."""
    return next((part for start, part in PARTS.items() if path == start or path.startswith(f"{start}/")), PAGE)


def log_request(method: str, path: str, status: int, seconds: float) -> None:
    """One line for one answered request; none for a health check that went well. A method that HTTP does not know
    is somebody's text too.
    """
    if status == HTTPStatus.OK and part_of(path) == "health":
        return
    known = method if method in ("GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS", "WEBSOCKET") else "other"
    fields = {"method": known, "part": part_of(path), "status": status, "ms": round(seconds * 1000, 1)}
    logging.getLogger(REQUESTS).info("request", extra={"fields": fields})


def line_of(record: logging.LogRecord, raised: Raised) -> str:
    """A record as JSON: time, level, logger, event, place; a request's fields; an exception's type and frames."""
    said: dict[str, Any] = {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "logger": record.name,
        "event": _event(record),
        **getattr(record, "fields", {}),
    }
    if record.levelno >= logging.WARNING:
        said["at"] = f"{Path(record.pathname).name}:{record.lineno}"
    if raised and raised[0] is not None:
        said["exception"] = raised[0].__name__
        frames = traceback.extract_tb(raised[2])
        said["frames"] = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return json.dumps(said, ensure_ascii=False)


def _event(record: logging.LogRecord) -> str:
    """The message if it stands word for word in the program that said it, before anything was filled in."""
    return record.msg if isinstance(record.msg, str) and record.msg in _sentences(record.pathname) else "(not written)"


@lru_cache(maxsize=64)
def _sentences(file: str) -> frozenset[str]:
    """Every string that a source file spells out in full."""
    try:
        tree = ast.parse(Path(file).read_text("utf-8"))
    except (OSError, SyntaxError, ValueError):
        return frozenset()
    filled = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    return frozenset(
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in filled
    )


class SafeRecord(logging.LogRecord):
    """A record whose only text, whichever handler asks, is its JSON line."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.stack_info = None
        self.raised, self.exc_info = self.exc_info, None  # handlers would print the exception's own words

    def getMessage(self) -> str:
        return line_of(self, self.raised)


def speak_json(set_option: Callable[[str, Any], None]) -> None:
    """From now on every line of every logger is a JSON line; `set_option` sets an option of Streamlit's."""
    logging.setLogRecordFactory(SafeRecord)
    logging.captureWarnings(True)
    threading.excepthook = _thread_ended
    set_option("logger.enableRich", False)  # it prints an exception's words past every logger
    set_option("logger.messageFormat", "%(message)s")  # loggers that Streamlit makes later
    every = [
        logging.root,
        *(each for each in logging.root.manager.loggerDict.values() if isinstance(each, logging.Logger)),
    ]
    for handler in (handler for logger in every for handler in logger.handlers):
        handler.setFormatter(logging.Formatter("%(message)s"))
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).setLevel(logging.WARNING)  # what they say of a request is said by log_request
    requests = logging.getLogger(REQUESTS)
    if not requests.handlers:
        requests.addHandler(logging.StreamHandler())
    requests.setLevel(logging.INFO)
    requests.propagate = False


def _thread_ended(ended: threading.ExceptHookArgs) -> None:
    if ended.exc_value is not None:
        known = (ended.exc_type, ended.exc_value, ended.exc_traceback)
        logging.getLogger(__name__).error("a thread ended with an exception", exc_info=known)
