"""What a person calls an actor → its key: by the graph's own actors, then by the gazetteer."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from bilateral.actors import load_gazetteer
from bilateral.errors import ActorError
from bilateral.query.events import read_actors

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bilateral.graph import Store
    from bilateral.model import Actor


def resolve(store: Store, name: str) -> str:
    """The key of the actor meant; see `find_key`."""
    return find_key(name, read_actors(store))


def find_key(name: str, actors: Mapping[str, Actor]) -> str:
    """The key for a key, a whole name, or a person's last name, in any case: among `actors`, else in the gazetteer.

    Another spelling of a person's name leads to the person too, where the tables of offices know it: Sergei, Sergey.

    Raises ActorError, with the nearest names where there is no such actor, with the keys where there are several.
    """
    if name in actors:
        return name
    wanted = name.casefold()
    for keys in (
        sorted(key for key, actor in actors.items() if actor.name.casefold() == wanted),
        sorted(key for key, actor in actors.items() if "@" in key and actor.name.casefold().endswith(f" {wanted}")),
    ):
        if len(keys) > 1:
            raise ActorError(name, tuple(keys), several=True)
        if keys:
            return keys[0]
    known = [candidate.key for candidate in load_gazetteer().person(name, "") if candidate.key in actors]
    if known:
        return known[0]
    try:
        return load_gazetteer().lookup(name).key
    except ActorError as error:
        near = get_close_matches(name, sorted({actor.name for actor in actors.values()}), n=2)
        raise ActorError(name, tuple(dict.fromkeys([*near, *error.nearest]))[:3]) from None
