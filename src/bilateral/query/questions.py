"""Named questions: the files of queries/, asked with bound values. Knows the graph; nothing of names and how they resolve.

A question is a `.rq` file: a first line `# What it answers.`, a line `# param name (kind): meaning` for each value, and SPARQL
that runs as it stands. Kinds: `actor` (a key or an IRI), `type` (a relation type), `text`, `day` (ISO day, month or year),
`number`; `(actor?)` may be left out, `(number = 0.5)` has a default.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from bilateral.errors import QueryError
from bilateral.iris import BASE, ONTOLOGY, actor_iri, actor_key, term_iri
from bilateral.ontology import load_ontology
from bilateral.query.bind import Iri, Value, bind, number, select
from bilateral.query.filters import Filter
from bilateral.query.rows import Cell, Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bilateral.graph.protocol import Store

_PARAM = re.compile(r"# param (?P<name>\w+) \((?P<kind>\w+)(?P<optional>\?)?(?: = (?P<default>[^)]+))?\): (?P<meaning>.+)")
_DESCRIPTION = re.compile(r"# (?!param )(?P<text>\S.*)")


@dataclass(frozen=True, slots=True)
class Param:
    """A value that a question takes; `default` is '' where there is none."""

    name: str
    kind: str
    meaning: str
    required: bool
    default: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A named question: its one-line description, its parameters in order, its SPARQL."""

    name: str
    description: str
    params: tuple[Param, ...]
    sparql: str


@cache
def question_names() -> tuple[str, ...]:
    """The names of all questions, sorted."""
    folder = resources.files("bilateral.query") / "queries"
    return tuple(sorted(file.name.removesuffix(".rq") for file in folder.iterdir() if file.name.endswith(".rq")))


@cache
def load_question(name: str) -> Question:
    """The question of this name. Raises QueryError, which lists the names there are."""
    if name not in question_names():
        raise QueryError(f"no question {name!r}; known: {', '.join(question_names())}")
    text = (resources.files("bilateral.query") / "queries" / f"{name}.rq").read_text(encoding="utf-8")
    return parse_question(name, text)


def parse_question(name: str, text: str) -> Question:
    """A question from the text of its file. Raises QueryError for a first line or a param line of another form."""
    lines = text.splitlines()
    first = _DESCRIPTION.fullmatch(lines[0]) if lines else None
    if first is None:
        raise QueryError(f"{name}.rq:1: expected '# ' and what the question answers")
    params = tuple(_param(f"{name}.rq:{at}", line) for at, line in enumerate(lines, 1) if line.startswith("# param "))
    return Question(name, first["text"], params, text)


def ask(store: Store, name: str, **values: str | float) -> Rows:
    """The answer to a named question: its rows, in its order.

    Actors may be keys or IRIs and come back as keys, relation types as names, other IRIs whole; what is unknown is ''. Raises
    QueryError for an unknown question, a value that it does not take, lacks, or of another form.
    """
    return solve(store, bound(load_question(name), values))


def bound(question: Question, values: Mapping[str, str | float]) -> str:
    """The question's SPARQL with its values. Raises QueryError for one that it does not take, lacks, or of another form."""
    return bind(question.sparql, _terms(question, values))


def solve(store: Store, sparql: str) -> Rows:
    """The rows of a SELECT, with plain cells as `ask` gives them."""
    solutions = select(store, sparql)
    return Rows(solutions.variables, tuple(tuple(map(plain, row)) for row in solutions))


def plain(value: object) -> Cell:
    """A value of a solution as a cell: an actor's IRI as its key, a term of the ontology as its name, None as ''."""
    if value is None:
        return ""
    if isinstance(value, (bool, int, float)):
        return value
    text = str(value)
    if text.startswith(BASE + "actor/"):
        return actor_key(text)
    return text.removeprefix(ONTOLOGY) if text.startswith(ONTOLOGY) else text


def _param(where: str, line: str) -> Param:
    match = _PARAM.fullmatch(line)
    if match is None or match["kind"] not in _TERMS:
        raise QueryError(f"{where}: expected '# param name (kind): meaning', kind one of {', '.join(_TERMS)}")
    default = match["default"] or ""
    return Param(match["name"], match["kind"], match["meaning"], not match["optional"] and not default, default)


def _terms(question: Question, values: Mapping[str, str | float]) -> dict[str, Value]:
    known = {param.name: param for param in question.params}
    _refuse(question, (name for name in values if name not in known), "takes no")
    given = {name: values[name] if values.get(name, "") != "" else param.default for name, param in known.items()}
    _refuse(question, (name for name, param in known.items() if param.required and given[name] == ""), "needs")
    return {name: _TERMS[known[name].kind](value) for name, value in given.items() if value != ""}


def _refuse(question: Question, names: Iterable[str], what: str) -> None:
    takes = ", ".join(f"{param.name}{'' if param.required else ' (optional)'}" for param in question.params) or "nothing"
    for name in sorted(names):
        raise QueryError(f"the question {question.name!r} {what} {name!r}; it takes: {takes}")


def _actor(value: str | float) -> Value:
    text = str(value)
    return Iri(text if text.startswith(("http://", "https://")) else actor_iri(text))


def _type(value: str | float) -> Value:
    return Iri(term_iri(load_ontology()[str(value).removeprefix(ONTOLOGY)].name))


def _day(value: str | float) -> Value:
    return Filter(since=str(value)).since


_TERMS: dict[str, Callable[[str | float], Value]] = {
    "actor": _actor,
    "type": _type,
    "text": str,
    "day": _day,
    "number": number,
}
