"""Measure whom the words of a sentence mean: `python -m bench.mentions [--examples CLASS] [CORPUS…]`.

Of the gold event relations (all but member-of and holds-office): in how many are both actors known in the evidence sentence, as a
name, as what a pronoun or phrase means, or as the speaker. For each actor that is missing, the class of the words that ought to
have led there: those of the sentence that could mean such an actor, rather those that mean nobody. `named elsewhere` is what only
another sentence or the grammar could give, `its side only` where the sentence has the person for the country or the reverse.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.corpora import load_corpus
from bench.names import same_name
from bilateral.actors import load_gazetteer
from bilateral.extract import Extractor
from bilateral.extract.reader import Told
from bilateral.extract.split import sentences
from bilateral.model import Actor, Article

STANDING = frozenset({"member-of", "holds-office"})
SIDE, NOWHERE, NO_SENTENCE = "its side only", "named elsewhere", "no sentence"
LAST = "who, which"
POINTING = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "both", "two", "three"})
PERSONS = frozenset(
    {
        "minister",
        "president",
        "premier",
        "chancellor",
        "envoy",
        "ambassador",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "leader",
    }
    | {
        "chief",
        "secretary",
        "general",
        "official",
        "diplomat",
        "king",
        "queen",
        "emperor",
        "prince",
        "pope",
        "senator",
        "chairman",
    }
)
# class → whom such words may mean (p a person, t a country or body), and the words
CLASSES = {
    "he, she": ("p", "he she him her his himself herself"),
    "it": ("t", "it its itself"),
    "they": ("pt", "they them their themselves"),
    "I, me, my": ("pt", "i me my myself"),
    "we, us, our": ("pt", "we us our ours ourselves"),
    "you": ("pt", "you your yours yourself"),
    "who, which": ("pt", "who which whom whose"),
    "former, latter": ("pt", "former latter"),
    "the two": ("pt", "both two three four five trio duo pair side sides leaders neighbours neighbors allies parties"),
    "counterpart": ("p", "counterpart counterparts host hosts guest guests opposite interlocutor visitor homologue"),
    "the country": ("t", "country nation state kingdom republic island government capital regime"),
    "the bloc": ("t", "bloc alliance union organisation organization grouping group body agency council court watchdog"),
}
Relation = Mapping[str, Any]
Labelled = tuple[Article, list[Relation]]


@dataclass(frozen=True, slots=True)
class Missing:
    """An actor of a gold relation whom its evidence sentence does not give, and the class of words that ought to have."""

    where: str
    type: str
    actor: str
    word: str
    evidence: str


@dataclass(frozen=True)
class Read:
    """An article as it was read, with what tells actors from keys."""

    article: Article
    told: tuple[Told, ...]
    actor: Any


def main() -> int:
    """Print the measure of each corpus."""
    options = parse_options()
    extractor = Extractor()
    for name in options.corpora:
        missing: list[Missing] = []
        whole = total = 0
        for article, gold in labelled(name):
            read = Read(article, tuple(extractor.tell(article)), extractor.open(article).setting.actor)
            for relation in gold:
                found = list(missing_of(read, relation))
                whole, total, missing = whole + (not found), total + 1, missing + found
        print(f"\n{name}: both actors known in {whole} of {total} event relations ({whole / max(total, 1):.3f})")
        for word, count in Counter(one.word for one in missing).most_common(options.rows):
            print(f"  {word:24s} {count:5d}")
        for one in missing:
            if one.word in options.examples or "all" in options.examples:
                print(f"  {one.word} | {one.where} {one.type} {one.actor} | {one.evidence}")
    return 0


def parse_options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.mentions", description="Measure whom the words of a sentence mean.")
    parser.add_argument("corpora", nargs="*", default=["train", "written"], help="dev, train, own, written")
    parser.add_argument("--examples", action="append", default=[], metavar="CLASS", help="print this class' sentences too")
    parser.add_argument("--rows", type=int, default=30, help="classes to print")
    return parser.parse_args()


def labelled(name: str) -> Iterator[Labelled]:
    """The articles of a corpus with their gold event relations, each with its evidence."""
    corpus = load_corpus(name)
    for key, article in corpus.articles.items():
        events = [r for r in corpus.gold[key] if r["type"] not in STANDING]
        yield article, [r if "evidence" in r else {**r, "evidence": _numbered(article, r["sentence"])} for r in events]


def _numbered(article: Article, place: str) -> str:
    """The sentence `paragraph.sentence`, from 1, of an article of the tests; its title is no paragraph."""
    paragraph, number = (int(part) for part in place.split("."))
    text = article.text.split("\n\n")[paragraph - 1 + bool(article.title)]
    spans = sentences(text, 0, len(text))
    start, end = spans[min(number, len(spans)) - 1]
    return text[start:end]


def missing_of(read: Read, relation: Relation) -> Iterator[Missing]:
    """Whom of a gold relation's two its sentence, as read, does not give."""
    told = find_sentence(read.told, relation["evidence"])
    given = [actor for actor in map(read.actor, keys_of(told) if told else []) if actor is not None]
    for end in ("subject", "object"):
        if not any(same_name(relation[end], actor.name) for actor in given):
            side = relation.get(f"{end}_side")
            word = class_of(told, relation[end], side, given) if told else NO_SENTENCE
            yield Missing(read.article.id, relation["type"], relation[end], word, relation["evidence"])


def find_sentence(told: Sequence[Told], evidence: str) -> Told | None:
    """The sentence that is the evidence, or shares most with it."""
    wanted = " ".join(evidence.split())
    found = [
        (min(len(text), len(wanted)), one) for one in told if _alike(text := " ".join(one.scene.sentence.text.split()), wanted)
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _alike(text: str, wanted: str) -> bool:
    return text in wanted or wanted in text


def keys_of(told: Told) -> list[str]:
    """Keys of all actors that a sentence gives, its speaker included."""
    tables = (told.scene.heads, told.scene.marks, told.scene.places)
    found = [key for table in tables for keys in table.values() for key in keys]
    return list(dict.fromkeys([*found, *filter(None, [told.quoted_by])]))


def class_of(told: Told, name: str, side: str | None, given: Sequence[Actor]) -> str:
    """The class of the words that ought to have led to the actor `name`."""
    kind = "t" if load_gazetteer().key_of(name) else "p"
    pointers = sorted(_pointers(told, kind), key=lambda word: (word.startswith(LAST), "(nobody)" not in word))
    is_known = side and any((actor.side or actor.key) == side for actor in given)
    if is_known:
        return f"{SIDE} ({pointers[0].partition(' (')[0] if pointers and not pointers[0].startswith(LAST) else kind})"
    return next(iter(pointers), f"{NOWHERE} ({kind})")


def _pointers(told: Told, kind: str) -> Iterator[str]:
    s = told.scene.sentence
    for word in s.words:
        text, state = word.text.lower(), "(other)" if word.i in told.scene.heads else "(nobody)"
        for sort, (kinds, words) in CLASSES.items():
            if (
                kind in kinds
                and text in words.split()
                and word.dep not in {"det", "poss"} | ({"nummod"} if sort == "the two" else set())
            ):
                yield f"{sort} {state}"
        if kind == "p" and word.tag == "NN" and word.i not in told.scene.heads and _is_definite(told, word.i):
            yield "the minister (nobody)"


def _is_definite(told: Told, i: int) -> bool:
    s = told.scene.sentence
    return s.words[i].lemma in PERSONS and any(s.words[k].text.lower() in POINTING for k in s.kids(i, "det", "poss"))


if __name__ == "__main__":
    sys.exit(main())
