"""What every command of ours shares: one-sentence refusals, UTF-8 streams, a pipe that may close early."""

from __future__ import annotations

import argparse
import os
import sys
from typing import NoReturn

BAD_INPUT = 2


class Parser(argparse.ArgumentParser):
    """Wrong options are bad input like any other: one sentence, exit code 2."""

    def error(self, message: str) -> NoReturn:
        sys.stderr.write(f"{self.prog}: {message}. See {self.prog} --help\n")
        raise SystemExit(BAD_INPUT)


def speak_utf8() -> None:
    """Chinese comes out whole whatever the terminal's locale."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def reader_left() -> None:
    """After a BrokenPipeError: whoever read the pipe has seen enough, so that nothing complains at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
