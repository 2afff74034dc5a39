"""What holds of the reading of any article: nothing raises, twice the same, every offset points at its words."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bilateral.extract import Extractor, extract
from bilateral.model import Article, Reading

NAMES = ["Norway", "Japan", "NATO", "Norwegian", "Foreign", "Minister", "President", "Ola", "Nordli", "Oslo", "U.S.", "中国", "é"]
SMALL = ["met", "thanked", "will", "not", "the", "two", "sides", "his", "counterpart", "and", "of", "in", "on", "support", "for"]
SIGNS = [
    ",",
    ".",
    ";",
    ":",
    "—",
    "“",
    "”",
    '"',
    "(",
    ")",
    "'",
    "'s",
    "–",
    "\n",
    "\n\n",
    "\u202e",
    "\x00",
    "🙂",
    "31",
    "March",
    "2025",
]
WORDS = st.sampled_from([*NAMES, *SMALL, *SIGNS, "said", "He", "They", "We", "Thursday"])
TEXTS = st.one_of(st.text(), st.lists(WORDS).map(" ".join))
CALM = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def points_at_its_words(reading: Reading) -> bool:
    """Whether every mention and all evidence is the text at its place, and every key is an actor of the reading."""
    text = reading.article.text
    places = [(m.start, m.end, m.surface) for m in reading.mentions]
    places += [(m.start, m.end, m.surface) for c in reading.claims for m in c.mentions]
    places += [(c.evidence.start, c.evidence.end, c.evidence.text) for c in reading.claims]
    keys = {key for c in reading.claims for key in (c.actor, c.counterpart, c.speaker) if key} | {
        m.actor for m in reading.mentions
    }
    return all(text[start:end] == words for start, end, words in places) and keys == {actor.key for actor in reading.actors}


def test_a_day_that_is_none_gives_no_office_of_the_day(extractor: Extractor) -> None:
    article = Article("a", "Russian Foreign Minister Lavrov met Chinese Foreign Minister Wang in Moscow.", published="tomorrow")
    assert {claim.type for claim in extractor.read(article).claims} == {"holds-office", "meets"}


@CALM
@given(text=TEXTS, published=st.sampled_from(["", "2025", "2025-03", "2025-03-14", "tomorrow"]))
def test_any_text_is_read_alike_twice_and_points_at_its_words(text: str, published: str, extractor: Extractor) -> None:
    article = Article("a", text, published=published)
    reading = extractor.read(article)
    assert points_at_its_words(reading)
    assert reading == extractor.read(article)


def test_what_is_read_does_not_depend_on_what_was_read_before(extractor: Extractor) -> None:
    article = Article("a", "He thanked Japan. The two sides left.")
    alone = Extractor().read(article)
    extractor.read(Article("b", "Norwegian Foreign Minister Ola Nordli met Peru."))
    assert extractor.read(article) == alone


def test_the_packages_own_function_reads_as_an_extractor_does(extractor: Extractor) -> None:
    article = Article("a", "Norway thanked Japan.", published="2025-03-14")
    assert extract(article) == extractor.read(article)


def test_a_claim_told_twice_in_one_sentence_is_one(extractor: Extractor) -> None:
    reading = extractor.read(Article("a", "Norway met Japan and held talks with Japan."))
    assert [(c.type, c.actor, c.counterpart) for c in reading.claims] == [("meets", "NOR", "JPN")]


@pytest.mark.parametrize("text", ["a" * 10_000, "Norway and " * 400, "(" * 2000, "“" * 2000, ". " * 3000, "Norway’s " * 300])
def test_no_length_of_one_thing_raises(text: str, extractor: Extractor) -> None:
    assert points_at_its_words(extractor.read(Article("a", text)))
