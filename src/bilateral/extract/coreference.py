"""Pronouns and definite phrases → actors: "he", "the two sides", "his Russian counterpart", "the minister". Knows scenes and people.

Sentences come in order; a Discourse remembers what was spoken of. What cannot be resolved stays unresolved: it never falls back to
the partner in the talks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.scene import distinct, stand_for
from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from bilateral.actors import Gazetteer
    from bilateral.extract.people import People
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence

_REFERS = frozenset({"person", "thing", "pair", "sides", "speaker", "speakers", "counterpart", "organisation"})
_POSSESSIVE = frozenset({"PRP$", "WP$"})
_PAIR = 2


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


@dataclass
class Discourse:
    """What an article has spoken of so far. Lives as long as the article is read."""

    gazetteer: Gazetteer
    people: People
    home: str = ""
    subject_person: str = ""
    last_person: str = ""
    subject_thing: str = ""
    last_organisation: str = ""
    group: tuple[str, ...] = ()  # last named together: "they"
    pair: tuple[str, ...] = ()  # last said to have met: "the two", "both leaders"
    speaker: str = ""
    authors: tuple[str, ...] = field(default=())
    makers: dict[str, tuple[str, ...]] = field(default_factory=dict)  # whose plan, claim, act was last spoken of, by its noun

    def side(self, key: str) -> str:
        """The side an actor of this article acts for."""
        person = self.people.by_key.get(key)
        if person is not None:
            return person.side
        actor = self.gazetteer.actor(key)
        return (actor.side or key) if actor is not None else key

    def author(self) -> str:
        """Who says "I" outside quotation marks: the first person of the outlet's own side that the article names, else that side."""
        own = [key for key, person in self.people.by_key.items() if person.side and person.side == self.home]
        return own[0] if own else self.home

    def note(self, scene: Scene, *, quoted_by: str) -> None:
        """Take in what the sentence spoke of, for the sentences to come."""
        s = scene.sentence
        subjects = [k for w in s.words if w.dep in {"nsubj", "nsubjpass"} for k in scene.actors(w.i)]
        mentioned = [k for i in sorted(scene.heads) for k in scene.heads[i]]
        persons = [k for k in mentioned if "@" in k or k in self.people.by_key]
        things = [k for k in subjects if k not in persons]
        self.subject_person = next((k for k in subjects if k in persons), self.subject_person if not persons else persons[0])
        self.last_person = persons[-1] if persons else self.last_person
        self.subject_thing = things[0] if things else self.subject_thing
        organisations = [k for k in mentioned if k not in persons and self._is_organisation(k)]
        self.last_organisation = organisations[-1] if organisations else self.last_organisation
        self.speaker = quoted_by or self.speaker
        signed = [k for w in s.words if w.text == "We" for k in scene.actors(w.i)]
        if len(signed) >= _PAIR:  # "We, the leaders of A and B": they say "we" from here on
            self.authors = distinct(signed)
        self._note_group(scene)
        for word in s.words:
            if word.is_noun and word.lemma in acts() and (owners := scene.within(word.i, trigger=-1)):
                self.makers[word.lemma] = owners

    def _note_group(self, scene: Scene) -> None:
        for i in sorted(scene.heads):
            members = distinct(k for w in grammar.coordinated(scene.sentence, i) for k in scene.actors(w))
            if len(members) >= _PAIR and len({self.side(k) for k in members}) >= _PAIR:
                self.group = members
                return

    def note_pair(self, pair: tuple[str, str]) -> None:
        """Take in who met whom: "the two" are they, from here on."""
        self.group = self.pair = pair

    def _is_organisation(self, key: str) -> bool:
        actor = self.gazetteer.actor(key)
        return actor is not None and actor.kind == "organisation"


@cache
def acts() -> frozenset[str]:
    """Nouns of what somebody proposed, said or did, to which others then respond: "the plan", "the accusation"."""
    return frozenset(row["noun"] for row in read_table(knowledge("grammar") / "acts.tsv", columns=("noun",)))


def owned_acts(scene: Scene, discourse: Discourse) -> dict[int, tuple[str, ...]]:
    """Owners of "the plan", "this accusation", by word, where the sentence does not tell them but an earlier one did."""
    s = scene.sentence
    return {
        word.i: discourse.makers[word.lemma]
        for word in s.words
        if word.is_noun
        and word.lemma in discourse.makers
        and any(s.words[k].lemma in {"the", "this", "that", "such"} for k in s.kids(word.i, "det"))
    }


def resolve(scene: Scene, discourse: Discourse, *, quoted: bool) -> dict[int, tuple[str, ...]]:
    """Actors of the pronouns and definite phrases of a sentence, by word. `quoted`: whether it stands inside a quotation."""
    found: dict[int, tuple[str, ...]] = {}
    for word in scene.sentence.words:
        if word.i in scene.heads and "@" in "".join(scene.heads[word.i]):
            continue
        anaphor = _anaphor(scene.sentence, word.i)
        if anaphor is not None and anaphor.refers in {"pair", "sides"} and scene.before(word.i):
            anaphor = None  # "the Chinese side" names its own
        keys = _refer(scene, word.i, anaphor, discourse, found, quoted) if anaphor else _definite(scene, word.i, discourse)
        if keys:
            found[word.i] = keys
    with_pronouns = scene.with_heads(found)
    for word in scene.sentence.words:
        if word.is_noun and word.i not in with_pronouns.heads:
            keys = _stands_for(with_pronouns, word.i, discourse)
            if keys:
                found[word.i] = keys
    return found


def _stands_for(scene: Scene, i: int, discourse: Discourse) -> tuple[str, ...]:
    """ "Chinese officials" → China; "his country" → the side of who he is."""
    keys = stand_for(scene, i)
    if any(scene.sentence.words[p].tag in _POSSESSIVE for p in scene.sentence.kids(i, "poss")):
        return _as_sides(keys, discourse)
    return keys


def _anaphor(s: Sentence, i: int) -> Anaphor | None:
    word = s.words[i]
    if word.tag.startswith(("PRP", "DT", "CD", "PDT")):
        is_alone = word.tag.startswith("PRP") or word.dep not in {"det", "nummod", "predet", "preconj", "cc"}
        return load_anaphors().get(("pronoun", word.text.lower())) if is_alone else None
    if not word.is_noun:
        return None
    anaphor = load_anaphors().get(("noun", word.lemma))
    if anaphor is None or not anaphor.needs:
        return anaphor
    if (
        anaphor.refers in {"pair", "sides"}
        and (word.tag != "NNS" or grammar.prepositional(s, i, ("of", "from"), depth=1))
        and word.lemma not in {"pair", "duo"}
    ):
        return None
    before = {s.words[k].text.lower() for k in s.kids(i, "det", "nummod", "predet", "amod", "preconj")}
    return anaphor if before & anaphor.needs else None


def _refer(
    scene: Scene, i: int, anaphor: Anaphor, discourse: Discourse, found: dict[int, tuple[str, ...]], quoted: bool
) -> tuple[str, ...]:  # noqa: FBT001, PLR0913
    if anaphor.refers == "person":
        return _person(scene, i, discourse)
    if anaphor.refers == "thing":
        return _thing(scene, i, discourse)
    if anaphor.refers in {"pair", "sides"}:
        return _group(scene, i, discourse, sides=anaphor.refers == "sides")
    if anaphor.refers == "counterpart":
        return _counterpart(scene, i, discourse, found)
    if anaphor.refers == "organisation":
        return (discourse.last_organisation,) if discourse.last_organisation else ()
    return _first_person(discourse, quoted=quoted, side=anaphor.refers == "speakers")


def _person(scene: Scene, i: int, discourse: Discourse) -> tuple[str, ...]:
    """The subject person of this sentence before the pronoun (not the pronoun's own clause's), else of the one before."""
    s = scene.sentence
    thanked = _object_before(scene, i, discourse) if s.words[i].tag in _POSSESSIVE else ""
    if thanked:
        return (thanked,)
    clause = _clause(s, i)
    own = set(s.kids(clause, "nsubj", "nsubjpass"))
    before = [
        k
        for w in s.words[:i]
        if w.dep in {"nsubj", "nsubjpass", "poss"} and not (w.i in own and s.words[i].dep in {"dobj", "pobj"})
        for k in scene.actors(w.i)
        if k in discourse.people.by_key
    ]
    if before:
        return (before[-1] if s.words[i].tag in _POSSESSIVE else before[0],)
    key = discourse.subject_person or discourse.last_person
    return (key,) if key else ()


def _object_before(scene: Scene, i: int, discourse: Discourse) -> str:
    """The person to whom "his" points in "thanked X for his visit": the object of the verb that the phrase hangs on."""
    s = scene.sentence
    for above in s.ancestors(i):
        if s.words[above].is_verb:
            persons = [k for w in s.kids(above, "dobj") if w < i for k in scene.actors(w) if k in discourse.people.by_key]
            return persons[0] if persons else ""
        if s.words[above].dep in {"dobj", "nsubj", "nsubjpass"}:
            return ""
    return ""


def _thing(scene: Scene, i: int, discourse: Discourse) -> tuple[str, ...]:
    s = scene.sentence
    before = [k for w in s.words[:i] if w.dep in {"nsubj", "nsubjpass"} for k in scene.actors(w.i)]
    before = [k for k in before if k not in discourse.people.by_key]
    if before:
        return (before[-1],)
    if s.words[i].tag in _POSSESSIVE or s.words[i].dep in {"nsubj", "nsubjpass"}:
        return (discourse.subject_thing,) if discourse.subject_thing else ()
    return ()


def _group(scene: Scene, i: int, discourse: Discourse, *, sides: bool) -> tuple[str, ...]:
    s = scene.sentence
    for w in s.words[:i]:
        if w.dep in {"nsubj", "nsubjpass"}:
            members = distinct(k for c in grammar.coordinated(s, w.i) for k in scene.actors(c))
            if len(members) == _PAIR or (len(members) > _PAIR and not s.words[i].is_noun):
                return _as_sides(members, discourse) if sides else members
    two = s.words[i].is_noun or s.words[i].text.lower() in {"two", "both"}
    members = discourse.pair if two and discourse.pair else discourse.group
    if two and len(members) != _PAIR:
        return ()
    return _as_sides(members, discourse) if sides else members


def _as_sides(keys: tuple[str, ...], discourse: Discourse) -> tuple[str, ...]:
    return distinct(side for side in (discourse.side(k) for k in keys) if side)


def _counterpart(scene: Scene, i: int, discourse: Discourse, found: dict[int, tuple[str, ...]]) -> tuple[str, ...]:
    """ "His Russian counterpart": the Russian who holds such an office here, else Russia; "his counterpart": the other one."""
    s = scene.sentence
    named = [k for m in grammar.modifiers(s, i) for k in scene.marks.get(m, ())]
    named = named or [k for p in grammar.prepositional(s, i, ("from", "of")) for k in scene.heads.get(p, ())]
    if named:
        return distinct(_holder(side, s, i, discourse) for side in named)
    owner = [k for p in s.kids(i, "poss") for k in found.get(p, ()) or scene.actors(p)]
    others = [k for k in discourse.group if k not in owner]
    return (others[0],) if owner and len(others) == 1 else ()


def _holder(side: str, s: Sentence, i: int, discourse: Discourse) -> str:
    if s.words[i].tag == "NNS":
        return side
    person = discourse.people.holding(side)
    return person.key if person is not None else side


def _first_person(discourse: Discourse, *, quoted: bool, side: bool) -> tuple[str, ...]:
    if quoted:
        who = discourse.speaker
        key = discourse.side(who) if side and who else who
        return (key,) if key else ()
    if side:
        return discourse.authors or ((discourse.home,) if discourse.home else ())
    author = discourse.author()
    return (author,) if author else ()


def _definite(scene: Scene, i: int, discourse: Discourse) -> tuple[str, ...]:
    """ "The minister", "the Vice President": the person of the article who was given that title, the last one met."""
    s = scene.sentence
    word = s.words[i]
    if not word.is_noun or word.tag in {"NNS", "NNPS"} or i in scene.heads or scene.before(i):
        return ()
    if not any(s.words[k].lemma in {"the", "this"} for k in s.kids(i, "det")) or grammar.prepositional(s, i, ("of", "for")):
        return ()
    words = {s.words[k].text.lower() for k in s.kids(i, "compound", "amod", "nmod")} | {word.text.lower()}
    for person in reversed(discourse.people.by_key.values()):
        if word.text.lower() in person.titles and words <= person.titles:
            return (person.key,)
    return ()


def _clause(s: Sentence, i: int) -> int:
    """The verb whose clause the word stands in."""
    return next((a for a in s.ancestors(i) if s.words[a].is_verb), i)
