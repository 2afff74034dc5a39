"""Words that mean one country or organisation: "it", "the country", "the bloc". Knows scenes and the discourse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract import grammar
from bilateral.extract.anaphors import SUBJECTS, is_ruling, own_subjects
from bilateral.extract.deeds import objects_before
from bilateral.extract.persons import POSSESSIVE, is_unnamed
from bilateral.extract.realms import realm_of
from bilateral.extract.scene import distinct, stand_for
from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bilateral.extract.discourse import Discourse
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Word

Keys = tuple[str, ...]


def thing(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """The last subject before it that is no person; for a subject or possessive, also one of the sentences before."""
    if objects_before(scene.sentence, i) and scene.sentence.words[scene.sentence.words[i].head].lemma not in words("addressing"):
        return ()  # "A accepted the offer, but B rejected it"
    if blamed := _blamed(scene, i, discourse) or _backed(scene, i, discourse) or _stood_by(scene, i, discourse):
        return (blamed,)
    s, own = scene.sentence, own_subjects(scene.sentence, i)
    if s.words[i].tag in POSSESSIVE and (doers := _doers(scene, i) or _stricken(scene, i)):
        return doers
    if before := _in_sentence(scene, i, own, discourse) or _addressed(scene, i, discourse):
        return before
    officials = [w.i for w in s.words[:i] if w.dep in SUBJECTS and w.i not in own and is_unnamed(scene, w.i)]
    if officials:  # "Peru's envoy said it would"
        return scene.actors(officials[-1])[:1]
    may_look_back = s.words[i].tag in POSSESSIVE or s.words[i].dep in SUBJECTS
    return (discourse.subject_thing,) if discourse.subject_thing and may_look_back else ()


def _in_sentence(scene: Scene, i: int, own: set[int], discourse: Discourse) -> Keys:
    """The last thing that was a subject before the pronoun; of "its" else the last one named: "stood by Fiji and its work"."""
    s = scene.sentence
    several = {w.head for w in s.words if w.dep == "conj"} if s.words[i].text.lower() in {"it", "its", "itself"} else set()
    named = [w for w in s.words[:i] if w.i not in own and not _is_someone(scene, w)]
    subjects = [k for w in named if w.dep in SUBJECTS and w.i not in several for k in scene.actors(w.i) or _organ_of(scene, w.i)]
    others = [k for w in named for k in scene.actors(w.i)] if s.words[i].tag in POSSESSIVE else []
    things = ([k for k in keys if k not in discourse.people.by_key] for keys in (subjects, others))
    return next(((keys[-1],) for keys in things if keys), ())


def _is_someone(scene: Scene, word: Word) -> bool:
    """Whether no "it" points to the word, whosever country it stands for: "we", "they", "the Peruvian minister"."""
    return (word.tag == "PRP" and word.text.lower() != "it") or is_unnamed(scene, word.i)


def _addressed(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """To whom "it" points in "urged it to wait": the only other one that this sentence, or else the one before, names."""
    s = scene.sentence
    verb = next((a for a in s.ancestors(i) if s.words[a].is_verb), i)
    prep = f" {s.words[s.words[i].head].lemma}" if s.words[i].dep == "pobj" else ""
    if s.words[i].dep not in {"dobj", "pobj"} or s.words[verb].lemma + prep not in words("addressing"):
        return ()
    own = {discourse.side(k) for w in grammar.subjects(s, verb, grammar.load_control()) for k in scene.actors(w)}
    inner = [k for w in range(i) for k in scene.actors(w)]
    for named in (inner, discourse.spoken_of):
        others = {discourse.side(k): k for k in named if discourse.side(k) not in own}
        if others:
            key = next(iter(others.values()))
            return (key,) if own and len(others) == 1 and key not in discourse.people.by_key else ()
    return ()


def _organ_of(scene: Scene, i: int) -> Keys:
    """Whose organ word `i` is, to which "it" points as to its country: "Peru's government said it would", "Peru's army"."""
    word = scene.sentence.words[i]
    is_one = word.tag in {"NN", "NNP"} and word.lemma in words("organ")
    return stand_for(scene, i) if is_one or is_ruling(word.lemma) else ()


def _blamed(scene: Scene, i: int, discourse: Discourse) -> str:
    """To whom "its" points in "sanctions against A over its war", "congratulated A on its entry": the object; '' elsewhere."""
    s = scene.sentence
    prep = s.words[s.words[s.words[i].head].head]
    if s.words[i].tag not in POSSESSIVE or s.words[s.words[i].head].dep != "pobj":
        return ""
    if prep.lemma not in words("ground") and not (prep.lemma == "on" and s.words[prep.head].lemma in words("praising")):
        return ""
    start = next((a for a in s.ancestors(prep.i) if s.words[a].is_verb), i)
    objects = [k for w in s.words[start : prep.i] if w.dep in {"dobj", "pobj"} for k in scene.actors(w.i)]
    return next((k for k in reversed(objects) if k not in discourse.people.by_key), "")


def _backed(scene: Scene, i: int, discourse: Discourse) -> str:
    """To whom "its" points in "A supports B on its way", "A supports B's plan and its bid": to B; '' elsewhere."""
    s = scene.sentence
    thing = s.words[s.words[i].head]
    above = s.words[thing.head]
    if s.words[i].tag not in POSSESSIVE or s.words[i].text.lower() != "its":
        return ""
    if thing.dep == "conj" and above.dep == "dobj" and s.words[above.head].lemma in words("backing-act"):
        return next((k for k in scene.before(above.i) if k not in discourse.people.by_key), "")
    verb = s.words[above.head]
    if thing.dep != "pobj" or above.lemma not in {"on", "in", "along"} or verb.lemma not in words("backing-act"):
        return ""
    objects = [k for w in s.kids(verb.i, "dobj") if w < i for k in scene.actors(w)]
    return next((k for k in reversed(objects) if k not in discourse.people.by_key), "")


def _stood_by(scene: Scene, i: int, discourse: Discourse) -> str:
    """To whom "it" points in "support for A as it fights": to whom the support goes, who is the last one named; '' elsewhere."""
    s, verb = scene.sentence, scene.sentence.words[scene.sentence.words[i].head]
    start = next((k for k in s.kids(verb.i, "mark") if s.words[k].lemma in {"as", "while"}), None)
    if s.words[i].dep != "nsubj" or verb.dep != "advcl" or start is None:
        return ""
    last = next((w for w in reversed(s.words[:start]) if scene.actors(w.i)), None)
    helped = last is not None and last.dep in {"pobj", "dobj"} and [s.words[a].lemma for a in s.ancestors(last.i)]
    if last is None or not helped or words("standing-by").isdisjoint(helped):
        return ""
    return next((k for k in scene.actors(last.i) if k not in discourse.people.by_key), "")


def _doers(scene: Scene, i: int) -> Keys:
    """Who is to do what the possessive stands in: B in "A urged B to stop its raids", "A helps B in guarding its coast"."""
    s = scene.sentence
    verb = next((a for a in s.ancestors(i) if s.words[a].is_verb), i)
    is_guarding = s.words[verb].dep == "pcomp" and s.words[s.words[verb].head].lemma == "in"
    if s.words[verb].dep != "xcomp" and not is_guarding:  # "accused B of raiding its coast" is A's coast
        return ()
    found = [k for w in grammar.subjects(s, verb, grammar.load_control()) if w < i for k in scene.actors(w)]
    return tuple(found[:1]) if len(set(found)) == 1 and "@" not in found[0] else ()


def _stricken(scene: Scene, i: int) -> Keys:
    """Whose "its coast" is in "A said B had raided its coast": A's, who tells of it; () elsewhere."""
    s = scene.sentence
    verb = next((s.words[a] for a in s.ancestors(i) if s.words[a].is_verb), s.words[i])
    if verb.dep != "ccomp" or verb.lemma not in words("striking") or s.words[verb.head].lemma not in words("telling"):
        return ()
    doer = [k for w in s.kids(verb.i, "nsubj") for k in scene.actors(w) or scene.before(w)]
    teller = [k for w in s.kids(verb.head, "nsubj") for k in scene.actors(w) or stand_for(scene, w)]
    return tuple(teller[:1]) if doer and teller and "@" not in teller[0] and not {*doer} & {*teller} else ()


def rulers(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Of "the government", "the junta": whose it was when last named with it, else the outlet's side."""
    noun = scene.sentence.words[i].lemma
    named = [*discourse.owners.get(noun, ()), discourse.home]
    return _other(scene, i, discourse, named) or realm(scene, i, discourse)


def fighters(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Of "the rebels", "the militants" the armed group last named."""
    inner = [k for w in range(i) for k in scene.actors(w)]
    named = (*reversed(inner), *reversed(discourse.bodies))
    return next(((key,) for key in named if discourse.is_armed(key)), ())


def document(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Of "the statement" that says something: who issued one in the sentence before."""
    return discourse.issuers if scene.sentence.words[i].dep == "nsubj" else ()


def organ(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Of "the ministry": whose it was, the outlet's, or whom the news is about in the first place."""
    return rulers(scene, i, discourse) or _other(scene, i, discourse, discourse.parties)


def state(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Of "the country", "the West African nation": as a subject the subject before, else the country last named.

    It is one of those that the words of its phrase allow, however far back that one is.
    """
    realm = realm_of(scene.sentence, i)
    inner = [k for w in range(i) for k in scene.actors(w)]
    going_on = discourse.subject_states if scene.sentence.words[i].dep in SUBJECTS and not inner else ()
    named = [*going_on, *reversed(inner), *reversed(discourse.spoken_of), *(reversed(discourse.states) if realm else ())]
    return _other(scene, i, discourse, [k for k in named if not realm or discourse.side(k) in realm])


def realm(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Of "the kingdom", "the Gulf state" the country meant; () where the words do not say which countries are such."""
    return state(scene, i, discourse) if realm_of(scene.sentence, i) else ()


def body(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Of "the bloc", "the militia": the organisation last named that is such a thing."""
    kinds = discourse.gazetteer.bodies(scene.sentence.words[i].lemma)
    inner = [k for w in range(i) for k in scene.actors(w)]
    named = (discourse.side(k) if k in discourse.people.by_key else k for k in reversed(inner))
    return next(((key,) for key in (*named, *reversed(discourse.bodies)) if key in kinds), ())


def organisation(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """Of "the organisation": the one last named that is called so, else the last one."""
    return body(scene, i, discourse) or discourse.organisations[-1:]


def former(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """The first of two that were named before, in the sentence or, where it names nobody, in the last one."""
    return _two(scene, i, discourse)[:1]


def latter(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """The second of the two."""
    return _two(scene, i, discourse)[1:]


def _two(scene: Scene, i: int, discourse: Discourse) -> Keys:
    inner = distinct(k for w in range(i) if scene.sentence.words[w].lemma != "former" for k in scene.actors(w))
    named = inner if len(inner) > 1 else discourse.spoken_of
    return named if len(named) == len(("former", "latter")) else ()


def _other(scene: Scene, i: int, discourse: Discourse, keys: Iterable[str]) -> Keys:
    """The first country of those that is not the subject of the word's own clause."""
    s = scene.sentence
    verb = next((a for a in s.ancestors(i) if s.words[a].is_verb), i)
    own = {discourse.side(k) for w in grammar.subjects(s, verb, grammar.load_control()) if w != i for k in scene.actors(w)}
    sides = (discourse.side(k) for k in keys)
    if "" in own:  # a critic at home, it may be: nobody knows whose government he means
        return ()
    return next(((side,) for side in sides if discourse.is_state(side) and side not in own), ())


# how a word that means one country or organisation is read, by what it refers to
READERS = {
    "rulers": rulers,
    "organ": organ,
    "state": state,
    "realm": realm,
    "document": document,
    "fighters": fighters,
    "body": body,
    "organisation": organisation,
    "former": former,
    "latter": latter,
}
