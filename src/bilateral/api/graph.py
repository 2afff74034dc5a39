"""A graph as a Python value: load articles, ask, look. What the command line does, without the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, overload

from bilateral import pipeline, view
from bilateral.api import joining, notebook
from bilateral.api.looks import uncollected, view_data
from bilateral.api.measures import Measures
from bilateral.api.names import distinct_keys, resolve
from bilateral.api.windows import with_filter
from bilateral.query import analysis, questions, ties
from bilateral.query.events import read_actors
from bilateral.query.files import net_rows
from bilateral.query.frame import to_frame

if TYPE_CHECKING:
    import networkx
    import rdflib

    from bilateral.api.joining import Comparison
    from bilateral.graph import Answer, Store
    from bilateral.pipeline import LoadReport, Source
    from bilateral.query.dyads import Shape
    from bilateral.query.filters import Filter
    from bilateral.query.rows import Rows
    from bilateral.query.ties import Summary, Tie


class Graph(Measures):
    """A graph of articles, actors, claims and events; closes at the end of a `with`.

    Actors may be given by key (`CHN`, `Wang Yi@CHN`) or by any of their names.
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store, so that another process may open it."""
        self.store.close()

    def load(self, *sources: Source, jobs: int = 1, min_confidence: float | None = None) -> LoadReport:
        """Read files, folders or addresses and add what they say; see `pipeline.load`."""
        return pipeline.load(
            sources, self.store, extractor=pipeline.reader_of(self.store, min_confidence=min_confidence), jobs=jobs
        )

    def query(self, sparql: str) -> Answer:
        """The answer to a SPARQL query: rows, triples or a truth. Raises QueryError."""
        return self.store.query(sparql)

    def ask(self, name: str, **values: str | float) -> Rows:
        """The rows that answer a named question; `query.questions.question_names()` lists them. Raises QueryError, ActorError."""
        kinds = {param.name: param.kind for param in questions.load_question(name).params}
        bound = {key: resolve(self.store, str(v)) if kinds.get(key) == "actor" and v else v for key, v in values.items()}
        found = questions.ask(self.store, name, **bound)
        return notebook.Rows(found.columns, found.cells)

    @overload
    def ties(self, a: str, **options: Any) -> tuple[Summary, ...]: ...
    @overload
    def ties(self, a: str, b: str, **options: Any) -> Tie: ...
    def ties(self, a: str, b: str | None = None, **options: Any) -> Tie | tuple[Summary, ...]:
        """What two did, with the sentences that say so; or one's ties to all others, strongest first.

        The options are `weigh` and which events count: `filter`, or `since`, `until`, `types`, `statuses`, `min_sources`. Raises
        ActorError, and QueryError where both names lead to one actor.
        """
        kept = with_filter(options)
        actors = read_actors(self.store)
        keys = distinct_keys((a,) if b is None else (a, b), actors)
        if b is None:
            return notebook.shown_ties(ties.partners(self.store, keys[0], **kept), actors)
        return notebook.shown_tie(ties.tie(self.store, *keys, **kept), actors)

    def to_networkx(self, **options: Any) -> networkx.Graph:
        """The net of sides or actors; see `query.analysis.to_networkx`.

        The options are `kind` (multi, weighted, signed), `level` (side, actor), `weigh` (scores, counts) and which events count:
        `filter`, or `since`, `until`, `types`, `statuses`, `min_sources`.
        """
        return analysis.to_networkx(self.store, **with_filter(options))

    def to_frame(self, **options: Any) -> Any:
        """The edges of the same net as a pandas DataFrame, an event a row by default. Raises QueryError without pandas."""
        return to_frame(net_rows(self.to_networkx(**options)))

    def compare_with(self, path: str | Path, *, shape: Shape | None = None, filter: Filter | None = None) -> Comparison:
        """The ties beside a CSV file of dyads: what both have, or only one; see `joining.compare_with`. Raises ReadError."""
        return joining.compare_with(self.store, Path(path), shape=shape, filter=filter)

    def view(self, path: str | Path, *about: str, **options: Any) -> Path:
        """Write the ties (of all, or of those named) as one HTML file that needs no network, and give its path.

        The options are those of `looks.view_data`: level, top, backbone, sentences, and which events count.
        Raises ActorError, ViewError.
        """
        return self.page(*about, **options).write(Path(path))

    def page(self, *about: str, **options: Any) -> notebook.Page:
        """The same page as a value, which a notebook shows."""
        actors = read_actors(self.store)
        keys = distinct_keys(about, actors)
        with uncollected():
            data = view_data(self.store, keys, actors=actors, **with_filter(options))
            return notebook.Page(view.render_page(data, focus=keys))

    @property
    def dataset(self) -> rdflib.Dataset:
        """The same graph as an rdflib Dataset, whose default graph is the union of all."""
        return self.store.dataset
