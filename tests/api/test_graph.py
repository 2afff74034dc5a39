from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import networkx
import pytest
import rdflib

import bilateral
from bilateral.api.graph import Graph
from bilateral.errors import ActorError, QueryError, StoreError, ViewError
from bilateral.query.filters import Filter

SAMPLE = Path(__file__).parents[2] / "graphs" / "sample"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    with bilateral.open(tmp_path_factory.mktemp("api") / "store") as opened:
        opened.load(SAMPLE / "05-nordic-tokyo-plan.txt", SAMPLE / "06-pacific-tokyo-meeting.txt")
        yield opened


def test_the_function_extract_stays_a_function_when_the_package_is_imported() -> None:
    import bilateral.extract.reader  # its import must not take the name away

    reading = bilateral.extract(bilateral.Article(id="one", text="Japan thanked Norway for its help."))
    assert [(claim.type, claim.actor, claim.counterpart) for claim in reading.claims] == [("thanks", "JPN", "NOR")]


def test_every_public_name_is_there() -> None:
    assert [name for name in bilateral.__all__ if not hasattr(bilateral, name)] == []


def test_loading_reports_what_was_loaded(graph: Graph) -> None:
    report = graph.load(SAMPLE / "05-nordic-tokyo-plan.txt")
    assert [outcome.article for outcome in report.unchanged] == ["05-nordic-tokyo-plan"]


def test_ties_of_two_and_of_one_take_names(graph: Graph) -> None:
    tie = graph.ties("Japan", "norway")
    assert (tie.summary.a, tie.summary.b) == ("JPN", "NOR")
    assert "NOR" in {one.b for one in graph.ties("Japan")}


def test_a_person_is_found_by_the_last_name(graph: Graph) -> None:
    assert graph.ties("Ishiba", "Støre").summary.a == "Shigeru Ishiba@JPN"


def test_an_unknown_name_is_an_error_with_the_nearest(graph: Graph) -> None:
    with pytest.raises(ActorError, match="Norway"):
        graph.ties("Norwey")


def test_query_and_ask_give_rows(graph: Graph) -> None:
    (row,) = graph.query("SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a a <https://schema.org/NewsArticle> }")
    assert row == (2,)
    assert {cells["day"] for cells in graph.ask("meetings", a="Japan", b="Norway")} >= {"2025-03-12"}


def test_the_net_and_the_dataset_are_those_of_the_graph(graph: Graph) -> None:
    net = graph.to_networkx()
    assert isinstance(net, networkx.MultiDiGraph)
    assert {"JPN", "NOR"} <= set(net)
    articles = set(graph.dataset.subjects(rdflib.RDF.type, rdflib.URIRef("https://schema.org/NewsArticle")))
    assert len(articles) == 2


def test_the_view_is_the_same_bytes_each_time(graph: Graph, tmp_path: Path) -> None:
    first, second = (graph.view(tmp_path / name, "Japan").read_bytes() for name in ("one.html", "two.html"))
    assert first == second


def test_the_measures_are_methods_that_take_names(graph: Graph) -> None:
    late = bilateral.Filter(since="2025-03")
    assert {"NOR", "JPN"} <= {one.key for one in graph.rank(by="degree", filter=late)}
    (step,) = graph.path("Japan", "Norway")
    assert (step.a, step.b, bool(step.sentence)) == ("JPN", "NOR", True)
    assert graph.path("Støre", "Ishiba")[0].a == "Jonas Gahr Støre@NOR"  # people: at the level of actors without being told
    assert "JPN" in graph.groups()[0].members
    assert graph.triangles().balance == 1.0
    assert graph.compare("Japan", "Norway").a == "JPN"
    assert {change.change for change in graph.changes("2025-03")} <= {"new", "lost", "turned"}
    assert graph.asymmetry(filter=bilateral.Filter(types=frozenset({"congratulates"})))[0].suitor == "JPN"
    assert [each.period for each in graph.timeline("Japan", "Norway").bins] == ["2025-02", "2025-03"]


def test_which_events_count_may_be_said_by_keywords(graph: Graph) -> None:
    late = bilateral.Filter(since="2025-03", types=frozenset({"meets", "supports"}))
    words = {"since": "2025-03", "types": ("meets", "supports")}
    assert graph.ties("Japan", "Norway", **words) == graph.ties("Japan", "Norway", filter=late)
    for kind in ("multi", "weighted", "signed"):
        one, other = (
            graph.to_networkx(kind=kind, level="actor", **words),
            graph.to_networkx(kind=kind, level="actor", filter=late),
        )
        assert networkx.utils.graphs_equal(one, other)
        assert 0 < len(one) < len(graph.to_networkx(kind=kind, level="actor", until="2030"))
    assert graph.rank(until="2025-02") != graph.rank(since="2025-03")
    assert graph.page("Japan", since="2025-03").html != graph.page("Japan").html
    with pytest.raises(TypeError, match="filter and since both say"):
        graph.rank(since="2025", filter=late)
    with pytest.raises(QueryError, match="expected a day, month or year"):
        graph.rank(since="spring")


def test_two_names_of_one_actor_are_not_two(graph: Graph) -> None:
    for ask in (graph.ties, graph.path, graph.compare, graph.timeline, graph.page):
        with pytest.raises(QueryError, match="'Japan' and 'JPN' are one actor, Japan; expected two"):
            ask("Japan", "JPN")


def test_frames_have_an_event_a_row(graph: Graph) -> None:
    pytest.importorskip("pandas", reason="pandas, the extra `frames`, is not installed")
    frame = graph.to_frame(types="meets")
    assert set(frame["relation"]) == {"meets"}
    assert len(frame) == graph.to_networkx(types="meets").number_of_edges()
    assert list(graph.ask("members", organisation="NATO").to_frame().columns)[:2] == ["member", "status"]


def test_a_view_may_be_of_people_or_of_the_strongest_ties(graph: Graph, tmp_path: Path) -> None:
    every, people, top = (
        graph.view(tmp_path / "page.html", **options).read_text(encoding="utf-8")
        for options in ({}, {"level": "actor", "filter": Filter(since="2025-03")}, {"top": 1, "backbone": False})
    )
    assert ("Shigeru Ishiba@JPN" in every, "Shigeru Ishiba@JPN" in people) == (False, True)
    assert len(top) < len(every)
    with pytest.raises(ViewError, match="no tie between Japan and Kenya"):
        graph.view(tmp_path / "none.html", "Japan", "Kenya")


def test_a_file_is_no_graph(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("words", encoding="utf-8")
    with pytest.raises(StoreError, match="it is a file"):
        bilateral.open(tmp_path / "file")
