"""Objects that a parser loses as something stands between them and their verb, put right. Knows words only.

"Condemned on Sunday Iran's raid" tells of no Sunday Iran, "condemned as cowardly an Iranian raid" of nothing as a raid; and after
"Iran condemned in a statement Oman's plan" the verb is no participle.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.extract.plain import ADJECTIVE
from bilateral.extract.weekdays import WEEKDAYS
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.sentence import Word

_STARTS = frozenset({"DT", "PRP$"})
_JUDGING = frozenset({"JJ", "RB"})


def after_days(parsed: Sequence[Word]) -> list[Word]:
    """The words, with the raid as the object of "condemned on Sunday Iran's raid"."""
    found = list(parsed)
    for day in parsed[1:]:
        prep = parsed[day.i - 1]
        if day.text.lower() not in WEEKDAYS or day.dep != "compound" or prep.text != "on" or not parsed[prep.head].is_verb:
            continue
        noun = parsed[day.head] if parsed[day.head].dep == "pobj" else parsed[parsed[day.head].head]
        if (noun.dep, noun.head) == ("pobj", prep.i):
            found[day.i] = replace(day, dep="pobj", head=prep.i)
            found[noun.i] = replace(noun, dep="dobj", head=prep.head)
    return found


def after_judgements(parsed: Sequence[Word]) -> list[Word]:
    """The words, with the raid as the object of "condemned as cowardly a raid"."""
    found = list(parsed)
    for noun in parsed:
        prep = parsed[noun.head]
        if noun.dep != "pobj" or prep.lemma != "as" or not parsed[prep.head].is_verb:
            continue
        between = [w for w in parsed[prep.i + 1 : noun.i] if w.tag not in {"``", "''"}]
        is_judged = len(between) > 1 and between[0].tag in _JUDGING and between[1].tag in _STARTS
        if is_judged and not any(w.head == prep.head and w.dep == "dobj" for w in parsed):
            found[between[0].i] = replace(between[0], tag="JJ", dep="amod", head=prep.i)
            found[noun.i] = replace(noun, dep="dobj", head=prep.head)
    return found


def after_statements(parsed: Sequence[Word]) -> list[Word]:
    """The words, with the plan as the object of "condemned in a statement Iran's plan": no comma sets it beside the statement."""
    found = list(parsed)
    for noun in parsed:
        stated = parsed[noun.head]
        verb = parsed[parsed[stated.head].head]
        if (noun.dep, stated.dep) != ("appos", "pobj") or verb.lemma not in words("outspoken") | words("answering"):
            continue
        apart = any(w.text in {",", "(", "-", ":"} for w in parsed[stated.i : noun.i])
        if verb.is_verb and not apart and not any(w.head == verb.i and w.dep == "dobj" for w in parsed):
            found[noun.i] = replace(noun, dep="dobj", head=verb.i)
    return found


def after_phrases(parsed: Sequence[Word]) -> list[Word]:
    """The words, with the verb of "Iran condemned in a statement Oman's plan" as the main one: a participle has no object."""
    root = next((w for w in parsed if w.head == w.i), None)
    if root is None or not root.is_noun:
        return list(parsed)
    with_object = {w.head for w in parsed if w.dep == "dobj"}
    told = (w for w in parsed if w.head == root.i and (w.tag, w.dep) == ("VBN", "acl") and w.i in with_object)
    verb = next((w for w in told if w.lemma not in words("handing")), None)
    if verb is None or any(w.head == verb.i and w.dep in {"auxpass", "agent"} for w in parsed):
        return list(parsed)
    found = [replace(w, head=verb.i) if w.head == root.i and (w.i > verb.i or w.dep == "punct") else w for w in parsed]
    found[verb.i] = replace(verb, tag="VBD", dep="ROOT", head=verb.i)
    found[root.i] = replace(root, dep="nsubj", head=verb.i)
    return found


def after_peoples(parsed: Sequence[Word]) -> list[Word]:
    """The words, with the bombing as the object of "condemned Israeli bombing of schools"."""
    found = list(parsed)
    for noun in parsed[1:-1]:
        before, after = parsed[noun.i - 1], parsed[noun.i + 1]
        if (
            noun.tag != "VBG"
            or before.lemma != ADJECTIVE
            or before.head not in {noun.i, noun.head}
            or after.text not in {"of", "in"}
        ):
            continue
        dep = "dobj" if noun.dep in {"xcomp", "ccomp"} else "pobj" if noun.dep == "pcomp" else ""
        if dep and noun.head < before.i:
            found[before.i] = replace(before, dep="amod", head=noun.i)
            found[noun.i] = replace(noun, tag="NN", lemma=noun.text.lower(), dep=dep)
    return found
