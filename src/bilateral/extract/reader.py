"""Article → Reading: the steps of extraction, in order. Knows every step; each step is its own module."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.actors import load_gazetteer
from bilateral.extract import speech
from bilateral.extract.claims import Setting, claims_of
from bilateral.extract.coreference import resolve
from bilateral.extract.discourse import Discourse, owned_acts
from bilateral.extract.language import Parser
from bilateral.extract.lexicon import load_lexicon
from bilateral.extract.namer import Namer
from bilateral.extract.occasion import place_in_time
from bilateral.extract.plain import make_plain
from bilateral.extract.scene import Scene, build_scene
from bilateral.extract.split import paragraphs, sentences
from bilateral.model import Actor, Claim, Mention, Reading, Status
from bilateral.ontology import load_ontology
from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from bilateral.actors import Gazetteer
    from bilateral.extract.naming import Naming
    from bilateral.extract.people import People
    from bilateral.model import Article
    from bilateral.ontology import Ontology

_DATELINE = re.compile(r"^\s*([A-Z][A-Z .'\-]{2,30})(?:,|\s*[—–]|\s+\()")


class Extractor:
    """Reads articles. Loads the language model and the tables once; `read` is a pure function of the article."""

    def __init__(self, *, model: str = "", gazetteer: Gazetteer | None = None) -> None:
        self._parser = Parser(model) if model else Parser()
        self._gazetteer = gazetteer or load_gazetteer()
        self._namer = Namer(self._gazetteer)
        self._ontology, self._lexicon = load_ontology(), load_lexicon()

    def read(self, article: Article) -> Reading:
        """What the article says: its actors, mentions and claims, by place."""
        text = article.text
        spans = [(a, b, n) for n, (start, end) in enumerate(paragraphs(text)) for a, b in sentences(text, start, end)]
        home = _home(article, self._gazetteer)
        namings, people = self._namer.read(text, [(a, b) for a, b, _ in spans], day=article.published, home=home)
        parsed = self._parser.parse(text, [make_plain(text, *span, names) for span, names in zip(spans, namings, strict=True)])
        scenes = [build_scene(s, names) for s, names in zip(parsed, namings, strict=True)]
        discourse = Discourse(self._gazetteer, people, home=home)
        setting = Setting(
            text=text,
            published=article.published,
            home_place=_dateline(text, spans),
            actor=lambda key: _actor(key, people, self._gazetteer),
            capital=lambda key: country.capital if (country := self._gazetteer.country_of(key)) else "",
            ontology=self._ontology,
            lexicon=self._lexicon,
        )
        refused: Counter[str] = Counter()
        told = _once([claim for scene in scenes for claim in self._sentence(scene, discourse, setting, refused)], self._ontology)
        claims = place_in_time(told, published=article.published, side=discourse.side)
        return _reading(article, claims, namings, setting, refused)

    def _sentence(self, scene: Scene, discourse: Discourse, setting: Setting, refused: Counter[str]) -> list[Claim]:
        s = scene.sentence
        quotes = speech.quoted_spans(setting.text, s.start, s.end)
        quoted = bool(quotes) or _inside_quote(setting.text, s.start)
        speaker = speech.main_speaker(scene)
        if speaker:
            discourse.speaker = speaker
        scene = replace(
            scene.with_heads(resolve(scene, discourse, quoted=quoted)),
            owned=owned_acts(scene, discourse),
            partners=tuple(discourse.side(key) for key in discourse.pair),
        )
        speaker = speech.main_speaker(scene)
        found = list(claims_of(scene, setting, quoted_by=discourse.speaker if quoted else "", refused=refused))
        for claim in found:
            if claim.type == "meets" and claim.status is not Status.NEGATED:
                discourse.note_pair((claim.actor, claim.counterpart))
                break
        discourse.note(scene, quoted_by=speaker)
        return found


def _once(claims: list[Claim], ontology: Ontology) -> list[Claim]:
    """The claims without those that say again what another of the same sentence says."""
    found: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        pair = (claim.actor, claim.counterpart)
        key = (claim.type, tuple(sorted(pair)) if ontology[claim.type].symmetric else pair, claim.status, claim.evidence)
        found.setdefault(key, claim)
    return list(found.values())


def _actor(key: str, people: People, gazetteer: Gazetteer) -> Actor | None:
    person = people.by_key.get(key)
    return person.actor if person is not None else gazetteer.actor(key)


def _home(article: Article, gazetteer: Gazetteer) -> str:
    """Side of the outlet, whose own officials it names without a country: by its name, else by its address."""
    outlet = f"{article.publisher} {article.url}".casefold()
    for row in read_table(knowledge("publishers.tsv"), columns=("name", "side", "official")):
        if row["name"] in outlet:
            return row["side"]
    named = [name.key for name in gazetteer.find(article.publisher) if name.key]
    return named[0] if named else ""


def _dateline(text: str, spans: list[tuple[int, int, int]]) -> str:
    for start, end, _ in spans[:8]:
        match = _DATELINE.match(text[start:end])
        if match:
            return match.group(1).strip().title()
    return ""


def _inside_quote(text: str, at: int) -> bool:
    start = max(text.rfind("\n", 0, at), 0)
    before = text[start:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _reading(
    article: Article, claims: tuple[Claim, ...], namings: list[list[Naming]], setting: Setting, refused: Counter[str]
) -> Reading:
    mentions = tuple(
        Mention(n.start, n.end, article.text[n.start : n.end], key) for line in namings for n in line for key in n.keys
    )
    keys = dict.fromkeys([m.actor for m in mentions] + [k for c in claims for k in (c.actor, c.counterpart, c.speaker) if k])
    actors = [setting.actor(key) for key in sorted(keys)]
    whole = tuple(
        replace(c, mentions=tuple(replace(m, surface=article.text[m.start : m.end]) for m in c.mentions)) for c in claims
    )
    return Reading(article, tuple(a for a in actors if a is not None), mentions, whole, tuple(sorted(refused.items())))
