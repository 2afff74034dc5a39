from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from bilateral import ontology as module
from bilateral.errors import OntologyError
from bilateral.iris import ONTOLOGY
from bilateral.ontology import load_ontology, ontology_file

ROOT = Path(__file__).parents[1]
ALL = frozenset({"country", "organisation", "group", "person"})
TYPES = load_ontology().types
OWN = re.compile(rf"{re.escape(ONTOLOGY)}[A-Za-z0-9-]+")
SCHEMAS = ("http://www.w3.org/2002/07/owl#", str(RDF), str(RDFS), "http://www.w3.org/ns/shacl#", "http://purl.org/dc/terms/")


@cache
def graph(*names: str) -> Graph:
    found = Graph()
    for name in names:
        found.parse(data=ontology_file(name).read_text(encoding="utf-8"), format="turtle")
    return found


def own_terms(found: Graph) -> set[str]:
    """Terms of bilateral's namespace that are declared: subjects with a type."""
    return {str(node) for node in found.subjects(RDF.type) if OWN.fullmatch(str(node))}


def test_there_are_the_seventeen_relation_types() -> None:
    assert tuple(TYPES) == (
        "agrees", "aids", "attacks", "congratulates", "cooperates", "criticizes", "holds-office", "invites", "meets",
        "member-of", "rejects", "requests", "sanctions", "supports", "thanks", "threatens", "visits",
    )  # fmt: skip


def test_only_meets_agrees_and_cooperates_are_symmetric() -> None:
    assert load_ontology().symmetric == {"agrees", "cooperates", "meets"}


@pytest.mark.parametrize(
    ("name", "domain", "range_"),
    [
        pytest.param("supports", ALL, ALL, id="between any actors"),
        pytest.param("visits", ALL, {"country"}, id="to a country"),
        pytest.param("member-of", ALL, {"organisation", "group"}, id="of a body"),
        pytest.param("holds-office", {"person"}, ALL - {"person"}, id="of a collective"),
    ],
)
def test_domain_and_range_are_kinds_of_actors(name: str, domain: frozenset[str], range_: frozenset[str]) -> None:
    assert (TYPES[name].domain, TYPES[name].range) == (domain, range_)


def test_what_the_domain_excludes_is_not_allowed() -> None:
    found = load_ontology()
    assert (found.allows("holds-office", "person", "country"), found.allows("holds-office", "country", "country")) == (
        True,
        False,
    )


def test_signing_an_agreement_is_plover_support_and_accusing_counts_against() -> None:
    assert (TYPES["agrees"].plover, "057" in TYPES["agrees"].cameo, TYPES["criticizes"].weight) == ("SUPPORT", True, -3.0)


def test_codes_keep_their_leading_zero() -> None:
    assert TYPES["meets"].cameo == ("040", "041", "044", "046")


@pytest.mark.parametrize("name", TYPES)
def test_a_relation_type_has_label_definition_and_example(name: str) -> None:
    kind = TYPES[name]
    assert "" not in (kind.label, kind.definition, kind.example)


@pytest.mark.parametrize("name", TYPES)
def test_the_weight_is_the_score_of_the_plover_type_or_of_its_mode(name: str) -> None:
    codes = graph("codes.ttl")
    plover = URIRef(f"https://w3id.org/bilateral/code/plover/{TYPES[name].plover}")
    score = codes.value(plover, URIRef(ONTOLOGY + "score"), default=Literal(Decimal(0)))
    visit = 4.0  # PLOVER's mode `visit` of CONSULT
    assert TYPES[name].weight == (visit if name == "visits" else float(score))


def test_an_unknown_relation_type_is_named_beside_the_known_ones() -> None:
    with pytest.raises(OntologyError, match="no relation type 'bombs' in the ontology; known: agrees, aids"):
        load_ontology()["bombs"]


@pytest.mark.parametrize("name", ["bilateral.ttl", "codes.ttl", "shapes.ttl"])
def test_rdflib_and_oxigraph_read_the_same_number_of_statements(name: str) -> None:
    text = ontology_file(name).read_text(encoding="utf-8")
    assert len(graph(name)) == len(set(parse(text, format=RdfFormat.TURTLE)))


def test_every_own_property_has_label_comment_domain_and_range() -> None:
    found = graph("bilateral.ttl")
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty)
    own = {node for kind in kinds for node in found.subjects(RDF.type, kind) if OWN.fullmatch(str(node))}
    wanted = (RDFS.label, RDFS.comment, RDFS.domain, RDFS.range)
    lacking = {(str(node), str(name)) for node in own for name in wanted if (node, name, None) not in found}
    assert (len(own) > 50, lacking) == (True, set())


def test_every_own_class_has_label_and_comment() -> None:
    found = graph("bilateral.ttl")
    own = {node for node in found.subjects(RDF.type, OWL.Class) if OWN.fullmatch(str(node))}
    assert {str(node) for node in own for name in (RDFS.label, RDFS.comment) if (node, name, None) not in found} == set()


def test_no_term_of_the_namespace_is_used_that_is_not_declared() -> None:
    found = graph("bilateral.ttl", "codes.ttl", "shapes.ttl")
    used = {str(node) for triple in found for node in triple if OWN.fullmatch(str(node))}
    assert used - own_terms(found) == set()


def test_the_code_uses_no_property_that_is_not_declared() -> None:
    declared = own_terms(graph("bilateral.ttl"))
    source = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "src/bilateral/graph").rglob("*.py")))
    used = set(re.findall(r'"b:([A-Za-z]+)"', source)) | set(re.findall(r'\bt\.b\("([A-Za-z]+)"\)', source))
    assert {ONTOLOGY + name for name in used} - declared == set()


def test_nothing_is_declared_that_nothing_uses() -> None:
    """A term is used if the code writes it, a shape asks for it, or another declaration stands on it."""
    found, shapes = graph("bilateral.ttl", "codes.ttl"), graph("shapes.ttl")
    source = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "src/bilateral").rglob("*.py")))
    used = {ONTOLOGY + name for name in re.findall(r'"b:([A-Za-z]+)"', source) + re.findall(r'\bb\("([A-Za-z]+)"\)', source)}
    used |= {str(node) for triple in shapes for node in triple}
    used |= {str(triple[at]) for triple in found for at in (1, 2)}
    assert {term for term in own_terms(found) - used if term.removeprefix(ONTOLOGY) not in TYPES} == set()


def test_terms_of_other_vocabularies_are_declared_where_they_are_used() -> None:
    found = graph("bilateral.ttl", "codes.ttl")
    declared = set(found.subjects(RDF.type))
    used = {triple[1] for triple in found} | set(graph("shapes.ttl").objects(None, URIRef("http://www.w3.org/ns/shacl#path")))
    assert {str(node) for node in used - declared if not str(node).startswith(SCHEMAS)} == set()


def test_domains_and_ranges_are_declared_classes_or_datatypes() -> None:
    found = graph("bilateral.ttl")
    classes = set(found.subjects(RDF.type, OWL.Class))
    ends = set(found.objects(None, RDFS.domain)) | set(found.objects(None, RDFS.range))
    known = {OWL.Thing, RDFS.Literal}
    assert {node for node in ends - classes - known if not str(node).startswith("http://www.w3.org/2001/XMLSchema#")} == set()


def test_every_code_that_a_type_is_mapped_to_is_in_the_codes_and_the_other_way_round() -> None:
    found, codes = graph("bilateral.ttl"), graph("codes.ttl")
    mapped = {node for name in (SKOS.closeMatch, SKOS.relatedMatch, SKOS.narrowMatch) for node in found.objects(None, name)}
    cameo = {node for node in codes.subjects(RDF.type, SKOS.Concept) if "/cameo/" in str(node)}
    assert (mapped - set(codes.subjects(RDF.type)), cameo - mapped) == (set(), set())


def test_the_ontology_has_no_blank_node() -> None:
    nodes = {type(node).__name__ for triple in graph("bilateral.ttl", "codes.ttl") for node in triple}
    assert nodes == {"URIRef", "Literal"}


def test_the_json_ld_context_has_every_property_with_its_type() -> None:
    found = graph("bilateral.ttl")
    document = json.loads(ontology_file("context.jsonld").read_text(encoding="utf-8"))
    terms = {str(node) for kind in (OWL.ObjectProperty, OWL.DatatypeProperty) for node in found.subjects(RDF.type, kind)}
    names = [name for name in document["@context"] if not name.startswith("@") and name not in {"id", "type"}]
    node = {"@id": "https://example.org/s"} | dict.fromkeys(names, "https://example.org/o")
    read = list(parse(json.dumps(document | node), format=RdfFormat.JSON_LD))
    links = {str(node) for node in found.subjects(RDF.type, OWL.ObjectProperty)} - {str(OWL.sameAs)}
    as_links = {quad.predicate.value for quad in read if isinstance(quad.object, NamedNode)}
    assert (terms - {quad.predicate.value for quad in read}, links ^ (as_links & terms)) == (set(), set())


def test_the_ontology_beside_the_code_is_found_where_no_wheel_has_packed_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module.resources, "files", lambda _: tmp_path)
    assert module.ontology_file("bilateral.ttl") == ROOT / "ontology" / "bilateral.ttl"


def test_the_ontology_of_the_wheel_goes_before_the_one_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = tmp_path / "_ontology" / "bilateral.ttl"
    packed.parent.mkdir()
    packed.write_text("", encoding="utf-8")
    monkeypatch.setattr(module.resources, "files", lambda _: tmp_path)
    assert module.ontology_file("bilateral.ttl") == packed


def test_a_file_that_is_nowhere_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"ontology/none\.ttl is neither in the package nor in"):
        module.ontology_file("none.ttl")
