"""A server behind TLS, with a certificate of the user's own authority."""

from __future__ import annotations

import http.server
import shutil
import ssl
import subprocess
import threading
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bilateral.errors import StoreError
from bilateral.graph import open_store
from bilateral.graph.check import validate

from .servers import REASONS, oxigraph
from .world import MANY, MEETING, lines, write

if TYPE_CHECKING:
    from collections.abc import Iterator

OPENSSL = shutil.which("openssl")
pytestmark = [
    pytest.mark.skipif(bool(REASONS["oxigraph"]), reason=REASONS["oxigraph"]),
    pytest.mark.skipif(not OPENSSL, reason="no openssl here to make a certificate with"),
]


class Relay(http.server.BaseHTTPRequestHandler):
    """Hands each request on to `behind`, and its answer back."""

    behind = ""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        headers = {name: self.headers[name] for name in ("Content-Type", "Accept") if name in self.headers}
        with urllib.request.urlopen(urllib.request.Request(self.behind + self.path, body, headers)) as answer:
            text = answer.read()
            self.send_response(answer.status)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for 127.0.0.1 that no authority has signed; its key stands beside it."""
    words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=127.0.0.1"
    names = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(tmp_path / "key.pem"), "-out", str(tmp_path / "own.pem")]
    subprocess.run([str(OPENSSL), *words.split(), *names], check=True, capture_output=True)
    return tmp_path / "own.pem"


@pytest.fixture
def address(certificate: Path) -> Iterator[str]:
    """An Oxigraph server behind TLS."""
    with oxigraph() as (behind, _):
        relay = http.server.ThreadingHTTPServer(("127.0.0.1", 0), type("Here", (Relay,), {"behind": behind}))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, certificate.with_name("key.pem"))
        relay.socket = context.wrap_socket(relay.socket, server_side=True)
        threading.Thread(target=relay.serve_forever, daemon=True).start()
        yield f"https://127.0.0.1:{relay.server_port}"
        relay.shutdown()
        relay.server_close()


def test_a_server_with_a_certificate_of_ones_own_is_trusted_where_its_file_is_named(
    address: str, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with open_store(address) as remote, open_store() as local:
        for store in (remote, local):
            write(store, *MANY)
            write(store, MEETING)
        assert lines(remote) == lines(local)
        assert list(validate(remote)) == []


def test_a_certificate_that_nobody_vouches_for_is_refused_and_the_way_out_named(address: str) -> None:
    with pytest.raises(StoreError, match=r"certificate is not trusted \(self.signed certificate\); name .* in SSL_CERT_FILE"):
        open_store(address)
