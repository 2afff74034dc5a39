"""What a query gives: solutions, a truth, or triples, as plain values and in the formats of SPARQL. Knows terms."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING, Any, TypeVar

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    parse,
    parse_query_results,
    serialize,
)

from bilateral.graph.formats import write_pretty
from bilateral.graph.terms import BOOLEAN, PREFIXES, plain, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Triple

    from bilateral.graph.terms import Term, Value

T = TypeVar("T")

_TRUE = {"1", "true"}

TABLES = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
GRAPHS = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "xml": RdfFormat.RDF_XML,
}


class Solutions:
    """Rows of a SELECT, one at a time, once. `variables` are the columns' names, in the order of the SELECT list."""

    def __init__(self, found: QuerySolutions) -> None:
        self._found = found
        self.variables = tuple(variable.value for variable in found.variables)

    def __iter__(self) -> Iterator[tuple[Value | None, ...]]:
        """Each row as plain values: Iri, str (dates too), int, float, bool, or None where a variable is unbound."""
        for row in self.terms():
            yield tuple(map(plain, row))

    def texts(self) -> Iterator[str]:
        """The first column of each row, which is bound, as text."""
        return (value(solution[0]) for solution in self._found)

    def terms(self) -> Iterator[tuple[Term | None, ...]]:
        """Each row as RDF terms."""
        for solution in self._found:
            yield tuple(solution)

    def write(self, format: str) -> bytes:
        """The rest of the rows in a format of SPARQL: csv, tsv, json or xml. Raises ValueError for another one."""
        return self._found.serialize(format=_known(TABLES, format)) or b""


class Triples:
    """Triples of a CONSTRUCT or DESCRIBE, one at a time, once."""

    def __init__(self, found: Iterator[Triple]) -> None:
        self._found = found

    def __iter__(self) -> Iterator[Triple]:
        return iter(self._found)

    def write(self, format: str) -> bytes:
        """The rest of the triples, sorted and each once: ttl, nt, jsonld or xml. Raises ValueError for another one."""
        distinct = sorted(set(self._found), key=str)
        if format == "ttl":
            out = BytesIO()
            write_pretty(distinct, out, format=format)
            return out.getvalue()
        return serialize(distinct, format=_known(GRAPHS, format), prefixes=PREFIXES) or b""


Answer = Solutions | bool | Triples


def rows(answer: Answer) -> Iterator[tuple[Any, ...]]:
    """The rows of what is known to be the answer to a SELECT."""
    if not isinstance(answer, Solutions):
        raise TypeError(f"expected the answer to a SELECT, not {type(answer).__name__}")
    return iter(answer)


def answer_of(found: QuerySolutions | QueryBoolean | QueryTriples) -> Answer:
    """The answer that an engine's result is."""
    if isinstance(found, QuerySolutions):
        return Solutions(found)
    return bool(found) if isinstance(found, QueryBoolean) else Triples(found)


def read_answer(form: str, data: bytes) -> Answer:
    """The answer that a server sent: SPARQL JSON for SELECT and ASK, N-Triples for the others. Raises SyntaxError."""
    if form in {"SELECT", "ASK"}:
        return answer_of(parse_query_results(_standard(form, data), format=QueryResultsFormat.JSON))
    return Triples(quad.triple for quad in parse(data, format=RdfFormat.N_TRIPLES))


def _standard(form: str, data: bytes) -> bytes:
    """SPARQL JSON as the standard has it: Virtuoso 7 has a type of its own, booleans as numbers, and a table for ASK."""
    if b'"typed-literal"' not in data and b'"__ASK_RETVAL"' not in data:
        return data
    found = json.loads(data)
    cells = [cell for row in found["results"]["bindings"] for cell in row.values()]
    if form == "ASK":  # where the answer is no, the table may be empty
        return json.dumps({"head": {}, "boolean": any(cell["value"] in _TRUE for cell in cells)}).encode()
    for cell in cells:
        if cell["type"] == "typed-literal":
            cell["type"] = "literal"
            if cell["datatype"] == BOOLEAN.value:
                cell["value"] = "true" if cell["value"] in _TRUE else "false"
    return json.dumps(found).encode()


def _known(formats: dict[str, T], name: str) -> T:
    if name not in formats:
        raise ValueError(f"no format {name!r}; known: {', '.join(formats)}")
    return formats[name]
