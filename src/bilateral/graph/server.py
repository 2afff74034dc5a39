"""Requests to a SPARQL 1.1 server: addresses, login, retries. Knows HTTP; nothing of graphs."""

from __future__ import annotations

import time
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from ssl import SSLCertVerificationError
from typing import TYPE_CHECKING, Any
from urllib.error import URLError
from urllib.parse import unquote, urlencode, urlsplit, urlunsplit
from urllib.request import HTTPErrorProcessor, ProxyHandler, Request, build_opener

from bilateral.errors import AwayError, QueryError, StoreError
from bilateral.graph.login import Digest, basic, signed
from bilateral.graph.sparql import names_graphs

if TYPE_CHECKING:
    from http.client import HTTPResponse

TIMEOUT_S = 600.0
WAITS_S = (0.2, 0.5, 1.0, 2.0, 4.0)  # between attempts; every request here can be sent twice without harm
_AGAIN = {429, 502, 503, 504}
_NOT_TAKEN = {404, 405, 415, 501}
_SPARQL = "application/sparql-{}"
_FORM = "application/x-www-form-urlencoded"
_UNION = "?union-default-graph=true"
_CUT_OFF = "X-SPARQL-MaxRows"  # Virtuoso's word, where an answer is not whole
_MOST = 2000  # bytes of an error that are worth reading


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a server takes queries, updates and N-Quads (`store`, '' where it does not), and the login or None."""

    query: str
    update: str
    store: str
    login: tuple[str, str] | None

    @property
    def together(self) -> bool:
        """Whether queries and updates go to one address, as on Virtuoso."""
        return self.query == self.update


def addresses_of(where: str) -> Addresses:
    """The addresses of a server.

    `http://host:7878` stands for `/query`, `/update` and `/store` under it, as Oxigraph and Fuseki have them; an address
    that ends in `/query` for that one and its neighbours; one that ends in `/sparql` or `/sparql-auth` (Virtuoso's with a login)
    for queries and updates both. What a server has elsewhere goes after `#`: `http://host/q#http://host/u`. A login may stand
    in the address: `https://name:password@host`.

    >>> addresses_of("http://me:secret@localhost:7878/").update, addresses_of("http://localhost:8890/sparql").update
    ('http://localhost:7878/update', 'http://localhost:8890/sparql')
    """
    address, _, update = where.partition("#")
    parts = urlsplit(address)
    login = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
    host = parts.netloc.rpartition("@")[2]
    if not host:
        raise StoreError(f"{where}: no address of a server; expected such as http://localhost:7878")
    plain = urlunsplit((parts.scheme, host, parts.path, parts.query, "")).rstrip("/")
    if plain.endswith(("/sparql", "/sparql-auth")) or update:
        return Addresses(plain, update or plain, "", login)
    base = plain.removesuffix("/query")
    return Addresses(f"{base}/query", f"{base}/update", f"{base}/store", login)


def _union_address(address: str) -> str:
    """The address with the parameter by which Oxigraph takes the union of graphs as default graph; others ignore it."""
    return f"{address}&{_UNION[1:]}" if "?" in address else f"{address}{_UNION}"


class Server:
    """A server at its addresses. Every method raises StoreError where it cannot be reached or refuses."""

    def __init__(self, addresses: Addresses, *, waits_s: tuple[float, ...] = WAITS_S) -> None:
        self.addresses, self._waits_s = addresses, waits_s
        self._digest = Digest((addresses.query, addresses.update, addresses.store), addresses.login)
        self._opener = build_opener(ProxyHandler({}), _KeepErrors())  # no proxy stands before a graph server

    def query(self, sparql: str, accept: str, *, timeout_s: float | None = None) -> HTTPResponse:
        """The answer, to be read. Raises QueryError where the query is at fault or runs out of time."""
        address = self.addresses.query if names_graphs(sparql) else _union_address(self.addresses.query)
        body, kind = sparql.encode(), _SPARQL.format("query")
        if self.addresses.together:  # Virtuoso 7 reads a plain query's body for ever, and takes unions without being told
            address, body, kind = self.addresses.query, urlencode({"query": sparql}).encode(), _FORM
        answer = self._send(address, body, {"Content-Type": kind, "Accept": accept}, timeout_s)
        if answer.status in {HTTPStatus.BAD_REQUEST, HTTPStatus.REQUEST_TIMEOUT}:
            raise QueryError(f"{self.addresses.query}: {_reason(answer)}")
        most = answer.headers.get(_CUT_OFF)
        if most:
            answer.close()
            raise StoreError(f"{self.addresses.query}: {most} rows at most; ask for less, or raise the server's ResultSetMaxRows")
        return _well(answer, self.addresses.query)

    def update(self, sparql: str) -> None:
        """Run an update."""
        answer = self._send(self.addresses.update, sparql.encode(), {"Content-Type": _SPARQL.format("update")})
        _well(answer, self.addresses.update).close()

    def post(self, n_quads: bytes) -> bool:
        """Add N-Quads by the graph store protocol; False where the server does not take them."""
        if not self.addresses.store:
            return False
        answer = self._send(self.addresses.store, n_quads, {"Content-Type": "application/n-quads"})
        if answer.status in _NOT_TAKEN:
            answer.close()
            return False
        _well(answer, self.addresses.store).close()
        return True

    def _send(self, address: str, body: bytes, headers: dict[str, str], timeout_s: float | None = None) -> HTTPResponse:
        """The answer to a POST, after further attempts where the server is away or busy."""
        request = Request(address, data=body, headers=headers, method="POST")
        for wait_s in self._waits_s:
            try:
                answer = self._with_login(request, timeout_s)
            except AwayError:
                time.sleep(wait_s)
                continue
            if answer.status not in _AGAIN:
                return answer
            answer.close()
            time.sleep(wait_s)
        return self._with_login(request, timeout_s)

    def _with_login(self, request: Request, timeout_s: float | None) -> HTTPResponse:
        """The answer; a server that wants a digest of the password gets it."""
        login = self.addresses.login
        if login is None:
            return self._once(request, timeout_s)
        answer = self._once(signed(request, self._digest.answer(request) or basic(login)), timeout_s)
        if answer.status != HTTPStatus.UNAUTHORIZED:
            return answer
        bare = answer if self._digest.hears(answer) else self._once(signed(request, ""), timeout_s)
        if not self._digest.hears(bare):  # Virtuoso says what it wants only where nothing was offered
            return bare
        bare.close()
        return self._once(signed(request, self._digest.answer(request)), timeout_s)

    def _once(self, request: Request, timeout_s: float | None) -> HTTPResponse:
        limit_s = timeout_s or TIMEOUT_S
        try:
            answer: HTTPResponse = self._opener.open(request, timeout=limit_s)
        except (URLError, HTTPException, OSError) as cause:
            reason = getattr(cause, "reason", cause)
            if isinstance(reason, TimeoutError):
                raise QueryError(f"{request.full_url}: no answer within {limit_s:g} s") from cause
            address = request.full_url.removesuffix(_UNION)
            if isinstance(reason, SSLCertVerificationError):
                raise StoreError(f"{address}: {_untrusted(reason)}") from cause
            raise AwayError(f"{address}: no server answers there ({reason}); expected a running SPARQL 1.1 server") from cause
        return answer


class _KeepErrors(HTTPErrorProcessor):
    """Gives every answer as it is, errors too."""

    def http_response(self, request: Request, response: Any) -> Any:
        return response

    https_response = http_response


def _untrusted(cause: SSLCertVerificationError) -> str:
    return f"its certificate is not trusted ({cause.verify_message}); name the file of your own authority in SSL_CERT_FILE"


def _well(answer: HTTPResponse, address: str) -> HTTPResponse:
    if answer.status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        answer.close()
        raise StoreError(f"{address}: the server wants another login ({answer.status}); expected http://name:password@host/…")
    if answer.status >= HTTPStatus.MULTIPLE_CHOICES:
        kind = AwayError if answer.status in _AGAIN else StoreError
        raise kind(f"{address}: {answer.status} {_reason(answer)}; expected the address of a SPARQL 1.1 server")
    return answer


def _reason(answer: HTTPResponse) -> str:
    """The first line of what the server says; the answer is closed then."""
    with answer:
        text = answer.read(_MOST).decode(errors="replace").strip()
    return text.splitlines()[0] if text else answer.reason
