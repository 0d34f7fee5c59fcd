"""A visitor without a browser: the messages that Streamlit's front end and server exchange, over a real web socket."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from http.client import HTTPConnection
from typing import Any, TypeVar
from urllib.parse import urlsplit

from google.protobuf.text_format import MessageToString
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Common_pb2 import FileURLs
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from tests.hosting.processes import Answer, get

ANSWER_SECONDS = 60
BOUNDARY = "----------------------------visitor"
T = TypeVar("T")


class Visitor:
    """One open session. `elements` holds what the last run put on the page, `widgets` the ids by their keys."""

    def __init__(self, socket: ClientConnection, address: str, locale: str, cookie: str) -> None:
        self._socket = socket
        self._address = address
        self._locale = locale
        self._cookie = cookie
        self.session_id = ""
        self.elements: list[Any] = []
        self.received_bytes = 0

    async def run(
        self, query: str = "", page: str = "", widgets: Sequence[WidgetState] = (), wait: bool = True
    ) -> ForwardMsg.ScriptFinishedStatus.ValueType | None:
        """Ask for a rerun, as a browser does on opening, on a link and on every change; returns how it ended."""
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.page_name = page
        asked.rerun_script.widget_states.widgets.extend(widgets)
        asked.rerun_script.context_info.locale = self._locale
        asked.rerun_script.context_info.timezone = "Asia/Hong_Kong"
        asked.rerun_script.context_info.url = self._address
        await self._socket.send(asked.SerializeToString())
        return await self._until_finished() if wait else None

    async def _until_finished(self) -> ForwardMsg.ScriptFinishedStatus.ValueType:
        async with asyncio.timeout(ANSWER_SECONDS):
            while True:
                message = await self._next()
                if message.WhichOneof("type") == "new_session":
                    self.session_id = message.new_session.initialize.session_id
                    self.elements = []
                elif message.WhichOneof("type") == "delta":
                    self.elements.append(message.delta)
                elif message.WhichOneof("type") == "script_finished":
                    return message.script_finished

    async def _next(self) -> ForwardMsg:
        data = await self._socket.recv()
        assert isinstance(data, bytes)
        self.received_bytes += len(data)
        return ForwardMsg.FromString(data)

    def text(self) -> str:
        """Everything the last run put on the page, in the notation of protobuf."""
        return "\n".join(MessageToString(each, as_utf8=True) for each in self.elements)

    def widget(self, key: str, **value: Any) -> WidgetState:
        """The state of the widget with this key, set to a value by its kind: int_value=3, string_value="x"."""
        return WidgetState(id=self.widget_id(key), **value)

    def widget_id(self, key: str) -> str:
        for delta in self.elements:
            element = getattr(delta.new_element, delta.new_element.WhichOneof("type") or "empty")
            found: str = getattr(element, "id", "")
            if found.endswith(f"-{key}"):
                return found
        raise KeyError(key)

    async def upload(self, name: str, content: bytes) -> tuple[Answer, FileURLs]:
        """Send a file the way the uploader does: ask for its place, then PUT it there."""
        asked = BackMsg()
        asked.file_urls_request.request_id = "1"
        asked.file_urls_request.file_names.append(name)
        asked.file_urls_request.session_id = self.session_id
        await self._socket.send(asked.SerializeToString())
        while (message := await self._next()).WhichOneof("type") != "file_urls_response":
            pass
        place = message.file_urls_response.file_urls[0]
        return await asyncio.to_thread(self._put, place.upload_url, name, content), place

    def _put(self, path: str, name: str, content: bytes) -> Answer:
        """A server that refuses need not read the body: its answer is read even where sending broke off."""
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"; filename="{name}"\r\n'
        body = (
            f"{head}Content-Type: application/octet-stream\r\n\r\n".encode() + content + f"\r\n--{BOUNDARY}--".encode()
        )
        headers = {
            "Cookie": self._cookie,
            "X-Xsrftoken": self._cookie.partition("=")[2],
            "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
            "Content-Length": str(len(body)),
        }
        connection = HTTPConnection(urlsplit(self._address).netloc, timeout=ANSWER_SECONDS)
        try:
            connection.putrequest("PUT", path)
            for header in headers.items():
                connection.putheader(*header)
            with suppress(ConnectionError):
                connection.endheaders(body)
            found = connection.getresponse()
            return Answer(found.status, {k.lower(): v for k, v in found.getheaders()}, found.read())
        finally:
            connection.close()

    def given(self, key: str, name: str, content: bytes, place: FileURLs) -> WidgetState:
        """The state of an uploader that holds one uploaded file."""
        state = WidgetState(id=self.widget_id(key))
        file = state.file_uploader_state_value.uploaded_file_info.add()
        file.name, file.size, file.file_id = name, len(content), place.file_id
        file.file_urls.CopyFrom(place)
        return state


@asynccontextmanager
async def visitor(
    address: str, *, locale: str = "en", cookies: str = "", origin: str = "", host: str = ""
) -> AsyncIterator[Visitor]:
    """Open a session at http://HOST:PORT/, with the cookies that the page's first answers would have set."""
    cookie = await asyncio.to_thread(_xsrf_cookie, address)
    split = urlsplit(address)
    headers = {"Cookie": "; ".join(part for part in (cookie, cookies) if part)} | ({"Host": host} if host else {})
    protocols: list[Any] = ["streamlit", cookie.partition("=")[2]]
    async with connect(
        f"ws://{split.netloc}/_stcore/stream",
        subprotocols=protocols,
        additional_headers=headers,
        origin=origin or f"http://{split.netloc}",  # type: ignore[arg-type]
        max_size=None,
        compression=None,
        proxy=None,
        open_timeout=ANSWER_SECONDS,
    ) as socket:
        yield Visitor(socket, address, locale, cookie)


def _xsrf_cookie(address: str) -> str:
    """The cookie that the first request of a browser is answered with."""
    return get(f"{address}_stcore/health").headers["set-cookie"].partition(";")[0]


def wait_for(work: Coroutine[Any, Any, T]) -> T:
    """Run to the end in a thread of its own: the browser tests keep a loop in this one."""
    found: list[T] = []
    raised: list[BaseException] = []

    def run() -> None:
        try:
            found.append(asyncio.run(work))
        except BaseException as error:  # handed on to the test below
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if raised:
        raise raised[0]
    return found[0]
