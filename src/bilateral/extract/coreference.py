"""Pronouns and definite phrases → actors: "he", "the two sides", "his Russian counterpart". Knows scenes and the discourse.

What cannot be resolved stays unresolved: it never falls back to the partner in the talks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.addressing import address, both_sides, told_to
from bilateral.extract.anaphors import GROUPS, POINTING, SUBJECTS, Anaphor, anaphor_at, anaphoric_nouns, own_subjects
from bilateral.extract.groups import as_sides, group
from bilateral.extract.persons import POSSESSIVE, last_bearer, named_so_far, person, titled, titled_nouns
from bilateral.extract.scene import distinct, is_unofficial, stand_for, standins
from bilateral.extract.things import READERS, thing
from bilateral.extract.titles import bearer_nouns
from bilateral.extract.visitors import may_visit, visitor
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.discourse import Discourse
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence, Word

Keys = tuple[str, ...]
_LEADING = ("head-of-government", "head-of-state", "head-of-organisation")
_MAY_BE_TITLES = frozenset({"realm"})  # "the President of the Republic"
_THEY = frozenset({"they", "their", "them", "themselves"})
_HIS = frozenset({"his", "her"})
_LESSER = frozenset({"", "ambassador", "envoy", "spokesperson", "minister", "rank"})
_WHOSE = frozenset({"of", "in", "from", "for", "to", "by", "on"})  # after which stands whose or which it is
_PEOPLES = ("ese", "ss", "sh", "ch")  # "thanked the French": all of them
_NAMED = frozenset({*SUBJECTS, "dobj", "pobj", "dative"})


def resolve(scene: Scene, discourse: Discourse, *, quoted: bool) -> dict[int, Keys]:
    """Actors of the pronouns and definite phrases of a sentence, by word. `quoted`: whether it stands inside a quotation."""
    pointers = _Pointers(scene, discourse, quoted)
    for word in scene.sentence.words:
        if word.tag not in POINTING or not _may_point(scene.sentence, word):
            continue
        if "@" not in "".join(scene.heads.get(word.i, ())):
            keys = pointers.keys(word.i)
            if keys:
                pointers.found[word.i] = keys
    with_pronouns = pointers.so_far()
    for word in scene.sentence.with_lemma(standins()):
        if word.is_noun and word.i not in with_pronouns.heads:
            keys = _stands_for(with_pronouns, word.i, discourse) or _named_before(with_pronouns, word.i, discourse)
            if keys:
                pointers.found[word.i] = keys
    countrymen = {i: _countryman(scene, i, discourse) for i in scene.marks.keys() - with_pronouns.heads.keys()}
    return {**pointers.found, **{i: keys for i, keys in countrymen.items() if keys}}


def _may_point(s: Sentence, word: Word) -> bool:
    """Whether one of those who read what words point to may know the word; none of them knows most nouns."""
    return not word.is_noun or word.lemma in anaphoric_nouns() or word.lemma in titled_nouns() or may_visit(s, word)


@dataclass(frozen=True, slots=True)
class _Pointers:
    """What the words of one sentence point to; `found` holds those already read."""

    scene: Scene
    discourse: Discourse
    quoted: bool
    found: dict[int, Keys] = field(default_factory=dict)
    _scenes: dict[int, Scene] = field(default_factory=dict)

    def so_far(self) -> Scene:
        """The scene with all that was found; made anew only when more is."""
        size = len(self.found)
        if size not in self._scenes:
            self._scenes[size] = self.scene.with_heads(self.found)
        return self._scenes[size]

    def keys(self, i: int) -> Keys:
        """The actors that word `i` points to, by an anaphor of the table or a title given before; () where none."""
        if came := visitor(self.so_far(), i, self.discourse):
            return came
        anaphor = anaphor_at(self.scene.sentence, i)
        if anaphor is not None and anaphor.refers in GROUPS and self._names_its_own(i):
            anaphor = None  # "the Chinese side"
        if anaphor is not None and anaphor.refers not in _MAY_BE_TITLES:
            return self._refer(i, anaphor)
        return titled(self.scene, i, self.discourse) or (self._refer(i, anaphor) if anaphor is not None else ())

    def _names_its_own(self, i: int) -> bool:
        """Whether the words before a noun say whose it is; of members, the body says only of what: "the two NATO allies"."""
        owners = self.scene.before(i)
        member = self.scene.sentence.words[i].lemma in words("fellow")
        return bool(owners) and not (member and not any(self.discourse.is_state(k) for k in owners))

    def _refer(self, i: int, anaphor: Anaphor) -> Keys:
        scene, discourse = self.scene, self.discourse
        if anaphor.refers in GROUPS:
            return self._group(i, as_countries=anaphor.refers == "sides")
        if anaphor.refers == "hearer" and (told := told_to(scene, i)):
            return told
        if anaphor.refers in {"speaker", "speakers", "hearer"}:
            return address(anaphor.refers, discourse, quoted=self.quoted)
        if anaphor.refers in {"counterpart", "other", "neighbour"}:
            return {"counterpart": self._counterpart, "other": self._other, "neighbour": self._neighbour}[anaphor.refers](i)
        if anaphor.refers in READERS:
            s = scene.sentence
            placed = any(scene.places.get(p) for p in grammar.prepositional(s, i, ("in",), depth=1))
            owned = scene.owners(i) and not (anaphor.refers == "body" and is_unofficial(s, i))  # "the Lebanese militant group"
            return () if placed or owned else READERS[anaphor.refers](scene, i, discourse)
        return (person if anaphor.refers == "person" else thing)(self.so_far(), i, discourse)

    def _group(self, i: int, *, as_countries: bool) -> Keys:
        s, discourse = self.scene.sentence, self.discourse
        if any(s.words[k].lemma == "our" for k in s.kids(i, "poss")):  # "our two countries"
            return both_sides(discourse, quoted=self.quoted)
        if discourse.several and s.words[i].dep == "dobj" and s.words[s.words[i].head].lemma in words("condemning"):
            return discourse.several  # "remarks … B condemned them"
        if s.words[i].text.lower() in _THEY and (officials := self._officials(i)):
            return officials
        members = group(self.so_far(), i, discourse)
        return as_sides(members, discourse) if as_countries else members

    def _officials(self, i: int) -> Keys:
        """Of "they", "their" the one side whose officials, in the plural, are the subject above: "Peru's officials said they"."""
        s = self.scene.sentence
        verbs = (a for a in s.ancestors(i) if s.words[a].is_verb)
        above = next((k for a in verbs for k in s.kids(a, *SUBJECTS) if k < i), i)
        plural = above != i and s.words[above].tag == "NNS" and len(grammar.coordinated(s, above)) == 1
        keys = stand_for(self.scene, above) if plural else ()
        return keys if len(keys) == 1 else ()

    def _other(self, i: int) -> Keys:
        """Of "his guest", "the visitor" the other of the two who met: not whose guest it is, or who does something with him."""
        s, discourse = self.scene.sentence, self.discourse
        scene = self.so_far()
        beside = [k for w in (*s.kids(i, "poss"), *own_subjects(s, i)) for k in scene.actors(w)]
        known = {discourse.side(k) for k in beside} or {discourse.home}
        others = [k for k in discourse.pair if discourse.side(k) not in known]
        return (others[0],) if len(others) == 1 and not self.scene.before(i) else ()

    def _neighbour(self, i: int) -> Keys:
        """Of "its neighbour" the only other country that this sentence, or else the one before, names."""
        s, discourse = self.scene.sentence, self.discourse
        scene = self.so_far()
        verb = next((a for a in s.ancestors(i) if s.words[a].is_verb), i)
        beside = [*s.kids(i, "poss"), *(w for w in grammar.subjects(s, verb, grammar.load_control()) if w != i)]
        own = {discourse.side(k) for w in beside for k in scene.actors(w)}
        before = discourse.spoken_of if own & {discourse.side(k) for k in discourse.spoken_of} else ()
        for named in ([k for w in s.words for k in scene.actors(w.i)], before):
            others = distinct(side for k in named if discourse.is_state(side := discourse.side(k)) and side not in own)
            if others:
                return others if own and len(others) == 1 and not self.scene.before(i) else ()
        return ()

    def _counterpart(self, i: int) -> Keys:
        """Of "his Russian counterpart" the Russian in such an office here, else Russia; of "his counterpart" the other one."""
        scene, s = self.scene, self.scene.sentence
        named = [k for m in grammar.modifiers(s, i) for k in scene.marks.get(m, ())]
        named = named or [k for p in _from_where(s, i) for k in scene.heads.get(p, ())]
        owner = [k for p in s.kids(i, "poss") for k in self.found.get(p, ()) or scene.actors(p)]
        if named:
            return distinct(_holder(side, s, i, owner, self.discourse) for side in named)
        if s.words[i].lemma == "colleague":  # may be one of his own
            return ()
        others = [k for k in self.discourse.group if k not in owner]
        return (others[0],) if owner and len(others) == 1 else ()


def _from_where(s: Sentence, i: int) -> list[int]:
    """Of "his counterpart from Peru" Peru, also where the parser hangs it on the verb before."""
    own = grammar.prepositional(s, i, ("from", "of"))
    above = s.kids(s.words[i].head, "prep") if s.words[i].dep in {"dobj", "pobj"} else []
    return own or grammar.coordinated_all(
        s, [p for k in above if k == i + 1 and s.words[k].text == "from" for p in s.kids(k, "pobj")]
    )


def _stands_for(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Of "Chinese officials" China; of "his country" the side of who he is."""
    keys, s = stand_for(scene, i), scene.sentence
    whose = [p for p in s.kids(i, "poss") if s.words[p].tag in POSSESSIVE]
    acts_for = s.words[i].lemma in bearer_nouns() or s.words[i].lemma in words("outpost")
    if not whose and acts_for and any(k in discourse.people.by_key for k in scene.before(i)):
        keys = as_sides(keys, discourse)  # Peru's, of "Rojas's envoy": he is not Rojas
    if not whose:
        return _bearers(keys, scene, i, discourse)
    if not keys and s.words[whose[0]].text.lower() in _HIS and s.words[i].lemma in standins():
        keys = next((k for w in reversed(s.words[:i]) if w.dep in SUBJECTS and (k := scene.actors(w.i))), ())
    return as_sides(keys, discourse)  # of "Peru's president said his country" Peru


def _head(side: str, discourse: Discourse) -> Keys:
    """Of "the agency's chief" the only one of the article who is called the head of it, or something like that."""
    heads = [p.key for p in discourse.people.by_key.values() if p.side == side and p.titles & words("head")]
    return tuple(heads) if len(heads) == 1 else ()


def _only(word: Word, side: str, discourse: Discourse) -> Keys:
    """Of "the Saudi leader" the only Saudi of the article, unless he is but an envoy or a spokesman; else the side."""
    own = [one for one in discourse.people.by_key.values() if one.side == side]
    leads = len(own) == 1 and own[0].kind not in _LESSER and word.tag in {"NN", "NNP"}
    return (own[0].key,) if leads else (side,)


def _named_before(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Of "the embassy", "the ministers" those whose it was when such a one was last named."""
    s, noun = scene.sentence, scene.sentence.words[i].lemma
    is_told = any(s.words[k].lemma in {"the", "this", "these"} for k in s.kids(i, "det"))
    below = any(
        s.words[k].dep != "prep" or s.words[k].lemma in _WHOSE for k in s.kids(i, "prep", "relcl", "acl", "appos", "poss")
    )
    if noun in words("of-many") or not is_told or below or scene.owners(i):
        return ()
    verb = next((a for a in s.ancestors(i) if s.words[a].is_verb), i)
    own = {discourse.side(k) for w in grammar.subjects(s, verb, grammar.load_control()) if w != i for k in scene.actors(w)}
    keys = discourse.owners.get(noun, ())
    return keys if keys and not own & {discourse.side(k) for k in keys} else ()


def _countryman(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Of "the Norwegian thanked Peru" the Norwegian last spoken of; () where nobody was, or several act so."""
    s, word = scene.sentence, scene.sentence.words[i]
    is_alone = word.dep in _NAMED and word.tag in {"NN", "NNP", "JJ"} and any(s.words[k].lemma == "the" for k in s.kids(i, "det"))
    is_bare = is_alone and len(s.subtree(i)) == len(s.kids(i, "det")) + 1
    is_bare = is_bare and (word.dep in SUBJECTS or not word.text.lower().endswith(_PEOPLES))
    if not is_bare or not any(n.sort == "adjective" and i in s.span_at(*n.words) for n in scene.namings):
        return ()
    sides = scene.marks[i]
    return tuple([k for k in reversed(discourse.persons) if discourse.side(k) in sides][:1])


def _bearers(keys: Keys, scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Of "the leaders of Peru and Chad", "the Spanish minister" the persons meant; the sides where one of them is not named."""
    word = scene.sentence.words[i]
    if word.lemma in words("leader"):
        found = [_leading(key, scene, i, discourse) for key in keys]
        return (
            tuple(found)
            if all(found)
            else keys
            if len(keys) != 1
            else _head(keys[0], discourse) or _only(word, keys[0], discourse)
        )
    s = scene.sentence
    if named := [k for a in s.kids(i, "appos") for k in scene.actors(a) if "@" in k]:  # "Peru's Minister for Ports, A"
        return distinct(named)
    is_told = any(s.words[k].lemma == "the" for k in s.kids(i, "det"))
    if word.tag not in {"NN", "NNP"} or len(keys) != 1 or not (is_told or grammar.possessors(s, i)):
        return keys
    return last_bearer(keys[0], word.lemma, discourse) or keys


def _leading(side: str, scene: Scene, i: int, discourse: Discourse) -> str:
    """Who leads the country, of those named so far: who holds such an office, else the only one named; or ''."""
    own = [one.key for one in discourse.people.by_key.values() if one.side == side]
    named = [discourse.people.by_key[k] for k in named_so_far(own, scene, discourse)]
    found = next((p.key for kind in _LEADING for p in reversed(named) if p.kind == kind), "")
    leaders = [one for one in discourse.people.by_key.values() if one.side == side and one.kind in _LEADING]
    if not found and not named and len(leaders) == 1:  # nobody else of theirs, before or later
        return leaders[0].key
    alone = scene.sentence.words[i].tag != "NNS" and len(named) == 1 and named[0].kind in {"", "other"}
    return found or (named[0].key if alone else "")


def _holder(side: str, s: Sentence, i: int, owner: Sequence[str], discourse: Discourse) -> str:
    """The person of the article who acts for the side, in an office like the owner's; else, and of a plural, the side."""
    if s.words[i].tag == "NNS":
        return side
    by_key = discourse.people.by_key
    kind = next((by_key[k].kind for k in owner if k in by_key), "")
    kinds = _LEADING if kind in _LEADING else (kind,)
    person = next((p for one in kinds if (p := discourse.people.holding(side, one))), None)
    person = person or discourse.people.holding(side)
    if person is not None and not kind and person.key not in discourse.persons:  # of an unnamed one, who comes up only later
        return side
    return person.key if person is not None and (not kind or person.kind in {"", "other", "counterpart", *kinds}) else side
