from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store as Engine

from bilateral.errors import QueryError
from bilateral.graph.results import Solutions, answer_of, read_answer
from bilateral.graph.sparql import bind, check_query, names_graphs, syntax_fault, tokens
from bilateral.graph.terms import Iri, Value


@pytest.mark.parametrize(
    ("sparql", "form"),
    [
        pytest.param("SELECT * WHERE { ?s ?p ?o }", "SELECT", id="select"),
        pytest.param("PREFIX ask: <urn:ask> ask { ?s ?p ?o }", "ASK", id="ask, in small letters"),
        pytest.param("# SERVICE\nCONSTRUCT WHERE { ?s ?p ?o }", "CONSTRUCT", id="comment"),
        pytest.param("DESCRIBE <urn:SERVICE>", "DESCRIBE", id="iri"),
        pytest.param("SELECT * { ?SERVICE $service ex:SERVICE . _:SERVICE a SERVICE:x }", "SELECT", id="names"),
        pytest.param("SELECT * { ?s ?p 'SERVICE', \"it's SERVICE\", '''a' SERVICE '''@en-SERVICE }", "SELECT", id="strings"),
        pytest.param('SELECT * { ?s ?p """a" SERVICE \\""" SERVICE""" }', "SELECT", id="long string"),
        pytest.param("SELECT * { ?s ?p 'INSERT DATA' }", "SELECT", id="an update in a string"),
    ],
)
def test_what_only_looks_like_a_keyword_is_none(sparql: str, form: str) -> None:
    assert check_query(sparql) == form


@pytest.mark.parametrize(
    "sparql",
    [
        pytest.param("SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }", id="plain"),
        pytest.param("select*{service silent?x{?s ?p ?o}}", id="without spaces"),
        pytest.param("SELECT * { ?s ?p ex:a\\#b . SERVICE <http://x.example/> { ?s ?p ?o } }", id="after an escaped hash"),
        pytest.param("SELECT * { ?s ?p <urn:a#b> SERVICE <http://x.example/> { ?s ?p ?o } }", id="after a hash in an iri"),
        pytest.param("SELECT * { ?s ?p '\\'' SERVICE <http://x.example/> { ?s ?p '' } }", id="after an escaped quote"),
        pytest.param("SELECT * { FILTER(?a<?b)SERVICE<http://x.example/>{ ?s ?p ?o } FILTER(?a>1) }", id="between comparisons"),
        pytest.param("SELECT * { \\u0053ERVICE <http://x.example/> { ?s ?p ?o } }", id="as an escape"),
        pytest.param("SELECT * { ?s ?p '\\u0027 SERVICE <http://x.example/> { ?s ?p ?o } }", id="after an escape"),
    ],
)
def test_service_is_refused_however_it_is_written(sparql: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is refused: a query must not go out to other servers"):
        check_query(sparql)


@pytest.mark.parametrize("verb", ["INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"])
def test_updates_are_refused_by_name(verb: str) -> None:
    with pytest.raises(QueryError, match=f"{verb} is refused: a query only reads"):
        check_query(f"PREFIX x: <urn:x> {verb.lower()} x:y {{ SELECT * }}")


@pytest.mark.parametrize("text", ["", "  # SELECT", "hello", "<SELECT>"])
def test_text_without_a_form_is_no_query(text: str) -> None:
    with pytest.raises(QueryError, match="no query: expected SELECT, ASK, CONSTRUCT or DESCRIBE"):
        check_query(text)


@given(st.text())
def test_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(part for _, part in tokens(text)) == text


def graph() -> Engine:
    engine = Engine()
    engine.update('INSERT DATA { <urn:a> <urn:p> 1, 2, 3 . <urn:b> <urn:p> 4 ; <urn:q> "x" }')
    return engine


def solved(sparql: str, **values: Value) -> list[tuple[object, ...]]:
    answer = answer_of(graph().query(bind(sparql, values)))
    assert isinstance(answer, Solutions)
    return list(answer)


@pytest.mark.parametrize(
    ("sparql", "values", "rows"),
    [
        pytest.param("SELECT ?o { ?s <urn:p> ?o } ORDER BY ?o", {"s": Iri("urn:a")}, [(1,), (2,), (3,)], id="subject"),
        pytest.param("SELECT ?s ?o { ?s <urn:p> ?o }", {"s": Iri("urn:b")}, [("urn:b", 4)], id="kept as a column"),
        pytest.param("SELECT DISTINCT $s { $s <urn:p> ?o }", {"s": Iri("urn:b")}, [("urn:b",)], id="dollar"),
        pytest.param(
            "SELECT ?o { { ?s <urn:p> ?o FILTER(?o > ?least) } } ORDER BY ?o", {"least": 2}, [(3,), (4,)], id="inner filter"
        ),
        pytest.param("SELECT ?n { { SELECT (COUNT(?o) AS ?n) { ?s <urn:p> ?o } } }", {"s": Iri("urn:a")}, [(3,)], id="subquery"),
        pytest.param(
            "SELECT ?s (COUNT(?o) AS ?n) { ?s <urn:p> ?o } GROUP BY ?s HAVING(COUNT(?o) > ?m) ORDER BY ?s LIMIT 1",
            {"s": Iri("urn:a"), "m": 1},
            [("urn:a", 3)],
            id="group and order",
        ),
        pytest.param("SELECT ?s { ?s <urn:q> ?v }", {"v": "x"}, [("urn:b",)], id="string"),
        pytest.param("SELECT ?s { ?s <urn:q> ?v }", {"v": 'x" . ?s ?p ?o . #'}, [], id="hostile string"),
        pytest.param("SELECT (?v AS ?w) { }", {"v": True}, [(True,)], id="boolean"),
    ],
)
def test_values_stand_where_their_variables_were(sparql: str, values: dict[str, Value], rows: list[tuple[object, ...]]) -> None:
    assert solved(sparql, **values) == rows


@given(st.text(st.characters(codec="utf-8")))
def test_any_string_that_is_bound_comes_back_as_it_was(text: str) -> None:
    assert solved("SELECT ?v { }", v=text) == [(text,)]


@given(st.text(st.characters(codec="utf-8"), max_size=20))
def test_a_bound_iri_is_that_iri_or_refused(text: str) -> None:
    try:
        rows = solved("SELECT ?v { }", v=Iri("urn:x:" + text))
    except QueryError as error:
        assert "not an IRI" in str(error)
    else:
        assert rows == [("urn:x:" + text,)]


def test_a_value_for_no_variable_is_named_beside_the_variables_there_are() -> None:
    with pytest.raises(QueryError, match=r"no variable \?z in the query; its variables: o, s"):
        bind("SELECT ?s ?o { ?s <urn:p> ?o }", {"z": 1})


@pytest.mark.parametrize("format_", ["csv", "tsv", "json", "xml"])
def test_rows_are_written_in_the_formats_of_sparql(format_: str) -> None:
    answer = answer_of(graph().query("SELECT ?v { <urn:b> <urn:q> ?v }"))
    assert isinstance(answer, Solutions)
    wanted = {
        "csv": b"v\r\nx\r\n",
        "tsv": b'?v\n"x"\n',
        "json": b'{"head":{"vars":["v"]},"results":{"bindings":[{"v":{"type":"literal","value":"x"}}]}}',
        "xml": b'<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="v"/></head>'
        b'<results><result><binding name="v"><literal>x</literal></binding></result></results></sparql>',
    }
    assert answer.write(format_) == wanted[format_]


def test_an_unknown_format_lists_the_known_ones() -> None:
    answer = answer_of(graph().query("SELECT * { ?s ?p ?o }"))
    assert isinstance(answer, Solutions)
    with pytest.raises(ValueError, match="no format 'pdf'; known: csv, tsv, json, xml"):
        answer.write("pdf")


def test_rows_come_in_the_order_of_the_select_list_with_none_where_unbound() -> None:
    answer = answer_of(graph().query("SELECT ?z ?s ?a { ?s <urn:q> ?a }"))
    assert isinstance(answer, Solutions)
    assert (answer.variables, list(answer)) == (("z", "s", "a"), [(None, "urn:b", "x")])


def test_an_answer_that_was_sent_reads_as_it_was() -> None:
    sent = answer_of(graph().query("SELECT ?z ?s ?a { ?s <urn:q> ?a }"))
    assert isinstance(sent, Solutions)
    read = read_answer("SELECT", sent.write("json"))
    assert isinstance(read, Solutions)
    assert (read.variables, list(read)) == (("z", "s", "a"), [(None, "urn:b", "x")])


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        ("SELECT * { ?s ex:p ?o }", "line 1, column 20: prefix ex: is not declared"),
        ("PREFIX a: <urn:a>\nSELECT * { ?s a:p b:c }", "line 2, column 22: prefix b: is not declared"),
        ("SELECT * { ?s :p ?o }", "line 1, column 20: prefix : is not declared"),
        ("SELECT * { ?s ?p ?o } LIMT 3", "line 1, column 29: no SPARQL near 'LIMT 3'"),
        ("SELEC", "line 1, column 6: no SPARQL near 'SELEC'"),
    ],
)
def test_a_fault_says_which_prefix_or_what_stands_there(sparql: str, message: str) -> None:
    with pytest.raises(SyntaxError) as found:
        Engine().query(sparql)
    assert syntax_fault(found.value, sparql) == f"SPARQL, {message}"


@pytest.mark.parametrize(
    ("sparql", "named"),
    [
        ("select * from <urn:g> { ?s ?p ?o }", True),
        ("SELECT * \\u0046ROM <urn:g> { ?s ?p ?o }", True),
        ("SELECT ?from { ?s b:from ?from, 'FROM', <urn:FROM> } # FROM", False),
    ],
)
def test_graphs_are_named_by_from_alone(sparql: str, named: bool) -> None:
    assert names_graphs(sparql) is named
