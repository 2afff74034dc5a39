"""Words that the parser hangs on a noun though they belong to the verb, or the other way round. Knows words only.

What is denied, or begun ("denied supplying arms to B"), who gets what is worth something ("a loan worth two billion to B"), what
is called so ("called X baseless").
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bilateral.extract.borders import FINITE, SUBJECTS
from bilateral.extract.weekdays import WEEKDAYS
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.sentence import Word


def gerunds(parsed: Sequence[Word]) -> list[Word]:
    """The words, with what somebody denies, or begins, to do as a verb: "denied supplying arms to B" is not of supplying arms."""
    found = list(parsed)
    for verb, gerund in pairwise(parsed):
        if gerund.tag != "VBG" or gerund.dep != "amod" or verb.lemma not in words("gerund-taking"):
            continue
        goods = parsed[gerund.head]
        if (goods.head, goods.dep) == (verb.i, "dobj"):
            found = [replace(w, head=gerund.i) if w.head == verb.i and w.dep == "prep" and w.i > goods.i else w for w in found]
            found[gerund.i] = replace(gerund, head=verb.i, dep="xcomp")
            found[goods.i] = replace(found[goods.i], head=gerund.i)
    return found


def worth(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "to B" of "a loan worth two billion to B" at the loan, not at its worth."""
    found = list(parsed)
    for word in parsed:
        above = parsed[word.head]
        above = parsed[above.head] if above.dep == "npadvmod" else above
        if word.dep == "prep" and word.text in {"to", "for", "with", "from"} and above.text == "worth" and above.dep == "amod":
            found[word.i] = replace(word, head=above.head)
    return found


def reported(parsed: Sequence[Word]) -> list[Word]:
    """The words, with what is said as said: "said at a briefing that A must stop" is of no briefing that A must stop."""
    told = {word.head for word in parsed if word.dep in {"ccomp", "dobj", "xcomp"}}
    found = list(parsed)
    for that, before in ((w, parsed[w.i - 1]) for w in parsed[1:] if w.text == "that" and w.tag in {"WDT", "IN"}):
        clause, place = parsed[that.head], parsed[before.head]
        verb = parsed[place.head]
        said = verb.lemma in words("reporting") and verb.i not in told and verb.dep != "parataxis"
        if (
            said
            and before.dep == "pobj"
            and place.dep == "prep"
            and (clause.head, clause.dep) in {(before.i, "relcl"), (before.i, "acl")}
        ):
            found[clause.i] = replace(clause, head=verb.i, dep="ccomp")
            found[that.i] = replace(that, tag="IN", dep="mark")
    return found


def relative(parsed: Sequence[Word]) -> list[Word]:
    """The words, with a finite clause that has a subject of its own as a relative one: "a move that A called a crime"."""
    found = list(parsed)
    subjects = {word.head for word in parsed if word.dep == "nsubj"}
    for word in parsed:
        if (
            word.dep == "acl"
            and word.tag in FINITE
            and word.i in subjects
            and word.i > word.head
            and not _is_said_that(parsed, word)
        ):
            found[word.i] = replace(word, dep="relcl")
            pronouns = [w for w in parsed if w.head == word.i and w.dep == "mark" and w.tag == "WDT"]
            for that in pronouns:
                found[that.i] = replace(that, dep="dobj")
    return found


def _is_said_that(parsed: Sequence[Word], clause: Word) -> bool:
    """Whether it is the content of its noun, "the claim that A won"."""
    return any(w.head == clause.i and w.dep == "mark" and w.tag != "WDT" for w in parsed)


def called(parsed: Sequence[Word]) -> list[Word]:
    """The words, with X as what is called so in "called X baseless", "declared X undesirable", not as a part of the adjective."""
    found = list(parsed)
    objects = [word for word in parsed if word.dep == "dobj"]
    for one, other in pairwise(objects):
        if one.head == other.head and parsed[one.head].lemma in words("naming"):  # "a move that A called a crime"
            found[other.i] = replace(other, dep="oprd")
    _name_nouns(found)
    _name_parts(found)
    for noun, adjective in pairwise(parsed):
        if adjective.dep not in {"oprd", "ccomp"} or not adjective.tag.startswith("JJ") or not noun.is_noun:
            continue
        if (noun.dep, adjective.dep, noun.head) == ("oprd", "oprd", adjective.head):
            found[noun.i] = replace(noun, dep="dobj")
        elif (noun.dep, adjective.dep, noun.head) == ("compound", "ccomp", adjective.i):
            found[noun.i] = replace(noun, dep="nsubj")
    return found


def _name_nouns(found: list[Word]) -> None:
    """Make "a crime" of "called the raid a crime" what the raid is called, not when it was called so."""
    for word in found:
        thing = found[word.head]
        verb = found[thing.head]
        if (word.dep, thing.dep) != ("npadvmod", "dobj") or word.i < thing.i or verb.lemma not in words("name-giving"):
            continue
        between = found[thing.i : word.i]
        is_one = any(w.head == word.i and w.text.lower() in {"a", "an"} for w in between)
        if is_one and all(w.text != "," for w in between):
            found[word.i] = replace(word, dep="oprd", head=verb.i)


def _name_parts(found: list[Word]) -> None:
    """Hang "by B" on the raid of "what A called a raid by B", not on the calling."""
    asked = {word.head for word in found if word.text.lower() == "what"}
    for word, after in pairwise(found):
        if (
            word.dep == "oprd"
            and word.is_noun
            and word.head == after.head
            and after.dep in {"prep", "agent"}
            and after.head in asked
        ):
            found[after.i] = replace(after, dep="prep", head=word.i)


def given(parsed: Sequence[Word]) -> list[Word]:
    """The words, with the name between a verb of giving and goods as to whom they go: "sent Peru tanks" is of no Peru tanks."""
    found = list(parsed)
    for word in parsed:
        goods = parsed[word.head]
        verb = parsed[goods.head]
        if (word.dep, word.tag, goods.dep, goods.tag) == ("compound", "NNP", "dobj", "NNS") and verb.i == word.i - 1:
            found[word.i] = replace(word, dep="dative", head=verb.i) if verb.lemma in words("handing") else word
    return found


@cache
def _participles() -> dict[str, str]:
    """Lemmas of `opening-act` by their participles: "congratulating", "hosting"."""
    return {lemma.removesuffix("e") + "ing": lemma for lemma in words("opening-act")}


def opening(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "Congratulating" as the verb of "Congratulating A on it, B said", not as a part of A's name."""
    found = list(parsed)
    first = parsed[0] if parsed else None
    lemma = "" if first is None else _participles().get(first.text.lower(), "")
    if first is None or not lemma or first.dep not in {"compound", "amod"}:
        return found
    name = parsed[first.head]
    verb = parsed[name.head]
    own = [w for w in parsed[name.i : verb.i] if w.head == verb.i and w.dep in SUBJECTS and parsed[w.i - 1].text == ","]
    if verb.tag not in FINITE or verb.i <= name.i or not (own or parsed[name.i].dep not in SUBJECTS):
        return found
    found[first.i] = replace(first, tag="VBG", lemma=lemma, dep="advcl", head=verb.i)
    found[name.i] = replace(name, dep="dobj", head=first.i)
    return [replace(w, head=first.i) if w.head == name.i and w.dep == "prep" else w for w in found]


def beside_nouns(parsed: Sequence[Word]) -> list[Word]:
    """The words, with a name between commas after a noun as what stands beside it: "NATO's newest member, Sweden, has"."""
    found = list(parsed)
    for word in parsed:
        noun = parsed[word.head]
        if word.tag != "NNP" or word.dep != "npadvmod" or not noun.tag.startswith("NN") or word.text.lower() in WEEKDAYS:
            continue
        after = parsed[word.i + 1].text if word.i + 1 < len(parsed) else ","
        if word.i > noun.i + 1 and parsed[word.i - 1].text == "," and after in {",", ".", "and"}:
            found[word.i] = replace(word, dep="appos")
    return found


def greetings(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "greeting" as a noun in "a message of greeting to A"."""
    is_thing = {word.i for word in parsed if word.text == "greeting" and word.tag == "VBG" and word.dep == "pobj"}
    return [replace(word, tag="NN", lemma="greeting") if word.i in is_thing else word for word in parsed]


_PAIRED = frozenset({"shoulder", "side", "hand", "arm"})  # "shoulder to shoulder", "side by side", "hand in hand", "arm in arm"


def side_by_side(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "with B" of "fought shoulder to shoulder with B" at the verb, and as "alongside": B was no enemy."""
    found = list(parsed)
    for prep in parsed[4:]:
        first, last = parsed[prep.i - 3], parsed[prep.i - 1]
        if prep.text not in {"with", "alongside"} or last.text not in _PAIRED or first.text != last.text:
            continue
        verb = next((w for w in reversed(parsed[: first.i]) if w.is_verb), None)
        if verb is not None and verb.i >= first.i - 2:
            found[prep.i] = replace(prep, text="alongside", lemma="alongside", dep="prep", head=verb.i)
    return found


def armed(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "armed" of "is armed by B", "armed and funded by B" as a participle, which a passive auxiliary has told."""
    passive = {word.head for word in parsed if word.dep == "auxpass"}
    return [
        replace(w, tag="VBN", lemma=w.text.lower().removesuffix("ed")) if w.text == "armed" and w.i in passive else w
        for w in parsed
    ]


_PLACED = frozenset({"at", "in", "before", "with"})


def voiced_there(parsed: Sequence[Word]) -> list[Word]:
    """The words, with "accusing" of "filed a case at the ICJ accusing B" as the filing's, not as the court's."""
    found = list(parsed)
    for word in parsed:
        body = parsed[word.head]
        prep = parsed[body.head]
        if (word.dep, word.tag, body.dep, body.tag, prep.dep) != ("acl", "VBG", "pobj", "NNP", "prep"):
            continue
        above = parsed[prep.head]
        verb = parsed[above.head] if above.dep == "dobj" else above
        if prep.text in _PLACED and verb.is_verb and word.lemma in words("voicing"):
            found[word.i] = replace(word, dep="advcl", head=verb.i)
    return found
