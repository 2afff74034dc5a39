from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad
from pyoxigraph import Store as Engine

from bilateral.errors import BusyError, QueryError, StoreError
from bilateral.graph import (
    Iri,
    Solutions,
    TieKey,
    TieSum,
    all_events,
    all_reports,
    events_in,
    events_of,
    open_store,
    reports_in,
    reports_of,
    reports_of_articles,
    tie_sums,
)  # fmt: skip
from bilateral.graph import terms as t
from bilateral.graph.change import Change
from bilateral.graph.loading import repair
from bilateral.graph.opening import open_embedded
from bilateral.graph.store import EmbeddedStore
from bilateral.iris import GRAPH_ACTORS, GRAPH_EVENTS, GRAPH_ONTOLOGY, actor_iri, article_iri
from bilateral.model import Status

from .world import MANY, MEETING, SECOND, STEPS, THANKS, entry, lines, reading, rebuild_events, values, write

if TYPE_CHECKING:
    from bilateral.graph import Store

EMPTY = lines(open_store())
flush = EmbeddedStore.flush


@pytest.fixture
def store() -> Store:
    return open_store()


def test_an_empty_store_holds_the_ontology_and_nothing_else(store: Store) -> None:
    assert {t.value(quad.graph_name) for quad in store.quads()} == {GRAPH_ONTOLOGY}


def test_changes_go_to_files_before_they_fill_the_engines_buffers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed = []
    monkeypatch.setattr("bilateral.graph.store.FLUSH", 10)
    graph = NamedNode("urn:g")
    with open_embedded(tmp_path / "store") as store:
        monkeypatch.setattr(EmbeddedStore, "flush", lambda self: (flushed.append(self), flush(self)))
        for number in range(9):
            quads = [Quad(NamedNode(f"urn:{number}"), NamedNode("urn:p"), t.integer(value), graph) for value in range(4)]
            store.apply(Change(insert=tuple(quads)))
        assert len(flushed) == 3
        assert len(list(store.quads("urn:g"))) == 36


def test_an_article_is_found_by_its_hash(store: Store) -> None:
    write(store, MEETING, SECOND)
    assert sorted(store.article_hashes()) == [article_iri("meeting"), article_iri("second")]


def test_writing_says_what_was_new_and_what_was_replaced(store: Store) -> None:
    write(store, MEETING)
    done = store.write([entry(MEETING), entry(SECOND)], STEPS)
    assert (done.new, done.replaced) == ((article_iri("second"),), (article_iri("meeting"),))


def test_loading_twice_adds_nothing(store: Store) -> None:
    write(store, MEETING, SECOND)
    once = lines(store)
    write(store, MEETING, SECOND)
    assert lines(store) == once


def test_a_changed_article_replaces_what_it_said(store: Store) -> None:
    write(store, MEETING)
    write(store, reading("meeting", ("thanks", "JPN", "CHL", "Japan thanked Chile.")))
    assert values(store, "SELECT ?t ?a ?c { ?x a b:Claim ; b:relationType ?t ; b:actor ?a ; b:counterpart ?c }") == [
        ("https://w3id.org/bilateral/ontology#thanks", actor_iri("JPN"), actor_iri("CHL"))
    ]


def test_load_then_remove_leaves_nothing_of_the_article(store: Store) -> None:
    write(store, SECOND)
    before = lines(store)
    write(store, MEETING, THANKS)
    store.remove(article_iri("meeting"), STEPS)
    store.remove(article_iri("thanks"), STEPS)
    assert lines(store) == before


def test_removing_the_last_article_leaves_an_empty_store(store: Store) -> None:
    write(store, MEETING)
    store.remove(article_iri("meeting"), STEPS)
    assert lines(store) == EMPTY


def test_removing_what_is_not_there_changes_nothing(store: Store) -> None:
    assert (store.remove(article_iri("none"), STEPS).replaced, lines(store)) == ((), EMPTY)


def test_one_meeting_in_two_articles_is_one_event(store: Store) -> None:
    write(store, MEETING, SECOND)
    assert sorted((event.type, event.actors, event.articles, event.sources) for event in all_events(store)) == [
        ("meets", ("Ada Berg@NOR", "Ken Mori@JPN"), 2, 2),
        ("supports", ("NOR",), 1, 1),
    ]


def test_copies_of_one_story_are_one_source(store: Store) -> None:
    families = {article_iri("second"): article_iri("meeting")}
    store.write([entry(MEETING), entry(SECOND)], STEPS, families)
    assert [(event.articles, event.sources) for event in all_events(store) if event.type == "meets"] == [(2, 1)]


def test_an_article_that_joins_a_family_later_changes_the_sources_of_its_event(store: Store) -> None:
    write(store, MEETING, SECOND)
    store.write([entry(THANKS)], STEPS, {article_iri("second"): article_iri("meeting")})
    assert [(event.articles, event.sources) for event in all_events(store) if event.type == "meets"] == [(2, 1)]


def test_the_sums_of_a_pair_are_by_type_status_and_month(store: Store) -> None:
    plan = reading("plan", ("visits", "Ada Berg@NOR", "JPN", "Berg will go to Japan."), status="planned", date="2024-09-01")
    write(store, MEETING, SECOND, THANKS, plan)
    assert list(tie_sums(store, ("JPN", "NOR"))) == [
        TieSum(TieKey("JPN", "NOR", "meets", Status.ACTUAL, "2024-07"), 1, 2),
        TieSum(TieKey("JPN", "NOR", "thanks", Status.ACTUAL, "2024-07"), 1, 1),
        TieSum(TieKey("NOR", "JPN", "supports", Status.ACTUAL, "2024-07"), 1, 1),
        TieSum(TieKey("NOR", "JPN", "visits", Status.PLANNED, "2024-09"), 1, 1),
    ]


def test_the_sums_of_all_pairs_are_those_of_each(store: Store) -> None:
    write(store, *MANY[:9], THANKS)
    pairs = {tuple(sorted((tie.key.side, tie.key.counterpart_side))) for tie in tie_sums(store)}
    assert sorted(tie for pair in pairs for tie in tie_sums(store, pair)) == list(tie_sums(store))


def test_a_direct_triple_goes_with_its_last_event(store: Store) -> None:
    write(store, SECOND, reading("other", ("meets", "NOR", "JPN", "They met again."), date="2024-05-02", published="2024-05-03"))
    direct = f"ASK {{ <{actor_iri('NOR')}> <{t.ONTOLOGY}meets> <{actor_iri('JPN')}> }}"
    there = []
    for name in ("second", "other"):
        store.remove(article_iri(name), STEPS)
        there.append(store.query(direct))
    assert there == [True, False]


def test_events_are_found_by_block_and_by_claim(store: Store) -> None:
    write(store, MEETING, SECOND, *MANY[:5])
    (claim, *_) = [report.claim for report in reports_of(SECOND)]
    found = events_of(store, [claim])
    assert (events_in(store, ["meets|JPN~NOR|2024-07"]), [claim in event.claims for event in found]) == (found, [True])


@pytest.mark.parametrize("found", [MEETING, SECOND, THANKS, MANY[0]], ids=lambda found: found.article.id)
def test_the_reports_of_a_stored_article_are_those_of_its_reading(store: Store, found: object) -> None:
    write(store, MEETING, SECOND, THANKS, MANY[0])
    reports = entry(found).reports
    assert reports_of_articles(store, [reports[0].article]) == tuple(sorted(reports, key=lambda report: report.claim))


def test_party_agency_and_country_of_the_place_are_kept(store: Store) -> None:
    one = entry(SECOND)
    marked = tuple(replace(report, party=("CHL~NOR", "JPN~NOR"), agency="NTB", place_country="Norway") for report in one.reports)
    store.write([replace(one, reports=marked)], STEPS)
    assert all_reports(store) == marked


def test_reports_are_found_by_block_whatever_else_is_there(store: Store) -> None:
    write(store, MEETING, *MANY[:20])
    assert [report.article for report in reports_in(store, ["supports|NOR>JPN|2024-07"])] == [article_iri("meeting")]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False), st.integers(1, 9))
def test_any_order_and_any_batches_give_the_same_bytes(chance: random.Random, size: int) -> None:
    readings = [MEETING, SECOND, THANKS, *MANY[:12]]
    wanted = open_store()
    write(wanted, *readings)
    chance.shuffle(readings)
    store = open_store()
    for start in range(0, len(readings), size):
        write(store, *readings[start : start + size])
    extra = reading("extra", ("meets", "NOR", "JPN", "Once more, Norway and Japan met."), date="2024-07-25")
    write(store, extra)
    store.remove(article_iri("extra"), STEPS)
    assert lines(store) == lines(wanted)


def test_many_new_articles_by_bulk_are_as_one_by_one(store: Store) -> None:
    write(store, *MANY)
    single = open_store()
    for found in MANY:
        write(single, found)
    assert lines(store) == lines(single)


def test_rebuilding_what_is_right_changes_nothing(store: Store) -> None:
    write(store, MEETING, *MANY[:9])
    before = lines(store)
    rebuild_events(store, STEPS)
    assert lines(store) == before


class KilledError(Exception):
    """Stands for the end of the process."""


@pytest.mark.parametrize("at", [0, 1, 2])
def test_what_a_killed_bulk_had_begun_is_taken_out(store: Store, at: int) -> None:
    write(store, MEETING, SECOND)
    before = lines(store)
    whole, done = EmbeddedStore.apply, []

    def apply(self: EmbeddedStore, change: Change) -> None:
        if len(done) == at:
            raise KilledError
        done.append(change)
        whole(self, change)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(EmbeddedStore, "apply", apply)
        for _ in range(at == 2):
            write(store, *MANY)
            before = lines(store)
        if at < 2:
            with pytest.raises(KilledError):
                write(store, *MANY)
    repair(store)
    assert lines(store) == before


def test_repairing_a_whole_store_does_nothing(store: Store) -> None:
    write(store, MEETING)
    before = lines(store)
    assert (repair(store), lines(store)) == ((), before)


def test_after_a_repair_the_load_can_be_made_again(store: Store) -> None:
    mark = Quad(NamedNode(GRAPH_EVENTS), t.b("stale"), NamedNode(article_iri("many-001")), NamedNode(GRAPH_EVENTS))
    store.apply(Change(insert=(mark,)))
    repair(store)
    write(store, *MANY)
    wanted = open_store()
    write(wanted, *MANY)
    assert lines(store) == lines(wanted)


def test_of_two_names_of_one_actor_the_first_stays_in_whatever_order_they_come() -> None:
    def named(name: str, label: str) -> object:
        found = reading(name, ("thanks", "JPN", "NOR", f"Japan thanked Norway in {name}."))
        return replace(found, actors=tuple(replace(a, name=label) if a.key == "NOR" else a for a in found.actors))

    labels = []
    for order in (("Norge", "Norway"), ("Norway", "Norge")):
        store = open_store()
        for label in order:
            write(store, named(label, label))
        labels.append(values(store, f"SELECT ?l {{ <{actor_iri('NOR')}> <{t.SKOS}prefLabel> ?l }}"))
    assert labels == [[("Norge",)], [("Norge",)]]


def test_a_change_that_fails_leaves_the_graph_as_it_was(store: Store) -> None:
    write(store, MEETING)
    before = lines(store)
    broken = Change(drop=(article_iri("meeting"), "not an iri"))
    with pytest.raises(ValueError, match="IRI"):
        store.apply(broken)
    assert lines(store) == before


# ------------------------------------------------------------------------------------------------------------- queries


def test_a_select_gives_plain_values(store: Store) -> None:
    write(store, THANKS)
    answer = store.query(f"PREFIX b: <{t.ONTOLOGY}> SELECT ?c ?status ?p {{ ?c a b:Claim ; b:status ?status ; b:confidence ?p }}")
    assert isinstance(answer, Solutions)
    (row,) = answer
    assert (answer.variables, isinstance(row[0], Iri), row[1:]) == (("c", "status", "p"), True, ("actual", 0.9))


def test_ask_and_construct_give_a_truth_and_triples(store: Store) -> None:
    write(store, THANKS)
    built = store.query("CONSTRUCT { ?a ?p 1 } WHERE { ?a a <https://schema.org/NewsArticle> BIND(<urn:p> AS ?p) }")
    assert (store.query("ASK { ?a a <https://schema.org/NewsArticle> }"), built.write("nt")) == (
        True,
        f'<{article_iri("thanks")}> <urn:p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .\n'.encode(),
    )


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        ("SELECT * WHERE {", "SPARQL, line 1, column 17"),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "INSERT is refused"),
        ("SELECT * { SERVICE <http://x.example> { ?s ?p ?o } }", "SERVICE is refused"),
    ],
)
def test_what_is_no_reading_query_is_refused(store: Store, sparql: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        store.query(sparql)


def test_a_query_that_names_its_graphs_asks_those_alone(store: Store) -> None:
    write(store, MEETING, THANKS)
    one = article_iri("thanks")
    ask = "SELECT DISTINCT ?a {} {{ ?a a <https://schema.org/NewsArticle> }}"
    both = [(article_iri("meeting"),), (one,)]
    assert sorted(store.query(ask.format(""))) == both
    assert list(store.query(ask.format(f"FROM <{one}>"))) == [(one,)]


def test_a_query_in_a_process_of_its_own_asks_the_graphs_it_names(tmp_path: Path) -> None:
    with open_store(tmp_path / "graph") as store:
        write(store, MEETING, THANKS)
        one = article_iri("thanks")
        ask = f"SELECT DISTINCT ?a FROM <{one}> {{ ?a a <https://schema.org/NewsArticle> }}"
        assert list(store.query(ask, timeout_s=30)) == [(one,)]


def test_a_bound_value_is_a_value_and_no_text_of_the_query(store: Store) -> None:
    write(store, THANKS)
    hostile = 'x" } # \\'
    answer = store.query("SELECT ?v ?s { ?s a <https://schema.org/NewsArticle> FILTER(?v != 'y') }", {"v": hostile})
    assert list(answer) == [(hostile, article_iri("thanks"))]


def test_a_query_is_stopped_in_time(tmp_path: Path) -> None:
    with open_store(tmp_path / "graph") as store:
        write(store, *MANY[:9])
        quick = store.query("SELECT (COUNT(*) AS ?n) { ?a a <https://schema.org/NewsArticle> }", timeout_s=30)
        assert list(quick) == [(9,)]
        with pytest.raises(QueryError, match=r"the query was stopped after 0\.7 s"):
            store.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", timeout_s=0.7)


def test_a_query_in_a_process_of_its_own_reads_a_copy_that_is_gone_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    run = subprocess.run
    monkeypatch.setattr(subprocess, "run", lambda command, **more: read.append(command[3]) or run(command, **more))
    with open_store(tmp_path / "graph") as store:
        write(store, THANKS)
        assert store.query("ASK { ?s ?p ?o }", timeout_s=30) is True
    assert [Path(folder).name for folder in read] == ["store"]
    assert [path.name for path in tmp_path.iterdir()] == ["graph"]


def test_a_time_limit_is_refused_where_it_cannot_be_kept(store: Store) -> None:
    with pytest.raises(QueryError, match="a time limit needs a graph on disk"):
        store.query("ASK { ?s ?p ?o }", timeout_s=1)


def test_rdflib_sees_the_union_of_all_graphs(store: Store) -> None:
    write(store, MEETING, SECOND)
    query = "SELECT ?a WHERE { ?a a <https://schema.org/NewsArticle> }"
    assert sorted(str(row[0]) for row in store.dataset.query(query)) == [article_iri("meeting"), article_iri("second")]


# ----------------------------------------------------------------------------------------------- folders good and bad


def test_what_is_written_is_there_after_closing(tmp_path: Path) -> None:
    with open_store(tmp_path / "deep" / "graph") as store:
        write(store, MEETING)
        before = lines(store)
        assert store.dataset is not None
    with open_store(tmp_path / "deep" / "graph", create=False) as store:
        assert lines(store) == before


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    store = open_store(tmp_path / "graph")
    store.close()
    with pytest.raises(StoreError, match="the graph is closed"):
        store.query("ASK { ?s ?p ?o }")


def test_a_second_opening_is_told_that_the_graph_is_busy(tmp_path: Path) -> None:
    with open_store(tmp_path / "graph"), pytest.raises(BusyError, match="this process holds this graph already"):
        open_store(tmp_path / "graph")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("file", "no graph here, it is a file; expected a folder that bilateral load has made, or a new one"),
        ("foreign", r"no graph here, the folder holds other files \(letter\.txt, …\)"),
        ("missing", "no graph here yet; bilateral load makes one"),
        ("empty", "no graph here yet; bilateral load makes one"),
    ],
)
def test_what_is_no_graph_is_refused_and_left_alone(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "foreign").mkdir()
    (tmp_path / "foreign" / "letter.txt").write_text("x", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(StoreError, match=message):
        open_store(tmp_path / name, create=False)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_in_which_a_store_is_being_made_is_left_to_the_lock(tmp_path: Path) -> None:
    for name in ("LOCK", "LOG"):
        (tmp_path / name).touch()
    code = (
        "import fcntl,sys; f = open(sys.argv[1], 'w'); fcntl.lockf(f, fcntl.LOCK_EX); print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "LOCK")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        with pytest.raises(BusyError, match="another process holds this graph already"):
            open_store(tmp_path)
        process.communicate()
    with open_store(tmp_path) as store:  # whoever made it was killed
        assert lines(store) == EMPTY


def test_a_store_of_other_data_is_refused_and_left_alone(tmp_path: Path) -> None:
    other = Engine(tmp_path / "other")
    other.update("INSERT DATA { <urn:a> <urn:b> <urn:c> }")
    del other
    with pytest.raises(StoreError, match="an RDF store, but no bilateral graph"):
        open_store(tmp_path / "other")
    assert len(Engine(tmp_path / "other")) == 1


def test_a_graph_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    open_store(tmp_path / "graph").close()
    engine = Engine(tmp_path / "graph")
    (quad,) = engine.quads_for_pattern(None, t.b("storeVersion"), None, None)
    engine.remove(quad)
    engine.add(Quad(quad.subject, quad.predicate, t.integer(99), quad.graph_name))
    del engine
    with pytest.raises(StoreError, match="a graph of version 99; this bilateral knows 2, a newer one is needed"):
        open_store(tmp_path / "graph")


@pytest.mark.parametrize("name", ["MANIFEST-", "CURRENT"])
def test_a_damaged_graph_is_named_as_such(tmp_path: Path, name: str) -> None:
    open_store(tmp_path / "graph").close()
    for file in (tmp_path / "graph").glob(f"{name}*"):
        file.write_bytes(b"no longer what it was")
    with pytest.raises(StoreError, match=rf"{tmp_path}/graph: the graph is damaged"):
        open_store(tmp_path / "graph")


def test_a_graph_that_lost_a_file_is_not_begun_anew(tmp_path: Path) -> None:
    open_store(tmp_path / "graph").close()
    (tmp_path / "graph" / "CURRENT").unlink()
    with pytest.raises(StoreError, match="the graph is damaged \\(its file CURRENT is missing\\)"):
        open_store(tmp_path / "graph")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to a read-only folder")
def test_a_read_only_folder_is_named_as_such(tmp_path: Path) -> None:
    open_store(tmp_path / "graph").close()
    (tmp_path / "graph").chmod(0o500)
    try:
        with pytest.raises(StoreError, match="expected a folder that can be read and written"):
            open_store(tmp_path / "graph")
    finally:
        (tmp_path / "graph").chmod(0o700)


def test_a_backup_taken_in_use_is_the_whole_graph(tmp_path: Path) -> None:
    with open_embedded(tmp_path / "graph") as store:
        write(store, MEETING, SECOND)
        store.backup(tmp_path / "copy")
        before = lines(store)
        with open_store(tmp_path / "copy") as copy:
            assert lines(copy) == before
        with pytest.raises(StoreError, match="copy: is there already; a backup expects a new folder"):
            store.backup(tmp_path / "copy")


def test_compacting_changes_nothing(tmp_path: Path) -> None:
    with open_embedded(tmp_path / "graph") as store:
        write(store, MEETING)
        before = lines(store)
        store.compact()
        assert lines(store) == before
    shutil.rmtree(tmp_path / "graph")


def test_an_older_ontology_in_a_store_is_brought_up_to_date(tmp_path: Path) -> None:
    with open_store(tmp_path / "graph") as store:
        write(store, MEETING)
        before = lines(store)
        hashes = [quad for quad in store.quads(GRAPH_ONTOLOGY) if quad.predicate == t.b("ontologyHash")]
        old = Quad(hashes[0].subject, hashes[0].predicate, t.string("of old"), hashes[0].graph_name)
        gone = next(quad for quad in store.quads(GRAPH_ONTOLOGY) if quad.predicate == t.b("weight"))
        store.apply(Change(delete=(*hashes, gone), insert=(old,)))
    with open_store(tmp_path / "graph") as store:
        assert lines(store) == before


def test_a_store_of_the_version_before_is_brought_up_to_date(tmp_path: Path) -> None:
    with open_store(tmp_path / "graph") as store:
        write(store, MEETING, SECOND, *MANY[:9])
        wanted = lines(store)
        graph = NamedNode(GRAPH_ONTOLOGY)
        version = Quad(graph, t.b("storeVersion"), t.integer(2), graph)
        hashes = store.look([graph], (t.b("ontologyHash"),))
        filings = tuple(store.quads(None, (t.b("filing"),)))
        old = Quad(graph, t.b("storeVersion"), t.integer(1), graph)
        store.apply(Change(delete=(version, *hashes, *filings), insert=(old,)))
    with open_store(tmp_path / "graph") as store:
        assert (len(filings) > 11, lines(store)) == (True, wanted)


def test_the_actors_stand_once_whatever_the_number_of_articles(store: Store) -> None:
    write(store, MEETING, SECOND, *MANY[:20])
    labels = [
        quad
        for quad in store.quads()
        if quad.predicate.value == f"{t.SKOS}prefLabel" and t.value(quad.subject) == actor_iri("NOR")
    ]
    assert [t.value(quad.graph_name) for quad in labels] == [GRAPH_ACTORS]
