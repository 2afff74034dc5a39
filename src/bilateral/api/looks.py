"""What a view is to show, as the command line and Python ask for it: of whom, at which level, which ties of them."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bilateral import view
from bilateral.api.evidence import SENTENCES, with_sentences
from bilateral.api.names import name_of
from bilateral.api.pages import tie_data
from bilateral.errors import ViewError
from bilateral.query.events import read_actors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bilateral.graph import Store
    from bilateral.model import Actor
    from bilateral.query.filters import Filter
    from bilateral.query.pairs import Level
    from bilateral.view import TieData


def level_for(keys: Sequence[str], actors: Mapping[str, Actor], level: Level | None) -> Level:
    """The level asked for; where none is, `actor` if one of the keys is somebody who acts for a side, else `side`."""
    people = any(key in actors and actors[key].side not in {"", key} for key in keys)
    return level or ("actor" if people else "side")


@contextmanager
def uncollected() -> Iterator[None]:
    """Python does not search for values that refer to each other in a circle: a page takes half a million values, and makes none.

    The search goes through all of them again and again, and takes up to half of the time. What is there at the end counts as
    searched: else the first thing made after it would set off a search of half a second.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.freeze()
            gc.unfreeze()  # to the old values, which are searched seldom
            gc.enable()


@uncollected()
def view_data(  # noqa: PLR0913 - the options of the command, which are those of a person who looks
    store: Store,
    about: Sequence[str] = (),
    *,
    actors: Mapping[str, Actor] | None = None,
    filter: Filter | None = None,
    level: Level | None = None,
    top: int | None = None,
    backbone: bool = False,
    sentences: int = SENTENCES,
) -> TieData:
    """All ties, or those of the keys `about`; of them those of the backbone, if only these are wanted, and of these the `top`.

    Where no level is asked for, one side alone comes with the people who act for it, two sides without. All events are there;
    those whose `sentences`, so many in all, are there too, are the newest of each tie (see `evidence`). `actors` are those of the
    graph, where they have been read already.

    Raises ViewError where one key is given that has no tie, or two that have none with each other.
    """
    actors = read_actors(store) if actors is None else actors
    chosen = level or ("actor" if len(about) == 1 else level_for(about, actors, None))
    data = tie_data(store, actors, about=about, filter=filter, level=chosen)
    _require(data, about, actors, chosen)
    data = view.backbone(data) if backbone else data
    data = view.strongest(data, top=top) if top else data
    return with_sentences(data, store, actors, most=sentences)


def _require(data: TieData, about: Sequence[str], actors: Mapping[str, Actor], level: Level) -> None:
    names = [name_of(key, actors) for key in about]
    hint = f"among {level}s, of what passes the filters"
    ends = [{tie.a, tie.b} for tie in data.ties]
    if len(about) == 1 and not ends:
        raise ViewError(f"no tie of {names[0]} {hint}")
    if len(about) > 1 and set(about) not in ends:
        raise ViewError(f"no tie between {' and '.join(names)} {hint}; look at one of them, or ask `path`")
