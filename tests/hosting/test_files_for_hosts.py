"""The files a host copies and the guide beside them: what they start runs, and what they name exists."""

from __future__ import annotations

import json
import re
import shlex
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from calculator.server import HOSTS_VARIABLE
from calculator.server_gate import UPLOADS_DEFAULT_MB, UPLOADS_VARIABLE
from calculator.server_metrics import METRICS_VARIABLE
from calculator.version import APP_VERSION, COMMIT_VARIABLE, commit
from tests.hosting.processes import HOST, ROOT, free_port, get, start, wait_until_healthy
from tests.hosting.proxy import SITE

pytestmark = pytest.mark.hosting
GUIDE = (ROOT / "docs" / "hosting.md").read_text("utf-8")
UNIT = (ROOT / "hosting" / "calculator@.service").read_text("utf-8")
CONTAINER = (ROOT / "hosting" / "Containerfile").read_text("utf-8")


def started_by_the_unit(port: int) -> list[str]:
    line = re.search(r"^ExecStart=/opt/calculator/\.venv/bin/(.+)$", UNIT, re.MULTILINE)
    assert line is not None
    return shlex.split(line[1].replace("%i", str(port)))


def started_by_the_container(port: int) -> list[str]:
    line = re.search(r"^CMD (\[.+\])$", CONTAINER, re.MULTILINE)
    assert line is not None
    return [word.replace("8501", str(port)).replace("0.0.0.0", HOST) for word in json.loads(line[1])]


def told_by_the_unit() -> dict[str, str]:
    """A user that systemd makes for the run is in no list, and where none is told Streamlit finds no home for it."""
    told = dict(
        pair.split("=") for line in re.findall(r"^Environment=(.+)$", UNIT, re.MULTILINE) for pair in line.split()
    )
    assert told["HOME"] == "/nonexistent"
    return told


@pytest.mark.parametrize("arguments", [started_by_the_unit, started_by_the_container])
def test_what_the_files_start_runs(arguments: object, tmp_path: Path) -> None:
    assert callable(arguments)
    port = free_port()
    running = start([sys.executable, "-m", *arguments(port)], port, tmp_path / "log", env=told_by_the_unit())
    try:
        wait_until_healthy(running)
        assert get(running.address).status == 200
    finally:
        running.stop()
    assert running.process.returncode == -signal.SIGTERM  # it went when asked to


def test_the_container_copies_all_that_runs() -> None:
    copied = {word for line in re.findall(r"^COPY (.+)$", CONTAINER, re.MULTILINE) for word in line.split()[:-1]}
    assert copied == {"requirements.txt", "app.py", "serve.py", ".streamlit", "pricing", "calculator"}
    assert CONTAINER.startswith("# podman build --format docker ")  # in podman's other format the next would be dropped
    assert "\nHEALTHCHECK " in CONTAINER
    assert "--require-hashes" in CONTAINER and re.search(r"^USER 65534:65534$", CONTAINER, re.MULTILINE)


def test_the_guide_lists_every_setting() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    named = {f"{section}.{name}" for section in ("server", "browser", "client", "runner") for name in config[section]}
    left_out = {"server.showEmailPrompt"}  # a question to developers at the first start
    assert named - left_out == set(re.findall(r"`((?:server|browser|client|runner)\.\w+)`", GUIDE))
    for variable in (HOSTS_VARIABLE, METRICS_VARIABLE, UPLOADS_VARIABLE, COMMIT_VARIABLE):
        assert f"| `{variable}` |" in GUIDE
    assert f"| `{UPLOADS_VARIABLE}` | {UPLOADS_DEFAULT_MB} |" in GUIDE


def test_the_guide_shows_values_as_they_are() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    for option in ("maxUploadSize", "maxMessageSize", "maxWidgetStateSize", "enableXsrfProtection", "enableAgentApi"):
        assert f"| `server.{option}` | {json.dumps(config['server'][option])} |" in GUIDE
    assert config["client"]["allowedOrigins"] == [] and config["runner"]["magicEnabled"] is False


def test_what_the_guide_says_of_the_site_stands_in_it() -> None:
    site = SITE.read_text("utf-8")
    for part in ("hash $calculator_worker", "proxy_request_buffering off", "proxy_max_temp_file_size 0", "emerg",
                 "client_max_body_size 26m", "limit_conn", "proxy_next_upstream error timeout",
                 "Host $http_host"):  # fmt: skip
        assert part in GUIDE and part in site


def test_every_path_in_the_security_promises_exists() -> None:
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    for name in re.findall(r"`(tests/[\w/.]+)`", text):
        assert (ROOT / name).exists(), name


def test_the_version_is_the_one_of_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"] == APP_VERSION
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, check=True, text=True)
    commit.cache_clear()
    assert commit() == done.stdout[:10]
    for said, found in (("ABCDEF0123456789", "abcdef0123"), ("<script>", None), ("12", None)):
        monkeypatch.setenv(COMMIT_VARIABLE, said)
        commit.cache_clear()
        assert commit() == found
    commit.cache_clear()
