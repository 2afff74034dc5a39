from __future__ import annotations

import json
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import pytest

import bilateral
from bilateral.api.server import LONGEST_QUERY, Server

SAMPLE = Path(__file__).parents[2] / "graphs" / "sample" / "06-pacific-tokyo-meeting.txt"
COUNT = "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a a <https://schema.org/NewsArticle> }"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with bilateral.open(tmp_path_factory.mktemp("serve") / "store") as graph:
        graph.load(SAMPLE)
        with Server(graph.store, 0) as running:
            thread = Thread(target=running.serve_forever)
            thread.start()
            yield running
            running.shutdown()
            thread.join()


def ask(server: Server, method: str, path: str, body: str = "", **headers: str) -> tuple[int, str, bytes]:
    connection = HTTPConnection(*server.server_address[:2], timeout=30)
    try:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body.encode() if body else None, named)
        response: HTTPResponse = connection.getresponse()
        return response.status, response.headers.get_content_type(), response.read()
    finally:
        connection.close()


def test_the_view_is_at_the_root(server: Server) -> None:
    status, kind, body = ask(server, "GET", "/")
    assert (status, kind, body[:15]) == (200, "text/html", b"<!doctype html>")


def test_a_query_is_answered_by_get_and_by_both_kinds_of_post(server: Server) -> None:
    answers = [
        ask(server, "GET", f"/sparql?query={quote(COUNT)}"),
        ask(server, "POST", "/sparql", COUNT, Content_Type="application/sparql-query"),
        ask(server, "POST", "/sparql", f"query={quote(COUNT)}", Content_Type="application/x-www-form-urlencoded"),
    ]
    assert {status for status, _, _ in answers} == {200}
    assert {json.loads(body)["results"]["bindings"][0]["n"]["value"] for _, _, body in answers} == {"1"}


def test_the_answer_has_the_kind_that_was_asked_for(server: Server) -> None:
    assert ask(server, "GET", f"/sparql?query={quote(COUNT)}", Accept="text/csv")[1:] == ("text/csv", b"n\r\n1\r\n")


@pytest.mark.parametrize(
    "sparql", ["DELETE WHERE { ?s ?p ?o }", "SELECT ?x {", "", "ASK { SERVICE <http://x.org/> { ?s ?p ?o } }"]
)
def test_what_is_no_query_is_refused(server: Server, sparql: str) -> None:
    status, kind, body = ask(server, "GET", f"/sparql?query={quote(sparql)}")
    assert (status, kind, body.count(b"\n")) == (400, "text/plain", 1)


def test_a_page_elsewhere_cannot_reach_in_by_another_host_name(server: Server) -> None:
    assert ask(server, "GET", "/", Host="evil.example:80")[0] == 403


def test_what_is_not_there_is_said_to_be_missing(server: Server) -> None:
    assert ask(server, "GET", "/etc/passwd")[0] == 404


def test_a_query_that_is_too_long_is_refused_unread(server: Server) -> None:
    assert (
        ask(server, "POST", "/sparql", "x", Content_Length=str(LONGEST_QUERY + 1), Content_Type="application/sparql-query")[0]
        == 413
    )


def test_it_listens_on_this_machine_only(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"
