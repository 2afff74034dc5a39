"""Sources to readings, in one process or in several, in the order of input. Knows read; what reads an article is given to it."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from bilateral.errors import ExtractError, ReadError
from bilateral.model import Article
from bilateral.read import read_articles

CHUNK = 4  # items sent to a process at once: each sending costs as much as a twentieth of an article's reading
AHEAD = 4  # chunks in work for each process: enough to keep all busy, few enough to hold in memory

Source = str | Path
T = TypeVar("T")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class Reader(Protocol[R_co]):
    """What reads an article: `extract.Extractor`, or a stand-in. With several processes it and what it says must be picklable."""

    def read(self, article: Article) -> R_co:
        """What the article says: a Reading, or what is made of one."""
        ...


def read_all(sources: Iterable[Source], *, extractor: Reader[R], jobs: int = 1) -> Iterator[R | ReadError]:
    """What the articles of all sources say, in order; where an article cannot be read, why.

    Raises ExtractError where the language model is missing: then none can be read.
    """
    return read_each(articles_of(sources), extractor=extractor, jobs=jobs)


def articles_of(sources: Iterable[Source]) -> Iterator[Article | ReadError]:
    """The articles of all sources, in order; where one cannot be read, why."""
    return chain.from_iterable(read_articles(source) for source in sources)


def read_each(items: Iterable[Article | T], *, extractor: Reader[R], jobs: int = 1) -> Iterator[R | ReadError | T]:
    """The reading of each article among the items, in their order; all other items pass as they are."""
    if jobs == 1:
        return (_read(extractor, item) if isinstance(item, Article) else item for item in items)
    return _in_processes(items, extractor, jobs)


class _Chunk(Generic[R, T]):
    """Some items, in order, of which the articles are being read in another process."""

    def __init__(self, items: Sequence[Article | T], pool: ProcessPoolExecutor, extractor: Reader[R]) -> None:
        self._items = items
        articles = [item for item in items if isinstance(item, Article)]
        self._work: Future[list[R | ReadError]] | None = pool.submit(_read_some, extractor, articles) if articles else None

    def results(self) -> Iterator[R | ReadError | T]:
        """The items, once their articles are read. Raises ExtractError where the process is gone."""
        found = iter(_result(self._work) if self._work else ())
        return (next(found) if isinstance(item, Article) else item for item in self._items)


def _in_processes(items: Iterable[Article | T], extractor: Reader[R], jobs: int) -> Iterator[R | ReadError | T]:
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _leave_interrupts_to_the_parent)
    rest = iter(items)
    waiting: deque[_Chunk[R, T]] = deque()
    try:
        while chunk := list(islice(rest, CHUNK)):
            waiting.append(_Chunk(chunk, pool, extractor))
            if len(waiting) > jobs * AHEAD:
                yield from waiting.popleft().results()
        while waiting:
            yield from waiting.popleft().results()
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _result(work: Future[T]) -> T:
    try:
        return work.result()
    except BrokenProcessPool as cause:
        raise ExtractError("a process that reads articles was ended from outside (out of memory?); try fewer --jobs") from cause


def _read_some(extractor: Reader[R], articles: Sequence[Article]) -> list[R | ReadError]:
    return [_read(extractor, article) for article in articles]


def _read(extractor: Reader[R], article: Article) -> R | ReadError:
    try:
        return extractor.read(article)
    except ExtractError:
        raise  # no language model: not this article's fault, and no other could be read
    except Exception as error:  # noqa: BLE001 - an article nobody foresaw must not stop a load of millions; it is named instead
        return ReadError(article.id, f"cannot be read: {type(error).__name__}: {error}")
