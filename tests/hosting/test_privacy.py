"""Each sentence of the privacy page, by its key, with what proves it; what no other test proves is proved here."""

from __future__ import annotations

import re
import time
from html import escape
from pathlib import Path
from urllib.parse import unquote

import pytest

from calculator.left_sessions import LOOK_EVERY_SECONDS
from calculator.text import LANGS, say, words
from tests.hosting.processes import ROOT, Running, get, metric, served
from tests.hosting.ws_client import visitor, wait_for

pytestmark = pytest.mark.hosting
METRICS = {"CALCULATOR_METRICS": "1"}
SECRET = "Fennimore-Quillstone"
PROVED = {
    "privacy.file.where": "browser/test_hosted_pages.py::test_the_policy_holds_on_every_page",
    "privacy.file.memory": "hosting/test_faults.py::test_nothing_needs_the_disk",
    "privacy.file.alone": "hosting/test_faults.py::test_visitors_at_once_see_nothing_of_each_other",
    "privacy.file.gone": "hosting/test_privacy.py::test_a_file_is_gone_when_its_visitor_has_left",
    "privacy.others.none": "browser/test_hosted_pages.py::test_the_policy_holds_on_every_page",
    "privacy.others.cookies": "hosting/test_privacy.py::test_no_other_cookie_is_set",
    "privacy.link.holds": "hosting/test_privacy.py::test_the_link_holds_nothing_of_the_file",
    "privacy.log.holds": "hosting/test_server.py::test_the_log_is_json_and_holds_nothing_that_was_typed",
    "privacy.log.trust": "hosting/test_privacy.py::test_every_sentence_is_proved",
}
ROWS = "".join(f"{SECRET} asks {n}?,{SECRET} is told {'x' * n}\n" for n in range(20))
FILE = f"question,reply\n{ROWS}".encode()


def test_every_sentence_is_proved(hosted: Running) -> None:
    """The page shows these sentences and no other, and each names a test that exists."""

    async def seen(lang: str) -> str:
        async with visitor(hosted, locale=lang) as each:
            await each.run(page="privacy")
            return each.text()

    for lang in LANGS:
        text = wait_for(seen(lang))
        assert [key for key in PROVED if escape(say(key, lang).partition("{")[0]) not in text] == []
    assert {key for key in words() if re.fullmatch(r"privacy\.\w+\.\w+", key)} == set(PROVED)
    for proof in PROVED.values():
        file, _, name = proof.partition("::")
        assert f"\ndef {name}(" in (ROOT / "tests" / file).read_text("utf-8"), proof


def test_a_file_is_gone_when_its_visitor_has_left(tmp_path: Path) -> None:
    """With the stay shortened to a second; nobody else comes. What is shipped, and said, is two minutes and a look."""

    async def give(running: Running) -> int:
        async with visitor(running) as each:
            await each.give("chats.csv", FILE)
            return metric(running, "uploads_held_bytes")

    with served(tmp_path / "log", env=METRICS, options=["--server.disconnectedSessionTTL=1"]) as running:
        assert wait_for(give(running)) == len(FILE)
        for _ in range(2 * LOOK_EVERY_SECONDS):
            if metric(running, "uploads_held_bytes") == 0:
                break
            time.sleep(1)
        assert metric(running, "uploads_held_bytes") == 0
        assert "exception" not in running.said()


def test_what_is_said_of_the_stay_is_what_is_shipped(hosted: Running) -> None:
    """120 s of Streamlit's, looked at every 15 s: 135 s at most, which the page rounds up to 3 minutes."""

    async def seen() -> str:
        async with visitor(hosted) as each:
            await each.run(page="privacy")
            return each.text()

    assert "within 3 minutes" in wait_for(seen())


def test_no_other_cookie_is_set(hosted: Running) -> None:
    """nginx sets `worker` (tests/hosting/test_proxy.py); the page itself one."""
    set_by_page = {name for path in ("", "privacy", "_stcore/health", "_stcore/host-config")
                   for name in get(hosted.address + path).cookies}  # fmt: skip

    async def seen() -> str:
        async with visitor(hosted) as each:
            await each.run(page="privacy")
            return each.text()

    assert set_by_page == {"_streamlit_xsrf"}
    assert "_streamlit_xsrf, worker." in wait_for(seen())


def test_the_link_holds_nothing_of_the_file(hosted: Running) -> None:
    async def link() -> str:
        async with visitor(hosted) as each:
            await each.give("Quillstone-chats.csv", FILE)
            assert "Quillstone-chats.csv" in each.text()
            await each.run()
            return each.query

    found = unquote(wait_for(link()))
    assert "d=own~20~" in found  # 20 replies: numbers about the file are in the link, as the page says
    assert "Quillstone" not in found and "told" not in found
