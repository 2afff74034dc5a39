"""Words that mean one person: "he", "the minister", "his host". Knows scenes and the discourse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.anaphors import SUBJECTS, own_subjects
from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.discourse import Discourse
    from bilateral.extract.scene import Scene

Keys = tuple[str, ...]
_LESSER = frozenset({"vice", "deputy", "assistant"})
POSSESSIVE = frozenset({"PRP$", "WP$"})


def person(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """The subject person of this sentence before the pronoun (not the pronoun's own clause's), else of the one before."""
    s, possessive = scene.sentence, scene.sentence.words[i].tag in POSSESSIVE
    thanked = _object_before(scene, i, discourse) if possessive else ""
    if thanked:
        return (thanked,)
    own = {k for w in own_subjects(s, i) for k in scene.actors(w)}
    places = [w.i for w in s.words[:i] if w.dep in {*SUBJECTS, "poss"}]
    before = [k for w in places for k in scene.actors(w) if k in discourse.people.by_key and k not in own]
    if before:
        return (before[-1] if possessive else before[0],)
    unnamed = [w.i for w in s.words[:i] if w.dep in SUBJECTS and w.i not in own_subjects(s, i) and is_office(scene, w.i)]
    if unnamed:  # "Peru's president said he was angry": it is said of Peru
        return scene.actors(unnamed[0])
    objects = [k for w in s.words[:i] if w.dep in {"dobj", "pobj"} for k in scene.actors(w.i) if k in discourse.people.by_key]
    others = [k for k in (*reversed(objects), discourse.subject_person, discourse.last_person) if k and k not in own]
    others = others if own else [discourse.subject_person or discourse.last_person]
    return tuple(filter(None, others[:1]))


def is_office(scene: Scene, i: int) -> bool:
    """Whether the word is an office that stands for its country, as nobody is named who holds it."""
    return any(n.sort == "office" and i in scene.sentence.span_at(*n.words) for n in scene.namings)


def _object_before(scene: Scene, i: int, discourse: Discourse) -> str:
    """The person to whom "his" points in "thanked X for his visit": the object of the verb that the phrase hangs on."""
    s = scene.sentence
    for above in s.ancestors(i):
        if s.words[above].is_verb:
            persons = [k for w in s.kids(above, "dobj") if w < i for k in scene.actors(w) if k in discourse.people.by_key]
            return persons[0] if persons else ""
        if s.words[above].dep in {"dobj", *SUBJECTS}:
            return ""
    return ""


def titled(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Of "the Vice President" who was given that title here: of the outlet's side, else the last met; else that side itself."""
    s, word = scene.sentence, scene.sentence.words[i]
    if (
        word.tag not in {"NN", "NNP"}
        or i in scene.heads
        or not any(s.words[k].lemma in {"the", "this"} for k in s.kids(i, "det"))
    ):
        return ()
    if scene.before(i) or grammar.prepositional(s, i, ("of", "for")):
        return ()
    spoken = {s.words[k].text.lower() for k in s.kids(i, "compound", "amod", "nmod")} | {word.text.lower()}
    bearers = [p for p in discourse.people.by_key.values() if spoken <= p.titles and not p.titles & _LESSER - spoken]
    own = [p for p in bearers if p.side and p.side == discourse.home]
    if not bearers and word.lemma in words("own-office"):
        return (discourse.home,) if discourse.home else ()
    return tuple(p.key for p in (own or bearers)[-1:])
