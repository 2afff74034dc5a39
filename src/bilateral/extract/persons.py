"""Words that mean one person: "he", "the minister", "his host". Knows scenes and the discourse."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.anaphors import SUBJECTS, own_subjects
from bilateral.extract.bearers import called, load_bearers
from bilateral.extract.deeds import acts
from bilateral.extract.genders import gender, meant_by
from bilateral.extract.scene import standins
from bilateral.extract.titles import bearer_nouns, title_words
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bilateral.extract.discourse import Discourse
    from bilateral.extract.scene import Scene

Keys = tuple[str, ...]
_COMING = frozenset({"elect", "designate"})
_LESSER = frozenset({"vice", "deputy", "assistant"})
_WHERE = frozenset({"where", "when"})
POSSESSIVE = frozenset({"PRP$", "WP$"})


def person(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """The subject person of this sentence before the pronoun (not the pronoun's own clause's), else of the one before.

    Who is known to be a man is not "she", who is known to be a woman not "he".
    """
    s, possessive = scene.sentence, scene.sentence.words[i].tag in POSSESSIVE
    thanked = _object_before(scene, i, discourse) if possessive else ""
    if thanked:
        return (thanked,)
    own = {k for w in (*own_subjects(s, i), *_told_of(scene, i)) for k in scene.actors(w)}
    partner = _partner_before(scene, i, own, discourse)
    if partner:
        return (partner,)
    own |= {one.key for one in discourse.people.by_key.values() if one.side in own}  # "told B that Peru backs him": him is B
    answering = {k for w in _answering(scene, i) for k in scene.actors(w)} if possessive else set()
    own |= answering
    places = [w.i for w in s.words[:i] if w.dep in {*SUBJECTS, "poss"}]
    before = _fitting([k for w in places for k in scene.actors(w) if k not in own], scene, i, discourse)
    if before:
        return (before[-1] if possessive and not answering else before[0],)
    unnamed = [w.i for w in s.words[:i] if w.dep in SUBJECTS and w.i not in own_subjects(s, i) and is_unnamed(scene, w.i)]
    if unnamed:  # "Peru's president said he was angry": it is said of Peru
        return scene.actors(unnamed[0])
    return () if _is_strangers(scene, i) else _of_before(scene, i, own, discourse)


def _partner_before(scene: Scene, i: int, own: set[str], discourse: Discourse) -> str:
    """To whom "him" points in "A spoke to B and agreed to meet him": whom the verb before, with the same subject, has; or ''."""
    s = scene.sentence
    if s.words[i].dep not in {"dobj", "pobj", "dative"} or s.words[i].text.lower() not in {"him", "her"}:
        return ""
    verbs = [k for k in s.ancestors(i) if s.words[k].is_verb]
    joined = next((k for k in verbs if s.words[k].dep == "conj" and s.words[s.words[k].head].is_verb), None)
    if joined is None or s.kids(joined, "nsubj", "nsubjpass"):
        return ""
    before = s.words[joined].head
    done_to = [*s.kids(before, "dobj", "dative"), *grammar.prepositional(s, before, ("with", "to"), depth=1)]
    met = [k for w in done_to if w < joined for k in scene.actors(w) if k not in own]
    fitting = _fitting(met, scene, i, discourse)
    return fitting[0] if len(fitting) == 1 else ""


def _answering(scene: Scene, i: int) -> list[int]:
    """Who answers the act or claim whose the pronoun says it is, which is another's: A in "A rejected his claim"."""
    s = scene.sentence
    noun = s.words[s.words[i].head]
    answers = noun.dep == "dobj" and noun.lemma in acts() and s.words[noun.head].lemma in words("responding")
    return grammar.subjects(s, noun.head, grammar.load_control()) if answers else []


def _told_of(scene: Scene, i: int) -> list[int]:
    """Of whom the clause tells in which the pronoun is the subject: A in "A, whom she saw"."""
    s, verb = scene.sentence, scene.sentence.words[scene.sentence.words[i].head]
    of_place = any(s.words[k].lemma in _WHERE for k in s.kids(verb.i, "advmod"))  # "in the palace, where he met B"
    return [verb.head] if verb.dep == "relcl" and s.words[i].dep in SUBJECTS and not of_place else []


def _of_before(scene: Scene, i: int, own: set[str], discourse: Discourse) -> Keys:
    """Of a pronoun that no subject before explains: an object before it, else who was the subject before, or last named."""
    objects = [k for w in scene.sentence.words[:i] if w.dep in {"dobj", "pobj"} for k in scene.actors(w.i)]
    spoken_of = (discourse.subject_person, discourse.last_person, *reversed(discourse.spoken_of))
    if own:
        named = _fitting((*reversed(objects), *spoken_of), scene, i, discourse)
        return tuple([k for k in named if k not in own][:1])
    return discourse.unnamed or tuple(_fitting((*spoken_of, *discourse.pair), scene, i, discourse)[:1])


def _fitting(keys: Iterable[str], scene: Scene, i: int, discourse: Discourse) -> list[str]:
    """The persons among them whom the pronoun may mean."""
    s, by_key = scene.sentence, discourse.people.by_key
    meant = meant_by(s.words[i].text)
    others = {k for w in s.words[:i] if meant_by(w.text) not in {"", meant} for k in scene.actors(w.i)}  # "she told him" of two
    genders = {k: gender(by_key[k], discourse.genders) for k in keys if k in by_key and k not in others}
    return [k for k, known in genders.items() if not meant or known in {"", meant}]


def _is_strangers(scene: Scene, i: int) -> bool:
    """Whether somebody whom nobody introduced says the pronoun's clause: "Verbruggen said she would"."""
    s, above, own = scene.sentence, {*scene.sentence.ancestors(i)}, own_subjects(scene.sentence, i)
    told = (w for w in s.words[:i] if w.tag == "NNP" and w.dep in SUBJECTS and w.head in above and w.i not in own)
    return any(not scene.actors(w.i) and not scene.before(w.i) for w in told)


def is_unnamed(scene: Scene, i: int) -> bool:
    """Whether the word is one official who stands for his country, as nobody is named: "the Saudi minister"."""
    s = scene.sentence
    named = scene.actors(i) if s.words[i].tag in {"NN", "NNP"} else ()
    if not named or any("@" in key for key in named):
        return False
    is_office = any(n.sort == "office" and i in s.span_at(*n.words) for n in scene.namings)
    return is_office or (s.words[i].lemma in standins() and s.words[i].lemma in bearer_nouns() | words("official"))


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


@cache
def titled_nouns() -> frozenset[str]:
    """Nouns for who may have been given a title, and "elect": of "the president-elect" the parser makes three words."""
    return bearer_nouns() | load_bearers().keys() | _COMING


def titled(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Of "the Vice President" who was given that title here: of the outlet's side, else the last met; else that side itself."""
    s, word = scene.sentence, scene.sentence.words[i]
    if word.tag not in {"NN", "NNP"} or i in scene.heads or word.lemma not in titled_nouns():  # not "the trade" of its minister
        return ()
    is_told = any(s.words[k].lemma in {"the", "this"} for k in s.kids(i, "det"))
    if not is_told and not (word.lemma in words("highness") and s.kids(i, "poss")):
        return ()
    if word.lemma == "head" and (heads := _heads(scene, i, discourse)):
        return heads
    if scene.before(i) or grammar.prepositional(s, i, ("of", "for")):
        return ()
    told = [s.words[k].text.lower() for k in sorted((*s.kids(i, "compound", "amod", "nmod"), i))]
    spoken = {word for word in told if word in title_words()} or {
        word.text.lower()
    }  # not the "visiting" of "the visiting minister"
    if "elect" in told:  # the president-elect is no president
        spoken = spoken - {"elect"} | {"-elect"}
    bearers = [p.key for p in discourse.people.by_key.values() if spoken <= p.titles and not p.titles & _LESSER - spoken]
    if "elect" not in told:
        bearers = bearers or called([word for word in told[:-1] if word in title_words()] + told[-1:], discourse)
    own = [k for k in bearers if discourse.people.by_key[k].side == discourse.home] if discourse.home else []
    if not bearers and word.lemma in words("own-office"):
        return (discourse.home,) if discourse.home else ()
    return _most_recent(own or named_so_far(bearers, scene, discourse), discourse)


def named_so_far(bearers: Sequence[str], scene: Scene, discourse: Discourse) -> Sequence[str]:
    """Those of them whom the article has named by now; all of them in its headline, which names nobody."""
    if not discourse.persons:
        return bearers
    named = {*discourse.persons, *(k for keys in scene.heads.values() for k in keys)}
    return [k for k in bearers if k in named]


def _heads(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Of "the Head of State" who holds such an office: of the outlet's side, else the last met."""
    told = [word.text.lower() for word in scene.sentence.words[i : i + 3]]
    bearers = called(told, discourse) if told[1:2] == ["of"] else []
    own = [k for k in bearers if discourse.people.by_key[k].side == discourse.home]
    return _most_recent(own or bearers, discourse)


def last_bearer(side: str, noun: str, discourse: Discourse) -> Keys:
    """Of "the Spanish minister", "the Spanish premier" the one last spoken of; () where none was spoken of before."""
    by_key = discourse.people.by_key
    own = [k for k in discourse.persons if k in by_key and by_key[k].side == side]
    bearers = [k for k in own if noun in by_key[k].titles] or [k for k in called((noun,), discourse) if k in own]
    return _most_recent(bearers, discourse)


def _most_recent(bearers: Sequence[str], discourse: Discourse) -> Keys:
    """Of several the subject of the sentence before, else the last one who was a subject, spoken of, or of the article."""
    actives = [k for k in discourse.actives if k in bearers]
    if discourse.subject_person in (actives or bearers):
        return (discourse.subject_person,)
    spoken_of = actives or [k for k in discourse.persons if k in bearers]
    return tuple((spoken_of or bearers)[-1:])
