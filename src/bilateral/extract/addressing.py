"""Words that mean who speaks and who is spoken to: "I", "we", "you", "our countries". Knows the discourse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract.groups import as_sides
from bilateral.extract.scene import distinct
from bilateral.extract.words import words

if TYPE_CHECKING:
    from bilateral.extract.discourse import Discourse
    from bilateral.extract.scene import Scene

Keys = tuple[str, ...]


def address(refers: str, discourse: Discourse, *, quoted: bool) -> Keys:
    """Whom "I" (`speaker`), "we" (`speakers`) or "you" (`hearer`) means. `quoted`: whether it stands in a quotation."""
    if refers == "speakers":
        return _we(discourse, quoted=quoted)
    who = (_hearer if refers == "hearer" else _speaker)(discourse, quoted=quoted)
    return (who,) if who else ()


def told_to(scene: Scene, i: int) -> Keys:
    """To whom the quotation with word `i` is said to be spoken: B in "Thank you," A told B."""
    s = scene.sentence
    said = [a for a in s.ancestors(i) if s.words[a].lemma in words("told-to") and s.kids(a, "nsubj")]
    heard = [k for a in said[:1] for k in s.kids(a, "dobj", "dative")]
    heard += [p for a in said[:1] for k in s.kids(a, "prep", "dative") if s.words[k].text == "to" for p in s.kids(k, "pobj")]
    return distinct(k for w in heard if w != i for k in scene.actors(w))


def both_sides(discourse: Discourse, *, quoted: bool) -> Keys:
    """The sides of "our two countries": of who speaks and of who is spoken to; () where one is not known."""
    ends = (_speaker(discourse, quoted=quoted), _hearer(discourse, quoted=quoted))
    sides = as_sides(filter(None, ends), discourse)
    return sides if len(sides) == len(ends) else ()


def _speaker(discourse: Discourse, *, quoted: bool) -> str:
    """Who says "I" in the sentence; '' where it is not known."""
    if discourse.voice is not None:
        return discourse.voice.speaker
    return discourse.speaker if quoted else discourse.author()


def _we(discourse: Discourse, *, quoted: bool) -> Keys:
    """For which side somebody says "we"; of a joint statement those who made it."""
    if discourse.voice is None and not quoted:
        signed = discourse.authors
        if all(key in discourse.people.by_key for key in signed):
            return signed or as_sides(filter(None, [discourse.byline or discourse.home]), discourse)
        return as_sides(signed, discourse)
    who = _speaker(discourse, quoted=quoted)
    return as_sides([who] if who else [], discourse)


def _hearer(discourse: Discourse, *, quoted: bool) -> str:
    """Who is "you" in the sentence: who is answered, whom the speaker met, or to whom he wrote; '' if not known."""
    if discourse.voice is not None:
        return discourse.voice.hearer
    who = discourse.speaker if quoted else ""
    others = [key for key in discourse.pair if who and discourse.side(key) != discourse.side(who)]
    return others[0] if len(others) == 1 else discourse.addressed.get(who, "")
