"""Sentences made plain for the parser: each actor's phrase as one word. Knows namings; nothing of the parser.

A small parser stumbles over "Deputy Minister of Trade, Industry and Maritime Affairs of Norway Ola Nordli", not over "Nordli".
Every phrase that names an actor is one word for it: an office's noun, a well-known name of the kind. So is an idiom from another
language. Every person has one and the same surname there, which the parser knows: of "Otieno hosted Rojas" it makes adjectives.
So have all adjectives of countries, peoples and acronyms one word each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.extract.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bilateral.extract.naming import Naming

PERSON = "blair"  # the lemma of what stands for every person
ADJECTIVE = "french"  # and for every country's adjective

# what stands for a person, and for other names of several words; of words that the parser's training texts are full of
_USUAL = {
    "person": PERSON.title(),
    "name": "France",
    "acronym": "NATO",
    "adjective": ADJECTIVE.title(),
    "people": "Germans",
    "capital": "London",
    "city": "London",
    "organ": "Congress",
}

# also where it is one word: of "accused Azerbaijani forces" the parser makes two objects
_ALWAYS = frozenset({"adjective", "people", "acronym"})

# idioms that the parser takes apart, and what stands for them
_IDIOMS = dict.fromkeys(("persona non grata", "personae non gratae", "personas non grata"), "undesirable")
_IDIOMS |= dict.fromkeys(("face to face", "one on one"), "personally")
_IDIOMS |= {"asset freezes": "sanctions", "asset freeze": "sanction"}  # of "asset freezes on A" it makes a clause
_IDIOMS |= {f"{kin}-in-law": kin for kin in ("son", "daughter", "brother", "sister", "father", "mother")}
_IDIOMS["apologise"] = "apologize"  # in "demanded that A apologise" it takes the British spelling for a noun
_IDIOM = re.compile(r"\b(?:" + "|".join(_IDIOMS) + r")\b", re.IGNORECASE)

# "gave £2.5bn", "another 10m euros", whose letters the parser takes for a word of any kind
_MILLIONS = {"m": "million", "mn": "million", "mln": "million", "bn": "billion", "tn": "trillion", "trn": "trillion"}
_SUM = re.compile(
    r"(?:[$£€¥]\s?\d[\d.,]*(m|mn|mln|bn|tn|trn)\b"
    r"|\b\d[\d.,]*(m|mn|mln|bn|tn|trn)(?= (?:euro|dollar|pound|yen|yuan|kron|franc|rouble|ruble|rupee|people|dose|tonne)))"
)

# "The three condemned Peru's raid": the parser takes the verb for a participle
_THEN = r"[A-Z]|(?:the|a|an|to|on|that|with|their)\b"
_SEVERAL = re.compile(rf"\b[Tt]he (two|three|four|five)(?= (?:also |both |jointly |then |later )?\w+ed (?:{_THEN}))")

# "the United States’ support": the parser takes the curly mark alone for a quotation's
_OWNING = re.compile(r"(?<=s)’(?= [a-z])")

# a few quoted words in the middle of a clause: 'was "deeply concerned" by', whose marks the parser stumbles over
_FRAGMENT = re.compile(r"(?<=[ (])[\"“](?=[a-z])[^\"“”.!?,;:]{2,40}[\"”](?=[ .,;)])")

_DAY = r"(?:[A-Z]\w+\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [A-Z]\w+\.?)(?:,? \d{4})?"
_PLACE = r"[A-Z][\w'-]{1,20}(?: [A-Z][\w'-]{1,20}){0,2}"
_DASH = r"\s*(?:--|[–—-])\s+"

# capitals, maybe a second place, a day, an agency in brackets, then a dash; a place with a day or an agency, or both;
# or capitals alone before a capitalised word
_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z.'\-/ ]{{2,40}}(?:,[ \w.]{{0,30}}){{0,2}}(?:\s*\([\w ./]{{2,30}}\))?{_DASH}|\([\w ./]{{2,30}}\){_DASH}"
    rf"|{_PLACE}(?:, {_DAY})?,? \([\w .]{{2,20}}\){_DASH}|{_PLACE}, {_DAY},? (?:\([\w .]{{2,20}}\):?|[A-Z]{{4,10}})\s+(?=[A-Z])"
    rf"|{_PLACE}, {_DAY}(?:{_DASH}|:\s+(?=[A-Z]))"
    r"|[A-Z]{4,}(?:[/ ][A-Z]{3,}){0,2} (?=[A-Z][a-z]|U\.S\.))"
)


_THEN_NAMED = re.compile(r":\s+(?=[A-Z])(?!(?:We|I|Our|My)\b)")  # not what a capital says: "Beijing: We will answer"

# "received at Bayan Palace" or "met on Sunday" right before "Saudi Foreign Minister A", whom the parser takes for a part of it
_ADVERBIAL = re.compile(
    r"(?:\b(?:at|in) (?:(?:the|his|her) )?(?:[A-Z][\w'’.-]* ){1,4}|\b(?:today|here|there|yesterday|on [A-Z][a-z]+day) )$"
)
# "met India's ambassador": without an article the noun is taken for an adverbial, "met yesterday"
_POSSESSOR = re.compile(r"['’]s? ")
_BEFORE = 60  # characters in which one lies


@dataclass(frozen=True, slots=True)
class Plain:
    """A sentence `article.text[start:end]` as the parser sees it: `text`, in which `swaps` stand for longer phrases.

    A swap is (start in `text`, end in `text`, start in the article, end in the article), in order.
    """

    text: str
    start: int
    end: int
    paragraph: int
    swaps: tuple[tuple[int, int, int, int], ...] = ()

    def places(self, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Where in the article spans of `text` stand, both in codepoints and in order; all of a phrase for its one word."""
        swaps, shift = iter(self.swaps), self.start
        swap = next(swaps, None)
        for start, end in spans:
            while swap is not None and swap[1] <= start:
                shift = swap[3] - swap[1]
                swap = next(swaps, None)
            if swap is None or end <= swap[0]:
                yield start + shift, end + shift
            else:
                yield swap[2:]


def make_plain(text: str, start: int, end: int, paragraph: int, namings: Sequence[Naming]) -> Plain:
    """The sentence with each naming's phrase, and each idiom, as one word."""
    parts: list[str] = []
    swaps: list[tuple[int, int, int, int]] = []
    at, length = max(_after_dateline(text, start, end), _after_city(text, start, namings)), 0
    start = at
    for old_start, old_end, word in _phrases(text, start, end, namings):
        if old_start < at or old_end > end or word == text[old_start:old_end]:
            continue
        parts += [text[at:old_start], word]
        length += old_start - at
        swaps.append((length, length + len(word), old_start, old_end))
        length += len(word)
        at = old_end
    parts.append(text[at:end])
    return Plain("".join(parts), start, end, paragraph, tuple(swaps))


def _phrases(text: str, start: int, end: int, namings: Sequence[Naming]) -> list[tuple[int, int, str]]:
    """(Start, end, the word that stands for it) of each phrase that is one word, in order."""
    said = text[start:end].lower()  # most sentences have no idiom: a look for each is quicker than the pattern
    told = _IDIOM.finditer(text, start, end) if any(idiom in said for idiom in _IDIOMS) else ()
    idioms = [(match.start(), match.end(), _IDIOMS[match[0].lower()]) for match in told]
    named = [(*naming.words, _word(text, naming)) for naming in namings]
    several = [(*match.span(1), "ministers") for match in _SEVERAL.finditer(text, start, end)]
    owning = [(stop, stop + 1, "'s") for _, stop, _ in named if _OWNING.match(text, stop)]
    marks = [(i, i + 1, "") for m in _FRAGMENT.finditer(text, start, end) for i in (m.start(), m.end() - 1)]
    sums = [
        (*match.span(match.lastindex or 0), f" {_MILLIONS[match[match.lastindex or 0]]}")
        for match in _SUM.finditer(text, start, end)
    ]
    more = [*owning, *idioms, *marks, *several, *sums]
    return sorted([*named, *more]) if more else named


def _after_dateline(text: str, start: int, end: int) -> int:
    """Where the sentence proper begins: after "VIENTIANE, July 26 (Xinhua) --", "AMMAN —", "(Reuters) -" or a bare "DUBAI "."""
    match = _DATELINE.match(text, start, end)
    return match.end() if match else start


def _after_city(text: str, start: int, namings: Sequence[Naming]) -> int:
    """Where a sentence begins that has only a city before it: after "Doha: " in "Doha: Peru and Chad have agreed"."""
    first = namings[0] if namings else None
    is_city = first is not None and first.sort in {"capital", "city"} and first.start == start
    match = _THEN_NAMED.match(text, first.end) if is_city and first is not None else None
    return match.end() if match else start


def _word(text: str, naming: Naming) -> str:
    """The one word that stands for a naming's phrase."""
    if naming.sort == "person":
        is_after = naming.phrase[1] and _ADVERBIAL.search(text, max(0, naming.phrase[0] - _BEFORE), naming.phrase[0])
        return f"the {_USUAL['person']}" if is_after and naming.phrase[0] < naming.start else _USUAL["person"]
    if naming.sort in _ALWAYS:
        return _USUAL[naming.sort]
    surface = text[naming.start : naming.end]
    if naming.sort == "office":
        spoken = [word for word in surface.split() if word.isalpha()]
        nouns = [word for word in spoken if word.lower().rstrip("s") in words("office-noun")]
        noun = (nouns or spoken or ["minister"])[0].lower()
        return f"the {noun}" if _POSSESSOR.search(text, *naming.words) else noun
    *_, last = surface.split() or [surface]
    if " " in surface and last.lower() in words("pact-noun"):  # who "signed the Abraham Accords" agreed
        return last
    return surface if " " not in surface and "-" not in surface else _USUAL.get(naming.sort, "France")
