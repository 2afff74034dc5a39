from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import Dataset, Graph

from bilateral.errors import StoreError
from bilateral.graph import Store, open_store, reconsider_all
from bilateral.graph.export import GRAPH_IMPORTED, articles_in, export_graph, import_graph
from bilateral.graph.formats import sorted_lines
from bilateral.graph.review import decide
from bilateral.iris import GRAPH_REVIEW, article_iri

from .world import MANY, MEETING, SECOND, STEPS, THANKS, entry, lines, reading, write


def filled() -> Store:
    store = open_store()
    write(store, MEETING, SECOND, THANKS, *MANY[:9])
    decide(store, "accept", [entry(THANKS).reports[0].claim], note="read it myself")
    return store


def exported(store: Store, form: str) -> bytes:
    out = io.BytesIO()
    export_graph(store, out, form)
    return out.getvalue()


@pytest.mark.parametrize("form", ["nq", "trig", "jsonld"])
def test_what_goes_out_comes_back_the_same(form: str) -> None:
    store, other = filled(), open_store()
    again = import_graph(other, io.BytesIO(exported(store, form)), form)
    assert (again, lines(other)) == (False, lines(store))


@pytest.mark.parametrize("form", ["nq", "trig", "jsonld", "ttl", "nt"])
def test_the_same_graph_gives_the_same_bytes(form: str) -> None:
    other = open_store()
    for found in (*reversed(MANY[:9]), THANKS, SECOND, MEETING):
        write(other, found)
    decide(other, "accept", [entry(THANKS).reports[0].claim], note="read it myself")
    assert exported(other, form) == exported(filled(), form)


@pytest.mark.parametrize("form", ["nq", "nt"])
def test_lines_are_sorted_and_each_stands_once(form: str) -> None:
    found = exported(filled(), form).decode().splitlines()
    assert found == sorted(set(found))


@pytest.mark.parametrize(("form", "name"), [("nq", "nquads"), ("trig", "trig"), ("jsonld", "json-ld")])
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's own parsers use what rdflib deprecates
def test_rdflib_reads_all_graphs(form: str, name: str) -> None:
    store = filled()
    read = Dataset()
    read.parse(data=exported(store, form), format=name)
    assert sum(len(graph) for graph in read.graphs()) == len(lines(store))


@pytest.mark.parametrize(("form", "name"), [("ttl", "turtle"), ("nt", "nt")])
def test_rdflib_reads_the_union_as_triples(form: str, name: str) -> None:
    store = filled()
    read = Graph().parse(data=exported(store, form), format=name)
    assert len(read) == len({str(quad.triple) for quad in store.quads()})


def test_turtle_begins_with_its_prefixes_in_order() -> None:
    found = exported(open_store(), "ttl").decode().splitlines()
    heads = [line for line in found if line.startswith("@prefix")]
    assert (heads[0], heads == sorted(heads), found[: len(heads)]) == (
        "@prefix b: <https://w3id.org/bilateral/ontology#> .",
        True,
        heads,
    )


def test_triples_without_a_graph_get_one_of_their_own() -> None:
    store = open_store()
    import_graph(store, io.BytesIO(b"<urn:a> <urn:b> <urn:c> ."), "trig")
    assert [str(quad.subject) for quad in store.quads(GRAPH_IMPORTED)] == ["<urn:a>"]


def test_two_graphs_become_one_as_if_all_had_been_loaded() -> None:
    store, other, wanted = open_store(), open_store(), open_store()
    write(store, MEETING)
    write(other, SECOND, THANKS)
    write(wanted, MEETING, SECOND, THANKS)
    data = io.BytesIO(exported(other, "nq"))
    assert import_graph(store, data, "nq")
    assert list(articles_in(data, "nq")) == [article_iri("second"), article_iri("thanks")]
    reconsider_all(store, STEPS)
    assert lines(store) == lines(wanted)


def test_an_article_that_comes_in_replaces_its_namesake() -> None:
    store, other, wanted = open_store(), open_store(), open_store()
    write(store, MEETING)
    changed = reading("meeting", ("meets", "Ada Berg@NOR", "Ken Mori@JPN", "Berg saw Mori."))
    for each in (other, wanted):
        write(each, changed)
    import_graph(store, io.BytesIO(exported(other, "trig")), "trig")
    reconsider_all(store, STEPS)
    assert lines(store) == lines(wanted)


def test_decisions_come_with_the_graph() -> None:
    other = open_store()
    import_graph(other, io.BytesIO(exported(filled(), "nq")), "nq")
    assert {str(quad) for quad in other.quads(GRAPH_REVIEW)} == {str(quad) for quad in filled().quads(GRAPH_REVIEW)}


@pytest.mark.parametrize(("form", "text"), [("nq", b"<urn:a> <urn:b> ."), ("trig", b"{"), ("jsonld", b"[1")])
def test_a_file_that_is_broken_is_named(form: str, text: bytes) -> None:
    with pytest.raises(StoreError, match=f"news.{form}: not {form}: "):
        import_graph(open_store(), io.BytesIO(text), form, where=f"news.{form}")


@pytest.mark.parametrize(("form", "name"), [("ttl", "Turtle"), ("nt", "N-Triples")])
def test_a_format_without_graphs_is_refused_and_nothing_comes_in(form: str, name: str) -> None:
    store = open_store()
    before = lines(store)
    with pytest.raises(StoreError, match=f"^news: {name} has no graphs: expected trig, nq or jsonld$"):
        import_graph(store, io.BytesIO(exported(filled(), form)), form, where="news")
    assert lines(store) == before


def test_an_unknown_format_lists_the_known_ones() -> None:
    with pytest.raises(ValueError, match="no format 'doc'; known: nq, trig, jsonld, ttl, nt"):
        export_graph(open_store(), io.BytesIO(), "doc")


@settings(suppress_health_check=[HealthCheck.too_slow])  # the first text of a run takes a second
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\n")), max_size=30), st.integers(1, 5))
def test_lines_sorted_in_runs_are_as_sorted_at_once(some: list[str], run: int) -> None:
    assert list(sorted_lines(some, run=run)) == sorted(set(some))


def test_hostile_text_goes_out_and_comes_back() -> None:
    text = 'Line\r\nbreaks \u2028 \x00 \x7f \U0001f600 "quotes" \\ back\\slashes <tags> \ud800 and } # braces'
    store, other = open_store(), open_store()
    found = reading("hostile", ("thanks", "JPN", "NOR", text))
    write(store, replace(found, article=replace(found.article, title=text, keywords=(text,))))
    import_graph(other, io.BytesIO(exported(store, "nq")), "nq")
    assert (lines(other), list(store.article_hashes())) == (lines(store), [article_iri("hostile")])


def test_a_file_of_an_older_version_gets_what_reading_it_fast_needs() -> None:
    store, other = filled(), open_store()
    old = b"".join(line for line in exported(store, "nq").splitlines(keepends=True) if b"ontology#filing>" not in line)
    import_graph(other, io.BytesIO(old), "nq")
    assert lines(other) == lines(store)
