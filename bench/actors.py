"""Measure the actor tables: `python -m bench.actors [--failures]`.

Prints, over the gold relations, the share of countries and organisations whose gold name leads to the gold side, and whose side
is found in the article's text; the share of persons whom the tables of offices alone lead to the gold side on the article's
day, and of those whom the extractor's reading of the article does; and how many words a second the gazetteer reads with 20,000
spellings, article by article and as one long text. Ends with 1 below the goals.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from random import Random

from bench.corpora import Corpus, load_corpora
from bench.names import fold, same_name
from bilateral.actors import Gazetteer, load_gazetteer
from bilateral.actors.values import Spelling
from bilateral.extract import Extractor
from bilateral.model import Actor, Article, Kind, Reading

BODY_WORDS = re.compile(
    r"\b(?:Coalition|Commission|Committee|Council|Government|Group|Movement|Organi[sz]ation|Party|Republic|Team|Triangle|Nations"
    r"|Quartet|Dawn|Front|Network|Air|West|countries|leaders|movement|opposition|coalition|militia|powers)\b"
)
SPELLINGS = 20_000
# A text LONGER times as long is read with at least this share of the speed; were it quadratic, with an eighth.
LONGER, LEAST_LINEAR = 8, 0.3
GOAL_BODIES, GOAL_PERSONS, GOAL_WORDS = 0.98, 0.93, 3_000_000


@dataclass(frozen=True, slots=True)
class Asked:
    """One actor of one article's gold: its name, the gold side, and the article it stands in."""

    name: str
    side: str
    article: Article


def main() -> int:
    """Measure and print; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--failures", action="store_true", help="list every name that does not lead to its gold side")
    options = parser.parse_args()
    gazetteer = load_gazetteer()

    real = [corpus for corpus in load_corpora() if corpus.name != "written"]
    asked = sorted({one for corpus in real for one in actors_of(corpus)}, key=lambda one: (one.article.id, one.name))
    persons = {one.name for one in asked if is_person(gazetteer, one.name, one.side)}
    bodies = [one for one in asked if one.name not in persons]
    people = [one for one in asked if one.name in persons]
    good = report(
        "countries and organisations by name", bodies, lambda one: side_by_name(gazetteer, one), failures=options.failures
    )
    report("countries and organisations in the text", bodies, lambda one: side_in_text(gazetteer, one), failures=options.failures)
    report("persons by the offices of the day", people, lambda one: side_by_office(gazetteer, one), failures=False)
    read = cache(Extractor().read)
    led = report(
        "persons by the reading", people, lambda one: side_by_reading(read(one.article), one.name), failures=options.failures
    )
    texts = [one.article.text for one in asked]
    large = enlarged(gazetteer, texts)
    whole = "\n".join(sorted(set(texts)))
    words, *longer = (words_per_second(large, some) for some in (texts, [whole], [whole * LONGER]))
    print(f"{words / 1e6:.1f} million words a second, {SPELLINGS:,} spellings")
    print(f"all articles as one text: {longer[0] / 1e6:.1f} million, {LONGER} times over: {longer[1] / 1e6:.1f} million")
    return int(good < GOAL_BODIES or led < GOAL_PERSONS or words < GOAL_WORDS or longer[1] < longer[0] * LEAST_LINEAR)


def actors_of(corpus: Corpus) -> Iterator[Asked]:
    """The subjects and objects of a corpus' gold that have a side."""
    for key, relations in corpus.gold.items():
        article = corpus.articles[key]
        for relation in relations:
            for role in ("subject", "object"):
                if side := relation[f"{role}_side"]:
                    yield Asked(relation[role], side, article)


def is_person(gazetteer: Gazetteer, name: str, side: str) -> bool:
    """Whether a gold name is a person's: no actor of the tables, no acronym, no word that only bodies have."""
    return not (gazetteer.key_of(name) or name.isupper() or name == side or BODY_WORDS.search(name))


def report(what: str, asked: list[Asked], resolve: Callable[[Asked], tuple[str, ...]], *, failures: bool) -> float:
    """Print the share whose resolved side is the gold one; that share."""
    gazetteer = load_gazetteer()
    answers = [(one, resolve(one)) for one in asked]
    wrong = [(one, answer) for one, answer in answers if not agrees(gazetteer, one.side, answer)]
    share = 1 - len(wrong) / max(len(asked), 1)
    print(f"{what}: {share:.3f} of {len(asked)}")
    if failures:
        for one, answer in wrong:
            print(f"    {one.article.id}: {one.name!r} is {one.side}, not {answer or 'known'}")
    return share


def agrees(gazetteer: Gazetteer, gold: str, sides: tuple[str, ...]) -> bool:
    """Whether the gold side, itself a key or a name, is among the sides found."""
    return gold in sides or gazetteer.side_of(gazetteer.key_of(gold)) in sides


def side_by_name(gazetteer: Gazetteer, one: Asked) -> tuple[str, ...]:
    """The side of the actor that the name leads to."""
    key = gazetteer.key_of(one.name)
    return (gazetteer.side_of(key), key) if key else ()


def side_in_text(gazetteer: Gazetteer, one: Asked) -> tuple[str, ...]:
    """The sides of all names found in the article."""
    names = gazetteer.find(one.article.text)
    return tuple(sorted({side for name in names if name.key for side in (name.key, gazetteer.side_of(name.key))}))


def side_by_office(gazetteer: Gazetteer, one: Asked) -> tuple[str, ...]:
    """The side of the surest holder of an office of that name on the article's day."""
    candidates = gazetteer.person(one.name, one.article.published[:10])
    return (candidates[0].holding.side,) if candidates else ()


def side_by_reading(reading: Reading, name: str) -> tuple[str, ...]:
    """The side for which the person of that name acts in the reading; () where it has no such person, or knows no side.

    Of several whose names can be this one, the one who is called exactly so counts, then the one most often mentioned.
    """
    mentions = Counter(mention.actor for mention in reading.mentions)
    people = [actor for actor in reading.actors if actor.kind is Kind.PERSON and same_name(actor.name, name)]
    people.sort(key=lambda actor: (fold(name) not in _names(actor), -mentions[actor.key], actor.key))
    return (people[0].side,) if people and people[0].side else ()


def _names(actor: Actor) -> set[tuple[str, ...]]:
    """What the article calls a person first, and the name in the key."""
    return {fold(actor.name), fold(actor.key.rpartition("@")[0] or actor.key)}


def enlarged(gazetteer: Gazetteer, texts: list[str]) -> Gazetteer:
    """The gazetteer with its spellings filled up to SPELLINGS with pairs of the texts' words, ready to find."""
    pool = sorted({word for text in texts for word in text.split() if word.istitle() and word.isalpha()})
    rng, more = Random(1), set[str]()
    while len(gazetteer.spellings) + len(more) < SPELLINGS:
        more.add(" ".join(rng.sample(pool, 2)))
    rows = [Spelling(text, "UN", "name", weak=False, note="", where="bench") for text in sorted(more - set(gazetteer.spellings))]
    large = gazetteer.with_spellings(rows)
    large.find("")  # builds the automaton
    return large


def words_per_second(gazetteer: Gazetteer, texts: list[str]) -> float:
    """Words a second of one process over these texts."""
    start = time.process_time()
    for text in texts:
        gazetteer.find(text)
    return sum(len(text.split()) for text in texts) / (time.process_time() - start)


if __name__ == "__main__":
    sys.exit(main())
