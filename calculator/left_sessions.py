"""Sessions whose visitor has left are let go on time, with their files, even when nobody else comes.

Streamlit keeps a session for some minutes after its connection broke, for a visitor who comes back; but it only looks
for those whose time is over when another session ends. On a quiet server a file would stay in memory for days.
"""

from __future__ import annotations

import gc
import threading
import time
from typing import Any, Final

from streamlit import config, runtime

LOOK_EVERY_SECONDS: Final = 15
_started = threading.Event()


def watch() -> None:
    """Start looking, once in a process, where a server keeps sessions at all."""
    if not _started.is_set() and runtime.exists() and hasattr(runtime.get_instance(), "_session_mgr"):
        _started.set()
        threading.Thread(target=_look, name="left-sessions", daemon=True).start()


def longest_stay_seconds() -> int:
    """How long after its visitor left a session may still be in memory."""
    return int(config.get_option("server.disconnectedSessionTTL")) + LOOK_EVERY_SECONDS


def _look() -> None:
    while runtime.exists():
        time.sleep(LOOK_EVERY_SECONDS)
        if let_go():
            gc.collect()  # a session and its run refer to each other


def let_go() -> int:
    """End the sessions whose time is over, their files first; returns how many."""
    manager: Any = runtime.get_instance()._session_mgr
    kept = manager._session_storage._cache
    with manager._storage_lock:
        over = [info.session for name, info in list(kept._data.items()) if name not in kept]
        kept.expire()
    for session in over:
        session.shutdown()
    return len(over)
