"""`bilateral explain`: which frame fired on which words, and why others did not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bilateral.cli.options import format_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bilateral.extract.explanation import Explained, Explanation
    from bilateral.model import Article

Rows = list[tuple[object, ...]]


@click.command()
@click.argument("text", metavar="SENTENCE|FILE|-")
@click.option("--on", "day", default="", metavar="DAY", help="The day of publication: Thursday is counted from it.")
@format_option("table", "jsonl")
def command(text: str, day: str, form: str | None) -> None:
    """Show how a sentence or a file is read, frame by frame.

    For each sentence: which words mean whom and how that is known; which frames fired, on which word, between which words, and
    which words decided the status; how sure each pair is, and the clues that weigh most, for (+) and against (-); which frames
    did not fire, and why; what it says. jsonl writes one line a sentence.

    \b
    Example:
        bilateral explain "Norway did not sanction Japan, Tokyo said on Thursday." --on 2025-03-14
    """
    from bilateral.cli.output import choose, json_text, say, write, write_rows
    from bilateral.extract import explain

    explanation = explain(article_of(text, day))
    table = choose(form, data="jsonl") == "table"
    telling = [one for one in explanation.sentences if one.resolved or one.fired]  # a file's other sentences fill screens
    for sentence in telling or explanation.sentences if table else explanation.sentences:
        if not table:
            write(json_text(record(sentence, explanation)) + "\n")
            continue
        write(f"{sentence.text}\n\n")
        for columns, rows in parts(sentence, explanation):
            if rows:
                write_rows(columns, rows, "table")
    if not explanation.reading.claims:
        say("no claim: no frame of the lexicon fired, or what fired was dropped for the reasons above")


def article_of(text: str, day: str) -> Article:
    """The article in a file or on stdin, or the sentence itself as one. Raises ReadError."""
    from bilateral.errors import ReadError
    from bilateral.model import Article
    from bilateral.read import read_articles

    if text != "-" and not is_file(text):
        return Article(id="sentence", text=text, published=day)
    for found in read_articles(text):
        if isinstance(found, ReadError):
            raise found
        return found
    raise ReadError(text, "no article in it")


def is_file(text: str) -> bool:
    """Whether there is a file of this name; a long sentence is no name at all."""
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False


def parts(sentence: Explained, explanation: Explanation) -> Iterator[tuple[tuple[str, ...], Rows]]:
    """The tables of a sentence: columns and rows of words, frames, frames that did not fire, and claims."""
    yield ("words", "mean", "how it is known"), [(one.words, ", ".join(one.actors), one.how) for one in sentence.resolved]
    yield ("frame", "on", "who → whom", "decided by", "says"), frame_rows(sentence)
    yield ("pair", "sure", "because"), sure_rows(sentence)
    yield ("no frame", "on", "because"), [(one.frame, one.trigger, one.why) for one in sentence.dropped]
    columns = ("claim", "who", "whom", "status", "date", "place", "speaker", "confidence")
    yield columns, [tuple(r[column] for column in COLUMNS) for r in claims(sentence, explanation)]


def frame_rows(sentence: Explained) -> Rows:
    """One row a frame that fired; what it says, or why that was refused, pair by pair."""
    return [
        (
            one.frame,
            one.trigger,
            f"{', '.join(one.actor) or '–'} → {', '.join(one.counterpart) or '–'}",
            ", ".join(one.decided),
            "; ".join(f"{pair.status or 'refused, ' + pair.refused}: {pair.actor} → {pair.counterpart}" for pair in one.said),
        )
        for one in sentence.fired
    ]


def sure_rows(sentence: Explained) -> Rows:
    """One row a pair that a frame says: how sure it is, and the clues that weigh most for (+) and against (-)."""
    return [
        (
            f"{one.frame}: {pair.actor} → {pair.counterpart}",
            pair.confidence,
            "; ".join(f"{weight:+.1f} {clue}" for clue, weight in pair.clues),
        )
        for one in sentence.fired
        for pair in one.said
        if pair.clues
    ]


COLUMNS = ("type", "subject", "object", "status", "date", "place", "speaker", "confidence")


def claims(sentence: Explained, explanation: Explanation) -> list[dict[str, str | float | int | None]]:
    """The claims that rest on the sentence, as `extract` writes them."""
    from bilateral.cli.record import relation_record

    actors = {actor.key: actor for actor in explanation.reading.actors}
    return [relation_record(claim, actors) for claim in sentence.claims]


def record(sentence: Explained, explanation: Explanation) -> dict[str, object]:
    """All of a sentence as one JSON object."""
    from dataclasses import asdict

    return {
        "sentence": sentence.text,
        "start": sentence.start,
        "end": sentence.end,
        "quoted": sentence.quoted or None,
        "words": [asdict(one) for one in sentence.resolved],
        "frames": [asdict(one) for one in sentence.fired],
        "dropped": [asdict(one) for one in sentence.dropped],
        "claims": claims(sentence, explanation),
    }
