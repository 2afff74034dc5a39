"""A person before an "and" is no part of the noun phrase after it."""

from __future__ import annotations

from bilateral.extract.apart import persons_apart
from bilateral.extract.plain import PERSON
from bilateral.extract.sentence import Word
from tests.extract.conftest import Read


def word(i: int, text: str, tag: str, dep: str, head: int) -> Word:
    return Word(i, text, text.lower(), tag, dep, head, i, i + 1)


# "Blair and Turkish officials met": the parser takes "Blair and Turkish" for what the officials are
WORDS = (
    word(0, PERSON, "NNP", "nmod", 3),
    word(1, "and", "CC", "cc", 0),
    word(2, "Turkish", "JJ", "conj", 0),
    word(3, "officials", "NNS", "nsubj", 4),
    word(4, "met", "VBD", "ROOT", 4),
)


def test_the_person_takes_the_nouns_place_and_the_noun_is_coordinated_with_him() -> None:
    assert persons_apart(WORDS) == [
        word(0, PERSON, "NNP", "nsubj", 4),
        WORDS[1],
        word(2, "Turkish", "JJ", "amod", 3),
        word(3, "officials", "NNS", "conj", 0),
        WORDS[4],
    ]


def test_a_country_before_the_and_stays_what_the_noun_is() -> None:
    words = (word(0, "US", "NNP", "nmod", 3), *WORDS[1:])
    assert persons_apart(words) == list(words)


def test_a_minister_and_officials_of_another_country_meet(read: Read) -> None:
    claims = read("Armenian Foreign Minister Ara Petrosian and Turkish officials met in Vienna.").claims
    assert [(c.actor, c.counterpart) for c in claims if c.type == "meets"] == [("Ara Petrosian@ARM", "TUR")]
