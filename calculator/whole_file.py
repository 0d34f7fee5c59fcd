"""Files that are complete or not there at all."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from pricing.errors import InputError


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Bytes that take their place at `path` only if everything went well. Raises InputError naming the file."""
    if not path.parent.is_dir():
        raise InputError("out_exists_no_folder", file=str(path))
    part: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as opened:
            part = Path(opened.name)
            yield opened
        part.chmod(0o644)
        part.replace(path)
    except OSError as error:
        raise InputError("out_not_writable", file=str(path), reason=error.strerror or str(error)) from None
    finally:
        if part is not None:
            part.unlink(missing_ok=True)
