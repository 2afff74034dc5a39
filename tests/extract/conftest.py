"""One extractor for all tests of extraction, and short ways to read a sentence with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bilateral.extract import Extractor
from bilateral.extract.scene import Scene
from bilateral.model import Article, Reading

Read = Callable[..., Reading]


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The package's own model and tables, loaded once; it claims all that frames say, however unsure."""
    return Extractor(min_confidence=0)


@pytest.fixture(scope="session")
def read(extractor: Extractor) -> Read:
    """Reads a text as an article."""

    def reading(text: str, *, published: str = "", publisher: str = "", url: str = "") -> Reading:
        return extractor.read(Article("a", text, published=published, publisher=publisher, url=url))

    return reading


@pytest.fixture(scope="session")
def said(read: Read) -> Callable[..., list[tuple[str, str, str, str]]]:
    """(type, actor, counterpart, status) of the claims of a text, in order, without the offices that people hold."""

    def claims(text: str, **about: str) -> list[tuple[str, str, str, str]]:
        found = read(text, **about).claims
        return [(c.type, c.actor, c.counterpart, str(c.status)) for c in found if c.type != "holds-office"]

    return claims


@pytest.fixture(scope="session")
def scene_of(extractor: Extractor) -> Callable[..., Scene]:
    """The last sentence of a text with its actors, pronouns resolved by the sentences before it."""

    def scene(text: str, *, published: str = "", publisher: str = "") -> Scene:
        return extractor.tell(Article("a", text, published=published, publisher=publisher))[-1].scene

    return scene
