"""Sessions whose visitor has left are let go on time, with their files, even when nobody else comes; and what stays
is set aside, so that looking for what may go does not take longer than a run.

Streamlit keeps a session for some minutes after its connection broke, for a visitor who comes back; but it only looks
for those whose time is over when another session ends. On a quiet server a file would stay in memory for days.
After every run Streamlit also has the collector look at everything in memory, nearly all of which are modules and
prices that stay as long as the process; here it looks at them as often as it looks for who has left.
"""

from __future__ import annotations

import gc
import logging
import sys
import threading
import time
from typing import Any, Final

from streamlit import config, runtime

from pricing.route_set import forget

LOOK_EVERY_SECONDS: Final = 15
_log = logging.getLogger(__name__)
_started = threading.Event()
_loaded = {"modules": 0}


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
        try:
            let_go()
        except Exception:  # one session that will not end must not keep the others
            _log.exception("a session did not end")
        forget()
        gc.unfreeze()
        gc.collect()  # a session and its run refer to each other, be they let go here or by Streamlit
        gc.freeze()


def set_aside() -> None:
    """To be called at the end of a run: where it loaded something that no run before had, all that is there is set
    aside until the next look.
    """
    if _started.is_set() and len(sys.modules) > _loaded["modules"]:
        _loaded["modules"] = len(sys.modules)
        gc.freeze()


def let_go() -> None:
    """End the sessions whose time is over, with their files."""
    manager: Any = runtime.get_instance()._session_mgr
    kept = manager._session_storage._cache
    with manager._storage_lock:
        over = [info.session for name, info in list(kept._data.items()) if name not in kept]
        kept.expire()
    for session in over:
        session.shutdown()
    if over:  # a download is only marked when its session ends
        runtime.get_instance().media_file_mgr.remove_orphaned_files()
