"""Pronouns and definite phrases → actors: "he", "the two sides", "his Russian counterpart". Knows scenes and the discourse.

What cannot be resolved stays unresolved: it never falls back to the partner in the talks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.anaphors import GROUPS, Anaphor, anaphor_at
from bilateral.extract.discourse import PAIR
from bilateral.extract.scene import distinct, stand_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilateral.extract.discourse import Discourse
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence

Keys = tuple[str, ...]
_SUBJECTS = ("nsubj", "nsubjpass")
_POSSESSIVE = frozenset({"PRP$", "WP$"})


def resolve(scene: Scene, discourse: Discourse, *, quoted: bool) -> dict[int, Keys]:
    """Actors of the pronouns and definite phrases of a sentence, by word. `quoted`: whether it stands inside a quotation."""
    pointers = _Pointers(scene, discourse, quoted)
    for word in scene.sentence.words:
        if "@" not in "".join(scene.heads.get(word.i, ())):
            keys = pointers.keys(word.i)
            if keys:
                pointers.found[word.i] = keys
    with_pronouns = scene.with_heads(pointers.found)
    for word in scene.sentence.words:
        if word.is_noun and word.i not in with_pronouns.heads:
            keys = _stands_for(with_pronouns, word.i, discourse)
            if keys:
                pointers.found[word.i] = keys
    return pointers.found


@dataclass(frozen=True, slots=True)
class _Pointers:
    """What the words of one sentence point to; `found` holds those already read."""

    scene: Scene
    discourse: Discourse
    quoted: bool
    found: dict[int, Keys] = field(default_factory=dict)

    def keys(self, i: int) -> Keys:
        """The actors that word `i` points to, by an anaphor of the table or a title given before; () where none."""
        anaphor = anaphor_at(self.scene.sentence, i)
        if anaphor is not None and anaphor.refers in GROUPS and self.scene.before(i):
            anaphor = None  # "the Chinese side" names its own
        return _definite(self.scene, i, self.discourse) if anaphor is None else self._refer(i, anaphor)

    def _refer(self, i: int, anaphor: Anaphor) -> Keys:
        scene, discourse = self.scene, self.discourse
        if anaphor.refers == "person":
            return _person(scene, i, discourse)
        if anaphor.refers == "thing":
            return _thing(scene, i, discourse)
        if anaphor.refers in GROUPS:
            members = _group(scene, i, discourse)
            return _as_sides(members, discourse) if anaphor.refers == "sides" else members
        if anaphor.refers == "counterpart":
            return self._counterpart(i)
        if anaphor.refers == "organisation":
            return _keys(discourse.last_organisation)
        return _first_person(discourse, quoted=self.quoted, side=anaphor.refers == "speakers")

    def _counterpart(self, i: int) -> Keys:
        """Of "his Russian counterpart" the Russian in such an office here, else Russia; of "his counterpart" the other one."""
        scene, s = self.scene, self.scene.sentence
        named = [k for m in grammar.modifiers(s, i) for k in scene.marks.get(m, ())]
        named = named or [k for p in grammar.prepositional(s, i, ("from", "of")) for k in scene.heads.get(p, ())]
        if named:
            return distinct(_holder(side, s, i, self.discourse) for side in named)
        owner = [k for p in s.kids(i, "poss") for k in self.found.get(p, ()) or scene.actors(p)]
        others = [k for k in self.discourse.group if k not in owner]
        return (others[0],) if owner and len(others) == 1 else ()


def _stands_for(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Of "Chinese officials" China; of "his country" the side of who he is."""
    keys = stand_for(scene, i)
    if any(scene.sentence.words[p].tag in _POSSESSIVE for p in scene.sentence.kids(i, "poss")):
        return _as_sides(keys, discourse)
    return keys


def _person(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """The subject person of this sentence before the pronoun (not the pronoun's own clause's), else of the one before."""
    s, possessive = scene.sentence, scene.sentence.words[i].tag in _POSSESSIVE
    thanked = _object_before(scene, i, discourse) if possessive else ""
    if thanked:
        return (thanked,)
    own = {k for w in _own_subjects(s, i) for k in scene.actors(w)}
    places = [w.i for w in s.words[:i] if w.dep in {*_SUBJECTS, "poss"}]
    before = [k for w in places for k in scene.actors(w) if k in discourse.people.by_key and k not in own]
    if before:
        return (before[-1] if possessive else before[0],)
    objects = [k for w in s.words[:i] if w.dep in {"dobj", "pobj"} for k in scene.actors(w.i) if k in discourse.people.by_key]
    others = [k for k in (*reversed(objects), discourse.subject_person, discourse.last_person) if k and k not in own]
    return tuple(others[:1]) if own else _keys(discourse.subject_person or discourse.last_person)


def _object_before(scene: Scene, i: int, discourse: Discourse) -> str:
    """The person to whom "his" points in "thanked X for his visit": the object of the verb that the phrase hangs on."""
    s = scene.sentence
    for above in s.ancestors(i):
        if s.words[above].is_verb:
            persons = [k for w in s.kids(above, "dobj") if w < i for k in scene.actors(w) if k in discourse.people.by_key]
            return persons[0] if persons else ""
        if s.words[above].dep in {"dobj", *_SUBJECTS}:
            return ""
    return ""


def _thing(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """The last subject before it that is no person; for a subject or possessive, also one of the sentences before."""
    s = scene.sentence
    own = _own_subjects(s, i)
    several = {w.head for w in s.words if w.dep == "conj"} if s.words[i].text.lower() in {"it", "its", "itself"} else set()
    subjects = [k for w in s.words[:i] if w.dep in _SUBJECTS and w.i not in own | several for k in scene.actors(w.i)]
    before = [k for k in subjects if k not in discourse.people.by_key]
    if before:
        return (before[-1],)
    return _keys(discourse.subject_thing) if s.words[i].tag in _POSSESSIVE or s.words[i].dep in _SUBJECTS else ()


def _group(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Those whom the sentence names together before it, else who were last named so, or said to have met."""
    s, word = scene.sentence, scene.sentence.words[i]
    for w in s.words[:i]:
        if w.dep in _SUBJECTS:
            members = distinct(k for c in grammar.coordinated(s, w.i) for k in scene.actors(c))
            if len(members) == PAIR or (len(members) > PAIR and not word.is_noun):
                return members
    two = word.is_noun or word.text.lower() in {"two", "both"}
    members = discourse.pair if two and discourse.pair else discourse.group
    return members if not two or len(members) == PAIR else ()


def _as_sides(keys: Iterable[str], discourse: Discourse) -> Keys:
    return distinct(side for side in (discourse.side(k) for k in keys) if side)


def _holder(side: str, s: Sentence, i: int, discourse: Discourse) -> str:
    """The person of the article who acts for the side, else the side; of a plural the side."""
    person = discourse.people.holding(side) if s.words[i].tag != "NNS" else None
    return person.key if person is not None else side


def _first_person(discourse: Discourse, *, quoted: bool, side: bool) -> Keys:
    """Who says "I", or for which side somebody says "we"."""
    if quoted:
        who = discourse.speaker
        return _keys(discourse.side(who) if side and who else who)
    return (discourse.authors or _keys(discourse.home)) if side else _keys(discourse.author())


def _definite(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Of "the minister", "the Vice President" the person of the article who was given that title, the last one met."""
    s, word = scene.sentence, scene.sentence.words[i]
    if not word.is_noun or word.tag in {"NNS", "NNPS"} or i in scene.heads or scene.before(i):
        return ()
    if not any(s.words[k].lemma in {"the", "this"} for k in s.kids(i, "det")) or grammar.prepositional(s, i, ("of", "for")):
        return ()
    spoken = {s.words[k].text.lower() for k in s.kids(i, "compound", "amod", "nmod")} | {word.text.lower()}
    for person in reversed(discourse.people.by_key.values()):
        if spoken <= person.titles:
            return (person.key,)
    return ()


def _own_subjects(s: Sentence, i: int) -> set[int]:
    """Subjects of the clause in which the pronoun is an object: it is not they ("A rang B and thanked him")."""
    if s.words[i].dep not in {"dobj", "pobj", "dative"}:
        return set()
    verb = _clause(s, i)
    while s.words[verb].dep == "conj" and not s.kids(verb, *_SUBJECTS):
        verb = s.words[verb].head
    return set(s.kids(verb, *_SUBJECTS))


def _clause(s: Sentence, i: int) -> int:
    """The verb whose clause the word stands in."""
    return next((a for a in s.ancestors(i) if s.words[a].is_verb), i)


def _keys(key: str) -> Keys:
    return (key,) if key else ()
