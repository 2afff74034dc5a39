"""Words that point back: "he", "the two sides", "his Russian counterpart". Knows their table, and sentences."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.sentence import NOUN_TAGS
from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from bilateral.extract.sentence import Sentence

_REFERS = frozenset(
    {
        "person",
        "thing",
        "pair",
        "sides",
        "speaker",
        "speakers",
        "hearer",
        "counterpart",
        "organisation",
        "rulers",
        "organ",
        "state",
        "realm",
        "body",
        "document",
        "neighbour",
        "fighters",
        "other",
        "former",
        "latter",
    }
)
_DEPENDENT = frozenset({"det", "nummod", "predet", "preconj", "cc"})  # "both" before a noun or an "and" points to nothing
_DEFINITE = frozenset({"the", "these", "those"})
_ONE_OF_KIND = frozenset({"pair", "duo", "trio"})  # mean several without a plural
_LED = frozenset({"state", "government", "delegation", "diplomacy"})
_ONE_OF_TWO = frozenset({"each", "either"})  # "each side" is both
POINTING = NOUN_TAGS | {"PRP", "PRP$", "DT", "PDT", "CD"}  # tags of the words that may point back
SUBJECTS = ("nsubj", "nsubjpass")
_OF_ONE_SUBJECT = frozenset({"conj", "advcl", "pcomp"})  # "rang B to thank him", "left after meeting him"
RULING = frozenset({"rulers", "organ"})
GROUPS = frozenset({"pair", "sides"})


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A word that points back, to what, and which word a noun needs before it."""

    word: str
    sort: str
    refers: str
    needs: frozenset[str]


@cache
def load_anaphors() -> dict[tuple[str, str], Anaphor]:
    """The table `grammar/anaphors.tsv`, by sort and word. Raises TableError for an unknown reference."""
    found = {}
    for row in read_table(knowledge("grammar") / "anaphors.tsv", columns=("word", "sort", "refers", "needs")):
        if row["refers"] not in _REFERS:
            raise row.fault("refers", f"{row['refers']!r}; known: {', '.join(sorted(_REFERS))}")
        found[(row["sort"], row["word"])] = Anaphor(row["word"], row["sort"], row["refers"], frozenset(row.words("needs")))
    return found


@cache
def anaphoric_nouns() -> frozenset[str]:
    """Lemmas of all nouns that may point back."""
    return frozenset(word for sort, word in load_anaphors() if sort != "pronoun")


def anaphor_at(s: Sentence, i: int) -> Anaphor | None:
    """What word `i` points back as, or None."""
    word = s.words[i]
    if word.tag not in POINTING:
        return None
    if not word.is_noun:
        is_alone = word.tag.startswith("PRP") or word.dep not in _DEPENDENT
        is_alone = is_alone and (word.tag != "CD" or _is_definite(s, i))  # "the two", not "answered with two"
        if word.text.lower() == "each" and not _is_each_of_two(s, i):
            return None
        return load_anaphors().get(("pronoun", word.text.lower())) if is_alone else None
    anaphor = load_anaphors().get(("noun", word.lemma))
    if word.tag in {"NN", "NNP"}:
        anaphor = load_anaphors().get(("singular", word.lemma), anaphor)
    if anaphor is None or not anaphor.needs:
        return anaphor
    if anaphor.refers in GROUPS and not _may_be_two(s, i):
        return None
    before = {s.words[k].text.lower() for k in s.kids(i, "det", "nummod", "predet", "amod", "preconj", "poss")}
    return anaphor if before & anaphor.needs else None


def is_ruling(noun: str) -> bool:
    """Whether the noun alone may stand for a country that was named with it before: "the junta"."""
    anaphor = load_anaphors().get(("singular", noun)) or load_anaphors().get(("noun", noun))
    return anaphor is not None and anaphor.refers in RULING


@cache
def rulers() -> frozenset[str]:
    """All such nouns."""
    return frozenset(noun for _, noun in load_anaphors() if is_ruling(noun))


def _is_definite(s: Sentence, i: int) -> bool:
    before = {s.words[k].text.lower() for k in s.kids(i, "det", "amod")}
    return bool(before & _DEFINITE) and "other" not in before


def _is_each_of_two(s: Sentence, i: int) -> bool:
    """Whether "each" is all of the subject: not that of "A, B and C each signed", "each of its members"."""
    subjects = s.kids(s.words[i].head, *SUBJECTS)
    return subjects == [i] and all(s.words[p].tag == "PRP" for k in s.kids(i, "prep") for p in s.kids(k, "pobj"))


def _may_be_two(s: Sentence, i: int) -> bool:
    word = s.words[i]
    if any(s.words[k].text.lower() in _ONE_OF_TWO for k in s.kids(i, "det")):
        return True
    of_what = grammar.prepositional(s, i, ("of", "from"), depth=1) if word.tag == "NNS" else []
    plural = word.tag == "NNS" and all(s.words[p].lemma in _LED for p in of_what)  # "the two heads of state"
    return plural or word.lemma in _ONE_OF_KIND


def own_subjects(s: Sentence, i: int) -> set[int]:
    """Subjects of the clause in which the pronoun is an object: it is not they ("A rang B and thanked him")."""
    if s.words[i].dep not in {"dobj", "pobj", "dative"}:
        return set()
    verb = _clause(s, i)
    for above in s.ancestors(verb):
        if s.words[verb].dep not in _OF_ONE_SUBJECT or s.kids(verb, *SUBJECTS):
            break
        if s.words[above].is_verb:
            verb = above
    return set(s.kids(verb, *SUBJECTS))


def _clause(s: Sentence, i: int) -> int:
    """The verb whose clause the word stands in."""
    return next((a for a in s.ancestors(i) if s.words[a].is_verb), i)
