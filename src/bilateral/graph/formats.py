"""Quads in files: formats by name, sorted lines, Turtle with its prefixes in order. Knows pyoxigraph; nothing of stores."""

from __future__ import annotations

import heapq
import tempfile
from itertools import islice
from typing import IO, TYPE_CHECKING, cast

from pyoxigraph import RdfFormat, serialize

from bilateral.graph.terms import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import Quad, Triple

RDF = {
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
}
RUN = 200_000  # lines sorted in memory at once


def sorted_lines(lines: Iterable[str], *, run: int = RUN) -> Iterator[str]:
    """The lines in the order of their codepoints, each once, in memory of `run` lines whatever their number.

    A line must not hold a line end, as none of N-Quads does.
    """
    rest = iter(lines)
    runs: list[IO[str]] = []
    try:
        while some := sorted(islice(rest, run)):
            runs.append(_spooled(some))
        last = None
        # Line ends are taken off before lines are compared: a tab sorts before a line end, but after nothing.
        for line in heapq.merge(*((line[:-1] for line in file) for file in runs)):
            if line != last:
                yield line
            last = line
    finally:
        for file in runs:
            file.close()


def write_pretty(quads: Iterable[Quad] | Iterable[Triple], out: IO[bytes], *, format: str) -> None:
    """Write quads as TriG, or triples as Turtle, with the prefixes in order; pyoxigraph writes them in a new order each run."""
    for prefix, namespace in sorted(PREFIXES.items()):
        out.write(f"@prefix {prefix}: <{namespace}> .\n".encode())
    serialize(quads, cast("IO[bytes]", _WithoutHeader(out)), format=RDF[format], prefixes=PREFIXES)


class _WithoutHeader:
    """Passes bytes on from the first line that is no prefix."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out, self._head, self._begun = out, b"", False

    def write(self, data: bytes) -> int:
        if self._begun:
            self._out.write(data)
            return len(data)
        self._head += data
        while self._head.startswith(b"@prefix") and b"\n" in self._head:
            self._head = self._head.partition(b"\n")[2]
        if self._head and not b"@prefix".startswith(self._head[:7]):
            self._begun = True
            self._out.write(self._head)
        return len(data)

    def flush(self) -> None:
        self._out.flush()


def _spooled(lines: list[str]) -> IO[str]:
    file = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")  # noqa: SIM115 - the caller closes it
    file.writelines(f"{line}\n" for line in lines)
    file.seek(0)
    return file
