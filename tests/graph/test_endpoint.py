"""The same graph on real servers, Oxigraph and Virtuoso; skipped with a reason where one is not installed."""

from __future__ import annotations

import http.server
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from bilateral.errors import AwayError, BusyError, QueryError, StoreError
from bilateral.graph import all_events, open_store, reconsider_all, tie_sums
from bilateral.graph.check import validate
from bilateral.graph.endpoint import EndpointStore, open_endpoint
from bilateral.graph.server import Addresses, Server, addresses_of
from bilateral.iris import article_iri

from .servers import free_port
from .world import MANY, MEETING, SECOND, STEPS, THANKS, lines, write

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_a_server_holds_the_same_graph_as_a_folder(address: str) -> None:
    with open_store(address) as remote, open_store() as local:
        for store in (remote, local):
            write(store, MEETING, SECOND)
            write(store, *MANY)
            write(store, THANKS)
            store.remove(article_iri("second"), STEPS)
        assert lines(remote) == lines(local)


def test_a_server_answers_as_a_folder_does(address: str) -> None:
    query = "SELECT ?a ?d { ?a <https://schema.org/datePublished> ?d FILTER(?d != ?not) } ORDER BY ?a"
    with open_store(address) as remote, open_store() as local:
        for store in (remote, local):
            write(store, MEETING, SECOND, THANKS)
        answers = [
            (
                list(store.query(query, {"not": "x"})),
                store.query("ASK { ?s a <urn:none> }"),
                store.query("CONSTRUCT WHERE { ?s <https://schema.org/headline> ?o }").write("nt"),
                all_events(store),
                list(tie_sums(store, ("NOR", "JPN"))),
                store.article_hashes(),
                list(validate(store)),
            )
            for store in (remote, local)
        ]
        assert answers[0] == answers[1]


@pytest.mark.parametrize("server", ["oxigraph"], indirect=True)  # rdflib cannot read Virtuoso's RDF/XML results
def test_rdflib_asks_a_server(address: str) -> None:
    with open_store(address) as store:
        write(store, MEETING, SECOND)
        assert len(store.dataset.query("SELECT ?a { ?a a <https://schema.org/NewsArticle> }")) == 2


def test_a_query_that_names_its_graphs_asks_a_server_for_those_alone(address: str) -> None:
    one = article_iri("thanks")
    query = f"SELECT DISTINCT ?a FROM <{one}> {{ ?a a <https://schema.org/NewsArticle> }}"
    with open_store(address) as store:
        write(store, MEETING, THANKS)
        assert list(store.query(query)) == [(one,)]


def test_reconsidering_all_on_a_server_changes_nothing(address: str) -> None:
    with open_store(address) as store:
        write(store, MEETING, SECOND)
        before = lines(store)
        reconsider_all(store, STEPS)
        assert lines(store) == before


@pytest.mark.parametrize("server", ["oxigraph"], indirect=True)  # each server has its own words for a fault
@pytest.mark.parametrize(
    ("sparql", "message"),
    [("SELECT * WHERE {", "error at 1:17"), ("ASK { SERVICE <http://x.example> {} }", "SERVICE is refused")],
)
def test_a_wrong_query_to_a_server_is_the_queries_fault(address: str, sparql: str, message: str) -> None:
    with open_store(address) as store, pytest.raises(QueryError, match=message):
        store.query(sparql)


@pytest.mark.parametrize("server", ["oxigraph"], indirect=True)  # Virtuoso goes on with what nobody waits for
def test_a_query_to_a_server_ends_in_time(address: str) -> None:
    with open_store(address) as store:
        write(store, *MANY[:9])
        with pytest.raises(QueryError, match=r"no answer within 0\.5 s"):
            store.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", timeout_s=0.5)


def test_a_second_writer_of_a_server_is_told_that_it_is_busy(address: str) -> None:
    with open_store(address) as one, open_store(address) as other:
        write(one, THANKS)
        with pytest.raises(BusyError, match="another process writes to this graph"):
            write(other, MEETING)


@pytest.mark.parametrize("server", ["oxigraph"], indirect=True)  # Virtuoso never answers on a path it does not know
def test_a_wrong_path_on_a_server_is_named(address: str) -> None:
    with pytest.raises(StoreError, match=r"/nothing/query: 404 .*expected the address of a SPARQL 1\.1 server"):
        open_store(f"{address}/nothing")


def test_opening_writes_nothing_to_a_server(address: str) -> None:
    with open_store(address) as store:
        assert lines(store) == []


def test_where_no_server_answers_that_is_said_at_once() -> None:
    began = time.monotonic()
    with pytest.raises(StoreError, match=r"no server answers there .*expected a running SPARQL 1\.1 server"):
        open_store(f"http://127.0.0.1:{free_port()}")
    assert time.monotonic() - began < 1


@pytest.mark.parametrize(
    ("where", "addresses"),
    [
        ("http://h:7878", Addresses("http://h:7878/query", "http://h:7878/update", "http://h:7878/store", None)),
        ("https://h/ds/query", Addresses("https://h/ds/query", "https://h/ds/update", "https://h/ds/store", None)),
        ("http://h:8890/sparql", Addresses("http://h:8890/sparql", "http://h:8890/sparql", "", None)),
        ("http://h/repo#http://h/repo/statements", Addresses("http://h/repo", "http://h/repo/statements", "", None)),
        ("https://me:s%40y@h/", Addresses("https://h/query", "https://h/update", "https://h/store", ("me", "s@y"))),
    ],
)
def test_an_address_stands_for_those_of_the_protocols(where: str, addresses: Addresses) -> None:
    assert addresses_of(where) == addresses


def test_an_address_without_a_host_is_refused() -> None:
    with pytest.raises(StoreError, match="no address of a server; expected such as http://localhost:7878"):
        open_store("http://")


class MoodyServer(http.server.HTTPServer):
    """Has what is to be answered, what it was sent, and headers for each answer."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Moody)
        self.moods: list[tuple[Any, ...]] = []
        self.seen: list[tuple[str, str | None, bytes]] = []
        self.headers: dict[str, str] = {}


class Moody(http.server.BaseHTTPRequestHandler):
    """Answers what the server's `moods` say, one a request, and keeps what it was sent."""

    server: MoodyServer

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.seen.append((self.path, self.headers.get("Authorization"), body))
        status, text, *challenge = self.server.moods.pop(0)
        self.send_response(status)
        for wanted in challenge:
            self.send_header("WWW-Authenticate", wanted)
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def moody() -> Iterator[MoodyServer]:
    server = MoodyServer()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


TRUE = (200, b'{"head":{},"boolean":true}')


def store_of(server: http.server.HTTPServer, *, login: str = "") -> EndpointStore:
    where = f"http://{login}127.0.0.1:{server.server_port}"
    return EndpointStore(Server(addresses_of(where), waits_s=(0.01, 0.01)))


def test_a_busy_server_is_asked_again(moody: MoodyServer) -> None:
    moody.moods = [(503, b"busy"), (429, b"slowly"), TRUE]
    assert (store_of(moody).query("ASK {}"), len(moody.seen)) == (True, 3)


def test_a_server_that_stays_busy_is_named(moody: MoodyServer) -> None:
    moody.moods = [(503, b"closed for today\nreally")] * 3
    with pytest.raises(StoreError, match="/query: 503 closed for today; expected"):
        store_of(moody).query("ASK {}")


def test_the_login_is_sent_and_never_shown(moody: MoodyServer) -> None:
    moody.moods = [TRUE, (401, b"no"), (401, b"no")]
    store = store_of(moody, login="me:secret@")
    store.query("ASK {}")
    with pytest.raises(StoreError, match=r"wants another login \(401\); expected http://name:password@host") as caught:
        store.query("ASK {}")
    assert (moody.seen[0][1], "secret" in str(caught.value), "secret" in store.where) == (
        "Basic bWU6c2VjcmV0",
        False,
        False,
    )


def test_a_server_that_wants_a_digest_gets_one_from_then_on(moody: MoodyServer) -> None:
    wanted = 'Digest realm="SPARQL", nonce="abc", qop="auth", algorithm="MD5"'
    moody.moods = [(401, b""), (401, b"", wanted), TRUE, TRUE]
    store = store_of(moody, login="me:secret@")
    assert [store.query("ASK {}"), store.query("ASK {}")] == [True, True]
    sent = [str(login).partition(",")[0] for _, login, _ in moody.seen]
    assert sent == ["Basic bWU6c2VjcmV0", "None", 'Digest username="me"', 'Digest username="me"']


def test_a_server_that_takes_no_n_quads_gets_one_insert_an_article(moody: MoodyServer) -> None:
    moody.moods = [(404, b"no store here"), (204, b""), (204, b"")]
    from bilateral.graph.rdf import article_quads

    store = store_of(moody)
    store._lock = open(__file__, encoding="utf-8")  # noqa: PTH123, SIM115 - as if it were held
    store.bulk([*article_quads(MEETING), *article_quads(SECOND)])
    store.close()
    starts = [(path, body[:60]) for path, _, body in moody.seen[1:]]
    assert starts == [
        ("/update", f"INSERT DATA {{\nGRAPH <{article_iri(name)}> {{\n".encode()[:60]) for name in ("meeting", "second")
    ]


def test_an_answer_that_the_server_cut_off_is_no_answer(moody: MoodyServer) -> None:
    moody.moods, moody.headers = [TRUE], {"X-SPARQL-MaxRows": "10000"}
    with pytest.raises(StoreError, match="10000 rows at most; ask for less, or raise the server's ResultSetMaxRows"):
        store_of(moody).query("ASK {}")


def test_a_server_that_is_killed_in_its_answer_is_away(moody: MoodyServer) -> None:
    moody.moods, moody.headers = [(200, b"500\r\n{")], {"Transfer-Encoding": "chunked"}
    with pytest.raises(AwayError, match="the server broke off in its answer"):
        store_of(moody).query("ASK {}")


def test_an_answer_that_is_no_result_is_the_servers_fault(moody: MoodyServer) -> None:
    moody.moods = [(200, b"<html>hello</html>")]
    with pytest.raises(StoreError, match="an answer that is no SPARQL result"):
        store_of(moody).query("ASK {}")


def test_open_endpoint_reads_the_version_only(moody: MoodyServer) -> None:
    moody.moods = [(200, b'{"head":{"vars":["s","p","o","g"]},"results":{"bindings":[]}}')]
    open_endpoint(f"http://127.0.0.1:{moody.server_port}").close()
    assert [path.partition("?")[0] for path, _, _ in moody.seen] == ["/query"]
