"""Debian's nginx with hosting/nginx.conf, on a port of its own, in front of workers that are already running."""

from __future__ import annotations

import contextlib
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.hosting.processes import HOST, ROOT, Running, free_port, start, wait_until_healthy

NGINX = "/usr/sbin/nginx"
SITE = ROOT / "hosting" / "nginx.conf"
AROUND = """daemon off;
pid {folder}/pid;
error_log stderr emerg;
worker_processes 2;
events {{ worker_connections 2048; }}
http {{
    default_type application/octet-stream;
    client_body_temp_path {folder}/spool;
    proxy_temp_path {folder}/spool;
    fastcgi_temp_path {folder}/spool;
    uwsgi_temp_path {folder}/spool;
    scgi_temp_path {folder}/spool;
    {site}
}}
"""


@contextlib.contextmanager
def proxied(folder: Path, workers: Sequence[int], changed: Mapping[str, str] | None = None) -> Iterator[Running]:
    """The site over TLS with a certificate made for this run; `changed` replaces words of the file."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "spool").mkdir()
    certificate = make_certificate(folder)
    port = free_port()
    conf = folder / "nginx.conf"
    conf.write_text(AROUND.format(folder=folder, site=site(folder, port, workers, changed or {})), "utf-8")
    arguments = [NGINX, "-p", str(folder), "-c", str(conf)]
    running = start(arguments, port, folder / "log")
    running.trust = certificate
    try:
        wait_until_healthy(running)
        yield running
    finally:
        running.stop()


def site(folder: Path, port: int, workers: Sequence[int], changed: Mapping[str, str]) -> str:
    """hosting/nginx.conf with the ports, names and files of this machine."""
    text = SITE.read_text("utf-8")
    servers = "".join(f"    server {HOST}:{worker} max_fails=1 fail_timeout=2s;\n" for worker in workers)
    text, found = re.subn(r"(    server 127\.0\.0\.1:\d+ [^\n]*\n)+", servers, text)
    assert found == 1
    here = {"listen 443": f"listen {HOST}:{port}", "listen 80;": f"listen {HOST}:{free_port()};",
            "calculator.example": HOST, "/etc/ssl/calculator": str(folder), "/var/log/nginx": str(folder)}  # fmt: skip
    for old, new in {**here, **changed}.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


def make_certificate(folder: Path) -> Path:
    """A key and a certificate for this machine, good for a day."""
    certificate = folder / "fullchain.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", f"/CN={HOST}",
         "-addext", f"subjectAltName=IP:{HOST}", "-keyout", str(folder / "privkey.pem"), "-out", str(certificate)],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    return certificate
