"""A visitor without a browser: the messages that Streamlit's front end and server exchange, over a real web socket."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path
from time import perf_counter
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

from google.protobuf.text_format import MessageToString  # type: ignore[import-untyped]
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Common_pb2 import FileURLs
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.hosting.processes import Answer, answer_of, get, tls

ANSWER_SECONDS = 60
XSRF = "_streamlit_xsrf"
NO_CONTENT = 204
SMALL_BYTES = 400  # a figure and the message that ends a run are smaller than this
BOUNDARY = "----------------------------visitor"
T = TypeVar("T")


class Visitor:
    """One open session. `elements` holds what the last run put on the page, `widgets` the ids by their keys."""

    def __init__(self, socket: ClientConnection, server: Server, locale: str, cookies: dict[str, str]) -> None:
        self._socket = socket
        self._server = server
        self._locale = locale
        self.cookies = cookies
        self.session_id = ""
        self.query = ""  # what the address bar shows after "?"
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
        asked.rerun_script.context_info.url = self._server.address
        await self._socket.send(asked.SerializeToString())
        return await self._until_finished() if wait else None

    async def move(self, widget_id: str, number: int) -> tuple[float, float]:
        """Set a number box and wait for the end of the run without reading the page: for many visitors on few cores.

        Returns the seconds until the last figure had come, and until the run had ended.
        """
        asked = BackMsg()
        asked.rerun_script.query_string = self.query
        asked.rerun_script.widget_states.widgets.append(WidgetState(id=widget_id, int_value=number))
        began = figures = perf_counter()
        await self._socket.send(asked.SerializeToString())
        async with asyncio.timeout(ANSWER_SECONDS):
            while True:
                data = await self._socket.recv()
                if len(data) < SMALL_BYTES and isinstance(data, bytes):
                    message = ForwardMsg.FromString(data)
                    if message.delta.new_element.HasField("metric"):
                        figures = perf_counter()
                    elif message.WhichOneof("type") == "script_finished":
                        return figures - began, perf_counter() - began

    async def _until_finished(self) -> ForwardMsg.ScriptFinishedStatus.ValueType:
        async with asyncio.timeout(ANSWER_SECONDS):
            while True:
                message = await self._next()
                if message.WhichOneof("type") == "new_session":
                    self.session_id = message.new_session.initialize.session_id
                    self.elements = []
                elif message.WhichOneof("type") == "delta":
                    self.elements.append(message.delta)
                elif message.WhichOneof("type") == "page_info_changed":
                    self.query = message.page_info_changed.query_string
                elif message.WhichOneof("type") == "script_finished":
                    return message.script_finished

    async def _next(self) -> ForwardMsg:
        data = await self._socket.recv()
        assert isinstance(data, bytes)
        self.received_bytes += len(data)
        message: ForwardMsg = ForwardMsg.FromString(data)
        return message

    async def is_gone(self) -> bool:
        """Whether the server closed the connection, or does within a moment."""
        try:
            async with asyncio.timeout(0.05):
                while True:
                    await self._next()
        except TimeoutError:
            return False
        except ConnectionClosed:
            return True

    def text(self) -> str:
        """Everything the last run put on the page, in the notation of protobuf."""
        return "\n".join(MessageToString(each, as_utf8=True) for each in self.elements)

    def widget(self, key: str, **value: Any) -> WidgetState:
        """The state of the widget with this key, set to a value by its kind: int_value=3, string_value="x"."""
        return WidgetState(id=self.widget_id(key), **value)

    def widget_id(self, key: str) -> str:
        found: str = self.element(key).id
        return found

    def numbers(self) -> dict[str, float]:
        """What every number box shows, by the key of the box."""
        boxes = [each.new_element.number_input for each in self.elements
                 if each.new_element.WhichOneof("type") == "number_input"]  # fmt: skip
        return {box.id.rpartition("-")[2]: box.value if box.set_value else box.default for box in boxes}

    def element(self, key: str) -> Any:
        for delta in self.elements:
            element = getattr(delta.new_element, delta.new_element.WhichOneof("type") or "empty")
            if getattr(element, "id", "").endswith(f"-{key}"):
                return element
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
            "Cookie": cookie_header(self.cookies),
            "X-Xsrftoken": self.cookies[XSRF],
            "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
            "Content-Length": str(len(body)),
        }
        netloc, context = urlsplit(self._server.address).netloc, tls(self._server.trust)
        connection = (
            HTTPSConnection(netloc, timeout=ANSWER_SECONDS, context=context)
            if context
            else HTTPConnection(netloc, timeout=ANSWER_SECONDS)
        )
        try:
            connection.putrequest("PUT", path)
            for header in headers.items():
                connection.putheader(*header)
            with suppress(ConnectionError):
                connection.endheaders(body)
            found = connection.getresponse()
            return answer_of(found.status, found.headers, found.read())
        finally:
            connection.close()

    async def give(self, name: str, content: bytes) -> Answer:
        """Open the data page, choose one's own files, and give it one."""
        await self.run(page="data")
        ways = self.element("data.way")
        own = WidgetState(id=ways.id)
        own.string_array_value.data.append(ways.options[0].content)
        await self.run(page="data", widgets=[own])
        answer, place = await self.upload(name, content)
        if answer.status == NO_CONTENT:
            await self.run(page="data", widgets=[own, self.given("data.upload", name, content, place)])
        return answer

    def given(self, key: str, name: str, content: bytes, place: FileURLs) -> WidgetState:
        """The state of an uploader that holds one uploaded file."""
        state = WidgetState(id=self.widget_id(key))
        file = state.file_uploader_state_value.uploaded_file_info.add()
        file.name, file.size, file.file_id = name, len(content), place.file_id
        file.file_urls.CopyFrom(place)
        return state


class Server(Protocol):
    """Where to visit: an address that ends in "/", and the certificate to trust if it speaks TLS."""

    @property
    def address(self) -> str: ...

    @property
    def trust(self) -> Path | None: ...


@asynccontextmanager
async def visitor(
    server: Server, *, locale: str = "en", cookies: Mapping[str, str] | None = None, origin: str = "", host: str = ""
) -> AsyncIterator[Visitor]:
    """Open a session with the cookies that a browser would bring: those given, and those the first answers set."""
    kept = await asyncio.to_thread(_first_cookies, server, dict(cookies or {}))
    split = urlsplit(server.address)
    headers = {"Cookie": cookie_header(kept)} | ({"Host": host} if host else {})
    protocols: list[Any] = ["streamlit", kept[XSRF]]
    async with connect(
        f"{'wss' if server.trust else 'ws'}://{split.netloc}/_stcore/stream",
        subprotocols=protocols,
        additional_headers=headers,
        origin=origin or f"{split.scheme}://{split.netloc}",  # type: ignore[arg-type]
        ssl=tls(server.trust),
        max_size=None,
        compression=None,
        proxy=None,
        open_timeout=ANSWER_SECONDS,
    ) as socket:
        yield Visitor(socket, server, locale, kept)


def _first_cookies(server: Server, kept: dict[str, str]) -> dict[str, str]:
    """What a browser holds after the page itself and the health check that its script asks for."""
    for path in ("", "_stcore/health"):
        answer = get(server.address + path, headers={"Cookie": cookie_header(kept)}, trust=server.trust)
        kept |= answer.cookies
    return kept


def cookie_header(cookies: Mapping[str, str]) -> str:
    return "; ".join(f"{name}={value}" for name, value in cookies.items())


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
