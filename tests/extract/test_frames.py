"""Each row of the lexicon is tried on its own example, and says there what its `claims` column says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import pytest

from bilateral.actors import load_gazetteer
from bilateral.errors import ActorError
from bilateral.extract import Extractor
from bilateral.extract.lexicon import Frame, load_lexicon
from bilateral.model import Article, Status
from bilateral.ontology import load_ontology

Said = tuple[str, str, Status]
MARKS = {"!": Status.NEGATED, "?": Status.PLANNED}

# example → why it fails still; an example that is read right must not stand here
KNOWN: dict[str, str] = {}


@cache
def key_of(name: str) -> str:
    """The key of a country or organisation; of a person the name as the offices table spells it, if it has the person."""
    try:
        return load_gazetteer().lookup(name).key
    except ActorError:
        known = load_gazetteer().person(name, "")
        return known[0].holding.key.partition("@")[0] if known else name


def expected(frame: Frame) -> set[Said]:
    """What the row's `claims` column says."""
    return {ordered(frame.type, *stated(claim)) for claim in frame.claims}


def stated(claim: str) -> Said:
    """One claim of the column: `A > B`, with `!` or `?` before it where it is not actual."""
    status = MARKS.get(claim[0], Status.ACTUAL)
    actor, counterpart = (part.strip() for part in claim.lstrip("!?").split(" > "))
    return key_of(actor), key_of(counterpart), status


def ordered(kind: str, a: str, b: str, status: Status) -> Said:
    """The same for both orders of a symmetric relation."""
    return (*sorted((a, b)), status) if load_ontology()[kind].symmetric else (a, b, status)


def found(frame: Frame, extractor: Extractor) -> set[Said]:
    """What the extractor says of the frame's type in its example; persons by their names."""
    claims = extractor.read(Article("example", frame.example)).claims
    names = [[key.partition("@")[0] for key in (c.actor, c.counterpart)] for c in claims]
    return {ordered(c.type, a, b, c.status) for c, (a, b) in zip(claims, names, strict=True) if c.type == frame.type}


def rows(kind: str) -> Iterator[Frame]:
    """One frame for each row of a type that has an example."""
    yield from {
        frame.key + frame.example: frame for frame in load_lexicon().frames if frame.type == kind and frame.example
    }.values()


@pytest.mark.parametrize("kind", sorted({frame.type for frame in load_lexicon().frames}))
def test_each_frame_says_of_its_example_what_its_row_says(kind: str, extractor: Extractor) -> None:
    wrong = [
        f"{frame.key}: {frame.example!r} says {sorted(here)}, expected {sorted(expected(frame))}"
        for frame in rows(kind)
        if (here := found(frame, extractor)) != expected(frame) and frame.example not in KNOWN
    ]
    assert not wrong, "\n".join(["", *wrong])


def test_no_example_is_called_failing_that_is_read_right(extractor: Extractor) -> None:
    right = [f.example for f in load_lexicon().frames if f.example in KNOWN and found(f, extractor) == expected(f)]
    assert right == []


def test_every_row_has_an_example_and_what_it_says() -> None:
    assert sorted({frame.key for frame in load_lexicon().frames if not (frame.example and frame.claims)}) == []


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        pytest.param("Chile called Peru a bully.", [("criticizes", "CHL", "PER")], id="said of the object"),
        pytest.param("Chile called Peru a friend.", [("thanks", "CHL", "PER")], id="something else said of it"),
        pytest.param("Chile accepts Peru's map.", [], id="a frame that only a negation fires"),
        pytest.param("Chile does not accept Peru's map.", [("rejects", "CHL", "PER")], id="its negation"),
        pytest.param("Oman held out with the help of Iran.", [("aids", "IRN", "OMN")], id="another's act"),
        pytest.param("Saudi-backed Hamas left.", [("supports", "SAU", "Hamas")], id="a hyphen"),
        pytest.param("Chile went to war with Peru.", [("attacks", "CHL", "PER")], id="a stray preposition"),
        pytest.param("VIENTIANE — Norwegian Foreign Minister Ola Nordli arrived here.", [("visits", "Ola Nordli@NOR", "LAO")]),
        pytest.param("Chile's phone call to Peru was short.", [("meets", "CHL", "PER")], id="a noun by the word before it"),
        pytest.param("Chile sent ten of its tanks to Peru.", [("aids", "CHL", "PER")], id="a part of a thing"),
        pytest.param("Chile and Peru wrote about the talks.", [], id="an aside"),
        pytest.param("Peru was invited to the summit by Chile.", [("invites", "CHL", "PER")], id="by after a circumstance"),
        pytest.param("Peru was invited to the summit by Monday.", [], id="by what is no actor"),
        pytest.param("Chile was the first to congratulate Peru.", [("congratulates", "CHL", "PER")], id="the first to do it"),
        pytest.param("Chile and Oman were among the last to thank Peru.", [("thanks", c, "PER") for c in ("CHL", "OMN")]),
        pytest.param("Kenyan minister Ken Otieno's Official Visit to Peru ended.", [("visits", "Ken Otieno@KEN", "PER")]),
        pytest.param("Kenyan minister Ken Otieno, on a visit to Peru, slept.", [("visits", "Ken Otieno@KEN", "PER")]),
        pytest.param(
            "Kenyan minister Ken Otieno phoned Chilean minister Ana Rojas to thank her.",
            [("meets", "Ken Otieno@KEN", "Ana Rojas@CHL"), ("thanks", "Ken Otieno@KEN", "Ana Rojas@CHL")],
            id="a pronoun in a purpose is not the subject",
        ),
        pytest.param("Chile and Peru are in talks.", [("meets", "CHL", "PER")], id="in talks"),
        pytest.param(
            "Chile accuses Peru of theft, which Peru denies.", [("criticizes", "CHL", "PER"), ("rejects", "PER", "CHL")]
        ),
        pytest.param(
            "Iran, Oman and Iraq said Peru would pay a price.", [("threatens", c, "PER") for c in ("IRN", "OMN", "IRQ")]
        ),
        pytest.param("Chile, Peru, Oman and Iraq thanked Fiji.", [("thanks", c, "FJI") for c in ("CHL", "PER", "OMN", "IRQ")]),
    ],
)
def test_frames_fire_where_their_words_say_it(
    sentence: str, claims: list[tuple[str, str, str]], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert [claim[:3] for claim in said(sentence)] == claims


@pytest.mark.parametrize(
    ("text", "counterpart"),
    [
        ("Peru threatened to shell Chilean towns.", "CHL"),
        ("Peru threatened to impose limits against Chilean goods.", "CHL"),
        ("Peru threatened to close the port if Chile built the dam.", "CHL"),
        ("Peru threatened to act unless Chilean ships left.", "CHL"),
        ("Peru threatened to leave the talks.", None),
        ("Peru threatened to close the port when the dam is built.", None),
    ],
)
def test_who_is_threatened_is_hit_by_the_act_or_has_to_prevent_it(
    text: str, counterpart: str | None, said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert [claim for claim in said(text) if claim[0] == "threatens"] == (
        [("threatens", "PER", counterpart, "actual")] if counterpart else []
    )


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Talks were held between Peru and Gabon.", [("meets", "PER", "GAB", "actual")]),
        ("A phone call took place on Monday between Peru and Gabon.", [("meets", "PER", "GAB", "actual")]),
        ("No talks took place between Peru and Gabon.", [("meets", "PER", "GAB", "negated")]),
        ("A deal has been reached between Peru and Gabon.", [("agrees", "PER", "GAB", "actual")]),
        ("Distances were measured between Peru and Gabon.", []),
    ],
)
def test_what_is_between_two_may_stand_after_the_verb(
    text: str, claims: list[tuple[str, ...]], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert said(text) == claims
