from __future__ import annotations

import pytest

from bilateral.extract.titles import Title, load_titles
from bilateral.extract.tokens import tokens


def title_of(text: str) -> tuple[str, Title] | None:
    """The words of the title that a text begins with, and the title."""
    found = tokens(text, 0, len(text))
    title = load_titles().at(tuple(token.lower for token in found), 0)
    return (text[: found[title.end - 1].end], title) if title else None


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("prime minister Kari Vik", "prime minister", "head-of-government"),
        ("Foreign Minister Ola Nordli", "Foreign Minister", "foreign-minister"),
        ("Minister of Foreign Affairs of Peru", "Minister of Foreign Affairs", "foreign-minister"),
        ("Secretary of State Ola Nordli", "Secretary of State", "foreign-minister"),
        ("Vice President Ola Nordli", "Vice President", "other"),
        ("Mr Nordli", "Mr", "honorific"),
    ],
)
def test_a_title_is_known_by_its_words(text: str, words: str, kind: str) -> None:
    found = title_of(text)
    assert found is not None
    assert (found[0], found[1].kind) == (words, kind)


def test_titles_are_chained_and_take_all_their_domains() -> None:
    text = "Deputy Prime Minister and Minister of Foreign Affairs and International Cooperation Ola Nordli"
    found = title_of(text)
    assert found is not None
    assert found[0] == "Deputy Prime Minister and Minister of Foreign Affairs and International Cooperation"


def test_a_former_office_is_a_title_that_is_not_held() -> None:
    found = title_of("former president Kari Vik")
    assert found is not None
    assert (found[0], found[1].kind, found[1].office) == ("former president", "head-of-state", False)


def test_a_plural_title_says_so() -> None:
    found = title_of("foreign ministers Ola Nordli and Lars Holm")
    assert found is not None
    assert found[1].plural


@pytest.mark.parametrize("text", ["table", "foreign", "Norway", ""])
def test_other_words_are_no_title(text: str) -> None:
    assert title_of(text) is None


def test_only_a_modifier_of_the_past_says_that_an_office_is_past() -> None:
    words = ("former", "acting", "president")
    assert [load_titles().is_past(words, i) for i in range(3)] == [True, False, False]
