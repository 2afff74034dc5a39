from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bilateral.extract import Extractor
from bilateral.extract.mend import mend
from bilateral.extract.sentence import Word
from tests.extract.told import said

FORMS = ["visiting", "blair", "calls", "that", "send", "as", "did", ";", ",", "and", "thanks", "by"]
TAGS = ["NNP", "NNS", "NN", "VB", "VBD", "VBZ", "VBG", "VBN", "IN", "CC", ","]
DEPS = [
    "nsubj",
    "dobj",
    "conj",
    "ccomp",
    "pcomp",
    "acl",
    "relcl",
    "appos",
    "compound",
    "npadvmod",
    "prep",
    "pobj",
    "cc",
    "aux",
    "attr",
]


def word(i: int, text: str, tag: str, dep: str, head: int) -> Word:
    return Word(i, text, text, tag, dep, head, i, i + 1)


# "to work, support Chile, said": the parser takes "support" for the clause that is said
WORDS = (
    word(0, "to", "TO", "aux", 1),
    word(1, "work", "VB", "advcl", 2),
    word(2, "support", "VBP", "ccomp", 4),
    word(3, "Chile", "NNP", "dobj", 2),
    word(4, "said", "VBD", "ROOT", 4),
)


# "said Chile had helped and supports Peru": the parser coordinates "supports" with "helped"
FINITE = (
    word(0, "said", "VBZ", "ROOT", 0),
    word(1, "Chile", "NNP", "nsubj", 2),
    word(2, "helped", "VBN", "ccomp", 0),
    word(3, "supports", "VBZ", "conj", 2),
)


def test_a_finite_verb_is_coordinated_with_the_finite_verb_above() -> None:
    assert mend(FINITE) == (*FINITE[:3], word(3, "supports", "VBZ", "conj", 0))


def test_late_members_of_a_verb_list_belong_to_the_infinitive_which_takes_their_place() -> None:
    assert mend(WORDS) == (
        WORDS[0],
        word(1, "work", "VB", "ccomp", 4),
        word(2, "support", "VB", "conj", 1),
        WORDS[3],
        WORDS[4],
    )


def test_a_verb_with_a_subject_of_its_own_stays_where_it_is() -> None:
    words = (*WORDS[:3], word(3, "they", "PRP", "nsubj", 2), WORDS[4])
    assert mend(words) == words


# "At wish of Peru, Chile left": the parser takes Chile for Peru's apposition
FRONTED = (
    word(0, "at", "IN", "prep", 6),
    word(1, "wish", "NN", "pobj", 0),
    word(2, "of", "IN", "prep", 1),
    word(3, "Peru", "NNP", "pobj", 2),
    word(4, ",", ",", "punct", 3),
    word(5, "Chile", "NNP", "appos", 3),
    word(6, "left", "VBD", "ROOT", 6),
)


def test_the_noun_after_a_fronted_phrase_is_the_subject_of_a_verb_that_has_none() -> None:
    assert mend(FRONTED) == (*FRONTED[:5], word(5, "Chile", "NNP", "nsubj", 6), FRONTED[6])


def test_a_verb_that_has_a_subject_keeps_it() -> None:
    own = (*FRONTED[:6], word(6, "she", "PRP", "nsubj", 7), word(7, "left", "VBD", "ROOT", 7))
    assert mend((word(0, "at", "IN", "prep", 7), *own[1:])) == (word(0, "at", "IN", "prep", 7), *own[1:])


# "Chile thanks Peru" in a headline: the parser takes "thanks" for a noun
HEADLINE = (word(0, "Chile", "NNP", "compound", 1), word(1, "thanks", "NNS", "ROOT", 1), word(2, "Peru", "NNP", "dobj", 1))


def test_a_noun_that_has_an_object_is_a_verb() -> None:
    chile, thanks, peru = mend(HEADLINE)
    assert (chile.dep, thanks.tag, thanks.lemma, peru) == ("nsubj", "VBZ", "thank", HEADLINE[2])


def test_a_noun_without_an_object_stays_one() -> None:
    words = (HEADLINE[0], word(1, "tanks", "NNS", "ROOT", 1), word(2, "Peru", "NNP", "appos", 1))
    assert mend(words) == words


def test_the_person_right_after_a_verb_is_its_object() -> None:
    met = (
        word(0, "Chile", "NNP", "nsubj", 1),
        word(1, "met", "VBD", "ROOT", 1),
        word(2, "blair", "NNP", "npadvmod", 1),
        word(3, "Monday", "NNP", "npadvmod", 1),
    )
    assert mend(met) == (*met[:2], word(2, "blair", "NNP", "dobj", 1), met[3])


def test_a_participle_that_was_the_root_leaves_that_place_to_the_person() -> None:
    parsed = (word(0, "Visiting", "NNP", "ROOT", 0), word(1, "blair", "NNP", "dobj", 0), word(2, "left", "VBD", "aux", 0))
    assert [w.head for w in mend(parsed)] == [1, 1, 1]


def test_a_finite_verb_after_the_root_noun_is_the_main_verb_and_the_noun_its_subject() -> None:
    taken = (word(0, "president", "NN", "ROOT", 0), word(1, "accused", "VBD", "acl", 0), word(2, "Chile", "NNP", "dobj", 1))
    assert mend(taken) == (
        word(0, "president", "NN", "nsubj", 1),
        word(1, "accused", "VBD", "ROOT", 1),
        word(2, "Chile", "NNP", "dobj", 1),
    )


def test_a_participle_after_the_root_noun_stays_one() -> None:
    taken = (word(0, "man", "NN", "ROOT", 0), word(1, "accused", "VBN", "acl", 0))
    assert mend(taken) == taken


@given(st.lists(st.tuples(st.sampled_from(FORMS), st.sampled_from(TAGS), st.sampled_from(DEPS), st.integers(0, 7)), max_size=8))
def test_what_was_a_tree_stays_one(drawn: list[tuple[str, str, str, int]]) -> None:
    turned = [min(head, len(drawn) - 1 - i) for i, (*_, head) in enumerate(drawn)]  # each hangs on one after it, or is a root
    heads = [word.head for word in mend([word(i, *drawn[i][:3], i + ahead) for i, ahead in enumerate(turned)])]
    for i in range(len(heads)):
        top = i
        for _ in heads:
            top = heads[top]
        assert heads[top] == top


def test_a_past_tense_after_a_clause_in_commas_is_the_main_verb(extractor: Extractor) -> None:
    text = "Peru, which shares a border with both, urged Chile to hold talks."
    assert [(a, b) for a, b, *_ in said(extractor, text, "requests")] == [("PER", "CHL")]
    text = "Iran, which shares a border with both, offered to host talks. Its minister Abbas Araghchi is expected in Baku."
    assert [a for a, *_ in said(extractor, "Brussels urged calm. " + text, "visits")][-1:] == ["Abbas Araghchi@IRN"]
