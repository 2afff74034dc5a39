"""What stores have in common: loading, hashes, context management. Knows loading; nothing of engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from bilateral.graph import loading
from bilateral.graph.builder import property_of
from bilateral.graph.results import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import TracebackType
    from typing import Self

    from bilateral.graph.loading import Entry, Steps, Written
    from bilateral.graph.protocol import Store


class StoreMethods:
    """Mixed into each store: its methods stand on `query`, `find`, `look`, `apply` and `bulk`."""

    def article_hashes(self) -> dict[str, str]:
        """The content hash of each article, by the article's IRI, sorted."""
        answer = cast("Store", self).query(_HASHES.format(predicate=property_of("b:contentHash")))
        return dict(sorted((str(article), str(value)) for article, value in rows(answer)))

    def write(self, entries: Iterable[Entry], steps: Steps, families: Mapping[str, str] | None = None) -> Written:
        """See `loading.write`."""
        return loading.write(cast("Store", self), entries, steps, families)

    def remove(self, article: str, steps: Steps, families: Mapping[str, str] | None = None) -> Written:
        """See `loading.remove`."""
        return loading.remove(cast("Store", self), article, steps, families)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        cast("Store", self).close()


_HASHES = "SELECT ?article ?hash WHERE {{ GRAPH ?article {{ ?article {predicate} ?hash }} }}"
