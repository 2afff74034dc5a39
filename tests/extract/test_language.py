from __future__ import annotations

import pytest

from bilateral.errors import ExtractError
from bilateral.extract.language import Parser
from bilateral.extract.plain import Plain


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def test_lemmas_are_those_of_the_form_and_tag(parser: Parser) -> None:
    text = "He met the ministers, whose countries haven't signed."
    (sentence,) = parser.parse(text, [Plain(text, 0, len(text), 0)])
    lemmas = ["he", "meet", "the", "minister", ",", "whose", "country", "have", "not", "sign", "."]
    assert [word.lemma for word in sentence.words] == lemmas


def test_words_point_to_their_place_in_the_article(parser: Parser) -> None:
    text = "First. The European Union left."
    (sentence,) = parser.parse(text, [Plain("The France left.", 7, 31, 2, ((4, 10, 11, 25),))])
    assert [text[word.start : word.end] for word in sentence.words] == ["The", "European Union", "left", "."]
    assert (sentence.start, sentence.end, sentence.text, sentence.paragraph) == (7, 31, "The European Union left.", 2)


def test_a_repeated_sentence_is_parsed_alike_wherever_it_stands(parser: Parser) -> None:
    text = "Norway left. Norway left."
    first, second = parser.parse(text, [Plain("Norway left.", 0, 12, 0), Plain("Norway left.", 13, 25, 0)])
    assert [(w.lemma, w.dep, w.head) for w in first.words] == [(w.lemma, w.dep, w.head) for w in second.words]
    assert [word.start for word in second.words] == [13, 20, 24]


def test_a_model_that_is_not_installed_is_named() -> None:
    with pytest.raises(ExtractError, match="no spaCy model 'no_such_model' is installed"):
        Parser("no_such_model")


def test_a_verb_done_again_has_the_lemma_of_the_verb_if_the_tables_lack_it(parser: Parser) -> None:
    text = "Peru was readmitted."
    (sentence,) = parser.parse(text, [Plain(text, 0, len(text), 0)])
    assert [word.lemma for word in sentence.words] == ["peru", "be", "readmit", "."]
