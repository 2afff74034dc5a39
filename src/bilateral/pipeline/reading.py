"""Sources to readings, in one process or in several, in the order of input. Knows read and extract; nothing of graphs."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Protocol, TypeVar

from bilateral.errors import ExtractError, ReadError
from bilateral.model import Article, Reading
from bilateral.read import read_articles

AHEAD = 8  # articles in work for each process: enough to keep all busy, few enough to hold in memory

Source = str | Path
Found = Reading | ReadError
T = TypeVar("T")


class Reader(Protocol):
    """What reads an article: `extract.Extractor`, or a stand-in. With several processes it must be picklable."""

    def read(self, article: Article) -> Reading:
        """What the article says."""
        ...


def read_all(sources: Iterable[Source], *, extractor: Reader | None = None, jobs: int = 1) -> Iterator[Found]:
    """What the articles of all sources say, in order; where an article cannot be read, why.

    Raises ExtractError where the language model is missing: then none can be read.
    """
    return read_each(articles_of(sources), extractor=extractor, jobs=jobs)


def articles_of(sources: Iterable[Source]) -> Iterator[Article | ReadError]:
    """The articles of all sources, in order; where one cannot be read, why."""
    return chain.from_iterable(read_articles(source) for source in sources)


def read_each(
    items: Iterable[Article | T], *, extractor: Reader | None = None, jobs: int = 1
) -> Iterator[Reading | ReadError | T]:
    """The reading of each article among the items, in their order; all other items pass as they are."""
    if jobs == 1:
        return (_read(extractor, item) if isinstance(item, Article) else item for item in items)
    return _in_processes(items, extractor, jobs)


def _in_processes(items: Iterable[Article | T], extractor: Reader | None, jobs: int) -> Iterator[Reading | ReadError | T]:
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _leave_interrupts_to_the_parent)
    waiting: deque[Future[Found] | T | ReadError] = deque()
    try:
        for item in items:
            waiting.append(pool.submit(_read, extractor, item) if isinstance(item, Article) else item)
            if len(waiting) > jobs * AHEAD:
                yield _result(waiting.popleft())
        while waiting:
            yield _result(waiting.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _result(item: Future[Found] | T) -> Reading | ReadError | T:
    if not isinstance(item, Future):
        return item
    try:
        return item.result()
    except BrokenProcessPool as cause:
        raise ExtractError("a process that reads articles was ended from outside (out of memory?); try fewer --jobs") from cause


def _read(extractor: Reader | None, article: Article) -> Found:
    reader = extractor or _own_extractor()
    try:
        return reader.read(article)
    except ExtractError:
        raise  # no language model: not this article's fault, and no other could be read
    except Exception as error:  # noqa: BLE001 - an article nobody foresaw must not stop a load of millions; it is named instead
        return ReadError(article.id, f"cannot be read: {type(error).__name__}: {error}")


@cache
def _own_extractor() -> Reader:
    """The extractor of this process, with its language model loaded once."""
    from bilateral.extract import Extractor

    return Extractor()
