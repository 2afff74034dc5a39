"""The ontology as values: which relation types there are, from what to what, symmetric or not, with codes and weights.

Knows errors and the files in ontology/; nothing of articles, stores or the lexicon.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from bilateral.errors import OntologyError
from bilateral.iris import ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.resources.abc import Traversable

    from pyoxigraph import Quad

FILES = ("bilateral.ttl", "codes.ttl")

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_OWL = "http://www.w3.org/2002/07/owl#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
# The values of model.Kind by class; model itself stays unknown here.
_KIND_OF_CLASS = {
    "Country": "country",
    "Organisation": "organisation",
    "Group": "group",
    "Person": "person",
}


@dataclass(frozen=True, slots=True)
class RelationType:
    """One relation type. `domain` and `range` are values of `model.Kind`; `weight` is in -10 (conflict) .. 10 (cooperation).

    `plover` is the PLOVER type behind the weight, '' where there is none; `cameo` the codes, sorted.
    """

    name: str
    label: str
    definition: str
    symmetric: bool
    domain: frozenset[str]
    range: frozenset[str]
    plover: str
    cameo: tuple[str, ...]
    weight: float
    scope: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Ontology:
    """The relation types by name, sorted; the names of the symmetric ones; the version of the ontology."""

    types: dict[str, RelationType]
    symmetric: frozenset[str]
    version: str

    def __getitem__(self, name: str) -> RelationType:
        """The relation type of this name. Raises OntologyError, which lists the names there are."""
        try:
            return self.types[name]
        except KeyError:
            raise OntologyError(name, tuple(self.types)) from None

    def allows(self, name: str, actor: str, counterpart: str) -> bool:
        """Whether the type may go from an actor of kind `actor` to one of kind `counterpart`."""
        kind = self[name]
        return actor in kind.domain and counterpart in kind.range


def ontology_file(name: str) -> Traversable | Path:
    """A file of ontology/: in the installed package, else in the checkout it runs from.

    Raises FileNotFoundError where neither has it.
    """
    packed = resources.files("bilateral") / "_ontology" / name
    if packed.is_file():
        return packed
    beside = Path(__file__).resolve().parents[2] / "ontology" / name
    if beside.is_file():
        return beside
    raise FileNotFoundError(f"ontology/{name} is neither in the package nor in {beside.parent}")


@cache
def load_ontology() -> Ontology:
    """The ontology that ships with the package."""
    return read_ontology(ontology_file("bilateral.ttl").read_text(encoding="utf-8"))


def read_ontology(turtle: str) -> Ontology:
    """The relation types that a Turtle text declares. Raises SyntaxError where it is no Turtle."""
    objects: dict[tuple[str, str], list[str]] = {}
    for quad in parse(turtle, format=RdfFormat.TURTLE):
        if isinstance(quad.subject, NamedNode) and not isinstance(quad.object, Triple):
            objects.setdefault((quad.subject.value, quad.predicate.value), []).append(quad.object.value)
    names = sorted(
        iri.removeprefix(ONTOLOGY)
        for (iri, predicate), values in objects.items()
        if predicate == _RDF + "type" and ONTOLOGY + "RelationType" in values
    )
    version = objects.get((ONTOLOGY.rstrip("#"), _OWL + "versionInfo"), [""])
    types = {name: _relation_type(name, objects) for name in names}
    return Ontology(types, frozenset(name for name in names if types[name].symmetric), version[0])


def ontology_quads() -> Iterable[Quad]:
    """All statements of ontology/ but its shapes, in file order."""
    for name in FILES:
        yield from parse(ontology_file(name).read_text(encoding="utf-8"), format=RdfFormat.TURTLE)


def _relation_type(name: str, objects: dict[tuple[str, str], list[str]]) -> RelationType:
    def values(predicate: str) -> list[str]:
        return objects.get((ONTOLOGY + name, predicate), [])

    def first(predicate: str) -> str:
        return next(iter(values(predicate)), "")

    return RelationType(
        name=name,
        label=first(_RDFS + "label"),
        definition=first(_RDFS + "comment"),
        symmetric=_OWL + "SymmetricProperty" in values(_RDF + "type"),
        domain=_kinds(values(_RDFS + "domain"), objects),
        range=_kinds(values(_RDFS + "range"), objects),
        plover=first(_SKOS + "closeMatch").rpartition("/")[2],
        cameo=tuple(sorted(code.rpartition("/")[2] for code in values(_SKOS + "narrowMatch"))),
        weight=float(first(ONTOLOGY + "weight") or 0),
        scope=first(_SKOS + "scopeNote"),
        example=first(_SKOS + "example"),
    )


def _kinds(classes: list[str], objects: dict[tuple[str, str], list[str]]) -> frozenset[str]:
    """Kinds of the classes that are one of `classes` or below one."""
    return frozenset(kind for name, kind in _KIND_OF_CLASS.items() if _above(ONTOLOGY + name, objects) & set(classes))


def _above(iri: str, objects: dict[tuple[str, str], list[str]]) -> set[str]:
    found, todo = set(), [iri]
    while todo:
        found.add(here := todo.pop())
        todo += [up for up in objects.get((here, _RDFS + "subClassOf"), []) if up not in found]
    return found
