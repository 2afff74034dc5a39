"""Words that mean several actors: "they", "the two sides", "the three leaders". Knows scenes and the discourse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.anaphors import SUBJECTS, own_subjects
from bilateral.extract.discourse import PAIR
from bilateral.extract.scene import distinct
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bilateral.extract.discourse import Discourse
    from bilateral.extract.scene import Scene

Keys = tuple[str, ...]
_SIZES = {"two": PAIR, "both": PAIR, "each": PAIR, "either": PAIR, "three": 3, "four": 4, "five": 5}
_LARGEST = 5


def group(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Those whom the sentence names together before it, else who met, were last named together, or alone are spoken of.

    As many as the word asks for; nobody where it is not plain who.
    """
    if thanked := _thanked(scene, i):
        return thanked
    if any(scene.sentence.words[k].text.lower() in words("unnamed-group") for k in scene.sentence.kids(i, "amod")):
        return ()  # "the warring parties" are not those who met
    size = _size(scene, i)
    several = range(size, size + 1) if size else range(PAIR, _LARGEST + 1 if scene.sentence.words[i].is_noun else 100)
    alone = size == PAIR and not scene.sentence.words[i].is_noun
    own = {k for w in own_subjects(scene.sentence, i) for k in scene.actors(w)} if alone else set()
    likely = (members for members in _candidates(scene, i, discourse, size) if not own & {*members})  # "he thanked both"
    found = next((members for members in likely if len(members) in several), ())
    if not size and not scene.sentence.words[i].is_noun and (crowd := _crowd(scene, i, discourse, found)):
        return crowd
    return _of_one_rank(found, scene.sentence.words[i].lemma, discourse) if scene.sentence.words[i].is_noun else found


def _thanked(scene: Scene, i: int) -> Keys:
    """Whose "their" is in "grateful to A and B for their support", "condemned A for their raid": those before the preposition."""
    s = scene.sentence
    prep = s.words[s.words[s.words[i].head].head]
    if s.words[i].tag != "PRP$" or s.words[s.words[i].head].dep != "pobj" or prep.lemma not in words("ground"):
        return ()
    start = next((a for a in s.ancestors(prep.i) if s.words[a].is_verb), i)
    return distinct(k for w in s.words[start : prep.i] if w.dep in {"dobj", "pobj", "conj"} for k in scene.actors(w.i))


def _crowd(scene: Scene, i: int, discourse: Discourse, found: Keys) -> Keys:
    """Whom "they" means after "Peru's ministers met", "the Houthis said": those for whom they act, or that body itself.

    () where this sentence names several before it.
    """
    s = scene.sentence
    before = [w for w in s.words[:i] if w.dep in SUBJECTS and scene.actors(w.i)]
    if not before:
        return discourse.crowd
    is_body = before[-1].tag == "NNP" and not any(discourse.is_state(discourse.side(k)) for k in scene.actors(before[-1].i))
    is_crowd = (is_body or before[-1].tag in {"NNS", "NNPS"}) and before[-1].i not in own_subjects(s, i)
    return scene.actors(before[-1].i) if is_crowd and not any({*found} <= {*scene.actors(w.i)} for w in before[:-1]) else ()


def _of_one_rank(keys: Keys, noun: str, discourse: Discourse) -> Keys:
    """All as persons ("the two presidents" of A and B), or all as sides where not all are known."""
    by_key = discourse.people.by_key
    kinds = [by_key[k].kind for k in keys if k in by_key]
    held = [
        k if k in by_key or not discourse.is_state(k) else _holder(k, noun, kinds[0] if kinds else "", discourse) for k in keys
    ]
    return tuple(held) if all(held) else as_sides(keys, discourse)


def _holder(side: str, noun: str, kind: str, discourse: Discourse) -> str:
    """The person of the article who holds such an office of the side, or an office of that kind; '' if none."""
    named = [person.key for person in discourse.people.by_key.values() if person.side == side and noun in person.titles]
    like = discourse.people.holding(side, kind) if kind else None
    return named[-1] if named else like.key if like is not None else ""


def as_sides(keys: Iterable[str], discourse: Discourse) -> Keys:
    """The sides that the actors act for, once each."""
    return distinct(side for side in (discourse.side(k) for k in keys) if side)


def _size(scene: Scene, i: int) -> int:
    """How many the word asks for; 0 where it does not say."""
    s = scene.sentence
    told = [i, *s.kids(i, "nummod", "det", "predet", "preconj", "amod")]
    return next((_SIZES[s.words[k].text.lower()] for k in told if s.words[k].text.lower() in _SIZES), 0)


def _candidates(scene: Scene, i: int, discourse: Discourse, size: int) -> Iterator[Keys]:
    """Who may be meant, the likeliest first: named beside it, together before it, said to have met, or alone spoken of."""
    s, word = scene.sentence, scene.sentence.words[i]
    beside_it = [k for a in grammar.coordinated_all(s, s.kids(i, "appos")) for k in scene.heads.get(a, ())]
    yield distinct(k for k in beside_it if "@" in k)
    yield distinct(beside_it)  # "the two countries, A and B,"
    before = s.words[:i]
    for w in reversed(before) if word.tag == "PRP$" else before:  # "they noted it, and A and B lent their support": A's and B's
        if w.dep in SUBJECTS:
            yield distinct(k for c in grammar.coordinated(s, w.i) for k in scene.actors(c))
    yield _who_met(scene, i)
    if size == PAIR or word.is_noun:
        yield discourse.pair
    yield from (discourse.group, discourse.listed)
    if size == PAIR:
        beside = set(as_sides((k for w in (*own_subjects(s, i), *s.kids(i, "poss")) for k in scene.actors(w)), discourse))
        for spoken_of in ((k for w in range(i) for k in scene.actors(w)), discourse.spoken_of, discourse.parties):
            yield _two_of(
                discourse, [k for k in spoken_of if discourse.side(k) not in beside], bodies=word.lemma in {"side", "party"}
            )
    if any(s.words[k].lemma == "where" for k in s.kids(word.head, "advmod")):  # "A received B in Oslo, where they talked"
        named = [k for w in range(i) for k in scene.actors(w)]
        yield _two_of(discourse, sorted(named, key=lambda k: "@" not in k), bodies=False)
    if word.is_noun:
        yield _two_in_office(word.text.lower().removesuffix("s"), discourse)


def _who_met(scene: Scene, i: int) -> Keys:
    """Who met in the clause before the one that the word is subject of: A and B in "A met B, and they agreed"."""
    s, verb = scene.sentence, scene.sentence.words[scene.sentence.words[i].head]
    first = s.words[verb.head]
    if s.words[i].dep not in SUBJECTS or verb.dep != "conj" or first.lemma not in words("gathering", "hosting"):
        return ()
    met = [*s.kids(first.i, "nsubj", "dobj"), *grammar.prepositional(s, first.i, ("with",), depth=1)]
    return distinct(k for w in met for k in scene.actors(w))


def _two_in_office(noun: str, discourse: Discourse) -> Keys:
    """The two of the article who bear the office, each of a side of his own: "the Presidents" of a report on A and B."""
    titled = [person for person in discourse.people.by_key.values() if person.side and noun in person.titles]
    sides = {person.side for person in titled}
    return tuple(person.key for person in titled) if len(titled) == len(sides) == PAIR else ()


def _two_of(discourse: Discourse, keys: Sequence[str], *, bodies: bool) -> Keys:
    """The first named of each side, where they are of two countries; () otherwise. `bodies`: or of two sides of any sort."""
    found: dict[str, str] = {}
    for key in keys:
        found.setdefault(discourse.side(key), key)
    states = tuple(key for side, key in found.items() if discourse.is_state(side))
    return states if len(states) == PAIR else tuple(found.values()) if bodies and len(found) == PAIR else ()
