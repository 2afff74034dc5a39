"""The same graph in rdflib, in memory: what it takes to fill and to ask, where it finishes. Knows rdflib and files of quads."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rdflib import Dataset

from bench.newsroom import sides
from bilateral.graph import Store
from bilateral.graph.export import export_graph
from bilateral.iris import ONTOLOGY, actor_iri

PATIENCE_S = 120  # after which a question counts as not answered
SLOWEST = 50  # articles a second that it takes at least to fill it
MEETINGS = f"""PREFIX b: <{ONTOLOGY}>
SELECT ?claim ?text WHERE {{ GRAPH {{
  ?claim a b:Claim ; b:relationType b:meets ; b:actor <%s> ; b:actor <%s> .
  ?claim <http://groundedannotationframework.org/gaf#denotedBy>/<http://www.w3.org/ns/oa#exact> ?text
}} }}"""


def measured(store: Store, size: int) -> dict[str, float]:
    """Articles a second, memory, and milliseconds for a pair's meetings in the union of graphs and with `GRAPH ?g`.

    What takes longer than `PATIENCE_S` is left out, and all that comes after it.
    """
    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / "graph.nq"
        with path.open("wb") as out:
            export_graph(store, out, "nq")
        words = [sys.executable, "-m", "bench.store_rdflib", str(path), str(size)]
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
            try:
                told, _ = process.communicate(timeout=PATIENCE_S + size / SLOWEST)
            except subprocess.TimeoutExpired:
                process.kill()
                told, _ = process.communicate()
    return dict(found for line in told.splitlines() for found in json.loads(line).items())


def main(path: str, size: int) -> None:
    """Fill a dataset and ask it, and tell each figure as it is known."""
    dataset = Dataset(default_union=True)
    begun = time.process_time()
    dataset.parse(path, format="nquads")
    _tell("fill, articles a second", size / (time.process_time() - begun))
    _tell("memory at most, MiB", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    for what, graph in (("a pair's meetings, ms", ""), ("a pair's meetings with GRAPH ?g, ms", "GRAPH ?g")):
        begun = time.process_time()
        list(dataset.query(MEETINGS.replace("GRAPH", graph) % tuple(map(actor_iri, sides()[:2]))))
        _tell(what, (time.process_time() - begun) * 1e3)


def _tell(what: str, value: float) -> None:
    print(json.dumps({what: value}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
