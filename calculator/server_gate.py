"""Every request passes here first: closed doors, limits on uploads, headers, a line in the log, a count."""

from __future__ import annotations

import os
import time
from http import HTTPStatus
from typing import Any, Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from calculator.server_log import log_request
from calculator.server_metrics import Metrics

# Streamlit's own metrics, its API for programs, its log-in and its probe of a script: this page needs none of them.
CLOSED: Final = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check", "/auth/", "/oauth2callback",
                 "/component/", "/_stcore/bidi-components")  # fmt: skip
UPLOADS: Final = "/_stcore/upload_file/"
SESSION_UPLOAD_BYTES: Final = 26 << 20  # all files of one session together: server.maxUploadSize and its framing
UPLOADS_VARIABLE: Final = "CALCULATOR_UPLOAD_MEMORY_MB"
UPLOADS_DEFAULT_MB: Final = 512
RERUN_FIRST_BYTE: Final = 0x5A  # BackMsg.rerun_script, field 11, length-delimited: 11 << 3 | 2


class Gate:
    """ASGI middleware around everything that Streamlit serves."""

    def __init__(self, app: ASGIApp, headers: dict[str, str], metrics: Metrics) -> None:
        self._app = app
        self._headers = headers
        self._metrics = metrics
        self._upload_limit_bytes = int(os.environ.get(UPLOADS_VARIABLE, UPLOADS_DEFAULT_MB)) << 20

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self._answer(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._session(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        began, status = time.perf_counter(), int(HTTPStatus.INTERNAL_SERVER_ERROR)

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message).update(self._headers)
            await send(message)

        try:
            await (self._refusal(scope) or self._app)(scope, receive, send_with_headers)
        finally:
            self._metrics.add("answers", label=f"{status // 100}xx")
            log_request(scope["method"], scope["path"], status, time.perf_counter() - began)

    async def _session(self, scope: Scope, receive: Receive, send: Send) -> None:
        """A visitor's web socket, from its opening to its end."""
        began = time.perf_counter()

        async def receive_and_count() -> Message:
            message = await receive()
            if (message.get("bytes") or b" ")[0] == RERUN_FIRST_BYTE:
                self._metrics.add("reruns")
            return message

        self._metrics.add("sessions")
        self._metrics.add("sessions_open")
        try:
            await self._app(scope, receive_and_count, send)
        finally:
            self._metrics.add("sessions_open", -1)
            log_request("WEBSOCKET", scope["path"], int(HTTPStatus.SWITCHING_PROTOCOLS), time.perf_counter() - began)

    def _refusal(self, scope: Scope) -> Response | None:
        path: str = scope["path"]
        if any(door in path for door in CLOSED):
            return PlainTextResponse("Not Found", status_code=HTTPStatus.NOT_FOUND)
        if scope["method"] == "PUT" and UPLOADS in path:
            return self._upload_refusal(path.partition(UPLOADS)[2].partition("/")[0], Headers(scope=scope))
        return None

    def _upload_refusal(self, session: str, headers: Headers) -> Response | None:
        """Why a file may not be sent now; None if it may. Its size is known beforehand or it is not taken."""
        length = headers.get("content-length", "")
        if not length.isascii() or not length.isdigit():
            return self._refused("Say how long the file is.", HTTPStatus.LENGTH_REQUIRED)
        held, of_session = held_bytes(session)
        if of_session + int(length) > SESSION_UPLOAD_BYTES:
            return self._refused("File too large", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        if held + int(length) > self._upload_limit_bytes:
            return self._refused("The server holds as many files as it can now. Try later.", 503)
        return None

    def _refused(self, why: str, status: int) -> Response:
        self._metrics.add("uploads_refused")
        return PlainTextResponse(why, status_code=status)


def held_bytes(session: str = "") -> tuple[int, int]:
    """Bytes of uploaded files in memory: of every session, and of this one."""
    from streamlit import runtime

    manager: Any = runtime.get_instance().uploaded_file_mgr
    kept = {name: sum(len(file.data) for file in list(files.values()))
            for name, files in list(manager.file_storage.items())}  # fmt: skip
    return sum(kept.values()), kept.get(session, 0)
