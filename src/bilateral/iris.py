"""Keys to IRIs and back: the only mint. Knows nothing.

Keys are percent-encoded whole, never slugged, so two distinct keys never share an IRI and the key can be read back.
"""

from __future__ import annotations

from hashlib import blake2b
from urllib.parse import quote, unquote

BASE = "https://w3id.org/bilateral/"
ONTOLOGY = BASE + "ontology#"

GRAPH_ACTORS = BASE + "graph/actors"
GRAPH_EVENTS = BASE + "graph/events"
GRAPH_TIES = BASE + "graph/ties"
GRAPH_REVIEW = BASE + "graph/review"
GRAPH_ONTOLOGY = BASE + "graph/ontology"


def term_iri(name: str) -> str:
    """IRI of an ontology term, such as `meets` or `Claim`."""
    return ONTOLOGY + name


def actor_iri(key: str) -> str:
    """IRI of the actor with this key.

    >>> actor_iri("Wang Yi@CHN")
    'https://w3id.org/bilateral/actor/Wang%20Yi@CHN'
    """
    return _mint("actor", key)


def actor_key(iri: str) -> str:
    """Key of an actor IRI; the inverse of `actor_iri`. Raises ValueError for an IRI that is no actor's."""
    return _key("actor", iri)


def article_iri(article_id: str) -> str:
    """IRI of an article, which is also the name of its graph."""
    return _mint("article", article_id)


def article_id(iri: str) -> str:
    """Id of an article IRI; the inverse of `article_iri`. Raises ValueError for an IRI that is no article's."""
    return _key("article", iri)


def path_iri(kind: str, *parts: str) -> str:
    """IRI of what several keys make up; distinct parts give distinct IRIs.

    >>> path_iri("tie", "CHN", "RUS", "meets", "2024-07")
    'https://w3id.org/bilateral/tie/CHN/RUS/meets/2024-07'
    """
    return _mint(kind, "") + "/".join(quote(part, safe="@", errors="surrogatepass") for part in parts)


def path_parts(kind: str, iri: str) -> tuple[str, ...]:
    """The keys of a `path_iri`; its inverse. Raises ValueError for an IRI of another kind."""
    prefix = _mint(kind, "")
    if not iri.startswith(prefix):
        raise ValueError(f"not the IRI of a {kind}: {iri}")
    return tuple(unquote(part, errors="surrogatepass") for part in iri[len(prefix) :].split("/"))


def hashed_iri(kind: str, *content: str) -> str:
    """IRI of a claim, mention or event: a hash of its content, so that the same input gives the same bytes."""
    digest = blake2b(digest_size=12)
    for part in content:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)  # lengths keep ("ab", "c") and ("a", "bc") apart
    return f"{BASE}{kind}/{digest.hexdigest()}"


def _mint(kind: str, key: str) -> str:
    return f"{BASE}{kind}/{quote(key, safe='@', errors='surrogatepass')}"


def _key(kind: str, iri: str) -> str:
    prefix = f"{BASE}{kind}/"
    if not iri.startswith(prefix):
        raise ValueError(f"not the IRI of an {kind}: {iri}")
    return unquote(iri[len(prefix) :], errors="surrogatepass")
