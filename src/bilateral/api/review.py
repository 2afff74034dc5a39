"""A person's decisions on a graph, by the names and ids that people type: on claims and events, and on actors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bilateral.actors import load_gazetteer
from bilateral.api.inventory import candidates, shorten
from bilateral.api.names import find_own_key
from bilateral.errors import QueryError
from bilateral.graph import Iri, open_store
from bilateral.graph.identities import ActorDecided, actor_decisions
from bilateral.graph.review import Decided, decisions
from bilateral.iris import ONTOLOGY
from bilateral.model import Actor, Kind
from bilateral.pipeline import deciding
from bilateral.query.events import read_actors
from bilateral.query.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilateral.graph import Store

_CLAIMS = f"""PREFIX b: <{ONTOLOGY}>
SELECT DISTINCT ?claim WHERE {{
  {{ ?claim a b:Claim FILTER(?claim = ?thing) }} UNION {{ ?thing a b:Event ; b:claim ?claim }}
}} ORDER BY ?claim"""


def review(store: Store, verdict: str, names: Iterable[str], *, note: str = "") -> Decided:
    """Accept, reject, join or split what these ids name: claims, or events with all their claims.

    Raises QueryError where the graph has no such claim or event, or where there is too little to join or to split.
    """
    found = {name: claims_of(store, name) for name in names}
    claims = {claim for some in found.values() for claim in some}
    if verdict == "join" and len(claims) == 1:
        raise QueryError(f"nothing to join with {', '.join(found)}; expected two claims or events, or more")
    if verdict == "split" and any(len(some) > 1 for some in found.values()):
        raise QueryError("an event cannot be split off itself; expected those of its claims that are another one")
    return deciding.decide_claims(store, verdict, claims, note=note)


def claims_of(store: Store, name: str) -> tuple[str, ...]:
    """The claims (IRIs) that an IRI, or an id as `show` prints it, names: the claim, or all of an event; sorted."""
    for iri in candidates(name):
        found = tuple(str(row[0]) for row in store.query(_CLAIMS, {"thing": Iri(iri)}))  # type: ignore[union-attr]  # a SELECT gives rows
        if found:
            return found
    raise QueryError(f"no claim and no event {name!r} in the graph; expected an id such as claim/… or event/…, or an IRI")


def alias(store: Store, name: str, actor: str, *, note: str = "") -> ActorDecided:
    """Say that a name means an actor, who is given by key or name. Raises ActorError."""
    return deciding.alias(store, name, known_actor(store, actor).key, note=note)


def merge(store: Store, actor: str, into: str, *, note: str = "") -> ActorDecided:
    """Say that an actor is another one, both given by key or name. Raises ActorError; QueryError where they are one already."""
    one, other = known_actor(store, actor), known_actor(store, into)
    if one.key == other.key:
        raise QueryError(f"{actor!r} and {into!r} are both {one.key}; expected two actors")
    return deciding.merge_actors(store, one.key, other, note=note)


def split(store: Store, actor: str, other: str, *, note: str = "") -> ActorDecided:
    """Say that two actors, given by key or name, are two. Raises ActorError; QueryError where both names lead to one."""
    one, two = known_actor(store, actor), known_actor(store, other)
    if one.key == two.key:
        raise QueryError(f"{actor!r} and {other!r} are both {one.key}; expected two keys")
    return deciding.split_actors(store, one.key, two.key, note=note)


def known_actor(store: Store, name: str) -> Actor:
    """Whom a key or name means, of the graph or the tables, whatever was decided before. Raises ActorError."""
    actors, gazetteer = read_actors(store), load_gazetteer()
    held = next((holding for holding in gazetteer.people.holdings if holding.key == name), None)
    if held is not None and name not in actors:
        return Actor(name, held.person, Kind.PERSON, held.side)
    key = find_own_key(name, actors)
    return actors.get(key) or gazetteer.lookup(key)


def decided_name(graph: str, name: str) -> tuple[tuple[str, str, str, str, str], ...]:
    """Whom a decision in a graph calls by a name: (key, name, kind, side, why); () where there is none or no graph."""
    if not graph.startswith(("http://", "https://")) and not Path(graph).is_dir():
        return ()
    with open_store(graph, read_only=True) as store:
        found = [one for one in actor_decisions(store) if one.alias.casefold() == name.casefold()]
        if not found:
            return ()
        actor = known_actor(store, found[-1].actors[0])
    return ((actor.key, actor.name, actor.kind.value, actor.side, f"decision {found[-1].number}"),)


def claim_decisions(store: Store) -> Rows:
    """The decisions on claims, in their order."""
    rows = ((d.number, d.verdict, ", ".join(map(shorten, d.claims)), d.note) for d in decisions(store))
    return Rows(("number", "verdict", "claims", "note"), tuple(rows))


def decisions_on_actors(store: Store) -> Rows:
    """The decisions on actors, in their order: `who` has the name, is, or is not, `whom`."""
    rows = ((d.number, d.verdict, *_ends(d), d.note) for d in actor_decisions(store))
    return Rows(("number", "verdict", "who", "whom", "note"), tuple(rows))


def undo_claims(store: Store, number: int) -> None:
    """Take back a decision on claims. Raises QueryError where there is none of that number."""
    deciding.undo(store, number, Decided)


def undo_actors(store: Store, number: int) -> None:
    """Take back a decision on actors. Raises QueryError where there is none of that number."""
    deciding.undo(store, number, ActorDecided)


def _ends(decided: ActorDecided) -> tuple[str, str]:
    if decided.alias:
        return decided.alias, decided.actors[0]
    return decided.actors[0], decided.into or decided.actors[-1]
