"""The page's server as a machine that can write nothing and reach nobody would run it.

Every attempt to open a file for writing or to reach another machine fails, and is written to standard error.
"""

from __future__ import annotations

import os
import sys
from typing import Any

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
LOCAL = ("127.0.0.1", "::1", "localhost", "0.0.0.0", None, "")
MAKING = ("tempfile.mkstemp", "tempfile.mkdtemp", "os.mkdir", "os.rename", "os.link", "os.symlink", "os.truncate")
WROTE, REACHED = "GUARD: tried to write", "GUARD: tried to reach"


def guard(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit hook: what it raises is what the caller gets."""
    if event == "open":
        path, mode, flags = arguments
        writes = bool(flags & WRITING) if isinstance(flags, int) else any(c in (mode or "") for c in "wax+")
        if writes and path != os.devnull and not isinstance(path, int):
            refuse(WROTE, path)
    elif event in MAKING:
        refuse(WROTE, f"{event} {arguments[0]}")
    elif event == "socket.connect" and isinstance(arguments[1], tuple) and arguments[1][0] not in LOCAL:
        refuse(REACHED, arguments[1])
    elif event == "socket.getaddrinfo" and arguments[0] not in (*LOCAL, b"127.0.0.1"):
        refuse(REACHED, arguments[0])


def refuse(what: str, which: object) -> None:
    sys.stderr.write(f"{what}: {which}\n")
    sys.stderr.flush()
    raise OSError(f"{what}: {which}")


if __name__ == "__main__":
    from streamlit.web import cli

    sys.addaudithook(guard)
    cli.main_run(sys.argv[1:])
