"""SPARQL by its tokens: what a query may not do, and values in the place of variables. Knows terms; runs nothing.

pyoxigraph gives no syntax tree, and rdflib's parser takes 0.2 s to import, so queries are read by the token rules of SPARQL 1.1
(section 19.8), which is enough to tell keywords from what merely looks like them in a string, a comment, an IRI or a name.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from bilateral.errors import QueryError
from bilateral.graph.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bilateral.graph.terms import Value

_TOKEN = re.compile(
    r"""
    (?P<space>\s+|\#[^\r\n]*)
  | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
  | (?P<text>\"\"\"(?:\"{0,2}(?:[^"\\]|\\.))*\"\"\"|'''(?:'{0,2}(?:[^'\\]|\\.))*'''
      |"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*')
  | (?P<variable>[?$]\w+)
  | (?P<name>(?:[^\W\d_](?:[\w.·-]*[\w·-])?)?:(?:[\w:.·-]|%[0-9A-Fa-f]{2}|\\.)*|_:[\w.·-]+)
  | (?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<word>[^\W\d]\w*)
  | (?P<number>[0-9.]+(?:[eE][+-]?[0-9]+)?)
  | (?P<sign>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}
_FORMS = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
_ENDS = {"LIMIT", "OFFSET", "HAVING", "VALUES", "ORDER"}

_FAULT = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)+"')
_FEW = 4  # expectations worth reading
_NEAR = 30  # characters of the query, on each side of a fault

Token = tuple[str, str]  # kind, text


def tokens(sparql: str) -> list[Token]:
    """The tokens of a query with their kinds, spaces and comments too: joined they are the query."""
    return [(match.lastgroup or "sign", match.group()) for match in _TOKEN.finditer(sparql)]


def check_query(sparql: str) -> str:
    """The form of a query: SELECT, ASK, CONSTRUCT or DESCRIBE.

    Raises QueryError for an update, for SERVICE (it would go out to the network), and for text with no form. Codepoint escapes
    may hide a keyword from some engines and show it to others, so the text is read both ways.
    """
    form = ""
    for text in {sparql, _ESCAPE.sub(_character, sparql)}:
        words = [word.upper() for kind, word in tokens(text) if kind == "word"]
        if "SERVICE" in words:
            raise QueryError("SERVICE is refused: a query must not go out to other servers")
        first = next((word for word in words if word in _FORMS | _UPDATES), "")
        if first in _UPDATES:
            raise QueryError(f"{first} is refused: a query only reads; articles come in by load, go by remove")
        form = form or first
    if not form:
        raise QueryError("no query: expected SELECT, ASK, CONSTRUCT or DESCRIBE")
    return form


def names_graphs(sparql: str) -> bool:
    """Whether a query says with FROM which graphs it asks; else it asks the union of all."""
    texts = {sparql, _ESCAPE.sub(_character, sparql)}
    return any(kind == "word" and text.upper() == "FROM" for each in texts for kind, text in tokens(each))


def bind(sparql: str, values: Mapping[str, Value]) -> str:
    """The query with values in the place of variables: in patterns, filters and subqueries alike.

    A bound variable in a SELECT list stays a column. Raises QueryError for a name that is no variable of the query.

    >>> bind("SELECT ?a ?b WHERE { ?a ?p ?b FILTER(?b < ?max) }", {"max": 3, "a": "x"})
    'SELECT ("x" AS ?a) ?b WHERE { "x" ?p ?b FILTER(?b < 3) }'
    """
    found = tokens(sparql)
    known = {text[1:] for kind, text in found if kind == "variable"}
    for name in sorted(set(values) - known):
        raise QueryError(f"no variable ?{name} in the query; its variables: {', '.join(sorted(known)) or 'none'}")
    texts = {name: _short(value) for name, value in values.items()}
    return "".join(_replaced(found, texts))


def syntax_fault(error: SyntaxError, sparql: str) -> str:
    r"""What is wrong with a query, in one line: where, the first things that could stand there, and what does.

    >>> syntax_fault(SyntaxError('error at 1:12: expected one of "$", "(", "?", "{", "}", [a-z]'), "SELECT ?x { ]")
    'SPARQL, line 1, column 12: expected one of "$", "(", "?", "{", … near \'?x { ]\''
    """
    found = _FAULT.match(str(error))
    if found is None:
        return f"SPARQL: {' '.join(str(error).split())}"
    place = f"SPARQL, line {found[1]}, column {found[2]}"
    at = _offset(sparql, int(found[1]), int(found[2]))
    if prefix := _undeclared(sparql, at):
        return f"{place}: prefix {prefix} is not declared"
    quoted = _QUOTED.findall(found[3])
    few = [*quoted[:_FEW], *(["…"] if len(quoted) > _FEW else [])]
    wanted = f"expected {'one of ' if len(few) > 1 else ''}{', '.join(few)}" if few else "no SPARQL"
    return f"{place}: {wanted} near {_near(sparql, at)!r}"


def _offset(sparql: str, line: int, column: int) -> int:
    lines = sparql.split("\n")
    return sum(len(each) + 1 for each in lines[: line - 1]) + column - 1


def _undeclared(sparql: str, end: int) -> str:
    """The first prefix before a place that no PREFIX declares, with its colon; '' if there is none."""
    declared, at, last = {"_:"}, 0, ""
    for kind, text in tokens(sparql):
        if at >= end:
            break
        prefix = text.partition(":")[0] + ":"
        if kind == "name" and last == "PREFIX":
            declared.add(prefix)
        elif kind == "name" and prefix not in declared:
            return prefix
        at, last = at + len(text), last if kind == "space" else text.upper()
    return ""


def _near(sparql: str, at: int) -> str:
    """The two words before a place and the one after it, in one line."""
    before, after = sparql[:at].split(), sparql[at:].split()
    joint = " " if sparql[:at][-1:].isspace() or sparql[at : at + 1].isspace() else ""
    return (" ".join(before[-2:])[-_NEAR:] + joint + "".join(after[:1])[:_NEAR]).strip()


def _replaced(found: list[Token], texts: Mapping[str, str]) -> Iterator[str]:
    place, depth, word = "", 0, ""
    for kind, text in found:
        if kind == "word":
            place, word = _place(place, text.upper()), text.upper()
        elif text in "{}" and kind == "sign":
            place = ""
        elif text in "()" and kind == "sign":
            depth += 1 if text == "(" else -1
        if kind != "variable" or text[1:] not in texts or word == "AS":
            yield text
        elif depth or not place:
            yield texts[text[1:]]
        else:
            yield f"({texts[text[1:]]} AS {text})" if place == "SELECT" else f"({texts[text[1:]]})"
        if kind not in {"space", "word"}:
            word = ""


def _place(place: str, word: str) -> str:
    """Where the next tokens stand, after a word: in a SELECT list, in GROUP BY or ORDER BY, or elsewhere ('')."""
    if word in {"SELECT", "GROUP", "ORDER"}:
        return word
    return "" if word in _ENDS | {"WHERE", "FROM"} else place


def _short(value: Value) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    try:
        return str(term(value))
    except ValueError as cause:
        raise QueryError(f"not an IRI: {value!r}") from cause


def _character(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code <= sys.maxunicode else match[0]
