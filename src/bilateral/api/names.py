"""What a person calls an actor → its key: by the graph's own actors, then by the gazetteer."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from bilateral.actors import load_gazetteer
from bilateral.errors import ActorError, QueryError
from bilateral.graph.identities import Identities
from bilateral.query.events import Actors, read_actors

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bilateral.graph import Store
    from bilateral.model import Actor


def resolve(store: Store, name: str) -> str:
    """The key of the actor meant; see `find_key`."""
    return find_key(name, read_actors(store))


def find_key(name: str, actors: Mapping[str, Actor]) -> str:
    """The key for a key, a whole name, or a person's last name, in any case: among `actors`, else in the gazetteer.

    A name that a person gave to an actor leads to it before all else, and one who was merged into another is the other. Another
    spelling of a person's name leads to the person too, where the tables of offices know it: Sergei, Sergey.

    Raises ActorError, with the nearest names where there is no such actor, with the keys where there are several.
    """
    decided = actors.identities if isinstance(actors, Actors) else Identities()
    given = {alias.casefold(): key for alias, key in decided.aliases.items()}.get(name.casefold())
    key = given or find_own_key(name, actors, merged=decided.merged)
    return decided.merged.get(key, key)


def distinct_keys(names: Iterable[str], actors: Mapping[str, Actor]) -> list[str]:
    """The keys of these names, each another one. Raises ActorError, and QueryError where two names lead to one actor."""
    given = list(names)
    keys = [find_key(name, actors) for name in given]
    if len(set(keys)) < len(keys):
        name = name_of(keys[0], actors)
        hint = " (a name of several words goes into quotes)" if " ".join(given) == name else ""
        raise QueryError(f"{' and '.join(map(repr, given))} are one actor, {name}; expected two{hint}")
    return keys


def find_own_key(name: str, actors: Mapping[str, Actor], *, merged: Mapping[str, str] | None = None) -> str:
    """The same without decisions; several actors of one name are one where `merged` (key → key) says so."""
    if name in actors:
        return name
    wanted, into = name.casefold(), merged or {}
    for found in (
        [key for key, actor in actors.items() if actor.name.casefold() == wanted],
        [key for key, actor in actors.items() if "@" in key and actor.name.casefold().endswith(f" {wanted}")],
    ):
        keys = sorted({into.get(key, key) for key in found})
        if len(keys) > 1:
            raise ActorError(name, tuple(keys), several=True)
        if keys:
            return keys[0]
    known = [candidate.key for candidate in load_gazetteer().person(name, "") if candidate.key in actors]
    return known[0] if known else _key_in_tables(name, actors)


def name_of(key: str, actors: Mapping[str, Actor]) -> str:
    """What to call the actor of a key: as the graph does, else as the tables do; the key where neither knows it."""
    if key in actors:
        return actors[key].name
    try:
        return load_gazetteer().lookup(key).name
    except ActorError:
        return key


def _key_in_tables(name: str, actors: Mapping[str, Actor]) -> str:
    try:
        return load_gazetteer().lookup(name).key
    except ActorError as error:
        near = get_close_matches(name, sorted({actor.name for actor in actors.values()}), n=2)
        raise ActorError(name, tuple(dict.fromkeys([*near, *error.nearest]))[:3]) from None
