"""The errors that a user can meet, as one tree. Knows nothing.

BilateralError
├── ReadError        an article cannot be read: where, what, what was expected
├── TableError       a row of a knowledge table is wrong: file, line, column
├── OntologyError    a name that the ontology does not have
├── ActorError       a name that leads to no actor, or to more than one
├── ExtractError     the language model is missing or unusable
├── StoreError       the graph cannot be opened, read or written
│   ├── AwayError    no server answers, or it is too busy to
│   └── BusyError    another process holds the graph
├── QueryError       SPARQL that cannot be parsed, is refused, or ran out of time
└── ViewError        the page cannot be made or written

Programmers' errors stay `TypeError` and `ValueError`; only this tree becomes a one-line message.
"""

from __future__ import annotations


class BilateralError(Exception):
    """Base of every error with a message for the user; `str(error)` is that message, one line."""


class ReadError(BilateralError):
    """An article cannot be read. `where` names the file (and line), `what` the fault and what was expected."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(where, what)
        self.where, self.what = where, what

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


class TableError(BilateralError):
    """A knowledge table is wrong. `where` is `file:line`, `column` the column's name ('' for the whole row)."""

    def __init__(self, where: str, column: str, what: str) -> None:
        super().__init__(where, column, what)
        self.where, self.column, self.what = where, column, what

    def __str__(self) -> str:
        place = f"{self.where}: column {self.column!r}" if self.column else self.where
        return f"{place}: {self.what}"


class OntologyError(BilateralError):
    """A name that the ontology lacks; lists what there is."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)
        self.name, self.known = name, known

    def __str__(self) -> str:
        return f"no relation type {self.name!r} in the ontology; known: {', '.join(self.known)}"


class ActorError(BilateralError):
    """A name that leads to no actor, or to several; lists the nearest ones."""

    def __init__(self, name: str, nearest: tuple[str, ...] = (), *, several: bool = False) -> None:
        super().__init__(name, nearest)
        self.name, self.nearest, self.several = name, nearest, several

    def __str__(self) -> str:
        if self.several:
            return f"{self.name!r} may be {' or '.join(self.nearest)}; use the key"
        hint = f"; did you mean {' or '.join(self.nearest)}?" if self.nearest else ""
        return f"no actor {self.name!r}{hint}"


class ExtractError(BilateralError):
    """The language model is missing or unusable."""


class StoreError(BilateralError):
    """The graph cannot be opened, read or written."""


class AwayError(StoreError):
    """No server answers, or it is too busy to; it may be there again later."""


class BusyError(StoreError):
    """Another process holds the graph."""


class QueryError(BilateralError):
    """SPARQL that cannot be parsed, is refused, or ran out of time."""


class ViewError(BilateralError):
    """The page cannot be made or written."""
