"""Article → Reading: the steps of extraction, in order. Knows every step; each step is its own module."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from bilateral.actors import load_gazetteer
from bilateral.actors.days import iso_prefix
from bilateral.extract import speech
from bilateral.extract.again import said_again
from bilateral.extract.claims import claims_of
from bilateral.extract.confidence import MIN_CONFIDENCE
from bilateral.extract.coreference import resolve
from bilateral.extract.dates import find_dates
from bilateral.extract.deeds import owned_acts
from bilateral.extract.disasters import struck
from bilateral.extract.discourse import Discourse
from bilateral.extract.language import Parser
from bilateral.extract.lead import appearances, report_day
from bilateral.extract.lexicon import load_lexicon
from bilateral.extract.namer import Namer
from bilateral.extract.occasion import place_in_time
from bilateral.extract.outlet import dateline_place, home_side
from bilateral.extract.plain import make_plain
from bilateral.extract.relief import relief
from bilateral.extract.replies import replies
from bilateral.extract.rosters import with_rosters
from bilateral.extract.scene import Scene
from bilateral.extract.setting import Setting
from bilateral.extract.split import paragraphs, sentences
from bilateral.extract.staging import build_scene
from bilateral.extract.voices import byline, sent, voices
from bilateral.model import Actor, Claim, Mention, Reading, Status
from bilateral.ontology import load_ontology

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bilateral.actors import Gazetteer
    from bilateral.extract.dates import When
    from bilateral.extract.naming import Naming
    from bilateral.extract.people import People
    from bilateral.extract.voices import Voice
    from bilateral.model import Article
    from bilateral.ontology import Ontology


RECEIVED = "meets:receive"  # by whom somebody is received: he came
JOINED = "meets:join-talk"  # who came to talks that others hold is not one of "the two", or of "they"


@dataclass(frozen=True)
class Told:
    """A sentence as it was read: with all that was resolved in it, who is quoted (a key or ''), and its claims."""

    scene: Scene
    quoted_by: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Opened:
    """An article made ready: its sentences with their names, what its claims share, and the discourse to be read on."""

    namings: tuple[tuple[Naming, ...], ...]
    scenes: tuple[Scene, ...]
    voices: tuple[Voice | None, ...]
    setting: Setting
    discourse: Discourse


class Extractor:
    """Reads articles. Loads the language model and the tables once; `read` is a pure function of the article.

    Claims whose confidence, in 0..1, is below `min_confidence` are left out: 0 keeps all.
    """

    def __init__(self, *, model: str = "", gazetteer: Gazetteer | None = None, min_confidence: float = MIN_CONFIDENCE) -> None:
        self._parser = Parser(model) if model else Parser()
        self._gazetteer = gazetteer or load_gazetteer()
        self._namer = Namer(self._gazetteer)
        self._ontology, self.lexicon, self._min_confidence = load_ontology(), load_lexicon(), min_confidence

    def read(self, article: Article) -> Reading:
        """What the article says: its actors, mentions and claims, by place."""
        opened = self.open(article)
        refused: Counter[str] = Counter()
        told = [claim for sentence in tell(opened, refused) for claim in sentence.claims]
        scenes, setting, side = opened.scenes, opened.setting, opened.discourse.side
        claims = place_in_time(
            _once(told, self._ontology),
            published=article.published,
            side=side,
            reported=report_day(scenes, setting),
            others=tuple(appearances(scenes, setting, side=side)),
            lies_in=self._lies_in,
        )
        return _reading(article, claims, opened, refused)

    def _lies_in(self, place: str, country: str) -> bool:
        return any(name.key == country and name.sort in {"capital", "city"} for name in self._gazetteer.find(place))

    def tell(self, article: Article) -> list[Told]:
        """The article sentence by sentence, as it was read; claims have only the days and places of their own sentences."""
        return list(tell(self.open(article), Counter()))

    @property
    def gazetteer(self) -> Gazetteer:
        """The names that it knows."""
        return self._gazetteer

    def open(self, article: Article) -> Opened:
        """The article's sentences with their names and parses; what they say is not read yet."""
        text = article.text
        spans = [(a, b, n) for n, (start, end) in enumerate(paragraphs(text)) for a, b in sentences(text, start, end)]
        places, home = [(start, end) for start, end, _ in spans], home_side(article, self._gazetteer)
        namings, people = self._namer.read(text, places, day=iso_prefix(article.published), home=home)
        parsed = self._parser.parse(text, [make_plain(text, *span, names) for span, names in zip(spans, namings, strict=True)])
        home_place = dateline_place(text, places)
        here = tuple(name.key for name in self._gazetteer.find(home_place) if name.key)[:1]
        scenes = with_rosters([build_scene(s, names).with_here(here) for s, names in zip(parsed, namings, strict=True)])
        setting = self._setting(article, people, home_place)
        discourse = Discourse(self._gazetteer, people, home=home, byline=byline(scenes))
        spoken = voices(text, scenes, people, home)
        return Opened(tuple(tuple(line) for line in namings), scenes, spoken, setting, discourse)

    def _setting(self, article: Article, people: People, home_place: str) -> Setting:
        def actor(key: str) -> Actor | None:
            person = people.by_key.get(key)
            return person.actor if person is not None else self._gazetteer.actor(key)

        def capital(key: str) -> str:
            country = self._gazetteer.country_of(key)
            return country.capital if country else ""

        @cache
        def dates(start: int, end: int) -> list[When]:
            return find_dates(article.text, start, end, published=article.published)

        shared = (article.text, article.published, home_place, actor, capital, dates)
        return Setting(*shared, self._ontology, self.lexicon, self._min_confidence)


def tell(opened: Opened, refused: Counter[str]) -> Iterator[Told]:
    """What each sentence says, in order; the discourse is read on, and what is refused is counted by its reason."""
    before: tuple[Claim, ...] = ()
    for n, (scene, voice) in enumerate(zip(opened.scenes, opened.voices, strict=True)):
        opened.discourse.voice = voice
        opened.discourse.speaker = speech.coming_speaker(opened.setting.text, opened.scenes, n) or opened.discourse.speaker
        told = _sentence(scene, opened, refused, before)
        before = told.claims
        yield told


def _sentence(scene: Scene, opened: Opened, refused: Counter[str], before: Sequence[Claim]) -> Told:
    discourse, text = opened.discourse, opened.setting.text
    quoted = speech.is_quoted(text, scene.sentence.start, scene.sentence.end)
    resolved = _resolved(scene, discourse, quoted=quoted)
    quoted_by = discourse.voice.speaker if discourse.voice is not None else discourse.speaker if quoted else ""
    scene = replace(
        resolved,
        owned=owned_acts(scene, discourse),
        body=next(reversed(discourse.organisations), ""),
        met=discourse.pair,
        gathered=discourse.met,
        centre=discourse.centre,
        partners=tuple(discourse.side(key) for key in discourse.pair),
        quoted_by=quoted_by,
    )
    read = tuple(claims_of(scene, opened.setting, quoted_by=quoted_by, refused=refused))
    told = (*read, *said_again(scene, before, discourse))
    stricken = struck(scene, discourse.state_of) or discourse.stricken
    claims = (*told, *replies(scene, (*before, *told), discourse), *relief(scene, told, stricken, discourse))
    met = [(c.actor, c.counterpart) for c in claims if c.type == "meets" and c.frame != JOINED and _is_met(c.status, discourse)]
    discourse.note(scene, quoted_by=speech.main_speaker(scene))
    discourse.note_letter(sent(scene))
    if met:
        discourse.note_meeting(met)
    discourse.visitors = (*discourse.visitors, *filter(None, map(_visitor, claims)))
    return Told(scene, quoted_by, claims)


def _resolved(scene: Scene, discourse: Discourse, *, quoted: bool) -> Scene:
    """The scene with what its words point to; who is quoted may be known only then: "We support Peru," she said."""
    told = speech.main_speaker(scene)
    discourse.speaker = told or discourse.speaker
    resolved = scene.with_heads(resolve(scene, discourse, quoted=quoted))
    speaker = speech.main_speaker(resolved) if quoted and not told else ""
    if not speaker or speaker == discourse.speaker:
        return resolved
    discourse.speaker = speaker
    return scene.with_heads(resolve(scene, discourse, quoted=quoted))


def _visitor(claim: Claim) -> str:
    """Who comes to another, by the claim; '' if nobody does."""
    if claim.status is Status.NEGATED:
        return ""
    return claim.actor if claim.type == "visits" else claim.counterpart if claim.frame == RECEIVED else ""


def _is_met(status: Status, discourse: Discourse) -> bool:
    """Whether those of a meeting are "the two" from here on: a plan does not take the place of who did meet."""
    return status is Status.ACTUAL or (status is Status.PLANNED and not discourse.met)


def _once(claims: list[Claim], ontology: Ontology) -> list[Claim]:
    """The claims without those that say again, no surer, what another of the same sentence says."""
    found: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        pair = (claim.actor, claim.counterpart)
        key = (claim.type, tuple(sorted(pair)) if ontology[claim.type].symmetric else pair, claim.status, claim.evidence)
        if key not in found or claim.confidence > found[key].confidence:
            found[key] = claim
    return list(found.values())


def _reading(article: Article, claims: Sequence[Claim], opened: Opened, refused: Counter[str]) -> Reading:
    def mention(start: int, end: int, key: str) -> Mention:
        return Mention(start, end, article.text[start:end], key)

    named = [mention(n.start, n.end, key) for line in opened.namings for n in line for key in n.keys]
    whole = tuple(replace(claim, mentions=tuple(mention(m.start, m.end, m.actor) for m in claim.mentions)) for claim in claims)
    keys = {m.actor for m in named} | {key for c in claims for key in (c.actor, c.counterpart, c.speaker) if key}
    actors = [actor for key in sorted(keys) if (actor := opened.setting.actor(key)) is not None]
    return Reading(article, tuple(actors), tuple(named), whole, tuple(sorted(refused.items())))
