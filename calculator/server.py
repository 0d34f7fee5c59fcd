"""What stands between the network and the page when it is hosted: headers, closed doors, limits, log, metrics.

serve.py gives these to st.App. Nothing here knows what the page shows; a request is judged by its path and its size.
"""

from __future__ import annotations

import base64
import hashlib
import os
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Final

from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from calculator.server_gate import Gate, held_bytes
from calculator.server_log import speak_json
from calculator.server_metrics import MEDIA_TYPE, Metrics, metrics_wanted
from calculator.state import keep_uploads_in_memory
from calculator.version import APP_VERSION, commit
from pricing.book import default_book
from pricing.errors import TableError

BAD_TABLES: Final = 2
HOSTS_VARIABLE: Final = "CALCULATOR_ALLOWED_HOSTS"  # Streamlit's own list is read by `streamlit run` alone
METRICS: Final = Metrics()
_INLINE_SCRIPT: Final = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def refuse_a_broken_book() -> None:
    """Load the price book before the first visitor; ends the process with the table's own sentence if it is broken."""
    try:
        default_book()
    except TableError as error:
        print(error, file=sys.stderr)  # noqa: T201  the host reads it where the process was started
        raise SystemExit(BAD_TABLES) from None


def security_headers() -> dict[str, str]:
    """Headers of every answer. Scripts come from here alone, and nothing may frame the page or be asked elsewhere.

    Inline scripts run only if they are the ones of Streamlit's own index page, by their hashes; text never becomes
    script. The front end's whole numbers of 64 bits are WebAssembly, and it sets styles inline throughout.
    """
    policy = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", "'wasm-unsafe-eval'", *_script_hashes()]),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    return {
        "content-security-policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "x-robots-tag": "noindex",
    }


def _script_hashes() -> list[str]:
    """Of the inline scripts in Streamlit's index page, in the form a policy names them."""
    spec = find_spec("streamlit")
    assert spec is not None and spec.origin is not None
    index = (Path(spec.origin).parent / "static" / "index.html").read_text("utf-8")
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE_SCRIPT.findall(index))
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def middleware() -> list[Middleware]:
    """What st.App puts around the page; where the host named its own names, an answer under no other."""
    names = os.environ.get(HOSTS_VARIABLE, "").replace(",", " ").split()
    hosts = [Middleware(TrustedHostMiddleware, allowed_hosts=names, www_redirect=False)] if names else []
    return [Middleware(Gate, headers=security_headers(), metrics=METRICS), *hosts]


def routes() -> list[Route]:
    """/metrics, where the host asked for it."""
    return [Route("/metrics", _metrics, methods=["GET"])] if metrics_wanted() else []


async def _metrics(request: Request) -> Response:
    if not from_this_machine(request):
        return PlainTextResponse("Not Found", status_code=404)
    version = {"version": APP_VERSION, "book": default_book().version, "commit": commit() or "unknown"}
    METRICS.set("uploads_held_bytes", held_bytes()[0])
    return Response(METRICS.text(version), media_type=MEDIA_TYPE)


def from_this_machine(request: Request) -> bool:
    """Whether a process of this machine asks for itself: by the loopback, and not for somebody through a proxy."""
    if any(name in request.headers for name in ("x-forwarded-for", "x-real-ip", "forwarded")):
        return False
    try:
        return request.client is not None and ip_address(request.client.host).is_loopback
    except ValueError:
        return False


@asynccontextmanager
async def lifespan(_app: Any) -> AsyncIterator[None]:
    """For st.App: the log speaks JSON as soon as every part has made its loggers."""
    from streamlit import config

    keep_uploads_in_memory()
    speak_json(config.set_option)
    yield


def on_script_error(_error: Exception) -> None:
    """For st.App: count it. Streamlit logs it and shows a sentence without details."""
    METRICS.add("script_errors")
