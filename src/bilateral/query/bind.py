"""Values into a query: as a VALUES row of serialised terms, never as text of the query. Knows the graph's terms.

A query says where its values go by a line `# values` in its pattern; that line becomes `VALUES (?a ?b) { (<iri> "text") }`. It
works alike in the embedded store and on any SPARQL 1.1 server, and in queries that group, where the engine's own
substitutions would need every variable in the SELECT list.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from bilateral.errors import QueryError
from bilateral.graph.results import Solutions
from bilateral.graph.terms import Iri, Value, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilateral.graph.protocol import Store

MARK = "# values"


def number(text: str | float) -> Decimal:
    """The number. Raises QueryError for what is no finite number."""
    try:
        value = Decimal(str(text))
    except ArithmeticError as cause:
        raise QueryError(f"{text!r} is no number") from cause
    if not value.is_finite():
        raise QueryError(f"{text!r} is no number")
    return value


def bind(sparql: str, values: Mapping[str, Value]) -> str:
    """The query with one value for each name; names are those of its variables.

    Raises QueryError for an IRI that is none.

    >>> bind("SELECT * WHERE { # values ?s ?p ?o }", {"s": "} # x"})
    'SELECT * WHERE { VALUES (?s) { ("} # x") } ?s ?p ?o }'
    """
    return bind_rows(sparql, tuple(values), [tuple(values.values())])


def bind_rows(sparql: str, names: tuple[str, ...], rows: Iterable[tuple[Value, ...]]) -> str:
    """The query with several rows of values; without names the line is left as the comment that it is."""
    if not names:
        return sparql
    head = " ".join(f"?{name}" for name in names)
    body = " ".join(f"({' '.join(map(_serialised, row))})" for row in rows)
    # not re.sub: a backslash in a value is no group of a pattern
    return sparql.replace(MARK, f"VALUES ({head}) {{ {body} }}")


def select(store: Store, sparql: str) -> Solutions:
    """The solutions of a SELECT, to be read once. Raises QueryError for a query of another form."""
    answer = store.query(sparql)
    if not isinstance(answer, Solutions):
        raise QueryError("expected a SELECT query")
    return answer


def _serialised(value: Value) -> str:
    try:
        return str(term(value))
    except ValueError as cause:
        raise QueryError(f"not an IRI: {value!r}") from cause


__all__ = ["Iri", "Value", "bind", "bind_rows", "number", "select"]
