"""The server in front of the page: headers, closed doors, limits, hosts, log, metrics, under both ways to start it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import WebSocketException

from calculator.server import security_headers
from calculator.server_gate import CLOSED, RERUN_FIRST_BYTE, SESSION_UPLOAD_BYTES
from tests.hosting.processes import HOST, ROOT, Running, free_port, get, metric, served, start, wait_until_healthy
from tests.hosting.ws_client import Visitor, visitor, wait_for

pytestmark = pytest.mark.hosting
TYPED = "Fennimore-Quillstone-4711"
MB = 1 << 20


async def opened(server: Running, query: str = "", **named: str) -> Visitor:
    async with visitor(server, **named) as each:
        await each.run(query)
        return each


# --- headers


@pytest.mark.parametrize("path", ["", "answer", "nowhere/at/all", "_stcore/health", "_stcore/host-config", "media/x"])
def test_every_answer_has_the_headers(hosted: Running, path: str) -> None:
    answer = get(hosted.address + path)
    assert {name: answer.headers.get(name) for name in security_headers()} == security_headers()


def test_the_policy_names_no_other_place_and_no_evaluation() -> None:
    policy = security_headers()["content-security-policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert scripts.split()[:3] == ["script-src", "'self'", "'wasm-unsafe-eval'"]  # not 'unsafe-eval': no text is script
    assert "unsafe-inline" not in scripts and "http" not in policy and "*" not in policy
    assert scripts.count("'sha256-") == 1  # the one inline script of Streamlit's index page


def test_the_same_under_uvicorn(tmp_path: Path) -> None:
    port = free_port()
    arguments = [sys.executable, "-m", "uvicorn", "serve:app", "--no-access-log", "--host", HOST, "--port", str(port)]
    running = start(arguments, port, tmp_path / "log")
    try:
        wait_until_healthy(running)
        answer = get(f"{running.address}?{TYPED}")
        assert {name: answer.headers.get(name) for name in security_headers()} == security_headers()
        assert wait_for(opened(running, TYPED)).elements != []
        assert get(f"{running.address}_stcore/host-config").body.count(b'"allowedOrigins":[]') == 1
    finally:
        running.stop()
    assert TYPED not in running.said()
    assert [line["part"] for line in running.log_lines() if line["event"] == "request"].count("session") == 1


# --- closed doors


@pytest.mark.parametrize("door", CLOSED)
@pytest.mark.parametrize("before", ["", "/x"])
def test_what_the_page_does_not_need_is_closed(hosted: Running, door: str, before: str) -> None:
    assert get(hosted.address.rstrip("/") + before + door).status == 404


def test_no_other_site_may_speak_to_the_page(hosted: Running) -> None:
    assert b'"allowedOrigins":[]' in get(f"{hosted.address}_stcore/host-config").body


def test_an_upload_without_the_token_is_refused(hosted: Running) -> None:
    answer = get(f"{hosted.address}_stcore/upload_file/none/none", method="PUT", data=b"x")
    assert answer.status == 403


def test_only_allowed_hosts_are_answered(tmp_path: Path) -> None:
    env = {"CALCULATOR_ALLOWED_HOSTS": f"{HOST}, calculator.example"}
    with served(tmp_path / "log", env=env) as running:
        assert get(running.address, headers={"Host": "calculator.example"}).status == 200
        assert get(running.address, headers={"Host": "rebound.example"}).status == 400
        assert wait_for(opened(running)).elements != []

        with pytest.raises(WebSocketException):
            wait_for(opened(running, host="rebound.example"))


def test_no_other_site_may_open_a_session(hosted: Running) -> None:
    with pytest.raises(WebSocketException):
        wait_for(opened(hosted, origin="http://elsewhere.example"))


# --- uploads


def test_a_file_above_the_limit_is_refused_by_the_server(hosted: Running) -> None:
    async def give() -> tuple[int, int, int]:
        async with visitor(hosted) as each:
            await each.run()
            largest = await each.upload("a.txt", b"x" * (25 * MB - 1000))  # the form around it counts
            after = await each.upload("b.txt", b"x" * (2 * MB))  # the session holds 25 MB already
        async with visitor(hosted) as each:
            await each.run()
            larger = await each.upload("c.txt", b"x" * (26 * MB))
        return largest[0].status, after[0].status, larger[0].status

    refused = metric(hosted, "uploads_refused_total")
    assert wait_for(give()) == (204, 413, 413)
    assert metric(hosted, "uploads_refused_total") == refused + 2
    assert SESSION_UPLOAD_BYTES == 26 * MB  # the largest single file and a megabyte for the form around it


def test_all_sessions_together_have_a_limit(tmp_path: Path) -> None:
    async def give(running: Running) -> list[int]:
        async with visitor(running) as one, visitor(running) as other:
            await one.run()
            await other.run()
            first = await one.upload("a.txt", b"x" * (3 * MB))
            second = await other.upload("b.txt", b"x" * (3 * MB))
            return [first[0].status, second[0].status]

    with served(tmp_path / "log", env={"CALCULATOR_UPLOAD_MEMORY_MB": "5"}) as running:
        assert wait_for(give(running)) == [204, 503]


def test_a_body_of_unstated_length_is_refused(hosted: Running) -> None:
    with socket.create_connection((HOST, hosted.port), timeout=10) as raw:
        raw.sendall(b"PUT /_stcore/upload_file/a/b HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n")
        assert raw.recv(100).startswith(b"HTTP/1.1 411 ")


# --- log and metrics


def until_said(running: Running, parts: set[str]) -> list[dict[str, Any]]:
    """Its log once every part was mentioned: a session's line comes when the server has let go of its socket."""
    for _ in range(100):
        lines = running.log_lines()
        if parts <= {line.get("part") for line in lines}:
            return lines
        time.sleep(0.1)
    raise AssertionError(f"not all of {parts}: {running.said()[-2000:]}")


def test_the_log_is_json_and_holds_nothing_that_was_typed(hosted: Running) -> None:
    async def visit() -> None:
        async with visitor(hosted, locale=TYPED) as each:
            await each.run(f"replies_per_day={TYPED}&lang={TYPED}")
            await each.run(page=TYPED)
            await each.upload(f"{TYPED}.jsonl", TYPED.encode())

    get(f"{hosted.address}{TYPED}?{TYPED}={TYPED}", headers={"Referer": TYPED, "User-Agent": TYPED})
    wait_for(visit())
    lines = until_said(hosted, {"page", "upload", "session"})
    assert {"time", "level", "logger", "event"} <= set(lines[-1])
    assert TYPED not in hosted.said()
    plain = [line for line in hosted.said().splitlines() if line.strip() and not line.startswith("{")]
    assert [line.strip().split(":")[0] for line in plain] == [
        "You can now view your Streamlit app in your browser.",
        "URL",
    ]


def test_an_exception_is_logged_by_type_and_place(tmp_path: Path) -> None:
    """A page that fails on a visitor's words, behind the same server."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "app.py").write_text("import streamlit as st\nraise ValueError(st.query_params['said'])\n", "utf-8")
    (site / "serve.py").write_text((ROOT / "serve.py").read_text("utf-8"), "utf-8")
    env = {"PYTHONPATH": str(ROOT), "CALCULATOR_METRICS": "1", "STREAMLIT_CLIENT_SHOW_ERROR_DETAILS": "none"}
    with served(tmp_path / "log", "serve.py", env=env, cwd=site) as running:
        seen = wait_for(opened(running, f"said={TYPED}"))
        assert "ValueError" not in seen.text() and TYPED not in seen.text() and "Traceback" not in seen.text()
        assert metric(running, "script_errors_total") == 1
        failed = [line for line in running.log_lines() if line.get("exception") == "ValueError"]
    assert len(failed) == 1 and "app.py:2 <module>" in failed[0]["frames"]
    assert TYPED not in running.said()


def test_metrics_count_sessions_and_reruns(hosted: Running) -> None:
    async def visit() -> tuple[int, int]:
        async with visitor(hosted) as each:
            await each.run()
            during = metric(hosted, "sessions_open")
            await each.run(widgets=[each.widget("input.replies_per_day", int_value=99)])
            return during, metric(hosted, "reruns_total")

    sessions, reruns = metric(hosted, "sessions_total"), metric(hosted, "reruns_total")
    during, after = wait_for(visit())
    assert during >= 1 and after == reruns + 2 and metric(hosted, "sessions_total") == sessions + 1
    assert metric(hosted, "resident_memory_bytes") > 50 * MB


def test_metrics_are_for_this_machine_and_off_unless_asked_for(hosted: Running, tmp_path: Path) -> None:
    assert get(f"{hosted.address}metrics").headers["content-type"].startswith("application/openmetrics-text")
    assert get(f"{hosted.address}metrics", headers={"X-Forwarded-For": "203.0.113.9"}).status == 404
    with served(tmp_path / "log") as running:
        assert b"calculator_" not in get(f"{running.address}metrics").body


def test_a_rerun_is_known_by_its_first_byte() -> None:
    asked = BackMsg()
    asked.rerun_script.query_string = "x=1"
    assert asked.SerializeToString()[0] == RERUN_FIRST_BYTE
    other = BackMsg(stop_script=True)
    assert other.SerializeToString()[0] != RERUN_FIRST_BYTE


# --- the book


def test_a_truncated_table_keeps_the_server_from_starting(tmp_path: Path) -> None:
    """The package with one table cut in the middle of a row: exit code 2 and a sentence with the file and the row."""
    site = cut_site(tmp_path, "openai.toml")
    quiet = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    port = str(free_port())
    for arguments in (
        ["-m", "streamlit", "run", "serve.py", "--server.headless=true", f"--server.port={port}"],
        ["-m", "uvicorn", "serve:app", "--host", HOST, "--port", port],
        ["-m", "pricing", "check"],
    ):
        done = subprocess.run([sys.executable, *arguments], cwd=site, capture_output=True, timeout=60, env=quiet)
        said = done.stderr.decode()
        assert done.returncode == 2, (arguments, said)
        assert "openai.toml" in said and "Traceback" not in said, said


def cut_site(tmp_path: Path, table: str) -> Path:
    """A copy of the code whose table ends in the middle."""
    site = tmp_path / "site"
    site.mkdir()
    for name in ("app.py", "serve.py", ".streamlit", "calculator", "pricing"):
        source = ROOT / name
        if name == "pricing":
            subprocess.run(["cp", "-r", str(source), str(site / name)], check=True)
        else:
            (site / name).symlink_to(source)
    cut = site / "pricing" / "tables" / table
    cut.write_bytes(cut.read_bytes()[: cut.stat().st_size // 2])
    return site
