"""Where what a word says took place. Knows scenes and the article's setting; nothing of other sentences."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from bilateral.extract import dates
from bilateral.extract.dating import clause_of
from bilateral.extract.scene import standins
from bilateral.extract.words import words
from bilateral.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilateral.extract.frames import Match
    from bilateral.extract.naming import Naming
    from bilateral.extract.scene import Scene
    from bilateral.extract.sentence import Sentence, Word
    from bilateral.extract.setting import Setting
    from bilateral.model import Actor

_WHERE = frozenset({"in", "at", "outside", "near", "off"})
_ABOUT = frozenset({"about", "on", "over", "regarding", "concerning"})  # what follows is what one talks about
_INTO = frozenset({"to", "into"})  # of a journey: "during a visit to X"; of a guest: "welcomed him to the White House"
_ANY_DAY = "2000-01-01"  # from which "in May" is counted where the article has no day: only that it is a day matters
_APART = frozenset({"after", "before", "following", "since", "ahead"})
_TOLD = frozenset({"ccomp"})
_SEATS = frozenset({"capital", "city"})
# what is said: where the things lie that it is about is not where it is said
SAID = frozenset({"supports", "congratulates", "thanks", "criticizes", "requests", "invites", "agrees", "rejects", "threatens"})


def place_of(scene: Scene, match: Match, setting: Setting, counterpart: Actor | None) -> str:
    """The place nearest to the trigger; of "here", the dateline's; of a visit or an attack, where it goes; '' if none."""
    kind = match.frame.type
    if kind == "visits" and counterpart is not None:
        return _goal(scene, counterpart, setting)
    if kind == "meets" and _is_call(scene.sentence, match.trigger):
        return ""
    spots = [(abs(word.i - match.trigger), name) for word, name in spots_of(scene, match.trigger, kind, setting) if name]
    struck = _struck(scene, match, counterpart, setting) if kind == "attacks" and counterpart is not None else ""
    return min(spots, key=lambda spot: spot[0], default=(0, struck or _host(scene, match, setting)))[1]


def _is_call(s: Sentence, trigger: int) -> bool:
    """Whether they only speak by telephone or on a screen: nobody comes to a place."""
    near = [trigger, s.words[trigger].head, *s.subtree(trigger)]
    return any(s.words[i].lemma.lower() in words("wire") and not _is_at_another_time(s, i, trigger) for i in near)


def _struck(scene: Scene, match: Match, country: Actor, setting: Setting) -> str:
    """The city of the country that is attacked, else the country; '' for a body, or where people or ships of it are."""
    s = scene.sentence
    if country.kind is not Kind.COUNTRY:
        return ""
    below = {s.words[k].start for k in s.subtree(match.trigger)}
    towns = [n for n in scene.namings if n.sort in _SEATS and n.keys == (country.key,) and n.words[0] in below]
    if towns:
        return _surface(towns[0], setting)
    moves = [s.words[i].lemma in standins() | words("movable") and i not in scene.marks for i in match.counterpart.words]
    return "" if moves and all(moves) else country.name


def _goal(scene: Scene, country: Actor, setting: Setting) -> str:
    """Where a journey leads: the city of the country that the sentence names as a place, its capital, or the country."""
    s = scene.sentence
    for naming in scene.namings:
        span = s.span_at(*naming.words) if naming.start >= s.start else range(0)
        if span and naming.keys == (country.key,) and naming.sort in _SEATS and _is_goal(s, s.head_of(span)):
            return _surface(naming, setting)
    seats = (w.i for w in s.words if w.text == "capital" and _is_goal(s, w.i))
    return next((setting.capital(country.key) for i in seats if country.key in scene.before(i)), "") or country.name


def _is_goal(s: Sentence, i: int) -> bool:
    """Whether the word stands where a place does: after a preposition, as what is visited, beside a country or a capital."""
    word = s.words[i]
    return word.dep in {"pobj", "dobj", "appos"} or (word.dep == "conj" and _is_goal(s, word.head))


def _host(scene: Scene, match: Match, setting: Setting) -> str:
    """The country that hosts talks; '' where nobody does."""
    s = scene.sentence
    verb = next((i for i in (match.trigger, *s.ancestors(match.trigger)) if s.words[i].is_verb), match.trigger)
    verbs = [verb] if s.words[verb].lemma == "host" else []  # "hosted five rounds of talks"
    hosts = (
        [k for verb in verbs for i in s.kids(verb, "nsubj", "agent") for k in scene.actors(i)]
        if match.frame.type == "meets"
        else []
    )
    found = setting.actor(hosts[0]) if hosts else None
    return found.name if found is not None and found.kind is Kind.COUNTRY else ""


def spots_of(scene: Scene, trigger: int, kind: str, setting: Setting) -> Iterator[tuple[Word, str]]:
    """The words that say where what the trigger tells happened, each with its place, in order; a place may be ''."""
    s = scene.sentence
    if "here" in s.forms:
        yield from ((word, setting.home_place) for word in s.words if word.text.lower() == "here" and word.dep == "advmod")
    for word in s.words:
        prep = s.words[word.head]
        if word.dep != "pobj" or not _belongs(s, word.i, trigger) or _is_matters(s, prep.i, trigger):
            continue
        if kind in SAID and not _of_saying(s, prep.i, trigger):
            continue
        if kind == "meets" and _is_topic(scene, word, trigger):
            continue
        if prep.lemma in _WHERE or _leads(s, prep.i, trigger, kind) or _is_where(s, word.i, trigger):
            yield word, _place_name(scene, word, setting)
        elif word.lemma.lower() in words("occasion"):
            yield word, _named_after(scene, word, setting)


def _is_matters(s: Sentence, prep: int, trigger: int) -> bool:
    """Whether a place is that of the matter that is spoken of: "discussed the war in X"."""
    noun = s.words[s.words[prep].head]
    return noun.i != trigger and noun.is_noun and noun.lemma in words("matter")


def _leads(s: Sentence, prep: int, trigger: int, kind: str) -> bool:
    """Whether "to" leads where it happened: "on a visit to X", "received him to X", "flew to X for talks"."""
    head = s.words[s.words[prep].head]
    if s.words[prep].lemma not in _INTO or head.lemma in words("journey"):
        return s.words[prep].lemma in _INTO
    is_guest = kind == "meets" and head.i == trigger and head.is_verb and head.lemma in {"welcome", "invite", "receive"}
    goes = kind == "meets" and head.is_verb and head.lemma in words("setting-out") and head.i in s.ancestors(trigger)
    return is_guest or (goes and not _is_at_another_time(s, trigger, head.i))


def _is_at_another_time(s: Sentence, trigger: int, verb: int) -> bool:
    """Whether an "after" or "before" stands between the trigger and the verb above it."""
    path = list(takewhile(lambda k: k != verb, [trigger, *s.ancestors(trigger)]))
    return any(s.words[k].lemma in _APART for i in path for k in (i, *s.kids(i, "mark")))


def _is_where(s: Sentence, place: int, trigger: int) -> bool:
    """Whether the trigger's clause tells what happened at the place: "flew to X, where he met B"."""
    clauses = [k for k in s.kids(place, "relcl") if any(s.words[a].lemma == "where" for a in s.kids(k, "advmod"))]
    return any(k == trigger or k in s.ancestors(trigger) for k in clauses)


def _of_saying(s: Sentence, prep: int, trigger: int) -> bool:
    """Whether a place hangs on what is done, or on the occasion of it, not on what it is about."""
    above = {a for a in s.ancestors(trigger) if not s.words[a].is_noun} | {trigger}  # not "the raid in X, which A denies"
    i = s.words[prep].head
    while i not in above and s.words[i].head != i:
        if s.words[i].is_verb or (s.words[i].is_noun and s.words[i].lemma.lower() not in words("occasion")):
            return False
        i = s.words[i].head
    return True


def _is_topic(scene: Scene, place: Word, trigger: int) -> bool:
    """Whether the place is of what they talk about: "discussed the war in X", "talks on the crisis in X"."""
    s = scene.sentence
    path = list(takewhile(lambda i: i != trigger, s.ancestors(place.i))) if place.i in s.subtree(trigger) else []
    told = any(s.words[i].lemma in _ABOUT and not _at_occasion(s, i) for i in path)
    objects = s.kids(trigger, "dobj")
    discussed = s.words[trigger].lemma in words("discussing") and any(k < place.i for k in objects)
    return told or (discussed and not any(n.sort in _SEATS for n in scene.namings if n.words[0] <= place.start < n.words[1]))


def _at_occasion(s: Sentence, prep: int) -> bool:
    return any(s.words[k].lemma.lower() in words("occasion") for k in s.kids(prep, "pobj"))


def _belongs(s: Sentence, i: int, trigger: int) -> bool:
    """Whether the place stands in the trigger's own clause or one above, or below the trigger itself."""
    if clause_of(s, s.words[i].start) in {trigger, *s.ancestors(trigger)}:
        return True
    path = takewhile(lambda a: a != trigger, s.ancestors(i))  # "hosted B and said its mission in X would close": not there
    return i in s.subtree(trigger) and all(s.words[a].dep not in _TOLD or not s.words[a].is_verb for a in path)


def _place_name(scene: Scene, word: Word, setting: Setting) -> str:
    """What a place is called: a seat of power by its city; '' for a person, a month or a body that meets."""
    s = scene.sentence
    if word.text == "capital" and scene.before(word.i):  # "in the Chinese capital, Beijing": both are one
        return next((setting.capital(key) for key in scene.before(word.i)), "")
    if word.lemma in words("settlement"):  # "in the port city of X", "in the city, X"
        inner = [k for p in s.kids(word.i, "prep") if s.words[p].lemma == "of" for k in s.kids(p, "pobj")] + s.kids(
            word.i, "appos"
        )
        return next((_place_name(scene, s.words[k], setting) for k in inner if s.words[k].tag in {"NNP", "NNPS"}), "")
    for naming in scene.namings:
        if naming.words[0] <= word.start < naming.words[1]:
            if naming.sort == "organ":
                return setting.capital(naming.keys[0])
            return _surface(naming, setting) if naming.sort in _SEATS | {"name", "acronym"} and _is_land(naming, setting) else ""
    return _unknown_place(scene, word, setting) or _named_after(scene, word, setting)


def _unknown_place(scene: Scene, word: Word, setting: Setting) -> str:
    """A place that no table has, as it is written; '' for a body, which has an article before it, or a day."""
    s = scene.sentence
    if word.tag not in {"NNP", "NNPS"} or not word.text.istitle() or any(c.isdigit() for c in word.text):
        return ""
    parts = s.kids(word.i, "compound", "nmod", "amod")
    if not parts and word.lemma.lower() in words("house", "occasion"):  # "at Parliament", "in the Summit"
        return ""
    is_region = word.lemma.lower() in words("landform")
    is_name = all(s.words[k].tag == "NNP" and s.words[k].text[:1].isupper() for k in parts)
    if parts and not (is_name and (is_region or (not s.kids(word.i, "det", "poss") and s.words[word.head].lemma == "in"))):
        return ""
    start = min([word.start, *(s.words[k].start for k in parts)])
    days = dates.find_dates(setting.text, s.start, s.end, published=setting.published or _ANY_DAY)
    taken = any(when.start <= word.start < when.end for when in days)  # "in January"
    of = [k for p in s.kids(word.i, "prep") if is_region and s.words[p].lemma == "of" for k in s.kids(p, "pobj")]
    end = max([word.end, *(s.words[k].end for k in of)])  # "the Sea of Japan"
    return "" if taken or any(start < n.end and n.start < word.end for n in scene.namings) else setting.text[start:end]


def _named_after(scene: Scene, word: Word, setting: Setting) -> str:
    """The city that an occasion is called after: "at the Munich Security Conference"; '' if none."""
    if word.lemma.lower() not in words("occasion") or not word.text.istitle():
        return ""
    inside = [scene.sentence.words[k] for k in scene.sentence.kids(word.i, "compound", "nmod", "amod")]
    cities = [n for n in scene.namings if n.sort in _SEATS and any(n.start <= w.start < n.end for w in inside)]
    return _surface(cities[0], setting) if cities else ""


def _surface(naming: Naming, setting: Setting) -> str:
    """The words as they stand; a name in capitals as a name."""
    said = setting.text[naming.start : naming.end]
    return said.title() if said.isupper() and naming.sort in _SEATS else said


def _is_land(naming: Naming, setting: Setting) -> bool:
    actor = setting.actor(naming.keys[0])
    return actor is not None and actor.kind is Kind.COUNTRY
