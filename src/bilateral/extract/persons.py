"""Words that mean one person: "he", "the minister", "his host". Knows scenes and the discourse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.anaphors import SUBJECTS, own_subjects
from bilateral.extract.titles import load_titles, title_words
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.discourse import Discourse
    from bilateral.extract.scene import Scene

Keys = tuple[str, ...]
_ONE_AT_A_TIME = frozenset({"head-of-state", "head-of-government", "foreign-minister", "defence-minister"})
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
            if s.words[above].lemma in words("briefing"):  # "A, who briefed B on his tour": on A's
                doers = grammar.subjects(s, above, grammar.load_control())
                return next((k for w in doers for k in scene.actors(w) if k in discourse.people.by_key), "")
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
    told = [s.words[k].text.lower() for k in sorted((*s.kids(i, "compound", "amod", "nmod"), i))]
    spoken = {word for word in told if word in title_words()} or {
        word.text.lower()
    }  # not the "visiting" of "the visiting minister"
    bearers = [p.key for p in discourse.people.by_key.values() if spoken <= p.titles and not p.titles & _LESSER - spoken]
    bearers = bearers or _alike(told, discourse)
    own = [k for k in bearers if discourse.people.by_key[k].side == discourse.home] if discourse.home else []
    if not bearers and word.lemma in words("own-office"):
        return (discourse.home,) if discourse.home else ()
    return _most_recent(own or bearers, discourse)


def last_bearer(side: str, noun: str, discourse: Discourse) -> Keys:
    """Of "the Spanish minister" the one last spoken of; () where none was spoken of before."""
    by_key = discourse.people.by_key
    bearers = [k for k in discourse.persons if k in by_key and by_key[k].side == side and noun in by_key[k].titles]
    return _most_recent(bearers, discourse)


def _alike(told: list[str], discourse: Discourse) -> list[str]:
    """Who holds an office that is also called so: "the premier", "the top diplomat", "the monarch"."""
    title = next((t for n in range(len(told)) if (t := load_titles().at(tuple(told), n)) is not None), None)
    if title is None or title.kind not in _ONE_AT_A_TIME or title.end != len(told):
        return []
    by_key = discourse.people.by_key
    return [k for k in discourse.persons if k in by_key and by_key[k].kind == title.kind]


def _most_recent(bearers: Sequence[str], discourse: Discourse) -> Keys:
    """Of several the subject of the sentence before, else the last one spoken of, else the last one of the article."""
    if discourse.subject_person in bearers:
        return (discourse.subject_person,)
    spoken_of = [k for k in discourse.persons if k in bearers]
    return tuple((spoken_of or bearers)[-1:])
