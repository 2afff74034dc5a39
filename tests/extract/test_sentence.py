from __future__ import annotations

from bilateral.extract.sentence import Sentence, Word, asked_once

# "Norway thanked old friends"
WORDS = (
    Word(0, "Norway", "norway", "NNP", "nsubj", 1, 0, 6),
    Word(1, "thanked", "thank", "VBD", "ROOT", 1, 7, 14),
    Word(2, "old", "old", "JJ", "amod", 3, 15, 18),
    Word(3, "friends", "friend", "NNS", "dobj", 1, 19, 26),
)
SENTENCE = Sentence(0, 26, "Norway thanked old friends", WORDS)


def test_children_come_in_order_and_by_label() -> None:
    assert [SENTENCE.kids(1), SENTENCE.kids(1, "dobj"), SENTENCE.kids(1, "prep"), SENTENCE.kids(0)] == [[0, 3], [3], [], []]


def test_one_climbs_to_the_root_and_down_to_all_below() -> None:
    assert [list(SENTENCE.ancestors(2)), list(SENTENCE.ancestors(1)), SENTENCE.subtree(3)] == [[3, 1], [], [2, 3]]


def test_the_words_at_a_place_and_the_one_that_governs_them() -> None:
    assert [SENTENCE.span_at(15, 26), SENTENCE.head_of(range(2, 4)), SENTENCE.span_at(26, 30)] == [range(2, 4), 3, range(0)]


def test_tags_tell_verbs_and_nouns() -> None:
    assert [(word.is_verb, word.is_noun) for word in WORDS] == [(False, True), (True, False), (False, False), (False, True)]


def test_words_are_found_by_their_lemmas() -> None:
    assert [word.text for word in SENTENCE.with_lemma(frozenset({"friend", "norway", "peru"}))] == ["Norway", "friends"]
    assert not SENTENCE.with_lemma(frozenset({"peru"}))


def test_it_knows_which_words_are_passive_and_which_have_others_beside_them() -> None:
    words = (
        Word(0, "Norway", "norway", "NNP", "nsubjpass", 4, 0, 6),
        Word(1, "and", "and", "CC", "cc", 0, 7, 10),
        Word(2, "Peru", "peru", "NNP", "conj", 0, 11, 15),
        Word(3, "were", "be", "VBD", "auxpass", 4, 16, 20),
        Word(4, "praised", "praise", "VBN", "ROOT", 4, 21, 28),
    )
    sentence = Sentence(0, 28, "Norway and Peru were praised", words)
    assert [sentence.passives, sentence.conjoined] == [{4}, {0}]


def test_what_is_asked_once_is_answered_with_a_list_of_ones_own_each_time() -> None:
    asked: list[tuple[int, str]] = []

    @asked_once
    def children(s: Sentence, i: int, label: str) -> list[int]:
        asked.append((i, label))
        return s.kids(i, label)

    sentence = Sentence(0, 26, "Norway thanked old friends", WORDS)
    children(sentence, 1, "dobj").append(9)
    assert [children(sentence, 1, "dobj"), children(sentence, 1, "nsubj"), asked] == [[3], [0], [(1, "dobj"), (1, "nsubj")]]
