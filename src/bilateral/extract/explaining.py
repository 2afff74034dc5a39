"""Article → Explanation: how each sentence was read, and why no more came of it. Knows all steps of one sentence.

The steps are gone again over the resolved sentences: what is shown is what `Extractor.read` does, not an account beside it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bilateral.actors.days import iso_prefix
from bilateral.extract.anaphors import GROUPS, anaphor_at
from bilateral.extract.conditions import Around, unmet
from bilateral.extract.confidence import strongest
from bilateral.extract.explanation import Explained, Explanation, Fired, NotFired, Resolved, Said
from bilateral.extract.frames import Dropped, Match, match_frames, part_of_speech
from bilateral.extract.judge import LASTING, judge
from bilateral.extract.reader import tell
from bilateral.extract.reasons import Reasons
from bilateral.extract.status import read_status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bilateral.extract.judge import Verdict
    from bilateral.extract.lexicon import Frame
    from bilateral.extract.reader import Extractor, Told
    from bilateral.extract.scene import Scene
    from bilateral.extract.setting import Setting
    from bilateral.model import Article, Claim

_CLUES = 3  # of a pair, the ones that weigh most
_SHOWN = 4  # nouns of a frame that are listed where its object is missing


def explain_article(article: Article, extractor: Extractor) -> Explanation:
    """How the extractor reads the article."""
    reading, opened = extractor.read(article), extractor.open(article)
    told = list(tell(opened, Counter()))
    reasons = Reasons(extractor.gazetteer, article.text, iso_prefix(article.published[:10]))
    return Explanation(reading, tuple(_explained(one, opened.setting, reasons, reading.claims) for one in told))


def _explained(told: Told, setting: Setting, reasons: Reasons, claims: Iterable[Claim]) -> Explained:
    scene, s = told.scene, told.scene.sentence
    matches = list(match_frames(scene, setting.lexicon))
    fired = tuple(_fired(scene, match, setting) for match in matches if isinstance(match, Match))
    nearly = [_dropped(scene, match) for match in matches if isinstance(match, Dropped)]
    busy = {match.trigger for match in matches}
    return Explained(
        start=s.start,
        end=s.end,
        text=s.text,
        resolved=tuple(sorted(_resolved(scene, reasons), key=lambda one: (one.start, len(one.words)))),
        fired=fired,
        dropped=(*nearly, *_unmet(scene, setting, busy)),
        quoted=told.quoted_by,
        claims=tuple(claim for claim in claims if claim.evidence.start == s.start),
    )


def _resolved(scene: Scene, reasons: Reasons) -> Iterator[Resolved]:
    """Names, then the words that point to what was named: pronouns, offices, nouns with a country."""
    s, seen = scene.sentence, set()
    for naming in scene.namings:
        start, end = naming.words
        seen |= set(s.span_at(start, end))
        yield Resolved(reasons.text[start:end], start, naming.keys, reasons.of(naming))
    for i, keys in sorted([*scene.heads.items(), *scene.owned.items()]):
        if i not in seen:
            first = min([i, *s.kids(i, "det", "amod", "poss", "compound", "nummod", "nmod")])
            start, end = s.words[first].start, s.words[i].end
            how = _how_pointed(scene, i) + reasons.chaired(keys, s.words[i].lemma)
            yield Resolved(reasons.text[start:end], start, keys, how)


def _how_pointed(scene: Scene, i: int) -> str:
    if i in scene.owned and i not in scene.heads:
        return "whose it is was told before"
    anaphor = anaphor_at(scene.sentence, i)
    if anaphor is not None and not (anaphor.refers in GROUPS and scene.before(i)):
        return f"points back to {anaphor.refers}"
    return "stands for whose it is" if scene.owners(i) else "title given before"


def _fired(scene: Scene, match: Match, setting: Setting) -> Fired:
    reasons = read_status(scene.sentence, match.trigger, lasting=match.frame.type in LASTING).reasons
    return Fired(
        frame=match.frame.key,
        trigger=_text(scene, match.trigger),
        actor=tuple(_text(scene, i) for i in match.actor.words),
        counterpart=tuple(_text(scene, i) for i in match.counterpart.words),
        decided=tuple(_text(scene, i) for i in dict.fromkeys(reasons)),
        said=tuple(_said(verdict) for verdict in judge(scene, match, setting)),
    )


def _said(verdict: Verdict) -> Said:
    return Said(
        verdict.actor,
        verdict.counterpart,
        "" if verdict.refused else verdict.status.value,
        verdict.refused,
        verdict.confidence,
        strongest(verdict.clues, most=_CLUES),
    )


def _dropped(scene: Scene, match: Dropped) -> NotFired:
    return NotFired(match.frame.key, _text(scene, match.trigger), match.why)


def _unmet(scene: Scene, setting: Setting, busy: set[int]) -> Iterator[NotFired]:
    """Frames whose trigger is there without its object or particle; none of a word on which others fired, or nearly."""
    idle = (word for word in scene.sentence.words if word.i not in busy and word.dep not in {"aux", "auxpass"})
    for word in idle:
        for frame in setting.lexicon.triggered(part_of_speech(word), word.lemma):
            yield NotFired(frame.key, word.text, _why(unmet(Around(scene.sentence, word.i), frame), frame))


def _why(condition: str, frame: Frame) -> str:
    if condition == "object":
        nouns = sorted(frame.objects)
        return f"its object is none of {', '.join(nouns[:_SHOWN])}{' …' if len(nouns) > _SHOWN else ''}"
    if condition in {"arms", "request"}:
        return "done with no arms" if condition == "arms" else "no request, but an order to leave or an invitation"
    return f"no {frame.particle!r} with it" if condition == "particle" else "part of a name"


def _text(scene: Scene, i: int) -> str:
    return scene.sentence.words[i].text
