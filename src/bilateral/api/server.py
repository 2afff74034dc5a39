"""A graph over HTTP on this machine: the view at `/`, SPARQL 1.1 queries at `/sparql`. Only reads."""

from __future__ import annotations

import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from bilateral.api.looks import view_data
from bilateral.errors import BilateralError, QueryError
from bilateral.graph import Solutions, Triples
from bilateral.view import render_page

if TYPE_CHECKING:
    from bilateral.graph import Store

HOST = "127.0.0.1"
TIMEOUT_S = 30.0
LONGEST_QUERY = 100_000  # bytes
_FORM, _QUERY = "application/x-www-form-urlencoded", "application/sparql-query"
_TABLES = {"application/sparql-results+json": "json", "text/csv": "csv", "text/tab-separated-values": "tsv"}
_GRAPHS = {"text/turtle": "ttl", "application/n-triples": "nt", "application/ld+json": "jsonld"}


class Server(ThreadingHTTPServer):
    """Serves one graph on the loopback address; `port` 0 takes a free one."""

    def __init__(self, store: Store, port: int) -> None:
        super().__init__((HOST, port), Handler)
        self.store, self.lock = store, Lock()

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://{HOST}:{self.server_address[1]}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is no error; all else is said as usual."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # the stub knows more of an address than we need


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: Server
    timeout = 60  # seconds for a client to say what it wants

    def do_GET(self) -> None:
        """The page, or the answer to `?query=`."""
        parts = urlsplit(self.path)
        if not self._is_local():
            self._say(HTTPStatus.FORBIDDEN, "this server answers on this machine only")
        elif parts.path == "/":
            with self.server.lock:
                page = render_page(view_data(self.server.store))
            self._send(HTTPStatus.OK, "text/html; charset=utf-8", page.encode("utf-8"))
        elif parts.path == "/sparql":
            self._answer(parse_qs(parts.query).get("query", [""])[0])
        else:
            self._say(HTTPStatus.NOT_FOUND, "nothing here; there is / and /sparql?query=…")

    def do_POST(self) -> None:
        """The answer to a query in the body, as SPARQL's protocol has it."""
        size = self.headers.get("Content-Length", "")
        if not self._is_local() or urlsplit(self.path).path != "/sparql":
            self._say(HTTPStatus.FORBIDDEN, "only queries to /sparql, from this machine")
        elif not size.isdigit() or int(size) > LONGEST_QUERY:
            self._say(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"expected a query of at most {LONGEST_QUERY} bytes")
        else:
            body = self.rfile.read(int(size)).decode("utf-8", "replace")
            kind = self.headers.get_content_type()
            self._answer(parse_qs(body).get("query", [""])[0] if kind == _FORM else body if kind == _QUERY else "")

    def _is_local(self) -> bool:
        """Whether the request names this machine: a page elsewhere cannot reach in by a name that it points here."""
        return self.headers.get("Host", "").rpartition(":")[0] in {HOST, "localhost"}

    def _answer(self, sparql: str) -> None:
        try:
            with self.server.lock:
                kind, data = self._run(sparql)
        except QueryError as error:
            self._say(HTTPStatus.BAD_REQUEST, str(error))
        except BilateralError as error:
            self._say(HTTPStatus.INTERNAL_SERVER_ERROR, str(error))
        else:
            self._send(HTTPStatus.OK, kind, data)

    def _run(self, sparql: str) -> tuple[str, bytes]:
        answer = self.server.store.query(sparql, timeout_s=TIMEOUT_S)
        if isinstance(answer, Solutions):
            kind = self._wanted(_TABLES)
            return kind, answer.write(_TABLES[kind])
        if isinstance(answer, Triples):
            kind = self._wanted(_GRAPHS)
            return kind, answer.write(_GRAPHS[kind])
        return "application/sparql-results+json", f'{{"head": {{}}, "boolean": {str(answer).lower()}}}\n'.encode()

    def _wanted(self, kinds: dict[str, str]) -> str:
        """The first of the kinds that the request accepts, else the first."""
        accepted = [part.partition(";")[0].strip() for part in self.headers.get("Accept", "").split(",")]
        return next((kind for kind in accepted if kind in kinds), next(iter(kinds)))

    def _say(self, status: HTTPStatus, text: str) -> None:
        self._send(status, "text/plain; charset=utf-8", f"{text}\n".encode())

    def _send(self, status: HTTPStatus, kind: str, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: requests are not logged."""
