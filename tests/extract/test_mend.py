from __future__ import annotations

from bilateral.extract.mend import mend
from bilateral.extract.sentence import Word


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
