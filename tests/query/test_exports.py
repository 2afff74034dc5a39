"""Exports have the shapes that the field joins on."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET

import networkx as nx
import pytest

from bilateral.errors import QueryError
from bilateral.ontology import load_ontology
from bilateral.query.analysis import to_networkx
from bilateral.query.events import Office
from bilateral.query.exports import LINES, TABLES, export_lines, export_table
from bilateral.query.exports.coded import event_codes
from bilateral.query.exports.visits import visit_rows
from bilateral.query.files import gexf_text, graphml_text, net_rows
from bilateral.query.filters import Filter
from bilateral.query.frame import to_frame
from bilateral.query.measures import Ranked
from bilateral.query.net import multi_net, signed_net, weighted_net
from bilateral.query.rows import Rows, as_rows, csv_text

from .samples import ACTORS, EVENTS, WEIGHTS, happening
from .world import LAVROV, WANG, world


@pytest.fixture(scope="module")
def store():
    return world()


def short(rows: Rows, *columns: str) -> list[tuple]:
    return [tuple(row[name] for name in columns) for row in rows]


def test_dyads_by_month_directed(store):
    rows = export_table(store, "dyad-month")
    assert short(rows, "side_a", "side_b", "month", "events", "cooperation", "conflict", "net", "planned", "negated") == [
        ("CHN", "RUS", "2024-07", 2, 7.5, 0.0, 7.5, 0, 0),
        ("CHN", "RUS", "2024-08", 0, 0.0, 0.0, 0.0, 1, 0),
        ("RUS", "BRICS", "2024-07", 1, 0.0, 0.0, 0.0, 0, 0),
        ("RUS", "CHN", "2024-07", 2, 7.5, 0.0, 7.5, 0, 0),
        ("RUS", "CHN", "2024-09", 1, 4.0, 0.0, 4.0, 1, 0),
        ("RUS", "USA", "2024-08", 0, 0.0, 0.0, 0.0, 0, 1),
        ("USA", "CHN", "2024-08", 1, 0.0, 3.0, -3.0, 0, 0),
        ("USA", "RUS", "2024-08", 0, 0.0, 0.0, 0.0, 0, 1),
    ]


def test_dyads_by_year_undirected_count_each_event_once_and_have_the_join_keys(store):
    rows = export_table(store, "dyad-year", directed=False)
    assert short(rows, "side_a", "side_b", "year", "events", "cooperation", "planned", "meets", "supports") == [
        ("BRICS", "RUS", "2024", 1, 0.0, 0, 0, 0),
        ("CHN", "RUS", "2024", 4, 16.5, 2, 1, 1),
        ("CHN", "USA", "2024", 1, 0.0, 0, 0, 0),
        ("RUS", "USA", "2024", 0, 0.0, 0, 0, 0),
    ]
    keys = ("name_a", "iso3_a", "cow_a", "gw_a", "wikidata_a", "iso3_b", "cow_b", "wikidata_b")
    assert short(rows, *keys)[1] == ("China", "CHN", "710", "710", "Q148", "RUS", "365", "Q159")
    assert short(rows, *keys)[0][:2] == ("BRICS", "")


def test_visits_tell_who_travelled_in_which_office(store):
    columns = ("who", "from", "to", "start", "status", "sources")
    assert short(export_table(store, "visits"), *columns) == [
        ("Wang Yi", "CHN", "RUS", "2024-08-20", "planned", 1),
        ("Sergey Lavrov", "RUS", "CHN", "2024-09", "actual", 1),
        ("Sergey Lavrov", "RUS", "CHN", "2024-09-01", "planned", 1),
    ]
    assert len(export_table(store, "visits", filter=Filter(statuses=frozenset({"actual"})))) == 1


def test_an_office_is_the_one_held_on_the_day_of_the_visit():
    visit = happening("v", "visits", "CHN", "RUS", "2024-03-10", actors=(WANG,))
    held = [("ambassador", "2004", "2007"), ("foreign minister", "2013-03", "2023-07-25"), ("foreign minister", "2023-07-25", "")]
    offices = {WANG: tuple(Office("CHN", *office) for office in held)}
    assert visit_rows([visit], ACTORS, offices, {}).column("office") == ("foreign minister",)
    assert visit_rows([visit], ACTORS, {WANG: offices[WANG][:1]}, {}).column("office") == ("",)


def test_cameo_rows_have_string_codes_and_goldstein(store):
    columns = ("event", "date", "source", "target", "cameo", "quad", "goldstein", "symmetric", "status")
    assert short(export_table(store, "cameo"), *columns) == [
        ("wishes", "2024-07-25", "RUS", "CHN", "051", 1, 3.4, False, "actual"),
        ("talks", "2024-07-25", "CHN", "RUS", "040", 1, 1.0, True, "actual"),
        ("backing", "2024-07-25", "CHN", "RUS", "050", 1, 3.5, False, "actual"),
        ("rebuke", "2024-08-01", "USA", "CHN", "110", 3, -2.0, False, "actual"),
        ("trip", "2024-08-20", "CHN", "RUS", "036", 1, 4.0, False, "planned"),
        ("trip-made", "2024-09", "RUS", "CHN", "042", 1, 1.9, False, "actual"),
        ("trip-later", "2024-09-01", "RUS", "CHN", "036", 1, 4.0, False, "planned"),
    ]


def test_codes_are_of_types_that_the_ontology_has_and_every_act_has_one():
    types = load_ontology().types
    acts = {(name, "actual") for name, kind in types.items() if kind.plover}
    assert {key for key in event_codes() if key[1] == "actual"} == acts
    for (name, status), code in event_codes().items():
        assert re.fullmatch(r"\d{3}", code.cameo)
        assert status != "actual" or code.cameo in types[name].cameo


def test_plover_lines(store):
    lines = {event["id"]: event for event in map(json.loads, export_lines(store, "plover"))}
    assert list(lines) == ["wishes", "talks", "backing", "rebuke", "no-deal", "trip", "trip-made", "trip-later"]
    assert lines["trip"] == {
        "id": "trip",
        "date": "2024-08-20",
        "event": "CONSULT",
        "mode": "visit",
        "relation": "visits",
        "auxiliary": ["future"],
        "score": 4.0,
        "source": [{"key": WANG, "name": "Wang Yi", "side": "CHN", "kind": "person"}],
        "target": [{"key": "RUS", "name": "Russia", "side": "RUS", "kind": "country"}],
        "symmetric": False,
        "place": None,
        "text": ["Wang Yi will travel to Russia in August."],
        "urls": ["https://news.example/a2"],
        "articles": 1,
        "sources": 1,
    }
    assert (lines["talks"]["symmetric"], lines["talks"]["target"]) == (True, [])
    assert lines["no-deal"]["auxiliary"] == ["negation"]


def test_ftm_lines_hold_actors_and_what_is_done(store):
    entities = [json.loads(line) for line in export_lines(store, "ftm")]
    schemas = [(entity["schema"], *entity["properties"].get("role", [])) for entity in entities]
    assert schemas == [
        *[("Organization",), ("PublicBody",), ("PublicBody",), ("Person",), ("PublicBody",), ("Person",)],
        *[("UnknownLink", "congratulates"), ("Position",), ("Occupancy",), ("UnknownLink", "meets"), ("UnknownLink", "supports")],
        *[("Membership",), ("UnknownLink", "criticizes"), ("UnknownLink", "visits")],
    ]
    by_name = {entity["properties"]["name"][0]: entity["properties"] for entity in entities if "name" in entity["properties"]}
    assert by_name["Wang Yi"]["country"] == ["cn"]
    assert by_name["China"]["wikidataId"] == ["Q148"]
    assert "foreign minister" in by_name
    assert len({entity["id"] for entity in entities}) == len(entities)


def test_followthemoney_takes_the_lines(store):
    ftm = pytest.importorskip("followthemoney", reason="the followthemoney package is not installed")
    known = set()
    for line in export_lines(store, "ftm"):
        entity = json.loads(line)
        schema = ftm.model.get(entity["schema"])
        schema.validate(entity)
        proxy = ftm.model.get_proxy(entity)
        # what the model does not take it drops without a word: nothing may be dropped
        assert {name: sorted(values) for name, values in proxy.to_dict()["properties"].items()} == entity["properties"]
        known.add(proxy.id)
        for prop, value in proxy.itervalues():
            assert prop.type.name != "entity" or value in known


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_whole_and_the_same_each_time(store, name):
    rows = export_table(store, name)
    assert rows == export_table(world(), name)
    assert {len(row) for row in rows.cells} == {len(rows.columns)}
    assert len(set(rows.columns)) == len(rows.columns)


@pytest.mark.parametrize("name", LINES)
def test_lines_are_the_same_each_time(store, name):
    assert list(export_lines(store, name)) == list(export_lines(world(), name))


def test_csv_runs_no_formula_in_a_spreadsheet():
    rows = Rows(
        ("text", "number"),
        (("=cmd|'/c calc'!A1", -1.5), ("+1", 2), ("-x", 3), ("@x", 4), (" \t=x", 5), ("\r=x", 6), ('a,"b"\nc', 7)),
    )
    assert csv_text(rows) == (
        "text,number\n'=cmd|'/c calc'!A1,-1.5\n'+1,2\n'-x,3\n'@x,4\n' \t=x,5\n\"'\n=x\",6\n" + '"a,""b""\nc",7\n'
    )


def test_values_become_rows():
    assert as_rows([Ranked(1, "CHN", "China", 0.1234567)], Ranked) == Rows(
        ("rank", "key", "name", "value"), ((1, "CHN", "China", 0.123457),)
    )


@pytest.mark.parametrize("build", [multi_net, weighted_net, signed_net])
@pytest.mark.parametrize(("text_of", "read"), [(graphml_text, nx.parse_graphml), (gexf_text, None)])
def test_files_open_in_networkx_again(build, text_of, read, tmp_path):
    net = build(EVENTS, WEIGHTS, actors=ACTORS)
    (tmp_path / "net").write_text(text_of(net), encoding="utf-8")
    again = nx.read_gexf(tmp_path / "net") if read is None else read(text_of(net), force_multigraph=net.is_multigraph())
    assert sorted(again.nodes) == sorted(net.nodes)
    assert sorted(map(sorted, (e[:2] for e in again.edges))) == sorted(map(sorted, (e[:2] for e in net.edges)))
    assert text_of(net) == text_of(build(EVENTS[::-1], WEIGHTS, actors=ACTORS))


@pytest.mark.parametrize("build", [multi_net, weighted_net, signed_net])
def test_attributes_come_back_with_their_types(build, tmp_path):
    net = build(EVENTS, WEIGHTS, actors=ACTORS)
    (tmp_path / "net.gexf").write_text(gexf_text(net), encoding="utf-8")
    written = {"id", "start", "end"}  # what GEXF adds to an edge
    for again in (nx.parse_graphml(graphml_text(net), force_multigraph=net.is_multigraph()), nx.read_gexf(tmp_path / "net.gexf")):
        nodes = {key: {"label": key, **data} for key, data in again.nodes(data=True)}
        assert nodes == dict(net.nodes(data=True))
        edges = [{name: value for name, value in data.items() if name not in written} for *_, data in again.edges(data=True)]
        assert sorted(edges, key=str) == sorted((data for *_, data in net.edges(data=True)), key=str)
        kinds = {name: type(value) for *_, data in again.edges(data=True) for name, value in data.items()}
        wanted = {name: type(value) for *_, data in net.edges(data=True) for name, value in data.items()}
        assert kinds.items() >= wanted.items()


# Elements of GEXF 1.3 that we write: what may stand in them, in this order, which attributes they must and may have (the grammar
# at gexf.net, 1.3/gexf.rng and dynamics.rng).
NS = "{http://gexf.net/1.3}"
GEXF = {
    "gexf": (["graph"], {"version"}, {"{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"}),
    "graph": (["attributes", "nodes", "edges"], {"mode", "timeformat"}, {"defaultedgetype", "idtype", "timerepresentation"}),
    "attributes": (["attribute"], {"class"}, {"mode"}),
    "attribute": ([], {"id", "title", "type"}, set()),
    "nodes": (["node"], set(), {"count"}),
    "edges": (["edge"], set(), {"count"}),
    "node": (["attvalues", "spells"], {"id"}, {"label", "start", "end"}),
    "edge": (["attvalues", "spells"], {"source", "target"}, {"id", "label", "weight", "type", "kind", "start", "end"}),
    "attvalues": (["attvalue"], set(), set()),
    "attvalue": ([], {"for", "value"}, set()),
}
GEXF_VALUES = {
    ("gexf", "version"): r"1\.3",
    ("graph", "mode"): "dynamic",
    ("graph", "timeformat"): "date",
    ("graph", "defaultedgetype"): "directed|undirected|mutual",
    ("attributes", "class"): "node|edge",
    ("attributes", "mode"): "static|dynamic",
    ("attribute", "type"): "integer|long|double|float|boolean|liststring|string|anyURI",
    ("edge", "type"): "directed|undirected|mutual",
    ("edge", "weight"): r"-?\d+(\.\d+)?(e[+-]?\d+)?",
    ("edge", "start"): r"\d{4}-\d{2}-\d{2}",
    ("edge", "end"): r"\d{4}-\d{2}-\d{2}",
}


def gexf_faults(text: str) -> list[str]:
    """What a file has that GEXF 1.3, or Gephi's reader of it, does not take."""
    root = ET.fromstring(text)
    found = [f"no {NS}: {element.tag}" for element in root.iter() if not element.tag.startswith(NS)]
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        inside, must, may = GEXF.get(name, ([], set(), set()))
        children = [each.tag.rpartition("}")[2] for each in element]
        known = [inside.index(child) for child in children if child in inside]
        found += [f"{child} in {name}" for child in children if child not in inside]
        found += [f"order in {name}"] * (known != sorted(known))
        found += [f"{name} without {each}" for each in must - set(element.keys())]
        found += [f"{each} of {name}" for each in set(element.keys()) - must - may]
        for key, value in element.items():
            if not re.fullmatch(GEXF_VALUES.get((name, key), "(?s).*"), value):
                found.append(f"{name} {key}={value}")
        found += [f"{name} ends before it starts"] * (element.get("start", "") > element.get("end", "9"))
    return found + reference_faults(root)


def reference_faults(root: ET.Element) -> list[str]:
    ids = {kind: [each.get("id") for each in root.iter(NS + kind)] for kind in ("node", "edge", "attribute")}
    found = [f"an {kind} twice" for kind, some in ids.items() if len(some) != len(set(some))]
    ends = [edge.get(end) for edge in root.iter(f"{NS}edge") for end in ("source", "target")]
    found += [f"no node {end}" for end in ends if end not in ids["node"]]
    return found + [f"no attribute {v.get('for')}" for v in root.iter(f"{NS}attvalue") if v.get("for") not in ids["attribute"]]


@pytest.mark.parametrize("build", [multi_net, weighted_net, signed_net])
def test_gexf_is_what_its_grammar_allows(build):
    assert gexf_faults(gexf_text(build(EVENTS, WEIGHTS, actors=ACTORS))) == []
    assert gexf_faults(gexf_text(build([], WEIGHTS))) == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ('version="1.3"', 'version="1.2"'),
        ("http://gexf.net/1.3", "http://www.gexf.net/1.2draft"),
        ('timeformat="date"', ""),
        ('timeformat="date"', 'timeformat="date" name=""'),
        ('mode="dynamic"', 'mode="static"'),
        ('start="2024-01-10"', 'start="2024-01"'),
        ('start="2024-01-10"', 'start="2024-12-10"'),
        ('target="RUS"', 'target="XXX"'),
        ('<node id="CHN"', '<node id="RUS"'),
        ('for="0"', 'for="99"'),
        ('type="boolean"', 'type="bool"'),
        ('weight="2.0"', 'weight="inf"'),
        ("<nodes>", "<nodes/><attributes class='node'/><nodes>"),
        ("<graph", "<meta/><graph"),
        ("<attvalues>", "<attvalues><slice/>"),
    ],
)
def test_a_fault_in_gexf_is_seen(good, bad):
    text = gexf_text(multi_net(EVENTS, WEIGHTS, actors=ACTORS))
    assert good in text
    assert gexf_faults(text.replace(good, bad))


def test_parallel_edges_of_gexf_have_a_kind_which_keeps_gephi_from_joining_them():
    events = [happening(key, kind, "CHN", "RUS", "2024-01-10") for key, kind in (("a", "meets"), ("b", "supports"))]
    edges = ET.fromstring(gexf_text(multi_net(events, WEIGHTS))).iter(f"{NS}edge")
    assert [edge.get("kind") for edge in edges] == ["meets", "supports"]
    assert " kind=" not in gexf_text(weighted_net(events, WEIGHTS))


def test_gexf_has_time_for_each_edge_and_no_clock():
    events = [*EVENTS[:1], happening("m", "meets", "CHN", "RUS", "2024-02"), happening("n", "meets", "CHN", "RUS", "")]
    text = gexf_text(multi_net(events, WEIGHTS, actors=ACTORS))
    edges = ET.fromstring(text).iter(f"{NS}edge")
    assert sorted((edge.get("start"), edge.get("end")) for edge in edges if edge.get("start")) == [
        ("2024-01-10", "2024-01-10"),
        ("2024-02-01", "2024-02-29"),
    ]
    assert 'mode="dynamic"' in text
    assert 'timeformat="date"' in text
    assert "lastmodified" not in text


def test_files_hold_hostile_text_as_text(tmp_path):
    nasty = 'x\x00\x0b\ud800"<&>]]>'
    events = [happening("e", "meets", "CHN", "RUS", "2024", place=nasty)]
    for text in (graphml_text(multi_net(events, WEIGHTS)), gexf_text(multi_net(events, WEIGHTS))):
        assert 'x\ufffd\ufffd\ufffd"<&>]]>' in [element.text or element.get("value") for element in ET.fromstring(text).iter()]


def test_a_net_is_rows_too(store):
    rows = net_rows(to_networkx(store, kind="signed"))
    assert short(rows, "source", "source_name", "target", "weight") == [
        ("BRICS", "BRICS", "RUS", 0.0),
        ("CHN", "China", "RUS", 16.5),
        ("CHN", "China", "USA", -3.0),
    ]


def test_a_frame_has_the_rows_or_says_what_to_install(store):
    rows = export_table(store, "cameo")
    try:
        import pandas  # noqa: F401 - only whether it is there
    except ModuleNotFoundError:
        with pytest.raises(QueryError, match="pip install pandas"):
            to_frame(rows)
    else:
        frame = to_frame(rows)
        assert tuple(frame.columns) == rows.columns
        assert [tuple(row) for row in frame.itertuples(index=False)] == list(rows.cells)


def test_the_persons_of_the_world_are_named_once():
    assert {WANG, LAVROV} <= set(ACTORS)
